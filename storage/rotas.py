"""Rotas: whose bank holidays count in a constellation, and how often its rota has been loaded anew."""

from dataclasses import dataclass

from sqlalchemy import Column, Connection, ForeignKey, Integer, String, Table, bindparam, insert, select, update

from storage.database import metadata

rotas = Table(
    "rotas",
    metadata,
    Column("constellation_id", ForeignKey("constellations.id"), primary_key=True),
    Column("nation", String, nullable=False),  # england, scotland, wales or northern ireland
    Column("version", Integer, nullable=False),  # grows whenever the roster changes who is on call
)
ENGLAND = "england"


@dataclass(frozen=True, slots=True)
class Rota:
    constellation_id: int
    nation: str
    version: int


_OF = select(rotas).where(rotas.c.constellation_id == bindparam("constellation"))


def of_constellation(tx: Connection, constellation_id: int) -> Rota:
    """England's, where no roster has been loaded since nations are known."""
    row = tx.execute(_OF, {"constellation": constellation_id}).first()
    return Rota(*row) if row else Rota(constellation_id, ENGLAND, 0)


def save(tx: Connection, constellation_id: int, nation: str) -> None:
    """Keep the nation, and count one version more."""
    known = tx.execute(_OF, {"constellation": constellation_id}).first()
    if known is None:
        tx.execute(insert(rotas), {"constellation_id": constellation_id, "nation": nation, "version": 1})
    else:
        values = {"nation": nation, "version": known.version + 1}
        tx.execute(update(rotas).where(rotas.c.constellation_id == constellation_id), values)
