"""Alembic's own way in, for `python -m storage.migrations WORDS`: it compares the tables with a database."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from storage.encryption import EncryptedText
from storage.moments import UtcDateTime
from storage.schema import metadata


def render(kind: str, thing: Any, autogenerating: AutogenContext) -> str | Literal[False]:
    """Moments are written with their import, what is encrypted as what the file sees, the rest as alembic does."""
    if kind == "type" and isinstance(thing, UtcDateTime):
        autogenerating.imports.add("from storage.moments import UtcDateTime")
        return "UtcDateTime()"
    if kind == "type" and isinstance(thing, EncryptedText):
        return f"sa.{type(thing.impl_instance).__name__}()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_item=render,
    render_as_batch=True,  # SQLite changes a table by building it anew
)
context.run_migrations()
