"""Words on which phone companies act: each is heard by a person, and its meaning is kept (DESIGN I11, DOMAIN B11)."""

import pytest

from handlers.keywords import ALERTING, CARRIER_KEYWORDS, OPT_IN, OPT_OUT, STAND_DOWN
from storage import addresses
from tests.handlers.night import Night

#: Twilio's list for ordinary numbers, written out once more so that none can be dropped by mistake.
ALL = {
    *("STOP", "STOPALL", "UNSUBSCRIBE", "REVOKE", "OPTOUT"),
    *("CANCEL", "END", "QUIT"),
    *("START", "YES", "UNSTOP"),
    *("HELP", "INFO"),
}
SPELLINGS = (str.upper, str.lower, str.title, lambda word: f"  {word}\n")


def spelt(words: tuple[str, ...]) -> list[str]:
    return [spell(word) for word in words for spell in SPELLINGS]


def opted_out(night: Night, name: str) -> bool:
    known = night.ask(addresses.of_person, night.person(name).id)
    return any(address.channel == "sms" and address.dead_reason == "opted out" for address in known)


def test_every_word_is_in_exactly_one_row_of_the_table() -> None:
    assert sorted(CARRIER_KEYWORDS) == sorted(ALL)


@pytest.mark.parametrize("text", spelt(OPT_OUT))
def test_a_stop_word_closes_the_phone_for_texts_and_calls_a_person(night: Night, text: str) -> None:
    night.writes("Dawn", text)
    assert opted_out(night, "Dawn")
    assert night.keys("Jan") == ["hub.alert"]
    assert night.keys("Sam") == ["optout.seen"]
    assert night.keys("Dawn") == []  # nothing is sent where it would be blocked
    night.writes("Jan", "1")
    claimed, cannot, words = night.bodies("Jan")
    assert "Dawn: 07700 900104" in claimed
    assert "cannot text Dawn" in cannot
    assert words == f"Home 4 Dawn: {text}"  # kept as she wrote it


def test_after_a_stop_word_she_is_reached_on_telegram(night: Night) -> None:
    night.writes("Femi", "stop", by=("sms", "+447700900107"))
    assert [(row.channel, row.key) for row in night.unread("Femi")] == [("telegram", "first.alerting")]


def test_a_stop_word_on_telegram_blocks_nothing(night: Night) -> None:
    night.writes("Femi", "stop")
    assert not opted_out(night, "Femi")
    assert night.keys("Femi") == ["first.alerting"]


@pytest.mark.parametrize("text", spelt(STAND_DOWN))
def test_a_stand_down_is_asked_for_and_closes_nothing(night: Night, text: str) -> None:
    night.writes("Dawn", "can you ring me")
    night.writes("Jan", "1")
    night.unread("Dawn"), night.unread("Jan")
    night.writes("Dawn", text)
    assert night.keys("Dawn") == ["stand_down.asked"]
    assert sorted(night.keys("Jan")) == ["hub.stand_down", "words.carer"]
    assert night.matter("Dawn").closed_at is None
    assert night.matter("Dawn").holder_id == night.person("Jan").id


@pytest.mark.parametrize("text", spelt(STAND_DOWN))
def test_a_stand_down_with_nothing_open_is_still_heard(night: Night, text: str) -> None:
    night.writes("Dawn", text)
    assert night.keys("Jan") == ["hub.alert"]
    assert night.keys("Dawn") == ["first.alerting", "stand_down.asked"]


@pytest.mark.parametrize("text", spelt(OPT_IN))
def test_a_yes_word_brings_a_blocked_phone_back_and_counts_as_a_yes(night: Night, text: str) -> None:
    night.writes("Dawn", "help")
    jans = next(known for known in night.ask(addresses.of_person, night.person("Jan").id) if known.channel == "sms")
    night.ask(addresses.mark_dead, jans.id, night.now, "opted out")
    night.writes("Jan", text, by=("sms", jans.chat))
    assert not opted_out(night, "Jan")
    assert night.matter("Dawn").holder_id == night.person("Jan").id


@pytest.mark.parametrize("text", spelt(OPT_IN))
def test_a_yes_word_from_a_carer_is_heard(night: Night, text: str) -> None:
    night.writes("Dawn", text)
    assert night.keys("Jan") == ["hub.alert"]


@pytest.mark.parametrize("text", spelt(ALERTING))
def test_a_call_for_help_is_a_call_for_help(night: Night, text: str) -> None:
    night.writes("Dawn", text)
    assert night.keys("Jan") == ["hub.alert"]
    assert night.keys("Dawn") == ["first.alerting"]


@pytest.mark.parametrize("text", ["stop it please he is singing", "the end of my rope", "cancel everything", "help me"])
def test_a_word_among_others_is_only_a_word(night: Night, text: str) -> None:
    night.writes("Dawn", text)
    assert night.keys("Jan") == ["hub.alert"]
    assert night.keys("Dawn") == ["first.alerting"]
    assert night.keys("Sam") == []
    assert not opted_out(night, "Dawn")


def test_a_stop_word_of_the_person_on_call_is_told_to_the_liaison_worker(night: Night) -> None:
    night.writes("Jan", "STOP", by=("sms", "+447700900101"))
    assert opted_out(night, "Jan")
    assert night.keys("Sam") == ["optout.seen"]
    night.writes("Dawn", "cant do this")
    assert [(row.channel, row.key) for row in night.unread("Jan")][-1] == ("telegram", "hub.alert")


def test_a_stop_word_of_the_liaison_worker_is_answered_on_no_blocked_phone(night: Night) -> None:
    night.writes("Sam", "STOP", by=("sms", "+447700900190"))
    assert opted_out(night, "Sam")
    assert [(row.channel, row.key) for row in night.unread("Sam")] == [("telegram", "optout.seen")]
