"""One line, one database: a lock that the operating system frees by itself when its process ends, however it ends."""

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import Self


class AlreadyRunning(Exception):
    """Another process holds the lock; the text is a sentence for people."""


class FileLock:
    """Held from `with` to its end, on DATABASE.lock beside the database. The file stays: removing it is a race."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._handle: int | None = None

    def __enter__(self) -> Self:
        handle = os.open(f"{self._database}.lock", os.O_RDWR | os.O_CREAT, 0o600)  # Python does not hand it to children
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise AlreadyRunning(
                f"Another roost is running on {self._database} already; stop that one first,"
                " or name another database in config.toml."
            ) from None
        self._handle = handle
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
