"""What somebody says to whoever leads a get-together: passed on at once by day, or where it is near; else held as all
that get-togethers say of their own accord is (`quiet`), in a timer that has her words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.activities import leading, naming, quiet, telling
from handlers.context import Context
from storage import hushes, people
from storage.activities import answers, occurrences
from storage.activities.answers import COMING
from storage.activities.occurrences import Occurrence
from storage.people import Person

TIMER = "activity_passing"
LATE, NOT_COMING, FELT, WORDS = "late", "not_coming", "felt", "words"
ABOUT_THE_DAY = (LATE, NOT_COMING)  # of use before it ends, and urgent when it is near


@dataclass(frozen=True, slots=True)
class Passed:
    """To whom, and whether she has it already."""

    lead: str
    held: bool
    silent: bool = False  # nobody knows until when


def on(ctx: Context, what: str, occurrence: Occurrence, person: Person, said: str = "", mark: int = 0) -> Passed | None:
    """None where nobody leads it, or nobody can be reached who does, or nobody knows when; then nobody may say that she
    is told. `mark` keeps apart what she says more than once."""
    passed = _pass(ctx, what, occurrence, person, said, mark)
    return passed if passed is not None and not passed.silent else None


def due(ctx: Context, what: str, occurrence_id: int, person_id: int, said: str, mark: int) -> None:
    """What was held, as far as it is still so: for what is called off nobody is late, nor who does not come after all,
    or is on time, and whoever comes after all does not stay away."""
    occurrence, person = occurrences.get(ctx.tx, occurrence_id), people.get(ctx.tx, person_id)
    answer = answers.of_person(ctx.tx, occurrence.id, person.id)
    comes = answer is not None and answer.answer == COMING
    late = answer is not None and answer.late_at is not None
    past = occurrence.ends_at <= ctx.now or naming.is_off(ctx, occurrence)
    if (past and what in ABOUT_THE_DAY) or (what == LATE and not late) or (what == NOT_COMING and comes):
        ctx.note("activity.not_passed", occurrence=occurrence.id, person=person.id, kind=what, why="over")
    elif _pass(ctx, what, occurrence, person, said, mark) is None:
        ctx.note("activity.not_passed", occurrence=occurrence.id, person=person.id, kind=what, why="nobody to tell")


def _pass(ctx: Context, what: str, occurrence: Occurrence, person: Person, said: str, mark: int) -> Passed | None:
    lead = leading.lead_of(ctx, occurrence)
    if lead is None or lead.id == person.id or ctx.address_of(lead) is None:
        return None
    until = _quiet_until(ctx, what, occurrence, lead)
    if until is None:
        return Passed(lead.name, held=False) if SAYS[what](ctx, lead, occurrence, person, said) else None
    key = f"{TIMER}:{occurrence.id}:{person.id}:{what}:{mark}"
    ctx.later(TIMER, until, key, what=what, occurrence_id=occurrence.id, person_id=person.id, said=said, mark=mark)
    return Passed(lead.name, held=True, silent=hushes.of(ctx.tx, lead.id) is not None)


def _quiet_until(ctx: Context, what: str, occurrence: Occurrence, lead: Person) -> datetime | None:
    if what in ABOUT_THE_DAY:
        return quiet.until_near(ctx, lead, occurrence.starts_at)
    return quiet.until(ctx, lead)


def _late(ctx: Context, lead: Person, occurrence: Occurrence, person: Person, said: str) -> bool:
    activity = telling.activity_of(ctx, occurrence).name
    about: dict[str, Any] = {"name": person.name, "activity": activity, "much": f"{said} " if said else ""}
    return ctx.tell(lead, "lead.late", expires_at=occurrence.ends_at, **about) is not None


def _not_coming(ctx: Context, lead: Person, occurrence: Occurrence, person: Person, said: str) -> bool:
    """Of somebody for whom they wait, and who does not come after all."""
    activity, ends = telling.activity_of(ctx, occurrence).name, occurrence.ends_at
    return ctx.tell(lead, "lead.not_coming", expires_at=ends, name=person.name, activity=activity) is not None


def _felt(ctx: Context, lead: Person, occurrence: Occurrence, person: Person, said: str) -> bool:
    activity = telling.activity_of(ctx, occurrence).name
    return ctx.tell(lead, "lead.felt", name=person.name, activity=activity, felt=said) is not None


def _words(ctx: Context, lead: Person, occurrence: Occurrence, person: Person, said: str) -> bool:
    """Unaltered (DESIGN I14)."""
    address, activity = ctx.where_read(lead, "lead.words"), telling.activity_of(ctx, occurrence).name
    if address is None:
        return False
    ctx.pass_words(lead, address, "lead.words", said, None, name=person.name, activity=activity)
    return True


SAYS: dict[str, Callable[[Context, Person, Occurrence, Person, str], bool]] = {
    LATE: _late,
    NOT_COMING: _not_coming,
    FELT: _felt,
    WORDS: _words,
}
