"""How a sleepover ends, or is not needed after all."""

from handlers.context import Context
from storage.inbox import Inbound
from storage.people import Person
from storage.sleepovers import Sleepover


def stand_down(ctx: Context, request: Sleepover, message: Inbound, person: Person) -> None:
    """Not needed any more, says the carer: a person confirms it (DOMAIN B42)."""
