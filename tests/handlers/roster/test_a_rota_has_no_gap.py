"""Every minute of the promised hours has somebody on call, or each stretch without is named (DOMAIN B30)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import rota
from handlers.roster import Span, gaps, load
from handlers.roster.gaps import gaps_between
from handlers.rota.week import clock
from storage import constellations
from storage.spells import Spell
from tests.handlers.roster.files import faults_of, opened, roster_of, tables

ALL = (0, 1, 2, 3, 4, 5, 6)
GAPS: list[tuple[Any, list[tuple[Any, str, str]], list[str]]] = [
    # promised hours, spells, the gaps
    ("always", [(ALL, "17:00", "09:00"), (ALL, "09:00", "17:00")], []),
    ("always", [(ALL, "00:00", "24:00")], []),
    ("always", [(ALL, "17:00", "17:00")], []),
    ("always", [(ALL, "00:00", "00:00")], []),
    ("always", [], ["in the whole week"]),
    ("always", [(ALL, "17:00", "09:00")], ["mon-sun from 09:00 to 17:00"]),
    ("always", [(ALL, "17:00", "09:00"), ((0, 1, 2, 3, 4), "09:00", "17:00")], ["sat,sun from 09:00 to 17:00"]),
    ("always", [(ALL, "17:00", "09:00"), (ALL, "09:01", "17:00")], ["mon-sun from 09:00 to 09:01"]),
    ("always", [((0, 1, 2, 3, 4), "00:00", "24:00")], ["from sat 00:00 to mon 00:00"]),
    ("always", [((1, 2, 3, 4, 5), "00:00", "24:00")], ["from sun 00:00 to tue 00:00"]),
    ("always", [((0, 1, 2, 3, 4, 5), "00:00", "24:00"), ((6,), "00:00", "23:30")], ["sun from 23:30 to 00:00"]),
    ("always", [((0, 1, 2, 3, 4, 5), "00:00", "24:00"), ((6,), "12:00", "12:00")], ["sun from 00:00 to 12:00"]),
    ([(ALL, "17:00", "09:00")], [(ALL, "17:00", "09:00")], []),
    ([(ALL, "17:00", "09:00")], [(ALL, "16:00", "10:00")], []),
    ([((0, 1, 2, 3, 4), "17:00", "09:00")], [(ALL, "18:00", "09:00")], ["mon-fri from 17:00 to 18:00"]),
    ([((6,), "20:00", "08:00")], [((6,), "20:00", "24:00")], ["mon from 00:00 to 08:00"]),
]


@pytest.mark.parametrize(("hours", "spells", "expected"), GAPS)
def test_each_stretch_without_anybody_is_named(
    hours: Any, spells: list[tuple[Any, str, str]], expected: list[str]
) -> None:
    promised = hours if hours == "always" else tuple(Span(*span) for span in hours)
    found = gaps_between(promised, [Span(*span) for span in spells])
    begins, ends = "rota: nobody is on call ", ";"
    assert [sentence.removeprefix(begins).split(ends)[0] for sentence in found] == expected


def test_a_roster_with_a_gap_is_not_read() -> None:
    raw = tables()
    del raw["spell"][1]
    (fault,) = faults_of(raw)
    assert fault.startswith("rota: nobody is on call mon-sun from 09:00 to 17:00; add a [[spell]] for it")


def test_the_example_has_none() -> None:
    assert gaps(roster_of(tables())) == []


times = st.integers(0, 24 * 4 - 1).map(lambda quarter: clock(quarter * 15))
spans = st.builds(Span, st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))), times, times)


@given(st.lists(spans, min_size=1, max_size=4))
def test_what_is_no_gap_is_covered_when_the_time_comes(written: list[Span]) -> None:
    """The same rows, asked minute by minute as the line asks them, in a week without a change of the clocks."""
    monday = datetime(2025, 11, 3, tzinfo=UTC)
    quarters = [monday + timedelta(minutes=15 * number) for number in range(7 * 24 * 4)]
    covered = all(any(_covers(span, moment) for span in written) for moment in quarters)
    assert covered == (gaps_between("always", written) == [])


def _covers(span: Span, moment: datetime) -> bool:
    spell = Spell(0, 0, [], [], list(span.days), span.from_time, span.to_time)
    return rota.covering(spell, moment, ZoneInfo("UTC")) is not None


def test_the_loaded_rota_says_who_is_on_call(tmp_path: Path) -> None:
    london = ZoneInfo("Europe/London")
    with opened(tmp_path / "roost.db") as tx:
        load(tx, roster_of(tables()), datetime(2025, 11, 3, tzinfo=UTC))
        constellation_id = constellations.all_of(tx)[0].id
        moments = {
            "Jan": datetime(2025, 11, 8, 3, 0, tzinfo=london),
            "Priya": datetime(2025, 11, 8, 9, 0, tzinfo=london),
        }
        for name, moment in moments.items():
            (person,) = rota.on_call(tx, constellation_id, moment.astimezone(UTC), london).who
            assert person.name == name
