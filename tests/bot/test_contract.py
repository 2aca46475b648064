"""The judge of requests is judged: each kind of fault is found, and right requests pass."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters

from bot.clock import PushableClock
from bot.simulator.town import Town
from tests.contract import ABSENT, check_telegram, check_twilio, specs_available

pytestmark = pytest.mark.skipif(not specs_available(), reason=ABSENT)

ACCOUNT = "/2010-04-01/Accounts/AC" + "0" * 32
MESSAGES = ACCOUNT + "/Messages.json"
FIRST_KEY = "reply_markup.inline_keyboard[0][0]"
TEXT = {"To": "+447700900104", "From": "+447700900001", "Body": "hello"}


@pytest.mark.parametrize(
    ("method", "params", "complaint"),
    [
        ("sendTelepathy", {}, "Telegram has no method sendTelepathy."),
        ("sendMessage", {"chat_id": "1", "text": "a", "colour": "red"}, "sendMessage has no field colour."),
        ("sendMessage", {"chat_id": "1"}, "sendMessage lacks text."),
        ("sendMessage", {"chat_id": [1], "text": "a"}, "sendMessage.chat_id should be Integer and is [1]."),
        ("sendMessage", {"chat_id": 1, "text": 5}, "sendMessage.text should be String and is 5."),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "protect_content": "yes"},
            "sendMessage.protect_content should be Boolean and is 'yes'.",
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": ""},
            "sendMessage.text should have 1-4096 characters and has 0.",
        ),
        ("getUpdates", {"timeout": "soon"}, "getUpdates.timeout should be Integer and is 'soon'."),
        ("getUpdates", {"timeout": "true"}, "getUpdates.timeout should be Integer and is True."),
        (
            "getUpdates",
            {"allowed_updates": '["message", 5]'},
            "getUpdates.allowed_updates[1] should be String and is 5.",
        ),
        (
            "getUpdates",
            {"allowed_updates": "message"},
            "getUpdates.allowed_updates should be a list of String and is 'message'.",
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": '{"inline_keyboard": [[{"txt": "1", "text": "2"}]]}'},
            "sendMessage.reply_markup.inline_keyboard[0][0] has no field txt.",
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": '{"inline_keyboard": [[{"callback_data": "2"}]]}'},
            "sendMessage.reply_markup.inline_keyboard[0][0] lacks text.",
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_parameters": '{"message_id": "seven"}'},
            "sendMessage.reply_parameters.message_id should be Integer and is 'seven'.",
        ),
        (
            "editMessageReplyMarkup",
            {"reply_markup": {"inline_keyboard": [[{"text": "1", "callback_data": "ŵ" * 33}]]}},
            f"editMessageReplyMarkup.{FIRST_KEY}.callback_data should have 1-64 bytes and has 66.",
        ),
        (
            "setMyCommands",
            {"commands": '[{"command": "done", "description": "close"}]', "scope": '{"type": "chat", "chat": 1}'},
            "setMyCommands.scope has no field chat.",
        ),
    ],
)
def test_a_faulty_request_to_telegram_is_found(method: str, params: dict[str, Any], complaint: str) -> None:
    assert complaint in check_telegram(method, params)


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("getMe", {}),
        ("getUpdates", {"offset": "5", "timeout": "25", "allowed_updates": '["message", "my_chat_member"]'}),
        ("sendMessage", {"chat_id": "1001", "text": "5", "protect_content": "true"}),
        ("sendMessage", {"chat_id": 1001, "text": "hello", "reply_parameters": {"message_id": 7}}),
        (
            "setMyCommands",
            {"commands": '[{"command": "done", "description": "close"}]', "scope": '{"type": "default"}'},
        ),
        ("answerCallbackQuery", {"callback_query_id": "17", "text": "Thank you"}),
    ],
)
def test_a_right_request_to_telegram_passes(method: str, params: dict[str, Any]) -> None:
    assert check_telegram(method, params) == []


@pytest.mark.parametrize(
    ("method", "path", "params", "complaint"),
    [
        ("GET", ACCOUNT + "/Nonsense.json", {}, f"Twilio has no GET {ACCOUNT}/Nonsense.json."),
        ("PUT", MESSAGES, TEXT, f"Twilio has no PUT {MESSAGES}."),
        ("POST", MESSAGES, TEXT | {"Colour": "red"}, "CreateMessage has no parameter Colour."),
        ("POST", MESSAGES, {"From": "+447700900001", "Body": "hello"}, "CreateMessage lacks To."),
        (
            "POST",
            MESSAGES,
            {"To": "+447700900104", "Body": "hello"},
            "CreateMessage needs one of From, MessagingServiceSid.",
        ),
        (
            "POST",
            MESSAGES,
            {"To": "+447700900104", "From": "+447700900001"},
            "CreateMessage needs one of Body, MediaUrl, ContentSid.",
        ),
        (
            "POST",
            MESSAGES,
            TEXT | {"To": "07700 900104"},
            "CreateMessage.To should be phone-number and is '07700 900104'.",
        ),
        (
            "POST",
            MESSAGES,
            TEXT | {"ValidityPeriod": "15 min"},
            "CreateMessage.ValidityPeriod should be integer and is '15 min'.",
        ),
        (
            "POST",
            MESSAGES,
            TEXT | {"SmartEncoded": "yes"},
            "CreateMessage.SmartEncoded should be boolean and is 'yes'.",
        ),
        (
            "POST",
            MESSAGES,
            TEXT | {"StatusCallback": "/twilio/status"},
            "CreateMessage.StatusCallback should be uri and is '/twilio/status'.",
        ),
        (
            "POST",
            MESSAGES,
            TEXT | {"RiskCheck": "maybe"},
            "CreateMessage.RiskCheck should be one of enable, disable and is 'maybe'.",
        ),
        (
            "POST",
            MESSAGES,
            TEXT | {"MessagingServiceSid": "MG1"},
            "CreateMessage.MessagingServiceSid should look like ^MG[0-9a-fA-F]{32}$ and is 'MG1'.",
        ),
        ("POST", MESSAGES, TEXT | {"Body": ["a", "b"]}, "CreateMessage.Body comes 2 times and may come once."),
        ("GET", MESSAGES, {"Sender": "+447700900001"}, "ListMessage has no parameter Sender."),
        ("GET", MESSAGES, {"PageSize": "5000"}, "ListMessage.PageSize should be from 1 to 1000 and is 5000."),
        (
            "GET",
            MESSAGES,
            {"DateSent>": "yesterday"},
            "ListMessage.DateSent> should be date-time and is 'yesterday'.",
        ),
        (
            "GET",
            ACCOUNT + "/Messages/7.json",
            {},
            "Sid should look like ^(SM|MM)[0-9a-fA-F]{32}$ and is '7'.",
        ),
    ],
)
def test_a_faulty_request_to_twilio_is_found(
    method: str, path: str, params: dict[str, str | list[str]], complaint: str
) -> None:
    assert complaint in check_twilio(method, path, params)


@pytest.mark.parametrize(
    ("method", "path", "params"),
    [
        ("POST", MESSAGES, TEXT),
        ("POST", MESSAGES, TEXT | {"StatusCallback": "https://line.example.org/s?a=7#rc=3", "ValidityPeriod": "600"}),
        ("POST", MESSAGES, TEXT | {"MediaUrl": ["https://line.example.org/a", "https://line.example.org/b"]}),
        ("GET", MESSAGES, {"To": "+447700900104", "DateSent>": "2026-11-22T03:00:00Z", "PageSize": "50"}),
        ("GET", ACCOUNT + "/Messages/SM" + "0" * 32 + ".json", {}),
        (
            "POST",
            ACCOUNT + "/Calls.json",
            {
                "To": "+447700900104",
                "From": "+447700900001",
                "Twiml": "<Response/>",
                "StatusCallbackEvent": ["answered", "completed"],
            },
        ),
    ],
)
def test_a_right_request_to_twilio_passes(method: str, path: str, params: dict[str, str | list[str]]) -> None:
    assert check_twilio(method, path, params) == []


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    town = Town(PushableClock(datetime(2026, 11, 23, 19, 30, tzinfo=UTC)))
    town.add_phone("Femi", telegram_id=1001)
    await town.start()
    yield town
    await town.stop()


async def test_what_the_telegram_library_sends_passes_as_it_was_recorded(town: Town) -> None:
    keys = InlineKeyboardMarkup.from_button(InlineKeyboardButton("1 I have it", callback_data="claim:7"))
    async with Bot(town.telegram_token, base_url=town.telegram_url + "/bot") as bot:
        sent = await bot.send_message(1001, "hello", reply_markup=keys, protect_content=True)
        await bot.send_message(1001, "again", reply_parameters=ReplyParameters(sent.message_id))
        await bot.edit_message_reply_markup(1001, sent.message_id)
        await bot.get_updates(offset=-1, allowed_updates=["message"])
        await bot.set_my_commands([("done", "close the matter")])
    assert len(town.requests) == 6
    assert [check_telegram(request.method, request.params) for request in town.requests] == [[]] * 6
