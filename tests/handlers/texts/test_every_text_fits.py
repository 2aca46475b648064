"""Every text fits into one SMS of the plain alphabet with the longest values that a roster may hold (DESIGN I10)."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.texts.catalogue import LONGEST_NAMES, fill, in_gsm7, loud, names, segments
from handlers.texts.english import TEXTS
from handlers.texts.rules import LONGEST
from tests.handlers.texts.values import NAME, a_name, a_roster

#: Texts to the hub that may take two: with two carers there are two names and two numbers in it; her own diary; what
#: she has to know before she hosts. Numbers to ring,
#: each with when it was checked, and what is said of them to whoever keeps them.
TWO = {
    "note.lines",
    *("lead.list", "lead.list_asked"),
    *("hub.claimed", "diary.show", "diary.add_warned"),
    *(
        "host.summary",
        "host.summary_now",
        "host.news",
        "host.ask_warned",
        "host.warned",
        "host.warned_red",
        "host.warned_change",
    ),
    *("plan.host", "plan.warned"),
    *("activity.list", "activity.read_back", "activity.read_more"),  # to whoever keeps get-togethers
    *("activity.ask_rule", "activity.ask_details", "activity.done"),
    *("numbers.found", "numbers.found_only", "numbers.always", "directory.list", "directory.right"),
    "menu.coming",
    *("directory.added", "directory.removed", "directory.always", "directory.checked"),
}
PLAIN = [key for key, text in TEXTS.items() if not (text.carries_words or text.spoken)]
LISTS = [key for key, text in TEXTS.items() if "{options}" in text.body or "{homes}" in text.body]


def too_long(values: dict[str, str]) -> list[str]:
    """The texts that cost more than they may with these values, or hold what the plain alphabet has not."""
    bodies = {key: fill(TEXTS[key], values) for key in PLAIN}
    return [
        f"{key} {len(body)}: {body}"
        for key, body in bodies.items()
        if not in_gsm7(body) or segments(body) > (2 if key in TWO else 1)
    ]


def test_it_is_one_segment_with_the_longest_values() -> None:
    assert not too_long(LONGEST)


def test_the_alerts_have_no_exception() -> None:
    alerts = {key for key, text in TEXTS.items() if text.cls == "alert" and not text.spoken}
    assert alerts == {"hub.alert", "hub.second", "hub.sleepover", "hub.sleepover_plain", "quiet.alert", "child.alert"}
    assert not alerts & TWO


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(a_roster())
def test_it_is_so_with_any_roster(values: dict[str, str]) -> None:
    assert not too_long(values)


@pytest.mark.parametrize("key", LISTS)
def test_with_all_ten_homes_at_once_it_is_two(key: str) -> None:
    ten = range(90, 100)
    listed = {
        "options": " ".join(f"{place} Home {code}." for place, code in enumerate(ten, 1)),
        "homes": ", ".join(f"Home {code}" for code in ten),
    }
    assert segments(fill(TEXTS[key], LONGEST | listed)) <= 2


@pytest.mark.parametrize("key", [key for key, text in TEXTS.items() if text.carries_words])
def test_what_stands_before_a_persons_words_leaves_them_room(key: str) -> None:
    head = fill(TEXTS[key], LONGEST)
    assert in_gsm7(head)
    assert len(head) <= 130


@pytest.mark.parametrize(
    ("people", "spoken"),
    [
        ([], ""),
        (["Jan"], "Jan"),
        (["Jan", "Mark"], "Jan and Mark"),
        (["Jan", "Mark", "Priya"], "Jan, Mark and Priya"),
        ([NAME, NAME], f"{NAME} and {NAME}"),
        ([NAME, NAME, "Jan"], f"{NAME} and 2 more"),
        (["Mary-Elizabeth-Anne", "Mary-Elizabeth-Jane"], "Mary-Elizabeth-Anne and 1 more"),
        ([NAME] * 10, f"{NAME} and 9 more"),
        ([NAME] * 11, f"{NAME} and others"),
    ],
)
def test_people_are_named_as_far_as_there_is_room(people: list[str], spoken: str) -> None:
    assert names(people) == spoken


@given(st.lists(a_name, min_size=1, max_size=15))
def test_no_list_of_people_is_longer_than_its_room_and_the_first_is_always_named(people: list[str]) -> None:
    assert len(names(people)) <= LONGEST_NAMES
    assert names(people).startswith(people[0])


@pytest.mark.parametrize(
    ("name", "shouted"), [("Night line", "NIGHT LINE"), ("Straße è", "STRAßE è"), ("Ørsted à", "ØRSTED à")]
)
def test_capitals_never_leave_the_plain_alphabet(name: str, shouted: str) -> None:
    """`è` in capitals is not in it: the alert would cost twice and take two parts."""
    assert loud(name) == shouted
    assert in_gsm7(loud(name))
