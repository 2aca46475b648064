"""What a question of the line's own is about: a stay, when a bed is wanted, the way home, an activity, a talk."""

import re

from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.stays.answering import question
from handlers.understanding.words import hear

A_STAY = pattern(
    """
    who is it for
    what|which|from time|dates|date|when
    when|until ..4 need|needed|want|wanted|like|suit|suits
    for when
    sleepover|stay|bed|host|return|until|day_care|another_night|one_more_night
    have ..2 him|her|them|child|children|one_child
    bring
    drop him|her|them off|over|round
    how soon|long|many
    did you mean
    come back|home
    which night|day
    """,
    {},
)
THE_RETURN = pattern("come|coming|go|be ..2 back|home\nreturn|fetch|collect", {})
#: A number of nights is no wish of its own.
HOW_LONG = pattern("how_long|how_many", {})
AN_ACTIVITY = pattern("get_together|picnic|coffee|training|activity|party|attend|reminders|coming", {})
A_TALK = pattern("ring|call|phone|talk|speak you|to|on|jan", {})


def about_a_stay(asked: str) -> bool:
    return is_about(asked, A_STAY) and not is_about(asked, AN_ACTIVITY)


def when_it_is_wanted(asked: str) -> bool:
    """Is it asked from when, or until when, a bed is wanted? A time that answers it is the wish itself."""
    about_that = question(asked).time and about_a_stay(asked)
    return about_that and not any(is_about(asked, other) for other in (THE_RETURN, HOW_LONG, A_TALK))


def is_about(asked: str, what: re.Pattern[str]) -> bool:
    return any(what.search(spaced(sentence.plain)) for sentence in hear(asked).sentences)
