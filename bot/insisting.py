"""What a full disk or a locked file keeps from being written is tried again until it is."""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

from bot.clock import Clock, sleep_until
from storage.refusals import is_refusal

log = logging.getLogger(__name__)
Result = TypeVar("Result")
DISK_PAUSE = timedelta(seconds=5)  # before trying again what the database could not take


class Insisting:
    """Nothing that was acknowledged is given up for the disk's sake, however long that takes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.resting = 0  # pieces of work that wait for their next try

    async def until_taken(self, keep: Callable[[], Awaitable[Result]]) -> Result:
        """What `keep` gives. Raises only what is no refusal of the database."""
        while True:
            try:
                return await keep()
            except Exception as error:
                if not is_refusal(error):
                    raise
                log.exception("the database refuses; it is asked again", extra={"action": "database.refused"})
            self.resting += 1
            try:
                await sleep_until(self._clock, self._clock.now() + DISK_PAUSE)
            finally:
                self.resting -= 1
