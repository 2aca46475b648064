"""What a right roster becomes."""

import pytest

from handlers.roster import Member, Span, Spell
from handlers.rota.week import days_of, days_text
from tests.handlers.roster.files import carer, home, roster_of, tables


def test_the_example_is_read_whole() -> None:
    roster = roster_of(tables())
    assert (roster.name, roster.duty_team_name, roster.duty_team_number) == ("Hawthorn", "EDT", "01632 960123")
    assert (roster.office, roster.hours) == ("01632 960100", "always")
    assert [(home.code, home.kind, len(home.carers)) for home in roster.homes] == [
        (1, "hub", 1),
        (2, "backup", 1),
        (4, "satellite", 1),
        (5, "satellite", 1),
        (7, "satellite", 1),
    ]
    assert [child.nest_name for child in roster.homes[2].children] == ["Wren", "Robin"]
    assert roster.homes[2].carers == (Member("Dawn", "carer", 4, "+447700900104", None, None, "heron"),)
    assert roster.staff == (Member("Sam", "liaison_worker", None, "+447700900190", "1090", None, None),)
    assert roster.spells[0] == Spell((0, 1, 2, 3, 4, 5, 6), "17:00", "09:00", ("Jan",), ("Priya",))


def test_a_mobile_is_kept_in_one_form() -> None:
    raw = tables()
    carer(raw, 4)["mobile"] = "07700 900 104"
    assert roster_of(raw) == roster_of(tables())


def test_a_quiet_signal_is_folded_and_may_be_left_out() -> None:
    raw = tables()
    home(raw, 4)["quiet_signal"] = "Aubergine"
    read = {one.code: one.quiet_signal for one in roster_of(raw).homes}
    assert (read[4], read[7]) == ("aubergine", None)


def test_a_line_word_is_folded() -> None:
    raw = tables()
    carer(raw, 4)["line_word"] = "HERON"
    assert roster_of(raw) == roster_of(tables())


def test_what_may_be_left_out() -> None:
    raw = tables()
    del raw["constellation"]["office"], raw["constellation"]["hours"], carer(raw, 4)["mobile"], raw["staff"]
    raw["spell"].append({"who": "Jan", "days": "sat", "from": "12:00", "to": "13:00"})  # where another counts already
    roster = roster_of(raw)
    assert (roster.office, roster.hours, roster.staff, roster.spells[2].backup) == (None, "always", (), ())
    assert (roster.nights, roster.nation) == ((), "england")


@pytest.mark.parametrize("one", [True, False])
def test_hours_may_be_one_table_or_several(one: bool) -> None:
    raw = tables()
    nights = {"days": "mon-fri", "from": "17:00", "to": "09:00"}
    raw["constellation"]["hours"] = nights if one else [nights, {"days": "sat,sun", "from": "00:00", "to": "24:00"}]
    expected = [Span((0, 1, 2, 3, 4), "17:00", "09:00"), Span((5, 6), "00:00", "24:00")]
    assert roster_of(raw).hours == tuple(expected[: 1 if one else 2])


def test_a_home_may_send_two_people_to_one_spell() -> None:
    raw = tables()
    raw["home"][0]["carer"].append({"name": "Mark", "telegram": 1111})
    raw["spell"][0]["who"] = ["Jan", "Mark"]
    assert roster_of(raw).spells[0].who == ("Jan", "Mark")


DAYS: list[tuple[str, list[int], str]] = [
    ("mon-fri", [0, 1, 2, 3, 4], "mon-fri"),
    ("sat", [5], "sat"),
    ("fri,sat", [4, 5], "fri,sat"),
    ("mon-sun", [0, 1, 2, 3, 4, 5, 6], "mon-sun"),
    ("sat-tue", [0, 1, 5, 6], "sat-tue"),
    ("sun,mon", [0, 6], "sun,mon"),
    ("Mon - Wed, SAT", [0, 1, 2, 5], "mon-wed,sat"),
    ("tue,thu", [1, 3], "tue,thu"),
    ("wed-tue", [0, 1, 2, 3, 4, 5, 6], "mon-sun"),
    ("sat,sat", [5], "sat"),
]


@pytest.mark.parametrize(("written", "days", "shortest"), DAYS)
def test_days_are_read_and_written(written: str, days: list[int], shortest: str) -> None:
    assert days_of(written) == tuple(days)
    assert days_text(days) == shortest


@pytest.mark.parametrize("written", ["", ",", "mon-", "mon-tue-wed", "monday", "mon;tue", "mo"])
def test_other_words_are_no_days(written: str) -> None:
    assert days_of(written) is None


def test_every_set_of_days_is_read_again_as_itself() -> None:
    every = [tuple(day for day in range(7) if number >> day & 1) for number in range(1, 128)]
    assert [days_of(days_text(days)) for days in every] == every
