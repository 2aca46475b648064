"""Phones with names: what a person can do with one, and what stands on its screen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from bot.simulator.ringing import OnRing, PhoneCall
from bot.simulator.segments import measure

Channel = Literal["sms", "telegram"]
Attachment = Literal["photo", "voice", "sticker", "contact", "document", "location"]


@dataclass(slots=True)
class Button:
    label: str
    data: str  # "" where it opens a page
    url: str = ""


@dataclass(slots=True)
class Message:
    """One message as its phone shows it."""

    id: str  # Telegram's message_id, or Twilio's sid
    at: datetime
    channel: Channel
    body: str
    mine: bool  # typed on this phone
    buttons: list[Button] = field(default_factory=list)
    status: str = "sent"  # "sent", "delivered", "undelivered" or "failed": the ticks
    segments: int = 0  # of an SMS
    encoding: str = ""  # "GSM-7" or "UCS-2", of an SMS
    pressed: str | None = None  # the label of the button that was pressed
    file: tuple[str, str] | None = None  # the name and the content of a file that stands above the words


class SmsNetwork(Protocol):
    """What a phone needs of the imitation Twilio."""

    def new_sid(self, media: int = 0) -> str: ...

    async def deliver(self, from_number: str, body: str, *, media: int = 0, sid: str | None = None) -> int: ...


class ChatNetwork(Protocol):
    """What a phone needs of the imitation Telegram."""

    def said(self, phone: "Phone", content: dict[str, Any], reply_to: Message | None = None) -> int: ...

    def attached(self, phone: "Phone", kind: Attachment, caption: str) -> int: ...

    def edited(self, phone: "Phone", message: Message) -> None: ...

    def pressed(self, phone: "Phone", message: Message, button: Button) -> None: ...

    def membership(self, phone: "Phone", blocked: bool) -> None: ...


class VoiceNetwork(Protocol):
    """What a phone needs of the imitation Twilio to ring the line."""

    def dialled(self, phone: "Phone", hidden: bool) -> PhoneCall: ...


@dataclass(slots=True)
class Phone:
    """One person's phone, with a number, a Telegram account, or both."""

    name: str
    number: str | None
    telegram_id: int | None
    started: bool  # has pressed Start on the bot
    sms: SmsNetwork
    chat: ChatNetwork
    voice: VoiceNetwork
    now: Callable[[], datetime]
    changed: Callable[[], None]
    remember: bool = True
    blocked: bool = False
    messages: list[Message] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)  # the short words that Telegram shows after a press
    on_ring: OnRing = "ask"
    calls: list[PhoneCall] = field(default_factory=list)  # in order; at most the last is not over

    def shows(self, message: Message) -> Message:
        """A message appears on the screen."""
        if self.remember:
            self.messages.append(message)
        self.changed()
        return message

    def find(self, message_id: str) -> Message | None:
        return next((message for message in reversed(self.messages) if message.id == message_id), None)

    async def texts(self, body: str, *, media: int = 0) -> int:
        """Send an SMS to the line. Returns the status of its webhook; 0 when the line was not reached."""
        if self.number is None:
            raise ValueError(f"{self.name} has no number; give one to add_phone.")
        encoding, segments = measure(body)
        sid = self.sms.new_sid(media)
        message = self.shows(Message(sid, self.now(), "sms", body, True, segments=segments, encoding=encoding))
        status = await self.sms.deliver(self.number, body, media=media, sid=sid)
        if status:
            message.status = "delivered" if 200 <= status < 300 else "undelivered"
            self.changed()
        return status

    async def chats(self, body: str, *, reply_to: Message | None = None) -> None:
        """Write to the bot."""
        self._says(self.chat.said(self, {"text": body}, reply_to), body)

    async def sends(self, kind: Attachment, caption: str = "") -> None:
        """Send the bot something that is not text."""
        self._says(self.chat.attached(self, kind, caption), f"[{kind}] {caption}".strip())

    async def starts(self, payload: str = "") -> None:
        """Press Start, or open the bot's link with its one-time code."""
        await self.unblocks()
        await self.chats(f"/start {payload}".strip())

    async def edits(self, message: Message, body: str) -> None:
        """Change a message that was sent to the bot before."""
        message.body = body
        self.chat.edited(self, message)
        self.changed()

    async def presses(self, label: str, message: Message | None = None) -> None:
        """Press a button of the newest message that has one whose label begins so, or of the message given."""
        where = [message] if message else reversed(self.messages)
        found = ((shown, button) for shown in where for button in shown.buttons if _begins(button.label, label))
        pair = next(found, None)
        if pair is None:
            raise LookupError(f"{self.name} sees no button that begins with {label!r}.")
        shown, button = pair
        shown.pressed = button.label
        self.chat.pressed(self, shown, button)
        self.changed()

    async def blocks(self) -> None:
        """Block the bot in Telegram."""
        if not self.blocked:
            self.blocked = True
            self.chat.membership(self, blocked=True)

    async def unblocks(self) -> None:
        if self.blocked:
            self.blocked = False
            self.chat.membership(self, blocked=False)

    # Calls

    @property
    def call(self) -> PhoneCall | None:
        """The one that rings or is talked on."""
        return self.calls[-1] if self.calls and self.calls[-1].state != "over" else None

    @property
    def rings(self) -> list[PhoneCall]:
        """All that ever rang it: `at` says when, and `shown` with whose number."""
        return [call for call in self.calls if call.incoming]

    @property
    def heard(self) -> list[str]:
        """All that was ever said to it, in order."""
        return [words for call in self.calls for words in call.heard]

    @property
    def in_call_with(self) -> list[str]:
        """The names of those with whom it can be talked now."""
        return self.call.others if self.call else []

    async def dials(self, *, hidden: bool = False) -> PhoneCall:
        """Ring the line; `hidden` withholds the number. Time does not pass, so the call goes on by itself."""
        if self.number is None:
            raise ValueError(f"{self.name} has no number; give one to add_phone.")
        if self.call:
            raise LookupError(f"{self.name} is on the phone already: {self.call.state}.")
        return self.voice.dialled(self, hidden)

    async def answers(self) -> PhoneCall:
        call = self._ringing()
        call.wire.answer()
        return call

    async def declines(self) -> None:
        """The caller finds the phone busy."""
        self._ringing().wire.decline()

    async def presses_key(self, keys: str) -> None:
        """One after the other; for the keys of a call, not the buttons of a message."""
        call = self._in_call()
        if not keys or set(keys) - set("0123456789*#"):
            raise ValueError(f"A phone has no key {keys!r}; there are 0-9, * and #.")
        call.pressed += keys
        call.course.append(f"{self.name} presses the key {keys}")
        for key in keys:
            call.wire.key(key)
        self.changed()

    async def speaks(self, words: str, *, seconds: int = 10) -> None:
        """Say something that takes so long: to whom one is connected, or onto a recording. The clock stands still."""
        self._in_call().wire.speak(words, seconds)

    async def hangs_up(self) -> None:
        self._in_call().wire.hang_up()

    def hears(self, words: str) -> None:
        if self.call:
            self.call.heard.append(words)
            self.call.course.append(f"{self.name} hears: {words}")
            self.changed()

    def _ringing(self) -> PhoneCall:
        if self.call and self.call.incoming and self.call.state == "ringing":
            return self.call
        raise LookupError(f"{self.name}'s phone does not ring.")

    def _in_call(self) -> PhoneCall:
        """One that was dialled can be hung up before it is answered, and a ringing one cannot be pressed."""
        call = self.call
        if call and not call.by_machine and (call.state == "talking" or not call.incoming):
            return call
        raise LookupError(f"{self.name} is in no call.")

    def _says(self, message_id: int, body: str) -> None:
        self.shows(Message(str(message_id), self.now(), "telegram", body, True))


def _begins(label: str, start: str) -> bool:
    return label.casefold().startswith(start.casefold())
