"""Loading makes the tables say what the roster says, twice as once, and deletes nobody."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from handlers.roster import Change, RosterFaults, load, plan
from handlers.roster.places import stored_hours
from storage import addresses, constellations, homes, journal, people, questions, spells
from storage.people import Person
from storage.schema import TABLES
from tests.handlers.roster.files import carer, home, opened, roster_of, tables

NOW = datetime(2025, 11, 7, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Connection]:
    """The example, loaded."""
    with opened(tmp_path / "roost.db") as tx:
        load(tx, roster_of(tables()), NOW)
        yield tx


def everything(tx: Connection) -> dict[str, list[Any]]:
    return {table.name: [tuple(row) for row in tx.execute(table.select())] for table in TABLES}


def sentences(changes: list[Change]) -> list[str]:
    return [change.sentence for change in changes]


def person(tx: Connection, name: str) -> Person:
    found = people.by_name(tx, 1, name)
    assert found is not None
    return found


def phones(tx: Connection, name: str) -> list[tuple[str, str]]:
    return [(address.channel, address.chat) for address in addresses.of_person(tx, person(tx, name).id)]


def test_the_first_load_says_everything_that_is_new(tmp_path: Path) -> None:
    with opened(tmp_path / "roost.db") as tx:
        changes = load(tx, roster_of(tables()), NOW)
    assert {change.kind for change in changes} == {"new"}
    assert {
        "The constellation Hawthorn is new.",
        "Home 4 is new, a satellite home.",
        "Home 4: the child Wren is new.",
        "Home 4: Dawn is new.",
        "Home 4: Dawn's mobile 07700 900104 is new.",
        "Staff: Sam's Telegram 1090 is new.",
        "The rota is new: 2 spells.",
    } <= set(sentences(changes))


def test_what_is_loaded_is_in_the_tables(tx: Connection) -> None:
    (constellation,) = constellations.all_of(tx)
    assert (constellation.duty_team_name, constellation.office) == ("EDT", "01632 960100")
    assert [(home.code, home.kind) for home in homes.of_constellation(tx, 1)] == [
        (1, "hub"),
        (2, "backup"),
        (4, "satellite"),
        (5, "satellite"),
        (7, "satellite"),
    ]
    assert homes.nest_names(tx, homes.of_constellation(tx, 1)[2].id) == ["Wren", "Robin"]
    assert phones(tx, "Dawn") == [("sms", "+447700900104")]
    assert phones(tx, "Femi") == [("telegram", "1007"), ("sms", "+447700900107")]
    assert [worker.name for worker in people.in_role(tx, 1, "liaison_worker")] == ["Sam"]
    assert (person(tx, "Dawn").role, person(tx, "Dawn").line_word) == ("carer", "heron")
    jan, priya = person(tx, "Jan").id, person(tx, "Priya").id
    assert [(spell.who, spell.backup, spell.from_time) for spell in spells.of_constellation(tx, 1)] == [
        ([jan], [priya], "17:00"),
        ([priya], [jan], "09:00"),
    ]


def test_loading_again_changes_nothing(tx: Connection) -> None:
    before = everything(tx)
    assert load(tx, roster_of(tables()), LATER) == []
    assert everything(tx) == before


def test_the_plan_is_what_the_load_then_does_and_changes_nothing(tx: Connection) -> None:
    raw, before = changed_everywhere(), everything(tx)
    planned = plan(tx, roster_of(raw), LATER)
    assert everything(tx) == before
    assert load(tx, roster_of(raw), LATER) == planned != []


def changed_everywhere() -> dict[str, Any]:
    raw = tables()
    raw["constellation"] |= {"duty_team": {"name": "OOH", "number": "01632 960124"}}
    raw["constellation"]["hours"] = [{"days": "mon-sun", "from": "17:00", "to": "09:00"}]
    del raw["constellation"]["office"]
    home(raw, 5)["kind"], home(raw, 5)["beds"] = "backup", 2
    home(raw, 4)["quiet_signal"] = "aubergine"
    home(raw, 4)["child"] = [{"nest_name": "Wren"}, {"nest_name": "Merlin"}]
    carer(raw, 4).update(mobile="07700 900114", telegram=1004, line_word="alder", first="sms")
    raw["staff"].append({"name": "Ada", "role": "on_call_manager", "mobile": "07700 900191"})
    raw["home"][-1]["carer"][0]["name"] = "Femi B"
    raw["spell"] = raw["spell"][:1]
    return raw


def test_every_change_is_one_plain_sentence(tx: Connection) -> None:
    assert sentences(load(tx, roster_of(changed_everywhere()), LATER)) == [
        "The duty team is now OOH 01632 960124.",
        "The office is taken out.",
        "The promised hours are now mon-sun 17:00 to 09:00.",
        "Home 4: its word for the quiet signal is set.",
        "Home 5 is now a backup home.",
        "Home 5: beds kept for sleepovers are now 2.",
        "Home 4: the child Merlin is new.",
        "Home 4: the child Robin is taken out.",
        "Home 4: Dawn has a new line word.",
        "Home 4: Dawn is now told by text message first.",
        "Home 7: Femi B is new.",
        "Staff: Ada is new.",
        "Home 7: Femi has left, and their phones are unlinked.",
        "Home 4: Dawn's mobile 07700 900104 is taken out.",
        "Home 4: Dawn's mobile 07700 900114 is new.",
        "Home 4: Dawn's Telegram 1004 is new.",
        "Home 7: Femi B's mobile 07700 900107 is new.",
        "Home 7: Femi B's Telegram 1007 is new.",
        "Staff: Ada's mobile 07700 900191 is new.",
        "The rota has changed: 1 spell.",
    ]
    assert stored_hours(constellations.all_of(tx)[0].hours) == roster_of(changed_everywhere()).hours
    assert load(tx, roster_of(changed_everywhere()), LATER) == []


def test_whoever_is_taken_out_has_left_and_is_kept(tx: Connection) -> None:
    raw = tables()
    raw["home"].pop()
    assert sentences(load(tx, roster_of(raw), LATER)) == [
        "Home 7: the child Swift is taken out.",
        "Home 7: Femi has left, and their phones are unlinked.",
    ]
    assert person(tx, "Femi").left_at == LATER
    assert addresses.sender(tx, "telegram", "1007") is None
    assert load(tx, roster_of(raw), LATER) == []


def test_whoever_comes_back_is_the_same_person(tx: Connection) -> None:
    before = person(tx, "Femi").id
    raw = tables()
    raw["home"].pop()
    load(tx, roster_of(raw), LATER)
    assert "Home 7: Femi is back." in sentences(load(tx, roster_of(tables()), LATER))
    assert (person(tx, "Femi").id, person(tx, "Femi").left_at) == (before, None)
    assert phones(tx, "Femi") == [("telegram", "1007"), ("sms", "+447700900107")]


def test_whoever_moves_house_is_the_same_person(tx: Connection) -> None:
    before = person(tx, "Dawn").id
    raw = tables()
    home(raw, 5)["carer"] += home(raw, 4)["carer"]
    home(raw, 4)["carer"] = [{"name": "Ola"}]
    assert "Home 5: Dawn has moved here from Home 4." in sentences(load(tx, roster_of(raw), LATER))
    assert (person(tx, "Dawn").id, homes.get(tx, person(tx, "Dawn").home_id or 0).code) == (before, 5)


def test_a_phone_linked_by_invitation_stays(tx: Connection) -> None:
    addresses.link(tx, person(tx, "Dawn"), "telegram", "5004", NOW, source="invitation")
    assert load(tx, roster_of(tables()), LATER) == []
    assert phones(tx, "Dawn") == [("telegram", "5004"), ("sms", "+447700900104")]


def test_a_phone_linked_by_invitation_goes_when_she_leaves(tx: Connection) -> None:
    """Somebody else of her name may come."""
    addresses.link(tx, person(tx, "Femi"), "sms", "+447700900177", NOW, source="invitation")
    raw = tables()
    raw["home"].pop()
    load(tx, roster_of(raw), LATER)
    load(tx, roster_of(tables()), LATER)
    assert ("sms", "+447700900177") not in phones(tx, "Femi")


def test_a_dead_phone_does_not_live_again_by_loading(tx: Connection) -> None:
    (address,) = addresses.of_person(tx, person(tx, "Dawn").id)
    addresses.mark_dead(tx, address.id, NOW, "opted out")
    carer(raw := tables(), 4)["first"] = "sms"
    load(tx, roster_of(raw), LATER)
    assert addresses.alive(tx, person(tx, "Dawn").id) == []


def test_two_people_may_change_phones(tx: Connection) -> None:
    raw = tables()
    carer(raw, 4)["mobile"], carer(raw, 5)["mobile"] = carer(raw, 5)["mobile"], carer(raw, 4)["mobile"]
    load(tx, roster_of(raw), LATER)
    assert (phones(tx, "Dawn"), phones(tx, "Carol")) == ([("sms", "+447700900105")], [("sms", "+447700900104")])


def test_a_question_asked_of_one_is_not_answered_by_the_next_owner_of_the_phone(tx: Connection) -> None:
    (address,) = addresses.of_person(tx, person(tx, "Dawn").id)
    asked = {"constellation_id": 1, "address_id": address.id, "person_id": address.person_id, "kind": "alert"}
    questions.ask(tx, {**asked, "matter_id": None, "facts": {}, "asked_at": NOW})
    raw = tables()
    carer(raw, 4)["mobile"], carer(raw, 5)["mobile"] = carer(raw, 5)["mobile"], carer(raw, 4)["mobile"]
    load(tx, roster_of(raw), LATER)
    carol = person(tx, "Carol")
    (hers,) = addresses.of_person(tx, carol.id)
    assert questions.open_ones(tx, carol.id, hers.id) == []
    (kept,) = questions.open_ones(tx, address.person_id, 0)
    assert kept.address_id == addresses.of_person(tx, address.person_id)[0].id != address.id


def test_who_wants_texts_first_is_told_by_text_first(tx: Connection) -> None:
    carer(raw := tables(), 7)["first"] = "sms"
    load(tx, roster_of(raw), LATER)
    assert phones(tx, "Femi") == [("sms", "+447700900107"), ("telegram", "1007")]


def test_who_wants_to_be_rung_for_a_roll_call_is_kept_so(tx: Connection) -> None:
    assert person(tx, "Jan").ring is False
    carer(raw := tables(), 1)["ring"] = True
    assert sentences(load(tx, roster_of(raw), LATER)) == [
        "Home 1: Jan is now rung for a roll-call that is not answered."
    ]
    assert person(tx, "Jan").ring is True
    assert load(tx, roster_of(raw), LATER) == []
    load(tx, roster_of(tables()), LATER)
    assert person(tx, "Jan").ring is False


def test_who_asked_for_calls_only_is_kept_so(tx: Connection) -> None:
    carer(raw := tables(), 4)["calls_only"] = True
    assert sentences(load(tx, roster_of(raw), LATER)) == ["Home 4: Dawn is now rung about what cannot wait."]
    assert person(tx, "Dawn").calls_only is True
    load(tx, roster_of(tables()), LATER)
    assert person(tx, "Dawn").calls_only is False


def test_a_second_constellation_stands_beside_the_first(tx: Connection) -> None:
    load(tx, roster_of(second()), LATER)
    assert [known.name for known in constellations.all_of(tx)] == ["Hawthorn", "Rowan"]
    assert load(tx, roster_of(tables()), LATER) == []


def test_a_phone_or_word_of_another_constellation_is_refused(tx: Connection) -> None:
    carer(raw := second(), 2).update(mobile="07700 900104", line_word="plum")
    before = everything(tx)
    with pytest.raises(RosterFaults) as refused:
        load(tx, roster_of(raw), LATER)
    assert refused.value.faults == (
        "Home 2: Ola's mobile belongs to another constellation; give another.",
        "Home 2: Ola's line word is used in another constellation; choose another.",
    )
    assert everything(tx) == before


def second() -> dict[str, Any]:
    hub = {"code": 1, "kind": "hub", "carer": [{"name": "Jan", "telegram": 2001}]}
    satellite = {"code": 2, "kind": "satellite", "carer": [{"name": "Ola", "telegram": 2002}]}
    spell = {"who": "Jan", "backup": "Ola", "days": "mon-sun", "from": "00:00", "to": "24:00"}
    named = {"name": "Rowan", "duty_team": {"name": "EDT", "number": "01632 960123"}}
    return {"constellation": named, "home": [hub, satellite], "spell": [spell]}


def test_the_journal_has_counts_and_nothing_else(tx: Connection) -> None:
    load(tx, roster_of(changed_everywhere()), LATER)
    entries = journal.entries(tx)
    assert [(entry.what, entry.facts) for entry in entries] == [
        ("roster.loaded", {"new": 31}),
        ("roster.loaded", {"changed": 9, "left": 3, "new": 8}),
    ]
    assert list(journal.broken_links(tx)) == []
