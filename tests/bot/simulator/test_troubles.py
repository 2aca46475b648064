"""The switches for trouble: what each does to the town, and what the page tells of the line's answer."""

import aiohttp
import pytest

from bot.simulator.board import read as read_board
from bot.simulator.board_trouble import Setback
from bot.simulator.town import Town
from bot.simulator.troubles import COVERAGES, TROUBLES, coverage_of, put_coverage
from tests.bot.simulator.behind import DAWN, read
from tests.world import World


async def setbacks(world: World) -> list[str]:
    now, line = world.clock.now(), world.config.line_settings()
    board = await world.line.database.read(lambda tx: read_board(tx, now, line))
    assert all(isinstance(setback, Setback) and setback.at <= now for setback in board.setbacks)
    return [setback.words for setback in board.setbacks]


@pytest.mark.parametrize("key", sorted(TROUBLES))
async def test_each_can_be_turned_on_and_off(town: Town, key: str) -> None:
    trouble = TROUBLES[key]
    for on in (True, False):
        trouble.put(town, on)
        await town.twilio.door.listener.settled()
        assert trouble.is_on(town) is on
        assert not any(other.is_on(town) for name, other in TROUBLES.items() if name != key)


@pytest.mark.parametrize("key", list(COVERAGES))
@pytest.mark.parametrize("before", list(COVERAGES))
def test_what_becomes_of_texts_can_be_chosen_in_any_order(town: Town, before: str, key: str) -> None:
    dawn = town.phones["Dawn"]
    put_coverage(town, dawn, before)
    put_coverage(town, dawn, key)
    assert coverage_of(town, dawn) == key
    assert dawn.on_ring == ("off" if key == "off" else "ask")


async def test_the_page_turns_them(browser: aiohttp.ClientSession, town: Town) -> None:
    async with browser.post("/trouble", data={"what": "twilio"}) as answer:
        assert answer.status == 200
    assert TROUBLES["twilio"].is_on(town)
    assert 'value="twilio" aria-pressed="true"' in await read(browser)
    async with browser.post("/trouble", data={"what": "an earthquake"}) as answer:
        assert (answer.status, "does not know" in await answer.text()) == (400, True)
    async with browser.post("/phones/dawn/texts", data={"how": "refused"}) as answer:
        assert answer.status == 200
    assert town.twilio.refuses == {DAWN: 21610}


async def test_what_the_line_did_is_told_newest_first(world: World) -> None:
    assert await setbacks(world) == []
    await world.town.telegram.goes_down()
    await world.dawn.texts("please ring")
    assert await setbacks(world) == ["Jan could not be reached by Telegram. Next try at 23:40:02."]
    await world.fast_forward(seconds=40)
    assert (await setbacks(world))[-1] == "Jan could not be reached by Telegram. The line went on by SMS."
    world.jan.rings(), world.priya.rings()
    world.dawn.lets_be_what_else_came()
    world.jan.lets_be_what_else_came()
