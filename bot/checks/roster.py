"""The roster: who cannot be reached, and which home cannot be rung."""

from collections.abc import Iterator

from sqlalchemy import Connection

from bot.checks.findings import Asked, Finding, mind, right, wrong
from bot.config import Config
from handlers import reach, rota
from storage import addresses, constellations, homes, people
from storage.people import Person


def loaded(tx: Connection, asked: Asked) -> Iterator[Finding]:
    found = constellations.all_of(tx)
    for constellation in found:
        count = len(people.of_constellation(tx, constellation.id))
        yield right(
            f"{constellation.name}: {count} people in {len(homes.of_constellation(tx, constellation.id))} homes."
        )
        if not rota.liaison_workers(tx, constellation.id):
            yield wrong(
                f"{constellation.name}: nobody is a liaison_worker.", "Add one to the roster as [[staff]] and load it."
            )
    if not found:
        yield wrong("No roster is loaded yet.", "roost roster load roster.toml")


def reachable(tx: Connection, asked: Asked) -> Iterator[Finding]:
    everybody = [person for one in constellations.all_of(tx) for person in people.of_constellation(tx, one.id)]
    troubled = [finding for person in everybody for finding in _person(tx, person, asked.config)]
    yield from troubled or [right(f"All {len(everybody)} people can be reached.")]


def rung(tx: Connection, asked: Asked) -> Iterator[Finding]:
    """A home without a mobile can be written to, but nobody can be connected to it by voice."""
    if asked.config.twilio is None:
        return
    found = [home for one in constellations.all_of(tx) for home in homes.of_constellation(tx, one.id)]
    silent = [home for home in found if not any(_has_mobile(tx, one) for one in people.at_home(tx, home.id))]
    for home in silent:
        yield mind(
            f"{home.spoken} has no mobile that works, so it cannot be rung.", "Give its carer a mobile in the roster."
        )
    if not silent:
        yield right(f"All {len(found)} homes can be rung.")


def _person(tx: Connection, person: Person, config: Config) -> Iterator[Finding]:
    has = {"telegram": config.telegram is not None, "sms": config.twilio is not None}
    place = homes.get(tx, person.home_id).spoken if person.home_id else "Staff"
    if not any(has[address.channel] for address in addresses.alive(tx, person.id)):
        yield wrong(
            f"{place}: {person.name} cannot be reached.", f"roost invite {person.name!r}, and pass on the code."
        )
    elif dead := [address for address in addresses.of_person(tx, person.id) if address.dead_since is not None]:
        channels = " and ".join(reach.SPOKEN[address.channel] for address in dead)
        yield mind(f"{place}: {person.name} cannot be reached by {channels}.", "Put the number or the link right.")


def _has_mobile(tx: Connection, person: Person) -> bool:
    return any(address.channel == "sms" for address in addresses.alive(tx, person.id))
