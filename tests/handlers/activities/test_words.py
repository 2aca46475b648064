"""How often, when, where and for whom, as people write it; what is of no shape is refused and never guessed."""

from datetime import date, datetime
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.activities import drafts
from handlers.activities.recurrence import next_days
from handlers.activities.words import parts
from handlers.activities.words.asked import Asked, in_month, named, parse, with_name
from handlers.activities.words.plain import NotFollowed

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 27, 12, 0, tzinfo=LONDON)  # a Friday
TODAY = NOW.date()

#: As it is written, how it is said back, and its first days.
WHEN = [
    ("last Tuesday of the month 10:30", "last Tuesday of the month 10:30-12:30", "29 Dec, 26 Jan, 23 Feb"),
    ("10.30 on the last tues of every month", "last Tuesday of the month 10:30-12:30", "29 Dec, 26 Jan, 23 Feb"),
    ("every second Saturday 2pm", "every 2 weeks on Saturday 14:00-16:00", "28 Nov, 12 Dec, 26 Dec"),
    ("every other sat, 2-4pm", "every 2 weeks on Saturday 14:00-16:00", "28 Nov, 12 Dec, 26 Dec"),
    ("fortnightly on a Saturday 2 to 4", "every 2 weeks on Saturday 14:00-16:00", "28 Nov, 12 Dec, 26 Dec"),
    ("sat 2pm", "Sat 28 Nov 2026 14:00-16:00", "28 Nov"),
    ("second Saturday of the month, 2pm", "second Saturday of the month 14:00-16:00", "12 Dec, 9 Jan, 13 Feb"),
    ("every second Saturday of the month 2pm", "second Saturday of the month 14:00-16:00", "12 Dec, 9 Jan, 13 Feb"),
    ("first and third Wednesday 10-12", "first and third Wednesday of the month 10:00-12:00", "2 Dec, 16 Dec, 6 Jan"),
    ("the 31st of the month 6-8pm", "the 31st of the month 18:00-20:00", "31 Dec, 31 Jan, 31 Mar"),
    ("every 31st noon", "the 31st of the month 12:00-14:00", "31 Dec, 31 Jan, 31 Mar"),
    ("last day of the month 6pm", "the last day of the month 18:00-20:00", "30 Nov, 31 Dec, 31 Jan"),
    ("fifth Friday 7pm", "fifth Friday of the month 19:00-21:00", "29 Jan, 30 Apr, 30 Jul"),
    ("mondays 9.30 to 11", "every Monday 09:30-11:00", "30 Nov, 7 Dec, 14 Dec"),
    ("every mon, wed and fri 11 to 1pm", "every Monday, Wednesday and Friday 11:00-13:00", "30 Nov, 2 Dec, 4 Dec"),
    ("every weekday 3pm", "every weekday 15:00-17:00", "27 Nov, 30 Nov, 1 Dec"),
    ("every weekday 10-11", "every weekday 10:00-11:00", "30 Nov, 1 Dec, 2 Dec"),
    ("every 3 weeks on thu 10am", "every 3 weeks on Thursday 10:00-12:00", "3 Dec, 24 Dec, 14 Jan"),
    ("last Friday every other month 10am", "last Friday every 2 months 10:00-12:00", "25 Dec, 26 Feb, 30 Apr"),
    ("every 29 feb noon", "every 29 February 12:00-14:00", "29 Feb, 29 Feb, 29 Feb"),
    ("sat 5 dec 10-12", "Sat 5 Dec 2026 10:00-12:00", "5 Dec"),
    ("5th of December, noon", "Sat 5 Dec 2026 12:00-14:00", "5 Dec"),
    ("2026-12-05 10:00-12:00", "Sat 5 Dec 2026 10:00-12:00", "5 Dec"),
    ("3 jan 7pm, 90 minutes", "Sun 3 Jan 2027 19:00-20:30", "3 Jan"),
    ("tomorrow 10 until 11", "Sat 28 Nov 2026 10:00-11:00", "28 Nov"),
    (
        "last Tue of the month 10:30, not in December",
        "last Tuesday of the month 10:30-12:30, not in December",
        "26 Jan, 23 Feb, 30 Mar",
    ),
    (
        "tuesdays 10am except dec, january and feb",
        "every Tuesday 10:00-12:00, not in January, February and December",
        "2 Mar, 9 Mar, 16 Mar",
    ),
    (
        "every monday 10am from 14 dec until 11 jan not on bank holidays",
        "every Monday 10:00-12:00, not on bank holidays, from 14 Dec 2026, until 11 Jan 2027",
        "14 Dec, 21 Dec, 4 Jan",
    ),
    (
        "every weekday 10-12 from 21 dec to 23 dec",
        "every weekday 10:00-12:00, from 21 Dec 2026, until 23 Dec 2026",
        "21 Dec, 22 Dec, 23 Dec",
    ),
    ("half past ten on tuesdays", "every Tuesday 10:30-12:30", "1 Dec, 8 Dec, 15 Dec"),
    ("Tuesdays at quarter to eleven", "every Tuesday 10:45-12:45", "1 Dec, 8 Dec, 15 Dec"),
    ("mondays at ten, for an hour", "every Monday 10:00-11:00", "30 Nov, 7 Dec, 14 Dec"),
    ("mondays @ 1030 for half an hour", "every Monday 10:30-11:00", "30 Nov, 7 Dec, 14 Dec"),
    ("monday to friday 9-10", "every weekday 09:00-10:00", "30 Nov, 1 Dec, 2 Dec"),
    ("tues 10.30-12.00 weekly", "every Tuesday 10:30-12:00", "1 Dec, 8 Dec, 15 Dec"),
    (
        "once a month on the last tuesday at 7 in the evening",
        "last Tuesday of the month 19:00-21:00",
        "29 Dec, 26 Jan, 23 Feb",
    ),
    ("the first of every month 10am", "the 1st of the month 10:00-12:00", "1 Dec, 1 Jan, 1 Feb"),
    ("alternate saturdays 10am", "every 2 weeks on Saturday 10:00-12:00", "28 Nov, 12 Dec, 26 Dec"),
    ("quarterly on the first monday 10am", "first Monday every 3 months 10:00-12:00", "7 Dec, 1 Mar, 7 Jun"),
    ("5/12 12 noon till 2", "Sat 5 Dec 2026 12:00-14:00", "5 Dec"),
    ("9/1/27 12pm", "Sat 9 Jan 2027 12:00-14:00", "9 Jan"),
    ("sat 12th 10am", "Sat 12 Dec 2026 10:00-12:00", "12 Dec"),
    ("tue the 1st 10am", "Tue 1 Dec 2026 10:00-12:00", "1 Dec"),
    ("this saturday at noon", "Sat 28 Nov 2026 12:00-14:00", "28 Nov"),
    ("next saturday 2pm", "Sat 5 Dec 2026 14:00-16:00", "5 Dec"),
    (
        "first monday not bank holidays 10am",
        "first Monday of the month 10:00-12:00, not on bank holidays",
        "7 Dec, 4 Jan, 1 Feb",
    ),
    (
        "mondays 10am unless it's a bank holiday, until christmas",
        "every Monday 10:00-12:00, not on bank holidays, until 24 Dec 2026",
        "30 Nov, 7 Dec, 14 Dec",
    ),
    (
        "last tuesday in the month half ten apart from december and bank holidays",
        "last Tuesday of the month 10:30-12:30, not in December, not on bank holidays",
        "26 Jan, 23 Feb, 30 Mar",
    ),
    ("every sat 10am for 2 times", "every Saturday 10:00-12:00, 2 times", "28 Nov, 5 Dec"),
]


def drafted(words: str, **more: Any) -> parts.Draft:
    return {"name": "It", "audience": "carers", "place": None, **parts.read(words, TODAY), **more}


@pytest.mark.parametrize(("words", "said", "days"), WHEN)
def test_when_it_is(words: str, said: str, days: str) -> None:
    rule, back = drafts.recurrence(drafted(words), NOW, "england")
    assert back == said
    found = next_days(rule, rule.starts_on, "england", 3)
    assert ", ".join(f"{day:%-d %b}" for day in found) == days


@pytest.mark.parametrize(("words", "said", "_days"), WHEN)
def test_what_is_said_back_means_the_same_when_it_is_written(words: str, said: str, _days: str) -> None:
    """So it may be copied into a roster; only what repeats every two weeks counts from where it is written."""
    rule, _ = drafts.recurrence(drafted(words), NOW, "england")
    again, back = drafts.recurrence(drafted(said), NOW, "england")
    assert (again, back) == (rule, said)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("now and then", "part"),
        ("every month", "part"),
        ("the 31st 10am", "once_or_monthly"),
        ("sat 6 dec 10am", "weekday"),
        ("sat 13th 10am", "weekday"),
        ("30 feb 10am", "no_such_day"),
        ("every 30 feb 10am", "never"),
        ("every 32nd 10am", "no_such_day"),
        ("sat 25:00", "times"),
        ("sat 13pm", "times"),
        ("sat 3pm to 2pm", "times"),
        ("every weekday in the easter holidays 10:30", "holidays"),
        ("tuesdays in term time 10:30", "holidays"),
        ("1 nov 2026 10am", "over"),
        ("every 31st 10am, not in jan, mar, may, july, aug, oct and dec", "never"),
        ("every 25 dec 10am, not in december", "never"),
        ("25 dec 10am, not on bank holidays", "never"),
        ("every monday 10am, until 28 nov", "never"),
        ("at " + "x" * 50, "too_long"),
        ("x" * 500, "long"),
    ],
)
def test_what_is_not_followed_says_why(words: str, why: str) -> None:
    with pytest.raises(NotFollowed) as refused:
        drafts.recurrence(drafted(words), NOW, "england")
    assert refused.value.why == why


@pytest.mark.parametrize("words", ["sat 10am", "5 dec 10am", "tomorrow 10am", "mondays 10am until 5 dec"])
def test_in_a_file_a_day_has_its_year(words: str) -> None:
    with pytest.raises(NotFollowed) as refused:
        parts.read(words, None)
    assert refused.value.why == "no_year"
    assert parts.read("sat 5 dec 2026 10am", None)["starts_on"] == "2026-12-05"


@pytest.mark.parametrize(
    ("words", "draft"),
    [
        ("at St Mary's hall", {"place": "St Mary's hall", "at_hub": False}),
        ("at the hub", {"place": "the hub", "at_hub": True}),
        ("the hub", {"place": "the hub", "at_hub": True}),
        ("meet at the station", {"place": "the station", "at_hub": False}),
        (
            "5 dec 2030 in the park",
            {"rrule": None, "starts_on": "2030-12-05", "often": None, "place": "the park", "at_hub": False},
        ),
        ("run by Priya", {"lead": "Priya"}),
        ("bring 2/3 chairs", {"bring": "2/3 chairs"}),
        ("bring 1000 leaflets", {"bring": "1000 leaflets"}),
        ("carers and children", {"audience": "everyone", "homes": []}),
        (
            "for carers sat 5 dec",
            {"audience": "carers", "homes": [], "rrule": None, "starts_on": "2026-12-05", "often": None},
        ),
        ("for carers", {"audience": "carers", "homes": []}),
        ("for kids", {"audience": "children", "homes": []}),
        ("for homes 5, 4 and 7", {"audience": "homes", "homes": [4, 5, 7]}),
        ("12 places", {"capacity": 12}),
        ("room for 30 people", {"capacity": 30}),
        ("bring a Cake", {"bring": "a Cake"}),
        ("led by Priya", {"lead": "Priya"}),
        ("remind a week and two hours before", {"remind": ["a_week", "two_hours"]}),
        ("no reminders", {"remind": []}),
        ("https://map.example.org/Hall", {"place_url": "https://map.example.org/Hall"}),
        ("bank holidays too", {"bank_holidays": "keep"}),
        ("except bank holidays", {"bank_holidays": "skip"}),
        ("bring a mug\nno bank holidays", {"bring": "a mug", "bank_holidays": "skip"}),
        ("but not in august", {"not_in": [8]}),
        ("at 12 noon", {"start_time": "12:00"}),
        (
            "sat 5 dec 1030-1130",
            {"rrule": None, "starts_on": "2026-12-05", "often": None, "start_time": "10:30", "minutes": 60},
        ),
        ("10:30", {"start_time": "10:30"}),
        ("for an hour, at 10", {"start_time": "10:00", "minutes": 60}),
        ("1.5 hours", {"minutes": 90}),
    ],
)
def test_what_else_there_may_be(words: str, draft: parts.Draft) -> None:
    assert parts.read(words, TODAY) == draft


@settings(max_examples=20)
@given(st.permutations(["last Tue of the month 10:30", "at the hall", "for everyone", "12 places", "bring a cake"]))
def test_the_parts_may_come_in_any_order(written: list[str]) -> None:
    assert parts.read(", ".join(written), TODAY) == parts.read(
        "last Tue of the month 10:30, at the hall, for everyone, 12 places, bring a cake", TODAY
    )


PIECES = ["every", "last", "second", "sat", "of the month", "to", "pm", "at", ",", "-", "10", "2:30", "5 dec", "not in"]


@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_whatever_is_written_is_read_or_refused(words: str) -> None:
    try:
        draft = parts.read(words, TODAY)
        if "rrule" in draft and "start_time" in draft:
            rule, _ = drafts.recurrence(drafted(words), NOW, "england")
            assert next_days(rule, rule.starts_on, "england", 1) == [rule.starts_on]
    except NotFollowed as refused:
        assert refused.why


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Activities?", Asked("list")),
        ("the get-togethers", Asked("list")),
        ("New activity: tea, sat 10am", Asked("new", rest="tea, sat 10am")),
        ("add a new get together tea sat 10am", Asked("new", rest="tea sat 10am")),
        ("move tea 5 dec to 6 dec 11am", Asked("move", "tea 5 dec", "6 dec 11am")),
        ("call off tea: Nobody can come.", Asked("off", "tea", "Nobody can come")),
        ("Tea on 8 dec is off because of the snow", Asked("off", "tea on 8 dec", "the snow")),
        ("the picnic is cancelled", Asked("off", "the picnic")),
        ("postpone picnic to 19 dec", Asked("move", "picnic", "19 dec")),
        (
            "I want to set up a coffee morning, sat 5 dec 10am",
            Asked("new", rest="coffee morning, sat 5 dec 10am", loosely=True),
        ),
        ("can we plan a picnic on sat 5 dec", Asked("new", rest="picnic on sat 5 dec", loosely=True)),
        ("how do i plan a coffee morning?", Asked("how")),
        ("How can I set up a get-together", Asked("how")),
        ("new coffee morning last tue of the month", Asked("new", rest="coffee morning last tue of the month")),
        ("can you set up a picnic on sat 5 dec", Asked("new", rest="picnic on sat 5 dec", loosely=True)),
        ("create an event: swim, sat 10am", Asked("new", rest="swim, sat 10am")),
        *(
            (words, Asked("list", loosely=words != "events"))
            for words in ("events", "What's happening this weekend?", "is there anything on next week")
        ),
        *(
            (words, Asked("list", loosely=True))
            for words in ("what activities are there", "are there any events planned this month?")
        ),
        ("no picnic on sunday", Asked("off", "picnic on sunday", loosely=True)),
        ("picnic cancelled due to the rain", Asked("off", "picnic", "the rain")),
        ("the picnic is not going ahead", Asked("off", "the picnic")),
        ("the picnic is now at 3pm", Asked("move", "the picnic", "at 3pm", loosely=True)),
        ("the picnic has been moved to sunday because of rain", Asked("move", "the picnic", "sunday")),
        ("cancel all teas because it rains", Asked("off", "teas", "it rains", all=True)),
    ],
)
def test_what_is_asked_for(text: str, asked: Asked) -> None:
    assert parse(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        *("cancel", "activities are too much for us", "we move tomorrow", "a new activity maybe"),
        *("can we plan a sleepover for saturday", "set up a bed for them please", "can we arrange a stay on sat 5 dec"),
        *(
            "how do i set up a bed for two",
            "new placement arriving sat",
            "add wren to the sheet",
            "no 1",
            "what's happening?",
        ),
    ],
)
def test_what_says_more_is_words(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ("coffee morning in december", ("coffee morning", 12)),
        ("the december coffee morning", ("coffee morning", 12)),
        ("coffee morning", ("coffee morning", None)),
        ("coffee morning 29 dec", ("coffee morning 29 dec", None)),
    ],
)
def test_one_is_meant_by_its_month(what: str, found: tuple[str, int | None]) -> None:
    assert in_month(what) == found


def test_an_activity_is_meant_by_its_name_or_number_and_a_day() -> None:
    names = ["Tea", "Tea for two", "Picnic"]
    written = ("tea", "teas", "tea for two", "3", "picnics", "supper")
    found = [named(words, names, TODAY) for words in written]
    assert found == [(0, None), (0, None), (1, None), (2, None), (2, None), None]
    days = ("1 dec", "tue", "on 1st december", "2026-12-01")
    for called, day in product(("tea", "teas", "1"), days):
        assert named(f"{called} {day}", names, TODAY) == (0, date(2026, 12, 1))


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("coffee morning, mondays 10:30, at the hall", "coffee morning", "mondays 10:30, at the hall"),
        ("coffee morning last Tue of the month 10:30", "coffee morning", "last Tue of the month 10:30"),
        ("tea tuesdays 3pm, at the hub", "tea", "tuesdays 3pm, at the hub"),
        ("Picnic: sat 5 dec 10:30", "Picnic", "sat 5 dec 10:30"),
        ("Picnic", "Picnic", ""),
        ("picnic for carers sat 5 dec at the park", "picnic", "for carers sat 5 dec at the park"),
        ("tea half past ten on tuesdays", "tea", "half past ten on tuesdays"),
        ("tea 5/12 12pm at the hub", "tea", "5/12 12pm at the hub"),
        ("coffee morning for the last tue of the month", "coffee morning", "the last tue of the month"),
        ("picnic this saturday at noon", "picnic", "this saturday at noon"),
        ("Training: First aid, sat 12 dec 9.30", "Training: First aid", "sat 12 dec 9.30"),
        ("last orders quiz sat 8pm", "last orders quiz", "sat 8pm"),
        ("", "", ""),
    ],
)
def test_a_new_one_begins_with_its_name(text: str, name: str, rest: str) -> None:
    assert with_name(text) == (name, rest)
