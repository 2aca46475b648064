"""python-telegram-bot's `Bot`, over our session and with a text's shortest way out."""

from typing import Any

import aiohttp
from telegram import Bot

from bot.channels.http import TelegramRequest
from bot.config import TelegramConfig

LINKS = ("https://", "http://")  # a button that opens a page, and tells the line nothing


class LineBot(Bot):
    """The library's bot, which also sends a text without reading back what it has just said."""

    async def post_text(self, chat: str, text: str, buttons: list[list[str]]) -> str:
        """As `send_message`, for the id of the sent message alone: to have it back as a `Message` with all that is in
        it costs three times the sending. Raises TelegramError as any method does."""
        sent = await self._post(
            "sendMessage", {"chat_id": chat, "text": text, "protect_content": True, **keyboard(buttons)}
        )
        return str(sent["message_id"])


def new_bot(config: TelegramConfig, session: aiohttp.ClientSession) -> LineBot:
    """The bot of this line, over our session."""
    request = TelegramRequest(session)
    return LineBot(
        config.token,
        base_url=f"{config.api_url}/bot",
        base_file_url=f"{config.api_url}/file/bot",  # not derived from base_url by the library
        request=request,
        get_updates_request=request,
    )


def keyboard(buttons: list[list[str]]) -> dict[str, Any]:
    """One button a row: thumbs at night. As the wire has it: the library's own classes double the cost of a send."""
    rows = [[{"text": label, "url" if data.startswith(LINKS) else "callback_data": data}] for label, data in buttons]
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}
