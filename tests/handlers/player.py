"""The world outside, played: providers take, refuse and lose what the line sends, phones ring, people answer or sleep.

player = Player(night, {"Jan": Ways(sms="undelivered", phone="voicemail")})
player.runs(minutes(30))
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from heapq import heappop, heappush
from itertools import count

from sqlalchemy import Connection

from handlers import calls, delivery, engaged
from handlers.calls import Turn
from handlers.context import VOICE
from handlers.delivery import Failure
from storage import matters, outbox, timers
from storage.outbox import Outgoing
from tests.handlers.night import Night

CHANNELS = ("telegram", "sms", VOICE)
GONE = Failure("no such number", address_dead=True)
THIS_ONE_ONLY = Failure("twilio 30008")
HTTP = timedelta(seconds=0.5)  # a provider takes to answer a request
RINGS = 25.0  # seconds, before it counts as unanswered


@dataclass(frozen=True, slots=True)
class Ways:
    """How one person and her phones behave. What arrives is answered after so many seconds, or never."""

    telegram: str = "delivered"
    sms: str = "delivered"
    phone: str = "off"
    reads_after: float | None = None
    says: str = "1"  # to an alert by text and by key
    picks_up_after: float = 10

    def would_answer(self, means: set[str]) -> bool:
        """Does an alert by these means get a yes out of her, in the end?"""
        if self.says != "1":
            return False
        arrives = any(fate in ARRIVES for fate in (self.telegram, self.sms))
        reads = arrives and self.reads_after is not None
        rung = "call" in means or not arrives  # what no address takes is rung
        return ("message" in means and reads) or (rung and self.phone == "picks up")


#: What becomes of a text at its provider; `doubtful` went and its reply was lost, `lost` did not go and ditto.
FATES = ("delivered", "doubtful", "lost", "refused", "this one refused", "undelivered", "no receipt")
ARRIVES = FATES[:3]
BY_TELEGRAM = FATES[:5]  # which gives no receipts
PHONES = ("picks up", "voicemail", "wrong key", "busy", "off", "refused")


@dataclass
class Player:
    night: Night
    ways: dict[str, Ways]
    down_until: dict[str, datetime] = field(default_factory=dict)  # a channel whose provider does not answer
    _todo: list[tuple[datetime, int, Callable[[], None]]] = field(default_factory=list)
    _order: Iterator[int] = field(default_factory=count)
    _seen: int = 0
    _ids: dict[int, str] = field(default_factory=dict)

    def restarts(self) -> None:
        """The process ends and another begins; providers and people know nothing of it."""
        self.night, self._seen = self.night.restart(), 0
        for row in self.night.ask(outbox.in_state, "unknown"):
            self._after(0, partial(self._resolved, row.id))

    def runs(self, lasts: timedelta, until: Callable[[], bool] = lambda: False) -> None:
        """From event to event: due timers, retries, receipts, answers. Stops early as soon as `until` holds."""
        end = self.night.now + lasts
        while not until():
            due = self._next(end)
            if due > end:
                self.night.now = end
                return
            self.night.now = max(self.night.now, due)
            self.night.fires()
            while self._todo and self._todo[0][0] <= self.night.now:
                heappop(self._todo)[2]()

    def _next(self, end: datetime) -> datetime:
        """When something happens next; the dispatchers take what is due now."""
        if self._todo and self._todo[0][0] <= self.night.now:
            return self._todo[0][0]
        self._takes_over()
        moments: list[datetime | None] = [at for at, _, _ in self._todo[:1]]
        moments += self.night.ask(
            lambda tx: [timers.next_due(tx), *(due for channel in CHANNELS for due in outbox.next_tries(tx, channel))]
        )
        return min((at for at in moments if at is not None), default=end + HTTP)

    def _after(self, seconds: float, act: Callable[[], None]) -> None:
        heappush(self._todo, (self.night.now + timedelta(seconds=seconds), next(self._order), act))

    def _takes_over(self) -> None:
        """What the dispatchers have in hand: rows born so, and those that are due in the queue."""
        rows = [row for row in self.night.told[self._seen :] if row.state == "sending"]
        self._seen = len(self.night.told)
        for row in rows + self.night.ask(self._claimed):
            self._after(HTTP.total_seconds(), partial(self._leaves, row.id))

    def _claimed(self, tx: Connection) -> list[Outgoing]:
        now = self.night.now
        rows = [row for channel in CHANNELS for row in outbox.claim(tx, channel, now, (0, 3), 64)]
        for row in rows:
            if row.expires_at is not None and row.expires_at <= now:
                outbox.mark_expired(tx, row.id)
        return rows

    def _leaves(self, row_id: int) -> None:
        row = self.night.ask(outbox.get, row_id)
        if row.state != "sending":
            return  # withdrawn before it left
        if row.cls == "alert":
            matter = self.night.ask(matters.get, row.matter_id)
            assert matter.holder_id is None and matter.closed_at is None, f"an alert has left after the claim: {row}"
        ways = self._ways_of(row)
        if self.night.now < self.down_until.get(row.channel, self.night.now):
            self._marks(delivery.not_sent, row, "not reached")
        elif row.channel == VOICE:
            with self.night.context(row.constellation_id) as ctx:
                free = engaged.may_ring(ctx, row)
            if free:
                self._rings(row, ways)
        else:
            self._texts(row, ways, {"sms": ways.sms, "telegram": ways.telegram}[row.channel])

    def _texts(self, row: Outgoing, ways: Ways, fate: str) -> None:
        if fate in ("refused", "this one refused"):
            self._marks(delivery.refused, row, GONE if fate == "refused" else THIS_ONE_ONLY)
        elif fate in ("doubtful", "lost") and row.tries == 1:
            self._marks(delivery.unknown, row, "no reply")
            self._after(5, lambda: self._resolved(row.id, found=fate == "doubtful"))
        else:
            self._marks(delivery.sent, row, f"SM{row.id}")
            self._receipts(row, fate)
        if fate in ARRIVES and row.cls == "alert" and ways.reads_after is not None:
            self._after(ways.reads_after, lambda: self._answers(row, ways))

    def _receipts(self, row: Outgoing, fate: str) -> None:
        if row.channel != "sms" or fate == "no receipt":
            return
        failed = THIS_ONE_ONLY if fate == "undelivered" else None
        self._after(1, lambda: self._receipt(row, "sent"))
        self._after(3, lambda: self._receipt(row, "undelivered" if failed else "delivered", failed))

    def _resolved(self, row_id: int, found: bool = False) -> None:
        row = self.night.ask(outbox.get, row_id)
        if row.state == "unknown" and found:
            self._marks(delivery.sent, row, f"SM{row.id}")
        elif row.state == "unknown":
            self._marks(delivery.resolved_not_sent, row, True)

    def _rings(self, row: Outgoing, ways: Ways) -> None:
        if ways.phone == "refused":
            self._marks(delivery.refused, row, THIS_ONE_ONLY)
            return
        self._marks(delivery.sent, row, f"CA{row.id}")
        self._after(1, lambda: self._receipt(row, "ringing"))
        if ways.phone in ("busy", "off"):
            over, at = ("busy", 2.0) if ways.phone == "busy" else ("no-answer", RINGS)
            self._after(at, lambda: self._receipt(row, over))
            return
        at = ways.picks_up_after
        self._after(at, lambda: self._turn(row, "answered"))
        if ways.phone == "voicemail":
            self._after(at + 4, lambda: self._receipt(row, "machine"))
        keys = {"picks up": [ways.says], "wrong key": ["5", "", "7"], "voicemail": ["", "", ""]}[ways.phone]
        for tries, digits in enumerate(keys):
            at += 5
            self._after(at, partial(self._turn, row, "pressed", digits, tries))
        self._after(at + 1, lambda: self._receipt(row, "completed"))

    def _answers(self, row: Outgoing, ways: Ways) -> None:
        if self.night.ask(outbox.get, row.id).state in ("sent", "unknown"):
            self.night.writes("", ways.says, by=(row.channel, row.chat))

    def _marks(self, mark: Callable[..., None], row: Outgoing, *arguments: object) -> None:
        with self.night.context(row.constellation_id) as ctx:
            mark(ctx, outbox.get(ctx.tx, row.id), *arguments)

    def _receipt(self, row: Outgoing, status: str, failure: Failure | None = None) -> None:
        with self.night.context(row.constellation_id) as ctx:
            delivery.receipt(ctx, row.id, row.provider_id or f"SM{row.id}", status, failure)

    def _turn(self, row: Outgoing, step: str, digits: str = "", tries: int = 0) -> None:
        with self.night.context() as ctx:
            calls.answer(ctx, Turn(step, f"CA{row.id}", row.chat, digits=digits, row_id=row.id, tries=tries))

    def _ways_of(self, row: Outgoing) -> Ways:
        if not self._ids:
            self._ids = {self.night.person(name).id: name for name in self.ways}
        return self.ways.get(self._ids.get(row.person_id or 0, ""), Ways())
