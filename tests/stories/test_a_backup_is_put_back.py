"""The machine is lost, and with it all since the last backup: what is put back goes on, and says what is missing."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.copying import copy
from bot.restoring import Done, restore
from tests import at_rest
from tests.world import World


def lose_the_machine(world: World) -> None:
    for path in world.folder.glob("roost.db*"):
        path.unlink()


async def put_back(world: World, file: Path, *, hours: float = 0) -> Done:
    """Kill, restore, start. What the line held in memory is of no use to the file that is put back."""
    await world.stop_line()
    lose_the_machine(world)
    world.advance_while_down(minutes=hours * 60)
    done = restore(file, world.config, world.clock.now())
    await world.start()
    return done


@pytest.mark.parametrize("settings", [{}, at_rest.ENCRYPTED], ids=["plain", "encrypted"])
async def test_a_matter_goes_on_its_reply_is_not_sent_twice_and_later_texts_come_back(
    tmp_path: Path, settings: dict[str, dict[str, str]]
) -> None:
    world = await World.open(tmp_path, settings=settings)
    await world.town.twilio.goes_down()
    await world.dawn.texts("please ring")
    of_home_4 = world.jan.receives("Home 4 needs you", by="telegram")
    copy(tmp_path / "roost.db", tmp_path / "copy.db")  # the reply to Dawn is on its way
    await world.femi.chats("he is out of the house")
    world.femi.receives("alerting Jan")
    of_the_lost_time = world.jan.receives("Home 7 needs you")
    await world.town.twilio.comes_back()
    await world.fast_forward(seconds=30)
    world.dawn.receives("alerting Jan")
    await world.jan.presses("1", of_home_4)
    world.jan.receives("You have Home 4"), world.jan.receives("please ring"), world.dawn.receives("Jan has your alert")
    await world.fast_forward(minutes=1)
    await world.carol.texts("all at sixes and sevens")
    world.carol.receives("alerting Jan")
    world.jan.receives("Home 5 needs you")

    done = await put_back(world, tmp_path / "copy.db")
    assert done.found.open == [("Home 4", None)] and done.found.looked_up == 1 and not done.needs_rekey
    world.sam.receives("restored up to Fri 27 Nov 23:40", "may be missing", "Open then: Home 4")
    world.sam.receives("Nothing is erased before Sat 12 Dec 09:45", "FILED from before counts no more")
    world.jan.receives("Home 5 needs you")
    world.carol.receives("alerting Jan")
    world.dawn.receives_nothing()  # it was found at Twilio
    await world.jan.presses("1", of_the_lost_time)  # whatever might have that number now is another family
    world.jan.receives_nothing()
    world.carol.receives_nothing()
    await world.fast_forward(minutes=5)
    world.dawn.receives("Jan has not answered yet")  # what was known goes on
    world.jan.rings(), world.priya.rings()
    await world.close(check=False)


@pytest.mark.parametrize("answer", ["1", "no sorry"])
async def test_old_answers_that_are_fetched_again_answer_nothing_that_is_asked_now(
    sms_world: World, answer: str
) -> None:
    """Twilio lists Jan's answer of an hour ago after the family's words: the new alert is not answered by it."""
    world = sms_world
    await world.carol.texts("good evening")
    await world.jan.texts("1"), await world.jan.texts("done 5")
    copy(world.folder / "roost.db", world.folder / "copy.db")
    await world.fast_forward(minutes=10)
    await world.dawn.texts("please ring")
    await world.fast_forward(minutes=1)
    await world.jan.texts(answer)
    for phone in world.phones.values():
        phone.forget()
    await put_back(world, world.folder / "copy.db", hours=1)
    world.jan.receives("Home 4 needs you")
    world.sam.receives("restored up to Fri 27 Nov 23:40", "Open then: nothing"), world.sam.receives("Nothing is erased")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Your text of 23:51 came late and went to nobody")
    world.dawn.receives_nothing()  # and not that Jan has it
    await world.jan.texts("1")
    world.dawn.receives("Jan has your alert")
    world.jan.receives("You have Home 4"), world.jan.receives("Dawn: please ring")


@pytest.fixture
async def kept(tmp_path: Path) -> AsyncIterator[World]:
    """A line that keeps two backups. It is started at 23:40, when today's was due already."""
    (tmp_path / "kept").mkdir()
    world = await World.open(tmp_path, settings={"storage": {"backups": "kept", "keep": 2}})
    yield world
    await world.close(check=False)


def days(world: World) -> list[str]:
    return sorted(path.name.removeprefix("roost-2026-").removesuffix(".db") for path in world.folder.glob("kept/*"))


async def test_a_backup_is_made_each_day_and_so_many_are_kept(kept: World) -> None:
    await kept.until(lambda: days(kept) == ["11-27"])
    found = []
    for _ in range(3):
        await kept.fast_forward_to(9, 16)
        found.append(days(kept))
    assert found == [["11-27", "11-28"], ["11-28", "11-29"], ["11-29", "11-30"]]
    await kept.stop_line()
    (kept.folder / "kept" / "roost-2026-11-30.db").unlink()
    await kept.start()
    await kept.until(lambda: days(kept) == ["11-29", "11-30"])
    assert days(kept) == ["11-29", "11-30"]


async def test_what_a_backup_has_left_that_was_killed_in_the_middle_goes_with_the_next(kept: World) -> None:
    """It holds people's words, and would else lie there for good."""
    await kept.until(lambda: days(kept) == ["11-27"])
    half, other = (kept.folder / "kept" / name for name in (".roost-2026-11-20.db.part", ".mine.db.part"))
    half.write_bytes(b"words"), other.write_bytes(b"somebody else's")
    await kept.fast_forward_to(9, 16)
    await kept.until(lambda: not half.exists())
    assert other.exists()


async def test_a_disk_for_backups_that_is_not_mounted_does_not_keep_the_line_from_starting(
    open_world: Callable[..., Awaitable[World]],
) -> None:
    world = await open_world(settings={"storage": {"backups": "not mounted"}})
    await world.until(lambda: world.sam.has("could not make today's backup"))
    world.sam.receives("could not make today's backup", "newest: none")
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")


async def test_a_failed_backup_wakes_nobody_after_midnight(open_world: Callable[..., Awaitable[World]]) -> None:
    world = await open_world(settings={"storage": {"backups": "not mounted"}})
    await world.until(lambda: world.sam.has("could not make today's backup"))
    world.sam.receives("could not make today's backup")
    await world.fast_forward_to(9, 10)
    world.sam.receives_nothing()
    await world.fast_forward(minutes=10)
    world.sam.receives("could not make today's backup")


async def test_a_backup_that_cannot_be_made_is_told_once_a_day_until_it_is(kept: World) -> None:
    await kept.until(lambda: days(kept) == ["11-27"])
    (kept.folder / "kept").rename(kept.folder / "elsewhere")
    await kept.fast_forward(hours=9, minutes=40)
    kept.sam.receives("could not make today's backup", "newest: none to be seen", "whoever runs the line")
    await kept.fast_forward(hours=2)
    assert not kept.sam.has("backup")
    (kept.folder / "elsewhere").rename(kept.folder / "kept")
    await kept.fast_forward(hours=1)
    assert days(kept) == ["11-27", "11-28"]
    assert not kept.sam.has("backup")
