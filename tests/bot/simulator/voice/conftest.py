"""A town of four phones with a number each, and a line that talks to them."""

from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import pytest
from twilio.rest import Client
from twilio.rest.api.v2010.account.call import CallInstance

from bot.clock import PushableClock
from bot.simulator.phones import Phone
from bot.simulator.town import Town
from tests.bot.simulator.voice.line import VoiceLine

LINE = "+447700900001"
NUMBERS = {"Dawn": "+447700900104", "Jan": "+447700900101", "Priya": "+447700900102", "Sam": "+447700900103"}
Rings = Callable[..., Coroutine[Any, Any, CallInstance]]


@pytest.fixture
async def line(clock: PushableClock) -> AsyncIterator[VoiceLine]:
    line = VoiceLine(clock)
    await line.listener.start()
    yield line
    await line.listener.stop()


@pytest.fixture
async def town(clock: PushableClock, line: VoiceLine) -> AsyncIterator[Town]:
    line.town = town = Town(clock, line_url=line.url)
    for name, number in NUMBERS.items():
        town.add_phone(name, number=number)
    await town.start()
    yield town
    await town.stop()


@pytest.fixture
def jan(town: Town) -> Phone:
    return town.phones["Jan"]


@pytest.fixture
def dawn(town: Town) -> Phone:
    return town.phones["Dawn"]


@pytest.fixture
def rings(twilio: Client, line: VoiceLine) -> Rings:
    """The line rings Jan, or whoever is named, and all comes to rest."""

    async def rings(**wanted: Any) -> CallInstance:
        usual = {"to": NUMBERS["Jan"], "from_": LINE, "url": line.url + "/say"}
        call = await twilio.calls.create_async(**usual | wanted)
        await line.rests()
        return call

    return rings
