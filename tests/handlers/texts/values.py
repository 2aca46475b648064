"""What can stand in a text: any value that a roster may hold, or the longest."""

from typing import Any

from hypothesis import strategies as st

from bot.config.values import Wrong as WrongLine
from bot.config.values import line_name
from handlers.roster.fields import LONGEST_DUTY_NAME, LONGEST_NAME, duty_name, spoken_name
from handlers.roster.values import Wrong
from handlers.texts.catalogue import GSM7, loud, names
from handlers.texts.rules import LONGEST

NAME = "Bartholomew"


def _accepted(read: Any, longest: int) -> st.SearchStrategy[str]:
    """Texts of the plain SMS alphabet that this reader of the roster or the configuration takes."""

    def taken(value: str) -> bool:
        try:
            read(value)
        except (Wrong, WrongLine):
            return False
        return True

    letters = sorted(char for char in GSM7 if char.isprintable())
    return st.text(st.sampled_from(letters), min_size=1, max_size=longest).filter(taken)


a_name = _accepted(spoken_name, LONGEST_NAME)
people = st.lists(a_name, min_size=1, max_size=12).map(names)


@st.composite
def a_roster(draw: st.DrawFn) -> dict[str, str]:
    """Values for every placeholder, as some roster and some configuration would give them."""
    line = draw(_accepted(line_name, 12))
    code = draw(st.integers(1, 99))
    chosen = {
        "line": line,
        "LINE": loud(line),
        "duty": draw(_accepted(duty_name, LONGEST_DUTY_NAME)),
        "home": f"Home {code}",
        "code": str(code),
        "who": draw(people),
        "tried": draw(people),
        **{key: draw(a_name) for key in ("name", "first", "holder", "next", "nest_name")},
    }
    carers = draw(st.lists(a_name, min_size=1, max_size=2))
    return LONGEST | chosen | {"carers": ". ".join(f"{carer}: 07700 900104" for carer in carers)}
