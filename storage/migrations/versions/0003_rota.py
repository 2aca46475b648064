"""Single nights, bank holidays, swaps, and calendars."""

from alembic import op
from sqlalchemy import JSON, Column, Date, ForeignKey, Integer, String

from storage.moments import UtcDateTime

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    create_nights()
    create_rotas()
    create_swaps()
    create_calendars()


def create_nights() -> None:
    op.create_table(
        "nights",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False, index=True),
        Column("date", Date, nullable=False),
        Column("who", JSON, nullable=False),
        Column("backup", JSON, nullable=False),
        Column("from_time", String, nullable=False),
        Column("to_time", String, nullable=False),
    )


def create_rotas() -> None:
    op.create_table(
        "rotas",
        Column("constellation_id", Integer, ForeignKey("constellations.id"), primary_key=True),
        Column("nation", String, nullable=False),
        Column("version", Integer, nullable=False),
    )


def create_swaps() -> None:
    op.create_table(
        "swaps",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("kind", String, nullable=False),
        Column("starts_at", UtcDateTime, nullable=False),
        Column("ends_at", UtcDateTime, nullable=False),
        Column("who", JSON, nullable=False),
        Column("backup", JSON, nullable=False),
        Column("before", JSON, nullable=False),
        Column("asked_by", Integer, ForeignKey("people.id"), nullable=False),
        Column("asked_of", Integer, ForeignKey("people.id"), nullable=False),
        Column("asked_at", UtcDateTime, nullable=False),
        Column("state", String, nullable=False),
        Column("settled_at", UtcDateTime),
    )
    op.create_index("swaps_end", "swaps", ["constellation_id", "ends_at"])


def create_calendars() -> None:
    op.create_table(
        "calendars",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("person_id", Integer, ForeignKey("people.id")),
        Column("digest", String, nullable=False, unique=True),
        Column("made_at", UtcDateTime, nullable=False),
    )
