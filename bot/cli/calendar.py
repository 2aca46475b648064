"""`roost calendar PERSON`: the secret address of somebody's calendar."""

import argparse
import secrets

from sqlalchemy import Connection

from bot.cli.invite import find
from bot.cli.opening import CannotDo, all_constellations, open_config, writing
from bot.clock import WallClock
from handlers.calendars import feed as calendar
from storage.constellations import Constellation

SECRET_BYTES = 24


def show(arguments: argparse.Namespace) -> int:
    """Make a new address and print it; the one before does not work any more."""
    config, secret = open_config(arguments), secrets.token_urlsafe(SECRET_BYTES)
    if not config.line.public_url:
        raise CannotDo("A calendar needs an address; give the line a public_url in config.toml.")
    with writing(config.line.database, config.storage.keys) as tx:
        if arguments.person is None:
            constellation = found_named(tx, arguments.constellation)
            calendar.give(tx, constellation.id, None, secret, WallClock().now())
            whose = constellation.name
        else:
            person = find(tx, arguments.person, arguments.constellation)
            calendar.give(tx, person.constellation_id, person, secret, WallClock().now())
            whose = person.name
    print(f"{whose}'s calendar, to be subscribed to by this address; an earlier one does not work any more:")
    print(f"  {config.line.public_url}/calendar/{secret}.ics")
    return 0


def found_named(tx: Connection, name: str | None) -> Constellation:
    found = [known for known in all_constellations(tx) if name in (None, known.name)]
    if not found:
        raise CannotDo("There is no such constellation; roost roster show names those that there are.")
    if len(found) > 1:
        raise CannotDo("There are several constellations; say which with --constellation NAME.")
    return found[0]
