"""A story that plays itself on the street: when it begins, how it goes on, and when it does not."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import pytest

from bot.clock import PushableClock
from bot.simulator.acting import Moment, Story, next_time, presses, texts
from bot.simulator.player import BUTTONS, SAID, Player, begins
from bot.simulator.stories import STORIES
from tests.bot.simulator.behind import LONDON, QUIET, Behind

MOMENTS = (
    Moment("Dawn writes.", "Dawn", texts("Dawn", "one")),
    Moment("She writes again.", "Dawn", texts("Dawn", "two")),
    Moment("And again.", "Dawn", texts("Dawn", "three")),
)
STORY = Story("Three texts.", time(23, 40), MOMENTS)
PACES = {"slow": 60.0, "normal": 60.0, "fast": 0.0}


def playing(behind: Behind, story: Story = STORY) -> Player:
    return Player(behind, story, asyncio.Lock(), lambda: None, PACES)


def written(behind: Behind) -> list[str]:
    return [message.body for message in behind.town.phones["Dawn"].messages if message.mine]


async def until(true: Callable[[], Any]) -> None:
    for _ in range(400):
        if true():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("It does not come to that.")


async def test_it_plays_to_its_end_and_can_be_played_again(behind: Behind) -> None:
    player = playing(behind)
    for times in (1, 2):
        player.act("play", "fast")
        await until(lambda: player.face()["state"] == "over")
        assert written(behind) == ["one", "two", "three"] * times


async def test_a_pause_holds_it_and_a_stop_ends_it(behind: Behind) -> None:
    player = playing(behind)
    player.act("play", "slow")
    await until(lambda: written(behind) == ["one"])
    player.act("pause", "fast")
    await asyncio.sleep(0.05)
    assert player.face()["told"] == "Dawn writes."
    assert written(behind) == ["one"], "paused, however fast"
    player.act("play", "slow")
    player.act("stop", "")
    await asyncio.sleep(0.05)
    assert (player.face()["state"], written(behind)) == ("stopped", ["one"])


async def test_while_it_is_paused_the_night_stands_still(behind: Behind) -> None:
    behind.clock = PushableClock(behind.clock.now(), running=True)
    player = playing(behind)
    player.act("play", "slow")
    await until(lambda: written(behind) == ["one"])
    player.act("pause", "")
    stood = behind.clock.now()
    await asyncio.sleep(0.05)
    assert behind.clock.now() == stood
    player.taken_over()
    await until(lambda: behind.clock.now() > stood)


async def test_whoever_uses_a_phone_takes_over(behind: Behind) -> None:
    player = playing(behind)
    player.taken_over()
    assert player.face()["state"] == "ready", "there was nothing to take over"
    player.act("play", "slow")
    await until(lambda: written(behind) == ["one"])
    player.taken_over()
    player.act("", "fast")
    await asyncio.sleep(0.05)
    assert (player.face()["state"], written(behind)) == ("taken over", ["one"])


async def test_what_cannot_be_done_is_said(behind: Behind) -> None:
    story = replace(STORY, moments=(Moment("Dawn presses.", "Dawn", presses("Dawn", "1")), *MOMENTS))
    player = playing(behind, story)
    player.act("play", "fast")
    await until(lambda: player.face()["state"] == "failed")
    assert player.face()["told"] == f"{SAID['failed']} Dawn sees no button that begins with '1'."
    assert written(behind) == []


async def test_it_does_not_begin_while_something_is_open(behind: Behind) -> None:
    behind.drawn = replace(QUIET, sleepovers=1)
    player = playing(behind)
    player.act("play", "fast")
    await until(lambda: player.face()["state"] == "not now")
    assert (written(behind), behind.pushed) == ([], [])


async def test_a_button_that_is_not_shown_does_nothing(behind: Behind) -> None:
    player = playing(behind)
    for do in ("pause", "stop", "close", "", "__init__"):
        player.act(do, "sideways")
    assert (player.face()["state"], player.face()["speed"]) == ("ready", "normal")


async def test_the_end_of_the_street_ends_it(behind: Behind) -> None:
    player = playing(behind)
    await player.ended()
    player.act("play", "slow")
    await until(lambda: written(behind) == ["one"])
    await asyncio.wait_for(player.ended(), 1)


@pytest.mark.parametrize(
    ("now", "begun"),
    [
        ("2026-11-26 23:38", "2026-11-26 23:40"),
        ("2026-11-26 23:40", "2026-11-26 23:40"),
        ("2026-11-27 00:39", "2026-11-27 00:39"),
        ("2026-11-27 00:40", "2026-11-27 23:40"),
        ("2026-11-27 16:30", "2026-11-27 23:40"),
    ],
)
async def test_it_begins_in_the_evening(behind: Behind, now: str, begun: str) -> None:
    behind.clock.push_to(datetime.fromisoformat(now).replace(tzinfo=LONDON))
    assert begins(STORY, behind) == datetime.fromisoformat(begun).replace(tzinfo=LONDON)


def test_the_next_such_time_is_later_also_when_the_clocks_change() -> None:
    evening = datetime(2026, 10, 24, 23, 40, tzinfo=LONDON)
    morning = next_time(evening, time(9, 30))
    assert morning.astimezone(UTC) == datetime(2026, 10, 25, 9, 30, tzinfo=UTC)
    assert next_time(morning, time(9, 30)).date() == datetime(2026, 10, 26, tzinfo=LONDON).date()


def test_each_state_has_words_and_buttons_and_each_moment_one_sentence() -> None:
    assert set(SAID) == set(BUTTONS)
    for story in STORIES.values():
        for moment in story.moments:
            assert moment.told.endswith(".") and len(moment.told) <= 110
            assert "!" not in moment.told


async def test_the_page_asks_for_it(behind: Behind, browser: Any) -> None:
    async with browser.post("/play", data={"do": "play", "speed": "slow"}) as answer:
        assert answer.status == 200
        assert "Pause" in await answer.text()
    async with browser.post("/phones/dawn/say", data={"words": "me"}) as answer:
        assert "You have taken over" in await answer.text()
