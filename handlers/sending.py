"""What may be sent how often: the outbox's classes, their retry steps, and the providers' limits, as tables."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Sending:
    """One class of the outbox (DESIGN 4)."""

    priority: int  # 0 goes first
    steps: tuple[float, ...]  # seconds before each further try; the last is repeated
    tries: int | None  # then it is given up; None = as long as it lives
    lives: timedelta | None  # None = as long as its matter is open, or as the text says
    lookups: tuple[float, ...]  # seconds until an unknown send is looked up at the provider, time after time
    resend_unknown: bool  # where nothing can be looked up: send again, or let it be (DESIGN I6)

    def step(self, tries: int) -> float:
        """Seconds from try number `tries` to the next."""
        return self.steps[min(max(tries, 1), len(self.steps)) - 1]


CLASSES = {
    "alert": Sending(0, (2, 3, 10, 15, 15), 5, None, (2, 5), True),
    "reply": Sending(1, (3, 10, 30, 30), 5, None, (3, 10, 30), True),
    "service": Sending(2, (60, 300), 3, timedelta(hours=2), (30, 60), False),
    "reminder": Sending(3, (60, 300), 3, timedelta(hours=12), (60,), False),
}
#: Classes that leave at once: their rows are born in their dispatcher's hands, in the transaction that decides them.
URGENT = ("alert", "reply")
#: A provider that asks for more patience than this is left by an urgent text: it goes by another way at once.
LONGEST_PAUSE = timedelta(seconds=15)
#: An urgent text that is not an alert and has not left by then is told to a person (DESIGN 4).
UNSENT_IS_TOLD_AFTER = timedelta(minutes=5)
#: An alert by SMS of which no receipt says by then that it has arrived has not arrived (DESIGN I7, DOMAIN B28).
RECEIPT_IS_MISSED_AFTER = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a provider takes from one sender (PLATFORM 3 and 4)."""

    per_second: float  # messages, or for Twilio segments
    per_chat_seconds: float  # between two messages to one chat
    at_once: int  # requests under way together
    refuses: bool = False  # what is too fast, rather than queue it

    @property
    def gap(self) -> float:
        """Seconds between two sends; 3% wider than the limit where nothing else keeps within it."""
        return (1.0 if self.refuses else 1.03) / self.per_second if self.per_second else 0.0

    @property
    def catch_up(self) -> float:
        """How many seconds of lateness are made up for, so that the limit is used to the full."""
        return 0.25 if self.refuses else 0.005


LIMITS = {
    "telegram": Limits(per_second=30, per_chat_seconds=1.0, at_once=32, refuses=True),
    "sms": Limits(per_second=1, per_chat_seconds=0.0, at_once=8),
    "voice": Limits(per_second=1, per_chat_seconds=0.0, at_once=8),  # calls begun; how long one lasts does not count
}
