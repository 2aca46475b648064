"""What axe-core finds wrong for people who cannot see, hear or use a mouse: nothing, on any face of the street."""

import os
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from bot.simulator.night import Night
from tests.browser.test_street_page import HER_WORDS, phone, write
from tests.browser.test_street_trouble import log, switch

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
WIDTHS = {"phone": 390, "desktop": 1440}


async def violations(page: Page) -> list[str]:
    """The rule, and where it is broken."""
    found: list[dict[str, Any]] = (await Axe().run(page)).response["violations"]
    return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]


async def keep(page: Page, folder: Path, name: str) -> None:
    """The picture stays where $ROOST_PICTURES says, for people to look at."""
    wanted = Path(os.environ.get("ROOST_PICTURES", folder))
    await page.screenshot(path=wanted / f"{name}.png", full_page=True)


@pytest.mark.parametrize(("width", "scheme"), [("phone", "light"), ("desktop", "dark")])
async def test_a_lively_street_has_no_violation(
    page: Page, night: Night, tmp_path: Path, width: str, scheme: Literal["dark", "light"]
) -> None:
    await page.set_viewport_size({"width": WIDTHS[width], "height": 900})
    await page.emulate_media(color_scheme=scheme)
    assert await violations(page) == [], "while all is quiet"
    night.town.twilio.fates["+447700900104"] = ("undelivered", 30003)
    await write(page, "Dawn", HER_WORDS)
    await expect(log(page)).to_contain_text("Dawn could not be reached by SMS")
    await switch(page, "Telegram is down").click()
    await page.get_by_role("button", name="+5 min").click()
    await expect(phone(page, "Jan")).to_contain_text("It rings")
    await keep(page, tmp_path, f"street-{width}-{scheme}")
    assert await violations(page) == [], "while a phone rings, a ladder stands and Telegram is down"
