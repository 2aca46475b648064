"""The directory of people and resources, and what it was asked for and did not know."""

from alembic import op
from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, String

from storage.moments import UtcDateTime

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "resources",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("state", String, nullable=False),
        Column("name", String),
        Column("what", String),
        Column("numbers", String),
        Column("hours", String),
        Column("note", String),
        Column("night", Boolean),
        Column("checked", Date),
        Column("source", String, nullable=False),
        Column("written_by", Integer, ForeignKey("people.id")),
        Column("written_at", UtcDateTime, nullable=False),
        Column("removed_by", Integer, ForeignKey("people.id")),
        Column("removed_at", UtcDateTime),
    )
    op.create_index("resources_state", "resources", ["constellation_id", "state"])
    op.create_table(
        "gaps",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("message_id", Integer, ForeignKey("inbox.id"), nullable=False, unique=True),
        Column("asked_at", UtcDateTime, nullable=False),
        Column("cleared_at", UtcDateTime),
    )
    op.create_index("gaps_asked", "gaps", ["constellation_id", "asked_at"])
