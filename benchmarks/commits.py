"""How often the disk is waited for until alerts leave: each commit that writes is one fsync of the log (WAL, FULL).

Every commit of the line counts. The texts are written to their sockets in one go, and then the providers, which live in
this process, stand still: no send is answered before the count is taken, so that nothing after the alerts is in it.
"""

import asyncio
import socket
import sqlite3
import time
from contextlib import closing
from statistics import median
from urllib.parse import urlencode, urlsplit

from twilio.request_validator import RequestValidator

from benchmarks import roster
from benchmarks.figures import Figure
from benchmarks.stage import PATIENCE, TEXT, Process, Stage, line, stage
from bot.simulator.twilio_shapes import Sms, inbound

ALONE = 20
TOGETHER = 64  # of as many constellations, so that no chat is alerted twice
FAMILIES = (ALONE + TOGETHER) * roster.SATELLITES
ON_ITS_WAY = 0.1  # seconds from the commit until an alert has surely left

FIGURES = (
    Figure("alone", "fsyncs until the alert leaves, alone", "", at_most=2),
    Figure("together", "fsyncs a text until their alerts leave, 64 at once", "", at_most=0.1),
)


async def measure() -> dict[str, float]:
    async with stage(FAMILIES) as own, line(own) as process:
        await asyncio.sleep(1)  # until Telegram is being polled
        alone = [await _commits(own, process, [turn]) for turn in range(ALONE)]
        together = await _commits(own, process, list(range(ALONE, ALONE + TOGETHER)))
    return {"alone": median(alone), "together": together / TOGETHER}


async def _commits(own: Stage, process: Process, turns: list[int]) -> int:
    """Commits until the alerts of so many texts have left; each turn has a constellation to itself."""
    due, before = len(own.alerted) + len(turns), int(process.ask())
    requests = [_webhook(own, turn * roster.SATELLITES) for turn in turns]
    connections = [_connect(own.town.line_url) for _ in turns]
    for connection, request in zip(connections, requests, strict=True):
        connection.sendall(request)
    _wait_for_alerts(own, due)
    count = int(process.ask()) - before
    await own.until(lambda: len(own.alerted) == due)
    for connection in connections:
        connection.close()
    await own.quiet()
    return count


def _webhook(own: Stage, family: int) -> bytes:
    """A carer's text as it is on the wire, signed."""
    town, now = own.town, own.clock.now()
    sms = Sms(town.twilio.new_sid(), town.line_number, roster.carer(family), TEXT, "inbound", "received", now, now)
    params = inbound(sms, town.account_sid, town.twilio_url)
    signature = RequestValidator(town.auth_token).compute_signature(f"{town.line_url}/twilio/sms", params)
    body = urlencode(params).encode()
    head = (
        f"POST /twilio/sms HTTP/1.1\r\nHost: {urlsplit(town.line_url).netloc}\r\nX-Twilio-Signature: {signature}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _connect(url: str) -> socket.socket:
    where = urlsplit(url)
    return socket.create_connection((where.hostname, where.port), timeout=PATIENCE)


def _wait_for_alerts(own: Stage, due: int) -> None:
    """Stand still until so many have been committed, and a moment longer."""
    give_up = time.monotonic() + PATIENCE
    with closing(sqlite3.connect(f"{own.database.as_uri()}?mode=ro", uri=True)) as raw:
        while raw.execute("SELECT count(*) FROM outbox WHERE cls = 'alert'").fetchone()[0] < due:
            if time.monotonic() > give_up:
                raise TimeoutError("The line has not decided on these texts; its log says why.")
            time.sleep(0.002)
    time.sleep(ON_ITS_WAY)
