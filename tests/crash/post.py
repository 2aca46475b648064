"""The post office: everything that people send to the line, with what became of it on the way."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

from bot.simulator.phones import Message, Phone
from bot.simulator.town import Town

RETRIES = (0.1, 0.3, 0.6)  # seconds: a webhook that fails comes again, as `#rc=3&rp=ct,rt,5xx` has it


@dataclass(slots=True)
class Letter:
    """One message to the line."""

    channel: str
    chat: str
    body: str
    sid: str = ""  # of a text message: the webhook's own id
    answered: bool = False  # with 200: from then on the line answers for it
    answered_at: datetime | None = None
    failed_at: list[datetime] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A status callback that the line has answered."""

    row: int
    sid: str
    status: str


class Post:
    def __init__(self, town: Town) -> None:
        self._town = town
        self.letters: list[Letter] = []
        self.presses: dict[str, int] = defaultdict(int)  # chat -> how often a button was pressed
        self.receipts: list[Receipt] = []
        self.posted = asyncio.Event()  # set whenever something begins its way
        town.hook_watchers.append(self._note)

    async def text(self, phone: Phone, body: str) -> None:
        """A text message, handed to the line until it says 200 or Twilio gives up."""
        letter = Letter("sms", phone.number or "", body, self._town.twilio.new_sid())
        self.letters.append(letter)
        for pause in (*RETRIES, None):
            self.posted.set()
            status = await self._town.twilio.deliver(letter.chat, body, sid=letter.sid)
            letter.answered = status == 200
            now = datetime.now(UTC)
            if letter.answered:
                letter.answered_at = now
                return
            letter.failed_at.append(now)
            if pause is None:
                return
            await asyncio.sleep(pause)

    async def chat(self, phone: Phone, body: str, reply_to: Message | None = None) -> None:
        """A Telegram message: it stays with Telegram until the line confirms it, so the line answers for it."""
        self.letters.append(Letter("telegram", str(phone.telegram_id), body, answered=True))
        await phone.chats(body, reply_to=reply_to)
        self.posted.set()

    async def press(self, phone: Phone, label: str, message: Message) -> None:
        self.presses[str(phone.telegram_id)] += 1
        await phone.presses(label, message)
        self.posted.set()

    async def write(self, phone: Phone, body: str, reply_to: Message | None = None) -> None:
        """By whichever way this phone has."""
        if phone.telegram_id is None:
            await self.text(phone, body)
        else:
            await self.chat(phone, body, reply_to)

    def _note(self, url: str, body: bytes, status: int) -> None:
        parts = urlsplit(url)
        if parts.path == "/twilio/status" and 200 <= status < 300:
            form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
            row = int(parse_qs(parts.query)["o"][0])
            self.receipts.append(Receipt(row, form["MessageSid"], form["MessageStatus"]))


def moment(at: datetime) -> str:
    """As the file has it."""
    return f"{at:%Y-%m-%dT%H:%M:%S.%f}"
