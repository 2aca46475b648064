"""The night note at 08:15: counts for the liaison worker, the lines on asking, and who was woken too often."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.stories.stays import answers, opened_on, roll_calls_pass
from tests.world import World


@pytest.fixture(params=["chat", "sms"])
async def line(request: Any, tmp_path: Path) -> AsyncIterator[World]:
    """A Friday at 23:40."""
    opened = await opened_on(tmp_path, request.param)
    yield opened
    await opened.close()


async def night(line: World, words: str = "can you ring me please") -> None:
    """Dawn writes, Jan has it three minutes later and closes it."""
    await line.dawn.texts(words)
    await line.fast_forward(minutes=3)
    line.jan.receives("Home 4")
    await answers(line, line.jan, "1 Ringing" if line.has_telegram else "1")
    line.jan.receives("You have Home 4"), line.jan.receives("Dawn:")
    await answers(line, line.jan, "Done" if line.has_telegram else "DONE 4")
    line.jan.receives("Home 4 is closed")
    for said in ("Alerting Jan", "Jan has your alert", "Jan has closed"):
        line.dawn.receives(said)


async def test_it_has_counts_and_the_lines_on_asking(line: World) -> None:
    await night(line)
    await line.fast_forward_to(8, 15)
    note = line.sam.receives("night note", "Calls 1", "sleepovers 0", "still open 0", "owed by a clock 0", "D for")
    assert note.segments <= 1
    await answers(line, line.sam, "D")
    lines = line.sam.receives("Home 4 Fri 27 Nov 23:40, amber: Jan after 3 min, closed 23:43")
    assert not [name for name in ("Wren", "Robin", "Dawn") if name in lines.body]
    await line.fast_forward_to(9, 0)
    await line.sam.texts("note")
    line.sam.receives("Home 4 Fri 27 Nov 23:40")


async def test_after_three_nights_of_seven_the_liaison_worker_hears_who_was_woken(line: World) -> None:
    for nights in range(3):
        await night(line)
        await line.fast_forward_to(8, 15)
        line.sam.receives("night note", "Calls 1")
        if nights < 2:
            line.sam.receives_nothing()
            await line.fast_forward_to(23, 40)
            roll_calls_pass(line)
    line.sam.receives("Jan was woken last night", "3 of the last seven nights")


async def test_a_quiet_night_is_not_told(line: World) -> None:
    await line.fast_forward_to(8, 20)
    line.sam.receives_nothing()
    await line.sam.texts("note")
    line.sam.receives("Nothing came in")
