"""What carers write about a get-together: coming or not, with how many, what they eat, that they are late.

Only what is said in these words alone is an answer. One word more, and it is words for a person (DOMAIN B13): nothing
that might be trouble is ever swallowed by an answer.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from handlers.activities.vocabulary import (
    ABOUT_DIET,
    AFTER_A_DIGIT,
    AGAIN,
    ANSWERS,
    ARRIVES,
    ASKS,
    BARE_NOES,
    COUNTS,
    DIET,
    DIGITS,
    DOES,
    HERSELF,
    HOW_SHE_IS,
    IDIOMS,
    LATES,
    LONGEST_NOTE,
    LOVE_TO,
    MAYBES,
    MINUTES,
    MOST,
    NOES,
    NUMBERS,
    OF_COMING,
    ON_THE_ROAD,
    ON_THE_WAY,
    ON_TIME,
    ONLY,
    SAYS_LITTLE,
    SMALL,
    SOME_OF_THEM,
    SPLITS,
    THANKS,
    WHY_NOT,
    YESES,
)
from handlers.understanding.words import Heard
from storage.activities.answers import COMING, MAYBE, NOT_COMING


@dataclass(frozen=True, slots=True)
class Said:
    """One answer, or part of one. What was not said is None."""

    answer: str | None = None  # coming, not_coming or maybe
    adults: int | None = None
    children: int | None = None
    note: str | None = None  # what they eat, in her words
    late: bool | None = None  # False where she says that she is not
    on_the_way: bool = False  # and nothing else of being late
    much: str | None = None  # how late, such as "15 minutes"
    pointing: frozenset[str] = frozenset()  # words for which of them it is
    little: bool = False  # in words that may be said of anything

    @property
    def something(self) -> bool:
        return any(part is not None for part in (self.answer, self.adults, self.children, self.note, self.late))

    @property
    def loose(self) -> bool:
        """A digit, a child's name, some children, what somebody cannot eat, an "ok": an answer only where it has just
        been asked for, and else the beginning of anything (DOMAIN B13)."""
        counted = self.adults is not None and self.children is not None
        return not (self.pointing or self.late or counted) and (self.answer is None or self.little)


def read(heard: Heard, pointing: frozenset[str], nest_names: Iterable[str] = ()) -> tuple[Said, ...]:
    """The answers in a text, each with the words of `pointing` that say to which get-together; none where anything else
    is said in it, or anything is asked. `nest_names` are those of the children who live with her."""
    if "?" in heard.text:
        return ()
    names = frozenset(name.casefold() for name in nest_names)
    found: list[Said] = []
    for sentence in heard.sentences:
        if ASKS.match(f" {sentence.plain} "):
            return ()
        for clause in _clauses(LOVE_TO.sub(r"\1", sentence.plain).split(), pointing):
            said = _clause(clause, pointing, names, heard.text)
            if said is None:
                return ()
            found.append(said)
    joined = _joined(found)
    reasons = any(WHY_NOT.search(f" {sentence.plain} ") for sentence in heard.sentences)
    if reasons and all(one.answer == COMING and not one.late for one in joined):
        return ()  # "sounds great, we are working"
    return tuple(joined) if all(one.something for one in joined) else ()


def _clauses(words: list[str], pointing: frozenset[str]) -> Iterator[list[str]]:
    """Cut where another answer begins: at a "but", and at a yes or a no after something has been named."""
    clause: list[str] = []
    for place, word in enumerate(words):
        both = bool(pointing.intersection(clause)) and bool((ANSWERS | ONLY).intersection(clause))
        # "tea yes picnic no": the name comes first
        named_first = word in pointing and clause[-1:] and clause[-1] in ANSWERS
        new = word in AGAIN or (named_first and bool(ANSWERS.intersection(words[place:])))
        if clause and (word in SPLITS or (both and new)):
            yield clause
            clause = []
        if word not in SPLITS:
            clause.append(word)
    if clause:
        yield clause


def _clause(words: list[str], pointing: frozenset[str], names: frozenset[str], text: str) -> Said | None:
    """None if it says anything else."""
    if DIET.intersection(words):
        return _with_diet(words, pointing, names, text)
    alone = len(words) == 1 or words[1] in pointing | AFTER_A_DIGIT
    given = DIGITS.get(words[0]) if alone else None
    said, plain = _counted(Said(answer=given), f" {' '.join(words[1:] if given else words)} ", names)
    said, plain = _lateness(said, plain)
    meant: list[str | None] = []
    for each, idiom in IDIOMS:
        plain, times = idiom.subn(" ", plain)
        meant += [each] if times else []
    plain = WHY_NOT.sub(" ", THANKS.sub(" ", plain))
    if pointing.intersection(plain.split()):
        plain = DOES.sub(" ", plain)
    left = plain.split()
    if HOW_SHE_IS.search(plain) or any(word not in SMALL | NOES | MAYBES | YESES | pointing for word in left):
        return None
    meant += [_answer(left), COMING if ONLY.intersection(words) and pointing.intersection(left) else None]
    # "sounds lovely, cant make it": a yes only where nothing else is said
    answer = given or min(filter(None, meant), key=lambda one: one == COMING, default=None)
    little = all(word in SAYS_LITTLE or word in DIGITS for word in words)
    said = replace(said, answer=answer, pointing=pointing.intersection(left), little=little)
    return said if _is_hers(said, left, names.intersection(words)) else None


def _lateness(said: Said, plain: str) -> tuple[Said, str]:
    """Whether she is late, or on time after all, and the words without what says it."""
    plain, on_time = ON_TIME.subn(" ", plain)
    said = replace(said, late=False) if on_time else said
    for lateness in (LATES, ON_THE_ROAD, ON_THE_WAY):
        found = " ".join(match[0] for match in lateness.finditer(plain))
        plain = lateness.sub(" ", plain)
        if much := MINUTES.search(found):
            said = replace(said, much=f"{much[1]} minutes")
        if found and lateness is not ON_THE_WAY:
            said = replace(said, late=True)
        elif found and said.late is None:
            said = replace(said, late=True, on_the_way=True)
    return said, ARRIVES.sub(" ", plain)


def _is_hers(said: Said, left: list[str], named: frozenset[str]) -> bool:
    """Is it plain that she herself is or is not coming? "Wren is not there" is another thing, and so is "I cannot"."""
    if said.late is False and said.answer == NOT_COMING:
        return False  # "cant be there on time"
    herself = bool(HERSELF.intersection(left))
    if (named or said.children) and (said.answer == NOT_COMING or said.late) and not (said.late and herself):
        return False
    by_words = said.answer == NOT_COMING and bool(NOES.intersection(left))
    return not by_words or bool(said.pointing or OF_COMING.intersection(left)) or BARE_NOES.issuperset(left)


def _with_diet(words: list[str], pointing: frozenset[str], names: frozenset[str], text: str) -> Said | None:
    """Numbers and what they eat in one breath: "2 adults and 1 child one is gluten free"."""
    said, plain = _counted(Said(), SOME_OF_THEM.sub(" ", f" {' '.join(words)} "), frozenset())
    rest = plain.split()
    known = DIET | ABOUT_DIET | SMALL | YESES | names | pointing
    if any(word not in known for word in rest):
        return None
    coming = _answer([word for word in rest if word in YESES])
    note = " ".join(text.split())[:LONGEST_NOTE]
    return replace(said, answer=coming, note=note, pointing=pointing.intersection(rest))


def _counted(said: Said, plain: str, names: frozenset[str]) -> tuple[Said, str]:
    """How many come, and the words without what says it."""
    adults: int | None = None
    children: int | None = None
    for whom, fixed, pattern in COUNTS:
        for match in pattern.finditer(plain):
            count = min(_number(match["number"]), MOST) if fixed is None else fixed
            if whom == "alone":
                adults, children = 1, 0
            elif whom == "adults":
                adults = (adults or 0) + count
            else:
                children = (children or 0) + count
        plain = pattern.sub(" ", plain)
    kept = plain.split()
    if named := names.intersection(kept):
        children = (children or 0) + len(named)
        kept = [word for word in kept if word not in named]
    if children is not None and adults is None and "me" in kept:
        adults = 1
    return replace(said, adults=adults, children=children), f" {' '.join(kept)} "


def _number(said: str) -> int:
    return NUMBERS.get(said) or int(said)


def _answer(words: list[str]) -> str | None:
    """A no anywhere is a no, a maybe a maybe."""
    for answer, known in ((NOT_COMING, NOES), (MAYBE, MAYBES), (COMING, YESES)):
        if known.intersection(words):
            return answer
    return None


def _joined(found: list[Said]) -> list[Said]:
    """What says only how many, or what they eat, belongs to the answer before it; thanks to nothing."""
    joined: list[Said] = []
    for said in found:
        if not said.something and not said.pointing:
            continue
        if joined and (said.answer is None or joined[-1].answer is None) and not said.pointing:
            joined[-1] = _both(joined[-1], said)
        else:
            joined.append(said)
    return joined


def _both(first: Said, then: Said) -> Said:
    return Said(
        then.answer or first.answer,
        first.adults if then.adults is None else then.adults,
        first.children if then.children is None else then.children,
        then.note or first.note,
        first.late if then.late is None else then.late,
        first.on_the_way and then.on_the_way,
        then.much or first.much,
        first.pointing | then.pointing,
        first.little or then.little,
    )
