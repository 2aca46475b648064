"""The keys of a get-together in roster.toml. When it is stands in the words that a message would have."""

from collections.abc import Callable

from handlers.activities import saying
from handlers.activities.audience import CARERS, CHILDREN, EVERYONE
from handlers.activities.words import parts
from handlers.activities.words.parts import LONGEST_URL, MOST, REMINDERS, Draft
from handlers.activities.words.plain import NotFollowed
from handlers.roster.fields import spoken_name
from handlers.roster.values import Field, Wrong, one_of, text, whole_number
from handlers.texts.english import TEXTS

TIMES = ("rrule", "often", "starts_on", "start_time", "minutes", "not_in", "since", "until", "count", "bank_holidays")
WHEN = '"last Tuesday of the month 10:30 to 12:30, not in August"'


def when(value: object) -> Draft:
    """As by message, but that every day has its year: a file is read again and again."""
    try:
        draft = parts.read(text(value), None)
    except NotFollowed as why:
        said = TEXTS[f"activity.refused_{why.why}"].body.format(said=why.said)
        raise Wrong(f"is not followed. {said}") from None
    if other := sorted(set(draft) - set(TIMES)):
        raise Wrong(f"holds more than when it is ({', '.join(other)}); that has keys of its own.")
    if "rrule" not in draft:
        raise Wrong(f"says no day; write when = {WHEN}.")
    if "start_time" not in draft:
        raise Wrong(f"says no time of day; write when = {WHEN}.")
    return draft


def fitting(most: int) -> Callable[[object], str]:
    def read(value: object) -> str:
        if not saying.fits(text(value), most):
            raise Wrong(f"must be at most {most} characters of plain letters.")
        return text(value).strip()

    return read


def audience(value: object) -> str | tuple[int, ...]:
    """carers, children or everyone; or the codes of homes."""
    if isinstance(value, list):
        read = whole_number(1, 99)
        if not value:
            raise Wrong('must be "carers", "children", "everyone", or codes of homes such as [4, 5].')
        return tuple(dict.fromkeys(read(code) for code in value))
    return one_of(CARERS, CHILDREN, EVERYONE)(value)


def remind(value: object) -> list[str]:
    """When people are reminded; an empty list is never."""
    if not isinstance(value, list) or not all(one in REMINDERS.values() for one in value):
        raise Wrong('must be a list such as ["a week", "a day", "two hours"].')
    return [kind for kind, said in REMINDERS.items() if said in value]


ACTIVITY = {
    "name": Field(fitting(saying.LONGEST_NAME), '"Coffee morning"'),
    "when": Field(when, WHEN),
    "for": Field(audience, '"carers"'),
    "place": Field(fitting(saying.LONGEST_PLACE), '"the church hall"', None),
    "map": Field(fitting(LONGEST_URL), '"https://map.example.org/hall"', None),
    "at_home": Field(whole_number(1, 99), "1", None),
    "capacity": Field(whole_number(1, MOST), "12", None),
    "bring": Field(fitting(saying.LONGEST_PLACE), '"a cake"', None),
    "lead": Field(spoken_name, '"Priya"', None),
    "remind": Field(remind, '["a week", "a day", "two hours"]', list(REMINDERS)),
}
