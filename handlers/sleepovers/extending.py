"""A longer stay."""

from handlers.context import Context
from storage.addresses import Address
from storage.people import Person
from storage.sleepovers import Sleepover


def authority_given(ctx: Context, request: Sleepover, person: Person, phone: Address | None = None) -> bool:
    """Called when it has been written down who agreed a longer stay."""
    return False
