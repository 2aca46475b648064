"""What the page draws above the phones: a ladder for each open matter, what is over, the rota, the diaries, and the
get-togethers.

All of it is read from the line's own database; nothing is decided here.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.simulator.board_diary import Week, weeks_of
from bot.simulator.board_gettogethers import GetTogether, next_ones
from bot.simulator.board_ladder import Ladder, ladder_of
from bot.simulator.board_rota import Strip, strip_of
from bot.simulator.board_trouble import Setback, setbacks_of
from handlers.context import Context
from handlers.settings import LineSettings
from handlers.sleepovers.lifecycle import OVER
from storage import constellations, homes, matters, people, sleepovers
from storage.constellations import Constellation
from storage.matters import Matter

REMEMBERED = timedelta(hours=12)  # how long a matter that is over is still named


@dataclass(frozen=True, slots=True)
class Closed:
    home: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Board:
    """Moments are in UTC; the page says them in the line's zone."""

    ladders: tuple[Ladder, ...]
    closed: tuple[Closed, ...]
    rota: Strip
    diaries: tuple[Week, ...] = ()
    sleepovers: int = 0  # that are not filed yet
    setbacks: tuple[Setback, ...] = ()  # the newest first
    get_togethers: tuple[GetTogether, ...] = ()

    @property
    def quiet(self) -> bool:
        """Nothing waits for anybody."""
        return not self.ladders and not self.sleepovers


def read(tx: Connection, now: datetime, line: LineSettings) -> Board:
    """As it stands at `now`, for the demo's one constellation. Writes nothing: for `Database.read`."""
    constellation = constellations.first(tx)
    ctx = Context(tx, now, line, constellation.id, live=False)
    return Board(
        tuple(ladder_of(ctx, matter) for matter in matters.open_in(tx, constellation.id)),
        tuple(_closed(tx, matter) for matter in _over(tx, constellation, now)),
        strip_of(tx, constellation, now, line.time_zone),
        weeks_of(tx, constellation, now, line.time_zone),
        len(sleepovers.open_of_constellation(tx, constellation.id, OVER)),
        setbacks_of(ctx),
        next_ones(ctx),
    )


def _over(tx: Connection, constellation: Constellation, now: datetime) -> list[Matter]:
    return matters.closed_since(tx, constellation.id, now - REMEMBERED)


def _closed(tx: Connection, matter: Matter) -> Closed:
    assert matter.closed_at is not None, "it was looked for by when it was closed"
    holder = people.get(tx, matter.holder_id or 0).name
    return Closed(homes.get(tx, matter.home_id).spoken, holder, matter.closed_at)
