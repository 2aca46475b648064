"""What is read in words about a planned stay: its times, with the second reading; a change; a calling off."""

import re
from datetime import date, datetime, timedelta

from handlers.rota.words import MONTHS
from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.reading import Intent, Moment, Reading, Stay
from handlers.understanding.words import Heard

Stretch = tuple[datetime, datetime]
SETS = {
    "DAY": "monday tuesday wednesday thursday friday saturday sunday weekend sleepover stay day_care daycare visit",
    "CANNOT": "cannot can_not cant wont couldnt",
    "THE": "the our this next on that your",
    "THEM": "them him her you",
}
#: Said by the carer with the day or the stay: "cannot do this any more" calls nothing off.
CARER_CALLS_OFF = pattern(
    """
    CANNOT do|make|come [THE] [THE] DAY
    dont|do_not need [THE] [THE] DAY
    DAY [is] off|not|no_longer
    call|called|calling off [THE] DAY
    """,
    SETS,
)
#: And by the host: "sorry cannot have them after all".
HOST_CALLS_OFF = pattern(
    """
    CANNOT do|make|have|host|take [THE] [THE] DAY
    CANNOT have|host|take THEM after_all|now
    """,
    SETS,
)
#: When they come home, and nothing else, after which word the time stands.
BACK = re.compile(r"(?:coming |come |comes |home )?back (?:on |by |at )?(?P<when>.+)")
#: What may stand in such a text and is no news: nobody has to read it at once. Anything else goes to a person.
NO_NEWS = frozenset(
    re.findall(
        r"\w+",
        """
        a an and any anyone anybody everybody are as at be been both by can could did do for from get go going have
        having he her hes hi hello hey him his i id if ill im in is it its kids me mind my next of on one ok okay or
        our over please possible possibly pls she some somebody someone stay staying sure ta take than thank thanks
        that the their them then they this those to up us was we well were weve will with would you your yours x xx
        xxx wondering wonder hoping hope ask asking request book plan planned like need needs needed want wants look
        after love lovely kind sleepover sleepovers sleep night nights overnight bed day days care daycare daytime
        hour hours morning afternoon evening lunch tea teatime lunchtime noon midday midnight until til till weekend
        week weeks today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue tues wed
        thu thur thurs fri sat sun january february march april may june july august september october november
        december jan feb mar apr jun jul aug sep sept oct nov dec am pm oclock half past quarter school run runs
        pick pickup drop bring fetch collect babysit sit childcare collected back home again boys girls lads boy
        girl two three children child brothers sisters appointment scan dentist wedding work training course shift
        meeting party hospital_scan hub jans yous come comes coming about around after before instead make move
        change swap moved changed all sorry because so just actually only th st nd rd host manage able
        """,
    )
)
MONTH = rf"(?:{'|'.join(MONTHS)})"
#: An hour among the words for a beginning, and no day of a month.
HOUR = re.compile(
    rf"(?<![\d/])\d{{1,2}}(?!\d|/|(?:st|nd|rd|th)\b|\s?{MONTH})"
    r"|noon|midday|morning|evening|afternoon|night|school|teatime|lunch",
    re.IGNORECASE,
)
#: A day among them.
A_DAY = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)|today|tonight|tomorrow|week|\d(?:st|nd|rd|th)\b|\d/\d"
    rf"|{MONTH}",
    re.IGNORECASE,
)
#: And in one that calls a stay off. Beside a wish for a bed these may mean trouble.
OF_A_CALLING_OFF = frozenset(re.findall(r"\w+", "not no longer more dont cant cannot wont anymore call called off"))
#: An appointment at the hospital is no accident.
OF_HER_OWN = re.compile(r"\b(?:hospital|doctors?|gp|clinic|dental) (?=scan|appointment|check)")
NEAR = {0: "today", 1: "tomorrow"}
DATE = re.compile(rf"\b(\d{{1,2}})(?:(?:st|nd|rd|th)?(?: of)? ?(?P<month>{MONTH})|(?:st|nd|rd|th)\b)", re.IGNORECASE)
RETURNS = "When do they come, and when do they come home?"


def stretches(stay: Stay | None, now: datetime) -> list[Stretch]:
    """From when until when, in the line's zone: one, or the two that it may be; none where either end is missing."""
    if stay is None or stay.start is None or stay.end is None:
        return []
    start, end = stay.start, stay.end
    found = [(start.at, end.at)]
    if start.otherwise is not None:
        moved = start.otherwise.date() - start.at.date()
        found.append((start.otherwise, end.at + moved))
    elif end.otherwise is not None:
        found.append((start.at, end.otherwise))
    return [(begins, ends) for begins, ends in found if now < begins < ends]


def moved(stay: Stay | None, old: Stretch, now: datetime) -> Stretch | None:
    """The same stay on another day, or with another end: what is not said of the days, the hours, and its length, is as
    it was."""
    if stay is None:
        return None
    start, end = (one if one is not None and one.said else None for one in (stay.start, stay.end))
    if start is not None and end is None and _is_the_way_home(start, old):
        start, end = None, start
    if start is None and (end is not None or stay.nights):
        later = _on_its_day(end, old[1]) if end is not None else old[1] + timedelta(days=stay.nights or 0)
        return (old[0], later) if now < old[0] < later else None
    if start is None:
        return None
    begins, ends = _on_its_day(start, old[0]), end.at if end is not None else None
    if not HOUR.search(start.said):
        begins = datetime.combine(begins.date(), old[0].timetz())
    if ends is None:
        ends = datetime.combine(begins.date() + (old[1].date() - old[0].date()), old[1].timetz())
        if begins.timetz() != old[0].timetz() and ends <= begins:
            ends = begins + (old[1] - old[0])
    return (begins, ends) if now < begins < ends else None


def _on_its_day(said: Moment, old: datetime) -> datetime:
    """An hour without a day is one of the day that it is about: "7pm instead of 6"."""
    return said.at if A_DAY.search(said.said) else datetime.combine(old.date(), said.at.timetz())


def _is_the_way_home(said: Moment, old: Stretch) -> bool:
    """An hour of the day on which they come home: "make it sunday 5pm"."""
    comes_home = said.at.date() == old[1].date() != old[0].date()
    return comes_home and bool(A_DAY.search(said.said) and HOUR.search(said.said))


def names_day(text: str, day: date, today: date) -> bool:
    """Is this day named in it? "sat", "saturday", "12 dec", "the 12th", "tomorrow"."""
    if dates := [(int(found[1]), (found["month"] or "").casefold()) for found in DATE.finditer(text)]:
        return (day.day, "") in dates or (day.day, f"{day:%b}".casefold()) in dates
    wanted = [f"{day:%a}(?:{f'{day:%A}'[3:]})?", *([NEAR[(day - today).days]] if (day - today).days in NEAR else [])]
    return re.search(rf"\b(?:{'|'.join(wanted)})\b", text, re.IGNORECASE) is not None


def asks_for_a_stay(reading: Reading) -> bool:
    """In so many words: a time alone is no wish, "(2/2) and he is out" least of all."""
    return reading.intent is Intent.SLEEPOVER_PLANNED and any(
        sign.rule.startswith(("bed.", "day.")) for sign in reading.signs
    )


def calls_off(heard: Heard, *, host: bool) -> bool:
    said = HOST_CALLS_OFF if host else CARER_CALLS_OFF
    return any(said.search(spaced(sentence.plain)) for sentence in heard.sentences)


def says_when_back(heard: Heard) -> bool:
    """ "Back sunday 10am", as a change of an end that was agreed."""
    return len(heard.sentences) == 1 and BACK.fullmatch(heard.sentences[0].plain) is not None


def plainly(heard: Heard, reading: Reading, known: tuple[str, ...], *, changes: bool) -> bool:
    """Is all that she wrote said with it? `known` are names that may stand in it; `changes` says that it
    is about a stay which is planned already. Else a person reads it too (B13)."""
    if reading.danger or any(sign.kind is not None for sign in reading.signs):
        return False
    allowed = NO_NEWS | {name.casefold() for name in known} | {f"{name.casefold()}s" for name in known}
    allowed |= OF_A_CALLING_OFF if changes else frozenset()
    plain = [OF_HER_OWN.sub("", sentence.plain) for sentence in heard.sentences]
    words = [word for sentence in plain for word in re.findall(r"[^\W_]+", sentence)]
    return all(word in allowed or any(char.isdigit() for char in word) for word in words)
