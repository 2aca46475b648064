"""Trouble on the street in a real browser: its switches, by hand and by keyboard, and what the line did about it."""

import re

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from bot.simulator.night import Night
from tests.browser.test_street_board import ladder
from tests.browser.test_street_page import CONTRAST, HER_WORDS, phone, tab_to, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


def switch(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name="Trouble on the street").get_by_role("button", name=name)


def log(page: Page) -> Locator:
    return page.get_by_role("region", name="What the line did about trouble")


async def is_on(page: Page, name: str, yes: bool = True) -> None:
    await expect(switch(page, name)).to_have_attribute("aria-pressed", "true" if yes else "false")


async def test_a_dead_telegram_and_what_the_line_does_about_it(page: Page) -> None:
    await switch(page, "Telegram is down").click()
    await is_on(page, "Telegram is down")
    await write(page, "Dawn", HER_WORDS)
    await expect(log(page)).to_contain_text("Jan could not be reached by Telegram.")
    await page.get_by_role("button", name="+1 min").click()
    await expect(log(page)).to_contain_text("The line went on by SMS.")
    await expect(phone(page, "Jan")).to_contain_text("Home 4 needs you")
    await expect(phone(page, "Dawn")).to_contain_text("We cannot get through to Jan.")
    await switch(page, "Telegram is down").click()
    await is_on(page, "Telegram is down", yes=False)


async def test_a_telegram_that_is_slow_is_left_for_text(page: Page) -> None:
    await switch(page, "Telegram is slow").click()
    await is_on(page, "Telegram is slow")
    await write(page, "Dawn", HER_WORDS)
    in_doubt_or_again = re.compile("Telegram took a text for Jan|Jan could not be reached by Telegram")
    await expect(log(page)).to_contain_text(in_doubt_or_again)


@pytest.mark.parametrize(
    ("how", "seen"), [("not delivered", "reached by SMS"), ("refused (STOP)", "reached by SMS"), ("phone off", "SMS")]
)
async def test_texts_to_one_phone(page: Page, night: Night, how: str, seen: str) -> None:
    await phone(page, "Dawn").get_by_label("Texts").select_option(how)
    await write(page, "Dawn", HER_WORDS)
    await expect(log(page)).to_contain_text(f"Dawn could not be {seen}" if seen != "SMS" else "Dawn could not be")
    await expect(ladder(page, "Home 4")).to_contain_text("Jan")
    rung = phone(page, "Dawn").get_by_label("rung")
    await expect(rung).to_have_value("off" if how == "phone off" else "ask")
    await phone(page, "Dawn").get_by_label("Texts").select_option("arrive")
    await expect(rung).to_have_value("ask")
    assert (night.town.twilio.fates, night.town.twilio.refuses) == ({}, {})


async def test_the_switches_are_turned_by_keyboard_and_keep_the_focus(page: Page) -> None:
    await tab_to(page, switch(page, "Twilio is down"))
    await page.keyboard.press("Space")
    await is_on(page, "Twilio is down")
    await expect(switch(page, "Twilio is down")).to_be_focused()
    await page.keyboard.press("Enter")
    await is_on(page, "Twilio is down", yes=False)


async def test_without_scripts_they_work_too(browser: Browser, url: str) -> None:
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(url)
    await switch(page, "Telegram is down").click()
    await is_on(page, "Telegram is down")
    await phone(page, "Priya").get_by_label("Texts").select_option("refused (STOP)")
    await phone(page, "Priya").get_by_role("button", name="Set").last.click()
    await expect(phone(page, "Priya").get_by_label("Texts")).to_have_value("refused")
    await context.close()


@pytest.mark.parametrize("width", [320, 390, 1440])
async def test_it_fits_and_can_be_read(page: Page, width: int) -> None:
    await page.set_viewport_size({"width": width, "height": 844})
    await switch(page, "Telegram is down").click()
    await write(page, "Dawn", HER_WORDS)
    await expect(log(page)).to_contain_text("Telegram")
    assert await page.evaluate("document.documentElement.scrollWidth") <= width
    for scheme in ("dark", "light"):
        await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert await page.evaluate(CONTRAST) == []
