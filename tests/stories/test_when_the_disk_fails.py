"""A disk that is full or cannot be written, a file that another program has locked: what people see meanwhile, and
that nothing is lost of what was acknowledged."""

import asyncio
import resource
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.world import World

FALLBACK = "This line cannot take your text just now. Ring EDT: 01632 960123. Danger: 999."
LONG = "Wren will not settle and I do not know what to do " * 30  # more than is left on any page
Act = Callable[[], Awaitable[None]]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, of 6 MB; a plain skip where none may be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip("no disk may be mounted here")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture
async def on_small_disk(small_disk: Path) -> AsyncIterator[World]:
    opened = await World.open(small_disk)
    yield opened
    await opened.close()


def fill(disk: Path) -> Path:
    """A file that takes all that is left."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return ballast


async def nothing_is_lost_while(world: World, breaks: Act, mends: Act) -> None:
    """Dawn's matter is open; texts and a chat come, and a rung ends, while the database takes nothing."""
    world.town.twilio.fallback = FALLBACK
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await breaks()
    assert await world.carol.handset.texts(LONG) == 503
    world.carol.receives("cannot take your text", "01632 960123", by="sms")
    await world.fast_forward(minutes=5, seconds=6)
    world.priya.receives_nothing()
    assert not await world.line.web.well()  # a watchman is not told that all is well
    await world.femi.handset.chats(LONG)
    await asyncio.sleep(0.3)  # it is fetched, cannot be kept, and is not confirmed
    await mends()
    assert await world.line.web.well()
    await world.until(world.town.telegram.idle)
    world.femi.receives("alerting Jan", by="telegram")
    world.jan.receives("Home 7 needs you")
    await world.fast_forward(seconds=10)
    world.priya.receives("Home 4 needs you")
    world.jan.receives("another alert", "Home 4")
    world.dawn.receives("Jan has not answered", "alerting Priya")
    world.jan.rings(), world.priya.rings()
    await world.restart()  # the text that was turned away is in Twilio's list
    await world.until(lambda: any("Home 5" in message.body for message in world.jan.handset.messages))
    world.carol.receives("alerting Jan", by="sms")
    world.jan.receives("Home 5 needs you")


async def test_a_full_disk_loses_nothing(on_small_disk: World, small_disk: Path) -> None:
    async def breaks() -> None:
        fill(small_disk)

    async def mends() -> None:
        (small_disk / "ballast").unlink()

    await nothing_is_lost_while(on_small_disk, breaks, mends)


async def test_a_disk_that_cannot_be_written_loses_nothing(world: World) -> None:
    """Every write behind the end of the log is refused by the system."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    async def breaks() -> None:
        written = (world.folder / "roost.db-wal").stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (written, before[1]))

    async def mends() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    try:
        await nothing_is_lost_while(world, breaks, mends)
    finally:
        await mends()


@pytest.fixture
async def other_program(world: World) -> AsyncIterator[sqlite3.Connection]:
    """It locks the file with BEGIN EXCLUSIVE; our own patience with it is short here."""
    await world.line.database.transact(lambda tx: tx.exec_driver_sql("PRAGMA busy_timeout = 20").close())
    with closing(sqlite3.connect(world.folder / "roost.db", isolation_level=None)) as other:
        yield other


async def test_a_file_that_another_program_has_locked_loses_nothing(
    world: World, other_program: sqlite3.Connection
) -> None:
    async def breaks() -> None:
        other_program.execute("BEGIN EXCLUSIVE")

    async def mends() -> None:
        other_program.execute("ROLLBACK")

    await nothing_is_lost_while(world, breaks, mends)


async def test_what_has_left_while_the_file_was_locked_does_not_leave_again(
    world: World, other_program: sqlite3.Connection
) -> None:
    world.town.telegram.door.pace = lambda call: 0.2 if call.path.endswith("sendMessage") else 0.0
    await world.dawn.handset.texts("please ring")
    await asyncio.sleep(0.1)  # the alert has left, and is not answered yet
    other_program.execute("BEGIN EXCLUSIVE")
    await asyncio.sleep(0.5)
    other_program.execute("ROLLBACK")
    world.town.telegram.door.pace = None
    await world.fast_forward(seconds=6)
    world.jan.receives("Home 4 needs you", by="telegram")
    world.dawn.receives("alerting Jan")
    await world.restart()  # what is left without an outcome is sent again at a start
    world.jan.receives_nothing()


async def test_whoever_rings_while_the_file_is_locked_is_sent_to_the_duty_team(
    world: World, other_program: sqlite3.Connection
) -> None:
    other_program.execute("BEGIN EXCLUSIVE")
    await world.carol.dials()
    world.carol.hears("gone wrong", "duty team", "999")
    other_program.execute("ROLLBACK")
