"""Text-speak, no vowels, dialect and slips of the thumb, said in the words that the other tables know."""

from functools import lru_cache

from handlers.understanding.real_words import REAL
from handlers.understanding.slips import slips
from handlers.understanding.spellings import IMPORTANT, SAID_FOR

EMOJI = {"👍": "yes", "👎": "no", "🔪": "knife", "🚑": "ambulance", "🆘": "help", "🔕": "mute"}

SHORTEST = 5  # letters; below that almost every slip is another word
LONG = 8  # letters from which two slips are still the same word
VOWELS = str.maketrans("", "", "aeiou")
FEWEST_CONSONANTS = 4


def skeleton(word: str) -> str:
    """The word without its vowels, but for a first one."""
    return word[0] + word[1:].translate(VOWELS)


def _skeletons() -> dict[str, str]:
    """Words without their vowels; one that stands for two words stands for neither."""
    found: dict[str, set[str]] = {}
    for word in IMPORTANT:
        bare = skeleton(word)
        if len(bare) >= FEWEST_CONSONANTS and bare != word:
            found.setdefault(bare, set()).add(word)
    return {bare: next(iter(words)) for bare, words in found.items() if len(words) == 1}


SKELETONS = _skeletons()
BY_LETTER: dict[str, tuple[str, ...]] = {
    letter: tuple(word for word in IMPORTANT if word[0] == letter) for letter in {word[0] for word in IMPORTANT}
}


@lru_cache(maxsize=8192)
def respelt(word: str) -> str | None:
    """What a folded word is taken for; None if it is taken as it is.

    Only towards words that matter, and never away from a word that is one itself (`REAL`): a slip may raise a false
    alarm, it must not hide anything.
    """
    if word in SAID_FOR:
        return SAID_FOR[word]
    if word in IMPORTANT or word in REAL or len(word) < FEWEST_CONSONANTS or not word.isalpha():
        return None
    return SKELETONS.get(word) or _slip(word) or SKELETONS.get(skeleton(word))


def _slip(word: str) -> str | None:
    """The word that matters which is a slip or two away, first letter kept: "suicdie", "breahting"."""
    if len(word) < SHORTEST or len(word) > 20:
        return None
    most = 2 if len(word) >= LONG else 1
    near = [(slips(word, known, most), known) for known in BY_LETTER.get(word[0], ())]
    best = min(near, default=(most + 1, ""))
    return best[1] if best[0] <= most else None
