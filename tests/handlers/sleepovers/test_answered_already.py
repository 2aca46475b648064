"""A digit to what she has answered about a sleepover is for that, and for no family that she holds (DOMAIN B22, B7)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from handlers.sleepovers import overdue, staying, too_late, travelling
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


def hosted(night: Night, state: str = "staying") -> Sleepover:
    """Femi's children stay with Jan."""
    with night.context(1) as ctx:
        request = open_request(ctx.tx, "Femi", (), night.now, state=state, host_id=1, return_at=BACK)
        if state == "staying":
            staying.begin(ctx, request)
    return request


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


def asked_how_it_is(night: Night) -> Sleepover:
    """The morning after: Femi has not answered yet how it is at home."""
    request = hosted(night)
    night.passes(minutes=10 * 60)
    assert "morning.satellite" in night.keys("Femi")
    return request


def how(night: Night, request: Sleepover) -> list[str]:
    return [one.facts["how"] for one in night.ask(sleepovers.steps_of, request.id) if one.event == "at_home"]


def test_not_yet_and_not_yet_is_no_word_of_how_it_is_at_home(night: Night) -> None:
    """DOMAIN B41: asked whether they are with her, she may say not yet as often as it is so, and then yes."""
    request = asked_how_it_is(night)
    says(night, "Jan", "gone home")
    for _ in range(2):
        says(night, "Femi", "2")
    assert night.keys("Femi") == ["sleep.home", "sleep.home_waits", "sleep.home_waits"]
    says(night, "Femi", "1")
    assert night.keys("Femi") == ["sleep.home_noted"] and how(night, request) == []


def test_home_by_a_slip_is_never_ok_by_the_next_digit(night: Night) -> None:
    """She has said that they are with her, and then that they are not: a person hears of it."""
    request = asked_how_it_is(night)
    says(night, "Jan", "gone home")
    says(night, "Femi", "1")
    night.unread("Femi")
    says(night, "Femi", "2")
    assert night.keys("Femi") == ["sleep.ring_asked"] and how(night, request) == []


def test_she_may_still_ask_to_be_rung_by_the_older_question(night: Night) -> None:
    request = asked_how_it_is(night)
    says(night, "Jan", "gone home")
    says(night, "Femi", "1")
    night.unread("Femi")
    says(night, "Femi", "3")
    assert night.keys("Femi") == ["sleep.ring_asked"] and how(night, request) == ["asked to be rung"]


def test_how_it_is_at_home_is_asked_when_they_are_home(night: Night) -> None:
    """While they are on the way back a digit would be for two things."""
    request = hosted(night)
    night.passes(minutes=9 * 60 + 40)
    says(night, "Jan", "gone home")
    says(night, "Femi", "2")
    night.passes(minutes=15)
    assert "morning.satellite" not in night.keys("Femi")
    says(night, "Femi", "1")
    night.unread("Femi")
    night.passes(minutes=120)
    assert night.keys("Femi") == ["morning.satellite"]
    says(night, "Femi", "2")
    assert how(night, request) == ["tired but OK"]


def test_a_digit_in_the_morning_ends_no_stay_that_was_asked_about_at_night(night: Night) -> None:
    """Her "home safe" at night was of her own way home, and she has not answered; the child sleeps where it is."""
    request = hosted(night)
    says(night, "Femi", "home safe")
    assert "sleep.is_home" in night.keys("Femi")
    night.passes(minutes=10 * 60)
    for _ in range(2):
        says(night, "Femi", "1")
    assert night.ask(sleepovers.get, request.id).state == "staying"
    assert how(night, request) == ["OK"] and night.keys("Femi")[-1] == "plan.over"


def test_not_here_yet_and_then_here(night: Night) -> None:
    request = hosted(night, "travelling")
    with night.context(1) as ctx:
        overdue.ask_the_host(ctx, request)
    says(night, "Jan", "3")
    says(night, "Jan", "3")
    assert night.keys("Jan") == ["host.arrival", "host.not_here", "host.not_here"]
    says(night, "Jan", "1")
    assert night.ask(sleepovers.get, request.id).state == "staying"


def test_gone_home_said_twice_is_said_once(night: Night) -> None:
    """She was asked at the planned return and two hours later, and answers the second with one digit too many."""
    request = hosted(night)
    with night.context(1) as ctx:
        staying.ask_return(ctx, request.id, times=0)
        staying.ask_return(ctx, request.id, times=1)
    for _ in range(4):  # and medicine, and marks
        says(night, "Jan", "1")
    assert night.keys("Femi") == ["sleep.home"]


def two_homes_are_asked(night: Night) -> Sleepover:
    """Jan has Dawn's matter and no bed: Priya and Carol are asked."""
    request = held(night)
    says(night, "Jan", "2")
    for name in ("Jan", "Priya", "Carol"):
        night.unread(name)
    return request


@pytest.mark.parametrize(("first", "second", "number"), [("Priya", "Carol", "105"), ("Carol", "Priya", "102")])
def test_a_second_yes_in_words_is_told_as_what_it_is(night: Night, first: str, second: str, number: str) -> None:
    """The first yes holds. She is thanked, whoever has the matter knows whom else there is, and nobody is alerted."""
    request = two_homes_are_asked(night)
    says(night, first, "yes we can")
    night.unread("Jan"), night.unread(second)
    says(night, second, "yes we can have him")
    night.passes(minutes=4)
    assert night.keys(second) == ["plan.settled"]
    (told,) = night.unread("Jan")
    assert second in told.body and "as well" in told.body and f"900{number}" in told.body.replace(" ", "")
    assert night.ask(sleepovers.get, request.id).host_id == night.person(first).home_id


@pytest.mark.parametrize("name", ["Priya", "Carol"])
@pytest.mark.parametrize("words", ["sorry no we cant", "no", "2"])
def test_a_no_after_her_own_yes_is_known_to_whoever_has_the_matter(night: Night, name: str, words: str) -> None:
    request = two_homes_are_asked(night)
    says(night, name, "yes we can")
    night.unread("Jan"), night.unread(name)
    says(night, name, words)
    (told,) = night.unread("Jan")
    assert name in told.body and "now says no" in told.body and "stands" in told.body
    assert night.keys(name) == ["host.yes_stands"] and night.ask(sleepovers.get, request.id).state == "host_yes"
    night.passes(minutes=6)
    assert "hub.second" in night.keys("Jan"), "if she does not look, others are alerted"


def test_a_no_after_her_own_yes_while_nobody_has_the_matter(night: Night) -> None:
    two_homes_are_asked(night)
    says(night, "Carol", "yes we can")
    night.presses("Jan", "2 Cannot, pass on")
    night.unread("Priya"), night.unread("Carol")
    says(night, "Carol", "sorry no")
    assert "hub.ring_about" in night.keys("Priya")
    assert "host.yes_stands" in night.keys("Carol")


@pytest.mark.parametrize(
    ("words", "state"),
    [("no wait sorry", "host_yes"), ("cant have him sorry", "offering"), ("no, we cant take him", "offering")],
)
def test_a_no_after_her_own_yes_while_she_waits_for_somebody_herself(night: Night, words: str, state: str) -> None:
    """She has asked something, and nobody has her matter yet: her no is known, or takes the yes back, all the same."""
    request = two_homes_are_asked(night)
    says(night, "Carol", "yes we can")
    says(night, "Carol", "is he a biter")
    night.unread("Jan")
    says(night, "Carol", words)
    assert night.ask(sleepovers.get, request.id).state == state
    assert ("host.yes_in_doubt" if state == "host_yes" else "host.home_withdrew") in night.keys("Jan")


def test_yes_to_the_family_she_holds_is_no_yes_to_a_bed(night: Night) -> None:
    """Priya has another family, and has just read their words."""
    request = two_homes_are_asked(night)
    night.writes("Femi", "can you ring me")
    night.passes(minutes=6)
    says(night, "Priya", "1 home 7")
    says(night, "Femi", "will you come over")
    night.unread("Femi")
    says(night, "Priya", "yes we can")
    assert night.keys("Femi") == ["words.hub"]
    assert night.ask(sleepovers.get, request.id).state == "offering"


def test_a_digit_for_a_home_is_no_yes_to_an_offer_that_names_none(night: Night) -> None:
    request = two_homes_are_asked(night)
    says(night, "Priya", "1 home 7")
    assert night.ask(sleepovers.get, request.id).state == "offering"
    says(night, "Carol", "1 home 5")
    assert night.ask(sleepovers.get, request.id).state == "host_yes", "her own home"


@pytest.mark.parametrize("digit", ["0", "3"])
def test_a_digit_that_her_question_does_not_offer_is_no_word_to_the_family(night: Night, digit: str) -> None:
    """She has been asked who agreed it: Dawn would read nothing but a number."""
    held(night, return_at=BACK)
    says(night, "Jan", "1")
    night.unread("Jan"), night.unread("Dawn")
    says(night, "Jan", digit)
    (said,) = night.unread("Jan")
    assert night.keys("Dawn") == [] and "Home 4" in said.body and "nobody" in said.body
    says(night, "Jan", "3 of the bags are by the door")
    assert night.keys("Dawn") == ["words.hub"]


@pytest.mark.parametrize("taken", [True, False])
def test_a_longer_drive_counts_though_somebody_has_their_matter(night: Night, taken: bool) -> None:
    """They are on the road, and it is open still; a 2 alone would tell whoever has it nothing."""
    request = hosted(night, "go_ahead")
    night.writes("Femi", "are you there")
    if taken:
        says(night, "Jan", "1")
    with night.context(1) as ctx:
        travelling.begin(ctx, request)
    for digit in ("1", "1", "2"):
        says(night, "Femi", digit)
    assert [row.body[:24] for row in night.unread("Femi") if row.key == "sleep.going"] == [
        "Logged: expected by 00:1",
        "Logged: expected by 00:4",
    ]


@pytest.mark.parametrize(("digit", "state"), [("2", "staying"), ("3", "travelling"), ("4", "travelling")])
def test_a_host_whose_family_waits_for_somebody_says_whether_they_are_there(
    night: Night, digit: str, state: str
) -> None:
    """She has been asked after the alert: none of these digits takes it, and none is a word to the family."""
    request = hosted(night, "travelling")
    night.writes("Femi", "can you ring me")
    with night.context(1) as ctx:
        overdue.ask_the_host(ctx, request)
    night.unread("Jan"), night.unread("Femi")
    says(night, "Jan", digit)
    assert night.ask(sleepovers.get, request.id).state == state
    assert "hub.passed_on" not in night.keys("Jan") and "words.hub" not in night.keys("Femi")


def test_a_no_to_hosting_passes_no_other_family_on(night: Night) -> None:
    """Another waits since before she was asked about her beds."""
    night.writes("Femi", "can you ring me")
    night.writes("Dawn", "can you ring")
    with night.context() as ctx:
        request = open_request(ctx.tx, "Dawn", ("Wren",), night.now)
    says(night, "Jan", "1 home 4")
    night.unread("Jan")
    says(night, "Jan", "2")
    assert night.keys("Jan") == ["host.no"] and night.ask(sleepovers.get, request.id).state == "offering"


@pytest.mark.parametrize("words", ["2", "cannot host", "sorry no"])
def test_a_no_while_they_are_on_the_road_alerts_somebody(night: Night, words: str) -> None:
    """It cannot be taken back any more: she is not told that it can, and a person hears that something is wrong."""
    request = two_homes_are_asked(night)
    says(night, "Carol", "yes we can")
    night.ask(sleepovers.move, request.id, "host_yes", "travelling", night.now)
    night.unread("Jan"), night.unread("Carol")
    says(night, "Carol", words)
    assert night.keys("Carol") == ["host.wrong"] and "hub.wrong" in night.keys("Jan")
