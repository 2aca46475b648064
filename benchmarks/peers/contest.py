"""The line beside its peers: a burst, a steady pace, memory, and what is lost where each is killed in a queue."""

import asyncio
from datetime import timedelta

from benchmarks.figures import Figure, percentile
from benchmarks.peers.course import CONTESTANTS, Contestant, Course, course
from benchmarks.sizes import sized

BURST, PACED, QUEUED = sized(1000), sized(440), sized(400)
PACE = 40.0  # a second
WARM = sized(40)  # texts that are not counted: statements are built, connections opened
AT_ONCE = 64  # webhooks that wait for their answer together
KILLED_AFTER = 0.1  # of what was queued
#: The line's burst to each peer's, and what it is hoped to be.
RATIOS = (("roost telegram", "ptb", 6.0), ("roost telegram", "aiogram", 1.5), ("roost sms", "flask", 4.0))

FIGURES = tuple(
    figure
    for own in CONTESTANTS
    for figure in (
        Figure(f"{own.key} burst", f"{own.says}: burst of {BURST}", "texts/s"),
        Figure(f"{own.key} p50", f"{own.says}: text to alert at {PACE:.0f}/s, p50", "ms"),
        Figure(f"{own.key} p99", f"{own.says}: text to alert at {PACE:.0f}/s, p99", "ms"),
        Figure(f"{own.key} memory", f"{own.says}: memory after the burst", "MB"),
        Figure(f"{own.key} lost", f"{own.says}: lost of {QUEUED}, killed", "", at_most=0 if own.is_line else None),
    )
) + tuple(Figure(f"{line} to {peer}", f"burst, {line} to {peer}", "x", at_least=hoped) for line, peer, hoped in RATIOS)


async def measure() -> dict[str, float]:
    found: dict[str, float] = {}
    for own in CONTESTANTS:
        found |= {f"{own.key} {name}": value for name, value in (await measure_one(own)).items()}
    ratios = {f"{line} to {peer}": found[f"{line} burst"] / found[f"{peer} burst"] for line, peer, _ in RATIOS}
    return found | ratios


async def measure_one(own: Contestant) -> dict[str, float]:
    async with course(own, BURST) as laid_out, laid_out.running() as process:
        burst, memory = await _burst(laid_out), process.memory()
    async with course(own, PACED) as laid_out, laid_out.running():
        waits = await _at_a_pace(laid_out)
    async with course(own, QUEUED) as laid_out:
        lost = await _killed(laid_out)
    shares = {"p50": percentile(waits, 0.5), "p99": percentile(waits, 0.99)}
    return {"burst": burst, "memory": memory, "lost": lost, **shares}


async def _burst(laid_out: Course) -> float:
    """Texts a second, from the first that counts to the last alert; a tenth go before, so that all is built."""
    laid_out.town.twilio.callbacks = "none"
    before = laid_out.count // 10
    await _write_all(laid_out, range(before))
    await laid_out.until_alerted(before)
    await laid_out.quiet()
    await _write_all(laid_out, range(before, laid_out.count))
    await laid_out.until_alerted(laid_out.count)
    took = max(laid_out.alerted.values()) - laid_out.written[before]
    await laid_out.quiet()
    return (laid_out.count - before) / (took / timedelta(seconds=1))


async def _at_a_pace(laid_out: Course) -> list[float]:
    loop = asyncio.get_running_loop()
    began, under_way = loop.time(), []
    for turn in range(laid_out.count):
        await asyncio.sleep(began + turn / PACE - loop.time())
        under_way.append(asyncio.create_task(laid_out.write(turn)))
    await asyncio.gather(*under_way)
    await laid_out.until_alerted(laid_out.count)
    return laid_out.waits()[WARM:]


async def _killed(laid_out: Course) -> float:
    """How many texts nobody is ever alerted for, where the process is killed early and started again."""
    async with laid_out.running() as process:
        writing = asyncio.create_task(_write_all(laid_out, range(laid_out.count)))
        await laid_out.until_alerted(int(laid_out.count * KILLED_AFTER))
        process.popen.kill()
        await writing
    async with laid_out.running():
        await laid_out.quiet()
    return laid_out.count - len(laid_out.alerted)


async def _write_all(laid_out: Course, families: range) -> None:
    room = asyncio.Semaphore(AT_ONCE)

    async def write(family: int) -> None:
        async with room:
            await laid_out.write(family)

    await asyncio.gather(*(write(family) for family in families))
