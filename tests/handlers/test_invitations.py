"""A code links one phone, once, within a week; whoever guesses learns nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from handlers.context import Context
from handlers.invitations import LASTS, invite, read
from handlers.roster import load
from handlers.settings import LineSettings
from storage import addresses, invitations, journal, people, questions
from storage.inbox import Inbound
from storage.people import Person
from tests.handlers.roster.files import opened, roster_of, tables

NOW = datetime(2025, 11, 7, 12, 0, tzinfo=UTC)
SOON = NOW + timedelta(minutes=5)
CODE = "K7QM4-RTW9X"
NEW_MOBILE = "+447700900177"
LINE = LineSettings("Night line", ZoneInfo("Europe/London"), "+447700900001", "", (), words_at_once=False)


@dataclass
class Desk:
    """The line, ready to read one message after the other."""

    tx: Connection

    def person(self, name: str) -> Person:
        found = people.by_name(self.tx, 1, name)
        assert found is not None
        return found

    def writes(self, channel: str, chat: str, text: str, at: datetime = SOON, kind: str = "text") -> "Answer":
        ctx = Context(self.tx, at, LINE, 1)
        answered = read(ctx, Inbound(channel, chat, "1", kind, text, at))
        return Answer(answered, [(out.channel, out.chat, out.key) for out in ctx.told])

    def owner(self, channel: str, chat: str) -> str | None:
        found = addresses.sender(self.tx, channel, chat)
        return found[0].name if found else None


@dataclass
class Answer:
    answered: bool
    told: list[tuple[str, str, str]]


UNREAD = Answer(False, [])


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path / "roost.db") as tx:
        load(tx, roster_of(tables()), NOW)
        desk = Desk(tx)
        invite(tx, desk.person("Dawn"), CODE, NOW)
        yield desk


@pytest.mark.parametrize("text", [f"/start {CODE}", "/start K7QM4RTW9X", "/START k7qm4 rtw9x", f"Join {CODE} "])
def test_a_code_links_a_telegram_user(desk: Desk, text: str) -> None:
    assert desk.writes("telegram", "5004", text) == Answer(True, [("telegram", "5004", "linked.carer")])
    assert desk.owner("telegram", "5004") == "Dawn"


@pytest.mark.parametrize("text", [f"JOIN {CODE}", "join k7qm4rtw9x", " Join  K7QM4 – RTW9X\n", "JOIN K7 QM 4R TW 9X"])
def test_a_code_links_a_mobile(desk: Desk, text: str) -> None:
    assert desk.writes("sms", NEW_MOBILE, text) == Answer(True, [("sms", NEW_MOBILE, "linked.carer")])
    assert desk.owner("sms", NEW_MOBILE) == "Dawn"


@pytest.mark.parametrize("name", ["Jan", "Priya", "Sam"])
def test_who_does_not_care_for_a_satellite_home_is_told_what_the_phone_is_for(desk: Desk, name: str) -> None:
    invite(desk.tx, desk.person(name), "AAAA2-BBBB3", NOW)
    assert desk.writes("sms", NEW_MOBILE, "JOIN AAAA2-BBBB3").told == [("sms", NEW_MOBILE, "linked.hub")]


def test_a_link_by_invitation_is_kept_as_one_and_written_down(desk: Desk) -> None:
    desk.writes("sms", NEW_MOBILE, f"JOIN {CODE}")
    dawn = desk.person("Dawn")
    linked = {address.chat: address.source for address in addresses.of_person(desk.tx, dawn.id)}
    assert linked == {"+447700900104": "roster", NEW_MOBILE: "invitation"}
    entry = journal.entries(desk.tx)[-1]
    assert (entry.what, entry.actor) == ("phone.linked", f"person:{dawn.id}")
    assert entry.facts == {"person": dawn.id, "channel": "sms"}


def test_a_stranger_with_a_wrong_code_is_left_to_the_strangers_reader(desk: Desk) -> None:
    for text in ("JOIN K7QM4-RTW9Y", "/start nonsense", "JOIN", "/start", "join us"):
        assert desk.writes("telegram", "6666", text) == UNREAD


def test_a_code_is_good_once(desk: Desk) -> None:
    assert desk.writes("sms", NEW_MOBILE, f"JOIN {CODE}").answered
    assert desk.writes("sms", "+447700900178", f"JOIN {CODE}") == UNREAD
    assert desk.writes("sms", "+447700900105", f"JOIN {CODE}").told == [("sms", "+447700900105", "linked.not")]


def test_the_same_press_twice_changes_nothing_and_is_answered_the_same(desk: Desk) -> None:
    first = desk.writes("telegram", "5004", f"/start {CODE}")
    entries = journal.entries(desk.tx)
    assert desk.writes("telegram", "5004", f"/start {CODE}") == first
    assert journal.entries(desk.tx) == entries


def test_a_code_ends_after_a_week(desk: Desk) -> None:
    assert desk.writes("sms", NEW_MOBILE, f"JOIN {CODE}", at=NOW + LASTS) == UNREAD
    late = desk.writes("sms", "+447700900104", f"JOIN {CODE}", at=NOW + LASTS)
    assert late.told == [("sms", "+447700900104", "linked.not")]
    assert desk.writes("sms", NEW_MOBILE, f"JOIN {CODE}", at=NOW + LASTS - timedelta(seconds=1)).answered


def test_a_wrong_code_from_somebody_known_is_answered(desk: Desk) -> None:
    for text in ("JOIN K7QM4-RTW9Y", "join k7qm4rtw9y", "JOIN K7QMO RTW9X"):
        assert desk.writes("sms", "+447700900104", text) == Answer(True, [("sms", "+447700900104", "linked.not")])
    assert desk.writes("telegram", "1007", "/start x").told == [("telegram", "1007", "linked.not")]


@pytest.mark.parametrize(
    "text",
    ["join me please", "Join after lunch", "join us at 10pm ok", "JOIN", "joining K7QM4-RTW9X", "/start", "join 07"],
)
def test_a_sentence_that_begins_with_join_is_for_a_person(desk: Desk, text: str) -> None:
    assert desk.writes("sms", "+447700900104", text) == UNREAD


def test_start_without_a_code_tells_somebody_known_that_the_phone_is_linked(desk: Desk) -> None:
    assert desk.writes("telegram", "1007", "/start") == Answer(True, [("telegram", "1007", "linked.carer")])
    assert desk.writes("telegram", "1001", "/start") == Answer(True, [("telegram", "1001", "linked.hub")])


@pytest.mark.parametrize("kind", ["edit", "picture", "button"])
def test_only_a_text_links(desk: Desk, kind: str) -> None:
    assert desk.writes("telegram", "5004", f"/start {CODE}", kind=kind) == UNREAD


@pytest.mark.parametrize("chat", ["+441632960177", "+33639981234", "777000"])
def test_a_number_that_the_line_may_not_text_is_not_linked_and_costs_no_code(desk: Desk, chat: str) -> None:
    assert desk.writes("sms", chat, f"JOIN {CODE}") == UNREAD
    assert desk.writes("sms", NEW_MOBILE, f"JOIN {CODE}").answered


def test_a_phone_may_change_hands_without_what_was_asked_on_it(desk: Desk) -> None:
    (carols,) = addresses.of_person(desk.tx, desk.person("Carol").id)
    asked = {"constellation_id": 1, "address_id": carols.id, "person_id": carols.person_id, "kind": "alert"}
    questions.ask(desk.tx, {**asked, "matter_id": None, "facts": {}, "asked_at": NOW})
    desk.writes("sms", carols.chat, f"JOIN {CODE}")
    assert desk.owner("sms", carols.chat) == "Dawn"
    assert desk.tx.execute(questions.questions.select()).all() == []


def test_a_code_of_somebody_who_has_left_links_nothing(desk: Desk) -> None:
    raw = tables()
    raw["home"] = [home for home in raw["home"] if home["code"] != 4]
    load(desk.tx, roster_of(raw), NOW)
    assert desk.writes("sms", NEW_MOBILE, f"JOIN {CODE}") == UNREAD


def test_the_code_itself_is_kept_nowhere(desk: Desk) -> None:
    rows = str(desk.tx.execute(invitations.invitations.select()).all()) + str(journal.entries(desk.tx))
    assert CODE not in rows
    assert CODE.replace("-", "") not in rows
