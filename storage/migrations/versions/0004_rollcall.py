"""Roll-calls, and who wants her phone to ring for them."""

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, UniqueConstraint

from storage.moments import UtcDateTime

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("people", Column("ring", Boolean, nullable=False, server_default="0"))
    op.create_table(
        "rollcalls",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
        Column("day", String, nullable=False),
        Column("part", String, nullable=False),
        Column("since", UtcDateTime, nullable=False),
        Column("until", UtcDateTime, nullable=False),
        Column("asked_at", UtcDateTime),
        Column("answer", String),
        Column("answered_at", UtcDateTime),
        Column("told_at", UtcDateTime),
        UniqueConstraint("constellation_id", "day", "person_id"),
    )
