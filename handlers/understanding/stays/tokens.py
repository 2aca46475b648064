"""The words of a message in one row, as this grammar needs them: digits kept, a stop between sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from handlers.understanding.slips import slips
from handlers.understanding.stays import doings, welsh
from handlers.understanding.stays.numbers import CARDINALS, SUFFIXES
from handlers.understanding.wordlists import DAY_WORDS, WEEKDAYS, several
from handlers.understanding.words import Heard, Word

STOP = "."
#: Stops before and behind, so that looking a few words to either side never falls off.
ROOM = 8

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
#: What this grammar hears differently from the other readers, or what only matters to it.
AGAIN = {
    written: meant
    for meant, many in {
        "next": "nxt",
        "back": "bk",
        "from": "frm fae frae",
        "to": "tae",
        "night": "nicht",
        "nights": "nichts nghts",
        "half": "hlf",
        "now": "noo",
        "tonight": "tn tnt 2nt tonyt tonit",
        "easier": "easier",  # no slip for Easter
        "have": "hv",
        "dinner": "diner denner dinna dinnr",
        "dinnertime": "dinertime",
        "through": "thru",
        "about": "abt bout",
        "at": "@",
        "one": "yin een",
        "two": "twa",
        "fortnight": "fortnite forthnight",
        "christmas": "xmas crimbo chrimbo",
        "-": "– — ~",
        "september": "sept sep",
        "january": "jan",
        "february": "feb",
        "march": "mar",
        "april": "apr",
        "june": "jun",
        "july": "jul",
        "august": "aug",
        "october": "oct",
        "november": "nov",
        "december": "dec",
        "weekends": "wkends",
        "holidays": "hols",
        "holiday": "hol",
        "breakfast": "brekkie brekky brekkers",
        "teatime": "teatym",
        "and": "& +",
        "midnight": "midnite",
        "until": "tilll",
        "when": "wen",
        "wednesday": "wens wds wensdee",
        "thursday": "thrs thurday thursdee",
        "monday": "mond mondee",
        "morning": "mrn",
        "school": "skl schl",
        "run": "rn",
        "wait": "wt",
        "term": "trm",
        "finish": "fnsh",
        "starts": "strts",
        "starting": "startin",
        "working": "wrkng",
        "moving": "mvng",
        "visits": "vsts",
        "will": "wll",
        "ill": "il",
        "pick": "pck",
        "bed": "bd",
        "week": "wik",
        "dentist": "dntst",
        "can": "cn",
        "be": "b",
        "could": "cd cld culd",
        "would": "wd",
        "come": "cum",
        "coming": "cumin",
        "yours": "urs yors yorz yourselves",
        "meant": "ment mnt",
        "over": "ower",
        "tomorrow": "tomorra morro tomora morra",
        "weekend": "weekned",
        "after": "efter afta aifter",
        "make": "mak",
        "alright": "awright awrite arite",
        "afternoon": "efternoon avo",
        "gonnae": "gonnae gonny",
        "take": "tk",
        "sleep": "slep",
        "instead": "insted",
        "sleepover": "sleepova",
        "evening": "eve eves",
        "sunday": "sndy sundee sn",
        "saturday": "strdy satdee saturdee",
        "tuesday": "tuesdee",
        "friday": "fridee",
        "ive": "iv",
        "while": "whilst",
    }.items()
    for written in many.split()
}
#: With its apostrophe none of these is the day, the past or the well that it looks like without.
CONTRACTED = {
    f"{who}{mark}{short}": f"{who} {meant}"
    for who in ("we", "she", "he", "they", "you")
    for short, meant in (("d", "would"), ("re", "are"), ("ll", "will"))
    for mark in "'’‘`´"
}
#: What is meant by exactly these letters; kisses within a text end what was said before them.
WRITTEN = {raw: meant.split() for raw, meant in CONTRACTED.items()} | {"x" * n: [","] for n in range(2, 7)}
WRITTEN |= {f"{hour}ish": [hour, "ish"] for hour in CARDINALS.split()[1:13]}
#: What may follow a "4" that is an hour; before any other word it is a "for".
AFTER_HOUR = several(
    """please until ish oclock and sharp onwards collect pick back home through thanks instead but tonight then
    drop"""
)

TAKEN = several("get pick collect fetch have take drop keep bring")

SHORTEST_DAY = 5
SLIPS = 2
#: They end as weekdays do, and are none.
NO_WEEKDAYS = frozenset(WEEKDAYS) | several(
    """midday mayday someday workday weekday mondays study sturdy ready steady sandy moody muddy tardy today teddy
    wordy weedy windy speedy"""
)
SHORT = 3  # letters
NO_HOMES = several(
    """this hers theirs yours ours times work works parents grandparents schools classes lessons nights days weekends
    hours brownies cubs scouts beavers guides rainbows physios camhs tesco tescos asdas morrisons sainsburys
    mcdonalds boots argos lots least loss clubs friends families carers christmas ages panels meetings"""
)
PLACES = frozenset(("to", "at", "from", "over", "round", "in", "with"))
#: Homes that are not the hub's; what is said of them is no stay here.
OTHER_PLACES = several(
    """dads nans mums grandads nanas aunties uncles mates friends grandmas grans gran grannys nanny nannys sisters
    brothers cousins neighbours doctors dentists vets hairdressers tonights tomorrows todays mondays tuesdays
    wednesdays thursdays fridays saturdays sundays lets whats thats its hes shes whos theres heres"""
)

#: A day or a month before a "2" that is a "to", and what stands before a "4" that is a "for".
DATED = DAY_WORDS | frozenset(MONTHS) | SUFFIXES
BEFORE_FOR = (
    DAY_WORDS
    | SUFFIXES
    | several("am pm please , come bed room night week weekend morning afternoon evening lunch teatime tea school")
)
BEFORE_HOURS = several("at by until from about around past half to")
WHITHER = frozenset(("you", "yours", "us", "ours", "stay", "come", "have", "take", "sleep", "jan", "jans"))


@dataclass(frozen=True, slots=True)
class Row:
    """Tokens side by side with where each was said."""

    text: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def said(self, first: int, last: int) -> str:
        """The carer's own letters for the tokens from `first` up to `last`."""
        return self.text[self.places[first][0] : self.places[last - 1][1]]


def row(heard: Heard) -> Row:
    """All sentences in one row, between stops."""
    words, places = [STOP] * ROOM, [(0, 0)] * ROOM
    tongue = welsh.MEANS if welsh.is_welsh(frozenset(word.means for word in heard.words)) else {}
    for sentence in heard.sentences:
        for word in sentence.words:
            for meant in _translated(heard.text, word, tongue) or _meant(heard.text, word, words[-1]):
                words.append(meant)
                places.append((word.start, word.end))
        words.append(STOP)
        places.append((sentence.words[-1].end,) * 2)
    end = (len(heard.text),) * 2
    _mended(words)
    _without_doings(words, places)
    return Row(heard.text, (*words, *[STOP] * ROOM), (*places, *[end] * ROOM))


def _without_doings(words: list[str], places: list[tuple[int, int]]) -> None:
    """ "until the taxi fetches him at 8" is until 8, "from when i finish at 6" from 6."""
    told = [
        (i, last) for i, word in enumerate(words[:-2]) if word in doings.LED and (last := doings.told_by(words, i)) > i
    ]
    for i, last in reversed(told):
        first = i + (words[i] == "until")
        del words[first:last], places[first:last]


def _translated(text: str, word: Word, tongue: Mapping[str, str]) -> list[str]:
    meant = tongue.get(text[word.start : word.end].lower()) if tongue else None
    return [meant] if meant else []


def _meant(text: str, word: Word, before: str) -> list[str]:
    raw = text[word.start : word.end].lower()
    if raw == "4" and word.means == "for" and before not in BEFORE_HOURS:
        return ["for"]  # "bed needed tonight 4 my lad"
    if raw.isdecimal() or (raw in SUFFIXES and before.isdecimal()):
        return [raw]
    written = WRITTEN.get(raw) or _beside(raw, before)
    if written:
        return written
    if raw in AGAIN:
        return [AGAIN[raw]]
    if _a_home(raw, before) and word.means not in OTHER_PLACES:
        return ["yours"]
    if " " in word.means:
        return word.means.split()
    return [AGAIN.get(word.means) or _weekday_for(word.means) or word.means]


def _beside(raw: str, before: str) -> list[str] | None:
    """What is meant by these letters behind that word."""
    if raw in ("morn", "morns") and before == "the":
        return ["morn"]  # Scots for tomorrow
    if raw == "hr" and before in TAKEN:
        return ["her"]  # "il pck hr up"
    if raw == "jan" and before not in ("th", "st", "nd", "rd", "of") and not (before.isdecimal() and int(before) > 4):
        return ["jan"]  # as often a carer as a month: "room for 2 jan"
    return None


def _a_home(raw: str, before: str) -> bool:
    """ "at jan's", whoever she is."""
    whose = raw[-2:] in ("'s", "’s") or (before == "at" and raw.isalpha() and raw[-1:] == "s" and len(raw) > SHORT)
    return before in PLACES and whose and raw not in NO_HOMES


@lru_cache(maxsize=4096)
def _weekday_for(word: str) -> str | None:
    """The weekday that a word is a slip for: "thersday", "sataday", "firday"."""
    if len(word) < SHORTEST_DAY or not word.endswith(("day", "dy")) or word in NO_WEEKDAYS:
        return None
    near = [(slips(word, day, SLIPS), day) for day in WEEKDAYS if day[0] == word[0]]
    fewest, day = min(near, default=(SLIPS + 1, ""))
    return day if 0 < fewest <= SLIPS else None


def _mended(words: list[str]) -> None:
    """Short forms that their neighbours explain: "fri nt" is a night, "fri 2 sun" a "to", "sat 4 2 nights" a "for", and
    "an" before a consonant an "and"."""
    for place in range(1, len(words) - 1):
        before, word, after = words[place - 1 : place + 2]
        if word == "not" and before in DAY_WORDS and after in (STOP, ",", "back", "until", "to", "please"):
            words[place] = "night"
        elif word == "an" and after[0] not in "aeioh18.,":
            words[place] = "and"
        elif word == "2" and (after in WHITHER or (before in DATED and after in DAY_WORDS)):
            words[place] = "to"
        elif word == "4" and before in BEFORE_FOR and _counts_on(after):
            words[place] = "for"
        elif word == "morn" and before == "the" and words[place - 2] in ("in", "of", "until", "by"):
            words[place] = "morning"


def _counts_on(after: str) -> bool:
    if after in MONTHS or after in ("nights", "days"):  # "fri 4 dec" is a date, "4pm 4 nights" how long
        return False
    return after.isdecimal() or (len(after) > 2 and after.isalpha() and after not in AFTER_HOUR)
