"""`roost demo`: a story told from the phones, and the street as a process of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from bot.demo import run_demo
from bot.simulator.listener import HOST
from bot.simulator.stories import STORIES

#: What must stand in the transcript, in this order: what is done, and what the line says to it.
FIRST_NIGHT = (
    "23:41  Dawn → the line  (SMS, 1 segment)",
    "cant do this wren kicking off agn pls",
    "23:41  the line → Jan  (Telegram)",
    "Home 4 needs you",
    "23:46  the line → Dawn  (SMS, 1 segment)",
    "Jan has not answered yet",
    "Priya as well",
    "Priya presses [1 Ringing them now]",
    "Priya has your alert",
    "Home 4 Dawn: cant do this wren kicking off agn pls",
    "Priya: I am ringing you now",
    "Home 4 Dawn: thank you priya",
    "DONE 4",
    "Home 4 is closed",
)


@contextmanager
def demo(port: int, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The street as a person starts it; ended whatever happens."""
    command = [sys.executable, "-m", "bot", "demo", "--port", str(port)]
    environment = os.environ | {"TMPDIR": str(folder)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_the_first_night_is_told_from_the_phones_and_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_demo(story="first-night", port=0) == 0
    told, complaints = capsys.readouterr()
    told = re.sub(r"\n {7}(?! )", " ", told)  # words that were wrapped
    rest = told
    for words in FIRST_NIGHT:
        _, found, rest = rest.partition(words)
        assert found, f"{words!r} does not come in its turn:\n{told}"
    assert re.fullmatch(
        r"The night ends at \d\d:\d\d\. 3 phones, \d+ messages: \d+ by SMS in \d+ segments, \d+ by Telegram\.",
        told.strip().splitlines()[-1],
    )
    assert complaints == ""


@pytest.mark.parametrize("name", ["", "no-such-night"])
def test_an_unknown_story_lists_those_that_there_are(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_demo(story=name, port=0) == 2
    told, complaints = capsys.readouterr()
    assert told == ""
    assert all(f"{known}: {story.about}" in complaints for known, story in STORIES.items())


def test_the_street_ends_cleanly_by_sigterm_and_leaves_nothing(tmp_path: Path) -> None:
    with demo(0, tmp_path) as process:
        said = first_line(process)
        address = re.fullmatch(r"The street of phones: (http://127\.0\.0\.1:\d+/)", said)
        assert address, said
        with urlopen(address[1]) as answer, urlopen(f"{address[1]}events") as events:
            assert "Dawn" in answer.read().decode()
            assert events.readline() == b"retry: 1000\n"
            process.send_signal(signal.SIGTERM)  # while a page is open
            _, complaints = process.communicate(timeout=20)
    assert (process.returncode, complaints) == (0, "")
    assert list(tmp_path.iterdir()) == []


def test_a_taken_port_is_told_plainly_and_ctrl_c_ends_the_next_one(tmp_path: Path) -> None:
    with socket.create_server((HOST, 0)) as other:
        taken = other.getsockname()[1]
        with demo(taken, tmp_path) as process:
            assert first_line(process) == f"Port {taken} is taken, so the street is at the next free one."
            found = re.search(r":(\d+)/$", first_line(process))
            assert found and int(found[1]) > taken
            process.send_signal(signal.SIGINT)
            _, complaints = process.communicate(timeout=20)
    assert (process.returncode, complaints) == (0, "")
    assert list(tmp_path.iterdir()) == []
