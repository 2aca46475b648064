"""Alembic's own way in, for `python -m storage.migrations WORDS`: it compares the tables with a database."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from storage.database import UtcDateTime
from storage.schema import metadata


def render(kind: str, thing: Any, autogenerating: AutogenContext) -> str | Literal[False]:
    """Our own type is written with its import; the rest as alembic does."""
    if kind == "type" and isinstance(thing, UtcDateTime):
        autogenerating.imports.add("from storage.database import UtcDateTime")
        return "UtcDateTime()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_item=render,
    render_as_batch=True,  # SQLite changes a table by building it anew
)
context.run_migrations()
