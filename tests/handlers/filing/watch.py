"""What may be gone and what must not, looked at after each step, by rows whose words can be told from all others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from handlers.context import Context
from handlers.erasing import AT
from handlers.filing import LATE
from handlers.wall import next_at
from storage import matters, messages, people, privates, sealed, sleepovers
from storage.inbox import inbox as came
from storage.matters import Matter
from storage.outbox import outbox as went
from storage.sealed import SEALED_WORDS, About

MARK = re.compile(r"zx\d{5}q")
DAY = timedelta(days=1)
Part = tuple[int | None, int | None]  # of which matter, or of which private route


@dataclass(frozen=True)
class Kept:
    """Words in one row."""

    matter_id: int | None
    private_id: int | None
    lived: timedelta  # since the beginning, when they were first seen
    at: datetime


@dataclass(frozen=True)
class Filed:
    at: datetime
    told: datetime  # when it is erased
    lived: timedelta
    newest: int  # of the messages that had come in


@dataclass
class Watch:
    """What people know and want, whatever the file does."""

    shortest: timedelta  # of all times that were set until something is erased
    lived: timedelta = timedelta()  # how long the line has really run
    lost: list[timedelta] = field(default_factory=list)  # when it has lost days, or all since a copy
    held: set[int] = field(default_factory=set)
    kept: dict[tuple[str, int], Kept] = field(default_factory=dict)
    filed: dict[tuple[str, int], Filed] = field(default_factory=dict)
    knows_since: datetime | None = None  # when Sam heard of the last restore
    wrote_filed: datetime | None = None

    def put_back(self, at: datetime) -> None:
        self.lost.append(self.lived)
        self.knows_since, self.kept, self.filed = at, {}, {}

    def look(self, ctx: Context) -> None:
        self._files(ctx)
        now = dict(self._there(ctx.tx))
        for row, was in self.kept.items():
            if row not in now:
                self._may_be_gone(ctx, was)
        self.kept = now

    def _there(self, tx: Connection) -> Iterator[tuple[tuple[str, int], Kept]]:
        """Each row with words that can be told from all others."""
        of = {row.inbox_id: row.matter_id for row in tx.execute(select(messages.messages))}
        of_sealed = {row.inbox_id: row for row in tx.execute(select(sealed.sealed))}
        about: dict[str, Part] = {}
        for row in tx.execute(select(came)):
            hidden = of_sealed.get(row.id)
            part = (of.get(row.id) or (hidden.matter_id if hidden else None), hidden.private_id if hidden else None)
            if (found := MARK.search(row.text)) is not None:
                about[found[0]] = part
                yield ("inbox", row.id), self._seen(("inbox", row.id), part, row.handled_at)
        for row in tx.execute(select(went)):
            if (found := MARK.search(row.body)) is not None:
                opened = row.key == SEALED_WORDS
                part = about.get(found[0], (None, None)) if opened else (row.matter_id, None)
                yield ("outbox", row.id), self._seen(("outbox", row.id), part, row.created_at)

    def _seen(self, row: tuple[str, int], part: Part, at: datetime) -> Kept:
        before = self.kept.get(row)
        return Kept(*part, before.lived if before else self.lived, at)

    def _files(self, ctx: Context) -> None:
        """What is filed since the last look was said by Sam to be, and after she had heard of a restore."""
        for kind, table in (("matter", matters.matters), ("private", privates.privates)):
            for one in ctx.tx.execute(select(table)):
                key = (kind, one.id)
                if one.filed_at is None:
                    self.filed.pop(key, None)
                elif one.erased_at is None and (key not in self.filed or self.filed[key].at != one.filed_at):
                    assert self.wrote_filed is not None and one.closed_at <= self.wrote_filed
                    assert self.knows_since is None or self.wrote_filed >= self.knows_since - LATE
                    told = next_at(AT, one.filed_at + ctx.line.erase_after, ctx.line.time_zone)
                    newest = ctx.tx.execute(select(func.max(came.c.id))).scalar_one()
                    self.filed[key] = Filed(one.filed_at, told, self.lived, newest)

    def _may_be_gone(self, ctx: Context, was: Kept) -> None:
        tx = ctx.tx
        if was.matter_id is not None:
            self._of_matter(ctx, matters.get(tx, was.matter_id))
        elif was.private_id is not None:
            assert not self.held and not privates.get(tx, was.private_id).waits_for_ring
            assert not sealed.unopened(tx, About(private_id=was.private_id))
            self._had_its_time(ctx, "private", was.private_id)
        else:
            assert not self.held
            since = max([was.lived, *self.lost])
            assert self.lived - since >= self.shortest - DAY
            still = [one.opened_at for one in [*matters.open_in(tx, 1), *matters.unfiled(tx, 1)]]
            assert all(at > was.at for at in [*still, *(one.opened_at for one in privates.unfiled(tx, 1))])

    def _of_matter(self, ctx: Context, matter: Matter) -> None:
        tx, part = ctx.tx, {matter.home_id}
        for table in (messages.messages, went):
            of = select(table.c.person_id).where(table.c.matter_id == matter.id, table.c.person_id.is_not(None))
            part |= {people.get(tx, person).home_id or 0 for person in tx.execute(of).scalars()}
        stays = sleepovers.of_time(tx, 1, matter.opened_at, matter.closed_at or matter.opened_at)
        for stay in stays:
            if matter.home_id in (stay.home_id, stay.host_id):
                assert stay.state == "recorded"
                part |= {stay.home_id, stay.host_id or 0}
        assert not self.held & part
        assert not sealed.unopened(tx, About(matter_id=matter.id))
        self._had_its_time(ctx, "matter", matter.id)
        newest = select(func.max(messages.messages.c.inbox_id)).where(messages.messages.c.matter_id == matter.id)
        assert tx.execute(newest).scalar_one() <= self.filed["matter", matter.id].newest  # nothing came to it since

    def _had_its_time(self, ctx: Context, kind: str, of: int) -> None:
        filed = self.filed[kind, of]
        assert ctx.now >= filed.told
        assert self.lived - max([filed.lived, *self.lost]) >= self.shortest - DAY
