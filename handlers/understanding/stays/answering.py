"""Answers to the line's open question about a time: "1" to "How soon? 1 now. 2 within two hours.", "sunday teatime"."""

import re
from dataclasses import dataclass

#: An option goes to the next digit, or to the end of its sentence: "1 now 2 tonight 3 another day".
OPTION = re.compile(r"(?<!\S)(\d) ((?:(?! \d )[^.?!])+)")
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
HOW_SOON = re.compile(r"\bhow soon\b", re.IGNORECASE)
BRINGING = re.compile(r"\b(a bed|bring|brought)\b", re.IGNORECASE)
RUNNING = re.compile(r"\b(one more night|another night|still right|go-ahead given)\b", re.IGNORECASE)
ABOUT_NIGHTS = re.compile(r"\bhow (many nights|many days|long)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    """What the open question is after, as far as times go."""

    time: bool = False
    end: bool = False
    nights: bool = False
    soon: bool = False  # "how soon": an answer is a start, minutes from now or an hour
    start_alone: bool = False
    bringing: bool = False  # a yes or no about a bed or a way there, whose times are the stay's
    text: str = ""
    running: bool = False  # about a stay that stands already: an answer changes an edge of it
    options: tuple[tuple[str, str], ...] = ()

    def option(self, text: str) -> str:
        """The words of the option that a bare digit chose; empty if it chose none."""
        digit, _, rest = text.strip().strip(".,!) ").partition(" ")
        label = dict(self.options).get(digit, "") if self.time else ""
        said_too = bool(label) and (rest.lower().startswith(label.lower().split()[0]) or POLITE.fullmatch(rest))
        return label if said_too else ""

    def without_digit(self, text: str) -> str:
        """Her words behind the digit of an option."""
        chosen = CHOSEN.match(text) if self.time else None
        label = dict(self.options).get(chosen[1], "") if chosen else ""
        plainly = chosen is not None and bool(chosen[2].strip() or "another" in label.lower())
        return text[chosen.end() :] if chosen and label and plainly else text


def question(asked: str | None) -> Question:
    if not asked:
        return Question()
    first = asked.split("1 ", 1)[0]
    time, nights = bool(ABOUT_TIME.search(first)), bool(ABOUT_NIGHTS.search(first))
    start_alone = bool(ABOUT_START_ALONE.search(first))
    start = start_alone or bool(ABOUT_START.search(first))
    return Question(
        time=time or start,
        end=time and not start and bool(ABOUT_END.search(first)),
        nights=nights,
        soon=bool(HOW_SOON.search(first)),
        start_alone=start_alone,
        bringing=bool(BRINGING.search(first)),
        running=bool(RUNNING.search(first)),
        text=first,
        options=tuple(OPTION.findall(asked)),
    )
