"""Telegram: whether the bot's token is good, and whether Telegram calls the line, or is asked, as the config says."""

import aiohttp
from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram import UPDATES
from bot.channels.telegram_bot import new_bot
from bot.checks.findings import Asked, Finding, mind, right, wrong
from bot.checks.outside.line import while_it_runs
from bot.config import TelegramConfig

MANY = 100  # updates that wait at Telegram


async def token(asked: Asked, session: aiohttp.ClientSession) -> list[Finding]:
    if (config := asked.config.telegram) is None:
        return []
    try:
        me = await new_bot(config, session).get_me()
    except InvalidToken:
        return [wrong("Telegram does not know this token.", "Copy it whole from BotFather into [telegram] token.")]
    except TelegramError as error:
        return [_unreached(error)]
    found = [right(f"Telegram knows the bot as @{me.username}.")]
    if me.can_join_groups:
        found.append(mind("The bot can be put into groups.", "In BotFather: /setjoingroups, Disable."))
    return found


async def webhook(asked: Asked, session: aiohttp.ClientSession) -> list[Finding]:
    if (config := asked.config.telegram) is None:
        return []
    try:
        told = await new_bot(config, session).get_webhook_info()
    except TelegramError:
        return []  # the token's check has told that
    wanted = f"{asked.config.line.public_url}/telegram" if config.mode == "webhook" else ""
    found = [await while_it_runs(_address(config, told.url, wanted), asked, session)]
    if wanted and told.url == wanted and set(told.allowed_updates or ()) != set(UPDATES):
        found.append(wrong("Telegram does not send everything that the line listens to.", "Restart the line."))
    if told.pending_update_count >= MANY:
        do = "See that the line runs and is reached; Telegram keeps them for a day."
        found.append(mind(f"{told.pending_update_count} updates wait at Telegram.", do))
    if wanted and told.last_error_message and told.pending_update_count:
        found.append(wrong(f"Telegram could not deliver: {told.last_error_message}.", "Look at the public address."))
    return found


def _address(config: TelegramConfig, url: str, wanted: str) -> Finding:
    if url == wanted:
        return right("Telegram calls the line." if wanted else "Telegram has no webhook, and is asked.")
    do = "Restart the line, which tells Telegram; if that does not last, another program uses the same token."
    if wanted:
        return wrong("Telegram calls another address than this line's." if url else "Telegram calls nobody.", do)
    return wrong("Telegram has a webhook, though the line asks by polling.", do)


def _unreached(error: TelegramError) -> Finding:
    return wrong(f"Telegram is not reached: {type(error).__name__}.", "Look at this machine's way to the internet.")
