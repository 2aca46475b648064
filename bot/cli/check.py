"""`roost check`: what is right and what is wrong, in plain lines, and a verdict. It changes nothing."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection

from bot.cli.opening import CannotDo, open_config, reading
from bot.clock import WallClock
from bot.config import Config, ConfigError
from handlers import rota
from handlers.numbers import spoken
from handlers.roster.gaps import gaps_between, without_backup
from handlers.roster.places import stored_hours
from handlers.roster.records import Span
from storage import addresses, constellations, homes, people, spells
from storage.constellations import Constellation
from storage.migrations import DatabaseRefused
from storage.people import Person

CHANNELS = {"sms": "text message", "telegram": "Telegram"}
Finding = tuple[bool, str]  # right or wrong, and a sentence


def check(arguments: argparse.Namespace) -> int:
    """0 if all is well, 1 if something must be put right."""
    wrong = 0
    for right, sentence in _all(arguments):
        print(f"{'Right' if right else 'WRONG'}  {sentence}")
        wrong += not right
    print({0: "All is well.", 1: "One thing must be put right."}.get(wrong, f"{wrong} things must be put right."))
    return 1 if wrong else 0


def _all(arguments: argparse.Namespace) -> Iterator[Finding]:
    try:
        config = open_config(arguments)
    except ConfigError as error:
        yield from ((False, mistake) for mistake in error.mistakes)
        return
    yield True, f"{arguments.config}: {config.line.name}, with {' and '.join(_channels(config))}."
    try:
        with reading(config.line.database, config.storage.keys) as tx:
            yield from _database(tx, config.line.database)
            yield from _rosters(tx, config)
    except (CannotDo, DatabaseRefused) as refused:
        yield False, str(refused)


def _channels(config: Config) -> list[str]:
    telegram = [f"Telegram by {config.telegram.mode}"] if config.telegram else []
    return telegram + ([f"text messages from {spoken(config.twilio.number)}"] if config.twilio else [])


def _database(tx: Connection, path: Path) -> Iterator[Finding]:
    found = tx.exec_driver_sql("PRAGMA quick_check").scalar()
    yield found == "ok", f"{path}: is whole." if found == "ok" else f"{path}: is damaged; restore the last backup."


def _rosters(tx: Connection, config: Config) -> Iterator[Finding]:
    found = constellations.all_of(tx)
    if not found:
        yield False, "No roster is loaded yet; do it with roost roster load roster.toml"
    for constellation in found:
        yield from _people(tx, constellation, config)
        yield from _rota(tx, constellation, config)


def _people(tx: Connection, constellation: Constellation, config: Config) -> Iterator[Finding]:
    everybody = people.of_constellation(tx, constellation.id)
    yield True, f"{constellation.name}: {len(everybody)} people."
    if not rota.liaison_workers(tx, constellation.id):
        yield False, f"{constellation.name}: nobody is a liaison_worker; add one to the roster as [[staff]]."
    for person in everybody:
        yield from _phones(tx, person, config)


def _phones(tx: Connection, person: Person, config: Config) -> Iterator[Finding]:
    has = {"telegram": config.telegram is not None, "sms": config.twilio is not None}
    place = homes.get(tx, person.home_id).spoken if person.home_id else "Staff"
    if not any(has[address.channel] for address in addresses.alive(tx, person.id)):
        yield False, f"{place}: {person.name} cannot be reached; do roost invite {person.name!r} and pass on the code."
    elif dead := [address for address in addresses.of_person(tx, person.id) if address.dead_since is not None]:
        channels = " and ".join(CHANNELS[address.channel] for address in dead)
        yield False, f"{place}: {person.name} cannot be reached by {channels}; put the number or the link right."


def _rota(tx: Connection, constellation: Constellation, config: Config) -> Iterator[Finding]:
    rows, hours = spells.of_constellation(tx, constellation.id), stored_hours(constellation.hours)
    spans = [Span(tuple(row.days), row.from_time, row.to_time) for row in rows]
    faults = [*gaps_between(hours, spans), *without_backup(hours, spans, [bool(row.backup) for row in rows])]
    yield from ((False, f"{constellation.name}, {fault}") for fault in faults)
    now = rota.on_call(tx, constellation.id, WallClock().now(), config.line.time_zone)
    who = ", ".join(person.name for person in now.who) or "nobody"
    if not faults:
        yield True, f"{constellation.name}: the rota has no gap. On call now: {who}."
