"""The rules that every text keeps, and that a service's own words for a card keep too (DOMAIN 9, B50; I10, I11)."""

import re
from collections.abc import Iterator
from string import Formatter

from handlers.activities.asking import LONGEST_SAID
from handlers.activities.saying import LONGEST_NAME as LONGEST_ACTIVITY
from handlers.activities.saying import LONGEST_PLACE, LONGEST_REASON, LONGEST_WORDS
from handlers.activities.telling import LONGEST_ALSO, LONGEST_BRING, LONGEST_CHOICE, LONGEST_GATHERING
from handlers.keywords import CARRIER_KEYWORDS
from handlers.roster.fields import LONGEST_DUTY_NAME, LONGEST_NAME, LONGEST_NUMBER
from handlers.sheets.asking import MOST
from handlers.sheets.filling import LONGEST_HEAD
from handlers.sleepovers.fields import MOST as LISTED
from handlers.sleepovers.noting import LONGEST_NOTED
from handlers.texts.catalogue import LONGEST_NAMES, Text, in_gsm7, loud, segments
from handlers.texts.english.planning import RUNS

#: DOMAIN N26, and what section 0 and the field's own people ask not to be said.
BANNED = r"\b(respite|bed.?block\w*|kick\w* off|abscond\w*|placement\w*|challenging behaviou?r|contact)\b"
#: DOMAIN N2: what a machine cannot know, or cannot do.
PROMISES = (
    r"on (its|the|their|her|his) way",
    r"\bwill (call|ring|come|arrive|help|be with)\b",
    r"\bin \d+ min",
    r"\b(are|is|keep) safe\b",
    r"\bcalm\b",
    r"\bworry\b",
    r"\bpromise\b",
    r"\bsoon\b",
)
#: DOMAIN N3: the line itself neither agrees to a stay nor refuses one.
AGREES = r"\b(agreed|approved|allowed|refused)\b"
OFFERED = r"\b(?:text|reply|answer|send|write|type)\s+(\w+)"

LONGEST_LINE = "Hawthorn 24h"
#: For each placeholder the longest real value.
LONGEST: dict[str, str] = {
    "line": LONGEST_LINE,
    "LINE": loud(LONGEST_LINE),
    **dict.fromkeys(("time", "since", "by", "until"), "23:41"),
    "day": "Wed",
    "when": "from 08:30",
    "duty": "D" * LONGEST_DUTY_NAME,
    **dict.fromkeys(("duty_number", "office"), "0" * LONGEST_NUMBER),
    **dict.fromkeys(("home", "there"), "Home 99"),
    "code": "99",
    **dict.fromkeys(("name", "first", "holder", "next"), "N" * LONGEST_NAME),
    **dict.fromkeys(("who", "tried"), "N" * LONGEST_NAMES),
    "has": "have",
    "phone": "07700 900104",
    "kind": "thing that is not text",
    "carers": f"{'N' * LONGEST_NAME}: 07700 900104. {'N' * LONGEST_NAME}: 07700 900105",
    "options": "1 Home 94. 2 Home 95. 3 Home 97. 4 Home 99. 5 myself.",
    "homes": "Home 94, Home 95, Home 97, Home 99",
    "channel": "text message",
    "slowly": ", ".join("0" * LONGEST_NUMBER),
    "night": "Wed 30 Sep 17:00-09:00",
    "nights": "N" * 150,
    "gaps": "G" * 95,
    "deadline": "Wed 30 Sep 17:00",
    "role": "on call",
    "backup": "N" * LONGEST_NAMES,
    "entry": "Wed 30 Sep 10:00-Wed 30 Sep 12:00 social worker visit",
    "entries": "E" * 300,
    "warnings": "W" * 190,
    **{"found": "F" * 230, "resource": "R" * 160, "what": "W" * 80, "offered": "O" * 80},
    "number": "99",
    **dict.fromkeys(("taken", "beds", "fostered"), "20"),
    **{"short": "20 beds", "guests": "20 guests", "moment": "Wed 30 Sep 18:00", "limit": "the usual limit is 3"},
    "visit": "social worker visit here 18:00 Wednesday",
    "nest_name": "N" * LONGEST_NAME,
    "nest_names": "N" * LONGEST_NAMES,
    "listed": ". ".join(f"{place} {'N' * LONGEST_NAME}" for place in range(1, MOST + 1)),
    "head": "H" * LONGEST_HEAD,
    "place": "19/19",
    "now": "yes, by phone",
    "known": "19",
    "all": "19",
    "count": "9",
    "most": "300",
    "reviewed": "looked through 30 Sep 2026",
    "history": f"Looked through 30 Sep 2026 by {'N' * LONGEST_NAME}, signed 30 Sep 2026",
    "facts": "F" * 106,
    "care": "the school run",
    **dict.fromkeys(("calls", "stays", "open", "owed"), "99"),
    "starts": "1 Wed 30 Sep 10:00. 2 Wed 30 Sep 10:00. 3 Wed 30 Sep 10:00. 4 Wed 30 Sep 10:00",
    "children": ". ".join([*(f"{place} {'N' * LONGEST_NAME}" for place in range(1, LISTED + 1)), "5 all"]),
    "whom": "20 children, ages 10 and 17 to 17",
    "returns": "1 Wed 30 Sep 10:00. 2 Wed 30 Sep 17:00. 3 Thu 31 Sep 10:00",
    "month": "September",
    "noted": "N" * LONGEST_NOTED,
    "runs": max(RUNS.values(), key=len),
    **dict.fromkeys(("free", "own"), "20"),
    "needs": "N" * 274,
    "refusal": "R" * 160,
    **dict.fromkeys(("stretch", "other"), "Wed 30 Sep 10:00-Wed 30 Sep 12:00"),
    "stay": "until Wed 30 Sep",
    "whose": f"{'N' * LONGEST_NAME}, on-call manager",
    **dict.fromkeys(("back", "asked"), "Wed 30 Sep 10:00"),
    "state": "waiting for whoever must agree it",
    "why": "W" * 160,
    "words": "W" * LONGEST_WORDS,
    "where": f", at {'P' * LONGEST_PLACE}",
    "audience": "homes 4, 5, 7 and 99",
    "dates": "Wed 30 Sep, Wed 31 Sep, Wed 32 Sep",
    "target": f"Wed 30 Sep 10:30 at {'P' * LONGEST_PLACE}",
    "more": "M" * 200,
    "said": "S" * LONGEST_SAID,
    "activity": "A" * LONGEST_ACTIVITY,
    "on": "Wed 30 Sep 10:30 and all after it",
    "was": "Wed 30 Sep 10:30",
    "becomes": "B" * LONGEST_WORDS,
    "reason": f" {'R' * LONGEST_REASON}.",
    "gathering": "G" * LONGEST_GATHERING,
    "much": "59 minutes ",
    "also": "A" * LONGEST_ALSO,
    "choice": "A" * LONGEST_CHOICE,
    "told": "T" * 170,
    "choices": ". ".join(f"{place} {'A' * LONGEST_CHOICE}" for place in (1, 2, 3)) + ".",
    "bring": "B" * LONGEST_BRING,
    "event": f"{'A' * LONGEST_ACTIVITY}, Wed 30 Sep 10:30",
    "party": "9 adults and 9 children",
    "lead": "N" * LONGEST_NAME,
    "names": "N" * LONGEST_NAMES,
    "before": "a week, a day and two hours",
    "answers": "A" * 250,
    "felt": "not for us",
}
#: What every text may hold; anything else only where the text that is replaced has it.
STANDING = frozenset({"line", "LINE", "time", "duty", "duty_number"})
#: What must not be lost from a text that has it: the ways to a person, and what the line waits for.
KEPT = ("{duty_number}", "999", "REF", "BACK")


def sentences(body: str) -> list[str]:
    return re.findall(r"[^.?!]+[.?!:]*", body.strip())


def placeholders(body: str) -> set[str]:
    """Raises ValueError where a brace is not closed."""
    return {name for _, name, _, _ in Formatter().parse(body) if name is not None}


def faults(text: Text, body: str) -> list[str]:
    """What is wrong with `body` in place of `text`: the ends of sentences that begin with its key."""
    try:
        named = placeholders(body)
    except ValueError:
        return ["has a brace that is not closed; a value is written {who}."]
    allowed = STANDING | placeholders(text.body)
    if unknown := sorted(named - allowed):
        shown = unknown[0] if re.fullmatch(r"[a-z_]{1,20}", unknown[0]) else "..."
        return [f"holds {{{shown}}}, which it cannot be given; it may hold {_listed(allowed)}."]
    return [*_measured(body), *_worded(body), *_lost(text, body)]


def _measured(body: str) -> Iterator[str]:
    try:
        longest = body.format_map(LONGEST)
    except (ValueError, AttributeError, LookupError):
        yield "has a value that is not written plainly; write {who} and nothing more inside the braces."
        return
    if not in_gsm7(longest):
        odd = next(char for char in longest if not in_gsm7(char))
        yield f"holds {odd}, which would double the price of every text; write it without."
    elif segments(longest) > 1:
        yield f"is too long for one text: {len(longest)} characters with the longest names, and 160 is the most."


def _worded(body: str) -> Iterator[str]:
    if found := re.search(BANNED, body, re.IGNORECASE):
        yield f'says "{found[0]}", which hurts; say it in another way.'
    if found := re.search("|".join((*PROMISES, AGREES)), body, re.IGNORECASE):
        yield f'says "{found[0]}", which a machine cannot know or promise; say only what has been done.'
    if "!" in body:
        yield "has an exclamation mark; take it out."
    if any(one.endswith("?") and re.search(r"\bnot\b|n't", one) for one in sentences(body)):
        yield 'asks a question with "not" in it; ask it the other way round.'
    capitals = re.findall(r"\b[A-Z]{2,}\b", body)
    asked = [word.upper() for word in re.findall(OFFERED, body, re.IGNORECASE)]
    if taken := set(capitals + asked) & set(CARRIER_KEYWORDS):
        yield f"asks for {min(taken)}, on which a phone company acts; ask for another word or a digit."
    places = [place for place, one in enumerate(sentences(body)) if "999" in one]
    if places not in ([], [0], [len(sentences(body)) - 1]):
        yield "has 999 in the middle; it must be in the first or the last sentence, once."


def _lost(text: Text, body: str) -> Iterator[str]:
    answers = tuple(answer for answer, _ in text.answers)
    for wanted in (*(part for part in KEPT if part in text.body), *answers):
        if not re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", body):
            yield f"has lost {wanted}, which must stand in it."


def _listed(names: frozenset[str] | set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))
