"""What the street shows of each phone: its messages as small pieces of page, and which of them are new."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import takewhile
from operator import itemgetter
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader

from bot.simulator.board import Board
from bot.simulator.phones import Message, Phone
from bot.simulator.residents import SHOWN_AS, Resident
from bot.simulator.ringing import PhoneCall
from bot.simulator.street_calls import past, screen
from bot.simulator.town import Town
from bot.simulator.troubles import coverage_of

PAGE = Path(__file__).parent / "page"
TICKS = {  # status -> the ticks, and in words: as typed on this phone, as it came from the line
    "sent": ("✓", "sent", "sent"),
    "delivered": ("✓✓", "at the line", "delivered"),
    "undelivered": ("✗", "the line did not take it", "not delivered"),
    "failed": ("✗", "the line did not take it", "not delivered"),
}

templates = Environment(loader=FileSystemLoader(PAGE), autoescape=True, trim_blocks=True, lstrip_blocks=True)


@dataclass(slots=True)
class PhoneView:
    """One phone on the page."""

    resident: Resident
    phone: Phone
    zone: ZoneInfo
    town: Town
    opened: set[str] = field(default_factory=set)  # ids of the messages that somebody has looked at
    last: dict[str, Any] = field(default_factory=dict)  # as it was at the last look for changes

    @property
    def lit(self) -> int:
        """How many messages wait to be looked at; whoever has written has seen what stood above."""
        newest = takewhile(lambda message: not message.mine, reversed(self.phone.messages))
        return sum(message.id not in self.opened for message in newest)

    @property
    def notice(self) -> str:
        return self.phone.notices[-1] if self.phone.notices else ""

    @property
    def writes_by(self) -> str:
        """The channel that is chosen at first."""
        return self.resident.channels[0]

    @property
    def texts(self) -> str:
        """What becomes of texts to it: a key of COVERAGES."""
        return coverage_of(self.town, self.phone)

    def open(self) -> None:
        self.opened.update(message.id for message in self.phone.messages)

    def pieces(self) -> dict[str, str]:
        """Messages, and calls that are over, in the order of their times."""
        piece = templates.get_template("message.html")
        found = [(message.at, message.id, piece.render(self._facts(message))) for message in self.phone.messages]
        found += [self._past(place, call) for place, call in enumerate(self.phone.calls) if call.ended]
        return {key: shown for _, key, shown in sorted(found, key=itemgetter(0))}

    def call(self) -> str:
        """The call that goes on, as a piece of page."""
        facts = screen(self.phone, self.resident.key)
        return templates.get_template("call.html").render(facts) if facts else ""

    def state(self) -> dict[str, Any]:
        """Everything, for a browser that has just come."""
        pieces, call = self.pieces(), self.phone.call
        return {
            "phone": self.resident.key,
            "lit": self.lit,
            "notice": self.notice,
            "order": list(pieces),
            "changed": pieces,
            "call": self.call(),
            "calls": len(self.phone.calls),
            "rings": bool(call and call.incoming and call.state == "ringing"),
            "heard": call.heard[:] if call else [],
            "when_rung": self.phone.on_ring,
            "texts": self.texts,
        }

    def change(self) -> dict[str, Any] | None:
        """What is different from the last look; None if nothing is."""
        before, self.last = self.last, self.state()
        if self.last == before:
            return None
        known = before.get("changed", {})
        changed = {key: piece for key, piece in self.last["changed"].items() if known.get(key) != piece}
        return self.last | {"changed": changed}

    def _past(self, place: int, call: PhoneCall) -> tuple[datetime, str, str]:
        key, ended = f"call-{place}", call.ended or call.at
        facts = past(call) | {"id": key, "time": spoken(call.at, self.zone)}
        return ended, key, templates.get_template("past_call.html").render(facts)

    def _facts(self, message: Message) -> dict[str, Any]:
        ticks, mine, theirs = TICKS[message.status]
        return {
            "message": message,
            "key": self.resident.key,
            "from": self.resident.name if message.mine else "The line",
            "channel": SHOWN_AS[message.channel],
            "time": spoken(message.at, self.zone),
            "ticks": ticks,
            "ticks_in_words": mine if message.mine else theirs,
            "segments": _in_words(message),
        }


def drawing(board: Board, zone: ZoneInfo) -> str:
    """The ladders and the rota, as a piece of page."""

    def at(moment: datetime, form: str = "%H:%M") -> str:
        return spoken(moment, zone, form)

    return templates.get_template("board.html").render(board=board, at=at)


def spoken(moment: datetime, zone: ZoneInfo, form: str = "%H:%M") -> str:
    """A moment in the line's own time."""
    return moment.astimezone(zone).strftime(form)


def _in_words(message: Message) -> str:
    if message.channel != "sms":
        return ""
    return f"{message.segments} segment{'s' if message.segments != 1 else ''}, {message.encoding}"
