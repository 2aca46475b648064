"""Homes and the children in them. A child is known here by its nest name alone (DOMAIN B52)."""

from dataclasses import dataclass

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from storage.database import metadata
from storage.prepared import ROSTER

homes = Table(
    "homes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("code", Integer, nullable=False),
    Column("kind", String, nullable=False),  # hub, backup or satellite
    Column("beds", Integer, nullable=False),
    Column("quiet_signal", String),  # its own word for the quiet signal, folded to lower case (DOMAIN B17)
    Column("rooms", Integer),  # in which those beds stand; not known where it is empty
    Column("exemption", Integer),  # how many children may be fostered here, where it is not the usual limit
    UniqueConstraint("constellation_id", "code"),
    info=ROSTER,
)
children = Table(
    "children",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("home_id", ForeignKey("homes.id"), nullable=False, index=True),
    Column("nest_name", String, nullable=False),
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

    @property
    def spoken(self) -> str:
        """How the home is called in a text: never by name or address (DOMAIN N8)."""
        return f"Home {self.code}"


_BY_ID = select(homes).where(homes.c.id == bindparam("id"))
_IN = select(homes).where(homes.c.constellation_id == bindparam("constellation")).order_by(homes.c.code)
_CHILDREN = select(children.c.nest_name).where(children.c.home_id == bindparam("home")).order_by(children.c.id)


def get(tx: Connection, home_id: int) -> Home:
    return Home(*tx.execute(_BY_ID, {"id": home_id}).one())


def of_constellation(tx: Connection, constellation_id: int) -> list[Home]:
    return [Home(*row) for row in tx.execute(_IN, {"constellation": constellation_id})]


def nest_names(tx: Connection, home_id: int) -> list[str]:
    return list(tx.execute(_CHILDREN, {"home": home_id}).scalars())


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


def set_children(tx: Connection, home: Home, names: list[str]) -> None:
    tx.execute(delete(children).where(children.c.home_id == home.id))
    for name in names:
        tx.execute(insert(children), {"constellation_id": home.constellation_id, "home_id": home.id, "nest_name": name})
