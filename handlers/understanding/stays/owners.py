"""Whose time is it: a stay's, or that of a visit, a meeting, a dose, of what has happened?"""

from enum import IntEnum
from itertools import pairwise

from handlers.understanding.stays import clauses
from handlers.understanding.stays.clauses import MASK
from handlers.understanding.stays.owner_words import (
    AMENDS,
    ASKS_WHEN,
    AT_HOME,
    AWAY,
    BROUGHT,
    CALLED_OFF,
    ELSEWHERE,
    FETCHERS,
    FILLERS,
    FIRM_VERBS,
    GOES_ON,
    HAPPENED,
    HOME_PAIRS,
    HOME_VERBS,
    HOSTS,
    MEETINGS,
    PLANNING,
    RETURNS,
    SMALL,
    STATES,
    STAY_PAIRS,
    STAYS,
    STOPPING,
    TALKS,
    THANKED,
    THINGS,
    TO_HAVE,
    TO_SCHOOL,
    TRANSPORT,
    VERBS,
    WAVED_BEHIND,
    WAVED_VERBS,
    WISHES,
    YOURS,
)
from handlers.understanding.stays.pieces import Day
from handlers.understanding.stays.points import Point, Said
from handlers.understanding.stays.tokens import STOP
from handlers.understanding.stays.whom import NAMES, for_a_child
from handlers.understanding.wordlists import paired

WITH_A_NAME = FIRM_VERBS | {"put", "fit", "squeeze", "do", "host"}


class Owner(IntEnum):
    OTHER = 0
    SPARE = 1  # another thing's, but of a clause that asks for a stay: "come after football on saturday and stay"
    OPEN = 2
    STAY = 3


TODAY = Day("today")
PAST = HAPPENED - {"got"}  # "got room for one friday" tells what is, not what was
ON_THE_WAY = TRANSPORT | FETCHERS
LATE = (("back",), ("home",), ("finished",), ("long",))  # "we wont be back till late" calls nothing off
SPANNED = (("until",), ("to",))  # "all i need is 1 till 5"
FIRM = 3  # words between a thing and its time
OVER = "~"  # a time that is over
WAVED = "waved"  # a word that means nothing here


def masked(words: tuple[str, ...], said: Said) -> tuple[str, ...]:
    """The words with every time blanked: the "school" of "after school" is no school."""
    blank = [WAVED if _waved(words, i) else word for i, word in enumerate(words)]
    for first, last, mask in _spots(said):
        blank[first:last] = [mask] * (last - first)
    for i, three in enumerate(zip(blank, blank[1:], blank[2:], strict=False)):
        if three == ("away", "from", MASK):
            blank[i] = WAVED  # she is away herself
    return tuple(blank)


def _spots(said: Said) -> list[tuple[int, int, str]]:
    points = [(point.first, point.last, MASK) for point in said.points]
    lengths = [(one.first, one.last, MASK) for one in said.lengths if not getattr(one.piece, "weak", False)]
    return [*points, *lengths, *((past.first, past.last, OVER) for past in said.past)]


def _waved(words: tuple[str, ...], i: int) -> bool:
    """A word that is about a stay elsewhere, and here is not: "went to bed", "stop texting", "we can come too"."""
    word, before = words[i], words[i - 1]
    if word in ("bed", "sleep"):
        home = before in AT_HOME and (word, before) != ("bed", "any")
        return home or words[i + 1] in ("time", "times")
    if word in ("work", "works") and words[i + 1] == "for":
        return True
    if word in WAVED_BEHIND and before in WAVED_BEHIND[word]:
        return word != "was" or words[i - 2] == "if"
    if word == "stay" and words[i + 1 : i + 3] == ("and", "play"):
        return True
    if word == "stop":
        return words[i + 1] not in STOPPING
    if word in ("come", "coming"):
        return "we" in words[i - 2 : i]
    if word in ("go", "going", "get"):
        return words[i + 1 : i + 3] in (("to", "bed"), ("to", "sleep"), ("to", "school"))
    return words[i : i + 2] in WAVED_VERBS and words[i + 2] not in BROUGHT


def owners(words: tuple[str, ...], points: tuple[Point, ...]) -> list[Owner]:
    """Who owns each point, by the masked words around it in its clause, a bounded stretch."""
    return [_owner(words, *clauses.clause(words, point), point) for point in points]


def speaks_of_stay(words: tuple[str, ...]) -> bool:
    """Is a stay spoken of in these masked words?"""
    if STAYS.intersection(words) or paired(words, STAY_PAIRS) or _firmly_asked(words):
        return True
    return (_asked_for(words) or paired(words, AMENDS) or _for_whom(words)) and not _things(words)


def mostly_time(words: tuple[str, ...], point: Point, *, measured: bool) -> bool:
    """Little is said around a point but the time, "fri 6 please": then it is what the message is about.

    `measured` says that a length was said as well, "24 hours".
    """
    place, part = slice(*clauses.sentence(words, point)), slice(*clauses.clause(words, point))
    looked_at = words[part if measured or "please" in words[part] else place]
    if _things(looked_at) or HAPPENED.intersection(words[place]) or talks(words) or paired(looked_at, AWAY):
        return False
    first = place.start
    if any(words[i : i + 2] in ASKS_WHEN for i in (first, first + 1)):
        return False
    if point.day is None or (point.day.kind == "feast" and not point.timed):
        return little_else(words)
    if (point.day.kind == "tonight" or point.day == TODAY) and not point.timed:
        return little_else(words[place], share=1)
    goes_on = words[part.stop] in GOES_ON and little_else(words[part])
    return goes_on or little_else(words[place])


def little_else(words: tuple[str, ...], share: int = 2) -> bool:
    about = [word for word in words if word == MASK or (word[0].isalnum() and word not in FILLERS)]
    return about.count(MASK) * share >= len(about)


def talks(words: tuple[str, ...]) -> bool:
    """Is it about a call or a chat?"""
    return bool(TALKS.intersection(words))


def plain(words: tuple[str, ...], point: Point) -> bool:
    """Nothing else is spoken of in its sentence, and no call or chat in the message."""
    around = words[slice(*clauses.sentence(words, point))]
    return not (talks(words) or _things(around) or ELSEWHERE.intersection(around) or paired(around, AWAY))


def asked(words: tuple[str, ...], point: Point) -> bool:
    """Is something wished for in its clause, of no other thing than a stay?"""
    around = words[slice(*clauses.clause(words, point))]
    return bool(WISHES.intersection(around)) and not (talks(words) or _things(around) or paired(around, MEETINGS))


def plainly_asked(words: tuple[str, ...], point: Point) -> bool:
    """Nothing but a time and whom it is for in its clause: "mon to thurs next week for the two lads"."""
    around = words[slice(*clauses.clause(words, point))]
    other = talks(words) or _things(around) or ELSEWHERE.intersection(around) or paired(around, AWAY)
    return "for" in around and not other and not HAPPENED.intersection(around)


def asked_apart(words: tuple[str, ...], points: tuple[Point, ...]) -> bool:
    """Is a stay asked for in a sentence that has no time in it?"""
    timed = {clauses.sentence(words, point) for point in points}
    first = 0
    for last in range(first, len(words)):
        if words[last] == STOP:
            part = words[first:last]
            if part and (first, last) not in timed and speaks_of_stay(part) and WISHES.intersection(part):
                return True
            first = last + 1
    return False


def thanks(words: tuple[str, ...]) -> bool:
    """Is it told of a stay that is over?"""
    return paired(words, THANKED)


def called_off(words: tuple[str, ...]) -> bool:
    found = [n for n, pair in enumerate(pairwise(words)) if pair in CALLED_OFF]
    return any(words[n + 2 : n + 3] not in LATE for n in found)


def _owner(words: tuple[str, ...], first: int, last: int, point: Point) -> Owner:
    before, after = words[first : point.first], words[point.last : last]
    around = (*before, MASK, *after)
    if (_state(before, point) and after[:1] not in SPANNED) or _told(before, around):
        return Owner.OTHER
    if point.soon is not None and point.soon.weak:
        wanted = _asked_for(around) or (STAYS.intersection(around) and WISHES.intersection(around))
        return Owner.STAY if wanted else Owner.OPEN
    if paired(around, MEETINGS) or _at_another_home(around):
        return Owner.OTHER
    firm = bool(STAYS.intersection(around)) or paired(around, STAY_PAIRS) or _firmly_asked(around)
    if _adjoining(before, after) and not _on_the_way(before):
        named = STAYS.intersection(around) or YOURS.intersection(around) or paired(around, HOME_PAIRS)
        return Owner.SPARE if named and not talks(around) else Owner.OTHER
    if firm:
        return Owner.STAY
    other = _elsewhere(before, around)
    if not other and (_asked_for(around) or paired(around, AMENDS) or _for_whom(around)):
        return Owner.STAY
    if other and ("straight", "from") in pairwise(around):
        return Owner.SPARE
    return Owner.OTHER if other else Owner.OPEN


def _at_another_home(around: tuple[str, ...]) -> bool:
    """ "to stop at his nans on saturday"."""
    at = (words for words in zip(around, around[1:], around[2:], strict=False) if words[2] in ELSEWHERE)
    return any(first in ("at", "with") and whose in ("his", "her", "their", "a") for first, whose, _ in at)


def _on_the_way(before: tuple[str, ...]) -> bool:
    """ "I'll get him after work at 6"."""
    way_home = RETURNS.intersection(before[-7:]) and TRANSPORT.intersection(before[-2:])
    dropped = RETURNS.intersection(before[-9:]) and "after" in before[-4:]
    return bool(way_home) or bool(dropped) or before[-2:] == ("to", "school") or _school_run(before)


def _elsewhere(before: tuple[str, ...], around: tuple[str, ...]) -> bool:
    """Something else is spoken of; a bus home or the school run does not count, that is how a stay ends, nor does what
    she is back from."""
    way_home = _school_run(before) or RETURNS.intersection(before[-5:])
    kept = [word for word in around if word not in ON_THE_WAY] if way_home else around
    words = _without_back_from(tuple(kept)) if "back" in before else tuple(kept)
    return _things(words) or bool(HAPPENED.intersection(around))


def _without_back_from(words: tuple[str, ...]) -> tuple[str, ...]:
    place = next((n for n, pair in enumerate(pairwise(words)) if pair == ("back", "from")), len(words))
    return (*words[:place], *(word for n, word in enumerate(words[place:]) if not (1 < n < 4 and _is_thing(word))))


def _told(before: tuple[str, ...], around: tuple[str, ...]) -> bool:
    """What happened and where else he stays, with no wish in it: "she had a sleepover on friday"."""
    told = PAST.intersection(before) or ELSEWHERE.intersection(before) or OVER in around
    return (bool(told) and not WISHES.intersection(around)) or paired(before, THANKED)


def _things(words: tuple[str, ...]) -> bool:
    return any(_is_thing(word) for word in words)


def _is_thing(word: str) -> bool:
    return word in THINGS or (word.endswith("s") and word[:-1] in THINGS)


def _adjoining(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """ "dentist at 3", "court on tuesday", "friday's meeting": a thing with nothing but small words between."""
    near = [word for word in before[-FIRM:] if word not in SMALL or _is_thing(word)]
    return bool(near and _is_thing(near[-1])) or bool(after and _is_thing(after[0]))


def _state(before: tuple[str, ...], point: Point) -> bool:
    """ "its 2am", "he is 7": how late or how old, no plan."""
    said_of_plan = before[-2:-1] and before[-2] in PLANNING
    return point.day is None and bool(before) and before[-1] in STATES and not said_of_plan


def _school_run(before: tuple[str, ...]) -> bool:
    """ "drop her school 8.30": the end of a night, not a lesson."""
    return "school" in before[-3:] and bool(TO_SCHOOL.intersection(before))


def _firmly_asked(around: tuple[str, ...]) -> bool:
    if not WISHES.intersection(around) and not paired(around, TO_HAVE):
        return False
    taken = FIRM_VERBS.intersection(around) and HOSTS.intersection(around)
    named = any(verb in WITH_A_NAME and child in NAMES for verb, child in pairwise(around))  # "could gwen have wren"
    return bool(taken) or named or bool(HOME_VERBS.intersection(around) and paired(around, HOME_PAIRS))


def _for_whom(around: tuple[str, ...]) -> bool:
    return for_a_child(around) and not talks(around)


def _asked_for(around: tuple[str, ...]) -> bool:
    """A stay's verb beside a wish: "can she come", "any chance of bringing him"."""
    return bool(VERBS.intersection(around) and WISHES.intersection(around))
