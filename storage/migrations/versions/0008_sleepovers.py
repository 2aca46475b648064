"""Sleepovers and day care: requests, the children they are for, and every step."""

from alembic import op
from sqlalchemy import JSON, Column, ForeignKey, Integer, String, UniqueConstraint

from storage.moments import UtcDateTime

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "sleepovers",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("home_id", Integer, ForeignKey("homes.id"), nullable=False),
        Column("kind", String, nullable=False),
        Column("state", String, nullable=False),
        Column("before", String),
        Column("matter_id", Integer, ForeignKey("matters.id"), index=True),
        Column("requested_by", Integer, ForeignKey("people.id"), nullable=False),
        Column("host_id", Integer, ForeignKey("homes.id")),
        Column("needed_from", UtcDateTime),
        Column("return_at", UtcDateTime),
        Column("answers", JSON, nullable=False),
        Column("opened_at", UtcDateTime, nullable=False),
        Column("changed_at", UtcDateTime, nullable=False),
    )
    op.create_index("sleepovers_of_home", "sleepovers", ["home_id", "state"])
    op.create_table(
        "guests",
        Column("id", Integer, primary_key=True),
        Column("sleepover_id", Integer, ForeignKey("sleepovers.id"), nullable=False),
        Column("child_id", Integer, ForeignKey("children.id", ondelete="SET NULL")),
        Column("nest_name", String, nullable=False),
        Column("rule", String),
        Column("agreed_by", String),
        Column("agreed_at", UtcDateTime),
        Column("agreed_how", String),
        Column("until", UtcDateTime),
        UniqueConstraint("sleepover_id", "nest_name"),
    )
    op.create_table(
        "sleepover_steps",
        Column("id", Integer, primary_key=True),
        Column("sleepover_id", Integer, ForeignKey("sleepovers.id"), nullable=False, index=True),
        Column("event", String, nullable=False),
        Column("was", String, nullable=False),
        Column("became", String, nullable=False),
        Column("person_id", Integer, ForeignKey("people.id")),
        Column("at", UtcDateTime, nullable=False),
        Column("facts", JSON, nullable=False),
    )
