"""The web server: mounts the routes that the channels declare, and says how the line is."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Iterator, Sequence

import uvicorn
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.channels.base import Channel
from bot.health import trouble_of
from bot.listening import listening_socket
from storage.database import Database
from storage.refusals import is_refusal

log = logging.getLogger(__name__)
GOODBYE_SECONDS = 5.0  # for the requests under way when the line stops
LOOK_SECONDS = 0.005  # between looks at whether they have ended


class Server(uvicorn.Server):
    """uvicorn, with the signals left to us: it would otherwise die in the middle of a unit (PLATFORM 1.3)."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.opened = asyncio.Event()
        self.leave = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def main_loop(self) -> None:
        """Nothing to do ten times a second: there is no date header to keep, and we are told when to stop."""
        self.opened.set()
        await self.leave.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let the requests under way end. uvicorn's own way waits a tenth of a second for nothing, and then again."""
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GOODBYE_SECONDS):
                while self.server_state.connections or self.server_state.tasks:  # noqa: ASYNC110 - uvicorn tells nobody
                    await asyncio.sleep(LOOK_SECONDS)
        for task in self.server_state.tasks:
            task.cancel()


def come_again(app: ASGIApp) -> ASGIApp:
    """A database that takes nothing now is a plain 503: nothing was acknowledged, and a provider uses its fallback."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except Exception as error:
            if not is_refusal(error):
                raise
            log.exception("a request was turned away", extra={"action": "web.turned_away"})
            await PlainTextResponse("The database takes nothing now. Come again.", 503)(scope, receive, send)

    return answer


class Web:
    """Listens on one address for the providers and for whoever watches the line."""

    def __init__(
        self, database: Database, channels: Sequence[Channel], host: str, port: int, more: Sequence[BaseRoute] = ()
    ) -> None:
        self._database = database
        self.channels = channels
        routes: list[BaseRoute] = [Route("/health", self._health), *more]
        for channel in channels:
            routes += channel.routes()
        self.paths = sorted({route.path for route in routes if isinstance(route, Route)})
        config = uvicorn.Config(
            come_again(Router(routes)),  # without the layers of an application, none of which is used here
            http="httptools",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            date_header=False,
        )
        self._server = Server(config)
        self._address = (host, port)
        self._socket: socket.socket | None = None
        self._serving: asyncio.Task[None] | None = None

    @property
    def port(self) -> int:
        """The port that it listens on; only after `start`."""
        assert self._socket is not None, "the web server has not been started"
        return int(self._socket.getsockname()[1])

    async def start(self) -> None:
        """Raises OSError where the address is taken."""
        self._socket = listening_socket(*self._address)
        self._serving = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        await self._server.opened.wait()

    async def stop(self) -> None:
        self._server.should_exit = True
        self._server.leave.set()
        if self._serving is not None:
            await self._serving
        if self._socket is not None:
            self._socket.close()

    async def well(self) -> bool:
        return await trouble_of(self._database) is None

    async def _health(self, request: Request) -> Response:
        """200 while the database takes what comes; a provider that is down does not take the line out of service."""
        if trouble := await trouble_of(self._database):
            return JSONResponse({"status": "the database takes nothing", "error": trouble}, 503)
        states = {channel.name: channel.state for channel in self.channels}
        return JSONResponse({"status": "ok", "channels": states})
