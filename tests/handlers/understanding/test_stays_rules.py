"""The rules behind the rows: what is sure and what is open, whose conventions count, and that the cost is linear."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding import stays
from handlers.understanding.stays import points, tokens
from handlers.understanding.stays.conventions import NAMED_TIMES, USUAL
from handlers.understanding.words import hear
from tests.handlers.understanding.staying import LONDON, at, read, short

WEDNESDAY = at("2026-06-10 19:00")
MOMENTS = st.integers(0, 730 * 24 * 60).map(lambda minutes: WEDNESDAY + timedelta(minutes=minutes))
#: What times are said with, to be put together in any order.
SAID = """fri sat sun next this week a on the 14th 5/12 7 9 half quarter to until til back by at from for 2 nights
    night tonight tomorrow now teatime morning noon 6pm 18:00 7-9 - , and or not instead of june weekend easter bank
    holiday in hours weeks stay can you have wren please . ! xmas last first 31st feb 31/12/9999 24/7 1/2 dinner @"""
TIME_WORDS = st.lists(st.sampled_from(SAID.split()), max_size=40).map(" ".join)

SURE = [
    ("can you have wren friday 6pm til sunday 5pm", True, True),
    ("can you have wren tonight til sunday", True, True),
    ("can you have wren friday til sunday", True, True),
    ("can you have wren friday", True, False),  # the end is supposed
    ("can you have wren til sunday", False, True),  # the start is
    ("can you have wren from friday for 2 nights", True, True),
    ("can you have wren from friday till sunday after church", False, False),  # nobody knows when that is
    ("can you have wren from friday till sunday, mum's op is on the 14th", False, False),  # whose is that day?
    ("can you have wren from friday till sunday instead", False, False),
    ("can you have wren friday at 8 til sunday noon", False, True),  # in the morning?
    ("can you have wren wednesday til friday", False, True),  # said on a Wednesday
    ("can you have wren next friday til sunday", False, True),
    ("can you have wren friday or saturday til sunday", False, True),
    ("can you have wren friday til sunday dinner", True, False),
    ("can you have wren friday til 9", True, False),
]
OTHERWISE = [
    ("can you have wren next friday", "19 17:00", "12 17:00"),
    ("can you have wren wednesday", "17 17:00", "10 17:00"),
    ("can you have wren friday at 8", "12 20:00", "12 08:00"),
    ("can you have wren friday or saturday", "12 17:00", "13 17:00"),
]


@pytest.mark.parametrize(("text", "start", "end"), SURE)
def test_what_is_supposed_or_one_of_two_is_not_sure(text: str, start: bool, end: bool) -> None:
    stay = read(text, WEDNESDAY)

    assert stay.start is not None
    assert stay.end is not None
    assert (stay.start.sure, stay.end.sure) == (start, end)


@pytest.mark.parametrize(("text", "first", "second"), OTHERWISE)
def test_the_second_reading_is_kept_to_ask_about(text: str, first: str, second: str) -> None:
    start = read(text, WEDNESDAY).start

    assert start is not None
    assert start.otherwise is not None
    assert short(start, WEDNESDAY) == first
    assert f"{start.otherwise:%d %H:%M}" == second


def test_each_moment_says_which_words_said_it() -> None:
    stay = read("Could you have Wren Fri 6pm, home SUNDAY teatime?", WEDNESDAY)

    assert stay.start is not None
    assert stay.end is not None
    assert (stay.start.said, stay.end.said) == ("Fri 6pm", "SUNDAY teatime")


def test_a_service_has_its_own_teatime() -> None:
    theirs = replace(USUAL, named={**NAMED_TIMES, "teatime": time(16, 30)}, day_ends=time(9))

    stay = stays.find(hear("can you have wren friday teatime"), WEDNESDAY, conventions=theirs)

    assert stay is not None
    assert stay.start is not None
    assert stay.end is not None
    assert (short(stay.start, WEDNESDAY), short(stay.end, WEDNESDAY)) == ("12 16:30", "13 09:00")


def test_bank_holidays_are_the_nations() -> None:
    scots = replace(USUAL, nation="scotland")
    text = hear("can you have wren bank holiday monday")
    july = at("2026-07-10 19:00")

    starts = [stays.find(text, july, conventions=theirs) for theirs in (USUAL, scots)]

    assert [stay.start.at.date().isoformat() for stay in starts if stay and stay.start] == ["2026-08-31", "2026-08-03"]


@pytest.mark.parametrize(("said", "hours"), [("2026-03-28 22:50", 10), ("2026-10-24 22:50", 12)])
def test_a_night_ends_by_the_wall_clock_when_the_clocks_change(said: str, hours: int) -> None:
    stay = read("can you have wren tonight til quarter to 10", at(said))

    assert stay.start is not None
    assert stay.end is not None
    assert stay.end.at.timetz().replace(tzinfo=None) == time(9, 45)
    assert stay.end.at.astimezone(UTC) - stay.start.at.astimezone(UTC) == timedelta(hours=hours, minutes=-5)


def test_hours_from_now_are_real_hours() -> None:
    before = at("2026-03-29 00:30")

    start = read("can you have wren in an hour", before).start

    assert start is not None
    assert start.at == before.astimezone(UTC) + timedelta(hours=1)
    assert (start.at.hour, start.at.minute) == (2, 30)


def test_half_term_is_nobodys_guess() -> None:
    assert stays.find(hear("can you have the twins a few nights in half term"), WEDNESDAY) is None


def test_tonight_is_supposed_where_a_bed_is_wanted_and_no_time_said() -> None:
    stay = stays.tonight(at("2026-06-13 00:40"))

    assert stay.start is not None
    assert stay.end is not None
    assert (stay.start.at, stay.end.at, stay.nights) == (at("2026-06-13 00:40"), at("2026-06-13 10:00"), 1)
    assert not stay.sure


@given(text=st.text(max_size=1600) | TIME_WORDS, now=MOMENTS)
def test_nothing_breaks_it_and_no_stay_ends_before_it_starts(text: str, now: datetime) -> None:
    stay = read(text, now)

    for moment in (stay.start, stay.end):
        assert moment is None or (moment.at.tzinfo is LONDON and moment.said in text)
    if stay.start and stay.end:
        assert stay.start.at <= stay.end.at


@given(text=TIME_WORDS, end=st.sampled_from(["", ".", "!", "?", "...", ","]), now=MOMENTS)
def test_letter_case_and_trailing_punctuation_change_nothing(text: str, end: str, now: datetime) -> None:
    readings = [read(said, now) for said in (text, text.upper() + end)]
    found = [(short(stay.start, now), short(stay.end, now), stay.nights, stay.sure) for stay in readings]

    assert found[0] == found[1]


class Counted(tuple[str, ...]):
    """Tokens that count how often they are looked at."""

    looks = 0

    def __getitem__(self, place):  # type: ignore[no-untyped-def]  # both forms of tuple's own
        Counted.looks += 1
        return super().__getitem__(place)


@pytest.mark.parametrize(
    "hostile", ["fri ", "7-9 ", "a couple of ", "half past ", "1/", "6pm,", "next ", "the 14th of "]
)
def test_the_cost_grows_in_step_with_the_text(hostile: str) -> None:
    def looks(letters: int) -> int:
        Counted.looks = 0
        words = tokens.row(hear((hostile * letters)[:letters])).words
        points.said(Counted(words), tokens.ROOM)
        return Counted.looks

    assert looks(1600) < 2.3 * looks(800)


@given(st.lists(st.sampled_from([*SAID.split(), *points.NEVER_FIRST]), min_size=2 * tokens.ROOM + 1, max_size=40))
def test_words_that_are_passed_over_begin_no_time(words: list[str]) -> None:
    for place in range(tokens.ROOM, len(words) - tokens.ROOM):
        if words[place] in points.NEVER_FIRST:
            assert not any(matcher(tuple(words), place) for matcher in points.MATCHERS)


@pytest.mark.parametrize("how", ["straight from cubs", "i'll drop her on my way", "i'll bring her over in a bit"])
def test_tonight_is_asked_about_where_the_child_is_brought_later(how: str) -> None:
    stay = read(f"can you have wren tonight til friday 6pm, {how}", WEDNESDAY)

    assert stay is not None
    assert stay.start is not None
    assert not stay.start.sure
