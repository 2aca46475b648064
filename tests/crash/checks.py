"""Everything that must be true when all is over; each check yields a sentence for what is wrong."""

from collections.abc import Callable, Iterator

from tests.crash import came_in, went_out
from tests.crash.ledger import Ledger, whole

CHECKS: tuple[Callable[[Ledger], Iterator[str]], ...] = (
    whole,
    came_in.kept_once,
    came_in.kept_in_order,
    came_in.receipts,
    came_in.handled,
    came_in.claims,
    went_out.decided_once,
    went_out.hub_words,
    went_out.let_be,
    went_out.left,
    went_out.arrived,
    went_out.in_order,
    went_out.passed_in_order,
    went_out.doubles,
)


def faults(book: Ledger) -> list[str]:
    return [fault for check in CHECKS for fault in check(book)]
