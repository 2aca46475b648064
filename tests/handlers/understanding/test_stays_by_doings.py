"""Stays whose ends are told by what somebody does then: the school run, a shift over, a taxi."""

import pytest

from handlers.understanding import read
from tests.handlers.understanding.staying import Row, at, short, told

NOW = at("2026-10-07 20:15")  # a wednesday

SCHOOL_RUNS: list[Row] = [
    ("need a bed for wren tonight. back for school run tmrw", "07 20:15", "08 08:30", 1),
    ("over the weekend for wren, fri on, back for school run mon", "09 17:00", "12 08:30", 3),
    ("sunday afternoon for robin, back for school run monday", "11 14:00", "12 08:30", 1),
    ("thurs into fri for finch, back in time for the school run fri", "08 17:00", "09 08:30", 1),
    ("tonight pls, school run tmrw on me. its for wren", "07 20:15", "08 08:30", 1),
    ("wren sn 5pm til tues schl rn", "11 17:00", "13 08:30", 2),
]
LINKED: list[Row] = [
    ("can you have wren thurs thru sat", "08 17:00", "10 10:00", 2),
    ("could you have wren friday into saturday", "09 17:00", "10 10:00", 1),
    ("can ye hae wren the morn, twa nichts, hame Saturday", "08 17:00", "10 10:00", 2),
]
DOINGS: list[Row] = [
    ("can wren come to you tomorrow\nfrom when i finish at 6 just the 1 night", "08 18:00", "09 10:00", 1),
    ("wren from when i finish at 6 friday til her main carers back sunday", "09 18:00", "11 10:00", 2),
    ("can you have wren from 6 fri til I finish my shift at 7 in the morning", "09 18:00", "10 07:00", 1),
    (
        "can you have him thurs night till the taxi fetches him for college at quarter past 8 friday",
        "08 20:00",
        "09 08:15",
        1,
    ),
    ("can you have robin tomorrow from 6 till half 8 the next morning", "08 18:00", "09 08:30", 1),
]
NO_VOWELS: list[Row] = [
    ("nd a bd 4 wren tmrw frm 6 til sn 4 pls", "08 18:00", "11 16:00", 3),
    ("wren thrs 7 til fri hlf 8 ok?", "08 19:00", "09 08:30", 1),
    ("nxt fri 6pm til nxt sn 6pm 4 wren", "16 18:00", "18 18:00", 2),
    ("24th oct 4pm 4 nghts 4 wren pls", "24 16:00", "28 10:00", 4),
    ("can wren cm 2mrw 4pm 3 nghts pls", "08 16:00", "11 10:00", 3),
    ("wren wk on sat pls, 12 til sn 5pm", "17 12:00", "18 17:00", 1),
    ("wren tmrw nite pls, il pck hr up 8 fri mrnng", "08 20:00", "09 08:00", 1),
]


@pytest.mark.parametrize(("text", "start", "end", "nights"), [*SCHOOL_RUNS, *LINKED, *DOINGS, *NO_VOWELS])
def test_what_is_done_ends_the_stay(text: str, start: str, end: str, nights: int) -> None:
    assert told(text, NOW) == (start, end, nights)


@pytest.mark.parametrize("text", ["tonight until i finish", "tonight til dad gets back from work"])
def test_what_is_done_at_no_time_said_is_asked_about(text: str) -> None:
    stay = read(f"can you have wren {text}", NOW).stay

    assert stay is not None and stay.end is not None
    assert not stay.end.sure


def test_a_stay_beside_danger_is_kept_though_no_bed_is_named() -> None:
    reading = read("tonight til friday please for wren, she came back at midnight off her face", NOW)

    assert reading.danger
    assert reading.stay is not None
    assert (short(reading.stay.start, NOW), short(reading.stay.end, NOW)) == ("07 20:15", "09 10:00")
