"""A folder with a config in it, and `roost` as people type it there."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.cli.main import main
from bot.clock import WallClock
from tests import databases

ROOT = Path(__file__).parents[3]
STARTED = WallClock().now()
EXAMPLE = ROOT / "bot" / "simulator" / "example_roster.toml"
TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"
CONFIG = f"""
[line]
name = "Night line"
public_url = "https://line.example.org"
[telegram]
token = "{TOKEN}"
api_url = "http://127.0.0.1:9"
[twilio]
account_sid = "AC{"0" * 32}"
auth_token = "0123456789abcdef0123456789abcdef"
number = "+447700900001"
"""


class Said(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Roost = Callable[..., Said]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command is typed."""
    (tmp_path / "config.toml").touch(0o600)
    (tmp_path / "config.toml").write_text(CONFIG)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ROOST_CONFIG", raising=False)
    return tmp_path


@pytest.fixture
def roost(folder: Path, capsys: pytest.CaptureFixture[str]) -> Roost:
    """The command in this process, as most tests need it."""

    def run(*words: str | Path) -> Said:
        try:
            status = main([str(word) for word in words])
        except SystemExit as ended:  # argparse's way of saying 2, or 0 after --help
            status = int(ended.code or 0)
        return Said(status, *capsys.readouterr())

    return run


@pytest.fixture
def loaded(roost: Roost, folder: Path) -> Roost:
    """The same with the example roster in the database, as of this start of the tests."""
    databases.load(folder / "roost.db", EXAMPLE.read_text(encoding="utf-8"), STARTED)
    return roost


def in_a_process(folder: Path, *words: str | Path) -> Said:
    """The command as a process of its own."""
    return _python(folder, "-m", "bot", *map(str, words))


def one_after_the_other(folder: Path, *commands: str) -> Said:
    """Several in one process of their own, which ends with the first that fails."""
    script = "import sys; from bot.cli.main import main; sys.exit(any(main(one.split()) for one in sys.argv[1:]))"
    return _python(folder, "-c", script, *commands)


def _python(folder: Path, *arguments: str) -> Said:
    command, env = [sys.executable, *arguments], {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=env, check=False)
    return Said(done.returncode, done.stdout, done.stderr)
