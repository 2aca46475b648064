"""Every address of the line, of its metrics and of the street, asked in every way: never a fault, never a traceback."""

import asyncio
import logging
import re
from collections.abc import Coroutine, Iterator
from datetime import time
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

import aiohttp
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from starlette.routing import Route
from yarl import URL

from bot.simulator.listener import Listener
from bot.simulator.night import Night
from bot.simulator.street import Street

Result = TypeVar("Result")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW")
FIELDS = (
    "words",
    "by",
    "message",
    "label",
    "do",
    "how",
    "what",
    "to",
    "speed",
    "MessageSid",
    "From",
    "Body",
    "CallSid",
)
LARGEST_LOOK = 4000  # bytes of an answer that are read; the street's events never end

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
forms = st.dictionaries(st.sampled_from(FIELDS) | text, text, max_size=5).map(lambda form: urlencode(form).encode())
bodies = st.binary(max_size=200) | forms | st.just(b"x" * 100_000)
header_text = st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=40).map(str.strip)
headers = st.dictionaries(
    st.sampled_from(["Accept", "Authorization", "Content-Type", "Cookie", "Range", "X-Forwarded-For", "Referer"]),
    header_text | st.just("text/html"),
    max_size=4,
)


class Everything:
    """The line and the street over one night, with the paths of both."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._night = Night(time(23, 38), running=False)
        self.paths: list[tuple[str, str]] = []  # where it listens, and the route
        self.run(self._open())

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self._loop.run_until_complete(work)

    def close(self) -> None:
        self.run(self._close())
        self._loop.close()

    async def ask(self, method: str, url: URL, body: bytes, sent: dict[str, str]) -> tuple[int, str]:
        """Its status, and the beginning of what it says."""
        async with self._session.request(method, url, data=body, headers=sent, allow_redirects=False) as answer:
            return answer.status, (await answer.content.read(LARGEST_LOOK)).decode(errors="replace")

    async def _open(self) -> None:
        await self._night.start()
        self._session = aiohttp.ClientSession(skip_auto_headers=["Content-Type"])
        self._street = Street(self._night, self._night.residents)
        app = self._street.app()
        self._page = Listener(app)
        await self._page.start()
        own = [route.path for route in app.routes if isinstance(route, Route)]
        self.paths = [(self._page.url, path) for path in own]
        self.paths += [(self._night.town.line_url, path) for path in self._night.line_paths()]

    async def _close(self) -> None:
        await self._session.close()
        await self._page.stop()
        await self._street.close()
        await self._night.stop()


@pytest.fixture(scope="module")
def everything() -> Iterator[Everything]:
    opened = Everything()
    yield opened
    opened.close()


def test_there_is_much_to_ask(everything: Everything) -> None:
    paths = {path for _, path in everything.paths}
    assert paths >= {"/health", "/twilio/sms", "/twilio/status", "/twilio/voice", "/calendar/{secret}.ics", "/trouble"}


@settings(max_examples=15, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(method=st.sampled_from(METHODS), query=text, part=text, body=bodies, sent=headers)
def test_whatever_is_asked_is_answered_plainly(
    everything: Everything,
    caplog: pytest.LogCaptureFixture,
    method: str,
    query: str,
    part: str,
    body: bytes,
    sent: dict[str, str],
) -> None:
    """The same of all of them; `part` stands where a path has a place for one."""
    for base, path in everything.paths:
        filled = re.sub(r"{\w+}", quote(part, safe=""), path)
        for asked in dict.fromkeys((method, "GET", "POST")):
            url = URL(f"{base}{filled}?{quote(query, safe='=&')}", encoded=True)
            status, said = everything.run(everything.ask(asked, url, body, sent))
            assert status < 500, f"{asked} {path}"
            assert "Traceback" not in said and 'File "' not in said
    troubles = [record.getMessage() for record in caplog.records if record.exc_info or record.levelno >= logging.ERROR]
    caplog.clear()
    assert troubles == []
