"""One question at a time: answers, skips, the way back, words that are none, silence (DOMAIN B33, N1, B13, B14)."""

import json
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.conversation.asking import KIND
from handlers.conversation.words import typed
from handlers.sheets.fields import FIELDS
from handlers.texts.english import TEXTS
from storage import homes, matters, messages, outbox, questions, sheets
from storage.questions import Question
from tests.handlers.night import Night
from tests.handlers.sheets.day import WEDNESDAY, answers, child, writes_down

CORPUS = Path(__file__).parents[2] / "language" / "carers.jsonl"
ROUTE = [*["0"] * 11]  # from the first question to the one about sleep


def begins(night: Night, *then: str, who: str = "Dawn") -> None:
    for said in ("SHEET WREN", "1", *then):
        night.writes(who, said)
    night.unread(who)


def open_question(night: Night, who: str = "Dawn") -> Question | None:
    person = night.person(who)
    mine = [one for one in night.ask(questions.open_ones, person.id, 0) if one.kind == KIND]
    assert len(mine) <= 1
    return mine[0] if mine else None


def asked(night: Night, who: str = "Dawn") -> str | None:
    found = open_question(night, who)
    return found.facts["step"] if found else None


def alerted(night: Night) -> bool:
    return night.ask(matters.open_at, night.person("Dawn").home_id) is not None


@pytest.mark.parametrize(
    ("step", "said", "value"),
    [
        ("age", "11", "11"),
        ("age", "baby", "0"),
        ("treatment_consent", "3", "ask"),
        ("treatment_consent", "3.", "ask"),
        ("treatment_consent", "Ask first", "ask"),
        ("treatment_consent", "no", "no"),
        ("treatment_consent", "Yes please", "yes"),
        ("allergies", "nope", "no"),
        ("authority_rule", "care plan", "standing_care_plan"),
        ("room", "NOTE with Robin", "with Robin"),
        ("sleep", "note: landing light on", "landing light on"),
        ("sleep", "NOTE\nlanding light", "landing light"),
    ],
)
def test_it_is_answered_by_digits_or_words(day: Night, step: str, said: str, value: str) -> None:
    begins(day)
    while asked(day) != step:
        day.writes("Dawn", "0")
    day.writes("Dawn", said)
    assert answers(day) == {step: value}
    assert not alerted(day)


def test_b_goes_back_as_far_as_it_came_and_skips_keep_nothing(day: Night) -> None:
    begins(day, "11", "2", "0")
    assert asked(day) == "treatment_consent"
    day.writes("Dawn", "B")
    assert asked(day) == "reached_at_night"
    day.writes("Dawn", "back")
    assert asked(day) == "authority_rule"
    day.writes("Dawn", "b")
    day.writes("Dawn", "b")
    assert asked(day) == "age"
    day.writes("Dawn", "12")
    assert answers(day) == {"age": "12", "authority_rule": "edt_named"}
    assert asked(day) == "reached_at_night"  # what has an answer is not asked again


def test_b_with_nothing_asked_is_words(day: Night) -> None:
    day.writes("Dawn", "back")
    assert alerted(day)


def test_a_digit_that_is_no_answer_is_asked_about_again(day: Night) -> None:
    begins(day, *ROUTE[:3])
    day.writes("Dawn", "7")
    assert day.bodies("Dawn")[0].startswith("None of the answers. 4/18 Wren: May a doctor")
    assert asked(day) == "treatment_consent"


def test_too_many_words_are_told_so(day: Night) -> None:
    begins(day, *ROUTE[:10])
    assert asked(day) == "sleep"
    day.writes("Dawn", f"NOTE {'z' * 301}")
    assert day.bodies("Dawn")[0].startswith("At most 300 letters. ")
    assert answers(day) == {}


def test_later_leaves_it_and_it_goes_on_there_after_a_restart(day: Night) -> None:
    begins(day, "11", "0", "0")
    day.writes("Dawn", "LATER")
    assert day.keys("Dawn") == ["step.left"]
    assert asked(day) is None
    day.writes("Dawn", "SHEET WREN")
    again = day.restart()
    again.writes("Dawn", "1")
    assert asked(again) == "treatment_consent"  # what was skipped before is not asked again
    again.close()


def test_going_through_all_of_it_says_what_is_there_but_never_words(day: Night) -> None:
    writes_down(day, "Wren", age="11", authority_rule="holds_pr", sleep="landing light", medicine="yes")
    day.writes("Dawn", "SHEET WREN")
    day.writes("Dawn", "2")
    for _ in FIELDS:
        day.writes("Dawn", "0")
    said = [body for body in day.bodies("Dawn") if "Now: " in body]
    assert [body.split("Now: ")[1].split(". ")[0] for body in said] == ["11", "written", "yes, by phone", "written"]
    assert answers(day)["sleep"] == "landing light"


def test_an_answer_can_be_changed_by_its_button_and_twice_is_as_once(day: Night) -> None:
    writes_down(day, "Swift", age="11", authority_rule="edt_named", reached_at_night="Kay")
    day.writes("Femi", "SHEET")
    day.presses("Femi", "1 What")
    day.presses("Femi", "1 Yes", key="sheet.ask_treatment_consent")
    assert asked(day, "Femi") == "allergies"
    day.unread("Femi")
    day.presses("Femi", "1 Yes", key="sheet.ask_treatment_consent")
    assert day.keys("Femi") == []
    day.presses("Femi", "2 No", key="sheet.ask_treatment_consent")
    assert day.keys("Femi") == ["sheet.ask_allergies"]
    assert answers(day, "Swift")["treatment_consent"] == "no"
    day.passes(minutes=25 * 60)
    day.unread("Femi")
    day.presses("Femi", "1 Yes", key="sheet.ask_treatment_consent")
    assert answers(day, "Swift")["treatment_consent"] == "no"


def test_a_reply_to_the_question_is_an_answer(day: Night) -> None:
    writes_down(day, "Swift", **{field.name: "yes" for field in FIELDS if field.name not in ("sleep", "age")}, age="9")
    day.writes("Femi", "SHEET")
    day.presses("Femi", "1 What")
    [row] = [row for row in day.unread("Femi") if row.key == "sheet.ask_sleep"]
    day.ask(outbox.mark_sent, row.id, "77", day.now)
    day.writes("Femi", "landing light on", reply_to="77")
    assert answers(day, "Swift")["sleep"] == "landing light on"


@pytest.mark.parametrize("said", ["please ring me", "cant do this wren kicking off agn pls", "he isnt breathing"])
def test_words_that_want_something_go_to_a_person_at_once(day: Night, said: str) -> None:
    begins(day, *ROUTE[:10])
    day.writes("Dawn", said)
    assert alerted(day)
    assert answers(day) == {}
    assert asked(day) is None


def test_words_that_may_be_an_answer_are_asked_about_and_silence_is_a_call(day: Night) -> None:
    begins(day, *ROUTE[:10])
    day.writes("Dawn", "the door is open")
    assert day.keys("Dawn") == ["step.doubt"]
    day.writes("Dawn", "all the time")
    day.passes(minutes=2.9)
    assert not alerted(day)
    day.passes(minutes=0.2)
    assert alerted(day)
    assert answers(day) == {}
    assert day.keys("Priya") == ["hub.alert"]
    day.writes("Priya", "1")
    assert [body for body in day.bodies("Priya") if "the door is open" in body]


def test_one_says_that_they_were_an_answer_and_all_of_them_are_kept(day: Night) -> None:
    begins(day, *ROUTE[:10])
    day.writes("Dawn", "the door is open")
    day.writes("Dawn", "all the time")
    day.writes("Dawn", "1")
    day.passes(minutes=10)
    assert answers(day) == {"sleep": "the door is open\nall the time"}
    assert not alerted(day)


@pytest.mark.parametrize("said", ["2", "she has a knife"])
def test_two_or_danger_is_a_call_at_once_with_all_her_words(day: Night, said: str) -> None:
    begins(day, *ROUTE[:10])
    day.writes("Dawn", "the door is open")
    day.writes("Dawn", said)
    assert alerted(day)
    day.writes("Priya", "1")
    assert [body for body in day.bodies("Priya") if "the door is open" in body]


def test_held_words_of_a_carer_who_then_writes_private_never_reach_the_hub(day: Night) -> None:
    begins(day, *ROUTE[:10])
    day.writes("Dawn", "the door is open")
    day.writes("Dawn", "PRIVATE it is about the hub")
    day.passes(minutes=4)
    assert not alerted(day)
    assert day.keys("Priya") == day.keys("Jan") == []
    assert answers(day) == {}


def test_words_that_come_late_are_a_call(day: Night) -> None:
    begins(day, *ROUTE[:10])
    day.passes(minutes=11)
    day.writes("Dawn", "the door is open")
    assert alerted(day)


def test_while_a_matter_is_open_all_her_words_are_about_that(day: Night) -> None:
    begins(day, *ROUTE[:10])
    day.writes("Dawn", "please ring me")
    day.writes("Priya", "1")
    day.writes("Dawn", "SHEET WREN")
    day.writes("Dawn", "1")
    day.unread("Priya")
    day.writes("Dawn", "NOTE that he is upstairs")
    assert any("NOTE that he is upstairs" in body for body in day.bodies("Priya"))
    assert answers(day) == {}


def test_a_family_that_waits_has_the_digit_of_whoever_is_filling_a_sheet(day: Night) -> None:
    """Priya's own home has a child here: her 1 claims, and answers nothing."""
    with day.context(1) as ctx:
        homes.add_child(ctx.tx, homes.get(ctx.tx, 2), "Merlin")
    day.writes("Priya", "SHEET")
    day.writes("Priya", "1")
    day.writes("Priya", "9")
    day.writes("Dawn", "please ring me")
    day.writes("Priya", "1")
    assert day.matter("Dawn").holder_id == day.person("Priya").id
    assert answers(day, "Merlin") == {"age": "9"}


def test_staff_are_asked_again_for_nobody_is_alerted_for_them(day: Night) -> None:
    begins(day, who="Sam")
    day.writes("Sam", "about ten I think")
    assert day.keys("Sam") == ["sheet.ask_age"]
    for _ in range(10):
        day.writes("Sam", "0")
    day.writes("Sam", "landing light on")
    assert answers(day) == {"sleep": "landing light on"}


def test_one_reminder_after_a_day_by_day_and_no_more(day: Night) -> None:
    begins(day, "11")
    day.passes(minutes=24 * 60 + 1)
    assert [key for key in day.keys("Dawn") if key.startswith("sheet")] == ["sheet.waits"]
    day.passes(minutes=7 * 24 * 60)
    assert "sheet.waits" not in day.keys("Dawn")
    day.writes("Dawn", "2")
    assert answers(day) == {"age": "11", "authority_rule": "edt_named"}


def test_no_reminder_at_night_or_after_a_bad_one(day: Night) -> None:
    day.now = day.now.replace(hour=21)
    begins(day, "11")
    day.passes(minutes=6 * 24 * 60)
    assert "sheet.waits" not in day.keys("Dawn")
    day.now = day.now.replace(hour=13)
    begins(day)
    day.passes(minutes=60)
    day.writes("Dawn", "please ring me")
    day.writes("Priya", "1")
    day.passes(minutes=23 * 60 + 30)
    assert "sheet.waits" not in day.keys("Dawn")


def test_confirming_marks_it_and_the_liaison_worker_signs(day: Night) -> None:
    writes_down(day, "Wren", age="11")
    for said in ("SHEET WREN", "3", "1"):
        day.writes("Dawn", said)
    sheet = day.ask(sheets.of_child, child(day, "Wren").id)
    assert (sheet.reviewed_at, sheet.reviewed_by, sheet.signed) == (day.now, day.person("Dawn").id, False)
    assert day.keys("Sam") == ["sheet.to_sign"]
    for said in ("sheet wren", "3", "1"):
        day.writes("Sam", said)
    assert day.ask(sheets.of_child, child(day, "Wren").id).signed
    day.passes(minutes=1)
    writes_down(day, "Wren", age="12")
    assert not day.ask(sheets.of_child, child(day, "Wren").id).signed  # it is not what was signed


def test_the_end_reads_it_back_and_two_begins_again(day: Night) -> None:
    begins(day, "11", *["0"] * 17)
    assert answers(day) == {"age": "11"}
    assert asked(day) is None
    day.writes("Dawn", "2")
    assert asked(day) == "age"


@pytest.mark.parametrize("said", ["sheets are soaked and he is up again", "sheet me please", "sheet he took my knife"])
def test_words_that_begin_like_it_are_words(day: Night, said: str) -> None:
    day.writes("Dawn", said)
    assert alerted(day)


@pytest.mark.parametrize("key", ["0", "9", "B"])
def test_a_key_that_does_not_say_whom_her_words_were_for_loses_none(day: Night, key: str) -> None:
    for said in ("SHEET WREN", "1", "hes up again", key):
        day.writes("Dawn", said)
    assert alerted(day)
    assert [message.text for message in day.ask(messages.of_matter, day.matter("Dawn").id)] == ["hes up again"]


def test_words_that_are_no_answer_here_are_for_nobody_only_by_her_own_word(day: Night) -> None:
    begins(day)
    day.writes("Dawn", "hes up again")
    assert may_be_for_nobody(day)
    day.writes("Dawn", "2")
    assert asked(day) == "age"
    assert not day.bodies("Dawn")[-1].startswith("None of the answers")
    assert not alerted(day)
    day.writes("Dawn", "hes up again")
    day.writes("Dawn", "1")
    assert alerted(day)


def may_be_for_nobody(night: Night) -> bool:
    """Is she asked, last of all, whether words that are no answer are for somebody?"""
    newest = next(iter(night.ask(questions.open_ones, night.person("Dawn").id, 0)), None)
    if newest is None:
        return False
    row = outbox.outbox.select().where(outbox.outbox.c.question_id == newest.id)
    return [said.key for said in night.ask(lambda tx: tx.execute(row).all())] == ["step.for_whom"]


ACTS = st.one_of(
    st.sampled_from(
        ["0", "1", "2", "3", "9", "B", "LATER", "SHEET", "SHEET WREN", "SHEET ROBIN", "NOTE light on", "no"]
    ),
    st.sampled_from(["hes up again", "door open", "nt gd", "she is gone", "ok", "and then", "11", "3.6.2026"]),
    st.integers(1, 300),
)


@settings(max_examples=30)
@given(acts=st.lists(ACTS, max_size=25))
def test_words_are_kept_by_her_own_word_or_reach_a_person(example: Path, acts: list[str | int]) -> None:
    """The law of this conversation: whatever she writes besides digits and shapes is on the sheet because she said
    so, or for nobody because she said so, or somebody is alerted within three minutes. There is never more than one
    open question, and nothing breaks."""
    with TemporaryDirectory() as folder:
        night = Night(Path(copy(example, folder)))
        night.now = WEDNESDAY
        wrote: list[str] = []
        for act in acts:
            if isinstance(act, int):
                night.passes(minutes=act / 60)
                continue
            if act == "2" and may_be_for_nobody(night):
                wrote.clear()
            night.writes("Dawn", act)
            open_question(night)
            if act in ("hes up again", "door open", "nt gd", "she is gone", "and then"):
                wrote.append(act)
        night.passes(minutes=3.1)
        kept = " ".join(value for name in ("Wren", "Robin") for value in answers(night, name).values())
        opened = [entry for entry in night.noted() if entry == "matter.opened"]
        assert opened or all(words in kept for words in wrote)
        night.close()


@pytest.mark.parametrize(
    "line", [line for line in CORPUS.read_text(encoding="utf-8").splitlines() if '"danger": true' in line]
)
def test_no_call_of_danger_is_taken_for_a_short_answer(line: str) -> None:
    text = json.loads(line)["text"]
    assert not [field.name for field in FIELDS if typed(field, TEXTS[f"sheet.ask_{field.name}"], text)]
