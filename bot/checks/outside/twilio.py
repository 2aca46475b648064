"""Twilio: the account, the number, and the addresses that Twilio calls for it (docs/service.md)."""

import asyncio
from collections.abc import Iterator
from urllib.parse import urldefrag

import aiohttp
from twilio.base.exceptions import TwilioException, TwilioRestException

from bot.channels.twilio import Twilio
from bot.channels.twilio_api import Record
from bot.checks.findings import Asked, Finding, mind, right, wrong
from handlers.numbers import spoken

FAILURES = (TwilioException, aiohttp.ClientError, asyncio.TimeoutError, OSError)
WHERE = "In Twilio's console, at the number's settings"


async def account(asked: Asked, session: aiohttp.ClientSession) -> list[Finding]:
    if (twilio := _twilio(asked, session)) is None:
        return []
    try:
        found = await twilio.account.fetch()
    except FAILURES as error:
        return [_refused(error)]
    if found["status"] != "active":
        return [wrong(f"The Twilio account is {found['status']}.", "Have it activated in Twilio's console.")]
    if found["type"] == "Trial":
        return [wrong("The Twilio account is a trial: it texts only verified numbers.", "Upgrade it in the console.")]
    return [right("The Twilio account is active.")]


async def number(asked: Asked, session: aiohttp.ClientSession) -> list[Finding]:
    if (twilio := _twilio(asked, session)) is None:
        return []
    try:
        listed = await twilio.account.listed("IncomingPhoneNumbers", 1, 1, PhoneNumber=twilio.number)
    except FAILURES:
        return []  # the account's check has told that
    if not listed:
        do = "Put the number that you have bought there into [twilio] number."
        return [wrong(f"{spoken(twilio.number)} is no number of this Twilio account.", do)]
    return list(_of_number(listed[0], twilio))


def _of_number(found: Record, twilio: Twilio) -> Iterator[Finding]:
    can = found.get("capabilities") or {}
    lacks = [name for name, what in (("texts", "sms"), ("calls", "voice")) if not can.get(what)]
    if lacks:
        yield wrong(f"{spoken(twilio.number)} takes no {' and no '.join(lacks)}.", "Buy a UK mobile number for both.")
    else:
        yield right(f"{spoken(twilio.number)} takes texts and calls.")
    to_texts = (found.get("sms_url"), found.get("sms_method"), found.get("sms_application_sid"))
    elsewhere = found.get("voice_application_sid") or found.get("trunk_sid")
    to_calls = (found.get("voice_url"), found.get("voice_method"), elsewhere)
    yield _called("texts", "A message comes in", to_texts, twilio, "/twilio/sms")
    yield _called("calls", "A call comes in", to_calls, twilio, "/twilio/voice")
    ended = f"{twilio.public_url}/twilio/voice/ended"
    if found.get("status_callback") != ended:
        do = f"{WHERE}, under Call status changes: {ended}"
        yield mind("The line does not hear at once when a family has hung up.", do)
    if found.get("sms_url") == f"{twilio.public_url}/twilio/sms":
        do = f"{WHERE}: {twilio.public_url}/twilio/sms#rc=3&rp=ct,rt,5xx"
        yield mind("Twilio does not try again when a text does not reach the line.", do)
    if not found.get("sms_fallback_url"):
        do = f"{WHERE}, under Primary handler fails: a TwiML Bin with the duty team's number (docs/service.md)."
        yield mind("Whoever texts while the line is down has no answer at all.", do)
    if not found.get("voice_fallback_url"):
        do = f"{WHERE}, as voice fallback: an address that says the duty team's number (a TwiML Bin will do)."
        yield mind("Whoever rings while the line is down hears only Twilio's error.", do)


def _called(
    what: str, setting: str, is_set: tuple[str | None, str | None, str | None], twilio: Twilio, path: str
) -> Finding:
    """Where Twilio goes with texts or calls. An application or a trunk goes before the number's own address."""
    url, method, elsewhere = is_set
    wanted = f"{twilio.public_url}{path}"
    if elsewhere:
        do = f"{WHERE}: choose Webhook, not an application or a trunk, and {wanted}"
        return wrong(f"Twilio gives {what} to {elsewhere[:2]}..., not to the line.", do)
    if urldefrag(url or "").url != wanted or method != "POST":
        return wrong(f"Twilio does not bring {what} to the line.", f"{WHERE}, under {setting}: HTTP POST, {wanted}")
    return right(f"Twilio brings {what} to {wanted}.")


def _twilio(asked: Asked, session: aiohttp.ClientSession) -> Twilio | None:
    config = asked.config.twilio
    return Twilio(config, session, asked.config.line.public_url) if config else None


def _refused(error: Exception) -> Finding:
    if isinstance(error, TwilioRestException) and error.status in (401, 403, 404):
        do = "Copy account SID and auth token whole from Twilio's console into [twilio]."
        return wrong("Twilio does not know this account with this token.", do)
    kind = f"error {error.code or error.status}" if isinstance(error, TwilioRestException) else type(error).__name__
    return wrong(f"Twilio is not reached: {kind}.", "Look at this machine's way to the internet.")
