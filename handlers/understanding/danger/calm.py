"""What takes the sting out of a sign of danger in its own sentence: a "not" just before it, idiom, history, fiction.

It never hides a sign: a person still looks. And doubt calms nothing: "not sure if she took them".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from handlers.understanding.danger.sets import SETS
from handlers.understanding.danger.tables import idioms
from handlers.understanding.phrases import pattern
from handlers.understanding.reading import Kind
from handlers.understanding.wishes import wants_a_bed

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
    in 1980|1990|1991|1992|1993|1994|1995|1996|1997|1998|1999|2000|2001|2002|2003|2004|2005|2006|2007|2008|2009|\
        2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025
    the year before
    a year today|since|on
    #|two|three|four|five|six|ten years|months today|since|ago|on
    at|in ..1 old|last|previous|first placement|home|carers|house|school
    my|our|his|her late father|mother|husband|wife|dad|mum|uncle|brother|nan|grandad|gran|aunt|auntie
    in|from the paper|papers|olden_days|war|old_days
    the_other week
    as a baby|toddler|bairn|child
    when i|we was|were little|young|small|younger|a_girl|a_boy
    when my own|old
    remember when|that_time|the_time
    two|three|four|few|couple_of|# summers|winters|christmases|years|months back
    before he|she|they came to us
    his|her|their|the|a|my chronology|life_story
    when he|she|they|BIRD ..1 first came|arrived|moved|started
    when|since he|she|they|BIRD ..1 first come
    spring|summer|autumn|winter|christmas|easter|year|halloween before last
    the 2015|2016|2017|2018|2019|2020|2021|2022|2023|2024 one
    back in|the the|in eighties|nineties|seventies|sixties|noughties|80|90|70|60
    in|of 70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96|97|98|99
    my|our first|very_first ..1 placement|foster_child|ever_placement
    none|nothing|not_one|no_more|clear|free|seizure_free|clean since january|february|march|april|may|june|july|\
        august|september|october|\
        november|december|summer|christmas|easter
    """,
    SETS,
)
FICTION = pattern(
    """
    in|from|of ..2 FICTION
    on telly|tv|netflix|youtube|eastenders|corrie|hollyoaks|disney|the_news|the_radio|casualty|iplayer
    was|is|its|seen|saw|watching|watched|something|film|programme|that|it|one|them|him on the telly|tv|box
    FICTION where|had|has|was|is|about|called|with|when|in_which|of
    watched|watching|watch|read|reading|seen|saw|playing|played|writing|wrote|written ..4 FICTION -then|when|and_he|\
        and_hes|and_she|and_shes
    the|that one|bit|part|scene|episode|chapter where|when|in_which
    let|lets|letting ..1 him|her|them|BIRD watch|play -with
    off|on|in the soaps|soap|radio|telly|news|papers
    dreamt|dreamed|dreaming|daydream
    dream|dreams|nightmare|nightmares about|of|where|that
    on|watching|watch|watched|seen|saw ..1 BROADCAST
    on|watching|watched|watch casualty
    BROADCAST ..2 was|had|is|has|made|tonight
    watching|watched|seen 24 hours in
    the overdose|drowning|stabbing|shooting|fire|death|murder|crash|sad|scary|ambulance|kidnap bit|scene|storyline|\
        episode
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
    refresher|refreshers|supervision|checklist|dbs|mileage|expenses
    first_aid day|bit|morning|certificate|evening
    before|for|at|by|until|next|till my|the|his|her|next|annual|old ..1 review|reviews
    review|form|paperwork|letter asks|wants|needs|says
    the|his|her|this|that|which|what form asks|says|wants|for|is|do|i|to|section
    on|in|fill|filling|sign ..2 form|forms
    on|as|for|in ..1 his|her|the file|report
    on|the|a|this|my|our|skills|safety|awareness|online|first_aid|aid|parenting|refresher course|courses
    risk assessment|assessments
    form called|for|template
    policy|policies|procedure|procedures|handbook
    assembly|pshe
    open|fun day|evening
    lesson|lessons on|about|at|today|tomorrow|with
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
    is|hes|shes|its|theyre|all all right
    panic over
    wrong house|address|door|number|flat
    they|paramedics|paramedic|doctor|doctors|gp|crew|hospital|nurse ..1 say|said|says ..1 nothing ..1 wrong|broken|\
        serious
    has|have been found $|safe|well|asleep
    all finished_with|dealt_with|done_and_dusted
    felt pen|tip|tips
    right as rain|ninepence
    closed off
    """,
    SETS,
)
TAKE = ("bed.take",)
#: Talk of what can wait, of clubs and treats, of thanks and laughter. Quietens what strangers, pans and jokes do; never
#: what a child says, what she does to herself, or where she is; and nothing where
#: somebody is asked to take a child: "until sunday".
EVERYDAY = pattern(
    """
    no|any|not|isnt_a|in_no|not_in_any|zero rush|hurry|worries|panic
    not urgent|tonight|today
    whenever|sometime|at_your_leisure|any_day|any_time|when_youre_free|can_wait|next_time_you|in_due_course
    next|before|by|until|on|this|for week|weekend|month|term|easter|christmas
    next|by|until|on|for|a|every monday|tuesday|wednesday|thursday|friday|saturday|sunday -and|he|she
    lol|lool|loool|haha|hahaha|hahahaha|lmao|rofl|hehe|tee_hee
    thank|thanks ..1 for the|your|having|all|lending|place|letting|a
    club wants|tuesday|is|on|for|said
    raffle|tombola|quiz|picnic|fete|fun_day|open_day|coffee_morning|film_night|cadets|cadet|beavers|at_cubs|to_cubs|\
        for_cubs|brownies|rainbows|taster|knitting|prom|panto|jumble|bake_sale|museum|pantomime
    trick or treat|treating
    proud|gorgeous|brilliant|delicious|adorable|hilarious|over_the_moon|cute
    lovely day|afternoon|evening|time|night|lads|bunch|show
    recipe|ketchup|face_paint|face_painting|haunted_house|water_pistol|water_pistols|gold_star|playmobil
    karate|judo|taekwondo|kung_fu|fencing|boxing|archery|abseil|abseiled|abseiling|climbing_wall|crazy_golf
    allowance|insurance|receipt|voucher|tickets|invoice
    bring|brings|bringing sweets|cake|cakes|your|a_plate|some|biscuits|wool
    did you see|hear
    out of a|some|his|her|kitchen|loo|cereal|cardboard|lego|blankets|cushions|playdough|straws|sticks|card|paper ..1 \
        box|boxes|roll|rolls|tube|tubes|card|bits|straws|sticks|blankets|cushions|lego|paper|playdough
    plaster on|and|all
    back on|at|to his|her|the|their bike|feet|scooter|swings|trampoline|pitch|slide|games
    brave as|girl|boy|soldier|lad|little
    all laughing|smiling|giggling|forgotten|friends
    toothbrush|hygienist|tooth_fairy|tooth_paste|toothpaste
    scared|frightened|terrified ..2 hoover|clowns|spiders|dark
    wants|want|wanna ..2 be a|an ..2 when|last|driver|one_day|now|instead
    counted|counting|waved|waving|spotted ..3 lights|sirens|engines
    only|just ..1 pride
    can|do i|we|he|she get|buy|sign|watch|play|count|borrow|wear
    ideas|recommendations|recommend|tips welcome|please|for|it
    is it|this|that ok|okay|allowed to|for|if
    wants|want|dressed|dress|dressing ..1 be|as|up ..1 a
    """,
    SETS,
)
#: Why she asks for a bed: what befell her own people, told in one breath with the wish. Quietens what doctors and
#: officers do for them; never what is said of a child.
OWN_REASON = pattern(
    """
    KIN ..16 ASKING
    ASKING ..14 KIN ..10 $
    """,
    SETS,
    not_between="GRAVE",
)
FOR_HER_OWN = frozenset([Kind.POLICE, Kind.MEDICAL])
#: What takes an everyday frame away: something goes on, and cannot be stopped.
ACUTE = frozenset(SETS["ACUTE"].split())
QUIETENED = frozenset([Kind.POLICE, Kind.FIRE, Kind.VIOLENCE_WEAPON, Kind.MEDICAL, Kind.INTOXICATION])
PRESSING = frozenset(SETS["PRESSING"].split())
SUBJECTS = frozenset(SETS["SUBJECT"].split())
NEAR = 60  # letters, some twelve words
CALMED = b"\x01"
LIKENED = (" like", " out of")  # "sheets tied together like in a film" is no film


@dataclass(frozen=True, slots=True)
class Calm:
    """Which letters of one sentence are calmed, and for which signs: a mark for each letter."""

    words: str
    harmless: Mapping[Kind, bytes]
    framed: bytes
    everyday: bytes
    own: bytes
    told: bytes  # history and fiction: in either a child may tell of herself (DOMAIN 2)

    def takes(self, kind: Kind, span: Span) -> bool:
        """Whether a sign of that kind, found there, is calmed."""
        stretch = slice(*span)
        return (
            CALMED in self.harmless.get(kind, b"")[stretch]
            or CALMED in self.framed[stretch]
            or (kind in QUIETENED and CALMED in self.everyday[stretch])
            or (kind in FOR_HER_OWN and CALMED in self.own[stretch])
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
    for phrase in idioms().may_be_in(apart):
        harmless.setdefault(phrase.means.kind, []).extend(match.span() for match in phrase.pattern.finditer(words))
    pressing = not PRESSING.isdisjoint(apart)
    return Calm(
        words,
        {kind: _marked(words, spans) for kind, spans in harmless.items()},
        _near(words, (OVER,) if pressing else (TEACHING, SUPPOSED, OVER)),
        b"" if pressing or not ACUTE.isdisjoint(apart) or wants_a_bed(words, TAKE) else _near(words, (EVERYDAY,)),
        _marked(words, [match.span() for match in OWN_REASON.finditer(words)]),
        b"" if pressing else _near(words, (HISTORY, FICTION)),
    )


def _near(words: str, frames: tuple[re.Pattern[str], ...]) -> bytes:
    found = [
        match.span()
        for frame in frames
        for match in frame.finditer(words)
        if not words.endswith(LIKENED, 0, match.start())
    ]
    return _marked(words, [(max(0, start - NEAR), end + NEAR) for start, end in found])


def _marked(words: str, spans: list[Span]) -> bytes:
    if not spans:
        return b""
    marks = bytearray(len(words) + NEAR)
    for start, end in spans:
        marks[start:end] = CALMED * (end - start)
    return bytes(marks)
