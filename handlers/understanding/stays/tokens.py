"""The words of a message in one row, as this grammar needs them: digits kept, a stop between sentences."""

from dataclasses import dataclass

from handlers.understanding.words import Heard, Word

STOP = "."
#: Stops before and behind, so that looking a few words to either side never falls off.
ROOM = 8

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY_WORDS = frozenset((*WEEKDAYS, "tomorrow", "sat", "sun", "wed"))
#: What this grammar hears differently from the other readers, or what only matters to it.
AGAIN = {
    "nxt": "next", "bk": "back", "frm": "from", "fae": "from", "frae": "from", "tae": "to", "nicht": "night",
    "noo": "now", "thru": "through", "abt": "about", "bout": "about", "@": "at", "yin": "one", "twa": "two",
    "morra": "morn", "fortnite": "fortnight", "forthnight": "fortnight", "xmas": "christmas",
    "crimbo": "christmas", "chrimbo": "christmas", "–": "-", "—": "-", "~": "-", "sept": "september",
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july",
    "aug": "august", "sep": "september", "oct": "october", "nov": "november", "dec": "december",
    "wkends": "weekends", "hols": "holidays", "hol": "holiday", "brekkie": "breakfast", "brekky": "breakfast",
    "brekkers": "breakfast", "teatym": "teatime", "&": "and", "+": "and", "midnite": "midnight", "tilll": "until",
    "wen": "when", "wens": "wednesday", "wds": "wednesday", "thrs": "thursday", "mond": "monday", "mrn": "morning",
    "skl": "school", "cn": "can", "b": "be", "sleepova": "sleepover", "eve": "evening", "eves": "evening", "sndy": "sunday", "strdy": "saturday",
}  # fmt: skip


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
    return Row(heard.text, (*_nights(words), *[STOP] * ROOM), (*places, *[end] * ROOM))


def _meant(text: str, word: Word, before: str) -> list[str]:
    raw = text[word.start : word.end].lower()
    if raw.isdecimal():
        return [raw]
    if raw == "jan" and before not in ("th", "st", "nd", "rd", "of") and not (before.isdecimal() and int(before) > 4):
        return ["jan"]  # as often a carer as a month: "room for 2 jan"
    if raw in AGAIN:
        return [AGAIN[raw]]
    return [AGAIN.get(word.means, word.means)] if " " not in word.means else word.means.split()


def _nights(words: list[str]) -> list[str]:
    """ "fri nt" is a night, "thurs nt weds" is a "not"; "the day after 2 sun" counts on with "to"."""
    for place in range(1, len(words) - 1):
        before, after = words[place - 1], words[place + 1]
        if words[place] == "not" and before in DAY_WORDS and (after in (STOP, ",", "back", "until", "to", "please")):
            words[place] = "night"
        if words[place] == "2" and before in DAY_WORDS and after in DAY_WORDS:
            words[place] = "to"
    return words
