"""Each fault of a roster gives one sentence with its place and what to do; several give several at once."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.roster import RosterFaults, read
from tests.handlers.roster.files import EXAMPLE, carer, child, faults_of, home, tables

Raw = dict[str, Any]
GONE = object()
DAWN = "home 4, carer Dawn: "
DUTY = {"name": "EDT", "number": "01632 960123"}
WEEKDAYS = {"days": "mon-fri", "from": "17:00", "to": "09:00"}

VALUES: list[tuple[Callable[[Raw], Raw], str, object, str]] = [
    # where, key, value, the fault or its beginning
    (lambda raw: raw["constellation"], "name", GONE, 'constellation: name is missing; write name = "Hawthorn".'),
    (lambda raw: raw["constellation"], "name", 4, "constellation: name must be text in quotes"),
    (lambda raw: raw["constellation"], "nmae", "x", "constellation: nmae is not a known key; the nearest is name."),
    (lambda raw: raw["constellation"], "duty_team", "EDT", "constellation: duty_team must be written { name ="),
    (lambda raw: raw["constellation"], "duty_team", {**DUTY, "name": "Out of hours duty team"}, "constellation:"
     " duty_team name must be 1 to 12 characters"),
    (lambda raw: raw["constellation"], "duty_team", {**DUTY, "name": "Duty ✆"}, "constellation: duty_team name holds"),
    (lambda raw: raw["constellation"], "duty_team", {"name": "EDT"}, "constellation: duty_team number is missing"),
    (lambda raw: raw["constellation"], "duty_team", {**DUTY, "number": "01632 9601"}, "constellation: duty_team number"
     " does not have the digits"),
    (lambda raw: raw["constellation"], "duty_team", {**DUTY, "number": "+44 1632 960123"}, "constellation: duty_team"
     ' number is too long for the texts; write it as "01632 960123".'),
    (lambda raw: raw["constellation"], "duty_team", {**DUTY, "nubmer": "1"}, "constellation: duty_team nubmer is not a"
     " known key; the nearest is number."),
    (lambda raw: raw["constellation"], "office", "+33 6 39 98 12 34", "constellation: office is not a United Kingdom"),
    (lambda raw: raw["constellation"], "hours", "nights", 'constellation: hours must be "always", or a list'),
    (lambda raw: raw["constellation"], "hours", [], 'constellation: hours must be "always", or a list'),
    (lambda raw: raw["constellation"], "hours", [{**WEEKDAYS, "from": "5pm"}], "constellation: hours from must be a"),
    (lambda raw: home(raw, 4), "code", "4", "home number 3: code must be a whole number from 1 to 99"),
    (lambda raw: home(raw, 4), "code", True, "home number 3: code must be a whole number from 1 to 99"),
    (lambda raw: home(raw, 4), "code", 5, "home 5: code is the same as that of another before it;"
     " give every home its own."),
    (lambda raw: home(raw, 4), "kind", "satelite", "home 4: kind must be hub or backup or satellite; the nearest is"
     ' "satellite".'),
    (lambda raw: home(raw, 2), "kind", "hub", 'homes: there must be exactly one with kind = "hub", and there are 2'),
    (lambda raw: home(raw, 1), "kind", "backup", 'homes: there must be exactly one with kind = "hub", and there are 0'),
    (lambda raw: home(raw, 4), "beds", -1, "home 4: beds must be a whole number from 0 to 20"),
    (lambda raw: home(raw, 4), "bed", 1, "home 4: bed is not a known key; the nearest is beds."),
    (lambda raw: home(raw, 4), "carer", [], "home 4: has nobody in it; add a [[home.carer]]"),
    (lambda raw: home(raw, 4), "child", {}, "home 4: child must begin with a line [[home.child]]"),
    (lambda raw: home(raw, 4), "child", [{}], "home 4, child 1: nest_name is missing"),
    (lambda raw: home(raw, 4), "child", [{"nest_name": "Swift"}], "home 7, child 1: nest_name is the same as that of"
     " home 4, child 1; choose another."),
    (lambda raw: child(raw), "real_name", "Wren Smith", "home 4, child 1: nest_name is the child's real name; let"),
    (lambda raw: child(raw), "medicine", True, "home 4, child 1: medicine must be text in quotes"),
    (lambda raw: child(raw), "medicine", "10 ml", 'home 4, child 1: medicine must be yes or no; the nearest is'),
    (lambda raw: child(raw), "age", "11", "home 4, child 1: age must be a whole number from 0 to 21"),
    (lambda raw: child(raw), "authority_rule", "edt", "home 4, child 1: authority_rule must be standing_care_plan or"
     ' edt_named or on_call_manager_named or holds_pr or not_needed_day_care; the nearest is "edt_named".'),
    (lambda raw: child(raw), "authority_date", "2026-06-03", "home 4, child 1: authority_date must be a date without"),
    (lambda raw: child(raw), "sleep", "z" * 301, "home 4, child 1: sleep must be at most 300 characters."),
    (lambda raw: child(raw), "sleep", "", "home 4, child 1: sleep is empty; fill it in or take the line out."),
    (lambda raw: child(raw), "alergies", "yes", "home 4, child 1: alergies is not a known key; the nearest is"
     " allergies."),
    (lambda raw: carer(raw, 4), "name", GONE, "home 4, carer number 1: name is missing"),
    (lambda raw: carer(raw, 4), "name", "D" * 21, "home 4, carer number 1: name must be 1 to 20 characters"),
    (lambda raw: carer(raw, 4), "name", " Dawn", "home 4, carer number 1: name must be 1 to 20 characters"),
    (lambda raw: carer(raw, 4), "name", "12", "home 4, carer number 1: name must have a letter in it."),
    (lambda raw: carer(raw, 4), "name", "Siân", "home 4, carer Siân: name holds â, which would double the price"),
    (lambda raw: carer(raw, 4), "name", "carol", "home 5, carer Carol: name is the same as that of home 4"),
    (lambda raw: carer(raw, 4), "mobile", "01632 960104", DAWN + "mobile is a landline"),
    (lambda raw: carer(raw, 4), "mobile", "+33 6 39 98 12 34", DAWN + "mobile is not a United Kingdom number"),
    (lambda raw: carer(raw, 4), "mobile", "0909 879 0123", DAWN + "mobile is a premium number"),
    (lambda raw: carer(raw, 4), "mobile", 447700900104, DAWN + "mobile must be text in quotes"),
    (lambda raw: carer(raw, 4), "mobile", "07700 900105", "home 5, carer Carol: mobile is the same as that of home 4,"
     " carer Dawn; give each person a phone of their own."),
    (lambda raw: carer(raw, 4), "telegram", "1004", DAWN + "telegram must be a whole number"),
    (lambda raw: carer(raw, 4), "telegram", 1007, "home 7, carer Femi: telegram is the same as that of home 4, carer"),
    (lambda raw: carer(raw, 4), "first", "SMS", DAWN + 'first must be telegram or sms; the nearest is "sms".'),
    (lambda raw: home(raw, 4), "quiet_signal", "red cup", "home 4: quiet_signal must be one word of 3 to 20 letters."),
    (lambda raw: home(raw, 4), "quiet_signal", "Cancel", "home 4: quiet_signal is a word that phone companies act on"),
    (lambda raw: home(raw, 4), "quiet_signal", "private", "home 4: quiet_signal is a word that anybody may write"),
    (lambda raw: home(raw, 4), "quiet_signal", "bread", "home 4: quiet_signal is a word that carers write without"),
    (lambda raw: home(raw, 4), "quiet_signal", "knife", "home 4: quiet_signal is a word that carers write without"),
    (lambda raw: home(raw, 4), "quiet_signal", "Wren", "home 4: quiet_signal is a name or a line word; choose"),
    (lambda raw: home(raw, 4), "quiet_signal", "plum", "home 4: quiet_signal is a name or a line word; choose"),
    (lambda raw: home(raw, 1), "quiet_signal", "aubergine", "home 1: quiet_signal is for satellite homes; leave it"),
    (lambda raw: carer(raw, 4), "line_word", "grey heron", DAWN + "line_word must be one word of 3 to 20 letters."),
    (lambda raw: carer(raw, 4), "line_word", "ox", DAWN + "line_word must be one word of 3 to 20 letters."),
    (lambda raw: carer(raw, 4), "line_word", "Stop", DAWN + "line_word is a word that phone companies act on"),
    (lambda raw: carer(raw, 4), "line_word", "Done", DAWN + "line_word is a word that anybody may write"),
    (lambda raw: carer(raw, 4), "line_word", "PLUM", "home 5, carer Carol: line_word is the same as that of home 4,"),
    (lambda raw: carer(raw, 4), "ring", "yes", DAWN + "ring must be true or false, without quotes."),
    (lambda raw: carer(raw, 4), "calls_only", "yes", DAWN + "calls_only must be true or false, without quotes."),
    (lambda raw: carer(raw, 4), "ring", 1, DAWN + "ring must be true or false, without quotes."),
    (lambda raw: carer(raw, 4), "lineword", "oak", DAWN + "lineword is not a known key; the nearest is line_word."),
    (lambda raw: carer(raw, 4), "key = 'secret'", "x", DAWN + "(a key that is not a plain word) is not a known key"),
    (lambda raw: raw["staff"][0], "role", "liason", "staff Sam: role must be liaison_worker or"
     ' supervising_social_worker or on_call_manager; the nearest is "liaison_worker".'),
    (lambda raw: raw["staff"][0], "mobile", "07700 900101", "staff Sam: mobile is the same as that of home 1"),
    (lambda raw: raw["spell"][1], "who", "Prya", 'spell 2: who names somebody who is not here; the nearest is "Pri'),
    (lambda raw: raw["spell"][1], "backup", ["Jan", "Jo"], "spell 2: backup names somebody who is not here; the nearest"
     ' is "Jan".'),
    (lambda raw: raw["spell"][1], "backup", "Priya", "spell 2: Priya is both who and backup"),
    (lambda raw: raw["spell"][0], "who", ["Jan", "Carol"], "spell 1: who names people of different homes"),
    (lambda raw: raw["spell"][0], "who", [], "spell 1: who must be a name in quotes, or a list of names"),
    (lambda raw: raw["spell"][0], "who", ["Jan", "Jan"], "spell 1: who names the same person twice"),
    (lambda raw: raw["spell"][1], "days", "mon-fry", "spell 2: days must be days such as"),
    (lambda raw: raw["spell"][1], "from", "9:00", 'spell 2: from must be a time in quotes such as "17:00".'),
    (lambda raw: raw["spell"][1], "from", "24:00", 'spell 2: from must be a time in quotes such as "17:00".'),
    (lambda raw: raw["spell"][1], "to", "25:00", 'spell 2: to must be a time in quotes such as "17:00".'),
    (lambda raw: raw["spell"][1], "to", GONE, 'spell 2: to is missing; write to = "09:00".'),
    (lambda raw: raw, "constellation", GONE, "constellation: is missing; begin the file with a line [constellation]"),
    (lambda raw: raw, "staf", [{}], "[staf] is not a known table; the nearest is [staff]."),
    (lambda raw: raw, "staff", {"name": "Sam"}, "staff must begin with a line [[staff]], in two pairs of brackets."),
]  # fmt: skip


@pytest.mark.parametrize(("where", "key", "value", "sentence"), VALUES)
def test_one_fault_gives_one_sentence(where: Callable[[Raw], Raw], key: str, value: object, sentence: str) -> None:
    raw = tables()
    if value is GONE:
        del where(raw)[key]
    else:
        where(raw)[key] = value
    (fault,) = faults_of(raw)
    assert fault.startswith(sentence)
    assert fault.endswith(".")
    assert "\n" not in fault


def test_the_example_has_no_fault() -> None:
    assert faults_of(EXAMPLE.read_text(encoding="utf-8")) == ()


def test_all_faults_are_told_at_once() -> None:
    raw = tables()
    raw["constellation"]["hours"] = "sometimes"
    carer(raw, 4)["mobile"] = "01632 960104"
    home(raw, 5)["kind"] = "big"
    del raw["staff"][0]["role"]
    raw["spell"][0]["who"] = "Nobody"
    raw["spel"] = []
    beginnings = [
        "[spel] is",
        "constellation: hours",
        "home 4, carer Dawn",
        "home 5: kind",
        "staff Sam: role",
        "spell 1",
    ]
    faults = faults_of(raw)
    assert len(faults) == len(beginnings), faults
    assert all(fault.startswith(begins) for fault, begins in zip(faults, beginnings, strict=True)), faults


def test_a_constellation_needs_a_satellite() -> None:
    raw = tables()
    raw["home"] = raw["home"][:2]
    assert [fault.split(";")[0] for fault in faults_of(raw)] == ['homes: there is none with kind = "satellite"']


def test_one_fault_in_a_person_does_not_make_a_stranger_of_her() -> None:
    raw = tables()
    carer(raw, 1)["mobile"] = "nothing"
    assert [fault.split(":")[0] for fault in faults_of(raw)] == ["home 1, carer Jan"]


@pytest.mark.parametrize(
    ("written", "place"),
    [("[home\n", " (at line 1, column 6)"), ('name = "Dawn\n', " (at line 1, column 13)"), ("a = " + "[" * 99999, "")],
)
def test_what_is_no_toml_names_the_place_and_not_the_words(written: str, place: str) -> None:
    (fault,) = faults_of(written)
    assert fault.startswith(f"The roster is not valid TOML{place};")
    assert "Dawn" not in fault


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.dates() | st.times()
keys = st.sampled_from(
    ["constellation", "home", "carer", "child", "staff", "spell", "name", "code", "who", "hours", "x"]
)
trees = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # how fast trees grow is the machine's matter
@given(st.dictionaries(keys, trees, max_size=4))
def test_no_file_breaks_the_reading(raw: Raw) -> None:
    assert faults_of(raw)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(written: str) -> None:
    with pytest.raises(RosterFaults):
        read(written)
