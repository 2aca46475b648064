"""`/metrics` counts what happens and what waits, and names nobody; the heartbeat beats only while all is well."""

import asyncio
import logging
import math
import os
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.backups import age_of_newest, made_in
from bot.channels.http import new_session
from bot.heartbeat import Heartbeat
from bot.metrics import Instruments
from bot.simulator.listener import Listener
from storage.inbox import Inbound
from tests.stories.test_when_things_fail import missed_texts_are_asked_for
from tests.world import World, free_port

OpenWorld = Callable[..., Awaitable[World]]
Samples = dict[tuple[str, frozenset[str]], float]


async def page(world: World) -> str:
    async with aiohttp.ClientSession() as session, session.get(f"{world.config.line.public_url}/metrics") as answer:
        assert answer.content_type == "text/plain"
        return await answer.text()


def samples(said: str) -> Samples:
    """(name, values of its labels) -> value."""
    found = text_string_to_metric_families(said)
    return {(one.name, frozenset(one.labels.values())): one.value for family in found for one in family.samples}


def value(found: Samples, name: str, *labels: str) -> float:
    return found[name, frozenset(labels)]


async def test_a_night_is_counted_and_nobody_is_named(world: World) -> None:
    before = samples(await page(world))
    assert value(before, "roost_matters_open") == value(before, "roost_outbox_oldest_seconds", "alert") == 0
    await world.dawn.texts("wren wont settle, can someone ring me on 07700 900104")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.fast_forward(minutes=3)
    waiting = samples(await page(world))
    assert value(waiting, "roost_matters_longest_wait_seconds") == 180
    assert value(waiting, "roost_matters_open") - value(waiting, "roost_matters_held") == 1
    await world.jan.presses("1")
    said = await page(world)
    after = samples(said)
    assert value(after, "roost_inbound_total", "sms", "text") == 1
    assert value(after, "roost_inbound_total", "telegram", "button") == 1
    assert value(after, "roost_events_total", "matter.claimed") == 1
    assert value(after, "roost_sends_total", "telegram", "alert", "sent") == 1
    assert value(after, "roost_receipts_total", "delivered") >= 1
    assert value(after, "roost_human_seconds_sum") == 180
    assert value(after, "roost_human_seconds_bucket", "120.0") == 0
    assert value(after, "roost_human_seconds_bucket", "180.0") == 1
    assert value(after, "roost_pump_lag_seconds_count") == 2
    assert value(after, "roost_matters_held") == value(after, "roost_channel_up", "sms") == 1
    assert value(after, "roost_matters_longest_wait_seconds") == 0
    assert value(after, "roost_database_units_total") >= value(after, "roost_database_groups_total") > 0
    assert value(after, "roost_database_seconds_total") > 0
    for word in ("Dawn", "Jan", "Wren", "settle", "900104", "900101", "1001", "Hawthorn"):
        assert word.lower() not in said.lower()
    for phone in (world.dawn, world.jan):
        phone.forget()


async def test_a_graph_does_not_tell_of_a_quiet_signal_or_of_private_words(world: World) -> None:
    await world.dawn.texts("X")
    await world.femi.chats("PRIVATE it is about my husband")
    said = await page(world)
    assert value(samples(said), "roost_events_total", "matter.opened") == 1
    for word in ("quiet", "private", "hush", "seal", "child"):
        assert word not in said
    for phone in world.phones.values():
        phone.forget()


async def test_what_fails_is_counted_by_its_code(world: World) -> None:
    world.town.twilio.refuses["+447700900104"] = 21610
    await world.dawn.texts("please ring")
    world.jan.receives("Home 4 needs you")
    world.sam.receives("Dawn")
    world.jan.receives("text to Dawn of Home 4 has not gone through")
    found = samples(await page(world))
    assert value(found, "roost_sends_total", "sms", "reply", "refused") == 1
    assert value(found, "roost_provider_errors_total", "sms", "twilio 21610") == 1


async def test_what_waits_is_seen_by_class_and_age(world: World) -> None:
    await world.town.telegram.goes_down()
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    found = samples(await page(world))
    assert value(found, "roost_outbox_waiting", "alert", "queued") == 1
    await world.fast_forward(seconds=4)
    assert value(samples(await page(world)), "roost_outbox_oldest_seconds", "alert") == 4
    await world.town.telegram.comes_back()
    await world.fast_forward(seconds=30)
    world.jan.receives("Home 4 needs you")


async def test_a_database_that_takes_nothing_is_seen_at_once(world: World) -> None:
    """On a quiet night nothing else would tell of it before the next timer."""
    assert value(samples(await page(world)), "roost_database_writable") == 1
    await world.line.database.transact(lambda tx: tx.exec_driver_sql("PRAGMA busy_timeout = 20").close())
    with closing(sqlite3.connect(world.folder / "roost.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert value(samples(await page(world)), "roost_database_writable") == 0
        other.execute("ROLLBACK")


# The heartbeat


class Watchman:
    """Stands where the operator's service would, and answers what it is told to."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, bytes]] = []
        self.status = 200
        self.listener = Listener(Starlette(routes=[Route("/{path:path}", self._hears)]))

    async def _hears(self, request: Request) -> Response:
        self.heard.append((request.url.path, await request.body()))
        return PlainTextResponse("ok", self.status)


@pytest.fixture
async def watchman() -> AsyncIterator[Watchman]:
    watchman = Watchman()
    await watchman.listener.start()
    yield watchman
    await watchman.listener.stop()


async def test_a_line_calls_its_watchman_once_it_is_open(open_world: OpenWorld, watchman: Watchman) -> None:
    world = await open_world(settings={"line": {"heartbeat": f"{watchman.listener.url}/a-secret-place"}})
    await world.until(lambda: bool(watchman.heard))
    assert watchman.heard == [("/a-secret-place", b"")]
    assert value(samples(await page(world)), "roost_heartbeats_total", "arrived") == 1


@pytest.mark.parametrize("status", [0, 302, 500])
async def test_a_watchman_who_is_not_there_is_only_logged_of(
    open_world: OpenWorld, watchman: Watchman, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    watchman.status = status
    url = watchman.listener.url if status else f"http://127.0.0.1:{free_port()}"
    world = await open_world(settings={"line": {"heartbeat": f"{url}/a-secret-place"}})
    await world.until(lambda: "a heartbeat did not arrive" in caplog.messages)
    assert value(samples(await page(world)), "roost_heartbeats_total", "failed") == 1
    assert "a-secret-place" not in caplog.text
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")


async def test_it_beats_again_and_again_but_not_while_the_line_is_not_well(
    watchman: Watchman, caplog: pytest.LogCaptureFixture
) -> None:
    session, is_well = new_session(), False

    async def well() -> bool:
        return is_well

    with caplog.at_level(logging.WARNING, "bot"):
        heartbeat = Heartbeat(f"{watchman.listener.url}/x", session, well, Instruments(), every=0.01)
        heartbeat.start()
        await asyncio.sleep(0.1)
        assert watchman.heard == []
        is_well = True
        async with asyncio.timeout(2):
            while len(watchman.heard) < 3:  # noqa: ASYNC110 - the watchman tells nobody
                await asyncio.sleep(0.01)
        await heartbeat.stop()
        beats = len(watchman.heard)
        await asyncio.sleep(0.05)
    assert len(watchman.heard) == beats and not caplog.messages
    await session.close()


async def test_the_age_of_the_newest_backup_is_told(open_world: OpenWorld, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    world = await open_world(settings={"storage": {"backups": "backups"}})
    made = tmp_path / "backups" / "roost-2026-11-27.db"
    (tmp_path / "backups" / "roost-2026-99-99.db").touch()  # whoever has put that there; it is no day
    await world.until(made.exists)
    at = world.clock.now() - timedelta(hours=3)
    os.utime(made, (at.timestamp(), at.timestamp()))
    assert value(samples(await page(world)), "roost_backup_age_seconds") == 3 * 3600
    made.unlink()
    assert value(samples(await page(world)), "roost_backup_age_seconds") == math.inf


async def test_where_there_is_no_folder_the_age_of_the_newest_backup_has_no_end(open_world: OpenWorld) -> None:
    world = await open_world(settings={"storage": {"backups": "not mounted"}})
    await world.until(lambda: world.sam.has("could not make today's backup"))
    world.sam.forget()
    assert value(samples(await page(world)), "roost_backup_age_seconds") == math.inf


def test_a_folder_that_cannot_be_looked_into_has_no_backups() -> None:
    """The system refuses so long a name, as it refuses a disk that has gone."""
    folder, now = Path("o" * 300), datetime(2026, 11, 27, tzinfo=UTC)
    with pytest.raises(OSError, match="too long"):
        folder.stat()
    assert made_in(folder, Path("roost.db")) == {}
    assert age_of_newest(folder, Path("roost.db"), now) == math.inf


async def test_what_waits_behind_others_has_waited(world: World) -> None:
    """From when it is kept on, and not from when somebody has time for it."""
    await world.line._pump.keep([Inbound("sms", "+447700900104", "SM1", "text", "can you ring", world.clock.now())])
    world.clock.push_to(world.clock.now() + timedelta(seconds=7))
    await world.settle()
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    assert value(samples(await page(world)), "roost_pump_lag_seconds_sum") == 7


async def test_a_text_that_the_line_had_missed_says_nothing_of_its_own_speed(world: World) -> None:
    await world.town.twilio.deliver("+447700900104", "anyone there", times=0)
    await world.fast_forward(minutes=9)
    await missed_texts_are_asked_for(world)
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    found = samples(await page(world))
    assert value(found, "roost_pump_lag_seconds_count") == 1
    assert value(found, "roost_pump_lag_seconds_sum") < 9 * 60
