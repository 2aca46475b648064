"""Stays whose times stand apart from the wish, point back, change what was agreed, or are written in another way."""

import pytest

from handlers.understanding import read, stays
from handlers.understanding.words import hear
from tests.handlers.understanding.staying import LONDON, Row, at, short, told

APART: list[Row] = [
    ("I'm at a wedding in Leeds saturday to sunday. Any chance you could have the twins?", "10 17:00", "11 10:00", 1),
    ("We're all on the sofa with flu tonight. Could somebody take Wren?", "07 20:15", "08 10:00", 1),
    ("Court is on the 20th. Could Robin come that day, first thing, till the thursday?", "20 08:00", "22 10:00", 2),
    ("Away thurs night and fri night with work. Could Finch come both nights?", "08 20:00", "10 10:00", 2),
    ("The sitter goes at ten. Could someone have her from then?", "07 22:00", "08 10:00", 1),
    (
        "could we drop him after his training at 8 on thursday and get him back for tea on friday",
        "08 20:00",
        "09 17:00",
        1,
    ),
    ("finch saturday, drop off after my shift at 6, fetch him sunday, say 4", "10 18:00", "11 16:00", 1),
    ("could wren stay thursday, and to school friday from yours", "08 17:00", "09 08:30", 1),
    ("could you have robin friday till sunday after chapel, say one o'clock", "09 17:00", "11 13:00", 2),
    ("sat, sun and mon night for both please", "10 20:00", "13 10:00", 3),
    ("for the twins over christmas, 24th to 27th, any room", "12-24 17:00", "12-27 10:00", 3),
    ("need five nights for wren starting tonight", "07 20:15", "12 10:00", 5),
    ("could robin come for a few nights from friday", "09 17:00", "-", None),
]
FURTHER: list[Row] = [
    ("could you have Martin from the Tuesday teatime through to the Friday", "13 17:00", "16 10:00", 3),
    ("have Wren from friday 6pm right up until Sunday teatime", "09 18:00", "11 17:00", 2),
    ("have both from thursday all the way through to monday morning", "08 17:00", "12 09:00", 4),
    ("could you have wren friday, saturday evening for the collection", "09 17:00", "10 18:00", 1),
    ("wren friday to sunday, 4pm for the pick up", "09 17:00", "11 16:00", 2),
    ("can she stay all weekend not just saturday", "09 17:00", "11 10:00", 2),
    ("can she stay all weekend not only saturday", "09 17:00", "11 10:00", 2),
]
WRITTEN: list[Row] = [
    ("Bed for one, 10 Oct 1600 to 12 Oct 0930", "10 16:00", "12 09:30", 2),
    ("Request bed tonight ETA 2130, collect 0745", "07 21:30", "08 07:45", 1),
    ("can she sleep at you from evening 19 to evening 20 of october", "19 18:00", "20 18:00", 1),
    ("can the boy stay from the 19 in the night until the 22 in the morning", "19 20:00", "22 09:00", 3),
    ("can wren come the w/e of the 24th", "23 17:00", "25 10:00", 2),
    ("could you have him on the thirtieth of this month", "30 17:00", "31 10:00", 1),
    ("Oes lle i Wren nos Wener, tan bnawn Sul am 3?", "09 20:00", "11 15:00", 2),
    ("can finch stop at urs frm thersday til sataday", "08 17:00", "10 10:00", 2),
    ("cld u hv him tn", "07 20:15", "08 10:00", 1),
    ("could you have wren Fri 4 Dec 18:00 to Sun 6 Dec 10am", "12-04 18:00", "12-06 10:00", 2),
    ("could wren come from friday 4 december to sun 6 december", "12-04 17:00", "12-06 10:00", 2),
    ("could both come valentines till the 16th", "2027-02-14 17:00", "2027-02-16 10:00", 2),
]
HOW_SOON = "How soon? 1 now. 2 within two hours. 3 later tonight."
RUNNING = "Wren's stay: Sat 17 Oct 18:00 to Sun 18 Oct 10:00. Still right? 1 yes 2 no"
ANSWERED: list[tuple[str, str, str, str, int | None]] = [
    (HOW_SOON, "45 mins", "07 21:00", "08 10:00", 1),
    (HOW_SOON, "train is 22.10 so by half nine", "07 21:30", "08 10:00", 1),
    (HOW_SOON, "in an hour, just finishing tea", "07 21:15", "08 10:00", 1),
    ("Can somebody bring her over? 1 yes 2 no", "yeah about 11", "07 23:00", "08 10:00", 1),
    ("Which night is it for, and from what time?", "fri 23rd, from 5", "23 17:00", "24 10:00", 1),
    ("What day and time would they come home?", "thurs morning", "-", "08 09:00", None),
    (RUNNING, "better make it sunday lunchtime", "-", "18 12:30", None),
]
CHANGED: list[Row] = [
    ("could we make it 7 instead of 6 on friday", "09 19:00", "-", None),
    ("can I fetch her at noon tomorrow instead of ten", "-", "08 12:00", None),
    ("could he stay on till sunday teatime instead", "-", "11 17:00", None),
    ("Wren's stay on Friday, it'll be nearer 7 by the time I get her to you", "09 19:00", "-", None),
    ("can he stay till Monday morning, not just Sunday", "-", "12 09:00", None),
    ("could we keep him another night? so tuesday morning for the pick up", "-", "13 09:00", None),
    ("make it monday instead", "12 17:00", "13 10:00", 1),
    ("it's thurs to sat now not fri to sun", "08 17:00", "10 10:00", 2),
    ("can we swap saturday for the one after", "17 17:00", "18 10:00", 1),
    ("could we put it back a week, to friday 16th", "16 17:00", "17 10:00", 1),
]
WEDNESDAY = at("2026-10-07 20:15")


@pytest.mark.parametrize(("text", "start", "end", "nights"), APART + FURTHER + WRITTEN)
def test_what_is_meant(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, WEDNESDAY) == (start, end, nights)


@pytest.mark.parametrize(("asked", "text", "start", "end", "nights"), ANSWERED)
def test_what_is_answered(asked: str, text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, WEDNESDAY, asked) == (start, end, nights)


@pytest.mark.parametrize(("text", "start", "end", "nights"), CHANGED)
def test_a_change_says_only_what_is_new(text: str, start: str, end: str, nights: int | None) -> None:
    found = stays.find(hear(text), WEDNESDAY)
    assert found is not None
    new = stays.changed(found)

    assert (short(new.start, WEDNESDAY), short(new.end, WEDNESDAY), new.nights) == (start, end, nights)
    assert not new.sure


def test_times_are_kept_where_nothing_else_was_understood() -> None:
    reading = read("yo sis can u hold robin tonight", WEDNESDAY.astimezone(LONDON))

    assert reading.stay is not None and reading.stay.start is not None
    assert reading.stay.start.at == WEDNESDAY
