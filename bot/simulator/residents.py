"""Who lives in the street: the people whose phones are seen, with their part in the night in plain words."""

import re
from dataclasses import dataclass

from handlers.roster import Home, Member, Roster, Spell

SHOWN_AS = {"sms": "SMS", "telegram": "Telegram"}
CARERS = {"hub": "Hub carer", "backup": "Backup carer", "satellite": "Satellite carer"}
BUILDINGS = {"hub": "hub", "backup": "hub", "satellite": "house"}
OLD_PHONES = frozenset({"Carol"})


@dataclass(frozen=True, slots=True)
class Resident:
    name: str
    role: str  # "Satellite carer"
    home: str  # "Home 4"; "" for a stranger
    number: str | None = None
    telegram_id: int | None = None
    building: str = "house"  # how the page draws it: "house", "hub", "office" or "box"
    old_phone: bool = False  # drawn with keys and a grey-green screen

    @property
    def key(self) -> str:
        """The name as it stands in addresses."""
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-")

    @property
    def channels(self) -> tuple[str, ...]:
        """What the phone can write by, the usual way first."""
        has = {"telegram": self.telegram_id, "sms": self.number}
        return tuple(channel for channel, address in has.items() if address is not None)

    @property
    def by(self) -> str:
        """The same in words."""
        names = [SHOWN_AS[channel] for channel in self.channels]
        return ", ".join(names) if len(names) > 1 else f"{names[0]} only"

    @property
    def spoken_number(self) -> str:
        """The number as it is written in the UK: 07700 900104."""
        return uk_number(self.number or "")


def uk_number(number: str) -> str:
    return re.sub(r"^\+44(\d{4})(\d+)$", r"0\1 \2", number)


STRANGER = Resident("Stranger", "Nobody the line knows", "", "+447700900199", building="box")


def residents_of(roster: Roster, at: str) -> tuple[Resident, ...]:
    """Satellite families first, then the hub, the backup and the staff, and a stranger at the corner.

    `at` is the local time at which the night begins: whoever is on call then is said to be.
    """
    on_call = {name for spell in roster.spells if _covers(spell, at) for name in spell.who}
    homes = sorted(roster.homes, key=lambda home: home.kind != "satellite")
    carers = [_carer(home, carer, carer.name in on_call) for home in homes for carer in home.carers]
    return (*carers, *map(_member_of_staff, roster.staff), STRANGER)


def _covers(spell: Spell, at: str) -> bool:
    if spell.from_time < spell.to_time:
        return spell.from_time <= at < spell.to_time
    return at >= spell.from_time or at < spell.to_time


def _carer(home: Home, carer: Member, on_call: bool) -> Resident:
    role = CARERS[home.kind] + (", on call tonight" if on_call else "")
    return _resident(carer, role, f"Home {home.code}", BUILDINGS[home.kind], carer.name in OLD_PHONES)


def _member_of_staff(member: Member) -> Resident:
    return _resident(member, member.role.replace("_", " ").capitalize(), "Office", "office")


def _resident(member: Member, role: str, home: str, building: str, old_phone: bool = False) -> Resident:
    telegram = int(member.telegram) if member.telegram else None
    return Resident(member.name, role, home, member.mobile, telegram, building, old_phone)
