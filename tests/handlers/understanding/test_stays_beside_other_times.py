"""Stays beside what somebody does or what happens at other times: those neither bound the stay nor hide it."""

import pytest

from tests.handlers.understanding.staying import Row, at, told

NOW = at("2026-10-07 20:15")  # a wednesday

NIGHTS_AND_AN_ASIDE: list[Row] = [
    ("half five friday for wren one night, i finish at 5", "09 17:30", "10 10:00", 1),
    ("24th for wren, just one night. we've a do at 7", "24 17:00", "25 10:00", 1),
    (
        "need 4 nights fae the 9th for wren, am in for ma op on the 10th at half 7 in the mornin",
        "09 17:00",
        "13 10:00",
        4,
    ),
    ("2 nghts frm mon 4 wren n robin pls. mvng hs tues 10am", "12 17:00", "14 10:00", 2),
    ("two nights from monday for wren. training course in leeds, it starts 9.30 tuesday", "12 17:00", "14 10:00", 2),
    (
        "can wren stop tomorrow night? finish at 7.30 fri but I'll need to sleep so pick up 2pm fri",
        "08 20:00",
        "09 14:00",
        1,
    ),
    ("can she have thursday night with you, I've an early fri start at 6", "08 20:00", "09 10:00", 1),
    ("our fish tank burst at 2, can you give him a bed from 9 tonight till fri school run", "07 21:00", "09 08:30", 2),
    ("cn u hv wren fri-sn, wrkng sat 9-5", "09 17:00", "11 10:00", 2),
]
STILL_ITS_OWN: list[Row] = [
    ("fri night n sat night for plover", "09 20:00", "11 10:00", 2),
    ("could wren come saturday 17th to the sunday", "17 17:00", "18 10:00", 1),
    ("can two kids sleep at yours. begin is 14th october, finish is 17th", "14 17:00", "17 10:00", 3),
    ("im away friday til sunday, could you have wren", "09 17:00", "11 10:00", 2),
    ("can you have wren from friday, flying until sunday 5pm", "09 17:00", "11 17:00", 2),
    ("wren saturday please, i'll fetch her sunday at 4", "10 17:00", "11 16:00", 1),
]

TAKEN_BACK: list[Row] = [
    ("thrs nght, no wt fri nght, 4 wren. bck by sat 12.30", "09 20:00", "10 12:30", 1),
    ("right so its sat naw wait sun, sun at 4. robin needs a bed till tues mornin", "11 16:00", "13 09:00", 2),
    (
        "can he stop from tomorrow mornin 9 till tomorrow night, no hang on, till the day after at 9",
        "08 09:00",
        "09 09:00",
        1,
    ),
]
COUNTED: list[Row] = [
    (
        "could wren come on the 30th october first thing and return on the 2nd of november at 5pm. term ends that day",
        "30 08:00",
        "11-02 17:00",
        3,
    ),
    ("need wren in with you thurs fri and sat night so 3 nights from thurs at 7", "08 19:00", "11 10:00", 3),
    ("so its about wren i was wondering if he could come for three nights from tomorrow", "08 17:00", "11 10:00", 3),
]


@pytest.mark.parametrize(
    ("text", "start", "end", "nights"), [*NIGHTS_AND_AN_ASIDE, *STILL_ITS_OWN, *TAKEN_BACK, *COUNTED]
)
def test_the_stay_has_its_own_times(text: str, start: str, end: str, nights: int) -> None:
    assert told(text, NOW) == (start, end, nights)
