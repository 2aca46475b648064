"""What FILED is for, and what it is not (DOMAIN B61, N24)."""

from datetime import timedelta

import pytest

from handlers import route
from storage import homes, inbox, matters, privates, sleepovers
from tests.handlers.filing.nights import HERS, WORDS, day, days, filed, over, written
from tests.handlers.night import PHONES, Night


def test_a_family_with_a_sleepover_that_now_has_another_matter_is_not_filed(night: Night) -> None:
    matter, dawn = over(night), night.person("Dawn")
    asked = {"constellation_id": 1, "home_id": matter.home_id, "kind": "emergency", "state": "staying"}
    night.ask(sleepovers.open_one, {**asked, "requested_by": dawn.id, "matter_id": None}, night.now)
    filed(night)
    assert night.ask(matters.get, matter.id).filed_at is None


def test_thanks_that_come_after_filed_are_not_filed(night: Night) -> None:
    matter = over(night)
    filed(night)
    night.writes("Dawn", "thank you so much")
    assert night.keys("Dawn")[-1] == "thanks.passed" and night.ask(matters.get, matter.id).filed_at is None
    days(night, 15)
    day(night)
    assert "thank you so much" in written(night) and WORDS in written(night)


def test_a_stay_that_is_only_planned_keeps_no_night_from_being_filed(night: Night) -> None:
    dawn = night.person("Dawn")
    asked = {"constellation_id": 1, "home_id": dawn.home_id, "kind": "planned", "state": "host_yes"}
    ahead = {"requested_by": dawn.id, "needed_from": night.now + timedelta(days=30)}
    night.ask(sleepovers.open_one, {**asked, **ahead}, night.now)
    days(night, 1)
    matter = over(night)
    filed(night)
    assert night.ask(matters.get, matter.id).filed_at is not None


def test_what_a_carer_wrote_in_private_is_not_filed_while_she_waits_to_be_rung(night: Night) -> None:
    night.writes("Dawn", f"PRIVATE {HERS}")
    night.presses("Sam", "D", key="private.told")
    night.passes(minutes=61)
    night.ask(privates.ask_ring, 1, night.now)
    filed(night)
    assert night.keys("Sam")[-1] == "filing.left" and night.ask(privates.get, 1).filed_at is None
    night.ask(privates.mark_rung, 1, night.person("Sam").id, night.now)
    filed(night)
    assert night.keys("Sam")[-1] == "filing.filed" and night.ask(privates.get, 1).filed_at == night.now


def test_what_was_filed_by_mistake_is_taken_back(night: Night) -> None:
    first = over(night)
    filed(night)
    days(night, 1)
    second = over(night)
    filed(night)
    assert "the last closed Sat 28 Nov 23:40" in night.bodies("Sam")[-1]
    night.writes("Sam", "Not filed.")
    assert "Not filed any more: 1" in night.bodies("Sam")[-1]
    days(night, 15)
    day(night)
    assert night.ask(matters.get, first.id).erased_at is not None
    assert night.ask(matters.get, second.id).filed_at is None and WORDS in written(night)
    night.writes("Sam", "NOT FILED")
    assert night.keys("Sam")[-1] == "filing.none_to_take_back"


def test_where_a_sleepover_waits_to_be_filed_filed_alone_may_be_meant_for_it(night: Night) -> None:
    matter, femi = over(night), night.person("Femi")
    asked = {"constellation_id": 1, "home_id": femi.home_id, "kind": "emergency", "state": "follow_up"}
    night.ask(sleepovers.open_one, {**asked, "requested_by": femi.id}, night.now)
    filed(night)
    assert night.keys("Sam") == ["filing.which"] and night.ask(matters.get, matter.id).filed_at is None
    night.writes("Sam", "All filed")
    assert night.keys("Sam") == ["filing.filed"] and night.ask(matters.get, matter.id).filed_at == night.now


@pytest.mark.parametrize(("after", "asked"), [(3, False), (17, True), (18, False), (24, True)])
def test_what_is_not_filed_is_asked_for_on_mondays_once_it_is_old(night: Night, after: int, asked: bool) -> None:
    over(night)
    days(night, after)
    day(night)
    assert ("filing.old" in night.keys("Sam")) == asked


@pytest.mark.parametrize("words", ["filed it last week", "have you filed?", "i filed dawns", "filed away", "unfiled"])
def test_words_in_passing_file_nothing(night: Night, words: str) -> None:
    matter = over(night)
    night.writes("Sam", words)
    assert night.ask(matters.get, matter.id).filed_at is None


@pytest.mark.parametrize(("late", "files"), [(9, True), (11, False)])
def test_filed_that_comes_late_is_not_for_what_was_closed_since(night: Night, late: int, files: bool) -> None:
    before = over(night)
    days(night, 1)
    written_at = night.now
    night.now += timedelta(minutes=late)
    since = over(night)
    with night.context() as ctx:
        sam = inbox.keep(ctx.tx, inbox.Inbound(*PHONES["Sam"], "late", "text", "filed", written_at))
        assert sam is not None
        route.handle(ctx, sam)
    assert night.ask(matters.get, before.id).filed_at == (night.now if files else None)
    assert night.ask(matters.get, since.id).filed_at is None
    assert night.keys("Sam")[-1] == ("filing.filed" if files else "filing.late")


@pytest.mark.parametrize("hosts", [False, True])
def test_a_night_during_a_stay_is_filed_and_held_with_it(night: Night, hosts: bool) -> None:
    """Of the family whose child is away, and of the one with which it is."""
    dawn, femi = night.person("Dawn"), night.person("Femi")
    asked = {"constellation_id": 1, "home_id": dawn.home_id, "kind": "emergency", "state": "staying"}
    stay = night.ask(sleepovers.open_one, {**asked, "requested_by": dawn.id, "host_id": femi.home_id}, night.now)
    days(night, 1)
    matter = over(night, who="Femi" if hosts else "Dawn")
    filed(night)
    assert night.keys("Sam")[-1] == "filing.left" and night.ask(matters.get, matter.id).filed_at is None
    night.ask(sleepovers.move, stay.id, "staying", "recorded", night.now)
    filed(night)
    other = dawn.home_id if hosts else femi.home_id
    night.ask(homes.hold, other, night.now)
    days(night, 15)
    day(night)
    assert WORDS in written(night)
    night.ask(homes.hold, other, None)
    day(night)
    assert WORDS not in written(night)
