"""Taking, passing on, looking and closing: one owner, and only she closes (DESIGN I8; DOMAIN N4, B19-B23)."""

import pytest

from handlers import reach
from storage import addresses, alerts, matters, outbox, questions
from tests.handlers.night import EXAMPLE, Night

ROSTER = EXAMPLE.read_text(encoding="utf-8")
HOME_4 = next(part for part in ROSTER.split("[[home]]") if part.startswith("\ncode = 4\n"))
ADE_FOR_DAWN = ROSTER.replace('"Dawn"\nmobile = "+447700900104"', '"Ade"\nmobile = "+447700900114"')
WITHOUT_HOME_4 = ROSTER.replace(f"[[home]]{HOME_4}", "")


@pytest.fixture
def called(night: Night) -> Night:
    """Dawn has written, Jan has not answered, and Priya has been alerted too."""
    night.writes("Dawn", "cant do this wren kicking off")
    night.passes(minutes=5)
    for name in ("Dawn", "Jan", "Priya"):
        night.unread(name)
    return night


def test_the_claim_is_taken_by_exactly_one(called: Night) -> None:
    matter, jan, priya = called.matter("Dawn"), called.person("Jan"), called.person("Priya")
    assert called.ask(matters.claim, matter.id, jan.id, 1, called.now) is True
    assert called.ask(matters.claim, matter.id, priya.id, 2, called.now) is False
    assert called.ask(matters.claim, matter.id, jan.id, 1, called.now) is False
    assert called.matter("Dawn").holder_id == jan.id


def test_who_comes_second_is_told_who_has_it(called: Night) -> None:
    called.presses("Priya", "1", key="hub.alert")
    called.passes(minutes=1)
    called.unread("Jan")
    called.presses("Jan", "1", key="hub.second")
    (told,) = called.bodies("Jan")
    assert told.startswith("Priya has Home 4, since 23:45.")
    assert called.keys("Dawn") == ["hub.ringing"]


@pytest.mark.parametrize("answer", ["1", "one", "yes", "YES", "Start"])
def test_any_yes_by_text_claims(called: Night, answer: str) -> None:
    called.writes("Jan", answer, by=("sms", "+447700900101"))
    assert called.matter("Dawn").holder_id == called.person("Jan").id
    assert [row.channel for row in called.unread("Jan")] == ["sms", "sms"]  # on the channel claimed from


def test_the_claimer_gets_the_number_to_ring_and_then_the_words(called: Night) -> None:
    called.writes("Jan", "1")
    claimed, words = called.bodies("Jan")
    assert "Dawn: 07700 900104" in claimed
    assert "DONE 4" in claimed
    assert words == "Home 4 Dawn: cant do this wren kicking off"
    assert "wren" not in claimed


def test_her_own_second_press_is_answered_and_changes_nothing(called: Night) -> None:
    called.presses("Jan", "1", key="hub.second")
    called.unread("Jan")
    called.presses("Jan", "1", key="hub.second")
    assert called.keys("Jan") == ["hub.yours_already"]
    assert called.keys("Dawn") == ["hub.ringing"]


def test_to_write_is_to_claim(called: Night) -> None:
    called.writes("Priya", "what has happened")
    assert called.matter("Dawn").holder_id == called.person("Priya").id
    assert [row.body for row in called.unread("Dawn")] == [
        "Priya has your alert and is writing to you here.",
        "Priya: what has happened",
    ]


def test_details_show_the_words_and_claim_nothing(called: Night) -> None:
    called.writes("Jan", "D")
    assert called.bodies("Jan") == ["Home 4 Dawn: cant do this wren kicking off"]
    assert called.matter("Dawn").holder_id is None
    assert called.keys("Dawn") == []


def test_details_are_not_for_somebody_else_once_it_is_held(called: Night) -> None:
    called.presses("Priya", "1", key="hub.alert")
    called.unread("Jan")
    called.presses("Jan", "D", key="hub.second")
    assert called.keys("Jan") == ["hub.taken"]


def test_a_satellite_carer_who_was_not_alerted_cannot_see_the_words(called: Night) -> None:
    for text in ("D", "1", "DONE 4"):
        called.writes("Carol", text)
    assert all("wren" not in body for body in called.bodies("Carol"))
    assert called.matter("Dawn").holder_id is None


@pytest.mark.parametrize("text", ["done", "DONE", "Done 4", "done home 4"])
def test_the_holder_closes_it(called: Night, text: str) -> None:
    called.writes("Jan", "1")
    called.unread("Jan")
    called.writes("Jan", text)
    assert called.keys("Jan") == ["hub.closed"]
    assert called.keys("Dawn") == ["hub.ringing", "matter.closed"]
    assert called.ask(matters.open_at, called.person("Dawn").home_id) is None


def test_nobody_but_the_holder_closes_it(called: Night) -> None:
    called.writes("Jan", "1")
    called.unread("Priya")
    called.writes("Priya", "DONE 4")
    assert called.keys("Priya") == ["hub.taken"]
    called.writes("Dawn", "DONE 4")
    assert called.matter("Dawn").closed_at is None
    assert called.ask(matters.close, called.matter("Dawn").id, called.person("Priya").id, called.now) is False


def test_what_nobody_has_taken_cannot_be_closed(called: Night) -> None:
    called.writes("Jan", "DONE 4")
    assert called.keys("Jan") == ["hub.nobody_has_it"]
    assert called.matter("Dawn").closed_at is None


def test_no_time_that_passes_closes_it(called: Night) -> None:
    called.writes("Jan", "1")
    called.passes(minutes=60 * 48)
    assert called.matter("Dawn").closed_at is None


def test_a_carers_thanks_close_nothing(called: Night) -> None:
    called.writes("Jan", "1")
    for text in ("thank you", "all fine now", "cancel", "done", "👍"):
        called.writes("Dawn", text)
    assert called.matter("Dawn").closed_at is None


def test_a_late_digit_hears_what_became_of_it(called: Night) -> None:
    called.presses("Priya", "1", key="hub.alert")
    called.writes("Priya", "DONE")
    called.unread("Jan")
    called.writes("Jan", "1")
    (told,) = called.bodies("Jan")
    assert told.startswith("Home 4 was closed at 23:45.")


def test_what_was_closed_opens_anew_with_the_next_message(called: Night) -> None:
    called.writes("Jan", "1")
    called.writes("Jan", "DONE 4")
    called.unread("Dawn"), called.unread("Jan")
    called.writes("Dawn", "he is back out again")
    assert called.keys("Dawn") == ["first.alerting"]
    assert called.keys("Jan") == ["hub.alert"]


def test_the_holder_may_pass_it_on_and_the_ladder_goes_on_from_there(called: Night) -> None:
    called.writes("Jan", "1")
    called.unread("Jan"), called.unread("Dawn")
    called.writes("Jan", "2")
    assert called.matter("Dawn").holder_id is None
    assert called.keys("Sam") == ["hub.alert"]
    assert called.bodies("Dawn")[0].startswith("Jan cannot take it. Alerting Sam now.")


@pytest.mark.parametrize("data", ["", ":", "1", "99:1", "x:1", "-1:1", "9" * 40 + ":1", "²:1", "1:claim", "1:home"])
def test_a_button_that_the_line_did_not_make_does_nothing(called: Night, data: str) -> None:
    called.writes("Jan", "", kind="button", button=data)
    assert called.keys("Jan") == called.keys("Dawn") == []
    assert called.matter("Dawn").holder_id is None


def test_a_button_of_another_persons_message_does_nothing(called: Night) -> None:
    asked = called.ask(questions.newest_of_kind, called.person("Priya").id, "alert", called.matter("Dawn").opened_at)
    assert asked is not None
    called.writes("Carol", "", by=("sms", "+447700900105"), kind="button", button=f"{asked.id}:1")
    called.writes("Sam", "", kind="button", button=f"{asked.id}:1")
    assert called.matter("Dawn").holder_id is None


def test_who_was_told_is_kept(called: Night) -> None:
    told = called.ask(alerts.of_round, called.matter("Dawn"))
    names = {called.person(name).id: name for name in ("Jan", "Priya", "Sam")}
    assert [(names[alert.person_id], alert.rung) for alert in told] == [("Jan", 0), ("Jan", 1), ("Priya", 1)]


def test_an_alert_is_not_taken_by_a_sticker_nor_by_a_changed_message_that_replies_to_it(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    (alert,) = night.unread("Jan")
    night.ask(outbox.mark_sent, alert.id, "77", night.now)
    night.writes("Jan", "", kind="sticker", reply_to="77")
    night.writes("Jan", "see you there", kind="edit", reply_to="77")
    assert night.keys("Jan") == ["hub.only_words", "hub.nobody_has_it"]
    assert night.matter("Dawn").holder_id is None
    night.writes("Jan", "ringing you now", reply_to="77")
    assert night.matter("Dawn").holder_id == night.person("Jan").id


def test_a_late_digit_is_for_an_alert_that_is_over_and_after_half_a_day_no_more(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    night.presses("Jan", "1")
    night.writes("Jan", "done")
    night.unread("Jan")
    night.passes(minutes=11 * 60)
    night.writes("Jan", "1")
    assert "hub.closed_already" in night.keys("Jan")
    night.passes(minutes=2 * 60)
    night.writes("Jan", "1")
    assert "hub.closed_already" not in night.keys("Jan")


def test_a_no_in_words_is_for_an_alert_that_is_over_and_after_an_hour_she_is_asked_for_whom(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    night.presses("Jan", "1")
    night.writes("Jan", "done")
    night.unread("Jan")
    night.passes(minutes=55)
    night.writes("Jan", "i cant do this")
    assert night.keys("Jan") == ["hub.closed_already"]
    night.passes(minutes=10)
    night.writes("Jan", "i cant do this")
    assert night.keys("Jan") == ["own.ask"]


def test_a_no_in_reply_is_for_no_alert_where_she_has_had_none(night: Night) -> None:
    """A family to whom its matter is over, and a host who is told of another's: both may need somebody now."""
    night.writes("Dawn", "cant do this")
    dawns, femi = night.matter("Dawn"), night.person("Femi")
    night.presses("Jan", "1")
    night.writes("Jan", "done")
    with night.context(1) as ctx:
        ctx.tell(femi, "matter.closed", matter=dawns, holder="Jan")
    for number, name in enumerate(("Dawn", "Femi"), start=70):
        told = night.unread(name)[-1]
        night.ask(outbox.mark_sent, told.id, str(number), night.now)
        night.writes(name, "i cant do this", reply_to=str(number))
        assert night.matter(name).holder_id is None
        assert "hub.closed_already" not in night.keys(name)


def test_words_for_a_carer_who_has_left_reach_who_is_still_at_home(called: Night) -> None:
    called.writes("Jan", "1")
    called.load(ADE_FOR_DAWN)
    called.writes("Jan", "how is it now")
    assert called.bodies("Ade") == ["Jan: how is it now"]
    assert "words.hub" not in called.keys("Dawn")


def test_where_nobody_is_left_at_home_whoever_writes_hears_that_nobody_has_had_it(called: Night) -> None:
    called.writes("Jan", "1")
    called.load(WITHOUT_HOME_4)
    called.unread("Jan")
    called.writes("Jan", "how is it now")
    assert called.keys("Jan") == ["hub.cannot_text"]


def test_thanks_to_whoever_can_be_reached_no_more_are_a_text_like_any_other(called: Night) -> None:
    called.writes("Jan", "1")
    called.writes("Jan", "DONE 4")
    jan = called.person("Jan")
    with called.context(1) as ctx:
        for phone in addresses.of_person(ctx.tx, jan.id):
            reach.dead(ctx, jan, phone, reach.OPTED_OUT)
    called.unread("Dawn")
    called.writes("Dawn", "thank you so much")
    assert "thanks.passed" not in called.keys("Dawn")
    assert called.matter("Dawn").closed_at is None
