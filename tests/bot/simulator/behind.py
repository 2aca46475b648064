"""What the street's tests stand on: residents, a neighbourhood whose line is only noted, and how its page is asked."""

import asyncio
import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp

from bot.clock import PushableClock
from bot.simulator.board import Board
from bot.simulator.board_rota import Strip
from bot.simulator.pushing import StillBusy
from bot.simulator.residents import Resident
from bot.simulator.town import Town

DAWN = "+447700900104"
FEMI = 1001
RESIDENTS = (
    Resident("Dawn", "Satellite carer", "Home 4", number=DAWN, old_phone=True),
    Resident("Femi", "Hub carer", "Home 7", number="+447700900107", telegram_id=FEMI, building="hub"),
)
LONDON = ZoneInfo("Europe/London")
QUIET = Board((), (), Strip((), ()))
BROWSER = {"Accept": "text/html,application/xhtml+xml"}


@dataclass
class Behind:
    """What the page stands on, with a line that is only noted."""

    town: Town
    clock: PushableClock
    time_zone: ZoneInfo = LONDON
    due: datetime | None = None
    pushed: list[datetime] = field(default_factory=list)
    busy: bool = False
    drawn: Board = QUIET

    async def push(self, to: datetime) -> None:
        if self.busy:
            raise StillBusy("The line is still busy; please start again.")
        self.pushed.append(to)
        self.clock.push_to(to)

    async def settle(self) -> None:
        """Nothing is under way."""

    async def next_due(self) -> datetime | None:
        return self.due

    async def board(self) -> Board:
        return self.drawn


async def read(browser: aiohttp.ClientSession) -> str:
    async with browser.get("/") as answer:
        assert answer.status == 200
        return await answer.text()


async def post(browser: aiohttp.ClientSession, path: str, data: Any = None) -> None:
    async with browser.post(path, data=data) as answer:
        assert answer.status == 200, "after the redirect, the page"


async def next_event(events: aiohttp.StreamReader, kind: str) -> dict[str, Any]:
    """The next event of that kind; others are passed over."""
    async with asyncio.timeout(5):
        while (await events.readline()).decode().strip() != f"event: {kind}":
            pass
        found: dict[str, Any] = json.loads((await events.readline()).decode().removeprefix("data: "))
        return found


async def all_phones(events: aiohttp.StreamReader) -> None:
    for _ in RESIDENTS:
        await next_event(events, "phone")
