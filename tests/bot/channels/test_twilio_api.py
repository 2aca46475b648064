"""The line's own way to its account at Twilio, against the imitation on the wire."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from subprocess import run

import pytest
from twilio.base.exceptions import TwilioException, TwilioRestException

from bot.channels.http import new_session
from bot.channels.twilio import Twilio
from bot.channels.twilio_api import Account, moment
from bot.clock import PushableClock
from bot.config import TwilioConfig
from bot.simulator.town import Town

EVENING = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)
DAWN = "+447700900104"


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    town = Town(PushableClock(EVENING))
    town.add_phone("Dawn", number=DAWN)
    await town.start()
    yield town
    await town.stop()


@asynccontextmanager
async def account_of(town: Town, token: str) -> AsyncIterator[Account]:
    config = TwilioConfig(town.account_sid, token, town.line_number, town.twilio_url)
    async with new_session() as session:
        yield Twilio(config, session, "https://line.example.org").account


@pytest.fixture
async def account(town: Town) -> AsyncIterator[Account]:
    async with account_of(town, town.auth_token) as account:
        yield account


async def send(account: Account, town: Town, body: str) -> str:
    return await account.create("Messages", {"To": DAWN, "From": town.line_number, "Body": body})


async def test_a_list_is_read_to_its_last_page_or_to_the_limit(account: Account, town: Town) -> None:
    sids = [await send(account, town, f"text {number}") for number in range(5)]
    whole = await account.listed("Messages", 2, To=DAWN)
    assert [record["sid"] for record in whole] == sids[::-1]
    assert [record["sid"] for record in await account.listed("Messages", 2, 3, To=DAWN)] == sids[:1:-1]
    assert await account.listed("Messages", 2, To="+447700900107") == []


async def test_the_date_of_a_record_is_in_utc_and_none_where_there_is_none(account: Account, town: Town) -> None:
    await send(account, town, "hello")
    (record,) = await account.listed("Messages", 2)
    assert moment(record, "date_created") == EVENING
    assert [moment({"date_sent": nothing}, "date_sent") for nothing in (None, "", "soon")] == [None] * 3
    assert moment({}, "date_sent") is None


async def test_a_refusal_has_twilios_code(account: Account, town: Town) -> None:
    with pytest.raises(TwilioRestException) as refused:
        await account.create("Messages", {"To": "+44123", "From": town.line_number, "Body": "hello"})
    assert (refused.value.status, refused.value.code) == (400, 21211)
    async with account_of(town, "0" * 32) as stranger:
        with pytest.raises(TwilioException):
            await stranger.listed("Messages", 2)
        with pytest.raises(TwilioRestException) as refused:
            await stranger.fetch()
    assert refused.value.status == 401


def test_a_line_does_without_a_class_for_each_thing_that_twilio_sells() -> None:
    code = "import sys; import bot.app; print('twilio.rest' in sys.modules, 'twilio.rest.api' in sys.modules)"
    assert run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "True False\n"
