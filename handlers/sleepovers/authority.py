"""Who agreed a stay: the question, the answer, and the go-ahead (DOMAIN B35)."""

from handlers.context import Context


def ask_anew(ctx: Context, sleepover_id: int) -> None:
    """Both homes want it longer: ask whoever has it, or the host, who has agreed that (DOMAIN B41)."""
