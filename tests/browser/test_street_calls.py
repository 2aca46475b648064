"""Phones that ring in a real browser: by mouse, by keyboard, without scripts, and at phone width."""

from collections.abc import Awaitable, Callable

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect
from twilio.rest import Client

from bot.simulator.night import Night
from tests.bot.simulator.conftest import TwilioOverAiohttp
from tests.browser.test_street_page import CONTRAST, phone, sees_focus, tab_to

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
MENU = """<Response><Say>Home 4 needs you.</Say><Gather timeout="600" numDigits="2" finishOnKey="">
<Say>Press 1 to take it.</Say></Gather></Response>"""
CUT_OFF = """() => [...document.querySelectorAll(".phone")]
  .filter((box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)
  .map((box) => box.id)"""
SMALL = """() => [...document.querySelectorAll(".handle button")]
  .map((button) => button.getBoundingClientRect())
  .filter((box) => box.width < 32 || box.height < 40).length"""
Ring = Callable[[str], Awaitable[None]]


@pytest_asyncio.fixture(loop_scope="session")
async def ring(night: Night, page: Page) -> Ring:
    """The line rings somebody, over the imitation's own API."""
    town = night.town
    town.twilio.exchange.seconds_per_word = 0
    for _ in range(250):
        if not await page.evaluate("first.size"):
            break  # the page has heard of every phone
        await page.wait_for_timeout(20)

    async def ring(name: str) -> None:
        async with aiohttp.ClientSession() as session:
            client = Client(town.account_sid, town.auth_token, http_client=TwilioOverAiohttp(session, town))
            await client.calls.create_async(to=town.phones[name].number, from_=town.line_number, twiml=MENU)

    return ring


async def test_a_phone_rings_is_answered_and_hung_up(page: Page, ring: Ring, night: Night) -> None:
    await ring("Jan")
    await expect(phone(page, "Jan")).to_contain_text("It rings")
    await expect(phone(page, "Jan")).to_contain_text("07700 900001")
    await expect(page.get_by_role("status").first).to_contain_text("Jan's phone: rings")
    await phone(page, "Jan").get_by_role("button", name="Answer").click()
    await expect(phone(page, "Jan")).to_contain_text("Press 1 to take it.")
    await phone(page, "Jan").get_by_role("group", name="Keypad").get_by_role("button", name="1", exact=True).click()
    await phone(page, "Jan").get_by_role("button", name="Hang up").click()
    await expect(phone(page, "Jan")).to_contain_text("What was said")
    assert [call.pressed for call in night.town.phones["Jan"].calls] == ["1"]


async def test_a_call_is_taken_by_keyboard_alone(page: Page, ring: Ring, night: Night) -> None:
    await ring("Carol")
    answer = phone(page, "Carol").get_by_role("button", name="Answer")
    await expect(answer).to_be_visible()
    await tab_to(page, answer)
    assert await sees_focus(page)
    await page.keyboard.press("Enter")
    first = phone(page, "Carol").get_by_role("group", name="Keypad").get_by_role("button", name="1", exact=True)
    await expect(first).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(first).to_be_focused()
    hang_up = phone(page, "Carol").get_by_role("button", name="Hang up")
    await tab_to(page, hang_up)
    await page.keyboard.press("Enter")
    await expect(phone(page, "Carol").get_by_role("button", name="Ring the line")).to_be_focused()
    assert [call.pressed for call in night.town.phones["Carol"].calls] == ["1"]


async def test_what_is_being_written_stays_when_the_phone_rings(page: Page, ring: Ring) -> None:
    field = page.get_by_label("Jan writes", exact=True)
    await field.fill("half a sen")
    await ring("Jan")
    await expect(phone(page, "Jan")).to_contain_text("It rings")
    await expect(field).to_be_focused()
    await expect(field).to_have_value("half a sen")


async def test_what_a_phone_does_when_rung_is_chosen(page: Page, ring: Ring, night: Night) -> None:
    await phone(page, "Priya").get_by_label("rung").select_option("nobody answers")
    await expect(phone(page, "Priya").get_by_label("rung")).to_have_value("asleep")
    await ring("Priya")
    await expect(phone(page, "Priya")).to_contain_text("It rings, and nobody answers")
    await expect(phone(page, "Priya").get_by_role("button", name="Answer")).to_have_count(0)
    assert night.town.phones["Priya"].on_ring == "asleep"


async def test_nothing_is_read_aloud_until_that_is_wished_for(page: Page, ring: Ring) -> None:
    await page.evaluate("() => { window.said = []; speechSynthesis.speak = (words) => window.said.push(words.text) }")
    await expect(page.get_by_label("Sound")).not_to_be_checked()
    await ring("Jan")
    await phone(page, "Jan").get_by_role("button", name="Answer").click()
    await expect(phone(page, "Jan")).to_contain_text("Press 1 to take it.")
    assert await page.evaluate("window.said") == []
    await page.get_by_label("Sound").check()
    await ring("Carol")
    await phone(page, "Carol").get_by_role("button", name="Answer").click()
    await expect(phone(page, "Carol")).to_contain_text("Press 1 to take it.")
    assert await page.evaluate("window.said") == ["Home 4 needs you.", "Press 1 to take it."]


async def test_without_scripts_a_call_can_be_taken(browser: Browser, url: str, ring: Ring, night: Night) -> None:
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    await ring("Jan")
    await page.goto(url)
    await phone(page, "Jan").get_by_role("button", name="Answer").click()
    await page.get_by_role("link", name="Look again").click()
    await expect(phone(page, "Jan")).to_contain_text("Home 4 needs you.")
    await phone(page, "Sam").get_by_label("rung").select_option("busy")
    await phone(page, "Sam").get_by_role("button", name="Set").first.click()
    await expect(phone(page, "Sam").get_by_label("rung")).to_have_value("busy")
    assert night.town.phones["Sam"].on_ring == "busy"
    await context.close()


async def test_a_call_fits_its_phone_and_can_be_read(page: Page, ring: Ring) -> None:
    await ring("Jan")
    await ring("Carol")
    await phone(page, "Carol").get_by_role("button", name="Answer").click()
    await expect(phone(page, "Carol")).to_contain_text("Press 1 to take it.")
    await ring("Priya")
    await phone(page, "Priya").get_by_role("button", name="Decline").click()
    await expect(phone(page, "Priya")).to_contain_text("Missed call")
    for width in (320, 390, 768, 1440):
        await page.set_viewport_size({"width": width, "height": 844})
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
        assert await page.evaluate(CUT_OFF) == [], f"nothing is cut off at {width}"
        assert await page.evaluate(SMALL) == 0, f"a finger finds each key at {width}"
    for scheme in ("dark", "light"):
        await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert await page.evaluate(CONTRAST) == []
    assert await page.evaluate("document.getAnimations().length") == 0
