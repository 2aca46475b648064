"""What whoever has taken a matter is asked about its sleepover: what is known of it, and whether her home can (B36).

What she answers is in `answering`. Nothing here knows yes or no by itself (DOMAIN N3), and no reason is asked (N18).
"""

import re
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from handlers.context import Asking, Context
from handlers.diary.saying import warnings_said
from handlers.sleepovers import beds
from handlers.sleepovers.acting import day_and_time, home_of, with_part
from handlers.sleepovers.lifecycle import ON_THE_WAY, State
from handlers.sleepovers.telling import close_asked, holder_and_phone, matter_of, names_of
from handlers.texts.catalogue import names
from handlers.texts.english.hosting import NEEDS, NOW, ONE_CHILD
from handlers.wall import spoken_day
from storage import addresses, homes, outbox, people, questions, timers
from storage import sleepovers as kept
from storage.addresses import Address
from storage.homes import Home
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

KIND = "hosting"  # the question whether her home can have them
#: News is gathered for so long, so that there is one message with all of it rather than one for each answer.
GATHERED = {"telegram": timedelta(minutes=2), "sms": timedelta(minutes=5)}
MOST_NEWS = {"telegram": 20, "sms": 1}  # messages after the first
SUMMARIES = ("host.summary", "host.summary_now")
ASKED_AGAIN = timedelta(minutes=30)  # while she has not said yes or no
LATER = timedelta(minutes=15)  # that she has asked for
THE_STAY = frozenset(("children", "needed_from", "return_at"))  # to which a home said yes


def offer(ctx: Context, request: Sleepover) -> None:
    """After the claim: what is known, the beds of her home, and the question. A liaison worker has no bed to give."""
    holder = holder_and_phone(ctx, request)
    if holder is None or request.state != State.OPENED:
        return
    person, phone = holder
    said = summary(ctx, request)
    ctx.tell(
        person, "host.summary", to=phone, matter=matter_of(ctx, request), home=home_of(ctx, request).spoken, needs=said
    )
    ask(ctx, request, person, phone, said)


def ask(ctx: Context, request: Sleepover, person: Person, phone: Address | None, said: str, times: int = 0) -> None:
    """The question, and what her own home has free. `said` is the summary that she has had, `times` how often anew."""
    close_asked(ctx, request, KIND, of=(person.id,))
    asking = Asking(KIND, {"sleepover": request.id, "said": said, "times": times})
    matter, asks = matter_of(ctx, request), home_of(ctx, request).spoken
    ctx.later("host_again", ctx.now + ASKED_AGAIN, again_key(request), request_id=request.id)
    if person.home_id is None:
        ctx.tell(person, "host.ask_staff", to=phone, matter=matter, asking=asking, home=asks)
        return
    found = beds.capacity_of(ctx, request, homes.get(ctx.tx, person.home_id))
    about: dict[str, Any] = {"home": asks, "free": found.beds_free, "beds": found.beds, "own": found.own}
    if warnings := " ".join(warnings_said(ctx, found)):
        ctx.tell(person, "host.ask_warned", to=phone, matter=matter, asking=asking, warnings=warnings, **about)
    else:
        ctx.tell(person, "host.ask", to=phone, matter=matter, asking=asking, **about)


def news(ctx: Context, request: Sleepover, carer: Person, fields: Collection[str]) -> None:
    """These `fields` are known or changed, by the carer: whoever has it hears of it, gathered. What was said yes to is
    looked at again where it is not the stay any more, also where nobody has the matter."""
    if request.host_id is not None and not THE_STAY.intersection(fields):
        return  # nobody is asked anew who has agreed it because a car seat is known of
    if request.host_id is not None:
        key, about = f"stay_changed:{request.id}", {"request_id": request.id, "wrote": carer.id}
        ctx.later("stay_changed", ctx.now, key, **about)
        return
    asked = _open_question(ctx, request)
    if asked is None:
        offer(ctx, request)  # asked for in a matter that somebody has already
    elif timers.by_key(ctx.tx, _news_key(request)) is None:
        phone = addresses.find(ctx.tx, asked.address_id)
        after = GATHERED[phone.channel if phone else "sms"]
        ctx.later("host_news", ctx.now + after, _news_key(request), request_id=request.id)


def tell_news(ctx: Context, request_id: int) -> None:
    """What has come in since she was told: on Telegram the summary itself is edited, without a sound. By SMS it comes
    once, so that her phone is free for the call (DOMAIN B36)."""
    request = kept.get(ctx.tx, request_id)
    asked, said = _open_question(ctx, request), summary(ctx, request)
    phone = addresses.find(ctx.tx, asked.address_id) if asked is not None else None
    if asked is None or phone is None or said == asked.facts["said"]:
        return
    times = asked.facts["times"]
    if times >= MOST_NEWS[phone.channel]:
        return
    questions.set_facts(ctx.tx, asked.id, {**asked.facts, "said": said, "times": times + 1})
    person, matter, home = people.get(ctx.tx, asked.person_id), matter_of(ctx, request), home_of(ctx, request).spoken
    shown = outbox.sent_as(ctx.tx, phone.channel, phone.chat, request.matter_id or 0, SUMMARIES)
    if phone.channel == "telegram" and shown is not None:
        row = ctx.tell(person, "host.summary_now", to=phone, matter=matter, home=home, needs=said)
        if row is not None and row.address_id == phone.id:
            outbox.attach(ctx.tx, row.id, row.buttons, {outbox.EDITS: shown})
    else:
        ctx.tell(person, "host.news", to=phone, matter=matter, home=home, needs=said)


def ask_again(ctx: Context, request_id: int) -> None:
    """She has said neither yes nor no: asked anew, so that it is her newest question. Nothing lapses (DOMAIN B43)."""
    request = kept.get(ctx.tx, request_id)
    holder, asked = holder_and_phone(ctx, request), _open_question(ctx, request)
    if holder is None or request.state != State.OPENED:
        return
    said, times = (asked.facts["said"], asked.facts["times"]) if asked else (summary(ctx, request), 0)
    ask(ctx, request, *holder, said, times)


def again_key(request: Sleepover) -> str:
    return f"host_again:{request.id}"


def summary(ctx: Context, request: Sleepover) -> str:
    """For whom, from when until when, and what is needed, as far as it is known. Nest names, never others (B52)."""
    answers = [(field, value) for field, value in request.answers.items() if field in NEEDS]
    needs = [NEEDS[field][value] for field, value in answers if value in NEEDS[field]]
    return " ".join([f"{stay_said(ctx, request)}.", *needs])


def stay_said(ctx: Context, request: Sleepover) -> str:
    """Wren and Robin, from now until Sun 29 Nov 10:00"""
    return f"{names(names_of(ctx, request)) or 'not said yet who'}, {times_said(ctx, request)}"


def times_said(ctx: Context, request: Sleepover) -> str:
    """from Fri 27 Nov 23:40 until Sun 29 Nov 10:00"""
    begins = day_and_time(ctx, request.needed_from) if request.needed_from else NOW
    return f"from {begins} until {day_and_time(ctx, request.return_at)}" if request.return_at else f"from {begins}"


def day(ctx: Context, moment: datetime) -> str:
    return spoken_day(moment.astimezone(ctx.line.time_zone))


def children_said(ctx: Context, request: Sleepover) -> str:
    """one child, age 11; 2 children, ages 7 and 9; 4 children, ages 3 to 12: what another home may know (N17)."""
    ages = beds.ages_of(ctx, request)
    known = sorted(age for age in ages if age is not None)
    count = "one child" if len(ages) == 1 else f"{len(ages)} children"
    if not known or len(known) < len(ages):
        return f"{count}, age not known"
    if len(known) > 3:
        return f"{count}, ages {known[0]} to {known[-1]}"
    return f"{count}, {'age' if len(known) == 1 else 'ages'} {names([str(age) for age in known])}"


def hosted_by(ctx: Context, person: Person) -> list[Sleepover]:
    """Those whose children are on the way to her home or stay there."""
    mine = with_part(ctx, person, *ON_THE_WAY, State.STAYING)
    return [request for request in mine if request.host_id == person.home_id]


def names_a_guest(ctx: Context, request: Sleepover, text: str) -> bool:
    """Is one of its children called by the nest name? "Wren", "wren's"."""
    called = "|".join(re.escape(name.casefold()) for name in names_of(ctx, request) if name != ONE_CHILD)
    return bool(called) and re.search(rf"\b(?:{called})(?:['’]?s)?\b", text.casefold()) is not None


def _news_key(request: Sleepover) -> str:
    return f"host_news:{request.id}"


def host_home(ctx: Context, request: Sleepover) -> Home:
    assert request.host_id is not None, "a home has said yes"
    return homes.get(ctx.tx, request.host_id)


def _open_question(ctx: Context, request: Sleepover) -> Question | None:
    holder = holder_and_phone(ctx, request)
    if holder is None:
        return None
    person, phone = holder
    asked = questions.open_ones(ctx.tx, person.id, phone.id if phone else 0)
    return next((one for one in asked if one.kind == KIND and one.facts["sleepover"] == request.id), None)
