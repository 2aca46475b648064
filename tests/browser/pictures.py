"""The pictures of the street for the README: `python -m tests.browser.pictures` writes them into docs/."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time
from pathlib import Path

from playwright.async_api import Browser

from bot.simulator.listener import Listener
from bot.simulator.night import Night
from bot.simulator.stories import Step, chats, passes, presses, texts
from bot.simulator.street import Street
from tests.browser.chromium import chromium

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = {"street.png": (1440, 1160), "street-phone.png": (360, 780)}
NIGHT: tuple[Step, ...] = (
    texts("Dawn", "cant do this wren kicking off agn pls"),
    passes(minutes=5),
    texts("Carol", "Are we still meeting at the park on Saturday?"),
    passes(minutes=1),
    presses("Priya", "1"),
    passes(minutes=1),
    chats("Priya", "I am ringing you now. Go where you feel safe."),
    texts("Stranger", "is this where jayden is living now"),
)
OPENED = ("femi", "sam", "stranger")


@asynccontextmanager
async def street(night: Night) -> AsyncIterator[str]:
    """The address of the page."""
    await night.start()
    server = Listener(Street(night, night.residents).app())
    await server.start()
    try:
        yield server.url
    finally:
        await server.stop()
        await night.stop()


async def take(browser: Browser, folder: Path) -> None:
    night = Night(time(23, 41), running=False)
    async with street(night) as url:
        for step in NIGHT:
            await step(night)
            await night.settle()
        for name, (width, height) in PICTURES.items():
            await _take_one(browser, url, folder / name, width, height)


async def _take_one(browser: Browser, url: str, path: Path, width: int, height: int) -> None:
    context = await browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark", reduced_motion="reduce"
    )
    page = await context.new_page()
    await page.goto(url)
    await page.locator("#next:not(:empty)").wait_for()
    if width < 500:
        await page.locator("#priya").scroll_into_view_if_needed()
        await page.evaluate("document.querySelector('#priya').scrollIntoView()")
    await page.screenshot(path=path)
    await context.close()


async def main() -> None:
    async with chromium() as browser:
        await take(browser, DOCS)


if __name__ == "__main__":
    asyncio.run(main())
