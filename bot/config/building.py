"""What only several keys together show to be wrong, and the building of the records."""

import base64
from collections.abc import Iterator
from pathlib import Path

from bot.config import keys
from bot.config.gathering import Gathered
from bot.config.records import Config, LineConfig, PrivacyConfig, StorageConfig, TelegramConfig, TwilioConfig
from handlers.settings import LadderSettings, NightSettings, RollCallSettings, Rung
from storage.encryption import Keyring


def contradictions(got: Gathered, folder: Path) -> Iterator[str]:
    webhook = got.get(keys.MODE) == "webhook"
    if not got.tables.intersection(keys.CHANNEL_TABLES):
        yield "[telegram] and [twilio] are both left out; the line needs at least one of them."
    if (webhook or "twilio" in got.tables) and got.left_out(keys.PUBLIC_URL):
        yield f"{keys.PUBLIC_URL} is missing. {keys.PUBLIC_URL.meaning}"
    if webhook and got.left_out(keys.WEBHOOK_SECRET):
        yield (
            f"{keys.WEBHOOK_SECRET} is missing, and webhook mode needs it."
            f" Give webhook_secret, webhook_secret_file or ${keys.WEBHOOK_SECRET.environ}."
        )
    at, by = got.get(keys.ROLLCALL_AT), got.get(keys.ROLLCALL_BY)
    if at and by and by <= at:
        yield f"{keys.ROLLCALL_BY} must be later than {keys.ROLLCALL_AT}, on the same day."
    since, until, morning = got.get(keys.NIGHT_FROM), got.get(keys.NIGHT_TO), got.get(keys.MORNING)
    if since and until and morning and _lies_between(morning, since, until):
        yield f"{keys.MORNING} must not lie in deep night, between {keys.NIGHT_FROM} and {keys.NIGHT_TO}."
    backups = got.get(keys.BACKUPS)
    if backups and not _may_be_a_folder(folder / backups):
        yield f"{keys.BACKUPS} must name a folder; make one, for this user alone."
    database = got.get(keys.DATABASE)
    if database and not _may_hold_a_file(folder / database):
        yield f"{keys.DATABASE} must name a file in a folder that is there; make the folder first."


def _lies_between(wall: str, since: str, until: str) -> bool:
    """Past midnight if `until` is earlier."""
    return since <= wall < until if since <= until else wall >= since or wall < until


def _may_be_a_folder(path: Path) -> bool:
    """It need not be there: a disk that is not mounted must not keep the line from starting."""
    try:
        return path.is_dir() or not path.exists()
    except OSError:  # a name too long
        return False


def _may_hold_a_file(path: Path) -> bool:
    try:
        return path.parent.is_dir() and not path.is_dir()
    except OSError:  # a name too long, a folder that may not be looked into
        return False


def build(got: Gathered, folder: Path) -> Config:
    """Only for what has no mistake."""
    rung = got[keys.RUNG]
    return Config(
        line=_line(got, folder),
        telegram=_telegram(got) if "telegram" in got.tables else None,
        twilio=_twilio(got) if "twilio" in got.tables else None,
        ladder=LadderSettings(rung, tuple(Rung(r.who, r.by, r.lasts or rung) for r in got[keys.RUNGS])),
        rollcall=RollCallSettings(got[keys.ROLLCALL_AT], got[keys.ROLLCALL_BY]),
        night=NightSettings(got[keys.NIGHT_FROM], got[keys.NIGHT_TO], got[keys.MORNING]),
        privacy=PrivacyConfig(got[keys.WORDS], got[keys.ERASE_AFTER]),
        storage=_storage(got, folder),
        texts=got.texts,
    )


def _line(got: Gathered, folder: Path) -> LineConfig:
    host, port = got[keys.LISTEN]
    return LineConfig(
        name=got[keys.LINE_NAME],
        public_url=got.get(keys.PUBLIC_URL) or "",
        host=host,
        port=port,
        database=folder / got[keys.DATABASE],
        time_zone=got[keys.TIME_ZONE],
        heartbeat=got.get(keys.HEARTBEAT),
    )


def _storage(got: Gathered, folder: Path) -> StorageConfig:
    backups, secrets = got.get(keys.BACKUPS), got.get(keys.STORAGE_KEY) or ()
    return StorageConfig(
        secrets=secrets,
        keys=Keyring([base64.b64decode(secret) for secret in secrets]) if secrets else None,
        backups=folder / backups if backups else None,
        backup_at=got[keys.BACKUP_AT],
        keep=got[keys.KEEP],
    )


def _telegram(got: Gathered) -> TelegramConfig:
    return TelegramConfig(
        token=got[keys.TELEGRAM_TOKEN],
        mode=got[keys.MODE],
        webhook_secret=got.get(keys.WEBHOOK_SECRET),
        api_url=got[keys.TELEGRAM_API_URL],
    )


def _twilio(got: Gathered) -> TwilioConfig:
    return TwilioConfig(
        account_sid=got[keys.ACCOUNT_SID],
        auth_token=got[keys.AUTH_TOKEN],
        number=got[keys.NUMBER],
        api_url=got[keys.TWILIO_API_URL],
    )
