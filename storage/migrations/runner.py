"""Alembic at work on a connection that is already inside our transaction."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

HERE = Path(__file__).parent


def config() -> Config:
    """What an alembic.ini would say."""
    settings = Config()
    settings.set_main_option("script_location", str(HERE).replace("%", "%%"))
    settings.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    settings.set_main_option("path_separator", "os")
    return settings


@cache  # the files are read once a process: tests make hundreds of databases
def scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(config())


def run(tx: Connection, to: str = "head") -> None:
    """Carry out every step that the file has not seen, up to that revision. Begins and commits nothing."""

    def steps(revision: Any, context: MigrationContext) -> Iterable[RevisionStep]:
        return scripts()._upgrade_revs(to, revision)  # what alembic's own upgrade command calls

    with EnvironmentContext(config(), scripts(), fn=steps) as environment:
        environment.configure(connection=tx)  # it is in a transaction already, so alembic begins none
        environment.run_migrations()
