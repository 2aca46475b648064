"""The questions to the carer about a sleepover."""

from handlers.context import Context
from storage.sleepovers import Sleepover


def stop(ctx: Context, request: Sleepover) -> None:
    """Whoever has taken the matter asks the carer herself: the line asks nothing more."""
