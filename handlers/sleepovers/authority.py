"""Who agreed a stay: the question, the answer, and the go-ahead (DOMAIN B35)."""

from handlers.context import Context
from storage.sleepovers import Sleepover


def ask(ctx: Context, request: Sleepover) -> None:
    """Ask whoever has it who agreed this stay, or the longer one that both homes have said yes to."""
