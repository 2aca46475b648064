"""What a call is, without any provider's words: what it tells us at each turn, and what we have it say and do next."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """A moment in a call at which the provider asks what comes next.

    The same turn may be asked again, by a retry or a second press: the answer is the same, and changes nothing (I3).
    """

    step: str  # "" where a call comes in; else the step that was named to the provider
    sid: str  # the provider's id of the call
    chat: str  # the number that rang; empty where it is withheld
    digits: str = ""
    row_id: int = 0  # of the outbox, in a call of ours
    tries: int = 0  # how often this question has been asked before
    outcome: str = ""  # of the call that this one was to be connected to
    recording: str = ""  # the link to what was recorded
    seconds: int = 0  # how long that is, or how long the other call was


@dataclass(frozen=True, slots=True)
class HangUp:
    pass


@dataclass(frozen=True, slots=True)
class Ask:
    """Wait for a key while the words are said and so many seconds after; then go to `step`, key or none."""

    step: str
    seconds: int = 6
    row_id: int = 0
    tries: int = 0
    word: bool = False  # several keys, ended by hash


@dataclass(frozen=True, slots=True)
class Connect:
    """Ring this number and connect the two; neither sees the other's. Then go to `step`."""

    number: str
    step: str
    row_id: int = 0


@dataclass(frozen=True, slots=True)
class Join:
    """Speak with whoever else is in this room; when it is left, go to `step`."""

    room: str
    step: str
    row_id: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """Take a message; then go to `step`."""

    step: str


@dataclass(frozen=True, slots=True)
class Script:
    said: tuple[str, ...]
    then: HangUp | Ask | Connect | Join | Record = HangUp()
