"""The look ahead names to the liaison worker what swaps, illness and leaving have opened."""

from datetime import UTC, datetime
from pathlib import Path

from handlers import rota
from tests.handlers.night import EXAMPLE, Night

MO = '\n[[home]]\ncode = 3\nkind = "backup"\n[[home.carer]]\nname = "Mo"\nmobile = "+447700900103"\n'


def looked_ahead(night: Night) -> list[str]:
    with night.context(1) as ctx:
        rota.check(ctx)
    return night.bodies("Sam")


def test_a_whole_rota_is_nothing_to_speak_of(night: Night) -> None:
    assert looked_ahead(night) == []


def test_what_illness_has_opened_is_named_every_night_until_it_is_over(night: Night) -> None:
    night.writes("Jan", "I am ill")
    assert night.keys("Priya") == ["ill.offer"]
    night.presses("Priya", "1 Yes")
    assert night.keys("Sam") == ["ill.no_backup"]
    assert looked_ahead(night) == [
        "Gaps in the rota in the next 14 days: Fri 27 Nov 23:40-09:00 no backup. Please find somebody."
    ]
    assert len(looked_ahead(night)) == 1
    night.now = datetime(2026, 11, 28, 10, tzinfo=UTC)
    assert looked_ahead(night) == []


def test_who_has_left_is_nobody_any_more(night: Night) -> None:
    night.load(EXAMPLE.read_text(encoding="utf-8") + MO)
    night.writes("Priya", "swap sun with mo")
    night.writes("Mo", "1", by=("sms", "+447700900103"))
    assert looked_ahead(night) == []
    night.load(EXAMPLE.read_text(encoding="utf-8"))
    assert looked_ahead(night) == [
        "Gaps in the rota in the next 14 days: Sun 29 Nov 17:00-09:00 no backup. Please find somebody."
    ]


def test_many_gaps_fit_into_one_text(night: Night, tmp_path: Path) -> None:
    with night.context(1) as ctx:
        ctx.tx.exec_driver_sql("UPDATE spells SET backup = '[]'")
    (said,) = looked_ahead(night)
    assert "and 27 more" in said
    assert len(said) <= 160
