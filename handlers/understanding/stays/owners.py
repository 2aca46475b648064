"""Whose time is it: a stay's, or that of a visit, a meeting, a dose, of what has happened?"""

from enum import IntEnum

from handlers.understanding.stays.points import Point, Said
from handlers.understanding.stays.tokens import STOP


class Owner(IntEnum):
    OTHER = 0
    OPEN = 1
    STAY = 2


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _pairs(phrases: str) -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first, second in (phrase.split() for phrase in phrases.split("|")))


#: Words that are about a stay by themselves.
STAYS = _set(
    """stay staying stays sleepover sleepovers sleepova kip bed beds overnight nights respite babysit babysitting
    childmind childminding daycare host stop stopping bunk spare room cover somewhere instead sleep sleeping"""
)
STAY_PAIRS = _pairs(
    "day care|look after|looking after|after him|after her|after them|make it|change it|take one|take two|have one|"
    "have two|have them|have him|have her|have both|have all|keep him|keep her|keep them|do _|for _|any good|put up"
)
#: Verbs that are about a stay when a wish and a child or a home stand by them.
FIRM_VERBS = _set("have take taking tek tak keep watch mind hang fetch collect pick hold")
VERBS = FIRM_VERBS | _set("come coming comes go going get bring drop sit help manage make swap change move do be say")
WISHES = _set(
    """can could cld cud would wud wid will please possible chance able ok okay alright any anyone anybody somebody
    nobody free ready need needs needed want wants wanting available happy asking begging poss cn good doable
    cheeky rather swap change fancy hoping hope prob godsend"""
)
HOSTS = _set("you u jan jans yours ours us tha ye anyone anybody somebody we i youd")
#: What other times belong to.
THINGS = _set(
    """appointment appt app court hearing meeting meet review lac pep cla panel training course session
    dentist doctor doc gp clinic camhs physio optician orthodontist hospital scan lift
    operation op theatre interview exam mock test gcse contact visit visiting visited social worker csw
    ssw sw supervision coffee picnic party bbq barbecue getogether gathering together football match swimming
    swim cub scout brownie guide rehearsal concert play show trip assembly nativity parent lesson
    practice club gym judo karate dance ballet gymnastic film movie telly tv strictly bake programme game
    school college nursery childminder bus train flight plane delivery parcel plumber boiler engineer bin
    funeral wedding christening birthday form mileage invoice payment paid pay payday receipt allowance leave
    medicine med inhaler dose tablet calpol melatonin injection antibiotic prescription family jab vaccination
    work rota oncall call phone ring rang text texted texting email solicitor guardian police officer pub chat
    choir church mosque chapel wait webinar zoom team workshop forum fete fayre fair disco prom sport cinema speak
    bowling park walk run jog shift working quiz support group talk ofsted inspection homework curfew deadline due
    expense claim report log statement viva matches"""
)
#: What has happened, or happens as a rule.
HAPPENED = _set(
    """was were went got came left started been had did said told saw since woke rang broke took hit ran kept
    yesterday last ago always usually normally every each ever never happened finished fell born arrived
    turned threw slept stayed didnt wasnt hasnt couldnt kicked began fed ate heard screaming crying asleep
    settled still shouted smashed"""
)
STATES = _set("its it is thats only just nearly almost gone hes shes im age aged turns turning theyre")
ENDS = _set("but cos because as if when so since although though whilst while except however which who")
SUBJECTS = _set(
    "i ive im id il ill we weve were wed well he hes she shes they theyre my the nan mum dad her his our its it theres"
)
OWN = _set("ive weve im hes shes theres")
JOINED = _set("and cos because as if when so since while that")
SMALL = _set("at on the is this in for from about around s are a of by me him her us you them _ it")
CALLED_OFF = _pairs(
    "no longer|dont need|dnt need|not needed|please cancel|cancel the|cancel it|wont be|not coming|cant do|forget it|"
    "no sleepover|to cancel|do cancel|we cancel|you cancel|cancel robins|cancel his|cancel her|called off|"
    "bother with|dont bother|not need|isnt needed|wont need|cancel that|cancel my|cancel our|dont want|get it|stand down"
)
REACH = 24  # words to either side
FIRM = 3  # words between a thing and its time
MASK = "_"


def masked(words: tuple[str, ...], said: Said) -> tuple[str, ...]:
    """The words with every time blanked: the "school" of "after school" is no school."""
    blank = list(words)
    for one in (*said.points, *said.lengths, *said.past):
        blank[one.first : one.last] = [MASK] * (one.last - one.first)
    return tuple(blank)


def owners(words: tuple[str, ...], points: tuple[Point, ...]) -> list[Owner]:
    """Who owns each point, by the masked words around it in its clause, a bounded stretch."""
    return [_owner(words, *_clause(words, point), point) for point in points]


def speaks_of_stay(words: tuple[str, ...]) -> bool:
    """Is a stay spoken of in these masked words?"""
    return bool(STAYS.intersection(words)) or _paired(words, STAY_PAIRS) or _asked_for(words)


def called_off(words: tuple[str, ...]) -> bool:
    return _paired(words, CALLED_OFF)


def sentence(words: tuple[str, ...], point: Point) -> tuple[int, int]:
    """The sentence a point stands in, as far as it is looked at."""
    first, last = point.first, point.last
    while point.first - first < REACH and words[first - 1] != STOP:
        first -= 1
    while last - point.last < REACH and words[last] != STOP:
        last += 1
    return first, last


def _clause(words: tuple[str, ...], point: Point) -> tuple[int, int]:
    """The clause a point stands in: first token and one past the last."""
    first, last = point.first, point.last
    while point.first - first < REACH and words[first - 1] not in (STOP, ",") and not _starts_clause(words, first - 1):
        first -= 1
    while last - point.last < REACH and words[last] not in (STOP, ",") and not _starts_clause(words, last):
        last += 1
    return first, last


def _starts_clause(words: tuple[str, ...], i: int) -> bool:
    """ "and" starts one only before a new subject: "and ive got court", not "fri and sat"."""
    if words[i] == "and":
        return words[i + 1] in SUBJECTS
    if words[i] in ("while", "as"):
        return words[i + 1] in SUBJECTS
    return words[i] in ENDS or (words[i] in OWN and words[i - 1] not in JOINED)


def _owner(words: tuple[str, ...], first: int, last: int, point: Point) -> Owner:
    before, after = words[first : point.first], words[point.last : last]
    around = before + (MASK,) + after
    if _adjoining(before, after) or _state(before, point):
        return Owner.OTHER
    if point.soon is not None and point.soon.weak:
        return Owner.STAY if _firmly_asked(around) or _asked_for(around) else Owner.OPEN
    firm = bool(STAYS.intersection(around)) or _paired(around, STAY_PAIRS) or _firmly_asked(around)
    if firm:
        return Owner.STAY
    other = _things(around) or bool(HAPPENED.intersection(around))
    if _asked_for(around) and not other:
        return Owner.STAY
    return Owner.OTHER if other else Owner.OPEN


def _things(words: tuple[str, ...]) -> bool:
    return any(_is_thing(word) for word in words)


def _is_thing(word: str) -> bool:
    return word in THINGS or (word.endswith("s") and word[:-1] in THINGS)


def _paired(words: tuple[str, ...], pairs: frozenset[tuple[str, str]]) -> bool:
    return any(pair in pairs for pair in zip(words, words[1:], strict=False))


def _adjoining(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """ "dentist at 3", "court on tuesday", "friday's meeting": a thing with nothing but small words between."""
    near = [word for word in before[-FIRM:] if word not in SMALL or _is_thing(word)]
    return bool(near and _is_thing(near[-1])) or bool(after and _is_thing(after[0]))


def _state(before: tuple[str, ...], point: Point) -> bool:
    """ "its 2am", "he is 7": how late or how old, no plan."""
    return point.day is None and bool(before) and before[-1] in STATES


def _firmly_asked(around: tuple[str, ...]) -> bool:
    return bool(FIRM_VERBS.intersection(around) and WISHES.intersection(around) and HOSTS.intersection(around))


def _asked_for(around: tuple[str, ...]) -> bool:
    """A stay's verb beside a wish: "can she come", "any chance of bringing him"."""
    return bool(VERBS.intersection(around) and WISHES.intersection(around))
