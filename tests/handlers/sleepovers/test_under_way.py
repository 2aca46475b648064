"""From the go-ahead on, rule by rule, over the handlers alone: words, clocks, phones in other hands, who decides."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers import duties, route
from handlers.signals import hush
from handlers.sleepovers import closing, extending, hearing, staying, travelling
from handlers.sleepovers.hearing import ARRIVED, GONE_HOME, GOOD_NIGHT, HOME, LEAVING
from handlers.sleepovers.lifecycle import ON_THE_WAY, State
from handlers.understanding.phrases import spaced
from handlers.understanding.words import hear
from storage import homes, hushes, inbox, matters, outbox, people, timers
from storage import sleepovers as kept
from storage.inbox import Inbound
from storage.sleepovers import Sleepover
from tests.handlers.night import LINE, PHONES, Night

LONDON = LINE.time_zone


def wall(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=LONDON).astimezone(UTC)


SUNDAY_TEN = wall(11, 29, 10)


def request_at(
    night: Night, state: State = State.GO_AHEAD, *, asks: str = "Dawn", host: int | None = 1, **more: Any
) -> Sleepover:
    with night.context(1) as ctx:
        asker = people.by_name(ctx.tx, 1, asks)
        assert asker is not None and asker.home_id is not None
        there = next((home.id for home in homes.of_constellation(ctx.tx, 1) if home.code == host), None)
        row: dict[str, Any] = {"constellation_id": 1, "home_id": asker.home_id, "kind": "emergency", "state": state}
        row |= {"requested_by": asker.id, "host_id": there, "return_at": SUNDAY_TEN}
        request = kept.open_one(ctx.tx, {**row, **more}, ctx.now)
        if state == State.GO_AHEAD:
            travelling.begin(ctx, request)
        elif state == State.STAYING:
            staying.begin(ctx, request)
    return request


def again(night: Night, request: Sleepover) -> Sleepover:
    return night.ask(kept.get, request.id)


def says(phrases: Any, text: str) -> bool:
    return any(phrases.search(spaced(sentence.plain)) for sentence in hear(text).sentences)


@pytest.mark.parametrize(
    ("phrases", "text", "said"),
    [
        (LEAVING, "leaving", True),
        (LEAVING, "Leaving now x", True),
        (LEAVING, "on our way", True),
        (LEAVING, "OMW", True),
        (LEAVING, "ok we are just setting off", True),
        (LEAVING, "in the car now", True),
        (LEAVING, "left 5 mins ago", True),
        (LEAVING, "not leaving yet", False),
        (LEAVING, "leaving in 10 mins", False),
        (LEAVING, "she left the house an hour ago", False),
        (LEAVING, "wren has left", False),
        (LEAVING, "left him with my sister", False),
        (LEAVING, "cant leave", False),
        (ARRIVED, "they're here", True),
        (ARRIVED, "ARRIVED", True),
        (ARRIVED, "just arrived, all ok", True),
        (ARRIVED, "not here yet", False),
        (ARRIVED, "are they here yet?", False),
        (ARRIVED, "nobody here", False),
        (GOOD_NIGHT, "good night all", True),
        (GOOD_NIGHT, "nos da", True),
        (GOOD_NIGHT, "not a good night", False),
        (HOME, "we are home", True),
        (HOME, "hes back home now", True),
        (HOME, "home safe", True),
        (HOME, "she wants to come home", False),
        (HOME, "is he home?", False),
        (HOME, "not home yet", False),
        (GONE_HOME, "gone home", True),
        (GONE_HOME, "they have just left for home", True),
        (GONE_HOME, "not gone home", False),
    ],
)
def test_words_are_taken_for_what_they_plainly_say(phrases: Any, text: str, said: bool) -> None:
    assert says(phrases, text) is said


def test_what_says_more_goes_on_to_a_person_as_well(night: Night) -> None:
    request = request_at(night)
    night.writes("Dawn", "on our way, wren is in a state")
    assert again(night, request).state == State.TRAVELLING
    assert "hub.alert" in night.keys("Jan")


def test_what_says_no_more_wakes_nobody(night: Night) -> None:
    request_at(night)
    night.writes("Dawn", "leaving now with Wren, there at quarter past 12")
    assert "hub.alert" not in night.keys("Jan")
    assert "host.leaving" in [row.key for row in night.told]


@pytest.mark.parametrize("text", ["1", "leaving", "on our way"])
def test_a_phone_in_a_childs_hands_is_neither_believed_nor_told(night: Night, text: str) -> None:
    """DOMAIN N31."""
    request = request_at(night)
    with night.context(1) as ctx:
        dawn = people.by_name(ctx.tx, 1, "Dawn")
        assert dawn is not None
        hush.begin(ctx, dawn, hushes.CHILD)
    before = len([row for row in night.told if row.person_id == dawn.id])
    night.writes("Dawn", text)
    assert again(night, request).state == State.GO_AHEAD
    assert len([row for row in night.told if row.person_id == dawn.id]) == before


def test_nothing_of_an_arrival_goes_to_a_hushed_phone(night: Night) -> None:
    request_at(night)
    night.writes("Dawn", "leaving")
    with night.context(1) as ctx:
        dawn = people.by_name(ctx.tx, 1, "Dawn")
        assert dawn is not None
        hush.begin(ctx, dawn, hushes.CHILD)
    night.unread("Dawn")
    night.passes(minutes=60)
    night.writes("Jan", "they are here")
    assert night.keys("Dawn") == []


def test_a_host_who_says_later_today_never_reads_that_a_hushed_phone_was_told(night: Night) -> None:
    request = request_at(night, State.STAYING)
    with night.context(1) as ctx:
        dawn, jan = people.by_name(ctx.tx, 1, "Dawn"), people.by_name(ctx.tx, 1, "Jan")
        assert dawn is not None and jan is not None
        hush.begin(ctx, dawn, hushes.CHILD)
        phone = ctx.address_of(jan)
        assert phone is not None
        staying.late_back(ctx, request, jan, phone)
    assert (night.keys("Dawn"), night.keys("Jan")) == ([], ["host.late_back_untold"])


def test_another_home_hosts_and_whoever_has_the_matter_hears_of_it(night: Night) -> None:
    night.writes("Dawn", "cant cope tonight")
    night.writes("Jan", "1")
    request = request_at(night, host=5)
    night.unread("Jan"), night.unread("Dawn")
    night.writes("Dawn", "omw there by 23:45")
    assert night.keys("Jan") == ["hub.left"]
    assert night.keys("Carol") == ["host.leaving"]
    night.passes(minutes=6)
    night.writes("Carol", "2")
    assert again(night, request).state == State.STAYING
    assert "hub.arrived" in night.keys("Jan") and "sleep.arrived_plain" in night.keys("Dawn")


def test_the_carer_alone_cannot_make_it_an_arrival(night: Night) -> None:
    request = request_at(night)
    night.writes("Dawn", "leaving")
    night.unread("Jan")
    night.writes("Dawn", "we are here")
    assert again(night, request).state == State.TRAVELLING
    assert night.keys("Jan") == ["host.arrival"] and night.keys("Dawn")[-1] == "sleep.host_asked"


def test_a_digit_with_a_home_is_for_that_home(night: Night) -> None:
    """Two are expected at one door: the newest question is Home 7's, and she means Home 4."""
    first, second = request_at(night), request_at(night, asks="Femi")
    night.writes("Dawn", "leaving, there by 00:10")
    night.writes("Femi", "leaving, there by 00:20")
    night.passes(minutes=41)
    night.writes("Jan", "2 home 4")
    assert again(night, first).state == State.STAYING
    assert again(night, second).state == State.TRAVELLING


def test_whoever_hosts_two_is_asked_which_has_come(night: Night) -> None:
    first, second = request_at(night), request_at(night, asks="Femi")
    night.writes("Dawn", "leaving, there by 00:10")
    night.writes("Femi", "leaving, there by 00:20")
    night.unread("Jan")
    night.writes("Jan", "theyre here")
    assert night.keys("Jan") == ["host.arrival", "host.arrival"]
    assert {again(night, one).state for one in (first, second)} == {State.TRAVELLING}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("running late, there by 00:50", wall(11, 28, 0, 50)),
        ("he has school at 8", wall(11, 28, 0, 10)),
        ("he was sick at 23:30", wall(11, 28, 0, 10)),
        ("jan said 01:00 would be better for swift", wall(11, 28, 0, 10)),
    ],
)
def test_another_time_than_that_of_arrival_keeps_nobody_from_looking(
    night: Night, text: str, expected: datetime
) -> None:
    request = request_at(night)
    night.writes("Dawn", "leaving, there by 00:10")
    night.writes("Dawn", text)
    assert datetime.fromisoformat(again(night, request).answers["expected"]) == expected


def test_words_with_a_longer_stay_in_them_reach_a_person_too(night: Night) -> None:
    request = request_at(night, State.STAYING)
    night.writes("Dawn", "could he stay another night, he is so settled with her dogs")
    assert again(night, request).answers["longer_until"] is not None
    assert {"host.extend", "hub.alert"} <= set(night.keys("Jan"))
    night.writes("Dawn", "hes off school until monday")
    assert night.keys("Jan") == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("leaving first thing tomorrow", State.GO_AHEAD),
        ("leaving as soon as hes packed", State.GO_AHEAD),
        ("left work now going home to get him", State.GO_AHEAD),
        ("on my way home now", State.GO_AHEAD),
        ("setting off with them in the morning", State.GO_AHEAD),
        ("are we leaving now?", State.GO_AHEAD),
        ("leaving now, back tomorrow", State.TRAVELLING),
        ("left home 5 mins ago", State.TRAVELLING),
        ("on our way with his school bag", State.TRAVELLING),
    ],
)
def test_they_have_left_only_where_they_have(night: Night, text: str, state: State) -> None:
    """What is no departure reaches a person."""
    request = request_at(night)
    night.writes("Dawn", text)
    assert again(night, request).state == state
    assert state == State.TRAVELLING or "hub.alert" in night.keys("Jan")


def test_a_host_who_asks_whether_they_have_gone_home_has_not_seen_them_off(night: Night) -> None:
    request = request_at(night, State.STAYING)
    night.writes("Jan", "gone home?")
    assert "gone_home" not in [step.event for step in night.ask(kept.steps_of, request.id)]


HERSELF = [
    "Here whenever you are ready",
    "here if you need me",
    "just arrived home, when are they setting off?",
    "shes here but wont get in the car",
    "here all night",
    "here we go again",
    "we are here",
    "here 24/7",
    "theyre here?",
]


@pytest.mark.parametrize("text", HERSELF)
def test_a_host_who_says_more_than_that_they_are_there_is_asked(night: Night, text: str) -> None:
    """And the family is still waited for."""
    request = request_at(night)
    night.writes("Dawn", "leaving, there by 00:10")
    night.unread("Jan")
    night.writes("Jan", text)
    assert again(night, request).state == State.TRAVELLING
    assert night.keys("Jan")[0] in ("host.arrival", "danger.999")  # the second where a person is alerted anyway
    assert night.ask(timers.by_key, f"travel:{request.id}") is not None


@pytest.mark.parametrize(
    "text", ["ARRIVED", "They're here x", "theyre all here", "all here safe", "just arrived, all ok"]
)
def test_a_host_who_says_only_that_they_are_there_is_believed(night: Night, text: str) -> None:
    request = request_at(night)
    night.writes("Dawn", "leaving, there by 00:10")
    night.writes("Jan", text)
    assert again(night, request).state == State.STAYING


@pytest.mark.parametrize("text", ["good night all", "good night, we are all asleep"])
def test_a_carers_good_night_is_passed_on_to_the_host(night: Night, text: str) -> None:
    request_at(night, State.STAYING)
    night.writes("Dawn", text)
    assert night.keys("Jan") == ["sleep.good_night"] and night.keys("Dawn") == ["sleep.good_night_noted"]


@pytest.mark.parametrize("text", ["good night, is he ok?", "good night is he ok", "night night. all asleep?"])
def test_a_question_beside_a_good_night_reaches_a_person(night: Night, text: str) -> None:
    request_at(night, State.STAYING)
    night.writes("Dawn", text)
    assert {"sleep.good_night", "hub.alert"} <= set(night.keys("Jan"))


@pytest.mark.parametrize("text", ["goodnight. hes gone", "good night, shes left", "night night, they have gone now"])
def test_a_host_who_says_beside_good_night_that_they_are_gone_is_heard_by_a_person(night: Night, text: str) -> None:
    request_at(night, State.STAYING)
    night.writes("Jan", text)
    assert "sleep.good_night" not in night.keys("Dawn")
    assert "sleep.good_night_noted" not in night.keys("Jan")


@pytest.mark.parametrize("text", ["good night, all gone to bed", "goodnight, theyve gone off to sleep"])
def test_gone_to_bed_is_a_good_night(night: Night, text: str) -> None:
    request_at(night, State.STAYING)
    night.writes("Jan", text)
    assert night.keys("Dawn") == ["sleep.good_night"] and night.keys("Jan") == ["sleep.good_night_noted"]


def test_another_question_beside_the_wish_for_a_longer_stay_reaches_a_person(night: Night) -> None:
    request_at(night, State.STAYING)
    night.writes("Dawn", "is he ok? can he stay one more night?")
    assert {"host.extend", "hub.alert"} <= set(night.keys("Jan"))


def test_words_in_reply_to_another_family_say_nothing_of_a_stay(night: Night) -> None:
    request = request_at(night, asks="Femi")
    night.writes("Dawn", "cant cope tonight")
    alert = next(row for row in night.told if row.key == "hub.alert" and row.channel == "telegram")
    with night.context() as ctx:
        outbox.mark_sent(ctx.tx, alert.id, "p1", ctx.now)
    night.writes("Jan", "here", reply_to="p1")
    assert again(night, request).state == State.GO_AHEAD
    assert "words.hub" in night.keys("Dawn")


def test_the_words_of_whoever_holds_another_familys_matter_go_to_that_family(night: Night) -> None:
    request = request_at(night, asks="Femi")
    night.writes("Dawn", "cant cope tonight")
    night.writes("Jan", "1")
    night.unread("Dawn")
    night.writes("Jan", "here")
    assert again(night, request).state == State.GO_AHEAD
    assert [row.body for row in night.unread("Dawn")] == ["Jan: here"]
    night.writes("Jan", "ARRIVED")
    assert again(night, request).state == State.STAYING


OWN_WAY_HOME = ["home safe", "home now. hes fine", "home now", "we are home safe", "back home now", "home"]


@pytest.mark.parametrize("hours", [1, 40])
@pytest.mark.parametrize("text", OWN_WAY_HOME)
def test_home_alone_may_be_her_own_way_home(night: Night, text: str, hours: int) -> None:
    request = request_at(night, State.STAYING)
    night.now += timedelta(hours=hours)
    night.writes("Dawn", text)
    assert again(night, request).state == State.STAYING
    assert night.keys("Dawn") == ["sleep.is_home"] and "hub.alert" not in [row.key for row in night.told]
    night.writes("Dawn", "1")
    assert again(night, request).state == State.FOLLOW_UP


@pytest.mark.parametrize(("hours", "state"), [(1, State.STAYING), (40, State.FOLLOW_UP)])
def test_they_are_home_is_believed_from_the_planned_return_on(night: Night, hours: int, state: State) -> None:
    request = request_at(night, State.STAYING)
    night.now += timedelta(hours=hours)
    night.writes("Dawn", "they are home safe")
    assert again(night, request).state == state


def test_they_are_home_is_believed_when_the_host_has_seen_them_off(night: Night) -> None:
    request = request_at(night, State.STAYING)
    night.writes("Jan", "gone home")
    night.writes("Dawn", "he is home")
    assert again(night, request).state == State.FOLLOW_UP


@pytest.mark.parametrize("text", ["he home?", "they home yet?", "hes home ?!", "is he home"])
def test_whoever_asks_whether_they_are_home_reaches_a_person(night: Night, text: str) -> None:
    request = request_at(night, State.STAYING)
    night.now += timedelta(hours=40)
    night.writes("Dawn", text)
    assert again(night, request).state == State.STAYING
    assert "hub.alert" in [row.key for row in night.told]


@pytest.mark.parametrize("kind", ["GO_AHEAD", "STAYING"])
def test_danger_is_red_whatever_the_state(night: Night, kind: str) -> None:
    request = request_at(night, State[kind])
    night.writes("Dawn", "he has a knife")
    assert night.matter("Dawn").lane == "red"
    assert again(night, request).state == State[kind]


@pytest.mark.parametrize(
    ("needed", "asked"), [(None, 60), (timedelta(minutes=-30), 60), (timedelta(hours=20), 21 * 60)]
)
def test_they_are_to_leave_within_an_hour_of_when_it_begins(night: Night, needed: timedelta | None, asked: int) -> None:
    """A stay that was planned for tomorrow is not asked after tonight."""
    request_at(night, needed_from=None if needed is None else night.now + needed)
    night.passes(minutes=asked - 1)
    assert "sleep.not_left" not in night.keys("Dawn")
    night.passes(minutes=1)
    assert "sleep.not_left" in night.keys("Dawn")


def test_needed_after_all_they_are_waited_for_again(night: Night) -> None:
    request = request_at(night)
    night.writes("Dawn", "not needed any more")
    night.passes(minutes=61)
    assert night.ask(timers.by_key, f"travel:{request.id}") is None
    night.writes("Jan", "1")
    night.passes(minutes=2)
    night.writes("Jan", "2")
    assert again(night, request).state == State.GO_AHEAD
    assert night.ask(timers.by_key, f"travel:{request.id}") is not None


class TestClocks:
    """Times are wall-clock times of the line's zone, on the nights of 23 and 25 hours too."""

    @pytest.mark.parametrize(
        ("now", "words", "expected"),
        [
            (wall(10, 25, 0, 30), "leaving, there by 00:50", wall(10, 25, 0, 50)),
            (wall(10, 24, 23, 50), "leaving, there in 40 mins", wall(10, 25, 0, 30)),
            (wall(3, 29, 0, 40), "leaving, be there in 40 mins", datetime(2026, 3, 29, 1, 20, tzinfo=UTC)),
        ],
    )
    def test_when_they_are_expected(self, night: Night, now: datetime, words: str, expected: datetime) -> None:
        night.now = now
        request = request_at(night, return_at=now + timedelta(days=2))
        night.writes("Dawn", words)
        assert datetime.fromisoformat(again(night, request).answers["expected"]) == expected

    @pytest.mark.parametrize(
        ("planned", "later"),
        [(wall(10, 24, 10), wall(10, 25, 10)), (wall(3, 28, 10), wall(3, 29, 10)), (wall(6, 12, 10), wall(6, 13, 10))],
    )
    def test_one_more_night_ends_at_the_same_time_by_the_clock(
        self, night: Night, planned: datetime, later: datetime
    ) -> None:
        with night.context(1) as ctx:
            assert extending.later_by(ctx, planned, 1) == later

    def test_the_day_before_is_at_six_in_the_evening(self, night: Night) -> None:
        night.now = wall(10, 23, 23)
        request = request_at(night, State.STAYING, return_at=wall(10, 25, 10))
        timer = night.ask(timers.by_key, f"return_tomorrow:{request.id}")
        assert timer is not None and timer.due_at == wall(10, 24, 18)

    def test_one_night_is_not_reminded_of_the_day_before(self, night: Night) -> None:
        night.now = wall(11, 28, 0, 40)
        request = request_at(night, State.STAYING, return_at=wall(11, 28, 10))
        assert night.ask(timers.by_key, f"return_tomorrow:{request.id}") is None

    def test_the_morning_question_waits_for_the_morning_and_for_an_open_matter(self, night: Night) -> None:
        request = request_at(night, State.STAYING)
        night.writes("Dawn", "cant sleep")
        night.writes("Jan", "1")
        night.now = wall(11, 28, 9, 30)
        with night.context(1) as ctx:
            closing.morning(ctx, request.id)
        assert "morning.satellite" not in night.keys("Dawn")
        night.writes("Jan", "DONE 4")
        night.passes(minutes=60)
        assert "morning.satellite" in night.keys("Dawn")

    @pytest.mark.parametrize(("hour", "asked"), [(8, False), (9, True), (19, True), (20, False), (2, False)])
    def test_and_never_at_night(self, night: Night, hour: int, asked: bool) -> None:
        request = request_at(night, State.STAYING)
        night.now = wall(11, 28, hour, 59 if hour == 8 else 0)
        with night.context(1) as ctx:
            closing.morning(ctx, request.id)
        assert ("morning.satellite" in night.keys("Dawn")) is asked


def test_they_stay_at_home_says_whoever_closes_the_matter_and_the_family_is_asked_in_the_morning(night: Night) -> None:
    night.writes("Dawn", "cant cope tonight")
    night.writes("Jan", "1")
    request = request_at(night, State.OPENED, host=None, matter_id=night.matter("Dawn").id)
    night.writes("Jan", "DONE 4")
    night.writes("Jan", "1")
    assert again(night, request).state == State.FOLLOW_UP
    night.passes(minutes=600)
    assert "morning.satellite" in night.keys("Dawn")


def test_no_answer_leaves_it_open(night: Night) -> None:
    with night.context(1) as ctx:
        duties.ensure(ctx)
    request = request_at(night, State.OFFERING, host=None)
    night.passes(minutes=60 * 48)
    assert again(night, request).state == State.OFFERING
    assert night.keys("Sam").count("office.sleepover") == 3  # twice a day, from the twelfth hour on


@pytest.mark.parametrize(
    ("state", "hours", "old"),
    [
        (State.OPENED, 12, False),
        (State.OPENED, 13, True),
        (State.STAYING, 13, False),
        (State.STAYING, 46, False),
        (State.STAYING, 47, True),
        (State.FOLLOW_UP, 0, True),
    ],
)
def test_what_is_old(night: Night, state: State, hours: int, old: bool) -> None:
    request = request_at(night, state)
    night.now += timedelta(hours=hours)
    with night.context(1) as ctx:
        assert closing.is_old(ctx, request) is old


def test_it_is_named_whoever_has_no_word_from_a_family_that_has_none(night: Night) -> None:
    """The line itself has opened the matter, and nobody has written: the family's number is in it all the same."""
    request = request_at(night, State.STAYING, return_at=night.now)
    night.passes(minutes=60 * 4 + 1)
    assert again(night, request).state == State.STAYING
    night.writes("Jan", "1")
    assert "Dawn: 07700 900104" in night.bodies("Jan")[-1]


PEOPLE = ("Dawn", "Jan", "Priya", "Sam")
WORDS = ("1", "2", "3", "4", "leaving", "arrived", "we are home", "gone home", "not needed any more", "filed 4")
ACTS = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(WORDS), st.sampled_from((0, 16, 46, 130)))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ACTS, max_size=8))
def test_only_people_move_it_on_and_whoever_is_on_the_road_is_waited_for(
    example: Path, tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, str, int]]
) -> None:
    night = Night(Path(copy(example, tmp_path_factory.mktemp("night"))))
    try:
        request = request_at(night)
        for name, words, minutes in acts:
            night.writes(name, words)
            night.passes(minutes=minutes)
            _holds(night, request)
    finally:
        night.close()


def _holds(night: Night, request: Sleepover) -> None:
    now = again(night, request)
    steps = night.ask(kept.steps_of, request.id)
    assert [step.event for step in steps if step.person_id is None] == [
        step.event for step in steps if step.event == "late"
    ]
    hosts = {night.person("Jan").id}
    assert {step.person_id for step in steps if step.event == "arrived"} <= hosts
    assert {step.person_id for step in steps if step.event == "recorded"} <= {night.person("Sam").id}
    if now.state in (State.GO_AHEAD, *ON_THE_WAY):
        waits = night.ask(timers.by_key, f"travel:{request.id}") is not None
        assert waits or night.ask(matters.open_at, request.home_id) is not None
    if now.state == State.STAYING:
        keys = [f"return:{request.id}", f"home:{request.id}"]
        waits = any(night.ask(timers.by_key, key) is not None for key in keys)
        assert waits or night.ask(matters.open_at, request.home_id) is not None


def test_the_words_that_texts_ask_for_are_heard() -> None:
    assert hearing.is_heard("ARRIVED") and hearing.is_heard("FILED 4")
    assert not hearing.is_heard("hello")


def test_a_return_that_is_past_when_it_is_read_is_for_a_person(night: Night) -> None:
    """Her text comes late, because Twilio had to be asked for it: nobody is told to bring them home an hour ago."""
    request = request_at(night, State.STAYING)
    night.now = wall(11, 29, 8)
    written = Inbound(
        "sms", PHONES["Dawn"][1], "late", "text", text="can he come home sunday at 8:30 instead", received_at=night.now
    )
    night.passes(minutes=60)
    night.bodies("Jan")
    with night.context() as ctx:
        message = inbox.keep(ctx.tx, written)
        assert message is not None
        route.handle(ctx, message)
    assert again(night, request).return_at == SUNDAY_TEN
    said = " / ".join(night.bodies("Jan") + night.bodies("Priya"))
    assert "Home 4 needs you" in said and "wants them home" not in said
