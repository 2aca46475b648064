"""What somebody knew of a get-together that has changed, until she is told; who told of attendance was never kept."""

from alembic import op
from sqlalchemy import JSON, Column, ForeignKey, Integer

from storage.moments import UtcDateTime

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("activity_reminders", Column("facts", JSON))
    # SQLite drops no column that refers to another table: the table is made anew.
    op.rename_table("activity_attendance", "activity_attendance_before")
    op.create_table(
        "activity_attendance",
        Column("occurrence_id", Integer, ForeignKey("occurrences.id"), primary_key=True),
        Column("adults", Integer, nullable=False),
        Column("children", Integer, nullable=False),
        Column("told_at", UtcDateTime, nullable=False),
    )
    op.execute(
        "INSERT INTO activity_attendance"
        " SELECT occurrence_id, adults, children, told_at FROM activity_attendance_before"
    )
    op.drop_table("activity_attendance_before")
