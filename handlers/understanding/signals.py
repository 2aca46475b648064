"""Signals: a text that is to go round the hub, one that says more than it shows, and one that a child has written.

DOMAIN B48, B17, N31. The tables are below; a signal may change who hears and what is answered, and never lowers a lane.
"""

import re
from functools import lru_cache

from handlers.understanding.reading import Sign
from handlers.understanding.slips import slips
from handlers.understanding.words import Heard, Sentence, Word, hear

PRIVATE, QUIET, CHILD = "signal.private", "signal.quiet", "signal.child"

#: How the word is misspelt beyond a slip of the thumb, and what is a slip away and means something else.
_SPELT_PRIVATE = "private privately privat privte prvt privit privet priv8 privite"
SPELT_PRIVATE = frozenset(_SPELT_PRIVATE.split())
_NOT_PRIVATE = "privates primate pirate"
NOT_PRIVATE = frozenset(_NOT_PRIVATE.split())
#: What may stand before it.
BEFORE_PRIVATE = ((), ("this", "is"), ("its",), ("it", "is"), ("in",), ("strictly",))
#: A private school is no signal. These follow it at once, with no mark between.
_PRIVATE_THINGS = """
school schools lesson lessons tutor tutors tuition number numbers caller hire car clinic hospital doctor dentist
dental therapist therapy counsellor health medical appointment landlord road lane drive garden hedge hedges parts
bits residence
"""
PRIVATE_THINGS = frozenset(_PRIVATE_THINGS.split())
#: "keep this private from jan", "please dont tell the hub", "dont want jan to see this": from whom it is kept.
_THIS = r"(?:about )?(?:this|it|that)"
_KNOWS = rf"(?:know(?:ing)?|be told|find(?:ing)? out|(?:see(?:ing)?|read(?:ing)?|hear(?:ing)?) {_THIS})"
KEPT_FROM = re.compile(
    r"\bprivate(?:ly)? from (?:the )?(\w+)"
    r"|\b(?:dont|do not|not to|never|without) (?:tell|telling|send|show) (?:(?:this|it|that) )?(?:to )?(?:the )?(\w+)"
    rf"|\bkeep {_THIS} from (?:the )?(\w+)"
    rf"|\bkeep (?:the )?(\w+) out of {_THIS}"
    rf"|\b(?:dont|do not|not) (?:want|let) (?:any\w+ (?:at|in) )?(?:the )?(\w+) (?:to )?{_KNOWS}\b"
    rf"|\bwithout (?:any\w+ (?:at|in) )?(?:the )?(\w+) {_KNOWS}\b"
    rf"|\b(\w+) (?:mustnt|must not|cannot|shouldnt|should not|isnt to|is not to) {_KNOWS}\b"
    rf"|\b(?:nobody|noone|no one) (?:at|in) the (\w+) (?:is to|can|may|should|must) {_KNOWS}\b"
)
#: "jan smacked wren", "jans lad scares her", "a complaint about jan": who is said to have done something (N13).
_ONES_OWN = r"(?:son|lad|boy|daughter|girl|husband|wife|partner|boyfriend|girlfriend|fella|bloke|brother|dad|mum)"
_WAS = r"(?: (?:was|is|has|had|been|keeps?|kept|just|really|always|also|got|gets|came))"
_NOT_HERS = r"(?!of\b|by\b|to\b|(?:her|his|my) (?:back|leg|arm|foot|ankle|knee|hand)\b)"
_DID = (
    r"(?:hits?|hitting|smack(?:s|ed|ing)?|slap(?:s|ped|ping)?|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?(?! off)"
    r"|grab(?:s|bed|bing)?|push(?:es|ed|ing)?|drag(?:s|ged|ging)?|touch(?:es|ed|ing)?|bull(?:y|ies|ied|ying)"
    r"|shout(?:s|ed|ing)? at|scream(?:s|ed|ing)? at|swore at|swears at|scares?|scaring|frightens|frightening"
    rf"|(?:scared|frightened|hurt|hurts|hurting) {_NOT_HERS}\w+|threaten(?:s|ed|ing)?"
    r"|lock(?:s|ed) (?!herself|himself|myself|out|up)\w+|drunk|drinking(?! (?:tea|coffee|water|juice)\b))"
)
ACCUSED = re.compile(
    rf"\b(\w+?)s {_ONES_OWN}{_WAS}{{0,3}} {_DID}\b"
    rf"|\b(\w+){_WAS}{{0,3}} {_DID}\b"
    r"|\b(?:complain\w*|allegations?) (?:\w+ )?(?:about|against) (?:the )?(\w+)"
)
LONG_ENOUGH = 5  # letters of a home's own word from which one slip is still the same word


def signs(
    heard: Heard, *, quiet: str | None = None, owner: str = "", children: tuple[str, ...] = ()
) -> tuple[Sign, ...]:
    """Every signal in a message, each with the words that said so.

    `quiet` is the home's own word for the quiet signal, `owner` the name of whose phone it is, `children` the nest
    names of her home.
    """
    found = [
        _private(heard),
        _quiet(heard, quiet),
        *(_child(sentence, owner, children) for sentence in heard.sentences),
    ]
    return tuple(sign for sign in found if sign is not None)


def is_private(text: str) -> bool:
    """Is this one to go round the hub?"""
    return _private(hear(text)) is not None


def kept_from(text: str) -> frozenset[str]:
    """Those who are not to know of it, as they are called, in small letters: "jan", "hub"."""
    said = (KEPT_FROM.finditer(sentence.plain) for sentence in hear(text).sentences)
    return frozenset(name for found in said for match in found for name in match.groups() if name)


def accused(text: str) -> frozenset[str]:
    """Those who are said to have done something to somebody, as they are called, in small letters."""
    said = (ACCUSED.finditer(sentence.plain) for sentence in hear(text).sentences)
    return frozenset(name for found in said for match in found for name in match.groups() if name)


def _private(heard: Heard) -> Sign | None:
    if not heard.sentences:
        return None
    first = heard.sentences[0]
    for before in BEFORE_PRIVATE:
        place = len(before)
        word = first.spoken[place] if len(first.spoken) > place else None
        begins = tuple(spoken.means for spoken in first.spoken[:place]) == before
        if begins and word is not None and _means_private(word.means) and not _is_a_thing(first, place):
            return Sign(PRIVATE, heard.text[word.start : word.end])
    return None


def _means_private(word: str) -> bool:
    slip = len(word) >= LONG_ENOUGH and word not in NOT_PRIVATE and slips(word, "private", 1) <= 1
    return word in SPELT_PRIVATE or slip


def _is_a_thing(sentence: Sentence, place: int) -> bool:
    word, after = sentence.spoken[place], sentence.spoken[place + 1 : place + 2]
    if not after or after[0].means not in PRIVATE_THINGS:
        return False
    return not any(mark.mark and word.end <= mark.start < after[0].start for mark in sentence.words)


def _quiet(heard: Heard, own: str | None) -> Sign | None:
    """X and nothing else, or the home's own word anywhere. A row of kisses is none."""
    spoken = [word for sentence in heard.sentences for word in sentence.spoken]
    if [word.means for word in spoken] == ["x"]:
        return Sign(QUIET, heard.text[spoken[0].start : spoken[0].end])
    own_word = next((word for word in spoken if own and _is_own(word, own)), None)
    return Sign(QUIET, heard.text[own_word.start : own_word.end]) if own_word else None


def _is_own(word: Word, own: str) -> bool:
    if word.means in (own, *_respelt(own)):
        return True
    return len(own) >= LONG_ENOUGH and word.means[0] == own[0] and slips(word.means, own, 1) <= 1


@lru_cache(maxsize=256)
def _respelt(own: str) -> tuple[str, ...]:
    """The word as it is heard in a text."""
    return tuple(word.means for word in hear(own).words)


#: What somebody else has said: "he keeps saying he wants his mum" is a carer's.
REPORTED = re.compile(
    r"\b(says?|saying|said|shout(s|ing|ed)?|scream(s|ing|ed)?|sobbing|crying|asks?|asking|asked|goes|wrote|writes|"
    r"texted|texting|posted|told|tells|telling|reckons?|thinks?|thinking|whispered|repeating|claims?|that|note)\b"
)
#: With one of these a lift is what is asked for.
LIFTS = re.compile(r"\b(car|van|lift|garage|station|train|bus|taxi|cab|broke down|broken down|puncture|tyre|aa|rac)\b")
LIVES = r"( here| there| in (her|his|their|the) house| living here)?"
NO_MORE = r"( any ?more| no more| now| back| either| again| at all| anyway)?"
GOES_ON = r"($| (and|so|but|because|please|can|i|im|she|he|they|no)\b)"
AGES = "([4-9]|1[0-7]|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"

#: What a child says of herself and of whoever cares for her. On a sentence as `words.Sentence.plain` has it; each is
#: of linear cost.
CHILD_SAYS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b((she|he) (doesnt|dont|does not)|they (dont|do not)|nobody|she never|they never) wants? me{LIVES}{NO_MORE}"
        rf"{GOES_ON}",
        r"\bmy (foster )?carers? (is|are|has|have|was|were|wont|keeps?|shouted|shouts|hits?|hurts?|says?|said|went|"
        r"left|hates?|doesnt|dont|cannot|locked|locks|took|takes|made|makes|got|fell|threw|smacked|grabbed)\b",
        r"\bmy foster (mum|mam|mom|dad|parents?|mother|father|sister|brother) (is|are|has|have|was|were|wont|keeps?|"
        r"shouted|shouts|hits?|hurts?|hates?|doesnt|dont|locked|took|made|makes|fell)\b",
        rf"\b(im|i am)( only| just| nearly| actually)? {AGES}( (years?|yrs?) old| (years|yrs|yo)| y o)?{GOES_ON}",
        r"\b(im|i am) in (year|yr) ([1-9]|1[0-3]|one|two|three|four|five|six|seven|eight|nine|ten|eleven)\b",
        r"\bi want my (real )?(mum|mummy|mam|mammy|mom|dad|daddy|brother|sister|old (house|home|carer|family))\b",
        r"\bi (dont|do not) (like it|feel safe|want to (stay|live)) here\b",
        r"\bi (hate|do not like|dont like) (it here|living here|this house)\b",
        r"\b(send|sending|give|giving) me (away|back)\b"
        r"(?! (a|an|the|my|to work|to the office|your|some|in)\b)",
        r"\b(get|getting|got) rid of me\b",
        r"\b(she|he|they)( \w+)? grounded me\b",
        r"\bwhere (will|am|would) i (go|live|going to live|sleep) (if|when|now|tonight)\b",
        r"\bwill i (have to|get) (move|moved|leave)\b",
        r"\b(dont|do not|please dont) tell (my carers?|her|him|them) i (texted|told|wrote|messaged|used|took)\b",
        r"\b(this is|its|it is|on|using|got|have|took|nicked|borrowed) my (foster )?carers phone\b",
    )
)
COME_AND_GET_ME = re.compile(r"\bcome( and|n)? (get|fetch|collect|take) me\b(?! (a|an|some|the)\b)")


def _child(sentence: Sentence, owner: str, children: tuple[str, ...]) -> Sign | None:
    """A child's words in this sentence, none of them reported by somebody else."""
    plain = sentence.plain
    # Patterns take a millisecond to make, so there are some only for whoever is named in it.
    named = owner.lower() if owner.lower() in plain else ""
    mine = tuple(name.lower() for name in children if name.lower() in plain)
    for pattern in (*CHILD_SAYS, *_of_this_home(named, mine)):
        match = pattern.search(plain)
        if match and not REPORTED.search(plain, 0, match.start()):
            return Sign(CHILD, sentence.said(*match.span()))
    match = COME_AND_GET_ME.search(plain)
    if match and not LIFTS.search(plain) and not REPORTED.search(plain, 0, match.start()):
        return Sign(CHILD, sentence.said(*match.span()))
    return None


@lru_cache(maxsize=256)
def _of_this_home(owner: str, children: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Who speaks of the phone's owner by her name is not its owner; and a child may give her own."""
    found = []
    if owner:
        name = re.escape(owner)
        found += [
            rf"(?<!its )(?<!it is )(?<!this is )(?<!im )(?<!i am )\b{name} (is|was) (\w+ )?(being|horrible|mean|nasty|"
            r"shouting|screaming|drunk|asleep|hurt|hurting|crying|angry|mad|scaring|hitting|ill|sick|poorly|not|"
            r"on the floor)\b",
            rf"\b{name} (wont|will not|doesnt|does not|never|hates|hit|hits|hurt|hurts|locked|shouted|shouts|grounded|"
            r"took|smacked|slapped|grabbed|fell|collapsed) ",
            rf"\b(im|i am|i) (on|using|got|have|took|nicked|borrowed|texting (on|from)) {name}s phone\b",
            rf"\bdont tell {name}\b(?! (off|to|about|what)\b)",
        ]
    if children:
        names = "|".join(re.escape(name) for name in children)
        found.append(rf"\b((im|i am|my name is) ({names})|its ({names}) (here|texting|on))\b")
    return tuple(re.compile(pattern) for pattern in found)
