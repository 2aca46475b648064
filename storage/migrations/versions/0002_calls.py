"""Calls that come in, the rung that an alert belongs to, and when holder and family have spoken."""

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, String

from storage.moments import UtcDateTime

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "calls",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("sid", String, nullable=False, unique=True),
        Column("chat", String, nullable=False),
        Column("person_id", Integer, ForeignKey("people.id")),
        Column("matter_id", Integer, ForeignKey("matters.id"), index=True),
        Column("round", Integer, nullable=False),
        Column("began_at", UtcDateTime, nullable=False),
        Column("seen_at", UtcDateTime, nullable=False),
        Column("joined_at", UtcDateTime),
        Column("ended_at", UtcDateTime),
    )
    op.add_column("matters", Column("spoken_at", UtcDateTime))
    op.add_column("outbox", Column("rung", Integer))
