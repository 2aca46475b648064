"""All tests. What Python compiles is kept beside the source: they start a hundred processes with the same code.

Their databases are files in memory where the system has room for that: a story waits for a hundred commits, and what a
disk does in a power cut no test can show anyway (a killed process leaves what it has written on either).
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

IN_MEMORY = Path("/dev/shm")  # noqa: S108  # not a file of a guessable name, but what Linux keeps in memory
ROOM = 1 << 30  # bytes; the tests use less than a tenth of it at any time

sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
if "TMPDIR" not in os.environ and os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > ROOM:
    os.environ["TMPDIR"] = str(IN_MEMORY)
    tempfile.tempdir = None  # pytest has asked before
