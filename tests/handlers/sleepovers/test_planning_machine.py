"""Days on which homes plan sleepovers and day care, in any order of what people write: the rules hold after each step.

One weekend that two families want, a school run that is offered to all, answers at any hour, and days that pass.
"""

import re
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from handlers import matters as claims
from handlers.context import Context
from handlers.diary.saying import warnings_said
from handlers.sleepovers import beds, planned_asking, planned_drafts
from handlers.sleepovers.acting import asker
from handlers.sleepovers.lifecycle import State, some_live_there
from handlers.sleepovers.planned_hours import said, told
from handlers.sleepovers.planned_words import Stretch
from handlers.sleepovers.requests import DAY_CARE, PLANNED
from storage import addresses, homes, journal, matters, people, questions, sleepovers, timers
from storage.outbox import Outgoing
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover, Step
from storage.timers import Timer
from tests.handlers.at_random import play
from tests.handlers.night import PHONES, Night
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
from tests.handlers.sleepovers.ways import PLAN, go, goes_on, remember

FRIDAY_NOON = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)
ALL_TIMERS = timers.timers.select()
ALL_QUESTIONS = questions.questions.select().where(questions.questions.c.closed_at.is_(None))
NOT_YET = (State.OPENED, State.OFFERING)
OVER = (State.FOLLOW_UP, State.RECORDED)
#: From when until when: a bed for the night, a day and half of it; in the line's zone, which is UTC in December.
SATURDAY_NIGHT = (datetime(2026, 12, 5, 18, 0, tzinfo=UTC), datetime(2026, 12, 6, 10, 0, tzinfo=UTC))
SATURDAY = (datetime(2026, 12, 5, 14, 0, tzinfo=UTC), datetime(2026, 12, 5, 18, 0, tzinfo=UTC))
MONDAY_NIGHT = (datetime(2026, 12, 7, 17, 0, tzinfo=UTC), datetime(2026, 12, 9, 9, 0, tzinfo=UTC))
WANTED = {"Femi": ("Swift",), "Dawn": ("Wren", "Robin")}
WORDS = "could jan have swift for a sleepover sat 5 dec 6pm to sun 6 dec 10am please"
SCHOOL_RUN = datetime(2026, 12, 7, 8, 0, tzinfo=UTC)
OFFER = "i can do school run monday 8 to 9 for someone"
CHANGES = (
    "make it friday 11 dec instead please",
    "can we make it till 5pm on sunday",
    "cant do saturday after all sorry",
    "sorry cant have them after all",
)
OF_A_CHANGE = ("plan_runs", "plan_move", "plan_moved", "plan_off", "plan_seen")
HOMES_ASKED = ("plan_host", "plan_offered")
OFFERS = ("care_out", "care_offer")
ASKED = (*HOMES_ASKED, *OF_A_CHANGE, "plan_no", "authority", "care", "care_offer", "care_for")
SIDES = st.sampled_from(["Femi", "Femi", "Dawn", "Jan"])
NAMES = st.sampled_from(["Femi", "Dawn", "Jan", "Jan", "Priya", "Carol", "Sam"])
#: What says that a stay may go ahead, and what says that two sides have agreed to a change.
STANDS = ("plan.stands", "plan.stands_host", "plan.written")
AS_GIVEN = re.compile(r"\bit stands\b|\bstands with\b|\bagreed\b|go-ahead", re.IGNORECASE)
ASKS_ANEW = ("plan.waits", "host.wait_again")  # that there is none any more
#: Timers that will yet tell a side of what has changed; the rest remind, or ask again.
WILL_TELL = ("plan_off", "plan_withdrawn", "plan_stands", "plan_move", "stay_changed", "plan_told")
OF_A_PLAN = ("plan.", "care.", "host.", "sleep.")
HOST = ("host_yes", "host_withdraws", "host_left")
CHANGE = ("host_yes", "host_withdraws", "change", "stand_down", "stand_down_confirmed", "go_ahead")


class Truths:
    """Looks at one transaction after the other; `owed` are sides that have not been told of a change yet."""

    def __init__(self) -> None:
        self.steps_until = 0
        self.owed: dict[tuple[int, int], Step] = {}
        self.wrote = (0, FRIDAY_NOON)

    def __call__(self, ctx: Context) -> None:
        asked_for = [Sleepover(*row) for row in ctx.tx.execute(ALL_ASKED_FOR)]
        new = [Step(*row) for row in ctx.tx.execute(STEPS_SINCE, {"since": self.steps_until})]
        self.steps_until = max([self.steps_until, *(step.id for step in new)])
        due = [Timer(*row[:6]) for row in ctx.tx.execute(ALL_TIMERS)]
        asked = [Question(*row) for row in ctx.tx.execute(ALL_QUESTIONS)]
        for request in asked_for:
            somebody_is_asked_or_something_is_due(ctx, request, due, asked)
            no_wish_is_left_alone(ctx, request, asked)
            its_bed_is_kept_once(ctx, request)
            nobody_is_waited_for_in_vain(ctx, request, asked)
            it_is_filed_or_seen_as_open(ctx, request)
            somebody_hears_who_has_left(ctx, request)
        for step in new:
            if step.event == "host_yes":
                only_its_own_people_say_yes_for_a_home(ctx, step)
                no_bed_is_promised_twice_unseen(ctx, step)
            for person in sides_to_tell(ctx, step):
                self.owed[step.sleepover_id, person.id] = step
        self.both_sides_hear(ctx, due)
        self.nobody_is_woken_for_what_is_days_ahead(ctx, asked_for)
        for row in ctx.told:
            what_stands_has_host_and_authority(ctx, row, asked_for)
            what_is_changed_both_have_said_yes_to(ctx, row, asked_for)
            another_home_learns_neither_whose_nor_why(ctx, row)
            beds_are_told_to_their_own_home_alone(ctx, row)

    def both_sides_hear(self, ctx: Context, due: list[Timer]) -> None:
        """Of every change, now or by a timer that is still to tell them (B42, B45)."""
        told = {row.person_id for row in ctx.told if row.key.startswith(("plan.", "sleep.", "host."))}
        self.owed = {who: step for who, step in self.owed.items() if who[1] not in told and _is_here(ctx, who[1])}
        for (request_id, person_id), step in self.owed.items():
            will = [one for one in due if one.kind in WILL_TELL and id_of(one) == request_id]
            assert will, f"{people.get(ctx.tx, person_id).name} does not hear of {step}"

    def nobody_is_woken_for_what_is_days_ahead(self, ctx: Context, asked_for: list[Sleepover]) -> None:
        """At night a plan is spoken of to whoever has just written, and to whoever has a matter (B45, B55, N14)."""
        if ctx.actor.startswith("person:"):
            self.wrote = int(ctx.actor.partition(":")[2]), ctx.now
        starts = [SCHOOL_RUN, *(one.needed_from for one in asked_for if one.needed_from and one.state not in OVER)]
        if any(told(ctx.now, start, ctx.line.time_zone) <= ctx.now for start in starts):
            return  # by day, or something is near
        awake = {matter.holder_id for matter in matters.open_in(ctx.tx, 1)}
        awake |= {person for person, at in [self.wrote] if at == ctx.now}
        woken = [row for row in ctx.told if row.key.startswith(OF_A_PLAN) and row.person_id not in awake]
        assert not woken, f"woken at {ctx.now:%a %H:%M}: {[(row.person_id, row.body) for row in woken]}"


def _is_here(ctx: Context, person_id: int) -> bool:
    return people.get(ctx.tx, person_id).left_at is None


def id_of(timer: Timer) -> int | None:
    found: int | None = timer.payload.get("request_id", timer.payload.get("sleepover_id"))
    return found


def somebody_is_asked_or_something_is_due(
    ctx: Context, request: Sleepover, due: list[Timer], asked: list[Question]
) -> None:
    """Nothing goes quietly out of sight (N21, B43). What nobody has settled when it begins, a person is alerted for."""
    if request.state in (*OVER, State.EDT_HAS_IT) or timers.by_key(ctx.tx, "roster_loaded:1"):
        return
    alerted = [
        note
        for note in journal.between(ctx.tx, 1, request.opened_at, ctx.now, ("sleepover.alerted",))
        if note.facts["sleepover"] == request.id
    ]
    waits = any(id_of(timer) == request.id for timer in due)
    is_asked = any(question.facts.get("sleepover") == request.id for question in asked)
    begun = request.needed_from is not None and request.needed_from < ctx.now
    if begun and "asked" in request.answers and request.state in (*NOT_YET, State.HOST_YES):
        told = bool(rows_of(ctx, "plan.office")) and request.state in NOT_YET
        assert waits or alerted or told, f"it has begun, and nobody looks: {request}"
    else:
        matter = matters.open_at(ctx.tx, request.home_id)
        gone = not people.at_home(ctx.tx, request.home_id) or not some_live_there(ctx, request)
        office = gone and rows_of(ctx, "office.left")  # nobody else is left; whom it is for is there no more
        office = office or rows_of(ctx, "office.not_asked")  # who was asked has no phone
        assert waits or is_asked or alerted or matter or office, f"nobody has it: {request}"


def no_wish_is_left_alone(ctx: Context, request: Sleepover, asked: list[Question]) -> None:
    """A change that one side has asked for is answered, asked about again, or has alerted a person by its time."""
    mine = [one for one in asked if one.kind == "plan_moved" and one.facts["sleepover"] == request.id]
    if mine and request.state in (State.HOST_YES, State.GO_AHEAD):
        since = journal.between(ctx.tx, 1, mine[0].asked_at, ctx.now, ("sleepover.alerted",))
        assert since or timers.by_key(ctx.tx, f"plan_move:{request.id}"), f"nobody asks again: {request}"


def rows_of(ctx: Context, key: str) -> list[Outgoing]:
    sam = people.by_name(ctx.tx, 1, "Sam")
    assert sam is not None
    return [row for row in rows_to(ctx, sam.id) if row.key == key]


def its_bed_is_kept_once(ctx: Context, request: Sleepover) -> None:
    kept = homes_that_keep_a_bed(ctx, request)
    assert kept == ([request.host_id] if request.host_id is not None and request.state not in OVER else [])


def nobody_is_waited_for_in_vain(ctx: Context, request: Sleepover, asked: list[Question]) -> None:
    """Once it is settled no home has an open question whether it can (B37); and who has left has none, and offers
    nothing any more."""
    if not timers.by_key(ctx.tx, "roster_loaded:1"):
        waited_for = [one.facts.get("by", one.person_id) for one in asked if one.kind in (*HOMES_ASKED, *OFFERS)]
        assert all(_is_here(ctx, person) for person in waited_for), "somebody is waited for who has left"
    if request.state not in NOT_YET:
        left = [one for one in asked if one.kind in HOMES_ASKED and one.facts["sleepover"] == request.id]
        assert not left, f"still asked: {left}"


def only_its_own_people_say_yes_for_a_home(ctx: Context, step: Step) -> None:
    """The machine never does (N3): somebody of that home was asked, or has offered it herself."""
    host = people.get(ctx.tx, step.person_id or 0)
    assert host.home_id == step.facts["home"] != sleepovers.get(ctx.tx, step.sleepover_id).home_id


def no_bed_is_promised_twice_unseen(ctx: Context, step: Step) -> None:
    """Whoever says yes has been shown each warning, in words, by then (B36)."""
    request = sleepovers.get(ctx.tx, step.sleepover_id)
    if request.host_id is None or step.person_id is None:
        return
    found = beds.capacity_of(ctx, request, homes.get(ctx.tx, request.host_id))
    shown = " ".join(row.body for row in rows_to(ctx, step.person_id))
    unseen = [words for words in warnings_said(ctx, found) if timeless(words) not in timeless(shown)]
    assert not unseen, f"not seen: {unseen} in {shown}"


def sides_to_tell(ctx: Context, step: Step) -> list[Person]:
    """Of what one has done the other side hears: whoever asked, and the people of the home that hosts or hosted."""
    request = sleepovers.get(ctx.tx, step.sleepover_id)
    if step.event not in CHANGE or step.person_id is None or "asked" not in request.answers:
        return []
    by = people.get(ctx.tx, step.person_id)
    hosts = people.at_home(ctx.tx, request.host_id) if request.host_id is not None else []
    sides = [asker(ctx, request), *hosts]
    return [person for person in sides if person.home_id != by.home_id]


def what_stands_has_host_and_authority(ctx: Context, row: Outgoing, asked_for: list[Sleepover]) -> None:
    """No other text of a plan says so, and these only then (B35, N3)."""
    if not row.key.startswith("plan."):
        return
    assert row.key in (*STANDS, *ASKS_ANEW) or not AS_GIVEN.search(row.body), row.body
    if row.key not in STANDS:
        return
    home_id = people.get(ctx.tx, row.person_id or 0).home_id
    stands = [one for one in asked_for if one.state == State.GO_AHEAD and said(ctx, one) in row.body]
    mine = [one for one in stands if row.key == "plan.written" or home_id in (one.home_id, one.host_id)]
    assert mine, f"nothing stands: {row.body}"
    for request in mine:
        yes = [one for one in sleepovers.steps_of(ctx.tx, request.id) if one.event in HOST]
        assert yes[-1].event == "host_yes" and yes[-1].facts["home"] == request.host_id
        guests = sleepovers.guests_of(ctx.tx, request.id)
        assert guests and request.return_at is not None
        for guest in guests:
            assert guest.rule and guest.agreed_by and guest.agreed_at and guest.agreed_how
            assert guest.until is None or guest.until >= request.return_at
            assert request.kind == DAY_CARE or guest.rule != "not_needed_day_care"


def what_is_changed_both_have_said_yes_to(ctx: Context, row: Outgoing, asked_for: list[Sleepover]) -> None:
    """Also where it is told in the morning."""
    if row.key != "plan.moved":
        return
    asked = [Question(*one) for one in ctx.tx.execute(questions.questions.select())]
    home = people.get(ctx.tx, row.person_id or 0).home_id
    for request in [one for one in asked_for if home in (one.home_id, one.host_id) and said(ctx, one) in row.body]:
        moves = [
            one for one in sleepovers.steps_of(ctx.tx, request.id) if one.event == "change" and "fields" in one.facts
        ]
        wishes = [one for one in asked if one.kind == "plan_moved" and one.facts["sleepover"] == request.id]
        if moves and wishes:
            both = {people.get(ctx.tx, one or 0).home_id for one in (moves[-1].person_id, wishes[-1].facts["by"])}
            assert both == {request.home_id, request.host_id}
            return
    raise AssertionError(f"nobody has asked for it: {row.body}")


class Planning(RuleBasedStateMachine):
    example: ClassVar[Path]
    begins_with: ClassVar[str] = ""
    come_to: ClassVar[tuple[Night, Any] | None] = None

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.night = Night(Path(copy(self.example, self.folder.name)), now=FRIDAY_NOON)
        self.night.watch = self.truths = Truths()

    @initialize(stands=st.booleans())
    def two_families_want_saturday(self, stands: bool) -> None:
        if goes_on(self):
            return
        if self.begins_with:
            self.plans("Femi", SATURDAY_NIGHT)
            go(self, PLAN, self.begins_with)
            found = self.night.ask(lambda tx: [Step(*row).event for row in tx.execute(STEPS_SINCE, {"since": 0})])
            assert self.begins_with in found, f"it has not come to it: {found}"
            remember(self)
            return
        for carer in sorted(WANTED):
            self.plans(carer, SATURDAY_NIGHT)
        self.it_goes_on_as_it_should(steps=2 * stands)

    @rule(carer=st.sampled_from(sorted(WANTED)), stretch=st.sampled_from([SATURDAY, MONDAY_NIGHT, SATURDAY_NIGHT]))
    def a_carer_plans(self, carer: str, stretch: Stretch) -> None:
        if stretch[0] > self.night.now:
            self.plans(carer, stretch)

    @rule()
    def a_carer_plans_in_words(self) -> None:
        self.says("Femi", WORDS)
        self.answers("plan", "1")

    @precondition(lambda self: not self.asked("care_offer"))
    @rule()
    def a_carer_offers_the_school_run(self) -> None:
        self.says("Carol", OFFER)
        self.answers("care", "1")

    @rule(kind=st.sampled_from(ASKED), key=st.sampled_from(["1", "1", "1", "2", "3", "0"]))
    def somebody_answers_what_is_asked(self, kind: str, key: str) -> None:
        self.answers(kind, key)

    @rule(steps=st.integers(1, 6))
    def it_goes_on_as_it_should(self, steps: int) -> None:
        """What people usually say next, so that plans stand as well as begin."""
        for _ in range(steps):
            for kind in (*HOMES_ASKED, "authority", "authority", "plan_moved", "plan_seen", "care_offer", "leaving"):
                self.answers(kind, "1")

    @rule(name=SIDES, text=st.sampled_from(CHANGES), sure=st.sampled_from(["1", "1", "1", "0"]), then=st.booleans())
    def somebody_changes_it(self, name: str, text: str, sure: str, then: bool) -> None:
        self.says(name, text)
        for kind in ("plan_which", "plan_off", "plan_move"):
            self.answers(kind, sure)
        if then:
            self.time_passes(12)
            self.answers("plan_moved", "1")
            self.answers("plan_seen", "1")

    @rule(name=SIDES, text=st.sampled_from(["ask all", "ask home 2 and 5", "edt angela", "2"]))
    def somebody_says(self, name: str, text: str) -> None:
        self.says(name, text)

    @rule(home=st.sampled_from([4, 7]))
    def the_office_files_it(self, home: int) -> None:
        self.says("Sam", f"filed {home}")

    @rule(name=NAMES, which=st.integers(0, 12), choice=st.integers(0, 3))
    def somebody_presses_a_button(self, name: str, which: int, choice: int) -> None:
        mine = [row for row in self.night.told if (row.channel, row.chat) == PHONES[name] and row.buttons]
        if mine:
            row = mine[-1 - which % len(mine)]
            self.night.writes(name, "", kind="button", button=row.buttons[choice % len(row.buttons)][1])
            self.night.fires()

    @rule(hours=st.sampled_from([1, 1, 4, 12]))
    def time_passes(self, hours: int) -> None:
        for _ in range(hours):
            self.somebody_takes_and_closes_what_is_open()
            self.night.passes(minutes=60)

    @rule(gone=st.sampled_from(GONE))
    def the_roster_changes(self, gone: tuple[str, ...]) -> None:
        self.night.load(example_roster(*gone))
        self.night.passes(minutes=0.1)

    @rule()
    def the_process_restarts(self) -> None:
        self.night = self.night.restart()

    def does(self, who: str, what: Any) -> None:
        if who == "minutes":
            self.time_passes(what // 60)
            self.night.passes(minutes=what % 60)
        elif who == "gone":
            self.the_roster_changes(what)
        elif who in PHONES:
            self.says(who, what)
        else:
            self.answers(who, what)

    def teardown(self) -> None:
        self.night.close()
        self.folder.cleanup()

    def plans(self, carer: str, stretch: Stretch) -> None:
        """As if she had been read it back, and had said that it is right."""
        with self.night.context(1) as ctx:
            person = people.by_name(ctx.tx, 1, carer)
            if person is None or person.left_at is not None:
                return
            ctx.actor = f"person:{person.id}"
            row = {"constellation_id": 1, "home_id": person.home_id, "kind": PLANNED, "state": State.OPENED}
            request = sleepovers.open_one(ctx.tx, {**row, "requested_by": person.id}, ctx.now)
            ids = {child.nest_name: child.id for child in homes.children_at(ctx.tx, person.home_id or 0)}
            sleepovers.set_guests(ctx.tx, request.id, {name: ids[name] for name in WANTED[carer] if name in ids})
            planned_asking.begin(ctx, planned_drafts.set_times(ctx, request, stretch), person, None)
        self.night.fires()

    def somebody_takes_and_closes_what_is_open(self) -> None:
        """Nights of alerts are played elsewhere."""
        with self.night.context(1) as ctx:
            jan = next(one for one in people.at_home(ctx.tx, 1) if addresses.of_person(ctx.tx, one.id))
            phone = addresses.of_person(ctx.tx, jan.id)[0]
            for home in homes.of_constellation(ctx.tx, 1):
                if (matter := matters.open_at(ctx.tx, home.id)) is not None and home.id != jan.home_id:
                    claims.take(ctx, matter, jan, phone)
                    claims.close(ctx, matters.get(ctx.tx, matter.id), jan, phone)

    def asked(self, kind: str) -> list[Question]:
        return self.night.ask(questions.open_of_kinds, 1, (kind,))

    def answers(self, kind: str, key: str) -> None:
        """Whoever was asked this last: by its button, where her message has one, else by the digit."""
        for asked in self.asked(kind)[-1:]:
            name = self.night.ask(people.get, asked.person_id).name
            shown = [row for row in self.night.told if row.question_id == asked.id]
            labelled = [data for row in shown for label, data in row.buttons if label.startswith(key)]
            if (kind, key) == ("authority", "1") or not labelled:
                self.says(name, "all edt bo" if kind == "authority" else key)
            else:
                self.night.writes(name, "", kind="button", button=labelled[0])
                self.night.fires()

    def says(self, name: str, text: str) -> None:
        self.night.passes(minutes=0.1)
        self.night.writes(name, text)
        self.night.fires()


def test_the_rules_hold_in_any_order(beds_example: Path) -> None:
    Planning.example = beds_example
    play(Planning, examples=8, steps=12)


@pytest.mark.parametrize("event", PLAN)
def test_they_hold_whatever_comes_after(beds_example: Path, event: str) -> None:
    class FromThere(Planning):
        begins_with = event

    Planning.example = beds_example
    play(FromThere, examples=2, steps=6)
