"""Whether the line can do its work: whether its database takes what is to be kept."""

import asyncio

from storage.database import Database
from storage.refusals import try_to_write

ANSWER_SECONDS = 2.0  # a database that has not taken it by then is not well


async def trouble_of(database: Database) -> str | None:
    """The kind of error with which it takes nothing; None while it is well. Never raises."""
    try:
        await asyncio.wait_for(database.transact(try_to_write), ANSWER_SECONDS)
    except Exception as error:  # whatever it is, the line is not well
        return type(error).__name__
    return None
