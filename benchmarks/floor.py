"""The floor: what one durable commit and one HTTP round trip to the provider cost here, at the pace of the line.

In a process of its own, as the line is: the database's settings and the HTTP session are the line's, and nothing else.
"""

import asyncio
import json
import sys
import time
from contextlib import closing
from pathlib import Path

import uvloop

from bot.channels.http import new_session
from storage.database import connect

WORDS = "NIGHT LINE 23:41. Home 4 needs you. 1 ringing them now. 2 cannot, pass on. D details. " * 2


async def measure(path: Path, url: str, chat: str, count: int, pace: float) -> list[float]:
    """Milliseconds of each."""
    took = []
    with closing(connect(path)) as raw:
        raw.execute("CREATE TABLE floor (id INTEGER PRIMARY KEY, said TEXT)")
        async with new_session() as session:
            began = time.perf_counter()
            for number in range(count):
                await asyncio.sleep(began + number / pace - time.perf_counter())
                start = time.perf_counter()
                raw.execute("BEGIN IMMEDIATE")
                raw.execute("INSERT INTO floor (said) VALUES (?)", (WORDS,))
                raw.execute("COMMIT")
                async with session.post(url, data={"chat_id": chat, "text": WORDS}) as answer:
                    await answer.read()
                took.append((time.perf_counter() - start) * 1000)
    return took


if __name__ == "__main__":
    path, url, chat, count, pace = sys.argv[1:]
    print(json.dumps(uvloop.run(measure(Path(path), url, chat, int(count), float(pace)))), flush=True)
