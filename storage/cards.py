"""Cards: which kind of danger a matter's carers have had the right words for; each kind once (DOMAIN B16)."""

from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Integer, String, Table, UniqueConstraint, select
from sqlalchemy.dialects.sqlite import insert

from storage.database import metadata
from storage.moments import UtcDateTime

cards = Table(
    "cards",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("constellation_id", ForeignKey("constellations.id"), nullable=False),
    Column("matter_id", ForeignKey("matters.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("given_at", UtcDateTime, nullable=False),
    UniqueConstraint("matter_id", "kind"),
)

_ADD = insert(cards).on_conflict_do_nothing(index_elements=["matter_id", "kind"]).returning(cards.c.id)


def add(tx: Connection, constellation_id: int, matter_id: int, kind: str, at: datetime) -> bool:
    """False if that card has been given in this matter."""
    row = {"constellation_id": constellation_id, "matter_id": matter_id, "kind": kind, "given_at": at}
    return tx.execute(_ADD, row).first() is not None


def given_since(tx: Connection, constellation_id: int, moment: datetime) -> list[tuple[int, str, datetime]]:
    """(which matter, which kind, when), the first first."""
    here = (cards.c.constellation_id == constellation_id) & (cards.c.given_at >= moment)
    query = select(cards.c.matter_id, cards.c.kind, cards.c.given_at).where(here).order_by(cards.c.given_at)
    return [(matter, kind, at) for matter, kind, at in tx.execute(query)]
