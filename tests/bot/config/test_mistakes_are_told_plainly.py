"""Each mistake gives one sentence that names its key; several mistakes give several sentences at once."""

from pathlib import Path

import pytest
from phonenumbers import PhoneNumberType

from bot.config import ConfigError, load
from tests.bot.config.files import AUTH_TOKEN, GONE, STORAGE_KEY, TOKEN, WHOLE, changed, example_number, mistakes_of

NAME = "[line] name "
PUBLIC = "[line] public_url "
TABLE: list[tuple[str, str, object, str]] = [
    # table, key, value, the sentence or its beginning
    ("line", "name", GONE, NAME + "is missing."),
    ("line", "name", 4, NAME + "must be text in quotes"),
    ("line", "name", "", NAME + "is empty"),
    ("line", "name", "   ", NAME + "is empty"),
    ("line", "name", "The night line", NAME + "must be 1 to 12 characters"),
    ("line", "name", "Night line ", NAME + "must be 1 to 12 characters"),
    ("line", "name", "Llinell nôs", NAME + "holds a character that would double the price"),
    ("line", "name", "Night\nline", NAME + "holds a character that would double the price"),
    ("line", "name", "[Night]", NAME + "holds a character that would double the price"),
    ("line", "public_url", GONE, PUBLIC + "is missing."),
    ("line", "public_url", "line.example.org", PUBLIC + "is not a web address"),
    ("line", "public_url", "ftp://line.example.org", PUBLIC + "is not a web address"),
    ("line", "public_url", "https://", PUBLIC + "is not a web address"),
    ("line", "public_url", "https://line example.org", PUBLIC + "is not a web address"),
    ("line", "public_url", "https://line.example.org\n", PUBLIC + "is not a web address"),
    ("line", "public_url", "https://line.example.org:99999", PUBLIC + "is not a web address"),
    ("line", "public_url", "https://line.example.org//", PUBLIC + "must end after the host"),
    ("line", "public_url", "https://line.example.org/roost", PUBLIC + "must end after the host"),
    ("line", "public_url", "https://line.example.org?a=b", PUBLIC + "must end after the host"),
    ("line", "public_url", "https://line.example.org/#", PUBLIC + "must end after the host"),
    ("line", "public_url", "https://me:mine@line.example.org", PUBLIC + "must not hold a user name"),
    ("line", "public_url", "http://line.example.org", PUBLIC + "must begin with https://"),
    ("line", "public_url", "http://localhost.example.org", PUBLIC + "must begin with https://"),
    ("line", "listen", "8080", "[line] listen must be a host and a port"),
    ("line", "listen", "127.0.0.1:70000", "[line] listen must be a host and a port"),
    ("line", "listen", "http://127.0.0.1:80", "[line] listen must be a host and a port"),
    ("line", "database", "roost.db", "[line] database must name a file for SQLite"),
    ("line", "database", "sqlite:///", "[line] database must name a file for SQLite"),
    ("line", "database", "sqlite://roost.db", "[line] database must name a file for SQLite"),
    ("line", "database", "sqlite:///:memory:", "[line] database must name a file for SQLite"),
    ("line", "database", "sqlite:///roost.db?mode=ro", "[line] database must name a file for SQLite"),
    ("line", "database", "sqlite:///missing/roost.db", "[line] database must name a file in a folder that is there"),
    ("line", "database", "sqlite:///" + "x" * 300 + "/a", "[line] database must name a file in a folder that is there"),
    ("line", "database", "sqlite:///.", "[line] database must name a file in a folder that is there"),
    ("line", "database", "postgresql://roost@db/roost", "[line] database cannot be PostgreSQL yet"),
    ("line", "database", "postgresql+psycopg://db/roost", "[line] database cannot be PostgreSQL yet"),
    ("line", "time_zone", "Europe/Londn", "[line] time_zone is not a known time zone; the nearest is Europe/London."),
    ("line", "time_zone", "../etc/passwd", "[line] time_zone is not a known time zone"),
    ("line", "time_zone", "Europe", "[line] time_zone is not a known time zone"),
    ("line", "nmae", "x", "[line] nmae is not a known key; the nearest is [line] name."),
    ("line", "auth_token", "x", "[line] auth_token is not a known key; the nearest is [twilio] auth_token."),
    ("line", "a b", "x", "[line] (a key that is not a plain word) is not a known key"),
    ("storage", "key", "short", "[storage] key must be 32 bytes in base64"),
    ("storage", "key", f"{STORAGE_KEY} {STORAGE_KEY[:-4]}", "[storage] key must be 32 bytes in base64"),
    ("storage", "backups", "/dev/null", "[storage] backups must name a folder"),
    ("storage", "backups", "x" * 300, "[storage] backups must name a folder"),
    ("storage", "keep", 0, "[storage] keep must be a whole number from 1 to 1000"),
    ("storage", "keep", True, "[storage] keep must be a whole number from 1 to 1000"),
    ("telegram", "token", GONE, "[telegram] token is missing. The bot's token from BotFather. Give token, token_file"),
    ("telegram", "token", "...", "[telegram] token is not a bot token"),
    ("telegram", "token", True, "[telegram] token must be text in quotes"),
    ("telegram", "token_file", "token", "[telegram] token and token_file are both there"),
    ("telegram", "mode", "pulling", '[telegram] mode must be "polling" or "webhook".'),
    ("telegram", "mode", "webhook", "[telegram] webhook_secret is missing, and webhook mode needs it."),
    ("telegram", "webhook_secret", "not this!", "[telegram] webhook_secret must be 1 to 256 letters"),
    ("telegram", "webhook_secret", "x" * 257, "[telegram] webhook_secret must be 1 to 256 letters"),
    ("telegram", "api_url", "http://api.telegram.org", "[telegram] api_url must begin with https://"),
    ("twilio", "account_sid", GONE, "[twilio] account_sid is missing."),
    ("twilio", "account_sid", "AC...", "[twilio] account_sid must be AC and 32 hexadecimal digits"),
    ("twilio", "account_sid", "SK" + "0" * 32, "[twilio] account_sid must be AC and 32 hexadecimal digits"),
    ("twilio", "auth_token", GONE, "[twilio] auth_token is missing."),
    ("twilio", "auth_token", "...", "[twilio] auth_token is too short"),
    ("twilio", "number", GONE, "[twilio] number is missing."),
    ("twilio", "number", "07700 900001", "[twilio] number must be a UK mobile number"),
    ("twilio", "number", "+447700 900001", "[twilio] number must be a UK mobile number"),
    ("twilio", "number", "+441632960123", "[twilio] number must be a UK mobile number"),
    ("twilio", "number", "+4477009000011", "[twilio] number must be a UK mobile number"),
    ("twilio", "number", "Roost", "[twilio] number must be a UK mobile number"),
    ("twilio", "nubmer", "x", "[twilio] nubmer is not a known key; the nearest is [twilio] number."),
    ("ladder", "rung", "5", "[ladder] rung must be a duration"),
    ("ladder", "rung", "0 min", "[ladder] rung must be a duration"),
    ("ladder", "rung", "-5 min", "[ladder] rung must be a duration"),
    ("ladder", "rung", "٥ min", "[ladder] rung must be a duration"),
    ("ladder", "rung", 5, "[ladder] rung must be text in quotes"),
    ("ladder", "rung", "29 s", "[ladder] rung is too short for anybody to answer"),
    ("ladder", "rungs", [], "[ladder] rungs must be a list of rungs"),
    ("ladder", "rungs", "on_call", "[ladder] rungs must be a list of rungs"),
    ("ladder", "rungs", ["on_call"], "[ladder] rungs (rung 1) must be a table"),
    ("ladder", "rungs", [{"who": ["on_call"]}], "[ladder] rungs (rung 1) by must be a list of one or more of message"),
    ("ladder", "rungs", [{"who": [], "by": ["call"]}], "[ladder] rungs (rung 1) who must be a list of one or more"),
    ("ladder", "rungs", [{"who": "backup", "by": ["call"]}], "[ladder] rungs (rung 1) who must be a list of one"),
    ("ladder", "rungs", [{"who": ["hub"], "by": ["call"]}], "[ladder] rungs (rung 1) who must be a list of one"),
    ("ladder", "rungs", [{"who": ["backup"] * 2, "by": ["call"]}], "[ladder] rungs (rung 1) who names the same twice"),
    (
        "ladder",
        "rungs",
        [{"who": ["backup"], "by": ["call"]}, {"who": ["backup"], "by": ["call"], "last": "1 min"}],
        "[ladder] rungs (rung 2) last is not a known key; the nearest is lasts.",
    ),
    (
        "ladder",
        "rungs",
        [{"who": ["backup"], "by": ["call"], "lasts": "10 s"}],
        "[ladder] rungs (rung 1) lasts is too short",
    ),
    ("rollcall", "at", "5 pm", '[rollcall] at must be a time of day such as "17:00".'),
    ("rollcall", "at", "24:00", "[rollcall] at must be a time of day"),
    ("rollcall", "at", "9:00", "[rollcall] at must be a time of day"),
    ("rollcall", "at", 17, "[rollcall] at must be text in quotes"),
    ("rollcall", "at", "17:30", "[rollcall] by must be later than [rollcall] at"),
    ("rollcall", "by", "16:30", "[rollcall] by must be later than [rollcall] at"),
    ("rollcall", "by", "half past", "[rollcall] by must be a time of day"),
    ("night", "from", "11 pm", "[night] from must be a time of day"),
    ("night", "to", 7, "[night] to must be text in quotes"),
    ("night", "morning", "06:59", "[night] morning must not lie in deep night, between [night] from and [night] to."),
    ("texts", "file", 4, "[texts] file must be text in quotes"),
    ("privacy", "erase_after", "never", '[privacy] erase_after must be 1 to 99 days, such as "14 days".'),
    ("privacy", "words", "never", '[privacy] words must be "after claim" or "at once".'),
    ("laddr", "rung", "5 min", "[laddr] is not a known table; the nearest is [ladder]."),
]


@pytest.mark.parametrize(("table", "key", "value", "sentence"), TABLE)
def test_one_mistake_gives_one_sentence(tmp_path: Path, table: str, key: str, value: object, sentence: str) -> None:
    mistakes = mistakes_of(changed(table, key, value), tmp_path)
    assert len(mistakes) == 1, mistakes
    assert mistakes[0].startswith(sentence)
    assert mistakes[0].endswith(".")
    assert "\n" not in mistakes[0]


@pytest.mark.parametrize(
    ("country", "kind"),
    [("GB", PhoneNumberType.FIXED_LINE), ("GB", PhoneNumberType.PERSONAL_NUMBER), ("JE", PhoneNumberType.MOBILE)],
)
def test_a_number_that_is_no_uk_mobile_is_refused(tmp_path: Path, country: str, kind: int) -> None:
    (mistake,) = mistakes_of(changed("twilio", "number", example_number(country, kind)), tmp_path)
    assert mistake.startswith("[twilio] number must be a UK mobile number")


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    raw = {
        "line": {"nmae": "Night line", "listen": "here"},
        "telegram": {"mode": "webhook"},
        "twilio": {"number": "07700900001"},
        "ladder": {"rungs": [{"who": [], "by": []}]},
        "privcay": {},
    }
    beginnings = [
        "[privcay] is not a known table",
        "[line] nmae is not a known key",
        "[line] name is missing",
        "[line] listen must be",
        "[telegram] token is missing",
        "[twilio] account_sid is missing",
        "[twilio] auth_token is missing",
        "[twilio] number must be",
        "[ladder] rungs (rung 1) who must be",
        "[ladder] rungs (rung 1) by must be",
        "[line] public_url is missing",
        "[telegram] webhook_secret is missing",
    ]
    mistakes = mistakes_of(raw, tmp_path)
    assert len(mistakes) == len(beginnings), mistakes
    assert all(told.startswith(begins) for told, begins in zip(mistakes, beginnings, strict=True)), mistakes


def test_a_line_without_any_channel_is_refused(tmp_path: Path) -> None:
    assert mistakes_of({"line": WHOLE["line"]}, tmp_path) == (
        "[telegram] and [twilio] are both left out; the line needs at least one of them.",
    )


@pytest.mark.parametrize("table", ["line", "telegram", "twilio", "ladder", "night", "privacy", "texts"])
@pytest.mark.parametrize("written", ["text", 4, [{}]])
def test_a_table_that_is_none_is_named_once(tmp_path: Path, table: str, written: object) -> None:
    mistakes = mistakes_of({**WHOLE, table: written}, tmp_path)
    assert mistakes == (f"[{table}] must be a table; begin it with a line that holds [{table}] alone.",)


def test_a_key_outside_every_table_is_told_where_it_belongs(tmp_path: Path) -> None:
    mistakes = mistakes_of({**WHOLE, "time_zone": "Europe/London"}, tmp_path)
    assert mistakes == ("time_zone stands outside every table; the nearest known key is [line] time_zone.",)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"[line\n", "is not valid TOML (at line 1, column 6)"),
        (f'[telegram]\ntoken = "{TOKEN}\n'.encode(), "is not valid TOML (at line 2"),
        (b"\xff\xfe", "is not valid TOML;"),
        (b"a = " + b"[" * 100_000, "is not valid TOML"),
        (b"a = " + b"9" * 10_000, "is not valid TOML"),
    ],
)
def test_a_file_that_is_no_toml_names_the_place_only(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        load(path, {})
    assert len(caught.value.mistakes) == 1
    assert words in caught.value.mistakes[0]
    assert TOKEN not in caught.value.mistakes[0]


def test_a_missing_file_says_what_to_copy(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There is no config file .*copy config\.example\.toml"):
        load(tmp_path / "config.toml", {})


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        load(tmp_path, {})


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("missing", "must name a text file that this user may open."),
        (".", "must name a text file that this user may open."),
        ("\0", "must name a text file that this user may open."),
        (4, "must be text in quotes"),
    ],
)
def test_a_secret_file_that_cannot_be_read_is_named(tmp_path: Path, written: object, fault: str) -> None:
    raw = changed("twilio", "auth_token", GONE)
    raw["twilio"]["auth_token_file"] = written
    (mistake,) = mistakes_of(raw, tmp_path)
    assert mistake.startswith(f"[twilio] auth_token cannot be read: auth_token_file {fault}")


def test_a_secret_from_elsewhere_that_is_wrong_says_where_it_came_from(tmp_path: Path) -> None:
    raw = changed("telegram", "token", GONE)
    (mistake,) = mistakes_of(raw, tmp_path, {"ROOST_TELEGRAM_TOKEN": AUTH_TOKEN})
    assert mistake.startswith("[telegram] token (from $ROOST_TELEGRAM_TOKEN) is not a bot token")
    (tmp_path / "empty").write_text("\n")
    raw["telegram"]["token_file"] = "empty"
    (mistake,) = mistakes_of(raw, tmp_path)
    assert mistake.startswith("[telegram] token (from token_file) is empty")
