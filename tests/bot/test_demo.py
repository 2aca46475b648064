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
#: The same of the night of a bed, with the sentences that tell it.
DAWNS_NIGHT = (
    "Dawn texts that she cannot go on.",
    "23:40  Dawn → the line  (SMS, 1 segment)",
    "23:40  the line → Jan  (Telegram)",
    "23:43  Jan presses [1 Ringing them now]",
    "23:53  the line → Dawn",
    "Have you spoken to Jan?",
    "wren wants to come to yours tonight",
    "Can your home have them for Home 4? Beds free 2 of 2",
    "Is everyone safe right now?",
    "That was the last question",
    "Jan presses [1 Yes]",
    "One check is left",
    "00:12  Jan → the line  (Telegram)",
    "EDT Angela",
    "Go-ahead given 00:12",
    "00:41  Dawn → the line",
    "Has Home 4 arrived?",
    "Arrived 00:41. Coming back",
    "Jan presses [Done, settled]",
    "01:06  the line → Dawn",
    "good night",
    "How is it at home?",
    "10:00  Jan presses [1 Gone home]",
    "10:20  the line → Dawn",
    "Home logged 10:20",
    "16:30  Sam presses [1 It is filed]",
    "is filed",
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


@pytest.mark.parametrize(("story", "in_turn"), [("first-night", FIRST_NIGHT), ("dawns-night", DAWNS_NIGHT)])
def test_a_night_is_told_from_the_phones_and_ends_well(
    story: str, in_turn: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_demo(story=story, port=0) == 0
    told, complaints = capsys.readouterr()
    told = re.sub(r"\n {7}(?! )", " ", told)  # words that were wrapped
    rest = told
    for words in in_turn:
        _, found, rest = rest.partition(words)
        assert found, f"{words!r} does not come in its turn:\n{told}"
    assert re.fullmatch(
        r"The night ends at \d\d:\d\d\. 3 phones, \d+ messages: \d+ by SMS in \d+ segments, \d+ by Telegram\.",
        told.strip().splitlines()[-1],
    )
    assert complaints == ""


def test_dawns_night_wakes_nobody_for_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever plays in it answers in time: one alert, and no phone that rings."""
    assert run_demo(story="dawns-night", port=0) == 0
    told = capsys.readouterr().out
    assert told.count("needs you") == 1
    assert "another alert" not in told and "phone rings" not in told and "Priya  (" not in told


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
