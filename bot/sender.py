"""One send and what becomes of it: sent, tried again, refused, or looked up until its outcome is known (I6)."""

import asyncio
import logging
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import chain, repeat
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection

from bot.channels.base import Channel, Finds, Outcome, SendError
from bot.clock import Clock, sleep_until
from bot.insisting import Insisting
from bot.metrics import Instruments
from handlers import delivery, engaged
from handlers.context import VOICE, Context
from handlers.sending import CLASSES
from handlers.texts.english import TEXTS
from storage import outbox
from storage.outbox import Outgoing

log = logging.getLogger(__name__)
Result = TypeVar("Result")
PAUSES = (2, 5, 15, 30)  # seconds between questions to a provider that does not answer; the last is repeated


class Decide(Protocol):
    """Run a handler in one transaction, and see that what it queued is sent."""

    def __call__(self, work: Callable[[Context], Result], *, first: bool = False) -> Awaitable[Result]: ...


class Sender:
    """Gives rows to one channel and has the outcome decided."""

    def __init__(
        self,
        channel: Channel,
        finds: Finds | None,
        clock: Clock,
        decide: Decide,
        transact: Callable[[Callable[[Connection], Any]], Awaitable[Any]],
        instruments: Instruments,
    ) -> None:
        self.channel = channel
        self._instruments = instruments
        self._finds = finds  # None where the provider cannot be asked what it took
        self._clock = clock
        self._decide = decide
        self._transact = transact
        self._resolving: set[asyncio.Task[None]] = set()
        self._insisting = Insisting(clock)
        self._looks = 0  # under way
        self._doubts: Counter[str] = Counter()  # chat -> people's words whose fate is not known
        self._under_way: dict[str, set[asyncio.Future[None]]] = defaultdict(set)  # chat -> sends without an outcome yet
        self._turns: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)  # one look a chat: no two rows find one text
        self._gone: dict[int, tuple[Outgoing, str]] = {}  # sent, with the provider's id, and to be marked so
        self._marking = asyncio.Lock()
        self.resolved: Callable[[str], None] = lambda chat: None  # whom to tell: the row may be back in the queue

    async def send(self, group: list[Outgoing], body: str) -> float | None:
        """Send rows joined into one body. None = done with; else try again, after so many seconds if not 0."""
        under_way = self._under_way[group[0].chat]
        under_way.add(over := asyncio.get_running_loop().create_future())
        try:
            return await self._send(group, body)
        finally:
            under_way.discard(over)
            over.set_result(None)

    async def _send(self, group: list[Outgoing], body: str) -> float | None:
        if self.channel.name == VOICE and not await self._may_ring(group[0]):
            self.resolved(group[0].chat)
            return None
        try:
            provider_id = await self.channel.send(group[0] if len(group) == 1 else replace(group[0], body=body))
        except SendError as error:
            return await self._failed(group, error)
        except Exception as error:  # whatever a library comes up with, the row is not lost: its fate is looked up
            log.exception("a channel broke", extra={"action": "channel.broke", "channel": self.channel.name})
            return await self._failed(group, SendError(Outcome.UNKNOWN, f"unexpected {type(error).__name__}"))
        self._instruments.sent(group, self._clock.now())
        await self._mark_sent(group, provider_id)
        return None

    async def turn_away(self, row: Outgoing, seconds: float) -> None:
        """The provider takes nothing for so long: what is urgent goes by another way, if there is one."""
        await self._mark([row], lambda ctx, row: delivery.not_sent(ctx, row, "provider asks for patience", seconds))

    def resolve(self, rows: list[Outgoing], *, at_once: bool = False) -> None:
        """Find out what became of rows in state unknown, all of one chat; `at_once` after a start."""
        self._doubts[rows[0].chat] += _words(rows)
        task = asyncio.create_task(self._resolve(rows, at_once))
        self._resolving.add(task)
        task.add_done_callback(self._resolving.discard)

    def in_doubt(self, chat: str) -> bool:
        """Words on their way to this chat may have to go again; later ones must not overtake them."""
        return self._doubts[chat] > 0

    def at_rest(self, sends: int) -> bool:
        """Of so many sends under way, and of what is being looked up, nothing moves before its time."""
        return sends + self._looks <= self._insisting.resting

    async def stop(self) -> None:
        """What is not resolved by now is resolved after the next start."""
        for task in list(self._resolving):
            task.cancel()
        await asyncio.gather(*self._resolving, return_exceptions=True)

    async def _may_ring(self, row: Outgoing) -> bool:
        return await self._insisting.until_taken(
            lambda: self._decide(lambda ctx: engaged.may_ring(ctx, row), first=True)
        )

    async def _failed(self, group: list[Outgoing], error: SendError) -> float | None:
        first = group[0]
        log.warning("a text did not go", extra={"action": "outbox.failed", "reason": error.reason, "row": first.id})
        self._instruments.not_sent(group, error.outcome, error.reason)
        if error.outcome is Outcome.NOT_SENT:
            await self._mark(group, lambda ctx, row: delivery.not_sent(ctx, row, error.reason, error.retry_after))
            return error.retry_after
        if error.outcome is Outcome.REFUSED:
            await self._mark(group, lambda ctx, row: delivery.refused(ctx, row, error.failure))
            return None
        await self._mark(group, lambda ctx, row: delivery.unknown(ctx, row, error.reason))
        self.resolve(group)
        return None

    async def _mark_sent(self, group: list[Outgoing], provider_id: str) -> None:
        """All that has gone while the last marks were being kept is marked in one unit."""
        self._gone.update({row.id: (row, provider_id) for row in group})
        async with self._marking:
            if group[0].id in self._gone:  # else it has been marked together with another's
                gone, self._gone = self._gone, {}
                rows = [row for row, _ in gone.values()]
                await self._mark(rows, lambda ctx, row: delivery.sent(ctx, row, gone[row.id][1]))

    async def _mark(self, group: list[Outgoing], mark: Callable[[Context, Outgoing], None]) -> None:
        def all_of_them(ctx: Context) -> None:
            for row in group:
                ctx.with_constellation(row.constellation_id)
                mark(ctx, row)

        try:  # ahead of all that waits: the fewer in doubt, should the process die
            await self._insisting.until_taken(lambda: self._decide(all_of_them, first=True))
        except Exception:  # the row stays `sending`: the next start finds it and resolves it
            log.exception("an outcome could not be kept", extra={"action": "outbox.unmarked", "row": group[0].id})

    async def _resolve(self, rows: list[Outgoing], at_once: bool) -> None:
        chat, words, began = rows[0].chat, _words(rows), self._clock.now()
        looks = (0.0,) if at_once or self._finds is None else CLASSES[rows[0].cls].lookups
        try:
            for left, step in enumerate(looks, start=1 - len(looks)):
                await sleep_until(self._clock, began + timedelta(seconds=step))
                async with self._turns[chat]:
                    rows = await self._look(rows, last=left == 0)
                if not rows:
                    break
        finally:
            self._doubts[chat] -= words
            self.resolved(chat)

    async def _look(self, rows: list[Outgoing], *, last: bool) -> list[Outgoing]:
        """Mark what the provider has as sent, and after the `last` look the rest; returns what is still in doubt."""
        found = await self._look_up(rows, self._finds) if self._finds is not None else {}

        def mark(ctx: Context, row: Outgoing) -> None:
            if row.id in found:
                delivery.sent(ctx, row, found[row.id])
            elif last:
                resend = self._finds is not None or CLASSES[row.cls].resend_unknown
                delivery.resolved_not_sent(ctx, row, resend)

        with self._at_work():
            await self._mark(rows, mark)
        return [] if last else [row for row in rows if row.id not in found]

    async def _look_up(self, rows: list[Outgoing], finds: Finds) -> dict[int, str]:
        """Ask until the provider answers: without its answer nothing is sent again."""
        for pause in chain(PAUSES, repeat(PAUSES[-1])):
            if (found := await self._ask(rows, finds)) is not None:
                return found
            await sleep_until(self._clock, self._clock.now() + timedelta(seconds=pause))
        return {}

    async def _ask(self, rows: list[Outgoing], finds: Finds) -> dict[int, str] | None:
        with self._at_work():
            try:
                return await finds.find(rows, lambda: self._accounted_for(rows[0].channel, rows[0].chat))
            except SendError:
                return None

    async def _accounted_for(self, channel: str, chat: str) -> dict[str, list[str]]:
        """Whatever is under way to this chat may be listed already, and is marked with its own row first."""
        if under_way := self._under_way[chat]:
            await asyncio.wait(under_way)  # which leaves them alone where this look is broken off
        known: dict[str, list[str]] = await self._transact(lambda tx: outbox.accounted_for(tx, channel, chat))
        return known

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        self._looks += 1
        try:
            yield
        finally:
            self._looks -= 1


def _words(rows: list[Outgoing]) -> int:
    return sum(TEXTS[row.key].carries_words for row in rows)
