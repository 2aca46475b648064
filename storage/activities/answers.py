"""Answers: who comes to an occurrence, with how many, and who waits for a place."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Integer, String, Table, UniqueConstraint, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from storage.database import metadata
from storage.encryption import EncryptedText
from storage.moments import UtcDateTime

answers = Table(
    "activity_answers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("occurrence_id", ForeignKey("occurrences.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("answer", String, nullable=False),  # coming, not_coming or maybe
    Column("adults", Integer, nullable=False),
    Column("children", Integer, nullable=False),
    Column("note", EncryptedText),  # what they eat and need, in her words
    Column("waiting_since", UtcDateTime),  # where there is no place left
    Column("late_at", UtcDateTime),  # when she said that she is running late
    Column("answered_at", UtcDateTime, nullable=False),
    UniqueConstraint("occurrence_id", "person_id"),
)

COMING, NOT_COMING, MAYBE = "coming", "not_coming", "maybe"


@dataclass(frozen=True, slots=True)
class Answer:
    id: int
    occurrence_id: int
    person_id: int
    answer: str
    adults: int
    children: int
    note: str | None
    waiting_since: datetime | None
    late_at: datetime | None
    answered_at: datetime

    @property
    def is_down(self) -> bool:
        """She comes, and has a place."""
        return self.answer == COMING and self.waiting_since is None


_NEW = insert(answers)
_OF_OCCURRENCE = (
    select(answers)
    .where(answers.c.occurrence_id == bindparam("occurrence"))
    .order_by(answers.c.answered_at, answers.c.id)
)
_OF_PERSON = select(answers).where(
    answers.c.occurrence_id == bindparam("occurrence"), answers.c.person_id == bindparam("person")
)


def keep(tx: Connection, occurrence_id: int, person_id: int, at: datetime, **values: Any) -> Answer:
    """Her answer, or what has changed in it: answer, adults, children, note, waiting_since, late_at."""
    row = {"answer": COMING, "adults": 1, "children": 0, **values, "answered_at": at}
    keys = {"occurrence_id": occurrence_id, "person_id": person_id}
    changes = {**values, "answered_at": at}
    tx.execute(_NEW.on_conflict_do_update(index_elements=list(keys), set_=changes), {**keys, **row})
    found = of_person(tx, occurrence_id, person_id)
    assert found is not None  # it has just been kept
    return found


def of_person(tx: Connection, occurrence_id: int, person_id: int) -> Answer | None:
    row = tx.execute(_OF_PERSON, {"occurrence": occurrence_id, "person": person_id}).first()
    return Answer(*row) if row else None


def of_occurrence(tx: Connection, occurrence_id: int) -> list[Answer]:
    """The first that was given first."""
    return [Answer(*row) for row in tx.execute(_OF_OCCURRENCE, {"occurrence": occurrence_id})]
