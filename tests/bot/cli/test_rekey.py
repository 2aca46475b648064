"""`roost rekey`, as it is typed."""

from base64 import b64decode
from contextlib import closing
from pathlib import Path

from bot.lock import FileLock
from storage.database import connect
from storage.encryption import Keyring
from storage.rekeying import rekey
from tests.at_rest import FORMER, KEY, files, readable
from tests.bot.cli.conftest import CONFIG, Roost

NAMES = {"Dawn", "Priya", "7700900104", "01632 960123"}


def with_key(folder: Path, *keys: str) -> None:
    (folder / "storage-key").write_text("\n".join(keys))
    (folder / "config.toml").write_text(CONFIG + '[storage]\nkey_file = "storage-key"\n')


def test_a_database_is_encrypted_and_every_command_goes_on_as_before(loaded: Roost, folder: Path) -> None:
    shown = loaded("roster", "show").out
    assert readable(files(folder / "roost.db"), NAMES) == sorted(NAMES)
    with_key(folder, KEY)
    refused = loaded("roster", "show")
    assert refused.err.endswith("is not encrypted yet, and [storage] has a key; stop the line and do: roost rekey\n")
    assert loaded("backup", "before.db").status == 0
    said = loaded("rekey")
    assert (said.status, said.err) == (0, "")
    assert "people: 6" in said.lines and "is encrypted with the newest key" in said.lines[-1]
    assert readable(files(folder / "roost.db"), NAMES) == []
    assert loaded("roster", "show").out == shown
    assert loaded("invite", "Dawn").status == 0
    assert f"Right  database.encrypted    {folder}/roost.db is encrypted." in loaded("check", "--offline").lines


def test_a_database_that_is_made_with_a_key_is_encrypted_from_the_start(roost: Roost, folder: Path) -> None:
    from_the_example = Path(__file__).parents[3] / "bot" / "simulator" / "example_roster.toml"
    with_key(folder, KEY)
    assert roost("roster", "load", from_the_example).status == 0
    assert readable(files(folder / "roost.db"), NAMES) == []
    with_key(folder, FORMER, KEY)
    assert "the former key; stop the line and do: roost rekey" in roost("roster", "show").err
    assert roost("rekey").status == 0
    with_key(folder, FORMER)
    assert "  Dawn: mobile 07700 900104" in roost("roster", "show").lines
    assert roost("rekey", "--plain").lines[-1].endswith("take the key out of [storage] before the line is started.")
    (folder / "config.toml").write_text(CONFIG)
    assert "  Dawn: mobile 07700 900104" in roost("roster", "show").lines


def test_a_key_that_is_taken_out_half_way_is_asked_for_and_nothing_is_lost(loaded: Roost, folder: Path) -> None:
    with_key(folder, FORMER)
    assert loaded("rekey").status == 0
    with closing(connect(folder / "roost.db")) as raw:
        next(rekey(raw, Keyring([b64decode(KEY), b64decode(FORMER)])))  # and there the power went
    for keys in ((KEY,), (FORMER,)):
        with_key(folder, *keys)
        said = loaded("rekey")
        assert said.status == 1 and "put every key that it has had there" in said.err, said
        assert len(said.err.splitlines()) == 1
    with_key(folder, KEY, FORMER)
    assert loaded("rekey").status == 0
    assert "  Dawn: mobile 07700 900104" in loaded("roster", "show").lines


def test_without_a_key_without_a_database_and_beside_a_running_line_nothing_is_done(roost: Roost, folder: Path) -> None:
    assert roost("rekey").err.startswith("There is no [storage] key; make one with openssl rand -base64 32")
    with_key(folder, KEY)
    assert roost("rekey").err.startswith("There is no database")
    (folder / "roost.db").touch()
    with FileLock(folder / "roost.db"):
        assert "Another roost is running" in roost("rekey").err
