"""What is read in a text: plain records, each with the words that said so, so that a person can see why."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Lane(StrEnum):
    """How soon a human must see it (DOMAIN B12). Internal: no carer reads these words."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"


#: The most urgent first.
URGENCY = (Lane.RED, Lane.AMBER, Lane.GREEN, Lane.GREY)


class Kind(StrEnum):
    """Kinds of danger."""

    SUICIDE_SELFHARM = "suicide_selfharm"
    MISSING = "missing"
    VIOLENCE_WEAPON = "violence_weapon"
    MEDICAL = "medical"
    DISCLOSURE = "disclosure"
    FIRE = "fire"
    POLICE = "police"
    INTOXICATION = "intoxication"


class Intent(StrEnum):
    """What a text is for."""

    DANGER = "danger"
    SLEEPOVER_EMERGENCY = "sleepover_emergency"
    SLEEPOVER_PLANNED = "sleepover_planned"
    QUESTION = "question"
    TALK = "talk"
    ACTIVITY_RSVP = "activity_rsvp"
    OFFER = "offer"
    YES = "yes"
    NO = "no"
    CANCEL = "cancel"
    AMEND = "amend"
    STOP = "stop"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing found: the rule that found it, what it is a sign of, and the carer's own words for it."""

    rule: str
    said: str
    kind: Kind | None = None  # of danger; None for anything else
    lane: Lane = Lane.AMBER


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant that was meant: aware, in the line's zone. Not sure where it is supposed, or one of two."""

    at: datetime
    sure: bool = True
    said: str = ""  # the words that said so; empty where it is supposed
    otherwise: datetime | None = None  # the second reading, for a conversation to ask about
    counted: bool = False  # follows from a number of nights or hours that was said


@dataclass(frozen=True, slots=True)
class Stay:
    """A stay that is wanted, asked for, changed or offered. What was not said is None, never a guess."""

    start: Moment | None = None
    end: Moment | None = None
    nights: int | None = None  # dates crossed; 0 for day care

    @property
    def sure(self) -> bool:
        return all(moment is None or moment.sure for moment in (self.start, self.end))


@dataclass(frozen=True, slots=True)
class Children:
    """How many children it is about and which, as far as the text says."""

    number: int | None = None
    names: tuple[str, ...] = ()
    said: str = ""


def most_urgent(lanes: list[Lane]) -> Lane:
    """Amber where nothing was recognised (DOMAIN B13)."""
    return min(lanes, key=URGENCY.index, default=Lane.AMBER)


FOR_A_BED = frozenset([Intent.SLEEPOVER_EMERGENCY, Intent.SLEEPOVER_PLANNED])
#: What no reading is sure of without a time.
OF_A_STAY = (Intent.SLEEPOVER_EMERGENCY, Intent.SLEEPOVER_PLANNED, Intent.AMEND)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one message. It may raise what a human must see, and lower nothing (DOMAIN B12)."""

    lane: Lane
    intent: Intent
    signs: tuple[Sign, ...] = ()
    because: tuple[str, ...] = ()  # words that spoke most for the intent, beside the signs
    stay: Stay | None = None
    children: Children = Children()
    time_left: bool = False  # a time is named in it, and is no part of a stay
    routine: bool = False  # every sentence plainly so: only then may deep night ask before it wakes (DOMAIN B14)

    @property
    def danger(self) -> bool:
        return self.lane is Lane.RED

    @property
    def sure(self) -> bool:
        """False where a conversation has to ask: a time is supposed or may be another, none was said for a bed, or one
        was said that no stay was read in."""
        if self.stay is None or (self.stay.start is None and self.stay.end is None):
            return not self.time_left and self.intent not in OF_A_STAY
        return self.stay.sure

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Kinds of danger, the first found first, each once."""
        return tuple(dict.fromkeys(sign.kind for sign in self.signs if sign.kind and sign.lane is Lane.RED))
