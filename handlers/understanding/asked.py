"""The line's own open question: what it is about, what it offers, and what words in an answer choose of that."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.words import hear

#: "1 yes. 2 no. 3 not sure.": an option goes to the next digit, or to the end of its sentence.
OPTION = re.compile(r"(?:^|(?<=[\s(]))(\d)[.):]? ((?:(?! \d[.):]? )[^.?!;\n])+)")
POLITE = re.compile(r"[\s,.!)]*(?:(?:please|pls|plz|plse|ta|thanks|thx|thank you|love|x+)[\s.!]*)*", re.IGNORECASE)
#: The digit of an option before words of her own: "3. saturday about 4"; of one that names no time, "3 sunday lunch".
CHOSEN = re.compile(r"\s*(\d)(\s*[.,:)]\s*|\s+)(?=[^\W\d])")
ABOUT_TIME = re.compile(
    r"\b(when|how soon|what time|what hours|which day|what day|which night|how long|how many nights|until when|"
    r"did you mean)\b",
    re.IGNORECASE,
)
ABOUT_END = re.compile(
    r"\b(back|until|how long|how many nights|collect|pick|return|leave|leaving|end|go home|home again|come home)\b",
    re.IGNORECASE,
)
ABOUT_START = re.compile(r"\b(which night|from what time|from when|which evening|start|did you mean)\b", re.IGNORECASE)
#: Only from when, not for how long.
ABOUT_START_ALONE = re.compile(
    r"\bfrom ?\?|\b(what time|when) [^?]*\bdrop (him|her|them) (off|over|round)\b", re.IGNORECASE
)
HOW_SOON = re.compile(r"\bhow soon\b|\bbed needed\b", re.IGNORECASE)
#: An option of a question about when a bed is wanted, never about when it ends.
SOONEST = frozenset(("now", "tonight"))
BRINGING = re.compile(r"\b(a bed|bring|brought)\b", re.IGNORECASE)
RUNNING = re.compile(r"\b(one more night|another night|still right|go-ahead given)\b", re.IGNORECASE)
ABOUT_NIGHTS = re.compile(r"\bhow (many nights|many days|long)\b", re.IGNORECASE)
A_STAY = pattern(
    """
    who is it for
    what|which|from time|dates|date|when
    when|until ..4 need|needed|want|wanted|like|suit|suits
    for when
    sleepover|stay|bed|host|return|until|day_care|another_night|one_more_night
    have ..2 him|her|them|child|children|one_child
    bring
    drop him|her|them off|over|round
    how soon|long|many
    did you mean
    come back|home
    which night|day
    """,
    {},
)
THE_RETURN = pattern("come|coming|go|be ..2 back|home\nreturn|fetch|collect", {})
#: A number of nights is no wish of its own.
HOW_LONG = pattern("how_long|how_many", {})
AN_ACTIVITY = pattern("get_together|picnic|coffee|training|activity|party|attend|reminders|coming", {})
A_TALK = pattern("ring|call|phone|talk|speak you|to|on|jan", {})


@dataclass(frozen=True, slots=True)
class Question:
    """What the open question is after, as far as times go."""

    time: bool = False
    end: bool = False
    nights: bool = False
    soon: bool = False  # how soon a bed is needed: an answer is a start, minutes from now or an hour
    start_alone: bool = False
    bringing: bool = False  # a yes or no about a bed or a way there, whose times are the stay's
    text: str = ""
    running: bool = False  # about a stay that stands already: an answer changes an edge of it
    options: Mapping[str, str] = field(default_factory=dict)
    about_a_stay: bool = False
    homewards: bool = False  # about the way back of a child
    an_activity: bool = False
    when_wanted: bool = False  # from when, or until when, a bed is wanted: a time that answers it is the wish itself

    def option(self, text: str) -> str:
        """The words of the option that a bare digit chose; empty if it chose none."""
        digit, _, rest = text.strip().strip(".,!) ").partition(" ")
        label = self.options.get(digit, "") if self.time else ""
        said_too = bool(label) and (rest.lower().startswith(label.lower().split()[0]) or POLITE.fullmatch(rest))
        return label if said_too else ""

    def behind_digit(self, text: str) -> tuple[str, bool]:
        """Her words behind the digit of an option, if any; and whether the digit is plainly no time."""
        chosen = CHOSEN.match(text) if self.time else None
        label = self.options.get(chosen[1], "") if chosen else ""
        plainly = chosen is not None and bool(chosen[2].strip() or "another" in label.lower())
        return (text[chosen.end() :], plainly) if chosen and label else ("", False)


def options(asked: str) -> dict[str, str]:
    """The digits that a question offers, each with what it stands for."""
    return {digit: label.strip(" ,") for digit, label in OPTION.findall(asked)}


@lru_cache(maxsize=64)  # every reader of an answer asks for it
def question(asked: str | None) -> Question:
    if not asked:
        return Question()
    first = asked.split("1 ", 1)[0]
    offered = options(asked)
    time, nights = bool(ABOUT_TIME.search(first)), bool(ABOUT_NIGHTS.search(first))
    start_alone = bool(ABOUT_START_ALONE.search(first))
    start = start_alone or bool(ABOUT_START.search(first))
    end = time and not start and bool(ABOUT_END.search(first))
    offers_soon = any(not SOONEST.isdisjoint(label.lower().split()) for label in offered.values())
    activity, homewards = _is_about(asked, AN_ACTIVITY), _is_about(asked, THE_RETURN)
    about_a_stay = not activity and _is_about(asked, A_STAY)
    wanted = (time or start) and about_a_stay and not homewards
    return Question(
        time=time or start,
        end=end,
        nights=nights,
        soon=bool(HOW_SOON.search(first)) or (time and not end and offers_soon),
        start_alone=start_alone,
        bringing=bool(BRINGING.search(first)),
        running=bool(RUNNING.search(first)),
        text=first,
        options=offered,
        about_a_stay=about_a_stay,
        homewards=homewards,
        an_activity=activity,
        when_wanted=wanted and not any(_is_about(asked, other) for other in (HOW_LONG, A_TALK)),
    )


def _is_about(asked: str, what: re.Pattern[str]) -> bool:
    return any(what.search(spaced(sentence.plain)) for sentence in hear(asked).sentences)
