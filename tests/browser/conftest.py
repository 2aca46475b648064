"""One Chromium for all tests here, and for each a fresh street with the real line behind it."""

from collections.abc import AsyncIterator
from datetime import time

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from bot.simulator.night import Night
from tests.browser.chromium import PATH, chromium
from tests.browser.pictures import street


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    if not PATH.exists():
        pytest.skip(f"no Chromium at {PATH}; install it, or name another in $ROOST_CHROMIUM")
    async with chromium() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="session")
async def night() -> Night:
    return Night(time(23, 38), running=True)


@pytest_asyncio.fixture(loop_scope="session")
async def url(browser: Browser, night: Night) -> AsyncIterator[str]:
    async with street(night) as address:
        yield address


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, url: str) -> AsyncIterator[Page]:
    context = await browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(8000)
    page = await context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("request", lambda asked: None if asked.url.startswith((url, "data:")) else faults.append(asked.url))
    await page.goto(url)
    yield page
    await context.close()
    assert faults == [], "no fault in the page, and nothing asked of anybody else"
