"""A phone that the line does not know learns nothing, and a line word lets a carer in (DOMAIN B9, B10; DESIGN I12)."""

import pytest

from storage import journal
from tests.handlers.night import Night

ELSEWHERE = ("sms", "+447700900188")


def test_one_neutral_reply_in_24_hours(night: Night) -> None:
    for _ in range(3):
        night.writes("stranger", "is this the fostering place")
    assert night.keys("stranger") == ["stranger.neutral"]
    night.passes(minutes=24 * 60 - 1)
    night.writes("stranger", "hello")
    assert night.keys("stranger") == []
    night.passes(minutes=1)
    night.writes("stranger", "hello")
    assert night.keys("stranger") == ["stranger.neutral"]


def test_each_strange_phone_has_its_own_day(night: Night) -> None:
    night.writes("stranger", "hello")
    night.writes("stranger", "hello", by=ELSEWHERE)
    assert [row.chat for row in night.told] == ["+447700900199", ELSEWHERE[1]]


def test_nobody_is_woken_and_it_is_written_down_without_words_or_number(night: Night) -> None:
    night.writes("stranger", "where does wren live")
    assert [night.keys(name) for name in ("Jan", "Priya", "Sam")] == [[], [], []]
    (entry,) = [entry for entry in night.ask(journal.entries) if entry.what == "stranger.wrote"]
    assert entry.facts == {"channel": "sms"}


@pytest.mark.parametrize(
    "chat", ["+441632960123", "+33639981234", "+12025550123", "777000", "Twilio", "+447624000000", ""]
)
def test_what_is_no_uk_mobile_is_never_texted(night: Night, chat: str) -> None:
    night.writes("stranger", "hello", by=("sms", chat))
    night.writes("stranger", "its dawn, heron", by=("sms", chat))
    assert [row for row in night.told if row.chat == chat] == []
    assert night.keys("Jan") == ["hub.alert"]  # the line word is heard all the same


@pytest.mark.parametrize("kind", ["picture", "voice note", "video", "sticker", "file", "contact", "location", "other"])
def test_things_are_answered_like_words(night: Night, kind: str) -> None:
    night.writes("stranger", "", kind=kind, by=("telegram", "5005"))
    assert [row.key for row in night.told] == ["stranger.neutral"]


@pytest.mark.parametrize("kind", ["blocked", "unblocked", "button", "edit"])
def test_what_is_no_message_is_not_answered(night: Night, kind: str) -> None:
    night.writes("stranger", "", kind=kind, by=("telegram", "5005"))
    assert night.told == []


@pytest.mark.parametrize("text", ["heron", "HERON", "its dawn. heron! pls ring", "its me\nHeron"])
def test_a_line_word_lets_her_in_with_thin_replies(night: Night, text: str) -> None:
    night.writes("stranger", text)
    (thin,) = night.unread("stranger")
    assert thin.key == "first.thin"
    assert "Dawn" not in thin.body
    assert "Jan" not in thin.body
    assert night.keys("Jan") == ["hub.alert"]
    assert night.keys("Dawn") == []  # her own phone may be in other hands
    assert night.matter("Dawn").holder_id is None


@pytest.mark.parametrize("text", ["herons", "her on", "sheron", "plumb"])
def test_what_only_looks_like_one_does_not(night: Night, text: str) -> None:
    night.writes("stranger", text)
    assert night.keys("stranger") == ["stranger.neutral"]
    assert night.keys("Jan") == []


def test_the_word_is_said_once_and_holds_while_the_matter_is_open(night: Night) -> None:
    night.writes("stranger", "heron")
    night.writes("stranger", "are you there")
    night.writes("Jan", "1")
    assert night.bodies("Jan")[-2:] == ["Home 4 Dawn: heron", "Home 4 Dawn: are you there"]
    night.writes("Jan", "DONE 4")
    night.unread("stranger")
    night.writes("stranger", "hello again")
    assert night.keys("stranger") == ["stranger.neutral"]


def test_the_hub_is_told_of_the_strange_phone_and_its_words_do_not_go_there(night: Night) -> None:
    night.writes("stranger", "heron")
    night.writes("Jan", "1")
    borrowed = next(row.body for row in night.unread("Jan") if row.key == "hub.borrowed")
    assert "07700 900199" in borrowed
    night.writes("Jan", "i will ring you on this number")
    assert night.keys("stranger") == ["first.thin", "thin.taken"]
    assert night.bodies("Dawn") == ["Jan: i will ring you on this number"]


def test_of_a_strange_telegram_account_no_number_is_made_up(night: Night) -> None:
    night.writes("stranger", "heron", by=("telegram", "5005"))
    night.writes("Jan", "1")
    told = {row.key: row.body for row in night.unread("Jan")}
    assert "5005" not in told["hub.borrowed_chat"]
    assert "hub.borrowed" not in told
