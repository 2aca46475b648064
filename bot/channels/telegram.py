"""Telegram: updates in by our own polling loop or by webhook, messages with buttons out (PLATFORM 1)."""

import asyncio
import contextlib
import hmac
import json
import logging
import os
from collections.abc import Coroutine, Sequence
from datetime import datetime, timedelta
from typing import Any

import aiohttp
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.channels.base import Intake, Outcome, SendError
from bot.channels.http import NEVER_LEFT
from bot.channels.telegram_bot import keyboard, new_bot
from bot.clock import Clock
from bot.config import TelegramConfig
from handlers.calendars import single
from handlers.delivery import Failure
from handlers.texts.english.signals import MENU
from storage.inbox import Inbound
from storage.outbox import EDITS, Outgoing

log = logging.getLogger(__name__)
os.environ.setdefault("PTB_TIMEDELTA", "true")  # without it every 429 warns, and a warning can be an error
UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
POLL_SECONDS = 25
CATCH_UP_SECONDS = 600  # real ones: between two questions for what waits at Telegram, where it is to call us
AGAIN_SECONDS = 60  # and after one that was not answered
LATE = timedelta(minutes=1)  # what was written so long ago has waited, and counts from when it was written
WAITS = (0.2, 0.5, 1, 2, 5, 10)  # real seconds between polls while Telegram is down
LARGEST_BODY = 512 * 1024
#: What the library raises for JSON that is no update; the last two for a date that no clock shows.
NO_UPDATE = (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError, OSError)

#: What a Telegram message is to us, by the attribute that it has. The first that is there counts.
KINDS = {
    "text": "text",
    "photo": "picture",
    "animation": "picture",
    "voice": "voice note",
    "audio": "voice note",
    "video": "video",
    "video_note": "video",
    "sticker": "sticker",
    "document": "file",
    "contact": "contact",
    "location": "location",
}
#: A chat that nothing will ever reach again, in the words of Telegram's 400 answers.
DEAD_CHATS = ("chat not found", "user is deactivated", "peer_id_invalid")


class TelegramChannel:
    """The line's bot."""

    name = "telegram"

    def __init__(
        self, config: TelegramConfig, public_url: str, session: aiohttp.ClientSession, clock: Clock, intake: Intake
    ) -> None:
        self.state = "starting"
        self._config = config
        self._address = f"{public_url}/telegram"
        self._clock = clock
        self._intake = intake
        self.bot = new_bot(config, session)
        self._listening: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._waited = 0  # updates that waited at Telegram when it was last asked

    def routes(self) -> list[BaseRoute]:
        by_webhook = self._config.mode == "webhook"
        return [Route("/telegram", self._webhook, methods=["POST"])] if by_webhook else []

    async def start(self) -> None:
        """Returns at once: a Telegram that is down must not keep SMS from starting (PLATFORM 1.4)."""
        self._listening = asyncio.create_task(self._stay_hooked() if self._config.mode == "webhook" else self._poll())

    async def stop(self) -> None:
        for task in [self._listening, *self._tasks]:
            if task is not None:
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task

    async def send(self, message: Outgoing) -> str:
        try:
            if message.attachment and EDITS in message.attachment:
                return await self._edit(message, message.attachment[EDITS])
            if message.attachment:
                return await self._send_file(message, message.attachment)
            return await self.bot.post_text(message.chat, message.body, message.buttons)
        except TelegramError as error:
            raise send_error(error) from error

    async def _edit(self, message: Outgoing, provider_id: str) -> str:
        """What it said before is said anew, without a sound; a message that is gone is sent again."""
        try:
            await self.bot.edit_message_text(message.body, chat_id=message.chat, message_id=int(provider_id))
        except BadRequest as error:
            if "not modified" not in error.message:
                return await self.bot.post_text(message.chat, message.body, message.buttons)
        return provider_id

    async def _send_file(self, message: Outgoing, file: dict[str, Any]) -> str:
        """A calendar file with the text below it. It is to be opened and kept, and about nobody: so not protected."""
        content = await asyncio.to_thread(single.render, **file["event"])
        sent = await self.bot.send_document(
            chat_id=message.chat,
            document=content,
            filename=file["name"],
            caption=message.body,
            api_kwargs=keyboard(message.buttons),
        )
        return str(sent.message_id)

    async def _poll(self) -> None:
        """Commit, then ask for what comes next: that asking confirms. The offset is never kept (PLATFORM 1.2)."""
        offset, failures, hooked = None, 0, True
        while True:
            try:
                if hooked:
                    hooked = not await self.bot.delete_webhook()
                    self._on_the_side(self._show_menu())
                updates = await self.bot.get_updates(offset=offset, timeout=POLL_SECONDS, allowed_updates=UPDATES)
                await self._take([(update, _read_or_none(update)) for update in updates])
            except Exception as error:  # nothing may end this loop: Telegram down, a full disk, an answer that is none
                self.state = "down"
                log.warning("Telegram is not read", extra={"action": "telegram.down", "kind": type(error).__name__})
                await asyncio.sleep(_wait_after(error, failures))
                failures += 1
                hooked |= isinstance(error, Conflict)  # somebody has set a webhook
            else:
                failures, self.state = 0, "polling"
                offset = updates[-1].update_id + 1 if updates else offset

    async def _stay_hooked(self) -> None:
        await self._hook()
        again: float = CATCH_UP_SECONDS
        while True:
            await asyncio.sleep(again)
            again = await self.look()

    async def look(self) -> float:
        """Catch up, and say in how many seconds to do so again: soon, where Telegram gave no answer."""
        try:
            await self.catch_up()
        except Exception as error:
            self.state, kind = "down", type(error).__name__
            log.warning("what waits was not asked for", extra={"action": "telegram.not_caught_up", "kind": kind})
            return AGAIN_SECONDS
        return CATCH_UP_SECONDS

    async def catch_up(self) -> None:
        """Where updates wait from one look to the next, or the webhook is not ours: set it, and they come anew."""
        told = await self.bot.get_webhook_info()
        stuck = bool(self._waited and told.pending_update_count)
        self._waited = told.pending_update_count
        if stuck or told.url != self._address:
            log.error("Telegram does not reach us", extra={"action": "telegram.behind", "waiting": self._waited})
            await self._hook()
        self.state = "behind" if stuck else "webhook"

    async def _hook(self) -> None:
        """Tell Telegram where to call, however long that takes. What waits there is kept, and comes by the new way."""
        for failures in range(10**9):
            try:
                await self.bot.set_webhook(
                    self._address,
                    allowed_updates=UPDATES,
                    secret_token=self._config.webhook_secret,
                )
            except TelegramError as error:
                self.state = "down"
                log.warning(
                    "Telegram takes no webhook", extra={"action": "telegram.down", "kind": type(error).__name__}
                )
                await asyncio.sleep(_wait_after(error, failures))
            else:
                self.state = "webhook"
                self._on_the_side(self._show_menu())
                return

    async def _webhook(self, request: Request) -> Response:
        told = request.headers.get("x-telegram-bot-api-secret-token", "").encode()
        if not hmac.compare_digest(told, (self._config.webhook_secret or "").encode()):
            return PlainTextResponse("Forbidden", 403)
        body = await request.body()
        try:
            update = Update.de_json(json.loads(body[:LARGEST_BODY]), self.bot)
            parts = read(update)
        except NO_UPDATE:
            return PlainTextResponse("That is no update.", 400)
        await self._take([(update, parts)])
        return Response(status_code=200)

    async def _take(self, found: Sequence[tuple[Update, dict[str, Any] | None]]) -> None:
        now = self._clock.now()
        kept = [(parts, _written_at(update, now)) for update, parts in found if parts]
        await self._intake.keep([Inbound(received_at=at, channel="telegram", **parts) for parts, at in kept])
        for update, _ in found:
            if update.callback_query is not None:
                self._on_the_side(self._thank(update.callback_query))

    def _on_the_side(self, work: Coroutine[Any, Any, None]) -> None:
        """What nobody waits for."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _thank(self, pressed: CallbackQuery) -> None:
        """Stop the button's spinning. It is no answer, so a failure changes nothing (an old query is refused)."""
        with contextlib.suppress(TelegramError):
            await self.bot.answer_callback_query(pressed.id)

    async def _show_menu(self) -> None:
        """A word less to remember; what the menu sends may as well be typed, so a failure changes nothing."""
        with contextlib.suppress(TelegramError):
            await self.bot.set_my_commands(tuple(MENU.items()))


def read(update: Update) -> dict[str, Any] | None:
    """What an update says, as parts of an Inbound; None for what the line has no ear for, such as groups."""
    if (pressed := update.callback_query) is not None:
        chat = str(pressed.from_user.id)
        return _parts(update, chat, "button", "", button=pressed.data or "")
    if (member := update.my_chat_member) is not None and member.chat.type == ChatType.PRIVATE:
        blocked = member.new_chat_member.status == ChatMemberStatus.BANNED
        return _parts(update, str(member.chat.id), "blocked" if blocked else "unblocked", "")
    message = update.message or update.edited_message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return None
    text = message.text or message.caption or ""
    kind = "edit" if update.edited_message and text else kind_of(message)
    replied = str(message.reply_to_message.message_id) if message.reply_to_message else None
    return _parts(update, str(message.chat.id), kind, text, reply_to=replied)


def _read_or_none(update: Update) -> dict[str, Any] | None:
    """An update that cannot even be read must not come again for ever, and hold up all that follow it."""
    try:
        return read(update)
    except (AttributeError, TypeError, ValueError):
        log.exception("an update could not be read", extra={"action": "telegram.unread"})
        return None


def kind_of(message: Message) -> str:
    return next((kind for attribute, kind in KINDS.items() if getattr(message, attribute)), "other")


def send_error(error: TelegramError) -> SendError:
    """What a failed request to Telegram means for its message (PLATFORM 1.5). BadRequest is a NetworkError: first."""
    reason = f"telegram {type(error).__name__}"
    if isinstance(error, RetryAfter):
        return SendError(Outcome.NOT_SENT, reason, retry_after=_seconds(error))
    dead = isinstance(error, Forbidden) or (
        isinstance(error, BadRequest) and any(words in error.message.lower() for words in DEAD_CHATS)
    )
    if dead or isinstance(error, BadRequest | ChatMigrated):
        return SendError(Outcome.REFUSED, reason, failure=Failure(reason, address_dead=dead))
    if isinstance(error, InvalidToken | Conflict):
        log.error(
            "Telegram refuses this line; check [telegram] in the configuration", extra={"action": "telegram.refused"}
        )
        return SendError(Outcome.NOT_SENT, reason)
    return SendError(Outcome.NOT_SENT if isinstance(error.__cause__, NEVER_LEFT) else Outcome.UNKNOWN, reason)


def _written_at(update: Update, now: datetime) -> datetime:
    """Now, but for what has waited: then its own date, which Telegram gives in whole seconds."""
    message = update.message or update.edited_message
    written = (message.edit_date or message.date) if message else now
    return written if now - written > LATE else now


def _parts(update: Update, chat: str, kind: str, text: str, **more: str | None) -> dict[str, Any]:
    return {"chat": chat, "external_id": str(update.update_id), "kind": kind, "text": text, **more}


def _wait_after(error: Exception, failures: int) -> float:
    asked = _seconds(error) if isinstance(error, RetryAfter) else 0.0
    return max(asked, WAITS[min(failures, len(WAITS) - 1)])


def _seconds(error: RetryAfter) -> float:
    asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)
