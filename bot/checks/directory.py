"""The directory: numbers that nobody has looked at for half a year, those of the night among them."""

from collections.abc import Iterator

from sqlalchemy import Connection

from bot.checks.findings import Asked, Finding, mind, right
from handlers.directory import dated
from handlers.directory.saying import since
from storage import constellations


def numbers(tx: Connection, asked: Asked) -> Iterator[Finding]:
    """One finding a constellation, which names every number that is to be looked at."""
    today = asked.now.astimezone(asked.config.line.time_zone).date()
    for constellation in constellations.all_of(tx):
        if found := dated.to_check(tx, constellation, today):
            listed = "; ".join(f"{entry.name} {entry.numbers}, {since(entry.checked)}" for entry in found)
            yield mind(
                f"{constellation.name}: numbers that nobody has checked for half a year: {listed}.",
                f'Make sure of each; then let the liaison worker write "directory checked {found[0].name}" and so on,'
                " or give it a new checked date in the directory's file.",
            )
        else:
            yield right(f"{constellation.name}: every number of the directory was checked in the last half year.")
