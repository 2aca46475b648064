"""Questions: what the line has asked a phone and not had answered. A digit answers the newest."""

from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Select,
    String,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)

from storage.addresses import addresses
from storage.database import metadata
from storage.encryption import EncryptedJson
from storage.moments import UtcDateTime

questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("address_id", ForeignKey("addresses.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("matter_id", ForeignKey("matters.id"), index=True),
    Column("facts", EncryptedJson, nullable=False),  # what the answer will need: the options, the words that are held
    Column("asked_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
)
# The newest questions of a person, open or closed.
Index("questions_newest", questions.c.person_id, questions.c.id)
Index("questions_of_kind", questions.c.person_id, questions.c.kind, questions.c.id)
# Those of a person that are open; all that she was ever asked are many.
Index("questions_open", questions.c.person_id, sqlite_where=questions.c.closed_at.is_(None))

SKIPPED = "skipped"  # the kind of one that was never asked


@dataclass(frozen=True, slots=True)
class Question:
    id: int
    constellation_id: int
    address_id: int
    person_id: int
    kind: str
    matter_id: int | None
    facts: dict[str, Any]
    asked_at: datetime
    closed_at: datetime | None


_INSERT = insert(questions)
_BY_ID = select(questions).where(questions.c.id == bindparam("id"))
_OPEN = (
    select(questions)
    .where(questions.c.person_id == bindparam("person"), questions.c.closed_at.is_(None))
    .order_by((questions.c.address_id == bindparam("address")).desc(), questions.c.id.desc())
)
_NEWEST_OF_KIND = (
    select(questions)
    .where(
        questions.c.person_id == bindparam("person"),
        questions.c.kind == bindparam("kind"),
    )
    .order_by(questions.c.id.desc())
    .limit(1)
)
_NEWEST = (
    select(questions)
    .where(questions.c.person_id == bindparam("person"), questions.c.kind.not_in(bindparam("but", expanding=True)))
    .order_by(questions.c.id.desc())
    .limit(1)
)
_SINCE = (
    select(questions)
    .where(questions.c.person_id == bindparam("person"), questions.c.id > bindparam("question"))
    .order_by(questions.c.id)
)
_STILL_OPEN = questions.c.closed_at.is_(None)
_CLOSE = update(questions).where(questions.c.id == bindparam("question"), _STILL_OPEN).values(closed_at=bindparam("at"))
_CLOSE_OF_MATTER = (
    update(questions).where(questions.c.matter_id == bindparam("matter"), _STILL_OPEN).values(closed_at=bindparam("at"))
)
_CLOSE_KIND = (
    update(questions)
    .where(questions.c.matter_id == bindparam("matter"), questions.c.kind == bindparam("of_kind"), _STILL_OPEN)
    .values(closed_at=bindparam("at"))
)
_CLOSE_OF_KIND = (
    update(questions)
    .where(questions.c.person_id == bindparam("person"), questions.c.kind == bindparam("which"), _STILL_OPEN)
    .values(closed_at=bindparam("at"))
)
_MOVE = update(questions).where(questions.c.id == bindparam("question")).values(address_id=bindparam("to"))
_FACTS = (
    update(questions)
    .where(questions.c.id == bindparam("question"))
    .values(facts=bindparam("new_facts", type_=EncryptedJson))
)


def ask(tx: Connection, values: dict[str, Any]) -> int:
    return int(tx.execute(_INSERT, values).lastrowid)


def carry_over(tx: Connection, asked: Question, address_id: int) -> None:
    """It went with a phone that was taken out of the roster: kept as it was, on another of hers. The buttons of its
    text go on answering it."""
    row = {field.name: getattr(asked, field.name) for field in fields(asked)}
    tx.execute(_INSERT, {**row, "address_id": address_id})


def get(tx: Connection, question_id: int) -> Question | None:
    row = tx.execute(_BY_ID, {"id": question_id}).first()
    return Question(*row) if row else None


def open_ones(tx: Connection, person_id: int, address_id: int) -> list[Question]:
    """What she may be answering: that phone's questions, newest first, then those on her other phones."""
    return [Question(*row) for row in tx.execute(_OPEN, {"person": person_id, "address": address_id})]


def asked_by(asked: Question, moment: datetime) -> bool:
    """Had it been asked when she wrote? A text that comes late answers nothing that was asked after it; Twilio dates by
    the second."""
    return asked.asked_at.replace(microsecond=0) <= moment


def newest_of_kind(tx: Connection, person_id: int, kind: str, since: datetime) -> Question | None:
    """Open or closed: a late digit is answered with what became of its question."""
    row = tx.execute(_NEWEST_OF_KIND, {"person": person_id, "kind": kind}).first()
    newest = Question(*row) if row else None
    return newest if newest is not None and newest.asked_at >= since else None


def newest_but(tx: Connection, person_id: int, kinds: tuple[str, ...]) -> Question | None:
    """The newest of any other kind than these, open or closed."""
    row = tx.execute(_NEWEST, {"person": person_id, "but": kinds}).first()
    return Question(*row) if row else None


def asked_since(tx: Connection, person_id: int, question_id: int) -> list[Question]:
    """What she has been asked after that, open or closed."""
    return [Question(*row) for row in tx.execute(_SINCE, {"person": person_id, "question": question_id})]


def open_of_kinds(tx: Connection, constellation_id: int, kinds: tuple[str, ...]) -> list[Question]:
    """Whoever they were asked of; for kinds of which few are open at a time."""
    return [Question(*row) for row in tx.execute(_open_of(kinds), {"constellation": constellation_id})]


@cache
def _open_of(kinds: tuple[str, ...]) -> Select[Any]:
    """Built once, as every statement that is asked often."""
    here = questions.c.constellation_id == bindparam("constellation")
    return select(questions).where(here, questions.c.kind.in_(kinds), _STILL_OPEN).order_by(questions.c.id)


def close(tx: Connection, question_id: int, at: datetime) -> bool:
    return tx.execute(_CLOSE, {"question": question_id, "at": at}).rowcount == 1


def close_of_matter(tx: Connection, matter_id: int, at: datetime) -> None:
    tx.execute(_CLOSE_OF_MATTER, {"matter": matter_id, "at": at})


def close_kind(tx: Connection, matter_id: int, kind: str, at: datetime) -> None:
    """What one kind of question in a matter asked has been answered, or has had its time."""
    tx.execute(_CLOSE_KIND, {"matter": matter_id, "of_kind": kind, "at": at})


def close_of_kind(tx: Connection, person_id: int, kind: str, at: datetime) -> None:
    tx.execute(_CLOSE_OF_KIND, {"person": person_id, "which": kind, "at": at})


def move(tx: Connection, question_id: int, address_id: int) -> None:
    """It is asked on another phone of hers instead."""
    tx.execute(_MOVE, {"question": question_id, "to": address_id})


def set_facts(tx: Connection, question_id: int, facts: dict[str, Any]) -> None:
    tx.execute(_FACTS, {"question": question_id, "new_facts": facts})


def skip_ids(tx: Connection, by: int, at: datetime) -> None:
    """Count on from so much further, by a question that was never asked: no button that is out answers another."""
    phone = tx.execute(select(addresses).order_by(addresses.c.id).limit(1)).first()
    if phone is None:
        return  # nobody could have been asked anything
    last = tx.execute(select(func.max(questions.c.id))).scalar() or 0
    about = {"constellation_id": phone.constellation_id, "address_id": phone.id, "person_id": phone.person_id}
    row: dict[str, Any] = {"id": last + by, "kind": SKIPPED, "facts": {}, "asked_at": at, "closed_at": at}
    tx.execute(insert(questions), {**about, **row})
