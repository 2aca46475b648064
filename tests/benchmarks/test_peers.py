"""Each peer really relays: a text is kept, passed on to whoever is on call, and its sender answered."""

import sqlite3
from contextlib import closing

import pytest

from benchmarks.peers.course import CONTESTANTS, Contestant, course
from benchmarks.stage import TEXT

FAMILIES = 10
WRITE = (0, 3, 7)


@pytest.mark.parametrize("own", CONTESTANTS, ids=lambda own: own.key)
async def test_it_relays(own: Contestant) -> None:
    async with course(own, FAMILIES) as laid_out:
        async with laid_out.running() as process:
            for family in WRITE:
                await laid_out.write(family)
            await laid_out.until_alerted(len(WRITE))
            while laid_out.sends < 2 * len(WRITE):
                await laid_out.until_next()
            assert process.memory() > 1
        assert sorted(laid_out.alerted) == sorted(WRITE)
        assert all(wait > 0 for wait in laid_out.waits())
        if not own.is_line:
            with closing(sqlite3.connect(laid_out.folder / "kept.db")) as kept:
                assert kept.execute("SELECT said FROM kept").fetchall() == [(TEXT,)] * len(WRITE)
