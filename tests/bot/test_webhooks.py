"""The webhooks under any bytes at all, and people's words under any text that can be written."""

import asyncio
import json
import logging
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlencode
from uuid import UUID

import aiohttp
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator

from handlers.calls import STEPS
from storage import inbox
from storage.inbox import Inbound
from tests.world import World

ALLOWED = {200, 204, 400, 403}
SECRET = "a-secret_word-1"
VOICE = tuple(f"/twilio/voice/{step}".rstrip("/") for step in (*STEPS, "status", "machine", "ended"))
PATHS = ("/twilio/sms", "/twilio/status", "/telegram", *VOICE)
Result = TypeVar("Result")
quickly = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
#: What a phone can send: any character but half of a surrogate pair.
writable = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=1600)
headers = st.dictionaries(
    st.sampled_from(["X-Twilio-Signature", "Content-Type", "X-Telegram-Bot-Api-Secret-Token"]),
    st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=40).map(str.strip),
)
jsons = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda parts: st.lists(parts, max_size=3)
    | st.dictionaries(
        st.sampled_from(["update_id", "message", "callback_query", "edited_message", "my_chat_member", "chat", "id",
                         "from", "text", "date", "type", "data", "message_id", "new_chat_member", "status"]),
        parts,
        max_size=6,
    ),
    max_leaves=20,
)  # fmt: skip


#: What people and carriers write that is more than words, among any words.
said = (
    st.sampled_from(["1", "2", "D", "T", "DONE", "DONE 4", "home 5", "STOP", "YES", "CANCEL", "HELP", "heron"])
    | writable
)
#: Whole updates of people whom the line knows, with anything in them that their phones could put there.
whole_updates = st.builds(
    lambda number, user, what, words, replied: {
        "update_id": number,
        **shaped(what, user, words, replied),
    },
    st.integers(1, 2**31),
    st.sampled_from([1001, 1002, 1007, 1090, 4242, -7]),
    st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member", "photo", "group"]),
    said,
    st.none() | st.integers(1, 2**40),
)


def shaped(what: str, user: int, words: str, replied: int | None) -> dict[str, Any]:
    who = {"id": user, "is_bot": False, "first_name": words[:20]}
    chat = {"id": user, "type": "group" if what == "group" else "private"}
    message: dict[str, Any] = {"message_id": 7, "date": 1795822800, "chat": chat, "from": who}
    if replied is not None:
        message["reply_to_message"] = {**message, "message_id": replied}
    if what == "callback_query":
        return {what: {"id": "9", "from": who, "chat_instance": "1", "data": words[:64], "message": message}}
    if what == "my_chat_member":
        status = {"status": "kicked" if replied else "member", "user": who, "until_date": 0}
        return {what: {"chat": chat, "from": who, "date": 1, "old_chat_member": status, "new_chat_member": status}}
    if what == "photo":
        picture = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
        return {"message": {**message, "photo": [picture], "caption": words}}
    return {"message" if what == "group" else what: {**message, "text": words}}


class Caller:
    """Speaks HTTP to a line that runs in a loop of its own, so that Hypothesis can call it from outside."""

    def __init__(self, loop: asyncio.AbstractEventLoop, folder: Path) -> None:
        self._loop = loop
        self.world = self.run(self._open(folder))
        self.public_url = f"http://127.0.0.1:{self.world.line.web.port}"
        self.validator = RequestValidator(self.world.town.auth_token)

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self._loop.run_until_complete(work)

    def post(self, path: str, body: bytes, sent: dict[str, str]) -> int:
        return self.run(self._post(path, body, sent))

    def signed(self, path: str, form: dict[str, str]) -> int:
        signature = str(self.validator.compute_signature(f"{self.public_url}{path}", form))
        form_type = "application/x-www-form-urlencoded"
        return self.post(path, urlencode(form).encode(), {"X-Twilio-Signature": signature, "Content-Type": form_type})

    def close(self) -> None:
        self.run(self._session.close())
        self.run(self.world.close(check=False))

    async def _open(self, folder: Path) -> World:
        self._session = aiohttp.ClientSession(skip_auto_headers=["Content-Type"])
        return await World.open(folder, settings={"telegram": {"mode": "webhook", "webhook_secret": SECRET}})

    async def _post(self, path: str, body: bytes, sent: dict[str, str]) -> int:
        async with self._session.post(f"{self.public_url}{path}", data=body, headers=sent) as answer:
            return answer.status


def troubles(caller: Caller, caplog: pytest.LogCaptureFixture) -> list[str]:
    """What has been logged since the last look, once all that was set off has come to rest."""
    caller.run(caller.world.settle())
    found = [record.getMessage() for record in caplog.records if record.exc_info or record.levelno >= logging.ERROR]
    caplog.clear()
    return found


@pytest.fixture
def caller(tmp_path: Path) -> Iterator[Caller]:
    loop = asyncio.new_event_loop()
    opened = Caller(loop, tmp_path)
    yield opened
    opened.close()
    loop.close()


@quickly
@given(path=st.sampled_from(PATHS), query=st.text("abo=&%1?", max_size=12), body=st.binary(max_size=300), sent=headers)
def test_any_bytes_are_answered_plainly(
    caller: Caller, caplog: pytest.LogCaptureFixture, path: str, query: str, body: bytes, sent: dict[str, str]
) -> None:
    assert caller.post(f"{path}?{query}", body, sent) in ALLOWED
    assert troubles(caller, caplog) == []


@quickly
@given(
    path=st.sampled_from(["/twilio/sms", "/twilio/status", *(f"/twilio/status?o={o}" for o in ("1", "x", "9" * 40))]),
    form=st.dictionaries(
        st.sampled_from(["MessageSid", "From", "Body", "NumMedia", "MessageStatus", "ErrorCode", "To"]),
        writable | st.sampled_from(["sent", "failed", "30003", "9" * 5000]),
    ),
)
@example("/twilio/status?o=" + "9" * 40, {"MessageSid": "SM1", "MessageStatus": "failed"})
@example("/twilio/status?o=1", {"MessageSid": "SM1", "MessageStatus": "failed", "ErrorCode": "9" * 5000})
def test_any_signed_form_is_answered_plainly(
    caller: Caller, caplog: pytest.LogCaptureFixture, path: str, form: dict[str, str]
) -> None:
    assert caller.signed(path, form) in ALLOWED
    assert troubles(caller, caplog) == []


@quickly
@given(
    path=st.sampled_from(VOICE),
    row=st.sampled_from(["", "?o=1", "?o=2", "?o=3", "?o=4&n=2", "?o=5", "?o=77", "?o=x", "?o=" + "9" * 40]),
    form=st.dictionaries(
        st.sampled_from(["CallSid", "From", "To", "Digits", "Direction", "CallStatus", "AnsweredBy", "DialCallStatus",
                         "RecordingUrl", "RecordingDuration"]),
        writable
        | st.sampled_from(["CA1", "+447700900104", "+447700900101", "+447700900199", "1", "2", "43766#", "inbound",
                           "completed", "no-answer", "machine_start", "30", "9" * 5000]),
    ),
)  # fmt: skip
@example("/twilio/voice", "", {"CallSid": "CA1", "From": "+447700900104", "Direction": "inbound"})
def test_any_turn_of_any_call_is_answered_plainly(
    caller: Caller, caplog: pytest.LogCaptureFixture, path: str, row: str, form: dict[str, str]
) -> None:
    if not caller.world.dawn.handset.messages:
        caller.run(caller.world.dawn.texts("she has a knife"))  # so that there are rows, calls among them
    assert caller.signed(path + row, form) in ALLOWED
    assert troubles(caller, caplog) == []


@quickly
@given(update=jsons)
@example({"message": {"message_id": 1, "chat": {"id": 1, "type": "private"}, "date": 1.5e288}})
@example({"message": {"message_id": 1, "chat": {"id": 1, "type": "private"}, "date": 10**17}})
def test_any_update_of_any_shape_is_answered_plainly(
    caller: Caller, caplog: pytest.LogCaptureFixture, update: Any
) -> None:
    secret = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    assert caller.post("/telegram", json.dumps(update).encode(), secret) in ALLOWED
    assert troubles(caller, caplog) == []


@settings(quickly, max_examples=80)
@given(
    number=st.sampled_from(["104", "105", "107", "101", "102", "190", "199"]), words=said, sid=st.uuids(), media=said
)
def test_whatever_a_known_phone_texts_breaks_nothing(
    caller: Caller, caplog: pytest.LogCaptureFixture, number: str, words: str, sid: UUID, media: str
) -> None:
    form = {"MessageSid": f"SM{sid.hex}", "From": f"+447700900{number}", "Body": words, "NumMedia": media}
    assert caller.signed("/twilio/sms", form) == 200
    assert troubles(caller, caplog) == []


@settings(quickly, max_examples=80)
@given(update=whole_updates)
def test_whatever_a_known_account_sends_breaks_nothing(
    caller: Caller, caplog: pytest.LogCaptureFixture, update: Any
) -> None:
    secret = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    assert caller.post("/telegram", json.dumps(update).encode(), secret) == 200
    assert troubles(caller, caplog) == []


@pytest.mark.parametrize("path", PATHS)
def test_what_is_not_signed_is_forbidden(caller: Caller, path: str) -> None:
    assert caller.post(path, b"MessageSid=SM1&From=%2B447700900104&Body=hello", {}) == 403
    assert caller.run(caller.world.line.database.transact(inbox.unhandled)) == []


def test_a_signature_for_another_address_does_not_fit(caller: Caller) -> None:
    form = {"MessageSid": "SM1", "From": "+447700900104", "Body": "hello"}
    signature = str(caller.validator.compute_signature("https://elsewhere.example.org/twilio/sms", form))
    assert caller.post("/twilio/sms", urlencode(form).encode(), {"X-Twilio-Signature": signature}) == 403


def test_a_json_body_without_a_hash_is_forbidden_and_no_fault_of_ours(caller: Caller) -> None:
    sent = {"X-Twilio-Signature": "x", "Content-Type": "application/json"}
    assert caller.post("/twilio/sms", b'{"Body": "hello"}', sent) == 403


@settings(quickly, max_examples=20)
@given(words=writable)
@example("\0")
@example("x" * 1600)
@example("🙂" * 1600)
@example("Home 4 Dawn: " * 123)
@example("one\r\ntwo\ttabs\u2028and \u202eturned round")
def test_any_text_is_kept_and_reaches_the_person_on_call_unaltered(caller: Caller, words: str) -> None:
    caller.run(pass_through(caller.world, words))


async def pass_through(world: World, words: str) -> None:
    """One more text into a matter that Jan has taken by text message, where nothing is joined or trimmed on the way."""
    if not world.jan.handset.messages:
        await world.dawn.texts("please ring")
        await world.jan.texts("1")
    seen = len(world.jan.handset.messages)
    assert await world.dawn.handset.texts(f"say {words}") == 200
    await world.fast_forward(minutes=2)  # a long text takes its time: one segment a second
    await world.jan.texts("I hear you")
    kept = await world.line.database.transact(newest)
    assert kept.text == f"say {words}"
    head = "Home 4 Dawn: "
    parts = [message.body for message in world.jan.handset.messages[seen:] if message.body.startswith(head)]
    assert "".join(part.removeprefix(head) for part in parts) == f"say {words}"


def newest(tx: Any) -> Inbound:
    return inbox.get(tx, tx.exec_driver_sql("SELECT max(id) FROM inbox WHERE chat = '+447700900104'").scalar_one())
