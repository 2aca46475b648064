"""Trouble on the street: what can go wrong at the providers and with a phone, as switches on the page."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.simulator.door import Door
from bot.simulator.phones import Phone
from bot.simulator.town import Town

SLOW_SECONDS = 2.0  # longer than the line of the demo waits for an answer


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong at a provider."""

    label: str
    is_on: Callable[[Town], bool]
    put: Callable[[Town, bool], None]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What becomes of texts to a phone: `fate` is Twilio's last status and code, `refused` its code at once."""

    label: str
    fate: tuple[str, int] | None = None
    refused: int | None = None


def _outage(door_of: Callable[[Town], Door], label: str) -> Trouble:
    def put(town: Town, on: bool) -> None:
        door_of(town).outage = "refused" if on else ""

    return Trouble(label, lambda town: bool(door_of(town).outage), put)


def _put_slow(town: Town, on: bool) -> None:
    """Its updates still come as they should: only what the line asks for takes so long."""
    town.telegram.door.pace = (lambda call: 0.0 if "/get" in call.path else SLOW_SECONDS / 2) if on else None


TROUBLES = {
    "telegram": _outage(lambda town: town.telegram.door, "Telegram is down"),
    "twilio": _outage(lambda town: town.twilio.door, "Twilio is down"),
    "slow": Trouble("Telegram is slow", lambda town: town.telegram.door.pace is not None, _put_slow),
}
#: For a phone with a number; the first is how it should be.
COVERAGES = {
    "arrive": Coverage("arrive"),
    "undelivered": Coverage("not delivered", fate=("undelivered", 30003)),
    "refused": Coverage("refused (STOP)", refused=21610),
    "off": Coverage("phone off", fate=("undelivered", 30003)),
}


def coverage_of(town: Town, phone: Phone) -> str:
    """The key in COVERAGES."""
    number = phone.number or ""
    if number in town.twilio.refuses:
        return "refused"
    if number not in town.twilio.fates:
        return "arrive"
    return "off" if phone.on_ring == "off" else "undelivered"


def put_coverage(town: Town, phone: Phone, key: str) -> None:
    """A phone that is off does not ring either; one that is on again asks its owner."""
    number, wanted, was_off = phone.number or "", COVERAGES[key], coverage_of(town, phone) == "off"
    town.twilio.fates.pop(number, None)
    town.twilio.refuses.pop(number, None)
    if wanted.fate is not None:
        town.twilio.fates[number] = wanted.fate
    if wanted.refused is not None:
        town.twilio.refuses[number] = wanted.refused
    if key == "off" or was_off:
        phone.on_ring = "off" if key == "off" else "ask"
    phone.changed()
