"""What somebody is asked just now, and was last of a kind, is found without all that she was ever asked."""

from alembic import op
from sqlalchemy import column

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_index("questions_of_kind", "questions", ["person_id", "kind", "id"])
    op.create_index("questions_open", "questions", ["person_id"], sqlite_where=column("closed_at").is_(None))
