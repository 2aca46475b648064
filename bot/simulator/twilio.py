"""An imitation of Twilio: its messages here, its calls in `voice`. It signs its webhooks, and reports as told."""

import re
from base64 import b64encode
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import datetime
from itertools import count
from secrets import token_hex
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator

from bot.clock import Clock
from bot.simulator.door import HTML, Answer, Call, Door, Handler, Outage, Recorded
from bot.simulator.hooks import Hooks
from bot.simulator.phones import Message, Phone
from bot.simulator.segments import measure
from bot.simulator.twilio_account import Account
from bot.simulator.twilio_shapes import (
    API,
    COURSES,
    FILTERS,
    MAGIC_FROM,
    MAGIC_SENDER,
    MAGIC_TO,
    Sms,
    error,
    inbound,
    matches,
    page,
    receipt,
    resource,
)
from bot.simulator.voice.calls import Calls
from bot.simulator.voice.exchange import Callbacks, Exchange

E164 = re.compile(r"\+[1-9]\d{6,14}")
LONGEST = 1600
ORDERS: dict[Callbacks, Callable[[tuple[str, ...]], list[str]]] = {
    "in order": list,
    "reversed": lambda course: list(reversed(course)),
    "doubled": lambda course: [status for status in course for _ in range(2)],
    "none": lambda course: [],
}


class TwilioImitation:
    """One account with one number.

    `refuses` and `fates` decide about a recipient's number, `outage` and `lost_answers` about all requests, and
    `callbacks` and `hooks_held` about what comes back. A message that is not delivered is on no phone.
    """

    def __init__(
        self,
        clock: Clock,
        account_sid: str,
        auth_token: str,
        line_number: str,
        hooks: Hooks,
        note: Callable[[Recorded], None],
    ) -> None:
        self.refuses: dict[str, int] = {}
        self.fates: dict[str, tuple[str, int | None]] = {}
        self.lost_answers = 0
        self.callbacks: Callbacks = "in order"
        self.hooks_held = False
        self.fallback = ""  # what Twilio itself answers whoever texts while the line does not take it
        self.remember = True
        self.phones: dict[str, Phone] = {}
        self.messages: dict[str, Sms] = {}
        self._clock = clock
        self._account_sid = account_sid
        self._login = "Basic " + b64encode(f"{account_sid}:{auth_token}".encode()).decode()
        self._line_number = line_number
        self._validator = RequestValidator(auth_token)
        self._hooks = hooks
        self._held: list[Callable[[], Awaitable[object]]] = []
        self._seed, self._count = token_hex(8), count(1)
        self.account = Account(account_sid, line_number, lambda: self.line_url)
        self.exchange = Exchange(self, clock, account_sid, line_number, self._numbered)
        self.calls = Calls(self.exchange, lambda: self.door.listener.url, lambda: self.account.status_callback)
        base = API + "/Accounts/{account}"
        self.door = Door(
            "twilio",
            clock,
            {
                base + ".json": self._known(self.account.fetch),
                base + "/IncomingPhoneNumbers.json": self._known(self.account.numbers),
                base + "/Messages.json": self._known(self._all),
                base + "/Messages/{sid}.json": self._known(self._one),
                base + "/Calls.json": self._known(self.calls.all),
                base + "/Calls/{sid}.json": self._known(self.calls.one),
                base + "/Recordings/{sid}.json": self._known(self.calls.recording),
                "/{path:path}": self._unknown,
            },
            _name,
            {"503": error(20503), "429": error(20429), "html": HTML},
            note,
        )

    @property
    def outage(self) -> Outage:
        return self.door.outage

    @outage.setter
    def outage(self, outage: Outage) -> None:
        self.door.outage = outage

    @property
    def line_url(self) -> str:
        """Where the line listens."""
        return self.calls.line_url

    @line_url.setter
    def line_url(self, url: str) -> None:
        self.calls.line_url = url

    def idle(self) -> bool:
        """No call is on its way from one rest to the next."""
        return self.exchange.idle()

    async def goes_down(self) -> None:
        """Refuse connections; returns when those that stood are gone."""
        await self.door.goes_down()

    async def comes_back(self) -> None:
        await self.door.comes_back()

    async def stop(self) -> None:
        await self.door.listener.stop()

    # What comes to the line

    def new_sid(self, media: int = 0) -> str:
        return self._numbered("MM" if media else "SM")

    def _numbered(self, kind: str) -> str:
        return f"{kind}{self._seed}{next(self._count):016x}"

    async def deliver(
        self, from_number: str, body: str, *, media: int = 0, sid: str | None = None, times: int = 1
    ) -> int:
        """A text for the line: kept as Twilio keeps it, then handed to the webhook `times` times (0: it is missed).

        Returns the last status; 0 when the line was not reached, or hooks are held.
        """
        sid, now = sid or self.new_sid(media), self._clock.now()
        sms = Sms(sid, self._line_number, from_number, body, "inbound", "received", now, sent=now, media=media)
        self._keep(sms)
        params = inbound(sms, self._account_sid, self.door.listener.url)
        status = 0
        for _ in range(times):
            status = await self.post(self.line_url + "/twilio/sms", params)
        if self.fallback and times and not self.hooks_held and status // 100 != 2:
            self._fall_back(from_number)
        return status

    def _fall_back(self, number: str) -> None:
        """The fixed answer at the number's fallback address: no part of the line has a hand in it."""
        if phone := self.phones.get(number):
            phone.shows(_arrived(self.new_sid(), self._clock.now(), self.fallback))

    async def release(self) -> None:
        """Let go what was held, oldest first."""
        self.hooks_held = False
        while self._held:
            await self._held.pop(0)()

    async def post(self, url: str, params: dict[str, str]) -> int:
        """Signed; 0 while hooks are held."""
        if self.hooks_held:
            self._held.append(lambda: self.ask(url, params))
            return 0
        return (await self.ask(url, params))[0]

    async def ask(self, url: str, params: dict[str, str]) -> tuple[int, str]:
        """Signed, with what the line said; never held, for a caller waits for it."""
        signed = url.partition("#")[0]  # a fragment with overrides for Twilio is no part of it
        headers = {
            "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
            "X-Twilio-Signature": str(self._validator.compute_signature(signed, params)),
        }
        return await self._hooks.ask(signed, urlencode(params).encode(), headers)

    def spawn(self, work: Coroutine[None, None, None]) -> None:
        self._hooks.spawn(work)

    async def _report(self, sms: Sms) -> None:
        for status in ORDERS[self.callbacks](COURSES[sms.status]):
            await self.post(sms.callback, receipt(sms, self._account_sid, status))

    # What the line asks for

    async def _all(self, call: Call) -> Answer:
        return self._create(call) if call.verb == "POST" else self._list(call)

    async def _one(self, call: Call) -> Answer:
        sms = self.messages.get(call.parts["sid"])
        return Answer(200, resource(sms, self._account_sid)) if sms and call.verb == "GET" else error(20404)

    async def _unknown(self, call: Call) -> Answer:
        return error(20404)

    def _known(self, handler: Handler) -> Handler:
        """Only for those who know the account's secret."""

        async def known(call: Call) -> Answer:
            right = call.authorization == self._login and call.parts["account"] == self._account_sid
            return await handler(call) if right else error(20003)

        return known

    def _list(self, call: Call) -> Answer:
        found = [sms for sms in reversed(self.messages.values()) if matches(sms, call)]
        return Answer(200, page("messages", found, lambda sms: resource(sms, self._account_sid), FILTERS, call))

    def _create(self, call: Call) -> Answer:
        if fault := self._fault(call):
            return error(fault)
        now, to = self._clock.now(), call.text("To")
        status, code = self.fates.get(to, ("delivered", None))
        sms = Sms(
            self.new_sid(),
            to,
            call.text("From"),
            call.text("Body"),
            "outbound-api",
            status,
            now,
            None if status == "queued" else now,
            code,
            callback=call.text("StatusCallback"),
        )
        if sms.sender != MAGIC_SENDER:
            self._take(sms)
        return self._maybe_lost(Answer(201, resource(sms, self._account_sid, status="queued")))

    def _take(self, sms: Sms) -> None:
        """Keep it, show it, report it. The report is a task of its own: the answer leaves before it."""
        self._keep(sms)
        phone = self.phones.get(sms.to)
        if phone and sms.status == "delivered":
            phone.shows(_arrived(sms.sid, sms.created, sms.body))
        if sms.callback and self.callbacks != "none":
            self._hooks.spawn(self._report(sms))

    def _keep(self, sms: Sms) -> None:
        if self.remember:
            self.messages.setdefault(sms.sid, sms)

    def _fault(self, call: Call) -> int | None:
        to, sender, body = call.text("To"), call.text("From"), call.text("Body")
        checks = (
            (not to, 21604),
            (not sender, 21603),
            (not body and "MediaUrl" not in call.params, 21602),
            (len(body) > LONGEST, 21617),
            (sender in MAGIC_FROM, MAGIC_FROM.get(sender)),
            (sender not in (self._line_number, MAGIC_SENDER), 21606),
            (not E164.fullmatch(to), 21211),
            (to in MAGIC_TO, MAGIC_TO.get(to)),
            (to in self.refuses, self.refuses.get(to)),
        )
        return next((code for wrong, code in checks if wrong), None)

    def _maybe_lost(self, answer: Answer) -> Answer:
        if self.lost_answers < 1:
            return answer
        self.lost_answers -= 1
        return replace(answer, lost=True)


def _arrived(sid: str, at: datetime, body: str) -> Message:
    """As a phone shows it."""
    encoding, segments = measure(body)
    return Message(sid, at, "sms", body, False, [], "delivered", segments, encoding)


def _name(call: Call) -> tuple[str, str]:
    return call.verb, call.path
