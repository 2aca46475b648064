"""Laws of reading danger: what stands beside it lowers nothing, nothing raises an error, and the cost is linear."""

import re
from re import _constants as op  # type: ignore[attr-defined]  # the parser's own names have no types
from re import _parser as parser  # type: ignore[attr-defined]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding import danger
from handlers.understanding.danger.calm import EVERYDAY, FICTION, HISTORY, OVER, SUPPOSED, TEACHING
from handlers.understanding.danger.tables import dangers, idioms
from handlers.understanding.reading import Kind, Lane
from handlers.understanding.words import hear
from tests.handlers.understanding.danger_texts import HARMLESS, RED

DANGEROUS = [text for texts in RED.values() for text in texts]
ANY = st.sampled_from([*DANGEROUS, *HARMLESS])
LINES = st.sampled_from([". ", "! ", "? ", ".\n", "; "])


def reds(text: str) -> set[tuple[str, Kind | None]]:
    return {(sign.rule, sign.kind) for sign in danger.signs(hear(text)) if sign.lane is Lane.RED}


@given(ANY, st.one_of(ANY, st.text(max_size=80)), LINES, st.booleans())
def test_another_sentence_lowers_nothing(text: str, other: str, between: str, after: bool) -> None:
    both = f"{text}{between}{other}" if after else f"{other}{between}{text}"
    assert reds(text) <= reds(both)


@given(ANY, ANY)
def test_another_line_lowers_nothing(text: str, other: str) -> None:
    assert reds(text) | reds(other) <= reds(f"{text}\n{other}")


@given(ANY, st.sampled_from(["", ".", "!!!", "?", " ...", " xx.", "  ", "\n"]))
def test_letter_case_and_what_stands_at_the_end_do_not_matter(text: str, end: str) -> None:
    assert reds(text) <= reds(text.upper() + end)
    assert reds(text.upper()) == reds(text.title()) == reds(text)


WORDS = st.sampled_from(sorted({word for text in [*DANGEROUS, *HARMLESS] for word in text.split()}))


@given(st.one_of(st.text(max_size=1600), st.lists(WORDS, max_size=250).map(" ".join)))
def test_no_text_raises_an_error(text: str) -> None:
    danger.signs(hear(text[:1600]))


ALL_PATTERNS = [phrase.pattern for phrase in (*dangers().lines, *idioms().lines)]
FRAMES = [EVERYDAY, HISTORY, FICTION, TEACHING, SUPPOSED, OVER]
MOST_WORDS_BETWEEN = 20


def unbounded(tree: object) -> list[object]:
    """Repeats in a compiled pattern that may go on over more than one class of letters, or over too many words."""
    found: list[object] = []
    for code, value in tree:  # type: ignore[attr-defined]  # nor has its tree
        if code in (op.MAX_REPEAT, op.MIN_REPEAT):
            _, most, inner = value
            one_class = len(inner) == 1 and inner[0][0] in (op.IN, op.LITERAL, op.NOT_LITERAL, op.CATEGORY)
            if (most is op.MAXREPEAT and not one_class) or (most is not op.MAXREPEAT and most > MOST_WORDS_BETWEEN):
                found.append(value)
            found += unbounded(inner)
        elif code is op.BRANCH:
            found += [each for branch in value[1] for each in unbounded(branch)]
        elif code is op.SUBPATTERN:
            found += unbounded(value[3])
        elif code in (op.ASSERT, op.ASSERT_NOT):
            found += unbounded(value[1])
    return found


def test_each_gap_is_bounded_so_the_cost_grows_with_the_text() -> None:
    assert [each.pattern for each in (*ALL_PATTERNS, *FRAMES) if unbounded(parser.parse(each.pattern))] == []


def test_a_gap_without_an_end_would_be_seen() -> None:
    assert unbounded(parser.parse(r"(?: \S+)*? knife"))
    assert not unbounded(parser.parse(r"(?: \S+){0,3}? knife"))


def tried(text: str) -> int:
    return sum(len(dangers().may_be_in(frozenset(sentence.plain.split()))) for sentence in hear(text).sentences)


def test_few_phrases_are_tried_on_a_harmless_text() -> None:
    assert sum(map(tried, HARMLESS)) / len(HARMLESS) < 12


@pytest.mark.parametrize("piece", ["knife and fork ", "hes not ", "taken all ", "going to jump ", "police talk "])
def test_a_long_text_makes_no_more_phrases_worth_trying(piece: str) -> None:
    assert tried(piece * 400) == tried(piece * 4)


def test_phrases_do_not_nest_many_gaps() -> None:
    """The steps at one word are at most the product of its gaps."""
    gaps = [[int(gap) for gap in re.findall(r"\.\.(\d+)", phrase.written)] for phrase in dangers().lines]
    assert max(map(len, gaps)) <= 6
