"""The words of every text: nothing that hurts, nothing that is promised, no carrier keyword (DOMAIN 7 and 9, I11)."""

import re

import pytest

from bot.channels.telegram import KINDS
from handlers import filing, missing
from handlers.keywords import CARRIER_KEYWORDS
from handlers.sending import CLASSES
from handlers.sleepovers import hearing
from handlers.texts.english import TEXTS
from handlers.texts.rules import AGREES, BANNED, LONGEST, OFFERED, PROMISES, sentences
from handlers.typed import WORDS, parse
from handlers.words import called

ASKED_FOR = r"\b(?:text|reply) ([A-Z0-9]+)\b"
#: The same, of a stay that is under way: where 1 is no plain yes, what it stands for is said in full.
ASKED_OF_A_STAY = {
    "1": {
        "1 Leaving",
        "1 They have left",
        "1 With me",
        "1 Dropped off",
        "1 Half an hour",
        "1 Nearly there",
        "1 Yes, medicine too",
        "1 No marks",
        "1 Gone home",
        "1 One more night",
        "1 Fine",
        "1 Spoken, not needed",
        "1 They stay at home",
        "1 OK",
        "1 It is filed",
    },
    "2": {
        "2 An hour",
        "2 Delayed",
        "2 Yes, none needed",
        "2 None needed",
        "2 Yes, by phone",
        "2 No",
        "2 Late today",
        "2 Two more",
        "2 Ring me now",
        "2 Still needed",
        "2 Tired but OK",
    },
    "3": {
        "3 Longer",
        "3 Something is wrong",
        "3 Not here yet",
        "3 Missing: what to do",
        "3 Staying longer",
        "3 Still here",
        "3 Ring me",
        "3 Please ring me",
    },
    "4": {"4 Something is wrong"},
}
#: What each answer may be called on a button.
MEANINGS = {
    "1": {
        "1 Ringing them now",
        "1 Coming",
        "1 Good",
        "1 Yes",
        "1 Take it over",
        "1 Take it",
        "1 Ring me",
        "1 Yes, now",
        "1 Alert someone now",
        "1 Yes, I sign",
        "1 What is open",
        "1 They stay at home",
        "1 Standing yes in the care plan",
        "1 It holds",
        "1 Right",
        "1 Seen",
        "1 Tonight",
        "1 Ask the hub",
        "1 Ask other homes",
        "1 Ask the others",
        "1 I bring and fetch",
        *ASKED_OF_A_STAY["1"],
    },
    "2": {
        "2 Cannot, pass on",
        "2 Not coming",
        "2 All right",
        "2 Not yet",
        "2 Leave it",
        "2 Morning is fine",
        "2 No, alert",
        "2 Go through it",
        "2 All of it",
        "2 No",
        "2 Not tonight",
        "2 Still needed",
        "2 Nobody yet",
        "2 Somebody has to be asked",
        "2 Ask the homes",
        "2 Other dates",
        "2 Another day",
        "2 Please fetch and bring",
        *ASKED_OF_A_STAY["2"],
    },
    "3": {
        "3 Maybe",
        "3 Not for us",
        "3 Text them again",
        "3 Read it",
        "3 Ring me",
        "3 I ask the rest myself",
        "3 Ring them",
        "3 Ask all homes",
        "3 School run",
        *ASKED_OF_A_STAY["3"],
    },
    "4": {"4 Ask me later", "4 We talk"} | ASKED_OF_A_STAY["4"],
    "hub": {"HUB: write to the hub"},
    "s": {"S Sheet"},
    "d": {"D Details"},
    "t": {"T Text me instead"},
    "done": {"Done, settled"},
}
OF_DANGER = [key for key, text in TEXTS.items() if "999" in text.body]
#: What can be read of each text, its buttons with it.
SAID = {key: " ".join([text.body, *dict(text.answers).values()]) for key, text in TEXTS.items()}


def saying(pattern: str) -> dict[str, str]:
    """The texts that say it, each with its words."""
    return {key: said for key, said in SAID.items() if re.search(pattern, said, re.IGNORECASE)}


def test_no_word_that_hurts() -> None:
    assert not saying(BANNED)


@pytest.mark.parametrize("kind", sorted(set(KINDS.values()) - {"text"} | {"other"}))
def test_nor_is_any_thing_called_by_one(kind: str) -> None:
    assert not re.search(rf"^{BANNED}$|\bother\b", called(kind))
    assert len(called(kind)) <= len(LONGEST["kind"])


def test_no_promise_and_no_comfort_from_a_machine() -> None:
    assert not saying("|".join(PROMISES))
    assert not saying(AGREES)


def test_no_exclamation_and_no_question_with_not() -> None:
    assert not saying("!")
    asked = [(key, part) for key, said in SAID.items() for part in sentences(said) if part.endswith("?")]
    assert not [(key, question) for key, question in asked if re.search(r"\bnot\b|n't", question)]


@pytest.mark.parametrize("key", OF_DANGER)
def test_the_danger_line_stands_first_or_last(key: str) -> None:
    parts = sentences(TEXTS[key].body)
    found = [place for place, sentence in enumerate(parts) if "999" in sentence]
    assert found in ([0], [len(parts) - 1])


def offered(key: str) -> set[str]:
    """Every word that may be taken for one to answer with."""
    asked_for = re.findall(OFFERED, TEXTS[key].body, re.IGNORECASE)
    in_capitals = re.findall(r"\b[A-Z]{2,}\b", SAID[key])
    keys = [answer for answer, _ in TEXTS[key].answers]
    return {word.upper() for word in asked_for + in_capitals + keys}


def test_no_carrier_keyword_is_offered() -> None:
    wrong = {key: offered(key) & set(CARRIER_KEYWORDS) for key in TEXTS}
    assert not {key: words for key, words in wrong.items() if words}


def test_of_the_carrier_keywords_only_those_that_mean_yes_are_read_as_an_answer() -> None:
    assert {word for word in WORDS if word.upper() in CARRIER_KEYWORDS} == {"yes", "start", "unstop"}


def test_an_answer_that_a_text_asks_for_is_one_that_the_line_reads() -> None:
    buttons = [(key, answer, label) for key, text in TEXTS.items() for answer, label in text.answers]
    assert not [(key, label) for key, answer, label in buttons if parse(answer) is None]
    called_so = [(key, answer, label) for key, answer, label in buttons if label.casefold().startswith(answer)]
    assert {answer for _, answer, _ in set(buttons) - set(called_so)} <= {"done"}
    in_words = [(key, word) for key, text in TEXTS.items() for word in re.findall(ASKED_FOR, text.body)]
    assert not [(key, word) for key, word in in_words if not _is_read(word)]


def _is_read(word: str) -> bool:
    typed = f"{word} 4" if word in ("DONE", "REF") else word
    heard = missing.says(typed) or hearing.is_heard(typed) or filing.FILED.fullmatch(typed) is not None
    return heard or parse(typed) is not None


def test_the_same_digit_means_the_same_in_every_text() -> None:
    """1 is always yes, or that she does it; 2 always that she does not, or not yet. The questions of a sheet and of a
    sleepover, whose digits are their choices, are looked at in tests/handlers/sheets and tests/handlers/sleepovers."""
    for key, text in TEXTS.items():
        if key.startswith(("sheet.ask_", "sleep.ask_", "directory.ask_")):
            continue
        for answer, label in text.answers:
            assert label in MEANINGS[answer], key


def test_a_stranger_learns_no_name_and_not_what_the_line_is_for() -> None:
    thin = ("stranger.neutral", "first.thin", "thin.taken", "thin.nobody")
    for key in thin:
        assert not re.search(
            r"\{(?!time\}|duty_number\})|foster|child|home|night|carer", TEXTS[key].body, re.IGNORECASE
        )


def test_every_text_has_a_class_that_the_outbox_knows() -> None:
    assert {text.cls for text in TEXTS.values()} <= set(CLASSES)
