"""The ladder: who is tried next, what the carer hears of it, and that only a person stops it (DOMAIN B18-B24)."""

from dataclasses import replace

import pytest

from handlers import calls, delivery, ladder, rota
from handlers.calls import Turn
from handlers.settings import Rung
from storage import addresses, people
from tests.handlers.night import EXAMPLE, FIVE, LADDER, Night

TWO_ON_CALL = (
    EXAMPLE.read_text(encoding="utf-8")
    .replace("telegram = 1001\n", 'telegram = 1001\n[[home.carer]]\nname = "Mark"\nmobile = "+447700900111"\n')
    .replace('who = "Jan"\nbackup = "Priya"', 'who = ["Jan", "Mark"]\nbackup = "Priya"')
)


def unreachable(night: Night, *names: str) -> None:
    for name in names:
        for address in night.ask(addresses.of_person, night.person(name).id):
            night.ask(addresses.mark_dead, address.id, night.now, "no such number")


def test_the_first_reply_and_the_alert_leave_in_the_same_transaction(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    (first,) = night.unread("Dawn")
    (alert,) = night.unread("Jan")
    assert (first.key, alert.key) == ("first.alerting", "hub.alert")
    assert "23:40" in first.body
    assert "Jan" in first.body
    assert "01632 960123" in first.body
    assert "999" in first.body
    assert "Home 4" in alert.body
    assert "23:45: we alert Priya" in alert.body
    assert [label[0] for label, _ in alert.buttons] == ["1", "2", "D"]
    assert (alert.cls, alert.priority, alert.expires_at) == ("alert", 0, night.now + FIVE)
    assert night.keys("Priya") == night.keys("Sam") == []


def test_every_rung_is_climbed_in_turn_and_the_carer_is_told_each_time(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    steps = []
    for _ in range(4):
        steps.append({name: night.keys(name) for name in ("Dawn", "Jan", "Priya", "Sam")})
        night.passes(minutes=5)
    assert steps == [
        {"Dawn": ["first.alerting"], "Jan": ["hub.alert"], "Priya": [], "Sam": []},
        {"Dawn": ["ladder.next"], "Jan": ["hub.second"], "Priya": ["hub.alert"], "Sam": []},
        {"Dawn": ["ladder.next"], "Jan": [], "Priya": [], "Sam": ["hub.alert"]},
        {"Dawn": ["ladder.nobody"], "Jan": ["hub.alert"], "Priya": [], "Sam": []},  # and so it begins again
    ]


@pytest.mark.parametrize("words", ["cant do this", "he is hurting himself"])
@pytest.mark.parametrize("held", [False, True])
def test_whom_an_alert_names_as_next_is_alerted_when_it_says_so(night: Night, words: str, held: bool) -> None:
    """Through two rounds, red or not, and where a holder has fallen silent (I10)."""
    night.writes("Dawn", "can you ring" if held else words)
    if held:
        night.presses("Jan", "1")
        night.writes("Dawn", words)
        night.passes(minutes=5)
    alerts = {name: night.bodies(name)[-1:] for name in ("Jan", "Priya", "Sam")}
    for _ in range(7):
        night.passes(minutes=5)
        now = {name: night.bodies(name) for name in alerts}
        for name, (body,) in ((name, bodies) for name, bodies in alerts.items() if bodies):
            named = body.rpartition("we alert ")[2].rstrip(".")
            assert now[name if named == "you again" else named], body
        alerts = now


def test_the_texts_of_the_ladder_name_who_was_tried(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    night.unread("Dawn")
    night.passes(minutes=10)
    first, second = night.bodies("Dawn")
    assert first.startswith("Jan has not answered yet. Alerting Priya as well.")
    assert second.startswith("Jan and Priya have not answered yet. Alerting Sam as well.")


def test_nobody_is_said_not_to_have_answered_whose_alert_has_not_left(night: Night) -> None:
    """Jan's alert leaves and fails while Priya's still waits for the provider, and the next rung takes hers back."""
    night.writes("Dawn", "cant do this")
    night.passes(minutes=5)
    night.unread("Dawn")
    (*_, second) = night.unread("Jan")
    with night.context(1) as ctx:
        delivery.sent(ctx, second, "SM1")
        delivery.receipt_missed(ctx, second.id)
    assert [row.key for row in night.rows("Priya", state="withdrawn")] == ["hub.alert"]
    (heard,) = night.bodies("Dawn")
    assert heard.startswith("Jan has not answered yet. Alerting Sam as well.")


def test_a_rung_with_nobody_on_it_is_passed_over_at_once(night: Night) -> None:
    night.line = replace(night.line, rungs=(replace(LADDER[0], who=("backup",)), *LADDER[2:]))
    by_day = '[{ days = "mon-sun", from = "09:00", to = "17:00" }]'  # a promised night would have to have a backup
    example = EXAMPLE.read_text(encoding="utf-8").replace('hours = "always"', f"hours = {by_day}")
    night.load(example.replace('backup = "Priya"\n', ""))
    night.writes("Dawn", "cant do this")
    assert night.keys("Sam") == ["hub.alert"]
    assert "Alerting Sam now" in night.bodies("Dawn")[0]


def test_a_person_who_cannot_be_reached_counts_as_nobody(night: Night) -> None:
    unreachable(night, "Jan")
    night.writes("Dawn", "cant do this")
    assert "Alerting Priya now" in night.bodies("Dawn")[0]
    assert night.keys("Priya") == ["hub.alert"]


def test_when_nobody_can_be_told_the_carer_hears_so_at_once_and_it_is_tried_again(night: Night) -> None:
    unreachable(night, "Jan", "Priya", "Sam")
    night.writes("Dawn", "cant do this")
    assert night.keys("Dawn") == ["ladder.nobody"]
    for address in night.ask(addresses.of_person, night.person("Priya").id):
        night.ask(addresses.mark_alive, address.id)
    night.passes(minutes=5)
    assert night.keys("Priya") == ["hub.alert"]
    assert night.keys("Dawn") == ["ladder.nobody"]


def test_pass_on_takes_the_next_rung_at_once_and_leaves_her_out_of_it(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    night.unread("Dawn"), night.unread("Jan")
    night.writes("Jan", "2")
    assert night.keys("Jan") == ["hub.passed_on"]
    assert night.keys("Priya") == ["hub.alert"]
    assert night.bodies("Dawn")[0].startswith("Jan cannot take it. Alerting Priya now.")
    night.passes(minutes=5)
    assert night.bodies("Dawn")[0].startswith("Priya has not answered yet. Alerting Sam as well.")
    assert night.keys("Jan") == []


def test_pass_on_pressed_twice_is_passed_on_once(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    night.presses("Jan", "2", key="hub.alert")
    night.presses("Jan", "2", key="hub.alert")
    assert night.keys("Priya") == ["hub.alert"]
    assert night.keys("Sam") == []
    assert night.keys("Dawn") == ["first.alerting", "ladder.passed_on"]


def test_when_all_have_passed_it_on_the_carer_is_not_told_that_nobody_was_reached(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    for name in ("Jan", "Priya", "Sam"):
        night.presses(name, "2", key="hub.alert")
    said = night.unread("Dawn")
    assert [row.key for row in said] == ["first.alerting", "ladder.passed_on", "ladder.passed_on", "ladder.nobody_can"]
    assert "01632 960123" in said[-1].body
    assert night.keys("Jan") == ["hub.alert", "hub.passed_on", "hub.alert"]  # and it begins again


def test_who_passed_it_on_in_an_earlier_round_was_reached_all_the_same(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    night.writes("Jan", "2")
    night.passes(minutes=30)
    ends = [key for key in night.keys("Dawn") if key.startswith("ladder.nobody")]
    assert ends == ["ladder.nobody_can"] * 2


def test_two_people_of_one_home_are_alerted_together_and_one_may_pass_on(night: Night) -> None:
    night.load(TWO_ON_CALL)
    night.writes("Dawn", "cant do this")
    assert "Alerting Jan and Mark now" in night.bodies("Dawn")[0]
    night.writes("Jan", "2")
    assert night.bodies("Dawn")[0].startswith("Jan cannot take it. Alerting Priya now.")
    assert night.keys("Mark") == ["hub.alert", "hub.second"]


def test_who_is_the_only_one_to_try_is_tried_again_and_not_said_to_be_out_of_reach(night: Night) -> None:
    """A rung by message, and one by phone, with nobody but Jan on either."""
    night.line = replace(
        night.line, channels=("telegram", "sms", "voice"), rungs=(LADDER[0], replace(LADDER[0], by=("call",)))
    )
    night.writes("Dawn", "cant do this")
    night.unread("Dawn")
    matter, jan = night.matter("Dawn"), night.person("Jan")
    with night.context() as ctx:
        ladder.next_rung(ctx, matter, "ladder.unreached", only=jan)
    assert night.bodies("Dawn")[0].startswith("Nobody has answered yet. Alerting Jan again.")


@pytest.mark.parametrize(("hours", "key"), [(9, "hub.taken_by_day"), (20.8, "hub.taken_by_day"), (22, "hub.sleep_on")])
def test_only_at_night_can_anybody_sleep_on(night: Night, hours: float, key: str) -> None:
    night.passes(minutes=20 + hours * 60)  # from midnight on
    night.writes("Dawn", "cant do this")
    night.passes(minutes=5)
    told = [name for name in ("Jan", "Priya", "Sam") if "hub.alert" in night.keys(name)]
    night.writes(told[-1], "1")
    assert night.keys(told[0])[-1] == key


def test_a_claim_stops_it_and_lets_the_others_sleep(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    night.passes(minutes=5)
    night.writes("Priya", "1")
    assert night.keys("Jan")[-1] == "hub.sleep_on"
    assert night.keys("Dawn")[-1] == "hub.ringing"
    night.passes(minutes=10)
    assert night.keys("Dawn") == ["loop.spoken"]
    night.writes("Dawn", "1")
    assert night.keys("Dawn") == ["loop.good"]
    night.passes(minutes=60)
    assert night.keys("Jan") == night.keys("Sam") == night.keys("Dawn") == []


def test_a_claim_withdraws_the_alerts_that_have_not_left(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    night.passes(minutes=5)
    night.writes("Priya", "1")
    assert [row.key for row in night.rows("Jan", state="withdrawn")] == ["hub.alert", "hub.second"]


def test_a_late_timer_of_an_earlier_round_finds_nothing_to_do(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    night.writes("Jan", "2")
    matter = night.matter("Dawn")
    night.unread("Priya")
    for stale in ((matter.round, 0), (matter.round - 1, matter.rung)):
        with night.context() as ctx:
            ladder.rung_ended(ctx, matter.id, *stale)
    assert night.keys("Priya") == night.keys("Sam") == []


def test_her_own_home_is_not_alerted_for_its_own_trouble(night: Night) -> None:
    """A backup who asks for herself: the hub is tried, and she is not."""
    roster = EXAMPLE.read_text(encoding="utf-8").replace('kind = "backup"', 'kind = "satellite"')
    night.load(roster)
    night.writes("Priya", "cant do this myself")
    night.passes(minutes=5)
    assert "hub.alert" not in night.keys("Priya")
    assert night.keys("Jan") == ["hub.alert", "hub.second"]


@pytest.mark.parametrize(("office", "key"), [('office = "01632 960100"\n', "first.office"), ("", "first.day")])
def test_outside_the_promised_hours_the_liaison_worker_stands_in(night: Night, office: str, key: str) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace('office = "01632 960100"\n', office)
    text = text.replace('hours = "always"', 'hours = { days = "mon-sun", from = "17:00", to = "09:00" }')
    night.load(text[: text.rindex("[[spell]]")])
    night.now = night.now.replace(hour=12)
    night.writes("Dawn", "who do i ask about payments")
    assert night.keys("Dawn") == [key]
    assert night.keys("Sam") == ["hub.alert"]
    assert night.keys("Jan") == []


def test_so_it_does_on_a_ladder_that_does_not_name_her(night: Night) -> None:
    night.line = replace(night.line, rungs=LADDER[:1])
    text = EXAMPLE.read_text(encoding="utf-8").replace('"always"', '{ days = "mon-sun", from = "17:00", to = "09:00" }')
    night.load(text[: text.rindex("[[spell]]")])
    night.now = night.now.replace(hour=12)
    night.writes("Dawn", "is anybody there")
    assert night.keys("Sam") == ["hub.alert"]


def test_red_leaves_out_nobody_of_the_first_rung(night: Night) -> None:
    """On a ladder of one rung the liaison worker would else never hear of it."""
    night.line = replace(night.line, rungs=(Rung(("liaison_worker",), ("message",), FIVE),))
    night.writes("Dawn", "he is not breathing")
    assert [night.keys(name) for name in ("Jan", "Priya", "Sam")] == [["hub.alert"]] * 3


def test_a_family_that_rings_again_and_again_does_not_hold_the_ladder(night: Night) -> None:
    night.line = replace(night.line, channels=("telegram", "sms", "voice"))
    night.writes("Dawn", "cant do this")
    for sid in ("CA1", "CA2", "CA3"):
        night.passes(minutes=4)
        with night.context() as ctx:
            calls.answer(ctx, Turn("", sid, "+447700900104"))
    assert "hub.alert" in night.keys("Priya")
    assert "hub.alert" in night.keys("Sam")


def test_the_journal_has_every_rung(night: Night) -> None:
    night.writes("Dawn", "cant do this")
    night.passes(minutes=15)
    wanted = ["matter.opened", *["ladder.rung"] * 3, "ladder.nobody", "ladder.rung"]
    assert [what for what in night.noted() if what in wanted] == wanted


def test_who_has_left_is_not_tried(night: Night) -> None:
    night.load(EXAMPLE.read_text(encoding="utf-8"))
    night.ask(lambda tx: people.save(tx, {"constellation_id": 1, "name": "Jan", "left_at": night.now}))
    night.writes("Dawn", "cant do this")
    assert night.keys("Priya") == ["hub.alert"]
    assert [person.name for person in night.ask(rota.liaison_workers, 1)] == ["Sam"]
