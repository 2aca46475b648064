"""The hub's side of a sleepover that is asked for."""

from handlers.context import Context
from storage.sleepovers import Sleepover


def news(ctx: Context, request: Sleepover) -> None:
    """Something new is known of the request: whoever has the matter is shown it."""
