"""Texts that go through one contestant, the line or a peer, as the imitation providers see them."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks import roster
from benchmarks.stage import CONFIG, PATIENCE, TEXT, Process, Stopwatch, free_port
from bot.simulator.door import Recorded
from bot.simulator.phones import Phone
from bot.simulator.town import Town

ON_CALL = 0  # whoever the peers pass everything on to: the hub of the first constellation
QUIET_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Contestant:
    """`channel` is the one on which it hears and speaks; `command` is what is run for it, after `python -m`."""

    key: str
    says: str
    channel: str
    command: Callable[["Course"], list[str]]
    is_line: bool = False


class Course:
    """Providers that listen, phones for `count` carers and those on call, and what has arrived."""

    def __init__(self, folder: Path, town: Town, contestant: Contestant, count: int) -> None:
        self.folder, self.town, self.contestant, self.count = folder, town, contestant, count
        self.port = free_port()
        self.written: dict[int, datetime] = {}
        self.alerted: dict[int, datetime] = {}  # by family: when the alert for its text had first arrived
        self.sends = 0
        self._phones: list[Phone] = []
        self._alerts = {self._alert_for(family): family for family in range(count)}
        self._news = asyncio.Event()
        town.watchers.append(self._note)

    @property
    def hub(self) -> str:
        return roster.hub_by(self.contestant.channel, ON_CALL)

    def furnish(self) -> None:
        channel = self.contestant.channel
        self._phones = [self._phone(roster.carer_by(channel, family)) for family in range(self.count)]
        for number in range(-(-self.count // roster.SATELLITES)):
            self._phone(roster.hub_by(channel, number))
        self.town.line_url = f"http://127.0.0.1:{self.port}"
        if self.contestant.is_line:
            roster.fill(self.folder / "roost.db", self.count, carers=channel, hub=channel)
            facts = {"town": self.town, "line": self.town.line_url, "port": self.port, "zone": "Europe/London"}
            (self.folder / "config.toml").write_text(CONFIG.format(**facts))

    async def write(self, family: int) -> None:
        """The first text of that family."""
        self.written[family] = self.town.clock.now()
        if self.contestant.channel == "sms":
            await self.town.twilio.deliver(roster.carer(family), TEXT)
        else:
            await self._phones[family].chats(TEXT)

    async def until_alerted(self, count: int) -> None:
        """Gives up when nothing arrives any more."""
        while len(self.alerted) < count:
            await self.until_next()

    async def until_next(self) -> None:
        """Until something more is sent."""
        self._news.clear()
        await asyncio.wait_for(self._news.wait(), PATIENCE)

    async def quiet(self) -> None:
        """Nothing has come for a while."""
        came = -1
        while came != self.sends:
            came = self.sends
            await asyncio.sleep(QUIET_SECONDS)

    def waits(self) -> list[float]:
        """Milliseconds from each text to its alert."""
        return [(at - self.written[family]) / timedelta(milliseconds=1) for family, at in self.alerted.items()]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Process]:
        """Killed at the end: how long each takes to say goodbye is not what is asked here."""
        process = Process(self.folder, *self.contestant.command(self))
        try:
            await asyncio.to_thread(process.hear)
            yield process
        finally:
            process.popen.kill()
            await process.end()

    def _phone(self, chat: str) -> Phone:
        sms = self.contestant.channel == "sms"
        return self.town.add_phone(chat, number=chat if sms else None, telegram_id=None if sms else int(chat))

    def _alert_for(self, family: int) -> tuple[str, str]:
        """To whom it goes, and whom it names: the line the home, a peer the sender."""
        channel = self.contestant.channel
        if not self.contestant.is_line:
            return self.hub, roster.carer_by(channel, family)
        constellation, place = divmod(family, roster.SATELLITES)
        return roster.hub_by(channel, constellation), f"Home {place + 2}"

    def _note(self, request: Recorded) -> None:
        if request.method != "sendMessage" and not (request.method == "POST" and "Messages" in request.path):
            return
        self.sends += 1
        to = str(request.params.get("chat_id") or request.params.get("To"))
        head, needs, _ = str(request.params.get("text") or request.params.get("Body")).partition(" needs you")
        family = self._alerts.get((to, head[max(head.find("Home "), 0) :])) if needs else None
        if family is not None:
            self.alerted.setdefault(family, request.at)
        self._news.set()


@asynccontextmanager
async def course(contestant: Contestant, count: int) -> AsyncIterator[Course]:
    """In a folder of its own that goes at the end."""
    folder = Path(tempfile.mkdtemp(prefix="roost-bench-"))
    town = Town(Stopwatch(), remember=False)
    town.twilio.remember = True  # whoever has missed a text may ask for it
    await town.start()
    try:
        laid_out = Course(folder, town, contestant, count)
        await asyncio.to_thread(laid_out.furnish)
        yield laid_out
    finally:
        await town.stop()
        shutil.rmtree(folder)


def _line(course: Course) -> list[str]:
    return ["benchmarks.line", str(course.folder / "config.toml")]


def _on_telegram(module: str) -> Callable[[Course], list[str]]:
    def command(course: Course) -> list[str]:
        town = course.town
        return [module, str(course.folder / "kept.db"), town.telegram_url, town.telegram_token, course.hub]

    return command


def _flask(course: Course) -> list[str]:
    town = course.town
    where = [str(course.folder / "kept.db"), str(course.port), town.line_url, town.twilio_url]
    return ["benchmarks.peers.flask_forwarder", *where, town.account_sid, town.auth_token, town.line_number, course.hub]


CONTESTANTS = (
    Contestant("roost telegram", "Roost on Telegram", "telegram", _line, is_line=True),
    Contestant("ptb", "python-telegram-bot relay", "telegram", _on_telegram("benchmarks.peers.ptb_relay")),
    Contestant("aiogram", "aiogram relay", "telegram", _on_telegram("benchmarks.peers.aiogram_relay")),
    Contestant("roost sms", "Roost on SMS", "sms", _line, is_line=True),
    Contestant("flask", "Flask SMS forwarder", "sms", _flask),
)
