"""What is asked of the outbox."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, func, literal_column, or_, select

from storage.outbox.table import UNSENT, Outgoing, outbox

_BY_ID = select(outbox).where(outbox.c.id == bindparam("id"))
_IN_STATE = select(outbox).where(outbox.c.state == bindparam("state")).order_by(outbox.c.id)
_TROUBLED = (
    select(outbox)
    .where(
        or_(
            outbox.c.state.in_(UNSENT),
            (outbox.c.state == "failed")
            & (func.coalesce(outbox.c.attempted_at, outbox.c.created_at) >= bindparam("since")),
        )
    )
    .order_by(outbox.c.id)
)
_INSTEAD = select(outbox).where(outbox.c.instead_of == bindparam("row")).limit(1)
_ASKS = select(outbox).where(outbox.c.question_id == bindparam("question")).order_by(outbox.c.id.desc()).limit(1)
_WAITING = (
    select(outbox.c.cls, outbox.c.state, func.count(), func.min(outbox.c.created_at))
    .where(or_(*(outbox.c.state == literal_column(f"'{state}'") for state in UNSENT)))  # as the index has it
    .group_by(outbox.c.cls, outbox.c.state)
)
_NEXT_TRY = select(
    *(
        select(func.min(outbox.c.next_try_at))
        .where(outbox.c.channel == bindparam("channel"), outbox.c.state == "queued", outbox.c.priority == priority)
        .scalar_subquery()
        for priority in range(4)
    )
)
_RETRIES = (
    select(outbox.c.chat, outbox.c.cls, func.max(outbox.c.next_try_at))
    .where(
        outbox.c.channel == bindparam("channel"),
        outbox.c.state == "queued",
        outbox.c.tries > 0,
        outbox.c.next_try_at > bindparam("now"),
    )
    .group_by(outbox.c.chat, outbox.c.cls)
)
_OF_PERSON = (outbox.c.matter_id == bindparam("matter")) & (outbox.c.person_id == bindparam("person"))
_NEWEST_OF = select(outbox).where(_OF_PERSON).order_by(outbox.c.id.desc()).limit(1)
_ALERTS = select(outbox).where(outbox.c.matter_id == bindparam("matter"), outbox.c.cls == "alert").order_by(outbox.c.id)
_ALERTED_SINCE = select(outbox.c.address_id).where(
    _OF_PERSON,
    outbox.c.cls == "alert",
    outbox.c.channel != "voice",
    outbox.c.id > bindparam("row"),
    or_(outbox.c.state == "sent", outbox.c.state.in_(UNSENT)),
)
_HAVE_BEEN_ALERTED = select(outbox.c.person_id).where(
    outbox.c.matter_id == bindparam("matter"),
    outbox.c.round == bindparam("round"),
    outbox.c.cls == "alert",
    or_(
        outbox.c.sent_at.is_not(None),
        outbox.c.state.in_(("sending", "unknown")) & (outbox.c.attempted_at <= bindparam("since")),
    ),
)
_BY_PROVIDER_ID = (
    select(outbox)
    .where(
        outbox.c.channel == bindparam("channel"),
        outbox.c.chat == bindparam("chat"),
        outbox.c.provider_id == bindparam("sid"),
    )
    .order_by(outbox.c.id.desc())
    .limit(1)
)
_NEWEST_TO = (
    select(outbox)
    .where(outbox.c.channel == bindparam("channel"), outbox.c.chat == bindparam("chat"))
    .order_by(outbox.c.id.desc())
    .limit(1)
)
_LATEST_OF_KEY = select(func.max(outbox.c.created_at)).where(
    outbox.c.channel == bindparam("channel"), outbox.c.chat == bindparam("chat"), outbox.c.key == bindparam("key")
)
_SENT_AS = (
    select(outbox.c.provider_id)
    .where(
        outbox.c.channel == bindparam("channel"),
        outbox.c.chat == bindparam("chat"),
        outbox.c.matter_id == bindparam("matter"),
        outbox.c.key.in_(bindparam("keys", expanding=True)),
        outbox.c.provider_id.is_not(None),
    )
    .order_by(outbox.c.id.desc())
    .limit(1)
)
_WRITTEN = (
    select(outbox.c.id)
    .where(
        outbox.c.matter_id == bindparam("matter"),
        outbox.c.key == bindparam("key"),
        outbox.c.created_at >= bindparam("since"),
    )
    .limit(1)
)
_KNOWN_TEXTS = select(outbox.c.provider_id, outbox.c.body).where(
    outbox.c.channel == bindparam("channel"), outbox.c.chat == bindparam("chat"), outbox.c.provider_id.is_not(None)
)


def get(tx: Connection, row_id: int) -> Outgoing:
    return Outgoing(*tx.execute(_BY_ID, {"id": row_id}).one())


def find(tx: Connection, row_id: int) -> Outgoing | None:
    row = tx.execute(_BY_ID, {"id": row_id}).first()
    return Outgoing(*row) if row else None


def in_state(tx: Connection, state: str) -> list[Outgoing]:
    return [Outgoing(*row) for row in tx.execute(_IN_STATE, {"state": state})]


def troubled(tx: Connection, since: datetime) -> list[Outgoing]:
    """What has not gone out, and what has failed since then."""
    return [Outgoing(*row) for row in tx.execute(_TROUBLED, {"since": since})]


def sent_instead(tx: Connection, row_id: int) -> Outgoing | None:
    """The same text by another address; searches the whole table, so not for a message's own way."""
    row = tx.execute(_INSTEAD, {"row": row_id}).first()
    return Outgoing(*row) if row else None


def asks(tx: Connection, question_id: int) -> Outgoing | None:
    """The newest text that asks it; searches the whole table, so not for a message's own way."""
    row = tx.execute(_ASKS, {"question": question_id}).first()
    return Outgoing(*row) if row else None


def next_tries(tx: Connection, channel: str) -> list[datetime | None]:
    """When the next queued row is due, by priority."""
    return list(tx.execute(_NEXT_TRY, {"channel": channel}).one())


def retries(tx: Connection, channel: str, now: datetime) -> dict[tuple[str, str], datetime]:
    """(chat, class) -> when the last of what waits for its next try is tried again."""
    found = tx.execute(_RETRIES, {"channel": channel, "now": now})
    return {(chat, cls): due for chat, cls, due in found}


def alerted_since(tx: Connection, row: Outgoing) -> set[int]:
    """The addresses to which its person has been sent later alerts of the same matter."""
    about = {"matter": row.matter_id, "person": row.person_id, "row": row.id}
    return set(tx.execute(_ALERTED_SINCE, about).scalars())


def have_been_alerted(tx: Connection, matter_id: int, round_: int, since: datetime) -> set[int]:
    """Whose alert of that round has left, or has been in the provider's hands since then."""
    about = {"matter": matter_id, "round": round_, "since": since}
    return set(tx.execute(_HAVE_BEEN_ALERTED, about).scalars())


def alerts_of(tx: Connection, matter_id: int) -> list[Outgoing]:
    """Every alert of the matter, to whomever and by whatever way."""
    return [Outgoing(*row) for row in tx.execute(_ALERTS, {"matter": matter_id})]


def newest_of(tx: Connection, matter_id: int, person_id: int) -> Outgoing | None:
    """The last thing that she was told about the matter, by whatever way."""
    row = tx.execute(_NEWEST_OF, {"matter": matter_id, "person": person_id}).first()
    return Outgoing(*row) if row else None


def addresses_tried(tx: Connection, row: Outgoing) -> set[int]:
    """The addresses that this text has been tried on, this row's and those that it stands in for."""
    tried, before = {row.address_id or 0}, row.instead_of
    while before is not None:
        earlier = get(tx, before)
        tried.add(earlier.address_id or 0)
        before = earlier.instead_of
    return tried


def by_provider_id(tx: Connection, channel: str, chat: str, provider_id: str) -> Outgoing | None:
    row = tx.execute(_BY_PROVIDER_ID, {"channel": channel, "chat": chat, "sid": provider_id}).first()
    return Outgoing(*row) if row else None


def newest_to(tx: Connection, channel: str, chat: str) -> Outgoing | None:
    """The last text that was written to this phone."""
    row = tx.execute(_NEWEST_TO, {"channel": channel, "chat": chat}).first()
    return Outgoing(*row) if row else None


def latest_of_key(tx: Connection, channel: str, chat: str, key: str) -> datetime | None:
    """When this phone was last sent that text."""
    return tx.execute(_LATEST_OF_KEY, {"channel": channel, "chat": chat, "key": key}).scalar()


def sent_as(tx: Connection, channel: str, chat: str, matter_id: int, keys: tuple[str, ...]) -> str | None:
    """The provider's id of the last of these texts that this phone was sent in the matter."""
    about = {"channel": channel, "chat": chat, "matter": matter_id, "keys": keys}
    return tx.execute(_SENT_AS, about).scalar()


def was_told(tx: Connection, matter_id: int, key: str, since: datetime) -> bool:
    """Has that text gone out in the matter since then?"""
    return tx.execute(_WRITTEN, {"matter": matter_id, "key": key, "since": since}).first() is not None


def accounted_for(tx: Connection, channel: str, chat: str) -> dict[str, list[str]]:
    """Messages at the provider, each with the texts in it that rows account for: several may have gone as one."""
    known: dict[str, list[str]] = {}
    for provider_id, body in tx.execute(_KNOWN_TEXTS, {"channel": channel, "chat": chat}):
        known.setdefault(provider_id, []).append(body)
    return known


def waiting(tx: Connection) -> list[tuple[str, str, int, datetime]]:
    """Of what has not gone out: class, state, how many, and since when the oldest is there (UTC)."""
    return [(row[0], row[1], row[2], row[3]) for row in tx.execute(_WAITING)]
