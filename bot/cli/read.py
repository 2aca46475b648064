"""`roost read`: how the line reads a text, and which of its words said so. It needs no config and keeps nothing."""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.cli.opening import CannotDo
from bot.clock import WallClock
from handlers.understanding import read as read_text
from handlers.understanding.reading import Moment, Reading
from handlers.wall import day_and_year

ZONE = ZoneInfo("Europe/London")
FIELDS = ("id", "text", "now", "asked")


def read(arguments: argparse.Namespace) -> int:
    """Read one text, or with --jsonl a line of JSON each from stdin."""
    if arguments.jsonl:
        for number, line in enumerate(sys.stdin, 1):
            if line.strip():
                print(json.dumps(_answer(_request(line, number), number)), flush=True)
        return 0
    if not arguments.text:
        raise CannotDo('Write the text after the command: roost read "can u have wren tonight"')
    now = moment(arguments.now) if arguments.now else WallClock().now().astimezone(ZONE)
    print("\n".join(lines_of(read_text(" ".join(arguments.text), now, arguments.asked, thorough=True))))
    return 0


def moment(written: str) -> datetime:
    """A moment as ISO 8601 writes it, in the line's zone; without an offset it is wall-clock time there."""
    try:
        at = datetime.fromisoformat(written)
    except ValueError as error:
        raise CannotDo(f"{written!r} is no moment; write one like 2026-06-13T23:40") from error
    return at.replace(tzinfo=ZONE) if at.tzinfo is None else at.astimezone(ZONE)


def lines_of(reading: Reading) -> Iterator[str]:
    """What was read, for people."""
    yield f"lane      {reading.lane}"
    yield f"intent    {reading.intent}{''.join(f'  {_quoted(said)}' for said in reading.because)}"
    if reading.kinds:
        yield f"kinds     {', '.join(reading.kinds)}"
    if reading.stay is not None:
        yield from _stay_lines(reading)
    if reading.children.number is not None:
        yield f"children  {reading.children.number}  {_quoted(reading.children.said)}"
    for sign in reading.signs:
        yield f"because   {sign.rule}  {_quoted(sign.said)}"


def answer_of(reading: Reading) -> dict[str, Any]:
    """What was read, for machines; times with their offset, None where nothing was said."""
    stay = reading.stay
    return {
        "lane": reading.lane,
        "danger": reading.danger,
        "kinds": list(reading.kinds),
        "intent": reading.intent,
        "start": stay.start.at.isoformat() if stay and stay.start else None,
        "end": stay.end.at.isoformat() if stay and stay.end else None,
        "nights": stay.nights if stay else None,
        "children": reading.children.number,
        "sure": reading.sure,
    }


def _stay_lines(reading: Reading) -> Iterator[str]:
    stay = reading.stay
    for name, at in (("start", stay.start), ("end", stay.end)) if stay else ():
        yield f"{name:<8}  {_spoken(at)}" if at else f"{name:<8}  not said"
    if stay and stay.nights is not None:
        yield f"nights    {stay.nights}"


def _spoken(at: Moment) -> str:
    said = _at(at.at)
    if at.otherwise is not None:
        said += f", or {_at(at.otherwise)}"
    elif not at.sure:
        said += ", supposed"
    return f"{said}  {_quoted(at.said)}".rstrip()


def _at(moment: datetime) -> str:
    return f"{day_and_year(moment)} {moment:%H:%M}"


def _quoted(said: str) -> str:
    return f'"{said}"' if said else ""


def _answer(request: dict[str, Any], number: int) -> dict[str, Any]:
    now, asked = request.get("now"), request.get("asked")
    if not isinstance(request.get("text"), str) or not isinstance(asked, str | None):
        raise CannotDo(f'Line {number}: "text" must be a text, and "asked" a text or null.')
    at = moment(now) if isinstance(now, str) else WallClock().now().astimezone(ZONE)
    return {"id": request.get("id"), **answer_of(read_text(request["text"], at, asked, thorough=True))}


def _request(line: str, number: int) -> dict[str, Any]:
    try:
        request = json.loads(line)
    except ValueError as error:
        raise CannotDo(f"Line {number} is not JSON.") from error
    if not isinstance(request, dict):
        raise CannotDo(f"Line {number} must be an object with {', '.join(FIELDS)}.")
    return request
