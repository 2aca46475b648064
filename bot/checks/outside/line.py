"""The line itself, as it runs on this machine, and its public address, as providers see it."""

import asyncio
from collections.abc import Mapping
from typing import Any

import aiohttp
from twilio.request_validator import RequestValidator

from bot.channels.base import OUT_OF_REACH
from bot.checks.findings import Asked, Finding, Level, mind, right, wrong

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - its name only
UNREACHED = (aiohttp.ClientError, asyncio.TimeoutError, OSError)
INSIDE = ("/health", "/metrics")  # what nobody outside should see
START = "Start it (roost run, or systemctl start roost) and check again."


async def running(asked: Asked, session: aiohttp.ClientSession) -> list[Finding]:
    if (said := await health(asked, session)) is None:
        return [wrong(f"The line does not run at {asked.config.line.host}:{asked.config.line.port}.", START)]
    if said.get("status") != "ok":
        return [wrong(f"The line runs, but {said.get('status')}.", "Look at its log: journalctl -u roost")]
    down = [name for name, state in said["channels"].items() if state in OUT_OF_REACH]
    if down:
        return [wrong(f"The line runs, but is not in touch with {' and '.join(down)}.", "Look at the lines below.")]
    return [right("The line runs and is well.")]


async def health(asked: Asked, session: aiohttp.ClientSession) -> dict[str, Any] | None:
    """What the line says of itself; None where it does not run."""
    line = asked.config.line
    host = f"[{line.host}]" if ":" in line.host else line.host
    try:
        async with session.get(f"http://{host}:{line.port}/health") as answer:
            said: dict[str, Any] = await answer.json()
    except (*UNREACHED, ValueError):
        return None
    return said


async def while_it_runs(found: Finding, asked: Asked, session: aiohttp.ClientSession) -> Finding:
    """What is wrong only because the line does not run is put right by starting it."""
    stands = found.level is Level.GREEN or await health(asked, session) is not None
    return found if stands else mind(found.says, START)


async def reachable(asked: Asked, session: aiohttp.ClientSession) -> list[Finding]:
    """A signed request with nothing in it: the line refuses what it says, after it has believed who says it. So nothing
    is kept and nothing is changed."""
    probe = _probe(asked)
    if probe is None:
        return [right("No public address is needed: Telegram is asked, and there is no Twilio.")]
    path, body, headers = probe
    url = asked.config.line.public_url
    try:
        unsigned = await _post(session, f"{url}{path}", body, {})
        signed = await _post(session, f"{url}{path}", body, headers)
    except aiohttp.ClientConnectorCertificateError:
        return [wrong(f"The certificate of {url} is not accepted.", "Have the reverse proxy get a valid one.")]
    except UNREACHED as error:
        do = "Look at the reverse proxy, the firewall, and the name's DNS."
        return [await while_it_runs(wrong(f"{url} is not reached: {type(error).__name__}.", do), asked, session)]
    return [await while_it_runs(_judged(url, unsigned, signed), asked, session)]


async def closed(asked: Asked, session: aiohttp.ClientSession) -> list[Finding]:
    """What the line says of itself is for whoever looks after it."""
    url, shown = asked.config.line.public_url, []
    for path in INSIDE if url else ():
        try:
            async with session.get(f"{url}{path}", allow_redirects=False) as answer:
                shown += [path] if answer.status == 200 else []
        except UNREACHED:
            return []  # that has been told
    if shown:
        do = "Let the reverse proxy pass on only what deploy/Caddyfile passes on."
        return [mind(f"{url} shows {' and '.join(shown)} to everybody.", do)]
    return [right("Health and metrics are not shown outside.")] if url else []


def _probe(asked: Asked) -> tuple[str, bytes, Mapping[str, str]] | None:
    """Path, body, and the headers that vouch for it."""
    config = asked.config
    if config.twilio is not None:
        signer = RequestValidator(config.twilio.auth_token)
        signature = str(signer.compute_signature(f"{config.line.public_url}/twilio/status", {}))
        return "/twilio/status", b"", {"X-Twilio-Signature": signature}
    if config.telegram is not None and config.telegram.mode == "webhook":
        return "/telegram", b"{}", {SECRET_HEADER: config.telegram.webhook_secret or ""}
    return None


async def _post(session: aiohttp.ClientSession, url: str, body: bytes, headers: Mapping[str, str]) -> int:
    async with session.post(url, data=body, headers=headers, allow_redirects=False) as answer:
        return answer.status


def _judged(url: str, unsigned: int, signed: int) -> Finding:
    """The line answers 403 to whoever is not vouched for, and 400 to a vouched request that says nothing."""
    if (unsigned, signed) == (403, 400):
        return right(f"{url} reaches the line, which knows its providers by their signatures.")
    if (unsigned, signed) == (403, 403):
        do = "public_url must be exactly what is called; the proxy must pass path, query and body on unaltered."
        return wrong(f"{url} reaches the line, but it does not accept a right signature.", do)
    if 300 <= signed < 400:
        return wrong(f"{url} redirects.", "Name the address it redirects to as public_url, or take the redirect away.")
    do = "Look whether the reverse proxy passes /twilio/* and /telegram on to the line."
    return wrong(f"{url} does not reach the line: it answers {signed}.", do)
