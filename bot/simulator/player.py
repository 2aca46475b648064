"""Plays a story on the street: the people write and press by themselves, at a pace that can be followed."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol

from bot.simulator.acting import Moment, Stage, Story, next_time
from bot.simulator.board import Board
from bot.simulator.pushing import StillBusy

State = Literal["ready", "playing", "paused", "stopped", "taken over", "over", "not now", "failed"]
Buttons = tuple[tuple[str, str], ...]

#: Seconds for which each moment can be looked at.
PACES = {"slow": 9.0, "normal": 4.5, "fast": 1.5}
LATE = timedelta(hours=1)  # a story still begins so long after its time; later than that, on the next evening
RUNNING = ("playing", "paused")

#: What each state says; a moment's own sentence stands in place of an empty one.
SAID: dict[State, str] = {
    "ready": "",
    "playing": "",
    "paused": "",
    "stopped": "Stopped. Everything stays as it is, and you can go on by hand.",
    "taken over": "You have taken over, so it has stopped. Everything stays as it is.",
    "over": "That was the whole night. Nothing is open any more.",
    "not now": "Something is still open on the street. Settle it first, or start the demo again.",
    "failed": "It went another way than in the story, so it has stopped.",
}
#: The buttons of each state: what is sent, and what stands on it. The first keeps its place, and so the focus.
BUTTONS: dict[State, Buttons] = {
    "ready": (("play", "Play Dawn's night"),),
    "playing": (("pause", "Pause"), ("stop", "Stop")),
    "paused": (("play", "Go on"), ("stop", "Stop")),
    "stopped": (("play", "Play it again"), ("close", "Close")),
    "taken over": (("play", "Play it again"), ("close", "Close")),
    "over": (("play", "Play it again"), ("close", "Close")),
    "not now": (("play", "Try again"), ("close", "Close")),
    "failed": (("play", "Play it again"), ("close", "Close")),
}


class Scene(Stage, Protocol):
    async def board(self) -> Board: ...


class Player:
    """One story at a time; between two moments it can be paused, stopped, or go faster."""

    def __init__(
        self,
        scene: Scene,
        story: Story,
        pushing: asyncio.Lock,
        changed: Callable[[], None],
        paces: dict[str, float] = PACES,
    ) -> None:
        """`pushing` is held while a moment happens; `changed` is called whenever the face is another."""
        self._scene, self._story = scene, story
        self._pushing, self._changed = pushing, changed
        self._paces = paces
        self._pace = "normal"
        self._state: State = "ready"
        self._why = ""
        self._number = 0
        self._task: asyncio.Task[None] | None = None
        self._nudged = asyncio.Event()

    def face(self) -> dict[str, Any]:
        """What the page shows of it."""
        moment = self._moment() if self._state in RUNNING else None
        return {
            "state": self._state,
            "told": moment.told if moment else f"{SAID[self._state]} {self._why}".strip(),
            "who": moment.who if moment else "",
            "number": self._number if moment else 0,
            "of": len(self._story.moments),
            "speed": self._pace,
            "speeds": list(self._paces),
            "buttons": [{"do": do, "label": label} for do, label in BUTTONS[self._state]],
        }

    def act(self, do: str, speed: str) -> None:
        """What a button of the page asks for; one that does not fit the state any more does nothing."""
        if speed in self._paces:
            self._pace = speed
        if any(do == known for known, _ in BUTTONS[self._state]):
            {"play": self._play, "pause": self._pause, "stop": self._stop, "close": self._close}[do]()
        self._nudge()

    def taken_over(self) -> None:
        """Somebody uses a phone or the clock: what happens now is theirs."""
        if self._state in RUNNING:
            self._turn("taken over")

    async def ended(self) -> None:
        """Cut off, because the street closes."""
        if self._task:
            self._task.cancel()
            await asyncio.wait([self._task])

    # The buttons

    def _play(self) -> None:
        if self._state == "paused":
            return self._turn("playing")
        if self._task is None or self._task.done():  # else the last moment still comes to rest
            self._number = 0
            self._turn("playing")
            self._task = asyncio.get_running_loop().create_task(self._run())
        return None

    def _pause(self) -> None:
        self._turn("paused")

    def _stop(self) -> None:
        self._turn("stopped")

    def _close(self) -> None:
        self._turn("ready")

    def _turn(self, state: State, why: str = "") -> None:
        self._state, self._why = state, why
        clock = self._scene.clock
        (clock.hold if state == "paused" else clock.go_on)()
        self._nudge()

    def _nudge(self) -> None:
        self._nudged.set()
        self._changed()

    # The story

    def _moment(self) -> Moment:
        return self._story.moments[max(self._number, 1) - 1]

    async def _run(self) -> None:
        try:
            await self._begin()
            while self._state in RUNNING and self._number < len(self._story.moments):
                await self._next()
                await self._look()
            if self._state in RUNNING:
                self._turn("over")
        except (LookupError, StillBusy) as error:
            self._turn("failed", str(error))

    async def _begin(self) -> None:
        """In the evening, and only where nothing else is under way."""
        if not (await self._scene.board()).quiet:
            return self._turn("not now")
        async with self._pushing:
            await self._scene.push(begins(self._story, self._scene))
        return None

    async def _next(self) -> None:
        async with self._pushing:
            self._number += 1
            self._changed()
            await self._moment().does(self._scene)
            await self._scene.settle()

    async def _look(self) -> None:
        """Time to see what came of it; as long as anybody likes while it is paused."""
        since = time.monotonic()
        while self._state in RUNNING:
            left = since + self._paces[self._pace] - time.monotonic()
            if self._state == "playing" and left <= 0:
                return
            self._nudged.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._nudged.wait(), left if self._state == "playing" else None)


def begins(story: Story, scene: Stage) -> datetime:
    """Now, if it is the story's hour; else the next evening at its time."""
    here = scene.clock.now().astimezone(scene.time_zone)
    coming = next_time(here, story.begins)
    return here if here - (coming - timedelta(days=1)) < LATE else coming
