"""What takes the sting out of a sign of danger in its own sentence: a "not" just before it, idiom, history, fiction.

It never hides a sign: a person still looks. And doubt calms nothing: "not sure if she took them".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from handlers.understanding.danger.sets import SETS
from handlers.understanding.danger.tables import IDIOMS
from handlers.understanding.phrases import pattern
from handlers.understanding.reading import Kind

Span = tuple[int, int]

#: Stands right before a sign and denies it: "not", and up to three words that change nothing.
DENIED = pattern(
    """
    NOT [NEUTRAL] [NEUTRAL] [NEUTRAL] $
    """,
    SETS,
)
#: Says that it is no present danger at all. Calms the signs that are NEAR it, unless the sentence has a PRESSING word.
HISTORY = pattern(
    """
    years|year|months|month|ages ago
    last year|month|summer|winter|spring|autumn|christmas|easter|term|january|february|march|april|may|june|july|\
        august|september|october|november|december
    back in|on 2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|january|february|march|april|may|june|july|august|\
        september|october|november|december|the_summer|the_spring|the_day
    in january|february|march|april|may|june|july|august|september|october|november|december
    back then
    in 2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025
    the year before
    a year today|since|on
    the_other week
    as a baby|toddler|bairn|child
    when i|we was|were little|young|small|younger|a_girl|a_boy
    when my own|old
    before he|she|they came to us
    """,
    SETS,
)
FICTION = pattern(
    """
    in|from|of ..2 FICTION
    on ..1 telly|tv|netflix|youtube|eastenders|corrie|hollyoaks|disney|the_news|the_radio|casualty|iplayer|the_box
    FICTION where|had|has|was|is|about|called|with|when|in_which|of
    watched|watching|watch|read|reading|seen|saw|playing|played|writing|wrote|written ..4 FICTION
    dreamt|dreamed|dreaming|daydream
    dream|dreams|nightmare|nightmares about|of|where|that
    fancy dress
    dressed up|as
    panto|nativity|cosplay
    halloween ..3 costume|party|outfit|makeup
    pretend|pretending|pretended|imaginary|make_believe
    april fool|fools
    only|just joking|kidding|messing|a_joke
    was a joke|prank
    """,
    SETS,
)
TEACHING = pattern(
    """
    training|trainings|workbook|module|modules|elearning|e_learning|webinar|workshop|leaflet|syllabus|homework
    on|the|a|this|my|our|skills|safety|awareness|online|first_aid|aid|parenting|refresher course|courses
    risk assessment|assessments
    form called|for|template
    policy|policies|procedure|procedures|handbook
    assembly|pshe|lesson|lessons
    talk|talks|session|evening on|about|at|with|from|in
    school|police|safety|fire|drugs|wednesdays|thursdays|tuesdays|mondays|fridays talk|talks
    """,
    SETS,
)
SUPPOSED = pattern(
    """
    if|when ..3 ever
    what|who do|should|would|does|to you|we|one|ring|do if|when
    if a|any|your child|children|young_person|kid|yp|carer
    in general
    hypothetically|supposing|theoretically
    """,
    SETS,
)
OVER = pattern(
    """
    false alarm
    is|hes|shes|its|theyre|all|are|absolutely|perfectly fine|ok|okay|alright|good|better|safe|sorted|well now|\
        again|thank
    all sorted|fine|calm
    right as rain|ninepence
    closed off
    """,
    SETS,
)
PRESSING = frozenset(SETS["PRESSING"].split())
SUBJECTS = frozenset(SETS["SUBJECT"].split())
NEAR = 60  # letters, some twelve words
CALMED = b"\x01"


@dataclass(frozen=True, slots=True)
class Calm:
    """Which letters of one sentence are calmed, and for which signs: a mark for each letter."""

    words: str
    harmless: Mapping[Kind, bytes]
    framed: bytes
    told: bytes  # history and fiction: in either a child may tell of herself (DOMAIN 2)

    def takes(self, kind: Kind, span: Span) -> bool:
        """Whether a sign of that kind, found there, is calmed."""
        stretch = slice(*span)
        return (
            CALMED in self.harmless.get(kind, b"")[stretch]
            or CALMED in self.framed[stretch]
            or (kind is not Kind.DISCLOSURE and CALMED in self.told[stretch])
            or self._denied(span[0])
        )

    def _denied(self, start: int) -> bool:
        """A "no" before "hes got a knife" answers something else."""
        says = self.words[start + 1 : start + 1 + NEAR].split(maxsplit=1)[0]
        return says not in SUBJECTS and DENIED.search(f"{self.words[max(0, start - NEAR) : start]} ") is not None


def calm_in(words: str, apart: frozenset[str]) -> Calm:
    """Looked for only where there is a sign to calm. Its cost grows in step with the sentence."""
    harmless: dict[Kind, list[Span]] = {}
    for phrase in IDIOMS.may_be_in(apart):
        harmless.setdefault(phrase.kind, []).extend(match.span() for match in phrase.pattern.finditer(words))
    pressing = not PRESSING.isdisjoint(apart)
    return Calm(
        words,
        {kind: _marked(words, spans) for kind, spans in harmless.items()},
        _near(words, (OVER,) if pressing else (TEACHING, SUPPOSED, OVER)),
        b"" if pressing else _near(words, (HISTORY, FICTION)),
    )


def _near(words: str, frames: tuple[re.Pattern[str], ...]) -> bytes:
    found = [match.span() for frame in frames for match in frame.finditer(words)]
    return _marked(words, [(max(0, start - NEAR), end + NEAR) for start, end in found])


def _marked(words: str, spans: list[Span]) -> bytes:
    if not spans:
        return b""
    marks = bytearray(len(words) + NEAR)
    for start, end in spans:
        marks[start:end] = CALMED * (end - start)
    return bytes(marks)
