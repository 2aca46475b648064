"""A file is brought to the newest revision whole or not at all, and is then what the tables say."""

import re
import shutil
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, insert, select

from storage import migrations
from storage.database import connect, engine_on, transaction
from storage.migrations import DatabaseRefused, NewerDatabase, upgrade
from storage.migrations.__main__ import main
from storage.migrations.runner import run, scripts
from storage.schema import TABLES, metadata

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "roost.db"


def schema_of(raw: sqlite3.Connection) -> dict[str, str]:
    """Every table and index as SQLite keeps it, without the differences that mean nothing."""
    rows = raw.execute("SELECT name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE '%alembic_version%'")
    return {name: re.sub(r"\s+|\"", " ", sql) for name, sql in rows}


def test_the_migrated_file_is_what_the_tables_say(path: Path) -> None:
    upgrade(path)
    with engine_on(connect(path)).connect() as migrated:
        assert compare_metadata(MigrationContext.configure(migrated, opts={"compare_type": True}), metadata) == []


def test_indexes_and_constraints_are_the_same_to_the_letter(path: Path, tmp_path: Path) -> None:
    """Alembic's comparison does not see partial indexes, defaults or what happens on delete."""
    upgrade(path)
    created = connect(tmp_path / "created.db")
    with transaction(created) as tx:
        metadata.create_all(tx)
    assert schema_of(connect(path)) == schema_of(created)


def test_every_table_is_there(path: Path) -> None:
    upgrade(path)
    assert {table.name for table in TABLES} <= set(schema_of(connect(path)))


#: One value of each kind of column; every row points at the rows with the id 1.
PLAIN = {int: 1, bool: True, object: {}, date: date(2026, 11, 27), str: "2026-11-27T23:40:00.000000"}


def test_what_a_file_holds_is_kept_by_every_step_since_0012(path: Path) -> None:
    raw = connect(path)
    raw.execute("PRAGMA foreign_keys = OFF"), raw.execute("PRAGMA ignore_check_constraints = ON")
    was = MetaData()
    with transaction(raw) as tx:
        run(tx, "0012")
        was.reflect(tx)
        was.remove(was.tables["alembic_version"])
        for table in was.tables.values():
            tx.execute(insert(table), {column.name: PLAIN[column.type.python_type] for column in table.columns})
    upgrade(path)
    gone = [was.tables["activity_attendance"].c.told_by]
    with engine_on(connect(path)).connect() as tx:
        for table in was.tables.values():
            kept = [column for column in table.columns if column not in gone]
            assert tx.execute(select(*kept)).all() == [tuple(PLAIN[column.type.python_type] for column in kept)]


def test_a_second_upgrade_changes_nothing(path: Path) -> None:
    upgrade(path)
    raw = connect(path)
    before = raw.execute("PRAGMA data_version").fetchone()
    upgrade(path)
    assert raw.execute("PRAGMA data_version").fetchone() == before


def test_a_file_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    upgrade(path)
    connect(path).execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerDatabase, match=r"was written by a newer roost; start that version, or restore"):
        upgrade(path)
    assert migrations.revision_of(connect(path)) == "9999"


def test_another_programs_file_is_refused_and_left_alone(path: Path) -> None:
    raw = connect(path)
    raw.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(DatabaseRefused, match="another program's database"):
        upgrade(path)
    assert list(schema_of(raw)) == ["recipes"]


def test_a_step_that_breaks_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down() -> None:
        raise ValueError("the last table could not be made")

    module = scripts().get_revision("0001").module
    monkeypatch.setattr(module, "create_journal", break_down)
    with pytest.raises(ValueError, match="the last table"):
        upgrade(path)
    assert schema_of(connect(path)) == {}
    monkeypatch.undo()
    upgrade(path)


def start(code: str, path: Path) -> "subprocess.Popen[str]":
    """Another process that upgrades the file by `code`, given `path`."""
    begins = (
        f"import sys; from pathlib import Path; from storage.migrations import upgrade; path = Path({str(path)!r}); "
    )
    command = [sys.executable, "-c", begins + code]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_processes_may_upgrade_the_same_file_at_once(path: Path) -> None:
    started = [start("upgrade(path)", path) for _ in range(3)]
    assert [process.communicate() for process in started] == [("", "")] * 3
    assert migrations.revision_of(connect(path)) == migrations.newest()


def test_a_process_with_an_up_to_date_file_does_not_load_alembic(path: Path) -> None:
    upgrade(path)
    assert start("upgrade(path); print('alembic' in sys.modules)", path).communicate() == ("False\n", "")


def test_files_revisions_and_their_order_agree() -> None:
    assert scripts().get_current_head() == migrations.newest()
    revisions = [script.revision for script in scripts().walk_revisions()]
    assert revisions[::-1] == migrations.known()


def test_a_path_with_odd_characters_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "50% of #1? ü.db"
    upgrade(path)
    assert path.exists()


def test_writing_a_migration_asks_what_changes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("Say in a few words what changes")


def test_a_new_column_is_found_and_written_down(tmp_path: Path) -> None:
    """What a contributor does, tried on a copy of the package."""
    shutil.copytree(ROOT / "storage", tmp_path / "storage")
    homes = tmp_path / "storage" / "homes.py"
    homes.write_text(
        homes.read_text().replace('Column("beds", Integer', 'Column("sheds", Integer), Column("beds", Integer')
    )
    command = [sys.executable, "-m", "storage.migrations", "count", "the", "sheds"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    following = f"{int(migrations.newest()) + 1:04}"
    (written,) = tmp_path.glob(f"storage/migrations/versions/{following}_*.py")
    assert written.name == f"{following}_count_the_sheds.py"
    assert "sa.Column('sheds', sa.Integer(), nullable=True)" in written.read_text()
