"""Stays asked for and offered on a Wednesday night in July."""

import pytest

from tests.handlers.understanding.staying import Row, at, told

JULY: list[Row] = [
    ("Ive got covid, cn jan hav the boys til fri?", "22 21:15", "24 10:00", 2),
    ("we've had a leak, ceiling down. ok to bring Wren at ten? back tomorrow lunch", "22 22:00", "23 12:30", 1),
    (
        "its been a day. could she stop at yours tonight, I'd pick her up on my way back from work at 5",
        "22 21:15",
        "23 17:00",
        1,
    ),
    ("can robin have a night at yours this week, thursday maybe", "23 17:00", "24 10:00", 1),
    ("would sat 1st aug til mon 3rd aug work for the twins", "08-01 17:00", "08-03 10:00", 2),
    ("Aug 14th-16th, both kids, is that doable?", "08-14 17:00", "08-16 10:00", 2),
    ("we need 5 nights from 10 august please", "08-10 17:00", "08-15 10:00", 5),
    ("August 7 to August 9 for Finch", "08-07 17:00", "08-09 10:00", 2),
    ("booking ahead: 23-26 Oct for both lads please", "10-23 17:00", "10-26 10:00", 3),
    ("Is the 25th free? Just one night for Linnet, we'd bring her at 4", "25 16:00", "26 10:00", 1),
    ("the weekend of 8th august for wren and robin", "08-07 17:00", "08-09 10:00", 2),
    ("first weekend in september poss?", "09-04 17:00", "09-06 10:00", 2),
    ("saturday to tuesday for all three, we're moving house", "25 17:00", "28 10:00", 3),
    ("can u do 2 nites nxt wk thurs n fri", "30 17:00", "08-01 10:00", 2),
    ("1 nite fri pls", "24 17:00", "25 10:00", 1),
    ("thursday?? for robin? till sat?", "23 17:00", "25 10:00", 2),
    ("friday into saturday please", "24 17:00", "25 10:00", 1),
    ("friday eve through sunday eve", "24 18:00", "26 18:00", 2),
    ("from lunchtime friday, until lunchtime saturday", "24 12:30", "25 12:30", 1),
    ("sat 12 noon to sun 12 noon", "25 12:00", "26 12:00", 1),
    ("sat 8pm - sun 8am", "25 20:00", "26 08:00", 1),
    ("tomorrow 2pm - 8pm for Robin please", "23 14:00", "23 20:00", 0),
    ("can he come to yours 3-6 tomorrow while I'm at the optician", "23 15:00", "23 18:00", 0),
    ("could you have wren 9.30am to 12.30pm on friday 24th", "24 09:30", "24 12:30", 0),
    ("needs minding from 1 until half 4 on saturday", "25 13:00", "25 16:30", 0),
    ("saturday all day 9 to 6 for both, poss?", "25 09:00", "25 18:00", 0),
    ("could someone have Robin for the afternoon on Friday, say 1 til 5", "24 13:00", "24 17:00", 0),
    ("he needs somewhere to be on Monday from 8 till I finish at 4", "27 08:00", "27 16:00", 0),
    ("could u babysit sat 7-11", "25 19:00", "25 23:00", 0),
    ("Hi hun you still good for fri? 6pm drop off, 10am pick up sat x", "24 18:00", "25 10:00", 1),
    ("Drop off Friday 5pm, collection Sunday 5pm please", "24 17:00", "26 17:00", 2),
    ("arrive fri 7pm leave sun 3pm", "24 19:00", "26 15:00", 2),
    ("Could I collect at 6 on Sunday instead of 4", "22 21:15", "26 18:00", 4),
    ("can she stay til Monday now instead of Sunday? train strike", "22 21:15", "27 10:00", 5),
    ("actually can it be Thursday not Friday, sorry to mess about", "23 17:00", "24 10:00", 1),
    ("pick him up at 8 in the morning instead please", "22 21:15", "23 08:00", 1),
    ("Would it be OK if Robin came a day earlier, on the Thursday", "23 17:00", "24 10:00", 1),
    ("I can have two, any age, tonight or tomorrow", "22 21:15", "23 10:00", 1),
    ("Free to take one from Friday night til Monday morning", "24 20:00", "27 09:00", 3),
    ("I could do an emergency bed tonight, not after though", "22 21:15", "23 10:00", 1),
    ("I've a spare room this weekend, Fri to Sun", "24 17:00", "26 10:00", 2),
    ("could host tomorrow night for a girl", "23 20:00", "24 10:00", 1),
    ("can take a sibling pair sat 2pm till sun 6pm", "25 14:00", "26 18:00", 1),
    ("wiv got a bed the nicht if ony bairn needs it", "22 21:15", "23 10:00", 1),
    ("gan canny hinny, could ye hev him Saturday neet while Sunday dinner", "25 20:00", "26 13:00", 1),
    ("can our lass sleep ovver at thine Friday", "24 17:00", "25 10:00", 1),
    ("dinnae suppose ye could tak her fur the weekend", "24 17:00", "26 10:00", 2),
    ("could yis have the wee fella til Sunday so ye could", "22 21:15", "26 10:00", 4),
    ("any chance me duck of Saturday while Monday for t'twins", "25 17:00", "27 10:00", 2),
    ("ar could yow ave the babby tomorra afternoon til about 5", "23 14:00", "23 17:00", 0),
]


@pytest.mark.parametrize(("text", "start", "end", "nights"), JULY)
def test_in_july(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, at("2026-07-22 21:15")) == (start, end, nights)
