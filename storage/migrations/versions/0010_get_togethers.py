"""Get-togethers: activities, when they happen, reminders, answers, pauses and attendance; and who is rung only."""

from alembic import op
from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, Integer, String, UniqueConstraint, text

from storage.moments import UtcDateTime

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("people", Column("calls_only", Boolean, nullable=False, server_default="0"))
    create_activities()
    create_occurrences()
    create_answers()
    create_reminders()
    create_pauses()
    create_attendance()


def create_activities() -> None:
    op.create_table(
        "activities",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("uid", String, nullable=False, unique=True),
        Column("sequence", Integer, nullable=False),
        Column("name", String, nullable=False),
        Column("place", String),
        Column("place_url", String),
        Column("home_id", Integer, ForeignKey("homes.id")),
        Column("words", String, nullable=False),
        Column("rrule", String),
        Column("starts_on", Date, nullable=False),
        Column("start_time", String, nullable=False),
        Column("minutes", Integer, nullable=False),
        Column("bank_holidays", String),
        Column("audience", String, nullable=False),
        Column("homes", JSON, nullable=False),
        Column("capacity", Integer),
        Column("bring", String),
        Column("lead_id", Integer, ForeignKey("people.id")),
        Column("remind", JSON, nullable=False),
        Column("source", String, nullable=False),
        Column("state", String, nullable=False),
        Column("planned_until", Date),
        Column("made_by", Integer, ForeignKey("people.id")),
        Column("made_at", UtcDateTime, nullable=False),
        Column("changed_at", UtcDateTime, nullable=False),
    )
    op.create_index("activities_planned", "activities", ["constellation_id", "state", "planned_until"])


def create_occurrences() -> None:
    op.create_table(
        "occurrences",
        Column("id", Integer, primary_key=True),
        Column("activity_id", Integer, ForeignKey("activities.id"), nullable=False),
        Column("on_date", Date, nullable=False),
        Column("starts_at", UtcDateTime, nullable=False),
        Column("ends_at", UtcDateTime, nullable=False),
        Column("place", String),
        Column("state", String, nullable=False),
        Column("sequence", Integer, nullable=False),
        Column("note", String),
        Column("changed_by", Integer, ForeignKey("people.id")),
        Column("changed_at", UtcDateTime),
        UniqueConstraint("activity_id", "on_date"),
    )
    op.create_index("occurrences_start", "occurrences", ["starts_at"])


def create_answers() -> None:
    op.create_table(
        "activity_answers",
        Column("id", Integer, primary_key=True),
        Column("occurrence_id", Integer, ForeignKey("occurrences.id"), nullable=False),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
        Column("answer", String, nullable=False),
        Column("adults", Integer, nullable=False),
        Column("children", Integer, nullable=False),
        Column("note", String),
        Column("waiting_since", UtcDateTime),
        Column("late_at", UtcDateTime),
        Column("answered_at", UtcDateTime, nullable=False),
        UniqueConstraint("occurrence_id", "person_id"),
    )


def create_reminders() -> None:
    op.create_table(
        "activity_reminders",
        Column("id", Integer, primary_key=True),
        Column("occurrence_id", Integer, ForeignKey("occurrences.id"), nullable=False),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
        Column("kind", String, nullable=False),
        Column("due_at", UtcDateTime, nullable=False),
        Column("state", String, nullable=False),
        Column("settled_at", UtcDateTime),
        UniqueConstraint("occurrence_id", "person_id", "kind"),
    )
    still_open = text("state IN ('planned', 'held')")
    op.create_index("activity_reminders_due", "activity_reminders", ["due_at"], sqlite_where=still_open)


def create_pauses() -> None:
    op.create_table(
        "activity_pauses",
        Column("id", Integer, primary_key=True),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
        Column("activity_id", Integer, ForeignKey("activities.id")),
        Column("since", UtcDateTime, nullable=False),
        UniqueConstraint("person_id", "activity_id"),
    )


def create_attendance() -> None:
    op.create_table(
        "activity_attendance",
        Column("occurrence_id", Integer, ForeignKey("occurrences.id"), primary_key=True),
        Column("adults", Integer, nullable=False),
        Column("children", Integer, nullable=False),
        Column("told_by", Integer, ForeignKey("people.id")),
        Column("told_at", UtcDateTime, nullable=False),
    )
