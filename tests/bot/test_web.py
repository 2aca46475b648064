"""The web server's manners: nothing waits for nothing, and who is being answered when the line stops has the answer."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import aiohttp
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.listening import listening_socket
from bot.web import Web
from storage.database import Database
from tests import databases


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    databases.migrate(tmp_path / "roost.db")
    database = await Database.open(tmp_path / "roost.db")
    yield database
    await database.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_the_second_part_of_an_answer_does_not_wait_for_the_caller(host: str) -> None:
    with closing(listening_socket(host, 0)) as listening, socket.create_connection(listening.getsockname()[:2]):
        connection, _ = listening.accept()
        with closing(connection):
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


async def test_a_request_under_way_has_its_answer_before_the_server_stops(database: Database) -> None:
    asked, go_on = asyncio.Event(), asyncio.Event()

    async def slow(request: Request) -> Response:
        asked.set()
        await go_on.wait()
        return PlainTextResponse("here it is")

    web = Web(database, [], "127.0.0.1", 0, [Route("/slow", slow)])
    await web.start()
    async with aiohttp.ClientSession() as session:
        answer = asyncio.create_task(session.get(f"http://127.0.0.1:{web.port}/slow"))
        await asked.wait()
        stopping = asyncio.create_task(web.stop())
        await asyncio.sleep(0.02)
        assert not stopping.done()
        go_on.set()
        assert await (await answer).text() == "here it is"
        await asyncio.wait_for(stopping, 2)


async def test_an_open_connection_on_which_nothing_is_asked_does_not_hold_up_the_stop(database: Database) -> None:
    web = Web(database, [], "127.0.0.1", 0)
    await web.start()
    async with aiohttp.ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{web.port}/health") as answer:
            assert answer.status == 200
        await asyncio.wait_for(web.stop(), 2)
