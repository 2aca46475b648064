"""How each kind of value is read. What cannot be read raises Wrong with the rest of a sentence that began with the key.

No sentence repeats the value: it may be a secret that was put in the wrong place.
"""

import base64
import re
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import phonenumbers

from bot.config.nearest import nearest
from storage.encryption import KEY_BYTES

GSM7_BASIC = (
    "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
URL_FAULTS = (
    ("@", "must not hold a user name or password; write the host alone."),
    (r"^https?://[^/?#]+(?:/[^?#]|/?[?#])", "must end after the host; leave out the path and anything after ? or #."),
    (
        r"^http://(?!(?:127\.0\.0\.1|localhost|\[::1\])(?:[:/]|$))",
        "must begin with https://; plain http is for 127.0.0.1 and localhost only.",
    ),
)
UNITS = {"s": timedelta(seconds=1), "min": timedelta(minutes=1), "h": timedelta(hours=1)}
SHORTEST_RUNG = timedelta(seconds=30)


class Wrong(ValueError):
    """The ends of one or several sentences about one key."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(*sentences)
        self.sentences = sentences


def text(value: object) -> str:
    if not isinstance(value, str):
        raise Wrong('must be text in quotes, as in key = "value".')
    if not value.strip():
        raise Wrong("is empty; fill it in or take the line out.")
    return value


def matching(pattern: str, sentence: str) -> Callable[[object], str]:
    """A reader for text of one form."""
    form = re.compile(pattern)

    def read(value: object) -> str:
        if not form.fullmatch(text(value)):
            raise Wrong(sentence)
        return text(value)

    return read


def one_of(*choices: str) -> Callable[[object], str]:
    quoted = " or ".join(f'"{choice}"' for choice in choices)

    def read(value: object) -> str:
        if text(value) not in choices:
            raise Wrong(f"must be {quoted}.")
        return text(value)

    return read


bot_token = matching(
    r"[0-9]+:[A-Za-z0-9_-]+", "is not a bot token; copy it whole from BotFather: digits, a colon, letters."
)
auth_token = matching(r"[!-~]{8,}", "is too short or holds spaces; copy it whole from Twilio's console.")
webhook_secret = matching(r"[A-Za-z0-9_-]{1,256}", "must be 1 to 256 letters, digits, _ or -; make up a long one.")
account_sid = matching(r"AC[0-9a-fA-F]{32}", "must be AC and 32 hexadecimal digits; copy it from Twilio's console.")


def storage_keys(value: object) -> tuple[str, ...]:
    """One key or several, the newest first."""
    written = tuple(text(value).split())
    try:
        right = all(len(base64.b64decode(key, validate=True)) == KEY_BYTES for key in written)
    except ValueError:
        right = False
    if not right:
        raise Wrong("must be 32 bytes in base64; make one with `openssl rand -base64 32`.")
    return written


def number_to_keep(value: object) -> int:
    if type(value) is not int or not 1 <= value <= 1000:
        raise Wrong("must be a whole number from 1 to 1000, without quotes.")
    return value


def line_name(value: object) -> str:
    name = text(value)
    if len(name) > 12 or name != name.strip():
        raise Wrong("must be 1 to 12 characters with no space at either end, because it stands in every text.")
    if set(name) - set(GSM7_BASIC):
        raise Wrong("holds a character that would double the price of every text; keep to plain letters and digits.")
    return name


def duration(value: object) -> timedelta:
    found = re.fullmatch(r"([0-9]{1,6}) ?(s|min|h)", text(value))
    if not found or not int(found[1]):
        raise Wrong('must be a duration such as "5 min", "90 s" or "2 h".')
    return int(found[1]) * UNITS[found[2]]


def days(value: object) -> timedelta:
    found = re.fullmatch(r"([0-9]{1,2}) ?days?", text(value))
    if not found or not int(found[1]):
        raise Wrong('must be 1 to 99 days, such as "14 days".')
    return timedelta(days=int(found[1]))


def wall_time(value: object) -> str:
    if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text(value)):
        raise Wrong('must be a time of day such as "17:00".')
    return text(value)


def rung_duration(value: object) -> timedelta:
    lasts = duration(value)
    if lasts < SHORTEST_RUNG:
        raise Wrong("is too short for anybody to answer; give a rung at least 30 s.")
    return lasts


@cache  # it opens some 600 files
def known_time_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def time_zone(value: object) -> ZoneInfo:
    name, known = text(value), known_time_zones()
    if not known:
        raise Wrong("cannot be looked up, because this machine knows no time zones; install its tzdata package.")
    if name not in known:
        raise Wrong(f"is not a known time zone; the nearest is {nearest(name, known)}.")
    return ZoneInfo(name)


def url(value: object) -> str:
    """An address that others call: scheme and host, perhaps a port, nothing else."""
    address = text(value)
    for fault, sentence in URL_FAULTS:
        if re.search(fault, address):
            raise Wrong(sentence)
    found = re.fullmatch(r"https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::([0-9]{1,5}))?/?", address)
    if not found or int(found[1] or 0) > 65535:
        raise Wrong('is not a web address; write one such as "https://line.example.org".')
    return address.rstrip("/")


def page(value: object) -> str:
    """An address that we call: it may have a path and a query."""
    address = text(value)
    for fault, sentence in (URL_FAULTS[0], URL_FAULTS[2]):
        if re.search(fault, address):
            raise Wrong(sentence)
    if not re.fullmatch(r"https?://[A-Za-z0-9.:\[\]-]+(?:/[!-~]*)?", address):
        raise Wrong('is not a web address; write one such as "https://watchman.example.org/line".')
    return address


def listen(value: object) -> tuple[str, int]:
    found = re.fullmatch(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9._-]+)):([0-9]{1,5})", text(value))
    if not found or int(found[3]) > 65535:
        raise Wrong('must be a host and a port, such as "127.0.0.1:8080".')
    return found[1] or found[2], int(found[3])


def database(value: object) -> str:
    """The path of the SQLite file, still relative to the config file's folder."""
    address = text(value)
    if address.startswith(("postgresql:", "postgresql+", "postgres:")):
        raise Wrong('cannot be PostgreSQL yet: this version keeps its data in SQLite; write "sqlite:///roost.db".')
    path = address.removeprefix("sqlite:///")
    if path == address or not path.strip() or path == ":memory:" or set("?#\0") & set(path):
        raise Wrong('must name a file for SQLite, such as "sqlite:///roost.db".')
    return path


def uk_mobile(value: object) -> str:
    number = text(value)
    if not _is_uk_mobile(number):
        raise Wrong('must be a UK mobile number with +44 and no spaces, such as "+447700900001".')
    return number


def _is_uk_mobile(number: str) -> bool:
    if re.fullmatch(r"\+447700900[0-9]{3}", number):
        return True  # Ofcom's numbers for drama, which phonenumbers calls possible but not valid
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return False
    return (
        number == phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        and phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.MOBILE
        and phonenumbers.region_code_for_number(parsed) == "GB"
    )
