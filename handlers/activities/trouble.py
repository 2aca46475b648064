"""Trouble goes first: while somebody has any, what she writes is not for a get-together (DOMAIN B55, N14)."""

from handlers import hub
from handlers.context import Context
from storage import matters
from storage.people import Person


def at_home(ctx: Context, person: Person) -> bool:
    """A matter of her own home is open."""
    return person.home_id is not None and matters.open_at(ctx.tx, person.home_id) is not None


def anywhere(ctx: Context, person: Person) -> bool:
    """Or another family waits for her."""
    return at_home(ctx, person) or bool(hub.open_for(ctx, person))
