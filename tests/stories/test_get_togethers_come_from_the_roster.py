"""Get-togethers in the roster: there at once, changed by the file, and not against what people have called off."""

import asyncio

from sqlalchemy import Connection

from storage import timers
from tests.world import EXAMPLE_ROSTER, World

FILE = """
[[activity]]
name = "Coffee morning"
when = "last Tuesday of the month 10:30 to 12:30, not in August"
for = "carers"
place = "the hub"
at_home = 1
lead = "Priya"
remind = []
[[activity]]
name = "Picnic"
when = "sat 5 dec 2026 12:00 to 14:00"
for = "everyone"
at_home = 7
remind = []
"""


async def load(world: World, more: str) -> None:
    """As beside a running line, which looks once a second, by the real clock, whether anybody else has written."""

    def left_to_do(tx: Connection) -> bool:
        return bool(timers.keys_of_kind(tx, "activities_ahead") | timers.keys_of_kind(tx, "activity_changed"))

    await world.load_roster(EXAMPLE_ROSTER.read_text() + more)
    for _ in range(200):
        if not await world.line.database.read(left_to_do):
            break
        await asyncio.sleep(0.02)
    else:
        raise AssertionError("The running line has not planned what was loaded.")
    await world.settle()


async def test_a_loaded_roster_is_seen_by_everybody_and_changes_are_told_by_the_running_line(world: World) -> None:
    await world.fast_forward_to(10)
    await load(world, FILE)
    await world.dawn.texts("activities")
    world.dawn.receives("1 Coffee morning Tue 29 Dec 10:30 at the hub. 2 Picnic Sat 5 Dec 12:00 at Home 7.")
    await world.carol.texts("menu")
    world.carol.receives("4 what is on")
    await world.carol.texts("4")
    world.carol.receives("Sat 5 Dec 12:00 Picnic, Home 7. Tue 29 Dec 10:30 Coffee morning, the hub.")
    await world.jan.chats("diary")
    world.jan.receives("1 Tue 29 Dec 10:30-12:30 get-together. 2 Tue 26 Jan 10:30-12:30 get-together.")
    await load(world, FILE.replace("Tuesday", "Thursday"))
    world.priya.receives("Coffee morning, all of it, is now last Thursday of the month 10:30-12:30")
    await world.jan.chats("diary")
    world.jan.receives("1 Thu 31 Dec 10:30-12:30 get-together. 2 Thu 28 Jan 10:30-12:30 get-together.")


async def test_what_was_called_off_stays_so_when_the_file_is_loaded_again(world: World) -> None:
    await load(world, FILE)
    await world.sam.chats("call off picnic")
    world.sam.receives("Call off Picnic, Sat 5 Dec 12:00?")
    await world.sam.presses("1 Yes")
    world.sam.receives("Done: Picnic")
    await load(world, FILE)
    await world.restart()
    await world.dawn.texts("activities")
    assert "Picnic" not in world.dawn.receives("1 Coffee morning").body
