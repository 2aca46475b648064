"""SMS through Twilio: texts in by webhook, out by REST, and their receipts."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

import aiohttp
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from twilio.base.exceptions import TwilioException
from twilio.base.serialize import iso8601_datetime

from bot.channels.base import AccountedFor, Intake, Outcome
from bot.channels.twilio import LARGEST_PAGE, LISTED, Twilio, receipt_failure, send_error
from bot.channels.twilio_api import moment
from bot.clock import SET_BACK_AT_MOST, Clock
from storage.inbox import Inbound
from storage.outbox import Outgoing

log = logging.getLogger(__name__)
NOTHING_TO_SAY = "<Response/>"  # every answer goes through the outbox, never through TwiML
#: Twilio keeps a text that it cannot deliver for hours; a stale alert at dawn helps nobody (PLATFORM 3).
VALIDITY_SECONDS = {"alert": 300, "reply": 3600, "service": 7200, "reminder": 14400}
#: How far apart Twilio's clock and ours may be when a text of unknown fate is looked for.
CLOCK_SKEW = timedelta(minutes=2)
CATCH_UP_SECONDS = 300  # real ones: between two questions for missed texts
AGAIN_SECONDS = 60  # and after one that was not answered
#: A text that was not taken is worth an alarm, though lists are to be had (RoostProviderDown waits three minutes).
DOWN_AT_LEAST = timedelta(minutes=5)
#: Before the latest text that we had then: our clock may have been as far ahead of Twilio's as it is ever kept there.
CATCH_UP_MARGIN = SET_BACK_AT_MOST + timedelta(hours=1)


class SmsChannel:
    """The line's number, for texts."""

    name = "sms"

    def __init__(self, twilio: Twilio, clock: Clock, intake: Intake) -> None:
        self.state = "listening"
        self._twilio = twilio
        self._clock = clock
        self._intake = intake
        self._asked_until = clock.now()  # Twilio, for missed texts; at first, until when an earlier run could do so
        self._not_taken_at: datetime | None = None  # when Twilio last failed a text
        self._catching_up: asyncio.Task[None] | None = None
        self._asking = True  # a start always has to

    def routes(self) -> list[BaseRoute]:
        signed = self._twilio.signed
        return [
            Route("/twilio/sms", signed(self._came_in), methods=["POST"]),
            Route("/twilio/status", signed(self._receipt), methods=["POST"]),
        ]

    async def start(self) -> None:
        """Twilio calls us; what it could not deliver while we were away, it does not bring again by itself."""
        self._catching_up = asyncio.create_task(self._keep_catching_up())

    def idle(self) -> bool:
        """No missed texts are being asked for."""
        return not self._asking

    async def stop(self) -> None:
        if self._catching_up is not None:
            self._catching_up.cancel()
            await asyncio.gather(self._catching_up, return_exceptions=True)

    async def send(self, message: Outgoing) -> str:
        try:
            sid = await self._twilio.account.create(
                "Messages",
                {
                    "To": message.chat,
                    "From": self._twilio.number,
                    "Body": message.body,
                    "StatusCallback": f"{self._twilio.public_url}/twilio/status?o={message.id}",
                    "ValidityPeriod": VALIDITY_SECONDS[message.cls],
                },
            )
        except (TwilioException, aiohttp.ClientError, TimeoutError, ValueError) as error:
            failed = send_error(error)
            self.state = "sending" if failed.outcome is Outcome.REFUSED else "down"
            self._not_taken_at = self._clock.now()
            raise failed from error
        self.state = "sending"
        return sid

    async def find(self, rows: Sequence[Outgoing], accounted_for: AccountedFor) -> dict[int, str]:
        """Look for texts of unknown fate in Twilio's list: same phone, same words, not another row's (PLATFORM 3)."""
        many = min(LISTED + len(rows), LARGEST_PAGE)
        try:
            listed = await self._twilio.account.listed(
                "Messages", many, many, To=rows[0].chat, From=self._twilio.number
            )
        except (TwilioException, aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise send_error(error) from error
        taken = {sid: list(texts) for sid, texts in (await accounted_for()).items()}
        found = {}
        for row in rows:
            since = (row.attempted_at or row.created_at) - CLOCK_SKEW
            for other in listed:
                sid, created = str(other["sid"]), moment(other, "date_created")
                recent = created is None or created >= since
                if recent and holds(str(other["body"]), row.body, taken.get(sid, ())):
                    found[row.id] = sid
                    taken.setdefault(sid, []).append(row.body)
                    break
        return found

    async def catch_up(self) -> None:
        """Ask Twilio for texts whose webhook never reached us (PLATFORM 3). While Twilio does not answer, what comes in
        by webhook must not pass for what was missed before it."""
        now = self._clock.now()
        heard = await self._intake.heard_until(self.name, self._asked_until)
        if heard is not None:
            missed = await self._listed_since(heard - CATCH_UP_MARGIN)
            for start in range(0, len(missed), LARGEST_PAGE):
                await self._intake.keep(missed[start : start + LARGEST_PAGE])
        self._asked_until = now
        if self.state == "down" and (self._not_taken_at is None or now - self._not_taken_at >= DOWN_AT_LEAST):
            self.state = "listening"

    async def _keep_catching_up(self) -> None:
        """At the start and every few minutes."""
        while True:
            self._asking = True
            again = await self.look()
            self._asking = False
            await asyncio.sleep(again)

    async def look(self) -> float:
        """Catch up, and say in how many seconds to do so again: soon, where Twilio gave no answer, so that one answer
        that was lost does not pass for a Twilio that is down."""
        try:
            await self.catch_up()
        except Exception as error:
            self.state, kind = "down", type(error).__name__
            log.warning("missed texts were not asked for", extra={"action": "sms.not_caught_up", "kind": kind})
            return AGAIN_SECONDS
        return CATCH_UP_SECONDS

    async def _listed_since(self, since: datetime) -> list[Inbound]:
        like = {"To": self._twilio.number, "DateSent>": iso8601_datetime(since)}
        listed = await self._twilio.account.listed("Messages", LARGEST_PAGE, **like)
        new = [other for other in reversed(listed) if other["direction"] == "inbound"]
        now = self._clock.now()
        moments = [min(moment(other, "date_sent") or now, now) for other in new]
        parts = [(other["from"], other["sid"], str(other["num_media"]), other["body"] or "") for other in new]
        return [self._inbound(*part, at) for part, at in zip(parts, moments, strict=True)]

    def _inbound(self, chat: str, sid: str, pictures: str, text: str, at: datetime) -> Inbound:
        """`at` is when it was written, so that "tonight", and what it may be an answer to, are those of that moment."""
        kind = "text" if pictures in ("", "0") else "picture"
        return Inbound("sms", chat, sid, kind, text, at)

    async def _came_in(self, params: dict[str, str]) -> Response:
        if not params.get("MessageSid") or not params.get("From"):
            return PlainTextResponse("MessageSid and From are missing.", 400)
        chat, sid = params["From"], params["MessageSid"]
        pictures, text = params.get("NumMedia", ""), params.get("Body", "")
        await self._intake.keep([self._inbound(chat, sid, pictures, text, self._clock.now())])
        return Response(NOTHING_TO_SAY, media_type="text/xml")

    async def _receipt(self, params: dict[str, str]) -> Response:
        row, sid, status = params.get("o", ""), params.get("MessageSid", ""), params.get("MessageStatus", "")
        if not (row.isdecimal() and len(row) < 19 and sid and status):
            return PlainTextResponse("o, MessageSid and MessageStatus are missing.", 400)
        code = params.get("ErrorCode", "")
        failure = receipt_failure(status, int(code) if code.isdecimal() and len(code) < 9 else 0)
        await self._intake.receipt(int(row), sid, status, failure)
        return Response(status_code=204)


def holds(sent: str, body: str, accounted_for: Sequence[str] = ()) -> bool:
    """Is `body` what was sent, or one of the texts that were joined into it and are not accounted for yet?"""
    rest = f"\n{sent}\n"
    for other in accounted_for:
        rest = rest.replace(f"\n{other}\n", "\n\n", 1)
    return f"\n{body}\n" in rest
