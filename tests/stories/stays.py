"""A sleepover that goes ahead, for the stories: who asked, who hosts, and what is done on which line."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection

from handlers.context import Context
from handlers.sleepovers import extending, travelling
from handlers.sleepovers.lifecycle import State
from storage import homes, people
from storage import sleepovers as kept
from storage.sleepovers import Sleepover
from tests.phone import Phone
from tests.world import World

Result = TypeVar("Result")
SUNDAY_TEN = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)
CHANNELS = {"chat": ("telegram", "sms"), "sms": ("sms",)}
OpenWorld = Callable[..., Awaitable[World]]


async def opened_on(folder: Path, channel: str, **asked: Any) -> World:
    """With Telegram ("chat") or by SMS alone, and else with what the story asks for."""
    return await World.open(folder, channels=CHANNELS[channel], **asked)


async def decided(world: World, work: Callable[[Context], Result]) -> Result:
    """What other parts of the line decide before and beside this one."""
    result = await world.line._pump.decide(work)
    await world.settle()
    return result


async def goes_ahead(world: World, *, asks: str = "Femi", host: int = 1, back: datetime = SUNDAY_TEN) -> int:
    """A home has said yes, somebody has agreed it, and they may set off. Returns the sleepover's id."""

    def begin(ctx: Context) -> int:
        asker = people.by_name(ctx.tx, 1, asks)
        there = next(home for home in homes.of_constellation(ctx.tx, 1) if home.code == host)
        assert asker is not None and asker.home_id is not None
        values: dict[str, Any] = {"constellation_id": 1, "home_id": asker.home_id, "kind": "emergency"}
        row = {**values, "state": State.GO_AHEAD, "requested_by": asker.id, "host_id": there.id, "return_at": back}
        request = kept.open_one(ctx.tx, row, ctx.now)
        children: dict[str, int | None] = {
            child.nest_name: child.id for child in homes.children_at(ctx.tx, asker.home_id)
        }
        kept.set_guests(ctx.tx, request.id, children)
        agree(ctx.tx, request.id, ctx.now, back)
        travelling.begin(ctx, request)
        return request.id

    return await decided(world, begin)


def agree(tx: Connection, sleepover: int, at: datetime, until: datetime) -> None:
    entry = {"rule": "edt_named", "agreed_by": "Angela", "agreed_how": "phone", "agreed_at": at, "until": until}
    for guest in kept.guests_of(tx, sleepover):
        kept.agree(tx, guest.id, **entry)


async def agreed_longer(world: World, sleepover: int, until: datetime) -> None:
    """The duty team says yes to the longer stay, and the hub carer writes it down."""

    def write(ctx: Context) -> None:
        agree(ctx.tx, sleepover, ctx.now, until)
        jan = people.by_name(ctx.tx, 1, "Jan")
        assert jan is not None
        extending.authority_given(ctx, kept.get(ctx.tx, sleepover), jan)

    await decided(world, write)


async def of(world: World, sleepover: int) -> Sleepover:
    return await world.line.database.transact(lambda tx: kept.get(tx, sleepover))


async def writes(world: World, phone: Phone, words: str) -> None:
    """On the channel that this line would use first for her."""
    await (phone.chats(words) if world.has_telegram and phone.handset.telegram_id else phone.texts(words))


async def answers(world: World, phone: Phone, digit: str) -> None:
    """By the button of the newest text that has it, or by the digit."""
    await (phone.presses(digit) if world.has_telegram and phone.handset.telegram_id else phone.texts(digit))


async def left(world: World, words: str = "leaving now, there by half 12") -> int:
    """Femi is on the road to Jan's; 00:30 is when they are expected."""
    sleepover = await goes_ahead(world)
    world.femi.receives("1 as you leave")
    await writes(world, world.femi, words)
    world.femi.receives("expected by 00:30")
    world.jan.receives("Home 7 left at 23:40", "by 00:30")
    return sleepover


async def there(world: World) -> int:
    """And has arrived, with medicine."""
    sleepover = await left(world)
    await world.fast_forward_to(0, 30)
    world.jan.receives("Has Home 7 arrived?")
    await answers(world, world.jan, "1")
    world.femi.receives("Arrived 00:30, medicine handed over", "Coming back Sun 29 Nov 10:00")
    world.jan.receives("any marks", "do not text what you saw")
    await answers(world, world.jan, "1")
    world.jan.receives("Noted 00:30: no marks, Home 7")
    return sleepover


async def taken(world: World, *tried: Phone) -> None:
    """Jan takes what is waiting."""
    for phone in (world.jan, *tried):
        phone.receives("Home 7", "1 ringing them now")
    await answers(world, world.jan, "1 Ringing" if world.has_telegram else "1")


def roll_calls_pass(world: World) -> None:
    """What a roll-call that nobody answers leaves on either line."""
    for phone in (world.jan, world.priya):
        phone.receives("test", "this phone works")
        for _ in range(2 if world.has_telegram else 1):
            phone.receives("test", "second try")
    world.sam.receives("no answer to tonight's test", "Jan and Priya")


async def steps(world: World, sleepover: int) -> list[kept.Step]:
    return await world.line.database.transact(lambda tx: kept.steps_of(tx, sleepover))
