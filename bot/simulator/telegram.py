"""An imitation of Telegram's Bot API that keeps its real manners: offsets, conflicts, blocks, limits."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from random import randrange
from typing import Any

from bot.clock import Clock
from bot.simulator.door import HTML, Answer, Call, Door, Outage, Recorded
from bot.simulator.hooks import Hooks
from bot.simulator.phones import Attachment, Button, Message, Phone
from bot.simulator.telegram_shapes import BadRequest, attachment, buttons, chat, replied_to, shown, text_content, user
from bot.simulator.updates import Updates, done, refused

TOO_OLD = timedelta(seconds=15)  # a press cannot be answered any more
LONGEST, LONGEST_CAPTION = 4096, 1024
DOWN = Answer(503, "<html><body>Service Unavailable</body></html>")


class TelegramImitation:
    """One bot. The knobs `outage`, `lost_answers` and `retry_after` give it bad days."""

    def __init__(self, clock: Clock, token: str, hooks: Hooks, note: Callable[[Recorded], None]) -> None:
        self.lost_answers = 0  # so many messages are delivered and their answers lost
        self.retry_after = 0  # so many messages are answered 429 ...
        self.retry_after_seconds = 5  # ... with this advice
        self.phones: dict[int, Phone] = {}
        self.updates = Updates(hooks)
        self.bot = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Night line",
            "username": "night_line_bot",
        }
        self._clock = clock
        self._token = token
        self._ids = count(randrange(1000, 10**6))
        self._presses: dict[str, tuple[Phone, datetime]] = {}
        self._methods: dict[str, Callable[[Call], Awaitable[Answer]]] = {
            "getMe": self._get_me,
            "getUpdates": self.updates.get_updates,
            "setWebhook": self.updates.set_webhook,
            "deleteWebhook": self.updates.delete_webhook,
            "getWebhookInfo": self.updates.get_webhook_info,
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "sendChatAction": self._agree,
            "setMyCommands": self._agree,
            "answerCallbackQuery": self._answer_callback_query,
            "editMessageText": self._edit_message_text,
            "editMessageReplyMarkup": self._edit_message_reply_markup,
            "deleteMessage": self._delete_message,
        }
        self.door = Door(
            "telegram",
            clock,
            {"/bot{token}/{method}": self._serve, "/{path:path}": self._unknown},
            _name,
            {"503": DOWN, "429": self._slow_down(), "html": HTML},
            note,
        )

    @property
    def outage(self) -> Outage:
        return self.door.outage

    @outage.setter
    def outage(self, outage: Outage) -> None:
        self.door.outage = outage

    async def goes_down(self) -> None:
        """Refuse connections; returns when those that stood are gone."""
        await self.door.goes_down()

    async def comes_back(self) -> None:
        await self.door.comes_back()

    def idle(self) -> bool:
        """Whether the line has confirmed all; while Telegram is out it cannot, and nothing is under way."""
        return bool(self.outage) or self.updates.idle()

    async def stop(self) -> None:
        self.updates.stop()
        await self.door.listener.stop()

    # What phones do

    def said(self, phone: Phone, content: dict[str, Any], reply_to: Message | None = None) -> int:
        if phone.telegram_id is None:
            raise ValueError(f"{phone.name} has no Telegram account; give a telegram_id to add_phone.")
        if phone.blocked:
            raise ValueError(f"{phone.name} has blocked the bot and must unblock it first.")
        phone.started = True
        message_id = next(self._ids)
        message = {"message_id": message_id, "from": user(phone), "chat": chat(phone), "date": self._date(), **content}
        if "text" in content:
            message |= text_content(content["text"])
        if reply_to:
            message["reply_to_message"] = shown(phone, self.bot, reply_to)
        self.updates.add(phone.telegram_id, "message", message)
        return message_id

    def attached(self, phone: Phone, kind: Attachment, caption: str) -> int:
        return self.said(phone, attachment(phone, kind, caption))

    def edited(self, phone: Phone, message: Message) -> None:
        shape = shown(phone, self.bot, message) | {"edit_date": self._date()}
        self.updates.add(phone.telegram_id or 0, "edited_message", shape)

    def pressed(self, phone: Phone, message: Message, button: Button) -> None:
        query = str(next(self._ids))
        self._presses[query] = (phone, self._clock.now())
        press = {
            "id": query,
            "from": user(phone),
            "message": shown(phone, self.bot, message),
            "chat_instance": str(phone.telegram_id),
            "data": button.data,
        }
        self.updates.add(phone.telegram_id or 0, "callback_query", press)

    def membership(self, phone: Phone, blocked: bool) -> None:
        bans = ({"status": "member", "user": self.bot}, {"status": "kicked", "user": self.bot, "until_date": 0})
        change = {
            "chat": chat(phone),
            "from": user(phone),
            "date": self._date(),
            "old_chat_member": bans[not blocked],
            "new_chat_member": bans[blocked],
        }
        self.updates.add(phone.telegram_id or 0, "my_chat_member", change)

    # What the bot asks for

    async def _serve(self, call: Call) -> Answer:
        if call.parts["token"] != self._token:
            return refused(401, "Unauthorized")
        method = self._methods.get(call.parts["method"])
        if method is None:
            return await self._unknown(call)
        try:
            return await method(call)
        except ValueError as error:
            return refused(400, str(error))

    async def _unknown(self, call: Call) -> Answer:
        return refused(404, "Not Found")

    async def _agree(self, call: Call) -> Answer:
        return done()

    async def _get_me(self, call: Call) -> Answer:
        rights = {"can_join_groups": False, "can_read_all_group_messages": False, "supports_inline_queries": False}
        return done(self.bot | rights)

    async def _send_message(self, call: Call) -> Answer:
        return self._send(call, _text, None)

    async def _send_document(self, call: Call) -> Answer:
        name, content = call.files.get("document", ("", b""))
        return self._send(call, _caption, (name, content.decode(errors="replace")))

    def _send(self, call: Call, words_of: Callable[[Call], str], file: tuple[str, str] | None) -> Answer:
        if self.retry_after > 0:
            self.retry_after -= 1
            return self._slow_down()
        phone, body = self._phone(call), words_of(call)
        if refusal := _refusal(phone):
            return refused(403, refusal)
        answered = _answered(phone, call)
        message = Message(
            str(next(self._ids)),
            self._clock.now(),
            "telegram",
            body,
            False,
            buttons(call.text("reply_markup")),
            "delivered",
            file=file,
        )
        phone.shows(message)
        shape = shown(phone, self.bot, message)
        if answered:
            shape["reply_to_message"] = shown(phone, self.bot, answered)
        return self._maybe_lost(done(shape))

    async def _answer_callback_query(self, call: Call) -> Answer:
        phone, at = self._presses.get(call.text("callback_query_id"), (None, self._clock.now()))
        if phone is None or self._clock.now() - at > TOO_OLD:
            raise BadRequest("Bad Request: query is too old and response timeout expired or query ID is invalid")
        if call.text("text"):
            phone.notices.append(call.text("text"))
            phone.changed()
        return done()

    async def _edit_message_text(self, call: Call) -> Answer:
        return self._edit(call, body=_text(call))

    async def _edit_message_reply_markup(self, call: Call) -> Answer:
        return self._edit(call, body=None)

    def _edit(self, call: Call, body: str | None) -> Answer:
        phone, message = self._own_message(call, "edit")
        after = replace(
            message, body=message.body if body is None else body, buttons=buttons(call.text("reply_markup"))
        )
        if after == message:
            raise BadRequest("Bad Request: message is not modified")
        message.body, message.buttons = after.body, after.buttons
        phone.changed()
        return done(shown(phone, self.bot, message) | {"edit_date": self._date()})

    async def _delete_message(self, call: Call) -> Answer:
        phone = self._phone(call)
        message = phone.find(call.text("message_id"))
        if message is None:
            raise BadRequest("Bad Request: message to delete not found")
        phone.messages.remove(message)
        phone.changed()
        return done()

    def _own_message(self, call: Call, verb: str) -> tuple[Phone, Message]:
        phone = self._phone(call)
        message = phone.find(call.text("message_id"))
        if message is None:
            raise BadRequest(f"Bad Request: message to {verb} not found")
        if message.mine:
            raise BadRequest("Bad Request: message can't be edited")
        return phone, message

    def _phone(self, call: Call) -> Phone:
        chat_id = call.text("chat_id")
        phone = self.phones.get(int(chat_id)) if chat_id.lstrip("-").isdecimal() else None
        if phone is None:
            raise BadRequest("Bad Request: chat not found" if chat_id else "Bad Request: chat_id is empty")
        return phone

    def _maybe_lost(self, answer: Answer) -> Answer:
        if self.lost_answers < 1:
            return answer
        self.lost_answers -= 1
        return replace(answer, lost=True)

    def _slow_down(self) -> Answer:
        seconds = self.retry_after_seconds
        return refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)

    def _date(self) -> int:
        return int(self._clock.now().timestamp())


def _name(call: Call) -> tuple[str, str]:
    """The Bot API's name of the request; its path without the token."""
    method = call.parts.get("method", "")
    return method, f"/{method}" if method else call.path


def _text(call: Call) -> str:
    text = call.text("text")
    if not text.strip():
        raise BadRequest("Bad Request: message text is empty")
    if len(text) > LONGEST:
        raise BadRequest("Bad Request: message is too long")
    return text


def _caption(call: Call) -> str:
    if not call.files.get("document", ("", b""))[1]:
        raise BadRequest("Bad Request: file must be non-empty")
    caption = call.text("caption")
    if len(caption) > LONGEST_CAPTION:
        raise BadRequest("Bad Request: message caption is too long")
    return caption


def _refusal(phone: Phone) -> str:
    if phone.blocked:
        return "Forbidden: bot was blocked by the user"
    return "" if phone.started else "Forbidden: bot can't initiate conversation with a user"


def _answered(phone: Phone, call: Call) -> Message | None:
    message_id, may_be_missing = replied_to(call.text("reply_parameters"))
    message = phone.find(message_id) if message_id else None
    if message_id and not message and not may_be_missing:
        raise BadRequest("Bad Request: message to be replied not found")
    return message
