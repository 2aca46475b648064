"""Every word the line says, in English. The rules (DOMAIN 9, DESIGN I10 and I11) are kept by tests/handlers/texts.

`{line}` the line's name, `{time}` now, `{duty}` and `{duty_number}` the duty team, `{home}` as in "Home 4".
"""

from handlers.texts.catalogue import Text
from handlers.texts.english.activities import ACTIVITIES
from handlers.texts.english.calls import CALLS
from handlers.texts.english.cards import CARDS
from handlers.texts.english.carers import CARERS
from handlers.texts.english.childcare import CHILDCARE
from handlers.texts.english.diary import DIARY
from handlers.texts.english.directory import DIRECTORY
from handlers.texts.english.duties import DUTIES
from handlers.texts.english.hosting import HOSTING
from handlers.texts.english.hub import HUB
from handlers.texts.english.longer import LONGER
from handlers.texts.english.office import OFFICE
from handlers.texts.english.others import OTHERS
from handlers.texts.english.planning import PLANNING
from handlers.texts.english.reminders import REMINDERS
from handlers.texts.english.rota import ROTA
from handlers.texts.english.sheets import SHEET_TEXTS
from handlers.texts.english.signals import SIGNALS
from handlers.texts.english.sleepovers import SLEEPOVERS
from handlers.texts.english.staying import STAYING
from handlers.texts.english.words import WORDS

TEXTS: dict[str, Text] = (
    ACTIVITIES
    | CALLS
    | CARDS
    | CARERS
    | HOSTING
    | HUB
    | WORDS
    | OFFICE
    | OTHERS
    | DUTIES
    | ROTA
    | DIARY
    | DIRECTORY
    | SIGNALS
    | SHEET_TEXTS
    | SLEEPOVERS
    | STAYING
    | LONGER
    | PLANNING
    | CHILDCARE
    | REMINDERS
)
#: Those in place of which a service may put its own words, by their keys (DOMAIN B50).
EDITABLE: dict[str, Text] = CARDS

__all__ = ["EDITABLE", "TEXTS"]
