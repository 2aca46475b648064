"""The example file and the reference of keys say what the code does, no more and no less."""

import re
import tomllib
from pathlib import Path

import pytest

from bot.config import ConfigError, load
from bot.config.keys import KEYS, TABLES, Key
from bot.config.rungs import DEFAULT, KNOWN
from tests.bot.config.files import ENVIRON

ROOT = Path(__file__).parents[3]
EXAMPLE = ROOT / "config.example.toml"
REFERENCE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
SWITCHED_ON = re.sub(r"^#(?! )", "", EXAMPLE.read_text(encoding="utf-8"), flags=re.MULTILINE)


def test_the_example_is_valid_with_the_secrets_from_the_environment() -> None:
    config = load(EXAMPLE, ENVIRON)
    assert config.telegram is not None and config.twilio is not None


def test_the_example_lacks_nothing_but_the_secrets() -> None:
    with pytest.raises(ConfigError) as caught:
        load(EXAMPLE, {})
    assert [mistake.split(" is missing")[0] for mistake in caught.value.mistakes] == [
        "[telegram] token",
        "[twilio] auth_token",
    ]


def test_the_example_holds_every_key_and_no_other() -> None:
    written = {(table, name) for table, rows in tomllib.loads(SWITCHED_ON).items() for name in rows}
    assert written == {(key.table, key.name) for key in KEYS}


def test_the_example_has_a_comment_beside_every_key() -> None:
    lines = [line for line in SWITCHED_ON.splitlines() if re.match(r"\w+ = ", line)]
    assert len(lines) == len(KEYS)
    assert [line for line in lines if not re.search(r" # \S.{10,}", line)] == []


def test_the_example_shows_the_defaults() -> None:
    shown = tomllib.loads(SWITCHED_ON)
    assert [str(key) for key in KEYS if key.default is not None and shown[key.table][key.name] != key.default] == []


def _row(key: Key[object]) -> str:
    """The line of the reference that belongs to a key."""
    default = "required" if key.required else "none" if key.default is None else "below"
    if isinstance(key.default, str):
        default = f'`"{key.default}"`'
    if isinstance(key.default, int):
        default = f"`{key.default}`"
    source = f"file, `{key.name}_file` or `${key.environ}`" if key.environ else "file"
    return f"| `{key.name}` | {key.kind} | {default} | {source} | {key.meaning} |"


@pytest.mark.parametrize("table", TABLES)
def test_the_reference_has_the_row_of_every_key_and_no_other(table: str) -> None:
    section = re.split(r"^#+ ", REFERENCE.split(f"### [{table}]\n")[1], flags=re.MULTILINE)[0]
    assert re.findall(r"^\| `.*$", section, re.MULTILINE) == [_row(key) for key in TABLES[table]]


def test_the_reference_has_a_section_for_every_table_and_no_other() -> None:
    assert re.findall(r"^### \[(\w+)\]$", REFERENCE, re.MULTILINE) == list(TABLES)


def test_the_reference_knows_the_keys_of_a_rung_and_the_default_ladder() -> None:
    section = REFERENCE.split("#### The rungs\n")[1].split("### ")[0]
    assert re.findall(r"^\| `(\w+)`", section, re.MULTILINE) == list(KNOWN)
    assert tomllib.loads(section.split("```toml\n")[1].split("```")[0])["ladder"]["rungs"] == DEFAULT
