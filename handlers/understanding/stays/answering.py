"""Answers to the line's open question about a time: "1" to "How soon? 1 now. 2 within two hours.", "sunday teatime"."""

import re
from dataclasses import dataclass

OPTION = re.compile(r"(?<!\S)(\d) ([^.?!]+)")
ABOUT_TIME = re.compile(
    r"\b(when|how soon|what time|which day|what day|how long|how many nights|until when)\b", re.IGNORECASE
)
ABOUT_END = re.compile(
    r"\b(back|until|how long|how many nights|collect|pick|return|leave|leaving|end|go home|home again)\b", re.IGNORECASE
)
ABOUT_NIGHTS = re.compile(r"\bhow (many|long)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    """What the open question is after, as far as times go."""

    time: bool = False
    end: bool = False
    nights: bool = False
    options: tuple[tuple[str, str], ...] = ()

    def option(self, text: str) -> str:
        """The words of the option that a bare digit chose; empty if it chose none."""
        digit = text.strip().strip(".,!) ")
        return dict(self.options).get(digit, "") if self.time else ""


def question(asked: str | None) -> Question:
    if not asked:
        return Question()
    first = asked.split("1 ", 1)[0]
    time, nights = bool(ABOUT_TIME.search(first)), bool(ABOUT_NIGHTS.search(first))
    return Question(time, time and bool(ABOUT_END.search(first)), nights, tuple(OPTION.findall(asked)))
