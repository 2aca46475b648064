"""Nothing is erased before the moment that was said when it was filed, whatever is changed since."""

from alembic import op
from sqlalchemy import Column

from storage.moments import UtcDateTime

revision = "0017"
down_revision = "0015"


def upgrade() -> None:
    for table in ("matters", "privates"):
        op.add_column(table, Column("erase_at", UtcDateTime))
