"""Minutes of the promised hours, in an ordinary week, without anybody on call or without a backup (DOMAIN B30)."""

from collections.abc import Iterable, Iterator, Sequence

from handlers.roster.records import Hours, Roster, Span
from handlers.rota.week import DAY, DAYS, HOLIDAY, WEEK, clock, days_text, minutes

NOBODY, FOR_NOBODY = "nobody is on call", "add a [[spell]] for it, or promise fewer hours in [constellation]."
NO_BACKUP, FOR_NO_BACKUP = "there is no backup", "name somebody else as backup in its [[spell]]."


def gaps(roster: Roster) -> list[str]:
    """One sentence for each stretch, over one week of local time; days with the same stretch stand together."""
    backed = [bool(spell.backup) for spell in roster.spells]
    return [*gaps_between(roster.hours, roster.spells), *without_backup(roster.hours, roster.spells, backed)]


def gaps_between(hours: Hours, spells: Sequence[Span]) -> list[str]:
    return _sentences(_promised(hours) - _covered(spells), NOBODY, FOR_NOBODY)


def without_backup(hours: Hours, spells: Sequence[Span], backed: Sequence[bool]) -> list[str]:
    """The same for stretches in which whoever is on call has no backup; of two spells the first counts."""
    missing: set[int] = set()
    taken: set[int] = set()
    for spell, has_backup in zip(spells, backed, strict=True):
        minutes_of_it = _covered([spell]) - taken
        taken |= minutes_of_it
        missing |= set() if has_backup else minutes_of_it
    return _sentences(_promised(hours) & missing, NO_BACKUP, FOR_NO_BACKUP)


def _promised(hours: Hours) -> set[int]:
    return set(range(WEEK)) if hours == "always" else _covered(hours)


def _sentences(missing: set[int], what: str, advice: str) -> list[str]:
    together: dict[tuple[int, int], list[int]] = {}
    for begins, lasts in _stretches(missing):
        together.setdefault((begins % DAY, lasts), []).append(begins // DAY)
    return [f"rota: {what} {_when(first, lasts, days)}; {advice}" for (first, lasts), days in together.items()]


def _covered(spans: Iterable[Span]) -> set[int]:
    """Every minute of the week in these spans; what runs over Sunday's end goes on in Monday."""
    covered: set[int] = set()
    for span in spans:
        first, lasts = minutes(span.from_time, span.to_time)
        for day in set(span.days) - {HOLIDAY}:
            begins, ends = day * DAY + first, day * DAY + first + lasts
            covered.update(range(begins, min(ends, WEEK)), range(ends - WEEK))
    return covered


def _stretches(missing: set[int]) -> Iterator[tuple[int, int]]:
    """Unbroken runs of minutes as (begins, lasts), each found at its beginning."""
    if len(missing) == WEEK:
        yield 0, WEEK
        return
    for begins in sorted(minute for minute in missing if (minute - 1) % WEEK not in missing):
        yield begins, next(step for step in range(WEEK) if (begins + step) % WEEK not in missing)


def _when(first: int, lasts: int, days: list[int]) -> str:
    if lasts == WEEK:
        return "in the whole week"
    if lasts <= DAY:
        return f"{days_text(days)} from {clock(first)} to {clock(first + lasts)}"
    last = (days[0] * DAY + first + lasts) % WEEK
    return f"from {DAYS[days[0]]} {clock(first)} to {DAYS[last // DAY]} {clock(last)}"
