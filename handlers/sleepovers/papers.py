"""What the children's sheets say of who agrees a stay, so that it is confirmed, not asked (DOMAIN B34, B35)."""

from datetime import date

from handlers.context import Context
from handlers.sheets import known
from handlers.sheets.fields import ON_PAPER
from storage.sleepovers import Sleepover


def standing(ctx: Context, request: Sleepover) -> dict[int, str]:
    """Children whose sheet says that nobody has to be asked at night, with the rule. A paper without its date counts
    for nothing."""
    found: dict[int, str] = {}
    for one in known(ctx.tx, request.home_id):
        on_paper = one.authority_rule in ON_PAPER and _is_past(ctx, one.authority_date)
        by_day = one.authority_rule == "not_needed_day_care" and request.kind == "day_care"
        if one.authority_rule and (on_paper or by_day):
            found[one.child.id] = one.authority_rule
    return found


def _is_past(ctx: Context, day_of_paper: date | None) -> bool:
    return day_of_paper is not None and day_of_paper <= ctx.now.astimezone(ctx.line.time_zone).date()
