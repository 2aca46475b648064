"""Whatever the file holds, it gives a Config or a ConfigError, and neither shows a secret."""

import traceback
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import Config, ConfigError, load
from bot.config.keys import KEYS, TABLES
from bot.config.reading import from_tables
from tests.bot.config.files import AUTH_TOKEN, ENVIRON, SECRETS, TOKEN, WEBHOOK_SECRET, WHOLE, config_of

SECRET_TEXT = st.sampled_from([*SECRETS, f"{TOKEN} ", f"{AUTH_TOKEN}\n", f"{WEBHOOK_SECRET}!", f"https://{TOKEN}@a"])
SCALARS = st.one_of(
    SECRET_TEXT,
    st.text(max_size=20),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.sampled_from(["5 min", "sqlite:///a", "webhook", "https://a", "+447700900001", "on_call", "message"]),
)
WORDS = st.one_of(st.sampled_from([key.name for key in KEYS] + ["who", "by", "lasts"]), st.text(max_size=10))
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=4), max_leaves=8
)
ROWS = st.dictionaries(WORDS, ANYTHING, max_size=6)
FILES = st.dictionaries(st.one_of(st.sampled_from(list(TABLES)), st.text(max_size=10)), ROWS | ANYTHING, max_size=6)


@given(raw=FILES, environ=st.sampled_from([{}, ENVIRON]))
def test_any_toml_gives_a_config_or_plain_mistakes(raw: dict[str, Any], environ: dict[str, str]) -> None:
    try:
        config = from_tables(raw, Path("."), environ)
    except ConfigError as error:
        assert error.mistakes
        assert str(error) == "\n".join(error.mistakes)
        for mistake in error.mistakes:
            assert mistake.endswith(".")
            assert "\n" not in mistake
        shown = repr(error)
    else:
        shown = repr((config, config.line_settings()))
    assert not [secret for secret in SECRETS if secret in shown]


# One key of a whole file at a time: the deepest readers are reached, and only that key's mistakes are told.
@given(key=st.sampled_from(KEYS), value=ANYTHING)
def test_any_value_of_any_key_gives_a_config_or_plain_mistakes(key: Any, value: object) -> None:
    raw = {**WHOLE, key.table: {**WHOLE.get(key.table, {}), key.name: value}}
    try:
        assert isinstance(from_tables(raw, Path("."), {}), Config)
    except ConfigError as error:
        subject = key.name.removesuffix("_file")
        assert all(mistake.startswith((str(key), f"[{key.table}] {subject}")) or _follows(key.name, mistake)
                   for mistake in error.mistakes), error.mistakes  # fmt: skip
        assert not [secret for secret in SECRETS if secret in str(error)]


def _follows(name: str, mistake: str) -> bool:
    """mode = "webhook" makes the webhook's secret a need."""
    return name == "mode" and mistake.startswith("[telegram] webhook_secret is missing")


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return config_of(WHOLE, tmp_path, ENVIRON)


def test_no_repr_shows_a_secret(config: Config) -> None:
    shown = f"{config} {config!r} {config.telegram} {config.twilio}"
    assert "TelegramConfig" in shown and "TwilioConfig" in shown
    assert not [secret for secret in SECRETS if secret in shown]


def test_the_logs_are_told_every_secret(config: Config) -> None:
    assert set(config.secrets()) == set(SECRETS)


def test_the_cause_of_a_toml_mistake_is_not_carried_along(tmp_path: Path) -> None:
    """The parser may quote what it found, and then a traceback would show it."""
    (tmp_path / "config.toml").write_text(f'[telegram]\ntoken = "{TOKEN}\n')
    with pytest.raises(ConfigError) as caught:
        load(tmp_path / "config.toml", {})
    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    assert "TOMLDecodeError" not in "".join(traceback.format_exception(caught.value))
