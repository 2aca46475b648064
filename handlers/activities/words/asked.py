"""What is written about activities that are there, or are to be: lists, a new one, one moved or called off."""

import re
from dataclasses import dataclass
from datetime import date

from handlers.activities.saying import LONGEST_NAME
from handlers.activities.words.clocks import DAY, MONTH, WEEKDAY, day_of, month_of
from handlers.activities.words.parts import LONGEST, begins_part
from handlers.activities.words.plain import plain
from handlers.activities.words.recurring import AND, PLACE
from handlers.activities.words.spellings import respelt

_THING, _THINGS = r"(?:activity|get.?together|event)", r"(?:activities|get.?togethers|events)"
_ALL = r"(?:(?P<all>every|all(?: of)?(?: the)?|each) )?"
_WISH = r"(?:please |(?:i|we)(?: want| need|['’]?d like| would like) to |(?:can|could|shall) (?:i|we|you) |let['’]?s )?"
_MAKE = r"(?:set up|plan|organi[sz]e|arrange|add|make|start|create|schedule)"
#: What is set up without the word "activity": of anything else, such as a stay, a hub carer speaks to a family.
_KIND = (
    r"(?:activity|get.?together|coffee|tea|lunch|breakfast|brunch|picnic|party|walk|training|workshop|social|craft"
    r"|barbecue|bbq|playgroup|support group|hub meeting|swim|disco|quiz|bingo|outing|day out|crafts|bake)"
)
_BECAUSE = r",? (?:because(?: of)?|due to|owing to) "
_WHY = rf"(?:(?::\s*|{_BECAUSE})(?P<rest>.+))?"
_OFF = r"(?:off|cancelled|called off|not on|not happening|not going ahead)"
_WEEKS = r"(?: (?:this|next) (?:week|month|weekend))?"
_HAPPENING = r"happening(?= (?:this|next) )"  # without it, she may well ask what becomes of her alert
#: The first that fits is meant.
SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (verb, re.compile(shape, re.IGNORECASE | re.DOTALL))
    for verb, shape in (
        ("list", rf"(?:the |our |all |list )?{_THINGS}"),
        ("list", rf"(?P<loosely>what(?: is|['’]?s)) (?:on|coming up|planned|{_HAPPENING}){_WEEKS}"),
        (
            "list",
            rf"(?P<loosely>what|which|are there any) {_THINGS}(?: are)?(?: there| on| planned){{0,2}}{_WEEKS}",
        ),
        ("list", rf"(?P<loosely>is (?:there )?anything) (?:on|planned|coming up|{_HAPPENING}){_WEEKS}"),
        (
            "when",
            r"(?:when|where|what time|what day|how long)(?: is| does|['’]?s) (?:the )?(?:next )?(?P<what>.+?)"
            r"(?: (?:on|start|begin|finish|end))?",
        ),
        (
            "when",
            r"what (?:do|should|shall) (?:i|we) (?:need to |have to )?bring(?: (?:to|for) (?:the )?(?P<what>.+))?",
        ),
        ("when", r"is (?:the )?(?P<what>.+?) (?:still )?(?:on|happening)"),
        (
            "how",
            rf"how (?:do|can|would|could) (?:i|we|you) {_MAKE} (?:an? |the )?(?:[a-z]+ ){{0,2}}{_KIND}(?: [a-z]+)?",
        ),
        ("new", rf"(?:new|add|plan|create)(?: an?)?(?: new)? {_THING}\b(?: called)?[:,]?\s*(?P<rest>.*)"),
        ("new", rf"(?:new|add|create) (?P<rest>(?:[a-z]+ ){{0,2}}{_KIND}\b.*)"),
        ("new", rf"{_WISH}{_MAKE} an? (?:new )?{_THING}\b(?: called)?[:,]?\s*(?P<rest>.*)"),
        ("new", rf"(?P<loosely>{_WISH}{_MAKE}) an? (?:new )?(?P<rest>(?:[a-z]+ ){{0,2}}{_KIND}\b.*)"),
        ("move", rf"(?:move|postpone|put off) {_ALL}(?P<what>.+?) (?:to|until) (?P<rest>.+?)(?:{_BECAUSE}.+)?"),
        (
            "move",
            r"(?P<what>.+?) (?:(?P<loosely>is now)|(?:is moving|is moved|has moved|has been moved) to) "
            rf"(?P<rest>(?!{_OFF}\b).+?)(?:{_BECAUSE}.+)?",
        ),
        ("change", rf"change {_ALL}(?P<what>.+?)(?::| to\b) *(?P<rest>.+)"),
        ("off", rf"(?:call off|cancel|scrap|(?P<loosely>skip|no)(?! \d)) {_ALL}(?P<what>.+?){_WHY}"),
        ("off", rf"(?P<what>.+?) (?:is |has been )?(?:now )?{_OFF}{_WHY}"),
    )
)


@dataclass(frozen=True, slots=True)
class Asked:
    verb: str  # of SHAPES
    what: str = ""  # the activity, with or without a day
    rest: str = ""  # what a new one is, where one is moved to, why one is called off
    all: bool = False  # not one time of it, but all of it
    loosely: bool = False  # in words that may as well be for a family, or an answer of her own


def parse(text: str) -> Asked | None:
    """One of the shapes; None for words. Whether there is such an activity is not known here."""
    if len(text) > LONGEST:
        return None
    words = " ".join(text.split()).rstrip("?!. ")
    for verb, shape in SHAPES:
        if found := shape.fullmatch(words):
            parts = found.groupdict()
            rest = (parts.get("rest") or "").strip()
            flags = bool(parts.get("all")), bool(parts.get("loosely"))
            return Asked(verb, plain(parts.get("what") or ""), rest, *flags)
    return None


def named(what: str, names: list[str], today: date) -> tuple[int, date | None] | None:
    """Which of these is meant, by its name or its number in the list, and on which day; None if none of them is."""
    return _named(what, names, today) or _named(re.sub(r"^(?:the|our|next|this) ", "", what), names, today)


def _named(what: str, names: list[str], today: date) -> tuple[int, date | None] | None:
    for place, name in sorted(enumerate(names), key=lambda one: -len(one[1])):
        for called in (f"{plain(name)}s", plain(name), str(place + 1)):
            if what == called:
                return place, None
            day = what.removeprefix(f"{called} ").removeprefix("on ")
            if what.startswith(f"{called} ") and re.fullmatch(DAY, day):
                return place, day_of(day, today)
    return None


def in_month(what: str) -> tuple[str, int | None]:
    """ "coffee morning in december", "the december coffee morning": without the month, and which it is."""
    found = re.fullmatch(rf"(?:the )?(?:(?P<first>{MONTH})s? )?(?P<what>.+?)(?: (?:in|for) (?P<last>{MONTH}))?", what)
    month = found and (found["first"] or found["last"])
    return (found["what"], month_of(month)) if found and month else (what, None)


def with_name(text: str) -> tuple[str, str]:
    """A new one's name and the rest: up to a comma or colon, or to the first words that say when or where."""
    head, _, rest = text.partition(",")
    named_before = re.match(r"([^:\d]+): ", head)
    if named_before and _says_more(head[named_before.end() :]):
        return named_before[1].strip(), text[named_before.end() :].strip()
    words = head.split()
    within = range(1, min(len(words), LONGEST_NAME // 2))
    begins = next((at for at in within if _says_more(" ".join(words[at : at + 6]))), len(words))
    name, when = " ".join(words[:begins]), " ".join(words[begins:])
    name = re.sub(r"(?:,? (?:on|for|this|the))+$", "", name)
    return name.strip(" ,:"), ", ".join(part for part in (when, rest.strip()) if part)


def _says_more(words: str) -> bool:
    """Does it begin a part of a description, so that the name ends before it?"""
    said = plain(respelt(words))
    says_when = re.match(
        rf"(?:(?:on|at|the) )?(?:(?:every|each|monthly|weekly|fortnightly|weekdays"
        rf"|(?:{PLACE})(?:{AND}(?:{PLACE}))* (?:{WEEKDAY})s?|last day of|1st of"
        rf"|(?:mon|tues|wednes|thurs|fri|satur|sun)days"
        rf"|\d{{1,2}}(?:[:.]\d\d ?(?:[ap]m)?| ?[ap]m)|noon|{DAY})\b)",
        said,
    )
    return says_when is not None or begins_part(said)
