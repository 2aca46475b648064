"""A uvicorn server that starts and stops at once, inside somebody else's event loop."""

import asyncio
import socket

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Address
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.listening import listening_socket

HOST = "127.0.0.1"
TURNS = 6  # of the event loop; a cut takes two at each end, and uvloop one more


class Listener(uvicorn.Server):
    """Never runs uvicorn's main loop: that one takes the process's signals and looks up only ten times a second."""

    def __init__(self, app: Starlette) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http="httptools",
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                timeout_keep_alive=75,
            )
        )
        self.config.load()
        self.lifespan = self.config.lifespan_class(self.config)
        self.servers = []
        self.port = 0
        self._socket: socket.socket | None = None
        self._opening: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    async def start(self, port: int = 0) -> None:
        self.port = port
        self.listen()
        if self._opening:
            await self._opening

    async def stop(self) -> None:
        self.hang_up()
        await self.gone()
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks)

    def listen(self) -> None:
        """From here on the port takes connections; the same port again after `hang_up`."""
        self._socket = listening_socket(HOST, self.port)
        self.port = self._socket.getsockname()[1]
        self._opening = asyncio.get_running_loop().create_task(self.startup(sockets=[self._socket]))

    def hang_up(self) -> None:
        """Refuse new connections and cut those that stand."""
        if self._opening is None or self._opening.done():
            self._close()
        else:
            self._opening.add_done_callback(lambda _: self._close())

    def _close(self) -> None:
        for server in self.servers:
            server.close()
        self.servers = []
        if self._socket:
            self._socket.close()
        self._cut()

    async def gone(self) -> None:
        """Until all connections are, after `hang_up`."""
        await self.settled()
        self._cut()  # what was on its way in when the door shut
        await self.settled()

    async def cut(self, client: Address | None) -> None:
        """Cut one client's connection, so that it never hears the answer."""
        self._cut(client)
        await self.settled()

    async def settled(self) -> None:
        """Until both ends, where they live in this event loop, have seen what was cut or opened."""
        for _ in range(TURNS):
            await asyncio.sleep(0)

    def _cut(self, client: Address | None = None) -> None:
        for connection in list(self.server_state.connections):
            if isinstance(connection, HttpToolsProtocol) and client in (None, connection.client):
                connection.transport.abort()
