"""Structured logs: one JSON object a line. Tokens, numbers and people's words do not reach them (DESIGN I13)."""

import json
import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import islice
from math import isfinite
from pathlib import Path
from types import TracebackType
from typing import TextIO

from bot.scrub import Scrubber

OURS = ("bot", "handlers", "storage", "__main__")  # __main__: python -m bot
# Their INFO and DEBUG lines hold URLs with tokens, telephone numbers and statements with people's words.
QUIET = ("aiohttp", "aiosqlite", "apscheduler", "httpcore", "httpx", "sqlalchemy", "telegram", "twilio", "uvicorn")
HIDDEN = frozenset({"auth_token", "body", "number", "password", "phone", "secret", "text", "token", "words"})
CODES = ("code", "errno", "sqlite_errorname", "status")  # what an exception may say of itself without quoting anybody
BUILT_IN = frozenset(logging.makeLogRecord({}).__dict__) | {"asctime", "message", "taskName"}
LOST = "a log line could not be written"
CAUSES = 5
FRAMES = 8


def set_up(level: str, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Log our own packages from `level` up, everybody else's from WARNING up. A second call replaces the first."""
    root = logging.getLogger()
    for old in [handler for handler in root.handlers if isinstance(handler, JsonHandler)]:
        root.removeHandler(old)
    root.addHandler(JsonHandler(Scrubber(secrets), stream or sys.stderr))
    root.setLevel(logging.WARNING)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in OURS:
        logging.getLogger(name).setLevel(level)


class JsonHandler(logging.StreamHandler[TextIO]):
    def __init__(self, scrub: Scrubber, stream: TextIO) -> None:
        super().__init__(stream)
        self.setFormatter(JsonFormatter(scrub))

    def handleError(self, record: logging.LogRecord) -> None:
        """Say that a line is missing. Logging's own answer prints the arguments, and so people's words."""
        with suppress(OSError, ValueError):  # nobody reads any more: nothing is left to say it to
            self.stream.write(json.dumps({"level": "ERROR", "event": LOST, "logger": str(record.name)}) + "\n")


class JsonFormatter(logging.Formatter):
    def __init__(self, scrub: Scrubber) -> None:
        super().__init__()
        self._scrub = scrub

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {"time": _utc(record.created), "level": record.levelname}
        line["event"] = self._scrub(_event(record))
        line["logger"] = record.name
        if record.exc_info and record.exc_info[1]:
            line["error"] = self._scrub(" <- ".join(islice(_errors(record.exc_info[1]), CAUSES)))
            line["where"] = _trail(record.exc_info[2])
        fields = {name: self._field(name, value) for name, value in vars(record).items() if name not in BUILT_IN}
        return json.dumps(line | {name: value for name, value in fields.items() if name not in line})

    def _field(self, name: str, value: object) -> object:
        """Plain values only; of any other object only its kind, since its repr may hold anything."""
        if name in HIDDEN:
            return "[hidden]"
        if value is None or isinstance(value, bool) or (isinstance(value, float) and isfinite(value)):
            return value
        if not isinstance(value, str | int | float | datetime | Path):
            return type(value).__name__
        text = value.isoformat() if isinstance(value, datetime) else str(value)
        clean = self._scrub(text)
        return value if isinstance(value, int) and clean == text else clean


def _utc(created: float) -> str:
    return datetime.fromtimestamp(created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _ours(name: str) -> bool:
    return name.split(".")[0] in OURS


def _event(record: logging.LogRecord) -> str:
    """The message; of another's only its first line, for asyncio and others quote exceptions in the next ones."""
    try:
        message = record.getMessage()
    except (TypeError, ValueError, KeyError):  # the arguments do not fit the text
        message = str(record.msg)
    return message if _ours(record.name) else message.split("\n", 1)[0]


def _errors(error: BaseException | None) -> Iterator[str]:
    """The exception and its causes: kind and codes, and the text where it is a sentence of ours."""
    while error is not None:
        kind = type(error)
        # A code is a number or a name in capitals: nothing else can be trusted to hold no words.
        codes = [f"{name}={value}" for name in CODES if _is_code(value := getattr(error, name, None))]
        said = [str(error)] if _ours(kind.__module__) else []
        yield " ".join([f"{kind.__module__}.{kind.__qualname__}", *codes, *said])
        group = error.exceptions[0] if isinstance(error, BaseExceptionGroup) else None
        error = error.__cause__ or group or (None if error.__suppress_context__ else error.__context__)


def _is_code(value: object) -> bool:
    return isinstance(value, int) or (isinstance(value, str) and value.isupper() and value.isidentifier())


def _trail(trace: TracebackType | None) -> list[str]:
    """The last frames as module:line function, without their source or values."""
    frames = []
    while trace is not None:
        frame = trace.tb_frame
        frames.append(f"{frame.f_globals.get('__name__', '?')}:{trace.tb_lineno} {frame.f_code.co_name}")
        trace = trace.tb_next
    return frames[-FRAMES:]
