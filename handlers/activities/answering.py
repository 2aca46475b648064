"""Answers to reminders: a digit for the newest, words for the one that they name; changed as often as she likes.

Trouble goes first: while her home has an open matter, or she answers for another family's, nothing typed is an answer
to a reminder, and neither are words of danger, of a bed, or of anything else beside an answer (DOMAIN B13, B55).
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.activities import asked_since, naming, passing, places, planning, quiet, rsvp, telling, trouble
from handlers.activities.audience import invited
from handlers.activities.rsvp import Said
from handlers.activities.vocabulary import ALL_OF_THEM, DIGITS, POINTS_AT_ALL
from handlers.context import Asking, Context
from handlers.understanding.reading import Intent
from handlers.understanding.words import hear
from storage import homes, questions
from storage.activities import answers, occurrences, reminders
from storage.activities.answers import COMING, NOT_COMING, Answer
from storage.activities.occurrences import Occurrence
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

WHICH = "rsvp_which"
#: What is said for each answer that has been kept.
KEPT = {COMING: "rsvp.coming", NOT_COMING: "rsvp.not_coming"}
NEVER = (Intent.DANGER, Intent.SLEEPOVER_EMERGENCY, Intent.SLEEPOVER_PLANNED, Intent.TALK)
MOST = 3  # to choose from
AT_IT = timedelta(hours=3)  # after a reminder, or an answer, a few words more are still about it


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """Words that are an answer and nothing else, to what she has been reminded of, or names before she is."""
    if message.kind != "text" or message.reply_to is not None or ctx.reading(message).intent in NEVER:
        return False  # without a look into the database, where somebody is in need
    told = reminders.told(ctx.tx, person.id, ctx.now)
    early = _her_next_ones(ctx, told, person) if ctx.reading(message).intent is Intent.ACTIVITY_RSVP else []
    if not (told or early) or ctx.reading(message).danger or trouble.anywhere(ctx, person):
        return False
    pointing = frozenset[str]().union(*(naming.pointing(ctx, one) for one in (*told, *early)))
    for_all = len(told) > 1 and ALL_OF_THEM.search(message.text.casefold()) is not None
    pointing |= POINTS_AT_ALL if for_all else frozenset()
    children = homes.nest_names(ctx.tx, person.home_id) if person.home_id is not None else []
    found = rsvp.read(hear(message.text), pointing, children)
    meant = [(said, _meant(ctx, said, _among(ctx, said, told, early), person)) for said in found]
    if not meant or not all(options for _, options in meant):
        return False
    if (for_all or any(said.loose for said in found)) and not _is_at_it(ctx, person, told):
        return False
    for said, options in meant:
        if len(options) == 1 or (for_all and said.pointing <= POINTS_AT_ALL):
            for one in options:
                take(ctx, one, said, person, phone)
        else:
            _ask_which(ctx, options, said, person, phone)
    return True


def answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address, *, typed: bool) -> bool:
    """1 coming, 2 not, 3 maybe, to the first that was asked about. An old button still says what it said."""
    if key not in DIGITS or (typed and trouble.anywhere(ctx, person)):
        return False
    first, *others = [occurrences.get(ctx.tx, one) for one in asked.facts["occurrences"]]
    if typed and (first.starts_at <= ctx.now or naming.is_off(ctx, first)):
        return False
    take(ctx, first, Said(DIGITS[key]), person, phone)
    _ask_next(ctx, others, person, phone)
    return True


def chosen(ctx: Context, asked: Question, key: str, person: Person, phone: Address, *, typed: bool) -> bool:
    """Which get-together her words were for."""
    options = asked.facts["options"]
    if not key.isdecimal() or not 1 <= int(key) <= len(options) or (typed and trouble.anywhere(ctx, person)):
        return False
    if questions.close(ctx.tx, asked.id, ctx.now):
        said = Said(**asked.facts["said"])
        take(ctx, occurrences.get(ctx.tx, options[int(key) - 1]), said, person, phone)
    return True


def take(ctx: Context, occurrence: Occurrence, said: Said, person: Person, phone: Address) -> None:
    """Keep what she said and tell her what is kept."""
    event = telling.event(ctx, occurrence)
    if said.on_the_way and ctx.now < occurrence.starts_at:
        said = replace(said, answer=said.answer or COMING, late=None)
    if naming.is_off(ctx, occurrence):
        ctx.tell(person, "rsvp.off", to=phone, event=event)
    elif said.late and occurrence.ends_at > ctx.now:
        _late(ctx, occurrence, said, person, phone)
    elif said.late is False and occurrence.starts_at <= ctx.now and _is_late(ctx, occurrence, person):
        _keep(ctx, occurrence, said, person, phone)
    elif said.answer == NOT_COMING and (yes := _yes_to(ctx, occurrence, person)) is not None and yes.is_down:
        _keep(ctx, occurrence, said, person, phone)
        passing.on(ctx, passing.NOT_COMING, occurrence, person)
    elif occurrence.starts_at <= ctx.now:
        ctx.tell(person, "rsvp.over", to=phone, event=event)
    else:
        _keep(ctx, occurrence, said, person, phone)


def _keep(ctx: Context, occurrence: Occurrence, said: Said, person: Person, phone: Address) -> None:
    activity = telling.activity_of(ctx, occurrence)
    before = answers.of_person(ctx.tx, occurrence.id, person.id)
    values = _values(before, said)
    many = values["adults"] + values["children"]
    if values["answer"] == COMING and activity.capacity is not None and many > activity.capacity:
        about: dict[str, Any] = {
            "event": telling.event(ctx, occurrence),
            "party": telling.party(values["adults"], values["children"]),
        }
        ctx.tell(person, "rsvp.too_many", to=phone, **about, number=activity.capacity)
        return  # on a waiting list they would wait for ever
    room = places.left(activity, answers.of_occurrence(ctx.tx, occurrence.id), person.id)
    full = values["answer"] == COMING and room is not None and many > room
    down = before if before is not None and before.is_down else None
    if full and down is not None:
        party = telling.party(down.adults, down.children)
        ctx.tell(person, "rsvp.no_room", to=phone, event=telling.event(ctx, occurrence), party=party)
        return
    since = (before.waiting_since if before else None) or ctx.now
    values["waiting_since"] = since if full else None
    kept = answers.keep(ctx.tx, occurrence.id, person.id, ctx.now, **values)
    ctx.note("activity.answered", occurrence=occurrence.id, person=person.id, answer=kept.answer)
    _say_kept(ctx, occurrence, kept, said, person, phone)
    if down is not None and activity.capacity is not None:
        places.move_up(ctx, activity, occurrence)


def _values(before: Answer | None, said: Said) -> dict[str, Any]:
    """What she says now, over what she has said before. Whoever says how many comes."""
    counted = said.adults is not None or said.children is not None
    known = (before.answer, before.adults, before.children, before.note) if before else (None, 1, 0, None)
    answer = said.answer or (COMING if counted or said.late is not None else known[0]) or COMING
    late = None if before is None or said.late is False or answer == NOT_COMING else before.late_at
    return {
        "answer": answer,
        "adults": known[1] if said.adults is None else said.adults,
        "children": known[2] if said.children is None else said.children,
        "note": said.note or known[3],
        "late_at": late,
    }


def _say_kept(ctx: Context, occurrence: Occurrence, kept: Answer, said: Said, person: Person, phone: Address) -> None:
    event, party = telling.event(ctx, occurrence), telling.party(kept.adults, kept.children)
    if kept.waiting_since is not None:
        ahead = places.waiting(answers.of_occurrence(ctx.tx, occurrence.id))
        number = [one.person_id for one in ahead].index(person.id) + 1
        ctx.tell(person, "rsvp.waiting", to=phone, event=event, number=number, party=party)
    elif said.note is not None and said.answer is None and said.adults is None and said.children is None:
        ctx.tell(person, "rsvp.noted", to=phone, event=event)
    elif kept.answer == COMING:
        ctx.tell(person, "rsvp.coming", to=phone, event=event, party=party)
    else:
        key = "rsvp.not_coming" if kept.answer == NOT_COMING else "rsvp.maybe"
        ctx.tell(person, key, to=phone, event=event)


def _late(ctx: Context, occurrence: Occurrence, said: Said, person: Person, phone: Address) -> None:
    """She comes, later; whoever leads it hears so at once, or by day where that is soon enough."""
    before = answers.of_person(ctx.tx, occurrence.id, person.id)
    if before is not None and before.waiting_since is not None:
        _say_kept(ctx, occurrence, before, Said(COMING), person, phone)
        return  # nobody expects her yet
    values = {**_values(before, Said(COMING)), "late_at": ctx.now}
    answers.keep(ctx.tx, occurrence.id, person.id, ctx.now, **values)
    activity = telling.activity_of(ctx, occurrence).name
    passed = passing.on(ctx, passing.LATE, occurrence, person, said.much or "")
    if passed is None:
        ctx.tell(person, "rsvp.late_untold", to=phone, activity=activity)
    else:
        ctx.tell(
            person, "rsvp.late_held" if passed.held else "rsvp.late", to=phone, lead=passed.lead, activity=activity
        )


def _among(ctx: Context, said: Said, told: list[Occurrence], early: list[Occurrence]) -> list[Occurrence]:
    """What she has been reminded of, unless she names what she has not been reminded of yet."""
    named = said.pointing - POINTS_AT_ALL
    return early if named and not any(named & naming.pointing(ctx, one) for one in told) else told


def _meant(ctx: Context, said: Said, told: list[Occurrence], person: Person) -> list[Occurrence]:
    """Of what she has been told: what she names; else what is today, for who is late; else what waits for an answer."""
    if said.pointing:
        return _standing(ctx, naming.meant_by(ctx, said.pointing, told))
    told = _standing(ctx, told)
    zone = ctx.line.time_zone
    today = [one for one in told if one.starts_at.astimezone(zone).date() == ctx.now.astimezone(zone).date()]
    if said.late is not None:
        return [one for one in today if not said.on_the_way or one.starts_at - ctx.now <= quiet.STILL_AT_HOME][:1]
    if said.answer == NOT_COMING and (missed := [one for one in told if _yes_to(ctx, one, person)]):
        return missed[:1]
    coming = [one for one in told if one.starts_at > ctx.now]
    unanswered = [one for one in coming if answers.of_person(ctx.tx, one.id, person.id) is None]
    if said.answer is None and len(unanswered) != 1:
        return _answered_last(ctx, coming, person) or unanswered
    return unanswered or coming


def _standing(ctx: Context, found: list[Occurrence]) -> list[Occurrence]:
    """Without those that are called off; where all are, the last that was, and she hears so."""
    standing = [one for one in found if not naming.is_off(ctx, one)]
    return standing or sorted(found, key=lambda one: one.changed_at or one.starts_at)[-1:]


def _is_at_it(ctx: Context, person: Person, told: list[Occurrence]) -> bool:
    """Has she just been reminded, or just answered, and been asked nothing else since?"""
    since = ctx.now - AT_IT
    asked = questions.newest_of_kind(ctx.tx, person.id, telling.QUESTION, since=ctx.now - naming.FAR)
    if asked is None or asked_since.anything_else(ctx, asked.id, person, (telling.QUESTION, WHICH)):
        return False
    hers = [answers.of_person(ctx.tx, one.id, person.id) for one in told]
    return asked.asked_at >= since or any(one is not None and one.answered_at >= since for one in hers)


def _her_next_ones(ctx: Context, told: list[Occurrence], person: Person) -> list[Occurrence]:
    """Of what she has not been reminded of yet, the next of each that she is invited to: for whoever names it early."""
    known = {one.activity_id for one in told}
    first = {one.activity_id: one for one in reversed(naming.coming(ctx)) if one.activity_id not in known}
    return [one for one in first.values() if person in invited(ctx.tx, telling.activity_of(ctx, one))]


def _is_late(ctx: Context, occurrence: Occurrence, person: Person) -> bool:
    answer = _yes_to(ctx, occurrence, person)
    return answer is not None and answer.late_at is not None


def _yes_to(ctx: Context, occurrence: Occurrence, person: Person) -> Answer | None:
    """Hers to what is about to begin or has begun, whether she has a place or waits for one: whoever leads it has had
    the list of those who come."""
    if not occurrence.starts_at - planning.BEFORE <= ctx.now < occurrence.ends_at:
        return None
    answer = answers.of_person(ctx.tx, occurrence.id, person.id)
    return answer if answer is not None and answer.answer == COMING else None


def _answered_last(ctx: Context, coming: Iterable[Occurrence], person: Person) -> list[Occurrence]:
    """Numbers alone and what they eat are for the one that she has just said she comes to."""
    hers = [(answers.of_person(ctx.tx, one.id, person.id), one) for one in coming]
    found = [(answer.answered_at, one) for answer, one in hers if answer is not None and answer.answer == COMING]
    return [max(found, key=lambda pair: pair[0])[1]] if found else []


def _ask_which(ctx: Context, options: list[Occurrence], said: Said, person: Person, phone: Address) -> None:
    some = options[:MOST]
    labels = [f"{place} {telling.choice(ctx, one)}" for place, one in enumerate(some, 1)]
    kept = {"answer": said.answer, "adults": said.adults, "children": said.children, "note": said.note}
    facts = {
        "options": [one.id for one in some],
        "said": {**kept, "late": said.late, "on_the_way": said.on_the_way, "much": said.much},
    }
    choices = tuple((str(place), label) for place, label in enumerate(labels, 1))
    ctx.tell(person, "rsvp.which", to=phone, asking=Asking(WHICH, facts, choices), choices=f"{'. '.join(labels)}.")


def _ask_next(ctx: Context, others: list[Occurrence], person: Person, phone: Address) -> None:
    """Of several that were in one reminder, the next that she has not answered."""
    rest = [one for one in others if one.starts_at > ctx.now and not naming.is_off(ctx, one)]
    rest = [one for one in rest if answers.of_person(ctx.tx, one.id, person.id) is None]
    if rest:
        asking = Asking(telling.QUESTION, {"occurrences": [one.id for one in rest]})
        ctx.tell(person, "rsvp.next", to=phone, asking=asking, gathering=telling.gathering(ctx, rest[0]))
