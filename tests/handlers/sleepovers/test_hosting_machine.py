"""Nights on which two families want a bed, in any order of what people answer: after each step the rules still hold."""

from datetime import timedelta
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from handlers.context import Context
from handlers.diary.saying import warnings_said
from handlers.sleepovers import beds, hosting
from handlers.sleepovers.lifecycle import ARROWS, LOOKING, OVER, State
from handlers.triage import RED
from storage import homes, journal, matters, people, questions, sleepovers, timers
from storage.outbox import Outgoing
from storage.sleepovers import Sleepover, Step
from tests.handlers.at_random import play
from tests.handlers.night import FRIDAY_NIGHT, PHONES, Night
from tests.handlers.sleepovers.beds_and_rules import (
    ALL_ASKED_FOR,
    GONE,
    STEPS_SINCE,
    another_home_learns_neither_whose_nor_why,
    beds_are_told_to_their_own_home_alone,
    example_roster,
    homes_that_keep_a_bed,
    it_is_filed_or_seen_as_open,
    rows_to,
    somebody_hears_who_has_left,
    timeless,
)
from tests.handlers.sleepovers.ways import EMERGENCY, PLAN, go, goes_on, remember
from tests.sleeping import open_request

FAR = FRIDAY_NIGHT + timedelta(days=99)
DONE_WITH = (State.EDT_HAS_IT, State.FOLLOW_UP, State.RECORDED)
#: The timer that each of these states waits with.
NEXT = {
    State.EDT_GIVEN: "edt_yet:{}",
    State.GO_AHEAD: "travel:{}",
    State.TRAVELLING: "travel:{}",
    State.STAND_DOWN_ASKED: "standdown:{}",
}
#: Who usually says what in each of these states.
NEXT_WORDS = {
    State.HOST_YES: ("holder", "all edt bo"),
    State.GO_AHEAD: ("carer", "leaving now"),
    State.TRAVELLING: ("host", "arrived"),
    State.OVERDUE: ("host", "arrived"),
    State.STAYING: ("carer", "they are home"),
    State.FOLLOW_UP: ("office", "filed 4"),
    State.EDT_HAS_IT: ("office", "filed 7"),
}
ASKS = ("can you ring", "he has a knife")
WANTED = {"Dawn": ("Wren", "Robin"), "Femi": ("Swift",)}
ANSWERS = ("1", "1", "1", "2", "3", "4", "seen", "edt angela", "all edt bo", "swift edt bo", "wren oncall maria")
STATEMENTS = (
    "edt has it",
    "standing",
    "back sunday 10am",
    "cannot host",
    "done",
    "sorry no",
    "yes we can",
    "ringing now",
    "filed 4",
    "sleepovers",
)
HOSTS = st.sampled_from(["Jan", "Jan", "Jan", "Priya", "Carol", "Femi", "Sam"])


class Truths:
    """Looks at one transaction after the other."""

    def __init__(self) -> None:
        self.steps_until = 0

    def __call__(self, ctx: Context) -> None:
        asked_for = [Sleepover(*row) for row in ctx.tx.execute(ALL_ASKED_FOR)]
        new = [Step(*row) for row in ctx.tx.execute(STEPS_SINCE, {"since": self.steps_until})]
        self.steps_until = max([self.steps_until, *(step.id for step in new)])
        for request in asked_for:
            somebody_has_it_or_is_tried(ctx, request)
            its_bed_is_kept_once(ctx, request)
            homes_that_are_asked_are_waited_for(ctx, request)
            what_comes_next_is_a_row(ctx, request)
            it_is_filed_or_seen_as_open(ctx, request)
            somebody_hears_who_has_left(ctx, request)
        for step in new:
            if step.event == "host_yes":
                no_bed_is_promised_twice_unseen(ctx, step)
        for row in ctx.told:
            the_go_ahead_has_host_and_authority(ctx, row, asked_for)
            another_home_learns_neither_whose_nor_why(ctx, row)
            nobody_is_said_to_have_it_who_has_not(ctx, row, asked_for, new)
            beds_are_told_to_their_own_home_alone(ctx, row)


def somebody_has_it_or_is_tried(ctx: Context, request: Sleepover) -> None:
    """While a home or an agreement is missing (B43): whoever has the matter, or the ladder."""
    if request.state in (*LOOKING, State.HOST_YES):
        matter = matters.get(ctx.tx, request.matter_id or 0)
        assert matter.closed_at is None, f"its matter is closed: {request}"
        assert matter.holder_id is not None or timers.by_key(ctx.tx, f"rung:{matter.id}"), f"nobody has it: {request}"


def its_bed_is_kept_once(ctx: Context, request: Sleepover) -> None:
    kept = homes_that_keep_a_bed(ctx, request)
    assert kept == ([request.host_id] if request.host_id is not None and request.state not in DONE_WITH else [])


def homes_that_are_asked_are_waited_for(ctx: Context, request: Sleepover) -> None:
    if request.state == State.OFFERING:
        timer = timers.by_key(ctx.tx, f"offer:{request.id}")
        assert timer is not None and timer.due_at >= ctx.now, f"nothing is due: {request}"


def what_comes_next_is_a_row(ctx: Context, request: Sleepover) -> None:
    """Nothing goes quietly out of sight (N21): who is on the road or on hold is waited for, and so is who is to leave,
    until a person is alerted for them."""
    key = NEXT.get(State(request.state))
    notes = journal.between(ctx.tx, request.constellation_id, FRIDAY_NIGHT, FAR, ("sleepover.alerted",))
    alerted = request.state == State.GO_AHEAD and any(one.facts["sleepover"] == request.id for one in notes)
    assert key is None or timers.by_key(ctx.tx, key.format(request.id)) or alerted, f"nothing is due: {request}"


def no_bed_is_promised_twice_unseen(ctx: Context, step: Step) -> None:
    request = sleepovers.get(ctx.tx, step.sleepover_id)
    found = beds.capacity_of(ctx, request, homes.get(ctx.tx, step.facts["home"]))
    assert set(found.warnings) <= set(step.facts["warnings"])
    if found.warnings:
        red = matters.get(ctx.tx, request.matter_id or 0).lane == RED
        assert step.facts["seen"] or red, f"{found.warnings} not seen"
        shown = [row for row in rows_to(ctx, step.person_id or 0) if row.key.startswith("host.warned")]
        asked = questions.get(ctx.tx, shown[-1].question_id or 0) if shown else None
        assert asked is not None and set(found.warnings) <= set(asked.facts["warnings"]), "she has not been shown them"
        unseen = [words for words in warnings_said(ctx, found) if timeless(words) not in timeless(shown[-1].body)]
        assert not unseen, f"{unseen} not in {shown[-1].body}"


def the_go_ahead_has_host_and_authority(ctx: Context, row: Outgoing, asked_for: list[Sleepover]) -> None:
    """Only those two texts say go-ahead as something given, and only then (B35, N3)."""
    assert "given" not in row.body.lower() or row.key in ("sleep.go", "host.go"), row.body
    if row.key != "sleep.go":
        return
    home = people.get(ctx.tx, row.person_id or 0).home_id
    request = next(one for one in reversed(asked_for) if one.home_id == home and one.state == State.GO_AHEAD)
    assert request.host_id is not None and request.return_at is not None
    guests = sleepovers.guests_of(ctx.tx, request.id)
    assert guests
    for guest in guests:
        assert guest.rule and guest.agreed_by and guest.agreed_at and guest.agreed_how
        assert guest.until is not None and guest.until >= request.return_at


def nobody_is_said_to_have_it_who_has_not(
    ctx: Context, row: Outgoing, asked_for: list[Sleepover], new: list[Step]
) -> None:
    """The duty team only by a person's word (N22); "no home" only after the hub has answered."""
    if row.key == "sleep.edt_has_it":
        assert [step for step in new if step.event == "edt_has_it" and step.person_id is not None]
    if row.key in ("sleep.none_edt", "sleep.none_edt_alone"):
        home = people.get(ctx.tx, row.person_id or 0).home_id
        ids = {request.id for request in asked_for if request.home_id == home}
        steps = [step for one in ids for step in sleepovers.steps_of(ctx.tx, one)]
        assert [step for step in steps if step.event in ("host_no", "host_withdraws") and step.person_id is not None]


class Hosting(RuleBasedStateMachine):
    example: ClassVar[Path]
    begins_with: ClassVar[str] = ""
    come_to: ClassVar[tuple[Night, Any] | None] = None

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.night = Night(Path(copy(self.example, self.folder.name)))
        self.night.watch = self.truths = Truths()

    @initialize()
    def it_begins(self) -> None:
        if goes_on(self):
            return
        self.asks("Femi" if self.begins_with else "Dawn", "can you ring")
        self.says("Jan", "1")
        if self.begins_with:
            go(self, EMERGENCY, self.begins_with)
            found = self.night.ask(lambda tx: [Step(*row).event for row in tx.execute(STEPS_SINCE, {"since": 0})])
            assert self.begins_with in found, f"it has not come to it: {found}"
            remember(self)

    @rule(carer=st.sampled_from(sorted(WANTED)), words=st.sampled_from(ASKS))
    def a_carer_asks(self, carer: str, words: str) -> None:
        self.asks(carer, words)

    @rule(name=HOSTS, text=st.sampled_from(ANSWERS))
    def somebody_answers(self, name: str, text: str) -> None:
        self.says(name, text)

    @rule(name=HOSTS, text=st.sampled_from(STATEMENTS))
    def somebody_says_how_it_is(self, name: str, text: str) -> None:
        self.says(name, text)

    @rule(kind=st.sampled_from(["hosting", "authority", "offered", "warned", "hosting", "authority"]))
    def a_yes_to_what_is_asked(self, kind: str) -> None:
        """Whoever has been asked this says yes, seen, or that the duty team has agreed."""
        text = {"warned": "seen", "authority": "all edt bo"}.get(kind, "1")
        for asked in self.night.ask(questions.open_of_kinds, 1, (kind,))[:1]:
            self.says(self.night.ask(people.get, asked.person_id).name, text)

    @rule()
    def no_to_an_offer_or_to_hosting(self) -> None:
        for asked in self.night.ask(questions.open_of_kinds, 1, ("offered", "hosting"))[:1]:
            self.says(self.night.ask(people.get, asked.person_id).name, "2")

    @rule(name=HOSTS, which=st.integers(0, 12), choice=st.integers(0, 3))
    def somebody_presses_a_button(self, name: str, which: int, choice: int) -> None:
        mine = [row for row in self.night.told if (row.channel, row.chat) == PHONES[name] and row.buttons]
        if mine:
            row = mine[-1 - which % len(mine)]
            self.night.writes(name, "", kind="button", button=row.buttons[choice % len(row.buttons)][1])
            self.night.fires()

    @rule(carer=st.sampled_from(sorted(WANTED)), days=st.integers(1, 4))
    def the_carer_says_when_they_come_back(self, carer: str, days: int) -> None:
        for request in self.open_of(carer):
            with self.night.context(1) as ctx:
                back = self.night.now.replace(hour=10, minute=0) + timedelta(days=days)
                asker = people.get(ctx.tx, request.requested_by)
                moved = sleepovers.change(ctx.tx, request.id, ctx.now, return_at=back)
                hosting.news(ctx, moved, asker, ("return_at",))
        self.night.fires()

    @rule(carer=st.sampled_from(sorted(WANTED)), all_of_them=st.booleans())
    def the_carer_says_who_it_is_for(self, carer: str, all_of_them: bool) -> None:
        for request in self.open_of(carer):
            if request.state in (*LOOKING, State.HOST_YES, State.GO_AHEAD):
                with self.night.context(1) as ctx:
                    ids = {child.nest_name: child.id for child in homes.children_at(ctx.tx, request.home_id)}
                    wanted = [name for name in WANTED[carer] if name in ids]
                    guests: dict[str, int | None] = {name: ids[name] for name in wanted[: None if all_of_them else 1]}
                    sleepovers.set_guests(ctx.tx, request.id, guests)
                    asker = people.get(ctx.tx, request.requested_by)
                    hosting.news(ctx, sleepovers.get(ctx.tx, request.id), asker, ("children",))
        self.night.fires()

    @rule(carer=st.sampled_from(sorted(WANTED)), steps=st.integers(1, 4))
    def it_goes_on_as_it_should(self, carer: str, steps: int) -> None:
        """What people usually say next, so that nights end as well as begin."""
        for _ in range(steps):
            for request in self.not_filed(carer)[:1]:
                holder = self.night.ask(matters.open_at, request.home_id)
                has_it = holder.holder_id if holder is not None else None
                somebody = self.night.ask(people.get, has_it).name if has_it is not None else "Jan"
                host = next((one.name for one in self.night.ask(people.at_home, request.host_id or 0)), somebody)
                if request.state == State.HOST_YES and request.return_at is None:
                    self.the_carer_says_when_they_come_back(carer, 1)
                who, words = NEXT_WORDS.get(State(request.state), ("holder", "1"))
                self.says({"holder": somebody, "host": host, "carer": carer, "office": "Sam"}[who], words)

    @rule(carer=st.sampled_from(sorted(WANTED)), words=st.sampled_from(["leaving now", "dont need it now", "3", "1"]))
    def the_carer_goes_or_does_not_need_it(self, carer: str, words: str) -> None:
        self.says(carer, words)

    @rule(minutes=st.sampled_from([1, 4, 6, 15, 15, 31, 61]))
    def time_passes(self, minutes: int) -> None:
        self.night.passes(minutes=minutes)

    @rule(gone=st.sampled_from(GONE))
    def the_roster_changes(self, gone: tuple[str, ...]) -> None:
        self.night.load(example_roster(*gone))
        self.night.passes(minutes=0.1)

    @rule()
    def the_process_restarts(self) -> None:
        self.night = self.night.restart()

    def does(self, who: str, what: Any) -> None:
        if who == "minutes":
            self.night.passes(minutes=what)
        elif who == "days":
            self.the_carer_says_when_they_come_back("Femi", what)
        elif who == "gone":
            self.the_roster_changes(what)
        elif what in ASKS:
            self.asks(who, what)
        elif who in PHONES:
            self.says(who, what)
        else:
            self.answers(who, what)

    def teardown(self) -> None:
        self.night.close()
        self.folder.cleanup()

    def answers(self, kind: str, key: str) -> None:
        """Whoever was asked this last, by its button."""
        for asked in self.night.ask(questions.open_of_kinds, 1, (kind,))[-1:]:
            shown = [row for row in self.night.told if row.question_id == asked.id]
            button = next(data for row in shown for label, data in row.buttons if label.startswith(key))
            self.night.passes(minutes=0.1)
            self.night.writes(self.night.ask(people.get, asked.person_id).name, "", kind="button", button=button)
            self.night.fires()

    def says(self, name: str, text: str) -> None:
        self.night.passes(minutes=0.1)
        self.night.writes(name, text)
        self.night.fires()

    def asks(self, carer: str, words: str) -> None:
        self.says(carer, words)
        here = self.night.person(carer)
        children = tuple(name for name in WANTED[carer] if name in self.night.ask(homes.nest_names, here.home_id))
        if here.left_at is None and not self.open_of(carer):
            with self.night.context() as ctx:
                back = self.night.now + timedelta(hours=30) if carer == "Femi" else None
                request = open_request(ctx.tx, carer, children, self.night.now, return_at=back)
                if matters.get(ctx.tx, request.matter_id or 0).holder_id is not None:
                    hosting.news(ctx, request, here, ())
            self.night.fires()

    def not_filed(self, carer: str) -> list[Sleepover]:
        return self.night.ask(sleepovers.open_of_home, self.night.person(carer).home_id, OVER)

    def open_of(self, carer: str) -> list[Sleepover]:
        return self.night.ask(sleepovers.open_of_home, self.night.person(carer).home_id, DONE_WITH)


def test_the_rules_hold_in_any_order(beds_example: Path) -> None:
    Hosting.example = beds_example
    play(Hosting, examples=12, steps=20)


@pytest.mark.parametrize("event", EMERGENCY)
def test_they_hold_whatever_comes_after(beds_example: Path, event: str) -> None:
    class FromThere(Hosting):
        begins_with = event

    Hosting.example = beds_example
    play(FromThere, examples=2, steps=8)


def test_there_is_a_way_to_everything_that_may_happen() -> None:
    assert EMERGENCY.keys() | PLAN.keys() == {arrow.event for arrow in ARROWS}
