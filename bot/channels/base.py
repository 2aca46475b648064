"""What a channel is: one file, both directions. It declares its routes; the web server mounts them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from starlette.routing import BaseRoute

from handlers.delivery import Failure
from storage.inbox import Inbound
from storage.outbox import Outgoing

#: States of a channel in which its provider and the line do not reach each other.
OUT_OF_REACH = ("down", "behind")


class Outcome(StrEnum):
    """What became of a send that did not succeed (DESIGN I6)."""

    NOT_SENT = "not sent"  # it never left, or the provider says so: try again
    REFUSED = "refused"  # for ever: use the person's next address
    UNKNOWN = "unknown"  # it left and no answer came


class SendError(Exception):
    """A send that did not succeed, with the decision that follows from it. Its reason holds no number and no word."""

    def __init__(
        self, outcome: Outcome, reason: str, *, failure: Failure | None = None, retry_after: float = 0.0
    ) -> None:
        super().__init__(reason)
        self.outcome = outcome
        self.reason = reason
        self.failure = failure or Failure(reason)
        self.retry_after = retry_after  # seconds that the provider asks for; the whole sender waits them


class Intake(Protocol):
    """Where a channel hands over what came in. Both return once it is committed; only then is a provider answered."""

    async def keep(self, messages: Sequence[Inbound]) -> None: ...

    async def heard_until(self, channel: str, moment: datetime) -> datetime | None:
        """When the last message of that channel came in before `moment`; where there is none, when the line was set
        up."""
        ...

    async def receipt(self, row_id: int, provider_id: str, status: str, failure: Failure | None) -> None: ...


class Channel(Protocol):
    """The contract of a channel."""

    name: str

    @property
    def state(self) -> str:
        """One word for /health."""
        ...

    def routes(self) -> list[BaseRoute]: ...

    async def start(self) -> None:
        """Begin to listen; must return at once even where the provider is down (PLATFORM 1.4)."""
        ...

    async def stop(self) -> None: ...

    async def send(self, message: Outgoing) -> str:
        """Send it; returns the provider's id. Raises SendError."""
        ...


class Recalls(Protocol):
    """What a channel may add: what has been sent can still be called off."""

    async def recall(self, message: Outgoing) -> None:
        """As well as it goes: nothing depends on it, so nothing is raised."""
        ...


AccountedFor = Callable[[], Awaitable[Mapping[str, Sequence[str]]]]


class Finds(Protocol):
    """What a channel may add: it can look up whether messages whose outcome is unknown were taken."""

    async def find(self, rows: Sequence[Outgoing], accounted_for: AccountedFor) -> dict[int, str]:
        """Of rows to one chat, those that were taken, with the provider's ids.

        `accounted_for` gives the texts that are known to be in each message there. It is asked after the provider, so
        that what has gone meanwhile, perhaps with the same words, is not taken for one of the rows.
        Raises SendError where the provider cannot be asked just now.
        """
        ...
