"""The Calls resource of the imitation Twilio, and the phones that ring the line."""

import re
from collections.abc import Callable

from bot.simulator.door import Answer, Call
from bot.simulator.phones import Phone
from bot.simulator.ringing import HIDDEN, PhoneCall
from bot.simulator.twilio_shapes import error, page
from bot.simulator.voice.exchange import Exchange
from bot.simulator.voice.leg import Event, Leg, Reports, Source
from bot.simulator.voice.script import Script
from bot.simulator.voice.shapes import (
    EVENTS,
    FILTERS,
    LONGEST_TWIML,
    MAGIC_FROM,
    MAGIC_TO,
    matches,
    recording_resource,
    resource,
)

E164 = re.compile(r"\+[1-9]\d{6,14}")
ADDRESS = re.compile(r"https?://[^\s/_?#]+([/?#]\S*)?")
TIMEOUT, LONGEST_TIMEOUT = 60, 600  # seconds that a phone rings


class Calls:
    """`refuses` decides about a number, `lost_answers` about the next calls that are taken."""

    def __init__(self, exchange: Exchange, provider_url: Callable[[], str], status_callback: Callable[[], str]) -> None:
        self.refuses: dict[str, int] = {}
        self.lost_answers = 0
        self.line_url = ""
        self.exchange = exchange
        self._status_callback = status_callback  # of the line's number, for those who ring it
        self._script = Script(exchange, provider_url)

    def dialled(self, phone: Phone, hidden: bool) -> PhoneCall:
        """A phone rings the line."""
        reports = Reports(url=self._status_callback())
        sender = HIDDEN if hidden or phone.number is None else phone.number
        leg = self.exchange.new_leg(self.exchange.line_number, sender, "inbound", reports=reports)
        leg.status, leg.answered_by = "ringing", "human"
        call = self.exchange.show(leg, phone, incoming=False)
        self.exchange.run(leg, self._script.play(leg, Source(self.line_url + "/twilio/voice")))
        return call

    # What the line asks for

    async def all(self, call: Call) -> Answer:
        return self._create(call) if call.verb == "POST" else self._list(call)

    async def one(self, call: Call) -> Answer:
        leg = self.exchange.legs.get(call.parts["sid"])
        if leg is None:
            return error(20404)
        return self._update(leg, call) if call.verb == "POST" else self._answer(200, leg)

    async def recording(self, call: Call) -> Answer:
        """One that was deleted is gone for good."""
        kept = self.exchange.recordings
        found = next((recording for recording in kept if recording.sid == call.parts["sid"]), None)
        if found is None:
            return error(20404)
        if call.verb == "DELETE":
            kept.remove(found)
            return Answer(204, "")
        return Answer(200, recording_resource(found, self.exchange.account_sid))

    def _list(self, call: Call) -> Answer:
        found = [leg for leg in reversed(self.exchange.legs.values()) if matches(leg, call)]
        return Answer(200, page("calls", found, lambda leg: resource(leg, self.exchange.account_sid), FILTERS, call))

    def _create(self, call: Call) -> Answer:
        if fault := self._fault(call):
            return error(fault)
        leg = self.exchange.new_leg(call.text("To"), call.text("From"), "outbound-api", reports=_reports(call))
        leg.shown = call.text("CallerId") or leg.sender
        answer = self._answer(201, leg)
        timeout = min(int(call.text("Timeout") or TIMEOUT), LONGEST_TIMEOUT)
        url = call.text("Url")
        source = Source(url, "" if url else call.text("Twiml"))
        self.exchange.run(leg, self._place(leg, timeout, source))
        if self.lost_answers < 1:
            return answer
        self.lost_answers -= 1
        return Answer(answer.status, answer.body, lost=True)

    async def _place(self, leg: Leg, seconds: int, source: Source) -> None:
        if not await self.exchange.reach(leg, seconds):
            return
        found = {"AnsweredBy": leg.answered_by or "unknown"}
        waits = leg.reports.detect and not leg.reports.detect_url
        await self._script.play(leg, Source(source.url, source.twiml, found if waits else {}))

    def _update(self, leg: Leg, call: Call) -> Answer:
        """Ending it at any time; canceling before it is answered; sending it elsewhere after."""
        status = call.text("Status")
        redirects = bool(call.text("Url") or call.text("Twiml"))
        if leg.over or (status == "canceled" and leg.started) or (redirects and not leg.started):
            return error(21220)
        if status in ("canceled", "completed"):
            leg.tell(Event("hang up"))
        elif redirects:
            url = call.text("Url")
            leg.tell(Event("redirect", source=Source(url, "" if url else call.text("Twiml"))))
        return self._answer(200, leg)

    def _answer(self, status: int, leg: Leg) -> Answer:
        return Answer(status, resource(leg, self.exchange.account_sid))

    def _fault(self, call: Call) -> int | None:
        to, sender, url = call.text("To"), call.text("From"), call.text("Url")
        twiml, callback = call.text("Twiml"), call.text("StatusCallback")
        checks = (
            (not to, 21201),
            (not sender, 21213),
            (not url and not twiml, 21205),
            (url and not ADDRESS.fullmatch(url), 21205),
            (len(twiml) > LONGEST_TWIML, 21205),
            (callback and not ADDRESS.fullmatch(callback), 21609),
            (not set(_events(call)) <= set(EVENTS), 21626),
            (sender in MAGIC_FROM, MAGIC_FROM.get(sender)),
            (sender != self.exchange.line_number, 21210),
            (not E164.fullmatch(to), 21211),
            (to in MAGIC_TO, MAGIC_TO.get(to)),
            (to in self.refuses, self.refuses.get(to)),
        )
        return next((code for wrong, code in checks if wrong), None)


def _events(call: Call) -> tuple[str, ...]:
    asked = call.params.get("StatusCallbackEvent", "completed")
    return tuple([asked] if isinstance(asked, str) else asked)


def _reports(call: Call) -> Reports:
    asynchronous = call.text("AsyncAmd") == "true"
    return Reports(
        url=call.text("StatusCallback"),
        events=_events(call),
        detect=call.text("MachineDetection"),
        detect_url=call.text("AsyncAmdStatusCallback") if asynchronous else "",
    )
