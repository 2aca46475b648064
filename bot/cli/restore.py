"""`roost restore FILE`: a backup becomes the database, and a plain word on what is missing since."""

import argparse
from collections.abc import Iterator

from bot.cli.opening import CannotDo, open_config
from bot.clock import WallClock
from bot.config import Config
from bot.restoring import Done, NotRestored
from bot.restoring import restore as put_back
from storage.rekeying import REKEY


def restore(arguments: argparse.Namespace) -> int:
    """Into an empty place."""
    config = open_config(arguments)
    try:
        done = put_back(arguments.file, config, WallClock().now())
    except NotRestored as error:
        raise CannotDo(str(error)) from error
    for line in _statement(done, config):
        print(line)
    return 0


def _statement(done: Done, config: Config) -> Iterator[str]:
    found = done.found
    yield f"{config.line.database} holds what was known up to {found.ends_at.astimezone(config.line.time_zone):%c}."
    yield "Missing is all that came after. The liaison worker is told so when the line starts."
    if config.twilio is not None:
        yield "Texts since then are fetched from Twilio at the start, and dealt with as if they were new."
    if config.telegram is not None:
        yield "What the line had taken from Telegram since then does not come again."
    if found.looked_up:
        yield f"Texts that were on their way: {found.looked_up}. Each is looked up at Twilio before it is sent."
    if found.not_sent:
        yield f"Chats and calls that were on their way: {found.not_sent}. They are not sent again."
    for home, holder in found.open:
        yield f"{home} was open, and {holder or 'nobody'} had it; the line goes on with it. Ask how it stands."
    yield f"Words are held of {', '.join(found.held) or 'no home'}. What was held since then has to be held again."
    yield (
        f"Nothing is erased for {config.privacy.erase_after.days} days, and no family's words until the liaison worker"
        " has texted FILED again."
    )
    yield (
        f"Before anything else {REKEY}"
        if done.needs_rekey
        else "Look at it with roost check --offline, then start the line."
    )
