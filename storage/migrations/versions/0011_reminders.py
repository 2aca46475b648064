"""Reminders by constellation, what a person wishes of them, and a file that goes with a message."""

from alembic import op
from sqlalchemy import JSON, Column, ForeignKey, Integer, String, UniqueConstraint, text

from storage.moments import UtcDateTime

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.drop_table("activity_reminders")  # nothing has written into it before this revision
    op.create_table(
        "activity_reminders",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("occurrence_id", Integer, ForeignKey("occurrences.id"), nullable=False),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
        Column("kind", String, nullable=False),
        Column("due_at", UtcDateTime, nullable=False),
        Column("state", String, nullable=False),
        Column("settled_at", UtcDateTime),
        UniqueConstraint("occurrence_id", "person_id", "kind"),
    )
    still_open = text("state IN ('planned', 'held')")
    by = ["constellation_id", "due_at"]
    op.create_index("activity_reminders_due", "activity_reminders", by, sqlite_where=still_open)
    op.create_index("activity_reminders_person", "activity_reminders", ["person_id", "state"])
    op.create_table(
        "activity_wishes",
        Column("person_id", Integer, ForeignKey("people.id"), primary_key=True),
        Column("kinds", JSON, nullable=False),
    )
    op.add_column("outbox", Column("attachment", JSON))
