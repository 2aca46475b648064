"""A town with two phones, a line that writes down what reaches it, and the real libraries pointed at the town."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot
from telegram.request import HTTPXRequest
from twilio.http.response import Response as TwilioResponse
from twilio.rest import Client
from yarl import URL

from bot.clock import PushableClock
from bot.simulator.listener import Listener
from bot.simulator.street import Street
from bot.simulator.town import Town
from tests.bot.simulator.behind import BROWSER, DAWN, FEMI, RESIDENTS, Behind

EVENING = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)


@dataclass
class Arrived:
    path: str
    body: bytes
    headers: dict[str, str]

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode(), keep_blank_values=True))


@dataclass
class Line:
    """Stands where the line would: notes what comes, and answers what it was told to."""

    arrived: list[Arrived] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)  # given in this order, then 204
    listener: Listener = field(init=False)

    def __post_init__(self) -> None:
        self.listener = Listener(Starlette(routes=[Route("/{path:path}", self._take, methods=["POST"])]))

    async def _take(self, request: Request) -> Response:
        self.arrived.append(Arrived(request.url.path, await request.body(), dict(request.headers)))
        return Response(status_code=self.statuses.pop(0) if self.statuses else 204)

    @property
    def receipts(self) -> list[str]:
        return [hook.form["MessageStatus"] for hook in self.arrived if "MessageStatus" in hook.form]


class TwilioOverAiohttp:
    """Carries the twilio library's requests to the town."""

    is_async = True

    def __init__(self, session: aiohttp.ClientSession, town: Town) -> None:
        self._session, self._town = session, town

    async def request(self, method: str, url: str, **options: Any) -> TwilioResponse:
        target = URL(self._town.twilio_url + URL(url).raw_path_qs, encoded=True)
        headers = options["headers"] | {"Authorization": aiohttp.encode_basic_auth(*options["auth"])}
        wanted = {"params": options["params"], "data": options["data"], "headers": headers}
        async with self._session.request(method, target, **wanted) as answer:
            return TwilioResponse(answer.status, await answer.text())


@pytest.fixture
def clock() -> PushableClock:
    return PushableClock(EVENING)


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    line = Line()
    await line.listener.start()
    yield line
    await line.listener.stop()


@pytest.fixture
async def town(clock: PushableClock, line: Line) -> AsyncIterator[Town]:
    town = Town(clock, line_url=line.listener.url)
    town.add_phone("Dawn", number=DAWN)
    town.add_phone("Femi", telegram_id=FEMI, number="+447700900107")
    await town.start()
    yield town
    await town.stop()


@pytest.fixture
async def bot(town: Town) -> AsyncIterator[Bot]:
    async with bot_of(town) as bot:
        yield bot


@pytest.fixture
async def twilio(town: Town) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(town.account_sid, town.auth_token, http_client=TwilioOverAiohttp(session, town))


def bot_of(town: Town) -> Bot:
    plain = [HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2)]  # certificates take 50 ms to load
    return Bot(town.telegram_token, base_url=town.telegram_url + "/bot", request=plain[0], get_updates_request=plain[1])


async def settle(town: Town) -> None:
    """Until nothing is under way."""
    for _ in range(500):
        if town.idle():
            return
        await pause()
    raise AssertionError("The town does not come to rest.")


async def pause() -> None:
    await asyncio.sleep(0.01)


# The street


@pytest.fixture
def behind(town: Town, clock: PushableClock) -> Behind:
    return Behind(town, clock)


@pytest.fixture
async def browser(behind: Behind) -> AsyncIterator[aiohttp.ClientSession]:
    street = Street(behind, RESIDENTS)
    server = Listener(street.app())
    await server.start()
    async with aiohttp.ClientSession(server.url, headers=BROWSER) as session:
        yield session
    await server.stop()
    await street.close()


@pytest.fixture
async def events(browser: aiohttp.ClientSession) -> AsyncIterator[aiohttp.StreamReader]:
    async with browser.get("/events") as answer:
        assert answer.content_type == "text/event-stream"
        yield answer.content
