"""What whoever leads a get-together hears: who comes, who has not said, what they eat, who is late."""

import re
from collections.abc import Iterable

from handlers import hub
from handlers.activities import naming, places, telling, trouble
from handlers.activities.audience import invited
from handlers.activities.due import Due, settle
from handlers.context import Context
from storage import people
from storage.activities import answers
from storage.activities.answers import COMING, MAYBE, NOT_COMING, Answer
from storage.activities.occurrences import Occurrence
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person

WHO = re.compile(
    r"(?:so )?(?:who is|whos|who are|how many are|who all is) (?:coming|going)(?: (?:to|on|for) (?P<which>.+))?"
)
LONGEST_LIST = {"sms": 250, "telegram": 3500}  # characters: two text messages, or one chat message


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """ "Who's coming?": names to those who run it, numbers to everybody else. False if it was not that."""
    asked = WHO.fullmatch(naming.plain(message.text)) if message.kind == "text" and len(message.text) < 80 else None
    if asked is None or message.reply_to is not None or trouble.anywhere(ctx, person):
        return False  # "who's coming?" of a family that waits for help is for whoever helps
    found = naming.coming(ctx, asked["which"] or "")
    if not found:
        return False
    occurrence = found[0]
    known = answers.of_occurrence(ctx.tx, occurrence.id)
    if not _runs(ctx, occurrence, person):
        ctx.tell(person, "rsvp.so_far", to=phone, event=telling.event(ctx, occurrence), party=party_of(known))
        return True
    said = who_comes(ctx, occurrence, LONGEST_LIST[phone.channel])
    ctx.tell(person, "lead.list_asked", to=phone, event=telling.event(ctx, occurrence), answers=said)
    _pass_notes(ctx, occurrence, known, person, phone)
    return True


def send_list(ctx: Context, one: Due) -> None:
    """An hour before, without being asked."""
    said = who_comes(ctx, one.occurrence, LONGEST_LIST["sms"])
    event = telling.event(ctx, one.occurrence)
    row = ctx.tell(one.person, "lead.list", expires_at=one.occurrence.starts_at, event=event, answers=said)
    phone = ctx.address_of(one.person)
    if row is not None and phone is not None:
        known = answers.of_occurrence(ctx.tx, one.occurrence.id)
        _pass_notes(ctx, one.occurrence, known, one.person, phone)
    settle(ctx, one, sent=row is not None)


def lead_of(ctx: Context, occurrence: Occurrence) -> Person | None:
    lead_id = telling.activity_of(ctx, occurrence).lead_id
    lead = people.get(ctx.tx, lead_id) if lead_id is not None else None
    return lead if lead is not None and lead.left_at is None else None


def who_comes(ctx: Context, occurrence: Occurrence, longest: int) -> str:
    """2 adults and 3 children coming: Dawn 2+3. Maybe: Femi. Not: Carol. Not heard from: Priya. As much as fits."""
    activity = telling.activity_of(ctx, occurrence)
    known = {one.person_id: one for one in answers.of_occurrence(ctx.tx, occurrence.id)}
    guests = [one for one in invited(ctx.tx, activity) if one.id != activity.lead_id or one.id in known]
    named = {one.id: one.name for one in guests}
    coming = [
        f"{named[one.person_id]} {one.adults}+{one.children}" for one in _hers(places.down(known.values()), named)
    ]
    waits = [f"{named[one.person_id]} {places.size(one)}" for one in _hers(places.waiting(known.values()), named)]
    lines = [
        f"{party_of(known.values())} coming" + (f": {', '.join(coming)}." if coming else "."),
        *_line("Late", [named[one.person_id] for one in _hers(places.down(known.values()), named) if one.late_at]),
        *_line("Waiting", waits),
        *_line("Maybe", [named[one.person_id] for one in _hers(known.values(), named) if one.answer == MAYBE]),
        *_line("Not", [named[one.person_id] for one in _hers(known.values(), named) if one.answer == NOT_COMING]),
        *_line("Not heard from", [name for person_id, name in named.items() if person_id not in known]),
    ]
    said = " ".join(lines)
    return said if len(said) <= longest else f"{said[: longest - 4].rsplit(' ', 1)[0]} ..."


def _runs(ctx: Context, occurrence: Occurrence, person: Person) -> bool:
    """May she see who comes? Whoever leads it, the hub's and the backup home's own people, and the staff."""
    return person.staff or hub.has_own_line(ctx, person) or telling.activity_of(ctx, occurrence).lead_id == person.id


def _hers(known: Iterable[Answer], named: dict[int, str]) -> list[Answer]:
    return [one for one in known if one.person_id in named]


def _line(head: str, who: list[str]) -> list[str]:
    return [f"{head}: {', '.join(who)}."] if who else []


def party_of(known: Iterable[Answer]) -> str:
    here = places.down(known)
    adults, children = sum(one.adults for one in here), sum(one.children for one in here)
    return telling.party(adults, children) if here else "nobody"


def _pass_notes(ctx: Context, occurrence: Occurrence, known: list[Answer], person: Person, phone: Address) -> None:
    """What they eat and need, unaltered."""
    notes = [f"{people.get(ctx.tx, one.person_id).name}: {one.note}" for one in known if one.note and _may_come(one)]
    if notes:
        event = telling.event(ctx, occurrence)
        ctx.pass_words(person, phone, "lead.notes", "\n".join(notes), None, event=event)


def _may_come(one: Answer) -> bool:
    return one.answer in (COMING, MAYBE)
