"""What is asked of the outbox about calls: whose phone rings, and who talks."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, case, func, or_, select

from storage.moments import UtcDateTime
from storage.outbox.table import CALL_OVER, TALKS, UNSENT, Outgoing, outbox

_LIVE_CALL = (outbox.c.channel == "voice") & or_(
    outbox.c.state.in_(UNSENT),
    (outbox.c.state == "sent") & func.coalesce(outbox.c.receipt, "").not_in(CALL_OVER),
)
_OF_PERSON = (outbox.c.matter_id == bindparam("matter")) & (outbox.c.person_id == bindparam("person"))
_BEGAN_AT = func.coalesce(outbox.c.sent_at, outbox.c.created_at)
_BEGUN_SINCE = bindparam("since", type_=UtcDateTime) <= _BEGAN_AT  # on that side it learns no type from the other
_RINGS = select(outbox.c.id).where(_OF_PERSON, _LIVE_CALL, _BEGUN_SINCE).limit(1)
_OTHER_CALL = (
    select(outbox)
    .where(
        outbox.c.channel == "voice",
        outbox.c.chat == bindparam("chat"),
        outbox.c.id != bindparam("spare"),
        outbox.c.state.in_(("sent", "unknown")),
        func.coalesce(outbox.c.receipt, "").not_in(CALL_OVER),
        outbox.c.attempted_at
        >= case(  # inside it nothing says of itself that it is a moment
            (outbox.c.receipt == TALKS, bindparam("talks", type_=UtcDateTime)),
            else_=bindparam("rings", type_=UtcDateTime),
        ),
    )
    .order_by(outbox.c.id.desc())
    .limit(1)
)
_IN_CALL = (
    select(outbox.c.id)
    .where(
        _OF_PERSON,
        outbox.c.channel == "voice",
        outbox.c.receipt == TALKS,
        _BEGUN_SINCE,
    )
    .limit(1)
)
_RINGING = select(outbox).where(
    outbox.c.matter_id == bindparam("matter"),
    outbox.c.channel == "voice",
    outbox.c.state == "sent",
    func.coalesce(outbox.c.receipt, "initiated").in_(("initiated", "ringing")),
)
_STILL_RINGING = select(func.count()).where(
    outbox.c.matter_id == bindparam("matter"),
    outbox.c.round == bindparam("round"),
    outbox.c.rung == bindparam("of_rung"),
    outbox.c.cls == "alert",
    outbox.c.id != bindparam("spare"),
    _LIVE_CALL,
    (outbox.c.state != "queued") | (outbox.c.created_at > bindparam("since")),
)
_RUNG_UP = (
    select(outbox.c.id)
    .where(
        outbox.c.matter_id == bindparam("matter"),
        outbox.c.round == bindparam("round"),
        outbox.c.rung == bindparam("of_rung"),
        outbox.c.person_id == bindparam("person"),
        outbox.c.channel == "voice",
    )
    .limit(1)
)


def still_ringing(tx: Connection, row: Outgoing, since: datetime) -> bool:
    """Is a call of the same rung, other than `row`, still to be answered, or to be begun and no older than `since`?"""
    about = {"matter": row.matter_id, "round": row.round, "of_rung": row.rung, "spare": row.id, "since": since}
    return int(tx.execute(_STILL_RINGING, about).scalar_one()) > 0


def rung_up(tx: Connection, row: Outgoing) -> bool:
    """Has its person been rung on the same rung?"""
    about = {"matter": row.matter_id, "round": row.round, "of_rung": row.rung, "person": row.person_id}
    return tx.execute(_RUNG_UP, about).first() is not None


def rings(tx: Connection, matter_id: int, person_id: int, since: datetime) -> bool:
    """Is she being rung about the matter, or in such a call, that was begun since then and has not ended?"""
    about = {"matter": matter_id, "person": person_id, "since": since}
    return tx.execute(_RINGS, about).first() is not None


def in_call(tx: Connection, matter_id: int, person_id: int, since: datetime) -> bool:
    """Has she picked up a call about the matter that was begun since then, and not hung up?"""
    about = {"matter": matter_id, "person": person_id, "since": since}
    return tx.execute(_IN_CALL, about).first() is not None


def other_call(tx: Connection, row: Outgoing, rings: datetime, talks: datetime) -> Outgoing | None:
    """A call to the same phone that is not over: begun since `rings`, or since `talks` where it was picked up."""
    about = {"chat": row.chat, "spare": row.id, "rings": rings, "talks": talks}
    found = tx.execute(_OTHER_CALL, about).first()
    return Outgoing(*found) if found else None


def ringing(tx: Connection, matter_id: int) -> list[Outgoing]:
    """Calls about the matter that have been begun and not picked up."""
    return [Outgoing(*row) for row in tx.execute(_RINGING, {"matter": matter_id})]
