"""How Telegram writes things down: users, chats, messages, attachments and buttons."""

import json
import mimetypes
import re
from typing import Any

from bot.simulator.phones import Attachment, Button, Message, Phone

Shape = dict[str, Any]

ATTACHMENTS: dict[Attachment, Shape | list[Shape]] = {
    "photo": [{"file_id": "photo-1", "file_unique_id": "p1", "width": 90, "height": 67, "file_size": 1253}],
    "voice": {"file_id": "voice-1", "file_unique_id": "v1", "duration": 7, "mime_type": "audio/ogg"},
    "sticker": {
        "file_id": "sticker-1",
        "file_unique_id": "s1",
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": "👍",
    },
    "document": {
        "file_id": "document-1",
        "file_unique_id": "d1",
        "file_name": "plan.pdf",
        "mime_type": "application/pdf",
    },
    "location": {"latitude": 53.48, "longitude": -2.24},
}


class BadRequest(ValueError):
    """The request cannot be carried out; the text is Telegram's description."""


def user(phone: Phone) -> Shape:
    return {"id": phone.telegram_id, "is_bot": False, "first_name": phone.name, "language_code": "en"}


def chat(phone: Phone) -> Shape:
    return {"id": phone.telegram_id, "type": "private", "first_name": phone.name}


def text_content(body: str) -> Shape:
    """A text, with the mark that Telegram puts on a command."""
    content: Shape = {"text": body}
    if body.startswith("/") and len(body) > 1:
        content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(body.split()[0])}]
    return content


def attachment(phone: Phone, kind: Attachment, caption: str) -> Shape:
    own = {"phone_number": (phone.number or "").lstrip("+"), "first_name": phone.name, "user_id": phone.telegram_id}
    content: Shape = {kind: own if kind == "contact" else ATTACHMENTS[kind]}
    return content | ({"caption": caption} if caption else {})


def shown(phone: Phone, bot: Shape, message: Message) -> Shape:
    """A message of the chat as it stands now."""
    shape: Shape = {
        "message_id": int(message.id),
        "from": user(phone) if message.mine else bot,
        "chat": chat(phone),
        "date": int(message.at.timestamp()),
        **(
            {"document": _document(message.file[0]), "caption": message.body}
            if message.file
            else {"text": message.body}
        ),
    }
    if message.buttons:
        rows = [[{"text": button.label, **_opens_or_tells(button)}] for button in message.buttons]
        shape["reply_markup"] = {"inline_keyboard": rows}
    return shape


def buttons(markup: str) -> list[Button]:
    """The inline buttons of a `reply_markup`; other keyboards have none."""
    keyboard = _decoded(markup).get("inline_keyboard", [])
    found = [
        Button(str(key.get("text", "")), str(key.get("callback_data", "")), str(key.get("url", "")))
        for row in keyboard
        for key in row
    ]
    for button in found:
        if not button.label:
            raise BadRequest("Bad Request: inline keyboard button text is empty")
        if button.url and not re.fullmatch(r"(https?|tg)://\S+", button.url):
            raise BadRequest(f"Bad Request: inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL")
        if not button.url and not 1 <= len(button.data.encode()) <= 64:
            raise BadRequest("Bad Request: BUTTON_DATA_INVALID")
    return found


def _opens_or_tells(button: Button) -> Shape:
    return {"url": button.url} if button.url else {"callback_data": button.data}


def _document(name: str) -> Shape:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return {"file_id": f"document-{name}", "file_unique_id": f"u-{name}", "file_name": name, "mime_type": kind}


def replied_to(parameters: str) -> tuple[str, bool]:
    """The id of the message that is answered ("" for none), and whether it may be missing."""
    content = _decoded(parameters)
    return str(content.get("message_id", "")), bool(content.get("allow_sending_without_reply"))


def _decoded(value: str) -> Shape:
    try:
        content = json.loads(value or "{}")
    except ValueError:
        content = None
    if not isinstance(content, dict):
        raise BadRequest("Bad Request: object expected as reply markup")
    return content
