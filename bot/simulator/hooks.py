"""What the imitation providers send to the line by themselves: webhooks and callbacks, counted while under way."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping

import aiohttp
from yarl import URL

ANSWER_WITHIN = 15.0  # seconds: the limit that Twilio sets


class Hooks:
    """One HTTP session for everything that goes to the line, and the tasks that use it."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._posts = 0
        self.watchers: list[Callable[[str, bytes, int], None]] = []  # called with address, body and status of each

    def start(self) -> None:
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=ANSWER_WITHIN), cookie_jar=aiohttp.DummyCookieJar()
        )

    async def stop(self) -> None:
        """Drop whatever is still under way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session:
            await self._session.close()

    def spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def idle(self) -> bool:
        return not self._tasks and not self._posts

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """The status that the line answered with; 0 when it could not be reached or said nothing in time."""
        return (await self.ask(url, body, headers))[0]

    async def ask(self, url: str, body: bytes, headers: Mapping[str, str]) -> tuple[int, str]:
        """The same, with what it said."""
        if not self._session:
            raise RuntimeError("The town is not running: await town.start() first.")
        self._posts += 1
        try:
            # The fragment of a Twilio URL (#rc=3) is for Twilio alone and never travels.
            target = URL(url.partition("#")[0], encoded=True)
            async with self._session.post(target, data=body, headers=headers, allow_redirects=False) as answer:
                said = (await answer.read()).decode(errors="replace")
                status = answer.status
        except (aiohttp.ClientError, TimeoutError):
            status, said = 0, ""
        finally:
            self._posts -= 1
        for watch in self.watchers:
            watch(url, body, status)
        return status, said
