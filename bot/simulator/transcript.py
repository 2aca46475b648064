"""A night as it can be read: what stood on the phones, in the order in which it came, and nothing else."""

from textwrap import wrap
from zoneinfo import ZoneInfo

from bot.simulator.phones import Message, Phone
from bot.simulator.residents import SHOWN_AS
from bot.simulator.ringing import PhoneCall
from bot.simulator.town import Town

WIDTH = 96
MARGIN = " " * 7


class Transcript:
    """Looks at every phone whenever one has changed."""

    def __init__(self, town: Town, time_zone: ZoneInfo) -> None:
        self._town = town
        self._zone = time_zone
        self._seen: list[Message] = []
        self._pressed: set[int] = set()
        self._told: dict[PhoneCall, list[str]] = {}  # what has been written of each call
        self._lines: list[str] = []
        town.listeners.append(self._look)

    def take(self) -> list[str]:
        """The lines since the last time."""
        lines, self._lines = self._lines, []
        return lines

    def summary(self) -> str:
        sms = [message for message in self._seen if message.channel == "sms"]
        people = sum(bool(phone.messages) for phone in self._town.phones.values())
        segments = sum(message.segments for message in sms)
        return (
            f"The night ends at {self._clock()}. {counted(people, 'phone')}, {counted(len(self._seen), 'message')}:"
            f" {len(sms)} by SMS in {counted(segments, 'segment')}, {len(self._seen) - len(sms)} by Telegram."
        )

    def _look(self) -> None:
        for phone in self._town.phones.values():
            for call in phone.calls:
                told = self._told.setdefault(call, [])
                new = _course(phone, call)[len(told) :]
                told += new
                self._lines += [f"{self._clock()}  {row}" for row in new]
            for message in phone.messages:
                if not any(message is seen for seen in self._seen):
                    self._seen.append(message)
                    self._lines += self._written(phone, message)
                if message.pressed is not None and id(message) not in self._pressed:
                    self._pressed.add(id(message))
                    self._lines.append(f"{self._clock()}  {phone.name} presses [{message.pressed}]")

    def _written(self, phone: Phone, message: Message) -> list[str]:
        way = f"{phone.name} → the line" if message.mine else f"the line → {phone.name}"
        by = SHOWN_AS[message.channel]
        if message.channel == "sms":
            by += f", {counted(message.segments, 'segment')}"
        words = [row for line in message.body.splitlines() for row in wrap(line, WIDTH - len(MARGIN))]
        choices = [" ".join(f"[{button.label}]" for button in message.buttons)] if message.buttons else []
        return [f"{self._clock()}  {way}  ({by})", *(MARGIN + row for row in words + choices)]

    def _clock(self) -> str:
        return self._town.clock.now().astimezone(self._zone).strftime("%H:%M")


def _course(phone: Phone, call: PhoneCall) -> list[str]:
    """All that a call has come to so far; it only ever grows at its end."""
    return [f"{phone.name}'s phone rings" if call.incoming else f"{phone.name} rings the line", *call.course]


def counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
