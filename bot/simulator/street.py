"""The street of phones: one local page on which everybody's phone can be read and written on, and the clock pushed."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, time, timedelta
from typing import Any, Protocol
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.responses import StreamingResponse as Stream
from starlette.routing import Route

from bot.clock import PushableClock
from bot.simulator.board import Board
from bot.simulator.dawns_night import DAWNS_NIGHT
from bot.simulator.player import PACES, Player
from bot.simulator.pushing import StillBusy
from bot.simulator.residents import SHOWN_AS, Resident
from bot.simulator.street_calls import WHEN_RUNG, act
from bot.simulator.street_live import Live
from bot.simulator.street_view import PAGE, PhoneView, drawing, spoken, templates
from bot.simulator.town import Town
from bot.simulator.troubles import COVERAGES, TROUBLES, put_coverage

MORNING = time(8, 15)
FILES = ("style.css", "play.css", "trouble.css", "street.js")
NO_STORE = {"Cache-Control": "no-store"}


class Neighbourhood(Protocol):
    """What stands behind the page: the imitation providers, the clock, and the line that both serve."""

    town: Town
    clock: PushableClock
    time_zone: ZoneInfo

    async def push(self, to: datetime) -> None:
        """Go forward from due time to due time, never over one."""
        ...

    async def settle(self) -> None:
        """Until nothing is under way."""
        ...

    async def next_due(self) -> datetime | None: ...

    async def board(self) -> Board:
        """What the line's database says of open matters and of the rota."""
        ...


class Street:
    """The page's server."""

    def __init__(
        self, behind: Neighbourhood, residents: Iterable[Resident], *, paces: dict[str, float] = PACES
    ) -> None:
        """`paces` are the speeds at which a story can be played, in seconds for each of its moments."""
        self._behind = behind
        self._views = {
            resident.key: PhoneView(resident, behind.town.phones[resident.name], behind.time_zone, behind.town)
            for resident in residents
        }
        looks: dict[str, Callable[[], Awaitable[dict[str, Any]]]] = {
            "clock": self._clock_face,
            "board": self._board,
            "story": self._story_face,
            "troubles": self._troubles_face,
        }
        self._live = Live(list(self._views.values()), looks)
        self._pushing = asyncio.Lock()
        self._player = Player(behind, DAWNS_NIGHT, self._pushing, self._live.look_again, paces)
        behind.town.listeners.append(self._live.changed)
        self._pushes: dict[str, Callable[[], Awaitable[datetime | None]]] = {
            "1 min": self._in_one_minute,
            "5 min": self._in_five_minutes,
            "next": behind.next_due,
            "08:15": self._morning,
        }

    async def close(self) -> None:
        """What plays by itself ends."""
        await self._player.ended()

    def app(self) -> Starlette:
        routes = [
            Route("/", self._page),
            Route("/events", self._events),
            Route("/phones/{key}/say", self._on_phone(self._say, by_hand=True), methods=["POST"]),
            Route("/phones/{key}/press", self._on_phone(self._press, by_hand=True), methods=["POST"]),
            Route("/phones/{key}/call", self._on_phone(self._call, by_hand=True), methods=["POST"]),
            Route("/phones/{key}/when-rung", self._on_phone(self._when_rung), methods=["POST"]),
            Route("/phones/{key}/texts", self._on_phone(self._texts), methods=["POST"]),
            Route("/phones/{key}/open", self._on_phone(self._open), methods=["POST"]),
            Route("/clock", self._push, methods=["POST"]),
            Route("/play", self._play, methods=["POST"]),
            Route("/trouble", self._trouble, methods=["POST"]),
            *(Route(f"/page/{name}", _file(name)) for name in FILES),
        ]
        # Pages of the wide web cannot reach it under a name of their own.
        only_here = Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])
        return Starlette(routes=routes, middleware=[only_here])

    # What is seen

    async def _page(self, request: Request) -> Response:
        page = templates.get_template("index.html")
        facts = {
            "views": self._views.values(),
            "clock": await self._clock_face(),
            "board": (await self._board())["html"],
            "story": self._player.face(),
            "shown_as": SHOWN_AS,
            "when_rung": WHEN_RUNG,
            "coverages": COVERAGES,
            "troubles": TROUBLES,
            "troubled": (await self._troubles_face())["on"],
        }
        return HTMLResponse(page.render(facts), headers=NO_STORE)

    async def _events(self, request: Request) -> Response:
        return Stream(self._live.events(), media_type="text/event-stream", headers=NO_STORE)

    async def _board(self) -> dict[str, Any]:
        return {"html": drawing(await self._behind.board(), self._behind.time_zone)}

    async def _clock_face(self) -> dict[str, Any]:
        now, zone = self._behind.clock.now(), self._behind.time_zone
        due = await self._behind.next_due()
        return {
            "time": spoken(now, zone),
            "seconds": spoken(now, zone, "%S"),
            "day": spoken(now, zone, "%A %d %B"),
            "next": spoken(due, zone) if due else "",
        }

    async def _story_face(self) -> dict[str, Any]:
        return self._player.face()

    async def _troubles_face(self) -> dict[str, Any]:
        return {"on": [key for key, trouble in TROUBLES.items() if trouble.is_on(self._behind.town)]}

    # What is done

    async def _say(self, view: PhoneView, form: dict[str, list[str]]) -> None:
        """The last words that are not empty: a key of an old phone comes after the empty field."""
        words = next((words for words in reversed(form.get("words", [])) if words.strip()), "")
        by = form.get("by", [view.writes_by])[-1]
        if words and by in view.resident.channels:
            await (view.phone.texts(words) if by == "sms" else view.phone.chats(words))

    async def _press(self, view: PhoneView, form: dict[str, list[str]]) -> None:
        message = view.phone.find(form.get("message", [""])[-1])
        label = form.get("label", [""])[-1]
        if message and any(button.label == label for button in message.buttons):
            await view.phone.presses(label, message)

    async def _call(self, view: PhoneView, form: dict[str, list[str]]) -> None:
        await act(view.phone, form.get("do", [""])[-1])

    async def _when_rung(self, view: PhoneView, form: dict[str, list[str]]) -> None:
        chosen = form.get("how", [""])[-1]
        view.phone.on_ring = next((how for how in WHEN_RUNG if how == chosen), view.phone.on_ring)
        view.phone.changed()

    async def _texts(self, view: PhoneView, form: dict[str, list[str]]) -> None:
        chosen = form.get("how", [""])[-1]
        if chosen in COVERAGES:
            put_coverage(self._behind.town, view.phone, chosen)

    async def _open(self, view: PhoneView, form: dict[str, list[str]]) -> None:
        """Only looked at; that alone clears what is new."""

    def _on_phone(
        self, do: Callable[[PhoneView, dict[str, list[str]]], Awaitable[None]], *, by_hand: bool = False
    ) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            view = self._views.get(request.path_params["key"])
            if view is None:
                return PlainTextResponse("Nobody of that name lives here.", 404)
            view.open()
            self._live.changed()
            if by_hand:
                self._player.taken_over()
            try:
                await do(view, await _form(request))
            except LookupError as error:  # the call has ended meanwhile
                return PlainTextResponse(str(error), 409)
            return _back(request, f"/#{view.resident.key}")

        return endpoint

    async def _push(self, request: Request) -> Response:
        where = self._pushes.get((await _form(request)).get("to", [""])[-1])
        if where is None:
            return PlainTextResponse("The clock does not know that button.", 400)
        self._player.taken_over()
        try:
            async with self._pushing:
                to = await where()
                if to is not None:
                    await self._behind.push(to)
        except StillBusy as error:
            return PlainTextResponse(str(error), 503)
        return _back(request, "/")

    async def _play(self, request: Request) -> Response:
        form = await _form(request)
        self._player.act(form.get("do", [""])[-1], form.get("speed", [""])[-1])
        return _back(request, "/")

    async def _trouble(self, request: Request) -> Response:
        """The switch is turned to where it is not."""
        trouble = TROUBLES.get((await _form(request)).get("what", [""])[-1])
        if trouble is None:
            return PlainTextResponse("The street does not know that trouble.", 400)
        trouble.put(self._behind.town, not trouble.is_on(self._behind.town))
        self._live.look_again()
        return _back(request, "/#troubles")

    async def _in_one_minute(self) -> datetime:
        return self._behind.clock.now() + timedelta(minutes=1)

    async def _in_five_minutes(self) -> datetime:
        return self._behind.clock.now() + timedelta(minutes=5)

    async def _morning(self) -> datetime:
        here = self._behind.clock.now().astimezone(self._behind.time_zone)
        day = here.date() if here.time() < MORNING else here.date() + timedelta(days=1)
        return datetime.combine(day, MORNING, self._behind.time_zone)


async def _form(request: Request) -> dict[str, list[str]]:
    return parse_qs((await request.body()).decode(errors="replace"), keep_blank_values=True)


def _back(request: Request, to: str) -> Response:
    """Without scripts the page is shown again; a script has its news by the event stream."""
    if "text/html" in request.headers.get("accept", ""):
        return RedirectResponse(to, 303)
    return Response(status_code=204)


def _file(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        return FileResponse(PAGE / name, headers=NO_STORE)

    return endpoint
