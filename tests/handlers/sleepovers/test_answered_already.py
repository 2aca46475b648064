"""A digit to what she has answered about a sleepover is for that, and for no family that she holds (DOMAIN B22, B7)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from handlers.sleepovers import too_late
from storage import addresses, questions, sleepovers
from storage.sleepovers import Sleepover
from tests import databases
from tests.handlers.night import FRIDAY_NIGHT, Night
from tests.sleeping import ROSTER, open_request

BACK = FRIDAY_NIGHT + timedelta(hours=34)


@pytest.fixture(scope="module")
def with_beds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("beds") / "roost.db"
    databases.load(path, ROSTER, FRIDAY_NIGHT)
    return path


@pytest.fixture
def night(with_beds: Path, tmp_path: Path) -> Iterator[Night]:
    opened = Night(Path(copy(with_beds, tmp_path)))
    yield opened
    opened.close()


def says(night: Night, name: str, text: str) -> None:
    """A moment later, so that nothing is taken for a slip."""
    night.passes(minutes=0.2)
    night.writes(name, text)
    night.fires()


def held(night: Night, **more: Any) -> Sleepover:
    """Dawn asks for a bed, and Jan has her matter."""
    night.writes("Dawn", "can you ring")
    with night.context() as ctx:
        request = open_request(ctx.tx, "Dawn", ("Wren",), night.now, **more)
    says(night, "Jan", "1")
    night.unread("Jan")
    return request


def hosted(night: Night) -> Sleepover:
    """Femi's children stay with Jan."""
    with night.context() as ctx:
        return open_request(ctx.tx, "Femi", (), night.now, state="staying", host_id=1, return_at=BACK)


def still_hers(night: Night) -> bool:
    return night.matter("Dawn").holder_id == night.person("Jan").id


@pytest.mark.parametrize("digit", ["1", "2"])
@pytest.mark.parametrize("kind", [kind for kind in too_late.KINDS if kind not in too_late.BESIDE])
def test_a_digit_to_what_she_has_answered_passes_nobody_on(night: Night, kind: str, digit: str) -> None:
    """Whatever kind of question it was; a digit that asks for a person is heard as that, too."""
    night.writes("Dawn", "can you ring")
    says(night, "Jan", "1")
    known = night.ask(addresses.sender, "telegram", "1001")
    assert known is not None
    jan, phone = known
    facts = {"sleepover": hosted(night).id, "stretch": [], "offer": 0, "guests": [], "rule": None, "options": []}
    row = {"constellation_id": 1, "address_id": phone.id, "person_id": jan.id, "kind": kind, "matter_id": None}
    night.ask(questions.ask, {**row, "facts": facts, "asked_at": night.now, "closed_at": night.now})
    night.unread("Jan")
    says(night, "Jan", digit)
    said = night.keys("Jan")
    assert "hub.passed_on" not in said and "hub.yours_already" not in said
    asks_for_a_person = (kind, digit) in {("on_hold", "2"), ("marks", "2")}
    assert asks_for_a_person or (still_hers(night) and said)


def test_a_second_no_to_hosting_is_told_how_to_pass_the_family_on(night: Night) -> None:
    request = held(night)
    says(night, "Jan", "2")
    night.unread("Jan")
    night.passes(minutes=3)
    night.writes("Jan", "2")
    (said,) = night.unread("Jan")
    assert still_hers(night) and "answered already" in said.body and "2 home 4" in said.body
    night.writes("Jan", "2 home 4")
    assert night.keys("Jan") == ["hub.passed_on"]
    assert night.ask(sleepovers.get, request.id).state == "offering"


def test_nobody_yet_and_then_it_is_in_the_care_plan(night: Night) -> None:
    """Her second thought counts while nobody has said who agrees it; said twice, it changes nothing."""
    request = held(night, return_at=BACK)
    says(night, "Jan", "1")
    says(night, "Jan", "2")
    says(night, "Jan", "2")
    assert still_hers(night) and night.keys("Jan")[-2:] == ["host.authority_later", "hub.answered_already"]
    says(night, "Jan", "1")
    assert "host.authority_kept" in night.keys("Jan")
    assert night.ask(sleepovers.get, request.id).state == "go_ahead"
    says(night, "Jan", "1")
    assert night.keys("Jan") == ["plan.settled"]


def test_a_home_that_has_said_yes_and_then_says_no_hears_that_the_yes_stands(night: Night) -> None:
    request = held(night)
    says(night, "Jan", "2")
    says(night, "Carol", "1")
    night.unread("Carol")
    says(night, "Carol", "2")
    (said,) = night.unread("Carol")
    assert "stands" in said.body and "cannot have them after all" in said.body
    assert night.ask(sleepovers.get, request.id).state == "host_yes"
    says(night, "Carol", "cannot have them after all")
    assert night.ask(sleepovers.get, request.id).state != "host_yes"


def test_what_she_is_offered_after_it_is_what_a_digit_is_for(night: Night) -> None:
    """She has answered about one stay, and takes another family after it: then 2 passes that one on."""
    held(night, return_at=BACK)
    says(night, "Jan", "1")
    says(night, "Jan", "2")
    night.writes("Femi", "can you ring me")
    says(night, "Jan", "1")
    night.unread("Jan")
    says(night, "Jan", "2")
    assert night.keys("Jan") == ["hub.passed_on"] and still_hers(night)
