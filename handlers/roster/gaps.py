"""Minutes of the promised hours in which nobody is on call: a rota with a gap is not taken (DOMAIN B30)."""

from collections.abc import Iterable, Iterator, Sequence

from handlers.roster.records import Hours, Roster, Span
from handlers.roster.week import DAY, DAYS, WEEK, clock, days_text, minutes


def gaps(roster: Roster) -> list[str]:
    """One sentence for each stretch, over one week of local time; days with the same stretch stand together."""
    return gaps_between(roster.hours, roster.spells)


def gaps_between(hours: Hours, spells: Sequence[Span]) -> list[str]:
    promised = set(range(WEEK)) if hours == "always" else _covered(hours)
    missing = promised - _covered(spells)
    together: dict[tuple[int, int], list[int]] = {}
    for begins, lasts in _stretches(missing):
        together.setdefault((begins % DAY, lasts), []).append(begins // DAY)
    return [_sentence(first, lasts, days) for (first, lasts), days in together.items()]


def _covered(spans: Iterable[Span]) -> set[int]:
    """Every minute of the week in these spans; what runs over Sunday's end goes on in Monday."""
    covered: set[int] = set()
    for span in spans:
        first, lasts = minutes(span.from_time, span.to_time)
        for day in span.days:
            covered.update((day * DAY + first + minute) % WEEK for minute in range(lasts))
    return covered


def _stretches(missing: set[int]) -> Iterator[tuple[int, int]]:
    """Unbroken runs of minutes as (begins, lasts), each found at its beginning."""
    if len(missing) == WEEK:
        yield 0, WEEK
        return
    for begins in sorted(minute for minute in missing if (minute - 1) % WEEK not in missing):
        yield begins, next(step for step in range(WEEK) if (begins + step) % WEEK not in missing)


def _sentence(first: int, lasts: int, days: list[int]) -> str:
    if lasts == WEEK:
        return "rota: nobody is on call in the whole week; add a [[spell]] with who, days, from and to."
    if lasts <= DAY:
        when = f"{days_text(days)} from {clock(first)} to {clock(first + lasts)}"
    else:
        last = (days[0] * DAY + first + lasts) % WEEK
        when = f"from {DAYS[days[0]]} {clock(first)} to {DAYS[last // DAY]} {clock(last)}"
    return f"rota: nobody is on call {when}; add a [[spell]] for it, or promise fewer hours in [constellation]."
