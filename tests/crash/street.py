"""The town and its people, from the roster to the last DONE."""

import asyncio
import json
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from bot.clock import WallClock
from bot.simulator.door import Call
from bot.simulator.phones import Phone
from bot.simulator.town import Town
from handlers import roster
from storage.database import connect, transaction
from storage.migrations import upgrade
from tests.crash import cast
from tests.crash.cast import Member
from tests.crash.killing import reading
from tests.crash.players import LOOK, Behind, Carer, Hub, Player
from tests.crash.post import Post
from tests.world import tables

SLOWEST_PROVIDER = 0.025  # seconds, each way
PATIENCE = 40.0  # seconds in which the line does nothing, though there is something to do
ROUNDS = 60  # in which the people try to close what is open
DETAILS_ASKED_IN = "Hazel"  # there the words come again and again


class Street:
    """The town, its people, and what they do."""

    def __init__(self, folder: Path, random: Random) -> None:
        self._folder = folder
        self._random = random
        self.town = Town(WallClock())
        self.post = Post(self.town)
        self.by_chat: dict[str, Phone] = {}
        self.port = 0
        self._carers: list[Carer] = []
        self._hubs: list[Hub] = []
        self._playing: dict[Player, asyncio.Task[None]] = {}

    def rung(self) -> dict[str, str]:
        """Every call that the line has asked for, and the number that it was to."""
        legs = self.town.twilio.exchange.legs
        return {sid: leg.to for sid, leg in legs.items() if leg.direction == "outbound-api"}

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

    async def is_under_way(self) -> None:
        """Families have written, and have had somebody's words: from now on there is everything for a kill to find."""
        carers = [carer.phone for carer in self._carers]
        async with asyncio.timeout(PATIENCE):
            while not any("[h" in had.body for phone in carers for had in phone.messages):  # noqa: ASYNC110 - no event
                await asyncio.sleep(LOOK)

    async def settle(self, database: Path) -> None:
        """Nobody writes any more; the hubs claim and close what is open, until the line has nothing left to do."""
        for hub in self._hubs:
            hub.closing = True
        await self._stop(self._carers)
        most, rounds, loop = -1, 0, asyncio.get_running_loop()
        async with asyncio.timeout(PATIENCE) as patience:
            while (standing := _standing(database)).left or not self.town.idle():
                if standing.done > most:  # on a busy machine it takes its time, but it gets there
                    most = standing.done
                    patience.reschedule(loop.time() + PATIENCE)
                if not standing.unfinished and self.town.idle():
                    rounds += 1
                    if rounds > ROUNDS:
                        raise TimeoutError
                    await asyncio.gather(*(hub.closes_all() for hub in self._hubs))
                await asyncio.sleep(0.5)
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
        self._hubs += [Behind(one, self.by_chat[one.chat], self.post, self._random, own) for one in own.behind]

    def _pace(self, call: Call) -> float:
        """Updates are confirmed without delay: a line that confirms before it has committed is to be caught."""
        return 0.0 if call.path.endswith("/getUpdates") else self._random.uniform(0, SLOWEST_PROVIDER)


class Standing(NamedTuple):
    """How far the line is."""

    done: int  # that can only grow
    unfinished: int  # by the line
    open: int  # for people to close

    @property
    def left(self) -> int:
        return self.unfinished + self.open


def _standing(database: Path) -> Standing:
    with reading(database) as connection:
        row = connection.execute(
            "SELECT (SELECT count(*) FROM journal) + (SELECT count(*) FROM outbox WHERE sent_at IS NOT NULL)"
            " + (SELECT count(*) FROM inbox WHERE handled_at IS NOT NULL),"
            " (SELECT count(*) FROM inbox WHERE handled_at IS NULL)"
            " + (SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending', 'unknown')),"
            " (SELECT count(*) FROM matters WHERE closed_at IS NULL)"
        ).fetchone()
    return Standing(*row)


def _toml(tables: dict[str, dict[str, Any]]) -> str:
    """Strings alone are in it, and JSON writes those as TOML does."""
    return "\n".join(
        line
        for name, values in tables.items()
        for line in (f"[{name}]", *(f"{k} = {json.dumps(v)}" for k, v in values.items()))
    )
