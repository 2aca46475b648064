"""The pictures of the street for the README: `python -m tests.browser.pictures` writes them into docs/."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time
from pathlib import Path

from playwright.async_api import Browser

from bot.simulator.acting import Step, chats, passes, presses, texts
from bot.simulator.dawns_night import DAWNS_NIGHT
from bot.simulator.listener import Listener
from bot.simulator.night import Night
from bot.simulator.player import PACES
from bot.simulator.street import Street
from tests.browser.chromium import chromium

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = {"street.png": (1440, 1000), "street-phone.png": (360, 780)}
NIGHT: tuple[Step, ...] = (
    texts("Dawn", "cant do this wren kicking off agn pls"),
    passes(minutes=2),
    presses("Jan", "1"),
    passes(minutes=1),
    chats("Jan", "Ringing you now. Go where you feel safe."),
    passes(minutes=11),
    texts("Dawn", "1"),
    passes(minutes=3),
    texts("Carol", "Linnet has been sick twice. Can someone ring?"),
    passes(minutes=5),
)
#: What Jan has in her diary, in the picture of a week.
WEEK = (
    "sleepover here tonight to tomorrow 10am",
    "family time here tomorrow 11 to 1",
    "diary add sleepover for 2 fri 18:00 to sun 10:00",
    "social worker here wed 2 to 3.30",
    "diary add daycare mon 8.30 to 15:30",
)


@asynccontextmanager
async def street(night: Night, paces: dict[str, float] = PACES) -> AsyncIterator[str]:
    """The address of the page."""
    await night.start()
    page = Street(night, night.residents, paces=paces)
    server = Listener(page.app())
    await server.start()
    try:
        yield server.url
    finally:
        await server.stop()
        await page.close()
        await night.stop()


async def take(browser: Browser, folder: Path) -> None:
    night = Night(time(23, 41), running=False)
    async with street(night) as url:
        for step in NIGHT:
            await step(night)
            await night.settle()
        for name, (width, height) in PICTURES.items():
            await _take_one(browser, url, folder / name, width, height)


async def take_diary(browser: Browser, folder: Path) -> None:
    """The drawing of the week alone."""
    night = Night(time(21, 41), running=False)
    async with street(night) as url:
        for words in WEEK:
            for written in (words, "1"):
                await chats("Jan", written)(night)
                await night.settle()
        context = await browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="dark")
        page = await context.new_page()
        await page.goto(url)
        await page.locator(".diaries").screenshot(path=folder / "diary.png")
        await context.close()


async def take_dawn(browser: Browser, folder: Path) -> None:
    """Her night while it plays, at the go-ahead."""
    place = next(at for at, moment in enumerate(DAWNS_NIGHT.moments, 1) if "go-ahead goes out" in moment.told)
    night = Night(time(23, 40), running=False)
    async with street(night, {"slow": 60.0, "normal": 4.5, "fast": 0.5}) as url:
        context = await browser.new_context(
            viewport={"width": 1440, "height": 1000}, color_scheme="dark", reduced_motion="reduce"
        )
        page = await context.new_page()
        await page.goto(url)
        await page.get_by_role("radio", name="fast").check()
        await page.get_by_role("button", name="Play Dawn's night").click()
        await page.get_by_text(f"{place} of").wait_for()
        await page.get_by_role("radio", name="slow").check()
        await page.locator("#dawn").get_by_text("Go-ahead given").wait_for()
        await page.screenshot(path=folder / "street-dawn.png")
        await context.close()


async def take_trouble(browser: Browser, folder: Path) -> None:
    """Telegram is down, and what the line does about it."""
    night = Night(time(23, 41), running=False)
    async with street(night) as url:
        context = await browser.new_context(
            viewport={"width": 1440, "height": 760}, color_scheme="dark", reduced_motion="reduce"
        )
        page = await context.new_page()
        await page.goto(url)
        await page.get_by_role("button", name="Telegram is down").click()
        for step in (texts("Dawn", "cant do this wren kicking off agn pls"), passes(minutes=1)):
            await step(night)
            await night.settle()
        await page.get_by_text("The line went on by SMS.").first.wait_for()
        await page.locator("#troubles").scroll_into_view_if_needed()
        await page.screenshot(path=folder / "street-trouble.png")
        await context.close()


async def _take_one(browser: Browser, url: str, path: Path, width: int, height: int) -> None:
    context = await browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark", reduced_motion="reduce"
    )
    page = await context.new_page()
    await page.goto(url)
    await page.locator("#next:not(:empty)").wait_for()
    if width < 500:
        await page.evaluate("document.querySelector('#jan').scrollIntoView()")
    await page.screenshot(path=path)
    await context.close()


async def main() -> None:
    async with chromium() as browser:
        await take(browser, DOCS)
        await take_diary(browser, DOCS)
        await take_dawn(browser, DOCS)
        await take_trouble(browser, DOCS)


if __name__ == "__main__":
    asyncio.run(main())
