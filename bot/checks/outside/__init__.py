"""The checks that ask others, over the network, in the order in which they are told: the line itself, its public
address, the clock, Telegram and Twilio.
"""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

import aiohttp

from bot.channels.http import new_session
from bot.checks.findings import Asked, Finding, Told, broke
from bot.checks.outside import clocks, line, telegram, twilio

log = logging.getLogger(__name__)

OUTSIDE: Mapping[str, Callable[[Asked, aiohttp.ClientSession], Awaitable[list[Finding]]]] = {
    "line.running": line.running,
    "address.reachable": line.reachable,
    "address.closed": line.closed,
    "clock.agrees": clocks.agrees,
    "telegram.token": telegram.token,
    "telegram.webhook": telegram.webhook,
    "twilio.account": twilio.account,
    "twilio.number": twilio.number,
}


async def all_of(asked: Asked) -> AsyncIterator[Told]:
    session = new_session()
    try:
        for name, check in OUTSIDE.items():
            for finding in await _asked_of(name, check(asked, session)):
                yield Told(name, finding)
    finally:
        await session.close()


async def _asked_of(name: str, check: Awaitable[list[Finding]]) -> list[Finding]:
    try:
        return await check
    except Exception as error:  # the others are told all the same
        log.exception("a check broke", extra={"action": "check.broke", "check": name})
        return [broke(error)]
