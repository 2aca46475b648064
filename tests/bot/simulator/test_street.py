"""The street of phones over HTTP: readable and usable without scripts, live with them."""

import asyncio
import re
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot.clock import PushableClock
from bot.simulator.board import Board, Closed
from bot.simulator.board_ladder import Ladder, Rung, Tried
from bot.simulator.board_rota import Spell, Strip
from bot.simulator.phones import Button, Message
from bot.simulator.town import Town
from tests.bot.simulator.behind import RESIDENTS, Behind, all_phones, next_event, post, read
from tests.bot.simulator.conftest import EVENING, Line


def alert(body: str = "Home 4 needs you.") -> Message:
    return Message("77", EVENING, "telegram", body, False, [Button("1 Ringing them now", "q:1")], "delivered")


async def test_names_roles_homes_and_numbers_are_in_the_page_itself(browser: aiohttp.ClientSession) -> None:
    page = await read(browser)
    for words in ("Dawn", "Satellite carer", "Home 4", "SMS only", "07700 900104", "Femi", "Hub carer", "Home 7"):
        assert words in page


async def test_nothing_in_the_page_comes_from_elsewhere(browser: aiohttp.ClientSession) -> None:
    texts = [await read(browser)]
    for name in ("style.css", "street.js"):
        async with browser.get(f"/page/{name}") as answer:
            texts.append(await answer.text())
    found = re.findall(r"(?:https?:)?//[a-z][\w.-]+", "\n".join(texts))
    assert set(found) == {"http://www.w3.org"}, "only the name of the SVG namespace, which nobody fetches"


async def test_conversations_are_in_the_page_with_times_ticks_and_segments(
    browser: aiohttp.ClientSession, town: Town, clock: PushableClock
) -> None:
    await town.phones["Dawn"].texts("wren kicking off 😟")
    page = await read(browser)
    assert "wren kicking off 😟" in page
    assert ">19:30</time>" in page
    assert "1 segment, UCS-2" in page
    assert "at the line" in page


async def test_times_are_the_lines_own(browser: aiohttp.ClientSession, behind: Behind, clock: PushableClock) -> None:
    clock.push_to(datetime(2027, 6, 14, 22, 41, tzinfo=UTC))
    assert ">23:41</time>" in await read(browser)


async def test_words_cannot_become_page(browser: aiohttp.ClientSession, town: Town) -> None:
    await town.phones["Dawn"].texts("<script>alert(1)</script>")
    page = await read(browser)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


async def test_a_plain_form_sends_a_text_and_shows_the_page_again(browser: aiohttp.ClientSession, line: Line) -> None:
    async with browser.post("/phones/dawn/say", data={"words": "pls ring"}, allow_redirects=False) as answer:
        assert (answer.status, answer.headers["Location"]) == (303, "/#dawn")
    assert line.arrived[0].path == "/twilio/sms"
    assert line.arrived[0].form["Body"] == "pls ring"


async def test_a_script_gets_no_page_for_its_post(browser: aiohttp.ClientSession) -> None:
    async with browser.post("/phones/dawn/say", data={"words": "hello"}, headers={"Accept": "*/*"}) as answer:
        assert answer.status == 204


@pytest.mark.parametrize(("by", "channel"), [("telegram", "telegram"), ("sms", "sms"), ("", "telegram")])
async def test_a_phone_that_has_both_writes_by_what_is_chosen(
    by: str, channel: str, browser: aiohttp.ClientSession, town: Town
) -> None:
    await post(browser, "/phones/femi/say", {"words": "hello"} | ({"by": by} if by else {}))
    assert [message.channel for message in town.phones["Femi"].messages] == [channel]


async def test_a_channel_that_a_phone_does_not_have_sends_nothing(browser: aiohttp.ClientSession, town: Town) -> None:
    await post(browser, "/phones/dawn/say", {"words": "hello", "by": "telegram"})
    assert town.phones["Dawn"].messages == []


async def test_a_key_of_the_old_phone_sends_its_digit(browser: aiohttp.ClientSession, town: Town) -> None:
    form = aiohttp.FormData([("words", ""), ("words", "2")])
    await post(browser, "/phones/dawn/say", form)
    assert [message.body for message in town.phones["Dawn"].messages] == ["2"]


async def test_empty_words_send_nothing(browser: aiohttp.ClientSession, town: Town) -> None:
    await post(browser, "/phones/dawn/say", {"words": "  "})
    assert town.phones["Dawn"].messages == []


async def test_a_button_is_pressed_by_a_plain_form(browser: aiohttp.ClientSession, town: Town) -> None:
    shown = town.phones["Femi"].shows(alert())
    assert 'value="1 Ringing them now"' in await read(browser)
    await post(browser, "/phones/femi/press", {"message": "77", "label": "1 Ringing them now"})
    assert shown.pressed == "1 Ringing them now"
    assert "Pressed: " in await read(browser)


async def test_a_button_that_is_not_there_presses_nothing(browser: aiohttp.ClientSession, town: Town) -> None:
    shown = town.phones["Femi"].shows(alert())
    async with browser.post("/phones/femi/press", data={"message": "77", "label": ""}) as answer:
        assert answer.status == 200
    assert shown.pressed is None


async def test_a_phone_says_in_words_that_it_has_news_until_it_is_opened(
    browser: aiohttp.ClientSession, town: Town
) -> None:
    town.phones["Femi"].shows(alert())
    assert "1 new" in await read(browser)
    await post(browser, "/phones/femi/open")
    assert "1 new" not in await read(browser)


async def test_nobody_lives_at_an_unknown_name(browser: aiohttp.ClientSession) -> None:
    async with browser.post("/phones/nobody/say", data={"words": "hello"}) as answer:
        assert answer.status == 404


async def test_the_stream_begins_with_every_phone_and_the_clock(events: aiohttp.StreamReader) -> None:
    assert [(await next_event(events, "phone"))["phone"] for _ in RESIDENTS] == ["dawn", "femi"]
    face = await next_event(events, "clock")
    assert (face["time"], face["day"], face["next"]) == ("19:30", "Monday 23 November", "")


async def test_only_what_changed_is_sent(events: aiohttp.StreamReader, town: Town) -> None:
    await all_phones(events)
    town.phones["Femi"].shows(alert("Home 4 needs you."))
    assert list((await next_event(events, "phone"))["changed"]) == ["77"]
    second = alert("Home 5 needs you.")
    second.id = "78"
    town.phones["Femi"].shows(second)
    news = await next_event(events, "phone")
    assert (news["phone"], news["lit"], news["order"]) == ("femi", 2, ["77", "78"])
    assert list(news["changed"]) == ["78"]
    assert "Home 5 needs you." in news["changed"]["78"]
    second.pressed = "1 Ringing them now"
    town.phones["Femi"].changed()
    assert list((await next_event(events, "phone"))["changed"]) == ["78"]


async def test_the_stream_tells_of_a_deleted_message(events: aiohttp.StreamReader, town: Town) -> None:
    femi = town.phones["Femi"]
    await all_phones(events)
    femi.shows(alert())
    assert (await next_event(events, "phone"))["order"] == ["77"]
    femi.messages.clear()
    femi.changed()
    assert (await next_event(events, "phone"))["order"] == []


@pytest.mark.parametrize(
    ("button", "to"),
    [
        ("1 min", EVENING + timedelta(minutes=1)),
        ("5 min", EVENING + timedelta(minutes=5)),
        ("next", EVENING + timedelta(minutes=3)),
        ("08:15", datetime(2026, 11, 24, 8, 15, tzinfo=UTC)),
    ],
)
async def test_the_clock_is_pushed_where_the_button_says(
    button: str, to: datetime, browser: aiohttp.ClientSession, behind: Behind
) -> None:
    behind.due = EVENING + timedelta(minutes=3)
    async with browser.post("/clock", data={"to": button}, allow_redirects=False) as answer:
        assert answer.status == 303
    assert behind.pushed == [to]


async def test_before_breakfast_the_morning_is_todays(
    browser: aiohttp.ClientSession, behind: Behind, clock: PushableClock
) -> None:
    clock.push_to(datetime(2026, 11, 24, 2, 50, tzinfo=UTC))
    await post(browser, "/clock", {"to": "08:15"})
    assert behind.pushed == [datetime(2026, 11, 24, 8, 15, tzinfo=UTC)]


async def test_with_nothing_due_the_clock_stays(browser: aiohttp.ClientSession, behind: Behind) -> None:
    async with browser.post("/clock", data={"to": "next"}) as answer:
        assert answer.status == 200
    assert behind.pushed == []


async def test_the_stream_tells_of_a_pushed_clock(
    browser: aiohttp.ClientSession, events: aiohttp.StreamReader, behind: Behind
) -> None:
    await next_event(events, "clock")
    behind.due = EVENING + timedelta(minutes=9)
    await post(browser, "/clock", {"to": "5 min"})
    face = await next_event(events, "clock")
    assert (face["time"], face["next"]) == ("19:35", "19:39")


async def test_a_line_that_does_not_come_to_rest_is_told_plainly(
    browser: aiohttp.ClientSession, behind: Behind
) -> None:
    behind.busy = True
    async with browser.post("/clock", data={"to": "1 min"}) as answer:
        assert (answer.status, await answer.text()) == (503, "The line is still busy; please start again.")


async def test_only_this_computers_own_names_reach_it(browser: aiohttp.ClientSession) -> None:
    async with browser.get("/", headers={"Host": "street.example.org"}) as answer:
        assert answer.status == 400


# The drawing


def waiting() -> Board:
    jan = Tried("Jan", "told", "Telegram sent")
    rungs = (
        Rung(EVENING, (jan,)),
        Rung(EVENING + timedelta(minutes=5), (Tried("Pri<ya", "called", "phone rings"),), True),
    )
    ladder = Ladder("Home 4", "red", EVENING, 2, rungs, ("Sam",), "Nobody has it yet.", "Next: Sam at 19:40.")
    spell = Spell(EVENING, EVENING + timedelta(hours=14), "Jan", "", True, ("swapped: it was Priya, backup Jan",))
    return Board((ladder,), (Closed("Home 5", "Jan", EVENING),), Strip((spell,), ("Jan has asked Priya",)))


async def test_the_drawing_is_in_the_page_itself_from_the_bottom_up(
    browser: aiohttp.ClientSession, behind: Behind
) -> None:
    behind.drawn = waiting()
    words = re.sub(r"<[^>]+>|\s+", " ", await read(browser))
    words = " ".join(words.split())
    ladder = "Home 4 Red since 19:30 Nobody has it yet. earlier 2 rounds 19:30 Jan Telegram sent"
    assert f"{ladder} 19:35 , being tried now Pri&lt;ya phone rings then Sam Next: Sam at 19:40." in words
    assert "On call Now, until 09:30 Jan backup nobody swapped: it was Priya, backup Jan Jan has asked Priya" in words
    assert "Home 5 closed by Jan at 19:30" in words
    assert "All quiet" not in words


async def test_a_quiet_night_says_who_is_on_call_or_that_nobody_is(
    browser: aiohttp.ClientSession, behind: Behind
) -> None:
    assert "All quiet. Nobody is on call now." in await read(browser)
    behind.drawn = Board((), (), waiting().rota)
    assert "All quiet. On call: Jan, backup: nobody, until 09:30." in await read(browser)


async def test_the_stream_tells_of_a_changed_drawing_and_of_no_other(
    events: aiohttp.StreamReader, behind: Behind, town: Town
) -> None:
    assert "All quiet" in (await next_event(events, "board"))["html"]
    town.phones["Dawn"].changed()
    behind.drawn = waiting()
    assert "Nobody has it yet." in (await next_event(events, "board"))["html"]
    behind.due = EVENING
    await next_event(events, "clock")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(1.2):
            await next_event(events, "board")
