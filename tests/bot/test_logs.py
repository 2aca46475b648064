"""What a log line looks like, and that no token, number or word of anybody gets into one."""

import io
import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lock import AlreadyRunning
from bot.logs import QUIET, JsonFormatter, JsonHandler, set_up
from bot.scrub import Scrubber
from tests.bot.config.files import AUTH_TOKEN, SECRETS, TOKEN, WEBHOOK_SECRET

WORDS = "Wren has not come home"
Lines = Callable[[], list[dict[str, Any]]]
log = logging.getLogger("bot.tests")
theirs = logging.getLogger("asyncio")


@pytest.fixture
def lines() -> Lines:
    """The lines written so far, with logging set up."""
    stream = io.StringIO()
    set_up("INFO", SECRETS, stream)
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_line_is_one_object_with_time_level_event_and_fields(lines: Lines) -> None:
    log.info("message kept", extra={"action": "inbox.kept", "channel": "sms", "inbox_id": 7, "took": 0.0123456789012})
    (line,) = lines()
    assert datetime.fromisoformat(line.pop("time")).utcoffset() == UTC.utcoffset(None)
    assert line == {
        "level": "INFO",
        "event": "message kept",
        "logger": "bot.tests",
        "action": "inbox.kept",
        "channel": "sms",
        "inbox_id": 7,
        "took": 0.0123456789012,
    }


def test_a_field_cannot_take_the_place_of_a_fixed_one(lines: Lines) -> None:
    log.info("kept", extra={"level": "none", "event": "none", "time": "none"})
    assert (lines()[0]["level"], lines()[0]["event"]) == ("INFO", "kept")
    assert lines()[0]["time"] != "none"


def test_setting_up_again_replaces_the_first(lines: Lines) -> None:
    again = io.StringIO()
    set_up("WARNING", (), again)
    log.info("not this")
    log.warning("once")
    assert lines() == []
    assert [json.loads(line)["event"] for line in again.getvalue().splitlines()] == ["once"]


@pytest.mark.parametrize(
    "number",
    [
        "+447700900104",
        "+44 7700 900104",
        "+44 (0) 7700 900104",
        "+44-7700-900-104",
        "00447700900104",
        "447700900104",
        "07700900104",
        "07700 900 104",
        "(01632) 960123",
        "01632 960123",
        "%2B447700900104",
        "whatsapp:+447700900104",
        "To=%2B44%207700%20900104",
        "+33 1 99 00 12 34",
    ],
)
def test_no_telephone_number_is_written(lines: Lines, number: str) -> None:
    log.info("sent to %s", number, extra={"to": number, "place": {"number": number}})
    (line,) = lines()
    assert "[number]" in line["event"] and "[number]" in line["to"]
    assert not [digits for digits in ("900104", "900 104", "900-104", "960123", "12 34") if digits in json.dumps(line)]


def test_of_several_numbers_in_a_row_none_is_written(lines: Lines) -> None:
    log.info("tried +44 (0)7700 900104 07700 900105 +44 7700 900106,01632960107 447700900108")
    assert lines()[0]["event"] == "tried [number] [number] [number],[number] [number]"


def test_a_number_given_as_an_integer_is_taken_out(lines: Lines) -> None:
    log.info("sent", extra={"to": 447700900104})
    assert lines()[0]["to"] == "[number]"


@pytest.mark.parametrize(
    "text", ["2026-11-22T03:00:00.123+00:00", "2026-01-07 02:10:00", "took 0.123456789 s", "SM" + "0" * 32, "40/s"]
)
def test_what_is_no_number_stays(text: str) -> None:
    assert Scrubber()(text) == text


@pytest.mark.parametrize("secret", SECRETS)
def test_no_secret_is_written(lines: Lines, secret: str) -> None:
    log.warning("POST https://example.org/bot%s/getMe?x=%s", secret, quote(secret), extra={"to": secret, "why": secret})
    assert secret not in json.dumps(lines()[0])
    assert quote(secret) not in json.dumps(lines()[0])


def test_a_secret_is_found_in_the_form_that_addresses_give_it() -> None:
    assert Scrubber(["a/b c=d"])("?token=a%2Fb%20c%3Dd&again=a/b c=d") == "?token=[secret]&again=[secret]"


def test_a_bot_token_that_nobody_told_of_is_taken_out(lines: Lines) -> None:
    other = "987654321:" + "Zz_-5" * 7
    log.info("https://api.telegram.org/bot%s/getMe and bot%s", other, other.replace(":", "%3A"))
    assert lines()[0]["event"] == "https://api.telegram.org/bot[token]/getMe and bot[token]"


@pytest.mark.parametrize("name", ["body", "text", "words", "token", "number"])
def test_a_field_named_after_what_is_private_is_hidden(lines: Lines, name: str) -> None:
    log.info("kept", extra={name: WORDS})
    assert lines()[0][name] == "[hidden]"


def test_of_an_object_only_its_kind_is_written(lines: Lines) -> None:
    log.info("kept", extra={"message_row": [WORDS], "error_found": ValueError(WORDS)})
    assert (lines()[0]["message_row"], lines()[0]["error_found"]) == ("list", "ValueError")


def test_of_another_s_exception_its_kind_its_codes_and_its_trail_are_written(lines: Lines) -> None:
    log.error("set aside", exc_info=raised(OSError(28, f"{WORDS} {TOKEN}")))
    (line,) = lines()
    assert line["error"] == "builtins.OSError errno=28"
    assert line["where"][-1].startswith("tests.bot.test_logs:")
    assert WORDS not in json.dumps(line)


def test_causes_and_groups_are_named_without_their_texts(lines: Lines) -> None:
    cause = ValueError(WORDS)
    group = ExceptionGroup("several", [KeyError(WORDS)])
    group.exceptions[0].__cause__ = cause
    log.error("set aside", exc_info=raised(group))
    assert lines()[0]["error"] == "builtins.ExceptionGroup <- builtins.KeyError <- builtins.ValueError"


def test_a_chain_without_end_is_cut(lines: Lines) -> None:
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    log.error("set aside", exc_info=one)
    assert lines()[0]["error"].count("<-") == 4


def test_of_our_own_exception_the_sentence_is_written_and_scrubbed(lines: Lines) -> None:
    log.error("could not start", exc_info=raised(AlreadyRunning(f"Stop the other one, {AUTH_TOKEN}.")))
    assert lines()[0]["error"] == "bot.lock.AlreadyRunning Stop the other one, [secret]."


def test_of_another_s_message_only_the_first_line_is_written(lines: Lines) -> None:
    theirs.error("Task exception was never retrieved\nfuture: <Task exception=ValueError('%s')>" % WORDS)  # noqa: UP031 - as asyncio writes it
    assert lines()[0]["event"] == "Task exception was never retrieved"


def test_arguments_that_do_not_fit_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    stream = io.StringIO()
    JsonHandler(Scrubber(), stream).handle(logging.makeLogRecord({"name": "bot", "msg": "kept %d", "args": (WORDS,)}))
    assert json.loads(stream.getvalue())["event"] == "kept %d"
    assert capsys.readouterr().err == ""


class Unsayable:
    def __str__(self) -> str:
        raise RuntimeError(WORDS)


def test_a_line_that_cannot_be_made_is_missed_aloud(capsys: pytest.CaptureFixture[str]) -> None:
    stream = io.StringIO()
    JsonHandler(Scrubber(), stream).handle(logging.makeLogRecord({"name": "bot", "msg": Unsayable()}))
    assert json.loads(stream.getvalue())["event"] == "a log line could not be written"
    assert WORDS not in stream.getvalue() + capsys.readouterr().err


def test_a_closed_stream_hurts_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    stream = io.StringIO()
    stream.close()
    JsonHandler(Scrubber(), stream).handle(logging.makeLogRecord({"name": "bot", "msg": WORDS}))
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", [*QUIET, "telegram.Bot", "twilio.http_client", "uvicorn.error", "somebody"])
def test_others_are_heard_from_warning_up_even_when_we_debug(lines: Lines, name: str) -> None:
    stream = io.StringIO()
    set_up("DEBUG", SECRETS, stream)
    logging.getLogger(name).info("POST https://api.telegram.org/bot%s/getMe", TOKEN)
    log.debug("ours")
    logging.getLogger(name).warning("slow")
    assert [json.loads(line)["event"] for line in stream.getvalue().splitlines()] == ["ours", "slow"]


FIELDS = st.dictionaries(
    st.text(st.characters(categories=["Ll"]), min_size=1),
    st.one_of(st.text(), st.floats(), st.integers(), st.none(), st.booleans(), st.binary(), st.lists(st.text())),
)
PRIVATE = st.sampled_from([*SECRETS, "+447700900104", "07700 900104", quote(TOKEN, safe="")])


@given(before=st.text(), private=PRIVATE, after=st.text(), fields=FIELDS)
def test_any_record_is_one_line_of_json_without_what_is_private(
    before: str, private: str, after: str, fields: dict[str, object]
) -> None:
    text = f"{before} {private} {after}"
    record = logging.makeLogRecord({**fields, "msg": text, "name": "bot", "where_to": text})
    line = JsonFormatter(Scrubber(SECRETS)).format(record)
    assert "\n" not in line
    assert private not in json.loads(line, parse_constant=pytest.fail)["event"]
    assert private not in line
    assert WEBHOOK_SECRET not in line
