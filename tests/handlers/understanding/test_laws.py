"""The laws of reading: it may raise and never lower; nothing breaks it; its cost grows in step with the text."""

import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handlers.understanding import read
from handlers.understanding.reading import URGENCY, Reading
from handlers.understanding.wishes import lines

ZONE = ZoneInfo("Europe/London")
NIGHT = datetime(2026, 6, 13, 23, 40, tzinfo=ZONE)
CORPUS = Path(__file__).parents[2] / "language" / "carers.jsonl"
TEXTS = [json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines()]
QUESTIONS = st.sampled_from([None, "Is everyone safe right now? 1 yes. 2 no. 3 not sure.", "How soon? 1 now. 2 later."])
MOMENTS = st.integers(0, 730 * 24 * 60).map(lambda minutes: NIGHT + timedelta(minutes=minutes))
#: Whole sentences: one that is cut in the middle may mean something else once it is put together again.
SENTENCES = st.sampled_from([text for text in TEXTS if re.search(r"\w", text) and not re.search(r"[.…]$", text)])


def urgency(reading: Reading) -> int:
    return URGENCY.index(reading.lane)


def meant(reading: Reading) -> tuple[object, ...]:
    """A reading without the letters that said so."""
    stay = reading.stay
    ends = [(at.at, at.sure) if at else None for at in (stay.start, stay.end)] if stay else None
    return (reading.lane, reading.intent, reading.kinds, ends, reading.children.number)


@given(text=st.text(max_size=1600), asked=QUESTIONS, at=MOMENTS)
def test_nothing_that_can_be_typed_breaks_it(text: str, asked: str | None, at: datetime) -> None:
    reading = read(text, at, asked)

    assert all(sign.said in text for sign in reading.signs)
    if reading.stay and reading.stay.start and reading.stay.end:
        assert reading.stay.start.at <= reading.stay.end.at


@settings(max_examples=300)
@given(one=SENTENCES, other=SENTENCES, between=st.sampled_from([". ", "! ", "\n"]))
def test_another_sentence_never_lowers_the_lane(one: str, other: str, between: str) -> None:
    together = read(f"{one}{between}{other}", NIGHT)

    assert urgency(together) <= min(urgency(read(one, NIGHT)), urgency(read(other, NIGHT)))


@settings(max_examples=300)
@given(text=st.sampled_from(TEXTS), end=st.sampled_from(["", ".", "!", "!!", "?", "...", "…", " ,"]), at=MOMENTS)
def test_letter_case_and_trailing_punctuation_change_nothing(text: str, end: str, at: datetime) -> None:
    assume(text.upper().lower() == text.lower())

    assert meant(read(text.upper() + end, at)) == meant(read(text.lower(), at)) == meant(read(text, at))


def test_no_pattern_repeats_without_bound_what_is_longer_than_a_word() -> None:
    """A gap has a number of words, so a pattern looks a bounded way ahead from each word: linear cost."""
    patterns = [line.pattern.pattern for line in lines().lines]

    assert not [pattern for pattern in patterns if re.search(r"\)[*+]|\)\{\d+,\}", pattern)]
    assert all(int(most) <= 8 for pattern in patterns for most in re.findall(r"\{0,(\d+)\}", pattern))


@given(at=MOMENTS)
def test_a_stay_for_tonight_begins_now(at: datetime) -> None:
    reading = read("can you have wren tonight", at)

    assert reading.stay is not None
    assert reading.stay.start is not None
    assert abs(reading.stay.start.at - at) < timedelta(minutes=1)
