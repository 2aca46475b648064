"""Words that the hub does not get, phones that stay silent, and a home's own quiet signal."""

from alembic import op
from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, String, text

from storage.moments import UtcDateTime

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("homes", Column("quiet_signal", String))
    op.create_table(
        "privates",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
        Column("opened_at", UtcDateTime, nullable=False),
        Column("closed_at", UtcDateTime),
        Column("ring_asked_at", UtcDateTime),
        Column("danger_at", UtcDateTime),
        Column("rung_at", UtcDateTime),
        Column("rung_by", Integer, ForeignKey("people.id")),
    )
    op.create_index("privates_open", "privates", ["person_id"], unique=True, sqlite_where=text("closed_at IS NULL"))
    op.create_table(
        "sealed",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("inbox_id", Integer, ForeignKey("inbox.id"), nullable=False, unique=True),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
        Column("address_id", Integer),
        Column("matter_id", Integer, ForeignKey("matters.id"), index=True),
        Column("private_id", Integer, ForeignKey("privates.id"), index=True),
        Column("written_at", UtcDateTime, nullable=False),
        Column("opened_at", UtcDateTime),
        Column("opened_by", Integer, ForeignKey("people.id")),
        CheckConstraint("(matter_id IS NULL) <> (private_id IS NULL)", name="of_one"),
    )
    op.create_table(
        "hushes",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
        Column("home_id", Integer, ForeignKey("homes.id"), nullable=False, index=True),
        Column("why", String, nullable=False),
        Column("since", UtcDateTime, nullable=False),
        Column("released_at", UtcDateTime),
        Column("released_by", Integer, ForeignKey("people.id")),
    )
    op.create_index("hushes_open", "hushes", ["person_id"], unique=True, sqlite_where=text("released_at IS NULL"))
