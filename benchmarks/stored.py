"""What a text costs the line's processor with a thousand texts stored, and with a million: the same."""

import os
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from benchmarks.figures import Figure
from benchmarks.pace import spread
from benchmarks.sizes import sized
from benchmarks.stage import TEXT, Process, Stage, line, stage
from storage.database import connect, transaction
from storage.inbox import inbox
from storage.matters import matters
from storage.messages import messages
from storage.outbox import outbox

FEW, MANY = 1_000, sized(1_000_000, least=10_000)
A_MATTER = 10  # texts of each matter that is over
COUNT = sized(400, least=40)  # texts that are measured
AT_A_TIME = 50_000  # rows that are written together
TICK = os.sysconf("SC_CLK_TCK")
LONG_AGO = datetime.now(UTC) - timedelta(days=400)
CARERS = """SELECT people.id, people.home_id, people.constellation_id, addresses.chat FROM people
    JOIN homes ON homes.id = people.home_id JOIN addresses ON addresses.person_id = people.id
    WHERE homes.kind = 'satellite'"""
Carer = tuple[int, int, int, str]  # person, home, constellation, number

FIGURES = (
    Figure("few", f"processor a text, {FEW:,} stored", "ms"),
    Figure("many", f"processor a text, {MANY:,} stored", "ms"),
    Figure("stored", "the one to the other", "x", at_most=1.1),
)


async def measure() -> dict[str, float]:
    few, many = await _cost(FEW), await _cost(MANY)
    return {"few": few, "many": many, "stored": many / few}


async def _cost(stored: int) -> float:
    """Milliseconds of processor time from a text to its alert and its answer."""
    async with stage(2 * COUNT) as own:
        fill(own, stored)
        async with line(own) as process:
            own.town.twilio.callbacks = "none"
            await _write(own, range(COUNT))  # what is built once is built by then
            before = _processor(process)
            await _write(own, range(COUNT, 2 * COUNT))
            return (_processor(process) - before) * 1000 / COUNT


async def _write(own: Stage, turns: range) -> None:
    for turn in turns:
        await own.texts(spread(turn, own.families))
    await own.until(lambda: len(own.alerted) == turns.stop)
    await own.quiet()


def _processor(process: Process) -> float:
    """Seconds that the process has had."""
    fields = Path(f"/proc/{process.popen.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def fill(own: Stage, stored: int) -> None:
    """Texts of a year ago, each with its message, its matter and its answer, of the families that write now."""
    with closing(connect(own.database)) as raw:
        carers = raw.execute(CARERS).fetchall()
        for table, row in ((inbox, _text), (matters, _matter), (messages, _message), (outbox, _alert)):
            numbers = range(0, stored, A_MATTER if table is matters else 1)
            for first in range(0, len(numbers), AT_A_TIME):
                with transaction(raw) as tx:
                    some = numbers[first : first + AT_A_TIME]
                    tx.execute(insert(table), [row(number, _whose(carers, number)) for number in some])
        raw.execute("ANALYZE")


def _whose(carers: list[Carer], number: int) -> Carer:
    """Texts of one matter are one carer's."""
    return carers[number // A_MATTER % len(carers)]


def _at(number: int) -> datetime:
    return LONG_AGO + timedelta(seconds=number * 20)


def _text(number: int, carer: Carer) -> dict[str, Any]:
    values = {"channel": "sms", "chat": carer[3], "external_id": f"SM{number:032x}", "kind": "text", "text": TEXT}
    return {"id": number + 1, "received_at": _at(number), "handled_at": _at(number), **values}


def _matter(number: int, carer: Carer) -> dict[str, Any]:
    person, home, constellation, _ = carer
    began, values = _at(number), {"lane": "amber", "round": 1, "rung": 0, "last_holder_id": person}
    times = {"opened_at": began, "waiting_since": began, "closed_at": began + timedelta(minutes=30)}
    return {"id": number // A_MATTER + 1, "constellation_id": constellation, "home_id": home, **values, **times}


def _message(number: int, carer: Carer) -> dict[str, Any]:
    person, _, constellation, _ = carer
    of = {"matter_id": number // A_MATTER + 1, "inbox_id": number + 1, "person_id": person}
    return {"constellation_id": constellation, "written_at": _at(number), **of}


def _alert(number: int, carer: Carer) -> dict[str, Any]:
    person, _, constellation, chat = carer
    at, matter = _at(number), number // A_MATTER + 1
    values = {"channel": "sms", "chat": chat, "person_id": person, "matter_id": matter, "key": "first.alerting"}
    kind = {"body": TEXT, "buttons": [], "cls": "reply", "priority": 1, "state": "sent", "tries": 1}
    times = {"created_at": at, "next_try_at": at, "attempted_at": at, "sent_at": at}
    return {"constellation_id": constellation, "provider_id": f"SM{number:032x}", **values, **kind, **times}
