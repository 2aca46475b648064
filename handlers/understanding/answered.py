"""What leads where the line has asked something: the answer, or something weightier that is said with it."""

from handlers.understanding.answers import Answer
from handlers.understanding.asked import question
from handlers.understanding.reading import FOR_A_BED, Intent, Stay
from handlers.understanding.wishes import Wish
from handlers.understanding.words import Heard

NOTHING_MORE = (Intent.OTHER, Intent.QUESTION, Intent.TALK)
#: A change leads over an answer.
CHANGES = frozenset([Intent.STOP, Intent.CANCEL, Intent.AMEND])
#: Beside a time to "when do you need it?" these lead all the same.
NO_TIME = frozenset([Intent.STOP, Intent.CANCEL, Intent.TALK])
SAYS_WHEN = frozenset(["when.now", "when.tonight", "when.later"])
OFFERS = frozenset(["offer.have", "offer.do", "offer.room"])


def answered(
    leads: Intent, heard: Heard, found: tuple[Wish, ...], answer: Answer | None, asked: str, stay: Stay | None
) -> Intent:
    """`leads` is what the text would be for by itself. A wish for a bed says nothing yet of when."""
    rules = {wish.sign.rule for wish in found}
    chosen = answer.intent if answer is not None else Intent.OTHER
    a_time = stay is not None or chosen in FOR_A_BED or rules & SAYS_WHEN
    if question(asked).when_wanted and a_time and leads not in NO_TIME:
        return chosen if chosen in FOR_A_BED else Intent.SLEEPOVER_PLANNED
    if answer is None:
        return Intent.SLEEPOVER_PLANNED if leads in NOTHING_MORE and _gives_a_start(chosen, asked, stay) else leads
    if _offers_something_else(heard, rules, chosen, asked):
        return Intent.OFFER
    if _over(leads, found, asked) or _weightier(leads, rules, chosen, asked):
        return leads
    if _gives_a_start(chosen, asked, stay):
        return Intent.SLEEPOVER_PLANNED
    in_words = chosen is Intent.OTHER and leads is Intent.ACTIVITY_RSVP and not answer.said.isdigit()
    return leads if in_words else chosen


def _over(leads: Intent, found: tuple[Wish, ...], asked: str) -> bool:
    """A change leads over an answer; but not over one about coming to an activity, nor where the words are those of the
    question: "1 one more night is great"."""
    if leads not in CHANGES:
        return False
    told = [wish.sign.said.lower() for wish in found if wish.intent is leads]
    echoed = leads is Intent.AMEND and all(said in asked.lower() for said in told)
    return not (echoed or (leads is not Intent.STOP and question(asked).an_activity))


def _weightier(leads: Intent, rules: set[str], chosen: Intent, asked: str) -> bool:
    """A yes or no, and besides it a bed that is asked for; or a talk or a question, where the answer was only about
    coming to an activity."""
    if chosen not in (Intent.YES, Intent.NO):
        return False
    asks = (
        {"bed.take", "bed.away"} if question(asked).about_a_stay else {"bed.take", "bed.away", "bed.noun", "bed.stay"}
    )
    return bool(rules & asks) or (question(asked).an_activity and leads in (Intent.TALK, Intent.QUESTION))


def _offers_something_else(heard: Heard, rules: set[str], chosen: Intent, asked: str) -> bool:
    """ "not tonight but I could have one tomorrow", where a home was asked whether it can have a child."""
    but = any(" but " in sentence.plain for sentence in heard.sentences)
    return chosen is Intent.NO and but and bool(rules & OFFERS) and question(asked).about_a_stay


def _gives_a_start(chosen: Intent, asked: str, stay: Stay | None) -> bool:
    """Is a time the answer to a question about a stay?"""
    starts = stay is not None and stay.start is not None and chosen is Intent.OTHER
    return starts and question(asked).about_a_stay and not question(asked).homewards
