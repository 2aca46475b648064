"""Answers to the open question: digits as it gave them, words, a yes with a condition."""

from datetime import UTC, datetime

import pytest

from handlers.understanding import read
from handlers.understanding.answers import answer
from handlers.understanding.asked import options
from handlers.understanding.reading import Intent
from handlers.understanding.words import hear

NIGHT = datetime(2026, 6, 13, 23, 40, tzinfo=UTC)
SAFE = "Is everyone safe right now? 1 yes. 2 no. 3 not sure."
SPOKEN = "Have you spoken to Jan? 1 yes. 2 not yet. If it has got worse, ring EDT 01632 960123 or call 999."
SOON = "How soon? 1 now. 2 within two hours. 3 later tonight. It is fine not to know."
COMING = "Get-together Sat 14 Jun 11:00, usual park. Coming? 1 yes. 2 no. 3 maybe."
WHO = "Who is it for? 1 Wren. 2 Robin. 3 both."
HOST = "Could your home have one child, age 11, tonight only? 1 yes. 2 not tonight, no reason needed. 3 ring me."
WAKE = "Wake Jan? 1 yes, now. 2 morning is fine. No answer in 3 min and we wake Jan."
PHONE = "You are on call tonight 17:00 to 09:00, with Priya. 1 this phone works. 2 I need to swap."
FROM = "When do you need it from? 1 now 2 tonight 3 another day"
UNTIL = "Until when do you need it?"
NEEDED = "When is the bed needed? 1 now. 2 within two hours. 3 later tonight. It is fine not to know."
WHICH = "For when? 1 a bed tonight. 2 another day, or day care. In danger call 999."
RETURN = "When would they come back to you?"
RING = "When can Jan ring you? 1 now 2 tonight 3 tomorrow"
HAVE = "Can you have Wren tonight? 1 no 2 yes"
BARE = "Can you drive her over? 1 yes 2 no"

ANSWERS = [
    (SAFE, "1", Intent.YES),
    (SAFE, "2.", Intent.NO),
    (SAFE, "3", Intent.OTHER),
    (SAFE, "three", Intent.OTHER),
    (SAFE, "yeah were ok", Intent.YES),
    (SAFE, "aye", Intent.YES),
    (SAFE, "NOT REALLY", Intent.NO),
    (SPOKEN, "2", Intent.NO),
    (SPOKEN, "not yet", Intent.NO),
    (SPOKEN, "no 1s rung", Intent.NO),
    (SPOKEN, "just spoke to her thanks", Intent.YES),
    (SOON, "1", Intent.SLEEPOVER_EMERGENCY),
    (SOON, "later tonight", Intent.SLEEPOVER_EMERGENCY),
    (COMING, "yes but only till 12", Intent.YES),
    (COMING, "3", Intent.OTHER),
    (COMING, "maybe, depends", Intent.OTHER),
    (COMING, "👍", Intent.YES),
    (WHO, "both", Intent.OTHER),
    (WHO, "2", Intent.OTHER),
    (HOST, "yeah but in 2 hours", Intent.YES),
    (HOST, "sorry not tonight, full house", Intent.NO),
    (HOST, "3", Intent.TALK),
    (HOST, "no problem, bring him", Intent.YES),
    (WAKE, "2", Intent.NO),
    (PHONE, "1", Intent.YES),
    (PHONE, "2", Intent.NO),
    (BARE, "1", Intent.YES),
    (BARE, "2", Intent.NO),
    (BARE, "alas no, he has had a glass of wine", Intent.NO),
]
#: What the whole text is for, where the line has asked something.
ASKED = [
    (FROM, "1", Intent.SLEEPOVER_EMERGENCY),
    (FROM, "now please", Intent.SLEEPOVER_EMERGENCY),
    (FROM, "2 - from 8ish", Intent.SLEEPOVER_EMERGENCY),
    (FROM, "asap", Intent.SLEEPOVER_EMERGENCY),
    (FROM, "3", Intent.SLEEPOVER_PLANNED),
    (FROM, "saturday, about 2", Intent.SLEEPOVER_PLANNED),
    (FROM, "not til Thursday, after school", Intent.SLEEPOVER_PLANNED),
    (FROM, "not tonight, the 14th", Intent.SLEEPOVER_PLANNED),
    (UNTIL, "sunday half 4", Intent.SLEEPOVER_PLANNED),
    (WHICH, "1", Intent.SLEEPOVER_EMERGENCY),
    (WHICH, "2", Intent.SLEEPOVER_PLANNED),
    (NEEDED, "no idea yet", Intent.OTHER),
    (NEEDED, "just get jan to ring me", Intent.TALK),
    (NEEDED, "leave it now hes settled, dont need it", Intent.CANCEL),
    (RETURN, "sunday teatime", Intent.OTHER),
    (RING, "1", Intent.OTHER),
    (HAVE, "its 1", Intent.NO),
    (HAVE, "option 2", Intent.YES),
    (HAVE, "its 2 hours away", Intent.OTHER),
    (SAFE, "Everybody is fine thank God, she has slept", Intent.YES),
    (SAFE, "1 but I need a bed for Finch tonight", Intent.SLEEPOVER_EMERGENCY),
    (COMING, "2, whats the parking like there", Intent.QUESTION),
    (COMING, "no sorry, could someone ring me though", Intent.TALK),
    (HOST, "not tonight but I could have one tomorrow", Intent.OFFER),
    (HOST, "2 sorry but weve got visitors", Intent.NO),
    (HOST, "1 yes, the bed is made up", Intent.YES),
]
NO_ANSWER = [
    (SAFE, "2 kids here and a dog"),
    (SAFE, "what"),
    (COMING, "2 adults 3 kids"),
    (SOON, "1 hour maybe"),
    (None, "yes"),
]


@pytest.mark.parametrize(("asked", "text", "intent"), ANSWERS)
def test_what_is_answered(asked: str, text: str, intent: Intent) -> None:
    found = answer(hear(text), asked)

    assert found is not None
    assert found.intent is intent


@pytest.mark.parametrize(("asked", "text"), NO_ANSWER)
def test_what_answers_nothing(asked: str | None, text: str) -> None:
    assert answer(hear(text), asked) is None


@pytest.mark.parametrize(("asked", "text", "intent"), ASKED)
def test_what_leads_where_something_was_asked(asked: str, text: str, intent: Intent) -> None:
    assert read(text, NIGHT, asked).intent is intent


@pytest.mark.parametrize("text", ["everybody is fine but robin", "both not ok", "the kids are good though not him"])
def test_where_somebody_is_left_out_it_is_no_yes_to_is_everyone_safe(text: str) -> None:
    found = answer(hear(text), SAFE)

    assert found is None or found.intent is not Intent.YES


def test_the_options_of_a_question() -> None:
    assert options(SOON) == {"1": "now", "2": "within two hours", "3": "later tonight"}
    assert options(BARE) == {"1": "yes", "2": "no"}


@pytest.mark.parametrize("text", ["2", "no", "2 pls hurry", "NO NO"])
def test_a_no_to_is_everyone_safe_is_danger(text: str) -> None:
    assert read(text, NIGHT, SAFE).danger
    assert not read(text, NIGHT, HOST).danger


@pytest.mark.parametrize("text", ["1", "yes", "3", "not sure"])
def test_another_answer_to_it_is_not(text: str) -> None:
    assert not read(text, NIGHT, SAFE).danger
