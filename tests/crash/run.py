"""The whole test: a town full of people, a line that is killed again and again, and the audit at the end."""

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.crash.arrivals import Double
from tests.crash.checks import faults
from tests.crash.killing import MOMENTS, Found, Roost, found_at_death
from tests.crash.ledger import Ledger
from tests.crash.street import Street

WHILE_STARTING = 0.2  # of the kills; never two in a row: what outlives three starts is rightly set aside
ENOUGH_TO_HIT = 50  # kills; a test that hits nothing is no test


@dataclass(slots=True)
class Report:
    kills: int = 0
    starting: int = 0  # of them, while the line was starting
    hits: Counter[str] = field(default_factory=Counter)  # kills by what they were in the middle of
    found: Counter[str] = field(default_factory=Counter)  # rows in the middle of it
    figures: dict[str, int] = field(default_factory=dict)
    doubles: Counter[Double] = field(default_factory=Counter)
    doubted: set[int] = field(default_factory=set)  # rows of the outbox that a kill left in doubt
    texts: Counter[str] = field(default_factory=Counter)  # that arrived, by channel
    faults: list[str] = field(default_factory=list)

    def killed(self, found: Found, *, early: bool) -> None:
        self.kills += 1
        self.starting += early
        self.found += found.rows
        self.hits += Counter(found.rows.keys())
        self.doubted |= found.doubted


async def run(folder: Path, kills: int, seed: int, progress: Callable[[Report], None]) -> Report:
    random, report = Random(seed), Report()
    async with AsyncExitStack() as stack:
        street = Street(folder, random)
        await street.town.start()
        stack.push_async_callback(street.town.stop)
        street.furnish()
        line = Roost(folder, street.port)
        await line.open()
        stack.push_async_callback(line.close)
        stack.push_async_callback(street.stop)
        street.begin()
        await line.start()
        await street.is_under_way()
        early = True
        while report.kills < kills:
            early = not early and random.random() < WHILE_STARTING
            await _wait_for_the_moment(line, street, random, early=early)
            await line.kill()
            report.killed(found_at_death(line.database, street.by_chat), early=early)
            progress(report)
            await line.start()
        await line.listens()
        try:
            await street.settle(line.database)
        except TimeoutError:
            report.faults.append("the line did not come to rest after the last start")
        await line.stop()
    _audit(report, street, line)
    return report


async def _wait_for_the_moment(line: Roost, street: Street, random: Random, *, early: bool) -> None:
    """Somewhere in the start; or 5 to 60 ms after something was posted, more often soon after it."""
    if early:
        await asyncio.sleep(random.uniform(0.005, 0.4))
        return
    await line.listens()
    await asyncio.sleep(random.uniform(0, 0.3))
    street.post.posted.clear()
    await street.post.posted.wait()
    await asyncio.sleep(0.005 * 12 ** random.random())


def _audit(report: Report, street: Street, line: Roost) -> None:
    book = Ledger(line.database, street.post, street.by_chat, street.rung(), report.doubted)
    report.faults += faults(book) + [f"the line has logged an error: {error}" for error in line.errors()]
    if report.kills >= ENOUGH_TO_HIT:
        report.faults += [f"no kill has found {moment}" for moment in MOMENTS if not report.hits[moment]]
    report.doubles, report.texts = book.arrivals.doubles, book.arrivals.texts
    report.figures = {
        "written to the line": len(street.post.letters),
        "of them answered for": sum(letter.answered for letter in street.post.letters),
        "buttons pressed": sum(street.post.presses.values()),
        "webhooks kept whose answer was lost": book.kept_unanswered(),
        "receipts answered": len(street.post.receipts),
        "matters opened": book.counted("matter.opened"),
        "claimed": book.counted("matter.claimed"),
        "rungs of the ladder": book.counted("ladder.rung"),
        "closed": book.counted("matter.closed"),
        "words of the hub passed on": book.counted("words.passed"),
    }
