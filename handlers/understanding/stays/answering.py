"""Answers to the line's open question about a time: "1" to "How soon? 1 now. 2 within two hours.", "sunday teatime"."""

import re
from dataclasses import dataclass

OPTION = re.compile(r"(?<!\S)(\d) ([^.?!]+)")
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
    bringing: bool = False  # a yes or no about a bed or a way there, whose times are the stay's
    text: str = ""
    running: bool = False  # about a stay that stands already: an answer changes an edge of it
    options: tuple[tuple[str, str], ...] = ()

    def option(self, text: str) -> str:
        """The words of the option that a bare digit chose; empty if it chose none."""
        digit, _, rest = text.strip().strip(".,!) ").partition(" ")
        label = dict(self.options).get(digit, "") if self.time else ""
        said_too = rest.lower().startswith(label.lower().split()[0]) if label and rest else not rest
        return label if said_too else ""


def question(asked: str | None) -> Question:
    if not asked:
        return Question()
    first = asked.split("1 ", 1)[0]
    time, nights = bool(ABOUT_TIME.search(first)), bool(ABOUT_NIGHTS.search(first))
    start = bool(ABOUT_START.search(first))
    return Question(
        time=time or start,
        end=time and not start and bool(ABOUT_END.search(first)),
        nights=nights,
        soon=bool(HOW_SOON.search(first)),
        bringing=bool(BRINGING.search(first)),
        running=bool(RUNNING.search(first)),
        text=first,
        options=tuple(OPTION.findall(asked)),
    )
