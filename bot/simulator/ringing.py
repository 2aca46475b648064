"""One call as the phone has it that rings or is rung from: who is shown, what is heard, what its owner can do."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

#: It rings and its owner is asked, or rings and nobody is there; or it answers for itself.
OnRing = Literal["ask", "asleep", "voicemail", "busy", "off"]
CallState = Literal["ringing", "talking", "over"]
HIDDEN = "anonymous"


class Wire(Protocol):
    """What a phone can do to a call that it takes part in."""

    def answer(self) -> None: ...

    def decline(self) -> None: ...

    def hang_up(self) -> None: ...

    def key(self, key: str) -> None: ...

    def speak(self, words: str, seconds: int) -> None: ...

    def others(self) -> list[str]:
        """The names of those at the other end, while somebody is there."""
        ...


@dataclass(slots=True, eq=False)
class PhoneCall:
    """It rings, or it rings at the other end; then it is talked on; then it is over."""

    at: datetime
    shown: str  # the number on its screen: the caller's, or the one that was dialled
    incoming: bool
    wire: Wire
    state: CallState = "ringing"
    answered: bool = False
    by_machine: bool = False  # the voicemail talks, and not the owner
    heard: list[str] = field(default_factory=list)  # what was said to this phone, in order
    pressed: str = ""  # all keys
    ended: datetime | None = None
    course: list[str] = field(default_factory=list)  # all of it in words, as a transcript tells it

    @property
    def others(self) -> list[str]:
        return self.wire.others()
