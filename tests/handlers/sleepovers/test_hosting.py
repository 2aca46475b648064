"""What whoever has the matter is asked about its sleepover, and what she must have seen before her yes counts."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from handlers.sleepovers import hosting
from handlers.texts.english.hosting import NEEDS
from handlers.texts.rules import LONGEST
from storage import diary, hushes, people, sleepovers
from storage.sleepovers import Sleepover
from tests import databases
from tests.handlers.night import FRIDAY_NIGHT, Night
from tests.sleeping import ROSTER, open_request

BACK = FRIDAY_NIGHT + timedelta(hours=34)


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    databases.load(tmp_path / "roost.db", ROSTER, FRIDAY_NIGHT)
    opened = Night(tmp_path / "roost.db")
    yield opened
    opened.close()


def says(night: Night, name: str, text: str, **more: Any) -> None:
    """A moment later, so that nothing is taken for a slip."""
    night.passes(minutes=0.2)
    night.writes(name, text, **more)
    night.fires()


def asked(night: Night, *children: str, words: str = "can you ring", **more: Any) -> Sleepover:
    """Dawn asks, and Jan takes it."""
    night.writes("Dawn", words)
    with night.context() as ctx:
        request = open_request(ctx.tx, "Dawn", children, night.now, **more)
    says(night, "Jan", "1")
    for name in ("Jan", "Dawn", "Priya"):
        night.unread(name)
    return request


def changed(night: Night, request: Sleepover, **values: Any) -> None:
    """As the carer's answers change it."""
    with night.context(1) as ctx:
        carer = people.get(ctx.tx, request.requested_by)
        hosting.news(ctx, sleepovers.change(ctx.tx, request.id, ctx.now, **values), carer, values)
    night.fires()


def takes(night: Night, beds: int, kind: str = "sleepover") -> None:
    """Beds of the hub's are taken by somebody else, or people are there."""
    row = {"constellation_id": 1, "home_id": 1, "kind": kind, "takes": beds, "source": diary.PERSON}
    times = {"starts_at": night.now, "ends_at": night.now + timedelta(days=2), "written_at": night.now}
    night.ask(diary.add, row | times)


def now(night: Night, request: Sleepover) -> Sleepover:
    return night.ask(sleepovers.get, request.id)


def steps(night: Night, request: Sleepover, event: str) -> list[dict[str, Any]]:
    return [step.facts for step in night.ask(sleepovers.steps_of, request.id) if step.event == event]


def test_seen_where_nothing_was_shown_goes_to_no_family(night: Night) -> None:
    request = asked(night, "Wren")
    says(night, "Jan", "1")
    assert now(night, request).state == "host_yes"
    night.unread("Dawn"), night.unread("Jan")
    says(night, "Jan", "seen")
    assert night.keys("Jan") == ["host.stands"] and night.keys("Dawn") == []


def test_a_one_that_is_sent_twice_for_the_claim_is_no_yes(night: Night) -> None:
    request = asked(night, "Wren")
    night.writes("Jan", "1")
    assert night.keys("Jan") == ["host.twice"]
    assert now(night, request).state == "opened"
    says(night, "Jan", "1")
    assert now(night, request).state == "host_yes"


def test_a_two_that_is_sent_twice_does_not_pass_the_matter_on(night: Night) -> None:
    request = asked(night, "Wren")
    says(night, "Jan", "2")
    night.writes("Jan", "2")
    assert night.keys("Jan") == ["host.no", "hub.answered_already"]
    assert night.matter("Dawn").holder_id == night.person("Jan").id
    night.passes(minutes=1)
    night.writes("Jan", "2")
    assert night.keys("Jan") == ["hub.answered_already"]
    assert now(night, request).state == "offering"


def test_where_it_is_urgent_a_yes_counts_at_once_and_the_warning_is_shown_with_it(night: Night) -> None:
    request = asked(night, "Wren", words="he has a knife")
    takes(night, 2)
    says(night, "Jan", "1")
    assert [key for key in night.keys("Jan") if key.startswith("host.")][:2] == ["host.kept", "host.authority"]
    assert steps(night, request, "host_yes")[0]["seen"] is False
    says(night, "Jan", "Seen.")
    assert night.keys("Jan") == ["host.seen"]
    assert "beds" in steps(night, request, "seen")[0]["warnings"]


@pytest.mark.parametrize(
    ("shown", "since", "said"),
    [
        ((0, "family_time"), (2, "sleepover"), "1 bed too few"),
        ((3, "sleepover"), (1, "sleepover"), "3 beds too few"),  # the same warning, with another number
    ],
)
def test_what_has_come_in_since_a_warning_was_shown_is_shown_first(
    night: Night, shown: tuple[int, str], since: tuple[int, str], said: str
) -> None:
    request = asked(night, "Wren")
    takes(night, *shown)
    says(night, "Jan", "1")
    assert night.keys("Jan") == ["host.warned"]
    takes(night, *since)
    says(night, "Jan", "seen")
    assert said in night.unread("Jan")[-1].body
    assert now(night, request).state == "opened"
    says(night, "Jan", "seen")
    assert now(night, request).state == "host_yes"
    assert "beds" in steps(night, request, "host_yes")[0]["warnings"]


def test_a_warning_whose_number_has_grown_since_her_yes_is_shown_anew(night: Night) -> None:
    """One bed too few she has seen, and two too few she has not; what she has been shown already is not shown again."""
    request = asked(night, "Wren", return_at=BACK)
    takes(night, 2)
    says(night, "Jan", "1")
    says(night, "Jan", "seen")
    assert "host.kept" in night.keys("Jan")
    changed(night, request, return_at=BACK + timedelta(hours=1))
    assert "host.warned_change" not in night.keys("Jan")
    takes(night, 1)
    for hours in (2, 3):
        changed(night, request, return_at=BACK + timedelta(hours=hours))
    (shown,) = [row.body for row in night.unread("Jan") if row.key == "host.warned_change"]
    assert "2 beds too few" in shown


def test_a_warning_can_be_answered_with_no(night: Night) -> None:
    request = asked(night, "Wren")
    takes(night, 2)
    says(night, "Jan", "1")
    says(night, "Jan", "2")
    assert night.keys("Jan") == ["host.warned", "host.no"]
    assert now(night, request).state == "offering"


def test_news_is_gathered_into_one_message(night: Night) -> None:
    request = asked(night, "Wren")
    changed(night, request, answers={"travel": "cannot_leave"})
    changed(night, request, answers={"medicine_due": "yes"})
    assert night.bodies("Jan") == []
    night.passes(minutes=2)
    (news,) = night.bodies("Jan")
    assert "Wren" in news and "Cannot leave the house. Medicine, in its box." in news
    changed(night, request, answers={"safe_now": "yes"})
    night.passes(minutes=3)
    assert night.bodies("Jan") == [], "nothing that she would have to know"


def test_by_text_message_there_is_one_summary_and_one_of_the_news(night: Night) -> None:
    night.writes("Dawn", "can you ring")
    with night.context() as ctx:
        request = open_request(ctx.tx, "Dawn", ("Wren",), night.now)
    says(night, "Jan", "1", by=("sms", "+447700900101"))
    assert "host.summary" in night.keys("Jan")
    for travel in ("drive", "no_car", "cannot_leave"):
        changed(night, request, answers={"travel": travel})
        night.passes(minutes=6)
    assert [key for key in night.keys("Jan") if key == "host.news"] == ["host.news"]


def test_a_change_after_the_go_ahead_takes_it_back(night: Night) -> None:
    request = asked(night, "Wren", return_at=BACK)
    says(night, "Jan", "1")
    says(night, "Jan", "EDT Angela")
    assert night.keys("Dawn") == ["sleep.yes_wait", "sleep.go"]
    night.unread("Jan")
    changed(night, request, return_at=BACK + timedelta(days=1))
    assert night.keys("Dawn") == ["sleep.wait_again"]
    assert night.keys("Jan") == ["host.longer"]
    assert now(night, request).state == "host_yes"
    says(night, "Jan", "1")
    assert night.keys("Jan") == ["host.return_kept", "host.authority"]
    says(night, "Jan", "edt bo")
    assert night.keys("Dawn") == ["sleep.go"]


def test_who_writes_down_who_agreed_a_longer_stay_with_her_can_have_them_so_long(night: Night) -> None:
    request = asked(night, "Wren", return_at=BACK)
    for words in ("1", "EDT Angela"):
        says(night, "Jan", words)
    changed(night, request, return_at=BACK + timedelta(days=1))
    says(night, "Jan", "edt bo")
    assert now(night, request).state == "go_ahead"


@pytest.mark.parametrize(("days", "state"), [(-1, "go_ahead"), (0, "go_ahead"), (1, "host_yes")])
def test_each_change_is_measured_by_what_the_host_was_told_last(night: Night, days: int, state: str) -> None:
    """Shorter, and then as it was: whoever agreed it has agreed to that, and she may have made other plans."""
    request = asked(night, "Wren", return_at=BACK + timedelta(days=1))
    for words in ("1", "EDT Angela"):
        says(night, "Jan", words)
    changed(night, request, return_at=BACK)
    night.unread("Jan")
    changed(night, request, return_at=BACK + timedelta(days=days))
    assert now(night, request).state == state
    assert night.keys("Jan") == {-1: ["host.back"], 0: [], 1: ["host.longer"]}[days]


def test_the_carer_hears_when_whoever_has_it_says_that_they_come_back_earlier(night: Night) -> None:
    request = asked(night, "Wren", return_at=BACK)
    for words in ("1", "EDT Angela"):
        says(night, "Jan", words)
    night.unread("Dawn")
    says(night, "Jan", "back saturday 4pm")
    night.fires()
    assert night.keys("Dawn") == ["sleep.back"]
    assert now(night, request).state == "go_ahead"


def test_an_earlier_return_needs_no_new_agreement(night: Night) -> None:
    request = asked(night, "Wren", return_at=BACK)
    says(night, "Jan", "1")
    says(night, "Jan", "EDT Angela")
    night.unread("Dawn")
    changed(night, request, return_at=BACK - timedelta(hours=10))
    assert night.keys("Dawn") == []
    assert now(night, request).state == "go_ahead"


def test_a_go_ahead_is_not_repeated_to_a_phone_in_a_childs_hands(night: Night) -> None:
    """DOMAIN N31: whoever has the matter hears that she has to say it herself."""
    asked(night, "Wren", return_at=BACK)
    says(night, "Jan", "1")
    dawn = night.person("Dawn")
    night.ask(hushes.begin, 1, dawn.id, dawn.home_id, "child", night.now)
    night.unread("Dawn")
    says(night, "Jan", "EDT Angela")
    assert night.keys("Dawn") == []
    assert "host.silent_phone" in night.keys("Jan")


def test_a_home_whose_phone_is_to_stay_silent_is_not_asked(night: Night) -> None:
    request = asked(night, "Wren")
    carol = night.person("Carol")
    night.ask(hushes.begin, 1, carol.id, carol.home_id, "quiet", night.now)
    says(night, "Jan", "2")
    assert night.keys("Carol") == []
    assert night.keys("Priya") == night.keys("Femi") == ["host.offer"]
    assert now(night, request).state == "offering"


def test_whoever_takes_it_over_hears_where_it_stands(night: Night) -> None:
    asked(night, "Wren", return_at=BACK)
    says(night, "Jan", "1")
    night.passes(minutes=1)
    night.presses("Jan", "2 Cannot, pass on")
    night.unread("Priya")
    says(night, "Priya", "1")
    assert night.keys("Priya")[-2:] == ["host.stands", "host.authority"]


def test_who_wishes_to_be_rung_while_nobody_has_it_is_remembered_for_whoever_takes_it(night: Night) -> None:
    asked(night, "Wren")
    says(night, "Jan", "2")
    says(night, "Jan", "2 home 4")
    for name in ("Jan", "Carol"):
        night.unread(name)
    says(night, "Carol", "3")
    assert night.keys("Carol") == ["host.offer_ring_waits"]
    says(night, "Priya", "1")
    assert "07700 900105" in next(one.body for one in night.unread("Priya") if one.key == "host.ring_home")


def test_who_wishes_to_be_rung_and_then_says_no_is_not_rung(night: Night) -> None:
    asked(night, "Wren")
    says(night, "Jan", "2")
    says(night, "Jan", "2 home 4")
    says(night, "Carol", "3")
    says(night, "Carol", "2")
    says(night, "Priya", "1")
    assert "host.ring_home" not in night.keys("Priya")


@pytest.mark.parametrize(("state", "key"), [("stand_down_asked", "host.on_hold"), ("host_yes", "host.stood_down")])
def test_who_wishes_to_be_rung_hears_that_no_bed_is_needed_only_where_none_is(
    night: Night, state: str, key: str
) -> None:
    request = asked(night, "Wren")
    says(night, "Jan", "2")
    night.unread("Carol")
    night.ask(sleepovers.move, request.id, "offering", state, night.now)
    says(night, "Carol", "3")
    assert night.keys("Carol") == [key]


@pytest.mark.parametrize("words", ["2", "back sunday 10", "cannot host", "EDT Angela"])
def test_what_a_holder_answers_about_the_sleepover_is_no_silence(night: Night, words: str) -> None:
    asked(night, "Wren")
    says(night, "Jan", "1")
    says(night, "Dawn", "we will be as quick as we can")
    says(night, "Jan", words)
    night.unread("Dawn")
    night.passes(minutes=6)
    assert night.matter("Dawn").holder_id == night.person("Jan").id
    assert "matter.alerted_again" not in night.keys("Dawn")


def test_a_liaison_worker_has_no_bed_to_give(night: Night) -> None:
    night.writes("Dawn", "can you ring")
    with night.context() as ctx:
        request = open_request(ctx.tx, "Dawn", ("Wren",), night.now)
    night.passes(minutes=11)
    says(night, "Sam", "1")
    assert night.keys("Sam")[-2:] == ["host.summary", "host.ask_staff"]
    says(night, "Sam", "1")
    assert now(night, request).state == "opened"
    says(night, "Sam", "2")
    night.fires()
    assert "host.offer" in night.keys("Jan")
    assert night.keys("Dawn")[-1] == "sleep.still_asking", "nobody says that the hub has answered"


def test_she_is_asked_again_while_she_has_said_neither_yes_nor_no(night: Night) -> None:
    asked(night, "Wren")
    says(night, "Dawn", "we have spoken")
    night.passes(minutes=9)
    says(night, "Jan", "ringing now")
    night.passes(minutes=31)
    assert "host.ask" in night.keys("Jan")


def test_whoever_has_it_is_asked_again_until_the_duty_team_has_it(night: Night) -> None:
    request = asked(night, "Wren")
    for name in ("Jan", "Carol", "Priya", "Femi"):
        says(night, name, "2")
    assert "host.none" in night.keys("Jan") and now(night, request).state == "edt_given"
    for _ in range(2):
        says(night, "Jan", "i am on it")
        night.passes(minutes=31)
        assert night.keys("Jan").count("host.edt_yet") == 1
    says(night, "Jan", "EDT has it")
    night.passes(minutes=60)
    assert "host.edt_yet" not in night.keys("Jan")


def test_the_summary_fits_with_everything_answered(night: Night) -> None:
    longest = 31 + len(", from Wed 30 Sep 23:41 until Wed 30 Sep 23:41.")
    longest += sum(1 + max(map(len, said.values())) for said in NEEDS.values())
    assert longest <= len(LONGEST["needs"])
