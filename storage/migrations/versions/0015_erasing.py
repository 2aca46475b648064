"""What was written is erased some time after somebody said that it is filed, unless its home's words are held."""

from alembic import op
from sqlalchemy import Column

from storage.moments import UtcDateTime

revision = "0015"
down_revision = "0014"

ADDED = (
    ("homes", "held_at"),
    ("matters", "filed_at"),
    ("matters", "erased_at"),
    ("privates", "filed_at"),
    ("privates", "erased_at"),
    ("inbox", "erased_at"),
    ("outbox", "erased_at"),
)


def upgrade() -> None:
    for table, name in ADDED:
        op.add_column(table, Column(name, UtcDateTime))
