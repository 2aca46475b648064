"""From the file to a Config: gather every value and every mistake, and build only when there is no mistake."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from bot.config.building import build, contradictions
from bot.config.gathering import gather
from bot.config.records import Config


class ConfigError(Exception):
    """Everything that is wrong with a config file, a plain sentence each."""

    def __init__(self, *mistakes: str) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


def load(path: Path, environ: Mapping[str, str]) -> Config:
    """The Config that the file and the environment make together, or a ConfigError with all that is wrong."""
    return from_tables(_parsed(path), path.absolute().parent, environ)


def from_tables(raw: Mapping[str, object], folder: Path, environ: Mapping[str, str]) -> Config:
    """The same from parsed TOML; paths in it are relative to `folder`."""
    got = gather(raw, folder, environ)
    mistakes = (*got.mistakes, *contradictions(got, folder))
    if mistakes:
        raise ConfigError(*mistakes)
    return build(got, folder)


def _parsed(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise ConfigError(f"There is no config file {path}; copy config.example.toml there and fill it in.") from error
    except OSError as error:
        raise ConfigError(f"The config file {path} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(
            f"The config file {path} is not valid TOML{_where(error)}; compare config.example.toml."
        ) from None


def _where(error: Exception) -> str:
    """Only the place: the parser's own words may repeat what stands there."""
    found = re.search(r"at line \d+, column \d+|at end of document", str(error))
    return f" ({found[0]})" if found else ""
