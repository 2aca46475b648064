"""A stand-in for the line that answers calls with TwiML, checks what is signed, and notes what is asked."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from twilio.request_validator import RequestValidator

from bot.clock import PushableClock
from bot.simulator.listener import Listener
from bot.simulator.pushing import fast_forward, settle
from bot.simulator.town import AUTH_TOKEN, Town

Says = Any  # TwiML, as text or as the library builds it, or what makes it of the form that came


@dataclass
class VoiceLine:
    """`says` holds what each path answers; every other path is a callback, and gets a 204."""

    clock: PushableClock
    says: dict[str, Says] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    statuses: dict[str, int] = field(default_factory=dict)
    listener: Listener = field(init=False)
    town: Town = field(init=False)

    def __post_init__(self) -> None:
        self.listener = Listener(Starlette(routes=[Route("/{path:path}", self._take, methods=["POST"])]))

    @property
    def url(self) -> str:
        return self.listener.url

    async def _take(self, request: Request) -> Response:
        form = dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
        signature = request.headers.get("X-Twilio-Signature", "")
        assert RequestValidator(AUTH_TOKEN).validate(str(request.url), form, signature), "it is not signed"
        path = request.url.path
        self.asked.append((path, form))
        if path not in self.says:
            return Response(status_code=self.statuses.get(path, 204))
        said = self.says[path]
        said = said(form) if callable(said) else said
        return Response(str(said), self.statuses.get(path, 200), media_type="text/xml")

    def forms(self, path: str) -> list[dict[str, str]]:
        return [form for asked, form in self.asked if asked == path]

    def told(self, path: str, name: str) -> list[str]:
        """One parameter of all that came to a path."""
        return [form.get(name, "") for form in self.forms(path)]

    async def rests(self) -> None:
        await settle(self, self.town, self.clock)

    async def passes(self, **span: float) -> None:
        await fast_forward(self, self.town, self.clock, self.clock.now() + timedelta(**span))

    # What pushing asks of a line

    def idle(self) -> bool:
        return True

    def waits_for_clock(self) -> bool:
        return True

    async def next_due(self) -> None:
        return None
