"""Config files to begin from: one that is whole, and a way to change one key of it."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import phonenumbers

from bot.config import Config, ConfigError
from bot.config.reading import from_tables

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"
AUTH_TOKEN = "0123456789abcdef0123456789abcdef"
WEBHOOK_SECRET = "a-long_made-up_secret"
STORAGE_KEY = "cm9vc3Qgcm9vc3Qgcm9vc3Qgcm9vc3Qgcm9vc3Qgcm8="
SECRETS = (TOKEN, AUTH_TOKEN, WEBHOOK_SECRET, STORAGE_KEY)
ENVIRON = {
    "ROOST_TELEGRAM_TOKEN": TOKEN,
    "ROOST_TWILIO_AUTH_TOKEN": AUTH_TOKEN,
    "ROOST_TELEGRAM_WEBHOOK_SECRET": WEBHOOK_SECRET,
    "ROOST_STORAGE_KEY": STORAGE_KEY,
}
GONE = object()

WHOLE: dict[str, dict[str, Any]] = {
    "line": {"name": "Night line", "public_url": "https://line.example.org"},
    "telegram": {"token": TOKEN},
    "twilio": {"account_sid": "AC" + "0" * 32, "auth_token": AUTH_TOKEN, "number": "+447700900001"},
}


def changed(table: str, key: str, value: object) -> dict[str, Any]:
    """The whole file with one key set, or taken out by GONE."""
    raw = deepcopy(WHOLE)
    rows = raw.setdefault(table, {})
    if value is GONE:
        del rows[key]
    else:
        rows[key] = value
    return raw


def config_of(raw: dict[str, Any], folder: Path, environ: dict[str, str] | None = None) -> Config:
    return from_tables(raw, folder, environ or {})


def mistakes_of(raw: dict[str, Any], folder: Path, environ: dict[str, str] | None = None) -> tuple[str, ...]:
    try:
        config_of(raw, folder, environ)
    except ConfigError as error:
        return error.mistakes
    return ()


def example_number(country: str, kind: int) -> str:
    """One that is valid in its country, taken from phonenumbers' own examples so that none need stand here."""
    example = phonenumbers.example_number_for_type(country, kind)
    assert example is not None
    return phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
