"""Who lives in the street, as the example roster has it."""

import pytest

from bot.simulator.night import EXAMPLE
from bot.simulator.residents import Resident, residents_of
from handlers import roster


@pytest.fixture(scope="module")
def residents() -> dict[str, Resident]:
    people = residents_of(roster.read(EXAMPLE.read_text(encoding="utf-8")), "23:38")
    return {resident.name: resident for resident in people}


@pytest.mark.parametrize(
    ("name", "role", "home", "by"),
    [
        ("Dawn", "Satellite carer", "Home 4", "SMS only"),
        ("Carol", "Satellite carer", "Home 5", "SMS only"),
        ("Femi", "Satellite carer", "Home 7", "Telegram, SMS"),
        ("Jan", "Hub carer, on call tonight", "Home 1", "Telegram, SMS"),
        ("Priya", "Backup carer", "Home 2", "Telegram, SMS"),
        ("Sam", "Liaison worker", "Office", "Telegram, SMS"),
        ("Stranger", "Nobody the line knows", "", "SMS only"),
    ],
)
def test_each_is_said_to_be_who_the_roster_says(
    name: str, role: str, home: str, by: str, residents: dict[str, Resident]
) -> None:
    resident = residents[name]
    assert (resident.role, resident.home, resident.by) == (role, home, by)


def test_satellite_families_come_first_and_the_stranger_last(residents: dict[str, Resident]) -> None:
    assert list(residents) == ["Dawn", "Carol", "Femi", "Jan", "Priya", "Sam", "Stranger"]


def test_by_day_somebody_else_is_on_call() -> None:
    people = residents_of(roster.read(EXAMPLE.read_text(encoding="utf-8")), "12:00")
    assert [resident.name for resident in people if "on call" in resident.role] == ["Priya"]


def test_only_carol_has_an_old_phone(residents: dict[str, Resident]) -> None:
    assert [resident.name for resident in residents.values() if resident.old_phone] == ["Carol"]


def test_a_number_is_shown_as_it_is_said(residents: dict[str, Resident]) -> None:
    assert residents["Stranger"].spoken_number == "07700 900199"


def test_a_name_of_several_words_has_one_address() -> None:
    assert Resident("Dawn M. Ó", "", "").key == "dawn-m"
