"""A child's real name in somebody's own words: the nest name stands there instead (DOMAIN B5, B52).

Many a name is a word as well: "he may need his inhaler" names nobody, and "may likes toast" does. What may be either is
hidden, so a word is left only where what stands around it says that it is one.
"""

import re

from handlers.activities.childrens_names import ALSO_FIRST_NAMES, ALSO_WORDS
from handlers.activities.vocabulary import words

#: First names among the words; the rest are of families and places, and in small letters nobody's name.
FIRST_NAMES = ALSO_FIRST_NAMES | words(
    "bill dale dean glen grant heath hunter jack knight mark mason page pat prince queen rob sue"
)
MONTHS = words("april august june may")
MODALS = words("may will")
WORDS = ALSO_WORDS | FIRST_NAMES
#: Before "may" and "will" these are who does it; before anything else they say nothing.
SUBJECTS = words("he she it they we you i who which that this there")
#: After them: what no sentence says of somebody called so, who "needs" and "is".
DOES = words(
    """
    not be have need want get wake take make help cause become feel ask say seem come go try show refuse settle sleep
    eat drink cry shout hide run lash bite hit wet
    """
)
#: "let may sleep", "with will not here".
NAMES_BEFORE = words(
    "let lets help helps make makes see sees hear hears watch watches have has with and or but for to from of about by"
    " than like ask tell give call"
)
OF_A_THING = words("a an the any no some every each")
#: What else stands before one, or behind it.
BEFORE = {
    "bill": words("phone"),
    "faith": words("his her their christian muslim jewish hindu sikh bad good"),
    "hope": words("i we they"),
    "mark": words("birth bite red"),
    "rose": words("he she they it red white"),
    "will": words("his her their own free"),
    **dict.fromkeys(words("summer autumn winter christmas easter"), words("in at last next over this")),
}
BEHIND = {
    "faith": words("school group leader"),
    "grace": words("before"),
    "rose": words("garden bush petals"),
    **dict.fromkeys(words("summer autumn winter christmas easter"), words("holidays holiday term half")),
}
TITLES = words("mr mrs ms miss")
DAY, YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?"), re.compile(r"20\d\d")
LAST_WORD, NEXT_WORD = re.compile(r"([\w'’]+)([^\w'’]*)$"), re.compile(r"\W*?([\w]+)")
ENDS = re.compile(r"[.!?:;\n]")
OWNS = re.compile(r"['’]s\b", re.IGNORECASE)


def without(text: str, name: str, instead: str) -> str:
    """The whole name and each of its parts, in whatever letters; no initials."""
    parts = {name, *name.split(), *re.findall(r"\w[\w'’-]*", name)}
    for part in sorted((one for one in parts if len(one) > 1), key=len, reverse=True):
        shape = re.compile(rf"(?<!\w){re.escape(part)}(?!\w)", re.IGNORECASE)
        text = shape.sub(lambda found: found[0] if is_a_word(found) else instead, text)
    return text


def is_a_word(found: re.Match[str]) -> bool:
    """Is it no name, for certain?"""
    text, word = found.string, found[0].casefold()
    if word not in WORDS or OWNS.match(text, found.end()):
        return False
    before, begins = _before(text[: found.start()])
    behind = _behind(text[found.end() :])
    if word in MONTHS and (before == "in" or YEAR.fullmatch(behind) or (DAY.fullmatch(before) and not behind)):
        return True
    line = text[text.rfind("\n", 0, found.start()) + 1 :].partition("\n")[0]
    capital = found[0][0].isupper() and not line.isupper()
    if word in MODALS and _does_something(before, behind, begins=begins, capital=capital):
        return True
    if capital:
        return False
    if word not in FIRST_NAMES:
        return before not in TITLES
    return before in OF_A_THING | BEFORE.get(word, frozenset()) or behind in BEHIND.get(word, frozenset())


def _does_something(before: str, behind: str, *, begins: bool, capital: bool) -> bool:
    if begins or capital:
        return begins and behind in DOES
    return before in SUBJECTS or (behind in DOES and before not in NAMES_BEFORE)


def _before(text: str) -> tuple[str, bool]:
    """The word before it, of the same sentence; and is there none?"""
    match = LAST_WORD.search(text)
    if match is None or ENDS.search(match[2]):
        return "", True
    return match[1].casefold(), False


def _behind(text: str) -> str:
    match = NEXT_WORD.match(text)
    return "" if match is None or ENDS.search(match[0][: match.start(1)]) else match[1].casefold()
