"""Children called by a name: nest names, young first names, and whatever a child is asked for by.

"can anyone have Kacey", "Ffion to you Saturday", "hv wrn 2nite". A name that no table holds is a word of no text so far
that stands between a word of having and a time, or does what only a child does in a text for a bed. Capitals say
nothing: half of the carers write without any.
"""

from dataclasses import dataclass

from handlers.understanding.birds import ALSO_WORDS, BIRDS, NEST_NAMES
from handlers.understanding.choosing import stood
from handlers.understanding.first_names import ALSO_WORDS_OR_GROWN, FIRST_NAMES
from handlers.understanding.real_words import REAL
from handlers.understanding.respelling import skeleton
from handlers.understanding.wordlists import several
from handlers.understanding.words import Sentence

HAVING = several(
    """
    have take keep mind watch host fit babysit collect fetch bring drop dropping having taking keeping for our wee
    little put pick book grab hold hv 4 got brought took found
    """
)
#: Before a bird that is a word, too.
BEFORE_A_NAME = HAVING | several("with and is of just only but can could need want did has about plus does do")
NOT_BEFORE = several("thanks a the an some hiya his her my")  # "ta duck", "off a crane"
#: What follows a child's name where a bed is asked for.
AFTER_A_NAME = several(
    """
    tonight tomorrow today overnight until to from for at on in over home this next please and while after if off up
    out stay sleep be monday tuesday wednesday thursday friday saturday sunday weekend night now again sat sun wed
    instead back through between during all too as around
    """
)
MAY = several("can could may might would will when if")
STAYS = several("stay sleep come stop go bide kip crash stopping staying coming sleeping")
#: Who may do that is asked to take a child.
TAKES = several("have take mind watch keep host fetch collect")
NEEDS = several("needs wants needing")
NEEDED = several("a somewhere bed picking collecting fetching someone somebody")
YOURS = several("you yours yous hub yourn")
#: Whoever is called so is no child of the home.
GROWN = several(
    """
    aunt aunty auntie uncle nan nana nanny gran granny grandma grandad mum mummy mam ma mom dad daddy mrs mr miss ms dr
    doctor nurse pc sgt sergeant cousin cousins friend friends mate mates worker manager teacher husband partner wife
    hubby boyfriend girlfriend dog cat puppy kitten rabbit hamster horse pony regards thanks love sincerely neighbour
    officer coach saint st
    """
)
BEFORE_A_CHILD = HAVING | MAY | {"and"}
AFTER_A_CHILD = NEEDS | {"to"}
SPEAKING = several("here speaking again calling")
#: What stands where a name might, in few texts, and is nobody.
NO_NAMES = several(
    """
    christmas easter eid diwali ramadan hanukkah halloween respite covid nursery college them boys girls days weeks
    brownies cubs scouts guides rainbows minecraft fortnite netflix ritalin melatonin aldi lidl greggs
    english maths science physio church mosque another yesterday children twins pair second working the for with not
    let left too else safe woke wait mad fun milk wine chips fish cars sleeping eating playing stopping leaving pocket
    team real between hundred choir singing drawing cricket netball music games crisps juice cereal sausages pasta rice
    stoned drinks fright fuss warm tight soaked planned checked burst rabbit hamster gym guitar swimming
    property money clothes shopping petrol stuff homework groceries lessons pizza visitors guests company permission
    """
)
SHORTEST = 3
#: Names seldom end so.
ENDINGS = ("ing", "ed", "ty", "tion", "ment", "ness", "ly", "s", "age", "ship", "ance", "ence", "ism", "ology")
#: What she has herself is no child she asks for.
MINE = several("i we ill id well to not cannot dont")
GOT = several("got brought took found put pick book bring hold grab")
FEWEST_CONSONANTS = 3
#: Short for something else.
NO_SKELETONS = several("rly hly drp mnd str trn crn drk crm")


def _skeletons(names: frozenset[str]) -> dict[str, str]:
    bare = {skeleton(name): name for name in sorted(names) if name[0] not in "aeiou"}
    return {
        short: name
        for short, name in bare.items()
        if len(short) >= FEWEST_CONSONANTS and short != name and short not in NO_SKELETONS
    }


#: Names without their vowels -> the name.
SHORT_NEST_NAMES = _skeletons(BIRDS)
SHORT_FIRST_NAMES = {short: name for short, name in _skeletons(FIRST_NAMES).items() if short not in SHORT_NEST_NAMES}
SHORT_NAMES = SHORT_FIRST_NAMES | SHORT_NEST_NAMES
ALSO_NAMES = ALSO_WORDS | ALSO_WORDS_OR_GROWN | SHORT_NAMES.keys()
LISTED = NEST_NAMES | FIRST_NAMES | ALSO_NAMES


@dataclass(frozen=True, slots=True)
class Called:
    """How many children a sentence calls by a name, which of those are nest names, and the carer's own letters for the
    first."""

    number: int
    nest: tuple[str, ...]
    said: str


def called(sentence: Sentence, known: frozenset[str]) -> Called:
    """The children called by a name: those of the birds and of `known`, each once, and any other. Who may be a child is
    one where nobody else is named."""
    said = ["", "", *("" if word.mark else word.means for word in sentence.words), "", "", ""]
    found: dict[str, str] = {}
    supposed = ""
    for place, word in enumerate(sentence.words, 2):
        if not _worth_a_look(said, place, known):
            continue
        letters = sentence.text[word.start : word.end]
        joined = said[place - 1] == "and" and said[place - 2] in found
        name = _name(said, place, known, whose=is_whose(letters))
        if name is not None and (joined or name not in ALSO_WORDS_OR_GROWN):
            found.setdefault(name, letters)
        elif joined and _no_word(said[place]):
            found.setdefault(said[place], letters)
        elif not supposed and (name or _asked_for(said, place)):
            supposed = letters
    if supposed and not found:
        return Called(1, (), supposed)
    nest = tuple(name for name in found if name in BIRDS or name in known)
    return Called(len(found), nest, next(iter(found.values()), ""))


def _worth_a_look(said: list[str], place: int, known: frozenset[str]) -> bool:
    """Most words are neither a name nor where one might stand."""
    written, before, after = said[place], said[place - 1], said[place + 1]
    whole = written[:-1] if written[-1:] == "s" else written
    return bool(written) and (
        (whole in LISTED or written in LISTED or before in BEFORE_A_CHILD or after in AFTER_A_CHILD)
        or written in known
        or whole in known
    )


def is_whose(letters: str) -> bool:
    """ "Jay's", "the bairn's": of one, whether something is whose it is or it is short for "is"."""
    return letters[-2:] in ("'s", "’s", "'S", "’S")


def _asked_for(said: list[str], place: int) -> bool:
    """Is somebody asked to have whatever this is, and is it a word of no text so far?"""
    mine = said[place - 2] in MINE or said[place - 1] in GOT
    return not mine and _stands_as_a_name(said, place) and _no_word(said[place])


def _no_word(written: str) -> bool:
    if len(written) < SHORTEST or not written.isalpha() or written.endswith(ENDINGS):
        return False
    return written not in NO_NAMES and written not in REAL and not stood(written)


def _name(said: list[str], place: int, known: frozenset[str], *, whose: bool) -> str | None:
    """The name that this word is: "Wren", "Wren's", "wrn"."""
    written = said[place]
    whole = written.removesuffix("s")
    for name in (written, whole):
        if name in known or name in NEST_NAMES:
            return name
        if name in FIRST_NAMES:
            return None if _grown(said, place) else name
    for name in (written, whole):
        if name in ALSO_NAMES and _alone(said, place, name, whose=whose) and not _grown(said, place):
            return SHORT_NAMES.get(name, name)
    return None


def _grown(said: list[str], place: int) -> bool:
    before, after = said[place - 1], said[place + 1]
    takes = before in MAY and after in TAKES and said[place + 2] not in NEEDED
    return takes or before in GROWN or after in SPEAKING


def _alone(said: list[str], place: int, name: str, *, whose: bool) -> bool:
    """Does a name that is a word as well stand as a name? Where it begins or ends what is said, "fri 5pm to monday,
    Ruff"; where something is whose it is, "Jay's room"."""
    before, after = said[place - 1], said[place + 1]
    if before in NOT_BEFORE:
        return False
    ends = not after or after in ("please", "until")
    if name in ALSO_WORDS_OR_GROWN:
        return whose or (ends and not before) or _stands_as_a_name(said, place)
    edge = not before and name not in SHORT_FIRST_NAMES
    return whose or edge or ends or before in BEFORE_A_NAME or _stands_as_a_name(said, place)


def _stands_as_a_name(said: list[str], place: int) -> bool:
    """ "have X tonight", "can X stay", "X needs a bed", "X to yours"."""
    before, after, then = said[place - 1], said[place + 1], said[place + 2]
    return (
        (before in HAVING and (not after or after in AFTER_A_NAME or after.isdecimal()))
        or (before in MAY and after in STAYS)
        or (after in NEEDS and then in NEEDED)
        or (after == "to" and (then in YOURS or (then == "the" and said[place + 3] in YOURS)))
    )
