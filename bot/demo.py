"""`roost demo`: the street of phones in a browser, or a night told as a transcript. No account, no internet."""

import asyncio
import errno
import os
import signal
import sys
from collections.abc import Coroutine
from datetime import time

from bot import logs
from bot.app import StartError
from bot.simulator.acting import Story
from bot.simulator.listener import Listener
from bot.simulator.night import Night
from bot.simulator.pushing import StillBusy
from bot.simulator.stories import STORIES
from bot.simulator.street import Street
from bot.simulator.transcript import Transcript

BEGINS = time(23, 38)
PORTS_TRIED = 20


def run_demo(*, story: str | None, port: int) -> int:
    """Returns the exit code: 0 done, 1 could not, 2 misuse."""
    logs.set_up("ERROR")
    if story is None:
        return asyncio.run(_until_stopped(_street(port)))
    if story not in STORIES:
        known = "\n".join(f"  {name}: {told.about}" for name, told in STORIES.items())
        _complain(f"There is no story of that name. There are:\n{known}")
        return 2
    return asyncio.run(_until_stopped(_play(STORIES[story])))


async def _until_stopped(work: Coroutine[None, None, None]) -> int:
    """Run `work`; Ctrl-C and SIGTERM end it well, whatever it is doing."""
    working = asyncio.ensure_future(work)
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signal_number, working.cancel)
    try:
        await working
    except asyncio.CancelledError:
        return 0
    except (StartError, StillBusy, LookupError) as error:
        _complain(str(error))
        return 1
    return 0


async def _street(port: int) -> None:
    night = Night(BEGINS, running=True, get_togethers=True)
    await night.start()
    try:
        street = Street(night, night.residents)
        server = await _listen(Listener(street.app()), port)
        try:
            _say(f"The street of phones: {server.url}/\nOpen it in a browser. Ctrl-C ends it.")
            await asyncio.Event().wait()
        finally:
            await server.stop()
            await street.close()
    finally:
        await night.stop()


async def _listen(server: Listener, port: int) -> Listener:
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        try:
            await server.start(candidate)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise StartError(f"Port {candidate} cannot be used: {os.strerror(error.errno or 0)}.") from error
        else:
            if candidate != port:
                _say(f"Port {port} is taken, so the street is at the next free one.")
            return server
    raise StartError(f"Port {port} and the {PORTS_TRIED - 1} after it are taken; give another with --port.")


async def _play(story: Story) -> None:
    night = Night(story.begins, running=False)
    await night.start()
    try:
        transcript = Transcript(night.town, night.time_zone)
        _say(story.about)
        for moment in story.moments:
            _say(f"\n{moment.told}")
            await moment.does(night)
            await night.settle()
            _say("\n".join(transcript.take()))
        _say(f"\n{transcript.summary()}")
    finally:
        await night.stop()


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n" if words else "")
    sys.stdout.flush()


def _complain(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
