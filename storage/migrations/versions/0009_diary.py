"""The diary of each home, its rooms for sleepovers, and how many children may be fostered in it."""

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, String

from storage.moments import UtcDateTime

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("constellations", Column("usual_fostering_limit", Integer, nullable=False, server_default="3"))
    op.add_column("homes", Column("rooms", Integer))
    op.add_column("homes", Column("exemption", Integer))
    op.create_table(
        "diary",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("home_id", Integer, ForeignKey("homes.id"), nullable=False),
        Column("kind", String, nullable=False),
        Column("starts_at", UtcDateTime, nullable=False),
        Column("ends_at", UtcDateTime, nullable=False),
        Column("takes", Integer, nullable=False),
        Column("source", String, nullable=False),
        Column("source_id", Integer),
        Column("written_by", Integer, ForeignKey("people.id")),
        Column("written_at", UtcDateTime, nullable=False),
        Column("removed_by", Integer, ForeignKey("people.id")),
        Column("removed_at", UtcDateTime),
    )
    op.create_index("diary_end", "diary", ["home_id", "ends_at"])
