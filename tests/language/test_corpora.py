"""Every row of the corpora keeps the format and the conventions of README.md in this folder."""

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

Row = dict[str, Any]

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.jsonl"))
LONDON = ZoneInfo("Europe/London")
FIELDS = {
    *("id", "text", "now", "asked", "lane", "danger", "kinds", "intent", "start", "end", "nights", "children", "tags"),
}
LANES = {"red", "amber", "green", "grey"}
KINDS = {
    *("suicide_selfharm", "missing", "violence_weapon", "medical"),
    *("disclosure", "fire", "police", "intoxication"),
}
INTENTS = {
    *("danger", "sleepover_emergency", "sleepover_planned", "question", "talk", "activity_rsvp", "offer"),
    *("yes", "no", "cancel", "amend", "stop", "other"),
}
LONGEST_TEXT = 400
NIGHT_ENDS = timedelta(hours=5)  # a stay begun before 05:00 has still that night in it
#: A phone number, an email address or a postcode: what a made-up text has no need of.
PERSONAL = re.compile(r"(?:\d[ -]?){7,}|\S@\S|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def is_londons(text: str) -> bool:
    """The offset written is the one London's clocks had, and no moment is one that the clocks left out."""
    at = moment(text)
    return at.tzinfo is not None and at.astimezone(UTC).astimezone(LONDON).isoformat() == text


def nights(start: str, end: str) -> int:
    return (moment(end).date() - (moment(start).replace(tzinfo=None) - NIGHT_ENDS).date()).days


def is_one_of(allowed: set[str], names: list[str]) -> bool:
    return set(names) <= allowed and len(set(names)) == len(names)


NOTHING = [None, None, None]


def stay(row: Row) -> list[Any]:
    return [row["start"], row["end"], row["nights"]]


def is_bare_answer(row: Row) -> bool:
    """An answer alone has no lane of its own: what was asked has one."""
    return row["lane"] is None and row["asked"] is not None


def says_not_safe(row: Row) -> bool:
    """No to "is everyone safe?": danger, of a kind that nobody knows yet."""
    return row["asked"] is not None and "safe" in row["asked"]


def says_one_edge(row: Row) -> bool:
    """A change of the start or the end, or an answer to a question about one of them."""
    return (row["intent"] == "amend" or row["asked"] is not None) and row["nights"] is None


def is_a_few_nights(row: Row) -> bool:
    return row["start"] is not None and row["end"] is row["nights"] is None and "few" in row["text"].lower()


#: What is true of every row, under the words said of a row of which it is not. The later rules build on the earlier.
RULES: dict[str, Callable[[Row], bool]] = {
    "has not exactly the fields": lambda row: row.keys() == FIELDS,
    "has an odd id": lambda row: re.fullmatch(r"[a-z]\d{3,4}", row["id"]) is not None,
    "has an empty or a very long text": lambda row: 0 < len(row["text"].strip()) <= LONGEST_TEXT,
    "holds what may be somebody's data": lambda row: not PERSONAL.search(row["text"]),
    "has an empty question": lambda row: row["asked"] is None or bool(row["asked"].strip()),
    "has an unknown lane": lambda row: row["lane"] in LANES or is_bare_answer(row),
    "has an unknown intent": lambda row: row["intent"] in INTENTS,
    "has an unknown kind": lambda row: is_one_of(KINDS, row["kinds"]),
    "has an odd tag": lambda row: (
        len(set(row["tags"])) == len(row["tags"]) and all(re.fullmatch(r"[a-z]+(-[a-z]+)*", tag) for tag in row["tags"])
    ),
    "has an odd number of children": lambda row: (
        row["children"] is None or (type(row["children"]) is int and 0 < row["children"] < 10)
    ),
    "is red without danger or the other way about": lambda row: row["danger"] is (row["lane"] == "red"),
    "has another intent than its danger": lambda row: row["danger"] is (row["intent"] == "danger"),
    "has danger without a kind or the other way about": lambda row: (
        row["danger"] is bool(row["kinds"]) or (row["danger"] and says_not_safe(row))
    ),
    "is danger and a hard negative": lambda row: not (row["danger"] and "hard-negative" in row["tags"]),
    "has half a stay": lambda row: (
        None not in stay(row) or not (row["start"] or row["end"]) or says_one_edge(row) or is_a_few_nights(row)
    ),
    "has an offered or a cancelled stay": lambda row: row["intent"] not in ("offer", "cancel") or stay(row) == NOTHING,
    "has a moment that London did not have": lambda row: all(
        is_londons(at) for at in (row["now"], row["start"], row["end"]) if at
    ),
    "has a stay that begins before now": lambda row: row["start"] is None or moment(row["now"]) <= moment(row["start"]),
    "has a stay that ends before it begins": lambda row: None in stay(row) or moment(row["start"]) < moment(row["end"]),
    "has another number of nights than the dates crossed": lambda row: (
        None in stay(row) or row["nights"] == nights(row["start"], row["end"])
    ),
}


def wrong(row: Row) -> str | None:
    """The first rule that the row breaks, in words."""
    return next((f"{row.get('id')} {words}" for words, holds in RULES.items() if not holds(row)), None)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_row_keeps_the_format(path: Path) -> None:
    assert not [words for row in rows(path) if (words := wrong(row))]


def test_no_id_is_used_twice() -> None:
    used = Counter(row["id"] for path in FILES for row in rows(path))
    assert not [name for name, times in used.items() if times > 1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_text_stands_twice_in_the_same_place(path: Path) -> None:
    used = Counter((row["text"].casefold(), row["asked"], row["now"]) for row in rows(path))
    assert not [text for text, times in used.items() if times > 1]


def test_the_carers_texts_cover_what_carers_write() -> None:
    texts = rows(HERE / "carers.jsonl")
    intents = Counter(row["intent"] for row in texts)
    kinds = Counter(kind for row in texts for kind in row["kinds"])
    hard = [row for row in texts if "hard-negative" in row["tags"]]
    assert min(intents[intent] for intent in INTENTS) >= 25
    assert min(kinds[kind] for kind in KINDS) >= 15
    assert len(hard) * 3 >= len(texts)
    assert len([row for row in texts if row["asked"]]) >= 90
    assert len({(moment(row["now"]).month, moment(row["now"]).weekday()) for row in texts}) == 12 * 7


GOOD: Row = {
    "id": "z001",
    "text": "can wren come tonight til sunday teatime",
    "now": "2026-06-13T00:40:00+01:00",
    "asked": None,
    "lane": "amber",
    "danger": False,
    "kinds": [],
    "intent": "sleepover_emergency",
    "start": "2026-06-13T00:40:00+01:00",
    "end": "2026-06-14T17:00:00+01:00",
    "nights": 2,
    "children": 1,
    "tags": ["no-punct"],
}
BAD: list[tuple[Row, str]] = [
    ({"mood": "tired"}, "has not exactly the fields"),
    ({"id": "Z 1"}, "has an odd id"),
    ({"text": " "}, "has an empty or a very long text"),
    ({"text": "a" * 401}, "has an empty or a very long text"),
    ({"text": "ring me on 07700 900123"}, "holds what may be somebody's data"),
    ({"asked": ""}, "has an empty question"),
    ({"lane": "blue"}, "has an unknown lane"),
    ({"intent": "sleepover"}, "has an unknown intent"),
    ({"kinds": ["storm"]}, "has an unknown kind"),
    ({"tags": ["No Punct"]}, "has an odd tag"),
    ({"children": 0}, "has an odd number of children"),
    ({"lane": "red"}, "is red without danger or the other way about"),
    ({"lane": "red", "danger": True}, "has another intent than its danger"),
    ({"kinds": ["fire"]}, "has danger without a kind or the other way about"),
    (
        {"lane": "red", "danger": True, "intent": "danger", "kinds": ["fire"], "tags": ["hard-negative"]},
        "is danger and a hard negative",
    ),
    ({"end": None}, "has half a stay"),
    ({"intent": "offer"}, "has an offered or a cancelled stay"),
    ({"now": "2026-06-13T00:40:00+00:00"}, "has a moment that London did not have"),
    ({"now": "2026-03-29T01:30:00+00:00"}, "has a moment that London did not have"),
    ({"now": "2026-06-13T00:41:00+01:00"}, "has a stay that begins before now"),
    ({"end": "2026-06-13T00:40:00+01:00"}, "has a stay that ends before it begins"),
    ({"nights": 1}, "has another number of nights than the dates crossed"),
]


def test_a_good_row_is_let_pass() -> None:
    assert wrong(GOOD) is None


@pytest.mark.parametrize(("change", "words"), BAD, ids=lambda part: part if isinstance(part, str) else "")
def test_a_bad_row_is_told(change: Row, words: str) -> None:
    row = GOOD | change
    assert wrong(row) == f"{row['id']} {words}"


def test_every_rule_has_been_seen_to_be_broken() -> None:
    assert {words for _, words in BAD} == RULES.keys()
