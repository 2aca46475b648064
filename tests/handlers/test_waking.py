"""When deep night may go on: the rules of B14 one by one, over the handlers alone."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import audit, route
from handlers.settings import NightSettings
from handlers.triage import worse
from handlers.understanding.reading import URGENCY, Intent, Kind, Lane, Reading, Sign
from handlers.wall import is_between
from storage import inbox, journal, timers
from storage.inbox import Inbound
from tests.handlers.night import EXAMPLE, LINE, Night

PICNIC = "is the picnic on saturday"
SECOND_CARER = """[[home.carer]]
name = "Dev"
mobile = "+447700900114"
"""


def at(hour: int, minute: int = 0) -> datetime:
    """That time in London, on a day in summer."""
    return datetime(2026, 6, 13, hour, minute, tzinfo=LINE.time_zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("hour", "minute", "asked"),
    [(22, 59, False), (23, 0, True), (0, 0, True), (6, 59, True), (7, 0, False), (12, 0, False)],
)
def test_only_deep_night_asks(night: Night, hour: int, minute: int, asked: bool) -> None:
    night.now = at(hour, minute)
    night.writes("Dawn", PICNIC)
    assert ("first.wake_choice" in night.keys("Dawn")) is asked


def test_deep_night_is_a_setting(night: Night) -> None:
    night.line = replace(LINE, night=NightSettings("01:00", "05:00", "06:00"))
    night.writes("Dawn", PICNIC)
    assert night.keys("Dawn") == ["first.alerting"]
    night.now = datetime(2026, 11, 28, 1, 0, tzinfo=UTC)
    night.writes("Carol", PICNIC)
    night.writes("Carol", "2")
    assert "At 06:00" in night.bodies("Carol")[-1]


@pytest.mark.parametrize(
    ("hour", "minute", "held"), [(19, 29, False), (19, 30, True), (22, 0, True), (2, 0, True), (7, 29, True)]
)
def test_her_own_mark_is_heeded_in_the_twelve_hours_before_the_morning(
    night: Night, hour: int, minute: int, held: bool
) -> None:
    night.now = at(hour, minute)
    night.writes("Dawn", "for the morning: we had words about the phone")
    assert ("wake.held" in night.keys("Dawn")) is held
    assert night.matter("Dawn").lane == "amber"


@pytest.mark.parametrize("kind", ["picture", "voice note"])
def test_only_words_can_wait(night: Night, kind: str) -> None:
    night.writes("Dawn", "thanks", kind=kind)
    assert night.keys("Dawn") == ["first.alerting"]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("he is in the shop", True),  # of no known kind: of a new text a person would be alerted at once
        ("thanks", True),
        ("he is on the roof with a knife", False),
        ("he has not come back", False),
        ("can you ring me", False),
        ("can swift stay with you tonight", False),
        ("i dont feel safe", False),
    ],
)
def test_a_change_to_an_old_text_is_asked_about_in_deep_night_unless_it_wants_somebody(
    night: Night, words: str, asked: bool
) -> None:
    """The matter that it was of is closed. Silence wakes, so it lands where somebody looks (DOMAIN B13, B14)."""
    night.writes("Femi", "he is in the shed")
    night.writes("Jan", "1")
    night.writes("Jan", "DONE 7")
    night.passes(minutes=30)
    night.unread("Femi"), night.unread("Jan")
    night.writes("Femi", words, kind="edit")
    assert ("first.wake_choice" in night.keys("Femi")) is asked
    assert bool(night.keys("Jan")) is not asked
    night.passes(minutes=3)
    assert night.matter("Femi").round == 1, "somebody is alerted in either case"


def test_by_day_a_change_to_an_old_text_alerts_as_a_text_does(night: Night) -> None:
    night.now = at(15)
    night.writes("Femi", "he is in the shop", kind="edit")
    assert night.keys("Femi") == ["first.alerting"]


def test_a_borrowed_phone_alerts(night: Night) -> None:
    night.writes("stranger", "heron. thanks")
    assert night.keys("Jan") == ["hub.alert"]


def test_who_has_been_asked_whether_it_is_for_herself_is_not_asked_again(night: Night) -> None:
    night.writes("Jan", "thanks")
    assert night.keys("Jan") == ["own.ask"]
    night.writes("Jan", "1")
    assert night.keys("Jan") == ["first.alerting"]
    assert night.keys("Priya") == ["hub.alert"]


def test_another_carer_of_the_home_wakes(night: Night) -> None:
    night.load(EXAMPLE.read_text(encoding="utf-8").replace("[[home.child]]", SECOND_CARER + "[[home.child]]", 1))
    night.writes("Dawn", PICNIC)
    night.writes("Dev", "thanks", by=("sms", "+447700900114"))
    assert night.keys("Jan") == ["hub.alert"]


@pytest.mark.parametrize(
    ("further", "wakes"),
    [
        ("swift cried a bit", False),
        ("thanks", False),
        ("he has a knife", True),
    ],
)
def test_what_follows_her_mark_belongs_to_it_unless_it_is_danger(night: Night, further: str, wakes: bool) -> None:
    night.writes("Dawn", "for the morning")
    night.passes(minutes=9)
    night.writes("Dawn", further)
    assert bool(night.keys("Jan")) is wakes
    night.passes(minutes=2)
    night.writes("Dawn", "he will not settle")
    assert night.keys("Jan") or wakes, "ten minutes later it is a message of its own"


@pytest.mark.parametrize(
    ("intent", "alert"), [(Intent.TALK, "hub.alert"), (Intent.SLEEPOVER_EMERGENCY, "hub.sleepover")]
)
def test_what_asks_for_somebody_does_not_belong_to_her_mark(night: Night, intent: Intent, alert: str) -> None:
    night.writes("Dawn", "for the morning")
    reads(night, Reading(Lane.AMBER, intent, (Sign("bed.take", "words", None, Lane.AMBER),)))
    assert night.keys("Jan") == [alert]


def test_a_matter_that_has_lost_its_timer_wakes(night: Night) -> None:
    night.writes("Dawn", PICNIC)
    night.writes("Dawn", "2")
    matter = night.matter("Dawn")
    night.ask(timers.drop, f"rung:{matter.id}")
    assert matter.id in night.ask(audit.find)
    with night.context() as ctx:
        audit.check(ctx, matter.id)
    assert night.keys("Jan") == ["hub.alert"]
    assert night.keys("Dawn")[-1] == "first.woken"


def reads(night: Night, reading: Reading) -> None:
    """A message of Dawn's that is read so, whatever it says."""
    with night.context() as ctx:
        message = inbox.keep(ctx.tx, Inbound(*("sms", "+447700900104", "x1", "text", "words", night.now)))
        assert message is not None
        ctx.readings[message.id] = reading
        route.handle(ctx, message)


def test_the_handlers_go_by_the_reading_that_was_made_before(night: Night) -> None:
    reads(night, Reading(Lane.RED, Intent.DANGER, (Sign("rule", "words", Kind.MISSING, Lane.RED),)))
    assert night.keys("Dawn") == ["missing.steps", "missing.ref", "first.alerting"]


def test_the_journal_keeps_lane_rule_and_reference_and_no_words(night: Night) -> None:
    messages = [night.writes("Dawn", words).id for words in ("is wrens knife missing", "thanks", "wren is missing")]
    facts = [entry.facts for entry in night.ask(journal.entries) if "rules" in entry.facts]
    assert [fact["message"] for fact in facts] == messages
    assert [fact["lane"] for fact in facts] == ["red", "green", "red"]
    assert facts[1]["rules"] == ["routine.thanks"] and "missing.said" in facts[2]["rules"]
    assert "wren" not in str([entry.facts for entry in night.ask(journal.entries)]).lower()


LANES = st.sampled_from(URGENCY)


@given(LANES, LANES)
def test_of_two_lanes_one_is_worse_or_they_are_the_same(one: Lane, other: Lane) -> None:
    assert worse(one, other) + worse(other, one) + (one == other) == 1


@given(st.datetimes(timezones=st.just(UTC)), st.sampled_from(["00:00", "05:00", "13:00", "23:00"]))
def test_a_moment_lies_in_a_stretch_of_the_day_or_in_the_rest_of_it(moment: datetime, until: str) -> None:
    zone = LINE.time_zone
    assert is_between(moment, "07:00", until, zone) != is_between(moment, until, "07:00", zone)


def test_nothing_is_between_a_time_and_itself() -> None:
    assert not is_between(at(7), "07:00", "07:00", LINE.time_zone)
