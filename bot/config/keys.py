"""The one table of keys: how each is read, its default, its meaning. docs/configuration.md is tested against it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.config import rungs, values

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, eq=False)
class Key(Generic[T_co]):
    table: str
    name: str
    read: Callable[[object], T_co]
    kind: str
    meaning: str
    default: object = None
    required: bool = False
    environ: str = ""  # a secret: it may also come from this variable, or from the file that NAME_file names
    names_file: bool = False  # such a NAME_file; it is read together with its secret

    def __str__(self) -> str:
        return f"[{self.table}] {self.name}"


LINE_NAME = Key(
    "line",
    "name",
    values.line_name,
    "text",
    "What the line calls itself in every text: 1 to 12 characters of the plain SMS alphabet (GSM-7).",
    required=True,
)
PUBLIC_URL = Key(
    "line",
    "public_url",
    values.url,
    "address",
    "What the providers call; signatures are checked against it. No path. Needed for [twilio] and for webhook mode.",
)
LISTEN = Key(
    "line",
    "listen",
    values.listen,
    "host:port",
    "Where the line listens on its own machine; port 0 takes any free one.",
    "127.0.0.1:8080",
)
DATABASE = Key(
    "line",
    "database",
    values.database,
    "address",
    "The SQLite file, relative to the folder of config.toml; four slashes begin an absolute path.",
    "sqlite:///roost.db",
)
TIME_ZONE = Key(
    "line",
    "time_zone",
    values.time_zone,
    "time zone",
    "The zone in which times are spoken and the on-call rows are meant.",
    "Europe/London",
)

HEARTBEAT = Key(
    "line",
    "heartbeat",
    values.page,
    "address",
    "An address that is called each minute while the line can keep what comes, for a watchman that rings somebody when"
    " it falls silent.",
)

TELEGRAM_TOKEN = Key(
    "telegram",
    "token",
    values.bot_token,
    "secret",
    "The bot's token from BotFather.",
    required=True,
    environ="ROOST_TELEGRAM_TOKEN",
)
TELEGRAM_TOKEN_FILE = Key(
    "telegram", "token_file", values.text, "path", "A file that holds the token and nothing else.", names_file=True
)
MODE = Key(
    "telegram",
    "mode",
    values.one_of("polling", "webhook"),
    "polling or webhook",
    "Whether the line asks Telegram for messages or is called by it.",
    "polling",
)
WEBHOOK_SECRET = Key(
    "telegram",
    "webhook_secret",
    values.webhook_secret,
    "secret",
    "What Telegram must show at every call; needed in webhook mode: 1 to 256 of A-Z a-z 0-9 _ -.",
    environ="ROOST_TELEGRAM_WEBHOOK_SECRET",
)
WEBHOOK_SECRET_FILE = Key(
    "telegram",
    "webhook_secret_file",
    values.text,
    "path",
    "A file that holds the webhook secret and nothing else.",
    names_file=True,
)
TELEGRAM_API_URL = Key(
    "telegram", "api_url", values.url, "address", "Where the Bot API is.", "https://api.telegram.org"
)

ACCOUNT_SID = Key(
    "twilio",
    "account_sid",
    values.account_sid,
    "AC and 32 digits",
    "The account, from Twilio's console.",
    required=True,
)
AUTH_TOKEN = Key(
    "twilio",
    "auth_token",
    values.auth_token,
    "secret",
    "The account's auth token; it also signs what Twilio sends.",
    required=True,
    environ="ROOST_TWILIO_AUTH_TOKEN",
)
AUTH_TOKEN_FILE = Key(
    "twilio",
    "auth_token_file",
    values.text,
    "path",
    "A file that holds the auth token and nothing else.",
    names_file=True,
)
NUMBER = Key(
    "twilio",
    "number",
    values.uk_mobile,
    "UK mobile number",
    "The line's own number, with +44 and no spaces.",
    required=True,
)
TWILIO_API_URL = Key("twilio", "api_url", values.url, "address", "Where Twilio's API is.", "https://api.twilio.com")

RUNG = Key(
    "ladder",
    "rung",
    values.rung_duration,
    "duration",
    "How long a rung lasts that does not say so itself; at least 30 s.",
    "5 min",
)
RUNGS = Key(
    "ladder",
    "rungs",
    rungs.rungs,
    "list of rungs",
    "Who is tried, by which means, in which order. See below.",
    rungs.DEFAULT,
)

ROLLCALL_AT = Key(
    "rollcall",
    "at",
    values.wall_time,
    "time",
    "When, each day, whoever is on call or backup in the coming night is asked whether this phone works.",
    "17:00",
)
ROLLCALL_BY = Key(
    "rollcall",
    "by",
    values.wall_time,
    "time",
    "When the liaison worker hears who has not answered; later than `at`.",
    "17:30",
)

STORAGE_KEY = Key(
    "storage",
    "key",
    values.storage_keys,
    "secret",
    "Encrypts words, names and numbers in the database: 32 bytes in base64. See below.",
    environ="ROOST_STORAGE_KEY",
)
STORAGE_KEY_FILE = Key(
    "storage", "key_file", values.text, "path", "A file that holds the key and nothing else.", names_file=True
)
BACKUPS = Key(
    "storage",
    "backups",
    values.text,
    "path",
    "The folder in which the line makes a backup each day, relative to the folder of config.toml.",
)
BACKUP_AT = Key("storage", "backup_at", values.wall_time, "time", "When, each day, it is made.", "09:15")
KEEP = Key("storage", "keep", values.number_to_keep, "whole number", "How many of them are kept.", 14)

WORDS = Key(
    "privacy",
    "words",
    values.one_of("after claim", "at once"),
    "after claim or at once",
    "Whether the carer's words follow the claim or stand in the first alert.",
    "after claim",
)
ERASE_AFTER = Key(
    "privacy",
    "erase_after",
    values.days,
    "days",
    "How long after somebody has said FILED what was written is erased.",
    "14 days",
)

NIGHT_FROM = Key(
    "night",
    "from",
    values.wall_time,
    "time",
    "When deep night begins: what is plainly routine then wakes nobody before the carer has been asked once.",
    "23:00",
)
NIGHT_TO = Key("night", "to", values.wall_time, "time", "When deep night ends.", "07:00")
MORNING = Key(
    "night",
    "morning",
    values.wall_time,
    "time",
    "When what a carer keeps for the morning is alerted for; outside deep night.",
    "07:30",
)

TEXTS_FILE = Key(
    "texts", "file", values.text, "path", "A TOML file with texts of your own, each under its key. See below."
)

KEYS: tuple[Key[Any], ...] = (
    LINE_NAME, PUBLIC_URL, LISTEN, DATABASE, TIME_ZONE, HEARTBEAT,
    TELEGRAM_TOKEN, TELEGRAM_TOKEN_FILE, MODE, WEBHOOK_SECRET, WEBHOOK_SECRET_FILE, TELEGRAM_API_URL,
    ACCOUNT_SID, AUTH_TOKEN, AUTH_TOKEN_FILE, NUMBER, TWILIO_API_URL,
    RUNG, RUNGS,
    ROLLCALL_AT, ROLLCALL_BY,
    NIGHT_FROM, NIGHT_TO, MORNING,
    WORDS, ERASE_AFTER,
    STORAGE_KEY, STORAGE_KEY_FILE, BACKUPS, BACKUP_AT, KEEP,
    TEXTS_FILE,
)  # fmt: skip
TABLES: dict[str, tuple[Key[Any], ...]] = {
    table: tuple(key for key in KEYS if key.table == table) for table in dict.fromkeys(key.table for key in KEYS)
}
CHANNEL_TABLES = ("telegram", "twilio")  # left out to run without; at least one must be there
