"""What a hub or backup carer writes about the diary, in exact shapes only: whatever says more is words for a person."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from handlers.diary.kinds import KINDS, MOST, kind_meant
from handlers.rota.words import MONTHS, WHEN
from handlers.understanding.stays import moments
from handlers.understanding.words import hear

LONGEST = 90
KIND = "|".join(kind.words for kind in KINDS.values())
#: How many come, wherever it stands; taken out before the rest is read.
MANY = re.compile(
    r" (?:for )?(\d{1,2}) ?(?:children|child|kids?|beds?)\b"
    rf"| for (\d{{1,2}})\b(?![:.]|(?:st|nd|rd|th)\b| ?(?:[ap]m|hours?|nights?|days?|weeks?|{'|'.join(MONTHS)}))"
)
SHAPES = {
    "show": re.compile(rf"(?:(?:the|my|our) )?diary(?: (?:from |on |for )?{WHEN})?"),
    "remove": re.compile(r"diary (?:remove|delete|take out) (?P<number>\d{1,2})"),
    "add": re.compile(rf"diary (?:add )?(?P<kind>{KIND}) (?P<when>.+)"),
    "here": re.compile(rf"(?P<kind>{KIND}) here (?P<when>.+)"),
    "unclear": re.compile(r"diary (?:add|remove|delete)\b.*"),
}
#: A word of a time. What holds another is not a time alone, and nothing that was said is left out without a word.
TIMED = re.compile(
    r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?"
    rf"|(?:{'|'.join(MONTHS)})[a-z]*"
    r"|\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:[:.]\d\d)?(?:[ap]m)?|[ap]m"
    r"|today|tonight|tomorrow|now|noon|midday|midnight|morning|afternoon|evening|night|teatime|lunchtime|weekend"
    r"|next|this|on|from|to|until|till?|at|for|hours?|nights?|days?"
)


#: A day of a month without its ending.
DATED = re.compile(rf"\b(\d{{1,2}}) ((?:{'|'.join(MONTHS)})[a-z]*)")


@dataclass(frozen=True, slots=True)
class Asked:
    verb: str  # one of SHAPES
    kind: str = ""
    takes: int = 0
    when: str = ""  # as it was written
    number: int = 0  # of the entry in the list


def parse(text: str) -> Asked | None:
    """One of the shapes and nothing else; None for words."""
    if len(text) > LONGEST:
        return None
    plain = " ".join(re.sub(r"[?!.,]+(?=\s|$)|['’]", "", text.casefold()).replace("–", "-").split())
    many = MANY.search(plain)
    told = int(many[1] or many[2]) if many else 1
    rest = MANY.sub("", plain, count=1)
    for verb, shape in SHAPES.items():
        if match := shape.fullmatch(rest):
            return _asked(verb, match.groupdict(), told)
    return None


def _asked(verb: str, found: dict[str, str | None], told: int) -> Asked:
    kind = kind_meant(found.get("kind") or "") or ""
    takes = min(max(told, 1), MOST) if kind and KINDS[kind].one else 0
    return Asked(verb, kind, takes, found.get("when") or "", int(found.get("number") or 0))


def _as_ordinal(date: re.Match[str]) -> str:
    """4 jan -> 4th jan: here it is no "for", and Jan is nobody's name."""
    number = int(date[1])
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} {date[2]}"


def stretch(asked: Asked, local: datetime) -> tuple[datetime, datetime] | None:
    """From when until when, in UTC; `local` is now in the line's zone. None if it is not plain, or is over."""
    if not all(TIMED.fullmatch(word) for word in re.findall(r"[^\s,-]+", asked.when)):
        return None
    plain = DATED.sub(_as_ordinal, asked.when)
    # Whatever is no sleepover is by day, and a bare hour is read so.
    words = plain if KINDS[asked.kind].stays else f"daycare {plain}"
    start, end = moments(hear(words), local)
    if start is None or end is None or not start.at < end.at or end.at <= local:
        return None
    return start.at.astimezone(UTC), end.at.astimezone(UTC)
