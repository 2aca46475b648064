"""Times on the clock: "6pm", "half seven", "quarter to 8", "18:00", "7ish", a bare "9"."""

from handlers.understanding.stays.numbers import two_words, whole
from handlers.understanding.stays.pieces import Clock
from handlers.understanding.stays.tokens import MONTHS
from handlers.understanding.wordlists import DAY_WORDS, several

Match = tuple[Clock, int] | None
#: What makes the number before it something other than an hour.
COUNTED = several(
    """night nights day days week weeks month months year years yr yrs hour hours minute minutes weekend weekends
    kids child children boy girl boys girls lads lasses people of them more bags tablets mg ml kg g st nd rd
    th lb stone times quid pound pounds p percent % miles mile beds rooms homes siblings brothers sisters
    twins little wee others other families bairns foster x missed calls texts messages bedroom bed down
    teenagers big tiny older younger birthday stones foot ft inches"""
)
HOURS = frozenset(("hours",))  # "1900 hours"
#: What makes the number after it a label.
LABELS = several("room home house flat number no year aged age grade £ $ # page plan option bus route ward unit")
#: What makes a lone hour after it a number of children: "could have two tonight".
TAKING = several(
    """have take taking got for just only all another both do with least mind watch keep these those my our"""
)
COMING_IN = several("back home there here in over round you yours jans us")  # "back for ten"
ONE_AFTER = several("at by until from about around before")
NAMED = {"noon": Clock(12, half="pm"), "midday": Clock(12, half="pm")}
BEFORE_DIGITS = several("eta tonight to collect collecting fetch pick drop arrive arriving back home up return and for")
PAST_WORDS = {"past": 1, "after": 1, "to": -1}
QUARTERS = {"quarter": 15, "qtr": 15, "1/4": 15, "half": 30}
IN_THE = (("in", "the"), ("of", "the"), ("of", "an"))
HALF_OF_DAY = {"morning": "am", "afternoon": "pm", "evening": "pm"}


def clock(words: tuple[str, ...], i: int) -> Match:
    """The time that starts at token `i` and where it ends."""
    if words[i - 1] in LABELS or (words[i - 1] == "/" and words[i - 2].isdecimal()):
        return None
    if words[i] in NAMED:
        return NAMED[words[i]], i + 1
    found = _to_or_past(words, i) or _half(words, i) or _written(words, i) or _hour(words, i)
    made = _finished(words, *found) if found else None
    taken = words[i - 1] in TAKING and not (words[i - 1] == "for" and words[i - 2] in COMING_IN)
    if made and made[0].bare and (taken or (words[i] == "one" and words[i - 1] not in ONE_AFTER)):
        return None
    return made


def _half(words: tuple[str, ...], i: int) -> Match:
    """ "half seven", "half past 7": always half past, in Britain."""
    if words[i] != "half":
        return None
    at = i + 2 if words[i + 1] in ("past", "after", "-") else i + 1
    hour = whole(words[at])
    if hour is None or not 1 <= hour <= 12 or words[at + 1] in COUNTED:
        return None
    return Clock(hour, 30), at + 1


def _to_or_past(words: tuple[str, ...], i: int) -> Match:
    """ "quarter to 8", "ten past six", "20 minutes to 2"."""
    if words[i] == "a" and words[i + 1] == "quarter":
        i += 1
    found = (QUARTERS[words[i]], i + 1) if words[i] in QUARTERS else two_words(words, i)
    if found is None or not 0 < found[0] < 60:
        return None
    minutes, at = found
    at += words[at] in ("minute", "minutes")
    way, hour = PAST_WORDS.get(words[at]), _named_or_hour(words[at + 1])
    if way is None or hour is None or (way < 0 and minutes % 5):
        return None
    if words[i].isdecimal() and words[at] == "to" and (minutes <= 12 and words[i - 1] not in ("at", "about", "by")):
        return None  # "7 to 9" is a span
    if words[at] == "after" or words[at + 2] in COUNTED:
        return None
    return (Clock(hour, minutes), at + 2) if way > 0 else (Clock((hour - 2) % 12 + 1, 60 - minutes), at + 2)


def _named_or_hour(word: str) -> int | None:
    hour = {"noon": 12, "midnight": 12}.get(word) or whole(word)
    return hour if hour is not None and 1 <= hour <= 12 else None


def _written(words: tuple[str, ...], i: int) -> Match:
    """ "18:00", "6.30", "1830", "630pm"."""
    word = words[i]
    if len(word) in (4, 5) and word[-3] in ":." and word[:-3].isdecimal() and word[-2:].isdecimal():
        if words[i + 1] in COUNTED - HOURS and words[i + 2] != "m":
            return None
        return _timed(int(word[:-3]), int(word[-2:]), i + 1, leading=word[0] == "0")
    if word.isdecimal() and len(word) in (3, 4) and _introduced(words, i):
        return _timed(int(word[:-2]), int(word[-2:]), i + 1, leading=word[0] == "0")
    return None


def _introduced(words: tuple[str, ...], i: int) -> bool:
    """Three or four digits are a time only where something says so: "at 1830", "815pm"."""
    if words[i] in ("999", "111", "101", "112", "100") or words[i + 1] in COUNTED - HOURS:
        return False
    before = words[i - 1] in ("at", "by", "until", "from", "about", "around", "approximately", "-", "tonight")
    if len(words[i]) == 4 and int(words[i]) % 5 == 0 and _as_in_the_forces(words, i):
        return True
    if words[i - 1] in DAY_WORDS and int(words[i]) % 5 == 0:
        return True
    return before or words[i + 1] in ("am", "pm", "ish", "hours", "-")


def _as_in_the_forces(words: tuple[str, ...], i: int) -> bool:
    """ "0730", "10 apr 1600", "ETA 2000": the hour in two digits; a year is none."""
    return words[i][0] == "0" or words[i - 2] == "/" or words[i - 1] in BEFORE_DIGITS or words[i - 1] in MONTHS


def _timed(hour: int, minute: int, last: int, *, leading: bool) -> Match:
    if hour > 24 or minute > 59:
        return None
    fixed = leading or hour > 12 or hour == 0
    return Clock(hour % 24, minute, "24" if fixed else ""), last


def _hour(words: tuple[str, ...], i: int) -> Match:
    """A lone hour, with minutes in words ("ten thirty") or none."""
    hour = whole(words[i])
    if hour is None or (len(words[i]) > 2 and words[i].isdecimal()):
        return None
    if (
        1 <= hour <= 12
        and words[i + 1] != "/"
        and (words[i + 1] not in COUNTED or _of_the_day(words, i + 1) or words[i + 1 : i + 3] == ("of", "clock"))
    ):
        return _with_minutes(words, i, hour) or (Clock(hour, bare=True), i + 1)
    return None


def _of_the_day(words: tuple[str, ...], i: int) -> bool:
    """ "5 of the evening"."""
    return words[i : i + 2] in IN_THE and words[i + 2] in HALF_OF_DAY


def _with_minutes(words: tuple[str, ...], i: int, hour: int) -> Match:
    at = i + 2 if words[i + 1] == "-" and words[i].isalpha() else i + 1
    if words[at] in ("o", "oh") and (ones := whole(words[at + 1])) and ones < 10:
        return Clock(hour, ones, bare=False), at + 2
    found = two_words(words, at)
    if found is None or not 10 <= found[0] <= 59 or words[i].isalpha() != words[at].isalpha():
        return None
    minutes, last = found
    if words[i].isalpha() or (len(words[at]) == 2 and minutes % 5 == 0 and minutes > 12):
        return Clock(hour, minutes, bare=words[i].isdecimal()), last
    return None


def _finished(words: tuple[str, ...], found: Clock, last: int) -> Match:
    """ "ish", "o'clock", "am", "in the morning" behind it."""
    half, bare = found.half, found.bare
    for _ in range(3):
        skip = _trailing(words, last)
        if skip:
            last, bare = last + skip, False
        stated = _stated_half(words, last)
        if stated:
            last, half, bare = stated[1], _half_meant(stated[0], found) if half in ("", "24") else half, False
    if half in ("am", "pm") and found.hour > 12:
        half = "24"
    return Clock(found.hour, found.minute, half, bare), last


def _half_meant(stated: str, found: Clock) -> str:
    """ "ten at night" is before midnight, "2 in the night" after it."""
    return stated if stated != "night" else "am" if found.hour in (12, 1, 2, 3, 4) else "pm"


def _trailing(words: tuple[str, ...], i: int) -> int:
    if words[i] in ("ish", "oclock", "sharp", "approximately", "hrs"):
        return 1
    if words[i] == "-" and words[i + 1] == "ish":
        return 2
    return 2 if words[i] in ("o", "of") and words[i + 1] == "clock" else 0


def _stated_half(words: tuple[str, ...], i: int) -> tuple[str, int] | None:
    for length in (1, 2, 3):
        part = words[i : i + length]
        if part in (("am",), ("a", "m"), ("in", "the", "am")):
            return "am", i + length
        if part in (("pm",), ("p", "m"), ("in", "the", "pm")):
            return "pm", i + length
    at = i + 2 if words[i : i + 2] in IN_THE else i + 1 if words[i] in ("in", "at") else i
    if at > i and words[at] in HALF_OF_DAY:
        return HALF_OF_DAY[words[at]], at + 1
    if words[i : i + 2] in (("in", "night"), ("at", "night"), ("of", "night")):
        return "night", i + 2
    return None
