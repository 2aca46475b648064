"""What SMS and voice share of Twilio: the client, the signature, and the tables of its codes (PLATFORM 2 and 3)."""

import hmac
import logging
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qsl

import aiohttp
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from bot.channels.base import Outcome, SendError
from bot.channels.http import NEVER_LEFT, TwilioRequest
from bot.channels.twilio_api import Account
from bot.config import TwilioConfig
from handlers.delivery import Failure

log = logging.getLogger(__name__)
LARGEST_BODY = 64 * 1024
LARGEST_PAGE = 1000  # of Twilio's lists, and as many as are kept in one transaction
LISTED = 100  # messages or calls looked through beyond those looked for

#: Codes at create. What is not here: 5xx = unknown, anything else = refused for this message alone.
DEAD = {21211, 21614, 21217, 21214}  # no such number, or not one that takes texts
OPTED_OUT = {21610}  # its owner texted a STOP word
TRY_AGAIN = {20429, 21611, 14107}  # never taken: too many at once, or our queue is full
OUR_FAULT = {
    20003,
    20404,
    21606,
    21408,
    21612,
    21659,
}  # credentials, sender, permission: tried again and logged

#: Codes in a receipt of `undelivered` or `failed`: the phone is dead for texts, or only this one did not arrive.
RECEIPT_DEAD = {30005, 30006}
RECEIPT_OPTED_OUT = {21610}
RECEIPT_EXPECTED = {30036}  # its validity ran out, as we asked
FAILED = ("undelivered", "failed")


class Twilio:
    """One account, one number of the line's."""

    def __init__(self, config: TwilioConfig, session: aiohttp.ClientSession, public_url: str) -> None:
        self.number = config.number
        self.public_url = public_url
        client = Client(config.account_sid, config.auth_token, http_client=TwilioRequest(session))
        self.account = Account(client, config.api_url)
        self._validator = RequestValidator(config.auth_token)

    def signed(self, act: Callable[[dict[str, str]], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
        """A route that acts only on what Twilio has signed for our public address; everything else is a plain 403."""

        async def endpoint(request: Request) -> Response:
            params = await self._signed_params(request)
            return PlainTextResponse("Forbidden", 403) if params is None else await act(params)

        return endpoint

    async def _signed_params(self, request: Request) -> dict[str, str] | None:
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST_BODY:
                return None
        query = request.scope["query_string"].decode("latin-1")
        path = request.scope["raw_path"].decode("latin-1")
        url = f"{self.public_url}{path}" + (f"?{query}" if query else "")
        try:
            signed = dict(parse_qsl(body.decode(), keep_blank_values=True))
            good = self._validates(url, signed, request.headers.get("x-twilio-signature", ""))
        except (ValueError, TypeError, AttributeError):  # not UTF-8, too many fields, or a JSON body (PLATFORM 2.4)
            return None
        return {**dict(parse_qsl(query)), **signed} if good else None

    def _validates(self, url: str, signed: dict[str, str], signature: str) -> bool:
        """Twilio may have signed the address with its port or without. To try both costs double: ours comes first."""
        ours = self._validator.compute_signature(url, signed)
        return hmac.compare_digest(ours, signature) or bool(self._validator.validate(url, signed, signature))


def send_error(error: Exception) -> SendError:
    """What a failed request to Twilio means for its message."""
    if isinstance(error, NEVER_LEFT):
        return SendError(Outcome.NOT_SENT, "twilio not reached")
    if not isinstance(error, TwilioRestException):
        return SendError(Outcome.UNKNOWN, f"twilio {type(error).__name__}")
    code = int(error.code or 0)
    reason = f"twilio {code or error.status}"
    if code in OPTED_OUT or code in DEAD:
        failure = Failure(reason, address_dead=True, opted_out=code in OPTED_OUT)
        return SendError(Outcome.REFUSED, reason, failure=failure)
    if code in TRY_AGAIN or error.status == 429:
        return SendError(Outcome.NOT_SENT, reason, retry_after=1.0)
    if code in OUR_FAULT or error.status in (401, 403):
        log.error(
            "Twilio refuses this line; check [twilio] in the configuration",
            extra={"action": "twilio.refused", "code": code},
        )
        return SendError(Outcome.NOT_SENT, reason)
    return SendError(Outcome.UNKNOWN if error.status >= 500 else Outcome.REFUSED, reason)


def receipt_failure(status: str, code: int) -> Failure | None:
    """What a receipt says of its message: None where nothing is wrong, or nothing need be done."""
    if status not in FAILED or code in RECEIPT_EXPECTED:
        return None
    opted_out = code in RECEIPT_OPTED_OUT
    return Failure(f"twilio {code or status}", address_dead=opted_out or code in RECEIPT_DEAD, opted_out=opted_out)
