"""`roost words`: what somebody wrote and was sent, to be filed or handed out; and keeping it from being erased."""

import argparse
import sys

from sqlalchemy import Connection

from bot.cli.calendar import found_named
from bot.cli.invite import find
from bot.cli.opening import CannotDo, open_config, reading, writing
from bot.clock import WallClock
from handlers.wall import day_and_time
from storage import homes, journal, people, transcripts
from storage.homes import Home
from storage.transcripts import Line

SEALED, ERASED = "[sealed: the liaison worker opens it]", "[erased]"


def show(arguments: argparse.Namespace) -> int:
    """One line a text, the oldest first; of whoever has left the roster, too."""
    config = open_config(arguments)
    with reading(config.line.database, config.storage.keys) as tx:
        person = find(tx, arguments.person, arguments.constellation, people.ever_in)
        lines = list(transcripts.of_person(tx, person.id))
        if not lines:  # beside what is printed, which may go into a file
            print(f"Nothing is kept that {person.name} wrote or was sent.", file=sys.stderr)
        for line in lines:
            who = person.name if line.hers else f"to {person.name}"
            at = line.at.astimezone(config.line.time_zone)
            print(f"{at:%Y} {day_and_time(line.at, config.line.time_zone)} {line.channel}, {who}: {_said(line)}")
    return 0


def hold(arguments: argparse.Namespace) -> int:
    config = open_config(arguments)
    now = None if arguments.end else WallClock().now()
    with writing(config.line.database, config.storage.keys) as tx:
        home = _home(tx, arguments)
        homes.hold(tx, home.id, now)
        what = "words.released" if arguments.end else "words.held"
        journal.note(tx, home.constellation_id, WallClock().now(), "command", what, {"home": home.id})
    if arguments.end:
        print(f"What was written with {home.spoken} is erased again once it is filed.")
    else:
        print(f"Nothing that was written with {home.spoken} is erased until: roost words hold {home.code} --end")
    return 0


def _home(tx: Connection, arguments: argparse.Namespace) -> Home:
    home = homes.by_code(tx, found_named(tx, arguments.constellation).id, arguments.home)
    if home is None:
        raise CannotDo(f"There is no Home {arguments.home}; roost roster show lists the homes.")
    return home


def _said(line: Line) -> str:
    if line.sealed:
        return SEALED
    if line.erased:
        return ERASED
    return line.text or f"({line.kind})"
