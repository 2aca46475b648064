"""The people who are asked, and the post that reaches them or does not. Both sides meet the same ones."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from benchmarks.year.nights import Cry, sleeps_at
from benchmarks.year.rates import Fate

#: Name -> channel and chat of a person's first address, and her mobile; as in roster.toml.
PHONES = {
    "Jan": ("telegram", "1001", "+447700900101"),
    "Priya": ("sms", "+447700900102", "+447700900102"),
    "Sam": ("sms", "+447700900190", "+447700900190"),
}
NAMES = {chat: name for name, (_, first, mobile) in PHONES.items() for chat in (first, mobile)}
RINGS = timedelta(seconds=25)  # how long a call rings, under either side's rules
DIALS = timedelta(seconds=4)  # from the request for a call to its first ring
MACHINE_AT = timedelta(seconds=18)  # into the ringing, a voicemail picks up; at once where the phone is off
PRESSES_AFTER = timedelta(seconds=8)  # she picks up, listens, and presses a key
STAYS_AWAKE = timedelta(minutes=30)  # after she has been woken
TELEGRAM_IS_DOWN = timedelta(minutes=60)


@dataclass(frozen=True, slots=True)
class Ring:
    """What becomes of one ring: after how long she picks up; or, woken too late, looks at what is on the screen."""

    picks_up: timedelta | None = None
    looks: timedelta | None = None
    voicemail_after: timedelta | None = None  # it picks up instead of her


@dataclass(slots=True)
class Answerer:
    """One person in one night. What the n-th text or ring does to her is the same under whichever rules it comes."""

    fate: Fate
    name: str
    asleep: bool
    awake_until: datetime | None = None
    talks_until: datetime | None = None
    talks_with: int = 0  # the home
    texts: int = 0
    rings: int = 0

    @property
    def off(self) -> bool:
        return self.fate.happens("phone_off", self.name)

    def gets(self, channel: str) -> bool:
        """Does her phone show what comes this way tonight?"""
        return not self.off and not (channel == "telegram" and self.fate.happens("without_data", self.name))

    def text(self, now: datetime) -> timedelta | None:
        """A text is on her screen: when she answers it, if she notices it at all."""
        self.texts += 1
        awake = self._awake(now)
        if not self._notices("sees_a_text" if awake else "wakes_by_text", self.texts):
            return None
        how_long = "minutes_to_answer_awake" if awake else "minutes_to_answer_asleep"
        return self.fate.takes(how_long, self.name, self.texts)

    def ring(self, now: datetime) -> Ring:
        """Her phone is rung."""
        self.rings += 1
        if self.off:
            return Ring(voicemail_after=self._voicemail("voicemail_when_off", timedelta()))
        awake = self._awake(now)
        voicemail = self._voicemail("voicemail_first", MACHINE_AT)
        if not self._notices("hears_a_ring" if awake else "wakes_by_ring", self.rings):
            return Ring(voicemail_after=voicemail)
        if awake or not self.fate.happens("picks_up_too_late", self.name, self.rings):
            return Ring(picks_up=self.fate.between(5, 17, "picks up", self.name, self.rings))
        self.wakes(now + RINGS)
        if not self.fate.happens("looks_at_the_phone", self.name, self.rings):
            return Ring(voicemail_after=voicemail)
        looks = RINGS + self.fate.between(15, 90, "looks", self.name, self.rings)
        return Ring(looks=looks, voicemail_after=voicemail)

    def wakes(self, now: datetime) -> None:
        self.awake_until = now + STAYS_AWAKE

    def talks(self, now: datetime) -> bool:
        """She is on the phone to a family."""
        return self.talks_until is not None and now < self.talks_until

    def digit(self, now: datetime, home: int) -> str:
        """1 takes it, 2 passes it on."""
        if self.talks(now):
            return "1" if self.talks_with == home else "2"
        return "2" if self.fate.happens("cannot_take_it", self.name) else "1"

    def takes(self, now: datetime, home: int) -> None:
        self.wakes(now)
        self.talks_until, self.talks_with = now + timedelta(minutes=self.fate.rates["minutes_of_talk"]), home

    def _awake(self, now: datetime) -> bool:
        return not self.asleep or (self.awake_until is not None and now < self.awake_until)

    def _voicemail(self, rate: str, after: timedelta) -> timedelta | None:
        return after if self.fate.happens(rate, self.name, self.rings) else None

    def _notices(self, rate: str, which: int) -> bool:
        return not self.fate.happens("hears_nothing", self.name) and self.fate.happens(rate, self.name, which)


def answerers(fate: Fate, first: Cry) -> dict[str, Answerer]:
    rate = sleeps_at(first.at)
    return {name: Answerer(fate, name, fate.happens(rate, name)) for name in PHONES}


class Kind(Enum):
    TAKEN, NOT_TAKEN, REFUSED, UNKNOWN = range(4)


@dataclass(frozen=True, slots=True)
class Passage:
    """What the post does with one text: whether the provider takes it, and when it arrives and is said to have."""

    kind: Kind
    arrives: timedelta | None = None
    receipt: str | None = None  # "delivered" or "undelivered"
    receipt_after: timedelta = timedelta()
    taken: bool = True  # of an unknown one: is it at the provider after all?


class Post:
    """The providers of one night. Asked for the n-th text to a phone, it has the same fate for both sides."""

    def __init__(self, fate: Fate, first: Cry) -> None:
        self._fate = fate
        self._counts: Counter[object] = Counter()
        self._down_until = first.at + TELEGRAM_IS_DOWN if fate.happens("telegram_down") else first.at

    def text(self, channel: str, chat: str, kind: str, now: datetime) -> Passage:
        which = (kind, chat, self._next(kind, chat))
        fate = self._fate
        if (channel == "telegram" and now < self._down_until) or fate.happens("provider_stumbles", *which):
            return Passage(Kind.NOT_TAKEN)
        if channel == "sms" and fate.happens("opted_out", chat):
            return Passage(Kind.REFUSED)
        way = self._way(channel, which)
        if fate.happens("outcome_unknown", *which):
            return Passage(Kind.UNKNOWN, way.arrives, way.receipt, way.receipt_after, fate.draw("taken", *which) < 0.5)
        return way

    def takes_call(self, chat: str) -> bool:
        return not self._fate.happens("provider_stumbles", "call", chat, self._next("call", chat))

    def engaged(self, chat: str) -> bool:
        return self._fate.happens("busy", chat, self._counts["call", chat])

    def _next(self, *what: object) -> int:
        self._counts[what] += 1
        return self._counts[what]

    def _way(self, channel: str, which: tuple[object, ...]) -> Passage:
        fate = self._fate
        soon = fate.between(1, 5, "arrives", *which)
        if channel == "telegram":
            return Passage(Kind.TAKEN, soon)
        if fate.happens("sms_undelivered", *which):
            return Passage(Kind.TAKEN, None, "undelivered", fate.between(5, 30, "undelivered", *which))
        if fate.happens("sms_late", *which):
            return Passage(Kind.TAKEN, timedelta(minutes=10), "delivered", timedelta(minutes=10, seconds=1))
        if fate.happens("sms_receipt_lost", *which):
            return Passage(Kind.TAKEN, soon)
        return Passage(Kind.TAKEN, soon, "delivered", soon + timedelta(seconds=1))
