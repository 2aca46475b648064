"""After a restore the line knows less than the world does. What it must not do because of that, and whom it tells.

Texts that were on their way are looked up at Twilio, as after a crash. What cannot be looked up is not sent again:
where somebody still waits for it, the ladder goes on by itself. Numbers of rows that phones have been given since, in
buttons and receipts, are not given out a second time.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from handlers import erasing, rota
from handlers.context import Context
from handlers.wall import day_and_time, spoken_day
from storage import constellations, homes, inbox, journal, matters, outbox, people, questions
from storage.matters import Matter

SKIPPED = 1_000_000  # rows: more than any line has written between a backup and its restore


@dataclass(frozen=True, slots=True)
class Restored:
    """What is true of the file."""

    ends_at: datetime  # the last that it knows of, in UTC
    looked_up: int  # texts that were on their way
    not_sent: int  # chats and calls that were
    open: list[tuple[str, str | None]]  # homes whose matter was open, and who had it
    held: list[str]  # homes whose words are held


def prepare(ctx: Context) -> Restored:
    """Make a file that was restored ready for the line, and have the liaison workers told at its start."""
    known = [moment for moment in (journal.latest(ctx.tx), inbox.latest(ctx.tx)) if moment is not None]
    ends_at = max(known, default=ctx.now)
    looked_up, not_sent = outbox.strand(ctx.tx, ("sms",), "restored")
    outbox.skip_ids(ctx.tx, SKIPPED, "line.restored", ctx.now)
    questions.skip_ids(ctx.tx, SKIPPED, ctx.now)
    all_open, held = [], []
    for constellation in constellations.all_of(ctx.tx):
        ctx.with_constellation(constellation.id)
        still_open = [_open(ctx.tx, matter) for matter in matters.open_in(ctx.tx, constellation.id)]
        places = ", ".join(place for place, _ in still_open)
        # Due before anything else that is overdue.
        ctx.later("restored", ends_at, f"restored:{constellation.id}", ends_at=ends_at.isoformat(), places=places)
        ctx.note("database.restored", ends_at=ends_at.isoformat())
        erasing.begin_anew(ctx)
        all_open += still_open
        held += [home.spoken for home in homes.of_constellation(ctx.tx, constellation.id) if home.held_at is not None]
    return Restored(ends_at, looked_up, not_sent, all_open, held)


def _open(tx: Connection, matter: Matter) -> tuple[str, str | None]:
    holder = people.get(tx, matter.holder_id).name if matter.holder_id is not None else None
    return homes.get(tx, matter.home_id).spoken, holder


def tell(ctx: Context, ends_at: str, places: str) -> None:
    """The line is open again. What was filed before she knows of it does not count."""
    deadline = day_and_time(datetime.fromisoformat(ends_at), ctx.line.time_zone)
    until = day_and_time(erasing.begin_anew(ctx), ctx.line.time_zone)
    for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id):
        ctx.tell(liaison, "line.restored", deadline=deadline, homes=places or "nothing")
        ctx.tell(liaison, "filing.restored", deadline=until)


def no_backup(ctx: Context, newest: date | None) -> None:
    """Today's backup could not be made. `newest` is the day of the last that could, in the line's zone."""
    said = spoken_day(newest) if newest else "none to be seen"  # the disk that holds them may be gone
    for constellation in constellations.all_of(ctx.tx):
        ctx.with_constellation(constellation.id)
        for liaison in rota.liaison_workers(ctx.tx, constellation.id):
            ctx.tell(liaison, "line.no_backup", deadline=said)
