"""What the sheets of a home already answer of the questions at night, so that they are confirmed, not asked (B34)."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from storage import homes, sheets
from storage.homes import Child


@dataclass(frozen=True, slots=True)
class Known:
    """About one child; None is what its sheet does not say."""

    child: Child
    age: int | None
    authority_rule: str | None  # one of AUTHORITY_RULES
    authority_date: date | None
    medicine: str | None  # yes or no
    school: bool  # it names one
    room: str | None  # own, share, or whom with, in somebody's words
    reviewed_at: datetime | None  # when somebody last said that all of it is right


def known(tx: Connection, home_id: int) -> tuple[Known, ...]:
    """One for each child who lives there, whether or not it has a sheet."""
    return tuple(_known(tx, child) for child in homes.children_at(tx, home_id))


def _known(tx: Connection, child: Child) -> Known:
    sheet = sheets.of_child(tx, child.id)
    said = sheet.answers
    return Known(
        child=child,
        age=int(said["age"]) if "age" in said else None,
        authority_rule=said.get("authority_rule"),
        authority_date=date.fromisoformat(said["authority_date"]) if "authority_date" in said else None,
        medicine=said.get("medicine"),
        school="school" in said,
        room=said.get("room"),
        reviewed_at=sheet.reviewed_at,
    )
