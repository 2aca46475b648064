"""Reminders: planned, sent by day, held while a home has trouble, one a day, and paused."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from handlers import duties, figures
from handlers.activities import changing, planning, reminding
from handlers.activities import occurrences as ahead
from storage import hushes
from storage.activities import activities, answers, attendance, occurrences, pauses, reminders
from storage.activities.activities import Activity
from storage.activities.answers import Answer
from storage.activities.occurrences import Occurrence
from storage.outbox import Outgoing
from tests.handlers.activities.made import made
from tests.handlers.night import EXAMPLE, Night

FRIDAY_NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


@pytest.fixture
def week(night: Night) -> Night:
    """A Friday at noon, before any reminder."""
    night.now = FRIDAY_NOON
    with night.context() as ctx:
        duties.ensure(ctx)
    return night


def plan(week: Night, name: str = "Coffee morning", **more: Any) -> Activity:
    """A coffee morning on Tuesday 8 December at 10:30, or what is given."""
    given = {"name": name, "rrule": None, "starts_on": date(2026, 12, 8), **more}
    activity = made(week, f"{name}@roost", **given)
    with week.context(1) as ctx:
        ahead.plan(ctx, activity)
    week.passes(minutes=0)
    return activity


def first(week: Night, activity: Activity) -> Occurrence:
    return week.ask(occurrences.coming, activity.id, FRIDAY_NOON)[0]


def answer(week: Night, activity: Activity, name: str) -> Answer:
    found = week.ask(answers.of_person, first(week, activity).id, week.person(name).id)
    assert found is not None, f"{name} has given no answer"
    return found


def to(week: Night, day: int, hour: int, minute: int = 0) -> None:
    """On to that moment of December, from due timer to due timer."""
    week.passes(minutes=(datetime(2026, 12, day, hour, minute, tzinfo=UTC) - week.now) / timedelta(minutes=1))


def reminded(week: Night, name: str) -> list[Outgoing]:
    """What she has had about get-togethers since this was last asked; the rest is left out."""
    about = ("remind.", "rsvp.", "pause.", "wish.", "after.", "lead.")
    return [row for row in week.unread(name) if row.key.startswith(about)]


def keys(week: Night, name: str) -> list[str]:
    return [row.key for row in reminded(week, name)]


def said(week: Night, name: str) -> str:
    (row,) = reminded(week, name)
    return row.body


def test_a_week_before_again_and_the_evening_before(week: Night) -> None:
    coffee = plan(week, place="The Old Library")
    to(week, 1, 8, 59)
    assert keys(week, "Dawn") == []
    to(week, 1, 9)
    (row,) = reminded(week, "Dawn")
    assert row.body == (
        "Coffee morning Tue 8 Dec 10:30, The Old Library. Coming? 1 yes. 2 no. 3 maybe."
        " Text PAUSE for no more reminders. The night line stays on."
    )
    assert (row.cls, row.expires_at) == ("reminder", datetime(2026, 12, 1, 20, tzinfo=UTC))
    to(week, 5, 12)
    assert keys(week, "Dawn") == ["remind.ask_again"], "three days before, once"
    to(week, 7, 17, 59)
    assert keys(week, "Dawn") == []
    to(week, 7, 18)
    assert keys(week, "Dawn") == ["remind.ask"], "two hours before would be too early, so the evening before"
    to(week, 8, 12)
    assert keys(week, "Dawn") == []
    assert {one.state for one in week.ask(reminders.of_occurrence, first(week, coffee).id)} <= {"sent", "dropped"}


def test_more_people_than_one_transaction_takes_all_hear_it_at_once(week: Night) -> None:
    plan(week, audience="everyone", start_time="14:00")
    to(week, 1, 9)
    everybody = ("Jan", "Priya", "Dawn", "Carol", "Femi", "Sam")
    assert len(everybody) > reminding.PEOPLE
    assert [keys(week, name) for name in everybody] == [["remind.ask"]] * len(everybody)


def test_who_has_answered_is_not_asked_again_and_who_comes_is_told_what_to_bring(week: Night) -> None:
    coffee = plan(week, bring="a plate to share")
    to(week, 1, 9)
    week.writes("Dawn", "1")
    week.writes("Carol", "2")
    assert keys(week, "Dawn") == ["remind.ask", "rsvp.coming"]
    assert keys(week, "Carol") == ["remind.ask", "rsvp.not_coming"]
    to(week, 8, 9)
    assert "Please bring: a plate to share" in said(week, "Dawn")
    assert keys(week, "Carol") == []
    assert answer(week, coffee, "Carol").answer == "not_coming"
    assert "reminder.dropped" in week.noted()


@pytest.mark.parametrize(
    ("words", "answered", "adults", "children"),
    [
        ("1", "coming", 1, 0),
        ("coming, 2 adults 3 kids", "coming", 2, 3),
        ("me and the twins", "coming", 1, 2),
        ("cant make it sorry", "not_coming", 1, 0),
        ("3", "maybe", 1, 0),
        ("not sure yet", "maybe", 1, 0),
    ],
)
def test_an_answer_in_digits_or_words(week: Night, words: str, answered: str, adults: int, children: int) -> None:
    coffee = plan(week)
    to(week, 1, 9)
    week.writes("Femi", words)
    found = answer(week, coffee, "Femi")
    assert (found.answer, found.adults, found.children) == (answered, adults, children)
    assert "Coffee morning, Tue 8 Dec 10:30" in reminded(week, "Femi")[-1].body
    assert "matter.opened" not in week.noted()


def test_an_answer_is_changed_later_and_numbers_and_food_join_it(week: Night) -> None:
    coffee = plan(week)
    to(week, 1, 9)
    for words in ("2", "1", "2 adults 1 kid", "one of mine is veggie"):
        week.writes("Dawn", words)
    assert keys(week, "Dawn")[1:] == ["rsvp.not_coming", "rsvp.coming", "rsvp.coming", "rsvp.noted"]
    found = answer(week, coffee, "Dawn")
    assert (found.answer, found.adults, found.children, found.note) == ("coming", 2, 1, "one of mine is veggie")
    assert "matter.opened" not in week.noted()


@pytest.mark.parametrize(
    "words",
    ["coming but wren has been hitting me", "cant do this", "please come", "coming. can you have wren tonight?"],
)
def test_words_of_trouble_are_never_an_answer(week: Night, words: str) -> None:
    coffee = plan(week)
    to(week, 1, 9)
    week.writes("Dawn", words)
    assert week.matter("Dawn").lane in ("amber", "red")
    assert week.ask(answers.of_occurrence, first(week, coffee).id) == []


def test_while_her_home_has_a_matter_nothing_typed_is_an_answer(week: Night) -> None:
    coffee = plan(week)
    to(week, 1, 9)
    week.writes("Dawn", "please ring me")
    for words in ("1", "coming", "2 adults"):
        week.writes("Dawn", words)
    assert week.ask(answers.of_occurrence, first(week, coffee).id) == []


def test_held_while_a_home_has_trouble_and_for_a_day_after_then_sent(week: Night) -> None:
    plan(week)
    to(week, 1, 8)
    week.writes("Dawn", "please ring me")
    to(week, 1, 12)
    assert keys(week, "Dawn") == [], "a matter is open"
    assert keys(week, "Carol") == ["remind.ask"]
    week.writes("Priya", "1")
    week.writes("Priya", "DONE")
    assert "matter.closed" in week.noted()
    to(week, 2, 11, 59)
    assert keys(week, "Dawn") == [], "not in the 24 hours after it"
    to(week, 2, 12)
    assert keys(week, "Dawn") == ["remind.ask"]


def test_what_is_held_until_it_is_of_no_use_is_dropped_with_a_note(week: Night) -> None:
    week.writes("Dawn", "please ring me")
    coffee = plan(week, starts_on=date(2026, 11, 28), remind=["a_day"])
    week.passes(minutes=24 * 60)
    assert keys(week, "Dawn") == []
    (mine,) = [one for one in week.ask(reminders.of_occurrence, first(week, coffee).id) if _is(week, one, "Dawn")]
    assert mine.state == "dropped"


def _is(week: Night, one: reminders.Reminder, name: str) -> bool:
    return one.person_id == week.person(name).id


def test_several_of_one_day_are_in_one_message_and_are_asked_about_one_after_the_other(week: Night) -> None:
    coffee, picnic = plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 8), start_time="15:00")
    to(week, 1, 9)
    (row,) = reminded(week, "Dawn")
    assert row.key == "remind.ask_several"
    assert "Coffee morning Tue 8 Dec 10:30" in row.body and "Also: Picnic Tue 8 Dec" in row.body
    week.writes("Dawn", "1")
    done, asked = reminded(week, "Dawn")
    assert "Coffee morning" in done.body and "And Picnic Tue 8 Dec 15:00" in asked.body
    week.writes("Dawn", "2")
    assert [answer(week, one, "Dawn").answer for one in (coffee, picnic)] == ["coming", "not_coming"]
    assert keys(week, "Dawn") == ["rsvp.not_coming"]


def test_a_second_one_on_the_same_day_waits_for_the_next(week: Night) -> None:
    plan(week)
    to(week, 1, 9)
    assert keys(week, "Dawn") == ["remind.ask"]
    to(week, 1, 12)
    plan(week, "Picnic", starts_on=date(2026, 12, 6))
    to(week, 2, 8, 59)
    assert keys(week, "Dawn") == []
    to(week, 2, 9)
    assert "Picnic" in said(week, "Dawn")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("coming to the picnic", "Picnic"),
        ("1 picnic", "Picnic"),
        ("cant do sat", "Picnic"),
        ("yes tues", "Coffee morning"),
    ],
)
def test_words_find_the_one_that_they_name(week: Night, words: str, meant: str) -> None:
    coffee, picnic = plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 5))
    to(week, 1, 9)
    week.writes("Dawn", words)
    known = {one.name: week.ask(answers.of_occurrence, first(week, one).id) for one in (coffee, picnic)}
    assert [name for name, found in known.items() if found] == [meant]


def test_who_names_one_before_any_reminder_is_answered_and_reminded_as_one_who_comes(week: Night) -> None:
    coffee, _ = plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 5))
    week.writes("Dawn", "count us in for the coffee morning, 2 adults")
    found = answer(week, coffee, "Dawn")
    assert (found.answer, found.adults) == ("coming", 2)
    assert keys(week, "Dawn") == ["rsvp.coming"]
    week.writes("Carol", "count us in")
    assert week.matter("Carol"), "without a name a person reads it"


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("yes to both", "coming"),
        ("no to both sorry", "not_coming"),
        ("cant make either of them", "not_coming"),
        ("coming to both, 2 adults 1 kid", "coming"),
    ],
)
def test_both_are_answered_at_once(week: Night, words: str, answered: str) -> None:
    coffee, picnic = plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 8), start_time="15:00")
    to(week, 1, 9)
    week.writes("Dawn", words)
    assert [answer(week, one, "Dawn").answer for one in (coffee, picnic)] == [answered] * 2
    assert "matter.opened" not in week.noted()


@pytest.mark.parametrize("words", ["cant do both of them", "i cant do either", "im no good to both of them"])
def test_both_may_be_two_children(week: Night, words: str) -> None:
    plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 8), start_time="15:00")
    to(week, 1, 9)
    week.writes("Dawn", words)
    assert week.matter("Dawn")


def test_both_long_after_the_reminder_is_for_a_person(week: Night) -> None:
    plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 8), start_time="15:00")
    to(week, 1, 21)
    week.writes("Dawn", "no to both")
    assert week.matter("Dawn")


def test_we_are_both_coming_speaks_of_people(week: Night) -> None:
    plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 8), start_time="15:00")
    to(week, 1, 9)
    week.writes("Dawn", "we are both coming")
    assert keys(week, "Dawn")[-1] == "rsvp.which"


@pytest.mark.parametrize(
    "words",
    [
        *("what time is the coffee morning?", "where is the coffee morning", "is coffee morning still on?"),
        *("When does the coffee morning finish", "what do we need to bring to the coffee morning?"),
    ],
)
def test_when_and_where_it_is(week: Night, words: str) -> None:
    plan(week, place="The Old Library", bring="a cake")
    week.writes("Dawn", words)
    assert week.bodies("Dawn") == ["Coffee morning Tue 8 Dec 10:30-12:30 at The Old Library. Please bring: a cake."]


@pytest.mark.parametrize("words", ["what time is it?", "where's it", "how long is it", "what should we bring?"])
def test_it_is_the_one_that_she_has_just_been_reminded_of(week: Night, words: str) -> None:
    plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 9))
    to(week, 1, 9)
    reminded(week, "Dawn")
    to(week, 1, 11, 59)
    week.writes("Dawn", words)
    assert week.bodies("Dawn") == ["Coffee morning Tue 8 Dec 10:30-12:30."]
    to(week, 1, 12, 1)
    week.writes("Dawn", words)
    assert week.keys("Dawn") == ["first.alerting"], "long after it, that is for a person"


@pytest.mark.parametrize("whole", [True, False])
def test_of_one_that_is_called_off_nobody_hears_that_it_is_on(week: Night, whole: bool) -> None:
    coffee = plan(week)
    one = first(week, coffee)
    to(week, 1, 9)
    with week.context(1) as ctx:
        if whole:
            changing.call_off_all(ctx, coffee, None)
        else:
            changing.call_off(ctx, one, None)
    week.bodies("Dawn")
    week.writes("Dawn", "is it still on?")
    assert week.bodies("Dawn") == ["Coffee morning, Tue 8 Dec 10:30 is called off, so there is nothing to answer."]


@pytest.mark.parametrize("words", ["what's happening?", "what's happening this weekend", "what's planned?"])
def test_who_waits_for_help_and_asks_what_happens_is_not_told_of_get_togethers(week: Night, words: str) -> None:
    plan(week)
    to(week, 2, 3)
    week.writes("Dawn", "please can someone ring me")
    assert "first.alerting" in week.keys("Dawn")
    week.writes("Dawn", words)
    assert week.bodies("Dawn") == []
    week.writes("Dawn", "activities")
    assert week.keys("Dawn") == ["activity.list"]


@pytest.mark.parametrize("off", [True, False])
@pytest.mark.parametrize("words", ["coming to the walk", "we are coming to the walk on saturday"])
def test_what_she_names_before_she_is_reminded_of_it_is_kept_whatever_else_she_has_been(
    week: Night, words: str, off: bool
) -> None:
    coffee, walk = plan(week), plan(week, "Walk", starts_on=date(2026, 12, 12))
    one = first(week, coffee)
    to(week, 1, 9)
    if off:
        with week.context(1) as ctx:
            changing.call_off(ctx, one, None)
    reminded(week, "Dawn")
    week.writes("Dawn", words)
    assert keys(week, "Dawn") == ["rsvp.coming"]
    assert answer(week, walk, "Dawn").answer == "coming"
    assert week.ask(answers.of_occurrence, one.id) == []


def test_where_to_it_is_moved_has_to_be_said(week: Night) -> None:
    plan(week)
    week.writes("Jan", "move coffee morning to ;")
    assert week.keys("Jan") == ["activity.refused_same"]


def test_a_no_of_the_hub_to_what_it_has_just_been_asked_to_calls_nothing_off(week: Night) -> None:
    plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 9))
    to(week, 1, 9)
    reminded(week, "Jan")
    week.writes("Jan", "no coffee morning")
    assert keys(week, "Jan") == ["rsvp.not_coming"]
    to(week, 1, 12, 1)
    week.writes("Jan", "no coffee morning")
    assert week.keys("Jan") == ["activity.ask_off_single"]


def test_words_that_could_be_for_either_are_asked_about(week: Night) -> None:
    coffee, picnic = plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 5))
    to(week, 1, 9)
    week.writes("Dawn", "coming, 2 adults 2 kids")
    assert reminded(week, "Dawn")[-1].body == "Which is that for? 1 Picnic Sat 5 Dec. 2 Coffee morning Tue 8 Dec."
    week.writes("Dawn", "1")
    found = answer(week, picnic, "Dawn")
    assert (found.answer, found.adults, found.children) == ("coming", 2, 2)
    assert week.ask(answers.of_occurrence, first(week, coffee).id) == []


@pytest.mark.parametrize(
    "words",
    [
        *("PAUSE", "pause", "no more reminders", "please stop sending me reminders", "No reminders please"),
        *("turn reminders off", "don't remind me any more", "dont send me any more reminders"),
    ],
)
def test_pause_ends_all_reminders_and_says_that_the_line_works(week: Night, words: str) -> None:
    plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 10))
    week.writes("Dawn", words)
    assert "The night line works as always" in said(week, "Dawn")
    to(week, 2, 9)
    assert keys(week, "Dawn") == []
    week.writes("Dawn", "cant do this")
    assert week.matter("Dawn").lane == "amber", "and it does"


@pytest.mark.parametrize(
    ("coffee", "picnic", "key", "said"),
    [
        (
            "",
            "",
            "remind.ask_several",
            "Coffee morning Tue 8 Dec 14:00. Coming? 1 yes. 2 no. 3 maybe. Also: Picnic Wed 9 Dec.",
        ),
        (
            "1",
            "",
            "remind.down_ask",
            "Coffee morning Tue 8 Dec 14:00: you are down. Coming to Picnic Wed 9 Dec? 1 yes.",
        ),
        (
            "1",
            "1",
            "remind.down_several",
            "Coffee morning Tue 8 Dec 14:00. Also: Picnic Wed 9 Dec. You are down for all",
        ),
        (
            "",
            "1",
            "remind.ask_several",
            "Coffee morning Tue 8 Dec 14:00. Coming? 1 yes. 2 no. 3 maybe. Also: Picnic Wed 9 Dec.",
        ),
        ("2", "", "remind.ask", "Picnic Wed 9 Dec 14:00. Coming?"),
    ],
)
def test_what_can_wait_goes_with_what_cannot_that_day(
    week: Night, coffee: str, picnic: str, key: str, said: str
) -> None:
    plan(week, start_time="14:00"), plan(week, "Picnic", starts_on=date(2026, 12, 9), start_time="14:00")
    for day, words in ((1, coffee), (2, picnic)):
        to(week, day, 9)
        if words:
            week.writes("Dawn", words)
    to(week, 7, 23)
    reminded(week, "Dawn")
    to(week, 8, 16)
    (row,) = reminded(week, "Dawn")
    assert (row.key, f"{row.created_at:%H:%M}") == (key, "12:00")
    assert row.body.startswith(said)


def test_the_answer_is_for_the_one_that_is_asked_about(week: Night) -> None:
    plan(week, start_time="14:00")
    picnic = plan(week, "Picnic", starts_on=date(2026, 12, 9), start_time="14:00")
    to(week, 1, 9)
    week.writes("Dawn", "1")
    to(week, 8, 12)
    week.writes("Dawn", "1")
    assert "Down for Picnic" in reminded(week, "Dawn")[-1].body
    assert answer(week, picnic, "Dawn").answer == "coming"


def test_what_cannot_be_in_that_message_waits_for_the_next_day(week: Night) -> None:
    plan(week, start_time="14:00")
    for name, day in (("Picnic", 9), ("Walk", 15), ("Party", 11)):
        plan(week, name, starts_on=date(2026, 12, day), start_time="14:00")
    to(week, 1, 9)
    week.writes("Dawn", "1")
    to(week, 7, 23)
    reminded(week, "Dawn")
    to(week, 8, 16)
    assert [(row.key, f"{row.created_at:%d %H}") for row in reminded(week, "Dawn")] == [("remind.down_ask", "08 12")]
    to(week, 9, 16)
    *_, row = reminded(week, "Dawn")
    assert f"{row.created_at:%d %H}" == "09 12" and "Picnic" in row.body and "Also" in row.body


def test_pause_of_one_leaves_the_other_and_resume_brings_it_back(week: Night) -> None:
    plan(week), plan(week, "Picnic", starts_on=date(2026, 12, 10))
    week.writes("Dawn", "no more reminders about the coffee morning")
    assert "of Coffee morning" in said(week, "Dawn")
    to(week, 3, 9)
    assert "Picnic" in said(week, "Dawn")
    week.writes("Dawn", "resume coffee")
    assert keys(week, "Dawn") == ["pause.over_one"]
    to(week, 5, 9)
    assert "Coffee morning" in said(week, "Dawn")
    assert keys(week, "Carol")[0] == "remind.ask", "nobody else was paused"


@pytest.mark.parametrize(
    "words", ["RESUME", "START reminders", "please send me reminders again", "turn reminders back on"]
)
def test_reminders_are_brought_back(week: Night, words: str) -> None:
    plan(week)
    week.writes("Dawn", "stop reminders")
    week.writes("Dawn", words)
    assert keys(week, "Dawn") == ["pause.all", "pause.over"]
    to(week, 1, 9)
    assert keys(week, "Dawn") == ["remind.ask"]


def test_a_pause_of_what_there_is_not_goes_to_a_person(week: Night) -> None:
    plan(week)
    week.writes("Dawn", "pause the shouting")
    assert week.matter("Dawn")


def test_she_chooses_when_she_is_reminded(week: Night) -> None:
    plan(week, start_time="14:00")
    week.writes("Dawn", "only remind me the day before")
    assert "a day before" in said(week, "Dawn")
    to(week, 8, 13)
    assert [f"{row.created_at:%d %H}" for row in reminded(week, "Dawn")] == ["07 09"]


def test_the_last_place_is_kept_and_who_waits_moves_up_and_is_told_at_once(week: Night) -> None:
    coffee = plan(week, capacity=3)
    to(week, 1, 9)
    week.writes("Dawn", "2 adults")
    week.writes("Carol", "me and 1")
    week.writes("Femi", "1")
    assert keys(week, "Dawn") == ["remind.ask", "rsvp.coming"]
    assert "number 1 on the waiting list" in reminded(week, "Carol")[-1].body
    assert keys(week, "Femi") == ["remind.ask", "rsvp.coming"], "one more fits"
    week.writes("Dawn", "2")
    week.passes(minutes=0)
    assert keys(week, "Carol") == ["remind.place"]
    assert answer(week, coffee, "Carol").waiting_since is None


def test_nobody_is_told_of_a_place_at_night_or_in_trouble(week: Night) -> None:
    plan(week, capacity=1)
    to(week, 1, 9)
    week.writes("Dawn", "1")
    week.writes("Carol", "1")
    to(week, 1, 22)
    week.writes("Dawn", "2")
    week.passes(minutes=0)
    assert "remind.place" not in keys(week, "Carol")
    to(week, 2, 9)
    assert keys(week, "Carol") == ["remind.place"]


def test_whoever_waits_hears_of_a_place_although_she_wants_no_reminders(week: Night) -> None:
    plan(week, capacity=1)
    to(week, 1, 9)
    week.writes("Dawn", "1")
    week.writes("Carol", "1")
    week.writes("Carol", "PAUSE")
    week.writes("Dawn", "2")
    week.passes(minutes=0)
    assert keys(week, "Carol")[-1] == "remind.place"


def test_a_pause_of_one_within_a_pause_of_all_ends_as_it_says(week: Night) -> None:
    coffee = plan(week)
    for words in ("PAUSE", "pause coffee morning", "resume coffee morning"):
        week.writes("Dawn", words)
    assert keys(week, "Dawn")[-1] == "pause.over_one"
    assert not week.ask(pauses.paused, week.person("Dawn").id, coffee.id)


def test_a_button_that_is_pressed_again_tells_the_lead_nothing_new(week: Night) -> None:
    plan(week, lead_id=week.person("Jan").id)
    to(week, 1, 9)
    week.writes("Femi", "1")
    to(week, 8, 18)
    for _ in range(2):
        week.presses("Femi", "1 Good", key="after.thanks")
    assert keys(week, "Jan").count("lead.felt") == 1


def test_who_has_a_place_keeps_it_when_more_do_not_fit(week: Night) -> None:
    coffee = plan(week, capacity=5)
    to(week, 1, 9)
    week.writes("Dawn", "1")
    week.writes("Carol", "2 adults")
    week.writes("Dawn", "2 adults 2 kids")
    assert keys(week, "Dawn")[-1] == "rsvp.no_room"
    assert answer(week, coffee, "Dawn").adults == 1


def test_more_than_there_are_places_in_all_do_not_wait_for_ever(week: Night) -> None:
    coffee = plan(week, capacity=2)
    to(week, 1, 9)
    week.writes("Dawn", "2 adults 3 kids")
    assert keys(week, "Dawn")[-1] == "rsvp.too_many"
    week.writes("Dawn", "2 adults")
    assert keys(week, "Dawn")[-1] == "rsvp.coming"
    assert answer(week, coffee, "Dawn").waiting_since is None


def test_the_lead_has_the_list_an_hour_before_and_whenever_she_asks(week: Night) -> None:
    plan(week, start_time="14:00", lead_id=week.person("Sam").id)
    to(week, 1, 9)
    week.writes("Dawn", "2 adults 3 kids")
    week.writes("Dawn", "one of mine is veggie")
    week.writes("Carol", "3")
    week.writes("Femi", "2")
    assert keys(week, "Sam") == [], "whoever leads it is not asked whether she comes"
    week.writes("Sam", "who's coming?")
    listed, notes = reminded(week, "Sam")
    assert listed.body == (
        "Coffee morning, Tue 8 Dec 14:00: 2 adults and 3 children coming: Dawn 2+3. Maybe: Carol. Not: Femi."
        " Not heard from: Jan, Priya."
    )
    assert notes.body == "For Coffee morning, Tue 8 Dec 14:00, in their words: Dawn: one of mine is veggie"
    week.writes("Dawn", "who is going to the coffee morning")
    assert "2 adults and 3 children coming so far" in reminded(week, "Dawn")[-1].body
    to(week, 8, 13)
    assert keys(week, "Sam") == ["lead.list", "lead.notes"]


def test_what_some_of_them_eat_changes_no_number(week: Night) -> None:
    coffee = plan(week)
    to(week, 1, 9)
    for words in ("2 adults 3 kids", "one of us is vegan", "1 child is gluten free"):
        week.writes("Dawn", words)
    assert keys(week, "Dawn")[1:] == ["rsvp.coming", "rsvp.noted", "rsvp.noted"]
    found = answer(week, coffee, "Dawn")
    assert (found.adults, found.children) == (2, 3)


def test_of_an_early_one_the_lead_has_the_list_an_hour_before_not_before_anybody_could_answer(week: Night) -> None:
    plan(week, start_time="07:30", lead_id=week.person("Sam").id)
    to(week, 7, 18)
    week.writes("Dawn", "1")
    assert keys(week, "Sam") == []
    to(week, 8, 6, 30)
    assert "1 adult coming: Dawn 1+0" in said(week, "Sam")


def test_whos_coming_of_a_family_that_waits_for_help_is_for_whoever_helps(week: Night) -> None:
    plan(week)
    week.writes("Dawn", "please ring me")
    week.writes("Dawn", "who's coming?")
    assert "rsvp.so_far" not in keys(week, "Dawn")
    week.writes("Priya", "1")
    assert "who's coming?" in " ".join(week.bodies("Priya"))


def test_more_places_are_given_to_those_who_wait(week: Night) -> None:
    coffee = plan(week, capacity=1)
    to(week, 1, 9)
    week.writes("Dawn", "1")
    week.writes("Carol", "1")
    week.ask(partial(activities.change, capacity=2), coffee.id, week.now)
    with week.context(1) as ctx:
        planning.soon(ctx)
    week.passes(minutes=0)
    assert keys(week, "Carol")[-1] == "remind.place"


def test_whoever_is_late_is_passed_on_at_once(week: Night) -> None:
    coffee = plan(week, start_time="14:00", lead_id=week.person("Jan").id)
    to(week, 1, 9)
    week.writes("Dawn", "1")
    to(week, 8, 13, 50)
    week.writes("Dawn", "running late, 10 mins")
    assert "Dawn is running 10 minutes late for Coffee morning." in [row.body for row in reminded(week, "Jan")]
    assert "Jan has been told" in reminded(week, "Dawn")[-1].body
    assert answer(week, coffee, "Dawn").late_at is not None
    week.writes("Jan", "who's coming?")
    assert "1 adult coming: Dawn 1+0. Late: Dawn." in reminded(week, "Jan")[-1].body


@pytest.mark.parametrize(
    "words", ["on time after all", "we wont be late now", "not late after all", "cant make it now"]
)
def test_who_is_late_and_then_is_not_is_not_said_to_be_late(week: Night, words: str) -> None:
    coffee = plan(week, start_time="14:00", lead_id=week.person("Jan").id)
    to(week, 8, 13, 30)
    week.writes("Dawn", "running late")
    assert keys(week, "Jan") == ["lead.list", "lead.late"]
    to(week, 8, 13, 40)
    week.writes("Dawn", words)
    assert keys(week, "Dawn")[-1] == ("rsvp.not_coming" if "cant" in words else "rsvp.coming")
    assert answer(week, coffee, "Dawn").late_at is None
    week.writes("Jan", "who's coming?")
    assert "Late" not in reminded(week, "Jan")[-1].body


def test_whoever_leads_it_hears_who_does_not_come_after_all_once_she_has_the_list(week: Night) -> None:
    plan(week, start_time="14:00", lead_id=week.person("Jan").id)
    walk = plan(week, "Walk", starts_on=date(2026, 12, 9), lead_id=week.person("Jan").id)
    to(week, 1, 9)
    for name in ("Dawn", "Carol", "Femi"):
        week.writes(name, "coming to the coffee morning")
    to(week, 8, 12, 59)
    week.writes("Carol", "cant make coffee")
    assert keys(week, "Jan") == []
    to(week, 8, 13)
    assert "2 adults coming: Dawn 1+0, Femi 1+0." in said(week, "Jan")
    for name in ("Dawn", "Carol"):
        week.writes(name, "cant make it now sorry")
    assert said(week, "Jan") == "Dawn is not coming to Coffee morning after all."
    assert keys(week, "Dawn")[-1] == "rsvp.not_coming"
    assert week.ask(answers.of_person, first(week, walk).id, week.person("Dawn").id) is None


def test_who_is_on_time_when_it_has_begun_is_down_as_before(week: Night) -> None:
    coffee = plan(week, start_time="14:00", lead_id=week.person("Jan").id)
    to(week, 8, 13, 30)
    week.writes("Dawn", "running late")
    to(week, 8, 14, 1)
    week.writes("Dawn", "on time after all")
    assert keys(week, "Dawn")[-1] == "rsvp.coming"
    assert answer(week, coffee, "Dawn").late_at is None


def test_who_was_late_at_night_and_is_on_time_is_not_said_to_be_late_by_day(week: Night) -> None:
    plan(week, start_time="18:00", lead_id=week.person("Jan").id)
    to(week, 8, 7)
    week.writes("Dawn", "running late")
    week.writes("Dawn", "on time after all")
    to(week, 8, 10)
    assert keys(week, "Jan") == []


def test_nobody_is_said_to_be_told_whose_phone_stays_silent_and_she_hears_it_when_it_does_not(week: Night) -> None:
    carol = week.person("Carol")
    plan(week, start_time="14:00", lead_id=carol.id)
    to(week, 8, 9)
    week.ask(hushes.begin, 1, carol.id, carol.home_id, hushes.CHILD, week.now)
    week.writes("Dawn", "running late")
    assert keys(week, "Dawn")[-1] == "rsvp.late_untold"
    to(week, 8, 10, 30)
    assert keys(week, "Carol") == []
    hushed = week.ask(hushes.of, carol.id)
    assert hushed is not None
    week.ask(hushes.release, hushed.id, carol.id, week.now)
    to(week, 8, 11, 30)
    assert keys(week, "Carol") == ["lead.late"]


@pytest.mark.parametrize(
    ("before", "after", "late"),
    [
        ("on our way", "nearly there", "Dawn is running late for Coffee morning."),
        ("be there in 10 mins", "5 mins away", "Dawn is running 5 minutes late for Coffee morning."),
    ],
)
def test_who_is_on_the_way_is_late_only_once_it_has_begun(week: Night, before: str, after: str, late: str) -> None:
    coffee = plan(week, start_time="14:00", lead_id=week.person("Jan").id)
    to(week, 8, 13, 30)
    reminded(week, "Jan")
    week.writes("Dawn", before)
    assert (keys(week, "Dawn")[-1], keys(week, "Jan")) == ("rsvp.coming", [])
    assert answer(week, coffee, "Dawn").late_at is None
    to(week, 8, 14, 10)
    week.writes("Dawn", after)
    assert (keys(week, "Dawn"), said(week, "Jan")) == (["rsvp.late"], late)


@pytest.mark.parametrize("words", ["on our way", "10 mins"])
def test_who_is_on_the_way_long_before_it_is_on_the_way_to_something_else(week: Night, words: str) -> None:
    plan(week, start_time="14:00", lead_id=week.person("Jan").id)
    to(week, 8, 12, 29)
    week.bodies("Dawn")
    week.writes("Dawn", words)
    assert week.keys("Dawn") == ["first.alerting"]


def test_whoever_was_late_and_then_cannot_come_is_not_said_to_be_late_by_day(week: Night) -> None:
    plan(week, start_time="18:00", lead_id=week.person("Jan").id)
    to(week, 8, 7)
    for name in ("Dawn", "Carol"):
        week.writes(name, "running late")
        assert keys(week, name)[-1] == "rsvp.late_held"
    week.writes("Carol", "sorry cant make it now")
    assert keys(week, "Carol") == ["rsvp.not_coming"]
    to(week, 8, 10)
    assert [row.body for row in reminded(week, "Jan")] == ["Dawn is running late for Coffee morning."]


def test_who_waits_for_a_place_is_not_said_to_be_late_and_answers_for_nothing_else(week: Night) -> None:
    plan(week, start_time="14:00", capacity=1, lead_id=week.person("Jan").id)
    walk = plan(week, "Walk", starts_on=date(2026, 12, 9))
    to(week, 1, 9)
    week.writes("Dawn", "1")
    week.writes("Carol", "1")
    to(week, 8, 13, 50)
    reminded(week, "Jan"), reminded(week, "Carol")
    week.writes("Carol", "running late, 10 mins")
    assert keys(week, "Carol") == ["rsvp.waiting"]
    assert keys(week, "Jan") == []
    to(week, 8, 14, 10)
    week.writes("Carol", "sorry cant make it now")
    assert keys(week, "Carol") == ["rsvp.over"]
    assert week.ask(answers.of_person, first(week, walk).id, week.person("Carol").id) is None


def test_afterwards_who_came_is_thanked_asked_and_counted(week: Night) -> None:
    coffee = plan(week, lead_id=week.person("Jan").id)
    to(week, 1, 9)
    week.writes("Dawn", "2 adults 3 kids")
    week.writes("Carol", "2")
    to(week, 8, 18)
    assert keys(week, "Dawn")[-1] == "after.thanks"
    assert "after.thanks" not in keys(week, "Carol")
    (counted,) = week.ask(attendance.between, 1, FRIDAY_NOON, FRIDAY_NOON + timedelta(days=30))
    assert (counted.occurrence_id, counted.adults, counted.children) == (first(week, coffee).id, 2, 3)
    month = week.ask(figures.month, 1, FRIDAY_NOON, FRIDAY_NOON + timedelta(days=30))
    assert (month.get_togethers, month.adults, month.children) == (1, 2, 3)
    week.writes("Dawn", "", kind="picture")
    week.writes("Dawn", "It was lovely, thank you! The kids loved the cake x")
    assert keys(week, "Dawn") == ["after.picture", "after.passed"]
    assert reminded(week, "Jan")[-1].body == (
        "Dawn on Coffee morning: It was lovely, thank you! The kids loved the cake x"
    )
    assert "matter.opened" not in week.noted()
    week.writes("Dawn", "it was lovely but wren has not spoken since")
    assert week.matter("Dawn")


def test_a_reminder_that_is_due_while_nothing_runs_goes_once_and_by_day(week: Night) -> None:
    plan(week)
    to(week, 1, 8, 59)
    again = week.restart()
    again.now = datetime(2026, 12, 1, 21, 30, tzinfo=UTC)
    again.passes(minutes=60)
    assert keys(again, "Dawn") == []
    to(again, 2, 9)
    assert keys(again, "Dawn") == ["remind.ask"]
    once_more = again.restart()
    once_more.passes(minutes=60)
    assert keys(once_more, "Dawn") == []
    once_more.close()


def test_who_is_new_is_told_and_who_has_left_is_not(week: Night) -> None:
    plan(week)
    to(week, 1, 9)
    assert keys(week, "Dawn") == ["remind.ask"]
    text = (EXAMPLE.read_text(encoding="utf-8")).replace(
        'name = "Carol"\nmobile = "+447700900105"', 'name = "Cath"\nmobile = "+447700900106"'
    )
    week.load(text)
    to(week, 5, 12)
    assert keys(week, "Cath")[0] == "remind.ask"
    assert not [row for row in week.told if row.key == "remind.ask_again" and row.chat == "+447700900105"]
