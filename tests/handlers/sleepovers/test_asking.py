"""The questions to a carer: what their digits mean, that none of her words is lost, and that the alert never waits."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from shutil import copy

import hypothesis
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from handlers.sleepovers import asking
from handlers.sleepovers.fields import FIELDS, Field, there_may_be_school
from handlers.sleepovers.lifecycle import LOOKING, State
from handlers.sleepovers.requests import of_home
from handlers.texts.english import TEXTS
from handlers.texts.english.sleepovers import NOTED
from handlers.typed import parse
from handlers.understanding.asked import options
from storage import messages, sheets
from storage import sleepovers as kept
from storage.questions import questions
from storage.sleepovers import Guest, Sleepover
from tests.handlers.night import FRIDAY_NIGHT, Night
from tests.sleeping import open_request

BED = "can you have him tonight"
EVERYTHING = "can u have wren tonight til sun, hes safe, I can drive"
#: What a carer might text at such a time: answers, parts of them, and all the rest.
TEXTED = (
    "1", "2", "3", "4", "9", "0", "b", "yes", "no", "not sure", "both", "robin", "not wren, robin", "til sunday",
    "no make it monday", "can you have wren tonight", "i can drive", "hes hit me", "please", "?", "ok", "later",
    "im so tired", "he has a knife", "no meds", "dont need the bed now", "10", "home", "sun 10am", "skip", "BACK",
)  # fmt: skip


def request_of(night: Night, name: str) -> Sleepover:
    home_id = night.person(name).home_id
    assert home_id is not None
    with night.context() as ctx:
        found = of_home(ctx, home_id)
    assert found is not None
    return found


def guests(night: Night, name: str) -> list[str]:
    found: list[Guest] = night.ask(kept.guests_of, request_of(night, name).id)
    return [guest.nest_name for guest in found]


@pytest.mark.parametrize("field", [field for field in FIELDS if field.codes], ids=lambda field: field.name)
def test_each_digit_that_a_question_offers_has_a_code_and_words(field: Field) -> None:
    name, codes = field.name, field.codes
    text = TEXTS[f"sleep.ask_{name}"]
    offered = {digit: label for digit, label in options(text.body.replace("{head}", "")).items() if digit != "0"}
    assert list(offered) == [str(place) for place in range(1, len(codes) + 1)]
    assert [answer for answer, _ in text.answers if answer.isdecimal() and answer != "0"] == list(offered)
    assert set(NOTED[name]) == set(codes)


def test_the_alert_stands_before_every_question(night: Night) -> None:
    night.writes("Dawn", BED)
    first = [row.key for row in night.told]
    assert first[0] == "hub.sleepover"
    assert first.index("sleep.opened") < first.index("sleep.ask_safe_now")


def test_everything_at_once_leaves_only_what_was_not_said(night: Night) -> None:
    night.writes("Dawn", EVERYTHING)
    request = request_of(night, "Dawn")
    assert request.answers == {
        "safe_now": "yes", "children": "said", "needed_from": "now", "travel": "drive", "return_at": "said",
    }  # fmt: skip
    assert guests(night, "Dawn") == ["Wren"]


@pytest.mark.parametrize(
    ("further", "field", "value"),
    [
        ("not safe here", "safe_now", "no"),
        ("straight away please", "needed_from", "now"),
        ("in an hour", "needed_from", "two_hours"),
        ("nobody is safe here", "safe_now", "no"),
        ("i cant talk hes listening", "can_talk", "text_only"),
        ("do not call me", "can_talk", "text_only"),
        ("you can ring me", "can_talk", "yes"),
        ("i dont drive", "travel", "no_car"),
        ("no meds", "medicine_due", "no"),
        ("she doesnt want to go", "child_view", "not_keen"),
        ("he wants to come to yours", "child_view", "yes"),
        ("til sunday", "return_at", "said"),
    ],
)
def test_words_answer_whichever_question_is_open(night: Night, further: str, field: str, value: str) -> None:
    night.writes("Dawn", BED)
    night.writes("Dawn", further)
    assert request_of(night, "Dawn").answers[field] == value


@pytest.mark.parametrize(
    "said",
    [
        *("is he safe at yours", "i hope hes safe", "no medicine left", "wren is crying", "he had football sunday"),
        *("everyone is safe apart from robin", "hes safe but robin isnt", "hes safe. im not", "i cant say we are safe"),
        *("were safe for now but not for long", "he is safe? i dont know", "call me an ambulance", "can u ring the gp"),
    ],
)
def test_what_is_not_plainly_said_is_not_taken_for_an_answer(night: Night, said: str) -> None:
    night.writes("Dawn", BED)
    night.writes("Dawn", "3")
    before = request_of(night, "Dawn").answers
    night.writes("Dawn", said)
    assert request_of(night, "Dawn").answers == before
    assert not guests(night, "Dawn")


def test_a_child_alone_at_home_is_who_it_is_for(night: Night) -> None:
    night.writes("Carol", BED)
    assert guests(night, "Carol") == ["Linnet"]
    assert any("Linnet" in body for body in night.bodies("Carol"))


def test_what_the_sheets_say_is_confirmed_and_not_asked(night: Night) -> None:
    """No medicine, by the sheet: then only whether it is right (B34)."""
    night.writes("Carol", BED)
    (guest,) = night.ask(kept.guests_of, request_of(night, "Carol").id)
    night.ask(sheets.write, guest.child_id, "medicine", "no", night.person("Carol").id, FRIDAY_NIGHT)
    night.ask(sheets.mark_reviewed, guest.child_id, night.person("Carol").id, FRIDAY_NIGHT)
    for _ in FIELDS:
        night.writes("Carol", "1")
    asked = [row for row in night.told if row.key.startswith("sleep.ask_")]
    assert "sleep.ask_medicine_due" not in {row.key for row in asked}
    assert "November" in next(row.body for row in asked if row.key == "sleep.ask_sheet_changes")


def test_a_person_who_asks_herself_ends_the_questions_and_words_are_still_noted(night: Night) -> None:
    night.writes("Dawn", BED)
    with night.context() as ctx:
        asking.stop(ctx, kept.get(ctx.tx, 1))
    night.keys("Dawn")
    night.writes("Dawn", "actually robin")
    assert night.keys("Dawn") == ["sleep.noted"]
    night.passes(minutes=4)
    night.writes("Dawn", "1")
    night.passes(minutes=30)
    assert not {key for key in night.keys("Dawn") if key.startswith("sleep.")}


def test_an_answer_in_words_is_the_lines_own_and_no_holder_is_alerted_for_it(night: Night) -> None:
    """She reads it, but it was not she who asked: her silence means nothing."""
    night.writes("Dawn", BED)
    night.writes("Jan", "1")
    night.passes(minutes=1)
    night.keys("Jan")
    night.writes("Dawn", "not sure")
    assert night.keys("Jan") == ["words.carer"]
    night.passes(minutes=8)
    assert night.keys("Jan") == ["host.news"]
    night.writes("Dawn", "he is so upset")
    night.passes(minutes=5)
    assert "hub.sleepover" in night.keys("Jan")


def test_a_phone_that_is_to_stay_silent_is_asked_nothing(night: Night) -> None:
    night.writes("Dawn", BED)
    night.keys("Dawn")
    night.writes("Dawn", "x")
    night.passes(minutes=30)
    assert not {key for key in night.keys("Dawn") if key.startswith("sleep.")}


def test_a_button_of_an_answered_question_changes_the_answer_once(night: Night) -> None:
    night.writes("Femi", "can you have swift tonight")
    night.presses("Femi", "3 Not sure", key="sleep.ask_safe_now")
    night.presses("Femi", "1 Yes", key="sleep.ask_safe_now")
    assert request_of(night, "Femi").answers["safe_now"] == "yes"
    night.unread("Femi")
    night.presses("Femi", "1 Yes", key="sleep.ask_safe_now")
    assert night.keys("Femi") == []


def test_going_back_asks_again_and_keeps_the_rest(night: Night) -> None:
    night.writes("Dawn", BED)
    for texted in ("3", "1", "b", "2"):
        night.writes("Dawn", texted)
    assert guests(night, "Dawn") == ["Robin"]
    night.writes("Dawn", "b")
    night.writes("Dawn", "b")
    assert night.keys("Dawn")[-1] == "sleep.ask_safe_now"


def test_another_bed_while_one_is_sought_is_the_same_request(night: Night) -> None:
    night.writes("Dawn", BED)
    night.writes("Dawn", "please can you have robin tonight")
    found = night.ask(kept.open_of_constellation, 1, ())
    assert [request.state for request in found] == [LOOKING[0]]


ANSWERABLE = (asking.KIND, "on_hold")  # what a digit of hers may be for


def test_what_the_duty_team_has_had_since_another_night_is_another_request(night: Night) -> None:
    night.writes("Dawn", BED)
    night.ask(kept.move, 1, State.OPENED, State.EDT_HAS_IT, night.now)
    night.writes("Dawn", BED)
    assert len(night.ask(kept.open_of_constellation, 1, ())) == 1
    night.passes(minutes=24 * 60)
    night.writes("Dawn", BED)
    assert [request.state for request in night.ask(kept.open_of_constellation, 1, ())] == ["edt_has_it", "opened"]


def test_not_safe_is_danger_in_a_new_matter_while_the_duty_team_has_the_request(night: Night) -> None:
    night.writes("Dawn", BED)
    night.ask(kept.move, 1, State.OPENED, State.EDT_HAS_IT, night.now)
    first = night.matter("Dawn")
    night.writes("Jan", "1"), night.writes("Jan", "DONE 4")
    night.keys("Dawn")
    night.writes("Dawn", "2")
    assert night.keys("Dawn")[0] == "danger.999"
    assert night.matter("Dawn").lane == "red" and night.matter("Dawn").id != first.id
    assert request_of(night, "Dawn").answers["safe_now"] == "no"


def questions_asked(night: Night, *kinds: str) -> tuple[int, int]:
    """How many questions of these kinds there have been, and how many are open."""
    with night.context() as ctx:
        rows = ctx.tx.execute(select(questions.c.closed_at).where(questions.c.kind.in_(kinds))).all()
    return len(rows), sum(row.closed_at is None for row in rows)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.sampled_from(TEXTED), max_size=7), taken=st.integers(0, 7))
@hypothesis.example(texts=["dont need the bed now", "1", "2"], taken=0)
def test_nothing_she_writes_is_swallowed_and_one_question_is_open_at_the_most(
    example: Path, tmp_path_factory: pytest.TempPathFactory, texts: list[str], taken: int
) -> None:
    """Each text is words of the matter, for a person to read, or by its form an answer, which brings the next one or
    has somebody ring her."""
    night = Night(Path(copy(example, tmp_path_factory.mktemp("any"))))
    night.writes("Dawn", BED)
    matter = night.matter("Dawn")
    for place, text in enumerate(texts):
        if place == taken:
            night.writes("Jan", "1")
        words, asked = len(night.ask(messages.of_matter, matter.id)), questions_asked(night, *ANSWERABLE)
        told = len(night.told)
        night.writes("Dawn", text)
        rings = any(row.key == "hub.alert" for row in night.told[told:])
        kept_as_words = len(night.ask(messages.of_matter, matter.id)) > words
        goes_on = rings or questions_asked(night, *ANSWERABLE) != asked
        assert kept_as_words or (parse(text) is not None and goes_on), text
        assert questions_asked(night, asking.KIND)[1] <= 1
    night.close()


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.sampled_from(TEXTED), max_size=7))
def test_no_text_of_the_line_says_that_it_is_settled(
    example: Path, tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    """Whatever she answers, the request stays asked for, or on hold: only people take it further (N3, B35, B42)."""
    night = Night(Path(copy(example, tmp_path_factory.mktemp("any"))))
    for text in (BED, *texts):
        night.writes("Dawn", text)
    assert request_of(night, "Dawn").state in (State.OPENED, State.STAND_DOWN_ASKED)
    said = " ".join(row.body for row in night.told if not TEXTS[row.key].carries_words)
    assert not re.search(r"go.?ahead|agreed|approved|refused|can have them", said, re.IGNORECASE)
    night.close()


def test_of_a_school_morning_she_is_asked_and_of_another_she_is_not(night: Night) -> None:
    """On evenings before a weekday, where the sheet names a school: somebody has to take them, or to tell it."""
    with night.context() as ctx:
        request = open_request(ctx.tx, "Dawn", ("Wren",), night.now)  # a Friday
        thursday = replace(request, opened_at=night.now + timedelta(days=6))
        assert not there_may_be_school(ctx, thursday)
        (wren,) = kept.guests_of(ctx.tx, request.id)
        sheets.write(ctx.tx, wren.child_id or 0, "school", "the one on the hill", request.requested_by, night.now)
        assert there_may_be_school(ctx, thursday)
        assert not there_may_be_school(ctx, request)
        assert not there_may_be_school(ctx, replace(request, opened_at=night.now + timedelta(days=1)))


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("not needed any more, my sister is here", False),
        ("dont need it now", False),
        ("no need for it now, shes calm", False),
        ("no, cancel it", True),  # it may be both, and a no to whether everyone is safe is danger
        ("not safe, dont need it now, the police are here", True),
    ],
)
def test_a_bed_that_is_not_needed_is_no_danger_while_she_is_asked_whether_all_are_safe(
    night: Night, text: str, danger: bool
) -> None:
    night.writes("Dawn", "can wren sleep over tonight")
    night.writes("Dawn", text)
    assert ("danger.999" in night.keys("Dawn")) is danger
    assert (request_of(night, "Dawn").state == "stand_down_asked") is not danger


def test_what_would_not_be_taken_any_more_is_not_asked_anew(night: Night) -> None:
    """They are on the road, and have never said whether everyone is safe: a digit is not for that any more."""
    night.writes("Dawn", "can wren sleep over tonight")
    night.ask(kept.move, request_of(night, "Dawn").id, "opened", "travelling", night.now)
    night.unread("Dawn")
    for _ in range(2):
        night.writes("Dawn", "9")
    assert night.keys("Dawn") == []
