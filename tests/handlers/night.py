"""A night without a line: messages and timers go straight to the handlers, over a real SQLite file, with no event loop.

night.writes("Dawn", "cant do this")
assert night.keys("Jan") == ["hub.alert"]
night.passes(minutes=5)
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from handlers import roster, route
from handlers.context import Context
from handlers.settings import LineSettings, Rung
from storage import inbox, journal, matters, outbox, people, timers
from storage.database import connect, engine_on
from storage.inbox import Inbound
from storage.matters import Matter
from storage.outbox import Outgoing
from storage.people import Person
from storage.prepared import PreparingConnection

Result = TypeVar("Result")
EXAMPLE = Path(__file__).parents[2] / "bot" / "simulator" / "example_roster.toml"
FRIDAY_NIGHT = datetime(2026, 11, 27, 23, 40, tzinfo=UTC)
FIVE = timedelta(minutes=5)
LADDER = (
    Rung(("on_call",), ("message",), FIVE),
    Rung(("on_call", "backup"), ("message",), FIVE),
    Rung(("liaison_worker",), ("message",), FIVE),
)
LINE = LineSettings(
    "Night line", ZoneInfo("Europe/London"), "+447700900001", "https://line.example.org", LADDER, words_at_once=False
)
#: Where the people of the example write from, unless the test says otherwise.
PHONES = {
    "Dawn": ("sms", "+447700900104"),
    "Carol": ("sms", "+447700900105"),
    "Femi": ("telegram", "1007"),
    "Tolu": ("telegram", "1017"),
    "Jan": ("telegram", "1001"),
    "Mark": ("telegram", "1011"),
    "Priya": ("telegram", "1002"),
    "Sam": ("telegram", "1090"),
    "stranger": ("sms", "+447700900199"),
}


@dataclass
class Night:
    path: Path
    line: LineSettings = LINE
    now: datetime = FRIDAY_NIGHT
    told: list[Outgoing] = field(default_factory=list)
    watch: Callable[[Context], None] = lambda ctx: None  # looks at each transaction before it is committed
    _read: set[int] = field(default_factory=set)
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self._raw = connect(self.path)
        self._raw.execute("PRAGMA synchronous = OFF")  # no rule depends on what the disk has
        self._tx = PreparingConnection(engine_on(self._raw))

    def close(self) -> None:
        self._tx.close()
        self._raw.close()

    def copied(self, to: Path) -> "Night":
        """Another night that has come as far, on a file of its own."""
        self._raw.execute("VACUUM INTO ?", (str(to),))
        return Night(to, self.line, self.now, list(self.told), self.watch, set(self._read), self._ids)

    def restart(self) -> "Night":
        """The process ends, and another begins on the same file."""
        self.close()
        again = Night(self.path, self.line, self.now, watch=self.watch, _ids=self._ids)
        again.ask(outbox.doubt_all)
        return again

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """As the running line's writer does it."""
        self._raw.execute("BEGIN IMMEDIATE")
        self._tx.began()
        try:
            yield self._tx
            self._raw.execute("COMMIT")
        finally:
            self._tx.rollback()
            if self._raw.in_transaction:
                self._raw.execute("ROLLBACK")

    def load(self, text: str) -> None:
        with self._transaction() as tx:
            roster.load(tx, roster.read(text), self.now)

    @contextmanager
    def context(self, constellation_id: int | None = None) -> Iterator[Context]:
        """One transaction; what is queued in it is looked at by `unread`."""
        with self._transaction() as tx:
            ctx = Context(tx, self.now, self.line, constellation_id)
            yield ctx
            self.watch(ctx)
        self.told += ctx.told

    def ask(self, work: Callable[..., Result], *arguments: Any) -> Result:
        """Run a verb of the storage."""
        with self._transaction() as tx:
            return work(tx, *arguments)

    def writes(self, name: str, text: str, *, by: tuple[str, str] | None = None, **more: Any) -> Inbound:
        """A message of this person comes in and is decided about. `kind`, `button` and `reply_to` may be given."""
        channel, chat = by or PHONES[name]
        about = {"kind": "text", **more}
        with self.context() as ctx:
            new = Inbound(channel, chat, f"m{next(self._ids)}", text=text, received_at=self.now, **about)
            message = inbox.keep(ctx.tx, new)
            assert message is not None
            route.handle(ctx, message)
            inbox.mark_handled(ctx.tx, message.id, self.now)
        return message

    def presses(self, name: str, label: str, *, key: str | None = None) -> None:
        """The newest button of hers whose label begins so, among messages of this key if one is given."""
        channel, chat = PHONES[name]
        mine = [row for row in self.told if (row.channel, row.chat) == (channel, chat) and key in (None, row.key)]
        data = next(data for row in reversed(mine) for shown, data in row.buttons if shown.startswith(label))
        self.writes(name, "", kind="button", button=data)

    def passes(self, *, minutes: float) -> None:
        """From due timer to due timer."""
        until = self.now + timedelta(minutes=minutes)
        while (due := self.ask(timers.next_due)) is not None and due <= until:
            self.now = max(self.now, due)
            self.fires()
        self.now = until

    def fires(self) -> None:
        """Whatever is due now."""
        for timer in self.ask(timers.due, self.now):
            with self.context(timer.constellation_id) as ctx:
                if timers.finish(ctx.tx, timer.id):
                    route.fire(ctx, timer)

    def unread(self, name: str) -> list[Outgoing]:
        """What has been queued for this person, or for this phone, since it was last asked."""
        person = None if name == "stranger" else self.person(name).id
        hers = [row for row in self.told if row.person_id == person and (person or row.chat == PHONES[name][1])]
        new = [row for row in hers if row.id not in self._read]
        self._read |= {row.id for row in new}
        return new

    def keys(self, name: str) -> list[str]:
        return [row.key for row in self.unread(name)]

    def bodies(self, name: str) -> list[str]:
        return [row.body for row in self.unread(name)]

    def person(self, name: str) -> Person:
        found = self.ask(people.by_name, 1, name)
        assert found is not None, name
        return found

    def matter(self, name: str) -> Matter:
        """The open matter of this carer's home."""
        found = self.ask(matters.open_at, self.person(name).home_id)
        assert found is not None, f"{name} has no open matter"
        return found

    def rows(self, name: str, *, state: str) -> list[Outgoing]:
        """The person's texts in that state."""
        return [row for row in self.ask(outbox.in_state, state) if row.person_id == self.person(name).id]

    def noted(self) -> list[str]:
        return [entry.what for entry in self.ask(journal.entries)]
