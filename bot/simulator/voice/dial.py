"""<Dial>: other phones ring, or the leg enters a conference; then those on it can talk."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from email.utils import format_datetime

from bot.simulator.voice.exchange import Exchange, address, call_reports
from bot.simulator.voice.leg import Event, HungUp, Leg, Redirected, Source
from bot.simulator.voice.shapes import carried
from bot.simulator.voice.twiml import Verb

Play = Callable[[Leg, Source], Awaitable[None]]
UNREACHED = ("busy", "no-answer", "failed", "canceled")  # the first that any of them was is how the dialling ended
HANG_UP = Event("hang up")


@dataclass(slots=True)
class Room:
    """A conference. It has begun once somebody is in who may begin it."""

    sid: str
    name: str
    url: str
    events: list[str]
    members: list[Leg] = field(default_factory=list)
    begun: bool = False
    over: bool = False
    sequence: int = 0


@dataclass(slots=True)
class Outcome:
    """How a <Dial> ended, for its action."""

    status: str = ""
    leg: Leg | None = None
    bridged: bool = False

    def params(self) -> dict[str, str]:
        found = {"DialCallStatus": self.status, "DialBridged": str(self.bridged).lower()}
        if self.leg:
            found |= {"DialCallSid": self.leg.sid, "DialCallDuration": str(self.leg.seconds())}
        return found


class Dialling:
    """The verb, for all calls."""

    def __init__(self, exchange: Exchange, play: Play, wait_music: Play) -> None:
        self._exchange = exchange
        self._play = play
        self._wait_music = wait_music
        self._rooms: dict[str, Room] = {}

    async def dial(self, leg: Leg, verb: Verb, source: Source) -> Source | None:
        outcome = Outcome()
        action = verb.attributes.get("action", "")
        try:
            if verb.children and verb.children[0].name == "Conference":
                await self._enter(leg, verb, verb.children[0], source, outcome)
            else:
                await self._ring(leg, verb, source, outcome)
        except HungUp:
            if action:
                params = carried(leg, self._exchange.account_sid) | outcome.params()
                self._exchange.tell_line(address(source, action), params | {"CallStatus": "completed"})
            raise
        return Source(address(source, action), params=outcome.params()) if action else None

    # Numbers

    async def _ring(self, leg: Leg, verb: Verb, source: Source, outcome: Outcome) -> None:
        """All at once; the first to be picked up is the one, whoever or whatever picks it up."""
        if verb.attributes.get("callerId", self._exchange.line_number) not in (self._exchange.line_number, leg.sender):
            self._exchange.faults.append("<Dial> may show the line's number or the caller's, and no other (13214).")
            outcome.status = "failed"
            return
        outcome.status = "canceled"
        numbers = verb.children or (Verb("Number", {}, verb.text),)
        children = {self._child(leg, verb, number, source) for number in numbers}
        ended: list[Leg] = []
        try:
            while children:
                event = await leg.wait()
                if event is None or (event.kind == "key" and event.text == "*" and verb.flag("hangupOnStar")):
                    break
                self._follow(leg, event, children, ended, outcome)
        finally:
            for child in children:
                child.tell(HANG_UP)
        if not outcome.leg and ended:
            outcome.leg = min(ended, key=lambda child: UNREACHED.index(child.status))
            outcome.status = outcome.leg.status

    def _follow(self, leg: Leg, event: Event, children: set[Leg], ended: list[Leg], outcome: Outcome) -> None:
        child = event.leg
        if child is None or child not in children:  # one of an earlier <Dial>
            return
        if event.kind == "picked up" and outcome.leg is None:
            outcome.status, outcome.leg = "completed", child
        if event.kind == "picked up":
            for other in children - {outcome.leg}:
                other.tell(HANG_UP)
        if event.kind == "bridged":
            outcome.bridged = True
            self._exchange.pick_up(leg)
            leg.joins(child)
            _changed(leg, child)
        if event.kind == "over":
            children.discard(child)
            ended.append(child)

    def _child(self, leg: Leg, verb: Verb, number: Verb, source: Source) -> Leg:
        sender = verb.attributes.get("callerId") or leg.sender
        child = self._exchange.new_leg(
            number.text, sender, "outbound-dial", reports=call_reports(number, source), parent=leg
        )
        whisper = address(source, number.attributes["url"]) if "url" in number.attributes else ""
        self._exchange.run(child, self._callee(leg, child, whisper, verb.number("timeout", 30)))
        return child

    async def _callee(self, leg: Leg, child: Leg, whisper: str, seconds: int) -> None:
        """The phone that is rung: it hears the whisper alone, and is connected when that has come to its end."""
        try:
            if not await self._exchange.reach(child, seconds):
                return
            leg.tell(Event("picked up", leg=child))
            if whisper:
                child.whispering = True
                await self._play(child, Source(whisper))
                child.whispering = False
            leg.tell(Event("bridged", leg=child))
            while True:
                await child.wait()
        except Redirected as away:
            leg.tell(Event("over", leg=child))
            child.parts()
            await self._play(child, away.source)
        finally:
            self._exchange.leave(child)
            leg.tell(Event("over", leg=child))

    # Conferences

    async def _enter(self, leg: Leg, verb: Verb, noun: Verb, source: Source, outcome: Outcome) -> None:
        outcome.status = "answered"
        self._exchange.pick_up(leg)
        room = self._room(noun, source)
        await self._join(leg, noun, source, room)
        try:
            while True:
                event = await leg.wait()
                if event and event.kind == "room":
                    return
                if event and event.kind == "key" and event.text == "*" and verb.flag("hangupOnStar"):
                    return
        finally:
            self._leave(leg, noun, room)

    def _room(self, noun: Verb, source: Source) -> Room:
        if noun.text not in self._rooms:
            there = noun.attributes.get("statusCallback", "")
            url = address(source, there) if there else ""
            sid = self._exchange.new_sid("CF")
            self._rooms[noun.text] = Room(sid, noun.text, url, noun.words("statusCallbackEvent"))
        return self._rooms[noun.text]

    async def _join(self, leg: Leg, noun: Verb, source: Source, room: Room) -> None:
        room.members.append(leg)
        self._tell(room, "join", "participant-join", leg)
        if noun.flag("startConferenceOnEnter", default=True) and not room.begun:
            room.begun = True
            self._tell(room, "start", "conference-start", leg)
        if room.begun:
            for one in room.members:
                for other in room.members:
                    if one is not other:
                        one.joins(other)
            _changed(*room.members)
        elif noun.attributes.get("waitUrl"):
            await self._wait_music(leg, Source(address(source, noun.attributes["waitUrl"])))

    def _leave(self, leg: Leg, noun: Verb, room: Room) -> None:
        room.members.remove(leg)
        rest = set(leg.peers)
        leg.parts()
        _changed(leg, *rest)
        self._tell(room, "leave", "participant-leave", leg)
        if noun.flag("endConferenceOnExit"):
            for other in room.members:
                other.tell(Event("room"))
        if not room.over and (not room.members or noun.flag("endConferenceOnExit")):
            room.over = True
            self._tell(room, "end", "conference-end", leg)
            if self._rooms.get(room.name) is room:
                del self._rooms[room.name]

    def _tell(self, room: Room, asked: str, event: str, leg: Leg) -> None:
        if not room.url or asked not in room.events or self._exchange.network.callbacks == "none":
            return
        room.sequence += 1
        params = {
            "ConferenceSid": room.sid,
            "FriendlyName": room.name,
            "AccountSid": self._exchange.account_sid,
            "StatusCallbackEvent": event,
            "SequenceNumber": str(room.sequence),
            "Timestamp": format_datetime(self._exchange.clock.now()),
        }
        if event.startswith("participant"):
            params |= {"CallSid": leg.sid, "Muted": "false", "Hold": "false", "Coaching": "false"}
        self._exchange.tell_line(room.url, params)


def _changed(*legs: Leg) -> None:
    for leg in legs:
        if leg.phone:
            leg.phone.changed()
