"""What is drawn above the phones, in the course of short nights: it says what the line's database says."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.config.reading import from_tables
from bot.simulator.board import Board, read
from bot.simulator.board_ladder import Ladder
from bot.simulator.ringing import OnRing
from handlers.settings import LineSettings
from tests.world import World, tables


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A Friday at 23:40. What each phone is told is for the stories to say, and is not checked here."""
    opened = await World.open(tmp_path)
    yield opened
    await opened.close(check=False)


@pytest.fixture
def line(world: World, tmp_path: Path) -> LineSettings:
    return from_tables(tables(world.town, ("telegram", "sms"), {}), tmp_path, {}).line_settings()


async def board(world: World, line: LineSettings) -> Board:
    return await world.line.database.read(lambda tx: read(tx, world.clock.now(), line))


async def ladder(world: World, line: LineSettings) -> Ladder:
    """The only one."""
    (found,) = (await board(world, line)).ladders
    return found


def drawn(ladder: Ladder) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Each rung from the bottom up: its time, marked where it is being tried, and its people."""
    return [
        (
            f"{rung.at:%H:%M}{' now' if rung.now else ''}",
            [(tried.name, tried.state, tried.words) for tried in rung.people],
        )
        for rung in ladder.rungs
    ]


async def test_the_next_get_togethers_with_who_comes(world: World, line: LineSettings) -> None:
    await world.jan.chats("new activity picnic, sat 5 dec 2pm to 4pm, at the park, for carers")
    await world.jan.chats("1")
    await world.fast_forward_to(9, 1)
    await world.dawn.texts("2 adults 3 kids")
    await world.femi.presses("3 Maybe")
    (picnic,) = (await board(world, line)).get_togethers
    assert (picnic.name, picnic.place, picnic.party) == ("Picnic", "the park", "2 adults and 3 children")
    assert picnic.coming == ("Dawn",)
    assert picnic.groups == (("maybe", "Femi"), ("not heard from", "Priya, Carol"))


async def test_with_nothing_open_there_is_only_the_rota(world: World, line: LineSettings) -> None:
    quiet = await board(world, line)
    assert (quiet.ladders, quiet.closed) == ((), ())
    assert quiet.quiet
    now = quiet.rota.current
    assert now is not None
    assert (now.who, now.backup, now.end) == ("Jan", "Priya", datetime(2026, 11, 28, 9, tzinfo=UTC))
    assert [(spell.who, spell.now) for spell in quiet.rota.spells] == [
        ("Jan", True),
        ("Priya", False),
        ("Jan", False),
        ("Priya", False),
    ]


async def test_nobody_answers_and_priya_takes_it_by_a_key(world: World, line: LineSettings) -> None:
    await world.dawn.texts("wren will not settle for me")
    first = await ladder(world, line)
    assert (first.home, first.lane, first.before) == ("Home 4", "amber", 0)
    assert drawn(first) == [("23:40 now", [("Jan", "told", "Telegram sent")])]
    assert first.to_come == ("Jan and Priya", "Sam")
    assert (first.standing, first.next) == ("Nobody has it yet.", "Next: Jan and Priya at 23:45.")
    await world.fast_forward(minutes=5)
    second = await ladder(world, line)
    rings = "Telegram sent, phone rings"
    assert drawn(second) == [
        ("23:40", [("Jan", "told", "Telegram sent")]),
        ("23:45 now", [("Jan", "called", rings), ("Priya", "called", rings)]),
    ]
    assert (second.to_come, second.next) == (("Sam",), "Next: Sam at 23:50.")
    await world.priya.answers()
    picked_up = (await ladder(world, line)).rungs[1].people[1]
    assert (picked_up.state, picked_up.words) == ("called", "Telegram sent, picked up, no key yet")
    await world.priya.presses_key("1")
    held = await ladder(world, line)
    assert drawn(held)[1][1][1] == ("Priya", "has", "has it, since 23:45")
    assert [rung.now for rung in held.rungs] == [False, False]
    assert (held.to_come, held.standing) == ((), "Priya has it, since 23:45.")
    assert held.next == "Next: The family is asked at 23:55 whether they have spoken."


async def test_after_it_is_taken_each_next_step_is_named(world: World, line: LineSettings) -> None:
    await world.dawn.texts("can you ring")
    await world.jan.chats("1")
    await world.fast_forward(minutes=10)
    asked = await ladder(world, line)
    assert asked.next == "Next: Jan is asked at 23:55 whether they have spoken, unless Jan has written."
    await world.fast_forward(minutes=5)
    doubted = await ladder(world, line)
    assert doubted.next == "Next: If nobody says that they have spoken, the ladder goes on at 00:00."
    await world.dawn.texts("1")
    spoken = await ladder(world, line)
    assert spoken.standing == "Jan has it, since 23:40. They have spoken by 23:55."
    assert spoken.next == "Next: Jan is reminded of it at 03:40."
    await world.dawn.texts("it begins again")
    again = await ladder(world, line)
    assert again.next == "Next: If Jan does not write, the ladder begins again at 00:00."


async def test_it_is_not_quiet_while_a_sleepover_is_not_filed(world: World, line: LineSettings) -> None:
    await world.dawn.texts("can you have wren tonight")
    await world.jan.presses("1")
    await world.jan.chats("DONE 4")
    await world.jan.chats("1")
    left = await board(world, line)
    assert (left.ladders, left.sleepovers, left.quiet) == ((), 1, False)


async def test_who_was_connected_by_the_line_is_not_said_to_be_asked(world: World, line: LineSettings) -> None:
    await world.dawn.texts("can you ring")
    await world.fast_forward(minutes=5)
    await world.jan.answers()
    await world.jan.presses_key("1")
    await world.jan.presses_key("1")
    await world.dawn.answers()
    await world.fast_forward(minutes=1)
    await world.dawn.hangs_up()
    spoken = await ladder(world, line)
    assert [rung.people[0].state for rung in spoken.rungs] == ["told", "has"], "only where Jan was tried last"
    assert spoken.standing == "Jan has it, since 23:45. They have spoken by 23:46."
    assert spoken.next == "Next: Jan is reminded of it at 03:45."


async def test_without_contact_it_waits_anew_and_the_drawing_says_since_when(world: World, line: LineSettings) -> None:
    await world.dawn.texts("can you ring")
    await world.jan.chats("1")
    await world.fast_forward(minutes=20)
    again = await ladder(world, line)
    assert again.standing == "Nobody has it any more, since 00:00."
    assert drawn(again)[0][0].startswith("00:00"), "what was tried before the claim is no longer drawn"


async def test_a_matter_that_is_closed_says_by_whom_and_when_until_noon(world: World, line: LineSettings) -> None:
    await world.dawn.texts("can you ring")
    await world.jan.chats("1")
    await world.fast_forward(minutes=3)
    await world.jan.chats("DONE 4")
    over = await board(world, line)
    assert over.ladders == ()
    assert [(closed.home, closed.by, f"{closed.at:%H:%M}") for closed in over.closed] == [("Home 4", "Jan", "23:43")]
    await world.fast_forward(hours=12)
    assert len((await board(world, line)).closed) == 1
    await world.fast_forward(minutes=1)
    assert (await board(world, line)).closed == ()


async def test_who_has_passed_it_on_is_not_named_as_next(world: World, line: LineSettings) -> None:
    await world.dawn.texts("can you ring")
    await world.jan.chats("2")
    passed = await ladder(world, line)
    assert drawn(passed)[0] == ("23:40", [("Jan", "passed", "passed it on at 23:40")])
    assert [tried.name for tried in passed.rungs[1].people] == ["Priya"]
    assert (passed.to_come, passed.next) == (("Sam",), "Next: Sam at 23:45.")


async def test_who_has_passed_it_on_is_not_drawn_on_a_rung_above(tmp_path: Path) -> None:
    """On a ladder that would have come back to her."""
    lone = [{"who": [who], "by": ["message"]} for who in ("on_call", "backup", "on_call", "liaison_worker")]
    settings = {"ladder": {"rungs": lone}}
    world = await World.open(tmp_path, settings=settings)
    line = from_tables(tables(world.town, ("telegram", "sms"), settings), tmp_path, {}).line_settings()
    await world.dawn.texts("can you ring")
    assert (await ladder(world, line)).to_come == ("Priya", "Jan", "Sam")
    await world.jan.chats("2")
    assert (await ladder(world, line)).to_come == ("Sam",)
    await world.fast_forward(minutes=5)
    assert [tried.name for tried in (await ladder(world, line)).rungs[-1].people] == ["Sam"]
    await world.close(check=False)


async def test_when_every_rung_is_spent_the_next_is_the_bottom_again(world: World, line: LineSettings) -> None:
    await world.dawn.texts("can you ring")
    for name in ("jan", "priya", "sam"):
        world.phones[name].phone_is("ask")
    await world.fast_forward(minutes=5)
    while (top := await ladder(world, line)).to_come:
        await world.fast_forward(seconds=10)
    assert [tried.name for tried in top.rungs[-1].people] == ["Sam"]
    assert top.next.endswith("the family hears that nobody has answered, and it begins again.")
    while (again := await ladder(world, line)).before == 0:
        await world.fast_forward(seconds=10)
    assert (again.before, [[tried.name for tried in rung.people] for rung in again.rungs]) == (1, [["Jan"]])
    assert again.to_come == ("Jan and Priya", "Sam")


async def test_a_red_matter_has_its_two_first_people_on_one_rung(world: World, line: LineSettings) -> None:
    await world.dawn.texts("she has taken an overdose")
    red = await ladder(world, line)
    assert red.lane == "red"
    assert [(tried.name, tried.state) for tried in red.rungs[0].people] == [("Jan", "called"), ("Priya", "called")]


@pytest.mark.parametrize(
    ("how", "words"),
    [("busy", "busy"), ("off", "no answer"), ("voicemail", "voicemail"), ("asleep", "no answer")],
)
async def test_what_came_of_a_call_is_said(world: World, line: LineSettings, how: OnRing, words: str) -> None:
    world.jan.phone_is(how)
    await world.dawn.texts("he has a knife")
    for _ in range(12):
        jan = (await ladder(world, line)).rungs[0].people[0]
        if jan.words.endswith(words):
            break
        await world.fast_forward(seconds=5)
    assert (jan.name, jan.state, jan.words) == ("Jan", "told", f"Telegram sent, {words}")


async def test_a_family_on_the_phone_is_drawn_and_nobody_stands_on_a_rung_twice(
    world: World, line: LineSettings
) -> None:
    await world.dawn.texts("can you ring")
    await world.dawn.dials()
    ringing = await ladder(world, line)
    assert ringing.standing == "Nobody has it yet. The family is on the phone."
    assert [[tried.name for tried in rung.people] for rung in ringing.rungs] == [["Jan"]]


async def test_a_missing_next_step_is_not_hidden(world: World, line: LineSettings) -> None:
    await world.dawn.texts("can you ring")
    await world.loses("rung:1")
    lost = await ladder(world, line)
    assert lost.next == "Nothing is set to come next; the line finds that within half a minute."


async def test_a_swap_is_shown_when_it_is_asked_and_when_it_is_agreed(world: World, line: LineSettings) -> None:
    await world.jan.chats("swap tomorrow")
    asked = (await board(world, line)).rota
    assert asked.asked == ("Jan has asked Priya about Sat 28 Nov 17:00; no answer yet",)
    assert all(spell.changes == () for spell in asked.spells)
    await world.priya.chats("1")
    agreed = (await board(world, line)).rota
    assert agreed.asked == ()
    assert [(spell.who, spell.backup, spell.changes) for spell in agreed.spells] == [
        ("Jan", "Priya", ()),
        ("Priya", "Jan", ()),
        ("Priya", "Jan", ("swapped: it was Jan, backup Priya",)),
        ("Priya", "Jan", ()),
    ]


async def test_what_waits_for_the_carers_answer_or_for_the_morning(world: World, line: LineSettings) -> None:
    await world.dawn.texts("is the picnic on saturday")
    asleep = await ladder(world, line)
    assert (asleep.lane, asleep.rungs) == ("green", ())
    assert (
        asleep.next
        == "The family has been asked whether to wake anybody; without an answer the ladder begins at 23:43."
    )
    await world.dawn.texts("2")
    assert (await ladder(world, line)).next == "It is kept for the morning: the ladder begins at 07:30."
    await world.dawn.texts("1")
    assert drawn(await ladder(world, line)) == [("23:40 now", [("Jan", "told", "Telegram sent")])]
