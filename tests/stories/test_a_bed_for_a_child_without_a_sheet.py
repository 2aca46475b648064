"""A child who is not in the roster, or not yet, is given a bed, and who agreed to it is kept all the same."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.sleeping import ROSTER, guests_of, says, state_of
from tests.stories.test_who_can_have_them import SUNDAY, asks
from tests.world import World


@pytest.fixture(params=["chat", "sms"])
async def night(request: Any, tmp_path: Path) -> AsyncIterator[World]:
    """Home 7 has no child in the roster."""
    channels = ("telegram", "sms") if request.param == "chat" else ("sms",)
    roster = ROSTER.replace('[[home.child]]\nnest_name = "Swift"\n', "")
    world = await World.open(tmp_path, channels=channels, roster_text=roster)
    yield world
    await world.close()


async def test_a_home_without_children_in_the_roster_gets_its_go_ahead(night: World) -> None:
    request = await asks(night, "Femi", home="Home 7", return_at=SUNDAY)
    night.jan.receives("Home 7 asks for a sleepover"), night.jan.receives("for Home 7")
    await says(night, "Jan", "1")
    night.jan.receives("your home can have them"), night.femi.receives("Jan can have them")
    night.jan.receives("Who has said yes to one child staying?")
    await says(night, "Jan", "EDT Angela")
    night.jan.receives("Written down", "for one child: Angela, duty team")
    night.femi.receives("Go-ahead given", "Sun 29 Nov"), night.jan.receives("Go-ahead given")
    guest = (await guests_of(night, request))["one child"]
    assert (guest.child_id, guest.rule, guest.agreed_by) == (None, "edt_named", "Angela")
    assert await state_of(night, request) == "go_ahead"


async def test_a_child_who_is_not_in_the_roster_yet_is_one_child(night: World) -> None:
    request = await asks(night, "Dawn", return_at=SUNDAY)
    night.jan.receives("Home 4 asks for a sleepover"), night.jan.receives("for Home 4")
    await says(night, "Jan", "1")
    night.jan.receives("your home can have them"), night.dawn.receives("Jan can have them")
    night.jan.receives("Not known yet who is to stay", "nest name", "without a sheet", "one child")
    await says(night, "Jan", "one child oncall maria")
    night.jan.receives("for one child: Maria, on-call manager")
    night.dawn.receives("Go-ahead given", "Sun 29 Nov"), night.jan.receives("Go-ahead given")
    guest = (await guests_of(night, request))["one child"]
    assert (guest.child_id, guest.rule, guest.agreed_by) == (None, "on_call_manager_named", "Maria")
