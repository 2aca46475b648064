"""Any order of writing, filing, holding, days, restarts, wrong clocks and restores: nothing that is open, held or not
filed ever loses a word, and what is due is gone from every byte of the file (DOMAIN B61, N24)."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import select

from handlers import duties, restoring, route
from handlers.erasing import AT
from handlers.wall import next_at
from storage import homes, inbox, journal, matters, people, privates, sealed, sleepovers, timers
from storage.outbox import UNSENT
from storage.outbox import outbox as went
from storage.sealed import About
from tests.handlers.at_random import play
from tests.handlers.filing.nights import erases
from tests.handlers.filing.watch import DAY, MARK, Watch
from tests.handlers.night import LINE, PHONES, Night

FAMILIES = {"Dawn": "Femi", "Femi": "Dawn"}  # each with who hosts their children
family = st.sampled_from(sorted(FAMILIES))
whose = st.sampled_from(["Dawn", "Femi", "Jan"])
TWISTS = ("", "stay", "unopened", "thanks", "ring", "held", "moved", "lost hold", "clock", "shorter", "not filed")


class Erasing(RuleBasedStateMachine):
    """Two families, who host each other's children, from a Friday at 23:40."""

    example: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(copy(self.example, self.folder.name))
        self.night = Night(self.path, replace(LINE, erase_after=2 * DAY))
        self.numbers = count(1)
        self.watch = Watch(self.night.line.erase_after)
        self.copies: list[Path] = []
        self.first_home = {name: self._home(name) for name in ("Dawn", "Femi", "Jan")}
        self._start()

    def _start(self) -> None:
        with self.night.context() as ctx:
            duties.ensure(ctx)
        erases(self.night)

    def _day_passes(self) -> None:
        for _ in range(2):  # a day has 24 hours, and the duty its time within them
            self.night.now = min(next_at(AT, self.night.now, LINE.time_zone), self.night.now + DAY / 2)
            erases(self.night)

    def _words(self, before: str) -> str:
        return f"{before} zx{next(self.numbers):05d}q"

    def _home(self, name: str) -> int:
        return self.night.person(name).home_id or 0

    # What people do.

    @rule(who=family, told=st.booleans(), private=st.booleans(), twist=st.sampled_from(TWISTS), days=st.integers(2, 4))
    def a_night_its_morning_and_the_days_after(
        self, who: str, told: bool, private: bool, twist: str, days: int
    ) -> None:
        """As most are: somebody is helped, all of it is filed, and has its time. But for one thing."""
        self.a_family_writes(who, told)
        if private:
            self.a_family_writes_in_private(who, after=True)
        if twist == "stay":
            self.a_stay_begins_or_all_are_filed(who, begins=True)
        self.somebody_takes_it_writes_and_closes_it(who)
        self.nothing_is_lost()
        if twist in ("stay", "unopened"):
            self.sam_writes("all filed", 0)
        else:
            self.all_is_over_and_filed()
        self.nothing_is_lost()
        self._twist(twist, who)
        self.days_pass(days)

    def _twist(self, twist: str, who: str) -> None:
        if twist == "lost hold":
            self.something_else("backup", who)
        does: dict[str, Callable[[], object]] = {
            "thanks": lambda: self.night.writes(who, "thank you"),
            "ring": lambda: [self.night.ask(privates.ask_ring, one, self.night.now) for one in self._privates()],
            "held": lambda: self.a_home_is_held_or_let_go_of(FAMILIES[who], held=True),
            "moved": lambda: self.something_else("move", who),
            "shorter": lambda: self.something_else(1, who),
            "not filed": lambda: self.sam_writes("not filed", 0),
            "clock": lambda: self.the_clock_is_wrong_or_a_backup_is_put_back(30, put_back=False, which=0),
        }
        if twist in does:
            does[twist]()
        if twist in ("moved", "lost hold"):
            self.a_home_is_held_or_let_go_of(who, held=True)
        if twist == "lost hold":
            self.the_clock_is_wrong_or_a_backup_is_put_back(30, put_back=True, which=-1)
            self.sam_writes("filed", 9)  # is listed by Twilio

    def _privates(self) -> list[int]:
        return list(self.night.ask(lambda tx: tx.execute(select(privates.privates.c.id)).scalars().all()))

    @rule(who=family, told=st.booleans())
    def a_family_writes(self, who: str, told: bool) -> None:
        self.night.writes(who, self._words("she told me that her uncle hurts her" if told else "cant do this tonight"))

    @rule(who=family)
    def somebody_takes_it_writes_and_closes_it(self, who: str) -> None:
        if (open_one := self.night.ask(matters.open_at, self._home(who))) is None:
            return
        jan = self.night.person("Jan")
        self.night.ask(matters.claim, open_one.id, jan.id, 1, self.night.now)
        self.night.writes("Jan", self._words("ring you in a minute"))
        self.night.ask(matters.close, open_one.id, jan.id, self.night.now)

    @rule(who=family, after=st.booleans())
    def a_family_writes_in_private(self, who: str, after: bool) -> None:
        self.night.writes(who, self._words("PRIVATE i would rather tell you"))
        if after:
            self.night.writes(who, "HUB")

    @rule(who=family, begins=st.booleans())
    def a_stay_begins_or_all_are_filed(self, who: str, begins: bool) -> None:
        if not begins:
            self._record_stays()
            return
        carer, host = self.night.person(who), self.first_home[FAMILIES[who]]
        open_one = self.night.ask(matters.open_at, carer.home_id)
        of = {"home_id": carer.home_id, "requested_by": carer.id, "matter_id": open_one and open_one.id}
        stay = {"constellation_id": 1, "kind": "emergency", "state": "staying", "host_id": host}
        self.night.ask(sleepovers.open_one, {**of, **stay}, self.night.now)

    @rule()
    def all_is_over_and_filed(self) -> None:
        """But for what is open, and a private route that is."""
        sam = self.night.person("Sam")
        with self.night.context(1) as ctx:
            for row in ctx.tx.execute(select(sealed.sealed)).all():
                sealed.mark_opened(ctx.tx, About(row.matter_id, row.private_id), sam.id, self.night.now)
        for one in self._privates():
            self.night.ask(privates.mark_rung, one, sam.id, self.night.now)
        self._record_stays()
        self.sam_writes("all filed", 0)

    @rule()
    def sam_opens_what_is_sealed(self) -> None:
        told = [row for row in self.night.told if row.key in ("sealed.told", "private.told") and row.buttons]
        if told:
            data = next(data for label, data in told[-1].buttons if label.startswith("D"))
            self.night.writes("Sam", "", kind="button", button=data)

    @rule(words=st.sampled_from(["filed", "all filed", "NOT FILED"]), late=st.sampled_from([0, 1, 9, 200]))
    def sam_writes(self, words: str, late: int) -> None:
        """`late`: so many hours before it comes in."""
        self.watch.wrote_filed = self.night.now - timedelta(hours=late)
        with self.night.context() as ctx:
            new = inbox.Inbound(*PHONES["Sam"], f"sam{next(self.numbers)}", "text", words, self.watch.wrote_filed)
            message = inbox.keep(ctx.tx, new)
            assert message is not None
            route.handle(ctx, message)
            inbox.mark_handled(ctx.tx, message.id, self.night.now)

    @rule(who=whose, held=st.sampled_from([True, False, False]))
    def a_home_is_held_or_let_go_of(self, who: str, held: bool) -> None:
        home = self.first_home[who]
        (self.watch.held.add if held else self.watch.held.discard)(home)
        self.night.ask(homes.hold, home, self.night.now if held else None)

    # What time and machines do.

    @rule(days=st.integers(1, 4))
    def days_pass(self, days: int) -> None:
        for _ in range(days):
            self._day_passes()
            self.watch.lived += DAY
            self._held_again()
            self.nothing_is_lost()

    @rule(lets_go=st.booleans(), closes=st.booleans(), days=st.integers(2, 9))
    def all_has_its_time(self, lets_go: bool, closes: bool, days: int) -> None:
        """What is open may be closed, and what is held let go of."""
        for name in self.first_home if lets_go else ():
            self.a_home_is_held_or_let_go_of(name, held=False)
        if closes:
            self._close()
        self.all_is_over_and_filed()
        self.days_pass(days)

    @rule(what=st.sampled_from(["start", "stranger", "move", *(1, 2, 4, 14), *("backup",) * 3]), who=family)
    def something_else(self, what: str | int, who: str) -> None:
        if what == "backup":
            self.copies.append(Path(self.folder.name) / f"copy{len(self.copies)}.db")
            self.night.copied(self.copies[-1]).close()
        elif what == "stranger":
            self.night.writes("stranger", self._words("is this where he lives"))
        elif what == "move":
            moved, homes_there = people.people.update(), self.night.ask(homes.of_constellation, 1)
            values = moved.where(people.people.c.name == who).values(home_id=homes_there[-1].id)
            self.night.ask(lambda tx: tx.execute(values))
        elif isinstance(what, int):
            self.night.line = replace(self.night.line, erase_after=what * DAY)
            self.watch.shortest = min(self.watch.shortest, what * DAY)
        else:
            self.night = self.night.restart()
            self._start()

    @rule(days=st.sampled_from([3, 30, 400, -400]), put_back=st.booleans(), which=st.integers(0, 9))
    def the_clock_is_wrong_or_a_backup_is_put_back(self, days: int, put_back: bool, which: int) -> None:
        if put_back and self.copies:
            self._put_back(self.copies[which % len(self.copies)], max(days, 0) % 100)
            return
        self.night = self.night.restart()
        self.night.now += timedelta(days=days)
        if days > 0:
            self.watch.lost.append(self.watch.lived)
        self._start()

    def _put_back(self, file: Path, days: int) -> None:
        self.night.close()
        for old in self.path.parent.glob(f"{self.path.name}*"):
            old.unlink()
        copy(file, self.path)
        self.night = again = Night(self.path, self.night.line, self.night.now + days * DAY, _ids=self.night._ids)
        with again.context() as ctx:
            restoring.prepare(ctx)
        again.now += timedelta(minutes=5)
        self._start()
        self.watch.put_back(again.now)

    def _close(self) -> None:
        with self.night.context() as ctx:
            for table in (matters.matters, privates.privates):
                ctx.tx.execute(table.update().where(table.c.closed_at.is_(None)).values(closed_at=self.night.now))
        self._all_has_gone_out()

    def _record_stays(self) -> None:
        for request in self.night.ask(sleepovers.open_of_constellation, 1, ("recorded",)):
            self.night.ask(sleepovers.move, request.id, request.state, "recorded", self.night.now)

    def _held_again(self) -> None:
        """What was held since a backup is held again within a day of its being put back."""
        for home in self.watch.held:
            if self.night.ask(homes.get, home).held_at is None:
                self.night.ask(homes.hold, home, self.night.now)

    def _all_has_gone_out(self) -> None:
        self.night.now += timedelta(minutes=1)
        with self.night.context() as ctx:
            sent = went.update().where(went.c.state.in_(UNSENT))
            ctx.tx.execute(sent.values(state="sent", sent_at=self.night.now))

    # What must hold.

    @invariant()
    def nothing_is_lost(self) -> None:
        self._all_has_gone_out()
        with self.night.context() as ctx:
            self.watch.look(ctx)

    def teardown(self) -> None:
        """In the end nothing is open or held, all is filed, and has its time: then no byte of the file has a word."""
        self._settle()
        self.night.now += 30_000 * DAY  # whatever a wrong clock has written is past
        erases(self.night)
        for _ in range(20):
            self.night.writes("Sam", "not filed")
        self._settle()
        for _ in range(2):
            self.night.now += 15 * DAY
            self.night.ask(timers.drop, "duty:1:filing")  # as if those days had been lived through
            self._start()
            self._day_passes()
            self._all_has_gone_out()
        assert not self.night.ask(lambda tx: list(journal.broken_links(tx)))
        self.night.close()
        left = [found.decode() for found in re.findall(MARK.pattern.encode(), self.path.read_bytes())]
        self.folder.cleanup()
        assert not left

    def _settle(self) -> None:
        for name in self.first_home:
            self.a_home_is_held_or_let_go_of(name, held=False)
        self._close()
        self.all_is_over_and_filed()
        self._all_has_gone_out()


def test_nothing_kept_is_ever_lost_and_what_is_due_is_gone(example: Path) -> None:
    Erasing.example = example
    play(Erasing, examples=12, steps=12)
