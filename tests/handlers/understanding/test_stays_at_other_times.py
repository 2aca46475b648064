"""The same words at other times: after midnight, on the day they name, at Christmas, when clocks change."""

import pytest

from tests.handlers.understanding.staying import Row, at, told

AFTER_MIDNIGHT: list[Row] = [
    ("can you have him tonight", "13 00:40", "13 10:00", 1),
    ("can she come now till the morning", "13 00:40", "13 09:00", 1),
    ("can she come til sunday", "13 00:40", "14 10:00", 2),
    ("could you have her until monday morning", "13 00:40", "15 09:00", 3),
    ("can he come in 20 mins", "13 01:00", "13 10:00", 1),
    ("can you have wren sunday night", "14 20:00", "15 10:00", 1),
    ("til 9 in the morning please can you have her", "13 00:40", "13 09:00", 1),
    ("can we bring him at 2", "13 02:00", "13 10:00", 1),
]

ON_A_FRIDAY: list[Row] = [
    ("can you have wren tonight and tomorrow night", "12 17:30", "14 10:00", 2),
    ("can you have wren this weekend", "12 17:30", "14 10:00", 2),
    ("friday night any chance", "12 20:00", "13 10:00", 1),
    ("can he stay from 6 til 6 on sunday", "12 18:00", "14 18:00", 2),
    ("can they come at 7 and ill get them at 11 tomorrow", "12 19:00", "13 11:00", 1),
    ("next friday for a sleepover please", "19 17:00", "20 10:00", 1),
    ("could she come saturday til sunday", "13 17:00", "14 10:00", 1),
    ("can he come tonight, back sunday teatime", "12 17:30", "14 17:00", 2),
    ("is there a bed for him from now til monday for school", "12 17:30", "15 08:30", 3),
    ("can you have robin a week today", "19 17:00", "20 10:00", 1),
]

ON_A_SUNDAY: list[Row] = [
    ("can he stay wednesday", "17 17:00", "18 10:00", 1),
    ("this coming friday for two nights please", "19 17:00", "21 10:00", 2),
    ("friday coming til sunday pls", "19 17:00", "21 10:00", 2),
    ("could you have them tomorrow, insed day", "15 17:00", "16 10:00", 1),
    ("can wren come to you after school tomorrow til about 7", "15 15:30", "15 19:00", 0),
    ("tomorrow night and tuesday night for finch", "15 20:00", "17 10:00", 2),
    ("could you do friday to monday, its bank hol", "19 17:00", "22 10:00", 3),
]

BEFORE_CHRISTMAS: list[Row] = [
    ("can you have both from xmas eve til boxing day", "24 17:00", "26 10:00", 2),
    ("christmas day overnight please", "25 17:00", "26 10:00", 1),
    ("boxing day til the 28th", "26 17:00", "28 10:00", 2),
    ("new years eve at 6 til new years day at 2", "31 18:00", "2027-01-01 14:00", 1),
    ("can robin stay 27th to 30th", "27 17:00", "30 10:00", 3),
    ("could you have her xmas eve morning til 4", "24 09:00", "24 16:00", 0),
    ("tues to thurs please", "22 17:00", "24 10:00", 2),
    ("wednesday at 10 in the morning till thursday at noon", "23 10:00", "24 12:00", 1),
    ("2nd jan for two nights", "2027-01-02 17:00", "2027-01-04 10:00", 2),
    ("tomorrow first thing until bedtime", "21 08:00", "21 20:00", 0),
]

CLOCKS_FORWARD: list[Row] = [
    ("can he come tonight and go home at 2 tomorrow", "28 22:50", "29 14:00", 1),
    ("til 10 in the morning please can you have wren", "28 22:50", "29 10:00", 1),
    ("can you have the boys in 3 hours", "29 02:50", "29 10:00", 1),
    ("easter weekend please", "04-03 17:00", "04-06 10:00", 3),
    ("good friday til easter sunday", "04-03 17:00", "04-05 10:00", 2),
    ("over easter for robin?", "04-03 17:00", "04-06 10:00", 3),
    ("easter monday for the day, 10 til 4", "04-06 10:00", "04-06 16:00", 0),
]

CLOCKS_BACK: list[Row] = [
    ("bed tonight til 8am", "24 21:00", "25 08:00", 1),
    ("can he come for 12 hours", "24 21:00", "25 08:00", 1),
    ("halloween to the sunday please", "31 17:00", "11-01 10:00", 1),
    ("half term, mon to wed?", "26 17:00", "28 10:00", 2),
    ("from mon 26th til thurs 29th", "26 17:00", "29 10:00", 3),
]

SUMMER: list[Row] = [
    ("can you have robin the 29th to bank holiday monday", "29 17:00", "31 10:00", 2),
    ("bank holiday weekend for both", "28 17:00", "31 10:00", 3),
    ("from the 1st of september for a week", "09-01 17:00", "09-08 10:00", 7),
    ("1st to 3rd sept", "09-01 17:00", "09-03 10:00", 2),
    ("4/9 - 6/9", "09-04 17:00", "09-06 10:00", 2),
    ("sat 5th sept 10am - 4pm", "09-05 10:00", "09-05 16:00", 0),
]


@pytest.mark.parametrize(("text", "start", "end", "nights"), AFTER_MIDNIGHT)
def test_after_midnight(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, at("2026-06-13 00:40")) == (start, end, nights)


@pytest.mark.parametrize(("text", "start", "end", "nights"), ON_A_FRIDAY)
def test_on_a_friday(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, at("2026-06-12 17:30")) == (start, end, nights)


@pytest.mark.parametrize(("text", "start", "end", "nights"), ON_A_SUNDAY)
def test_on_a_sunday(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, at("2026-06-14 20:15")) == (start, end, nights)


@pytest.mark.parametrize(("text", "start", "end", "nights"), BEFORE_CHRISTMAS)
def test_before_christmas(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, at("2026-12-20 21:40")) == (start, end, nights)


@pytest.mark.parametrize(("text", "start", "end", "nights"), CLOCKS_FORWARD)
def test_the_night_the_clocks_go_forward(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, at("2026-03-28 22:50")) == (start, end, nights)


@pytest.mark.parametrize(("text", "start", "end", "nights"), CLOCKS_BACK)
def test_the_night_the_clocks_go_back(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, at("2026-10-24 21:00")) == (start, end, nights)


@pytest.mark.parametrize(("text", "start", "end", "nights"), SUMMER)
def test_in_the_summer(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, at("2026-08-03 18:00")) == (start, end, nights)
