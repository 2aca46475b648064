"""`roost invite PERSON`: a one-time code, and what to do with it on each channel."""

import argparse
import asyncio
import secrets
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection

from bot.cli.opening import CannotDo, open_config, writing
from bot.clock import WallClock
from bot.config import Config, TelegramConfig
from handlers import invitations
from handlers.invitations import ALPHABET, LENGTH
from handlers.numbers import spoken
from handlers.roster.values import nearest
from storage import constellations, homes, people
from storage.people import Person

ASK_SECONDS = 5.0


def invite(arguments: argparse.Namespace) -> int:
    """Make a code and say how it is used."""
    config, code = open_config(arguments), new_code()
    with writing(config.line.database, config.storage.keys) as tx:
        person = find(tx, arguments.person, arguments.constellation)
        ends = invitations.invite(tx, person, code, WallClock().now())
        home = homes.get(tx, person.home_id).spoken if person.home_id else person.role.replace("_", " ")
    print(f"{person.name} ({home}) can link one phone with this, once, {_until(config, ends)}:")
    if config.telegram:
        print(f"  Telegram: {_on_telegram(config.telegram, code)}")
    if config.twilio:
        print(f"  Text message: send JOIN {code} to {spoken(config.twilio.number)}")
    return 0


def new_code() -> str:
    """Such as K7QM4-RTW9X, always with a digit and a letter: so it does not look like words."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if not code.isalpha() and not code.isdigit():
            return f"{code[:5]}-{code[5:]}"


def find(
    tx: Connection,
    name: str,
    constellation: str | None,
    people_of: Callable[[Connection, int], list[Person]] = people.of_constellation,
) -> Person:
    among = [known for known in constellations.all_of(tx) if constellation in (None, known.name)]
    everybody = [person for known in among for person in people_of(tx, known.id)]
    found = [person for person in everybody if person.name.casefold() == name.strip().casefold()]
    if not everybody:
        raise CannotDo("There is nobody in the roster yet; load one first: roost roster load roster.toml")
    if not found:
        raise CannotDo(f"Nobody of that name is in the roster; the nearest is {nearest(name, _names(everybody))}.")
    if len(found) > 1:
        raise CannotDo("Several constellations have somebody of that name; say which with --constellation NAME.")
    return found[0]


def _names(everybody: list[Person]) -> set[str]:
    return {person.name for person in everybody}


def _until(config: Config, ends: datetime) -> str:
    return ends.astimezone(config.line.time_zone).strftime("until %A %-d %B %Y at %H:%M")


def _on_telegram(config: TelegramConfig, code: str) -> str:
    name = asyncio.run(bot_name(config))
    if name is None:
        return f"the bot's name cannot be asked for just now; send the bot these words: /start {code}"
    return f"open https://t.me/{name}?start={code} and press Start"


async def bot_name(config: TelegramConfig, seconds: float = ASK_SECONDS) -> str | None:
    """The bot's user name from Telegram; None if it does not say within that time."""
    # Imported for this alone: every other command starts a fifth sooner without it.
    import aiohttp

    limit = aiohttp.ClientTimeout(total=seconds)
    try:
        async with (
            aiohttp.ClientSession(timeout=limit) as session,
            session.get(f"{config.api_url}/bot{config.token}/getMe") as answer,
        ):
            said = await answer.json(content_type=None)
            return str(said["result"]["username"])
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError):
        return None
