"""When it is over: how many came is counted, and those who came are thanked and asked how it was."""

import re
from datetime import timedelta

from handlers.activities import asked_since, hours, naming, passing, places, trouble
from handlers.activities.due import AFTER, Due, set_next, settle
from handlers.activities.passing import Passed
from handlers.activities.vocabulary import words
from handlers.context import Asking, Context
from handlers.understanding.reading import Intent
from handlers.understanding.words import hear
from handlers.wall import by_day_from, is_by_day
from storage import questions
from storage.activities import answers, attendance, occurrences, reminders
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

QUESTION = "rsvp_after"
LATER = timedelta(hours=1)  # they have only just gone home
WAITS = timedelta(hours=48)  # how long words may be meant for it
SAID = {"1": "good", "2": "all right", "3": "not for us"}
LONGEST_WORDS = 300
GREETING = re.compile(r"\bgood (?:morning|afternoon|day)\b")  # says nothing of how it was
#: Words about a nice time, or one that was all right; with others beside them a person reads it, as any other text.
PLEASED = words(
    """
    lovely loved great good nice brilliant fab fun enjoyed perfect fantastic best wonderful
    ok okay fine alright
    """
)
BESIDE = words(
    """
    it was is we us all the a an and to so very really had have time day morning afternoon thank thanks you for
    everyone everybody children child kids they them both loved much that this our my i of see seeing meeting
    again next well done organised organising food cake walk games lots x xx xxx such what just being there
    """
)


def over(ctx: Context, occurrence_id: int) -> None:
    """Its end has come: attendance is what was said, and whoever was down for it is thanked later."""
    occurrence = occurrences.get(ctx.tx, occurrence_id)
    if occurrence.ends_at > ctx.now:  # it was moved
        ctx.later("activity_over", occurrence.ends_at, f"activity_over:{occurrence.id}", occurrence_id=occurrence.id)
        return
    if naming.is_off(ctx, occurrence):
        return
    came = places.down(answers.of_occurrence(ctx.tx, occurrence.id))
    adults, children = sum(one.adults for one in came), sum(one.children for one in came)
    attendance.keep(ctx.tx, occurrence.id, adults, children, ctx.now)
    ctx.note("activity.over", occurrence=occurrence.id, adults=adults, children=children)
    due = by_day_from(occurrence.ends_at + LATER, ctx.line.time_zone)
    for one in came:
        reminders.plan(ctx.tx, ctx.constellation.id, occurrence.id, one.person_id, AFTER, due)
    set_next(ctx)


def ask(ctx: Context, one: Due) -> None:
    asking = Asking(QUESTION, {"occurrence": one.occurrence.id})
    expires = hours.closes(ctx.now, ctx.line.time_zone)
    row = ctx.tell(one.person, "after.thanks", asking=asking, expires_at=expires, activity=one.activity.name)
    settle(ctx, one, sent=row is not None)


def answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address, *, typed: bool) -> bool:
    """1 to 3. Typed digits are for it for two days, and never while her home has an open matter."""
    if key not in SAID or (typed and (not _waits(ctx, asked) or trouble.at_home(ctx, person))):
        return False
    if not questions.close(ctx.tx, asked.id, ctx.now):
        return True
    occurrence = occurrences.get(ctx.tx, asked.facts["occurrence"])
    ctx.note("activity.felt", occurrence=occurrence.id, answer=key)
    _thank(ctx, person, phone, passing.on(ctx, passing.FELT, occurrence, person, SAID[key], asked.id))
    return True


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """Words about how it was, and photographs by day, in the two days after it was asked. True if that was all they
    were; what is photographed at night is no get-together, so a person hears of it (DOMAIN B6)."""
    fits = message.kind == "picture" or (message.kind == "text" and is_pleased(message.text))
    if not fits or message.reply_to is not None or ctx.reading(message).danger:
        return False
    asked = questions.newest_of_kind(ctx.tx, person.id, QUESTION, since=ctx.now - WAITS)
    if asked is None or ctx.reading(message).intent is Intent.TALK or trouble.at_home(ctx, person):
        return False
    if asked_since.anything_else(ctx, asked.id, person, (QUESTION,)):
        return False
    if message.kind == "picture":
        return is_by_day(ctx.now, ctx.line.time_zone) and _picture(ctx, message, person, phone)
    occurrence = occurrences.get(ctx.tx, asked.facts["occurrence"])
    questions.close(ctx.tx, asked.id, ctx.now)
    _thank(ctx, person, phone, passing.on(ctx, passing.WORDS, occurrence, person, message.text, message.id))
    return True


def is_pleased(text: str) -> bool:
    """Does it say that it was nice, and nothing else?"""
    words = [word for sentence in hear(text).sentences for word in GREETING.sub("", sentence.plain).split()]
    asks = "?" in text or len(text) > LONGEST_WORDS
    return not asks and bool(PLEASED.intersection(words)) and all(word in PLEASED | BESIDE for word in words)


def _picture(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """One with words is for a person, who sees the words."""
    if message.text.strip():
        return False
    ctx.note("activity.picture_not_taken", person=person.id)
    ctx.tell(person, "after.picture", to=phone)
    return True


def _thank(ctx: Context, person: Person, phone: Address, passed: Passed | None) -> None:
    if passed is None:
        ctx.tell(person, "after.kept", to=phone)
    else:
        ctx.tell(person, "after.held" if passed.held else "after.passed", to=phone, lead=passed.lead)


def _waits(ctx: Context, asked: Question) -> bool:
    return asked.closed_at is None and ctx.now - asked.asked_at <= WAITS
