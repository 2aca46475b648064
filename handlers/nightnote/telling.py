"""The note at 08:15, weekends too, to the liaison worker, and how often somebody of the hub was woken (B60, B63).

Quiet nights are not told. The text has counts alone; D, or NOTE at any time, gives the lines.
"""

import re
from datetime import date, datetime

from handlers.context import Asking, Context
from handlers.nightnote import gathering, saying
from handlers.signals.sealing import may_open, readers
from handlers.wall import moment
from storage import questions
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

AT = "08:15"  # in the line's zone
KIND = "note"
WORD = re.compile(r"\W*(?:night )?note\W*", re.IGNORECASE)
DETAILS = (("d", "D The lines"),)


def tell(ctx: Context, day: date) -> None:
    """Counts, and who was woken in three of seven nights; however late the duty is, the night is that of its day."""
    zone, deep = ctx.line.time_zone, ctx.line.night
    note = gathering.night(ctx.tx, ctx.constellation.id, moment(day, AT, zone))
    woken = gathering.woken(ctx.tx, ctx.constellation.id, day, deep.since, deep.until, zone)
    ctx.note("note.made", day=day.isoformat(), calls=len(note.calls), open=len(note.open), owed=len(note.owed))
    for reader in readers(ctx):
        if not note.quiet:
            asking = Asking(KIND, {"until": note.until.isoformat()}, DETAILS)
            calls, stays, still_open, owed = map(len, (note.calls, note.stays, note.open, note.owed))
            ctx.tell(reader, "note.ready", asking=asking, calls=calls, stays=stays, open=still_open, owed=owed)
        for person, nights in woken:
            ctx.tell(reader, "note.woken", name=person.name, number=nights)


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """NOTE: the last 24 hours, now."""
    if message.kind != "text" or not may_open(person) or not WORD.fullmatch(message.text):
        return False
    _show(ctx, gathering.night(ctx.tx, ctx.constellation.id, ctx.now), person, phone)
    return True


def answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """D, as often as she likes, while it is her newest."""
    if key != "d" or not may_open(person):
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    _show(ctx, gathering.night(ctx.tx, ctx.constellation.id, _until(asked)), person, phone)
    return True


def _show(ctx: Context, note: gathering.Note, person: Person, phone: Address) -> None:
    texts = saying.in_texts(list(saying.lines(note, ctx.line.time_zone, ctx.now)))
    for text in texts:
        ctx.tell(person, "note.lines", to=phone, entries=text)
    if not texts:
        ctx.tell(person, "note.none", to=phone)


def _until(asked: Question) -> datetime:
    return datetime.fromisoformat(asked.facts["until"])
