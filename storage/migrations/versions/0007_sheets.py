"""Sleepover sheets; a child keeps her row when the roster is loaded again."""

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, String

from storage.moments import UtcDateTime

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("children", Column("real_name", String))
    op.add_column("children", Column("left_at", UtcDateTime))
    create_sheets()
    create_sheet_answers()


def create_sheets() -> None:
    op.create_table(
        "sheets",
        Column("child_id", Integer, ForeignKey("children.id"), primary_key=True),
        Column("reviewed_at", UtcDateTime),
        Column("reviewed_by", Integer, ForeignKey("people.id")),
        Column("signed_at", UtcDateTime),
        Column("signed_by", Integer, ForeignKey("people.id")),
        Column("reminded_at", UtcDateTime),
    )


def create_sheet_answers() -> None:
    op.create_table(
        "sheet_answers",
        Column("child_id", Integer, ForeignKey("children.id"), primary_key=True),
        Column("field", String, primary_key=True),
        Column("value", String),
        Column("written_by", Integer, ForeignKey("people.id")),
        Column("written_at", UtcDateTime, nullable=False),
        Column("rostered", String),
    )
