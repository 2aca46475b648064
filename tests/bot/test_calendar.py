"""The calendar feed: what a phone's calendar app reads in it is what the rota says, and nobody else reads it."""

import logging
import secrets
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp
import pytest
import recurring_ical_events
from icalendar import Calendar
from sqlalchemy import Connection

from bot.logs import QUIET
from handlers.activities import changing, occurrences
from handlers.calendars import feed as calendar
from handlers.calendars.spells import AHEAD
from handlers.context import Context
from handlers.rota.reading import rota_of
from storage import people
from storage.activities import activities
from tests.handlers.activities.made import COFFEE
from tests.handlers.night import LINE
from tests.world import World

LONDON = ZoneInfo("Europe/London")
FOUR = timedelta(hours=4)


async def address_of(world: World, name: str | None) -> str:
    """As `roost calendar` makes it."""
    secret, now = secrets.token_urlsafe(24), world.clock.now()

    def give(tx: Connection) -> None:
        calendar.give(tx, 1, people.by_name(tx, 1, name) if name else None, secret, now)

    await world.line.database.transact(give)
    return f"http://127.0.0.1:{world.line.web.port}/calendar/{secret}.ics"


async def fetched(url: str) -> tuple[int, str, str]:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.status, answer.content_type, await answer.text()


async def events(url: str) -> list[tuple[datetime, datetime, str, str, int]]:
    """Start and end in UTC, what it is called, UID and SEQUENCE, as an independent reader finds them."""
    status, kind, body = await fetched(url)
    assert (status, kind) == (200, "text/calendar")
    feed = Calendar.from_ical(body)
    assert [str(zone["TZID"]) for zone in feed.walk("VTIMEZONE")] == ["Europe/London"]
    assert "RDATE" not in body, "Outlook reads the rules of a zone alone"
    assert all(event["DTSTART"].params["TZID"] == "Europe/London" for event in feed.walk("VEVENT"))
    found = recurring_ical_events.of(feed).between(datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC))
    read = [
        (
            event["DTSTART"].dt.astimezone(UTC),
            event["DTEND"].dt.astimezone(UTC),
            str(event["SUMMARY"]),
            str(event["UID"]),
            int(event["SEQUENCE"]),
        )
        for event in found
    ]
    return sorted(read)


async def test_it_says_what_the_rota_says_13_weeks_ahead(tmp_path: Path) -> None:
    world = await World.open(tmp_path, at=datetime(2027, 1, 20, 12, tzinfo=UTC))  # the clocks go forward in it
    now = world.clock.now()

    def turns(tx: Connection) -> list[tuple[datetime, datetime]]:
        return [(turn.start, turn.end) for turn in rota_of(tx, 1, now, LONDON).between(now, now + AHEAD)]

    wanted = await world.line.database.transact(turns)
    read = await events(await address_of(world, None))
    assert [(start, end) for start, end, *_ in read] == wanted
    assert len(read) == 2 * 7 * 13 + 1
    assert {end - start for start, end, *_ in read} == {timedelta(hours=hours) for hours in (8, 15, 16)}
    assert {summary for _, _, summary, *_ in read} == {"Jan, backup Priya", "Priya, backup Jan"}
    assert len({uid for *_, uid, _ in read}) == len(read)
    await world.close()


async def test_a_person_has_her_own_and_it_follows_a_swap(world: World) -> None:
    hers = await address_of(world, "Priya")
    before = await events(hers)
    night = datetime(2026, 11, 28, 17, tzinfo=UTC)
    (backup,) = [event for event in before if event[0] == night]
    assert backup[2] == "Backup for Jan"
    await world.jan.chats("swap sat")
    world.jan.receives("Priya has been asked")
    world.priya.receives("Jan asks you")
    await world.priya.presses("1 Yes")
    for one in (world.jan, world.priya):
        one.receives("Priya on call")
    after = await events(hers)
    (on_call,) = [event for event in after if event[0] == night]
    assert on_call[2:] == ("On call, backup Jan", backup[3], backup[4] + 1)
    assert [event for event in after if event[0] != night] == [event for event in before if event[0] != night]
    await world.jan.presses("Undo")
    for one in (world.jan, world.priya):
        one.receives("Jan has undone")
    assert [event[4] for event in await events(hers) if event[0] == night] == [backup[4] + 2]


async def test_who_is_not_on_the_rota_has_an_empty_calendar(world: World) -> None:
    status, _, body = await fetched(await address_of(world, "Dawn"))
    assert status == 200
    assert Calendar.from_ical(body).walk("VEVENT") == []


async def test_an_unknown_secret_is_a_plain_404_and_nothing_of_it_is_logged(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in QUIET:  # as the line sets them
        caplog.set_level(logging.WARNING, logger=name)
    old = await address_of(world, "Jan")
    new = await address_of(world, "Jan")
    assert (await fetched(old))[0] == 404  # a new address makes the old one worthless
    assert (await fetched(new))[0] == 200
    for unknown in (old, new.replace(".ics", "x.ics"), new.replace(".ics", "")):
        status, _, body = await fetched(unknown)
        assert (status, body.lower()) == (404, "not found")
    assert "Jan" not in caplog.text
    assert new.rsplit("/", 1)[1].removesuffix(".ics") not in caplog.text


async def test_the_secret_itself_is_not_kept(world: World) -> None:
    secret = (await address_of(world, "Jan")).rsplit("/", 1)[1].removesuffix(".ics")
    assert secret.encode() not in b"".join(path.read_bytes() for path in world.folder.glob("roost.db*"))


async def test_get_togethers_are_in_the_calendar_of_whoever_is_invited_as_they_are_now(world: World) -> None:
    now = world.clock.now()

    def make(tx: Connection) -> None:
        carers = activities.add(tx, {**COFFEE, "uid": "coffee@roost"}, now)
        activities.add(tx, {**COFFEE, "uid": "picnic@roost", "name": "Picnic", "audience": "homes"}, now)
        ctx = Context(tx, now, LINE)
        for day in (date(2026, 12, 1), date(2026, 12, 8)):
            planned = occurrences.on(ctx, carers, day)
            assert planned is not None
            if day.day == 1:
                changing.call_off(ctx, planned, None)
            else:
                changing.move(ctx, planned, None, starts_at=planned.starts_at + FOUR, ends_at=planned.ends_at + FOUR)

    await world.line.database.transact(make)
    for name in ("Dawn", None):
        found = [one for one in await events(await address_of(world, name)) if one[2] == "Coffee morning"]
        starts = [start for start, *_ in found if start < datetime(2026, 12, 20, tzinfo=UTC)]
        assert starts == [datetime(2026, 12, 8, 14, 30, tzinfo=UTC), datetime(2026, 12, 15, 10, 30, tzinfo=UTC)]
        assert {uid for *_, uid, _ in found} == {"coffee@roost"}
    assert "Picnic" in {summary for _, _, summary, *_ in await events(await address_of(world, None))}
    assert "Picnic" not in {summary for _, _, summary, *_ in await events(await address_of(world, "Dawn"))}
    assert "Coffee morning" not in (await fetched(await address_of(world, "Sam")))[2]
    await world.dawn.texts("menu")
    world.dawn.receives("4 what is on")
    await world.dawn.texts("4")
    assert "1 Dec" not in world.dawn.receives("Tue 8 Dec 14:30 Coffee morning.").body
