"""What is read as being about the diary, and as which time; and what is left for a person."""

from datetime import UTC, datetime, timedelta
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from handlers.diary.kinds import KINDS, kind_meant, spoken
from handlers.diary.saying import when
from handlers.diary.words import parse, stretch

LONDON = ZoneInfo("Europe/London")
FRIDAY_NIGHT = datetime(2026, 11, 27, 23, 40, tzinfo=LONDON)

READ = [
    ("diary add family time sat 10-12", "family_time", 0, "Sat 28 Nov 10:00", "Sat 28 Nov 12:00"),
    ("Family time here Saturday 10 to 12", "family_time", 0, "Sat 28 Nov 10:00", "Sat 28 Nov 12:00"),
    ("FAMILY TIME HERE SAT 5 DEC 2PM TO 4PM.", "family_time", 0, "Sat 5 Dec 14:00", "Sat 5 Dec 16:00"),
    ("diary family time thurs 3-4.30", "family_time", 0, "Thu 3 Dec 15:00", "Thu 3 Dec 16:30"),
    ("diary add meeting mon 9.30-11", "meeting", 0, "Mon 30 Nov 09:30", "Mon 30 Nov 11:00"),
    ("meeting here sat 10am for 2 hours", "meeting", 0, "Sat 28 Nov 10:00", "Sat 28 Nov 12:00"),
    ("social worker here tues 2 to 3pm", "social_worker_visit", 0, "Tue 1 Dec 14:00", "Tue 1 Dec 15:00"),
    ("diary add social worker visit tomorrow 11-12", "social_worker_visit", 0, "Sat 28 Nov 11:00", "Sat 28 Nov 12:00"),
    ("day care here mon 8.30-15:30", "day_care", 1, "Mon 30 Nov 08:30", "Mon 30 Nov 15:30"),
    ("diary add daycare for 3 kids mon 9-5", "day_care", 3, "Mon 30 Nov 09:00", "Mon 30 Nov 17:00"),
    ("sleepover here fri to sun", "sleepover", 1, "Fri 4 Dec 17:00", "Sun 6 Dec 10:00"),
    ("sleepover here tonight til sun", "sleepover", 1, "Fri 27 Nov 23:40", "Sun 29 Nov 10:00"),
    ("diary add sleepover for 2 sat 18:00 to sun 10:00", "sleepover", 2, "Sat 28 Nov 18:00", "Sun 29 Nov 10:00"),
    ("diary add sleepover 2 children sat 6pm to 10am", "sleepover", 2, "Sat 28 Nov 18:00", "Sun 29 Nov 10:00"),
    ("sleepover here for 2 nights from sat 6pm", "sleepover", 1, "Sat 28 Nov 18:00", "Mon 30 Nov 10:00"),
    ("diary add room closed 2 beds sat 09:00 to mon 09:00", "room_closed", 2, "Sat 28 Nov 09:00", "Mon 30 Nov 09:00"),
    (
        "diary add sleepover wed 24 mar 18:00 to thu 25 mar 10:00",
        "sleepover",
        1,
        "Wed 24 Mar 18:00",
        "Thu 25 Mar 10:00",
    ),
    ("sleepover here for 2 tonight til sun", "sleepover", 2, "Fri 27 Nov 23:40", "Sun 29 Nov 10:00"),
    ("sleepover here tonight til sun for 2 kids", "sleepover", 2, "Fri 27 Nov 23:40", "Sun 29 Nov 10:00"),
    ("sleepover here sat for 2 nights for 2 children", "sleepover", 2, "Sat 28 Nov 17:00", "Mon 30 Nov 10:00"),
    ("diary add sleepover for 4 dec 18:00 to 6 dec 10:00", "sleepover", 1, "Fri 4 Dec 18:00", "Sun 6 Dec 10:00"),
    ("diary add meeting someday", None, 0, "", ""),
    ("diary add sleepover sat night", None, 0, "", ""),
    ("diary add family time fri 27 nov 10-12", None, 0, "", ""),
    ("family time here sat 10 to 12 because he was sick", None, 0, "", ""),
    ("diary add family time 14/12 10-12", None, 0, "", ""),
]


@pytest.mark.parametrize(("text", "kind", "takes", "start", "end"), READ, ids=[row[0] for row in READ])
def test_what_is_written_is_read_with_its_time(text: str, kind: str | None, takes: int, start: str, end: str) -> None:
    asked = parse(text)
    assert asked is not None
    times = stretch(asked, FRIDAY_NIGHT)
    if kind is None:
        assert times is None
        return
    assert times is not None
    assert (asked.kind, asked.takes) == (kind, takes)
    assert [f"{moment.astimezone(LONDON):%a %-d %b %H:%M}" for moment in times] == [start, end]


@pytest.mark.parametrize(
    "words",
    [
        "can you ring",
        "family time was hard today",
        "family time here",
        "sleepover?",
        "wren has family time here saturday 10 to 12",
        "diary of a nightmare",
        "dairy",
        "the diary says 10",
        "social worker",
        "diary " + "x" * 90,
    ],
)
def test_other_words_are_for_a_person(words: str) -> None:
    assert parse(words) is None


@pytest.mark.parametrize(
    ("words", "verb", "number"),
    [
        ("diary", "show", 0),
        ("My diary?", "show", 0),
        ("diary sat", "show", 0),
        ("the diary from 12 dec", "show", 0),
        ("Diary remove 2", "remove", 2),
        ("diary delete 12.", "remove", 12),
        ("diary remove", "unclear", 0),
        ("diary remove the last", "unclear", 0),
        ("diary add wren to school", "unclear", 0),
    ],
)
def test_what_is_asked_of_the_diary(words: str, verb: str, number: int) -> None:
    asked = parse(words)
    assert asked is not None
    assert (asked.verb, asked.number) == (verb, number)


def test_the_night_on_which_the_clocks_go_back_is_an_hour_longer() -> None:
    asked = parse("diary add sleepover sat 18:00 to sun 10:00")
    assert asked is not None
    autumn = stretch(asked, datetime(2026, 10, 23, 12, 0, tzinfo=LONDON))
    spring = stretch(asked, datetime(2027, 3, 26, 12, 0, tzinfo=LONDON))
    assert autumn is not None and spring is not None
    assert [(end - start).total_seconds() / 3600 for start, end in (autumn, spring)] == [17, 15]


def test_every_kind_is_read_back_by_the_words_it_is_said_with() -> None:
    assert [kind_meant(kind.called) for kind in KINDS.values()] == list(KINDS)
    assert [spoken(key, 2) for key in KINDS] == [
        "sleepover, 2 children",
        "day care, 2 children",
        "family time",
        "meeting",
        "get-together",
        "social worker visit",
        "away",
        "room closed, 2 beds",
    ]


def test_no_text_takes_long_to_read() -> None:
    """It is read in a transaction: a pattern whose cost grows faster than the text would hold the line up."""
    for words in ("diary add sleepover " + "12 " * 23 + "x", "diary add family time " + "1" * 68, "sat " * 22):
        began = process_time()
        asked = parse(words)
        if asked is not None and asked.kind:
            stretch(asked, FRIDAY_NIGHT)
        assert process_time() - began < 0.1


@given(
    st.sampled_from(sorted(KINDS)),
    st.integers(1, 300 * 24 * 12).map(lambda five: FRIDAY_NIGHT.astimezone(UTC) + timedelta(minutes=five * 5 + 20)),
    st.integers(3, 3 * 24 * 12).map(lambda five: timedelta(minutes=five * 5)),
)
def test_what_the_line_reads_back_can_be_written_to_it(kind: str, start: datetime, lasts: timedelta) -> None:
    end = start + lasts
    assume(
        not KINDS[kind].stays or start.astimezone(LONDON).hour not in (10, 11, 12)
    )  # it may be either half of the day
    asked = parse(f"diary add {KINDS[kind].called} {when(start, end, LONDON)}")
    assert asked is not None
    assert stretch(asked, FRIDAY_NIGHT) == (start, end)
