"""What the stories of sleepovers begin from: homes with beds, children with sheets, and a request."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from storage import diary, homes, matters, people, sleepovers
from storage.sleepovers import Guest, Sleepover, Step
from tests.world import EXAMPLE_ROSTER, World

#: Home 5 and 7 could have one, too; Wren's sheet says that somebody has to be asked, Robin's has a standing yes.
ROSTER = (
    EXAMPLE_ROSTER.read_text()
    .replace('code = 5\nkind = "satellite"\n', 'code = 5\nkind = "satellite"\nbeds = 1\nrooms = 1\n')
    .replace('code = 7\nkind = "satellite"\n', 'code = 7\nkind = "satellite"\nbeds = 2\nrooms = 2\n')
    .replace('nest_name = "Wren"\n', 'nest_name = "Wren"\nage = 13\nauthority_rule = "edt_named"\n')
    .replace(
        'nest_name = "Robin"\n',
        'nest_name = "Robin"\nage = 9\nauthority_rule = "standing_care_plan"\nauthority_date = 2026-01-10\n',
    )
)


async def says(world: World, name: str, words: str) -> None:
    """On the channel that this line would use first for her; a moment later, so that nothing is taken for a slip."""
    phone = world.phones[name.lower()]
    await world.fast_forward(seconds=10)
    await (phone.chats(words) if world.has_telegram and phone.handset.telegram_id else phone.texts(words))


def open_request(tx: Connection, carer: str, children: tuple[str, ...], at: datetime, **more: object) -> Sleepover:
    """In the open matter of her home, for these children of it."""
    person = people.by_name(tx, 1, carer)
    assert person is not None and person.home_id is not None
    matter = matters.open_at(tx, person.home_id)
    row = {
        "constellation_id": 1,
        "home_id": person.home_id,
        "kind": "emergency",
        "state": "opened",
        "matter_id": matter.id if matter else None,
        "requested_by": person.id,
        **more,
    }
    request = sleepovers.open_one(tx, row, at)
    ids = {child.nest_name: child.id for child in homes.children_at(tx, person.home_id)}
    sleepovers.set_guests(tx, request.id, {name: ids[name] for name in children})
    return request


async def asks(world: World, carer: str, *children: str, words: str = "can you ring", **more: object) -> int:
    """A carer writes, and her request for a bed is open; its id."""
    await world.phones[carer.lower()].texts(words)
    now = world.clock.now()
    request = await world.line.database.transact(lambda tx: open_request(tx, carer, children, now, **more))
    return request.id


async def state_of(world: World, request_id: int) -> str:
    return (await world.line.database.transact(lambda tx: sleepovers.get(tx, request_id))).state


async def guests_of(world: World, request_id: int) -> dict[str, Guest]:
    guests = await world.line.database.transact(lambda tx: sleepovers.guests_of(tx, request_id))
    return {guest.nest_name: guest for guest in guests}


async def steps_of(world: World, request_id: int) -> list[Step]:
    return await world.line.database.transact(lambda tx: sleepovers.steps_of(tx, request_id))


async def one_bed_is_taken(world: World) -> None:
    """In the hub's diary, until noon."""
    now = world.clock.now()
    until = now + timedelta(hours=12)
    row = {"constellation_id": 1, "kind": "sleepover", "starts_at": now, "ends_at": until, "takes": 1}
    written = {"source": diary.PERSON, "written_at": now}

    def write(tx: Connection) -> None:
        hub = next(home for home in homes.of_constellation(tx, 1) if home.kind == "hub")
        diary.add(tx, {**row, **written, "home_id": hub.id})

    await world.line.database.transact(write)
