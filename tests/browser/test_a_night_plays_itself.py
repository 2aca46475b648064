"""Dawn's night plays itself on the page: what is told, what stands on the phones, and how it is stopped."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from bot.simulator.dawns_night import DAWNS_NIGHT
from bot.simulator.night import Night
from tests.browser.pictures import street

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
CONTRAST = (Path(__file__).parent / "contrast.js").read_text()
PACES = {"slow": 60.0, "normal": 0.7, "fast": 0.0}  # so that a test need not wait

#: What must have come to each phone, in this order.
ON_THE_PHONES = {
    "Dawn": (
        "cant do this wren kicking off agn pls",
        "Alerting Jan now",
        "Jan has your alert",
        "wren wants to come to yours tonight",
        "Is everyone safe right now?",
        "Jan can have them. One check is left",
        "Go-ahead given 00:12",
        "Leaving logged 00:18",
        "Arrived 00:41",
        "good night",
        "How is it at home?",
        "Home logged 10:20",
    ),
    "Jan": ("Home 4 needs you", "Can your home have them", "Angela, duty team", "Has Home 4 arrived?", "home again"),
    "Sam": ("FILED 4 when it is in its place", "is filed"),
}


@pytest_asyncio.fixture(loop_scope="session")
async def url(browser: Browser, night: Night) -> AsyncIterator[str]:
    async with street(night, PACES) as address:
        yield address


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("article", name=name)


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name="A night that plays itself").get_by_role("button", name=name)


async def play(page: Page, speed: str) -> None:
    await page.get_by_role("radio", name=speed).check()
    await button(page, "Play Dawn's night").click()


async def test_dawns_night_plays_to_its_end(page: Page) -> None:
    await play(page, "fast")
    over = "That was the whole night. Nothing is open any more."
    await expect(page.locator("#told")).to_have_text(over, timeout=20_000)  # milliseconds, for all of its moments
    for name, words in ON_THE_PHONES.items():
        await expect(phone(page, name)).to_contain_text(re.compile(".*".join(map(re.escape, words)), re.DOTALL))
    await expect(phone(page, "Priya")).to_contain_text("No messages yet.")
    await expect(button(page, "Play it again")).to_be_focused()
    await button(page, "Close").click()
    await expect(button(page, "Play Dawn's night")).to_be_focused()


async def test_every_moment_is_told_where_it_is_read_out(page: Page) -> None:
    told = page.locator("#told")
    await play(page, "slow")
    await expect(told).to_have_attribute("aria-live", "polite")
    await expect(told).to_have_text(DAWNS_NIGHT.moments[0].told)
    await expect(page.locator("#place")).to_have_text(f"1 of {len(DAWNS_NIGHT.moments)}")
    await expect(phone(page, "Dawn")).to_be_in_viewport()
    await page.get_by_role("radio", name="normal").check()
    for moment in DAWNS_NIGHT.moments[1:3]:
        await expect(told).to_have_text(moment.told)


async def test_it_is_paused_and_stopped_by_keyboard(page: Page) -> None:
    await page.get_by_role("radio", name="slow").focus()
    await page.keyboard.press("Space")
    await page.keyboard.press("Shift+Tab")
    await expect(button(page, "Play Dawn's night")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(button(page, "Pause")).to_be_focused()
    await expect(phone(page, "Jan")).to_contain_text("Home 4 needs you")
    await page.keyboard.press("Enter")
    await expect(button(page, "Go on")).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(button(page, "Stop")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#told")).to_contain_text("you can go on by hand")
    await button(page, "Play it again").click()
    await expect(page.locator("#told")).to_contain_text("Something is still open on the street.")


@pytest.mark.parametrize("paused", [False, True], ids=["while it plays", "while it is paused"])
async def test_whoever_types_on_a_phone_takes_over(page: Page, paused: bool) -> None:
    await play(page, "slow")
    await expect(phone(page, "Jan")).to_contain_text("Home 4 needs you")
    if paused:
        await button(page, "Pause").click()
    await phone(page, "Jan").get_by_role("button", name="1 Ringing them now").click()
    await expect(page.locator("#told")).to_contain_text("You have taken over")
    await expect(phone(page, "Dawn")).to_contain_text("Jan has your alert")
    field = page.get_by_label("Dawn writes", exact=True)
    await field.fill("thank you")
    await field.press("Enter")
    await expect(phone(page, "Jan")).to_contain_text("Dawn: thank you")


@pytest.mark.parametrize("width", [320, 390, 1440])
async def test_it_fits_the_screen_while_it_plays(page: Page, width: int) -> None:
    await page.set_viewport_size({"width": width, "height": 780})
    await play(page, "slow")
    await expect(phone(page, "Jan")).to_contain_text("Home 4 needs you")
    await expect(page.locator("#player")).to_be_in_viewport(ratio=1)
    await expect(phone(page, "Dawn").get_by_text("Alerting Jan now")).to_be_in_viewport()
    assert await page.evaluate("document.documentElement.scrollWidth") <= width
    assert await page.evaluate("document.querySelector('#player').offsetHeight") <= 240


@pytest.mark.parametrize("scheme", ["dark", "light"])
async def test_what_is_told_has_the_contrast_that_wcag_aa_asks_for(
    page: Page, scheme: Literal["dark", "light"]
) -> None:
    await page.emulate_media(color_scheme=scheme)
    assert await page.evaluate(CONTRAST) == []
    await play(page, "slow")
    await expect(phone(page, "Jan")).to_contain_text("Home 4 needs you")
    assert await page.evaluate(CONTRAST) == []


async def test_without_scripts_it_plays_too(browser: Browser, url: str) -> None:
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(url)
    await play(page, "slow")
    await expect(button(page, "Stop")).to_be_visible()
    await page.get_by_role("link", name="Look again").click()
    await expect(phone(page, "Dawn")).to_contain_text("cant do this")
    await context.close()
