"""Cards that were given, and children who are missing."""

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, String, UniqueConstraint

from storage.moments import UtcDateTime

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "cards",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("matter_id", Integer, ForeignKey("matters.id"), nullable=False),
        Column("kind", String, nullable=False),
        Column("given_at", UtcDateTime, nullable=False),
        UniqueConstraint("matter_id", "kind"),
    )
    op.create_table(
        "missing",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("matter_id", Integer, ForeignKey("matters.id"), nullable=False, index=True),
        Column("since", UtcDateTime, nullable=False),
        Column("reference", String),
        Column("reference_at", UtcDateTime),
        Column("back_at", UtcDateTime),
    )
