"""The words of a message in one row, as this grammar needs them: digits kept, a stop between sentences."""

from dataclasses import dataclass

from handlers.understanding.stays.numbers import SUFFIXES
from handlers.understanding.stays.wordlists import several
from handlers.understanding.words import Heard, Word

STOP = "."
#: Stops before and behind, so that looking a few words to either side never falls off.
ROOM = 8

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY_WORDS = frozenset((*WEEKDAYS, "tomorrow", "sat", "sun", "wed"))
#: What this grammar hears differently from the other readers, or what only matters to it.
AGAIN = {
    written: meant
    for meant, many in {
        "next": "nxt",
        "back": "bk",
        "from": "frm fae frae",
        "to": "tae",
        "night": "nicht",
        "now": "noo",
        "through": "thru",
        "about": "abt bout",
        "at": "@",
        "one": "yin",
        "two": "twa",
        "morn": "morra",
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
        "wednesday": "wens wds",
        "thursday": "thrs thurday",
        "monday": "mond",
        "morning": "mrn",
        "school": "skl",
        "can": "cn",
        "be": "b",
        "could": "cd",
        "would": "wd",
        "come": "cum",
        "coming": "cumin",
        "yours": "urs",
        "tomorrow": "tomorra morro tomora",
        "weekend": "weekned",
        "after": "efter afta",
        "make": "mak",
        "alright": "awright awrite arite",
        "afternoon": "efternoon",
        "gonnae": "gonnae gonny",
        "take": "tk",
        "sleep": "slep",
        "instead": "insted",
        "sleepover": "sleepova",
        "evening": "eve eves",
        "sunday": "sndy",
        "saturday": "strdy",
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
#: What may follow a "4" that is an hour; before any other word it is a "for".
AFTER_HOUR = several(
    """please until ish oclock and sharp onwards collect pick back home through thanks instead but tonight then
    drop"""
)


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
    for sentence in heard.sentences:
        for word in sentence.words:
            for meant in _meant(heard.text, word, words[-1]):
                words.append(meant)
                places.append((word.start, word.end))
        words.append(STOP)
        places.append((sentence.words[-1].end,) * 2)
    end = (len(heard.text),) * 2
    return Row(heard.text, (*_mended(words), *[STOP] * ROOM), (*places, *[end] * ROOM))


def _meant(text: str, word: Word, before: str) -> list[str]:
    raw = text[word.start : word.end].lower()
    if raw.isdecimal() or (raw in SUFFIXES and before.isdecimal()):
        return [raw]
    if raw in CONTRACTED:
        return CONTRACTED[raw].split()
    if raw in ("morn", "morns") and before == "the":
        return ["morn"]  # Scots for tomorrow
    if raw == "jan" and before not in ("th", "st", "nd", "rd", "of") and not (before.isdecimal() and int(before) > 4):
        return ["jan"]  # as often a carer as a month: "room for 2 jan"
    if raw in AGAIN:
        return [AGAIN[raw]]
    return [AGAIN.get(word.means, word.means)] if " " not in word.means else word.means.split()


def _mended(words: list[str]) -> list[str]:
    """Short forms that their neighbours explain: "fri nt" is a night, "fri 2 sun" a "to", "sat 4 2 nights" a "for"."""
    for place in range(1, len(words) - 1):
        before, word, after = words[place - 1 : place + 2]
        if word == "not" and before in DAY_WORDS and after in (STOP, ",", "back", "until", "to", "please"):
            words[place] = "night"
        elif word == "2" and (after in WHITHER or (before in DAY_WORDS and after in DAY_WORDS)):
            words[place] = "to"
        elif word == "4" and (before in DAY_WORDS or before in ("night", "week", "weekend")) and _counts_on(after):
            words[place] = "for"
        elif word == "morn" and before == "the" and words[place - 2] in ("in", "of", "until", "by"):
            words[place] = "morning"
    return words


def _counts_on(after: str) -> bool:
    return after.isdecimal() or (len(after) > 2 and after.isalpha() and after not in AFTER_HOUR)
