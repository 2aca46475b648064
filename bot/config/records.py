"""What a loaded config.toml is. Secrets stay out of every repr."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from handlers.settings import LadderSettings, LineSettings, NightSettings, RollCallSettings
from storage.encryption import Keyring


@dataclass(frozen=True, slots=True)
class LineConfig:
    name: str
    public_url: str  # no slash at its end; "" where nothing calls the line from outside
    host: str
    port: int  # 0 = any free one
    database: Path
    time_zone: ZoneInfo
    heartbeat: str | None = field(default=None, repr=False)  # whoever knows it can pretend that all is well


@dataclass(frozen=True, slots=True)
class TelegramConfig:
    token: str = field(repr=False)
    mode: str  # "polling" or "webhook"
    webhook_secret: str | None = field(repr=False)  # always there in webhook mode
    api_url: str


@dataclass(frozen=True, slots=True)
class TwilioConfig:
    account_sid: str
    auth_token: str = field(repr=False)
    number: str
    api_url: str


@dataclass(frozen=True, slots=True)
class PrivacyConfig:
    words: str  # "after claim" or "at once"
    erase_after: timedelta


@dataclass(frozen=True, slots=True)
class StorageConfig:
    secrets: tuple[str, ...] = field(repr=False)
    keys: Keyring | None = field(repr=False)  # made of them; None = nothing is encrypted
    backups: Path | None  # None = the line makes none by itself
    backup_at: str  # "09:15", in the line's zone
    keep: int


@dataclass(frozen=True, slots=True)
class Config:
    line: LineConfig
    telegram: TelegramConfig | None
    twilio: TwilioConfig | None
    ladder: LadderSettings
    rollcall: RollCallSettings
    night: NightSettings
    privacy: PrivacyConfig
    storage: StorageConfig
    texts: Mapping[str, str]  # a service's own words, by key

    def line_settings(self) -> LineSettings:
        """What the handlers may know of it."""
        return LineSettings(
            name=self.line.name,
            time_zone=self.line.time_zone,
            number=self.twilio.number if self.twilio else None,
            public_url=self.line.public_url,
            rungs=self.ladder.rungs,
            words_at_once=self.privacy.words == "at once",
            rollcall=self.rollcall,
            night=self.night,
            texts=self.texts,
            erase_after=self.privacy.erase_after,
        )

    def secrets(self) -> tuple[str, ...]:
        """What the logs must never show."""
        telegram = (self.telegram.token, self.telegram.webhook_secret) if self.telegram else ()
        twilio = (self.twilio.auth_token,) if self.twilio else ()
        own = (*self.storage.secrets, self.line.heartbeat)
        return tuple(secret for secret in (*telegram, *twilio, *own) if secret)
