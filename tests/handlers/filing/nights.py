"""Nights that are over and filed, and the days after them."""

from datetime import timedelta

from handlers import filing, restoring, route
from handlers.delivery import Failure
from handlers.erasing import GOES_ON, WAITS
from storage import homes, inbox, matters, outbox, timers
from storage.matters import Matter
from storage.outbox import UNSENT
from tests.handlers.night import Night

WORDS, HERS = "wren will not come out of the wardrobe", "i want to talk to somebody who is not of the hub"
TOLD = "she told me that her uncle hurts her at night"
FIRED = ("duty", GOES_ON, WAITS, "restored", "private_over")
UNDELIVERED = Failure("twilio 30003", address_dead=True)


def over(night: Night, words: str = WORDS, who: str = "Dawn") -> Matter:
    """A matter of hers that Jan has taken and closed; all that was said of it has gone out."""
    night.writes(who, words)
    matter = night.matter(who)
    night.presses("Jan", "1", key="hub.alert")
    night.writes("Jan", f"DONE {night.ask(homes.get, matter.home_id).code}")
    assert night.ask(matters.get, matter.id).closed_at is not None
    gone_out(night)
    return matter


def gone_out(night: Night) -> None:
    for state in UNSENT:
        for row in night.ask(outbox.in_state, state):
            night.ask(outbox.mark_sent, row.id, f"SM{row.id}", night.now)


def filed(night: Night) -> None:
    night.writes("Sam", "filed")
    gone_out(night)


def day(night: Night, *, late: int = 0) -> None:
    """The duty, by itself; `late` is how many days after it was due."""
    with night.context(1) as ctx:
        filing.daily(ctx, (night.now - timedelta(days=late)).date())


def days(night: Night, number: int) -> None:
    night.now += timedelta(days=number)


def written(night: Night) -> str:
    """All that stands in the inbox and the outbox."""
    with night.context() as ctx:
        came = ctx.tx.execute(inbox.inbox.select()).mappings().all()
        went = ctx.tx.execute(outbox.outbox.select()).mappings().all()
    return "\n".join([*(row["text"] for row in came), *(row["body"] for row in went)])


def restored(night: Night) -> None:
    """That copy is put back, and the line started."""
    with night.context() as ctx:
        restoring.prepare(ctx)
    days(night, 0)
    night.fires()


def erases(night: Night) -> None:
    """Of what is due only what erases, and what ends a private route: ladders have nothing to do with it."""
    while due := [one for one in night.ask(timers.due, night.now) if one.kind in FIRED]:
        for timer in due:
            with night.context(timer.constellation_id) as ctx:
                timers.finish(ctx.tx, timer.id)
                if timer.payload.get("name", "filing") == "filing":
                    route.fire(ctx, timer)
