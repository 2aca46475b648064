"""What was asked for and is not in the directory: listed to the liaison worker once a week, and when she asks.

Whoever asked is not named (DOMAIN N27). What is in the directory by now is no gap any more.
"""

from collections import Counter
from datetime import date, timedelta

from handlers import rota
from handlers.context import LONGEST, Context
from handlers.directory.asking import topic_of
from handlers.directory.dated import entries_of
from handlers.directory.finding import find
from storage import gaps, inbox
from storage.addresses import Address
from storage.people import Person

TELLS_AT = "09:30"  # each Monday
MONDAY = 0
WEEK, LISTED = timedelta(weeks=1), timedelta(weeks=26)


def tell(ctx: Context, day: date) -> None:
    """How many there are of the week that is over; the words come when she asks for them."""
    count = sum(_open(ctx, WEEK).values()) if day.weekday() == MONDAY else 0
    if count:
        for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id):
            ctx.tell(liaison, "gaps.week", count=count)


def show(ctx: Context, person: Person, phone: Address) -> None:
    """The words, as they were written, those that were asked for most first."""
    asked = _open(ctx, LISTED).most_common()
    if not asked:
        ctx.tell(person, "gaps.none", to=phone)
        return
    words = "\n".join(f"{text} ({times} times)" if times > 1 else text for text, times in asked)
    ctx.pass_words(person, phone, "gaps.list", words[: LONGEST[phone.channel]], None)


def clear(ctx: Context, person: Person, phone: Address) -> None:
    gaps.clear(ctx.tx, person.constellation_id, ctx.now)
    ctx.note("gaps.cleared", by=person.id)
    ctx.tell(person, "gaps.cleared", to=phone)


def _open(ctx: Context, back: timedelta) -> Counter[str]:
    entries = entries_of(ctx.tx, ctx.constellation)
    asked = [
        inbox.get(ctx.tx, gap.message_id).text.strip()
        for gap in gaps.since(ctx.tx, ctx.constellation.id, ctx.now - back)
    ]
    return Counter(text for text in asked if text and not find(topic_of(text), entries, at_night=False).entries)
