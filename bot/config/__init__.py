"""config.toml as frozen records. Every mistake is told at once, with the key and a hint, and never with a secret."""

from bot.config.reading import ConfigError, load
from bot.config.records import Config, LineConfig, PrivacyConfig, TelegramConfig, TwilioConfig

__all__ = ["Config", "ConfigError", "LineConfig", "PrivacyConfig", "TelegramConfig", "TwilioConfig", "load"]
