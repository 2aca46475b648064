"""Activities by message: anybody lists those that are theirs; the hub's carers and the liaison workers make, move and
call them off. In known shapes only: what says more, or means danger, is words for a person."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from handlers import hub, triage
from handlers.activities import (
    altering,
    answering,
    asked_since,
    asking,
    drafts,
    making,
    naming,
    occurrences,
    telling,
    trouble,
)
from handlers.activities.audience import invited
from handlers.activities.childrens_names import names_any
from handlers.activities.words.asked import Asked, in_month, named, parse
from handlers.activities.words.plain import NotFollowed
from handlers.context import Context
from handlers.conversation.words import wants_somebody
from handlers.diary.conversation import LONGEST_LIST
from handlers.diary.saying import listed
from handlers.typed import Answer
from handlers.wall import day_and_time
from storage import questions
from storage.activities import occurrences as kept
from storage.activities.activities import Activity
from storage.activities.occurrences import CANCELLED, Occurrence
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

AHEAD = 60  # days that its rule gives, among which the one of a month is looked for
IT = ("", "it", "that", "this")
#: "im scared" and "in a right state" are no places.
SPEAKS_OF_SOMEBODY = re.compile(
    r"\b(?:i|i['’]?(?:m|ve|ll)|me|s?he(?:['’]?s)?|they(?:['’]?re)?|we(?:['’]?(?:re|ve))?)\b"
    r"|^in (?:a|bits|pieces|tears)\b",
    re.IGNORECASE,
)


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it was about an activity and has been answered."""
    if message.kind != "text" or message.reply_to is not None:
        return False
    asked = parse(message.text)
    if asked is not None and asked.verb == "list":
        if asked.loosely and _is_for_another(ctx, asked, person):
            return False
        _list(ctx, person, phone)
        return True
    if asked is not None and asked.verb == "when":
        return _say_when(ctx, asked, person, phone)
    if not asking.may_change(ctx, person) or triage.danger(message.text) is not None:
        return False
    try:
        return _act(ctx, asked, message, person, phone)
    except NotFollowed as why:
        asking.refuse(ctx, person, phone, why)
        return True


def answered(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """A digit. A button that is pressed again changes nothing."""
    old = message.kind == "text" and ctx.now - asked.asked_at > asking.WAITS
    makes = asked.facts["do"] == "make"
    if old or not asking.may_change(ctx, person) or not (making if makes else altering).offers(asked, answer.key):
        return False
    if not questions.close(ctx.tx, asked.id, ctx.now):
        ctx.tell(person, "activity.over", to=phone)
    elif makes:
        making.answered(ctx, asked, answer.key, person, phone)
    else:
        altering.answered(ctx, asked, answer.key, person, phone)
    return True


def _list(ctx: Context, person: Person, phone: Address) -> None:
    """Each with its next time. The numbers are those by which the hub and the liaison worker may call them."""
    if entries := listed(_listed(ctx, person), LONGEST_LIST[phone.channel]):
        ctx.tell(person, "activity.list", to=phone, entries=entries)
    else:
        ctx.tell(person, "activity.none_to_change" if asking.may_change(ctx, person) else "activity.none", to=phone)


def _listed(ctx: Context, person: Person) -> Iterator[tuple[int, str]]:
    everything = asking.may_change(ctx, person)
    for number, activity in enumerate(occurrences.current(ctx), 1):
        if everything or person.id in {one.id for one in invited(ctx.tx, activity)}:
            yield number, _time_of(ctx, activity, occurrences.next_of(ctx, activity))


def _say_when(ctx: Context, asked: Asked, person: Person, phone: Address) -> bool:
    """The next time of one that she may know of; words of anything else are for a person."""
    it = _just_reminded_of(ctx, person) if asked.what in IT else None
    activity = telling.activity_of(ctx, it) if it else _of_name(ctx, asked.what, person)
    if activity is None or trouble.anywhere(ctx, person):
        return False
    if it is not None and naming.is_off(ctx, it):
        ctx.tell(person, "rsvp.off", to=phone, event=telling.event(ctx, it))
        return True
    one = it or occurrences.next_of(ctx, activity)
    until = f"-{one.ends_at.astimezone(ctx.line.time_zone):%H:%M}" if one else ""
    bring = f" Please bring: {activity.bring}." if activity.bring else ""
    ctx.tell(person, "activity.list", to=phone, entries=f"{_time_of(ctx, activity, one, until)}.{bring}")
    return True


def _just_reminded_of(ctx: Context, person: Person) -> Occurrence | None:
    """What "it" is, if she has been asked nothing else since."""
    asked = questions.newest_of_kind(ctx.tx, person.id, telling.QUESTION, since=ctx.now - answering.AT_IT)
    if asked is None or asked_since.anything_else(ctx, asked.id, person, (telling.QUESTION, answering.WHICH)):
        return None
    return kept.get(ctx.tx, asked.facts["occurrences"][0])


def _of_name(ctx: Context, what: str, person: Person) -> Activity | None:
    theirs, current = dict(_listed(ctx, person)), occurrences.current(ctx)
    found = named(what, [one.name for one in current], asking.today(ctx))
    return current[found[0]] if found and found[1] is None and found[0] + 1 in theirs else None


def _time_of(ctx: Context, activity: Activity, one: Occurrence | None, until: str = "") -> str:
    if one is None:
        return f"{activity.name}, {activity.words}"
    place = telling.place_of(ctx, one)
    return f"{activity.name} {day_and_time(one.starts_at, ctx.line.time_zone)}{until}{f' at {place}' if place else ''}"


def _act(ctx: Context, asked: Asked | None, message: Inbound, person: Person, phone: Address) -> bool:
    if asked is not None and asked.loosely and _is_for_another(ctx, asked, person):
        return False
    if asked is not None and asked.verb in ("new", "how"):
        making.begin(ctx, person, phone, asked.rest)
        return True
    return _alter(ctx, asked, person, phone) or _add_to_draft(ctx, message, person, phone)


def _is_for_another(ctx: Context, asked: Asked, person: Person) -> bool:
    """In trouble it is for the other side, as "can we arrange a coffee tomorrow" and "what is happening this weekend"
    may be; and a no to what she is asked to is hers alone."""
    return trouble.anywhere(ctx, person) or (asked.verb == "off" and _just_reminded_of(ctx, person) is not None)


def _alter(ctx: Context, asked: Asked | None, person: Person, phone: Address) -> bool:
    """False where no activity of that name is known: then it may be words for a family."""
    if asked is None:
        return False
    known = occurrences.current(ctx)
    names = [activity.name for activity in known]
    what, month = in_month(asked.what)
    found = named(asked.what, names, asking.today(ctx)) or (named(what, names, asking.today(ctx)) if month else None)
    if found is None:
        return False
    place, day = found
    day = _in_month(ctx, known[place], month) if month and day is None else day
    altering.ask(ctx, altering.wanted(ctx, asked, known[place], day), person, phone)
    return True


def _in_month(ctx: Context, activity: Activity, month: int) -> date:
    """The day of the next one in that month. NotFollowed where there is none."""
    coming = kept.coming(ctx.tx, activity.id, ctx.now)
    days = [one.starts_at.astimezone(ctx.line.time_zone).date() for one in coming if one.state != CANCELLED]
    found = next((day for day in chain(days, occurrences.upcoming(ctx, activity, AHEAD)) if day.month == month), None)
    if found is None:
        raise NotFollowed("none_then", activity.name)
    return found


def _add_to_draft(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """While a new one is being made. Who has a family to write to, or needs somebody, is not answered by it (N1)."""
    asked = asking.open_question(ctx, person)
    if asked is None or asked.facts["do"] != "make" or hub.open_for(ctx, person):
        return False
    alerted_for = not person.staff  # nobody is, for a member of staff
    if alerted_for and making.in_free_words(ctx, message.text) and _for_somebody(ctx, message.text):
        return False
    making.go_on(ctx, making.more(ctx, asked, message.text), person, phone)
    return True


def _for_somebody(ctx: Context, text: str) -> bool:
    """Words that want something, that speak of somebody, or that name somebody who is looked after."""
    if SPEAKS_OF_SOMEBODY.search(text):
        return True
    names = chain(*drafts.names_of_children(ctx.tx, ctx.constellation.id))
    return names_any([text], names) or wants_somebody(ctx, text)
