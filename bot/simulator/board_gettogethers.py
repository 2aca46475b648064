"""The get-togethers that come next, with who comes to them."""

from dataclasses import dataclass
from datetime import datetime

from handlers.activities import leading, naming, places, telling
from handlers.activities.audience import invited
from handlers.context import Context
from storage.activities import answers
from storage.activities.answers import MAYBE, NOT_COMING
from storage.activities.occurrences import Occurrence

SHOWN = 3


@dataclass(frozen=True, slots=True)
class GetTogether:
    """`starts_at` in UTC. The lists are names."""

    name: str
    place: str
    starts_at: datetime
    party: str  # how many come
    coming: tuple[str, ...]
    waiting: tuple[str, ...]
    maybe: tuple[str, ...]
    not_coming: tuple[str, ...]
    silent: tuple[str, ...]  # who has not said

    @property
    def groups(self) -> tuple[tuple[str, str], ...]:
        """Of whom else something is to be said."""
        known = (
            ("waiting", self.waiting),
            ("maybe", self.maybe),
            ("not", self.not_coming),
            ("not heard from", self.silent),
        )
        return tuple((words, ", ".join(who)) for words, who in known if who)


def next_ones(ctx: Context) -> tuple[GetTogether, ...]:
    """The first to begin first; one of each activity."""
    coming = {one.activity_id: one for one in reversed(naming.coming(ctx))}
    return tuple(_shown(ctx, one) for one in sorted(coming.values(), key=lambda one: one.starts_at)[:SHOWN])


def _shown(ctx: Context, one: Occurrence) -> GetTogether:
    activity = telling.activity_of(ctx, one)
    known = {answer.person_id: answer for answer in answers.of_occurrence(ctx.tx, one.id)}
    guests = {who.id: who.name for who in invited(ctx.tx, activity) if who.id != activity.lead_id or who.id in known}
    down, waits = places.down(known.values()), places.waiting(known.values())

    def named(ids: list[int]) -> tuple[str, ...]:
        return tuple(guests[person_id] for person_id in ids if person_id in guests)

    return GetTogether(
        activity.name,
        telling.place_of(ctx, one),
        one.starts_at,
        leading.party_of(known.values()),
        named([answer.person_id for answer in down]),
        named([answer.person_id for answer in waits]),
        named([answer.person_id for answer in known.values() if answer.answer == MAYBE]),
        named([answer.person_id for answer in known.values() if answer.answer == NOT_COMING]),
        tuple(name for person_id, name in guests.items() if person_id not in known),
    )
