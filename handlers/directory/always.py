"""Numbers that matter at night. They are always there, whatever a service keeps; each with the day it was last checked.

Whoever asks for one of them may need somebody: a person hears of it as well (DOMAIN B11-B13).
"""

from datetime import date

from handlers.directory.entries import Entry
from storage.constellations import Constellation

#: The day on which these were last compared with public pages; to change one is to compare all and set it anew.
CHECKED = date(2026, 11, 26)
NATIONAL = (
    Entry("999", "emergency, ambulance, police, fire, danger", "999", night=True, checked=CHECKED, heard=True),
    Entry(
        "NHS 111",
        "ill, poorly, sick, doctor, gp, out of hours, medical, health, nurse, mental health, crisis",
        "111",
        night=True,
        checked=CHECKED,
        heard=True,
    ),
    Entry("Police 101", "police, not urgent, report", "101", night=True, checked=CHECKED, heard=True),
    Entry("Childline", "child, young person, talk, bullying", "0800 1111", night=True, checked=CHECKED, heard=True),
    Entry(
        "Samaritans", "listening, talk, suicide, low, struggling", "116 123", night=True, checked=CHECKED, heard=True
    ),
)


def always(constellation: Constellation) -> tuple[Entry, ...]:
    """The duty team first; its number is the roster's, and its day is not known before somebody says so."""
    what = "duty team, edt, emergency duty, social worker, social services, out of hours"
    team = Entry(
        constellation.duty_team_name, what, constellation.duty_team_number, night=True, checked=None, heard=True
    )
    return (team, *NATIONAL)
