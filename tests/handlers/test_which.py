"""Two homes at once: the line asks which, holds what waits for the answer, and never guesses (DOMAIN B26)."""

import pytest

from handlers import delivery
from storage import matters, questions
from tests.handlers.night import Night


@pytest.fixture
def two(night: Night) -> Night:
    """Home 4 and Home 5 wait, and Jan has been alerted for both."""
    night.writes("Dawn", "cant do this")
    night.writes("Carol", "linnet wont stop crying")
    for name in ("Dawn", "Carol", "Jan"):
        night.unread(name)
    return night


def holders(night: Night) -> dict[str, bool]:
    return {name: night.matter(name).holder_id == night.person("Jan").id for name in ("Dawn", "Carol")}


@pytest.mark.parametrize(
    ("digit", "key", "done"),
    [
        ("1", "hub.which_claim", "hub.claimed"),
        ("2", "hub.which_pass_on", "hub.passed_on"),
        ("D", "hub.which_details", "words.carer"),
    ],
)
def test_a_digit_with_two_alerts_asks_which(two: Night, digit: str, key: str, done: str) -> None:
    two.writes("Jan", digit)
    (asked,) = two.unread("Jan")
    assert asked.key == key
    assert "1 Home 4. 2 Home 5." in asked.body
    assert [label for label, _ in asked.buttons] == ["1 Home 4", "2 Home 5"]
    assert holders(two) == {"Dawn": False, "Carol": False}
    two.writes("Jan", "2")
    assert "Home 5" in two.unread("Jan")[0].body
    assert two.keys("Dawn") == []
    assert holders(two) == {"Dawn": False, "Carol": digit == "1"}


@pytest.mark.parametrize("answer", ["2", "2.", "two", "home 5", "Home 5.", "5", "2 Home 5"])
def test_the_answer_may_be_the_place_or_the_home(two: Night, answer: str) -> None:
    two.writes("Jan", "1")
    two.writes("Jan", answer)
    if answer == "5":  # a bare digit is a place, and there is no fifth
        assert two.keys("Jan")[-1] == "hub.not_an_option"
    else:
        assert holders(two) == {"Dawn": False, "Carol": True}


def test_a_button_says_itself_which_it_means(two: Night) -> None:
    two.presses("Jan", "1", key="hub.alert")  # the newest: of Home 5
    assert holders(two) == {"Dawn": False, "Carol": True}


def test_which_is_answered_once(two: Night) -> None:
    two.writes("Jan", "1")
    two.presses("Jan", "2 Home 5")
    two.presses("Jan", "1 Home 4")  # late: it is answered, and changes nothing
    assert holders(two) == {"Dawn": False, "Carol": True}


def test_words_are_held_until_it_is_said_whom_they_are_for(two: Night) -> None:
    two.writes("Jan", "i am on my way over")
    assert two.keys("Jan") == ["hub.which_write"]
    two.writes("Jan", "put the kettle on")
    assert two.keys("Jan") == two.keys("Dawn") == two.keys("Carol") == []
    two.writes("Jan", "1")
    assert two.bodies("Dawn") == [
        "Jan has your alert and is writing to you here.",
        "Jan: i am on my way over",
        "Jan: put the kettle on",
    ]
    assert two.keys("Carol") == []
    assert holders(two) == {"Dawn": True, "Carol": False}


def test_the_line_asks_again_and_in_the_end_tells_the_liaison_worker(two: Night) -> None:
    two.writes("Jan", "which one of you")
    asked = []
    for _ in range(4):
        asked.append(two.keys("Jan").count("hub.which_write"))
        two.passes(minutes=5)
    assert asked == [1, 1, 1, 0]
    assert two.keys("Sam").count("hub.held_words") == 1


@pytest.mark.parametrize("minutes", [0, 4, 5, 10])
def test_the_digit_after_it_was_asked_again_says_whom_the_words_are_for(two: Night, minutes: int) -> None:
    """The alerts of the next rung come in between; what was asked last is what is answered."""
    two.writes("Jan", "which one of you")
    two.passes(minutes=minutes)
    two.writes("Jan", "more words")
    two.unread("Dawn")
    two.writes("Jan", "1")
    assert two.bodies("Dawn")[1:] == ["Jan: which one of you", "Jan: more words"]
    assert "words.hub" not in two.keys("Carol")
    still_asked = two.ask(questions.open_ones, two.person("Jan").id, 0)
    assert "which" not in [question.kind for question in still_asked]


def test_with_one_left_nothing_is_asked(two: Night) -> None:
    two.writes("Jan", "1")
    two.writes("Jan", "1")
    two.unread("Jan")
    two.writes("Jan", "1")  # Home 5 is the only one that waits
    assert two.keys("Jan")[0] == "hub.claimed"
    assert holders(two) == {"Dawn": True, "Carol": True}


def test_done_with_two_asks_which_is_settled(two: Night) -> None:
    for answer in ("1", "1", "1"):
        two.writes("Jan", answer)
    two.unread("Jan")
    two.writes("Jan", "DONE")
    assert two.keys("Jan") == ["hub.which_close"]
    two.writes("Jan", "2")
    assert two.keys("Jan") == ["hub.closed"]
    assert two.ask(matters.open_at, two.person("Carol").home_id) is None
    assert two.matter("Dawn").closed_at is None


def test_done_with_a_number_closes_that_one_at_once(two: Night) -> None:
    for answer in ("1", "1", "1"):
        two.writes("Jan", answer)
    two.unread("Jan")
    two.writes("Jan", "DONE 5")
    (told,) = two.bodies("Jan")
    assert told.startswith("Home 5 is closed")


def test_a_reply_to_a_message_needs_no_question(two: Night) -> None:
    two.writes("Jan", "1")
    two.writes("Jan", "1")
    two.writes("Jan", "1")
    words = [row for row in two.unread("Jan") if row.key == "words.carer"][-1]
    with two.context() as ctx:
        delivery.sent(ctx, words, "5001")
    two.writes("Jan", "coming to you first", reply_to="5001")
    assert two.keys("Jan") == []
    assert "Jan: coming to you first" in two.bodies("Carol")
    assert "words.hub" not in two.keys("Dawn")


def test_a_no_beside_words_that_wait_for_whom_they_are_for_waits_with_them(two: Night) -> None:
    two.writes("Jan", "is he hurt")
    two.unread("Jan")
    two.writes("Jan", "not tonight sorry")
    assert two.keys("Jan") == []
    two.writes("Jan", "1")
    assert "Jan: is he hurt\nJan: not tonight sorry" in "\n".join(two.bodies("Dawn"))


def test_a_no_while_a_matter_of_her_own_is_open_is_passed_on_by_no_guess(night: Night) -> None:
    night.writes("Jan", "me")
    night.writes("Dawn", "can you ring")
    night.unread("Jan")
    night.writes("Jan", "i cant do this")
    assert night.keys("Jan") == ["hub.which_write"]


def test_a_two_may_be_for_what_she_has_or_for_who_still_waits(two: Night) -> None:
    """She has taken one, whose text offers 2, and the other's alert offers it too: neither is passed on by a guess."""
    two.writes("Jan", "1 home 4")
    two.unread("Jan"), two.unread("Carol"), two.unread("Dawn")
    two.writes("Jan", "2")
    (asked,) = two.unread("Jan")
    assert asked.key == "hub.which_pass_on" and "1 Home 4. 2 Home 5." in asked.body
    assert two.keys("Carol") == two.keys("Dawn") == [] and holders(two)["Dawn"]
    two.writes("Jan", "2")
    assert two.keys("Carol") == ["ladder.passed_on"] and holders(two)["Dawn"]


def test_which_of_two_is_over_once_one_of_them_is_taken(two: Night) -> None:
    """She was asked, named a home at a newer alert, and now answers for the one that still waits."""
    two.writes("Jan", "1")
    two.writes("Dawn", "she has a knife")
    two.writes("Jan", "1 home 4")
    two.unread("Jan")
    two.writes("Jan", "1")
    assert holders(two) == {"Dawn": True, "Carol": True}


def test_of_several_words_that_cannot_be_passed_on_she_hears_once(two: Night) -> None:
    two.writes("Jan", "i am on my way over")
    two.writes("Jan", "put the kettle on")
    two.passes(minutes=6)
    two.writes("Priya", "1 home 4")
    two.unread("Jan")
    two.writes("Jan", "home 4")
    assert two.keys("Jan") == ["hub.not_yours"] and "words.hub" not in two.keys("Dawn")
