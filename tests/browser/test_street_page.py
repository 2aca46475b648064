"""The street of phones in a real browser, by keyboard, at phone width and without scripts."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from bot.simulator.night import Night
from tests.browser.pictures import PICTURES, take

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
CONTRAST = (Path(__file__).parent / "contrast.js").read_text()
HER_WORDS = "cant do this wren kicking off agn pls"


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("article", name=name)


async def write(page: Page, name: str, words: str) -> None:
    field = page.get_by_label(f"{name} writes", exact=True)
    await field.fill(words)
    await field.press("Enter")


async def tab_to(page: Page, target: Locator) -> None:
    """By the Tab key alone."""
    for _ in range(60):
        if await target.evaluate("element => element === document.activeElement"):
            return
        await page.keyboard.press("Tab")
    raise AssertionError("the Tab key does not come there")


async def sees_focus(page: Page) -> bool:
    outline = await page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
    return float(outline) >= 2


async def test_what_is_written_on_one_phone_lights_up_another(page: Page) -> None:
    await write(page, "Dawn", HER_WORDS)
    await expect(phone(page, "Dawn")).to_contain_text(HER_WORDS)
    await expect(phone(page, "Jan")).to_contain_text("Home 4 needs you")
    await expect(phone(page, "Jan").locator(".badge")).to_have_text("1 new")
    await expect(page.get_by_role("link", name="Jan")).to_contain_text("1 new")
    await expect(page.get_by_role("status").first).to_contain_text("Jan's phone: The line: NIGHT LINE")
    await expect(phone(page, "Dawn")).to_contain_text("1 segment, GSM-7")
    await expect(page.get_by_label("Dawn writes", exact=True)).to_have_value("")


@pytest.mark.parametrize("width", [320, 390, 1440])
async def test_an_alert_stands_whole_on_its_phone(page: Page, width: int) -> None:
    """Whoever is asked reads what she is asked without moving anything."""
    await page.set_viewport_size({"width": width, "height": 844})
    await write(page, "Dawn", HER_WORDS)
    jan = phone(page, "Jan")
    await expect(jan.get_by_role("button", name="D Details")).to_be_visible()
    screen = await jan.locator(".screen").bounding_box()
    words = await jan.locator(".words").last.bounding_box()
    assert screen is not None and words is not None
    assert words["y"] >= screen["y"], "its first line is above the screen"


async def test_the_newest_message_stands_whole_with_its_receipt(page: Page) -> None:
    """The receipt comes later and takes a line more on a narrow screen."""
    await page.set_viewport_size({"width": 390, "height": 844})
    for words in ("are you there", "anybody", "wren has locked herself in", "please ring"):
        await write(page, "Dawn", words)
        mine = phone(page, "Dawn").locator(".mine").filter(has_text=words)
        await expect(mine.locator(".ticks")).to_contain_text("at the line")
    screen = phone(page, "Dawn").locator(".screen")
    below = await screen.evaluate("screen => screen.scrollHeight - screen.scrollTop - screen.clientHeight")
    assert below < 2


async def test_a_night_goes_by_keyboard_alone(page: Page) -> None:
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Straight to the phones")).to_be_focused()
    await tab_to(page, page.get_by_label("Dawn writes", exact=True))
    assert await sees_focus(page)
    await page.keyboard.type(HER_WORDS)
    await page.keyboard.press("Enter")
    button = phone(page, "Jan").get_by_role("button", name="1 Ringing them now")
    await expect(button).to_be_visible()
    await tab_to(page, button)
    assert await sees_focus(page)
    await page.keyboard.press("Enter")
    await expect(phone(page, "Dawn")).to_contain_text("Jan has your alert and is ringing you now.")
    await expect(phone(page, "Jan")).to_contain_text(HER_WORDS)
    await expect(phone(page, "Jan").get_by_role("button", name="Pressed: 1 Ringing them now")).to_be_focused()


async def test_a_phone_that_is_opened_goes_dark_again(page: Page) -> None:
    await write(page, "Dawn", HER_WORDS)
    await expect(phone(page, "Jan").locator(".badge")).to_have_text("1 new")
    await phone(page, "Jan").locator(".screen").click()
    await expect(phone(page, "Jan").locator(".badge")).to_be_empty()


async def test_the_clock_is_pushed_to_what_is_due(page: Page) -> None:
    await write(page, "Dawn", HER_WORDS)
    push = page.get_by_role("button", name="To the next thing due 23:43")
    await push.focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#time")).to_have_text("23:43")
    await expect(phone(page, "Priya")).to_contain_text("Home 4 needs you")
    await expect(phone(page, "Dawn")).to_contain_text("Jan has not answered yet.")


async def test_a_phone_that_has_both_can_write_a_text(page: Page) -> None:
    await phone(page, "Femi").get_by_role("radio", name="SMS").check()
    await write(page, "Femi", "are you there")
    await expect(phone(page, "Femi")).to_contain_text("at the line")


async def test_one_key_of_the_old_phone_is_one_text(page: Page) -> None:
    await phone(page, "Carol").get_by_role("button", name="1", exact=True).click()
    await expect(phone(page, "Carol").locator(".mine .words")).to_have_text("Carol: 1")


async def test_without_scripts_the_page_can_be_read_and_written_on(browser: Browser, url: str) -> None:
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(url)
    for words in ("Dawn Home 4", "Femi Home 7", "Carol Home 5", "Jan Home 1", "Priya Home 2", "Sam Office", "Stranger"):
        await expect(page.get_by_role("heading", name=words)).to_be_visible()
    await write(page, "Dawn", HER_WORDS)
    await expect(phone(page, "Dawn")).to_contain_text(HER_WORDS)
    await page.get_by_role("link", name="Look again").click()
    await expect(phone(page, "Jan")).to_contain_text("Home 4 needs you")
    await context.close()


async def test_nothing_is_wider_than_the_screen(page: Page, night: Night) -> None:
    await night.town.phones["Dawn"].texts("wren" * 60)
    await expect(phone(page, "Jan")).to_contain_text("Home 4 needs you")
    boxes = (
        "[...document.querySelectorAll('.phone, .screen')].filter(box => box.scrollWidth > box.clientWidth + 1).length"
    )
    for width in (320, 360, 768, 1024, 1440):
        await page.set_viewport_size({"width": width, "height": 740})
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
        assert await page.evaluate(boxes) == 0, "and nothing is wider than its phone"


async def test_every_text_has_the_contrast_that_wcag_aa_asks_for(page: Page) -> None:
    await write(page, "Dawn", HER_WORDS)
    await write(page, "Carol", "hello")
    await expect(phone(page, "Jan")).to_contain_text("Home 5 needs you")
    await page.emulate_media(color_scheme="dark")
    assert await page.evaluate(CONTRAST) == []
    await page.emulate_media(color_scheme="light")
    assert await page.evaluate(CONTRAST) == []


async def test_nothing_moves_for_those_who_asked_for_that(page: Page) -> None:
    await write(page, "Dawn", HER_WORDS)
    await expect(phone(page, "Jan").locator(".badge")).to_have_text("1 new")
    assert await page.evaluate("document.getAnimations().length") == 0


async def test_the_pictures_for_the_readme_can_be_taken(browser: Browser, tmp_path: Path) -> None:
    await take(browser, tmp_path)
    sizes = {name: (tmp_path / name).stat().st_size for name in PICTURES}
    assert all(10_000 < size < 300_000 for size in sizes.values()), sizes
