"""The keys of a child's sleepover sheet in roster.toml, from the table of the sheet's fields."""

from collections.abc import Callable
from datetime import date

from handlers.roster.fields import date_of
from handlers.roster.values import Field, Wrong, one_of, text, whole_number
from handlers.sheets.fields import FIELDS, OLDEST
from handlers.sheets.fields import Field as Question
from handlers.sheets.filling import SHEET


def _words(question: Question) -> Callable[[object], str]:
    """Somebody's own words; where there is a choice as well, one of its codes is that choice."""

    def read(value: object) -> str:
        if len(text(value)) > SHEET.longest_words:
            raise Wrong(f"must be at most {SHEET.longest_words} characters.")
        written = text(value).strip()
        return written.casefold() if written.casefold() in question.codes else written

    return read


def _age(value: object) -> str:
    return str(whole_number(0, OLDEST)(value))


def _date(value: object) -> str:
    found: date = date_of(value)
    return found.isoformat()


#: Readers of what is neither a choice nor words.
READERS: dict[str, tuple[Callable[[object], str], str]] = {"age": (_age, "11"), "authority_date": (_date, "2026-06-03")}


def _field(question: Question) -> Field:
    if question.name in READERS:
        reader, example = READERS[question.name]
        return Field(reader, example, None)
    if question.words:
        return Field(_words(question), '"' + (question.codes[0] if question.codes else "landing light on") + '"', None)
    return Field(one_of(*question.codes), f'"{question.codes[0]}"', None)


KEYS = {question.name: _field(question) for question in FIELDS}
