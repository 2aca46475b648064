"""Calls through Twilio: whoever is on call is rung by REST, and what is said in a call goes out as TwiML."""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol
from urllib.parse import urlencode

import aiohttp
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from twilio.base.exceptions import TwilioException
from twilio.twiml.voice_response import Dial, Gather, VoiceResponse

from bot.channels.base import AccountedFor, Intake, Outcome, SendError
from bot.channels.twilio import LARGEST_PAGE, LISTED, Twilio, send_error
from bot.channels.twilio_api import moment
from bot.clock import Clock
from handlers.calls import STEPS, Ask, Connect, HangUp, Join, Record, Script, Turn
from handlers.delivery import Failure
from storage.outbox import Outgoing

log = logging.getLogger(__name__)
VOICE, LANGUAGE = "Polly.Amy", "en-GB"
RINGS_SECONDS = 25  # before it counts as unanswered; most voicemails come later
LONGEST_MESSAGE_SECONDS = 180
SILENCE_SECONDS = 10  # ends a message; somebody who cries needs time
EVENTS = ["initiated", "ringing", "answered", "completed"]
CLOCK_SKEW = timedelta(minutes=2)  # between Twilio's clock and ours
#: How long a call that was not taken counts as a fault: longer than the alarm waits, and than a rung lasts.
DOWN_AT_MOST = timedelta(minutes=10)
#: Twilio's words for who picked up: all but `human` and `unknown` are no person.
MACHINES = ("machine_start", "machine_end_beep", "machine_end_silence", "machine_end_other", "fax")


class Url(Protocol):
    """The address of a step, with what it needs to know."""

    def __call__(self, step: str, **query: int) -> str: ...


class Telephone(Protocol):
    """What a call in progress needs of the line: an answer within the request."""

    async def answer_call(self, turn: Turn) -> Script: ...

    async def call_ended(self, sid: str) -> None: ...


class VoiceChannel:
    """The line's number, for calls."""

    name = "voice"

    def __init__(self, twilio: Twilio, clock: Clock, intake: Intake, telephone: Telephone) -> None:
        self._last = "untried"  # until a call of ours has been placed or refused nobody knows
        self._not_taken_at: datetime | None = None
        self._clock = clock
        self._twilio = twilio
        self._intake = intake
        self._telephone = telephone

    @property
    def state(self) -> str:
        """That Twilio did not take a call says something for a while, and nothing of the nights after it: nobody is
        rung to find out."""
        at = self._not_taken_at
        lately = at is not None and self._clock.now() - at < DOWN_AT_MOST
        return self._last if self._last != "down" or lately else "untried"

    def routes(self) -> list[BaseRoute]:
        signed = self._twilio.signed
        asked = [
            Route(
                f"/twilio/voice/{step}" if step else "/twilio/voice",
                signed(partial(self._asked, step)),
                methods=["POST"],
            )
            for step in STEPS
        ]
        return [
            *asked,
            Route("/twilio/voice/status", signed(self._status), methods=["POST"]),
            Route("/twilio/voice/machine", signed(self._machine), methods=["POST"]),
            Route("/twilio/voice/ended", signed(self._ended), methods=["POST"]),
        ]

    async def start(self) -> None:
        """Twilio calls us."""

    async def stop(self) -> None:
        """A call in progress is Twilio's; the next run answers its next turn."""

    async def send(self, message: Outgoing) -> str:
        """Ring. Machine detection runs beside the call and may only hurry the next rung (PLATFORM 3)."""
        try:
            sid = await self._twilio.account.create(
                "Calls",
                {
                    "To": message.chat,
                    "From": self._twilio.number,
                    "Url": self._url("answered", o=message.id),
                    "Timeout": RINGS_SECONDS,
                    "StatusCallback": self._url("status", o=message.id),
                    "StatusCallbackEvent": EVENTS,
                    "MachineDetection": "Enable",
                    "AsyncAmd": "true",
                    "AsyncAmdStatusCallback": self._url("machine", o=message.id),
                },
            )
        except (TwilioException, aiohttp.ClientError, TimeoutError, ValueError) as error:
            failed = send_error(error)
            self._last = "sending" if failed.outcome is Outcome.REFUSED else "down"
            self._not_taken_at = self._clock.now()
            # A number that cannot be rung may still take texts: it is not dead for that.
            raise SendError(
                failed.outcome, failed.reason, failure=Failure(failed.reason), retry_after=failed.retry_after
            ) from error
        self._last = "sending"
        return sid

    async def recall(self, message: Outgoing) -> None:
        """Stop a phone that still rings. Twilio leaves a call alone that has been picked up meanwhile."""
        try:
            await self._twilio.account.update("Calls", str(message.provider_id), {"Status": "canceled"})
        except (TwilioException, aiohttp.ClientError, TimeoutError, ValueError) as error:
            log.warning("a call rings on", extra={"action": "voice.not_recalled", "reason": send_error(error).reason})

    async def find(self, rows: Sequence[Outgoing], accounted_for: AccountedFor) -> dict[int, str]:
        """Calls of unknown fate are looked for in Twilio's list: same phone, begun since, not another row's."""
        since = min(row.attempted_at or row.created_at for row in rows)
        many = min(LISTED + len(rows), LARGEST_PAGE)
        try:
            listed = await self._twilio.account.listed("Calls", many, many, To=rows[0].chat, From=self._twilio.number)
        except (TwilioException, aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise send_error(error) from error
        known = await accounted_for()
        new = [call for call in reversed(listed) if str(call["sid"]) not in known]
        recent = [call for call in new if (moment(call, "date_created") or since) >= since - CLOCK_SKEW]
        return {row.id: str(call["sid"]) for row, call in zip(rows, recent, strict=False)}

    async def _asked(self, step: str, params: dict[str, str]) -> Response:
        if not params.get("CallSid"):
            return PlainTextResponse("CallSid is missing.", 400)
        script = await self._telephone.answer_call(turn_of(step, params))
        return Response(twiml(script, self._url, self._twilio.number), media_type="text/xml")

    async def _status(self, params: dict[str, str]) -> Response:
        return await self._receipt(params, params.get("CallStatus", ""))

    async def _machine(self, params: dict[str, str]) -> Response:
        picked_up_by = params.get("AnsweredBy", "")
        return await self._receipt(params, "machine") if picked_up_by in MACHINES else Response(status_code=204)

    async def _receipt(self, params: dict[str, str], status: str) -> Response:
        row, sid = _number(params.get("o", "")), params.get("CallSid", "")
        if not (row and sid and status):
            return PlainTextResponse("o, CallSid and CallStatus are missing.", 400)
        await self._intake.receipt(row, sid, status, None)
        return Response(status_code=204)

    async def _ended(self, params: dict[str, str]) -> Response:
        """The number's own status callback: the family has hung up."""
        if not params.get("CallSid"):
            return PlainTextResponse("CallSid is missing.", 400)
        await self._telephone.call_ended(params["CallSid"])
        return Response(status_code=204)

    def _url(self, step: str, **query: int) -> str:
        known = {name: value for name, value in query.items() if value}
        return f"{self._twilio.public_url}/twilio/voice/{step}" + (f"?{urlencode(known)}" if known else "")


def turn_of(step: str, params: Mapping[str, str]) -> Turn:
    """Twilio's parameters in our own words."""
    chat = params.get("From", "") if params.get("Direction") == "inbound" else params.get("To", "")
    return Turn(
        step=step,
        sid=params["CallSid"],
        chat=chat if chat.startswith("+") else "",  # "anonymous" and its like
        digits=params.get("Digits", ""),
        row_id=_number(params.get("o", "")),
        tries=_number(params.get("n", "")),
        outcome=params.get("DialCallStatus", ""),
        recording=params.get("RecordingUrl", ""),
        seconds=_number(params.get("RecordingDuration", "") or params.get("DialCallDuration", "")),
    )


def twiml(script: Script, url: Url, number: str) -> str:
    """The script as Twilio wants it. A family and a holder see only the line's number."""
    response = VoiceResponse()
    if isinstance(script.then, Ask):
        _ask(response, script, script.then, url)
        return str(response)
    _say(response, script)
    match script.then:
        case Connect(to, step, row_id):
            dial = Dial(
                action=url(step, o=row_id),
                method="POST",
                timeout=RINGS_SECONDS,
                caller_id=number,
                answer_on_bridge=True,
            )
            dial.number(to)
            response.append(dial)
        case Join(room, step, row_id):
            dial = Dial(action=url(step, o=row_id), method="POST")
            dial.conference(room, beep="false", start_conference_on_enter=True, end_conference_on_exit=True)
            response.append(dial)
        case Record(step):
            response.record(
                action=url(step),
                method="POST",
                max_length=LONGEST_MESSAGE_SECONDS,
                play_beep=True,
                timeout=SILENCE_SECONDS,
            )
            response.redirect(url(step), method="POST")  # nothing was said: Twilio does not call the action then
        case HangUp():
            response.hangup()
    return str(response)


def _ask(response: VoiceResponse, script: Script, ask: Ask, url: Url) -> None:
    """A key may be pressed while it is being said; without one the same step is asked what comes next."""
    there = url(ask.step, o=ask.row_id, n=ask.tries)
    how = {"finish_on_key": "#"} if ask.word else {"num_digits": 1}
    gather = Gather(action=there, method="POST", timeout=ask.seconds, action_on_empty_result=True, **how)
    _say(gather, script)
    response.append(gather)


def _say(verb: VoiceResponse | Gather, script: Script) -> None:
    for line in script.said:
        verb.say(line, voice=VOICE, language=LANGUAGE)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 19 else 0
