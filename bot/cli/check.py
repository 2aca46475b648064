"""`roost check`: what is right and what is wrong, line by line, each with what to do. It changes nothing."""

import argparse
import asyncio
import json
import os
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field

from bot.checks import here
from bot.checks.findings import Asked, Level, Told, wrong
from bot.cli.failing import of_opening
from bot.cli.opening import open_config, reading
from bot.clock import WallClock
from bot.config import ConfigError

WORDS = {Level.GREEN: "Right", Level.YELLOW: "Mind", Level.RED: "WRONG"}
COLOURS = {Level.GREEN: "32", Level.YELLOW: "33", Level.RED: "1;31"}  # of a terminal (ECMA-48)
ROW = "{}  {:<20}  {}"
INDENT = " " * 29


def check(arguments: argparse.Namespace) -> int:
    """0 if nothing is red, 1 if something must be put right."""
    report = Report(as_json=arguments.json)
    asyncio.run(_tell(arguments, report))
    report.end()
    return 1 if report.levels[Level.RED] else 0


async def _tell(arguments: argparse.Namespace, report: "Report") -> None:
    async for told in _all(arguments):
        report.tell(told)


async def _all(arguments: argparse.Namespace) -> AsyncIterator[Told]:
    try:
        config = open_config(arguments)
    except ConfigError as error:
        for mistake in error.mistakes:
            yield Told(
                here.READ, wrong(mistake, f"Correct {arguments.config}; docs/configuration.md explains every key.")
            )
        return
    asked = Asked(config, arguments.config, WallClock())
    for told in _here(asked):
        yield told
    if not arguments.offline:
        # Imported only here: the providers' libraries would slow down every other command.
        from bot.checks import outside

        async for told in outside.all_of(asked):
            yield told


def _here(asked: Asked) -> Iterator[Told]:
    yield from here.of_files(asked)
    try:
        with reading(asked.config.line.database, asked.config.storage.keys) as tx:
            yield from here.of_database(tx, asked)
    except Exception as error:  # whatever it is, the rest is told all the same
        yield Told(here.OPENED, wrong(*of_opening(error, asked.config.line.database)))


@dataclass(slots=True)
class Report:
    """Says each finding as it comes, or keeps all for one JSON object."""

    as_json: bool
    levels: Counter[Level] = field(default_factory=Counter)
    _kept: list[dict[str, str]] = field(default_factory=list)

    def tell(self, told: Told) -> None:
        finding = told.finding
        self.levels[finding.level] += 1
        if self.as_json:
            self._kept.append({"id": told.check, "level": finding.level, "says": finding.says, "do": finding.do})
            return
        print(ROW.format(_coloured(finding.level), told.check, finding.says))
        if finding.do:
            print(f"{INDENT}Do: {finding.do}")
        sys.stdout.flush()

    def end(self) -> None:
        red, yellow = self.levels[Level.RED], self.levels[Level.YELLOW]
        if self.as_json:
            print(json.dumps({"red": red, "yellow": yellow, "checks": self._kept}, indent=2))
        elif red:
            print("One thing must be put right." if red == 1 else f"{red} things must be put right.")
        else:
            print(f"All is well.{f' Worth a look: {yellow}.' if yellow else ''}")


def _coloured(level: Level) -> str:
    """Only on a terminal, and not where its owner wants none (no-color.org)."""
    word = f"{WORDS[level]:<5}"
    plain = not sys.stdout.isatty() or "NO_COLOR" in os.environ
    return word if plain else f"\x1b[{COLOURS[level]}m{word}\x1b[0m"
