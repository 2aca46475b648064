"""With a key nobody reads words, names or numbers in the database or its write-ahead log."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from storage.migrations import DatabaseRefused
from tests import at_rest
from tests.world import EXAMPLE_ROSTER, World

SHEET = 'nest_name = "Wren"\nreal_name = "Gwendolyn Ash"\ncomfort = "a torch under the pillow"\n'
ROSTER = EXAMPLE_ROSTER.read_text().replace('nest_name = "Wren"\n', SHEET)
ROSTERED = ("Gwendolyn Ash", "a torch under the pillow", "01632 960123", "01632 960100")


@pytest.fixture(params=[at_rest.ENCRYPTED, {}], ids=["with a key", "without"])
async def night(request: Any, tmp_path: Path) -> AsyncIterator[World]:
    world = await World.open(tmp_path, roster_text=ROSTER, settings=request.param)
    yield world
    await world.close(check=False)


async def a_busy_night(world: World) -> None:
    """Words of every kind, to be found on somebody's phone: to the hub, held back, in private, from strangers."""
    await world.dawn.texts("cant do this wren kicking off agn pls")
    await world.stranger.texts("is this the pizza place")
    await world.femi.chats("swift has not come home tonight")
    await world.carol.texts("PRIVATE jans lad frightened robin at the picnic")
    await world.jan.chats("which of you is the worse off")  # held until she says whose they are
    await world.fast_forward(minutes=12)
    await world.stranger.texts("heron its dawn my phone is dead please ring")
    await world.carol.dials()
    await world.fast_forward(minutes=1)
    others = [phone for phone in world.phones.values() if phone is not world.jan]
    assert not any("which of you" in message.body for phone in others for message in phone.handset.messages)


async def test_nothing_that_was_said_and_nobodys_number_stands_in_the_files(night: World) -> None:
    await a_busy_night(night)
    secrets = at_rest.secrets(night, *ROSTERED)
    assert len(secrets) > 40
    running = at_rest.files(night.folder / "roost.db")
    assert (night.folder / "roost.db-wal").stat().st_size > 0
    await night.restart()
    restarted = at_rest.files(night.folder / "roost.db")
    if night.keys is not None:
        assert at_rest.readable(running, secrets) == at_rest.readable(restarted, secrets) == []
    else:  # it is all there, so that it would be seen above
        assert len(at_rest.readable(running, secrets)) > 0.8 * len(secrets)


async def test_a_line_does_not_start_with_another_key_or_with_none(tmp_path: Path) -> None:
    world = await World.open(tmp_path, settings=at_rest.ENCRYPTED)
    await world.stop_line()
    for key, sentence in (
        (at_rest.FORMER, "another key"),
        (None, "is encrypted; give the key"),
        (f"{at_rest.FORMER} {at_rest.KEY}", "the former key; stop the line and do: roost rekey"),
    ):
        world.edit_config("storage", key=key)
        with pytest.raises(DatabaseRefused, match=sentence):
            await world.start()
    world.edit_config("storage", key=f"{at_rest.KEY} {at_rest.FORMER}")
    await world.start()
    await world.dawn.texts("please ring")
    await world.close(check=False)
    assert any("Home 4 needs you" in message.body for message in world.jan.handset.messages)
