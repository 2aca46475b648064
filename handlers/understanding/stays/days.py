"""Days as they are said: "next friday", "a week on sat", "the 14th", "5/12", "the last weekend of june"."""

from handlers.understanding.stays.numbers import ORDINALS, SUFFIXES, ordinal, whole
from handlers.understanding.stays.pieces import Day
from handlers.understanding.stays.vocabulary import MONTH, WEEKDAY
from handlers.understanding.wordlists import several

Match = tuple[Day, int] | None

#: After "sat" and "sun" these make a posture and the weather of them.
SITTING = several(
    """down in on here there up with outside watching crying next upstairs nav waiting quietly beside opposite at
    like downstairs back still nice rocking screaming shaking alone together by"""
)
SITTERS = several(
    """he she they just been is was are im i who hes shes theyre were sat am weve ive all both only still being"""
)
BEFORE_A_DAY = several("until to from on by - till next this")
WEATHER = several("""is shining shine cream burn burnt rise rises set sets screen hat bathing tan comes came lounger""")
#: After "wed" these make it a "we would".
WOULD = several("need like love be have want rather prefer appreciate really")
#: Ordinals before these are no dates.
COUNTED = several(
    """birthday time times false attempt one floor form of child kid night nights day days go year person place thing
    part half class grade baby week weeks degree avenue street"""
)
PARTS = frozenset(("morning", "afternoon", "evening", "night"))
#: Any other four digits behind a date are the time: "10 apr 2000".
YEARS = frozenset(map(str, range(2021, 2060)))
AHEAD = {"week": 1, "fortnight": 2}


def day(words: tuple[str, ...], i: int) -> Match:
    """The day that starts at token `i` and where it ends; set words for days are in the vocabulary."""
    return (
        _weeks_ahead(words, i)
        or _counted_out(words, i)
        or _nth(words, i)
        or _weekday(words, i)
        or _slashed(words, i)
        or _dotted(words, i)
        or _first_of_span(words, i)
        or _second_of_span(words, i)
        or _dated(words, i)
        or _numbered(words, i)
    )


def _weekday_at(words: tuple[str, ...], i: int) -> int | None:
    number = WEEKDAY.get(words[i])
    if words[i] == "sat" and words[i - 1] in BEFORE_A_DAY:
        return number
    if words[i] == "sat" and (words[i - 1] in SITTERS or (words[i + 1] in SITTING and words[i + 2] != "and")):
        return None
    if words[i] == "sun" and (words[i - 1] in ("the", "hot", "bit") or words[i + 1] in WEATHER):
        return None
    if words[i] == "wed" and (words[i - 1] in ("got", "newly", "be") or words[i + 1] in WOULD):
        return None
    return number


def _weekday(words: tuple[str, ...], i: int) -> Match:
    which, at = "", i
    if words[i] in ("next", "this", "coming", "following", "on"):
        which, at = words[i], i + 1
    elif words[i : i + 2] in (("the", "following"), ("the", "next"), ("this", "coming"), ("the", "coming")):
        which, at = words[i + 1], i + 2
    number = _weekday_at(words, at)
    if number is None or (which == "on" and at == i):
        return None
    return _after(words, number, {"coming": "this", "on": ""}.get(which, which), at + 1)


def _after(words: tuple[str, ...], number: int, which: str, last: int) -> Match:
    """What is said behind a weekday: "week", "after next", "of next week", "coming"."""
    if words[last] in AHEAD and words[last + 1] not in ("ends", "days"):
        return Day("weekday", number, weeks=AHEAD[words[last]]), last + 1
    if words[last : last + 2] == ("after", "next"):
        return Day("weekday", number, which="next", weeks=1), last + 2
    at = last + (words[last] in ("of", "in"))
    if words[at : at + 2] in (("next", "week"), ("this", "week")):
        return Day("weekday", number, which=f"{words[at]} week"), at + 2
    if words[last] in ("coming", "next") and words[last + 1] not in WEEKDAY:
        return Day("weekday", number, which="this" if words[last] == "coming" else "next"), last + 1
    return Day("weekday", number, which=which), last


def _weeks_ahead(words: tuple[str, ...], i: int) -> Match:
    """ "a week on friday", "week fri", "a fortnight today", "2 weeks tomorrow", "a week on the 14th"."""
    at = i + (words[i] in ("a", "one"))
    weeks = AHEAD.get(words[at])
    if weeks is None and (count := whole(words[i])) and count <= 8 and words[i + 1] == "weeks":
        weeks, at = count, i + 1
    if weeks is None or words[i - 1] in ("next", "this", "last", "every", "the", "of", "all", "per"):
        return None
    at += 1
    linked = words[at] in ("on", "from", "this")
    at += linked
    if words[at] in ("today", "tomorrow"):
        return Day("today", weeks * 7 + (words[at] == "tomorrow")), at + 1
    number = _weekday_at(words, at)
    if number is None or (at == i + 1 and words[at + 1] in ("to", "-", "until")):
        return None
    return Day("weekday", number, weeks=weeks), at + 1


def _slashed(words: tuple[str, ...], i: int) -> Match:
    """ "5/12", "5/12/26", "14.06.26": the day first."""
    numbers: list[int] = []
    at = i
    while len(numbers) < 3 and words[at].isdecimal() and len(words[at]) in (1, 2, 4):
        numbers.append(int(words[at]))
        at += 1
        if words[at] != "/" or not words[at + 1].isdecimal():
            break
        at += 1
    if len(numbers) < 2 or not (1 <= numbers[0] <= 31 and 1 <= numbers[1] <= 12) or words[i - 1] in ("/", "£"):
        return None
    if words[at] in ("nights", "days", "weeks", "hours", "hour", "day", "night", "of", "past", "h", "kids", "years"):
        return None
    year = numbers[2] if len(numbers) == 3 else 0
    return Day("date", numbers[0], month=numbers[1], year=year + 2000 if 0 < year < 100 else year), at


def _dotted(words: tuple[str, ...], i: int) -> Match:
    """ "12.10 evening": the day and the month, where no clock says so."""
    first, _, second = words[i].partition(".")
    if not (first.isdecimal() and second.isdecimal() and words[i + 1] in PARTS and len(words[i]) <= 5):
        return None
    number, month = int(first), int(second)
    date = 12 <= number <= 31 and 1 <= month <= 12
    return (Day("date", number, month=month), i + 1) if date else None


def _first_of_span(words: tuple[str, ...], i: int) -> Match:
    """The 14 of "14-16 june"."""
    at = i + (words[i] == "the")
    number = whole(words[at])
    if number is None or not 1 <= number <= 31:
        return None
    at += 1 + (words[at + 1] in SUFFIXES)
    if words[at] not in ("-", "to", "until", "and"):
        return None
    second = _dated(words, at + 1)
    return (Day("date", number, month=second[0].month, year=second[0].year), at) if second and second[0].month else None


def _second_of_span(words: tuple[str, ...], i: int) -> Match:
    """The 16 of "june 14-16"."""
    number = whole(words[i])
    if number is None or not 1 <= number <= 31 or words[i - 1] not in ("-", "to") or words[i - 3] not in MONTH:
        return None
    first = whole(words[i - 2])
    return (Day("date", number, month=MONTH[words[i - 3]]), i + 1) if first and first <= 31 else None


def _dated(words: tuple[str, ...], i: int) -> Match:
    """ "14 june", "the 14th of june", "june 14th", "the 14th"."""
    at = i + (words[i] == "the")
    if words[at] in MONTH:
        return _month_first(words, at)
    found = ordinal(words, at)
    if found is None:
        number = whole(words[at])
        found = (number, at + 1) if number else None
        bare = True
    else:
        bare = False
    if found is None or not 1 <= found[0] <= 31:
        return None
    month_at = found[1] + (words[found[1]] == "of")
    if words[month_at] in MONTH:
        return _with_year(words, found[0], MONTH[words[month_at]], month_at + 1)
    if words[month_at : month_at + 2] == ("this", "month") and not bare:
        return Day("date", found[0]), month_at + 2
    return None if bare else _alone(words, i, at, found)


def _numbered(words: tuple[str, ...], i: int) -> Match:
    """ "day 27", "the 19 in the night", "26 in the morning", "evening 19": a number that no clock shows."""
    at = i + (words[i] in ("the", "day"))
    number = int(words[at]) if words[at].isdecimal() and len(words[at]) <= 2 else 0
    if not 1 <= number <= 31 or words[at + 1] in COUNTED:
        return None
    dated = _dated(words, at)
    if words[i] == "day" and words[at + 1] != "of" and (number > 12 or words[i - 1] in ("is", "on", "from")):
        return dated or (Day("date", number), at + 1)
    if dated:
        return None
    part = words[at + 1 : at + 3] == ("in", "the") and words[at + 3] in PARTS
    return (Day("date", number), at + 1) if number > 12 and (part or words[i - 1] in PARTS) else None


def _alone(words: tuple[str, ...], i: int, at: int, found: tuple[int, int]) -> Match:
    number, last = found
    if (words[last] in COUNTED and not (words[last] == "half" and words[at].isdecimal())) or words[i - 1] in (
        "his",
        "her",
        "my",
        "their",
        "our",
        "year",
        "nans",
    ):
        return None
    if not words[at].isdecimal() and (number < 4 or at == i):
        return None  # "the first", "second": seldom a date
    return Day("date", number), last


def _month_first(words: tuple[str, ...], i: int) -> Match:
    at = i + 1 + (words[i + 1] == "the")
    found = ordinal(words, at)
    if found is None:
        number = whole(words[at])
        found = (number, at + 1) if number else None
    if found is None or not 1 <= found[0] <= 31 or words[found[1]] in ("am", "pm"):
        return None
    return _with_year(words, found[0], MONTH[words[i]], found[1])


def _with_year(words: tuple[str, ...], number: int, month: int, last: int) -> Match:
    year = int(words[last]) if words[last].isdecimal() and words[last] in YEARS else 0
    return Day("date", number, month=month, year=year), last + bool(year)


def _nth(words: tuple[str, ...], i: int) -> Match:
    """ "the first saturday of july", "last weekend in june"."""
    at = i + (words[i] == "the")
    number = {"last": -1}.get(words[at]) or ORDINALS.get(words[at], 0)
    month = MONTH.get(words[at + 3]) if words[at + 2] in ("of", "in") else None
    if month is None or not -1 <= number <= 4 or number == 0:
        return None
    if words[at + 1] == "weekend":
        return Day("weekend", number, which="nth", month=month), at + 4
    weekday = WEEKDAY.get(words[at + 1])
    return None if weekday is None else (Day("nth", number, month=month, weekday=weekday), at + 4)


def _counted_out(words: tuple[str, ...], i: int) -> Match:
    """ "2 sundays from now"."""
    count, weekday = whole(words[i]), WEEKDAY.get(words[i + 1])
    if count is None or weekday is None or not 1 <= count <= 8 or words[i + 2 : i + 4] != ("from", "now"):
        return None
    return Day("weekday", weekday, weeks=count - 1), i + 4
