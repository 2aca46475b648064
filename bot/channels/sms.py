"""SMS through Twilio: texts in by webhook, out by REST, and their receipts."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

import aiohttp
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from twilio.base.exceptions import TwilioException
from twilio.rest.api.v2010.account.message import MessageInstance

from bot.channels.base import Intake
from bot.channels.twilio import Twilio, receipt_failure, send_error
from bot.clock import Clock
from storage.inbox import Inbound
from storage.outbox import Outgoing

NOTHING_TO_SAY = "<Response/>"  # every answer goes through the outbox, never through TwiML
#: Twilio keeps a text that it cannot deliver for hours; a stale alert at dawn helps nobody (PLATFORM 3).
VALIDITY_SECONDS = {"alert": 300, "reply": 3600, "service": 7200, "reminder": 14400}
#: How far apart Twilio's clock and ours may be when a text of unknown fate is looked for.
CLOCK_SKEW = timedelta(minutes=2)


class SmsChannel:
    """The line's number, for texts."""

    name = "sms"

    def __init__(self, twilio: Twilio, clock: Clock, intake: Intake) -> None:
        self.state = "listening"
        self._twilio = twilio
        self._clock = clock
        self._intake = intake

    def routes(self) -> list[BaseRoute]:
        signed = self._twilio.signed
        return [
            Route("/twilio/sms", signed(self._came_in), methods=["POST"]),
            Route("/twilio/status", signed(self._receipt), methods=["POST"]),
        ]

    async def start(self) -> None:
        """Twilio calls us; there is nothing to open."""

    async def stop(self) -> None:
        """There is nothing to close."""

    async def send(self, message: Outgoing) -> str:
        try:
            sent = await self._twilio.client.messages.create_async(
                to=message.chat,
                from_=self._twilio.number,
                body=message.body,
                status_callback=f"{self._twilio.public_url}/twilio/status?o={message.id}",
                validity_period=VALIDITY_SECONDS[message.cls],
            )
        except (TwilioException, aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise send_error(error) from error
        self.state = "sending"
        return str(sent.sid)

    async def find(self, message: Outgoing, accounted_for: Mapping[str, Sequence[str]]) -> str | None:
        """Look for a text of unknown fate in Twilio's list: same phone, same words, not another row's (PLATFORM 3)."""
        since = (message.attempted_at or message.created_at) - CLOCK_SKEW
        try:
            listed: Sequence[MessageInstance] = await self._twilio.client.messages.list_async(
                to=message.chat, from_=self._twilio.number, page_size=100, limit=100
            )
        except (TwilioException, aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise send_error(error) from error
        for other in listed:
            created = other.date_created
            recent = created is None or created >= since
            if recent and holds(str(other.body), message.body, accounted_for.get(str(other.sid), ())):
                return str(other.sid)
        return None

    async def _came_in(self, params: dict[str, str]) -> Response:
        if not params.get("MessageSid") or not params.get("From"):
            return PlainTextResponse("MessageSid and From are missing.", 400)
        pictures = params.get("NumMedia", "0") not in ("", "0")
        message = Inbound(
            channel="sms",
            chat=params["From"],
            external_id=params["MessageSid"],
            kind="picture" if pictures else "text",
            text=params.get("Body", ""),
            received_at=self._clock.now(),
        )
        await self._intake.keep([message])
        return Response(NOTHING_TO_SAY, media_type="text/xml")

    async def _receipt(self, params: dict[str, str]) -> Response:
        row, sid, status = params.get("o", ""), params.get("MessageSid", ""), params.get("MessageStatus", "")
        if not (row.isdecimal() and len(row) < 19 and sid and status):
            return PlainTextResponse("o, MessageSid and MessageStatus are missing.", 400)
        code = params.get("ErrorCode", "")
        failure = receipt_failure(status, int(code) if code.isdecimal() else 0)
        await self._intake.receipt(int(row), sid, status, failure)
        return Response(status_code=204)


def holds(sent: str, body: str, accounted_for: Sequence[str] = ()) -> bool:
    """Is `body` what was sent, or one of the texts that were joined into it and are not accounted for yet?"""
    rest = f"\n{sent}\n"
    for other in accounted_for:
        rest = rest.replace(f"\n{other}\n", "\n\n", 1)
    return f"\n{body}\n" in rest
