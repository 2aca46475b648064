"""`make audit` says what is known against the pinned packages, and plainly when it could not ask."""

import asyncio

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from benchmarks.advisories import CLEAN, FOUND, LOCKS, NOT_ASKED, ROOT, main, pinned
from bot.simulator.listener import Listener
from tests.world import free_port


@pytest.mark.parametrize(("bad", "status"), [("aiohttp", FOUND), ("nothing that is here", CLEAN)])
async def test_what_the_service_knows_is_told(bad: str, status: int, capsys: pytest.CaptureFixture[str]) -> None:
    async def answer(request: Request) -> Response:
        queries = (await request.json())["queries"]
        known = [{"vulns": [{"id": "GHSA-1"}]} if asked["package"]["name"] == bad else {} for asked in queries]
        return JSONResponse({"results": known})

    service = Listener(Starlette(routes=[Route("/", answer, methods=["POST"])]))
    await service.start()
    assert await asyncio.to_thread(main, ["--service", service.url]) == status
    await service.stop()
    said = capsys.readouterr().out
    assert ("aiohttp" in said and "GHSA-1" in said) == (status == FOUND)


def test_a_service_that_is_not_reached_is_told_and_is_not_a_clean_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--service", f"http://127.0.0.1:{free_port()}"]) == NOT_ASKED
    assert "was not reached" in capsys.readouterr().out


def test_every_package_of_the_locks_is_asked_about() -> None:
    for lock in LOCKS:
        text = (ROOT / lock).read_text(encoding="utf-8")
        assert len(pinned(text)) == text.count("==") > 10
