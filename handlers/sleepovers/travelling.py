"""The way to the host."""

from handlers.context import Asking, Context
from storage.sleepovers import Sleepover


def begin(ctx: Context, request: Sleepover) -> None:
    """After the go-ahead: wait for them to leave."""


def leaving(request: Sleepover) -> Asking:
    """The question whose 1 says that they have left."""
    return Asking("leaving", {"sleepover": request.id})
