"""Is a text a question for a number, and what for? Pure: words in, words out.

Only its form is known here. What its words leave unexplained, anything that speaks of somebody, and every sentence
beside it keep it a call for a person as well.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.directory.words import BESIDE, CRISIS, OFFICE, PRONOUNS, stem
from handlers.understanding.reading import Intent, Reading
from handlers.understanding.routine import PLAIN_MARKS
from handlers.understanding.words import Sentence, hear

LONGEST = 160
#: Words of a question for a number. Beside the reading's own intent this is the first look at any text.
CUE = re.compile(r"number|helpline|hotline|\bwho\b", re.IGNORECASE)
RING = r"(?:ring|call|phone|speak to|talk to|ask|email|reach|text|tell|see|try|get hold of|get in touch with)"
NUMBER = r"(?:numbers?|helpline|hotline)"
#: What such a question looks like, in a sentence as `words.Sentence.plain` has it.
ASKS = re.compile(
    rf"\b(?:who|where|how) (?:do|should|can|could|would|shall) (?:i|we|you) {RING}\b"
    rf"|\bwho to {RING}\b"
    r"|\bwho (?:deals with|handles|sorts|sorts out|does|is in charge of|looks after)\b"
    rf"|\b{NUMBER} (?:for|to)\b|\b(?:what|which) number is\b"
    rf"|\b(?:what|whats|which|need|want|got|have|send|give|text|know|find|get|is there|any)\b.*\b{NUMBER}\b"
    rf"|^(?:\S+ ){{1,6}}{NUMBER}(?: (?:please|thanks|pls|now|asap|again))*$"
)
#: Where it is somebody's own number, or no telephone's.
ASKS_NOT = re.compile(
    rf"\b(?:my|your|his|her|their|our) (?:new |own |phone |mobile |tel )*{NUMBER}\b"
    rf"|\b(?:a|the) {NUMBER} of\b|(?<!what )(?<!which )\b{NUMBER} (?:of|is|has|one|two|\d)\b"
    rf"|\b(?:house|door|room|reference|flight|account) {NUMBER}\b"
)
GREETS = re.compile(r"(?:(?:hi|hiya|hello|hey|good|morning|evening|afternoon) )+(\S+) ")
#: Signs of a reading that such a question has anyway.
OWN_SIGNS = frozenset(["ask", "ask.if", "ask.wh", "request"])
IN_A_CUE = frozenset(["phone", "ring", "call"])


@dataclass(frozen=True, slots=True)
class Asked:
    topic: tuple[str, ...]  # the words that say what for, as `stem` has them
    alone: bool  # nothing else is said: no other sentence, nobody spoken of, nothing that a reading found
    of_somebody: bool  # a pronoun or a name stands in it
    crisis: bool

    @property
    def office(self) -> bool:
        """Plainly a matter for the office."""
        return bool(self.topic) and all(word in OFFICE for word in self.topic)


def may_ask(reading: Reading, text: str) -> bool:
    """The first look, at every text there is: cheap."""
    return len(text) <= LONGEST and (reading.intent is Intent.QUESTION or CUE.search(text) is not None)


def asks(text: str) -> bool:
    """Has any sentence of it the form of such a question?"""
    return any(map(_asks, hear(text).sentences))


def asked(text: str, reading: Reading, names: frozenset[str]) -> Asked:
    """What a number is asked for, of a text that asks for one. `names` are people of the constellation and children of
    her home, folded to lower case."""
    sentences = hear(text).sentences
    asking = [one for one in sentences if _asks(one)]
    beside = [word for one in sentences if one not in asking for word in _content(one)]
    return _asked(asking, sentences, not beside, reading, names)


def of_words(text: str, reading: Reading, names: frozenset[str]) -> Asked:
    """The same of what stands behind NUMBERS: all of it says what for."""
    sentences = hear(text).sentences
    return _asked(sentences, sentences, True, reading, names)


def _asked(
    asking: Sequence[Sentence], sentences: Sequence[Sentence], alone: bool, reading: Reading, names: frozenset[str]
) -> Asked:
    words = [word for one in asking for word in _content(one) if word != _greeted(one)]
    people = [word for word in words if word in PRONOUNS or word in names or stem(word) in names]
    topic = tuple(dict.fromkeys(stem(word) for word in words if word not in people))
    plain = all(_is_plain(mark) for one in sentences[:1] for mark in one.text)
    own = plain and all(_is_own(sign.rule, sign.said) for sign in reading.signs)
    crisis = any(stem(word) in CRISIS for one in sentences for word in one.plain.split())
    return Asked(topic, alone and own and not _strangers(people), bool(people), crisis)


def topic_of(text: str) -> tuple[str, ...]:
    """What is asked for by words alone, behind NUMBERS."""
    return tuple(dict.fromkeys(stem(word) for one in hear(text).sentences for word in _content(one)))


def _strangers(people: list[str]) -> bool:
    """Somebody is spoken of, and not only as whose a thing is: "his passport"."""
    return any(word not in PRONOUNS or not PRONOUNS[word] for word in people)


def _content(sentence: Sentence) -> list[str]:
    return [word for word in sentence.plain.split() if word not in BESIDE]


def _asks(sentence: Sentence) -> bool:
    return ASKS.search(sentence.plain) is not None and ASKS_NOT.search(sentence.plain) is None


def _greeted(sentence: Sentence) -> str | None:
    """Whom she speaks to is nobody that she speaks of."""
    greeting = GREETS.match(sentence.plain)
    return greeting[1] if greeting else None


def _is_plain(mark: str) -> bool:
    """A crying face says more than a number is asked for."""
    return mark.isalnum() or mark.isspace() or mark in PLAIN_MARKS


def _is_own(rule: str, said: str) -> bool:
    return rule in OWN_SIGNS or rule.startswith("routine.") or said.casefold() in IN_A_CUE
