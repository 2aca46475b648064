"""GET /calendar/<secret>.ics: spells on call, stays and get-togethers, for the calendar app of somebody's phone."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.clock import Clock
from handlers.calendars import feed as calendar
from handlers.settings import LineSettings
from storage.database import Database

PRIVATE = {"Cache-Control": "private, no-store"}


class CalendarFeed:
    """Answers with the calendar that a secret opens; whatever opens none is a plain 404, which says nothing."""

    def __init__(self, database: Database, clock: Clock, line: LineSettings) -> None:
        self._database = database
        self._clock = clock
        self._line = line

    def routes(self) -> list[Route]:
        return [Route("/calendar/{secret}.ics", self._feed, methods=["GET"])]

    async def _feed(self, request: Request) -> Response:
        secret, now, line = request.path_params["secret"], self._clock.now(), self._line
        feed = await self._database.read(lambda tx: calendar.render(tx, secret, line.name, now, line.time_zone))
        if feed is None:
            return PlainTextResponse("Not found", 404)
        return Response(feed, media_type="text/calendar", headers=PRIVATE)
