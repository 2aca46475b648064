"""Every text that the code asks for exists, has all its values given, and none lies about unused."""

import re

from handlers.texts.english import TEXTS
from handlers.texts.rules import LONGEST, placeholders
from tests.handlers.texts.scan import told_in_code

#: What Context gives to every text; the rest must stand in the call.
STANDING = {"line", "LINE", "time", "duty", "duty_number", "office"}
#: They say that a child may be holding a phone, and what a child needs (DOMAIN N31); no child is named.
OF_A_CHILD = {"child.alert", "child.warning", "child.texting", "call.child"}
#: They ask a carer about the children of her home: what it is about, and whether another is at risk.
OF_CHILDREN = {"sleep.ask_reason_kind", "sleep.ask_others_at_risk"}
#: It offers what is written in place of a nest name, where there is no sheet.
WITHOUT_A_SHEET = {"host.for_nobody"}
#: It asks for whom a get-together is.
FOR_CHILDREN = {"activity.step_audience"}
SAYING_CHILD = OF_A_CHILD | OF_CHILDREN | WITHOUT_A_SHEET | FOR_CHILDREN
TOLD = told_in_code()


def test_the_scan_sees_what_is_told() -> None:
    """Guards the tests below: a scan that finds nothing would agree with everything."""
    found = {told.key for told in TOLD}
    assert {"hub.alert", "hub.second", "first.alerting", "hub.which_write", "words.carer", "ladder.unreached"} <= found
    assert any({"tried", "has", "who"} <= told.given for told in TOLD)


def test_a_text_that_is_asked_for_exists_with_all_its_values() -> None:
    assert {told.key for told in TOLD} <= set(TEXTS)
    missing = [(told.where, told.key, placeholders(TEXTS[told.key].body) - STANDING - told.given) for told in TOLD]
    assert not [(where, key, names) for where, key, names in missing if names]


def test_every_text_is_used() -> None:
    assert set(TEXTS) - {told.key for told in TOLD} == set()


def test_no_value_is_given_for_nothing() -> None:
    for where in {told.where for told in TOLD}:
        here = [told for told in TOLD if told.where == where]
        wanted = set().union(*(placeholders(TEXTS[told.key].body) for told in here))
        assert set().union(*(told.given for told in here)) <= wanted, where


def test_nothing_but_what_is_known_can_stand_in_a_text() -> None:
    """No placeholder for a child, an address or a story, but a nest name in what is said about its sheet or its stay:
    DOMAIN N7, N8, B52."""
    assert not [key for key in TEXTS if not placeholders(TEXTS[key].body) <= set(LONGEST)]
    story = re.compile(r"address|street|postcode|diagnos|dose", re.IGNORECASE)
    of_a_sheet = re.compile(r"nest|school|\{facts\}|\{listed\}", re.IGNORECASE)
    assert not [key for key, text in TEXTS.items() if story.search(text.body)]
    may = ("sheet.", "host.", "sleep.", "plan.")  # nest names, to those who look after the child or may soon (B52)
    assert not [key for key, text in TEXTS.items() if of_a_sheet.search(text.body) and not key.startswith(may)]
    assert {
        key for key, text in TEXTS.items() if "child" in text.body.replace("{children}", "").lower()
    } == SAYING_CHILD


def test_the_nights_of_a_home_are_told_to_its_own_people_alone() -> None:
    """Beds, guests and warnings stand in these texts and no other (N8); each goes to the home that it counts, which
    tests/handlers/sleepovers looks at. What other homes are asked holds neither whose children nor why (N17)."""
    occupancy = {"free", "beds", "own", "taken", "short", "fostered", "guests", "limit", "warnings", "visit"}
    own = ("host.ask", "host.warned", "plan.host", "plan.warned", "hub.sleepover", "diary.")
    found = {key for key, text in TEXTS.items() if placeholders(text.body) & occupancy}
    assert found and not [key for key in found if not key.startswith(own)]
    to_others = {"host.offer", "plan.offer", "plan.offer_over", "plan.written", "care.offer"}
    known = {"line", "whom", "stretch", "stay", "by", "home", "name", "care"}
    assert not [key for key in to_others if not placeholders(TEXTS[key].body) <= known]
    for key in ("host.offer", "plan.offer"):
        assert not placeholders(TEXTS[key].body) & {"home", "name", "nest_names"}
