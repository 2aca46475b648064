"""What is an answer and what is words: digits, D, T and DONE in every spelling; anything more goes to a person."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import route, typed
from handlers.typed import Answer, parse, refuses, refuses_a_day, says_no
from storage import inbox
from storage.inbox import Inbound
from tests.handlers.night import PHONES, Night

ANSWERS = [
    ("1", "1"),
    (" 1 ", "1"),
    ("1.", "1"),
    ("1)", "1"),
    ("(2)", "2"),
    ("2!!", "2"),
    ("01", "1"),
    ("12", "12"),
    ("1 please", "1"),
    ("2 Pls.", "2"),
    ("ok 1", "1"),
    ("1, thanks", "1"),
    ("1 x", "1"),
    ("2xx", "2"),
    ("one", "1"),
    ("ONE", "1"),
    ("Two.", "2"),
    ("three", "3"),
    ("yes", "1"),
    ("YES", "1"),
    ("Yes please", "1"),
    ("yes, please!", "1"),
    ("Yep", "1"),
    ("yeah", "1"),
    ("Yes 👍", "1"),
    ("ie", "1"),
    ("START", "1"),
    ("unstop", "1"),
    ("D", "d"),
    ("d.", "d"),
    ("Details", "d"),
    ("t", "t"),
    ("T!", "t"),
    ("done", "done"),
    ("DONE.", "done"),
]
ME = ["ME", "me", " Me. ", "for me", "For  me!", "myself", "MYSELF"]
NAMED = [
    ("DONE 4", Answer("done", 4)),
    ("done4", Answer("done", 4)),
    ("Done: 4.", Answer("done", 4)),
    ("done home 4", Answer("done", 4)),
    ("DONE HOME 12", Answer("done", 12)),
    ("home 4", Answer("home", 4)),
    ("Home 4.", Answer("home", 4)),
    ("HOME4", Answer("home", 4)),
    ("1 Home 4.", Answer("1", 4)),
    ("2. home 5", Answer("2", 5)),
    ("D 4", Answer("d", 4)),
    ("details home 4", Answer("d", 4)),
]
WORDS = [
    "",
    " ",
    "?",
    "👍",
    "ok",
    "1 2",
    "123",
    "yes 2",
    "two 1",
    "one 999",
    "done 7 8",
    "done 12345",
    "1 i am on it",
    "no",
    "no thanks",
    "yes but not now",
    "ok i will ring her in ten minutes",
    "one of them has run off",
    "done with this",
    "i am done",
    "me too",
    "ring me",
    "its for me please",
    "me 2",
    "home",
    "at home 4 of us",
    "07700 900104",
    "help",
    "STOP",
    "999",
    "d e t",
    "1\n2",
    "½",
]


@pytest.mark.parametrize(("text", "key"), ANSWERS)
def test_an_answer_is_read_however_it_is_written(text: str, key: str) -> None:
    assert parse(text) == Answer(key)


def listed(texts: str) -> list[str]:
    return " ".join(texts.split()).split(", ")


#: What somebody writes who cannot take a spell, and what comes near it.
REFUSALS_OF_A_DAY = """
sorry cant do saturday, cant do the 12th sorry, no not on friday night, i cant sat, cant do sunday im away,
cannot do this weekend, sorry love cant tomorrow night, not available on thursday, im away saturday
"""
NO_REFUSALS_OF_A_DAY = """
saturday is fine, cant wait for saturday, not wren on saturday, cant, no sorry, i can do saturday, he cant do saturday,
cant do saturday but friday is ok, is it saturday, 12th
"""


@pytest.mark.parametrize("text", listed(REFUSALS_OF_A_DAY))
def test_a_no_to_a_spell_may_name_its_day(text: str) -> None:
    assert refuses_a_day(text)


@pytest.mark.parametrize("text", listed(NO_REFUSALS_OF_A_DAY))
def test_what_only_comes_near_it_is_no_no(text: str) -> None:
    assert not refuses_a_day(text)


#: What whoever is alerted may write instead of 2, and what comes near it and is words.
REFUSALS = """
no, No., nope, no sorry, sorry no, cant, can't, can’t do it, i cant, sorry i cant, cant tonight,
i cant tonight im ill, sorry cant tonight im poorly, not me, not tonight, not tonight sorry, pass,
pass it on, pass on please, pass this one on, cannot, i cannot take it, cant take this one,
im busy, im not well, im away, no cant, no im driving, ask someone else,
no ask somebody else please, cant do it, cant help sorry x, cant do either, not available,
I'm at work, sorry love no, 2 sorry, 2 cant tonight, 2 cannot pass on, sorry 2, busy, CANCEL, busy can priya take it,
could somebody have this please, wont be able to, no thanks, nah, im not on call tonight,
sorry im not on, not on tonight, not my night sorry, im off tonight, off sick, im on leave, unavailable,
im unable to help, cant make it, can`t, could you take this
"""
NO_REFUSALS = """
ok, yes, no im on it, no worries ringing now, ill take it, ill, ill ring, no problem,
cant ring but can text, whats it about, not now ring me in 5, cant wait ringing, no one hurt?,
i can, on my way, no i can do it,
1 sorry was asleep, can i take it, 2 mins, 2 secs on my way, is it wren, cant hear you, not wren again, im here,
pass the phone to wren, no he cant, nobody, i cant get through to them, busy 5 mins then i ring,
can he have it, could she take this, can they do that, can we do this tonight, can dawn have them,
im off now, im off to you, not on, driving, at work, not well, im unable to ring, its not my shift he wants
"""


@pytest.mark.parametrize("text", listed(REFUSALS))
def test_a_refusal_is_heard_in_plain_words(text: str) -> None:
    assert refuses(text)


@pytest.mark.parametrize("text", ["", "1", *listed(NO_REFUSALS)])
def test_what_says_more_or_else_is_no_refusal(text: str) -> None:
    assert not refuses(text)


#: Refusals that fit whatever was asked, and such as say when, why, or what is to become of it.
BARE = "no, no sorry, sorry no, nope, nah thanks, 2, 2 sorry, cant, i cant do it, sorry cant make it, not me"
NOT_BARE = "cant tonight, no im driving, pass it on, ask someone else, cant take it, im busy, not my night"


@pytest.mark.parametrize("text", listed(BARE))
def test_a_bare_no_fits_whatever_was_asked(text: str) -> None:
    assert refuses(text) and says_no(text)


@pytest.mark.parametrize("text", [*listed(NOT_BARE), *listed(NO_REFUSALS)])
def test_a_no_that_says_more_may_be_for_one_thing_alone(text: str) -> None:
    assert not says_no(text)


@pytest.mark.parametrize("text", ME)
def test_me_is_read_in_its_few_shapes_only(text: str) -> None:
    assert parse(text) == Answer("me")


@pytest.mark.parametrize(("text", "answer"), NAMED)
def test_a_home_may_be_named(text: str, answer: Answer) -> None:
    assert parse(text) == answer


@pytest.mark.parametrize("text", WORDS)
def test_a_text_that_says_more_is_words(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize("text", ["١", "２", "१"])
def test_digits_of_other_scripts_count(text: str) -> None:
    assert parse(text) in (Answer("1"), Answer("2"))


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    answer = parse(text)
    assert answer is None or answer.key.isdecimal() or answer.key in {*typed.WORDS.values(), "home"}


@given(st.text(max_size=20), st.text(st.characters(categories=["L"]), min_size=1, max_size=20), st.text(max_size=20))
def test_words_around_a_digit_are_never_lost_in_an_answer(before: str, word: str, after: str) -> None:
    """Whatever has three words or more of its own goes to a person."""
    assert parse(f"{before} {word} {word} and 1 {after}") is None


@given(st.integers(1, 99))
def test_every_home_code_can_be_named(code: int) -> None:
    assert parse(f"DONE {code}") == Answer("done", code)
    assert parse(f"home {code}") == Answer("home", code)
    assert parse(str(code)) == Answer(str(code))


@pytest.mark.parametrize(("earlier", "taken"), [(0, True), (1, False)])
def test_a_text_dated_to_the_second_answers_what_was_asked_in_it(night: Night, earlier: int, taken: bool) -> None:
    """Twilio dates by the second; what was written before the question is no answer to it."""
    night.passes(minutes=0.4 / 60)
    night.writes("Dawn", "can you ring me please")
    written = night.now.replace(microsecond=0) - timedelta(seconds=earlier)
    with night.context() as ctx:
        message = inbox.keep(ctx.tx, Inbound(*PHONES["Jan"], "late", "text", "1", written))
        assert message is not None
        route.handle(ctx, message)
    assert (night.matter("Dawn").holder_id is not None) is taken
