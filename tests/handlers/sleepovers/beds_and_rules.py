"""What holds after each transaction of an emergency and of a plan alike, for the nights that are played at random."""

import re
from pathlib import Path

from sqlalchemy import bindparam

from handlers.context import Context
from handlers.sleepovers import beds
from handlers.sleepovers.lifecycle import OVER, State
from storage import diary, homes, outbox, people, questions, sleepovers, timers
from storage.outbox import Outgoing
from storage.sleepovers import Sleepover
from tests import databases
from tests.handlers.night import FRIDAY_NIGHT
from tests.sleeping import ROSTER

#: Another number in each home, so that one that is told another home's is seen; the hub is soon full.
BEDS = {1: 1, 2: 2, 5: 3, 7: 4}
# Made once: they are asked after every transaction.
ALL_ASKED_FOR = sleepovers.sleepovers.select().order_by(sleepovers.sleepovers.c.id)
STEPS_SINCE = (
    sleepovers.steps.select().where(sleepovers.steps.c.id > bindparam("since")).order_by(sleepovers.steps.c.id)
)
ROWS_TO = outbox.outbox.select().where(outbox.outbox.c.person_id == bindparam("person"))
NEST_NAMES = ("Wren", "Robin", "Swift", "Linnet")
TO_OTHER_HOMES = ("host.offer", "plan.offer")
OWN_BEDS = re.compile(r"beds? free (\d+) of (\d+), (?:fostered with you )?(\d+)", re.IGNORECASE)


#: Who leaves by a load of the roster; whoever is not named is back. Spells are always somebody's.
GONE: tuple[tuple[str, ...], ...] = ((), (), ("Swift",), ("Femi",), ("Home 7",), ("Wren",), ("Jan",), ("Home 5",))
#: Whom each of these carers lives with: who has not written is asleep, and one may leave while the other stays.
LIVES_WITH = {"Jan": ("Mark", 1011), "Femi": ("Tolu", 1017)}


def example_roster(*gone: str) -> str:
    """The example's people and some of their partners, each home with so many beds as it has above; without the people,
    children and homes ("Home 7") that are `gone`."""
    text = ROSTER
    for name, (other, telegram) in LIVES_WITH.items():
        carer = f'[[home.carer]]\nname = "{name}"\n'
        assert text.count(carer) == 1, f"{name} is written another way"
        text = text.replace(carer, f'[[home.carer]]\nname = "{other}"\ntelegram = {telegram}\n{carer}')
    for code, beds_there in BEDS.items():
        known = rf'(code = {code}\nkind = "[a-z_]+"\n)beds = \d+\nrooms = \d+'
        text, found = re.subn(known, rf"\g<1>beds = {beds_there}\nrooms = {beds_there}", text)
        assert found == 1, f"home {code} is written another way"
    parts = re.split(r"(?m)^(?=\[\[(?:home|staff|spell)\]\])", text)
    return "".join(_without(part, gone) for part in parts)


def _without(part: str, gone: tuple[str, ...]) -> str:
    """One home, person or spell. Whose turn it was is her partner's."""
    if part.startswith("[[spell]]"):
        for name in set(gone) & set(LIVES_WITH):
            part = part.replace(f'"{name}"', f'"{LIVES_WITH[name][0]}"')
    if any(f"code = {name.removeprefix('Home ')}\n" in part for name in gone if name.startswith("Home ")):
        return ""
    rows = re.split(r"(?m)^(?=\[\[home\.)", part)
    return "".join(row for row in rows if not any(f'name = "{name}"\n' in row for name in gone))


def load_example(path: Path) -> Path:
    databases.load(path, example_roster(), FRIDAY_NIGHT)
    return path


def rows_to(ctx: Context, person_id: int) -> list[Outgoing]:
    return [Outgoing(*row) for row in ctx.tx.execute(ROWS_TO, {"person": person_id})]


def timeless(warnings: str) -> str:
    """Without the hour of the fullest moment: where it is about now, that moves on between her reading and her yes."""
    return re.sub(r"taken \w{3} \d\d:\d\d", "taken", warnings)


def homes_that_keep_a_bed(ctx: Context, request: Sleepover) -> list[int]:
    """What is planned also stands in the diary of the home whose children are away."""
    return [
        home.id
        for home in homes.of_constellation(ctx.tx, request.constellation_id)
        for entry in diary.of_source(ctx.tx, home.id, "sleepover")
        if entry.source_id == request.id and entry.kind != "away"
    ]


def it_is_filed_or_seen_as_open(ctx: Context, request: Sleepover) -> None:
    """The liaison worker's list has whatever she has not filed (B43)."""
    listed = [one.id for one in sleepovers.open_of_constellation(ctx.tx, request.constellation_id, OVER)]
    assert (request.id in listed) != (request.state == State.RECORDED)
    filed = [one for one in sleepovers.steps_of(ctx.tx, request.id) if one.event == "recorded"]
    assert bool(filed) == (request.state == State.RECORDED) and all(one.person_id is not None for one in filed)


def somebody_hears_who_has_left(ctx: Context, request: Sleepover) -> None:
    """The roster may change between any two steps: whoever it is about, a person knows (N21)."""
    if request.state in (State.FOLLOW_UP, State.RECORDED) or timers.by_key(ctx.tx, "roster_loaded:1"):
        return
    guests = [homes.child(ctx.tx, one.child_id) for one in sleepovers.guests_of(ctx.tx, request.id) if one.child_id]
    gone = [child for child in guests if child.left_at is not None]
    empty = request.host_id is not None and not people.at_home(ctx.tx, request.host_id)
    if gone or empty or people.get(ctx.tx, request.requested_by).left_at is not None:
        home, sam = homes.get(ctx.tx, request.home_id).spoken, people.by_name(ctx.tx, 1, "Sam")
        assert sam is not None
        told = [row for row in rows_to(ctx, sam.id) if row.key == "office.left" and row.body.startswith(f"{home}:")]
        held = timers.by_key(ctx.tx, f"plan_told:{request.id}:{sam.id}:office.left")
        assert told or held, f"nobody hears who is gone: {request}"
    assert not (empty and request.state in (State.HOST_YES, State.GO_AHEAD)), f"nobody is there: {request}"


def beds_are_told_to_their_own_home_alone(ctx: Context, row: Outgoing) -> None:
    """Nobody hears of another home's nights (N8): the beds, what is free of them then, and the children are its own."""
    told, asked = OWN_BEDS.search(row.body), questions.get(ctx.tx, row.question_id or 0)
    assert told is not None or "beds free" not in row.body.casefold() or row.key == "hub.sleepover", row.body
    if told is None or asked is None:
        return
    home_id = people.get(ctx.tx, row.person_id or 0).home_id
    assert home_id is not None, row.body
    request, home = sleepovers.get(ctx.tx, asked.facts["sleepover"]), homes.get(ctx.tx, home_id)
    start, end = beds.stretch(ctx, request)
    then = [one for one in diary.between(ctx.tx, home_id, start, end) if one.kind == "sleepover"]
    kept = [one for one in then if one.source_id != request.id]
    moments = [start, *(one.starts_at for one in kept if one.starts_at > start)]
    taken = max(sum(one.takes for one in kept if one.starts_at <= at < one.ends_at) for at in moments)
    own = len(homes.nest_names(ctx.tx, home_id))
    assert tuple(map(int, told.groups())) == (max(0, home.beds - taken), home.beds, own), row.body


def another_home_learns_neither_whose_nor_why(ctx: Context, row: Outgoing) -> None:
    """Age, and from when until when (N17)."""
    if row.key in TO_OTHER_HOMES:
        assert not [name for name in NEST_NAMES if name in row.body], row.body
        assert "Home " not in row.body, row.body
