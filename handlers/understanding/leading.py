"""Which of the things found in a text leads, and whether the times in it are a stay that is wanted."""

from datetime import datetime, timedelta

from handlers.understanding.answers import Answer
from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.reading import Intent, Stay
from handlers.understanding.wishes import Wish
from handlers.understanding.words import hear

#: The first that is found leads. What changes or ends a thing comes before the thing itself.
LEADS = (
    Intent.STOP,
    Intent.CANCEL,
    Intent.AMEND,
    Intent.SLEEPOVER_EMERGENCY,
    Intent.SLEEPOVER_PLANNED,
    Intent.OFFER,
    Intent.ACTIVITY_RSVP,
    Intent.TALK,
    Intent.QUESTION,
)
OVER_AN_ANSWER = frozenset([Intent.STOP, Intent.CANCEL, Intent.AMEND])
BEDS = frozenset([Intent.SLEEPOVER_EMERGENCY, Intent.SLEEPOVER_PLANNED])
FOR_A_STAY = BEDS | {Intent.OFFER, Intent.AMEND, Intent.CANCEL}
#: A stay that begins within this is one for tonight.
SOON = timedelta(hours=11)
ABOUT_A_STAY = pattern(
    """
    sleepover|stay|bed|host|return|until|return|day_care|another_night
    have ..2 him|her|them|child|children|one_child
    how soon|long|many
    come back|home
    which night|day
    """,
    {},
)
ABOUT_AN_ACTIVITY = pattern("get|get_together|picnic|coffee|training|activity|party|attend|reminders|coming", {})


def intent_of(
    danger: bool, found: tuple[Wish, ...], answer: Answer | None, asked: str | None, stay: Stay | None, at: datetime
) -> Intent:
    """What the text is for; danger wins over all."""
    if danger:
        return Intent.DANGER
    wanted = _unlikely_taken_out({wish.sign.rule: wish.intent for wish in found}, stay)
    if answer is not None and not wanted & OVER_AN_ANSWER:
        return answer.intent
    leads = next((intent for intent in LEADS if intent in wanted), Intent.OTHER)
    if leads in (Intent.OTHER, Intent.QUESTION, Intent.TALK) and stay is not None and stay.start and asked is None:
        leads = Intent.SLEEPOVER_PLANNED
    if leads in BEDS:
        return _bed(leads, stay, at)
    return leads


def stay_of(intent: Intent, found: tuple[Wish, ...], asked: str | None, stay: Stay | None) -> Stay | None:
    """The stay, where one is wanted: asked for, changed, offered, or answered with a time."""
    if intent in (FOR_A_STAY - {Intent.CANCEL}) or (
        asked is not None and intent in (Intent.YES, Intent.OTHER) and _about_a_stay(asked)
    ):
        return stay
    if intent is Intent.DANGER and {wish.intent for wish in found} & BEDS:
        return stay
    return None


#: Where any of the first is found, the second is taken out unless one of the last says it.
UNLIKELY: tuple[tuple[frozenset[str], frozenset[Intent], frozenset[str]], ...] = (
    (frozenset({"offer.have", "offer.room", "offer.any"}), BEDS, frozenset({"bed.take", "bed.stay", "bed.away"})),
    (frozenset({"bed.away"}), frozenset({Intent.AMEND}), frozenset({"amend.change", "amend.time"})),
)


def _unlikely_taken_out(rules: dict[str, Intent], stay: Stay | None) -> frozenset[Intent]:
    """An offer speaks of beds, too, and so does a question about some other stay."""
    wanted = frozenset(rules.values())
    for found, unlikely, unless in UNLIKELY:
        if rules.keys() & found and not rules.keys() & unless:
            wanted -= unlikely
    if "ask.wh" in rules and stay is None and not rules.keys() & {"bed.take", "bed.away"}:
        wanted -= BEDS
    return wanted


def _bed(leads: Intent, stay: Stay | None, at: datetime) -> Intent:
    if stay is None or stay.start is None:
        return Intent.SLEEPOVER_EMERGENCY  # nothing said of when: it may be now (DOMAIN N1)
    if stay.nights == 0:
        return Intent.SLEEPOVER_PLANNED
    tonight = stay.start.at - at < SOON and stay.start.at.date() <= (at + timedelta(hours=6)).date()
    return Intent.SLEEPOVER_EMERGENCY if tonight else Intent.SLEEPOVER_PLANNED


def _about_a_stay(asked: str) -> bool:
    plain = [spaced(sentence.plain) for sentence in hear(asked).sentences]
    return any(map(ABOUT_A_STAY.search, plain)) and not any(map(ABOUT_AN_ACTIVITY.search, plain))
