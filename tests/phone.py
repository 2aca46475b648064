"""A person's phone in a story: what is done on it, and what it must or must not show, ring and say."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.simulator.phones import Attachment, Message
from bot.simulator.phones import Phone as Handset
from bot.simulator.ringing import OnRing, PhoneCall


@dataclass
class Phone:
    """A person's phone in a story. What is done on it comes to rest before the story goes on."""

    settle: Callable[[], Awaitable[None]]
    handset: Handset
    unread: list[Message] = field(default_factory=list)
    seen: int = 0
    rings_seen: int = 0
    unheard: list[str] = field(default_factory=list)
    heard_seen: int = 0

    @property
    def name(self) -> str:
        return self.handset.name

    async def texts(self, body: str, *, media: int = 0) -> int:
        """Send the line an SMS, and wait until all that it sets off has come to rest."""
        status = await self.handset.texts(body, media=media)
        await self.settle()
        return status

    async def chats(self, body: str, *, reply_to: Message | None = None) -> None:
        """Write to the line's bot on Telegram."""
        await self.handset.chats(body, reply_to=reply_to)
        await self.settle()

    async def sends(self, kind: Attachment, caption: str = "") -> None:
        await self.handset.sends(kind, caption)
        await self.settle()

    async def presses(self, label: str, message: Message | None = None) -> None:
        """Press the button whose label begins so."""
        await self.handset.presses(label, message)
        await self.settle()

    async def edits(self, message: Message, body: str) -> None:
        await self.handset.edits(message, body)
        await self.settle()

    async def starts(self, payload: str = "") -> None:
        await self.handset.starts(payload)
        await self.settle()

    async def blocks(self) -> None:
        await self.handset.blocks()
        await self.settle()

    def receives(self, *said: str, by: str | None = None) -> Message:
        """A message that says all of `said`, whatever else it says, has arrived; each message counts once."""
        self._look()
        for message in self.unread:
            fits = all(word.casefold() in message.body.casefold() for word in said)
            if fits and by in (None, message.channel):
                self.unread.remove(message)
                return message
        arrived = "\n  ".join(f"[{message.channel}] {message.body}" for message in self.unread) or "nothing"
        raise AssertionError(f"{self.name} should have had {said} by {by or 'any way'}, but had:\n  {arrived}")

    def receives_nothing(self) -> None:
        """Nothing has arrived that was not expected. Only worth saying of somebody who could have been told."""
        self._look()
        arrived = [message.body for message in self.unread]
        assert not arrived, f"{self.name} should have had nothing, but had: {arrived}"

    def receives_only(self, *said: str) -> None:
        """Any number of messages with one of these, and none without: what may come again and again."""
        self._look()
        other = [message.body for message in self.unread if not any(words in message.body for words in said)]
        assert not other, f"{self.name} should have had only {said}, but had: {other}"
        self.unread.clear()

    def lets_be_what_else_came(self) -> None:
        """The story is not about it."""
        self._look()
        self.unread.clear()

    # Calls

    def phone_is(self, how: OnRing) -> None:
        """What it does when it is rung: "ask" rings and waits; "voicemail", "busy" and "off" answer for themselves."""
        self.handset.on_ring = how

    async def dials(self, *, hidden: bool = False) -> PhoneCall:
        """Ring the line; `hidden` withholds the number."""
        call = await self.handset.dials(hidden=hidden)
        await self.settle()
        return call

    async def answers(self) -> None:
        await self.handset.answers()
        await self.settle()

    async def declines(self) -> None:
        await self.handset.declines()
        await self.settle()

    async def presses_key(self, keys: str) -> None:
        await self.handset.presses_key(keys)
        await self.settle()

    async def speaks(self, words: str, *, seconds: int = 10) -> None:
        await self.handset.speaks(words, seconds=seconds)
        await self.settle()

    async def hangs_up(self) -> None:
        await self.handset.hangs_up()
        await self.settle()

    def rings(self) -> PhoneCall:
        """It rings, or has rung; each ring counts once, the oldest first."""
        rings = self.handset.rings
        assert len(rings) > self.rings_seen, f"{self.name}'s phone should have rung, and has not."
        self.rings_seen += 1
        return rings[self.rings_seen - 1]

    def does_not_ring(self) -> None:
        """It has not rung but as expected. Only worth saying of somebody who could have been rung."""
        rang = [f"{ring.at:%H:%M:%S} from {ring.shown}" for ring in self.handset.rings[self.rings_seen :]]
        assert not rang, f"{self.name}'s phone should not have rung, but did: {rang}"

    def hears(self, *said: str) -> str:
        """A voice has said all of `said` in one go, whatever else it said; each thing said counts once."""
        heard = self.handset.heard
        self.unheard += heard[self.heard_seen :]
        self.heard_seen = len(heard)
        for spoken in self.unheard:
            if all(word.casefold() in spoken.casefold() for word in said):
                self.unheard.remove(spoken)
                return spoken
        spoken = "\n  ".join(self.unheard) or "nothing"
        raise AssertionError(f"{self.name} should have heard {said}, but heard:\n  {spoken}")

    def hears_nothing_of(self, *words: str) -> None:
        """None of these words was ever said to this phone, heard before or not."""
        heard = [spoken for spoken in self.handset.heard for word in words if word.casefold() in spoken.casefold()]
        assert not heard, f"{self.name} should have heard nothing of {words}, but heard: {heard}"

    def is_in_a_call(self) -> bool:
        call = self.handset.call
        return call is not None and call.state == "talking"

    def is_connected_to(self, other: "Phone") -> bool:
        """They can talk with each other now."""
        return other.name in self.handset.in_call_with and self.name in other.handset.in_call_with

    def _look(self) -> None:
        new = self.handset.messages[self.seen :]
        self.seen = len(self.handset.messages)
        self.unread += [message for message in new if not message.mine]

    def has(self, words: str) -> bool:
        """Something with these words has arrived that was not expected yet; it is still to be."""
        self._look()
        return any(words in message.body for message in self.unread)

    def forget(self) -> None:
        """Whatever has come until now is of no interest."""
        self.lets_be_what_else_came()
        self.rings_seen, self.heard_seen = len(self.handset.rings), len(self.handset.heard)
        self.unheard.clear()

    def written(self) -> Message:
        """The last message that was written on this phone."""
        return [message for message in self.handset.messages if message.mine][-1]
