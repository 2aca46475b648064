"""A constellation in plain lines, for whoever looks after it. Line words are not shown."""

from collections.abc import Iterator

from sqlalchemy import Connection

from handlers.numbers import spoken
from handlers.roster.places import hours_text, stored_hours
from handlers.rota.week import days_text
from storage import addresses, homes, nights, people, spells
from storage.addresses import Address
from storage.constellations import Constellation
from storage.nights import Night
from storage.people import Person
from storage.spells import Spell


def lines_of(tx: Connection, constellation: Constellation) -> Iterator[str]:
    duty = f"{constellation.duty_team_name} {constellation.duty_team_number}"
    office = f", office {constellation.office}" if constellation.office else ""
    hours = hours_text(stored_hours(constellation.hours))
    yield f"{constellation.name}: duty team {duty}{office}, promised hours {hours}"
    everybody = people.of_constellation(tx, constellation.id)
    for home in homes.of_constellation(tx, constellation.id):
        carers = [person for person in everybody if person.home_id == home.id]
        if carers:
            yield f"{home.spoken}, {home.kind}{_children(tx, home.id)}"
            yield from (_person(tx, person) for person in carers)
    yield "Staff"
    yield from (_person(tx, person) for person in everybody if person.staff)
    yield "On call"
    yield from _rota(tx, constellation, {person.id: person.name for person in everybody})


def _children(tx: Connection, home_id: int) -> str:
    children = homes.nest_names(tx, home_id)
    return f": {', '.join(children)}" if children else ""


def _person(tx: Connection, person: Person) -> str:
    role = f", {person.role.replace('_', ' ')}" if person.staff else ""
    phones = [phone(address) for address in addresses.of_person(tx, person.id)]
    rings = "; rings for a roll-call" if person.ring else ""
    calls = "; asked for calls only" if person.calls_only else ""
    return f"  {person.name}{role}: {'; '.join(phones) or 'no phone yet'}{rings}{calls}"


def phone(address: Address) -> str:
    called = f"mobile {spoken(address.chat)}" if address.channel == "sms" else f"Telegram {address.chat}"
    return called if address.dead_since is None else f"{called} (cannot be reached: {address.dead_reason})"


def _rota(tx: Connection, constellation: Constellation, called: dict[int, str]) -> Iterator[str]:
    for night in nights.of_constellation(tx, constellation.id):
        yield f"  {night.date:%-d %b %Y} {_spell(night, called)}"
    for spell in spells.of_constellation(tx, constellation.id):
        yield f"  {days_text(spell.days)} {_spell(spell, called)}"


def _spell(row: Spell | Night, called: dict[int, str]) -> str:
    who, backup = (", ".join(called[person] for person in group) for group in (row.who, row.backup))
    return f"{row.from_time} to {row.to_time}: {who}{f', backup {backup}' if backup else ''}"
