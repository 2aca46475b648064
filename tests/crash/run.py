"""The whole test: a town full of people, a line that is killed again and again, and the audit at the end."""

import asyncio
import json
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from bot.clock import WallClock
from bot.simulator.door import Call
from bot.simulator.phones import Phone
from bot.simulator.town import Town
from handlers import roster
from storage.database import connect, transaction
from storage.migrations import upgrade
from tests.crash import cast
from tests.crash.cast import Member
from tests.crash.checks import Audit
from tests.crash.killing import MOMENTS, Roost, found_at_death, reading
from tests.crash.players import Carer, Hub, Player
from tests.crash.post import Post
from tests.world import tables

SLOWEST_PROVIDER = 0.025  # seconds, each way
WHILE_STARTING = 0.2  # of the kills; never two in a row: what outlives three starts is rightly set aside
SETTLED_WITHIN = 40.0
ENOUGH_TO_HIT = 50  # kills; a test that hits nothing is no test
DETAILS_ASKED_IN = "Hazel"  # there the words come again and again


@dataclass(slots=True)
class Report:
    kills: int = 0
    starting: int = 0  # of them, while the line was starting
    hits: Counter[str] = field(default_factory=Counter)  # kills by what they were in the middle of
    found: Counter[str] = field(default_factory=Counter)  # rows in the middle of it
    figures: dict[str, int] = field(default_factory=dict)
    doubles: Counter[tuple[str, str]] = field(default_factory=Counter)  # (channel, class)
    texts: Counter[str] = field(default_factory=Counter)  # that arrived, by channel
    faults: list[str] = field(default_factory=list)

    def killed(self, found: Counter[str], *, early: bool) -> None:
        self.kills += 1
        self.starting += early
        self.found += found
        self.hits += Counter(found.keys())


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
        early = True
        while report.kills < kills:
            early = not early and random.random() < WHILE_STARTING
            await line.start()
            await _wait_for_the_moment(line, street, random, early=early)
            await line.kill()
            report.killed(found_at_death(line.database, street.by_chat), early=early)
            progress(report)
        await line.start()
        await line.listens()
        try:
            await street.settle(line.database)
        except TimeoutError:
            report.faults.append(f"the line had not come to rest {SETTLED_WITHIN:.0f} s after the last start")
        await line.stop()
    _audit(report, street, line)
    return report


async def _wait_for_the_moment(line: Roost, street: "Street", random: Random, *, early: bool) -> None:
    """Somewhere in the start; or 5 to 150 ms after something was posted, more often soon after it."""
    if early:
        await asyncio.sleep(random.uniform(0.005, 0.4))
        return
    await line.listens()
    await asyncio.sleep(random.uniform(0, 0.3))
    street.post.posted.clear()
    await street.post.posted.wait()
    await asyncio.sleep(0.005 * 30 ** random.random())


class Street:
    """The town, its people, and what they do."""

    def __init__(self, folder: Path, random: Random) -> None:
        self._folder = folder
        self._random = random
        self.town = Town(WallClock())
        self.post = Post(self.town)
        self.by_chat: dict[str, Phone] = {}
        self.asking: set[str] = set()  # hubs with several homes: the line may ask whom their words are for
        self.port = 0
        self._carers: list[Carer] = []
        self._hubs: list[Hub] = []
        self._playing: dict[Player, asyncio.Task[None]] = {}

    def furnish(self) -> None:
        """Config, roster and phones."""
        config = tables(self.town, ("telegram", "sms"), {})
        self.town.line_url = config["line"]["public_url"]
        self.port = int(self.town.line_url.rpartition(":")[2])
        self.town.telegram.door.pace = self.town.twilio.door.pace = self._pace
        (self._folder / "config.toml").write_text(_toml(config))
        database = self._folder / "roost.db"
        upgrade(database)
        for own in cast.everybody():
            with closing(connect(database)) as raw, transaction(raw) as tx:
                roster.load(tx, roster.read(cast.roster(own)), datetime.now(UTC))
            for member in own.members:
                self._add_phone(member)
            self._people(own)

    def begin(self) -> None:
        for player in (*self._carers, *self._hubs):
            self._playing[player] = asyncio.create_task(player.play())

    async def settle(self, database: Path) -> None:
        """Nobody writes any more; the hubs claim and close what is open, until the line has nothing left to do."""
        for hub in self._hubs:
            hub.closing = True
        async with asyncio.timeout(SETTLED_WITHIN):
            await self._stop(self._carers)
            while not (self.town.idle() and _at_rest(database)):
                await asyncio.gather(*(hub.closes_all() for hub in self._hubs))
                await asyncio.sleep(1.0)
            await self._stop(self._hubs)

    async def stop(self) -> None:
        for task in self._playing.values():
            task.cancel()
        await asyncio.gather(*self._playing.values(), return_exceptions=True)

    async def _stop(self, players: Sequence[Player]) -> None:
        """Let each finish what she is at, so that no webhook is cut off by us."""
        for player in players:
            player.over = True
        await asyncio.gather(*(self._playing.pop(player) for player in players))

    def _add_phone(self, member: Member) -> None:
        sms = member.channel == "sms"
        self.by_chat[member.chat] = self.town.add_phone(
            member.name, number=member.chat if sms else None, telegram_id=None if sms else member.number
        )

    def _people(self, own: cast.Constellation) -> None:
        self._carers += [Carer(carer, self.by_chat[carer.chat], self.post, self._random) for carer in own.carers]
        details = own.name == DETAILS_ASKED_IN
        self._hubs += [
            Hub(hub, self.by_chat[hub.chat], self.post, self._random, own, asks_details=details) for hub in own.hub
        ]
        if len(own.homes) > 1:
            self.asking |= {hub.chat for hub in own.hub}

    def _pace(self, call: Call) -> float:
        """Updates are confirmed without delay: a line that confirms before it has committed is to be caught."""
        return 0.0 if call.path.endswith("/getUpdates") else self._random.uniform(0, SLOWEST_PROVIDER)


def _at_rest(database: Path) -> bool:
    with reading(database) as connection:
        (left,) = connection.execute(
            "SELECT (SELECT count(*) FROM inbox WHERE handled_at IS NULL)"
            " + (SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending', 'unknown'))"
            " + (SELECT count(*) FROM matters WHERE closed_at IS NULL)"
        ).fetchone()
    return int(left) == 0


def _audit(report: Report, street: Street, line: Roost) -> None:
    audit = Audit(line.database, street.post, street.by_chat, street.asking)
    report.faults += audit.faults() + [f"the line has logged an error: {error}" for error in line.errors()]
    if report.kills >= ENOUGH_TO_HIT:
        report.faults += [f"no kill has found {moment}" for moment in MOMENTS if not report.hits[moment]]
    report.doubles, report.texts = audit.arrivals.doubles, audit.arrivals.texts
    report.figures = {
        "written to the line": len(street.post.letters),
        "of them answered for": sum(letter.answered for letter in street.post.letters),
        "buttons pressed": sum(street.post.presses.values()),
        "webhooks kept whose answer was lost": audit.kept_unanswered(),
        "receipts answered": len(street.post.receipts),
        "matters opened": audit.counted("matter.opened"),
        "claimed": audit.counted("matter.claimed"),
        "rungs of the ladder": audit.counted("ladder.rung"),
        "closed": audit.counted("matter.closed"),
        "words of the hub passed on": audit.counted("words.passed"),
    }


def _toml(tables: dict[str, dict[str, Any]]) -> str:
    """Strings alone are in it, and JSON writes those as TOML does."""
    return "\n".join(
        line
        for name, values in tables.items()
        for line in (f"[{name}]", *(f"{k} = {json.dumps(v)}" for k, v in values.items()))
    )
