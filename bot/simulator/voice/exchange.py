"""The exchange: it makes phones ring and legs begin and end, and reports how that went."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from datetime import timedelta
from typing import Literal, Protocol
from urllib.parse import urljoin

from bot.clock import Clock
from bot.simulator.phones import Phone
from bot.simulator.ringing import PhoneCall
from bot.simulator.voice.leg import Event, HungUp, Leg, Reports, Source
from bot.simulator.voice.shapes import Recording, carried, detection, progress
from bot.simulator.voice.twiml import TwimlFault, Verb, parse

Callbacks = Literal["in order", "reversed", "doubled", "none"]
VOICEMAIL_AFTER = timedelta(seconds=20)
VOICEMAIL_LASTS = timedelta(seconds=10)
AT_ONCE = {"busy": "busy", "off": "no-answer"}  # how a call to a phone that does not ring ends
#: How a ring in vain is told of.
NOT_PICKED_UP = {
    "no-answer": "{name} does not answer",
    "busy": "{name}'s phone is busy",
    "canceled": "{name}'s phone stops ringing",
}
AWAY = (0, 502, 503)  # what a line that is down answers; that is its bad day and not a fault


class Network(Protocol):
    """What the exchange needs of the imitation Twilio around it."""

    callbacks: Callbacks
    phones: dict[str, Phone]

    def spawn(self, work: Coroutine[None, None, None]) -> None:
        """Have it run beside everything else, and count as under way."""
        ...

    async def post(self, url: str, params: dict[str, str]) -> int: ...

    async def ask(self, url: str, params: dict[str, str]) -> tuple[int, str]: ...


class Unreadable(Exception):
    """There is no document to go on with."""


class Exchange:
    """All calls of one account. `faults` is what Twilio would complain of in the line's TwiML."""

    def __init__(
        self, network: Network, clock: Clock, account_sid: str, line_number: str, new_sid: Callable[[str], str]
    ) -> None:
        self.network = network
        self.clock = clock
        self.account_sid = account_sid
        self.line_number = line_number
        self.new_sid = new_sid
        self.legs: dict[str, Leg] = {}
        self.recordings: list[Recording] = []
        self.faults: list[str] = []
        self.seconds_per_word = 0.0  # so long does the voice take to say one
        self._tasks: dict[Leg, asyncio.Task[None]] = {}
        self._backwards: dict[Leg, list[dict[str, str]]] = {}

    def idle(self) -> bool:
        """Every call rests: it rings, or waits for a key, a hand or the clock."""
        return all(leg.resting for leg in self._tasks)

    async def stop(self) -> None:
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def new_leg(
        self, to: str, sender: str, direction: str, *, reports: Reports | None = None, parent: Leg | None = None
    ) -> Leg:
        sid = self.new_sid("CA")
        leg = Leg(sid, to, sender, direction, self.clock.now(), self.clock, reports or Reports(), shown=sender)
        leg.parent = parent.sid if parent else None
        self.legs[leg.sid] = leg
        return leg

    def run(self, leg: Leg, work: Coroutine[None, None, None]) -> None:
        """The leg's life, as a task of its own; when it ends, so does the leg."""
        task = asyncio.get_running_loop().create_task(self._live(leg, work))
        self._tasks[leg] = task

    async def _live(self, leg: Leg, work: Coroutine[None, None, None]) -> None:
        try:
            await work
        except HungUp:
            pass
        except Exception as error:
            self.faults.append(f"The imitation failed in a call to {leg.to}: {error!r}")
            raise
        finally:
            self.leave(leg)
            del self._tasks[leg]

    # From the first ring to the end

    async def reach(self, leg: Leg, seconds: int) -> bool:
        """Ring a phone for so many seconds. False when nobody picked it up; then the leg has ended."""
        leg.phone = self.network.phones.get(leg.to)
        leg.status = "ringing"
        self.report(leg, "initiated")
        if leg.phone is None or leg.phone.call or leg.phone.on_ring in AT_ONCE:
            self.end(leg, _refusal(leg.phone))
            return False
        self.show(leg, leg.phone, incoming=True)
        self.report(leg, "ringing")
        status = await self._rung(leg, leg.phone, seconds)
        if status:
            self.end(leg, status)
        else:
            self.pick_up(leg)
        return not status

    async def _rung(self, leg: Leg, phone: Phone, seconds: int) -> str:
        """How the ringing ended; nothing when it was picked up."""
        machine = phone.on_ring == "voicemail" and timedelta(seconds=seconds) > VOICEMAIL_AFTER
        until = leg.created + (VOICEMAIL_AFTER if machine else timedelta(seconds=seconds))
        while (event := await leg.wait(until)) is not None:
            if event.kind in ("answer", "decline"):
                leg.answered_by = "human"
                return "" if event.kind == "answer" else "busy"
        leg.answered_by = "machine_start" if machine else None
        return "" if machine else "no-answer"

    def show(self, leg: Leg, phone: Phone, *, incoming: bool) -> PhoneCall:
        """The call appears on the phone's screen."""
        leg.phone = phone
        call = leg.screen = PhoneCall(self.clock.now(), leg.shown if incoming else leg.to, incoming, leg)
        phone.calls.append(call)
        phone.changed()
        return call

    def pick_up(self, leg: Leg) -> None:
        """From here on it is talked, and paid for."""
        if leg.started:
            return
        now = self.clock.now()
        leg.status, leg.started = "in-progress", now
        if leg.screen and leg.phone:
            leg.screen.state, leg.screen.answered = "talking", True
            leg.screen.by_machine = leg.answered_by == "machine_start"
            leg.screen.course.append(_picked_up(leg, leg.phone))
            leg.phone.changed()
        self.report(leg, "answered")
        if leg.reports.detect and leg.reports.detect_url and self.network.callbacks != "none":
            self._post(leg, leg.reports.detect_url, detection(leg, self.account_sid))
        if leg.answered_by == "machine_start":
            self.clock.call_at(now + VOICEMAIL_LASTS, lambda: leg.tell(Event("hang up")))

    def end(self, leg: Leg, status: str) -> None:
        if leg.over:
            return
        leg.status, leg.ended = status, self.clock.now()
        leg.parts()
        if leg.screen and leg.phone:
            leg.screen.state, leg.screen.ended = "over", leg.ended
            leg.screen.course.append("the call ends" if leg.started else _not_picked_up(leg, leg.phone))
            leg.phone.changed()
        self.report(leg, "completed")

    def leave(self, leg: Leg) -> None:
        """One that the line rang in vain is canceled, and one that rang the line in vain was not answered."""
        unanswered = "no-answer" if leg.direction == "inbound" else "canceled"
        self.end(leg, "completed" if leg.started else unanswered)

    # What is said to the line

    def report(self, leg: Leg, event: str) -> None:
        """A status callback, if it was asked for. Reversed ones all come after the end."""
        if leg.reports.url and event in leg.reports.events and self.network.callbacks != "none":
            params = progress(leg, event, self.account_sid, self.clock.now())
            leg.sequence += 1
            self._backwards.setdefault(leg, []).append(params)
        if self.network.callbacks == "reversed" and not leg.over:
            return
        for params in reversed(self._backwards.pop(leg, [])):
            self._post(leg, leg.reports.url, params)

    def _post(self, leg: Leg, url: str, params: dict[str, str]) -> None:
        times = 2 if self.network.callbacks == "doubled" else 1

        async def post() -> None:
            async with leg.posting:  # those of one call go one after the other
                for _ in range(times):
                    await self.network.post(url, params)

        self.network.spawn(post())

    def tell_line(self, url: str, params: dict[str, str]) -> None:
        """A request whose answer matters to nobody."""

        async def tell() -> None:
            await self.network.post(url, params)

        self.network.spawn(tell())

    async def document(self, leg: Leg, source: Source) -> tuple[Verb, ...]:
        """What the line wants done now. Raises Unreadable; what is wrong with it is among the faults."""
        said = source.twiml
        if not said and not source.url.startswith("http"):
            self.faults.append(f"There is no way from the Twiml of a call to {source.url!r}: give whole addresses.")
            raise Unreadable
        if not said:
            params = carried(leg, self.account_sid) | source.params
            status, said = await self.network.ask(source.url, params)
            if not 200 <= status < 300:
                if status not in AWAY:
                    self.faults.append(f"{source.url} answered {status}.")
                raise Unreadable
        try:
            return parse(said)
        except TwimlFault as fault:
            self.faults.append(f"{source.url or 'Twiml'}: {fault}")
            raise Unreadable from fault


def address(source: Source, there: str) -> str:
    """An address as seen from the document in which it stands; nothing means the document itself."""
    return urljoin(source.url, there) if there else source.url


def call_reports(verb: Verb, source: Source) -> Reports:
    """What a dialled number's attributes ask for."""
    asked: Mapping[str, str] = verb.attributes
    return Reports(
        url=address(source, asked["statusCallback"]) if "statusCallback" in asked else "",
        events=tuple(verb.words("statusCallbackEvent", "completed")),
        detect=asked.get("machineDetection", ""),
        detect_url=address(source, asked["amdStatusCallback"]) if "amdStatusCallback" in asked else "",
    )


def _picked_up(leg: Leg, phone: Phone) -> str:
    if leg.direction == "inbound":
        return "the line answers"
    return f"{phone.name}'s voicemail answers" if leg.answered_by == "machine_start" else f"{phone.name} answers"


def _not_picked_up(leg: Leg, phone: Phone) -> str:
    if leg.direction == "inbound":
        return "the line does not answer"
    return NOT_PICKED_UP.get(leg.status, "{name}'s phone could not be rung").format(name=phone.name)


def _refusal(phone: Phone | None) -> str:
    """A number that nobody has; one who is on the phone already, or does not want to be rung; a phone that is off."""
    if phone is None:
        return "failed"
    return "busy" if phone.call else AT_ONCE[phone.on_ring]
