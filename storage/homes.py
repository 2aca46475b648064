"""Homes and the children in them. A child is known here by its nest name alone (DOMAIN B52)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    func,
    insert,
    select,
    update,
)

from storage.database import metadata
from storage.encryption import EncryptedText
from storage.moments import UtcDateTime

homes = Table(
    "homes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("code", Integer, nullable=False),
    Column("kind", String, nullable=False),  # hub, backup or satellite
    Column("beds", Integer, nullable=False),
    Column("quiet_signal", EncryptedText),  # its own word for the quiet signal, folded to lower case (DOMAIN B17)
    Column("rooms", Integer),  # in which those beds stand; not known where it is empty
    Column("exemption", Integer),  # how many children may be fostered here, where it is not the usual limit
    Column("held_at", UtcDateTime),  # since when nothing that was written with it may be erased (DOMAIN B61)
    UniqueConstraint("constellation_id", "code"),
)
children = Table(
    "children",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("home_id", ForeignKey("homes.id"), nullable=False, index=True),
    Column("nest_name", EncryptedText, nullable=False),
    Column("real_name", EncryptedText),  # for the service's own papers: no text ever holds it (DOMAIN B52)
    Column("left_at", UtcDateTime),  # whoever comes later under the same nest name is another child
)


@dataclass(frozen=True, slots=True)
class Home:
    id: int
    constellation_id: int
    code: int
    kind: str
    beds: int
    quiet_signal: str | None = None
    rooms: int | None = None
    exemption: int | None = None
    held_at: datetime | None = None

    @property
    def spoken(self) -> str:
        """How the home is called in a text: never by name or address (DOMAIN N8)."""
        return f"Home {self.code}"


@dataclass(frozen=True, slots=True)
class Child:
    id: int
    constellation_id: int
    home_id: int
    nest_name: str
    real_name: str | None
    left_at: datetime | None


_BY_ID = select(homes).where(homes.c.id == bindparam("id"))
_IN = select(homes).where(homes.c.constellation_id == bindparam("constellation")).order_by(homes.c.code)
_BY_CODE = select(homes).where(
    homes.c.constellation_id == bindparam("constellation"), homes.c.code == bindparam("home_code")
)
_HERE = children.c.left_at.is_(None)
_CHILD = select(children).where(children.c.id == bindparam("child"))
_CHILDREN_AT = select(children).where(children.c.home_id == bindparam("home"), _HERE).order_by(children.c.id)
_CHILDREN_EVER_IN = (
    select(children).where(children.c.constellation_id == bindparam("constellation")).order_by(children.c.id)
)
_CHILDREN_IN = _CHILDREN_EVER_IN.where(_HERE)


def get(tx: Connection, home_id: int) -> Home:
    return Home(*tx.execute(_BY_ID, {"id": home_id}).one())


def of_constellation(tx: Connection, constellation_id: int) -> list[Home]:
    return [Home(*row) for row in tx.execute(_IN, {"constellation": constellation_id})]


def by_code(tx: Connection, constellation_id: int, code: int) -> Home | None:
    row = tx.execute(_BY_CODE, {"constellation": constellation_id, "home_code": code}).first()
    return Home(*row) if row else None


def child(tx: Connection, child_id: int) -> Child:
    return Child(*tx.execute(_CHILD, {"child": child_id}).one())


def children_at(tx: Connection, home_id: int) -> list[Child]:
    """Those who live there now."""
    return [Child(*row) for row in tx.execute(_CHILDREN_AT, {"home": home_id})]


def children_in(tx: Connection, constellation_id: int) -> list[Child]:
    """Those who live in any of its homes now."""
    return [Child(*row) for row in tx.execute(_CHILDREN_IN, {"constellation": constellation_id})]


def children_ever_in(tx: Connection, constellation_id: int) -> list[Child]:
    """Those who have left, too."""
    return [Child(*row) for row in tx.execute(_CHILDREN_EVER_IN, {"constellation": constellation_id})]


def nest_names(tx: Connection, home_id: int) -> list[str]:
    return [child.nest_name for child in children_at(tx, home_id)]


def save(
    tx: Connection, constellation_id: int, code: int, kind: str, beds: int, quiet_signal: str | None = None
) -> int:
    """Insert or change the home with that code; returns its id."""
    key = (homes.c.constellation_id == constellation_id) & (homes.c.code == code)
    known = tx.execute(select(homes.c.id).where(key)).scalar()
    if known is not None:
        tx.execute(update(homes).where(homes.c.id == known), {"kind": kind, "beds": beds, "quiet_signal": quiet_signal})
        return int(known)
    new = {
        "constellation_id": constellation_id,
        "code": code,
        "kind": kind,
        "beds": beds,
        "quiet_signal": quiet_signal,
    }
    return int(tx.execute(insert(homes), new).lastrowid)


def set_hosting(tx: Connection, home_id: int, rooms: int | None, exemption: int | None) -> None:
    """What a host's home is asked about: rooms of its beds for sleepovers, and an exemption from the usual limit."""
    tx.execute(update(homes).where(homes.c.id == home_id), {"rooms": rooms, "exemption": exemption})


def add_child(tx: Connection, home: Home, nest_name: str) -> Child:
    new = {"constellation_id": home.constellation_id, "home_id": home.id, "nest_name": nest_name}
    return child(tx, int(tx.execute(insert(children), new).lastrowid))


def change_child(tx: Connection, child_id: int, **values: object) -> None:
    """Her home, her real name, or when she left."""
    tx.execute(update(children).where(children.c.id == child_id), values)


def hold(tx: Connection, home_id: int, at: datetime | None) -> None:
    """Erase nothing that was written with it; None lets it be erased again. One that is held is held since before."""
    since = func.coalesce(homes.c.held_at, at) if at is not None else None
    tx.execute(update(homes).where(homes.c.id == home_id).values(held_at=since))
