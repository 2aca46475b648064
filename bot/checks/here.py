"""The checks that need nothing but this machine, in the order in which they are told."""

import logging
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from sqlalchemy import Connection

from bot.checks import backups, database, directory, files, roster, rota, words
from bot.checks.findings import Asked, Finding, Told, broke

log = logging.getLogger(__name__)

#: Without these two there is nothing more to look at; whoever opens config and database says what is wrong with them.
READ, OPENED = "config.read", "database.opened"

FILES: Mapping[str, Callable[[Asked], Iterator[Finding]]] = {
    READ: files.config,
    "config.texts": files.texts,
    "files.private": files.private,
    "database.disk": database.disk,
}
DATABASE: Mapping[str, Callable[[Connection, Asked], Iterator[Finding]]] = {
    OPENED: database.opened,
    "database.encrypted": database.encrypted,
    "database.whole": database.whole,
    "backups.age": backups.age,
    "journal.unaltered": database.unaltered,
    "words.held": words.held,
    "roster.loaded": roster.loaded,
    "people.reachable": roster.reachable,
    "homes.rung": roster.rung,
    "rota.nights": rota.nights,
    "directory.checked": directory.numbers,
}


def of_files(asked: Asked) -> Iterator[Told]:
    for name, check in FILES.items():
        yield from told(name, partial(check, asked))


def of_database(tx: Connection, asked: Asked) -> Iterator[Told]:
    for name, check in DATABASE.items():
        yield from told(name, partial(check, tx, asked))


def told(name: str, check: Callable[[], Iterator[Finding]]) -> Iterator[Told]:
    """A check that breaks is one that has found something; the others are told all the same."""
    try:
        yield from (Told(name, finding) for finding in check())
    except Exception as error:
        log.exception("a check broke", extra={"action": "check.broke", "check": name})
        yield Told(name, broke(error))
