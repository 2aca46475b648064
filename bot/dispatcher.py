"""One dispatcher a sender: strict priority, the provider's limits, and no alert behind a reminder (DESIGN 4)."""

import asyncio
import heapq
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection

from bot.clock import Clock
from bot.pace import Pace, Ticket
from bot.sender import Sender
from handlers.context import LONGEST
from handlers.sending import CLASSES, LONGEST_PAUSE, Limits
from handlers.texts.catalogue import segments
from handlers.texts.english import TEXTS
from storage import outbox
from storage.outbox import Outgoing

log = logging.getLogger(__name__)
URGENT = (0, 1)  # priorities of alerts and replies: fetched in bulk
OTHERS = (2, 3)  # the rest: only as many as can leave now, so that a crash leaves few in doubt
FETCH = 64


@dataclass(order=True, slots=True)
class InHand:
    """A row in the dispatcher's hands."""

    priority: int
    id: int
    row: Outgoing = field(compare=False)


class Dispatcher:
    """Lets one channel's rows go. They come born `sending` from a decision, or are claimed from the queue."""

    def __init__(
        self,
        sender: Sender,
        limits: Limits,
        clock: Clock,
        transact: Callable[[Callable[[Connection], Any]], Awaitable[Any]],
    ) -> None:
        self.sender = sender
        sender.resolved = self._resolved
        self._limits = limits
        self._clock = clock
        self._transact = transact
        self._ready: list[InHand] = []
        self._later: list[tuple[datetime, InHand]] = []  # their chat is not free before that
        self._behind: dict[str, list[InHand]] = {}  # their chat has a send under way, or words in doubt
        self._mine: dict[int, InHand] = {}
        self._under_way: set[str] = set()
        self._chat_free: dict[str, datetime] = {}
        self._held: dict[tuple[str, str], datetime] = {}  # (chat, class): nothing overtakes a retry
        self._pace = Pace(limits, clock.now())
        self._closed_until = clock.now()  # by the provider's own word
        self._due: dict[tuple[int, int], datetime | None] = {URGENT: clock.now(), OTHERS: clock.now()}
        self._news = asyncio.Event()
        self._resting = False
        self._sends: set[asyncio.Task[None]] = set()
        self._loop: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """What waited for its retry when the last run ended still holds up what comes after it."""
        name, now = self.sender.channel.name, self._clock.now()
        self._held = await self._transact(lambda tx: outbox.retries(tx, name, now))
        self._loop = asyncio.create_task(self._run())

    async def stop(self, patience: float = 10.0) -> None:
        """Let what is under way end, for `patience` seconds; put back what has not been tried."""
        if self._loop is not None:
            self._loop.cancel()
            await asyncio.gather(self._loop, return_exceptions=True)
        if self._sends:
            await asyncio.wait(self._sends, timeout=patience)
        left, now = list(self._mine), self._clock.now()
        await self._transact(lambda tx: outbox.put_back(tx, left, now))

    def take(self, row: Outgoing) -> None:
        """A row that was born in our hands."""
        hand = self._mine[row.id] = InHand(row.priority, row.id, row)
        heapq.heappush(self._ready, hand)
        self._news.set()

    def look(self) -> None:
        """There may be something new in the queue."""
        self._due = dict.fromkeys(self._due, self._clock.now())
        self._news.set()

    def forget(self, row_ids: list[int]) -> None:
        """Withdrawn before they left."""
        for row_id in row_ids:
            self._mine.pop(row_id, None)

    def idle(self) -> bool:
        """Nothing is under way or about to leave; what a retry or a doubt holds up is at rest until its time."""
        now = self._clock.now()
        held = (self._doubtful(row) or self._held.get((row.chat, row.cls), now) > now for row in self._rows())
        return self.waits_for_clock() and all(held)

    def waits_for_clock(self) -> bool:
        """Nothing can leave before the clock moves."""
        nothing_moves = not self._news.is_set() and self.sender.at_rest(len(self._under_way))
        return self._resting and nothing_moves

    def _rows(self) -> list[Outgoing]:
        return [hand.row for hand in self._mine.values()]

    def _doubtful(self, row: Outgoing) -> bool:
        """Words before these may have to be sent to this chat again, and must not be overtaken."""
        return TEXTS[row.key].carries_words and self.sender.in_doubt(row.chat)

    async def _run(self) -> None:
        while True:
            try:
                await self._fetch()
                await self._turn_away()
                group = self._next_group()
                if group:
                    self._let_go(group)
                else:
                    await self._rest()
            except Exception:  # nothing may end this loop: a full disk ends, too
                log.exception("the dispatcher stumbled", extra={"action": "outbox.stumbled"})
                await asyncio.sleep(1)

    async def _rest(self) -> None:
        wake_at = self._wake_at()
        take_back = self._clock.call_at(wake_at, self._news.set) if wake_at is not None else None
        self._resting = True
        try:
            await self._news.wait()
        finally:
            self._resting = False
            self._news.clear()
            if take_back is not None:
                take_back()

    def _wake_at(self) -> datetime | None:
        if len(self._under_way) >= self._limits.at_once:
            return None  # the end of a send is news
        slot = self._pace.next_at()
        moments = [slot] if self._ready else []
        moments += [max(slot, self._later[0][0])] if self._later else []
        moments += [due for which in self._due if (due := self._due[which]) and self._room(which)]
        return min(moments) if moments else None

    def _room(self, which: tuple[int, int]) -> int:
        """How many more rows of these priorities may be in our hands."""
        if which == URGENT:
            return FETCH
        mine = sum(hand.priority in OTHERS for hand in self._mine.values())
        return (1 if self._limits.per_second else self._limits.at_once - len(self._under_way)) - mine

    async def _fetch(self) -> None:
        """Claim what is due in the queue; of the urgent all, so that none in our hands overtakes one that is not."""
        while wanted := self._wanted(now := self._clock.now()):  # never an old `now`: a row may just have come back
            rows, self._due = await self._transact(partial(self._claim, wanted=wanted, now=now))
            for row in rows:
                hand = self._mine[row.id] = InHand(row.priority, row.id, row)
                heapq.heappush(self._ready, hand)

    def _wanted(self, now: datetime) -> dict[tuple[int, int], int]:
        due = [which for which, moment in self._due.items() if moment is not None and moment <= now]
        return {which: room for which in due if (room := self._room(which)) > 0}

    def _claim(
        self, tx: Connection, wanted: dict[tuple[int, int], int], now: datetime
    ) -> tuple[list[Outgoing], dict[tuple[int, int], datetime | None]]:
        name = self.sender.channel.name
        claimed = [row for which, room in wanted.items() for row in outbox.claim(tx, name, now, which, room)]
        alive = []
        for row in claimed:
            if row.expires_at is not None and row.expires_at <= now:
                outbox.mark_expired(tx, row.id)
            else:
                alive.append(row)
        tries = outbox.next_tries(tx, name)
        due = {which: min((t for t in (tries[p] for p in which) if t), default=None) for which in (URGENT, OTHERS)}
        return alive, due

    async def _turn_away(self) -> None:
        """What is urgent does not wait for a provider that takes nothing for long."""
        wait = self._closed_until - self._clock.now()
        if wait <= LONGEST_PAUSE:
            return
        for hand in [hand for hand in self._mine.values() if hand.priority in URGENT]:
            del self._mine[hand.id]
            await self.sender.turn_away(hand.row, wait.total_seconds())

    def _next_group(self) -> list[Outgoing]:
        """The most urgent row that may leave now, with the words that wait behind it for the same chat."""
        now = self._clock.now()
        if now < self._pace.next_at() or len(self._under_way) >= self._limits.at_once:
            return []
        while self._later and self._later[0][0] <= now:
            heapq.heappush(self._ready, heapq.heappop(self._later)[1])
        while self._ready:
            hand = heapq.heappop(self._ready)
            row = hand.row
            if self._mine.get(hand.id) is not hand:
                continue  # withdrawn, or joined to an earlier one
            if row.chat in self._under_way or self._doubtful(row):
                self._behind.setdefault(row.chat, []).append(hand)
            elif (free := self._free_at(row)) > now:
                heapq.heappush(self._later, (free, hand))
            else:
                return self._joined(row)
        return []

    def _free_at(self, row: Outgoing) -> datetime:
        chat = self._chat_free.get(row.chat, row.created_at)
        return max(chat, self._held.get((row.chat, row.cls), chat))

    def _joined(self, row: Outgoing) -> list[Outgoing]:
        """Words of one matter that queue for one chat go as one message, up to the provider's limit."""
        group, length = [row], len(row.body)
        if TEXTS[row.key].carries_words:
            waiting = (hand for hand in self._mine.values() if hand.row.chat == row.chat and hand.id != row.id)
            for hand in sorted(waiting):
                length += 1 + len(hand.row.body)
                fits = length <= LONGEST[row.channel] and hand.row.matter_id == row.matter_id
                if not fits or not TEXTS[hand.row.key].carries_words:
                    break
                group.append(hand.row)
        for taken in group:
            del self._mine[taken.id]
        return group

    def _let_go(self, group: list[Outgoing]) -> None:
        now, chat = self._clock.now(), group[0].chat
        body = "\n".join(row.body for row in group)
        ticket = self._pace.let_go(now, segments(body) if group[0].channel == "sms" else 1)
        self._chat_free[chat] = now + timedelta(seconds=self._limits.per_chat_seconds)
        self._under_way.add(chat)
        task = asyncio.create_task(self._send(group, body, ticket))
        self._sends.add(task)
        task.add_done_callback(self._sends.discard)

    async def _send(self, group: list[Outgoing], body: str, ticket: Ticket) -> None:
        chat = group[0].chat
        try:
            again_in = await self.sender.send(group, body)
            if again_in is not None:
                self._hold(group[0], again_in)
        finally:
            ticket.arrived = self._clock.now()
            self._under_way.discard(chat)
            self._let_through(chat)

    def _resolved(self, chat: str) -> None:
        self.look()
        self._let_through(chat)

    def _let_through(self, chat: str) -> None:
        for hand in self._behind.pop(chat, []):
            heapq.heappush(self._ready, hand)
        self._news.set()

    def _hold(self, row: Outgoing, retry_after: float) -> None:
        """Nothing of its class overtakes the retry to its chat; the whole sender waits when the provider says so."""
        now = self._clock.now()
        if retry_after:
            self._closed_until = now + timedelta(seconds=retry_after)
            self._pace.wait_until(self._closed_until)
        retry = now + timedelta(seconds=max(CLASSES[row.cls].step(row.tries), retry_after))
        self._held[(row.chat, row.cls)] = retry
        self.look()
