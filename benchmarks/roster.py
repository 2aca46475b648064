"""A service of many constellations, written straight into a new database file."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from storage import addresses, constellations, homes, people, spells
from storage.database import connect, transaction
from storage.encryption import Keyring
from storage.migrations import upgrade

SATELLITES = 10  # homes of a constellation that write; each constellation has a hub, a backup and a liaison worker
#: Two digits more than a UK number has, behind the block for drama: as many phones as are wanted, and nobody's.
CARERS = "+447700900{:05d}"
HUB_CHATS = 1_000_000
BACKUP_CHATS = 2_000_000
CARER_CHATS = 4_000_000
HUB_NUMBERS, BACKUP_NUMBERS = 80_000, 70_000  # behind those of the carers


def fill(path: Path, families: int, keys: Keyring | None = None, *, carers: str = "sms", hub: str = "telegram") -> None:
    """A new database with so many satellite homes, each with one carer; they and the hub have one channel each."""
    upgrade(path, keys)
    with closing(connect(path)) as raw, transaction(raw, keys) as tx:
        for number in range(-(-families // SATELLITES)):
            _constellation(tx, number, carers, hub)


def carer(family: int) -> str:
    return CARERS.format(family)


def on_call(family: int) -> tuple[int, str]:
    """The Telegram chat that is alerted for this family, and what the alert calls its home."""
    constellation, place = divmod(family, SATELLITES)
    return HUB_CHATS + constellation, f"Home {place + 2} "


def carer_by(channel: str, family: int) -> str:
    """The chat or number of a family's carer."""
    return carer(family) if channel == "sms" else str(CARER_CHATS + family)


def hub_by(channel: str, number: int) -> str:
    """The same of whoever is on call in a constellation."""
    return CARERS.format(HUB_NUMBERS + number) if channel == "sms" else str(HUB_CHATS + number)


def _backup_by(channel: str, number: int) -> str:
    return CARERS.format(BACKUP_NUMBERS + number) if channel == "sms" else str(BACKUP_CHATS + number)


def _constellation(tx: Connection, number: int, carers: str, hub_has: str) -> None:
    values = {
        "name": f"Hawthorn {number}",
        "duty_team_name": "EDT",
        "duty_team_number": "01632 960123",
        "office": None,
        "hours": "always",
    }
    own = constellations.save(tx, values)
    hub = _person(tx, own, "Jan", homes.save(tx, own, 1, "hub", 0), hub_has, hub_by(hub_has, number))
    backup = _person(tx, own, "Priya", homes.save(tx, own, 99, "backup", 0), hub_has, _backup_by(hub_has, number))
    _person(tx, own, "Sam", None, "sms", CARERS.format(90_000 + number), role="liaison_worker")
    for place in range(SATELLITES):
        home = homes.save(tx, own, place + 2, "satellite", 0)
        _person(tx, own, f"Dawn {place}", home, carers, carer_by(carers, number * SATELLITES + place))
    always = {"who": [hub], "backup": [backup], "days": list(range(7)), "from_time": "00:00", "to_time": "24:00"}
    spells.replace(tx, own, [always])


def _person(
    tx: Connection, constellation: int, name: str, home: int | None, channel: str, chat: str, role: str = "carer"
) -> int:
    values = {
        "constellation_id": constellation,
        "name": name,
        "role": role,
        "home_id": home,
        "line_word": None,
        "first": None,
        "left_at": None,
    }
    person = people.get(tx, people.save(tx, values))
    addresses.link(tx, person, channel, chat, datetime.now(UTC))
    return person.id
