"""Defaults, secrets from their three places, and what the handlers get of it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from phonenumbers import PhoneNumberType

from bot.config import Config, load
from handlers.settings import LineSettings, NightSettings, RollCallSettings, Rung
from tests.bot.config.files import (
    AUTH_TOKEN,
    GONE,
    SECRETS,
    STORAGE_KEY,
    TOKEN,
    WEBHOOK_SECRET,
    WHOLE,
    changed,
    config_of,
    example_number,
)

FIVE = timedelta(minutes=5)
DEFAULT_LADDER = (
    Rung(("on_call",), ("message",), FIVE),
    Rung(("on_call", "backup"), ("message", "call"), FIVE),
    Rung(("liaison_worker",), ("message", "call"), FIVE),
)


def test_what_is_left_out_has_its_default(tmp_path: Path) -> None:
    config = config_of(WHOLE, tmp_path)
    assert (config.line.host, config.line.port) == ("127.0.0.1", 8080)
    assert config.line.database == tmp_path / "roost.db"
    assert config.line.time_zone.key == "Europe/London"
    assert config.telegram is not None and config.twilio is not None
    assert (config.telegram.mode, config.telegram.webhook_secret) == ("polling", None)
    assert config.telegram.api_url == "https://api.telegram.org"
    assert config.twilio.api_url == "https://api.twilio.com"
    assert config.ladder.rungs == DEFAULT_LADDER
    assert config.privacy.words == "after claim"


@pytest.mark.parametrize(("left", "other"), [("telegram", "twilio"), ("twilio", "telegram")])
def test_one_channel_alone_is_enough(tmp_path: Path, left: str, other: str) -> None:
    config = config_of({table: rows for table, rows in WHOLE.items() if table != left}, tmp_path)
    assert getattr(config, left) is None
    assert getattr(config, other) is not None


def test_polling_alone_needs_no_public_url(tmp_path: Path) -> None:
    config = config_of({"line": {"name": "Night line"}, "telegram": {"token": TOKEN}}, tmp_path)
    assert config.line.public_url == ""


@pytest.mark.parametrize(
    ("table", "key", "written", "record", "read"),
    [
        ("line", "name", "Nightlinè 12", "name", "Nightlinè 12"),
        ("line", "public_url", "https://line.example.org/", "public_url", "https://line.example.org"),
        ("line", "public_url", "https://line.example.org:8443", "public_url", "https://line.example.org:8443"),
        ("line", "public_url", "http://127.0.0.1:8080/", "public_url", "http://127.0.0.1:8080"),
        ("line", "public_url", "http://localhost", "public_url", "http://localhost"),
        ("line", "listen", "[::1]:0", "host", "::1"),
        ("line", "listen", "0.0.0.0:80", "port", 80),
        ("line", "database", "sqlite:////roost.db", "database", Path("/roost.db")),
        ("twilio", "number", "+447700900999", "number", "+447700900999"),
        ("twilio", "api_url", "http://127.0.0.1:9/", "api_url", "http://127.0.0.1:9"),
        ("ladder", "rung", "90 s", "rung", timedelta(seconds=90)),
        ("ladder", "rung", "2h", "rung", timedelta(hours=2)),
        ("ladder", "rung", "30 s", "rung", timedelta(seconds=30)),
    ],
)
def test_a_value_is_read(tmp_path: Path, table: str, key: str, written: str, record: str, read: object) -> None:
    assert getattr(getattr(config_of(changed(table, key, written), tmp_path), table), record) == read


def test_a_mobile_number_in_use_is_taken(tmp_path: Path) -> None:
    number = example_number("GB", PhoneNumberType.MOBILE)
    assert config_of(changed("twilio", "number", number), tmp_path).line_settings().number == number


def test_a_rung_keeps_its_own_time_and_takes_the_default_otherwise(tmp_path: Path) -> None:
    raw = changed("ladder", "rung", "2 min")
    raw["ladder"]["rungs"] = [
        {"who": ["on_call"], "by": ["call"], "lasts": "45 s"},
        {"who": ["backup", "liaison_worker"], "by": ["message"]},
    ]
    assert config_of(raw, tmp_path).ladder.rungs == (
        Rung(("on_call",), ("call",), timedelta(seconds=45)),
        Rung(("backup", "liaison_worker"), ("message",), timedelta(minutes=2)),
    )


def _without_secrets() -> dict[str, Any]:
    raw = changed("telegram", "token", GONE)
    raw["telegram"]["mode"] = "webhook"
    del raw["twilio"]["auth_token"]
    return raw


def _secrets(config: Config) -> tuple[str | None, ...]:
    assert config.telegram is not None and config.twilio is not None
    return config.telegram.token, config.twilio.auth_token, config.telegram.webhook_secret, *config.storage.secrets


def test_secrets_come_from_the_environment(tmp_path: Path) -> None:
    environ = {
        "ROOST_TELEGRAM_TOKEN": TOKEN,
        "ROOST_TWILIO_AUTH_TOKEN": f"{AUTH_TOKEN}\n",
        "ROOST_TELEGRAM_WEBHOOK_SECRET": WEBHOOK_SECRET,
        "ROOST_STORAGE_KEY": STORAGE_KEY,
    }
    assert _secrets(config_of(_without_secrets(), tmp_path, environ)) == SECRETS


def test_secrets_come_from_files_beside_the_config(tmp_path: Path) -> None:
    raw = _without_secrets()
    places = [("telegram", "token"), ("twilio", "auth_token"), ("telegram", "webhook_secret"), ("storage", "key")]
    for (table, key), secret in zip(places, SECRETS, strict=True):
        (tmp_path / key).write_text(f"{secret}\n")
        raw.setdefault(table, {})[f"{key}_file"] = key
    assert _secrets(config_of(raw, tmp_path)) == SECRETS


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    config = config_of(WHOLE, tmp_path, {"ROOST_TELEGRAM_TOKEN": "1:another"})
    assert config.telegram is not None and config.telegram.token == "1:another"


def test_an_empty_variable_counts_as_none(tmp_path: Path) -> None:
    config = config_of(WHOLE, tmp_path, {"ROOST_TELEGRAM_TOKEN": ""})
    assert config.telegram is not None and config.telegram.token == TOKEN


def test_a_token_in_the_environment_does_not_switch_a_channel_on(tmp_path: Path) -> None:
    raw = {"line": WHOLE["line"], "twilio": WHOLE["twilio"]}
    assert config_of(raw, tmp_path, {"ROOST_TELEGRAM_TOKEN": TOKEN}).telegram is None


def test_the_handlers_get_what_they_decide_by(tmp_path: Path) -> None:
    raw = changed("privacy", "words", "at once") | {"rollcall": {"at": "16:00", "by": "16:45"}}
    raw["night"] = {"from": "01:00", "to": "06:30", "morning": "08:00"}
    config = config_of(raw, tmp_path)
    assert config.line_settings() == LineSettings(
        name="Night line",
        time_zone=config.line.time_zone,
        number="+447700900001",
        public_url="https://line.example.org",
        rungs=DEFAULT_LADDER,
        words_at_once=True,
        rollcall=RollCallSettings("16:00", "16:45"),
        night=NightSettings("01:00", "06:30", "08:00"),
    )


def test_without_sms_the_line_has_no_number_and_words_wait_for_the_claim(tmp_path: Path) -> None:
    settings = config_of({"line": WHOLE["line"], "telegram": WHOLE["telegram"]}, tmp_path).line_settings()
    assert settings.number is None
    assert not settings.words_at_once


def test_a_file_saved_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(f'\ufeff[line]\nname = "Night line"\n[telegram]\ntoken = "{TOKEN}"\n'.encode())
    assert load(path, {}).line.name == "Night line"
