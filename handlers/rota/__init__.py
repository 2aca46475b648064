"""The rota: who is on call at a moment, from the roster and from what people have agreed by message."""

from handlers.rota.checking import check, gaps_ahead
from handlers.rota.oncall import OnCall, liaison_workers, on_call
from handlers.rota.turns import bounds, covering

__all__ = ["OnCall", "bounds", "check", "covering", "gaps_ahead", "liaison_workers", "on_call"]
