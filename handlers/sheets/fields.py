"""What a sleepover sheet asks, as a table (DOMAIN 8, "Sleepover sheet"). Its words are in `texts/english/sheets.py`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from handlers.conversation.steps import Step

OLDEST = 21  # years
#: Rules by which somebody may agree to a stay (DOMAIN 11).
AUTHORITY_RULES = (
    "standing_care_plan",
    "edt_named",
    "on_call_manager_named",
    "holds_pr",
    "not_needed_day_care",
)
ON_PAPER = frozenset({"standing_care_plan", "holds_pr"})


@dataclass(frozen=True, slots=True)
class Field(Step):
    """One question of the sheet. What is `sensitive` is never sent by SMS, and words never are (DOMAIN B52, B53)."""

    sensitive: bool = False

    def goes_by_sms(self, value: str) -> bool:
        return not self.sensitive and (value in self.codes or not self.words)


def _age(text: str) -> str | None:
    """Whole years; a baby has none yet."""
    plain = text.strip().casefold()
    if plain == "baby":
        return "0"
    return str(int(plain)) if re.fullmatch(r"\d{1,2}", plain, re.ASCII) and 0 < int(plain) <= OLDEST else None


def _date(text: str) -> str | None:
    """3.6.2026, 3/6/26 or 3-6-2026, kept as 2026-06-03."""
    found = re.fullmatch(r"\s*(\d{1,2})[./ -](\d{1,2})[./ -](?:20)?(\d\d)\s*", text, re.ASCII)
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(2000 + year, month, day).isoformat()
    except ValueError:
        return None


#: In the order in which they are asked. A name is the key of [[home.child]] in roster.toml, too.
FIELDS: tuple[Field, ...] = (
    Field("age", reads=_age),
    Field("authority_rule", AUTHORITY_RULES, sensitive=True),
    Field("authority_date", reads=_date, needs=("authority_rule", ON_PAPER), sensitive=True),
    Field("reached_at_night", words=True, sensitive=True),
    Field("treatment_consent", ("yes", "no", "ask")),
    Field("allergies", ("yes", "no")),
    Field("conditions", ("yes", "no")),
    Field("medicine", ("yes", "no")),
    Field("room", ("own", "share"), words=True),
    Field("must_not_know", ("yes", "no"), words=True, sensitive=True),
    Field("safe_care", words=True, sensitive=True),
    Field("sleep", words=True),
    Field("food", words=True),
    Field("comfort", words=True),
    Field("upset", words=True),
    Field("goes_missing_plan", ("yes", "no"), words=True),
    Field("school", words=True, sensitive=True),
    Field("own_care", words=True),
    Field("own_words", words=True),
)
BY_NAME: Mapping[str, Field] = {field.name: field for field in FIELDS}


def asked_of(answers: Mapping[str, str]) -> tuple[Field, ...]:
    """The questions that apply, as far as the answers say."""
    return tuple(field for field in FIELDS if field.applies(answers))
