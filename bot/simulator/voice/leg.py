"""One leg of a call: Twilio's record of it, and the events that its phone, its clock and its other legs send it."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.clock import Clock
from bot.simulator.phones import Phone
from bot.simulator.ringing import PhoneCall

Kind = Literal["answer", "decline", "key", "words", "hang up", "redirect", "picked up", "bridged", "over", "room"]


@dataclass(slots=True, frozen=True)
class Source:
    """Where the next document comes from: an address, or TwiML that was given."""

    url: str = ""
    twiml: str = ""
    params: dict[str, str] = field(default_factory=dict)  # sent along with what is always sent


@dataclass(slots=True, frozen=True)
class Event:
    kind: Kind
    text: str = ""  # the key, the words
    seconds: int = 0  # that the words took
    source: Source | None = None
    leg: "Leg | None" = None


class HungUp(Exception):
    """The leg is at its end: hung up by its phone, by a verb, or at the line's request."""


class Redirected(Exception):
    """The line has sent the call to another document."""

    def __init__(self, source: Source) -> None:
        super().__init__(source.url)
        self.source = source


@dataclass(slots=True)
class Reports:
    """Which callbacks a leg has been asked for."""

    url: str = ""
    events: tuple[str, ...] = ("completed",)
    detect: str = ""  # "Enable" or "DetectMessageEnd"
    detect_url: str = ""  # of the asynchronous detection; without it the first document waits for the detection


@dataclass(slots=True, eq=False)
class Leg:
    """A call as Twilio keeps it. `wait` is where its task rests; whatever ends the rest is an event or the clock."""

    sid: str
    to: str
    sender: str
    direction: str  # "inbound", "outbound-api" or "outbound-dial"
    created: datetime
    clock: Clock
    reports: Reports = field(default_factory=Reports)
    parent: str | None = None
    shown: str = ""  # on the screen of the phone that rings
    status: str = "queued"
    started: datetime | None = None
    ended: datetime | None = None
    answered_by: str | None = None
    phone: Phone | None = None
    screen: PhoneCall | None = None  # the same call as its phone has it
    peers: set["Leg"] = field(default_factory=set)  # with whom it can be talked now
    sequence: int = 0  # of the next callback
    whispering: bool = False  # what is said to it is said before it is connected
    posting: asyncio.Lock = field(default_factory=asyncio.Lock)
    _events: deque[Event] = field(default_factory=deque)
    _waiter: asyncio.Future[None] | None = None

    @property
    def resting(self) -> bool:
        """Nothing happens on it before its phone, its clock or another leg does something."""
        return self._waiter is not None and not self._waiter.done()

    @property
    def over(self) -> bool:
        return self.ended is not None

    def seconds(self) -> int:
        """How long it was talked on; 0 if it was never answered."""
        return round(((self.ended or self.clock.now()) - self.started).total_seconds()) if self.started else 0

    def tell(self, event: Event) -> None:
        self._events.append(event)
        self._wake()

    async def wait(self, until: datetime | None = None) -> Event | None:
        """The next event; None when the clock has reached `until` first. Raises HungUp and Redirected."""
        while not self._events:
            if until is not None and until <= self.clock.now():
                return None
            await self._rest(until)
        event = self._events.popleft()
        if event.kind == "hang up":
            raise HungUp
        if event.kind == "redirect" and event.source:
            raise Redirected(event.source)
        return event

    def look(self) -> None:
        """Act on what came while the leg was busy; keys and words that nobody waited for are lost."""
        for event in list(self._events):
            if event.kind in ("hang up", "redirect"):
                self._events.clear()
                raise HungUp if event.kind == "hang up" else Redirected(event.source or Source())
            if event.kind in ("key", "words"):
                self._events.remove(event)

    def joins(self, other: "Leg") -> None:
        self.peers.add(other)
        other.peers.add(self)

    def parts(self) -> None:
        """From everybody whom it was connected to."""
        for other in self.peers:
            other.peers.discard(self)
        self.peers.clear()

    # What its phone does

    def answer(self) -> None:
        self.tell(Event("answer"))

    def decline(self) -> None:
        self.tell(Event("decline"))

    def hang_up(self) -> None:
        self.tell(Event("hang up"))

    def key(self, key: str) -> None:
        self.tell(Event("key", key))

    def speak(self, words: str, seconds: int) -> None:
        for other in self.peers:
            if other.phone:
                other.phone.hears(words)
        self.tell(Event("words", words, seconds))

    def others(self) -> list[str]:
        return sorted(other.phone.name for other in self.peers if other.phone)

    async def _rest(self, until: datetime | None) -> None:
        self._waiter = asyncio.get_running_loop().create_future()
        take_back = self.clock.call_at(until, self._wake) if until is not None else None
        try:
            await self._waiter
        finally:
            self._waiter = None
            if take_back:
                take_back()

    def _wake(self) -> None:
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)
