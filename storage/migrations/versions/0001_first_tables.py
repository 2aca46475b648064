"""The first tables."""

from alembic import op
from sqlalchemy import JSON, Column, ForeignKey, Integer, String, UniqueConstraint, text

from storage.moments import UtcDateTime

revision = "0001"
down_revision = None


def upgrade() -> None:
    create_constellations()
    create_homes()
    create_children()
    create_people()
    create_addresses()
    create_spells()
    create_inbox()
    create_matters()
    create_messages()
    create_passes()
    create_alerts()
    create_questions()
    create_outbox()
    create_timers()
    create_invitations()
    create_journal()


def create_constellations() -> None:
    op.create_table(
        "constellations",
        Column("id", Integer, primary_key=True),
        Column("name", String, nullable=False, unique=True),
        Column("duty_team_name", String, nullable=False),
        Column("duty_team_number", String, nullable=False),
        Column("office", String),
        Column("hours", JSON, nullable=False),
    )


def create_homes() -> None:
    op.create_table(
        "homes",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("code", Integer, nullable=False),
        Column("kind", String, nullable=False),
        Column("beds", Integer, nullable=False),
        UniqueConstraint("constellation_id", "code"),
    )


def create_children() -> None:
    op.create_table(
        "children",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("home_id", Integer, ForeignKey("homes.id"), nullable=False, index=True),
        Column("nest_name", String, nullable=False),
    )


def create_people() -> None:
    op.create_table(
        "people",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("name", String, nullable=False),
        Column("role", String, nullable=False),
        Column("home_id", Integer, ForeignKey("homes.id"), index=True),
        Column("line_word", String),
        Column("first", String),
        Column("left_at", UtcDateTime),
        UniqueConstraint("constellation_id", "name"),
    )


def create_addresses() -> None:
    op.create_table(
        "addresses",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
        Column("channel", String, nullable=False),
        Column("chat", String, nullable=False),
        Column("preference", Integer, nullable=False),
        Column("linked_at", UtcDateTime, nullable=False),
        Column("dead_since", UtcDateTime),
        Column("dead_reason", String),
        Column("source", String, nullable=False),
        UniqueConstraint("channel", "chat"),
    )


def create_spells() -> None:
    op.create_table(
        "spells",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False, index=True),
        Column("who", JSON, nullable=False),
        Column("backup", JSON, nullable=False),
        Column("days", JSON, nullable=False),
        Column("from_time", String, nullable=False),
        Column("to_time", String, nullable=False),
    )


def create_inbox() -> None:
    op.create_table(
        "inbox",
        Column("id", Integer, primary_key=True),
        Column("channel", String, nullable=False),
        Column("chat", String, nullable=False),
        Column("external_id", String, nullable=False),
        Column("kind", String, nullable=False),
        Column("text", String, nullable=False),
        Column("reply_to", String),
        Column("button", String),
        Column("received_at", UtcDateTime, nullable=False),
        Column("handled_at", UtcDateTime),
        Column("set_aside", String),
        Column("starts", Integer, nullable=False, server_default="0"),
        UniqueConstraint("channel", "chat", "external_id"),
    )
    op.create_index("inbox_unhandled", "inbox", ["id"], sqlite_where=text("handled_at IS NULL"))


def create_matters() -> None:
    op.create_table(
        "matters",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("home_id", Integer, ForeignKey("homes.id"), nullable=False),
        Column("lane", String, nullable=False),
        Column("opened_at", UtcDateTime, nullable=False),
        Column("waiting_since", UtcDateTime, nullable=False),
        Column("round", Integer, nullable=False),
        Column("rung", Integer, nullable=False),
        Column("holder_id", Integer, ForeignKey("people.id")),
        Column("holder_address_id", Integer),
        Column("held_since", UtcDateTime),
        Column("last_holder_id", Integer, ForeignKey("people.id")),
        Column("closed_at", UtcDateTime),
    )
    op.create_index("matters_open", "matters", ["home_id"], unique=True, sqlite_where=text("closed_at IS NULL"))
    op.create_index("matters_held", "matters", ["holder_id"], sqlite_where=text("closed_at IS NULL"))


def create_messages() -> None:
    op.create_table(
        "messages",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("matter_id", Integer, ForeignKey("matters.id"), nullable=False, index=True),
        Column("inbox_id", Integer, ForeignKey("inbox.id"), nullable=False, unique=True),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
        Column("address_id", Integer),
        Column("written_at", UtcDateTime, nullable=False),
    )


def create_passes() -> None:
    op.create_table(
        "passes",
        Column("message_id", Integer, ForeignKey("messages.id"), primary_key=True),
        Column("address_id", Integer, primary_key=True),
    )


def create_alerts() -> None:
    op.create_table(
        "alerts",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("matter_id", Integer, ForeignKey("matters.id"), nullable=False, index=True),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
        Column("round", Integer, nullable=False),
        Column("rung", Integer, nullable=False),
        Column("told_at", UtcDateTime, nullable=False),
        Column("passed_on_at", UtcDateTime),
    )


def create_questions() -> None:
    op.create_table(
        "questions",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("address_id", Integer, ForeignKey("addresses.id", ondelete="CASCADE"), nullable=False),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
        Column("kind", String, nullable=False),
        Column("matter_id", Integer, ForeignKey("matters.id"), index=True),
        Column("facts", JSON, nullable=False),
        Column("asked_at", UtcDateTime, nullable=False),
        Column("closed_at", UtcDateTime),
    )
    op.create_index("questions_newest", "questions", ["person_id", "id"])


def create_outbox() -> None:
    op.create_table(
        "outbox",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer),
        Column("channel", String, nullable=False),
        Column("chat", String, nullable=False),
        Column("person_id", Integer, ForeignKey("people.id")),
        Column("address_id", Integer),
        Column("matter_id", Integer, ForeignKey("matters.id"), index=True),
        Column("round", Integer),
        Column("question_id", Integer),
        Column("instead_of", Integer),
        Column("key", String, nullable=False),
        Column("body", String, nullable=False),
        Column("buttons", JSON, nullable=False),
        Column("cls", String, nullable=False),
        Column("priority", Integer, nullable=False),
        Column("created_at", UtcDateTime, nullable=False),
        Column("expires_at", UtcDateTime),
        Column("state", String, nullable=False),
        Column("tries", Integer, nullable=False),
        Column("next_try_at", UtcDateTime, nullable=False),
        Column("attempted_at", UtcDateTime),
        Column("sent_at", UtcDateTime),
        Column("provider_id", String),
        Column("receipt", String),
        Column("error", String),
    )
    op.create_index(
        "outbox_due", "outbox", ["channel", "priority", "next_try_at"], sqlite_where=text("state = 'queued'")
    )
    op.create_index("outbox_provider_id", "outbox", ["channel", "chat", "provider_id"])
    op.create_index("outbox_queued", "outbox", ["channel", "priority", "id"], sqlite_where=text("state = 'queued'"))
    op.create_index(
        "outbox_unsent", "outbox", ["state"], sqlite_where=text("state IN ('queued', 'sending', 'unknown')")
    )


def create_timers() -> None:
    op.create_table(
        "timers",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("kind", String, nullable=False),
        Column("key", String, nullable=False, unique=True),
        Column("due_at", UtcDateTime, nullable=False),
        Column("payload", JSON, nullable=False),
        Column("starts", Integer, nullable=False, server_default="0"),
        Column("set_aside", String),
    )
    op.create_index("timers_due", "timers", ["due_at"], sqlite_where=text("set_aside IS NULL"))


def create_invitations() -> None:
    op.create_table(
        "invitations",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
        Column("digest", String, nullable=False, unique=True),
        Column("expires_at", UtcDateTime, nullable=False),
        Column("used_at", UtcDateTime),
    )


def create_journal() -> None:
    op.create_table(
        "journal",
        Column("id", Integer, primary_key=True),
        Column("constellation_id", Integer, ForeignKey("constellations.id"), nullable=False),
        Column("at", UtcDateTime, nullable=False),
        Column("actor", String, nullable=False),
        Column("what", String, nullable=False),
        Column("facts", JSON, nullable=False),
        Column("hash", String, nullable=False),
    )
