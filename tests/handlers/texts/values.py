"""What can stand in a text: for each placeholder the longest real value, and any value that a roster may hold."""

from typing import Any

from hypothesis import strategies as st

from bot.config.values import Wrong as WrongLine
from bot.config.values import line_name
from handlers.roster.fields import LONGEST_DUTY_NAME, LONGEST_NAME, LONGEST_NUMBER, duty_name, spoken_name
from handlers.roster.values import Wrong
from handlers.sheets.asking import MOST
from handlers.sheets.filling import LONGEST_HEAD
from handlers.texts.catalogue import GSM7, LONGEST_NAMES, loud, names

LONGEST_LINE = "Hawthorn 24h"
NAME = "Bartholomew"
LONGEST: dict[str, str] = {
    "line": LONGEST_LINE,
    "LINE": loud(LONGEST_LINE),
    **dict.fromkeys(("time", "since", "by", "until"), "23:41"),
    "day": "Wed",
    "when": "from 08:30",
    "duty": "D" * LONGEST_DUTY_NAME,
    **dict.fromkeys(("duty_number", "office"), "0" * LONGEST_NUMBER),
    "home": "Home 99",
    "code": "99",
    **dict.fromkeys(("name", "first", "holder", "next"), "N" * LONGEST_NAME),
    **dict.fromkeys(("who", "tried"), "N" * LONGEST_NAMES),
    "has": "have",
    "phone": "07700 900104",
    "kind": "thing that is not text",
    "carers": f"{'N' * LONGEST_NAME}: 07700 900104. {'N' * LONGEST_NAME}: 07700 900105",
    "options": "1 Home 94. 2 Home 95. 3 Home 97. 4 Home 99. 5 myself.",
    "homes": "Home 94, Home 95, Home 97, Home 99",
    "channel": "text message",
    "slowly": ", ".join("0" * LONGEST_NUMBER),
    "night": "Wed 30 Sep 17:00-09:00",
    "nights": "N" * 150,
    "gaps": "G" * 95,
    "deadline": "Wed 30 Sep 17:00",
    "role": "on call",
    "backup": "N" * LONGEST_NAMES,
    "entry": "Wed 30 Sep 10:00-Wed 30 Sep 12:00 social worker visit",
    "entries": "E" * 300,
    "warnings": "W" * 190,
    "number": "99",
    **dict.fromkeys(("taken", "beds", "fostered"), "20"),
    **{"short": "20 beds", "guests": "20 guests", "moment": "Wed 18:00", "limit": "the usual limit is 3"},
    "visit": "social worker visit here 18:00 Wednesday",
    "nest_name": "N" * LONGEST_NAME,
    "nest_names": "N" * LONGEST_NAMES,
    "listed": ". ".join(f"{place} {'N' * LONGEST_NAME}" for place in range(1, MOST + 1)),
    "head": "H" * LONGEST_HEAD,
    "place": "19/19",
    "now": "yes, by phone",
    "known": "19",
    "all": "19",
    "count": "9",
    "most": "300",
    "reviewed": "looked through 30 Sep 2026",
    "history": f"Looked through 30 Sep 2026 by {'N' * LONGEST_NAME}, signed 30 Sep 2026",
    "facts": "F" * 106,
}


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
