"""The roster's people and their phones into the tables."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection

from handlers.numbers import spoken
from handlers.roster.changes import CHANGED, LEFT, NEW, Change
from handlers.roster.records import Member, Roster
from storage import addresses, homes, people, questions, timers
from storage.people import Person
from storage.questions import Question

CALLED = {"sms": "mobile", "telegram": "Telegram"}
BY = {"sms": "by text message", "telegram": "on Telegram", None: "on Telegram where there is one"}


def load_people(tx: Connection, roster: Roster, constellation_id: int, now: datetime) -> list[Change]:
    """In this order: a phone must be let go by one person before it becomes another's."""
    codes = {home.id: home.code for home in homes.of_constellation(tx, constellation_id)}
    ids = {code: home_id for home_id, code in codes.items()}
    members = list(roster.members)
    asked = {one.id: questions.open_ones(tx, one.id, 0) for one in people.of_constellation(tx, constellation_id)}
    changes: list[Change] = []
    for member in members:
        changes += _person(tx, constellation_id, member, ids, codes)
    changes += _left(tx, constellation_id, {member.name for member in members}, codes, now)
    for member in members:
        changes += _taken_out(tx, _of(tx, constellation_id, member), member)
    for member in members:
        person = _of(tx, constellation_id, member)
        changes += _linked(tx, person, member, now)
        _carried_over(tx, person, asked.get(person.id, []), now)
    return changes


def _person(
    tx: Connection, constellation_id: int, member: Member, ids: dict[int, int], codes: dict[int, int]
) -> Iterator[Change]:
    known = people.by_name(tx, constellation_id, member.name)
    values = {
        "role": member.role,
        "home_id": None if member.home_code is None else ids[member.home_code],
        "line_word": member.line_word,
        "first": member.first,
        "ring": member.ring,
        "calls_only": member.calls_only,
        "left_at": None,
    }
    different = [key for key, value in values.items() if known is None or getattr(known, key) != value]
    if not different:
        return
    people.save(tx, {"constellation_id": constellation_id, "name": member.name, **values})
    if known is None:
        yield Change(NEW, f"{member.place}: {member.name} is new.")
        return
    told = {
        "role": f"is now a {member.role.replace('_', ' ')}",
        "home_id": f"has moved here from {_place(known, codes)}",
        "line_word": f"has {'a new' if member.line_word else 'no'} line word",
        "first": f"is now told {BY[member.first]} first",
        "ring": f"is {'now' if member.ring else 'no longer'} rung for a roll-call that is not answered",
        "calls_only": f"is {'now' if member.calls_only else 'no longer'} rung about what cannot wait",
        "left_at": "is back",
    }
    for key in different:
        yield Change(CHANGED, f"{member.place}: {member.name} {told[key]}.")


def _left(
    tx: Connection, constellation_id: int, here: set[str], codes: dict[int, int], now: datetime
) -> Iterator[Change]:
    """Their phones go with them: somebody else of that name may come. What they have is alerted for by the line."""
    for person in people.of_constellation(tx, constellation_id):
        if person.name not in here:
            people.save(tx, {"constellation_id": constellation_id, "name": person.name, "left_at": now})
            asked = [[one.kind, one.facts] for one in questions.open_ones(tx, person.id, 0) if "sleepover" in one.facts]
            for address in addresses.of_person(tx, person.id):
                addresses.unlink(tx, address.id)  # and what was asked of her is gone with it
            if asked:
                about = {"person_id": person.id, "asked": asked}
                timers.later(tx, constellation_id, "asked_left", f"asked_left:{person.id}", now, about)
            timers.later(tx, constellation_id, "holder_left", f"holder_left:{person.id}", now, {"person_id": person.id})
            yield Change(LEFT, f"{_place(person, codes)}: {person.name} has left, and their phones are unlinked.")


def _taken_out(tx: Connection, person: Person, member: Member) -> Iterator[Change]:
    """A phone that came by invitation stays: the file does not know of it."""
    for address in addresses.of_person(tx, person.id):
        if address.source == "roster" and (address.channel, address.chat) not in member.phones:
            addresses.unlink(tx, address.id)
            yield Change(LEFT, f"{member.place}: {_phone(member, address.channel, address.chat)} is taken out.")


def _linked(tx: Connection, person: Person, member: Member, now: datetime) -> Iterator[Change]:
    """Links only what is not hers yet: a phone that has been found dead stays so until it answers."""
    before = addresses.of_person(tx, person.id)
    if any(address.preference != addresses.preference(person, address.channel) for address in before):
        addresses.set_order(tx, person)
    hers = {(address.channel, address.chat) for address in before}
    for channel, chat in [phone for phone in member.phones if phone not in hers]:
        addresses.link(tx, person, channel, chat, now)
        yield Change(NEW, f"{member.place}: {_phone(member, channel, chat)} is new.")


def _carried_over(tx: Connection, person: Person, asked: list[Question], now: datetime) -> None:
    """What was asked of her on a phone that is hers no more is asked on another; of stays the line sees to it that she
    reads it there."""
    phones = addresses.alive(tx, person.id) or addresses.of_person(tx, person.id)
    gone = [one for one in asked if questions.get(tx, one.id) is None]
    for one in gone if phones else ():
        questions.carry_over(tx, one, phones[0].id)
    if of_stays := [[one.id, one.kind, one.facts["sleepover"]] for one in gone if "sleepover" in one.facts]:
        about = {"person_id": person.id, "asked": of_stays}
        key = f"asked_elsewhere:{person.id}:{of_stays[-1][0]}"
        timers.later(tx, person.constellation_id, "asked_elsewhere", key, now, about)


def _phone(member: Member, channel: str, chat: str) -> str:
    return f"{member.name}'s {CALLED[channel]} {spoken(chat) if channel == 'sms' else chat}"


def _of(tx: Connection, constellation_id: int, member: Member) -> Person:
    person = people.by_name(tx, constellation_id, member.name)
    assert person is not None  # it has just been saved
    return person


def _place(person: Person, codes: dict[int, int]) -> str:
    return "Staff" if person.home_id is None else f"Home {codes[person.home_id]}"
