"""The heart: keep, handle, fire, each in one transaction. What breaks is set aside and told, and blocks nobody."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Connection

from bot.channels.base import Recalls
from bot.clock import Clock
from bot.dispatcher import Dispatcher
from bot.insisting import DISK_PAUSE, Insisting
from bot.metrics import Instruments
from bot.metronome import Metronome
from handlers import audit, calls, delivery, duties, route, triage
from handlers.calls import Script, Turn
from handlers.context import VOICE, Context
from handlers.delivery import Failure
from handlers.settings import LineSettings
from storage import inbox, journal, outbox, timers
from storage.database import Database
from storage.inbox import Inbound
from storage.outbox import Outgoing
from storage.refusals import is_refusal
from storage.timers import Timer

log = logging.getLogger(__name__)
Result = TypeVar("Result")
STARTS_ALLOWED = 3  # a unit that outlives so many starts has killed the process, and is set aside (DESIGN 5)


class Pump:
    """Takes what the channels bring and has it decided; hands what is decided to the dispatchers."""

    def __init__(self, database: Database, clock: Clock, line: LineSettings, instruments: Instruments) -> None:
        self._database = database
        self._clock = clock
        self._line = line
        self._instruments = instruments
        self._dispatchers: Mapping[str, Dispatcher] = {}
        self._metronome: Metronome | None = None
        self._recalls: Mapping[str, Recalls] = {}
        self._tasks: set[asyncio.Task[Any]] = set()
        self._firing = False
        self._fire_again = False
        self._insisting = Insisting(clock)

    def connect(
        self, dispatchers: Mapping[str, Dispatcher], metronome: Metronome, recalls: Mapping[str, Recalls]
    ) -> None:
        self._dispatchers = dispatchers
        self._recalls = recalls
        self._metronome = metronome

    async def keep(self, messages: Sequence[Inbound]) -> None:
        """Commit what came in; it is handled after this has returned, in this order (I1, I3, I4)."""
        if not messages:
            return
        kept = await self._database.transact(lambda tx: [inbox.keep(tx, message) for message in messages])
        since = self._clock.now()
        for message in kept:
            if message is not None:
                self._instruments.kept(message)
                self._spawn(self.handle_one(message, since))

    async def heard_until(self, channel: str, moment: datetime) -> datetime | None:
        return await self._database.transact(lambda tx: inbox.latest_before(tx, channel, moment) or journal.first(tx))

    async def receipt(self, row_id: int, provider_id: str, status: str, failure: Failure | None) -> None:
        """A provider's delivery receipt, decided before the provider is answered."""
        self._instruments.receipt(status)
        await self.decide(lambda ctx: delivery.receipt(ctx, row_id, provider_id, status, failure))

    async def answer_call(self, turn: Turn) -> Script:
        """What comes next in a call in progress, ahead of all that waits. Whatever breaks, there is an answer, and
        a family that has just rung is alerted for all the same, unless the database takes nothing at all."""
        try:
            return await self.decide(lambda ctx: calls.answer(ctx, turn), first=True)
        except Exception as error:
            log.exception("a call could not be answered", extra={"action": "calls.broken", "step": turn.step})
            refused = is_refusal(error)
        if not turn.step and not refused:
            await self.keep([Inbound(VOICE, turn.chat, turn.sid, "call", "", self._clock.now())])
        return await self._database.read(lambda tx: calls.broken(self._context(tx, None)))

    async def call_ended(self, sid: str) -> None:
        await self.decide(lambda ctx: calls.hung_up(ctx, sid))

    async def handle_one(self, message: Inbound, since: datetime) -> None:
        """Decide about one kept message, whatever happens; `since` is from when on that could be done. Its words are
        read here, once, before the transaction: the thread that writes has no time for it (DESIGN 5)."""
        try:
            reading = triage.read(message, self._line.time_zone)

            def handle(ctx: Context) -> None:
                ctx.readings[message.id] = reading
                route.handle(ctx, message)
                inbox.mark_handled(ctx.tx, message.id, ctx.now)

            await self._insist(handle)
            self._instruments.handled(since, self._clock.now())
        except Exception as error:
            log.exception("a message was set aside", extra={"action": "inbox.set_aside", "inbox_id": message.id})
            await self._set_aside(message, type(error).__name__)

    async def fire_due(self) -> None:
        """Fire every timer that is due, each alone, the calm ones last; then plan for the next."""
        if self._firing:
            self._fire_again = True
            return
        self._firing = True
        next_due: datetime | None = None
        try:
            while True:
                self._fire_again, next_due = False, self._clock.now() + DISK_PAUSE  # unless it is found out below
                due = await self._database.transact(self._due)
                if not all(await asyncio.gather(*map(self.fire_one, due))):  # in their order, in one commit
                    break
                next_due = await self._database.transact(timers.next_due)
                if not self._fire_again and (next_due is None or next_due > self._clock.now()):
                    break
        finally:
            self._firing = False
            self._plan(next_due)

    def _due(self, tx: Connection) -> list[Timer]:
        return timers.due_first(tx, self._clock.now(), route.CALM)

    async def fire_one(self, timer: Timer) -> bool:
        """Fire one timer: its row goes in the same transaction as what it sets off, so it fires once (I5).
        False if the database does not take it now: then it is as due as before."""

        def fire(ctx: Context) -> None:
            if timers.finish(ctx.tx, timer.id):
                route.fire(ctx, timer)

        try:
            self._instruments.fired(timer.due_at, self._clock.now())
            await self.decide(fire, constellation_id=timer.constellation_id)
        except Exception as error:
            if is_refusal(error):
                log.exception("the database could not take a timer", extra={"action": "database.refused"})
                return False
            log.exception("a timer was set aside", extra={"action": "timers.set_aside", "timer": timer.id})
            await self._set_timer_aside(timer, type(error).__name__)
        return True

    async def decide(
        self, work: Callable[[Context], Result], *, constellation_id: int | None = None, first: bool = False
    ) -> Result:
        """Run `work` in one transaction with one `now`, then hand out what it queued. `first` passes all that waits."""
        made: list[Context] = []

        def unit(tx: Connection) -> Result:
            ctx = self._context(tx, constellation_id)
            made[:] = [ctx]  # a unit may be run again when its group was lost
            return work(ctx)

        result = await self._database.transact(unit, first=first)
        self._instruments.decided(made[0])
        self._hand_out(made[0])
        return result

    async def recover(self) -> None:
        """After a start: what was on its way is unknown, what is unfinished is done, what is overdue fires (I5)."""
        now = self._clock.now()
        worn_messages = await self._database.transact(lambda tx: inbox.count_start(tx, STARTS_ALLOWED))
        worn_timers = await self._database.transact(lambda tx: timers.count_start(tx, now, STARTS_ALLOWED))
        for timer in worn_timers:
            await self._set_timer_aside(timer, "unfinished at three starts")
        for message in await self._database.transact(inbox.unhandled):
            if message.id in worn_messages:
                await self._set_aside(message, "unfinished at three starts")
            else:
                await self.handle_one(message, now)
        await self.decide(duties.ensure)
        await self.fire_due()

    async def find_unknown(self) -> None:
        """Before anything new is sent: rows that a dead process had in its hands are looked up."""
        rows = await self._database.transact(outbox.doubt_all)
        for (channel, _), of_chat in groupby(sorted(rows, key=_chat), key=_chat):
            if channel in self._dispatchers:
                self._dispatchers[channel].sender.resolve(list(of_chat), at_once=True)

    def look_outside(self) -> None:
        """Another process has written: see what is new to send, and whether there is a new constellation."""
        self._spawn(self.decide(duties.ensure))
        for dispatcher in self._dispatchers.values():
            dispatcher.look()

    def plan(self, due: datetime | None) -> None:
        """The rows' own word on what is due next, so that no plan in memory is ever trusted for long."""
        self._plan(due)

    def wake(self) -> None:
        """Something is due."""
        self._spawn(self.fire_due())

    def audit(self) -> None:
        """Every half minute: is there a next step for everything that is open?"""
        self._spawn(self._audit())

    def idle(self) -> bool:
        """Nothing is being decided, and nothing is on its way out."""
        return self._at_rest() and all(dispatcher.idle() for dispatcher in self._dispatchers.values())

    def waits_for_clock(self) -> bool:
        """What is on its way out waits for a provider's limit, and nothing else is going on."""
        return self._at_rest() and all(dispatcher.waits_for_clock() for dispatcher in self._dispatchers.values())

    async def drain(self, patience: float = 10.0) -> None:
        """Let the work in flight end, before the line stops."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=patience)

    async def _audit(self) -> None:
        """A look on the reader's connection; only what is found wanting costs the writer anything."""
        for found in await self._database.read(audit.find):
            try:
                await self.decide(partial(audit.check, found=found))
            except Exception:
                log.exception("the audit could not mend something", extra={"action": "audit.failed", "found": found})

    async def _insist(self, work: Callable[[Context], None], *, constellation_id: int | None = None) -> None:
        """A full disk or a locked file is nobody's fault: wait and try again, however long; nothing is set aside."""
        await self._insisting.until_taken(lambda: self.decide(work, constellation_id=constellation_id))

    def _at_rest(self) -> bool:
        """Whatever is still to be decided waits until the database takes it."""
        return len(self._tasks) <= self._insisting.resting

    async def _set_aside(self, message: Inbound, reason: str) -> None:
        """Its sender is alerted for plainly; if even that breaks, it is only marked, and the fault is told."""
        self._instruments.set_aside("message")

        def plainly(ctx: Context) -> None:
            route.handle_plainly(ctx, message, reason)
            inbox.mark_set_aside(ctx.tx, message.id, ctx.now, reason)

        def only_mark(ctx: Context) -> None:
            route.fault(ctx)
            inbox.mark_set_aside(ctx.tx, message.id, ctx.now, reason)

        try:
            await self._insist(plainly)
        except Exception:
            log.exception(
                "a message could not be handled plainly", extra={"action": "inbox.lost", "inbox_id": message.id}
            )
            await self._insist(only_mark)

    async def _set_timer_aside(self, timer: Timer, reason: str) -> None:
        self._instruments.set_aside("timer")

        def mark(ctx: Context) -> None:
            timers.mark_set_aside(ctx.tx, timer.id, reason)
            route.fault(ctx)

        await self._insist(mark, constellation_id=timer.constellation_id)

    def _context(self, tx: Connection, constellation_id: int | None) -> Context:
        return Context(tx, self._clock.now(), self._line, constellation_id)

    def _hand_out(self, ctx: Context) -> None:
        for row in ctx.told:
            dispatcher = self._dispatchers.get(row.channel)
            if dispatcher is not None:
                (dispatcher.take(row) if row.state == "sending" else dispatcher.look())
        for dispatcher in self._dispatchers.values() if ctx.withdrawn else ():
            dispatcher.forget(ctx.withdrawn)
        for row in ctx.recalled:
            if (channel := self._recalls.get(row.channel)) is not None:
                self._spawn(channel.recall(row))
        if ctx.erased:
            self._spawn(self._database.empty_log())
        if ctx.due:
            self._plan(min(ctx.due))

    def _plan(self, due: datetime | None) -> None:
        if due is not None and self._metronome is not None:
            self._metronome.plan(due)

    def _spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a piece of work was left undone", extra={"action": "pump.undone"}, exc_info=error)


def _chat(row: Outgoing) -> tuple[str, str]:
    return row.channel, row.chat
