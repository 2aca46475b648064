"""How a turn is said in a text, and who can be asked to take one."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from handlers.context import Asking, Context
from handlers.rota.oncall import liaison_workers
from handlers.rota.reading import rota_of
from handlers.rota.turns import Rota, Turn
from handlers.texts.catalogue import names
from handlers.wall import spoken_day
from storage import homes, people
from storage.addresses import Address
from storage.outbox import Outgoing
from storage.people import Person
from storage.swaps import Swap

NOBODY = "nobody"
ASKABLE_HOMES = ("hub", "backup")


def current(ctx: Context) -> Rota:
    """The rota as it is now. Never kept: a swap changes it in the middle of a transaction."""
    return rota_of(ctx.tx, ctx.constellation.id, ctx.now, ctx.line.time_zone)


def night(ctx: Context, turn: Turn | Swap) -> str:
    """Fri 27 Nov 17:00-09:00."""
    start, end = (moment.astimezone(ctx.line.time_zone) for moment in _ends(turn))
    return f"{spoken_day(start)} {start:%H:%M}-{end:%H:%M}"


def tell_turn(
    ctx: Context,
    person: Person,
    key: str,
    turn: Turn,
    *,
    to: Address | None = None,
    asking: Asking | None = None,
    name: str = "",
) -> Outgoing | None:
    """Tell her something about a turn, with who is on it."""
    about: dict[str, Any] = {
        "night": night(ctx, turn),
        "who": called(ctx, turn.who),
        "backup": called(ctx, turn.backup),
        "name": name,
    }
    return ctx.tell(person, key, to=to, asking=asking, **about)


def called(ctx: Context, group: Iterable[int]) -> str:
    return names([people.get(ctx.tx, person).name for person in group]) or NOBODY


def role_in(who: Collection[int], person_id: int) -> str:
    return "on call" if person_id in who else "backup"


def askable(ctx: Context, rota: Rota, without: Collection[int]) -> list[Person]:
    """Those who may be asked to take a turn: first who is on the rota, then the hub and the backup homes."""
    on_it = dict.fromkeys(person for rule in rota.rules for person in (*rule.who, *rule.backup))
    kinds = {home.id: home.kind for home in homes.of_constellation(ctx.tx, ctx.constellation.id)}
    here = {person.id: person for person in people.of_constellation(ctx.tx, ctx.constellation.id)}
    at_home = [person.id for person in here.values() if kinds.get(person.home_id or 0) in ASKABLE_HOMES]
    liaison = {person.id for person in liaison_workers(ctx.tx, ctx.constellation.id)}
    found = [person for person in dict.fromkeys([*on_it, *at_home]) if person in here and person not in without]
    return [here[person] for person in found if person in on_it or person not in liaison]


def on_the_rota(ctx: Context, rota: Rota, person: Person) -> bool:
    """May she ask about the rota as one who answers for it?"""
    on_it = {member for rule in rota.rules for member in (*rule.who, *rule.backup)}
    swapped = {member for turn in rota.swaps for member in (*turn.who, *turn.backup)}
    return person.id in on_it | swapped or person in liaison_workers(ctx.tx, ctx.constellation.id)


def _ends(turn: Turn | Swap) -> tuple[datetime, datetime]:
    return (turn.start, turn.end) if isinstance(turn, Turn) else (turn.starts_at, turn.ends_at)
