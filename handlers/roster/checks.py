"""What only several rows of the roster together show to be wrong."""

import re
from collections.abc import Iterable, Iterator

from handlers.activities.childrens_names import names_child
from handlers.activities.drafts import FREE
from handlers.diary.kinds import KINDS
from handlers.roster.gathering import Entry, Gathered
from handlers.roster.nights import into_the_night
from handlers.roster.values import nearest

NAMES_OF_CHILDREN = ("nest_name", "real_name")
#: A house number, a postcode or a street.
ADDRESS = re.compile(r"\d|\b(?:road|street|close|lane|avenue|drive|crescent|terrace|grove|row|mews)\b", re.IGNORECASE)


def contradictions(got: Gathered) -> Iterator[str]:
    yield from _repeats(got.homes, "code", "give every home its own.")
    yield from _repeats(got.members, "name", 'add a letter, as in "Dawn M".')
    yield from _repeats(got.members, "mobile", "give each person a phone of their own.")
    yield from _repeats(got.members, "telegram", "give each person a phone of their own.")
    yield from _repeats(got.carers, "line_word", "choose another for one of them.")
    yield from _repeats([child for home in got.homes for child in home.children], "nest_name", "choose another.")
    yield from _real_names(got)
    yield from _homes(got)
    yield from _quiet_signals(got)
    for home in got.homes:
        yield from _rooms(home)
        for row in home.diary:
            yield from _diary(row)
    for spell in (*got.spells, *got.nights):
        yield from _spell(got, spell)
    yield from _repeats(got.activities, "name", "give each a name of its own.")
    for activity in got.activities:
        yield from _activity(got, activity)
    for night in got.nights:
        yield from _times(got, night)


def _repeats(entries: Iterable[Entry], key: str, advice: str) -> Iterator[str]:
    seen: dict[object, str] = {}
    for entry in entries:
        value = entry.values.get(key)
        if value is None:
            continue
        folded = value.casefold() if isinstance(value, str) else value
        if folded in seen:
            other = seen[folded] if seen[folded] != entry.place else "another before it"
            yield f"{entry.place}: {key} is the same as that of {other}; {advice}"
        seen.setdefault(folded, entry.place)


def _real_names(got: Gathered) -> Iterator[str]:
    """A nest name stands in texts, so it must give nobody away (DOMAIN B52)."""
    for child in [child for home in got.homes for child in home.children]:
        nest, real = child.values.get("nest_name"), child.values.get("real_name")
        if nest is not None and real is not None and nest.casefold() in (real.casefold(), *real.casefold().split()):
            yield f"{child.place}: nest_name is the child's real name; let the child choose another, such as a bird."


def _homes(got: Gathered) -> Iterator[str]:
    for home in got.homes:
        if not home.carers:
            yield f"{home.place}: has nobody in it; add a [[home.carer]] with a name."
    kinds = [home.values.get("kind") for home in got.homes]
    if None in kinds:
        return  # that fault is told already, and which kind was meant is not known
    if kinds.count("hub") != 1:
        yield f'homes: there must be exactly one with kind = "hub", and there are {kinds.count("hub")}; put that right.'
    if "satellite" not in kinds:
        yield 'homes: there is none with kind = "satellite"; add the families that the line is for.'


def _quiet_signals(got: Gathered) -> Iterator[str]:
    """Only a satellite gives one; and it is no name or line word that is written for another reason."""
    words = {str(one.values.get(key)).casefold() for one in got.members for key in ("name", "line_word")}
    names = {str(child.values.get("nest_name")).casefold() for home in got.homes for child in home.children}
    for home in got.homes:
        word = home.values.get("quiet_signal")
        if word is not None and home.values.get("kind") not in ("satellite", None):
            yield f"{home.place}: quiet_signal is for satellite homes; leave it out."
        elif word in words | names:
            yield f"{home.place}: quiet_signal is a name or a line word; choose another."


def _rooms(home: Entry) -> Iterator[str]:
    rooms, beds = home.values.get("rooms"), home.values.get("beds")
    if rooms is not None and beds is not None and rooms > beds:
        yield f"{home.place}: rooms is more than beds; give the number of rooms in which those beds stand."


def _diary(row: Entry) -> Iterator[str]:
    """It ends after it begins, and only says how many it takes where it takes something."""
    day, until = row.values.get("date"), row.values.get("until")
    first, last = row.values.get("from"), row.values.get("to")
    if day and until and first and last and (until, last) <= (day, first):
        yield f"{row.place}: ends before it begins; give a later until or to."
    kind = row.values.get("kind")
    if kind is not None and row.values.get("takes") is not None and not KINDS[kind].one:
        yield f"{row.place}: takes is not for a {KINDS[kind].called}; leave it out."


def _spell(got: Gathered, spell: Entry) -> Iterator[str]:
    homes = {carer.values.get("name"): home.place for home in got.homes for carer in home.carers}
    homes |= {person.values.get("name"): "" for person in got.staff}
    who, backup = spell.values.get("who", ()), spell.values.get("backup", ())
    for key, names in (("who", who), ("backup", backup)):
        for name in names:
            if name not in homes:
                known = [known for known in homes if known]
                yield f'{spell.place}: {key} names somebody who is not here; the nearest is "{nearest(name, known)}".'
    for name in set(who) & set(backup):
        yield f"{spell.place}: {name} is both who and backup; name another backup."
    if len({homes[name] for name in who if name in homes}) > 1:
        yield f"{spell.place}: who names people of different homes; name people of one home, the others as backup."


def _times(got: Gathered, night: Entry) -> Iterator[str]:
    """A night takes its times from the spell into the night of its date, or gives both itself."""
    given = [key for key in ("from", "to") if night.values.get(key) is not None]
    if len(given) == 1:
        yield f"{night.place}: has {given[0]} alone; give both from and to, or leave both out."
    elif not given and "date" in night.values and into_the_night(got, night.values["date"]) is None:
        yield f"{night.place}: no spell runs into that night; give from and to."


def _activity(got: Gathered, row: Entry) -> Iterator[str]:
    """Who leads it and which homes it names are in the file; neither who is looked after (B52) nor where a home is (N8)
    is told to every home."""
    lead, members = row.values.get("lead"), [one.values.get("name") for one in got.members]
    if lead is not None and lead not in members:
        nearest_one = nearest(lead, [known for known in members if known])
        yield f'{row.place}: lead names somebody who is not here; the nearest is "{nearest_one}".'
    codes = {home.values.get("code") for home in got.homes}
    chosen = row.values.get("for")
    for code in (*(chosen if isinstance(chosen, tuple) else ()), row.values.get("at_home")):
        if code is not None and code not in codes:
            yield f"{row.place}: there is no home {code}; give the code of a [[home]]."
    if row.values.get("at_home") is not None and ADDRESS.search(row.values.get("place") or ""):
        yield f"{row.place}: place looks like the address of a home; leave it out, or write what the home is called."
    children = [child.values for home in got.homes for child in home.children]
    nest_names, real_names = ([one.get(key) or "" for one in children] for key in NAMES_OF_CHILDREN)
    if names_child([str(row.values.get(key) or "") for key in FREE], nest_names, real_names):
        yield f"{row.place}: names somebody who is looked after, and goes to every home; leave the name out."
