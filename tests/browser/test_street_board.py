"""The drawing above the phones in a real browser: live, as lists, at every width, in both colour schemes."""

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from bot.simulator.night import Night
from tests.browser.test_street_page import CONTRAST, HER_WORDS, phone, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
TOO_WIDE = """() => [...document.querySelectorAll("#board, #board *")]
  .filter((box) => box.getBoundingClientRect().right > innerWidth + 1 || box.scrollWidth > box.clientWidth + 1)
  .filter((box) => box.clientWidth > 1 && getComputedStyle(box).display !== "inline")
  .map((box) => box.className || box.tagName)"""


def ladder(page: Page, home: str) -> Locator:
    return page.get_by_role("region", name=f"The ladder of {home}")


async def next_due(page: Page, at: str) -> None:
    await page.get_by_role("button", name=f"To the next thing due {at}").click()
    await expect(page.locator("#time")).to_have_text(at)


async def test_the_ladder_grows_until_somebody_takes_it_by_a_key(page: Page, night: Night) -> None:
    assert night.town.twilio.exchange.seconds_per_word > 0, "she need not hear it to its end"
    await expect(page.locator("#board")).to_contain_text("All quiet. On call: Jan, backup: Priya, until 09:00.")
    await write(page, "Dawn", HER_WORDS)
    await expect(ladder(page, "Home 4")).to_contain_text("Next: Jan and Priya at 23:43.")
    await next_due(page, "23:43")
    rungs = ladder(page, "Home 4").get_by_role("list").first.locator("> li")
    await expect(rungs).to_have_count(3)
    await expect(rungs.nth(1)).to_contain_text("23:43, being tried now")
    await expect(rungs.nth(1)).to_contain_text("Priya Telegram sent, phone rings")
    boxes = [await rungs.nth(place).bounding_box() for place in range(3)]
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(tops, reverse=True), "the first rung is the lowest, though it is read first"
    await phone(page, "Priya").get_by_role("button", name="Answer").click()
    await expect(phone(page, "Priya")).to_contain_text("Home 4 needs you")
    await phone(page, "Priya").get_by_role("group", name="Keypad").get_by_role("button", name="1", exact=True).click()
    await expect(ladder(page, "Home 4")).to_contain_text("Priya has it, since 23:43.")
    await expect(ladder(page, "Home 4")).to_contain_text("Next: The family is asked at 23:53")
    await write(page, "Priya", "DONE 4")
    await expect(page.locator("#board")).to_contain_text("Home 4 closed by Priya at 23:43")
    await expect(page.locator("#board")).to_contain_text("All quiet.")


async def test_a_swap_is_seen_on_the_strip(page: Page) -> None:
    rota = page.get_by_role("region", name="The rota")
    await expect(rota.get_by_role("listitem")).to_have_count(4)
    await write(page, "Jan", "swap tomorrow")
    await expect(rota).to_contain_text("Jan has asked Priya about")
    await write(page, "Priya", "1")
    await expect(rota.get_by_role("listitem").nth(2)).to_contain_text("swapped: it was Jan, backup Priya")


async def test_the_week_of_a_home_is_drawn_and_listed(page: Page, night: Night) -> None:
    diaries = page.get_by_role("region", name="The diaries")
    await expect(diaries).to_contain_text("Home 1's diary nothing in the next seven days, beds free now 2 of 2")
    for words in ("sleepover here for 2 tonight to tomorrow 10am", "family time here tomorrow 11 to 1"):
        await write(page, "Jan", words)
        await expect(phone(page, "Jan")).to_contain_text("For your diary")
        await write(page, "Jan", "1")
    week = diaries.get_by_role("region", name="The diary of Home 1")
    await expect(week).to_contain_text("beds free now 0 of 2")
    entries = week.get_by_role("listitem")
    await expect(entries).to_have_count(2)
    await expect(entries.nth(0)).to_contain_text("sleepover, 2 children")
    await expect(entries.nth(1)).to_contain_text("11:00–13:00 family time")
    bars = week.locator(".track rect")
    await expect(bars).to_have_count(3)
    assert [await bars.nth(place).get_attribute("class") for place in range(3)] == ["sleepover"] * 2 + ["family_time"]
    boxes = [await bars.nth(place).bounding_box() for place in range(3)]
    assert all(box is not None and box["width"] > 5 for box in boxes), "each can be seen"
    tops = [box["y"] for box in boxes if box]
    assert tops[0] < tops[1] < tops[2], "each bed has a lane, and so has what is by day"
    for width in (320, 390, 768, 1024, 1440):
        await page.set_viewport_size({"width": width, "height": 844})
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
        assert await page.evaluate(TOO_WIDE) == [], f"nothing stands out of its place at {width}"
    for scheme in ("dark", "light"):
        await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert await page.evaluate(CONTRAST) == []


async def test_without_scripts_the_ladder_is_in_the_page(browser: Browser, url: str) -> None:
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(url)
    await write(page, "Dawn", HER_WORDS)
    await page.get_by_role("link", name="Look again").click()
    await expect(ladder(page, "Home 4")).to_contain_text("Jan Telegram sent")
    await context.close()


async def test_the_drawing_fits_every_width_and_can_be_read(page: Page, night: Night) -> None:
    await write(page, "Dawn", HER_WORDS)
    await next_due(page, "23:43")
    await write(page, "Carol", "he has a knife")
    await write(page, "Jan", "swap tomorrow")
    await expect(ladder(page, "Home 5")).to_contain_text("Red")
    await expect(page.locator("#board")).to_contain_text("no answer yet")
    for width in (320, 390, 768, 1024, 1440):
        await page.set_viewport_size({"width": width, "height": 844})
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
        assert await page.evaluate(TOO_WIDE) == [], f"nothing stands out of its place at {width}"
    for scheme in ("dark", "light"):
        await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert await page.evaluate(CONTRAST) == []
    assert await page.evaluate("document.getAnimations().length") == 0
