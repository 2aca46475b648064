"""This machine's clock, held against the providers' (the Date header of any answer of theirs)."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp

from bot.checks.findings import Asked, Finding, mind, right, wrong
from bot.checks.outside.line import UNREACHED

#: Seconds. A header has whole seconds and a way to travel; at a minute times that people read are wrong.
SLOW, FALSE = 5.0, 60.0
DO = "Switch time synchronisation on: timedatectl set-ntp true"


async def agrees(asked: Asked, session: aiohttp.ClientSession) -> list[Finding]:
    tables = (asked.config.telegram, asked.config.twilio)
    for url in [table.api_url for table in tables if table]:
        try:
            async with session.head(url, allow_redirects=False) as answer:
                theirs = _date(answer.headers.get("Date", ""))
        except UNREACHED:
            continue  # that is told with the provider
        if theirs is not None:
            return [judged(asked.now - theirs)]
    return [mind("No provider has said what time it is.", "Check again when they can be reached.")]


def judged(ahead: timedelta) -> Finding:
    """How far this machine's clock goes ahead of the provider's; negative where it is behind."""
    seconds = abs(ahead.total_seconds())
    says = f"The clock is {seconds:.0f} s {'ahead of' if ahead > timedelta() else 'behind'} the providers'."
    if seconds >= FALSE:
        return wrong(says, DO)
    return mind(says, DO) if seconds >= SLOW else right("The clock agrees with the providers'.")


def _date(header: str) -> datetime | None:
    try:
        return parsedate_to_datetime(header).astimezone(UTC)
    except ValueError:
        return None
