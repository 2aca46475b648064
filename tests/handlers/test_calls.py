"""What is said and done at each turn of a call of ours: only a key counts, and the same turn twice is one turn."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, select

from handlers import calls, delivery, engaged, rollcall
from handlers.calls import Ask, Connect, HangUp, Script, Turn
from storage import outbox, rollcalls
from storage.database import metadata
from storage.outbox import Outgoing
from tests.handlers.night import EXAMPLE, LADDER, LINE, Night

FRIDAY = date(2026, 11, 27)
BOTH = ("message", "call")
RINGING = replace(
    LINE,
    channels=("telegram", "sms", "voice"),
    rungs=(LADDER[0], replace(LADDER[1], by=BOTH), replace(LADDER[2], by=BOTH)),
)
WITHOUT_JAN = EXAMPLE.read_text().replace('"Jan"', '"Mo"').replace("900101", "900111").replace("= 1001", "= 1011")
NO_KEY, WRONG_KEYS = "", ("0", "3", "4", "5", "6", "7", "8", "*", "#")
#: As plain SQL: read from the file each time, not from what the connection remembers.
WHOLE_TABLES = {table.name: str(select(table)) for table in metadata.sorted_tables}


@pytest.fixture
def rung(night: Night) -> Night:
    """Dawn has written, Jan has not answered, and now Jan's and Priya's phones ring."""
    night.line = RINGING
    night.writes("Dawn", "wren has smashed the door")
    night.passes(minutes=5)
    return night


def ring_of(night: Night, name: str, key: str = "call.alert") -> Outgoing:
    """The newest call that was queued for her."""
    person = night.person(name)
    return [row for row in night.told if (row.key, row.person_id, row.channel) == (key, person.id, "voice")][-1]


def turn(night: Night, row: Outgoing, step: str, digits: str = "", tries: int = 0, **more: Any) -> Script:
    with night.context() as ctx:
        return calls.answer(ctx, Turn(step, "CA1", row.chat, digits, row.id, tries, **more))


def everything(night: Night) -> dict[str, list[tuple[Any, ...]]]:
    def read(tx: Connection) -> dict[str, list[tuple[Any, ...]]]:
        return {name: [tuple(row) for row in tx.exec_driver_sql(words)] for name, words in WHOLE_TABLES.items()}

    return night.ask(read)


def twice(night: Night, row: Outgoing, step: str, digits: str = "", tries: int = 0, **more: Any) -> Script:
    """The turn, which must say the same and change nothing when the provider asks it again (DESIGN I3)."""
    first = turn(night, row, step, digits, tries, **more)
    after = everything(night)
    assert turn(night, row, step, digits, tries, **more) == first
    assert everything(night) == after
    return first


def test_who_picks_up_is_asked_and_nothing_has_happened(rung: Night) -> None:
    before = everything(rung)
    script = twice(rung, ring_of(rung, "Priya"), "answered")
    assert "Home 4 needs you. Press 1" in script.said[0]
    assert script.then == Ask("pressed", row_id=ring_of(rung, "Priya").id)
    assert everything(rung) == before


def test_one_takes_it_once(rung: Night) -> None:
    script = twice(rung, ring_of(rung, "Priya"), "pressed", "1")
    assert script.said[0] == "You have Home 4. Dawn is waiting to hear from you."
    assert script.then == Ask("holder", row_id=ring_of(rung, "Priya").id)
    assert rung.matter("Dawn").holder_id == rung.person("Priya").id
    assert rung.noted().count("matter.claimed") == 1


def test_a_call_that_has_not_left_by_then_does_not_ring_any_more(rung: Night) -> None:
    jan, priya = ring_of(rung, "Jan"), ring_of(rung, "Priya")
    with rung.context() as ctx:
        assert engaged.may_ring(ctx, jan)
    turn(rung, priya, "pressed", "1")
    with rung.context() as ctx:
        assert not engaged.may_ring(ctx, jan)


def test_a_call_that_waits_for_hers_rings_as_soon_as_she_has_hung_up(rung: Night) -> None:
    jan = ring_of(rung, "Jan")
    with rung.context() as ctx:
        calls.answer(ctx, Turn("", "CA9", jan.chat))  # she rings the line herself
    with rung.context() as ctx:
        assert not engaged.may_ring(ctx, jan)
    assert rung.ask(outbox.get, jan.id).next_try_at > rung.now
    with rung.context() as ctx:
        calls.hung_up(ctx, "CA9")
    assert rung.ask(outbox.get, jan.id).next_try_at == rung.now


def test_a_key_says_that_no_machine_has_picked_up(rung: Night) -> None:
    priya = ring_of(rung, "Priya")
    with rung.context() as ctx:
        delivery.receipt(ctx, priya.id, "CA1", "machine", None)
    turn(rung, priya, "pressed", "1")
    assert rung.ask(outbox.in_call, priya.matter_id, priya.person_id, rung.now - engaged.LONGEST_CALL)


def test_two_passes_it_on_once(rung: Night) -> None:
    script = twice(rung, ring_of(rung, "Priya"), "pressed", "2")
    assert script == Script(("Thank you. The line goes on to others.",), HangUp())
    assert rung.matter("Dawn").rung == 2
    assert rung.noted().count("matter.passed_on") == 1


def test_two_passes_it_on_once_even_where_she_is_the_whole_ladder(night: Night) -> None:
    """Then the ladder begins again with her, and the same key may not pass that on as well."""
    night.line = replace(RINGING, rungs=(replace(LADDER[0], by=BOTH),))
    night.writes("Dawn", "please ring")
    twice(night, ring_of(night, "Jan"), "pressed", "2")
    assert night.noted().count("matter.passed_on") == 1


@pytest.mark.parametrize("digits", [*WRONG_KEYS, NO_KEY])
def test_a_wrong_key_or_none_asks_again_and_at_last_counts_as_unanswered(rung: Night, digits: str) -> None:
    jan, priya = ring_of(rung, "Jan"), ring_of(rung, "Priya")
    with rung.context() as ctx:
        delivery.receipt(ctx, jan.id, "CA1", "in-progress", None)
        delivery.receipt(ctx, priya.id, "CA2", "no-answer", None)
    before = everything(rung)
    for tries in (0, 1):
        script = twice(rung, jan, "pressed", digits, tries)
        assert script.then == Ask("pressed", row_id=jan.id, tries=tries + 1)
    assert everything(rung) == before
    script = twice(rung, jan, "pressed", digits, 2)
    assert script == Script(("We did not hear a key. If you can take it, please ring this number back.",), HangUp())
    assert (rung.matter("Dawn").holder_id, rung.matter("Dawn").rung) == (None, 2)


def test_nine_may_be_pressed_for_ever(rung: Night) -> None:
    jan = ring_of(rung, "Jan")
    assert twice(rung, jan, "pressed", "9", 2).then == Ask("pressed", row_id=jan.id, tries=2)


@pytest.mark.parametrize("step", ["answered", "pressed", "holder"])
@pytest.mark.parametrize("digits", ["1", "2", "5", "9", NO_KEY])
def test_another_has_it(rung: Night, step: str, digits: str) -> None:
    rung.writes("Jan", "1")
    before = everything(rung)
    script = twice(rung, ring_of(rung, "Priya"), step, digits)
    assert script == Script(("Night line. Jan has Home 4. There is nothing for you to do. Goodbye.",), HangUp())
    assert everything(rung) == before


@pytest.mark.parametrize("holder", ["Jan", "Priya"])
@pytest.mark.parametrize("step", ["answered", "pressed"])
@pytest.mark.parametrize("digits", ["1", "2", "5", "9", NO_KEY])
def test_it_is_settled(rung: Night, holder: str, step: str, digits: str) -> None:
    """Whoever had it, the call of an earlier alert finds nothing to do, and opens nothing anew."""
    rung.writes(holder, "1")
    rung.writes(holder, "DONE 4")
    before = everything(rung)
    script = twice(rung, ring_of(rung, "Priya"), step, digits)
    assert script == Script(("Night line. Home 4 is settled. There is nothing for you to do. Goodbye.",), HangUp())
    assert everything(rung) == before


@pytest.mark.parametrize("digits", ["2", "5", "9", NO_KEY])
def test_she_has_taken_it_in_writing_meanwhile(rung: Night, digits: str) -> None:
    """No key lets go of it, the next person is not alerted, and she is not told that they are."""
    rung.writes("Priya", "1")
    before = everything(rung)
    script = twice(rung, ring_of(rung, "Priya"), "pressed", digits)
    assert script.said[0].startswith("Press 1 to be connected to Dawn now.")
    assert isinstance(script.then, Ask)
    assert script.then.step == "holder"
    twice(rung, ring_of(rung, "Priya"), "pressed", digits, 2)
    assert everything(rung) == before


@pytest.mark.parametrize(
    ("digits", "tries", "said", "then"),
    [
        ("1", 0, "Connecting you to Dawn.", Connect),
        ("2", 0, "wren has smashed the door", Ask),
        ("5", 0, "Press 1 to be connected to Dawn now.", Ask),
        ("5", 2, "Goodbye.", HangUp),
        (NO_KEY, 0, "Press 1 to be connected to Dawn now.", Ask),
        (NO_KEY, 2, "Goodbye.", HangUp),
    ],
)
def test_what_the_holder_may_press(rung: Night, digits: str, tries: int, said: str, then: type) -> None:
    row = ring_of(rung, "Priya")
    turn(rung, row, "pressed", "1")
    before = everything(rung)
    script = twice(rung, row, "holder", digits, tries)
    assert script.said[0].startswith(said)
    assert isinstance(script.then, then)
    assert everything(rung) == before


@pytest.mark.parametrize("outcome", ["completed", "busy", "no-answer", "failed", "canceled", ""])
@pytest.mark.parametrize("seconds", [0, 44, 45, 600])
def test_only_in_a_call_that_was_answered_and_lasted_they_have_spoken(rung: Night, outcome: str, seconds: int) -> None:
    """A voicemail of the family's is answered, too, and soon over."""
    row = ring_of(rung, "Priya")
    turn(rung, row, "pressed", "1")
    twice(rung, row, "bridged", outcome=outcome, seconds=seconds)
    assert (rung.matter("Dawn").spoken_at is not None) is (outcome == "completed" and seconds >= 45)


@pytest.fixture
def roll_called(night: Night) -> Night:
    """17:15: nobody has answered, and Jan's phone rings for the second try."""
    night.line = RINGING
    night.now = datetime(2026, 11, 27, 17, tzinfo=UTC)
    night.load(EXAMPLE.read_text(encoding="utf-8").replace("telegram = 1001\n", "telegram = 1001\nring = true\n"))
    with night.context(1) as ctx:
        rollcall.begin(ctx, FRIDAY)
    night.passes(minutes=15)
    return night


def answer_of_jan(night: Night) -> str | None:
    return night.ask(rollcalls.of_day, 1, FRIDAY.isoformat())[0].answer


@pytest.mark.parametrize(("digits", "answer"), [("1", "works"), ("2", "swap")])
def test_a_key_answers_the_roll_call_once(roll_called: Night, digits: str, answer: str) -> None:
    row = ring_of(roll_called, "Jan", "call.rollcall")
    assert twice(roll_called, row, "answered") == Script((row.body,), Ask("rollcall", row_id=row.id))
    assert answer_of_jan(roll_called) is None
    assert twice(roll_called, row, "rollcall", digits) == Script(("Thank you. Goodbye.",), HangUp())
    assert answer_of_jan(roll_called) == answer
    assert roll_called.noted().count("rollcall.answered") == 1


@pytest.mark.parametrize("digits", ["0", "3", "9", "*", NO_KEY])
def test_no_other_key_answers_it(roll_called: Night, digits: str) -> None:
    row = ring_of(roll_called, "Jan", "call.rollcall")
    for tries, then in ((0, Ask("rollcall", row_id=row.id, tries=1)), (2, HangUp())):
        assert twice(roll_called, row, "rollcall", digits, tries).then == then
    assert answer_of_jan(roll_called) is None


def test_that_she_needs_to_swap_counts_though_she_has_answered_in_writing(roll_called: Night) -> None:
    roll_called.writes("Jan", "1")
    twice(roll_called, ring_of(roll_called, "Jan", "call.rollcall"), "rollcall", "2")
    assert answer_of_jan(roll_called) == "swap"


def test_a_key_of_somebody_who_has_left_takes_nothing_and_the_ladder_goes_on(rung: Night) -> None:
    """The roster is loaded while her phone rings; her key may come before the line has noticed, and after."""
    jans = ring_of(rung, "Jan")
    rung.load(WITHOUT_JAN)
    rung.unread("Dawn"), rung.unread("Sam")
    for _ in range(2):
        assert "no longer" in twice(rung, jans, "pressed", "1").said[0]
        assert rung.matter("Dawn").holder_id is None
        rung.fires()
    assert rung.keys("Dawn") == ["ladder.holder_left"] and "hub.alert" in rung.keys("Sam")


def test_who_is_put_through_after_she_has_left_hears_no_more_of_it(rung: Night) -> None:
    jans = ring_of(rung, "Jan")
    turn(rung, jans, "pressed", "1")
    rung.load(WITHOUT_JAN)
    for step, digits in (("holder", "1"), ("holder", "2"), ("answered", "")):
        said = twice(rung, jans, step, digits)
        assert "no longer" in said.said[0] and said.then == HangUp()


def test_who_rings_back_hears_first_of_the_family_in_need_that_has_waited_longest(night: Night) -> None:
    """Carol can wait till the week, and wrote first; of the two who cannot Dawn did."""
    night.line = RINGING
    for name, words in (("Carol", "thanks"), ("Dawn", "wren wont settle"), ("Femi", "can you ring")):
        night.writes(name, words)
        night.passes(minutes=1)
    assert [night.matter(name).lane for name in ("Carol", "Dawn", "Femi")] == ["green", "amber", "amber"]
    with night.context() as ctx:
        said = calls.answer(ctx, Turn("", "CA9", "+447700900101")).said
    assert "Home 4 needs you" in said[0]
