"""The port at which one imitation provider is reached, and the bad days it can have."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.policy import HTTP
from email.utils import format_datetime
from typing import Any, Literal
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.clock import Clock
from bot.simulator.listener import Listener

Outage = Literal["", "refused", "503", "lost answer", "429", "html"]
Params = dict[str, str | list[str]]


@dataclass(slots=True, frozen=True)
class Recorded:
    """One request that the line made. Its status is 0 where the answer was lost on the way."""

    at: datetime
    provider: Literal["telegram", "twilio"]
    method: str  # the Bot API's name for it, or the HTTP method
    path: str
    params: Params
    status: int


@dataclass(slots=True, frozen=True)
class Call:
    """A request as the imitations want to see it."""

    verb: str
    path: str
    params: Params
    parts: dict[str, str]  # what stood in the variable places of the path
    authorization: str = ""
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # by the name of their field: name and content

    def text(self, name: str) -> str:
        value = self.params.get(name, "")
        return value if isinstance(value, str) else value[-1]


@dataclass(slots=True, frozen=True)
class Answer:
    status: int
    body: dict[str, Any] | str
    lost: bool = False  # all was done, but the line never hears of it


#: What stands between the line and a provider answers in its place, and says that all is well.
HTML = Answer(200, "<!doctype html><html><body><h1>It works!</h1></body></html>")


Handler = Callable[[Call], Awaitable[Answer]]


@dataclass(slots=True)
class Door:
    """Routes come in, requests are noted, outages happen here and nowhere else."""

    provider: Literal["telegram", "twilio"]
    clock: Clock
    handlers: dict[str, Handler]  # path -> what answers there
    name_of: Callable[[Call], tuple[str, str]]  # how a request is noted: method and path
    closed: dict[str, Answer]  # what an outage answers in place of the handler
    note: Callable[[Recorded], None]
    pace: Callable[[Call], float] | None = None  # seconds that it takes before it acts, and again before it answers
    listener: Listener = field(init=False)
    _outage: Outage = ""

    def __post_init__(self) -> None:
        routes = [
            Route(path, self._endpoint(handler), methods=["GET", "POST", "DELETE"])
            for path, handler in self.handlers.items()
        ]
        self.listener = Listener(Starlette(routes=routes))

    @property
    def outage(self) -> Outage:
        return self._outage

    @outage.setter
    def outage(self, outage: Outage) -> None:
        was, self._outage = self._outage, outage
        if outage == was:
            return
        if outage == "refused":
            self.listener.hang_up()
        elif was == "refused" and self.listener.port:  # the line finds the same port again
            self.listener.listen()

    async def open(self, port: int) -> None:
        await self.listener.start(port)
        if self._outage == "refused":
            self.listener.hang_up()

    async def goes_down(self) -> None:
        self.outage = "refused"
        await self.listener.gone()

    async def comes_back(self) -> None:
        self.outage = ""
        await self.listener.settled()

    def _endpoint(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            try:
                call = await read(request)
            except ClientDisconnect:
                return Response()  # nobody is there to read it
            return await self._serve(handler, call, request)

        return endpoint

    async def _serve(self, handler: Handler, call: Call, request: Request) -> Response:
        await self._dawdle(call)
        at = self.clock.now()
        answer = self.closed.get(self._outage) or await handler(call)
        lost = answer.lost or self._outage == "lost answer"
        method, path = self.name_of(call)
        self.note(Recorded(at, self.provider, method, path, call.params, 0 if lost else answer.status))
        if lost:
            await self.listener.cut(request.client)
        await self._dawdle(call)
        return respond(answer, at)

    async def _dawdle(self, call: Call) -> None:
        if self.pace is not None:
            await asyncio.sleep(self.pace(call))


async def read(request: Request) -> Call:
    """Query, form or JSON become one dictionary of texts; a name that comes twice has a list."""
    body = await request.body()
    pairs = parse_qsl(request.url.query, keep_blank_values=True)
    kind = request.headers.get("content-type", "")
    files: dict[str, tuple[str, bytes]] = {}
    if kind.startswith("application/json"):
        pairs += _json_pairs(body)
    elif kind.startswith("multipart/form-data"):
        fields, files = _parts(kind, body)
        pairs += fields
    else:
        pairs += parse_qsl(body.decode(errors="replace"), keep_blank_values=True)
    return Call(
        verb=request.method,
        path=request.url.path,
        params=_gathered(pairs),
        parts=request.path_params,
        authorization=request.headers.get("authorization", ""),
        files=files,
    )


def _parts(kind: str, body: bytes) -> tuple[list[tuple[str, str]], dict[str, tuple[str, bytes]]]:
    """The fields of a form of several parts, and its files; a file's field has its name as its text."""
    whole = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + body, policy=HTTP)
    fields: list[tuple[str, str]] = []
    files: dict[str, tuple[str, bytes]] = {}
    for part in whole.iter_parts():
        name = str(part.get_param("name", "", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes), "a part of a form has no parts of its own"
        if file_name := part.get_filename():
            files[name] = (file_name, content)
        fields.append((name, file_name or content.decode(errors="replace")))
    return fields, files


def _json_pairs(body: bytes) -> list[tuple[str, str]]:
    try:
        content = json.loads(body or b"{}")
    except ValueError:
        return []
    if not isinstance(content, dict):
        return []
    return [(name, value if isinstance(value, str) else json.dumps(value)) for name, value in content.items()]


def _gathered(pairs: list[tuple[str, str]]) -> Params:
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def respond(answer: Answer, at: datetime) -> Response:
    """As every web server does, with the time of its own clock."""
    date = {"Date": format_datetime(at, usegmt=True)}
    if isinstance(answer.body, str):
        return Response(answer.body, answer.status, date, media_type="text/html")
    return Response(json.dumps(answer.body), answer.status, date, media_type="application/json")
