"""No child's real name and no home's address is in anything that the line says (DOMAIN B52, N8).

Conversations are played with a roster in which both are marked: what is queued, spoken and attached, every calendar and
the night note are searched. And they are played once more without: whatever the names are, like words, like nest names,
in odd letters, every text is the same.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copy

import pytest
from sqlalchemy import Connection

from handlers import calls
from handlers.calendars import feed, single
from handlers.calls import Turn
from handlers.context import VOICE
from handlers.texts.english import TEXTS
from handlers.texts.rules import placeholders
from storage import homes, outbox
from storage.outbox import Outgoing
from tests import databases
from tests.handlers.night import FRIDAY_NIGHT, LADDER, LINE, PHONES, Night
from tests.handlers.sleepovers.beds_and_rules import example_roster
from tests.handlers.sleepovers.test_hosting_machine import Hosting
from tests.handlers.sleepovers.test_planning_machine import SATURDAY_NIGHT, Planning
from tests.handlers.sleepovers.ways import EMERGENCY, PLAN, Doing, go

MARK = "zq"
#: Like another's nest name and like words, in letters that mean something else, in capitals, as long as may be.
REAL_NAMES = {
    "Wren": "Linnet Zqwill (May)",
    "Robin": "Ŵŷn-Zq’s.*[x] O'D\\1",
    "Linnet": "ZQ" + "A" * 18,
    "Swift": "Home Zqthe",
}
GET_TOGETHERS = """
[[activity]]
name = "Coffee morning"
when = "every tuesday 10:30 to 12:30"
for = "carers"
place = "the hub"
at_home = 1
map = "https://map.example.org/14-zq-close"
lead = "Priya"
[[activity]]
name = "Picnic"
when = "sat 12 dec 2026 12:00 to 14:00"
for = "everyone"
at_home = 7
map = "https://map.example.org/zq-lane"
bring = "a cake"
"""
#: Who writes what, or what is answered to which kind of question, or how much time passes (`Planning.does`).
HELP: tuple[Doing, ...] = (
    *(("Femi", "can anyone have swift sat 12 dec 2-6?"), ("Femi", "sat 12 dec 2pm to 6pm"), ("plan", "1")),
    *(("plan_runs", "2"), ("plan_host", "3"), ("plan_host", "2"), ("plan_no", "1"), ("plan_offered", "3")),
    *(("plan_offered", "1"), ("Dawn", "make it friday 11 dec 2pm to 6pm instead"), ("plan_move", "1")),
    *(("plan_moved", "2"), ("Carol", "i can do school run for someone"), ("plan_no", "0")),
    *(("Carol", "i can do school run monday 8 to 9 for someone"), ("care", "1"), ("care_offer", "3"), ("Dawn", "1")),
    *(("care_for", "1"), ("plan_runs", "3"), ("minutes", 60 * 9)),
    *(("Carol", "i can do day care wednesday 16 dec 2 to 4pm for anyone"), ("care", "1"), ("care_out", "0")),
    ("Carol", "could jan have linnet wed 16 dec 2pm to 4pm please"),
    *(("Dawn", "could jan have wren fri 18 dec 6pm to sun 20 dec 10am please"), ("plan", "1"), ("minutes", 60 * 13)),
    *(("plan_host", "1"), ("Jan", "make it saturday 19 dec 6pm to sun 20 dec 10am instead"), ("plan_move", "1")),
    *(("plan_moved", "1"), ("authority", "1"), ("minutes", 60 * 48)),
)
GATHERINGS: tuple[Doing, ...] = (
    *(("Sam", "new activity tea sat 5 dec 3pm"), ("Sam", "at the hub"), ("Sam", "for carers"), ("Sam", "1")),
    *(("Dawn", "activities"), ("Sam", "new activity wren party sat 5 dec 3pm, at the hub, for carers"), ("Sam", "0")),
    *(("Jan", "move coffee morning 8 dec to wed 9 dec 4pm"), ("Jan", "1"), ("Sam", "call off tea"), ("Sam", "1")),
    *(("Sam", "change coffee morning to 11:00 to 12:00"), ("Sam", "1"), ("minutes", 60 * 23), ("rsvp", "1")),
    *(("rsvp", "2"), ("rsvp", "3"), ("Dawn", "2 adults 3 kids"), ("Dawn", "no nuts please"), ("minutes", 60 * 48)),
    *(("Priya", "who is coming"), ("Dawn", "menu"), ("Dawn", "4"), ("minutes", 60 * 46)),
    *(("Dawn", "running late for coffee morning"), ("Femi", "cant make coffee morning sorry"), ("minutes", 60 * 24)),
)
NUMBERS: tuple[Doing, ...] = (
    *(("Sam", "add to directory"), ("Sam", "Passport help"), ("Sam", "passport, travel"), ("Sam", "01632 960777")),
    *(("Sam", "Mon-Fri 9-17"), ("Sam", "2"), ("Sam", "ask for Ade"), ("Sam", "1"), ("Sam", "directory")),
    *(("Dawn", "whats the number for passport"), ("Dawn", "numbers passport"), ("Dawn", "numbers"), ("Sam", "gaps")),
    *(
        ("Dawn", "menu"),
        ("Dawn", "4"),
        ("Sam", "directory checked 2"),
        ("Sam", "directory remove 7"),
        ("Jan", "diary"),
        ("Sam", "sheet wren"),
    ),
    *(("Sam", "2"), ("Sam", "1"), ("Sam", "note linnet and may are sad at home"), ("Sam", "later")),
    *(("Dawn", "wren is kicking off, can you ring"), ("Priya", "1"), ("Dawn", "linnet is sad"), ("Priya", "sheet 4")),
    *(("Priya", "done"), ("minutes", 60 * 22), ("Sam", "d"), ("Sam", "note")),
)
RINGING = replace(
    LINE, channels=("telegram", "sms", VOICE), rungs=tuple(replace(rung, by=("message", "call")) for rung in LADDER)
)
#: By subject.
WRITTEN = {"plans": HELP, "get-togethers": GATHERINGS, "numbers and notes": NUMBERS}
STANDING = {"line", "LINE", "time", "duty", "duty_number", "office"}
HERE = Path(__file__).parents[3]
#: Where the code has a real name at all, and what for.
READ_IN = {
    "handlers/roster/gathering.py": "the roster's key",
    "handlers/roster/records.py": "the roster's record",
    "handlers/roster/reading.py": "from the one to the other",
    "handlers/roster/children.py": "into the table",
    "handlers/roster/checks.py": "that it is no nest name, and in no get-together",
    "handlers/activities/childrens_names.py": "whether it stands in words for every home",
    "handlers/activities/drafts.py": "that no get-together is named after it",
    "handlers/sheets/reading.py": "the nest name takes its place in words on a sheet",
    "handlers/childs_note.py": "other children's are taken out of the note of one",
}
SUBJECTS = ("stays", *WRITTEN, "calls")
#: The texts that each of them is to reach.
OF: dict[str, tuple[str, ...]] = {
    "plans": ("plan.", "care."),
    "get-togethers": ("activity.", "remind.", "rsvp.", "lead."),
    "numbers and notes": ("directory.", "numbers.", "note.", "menu."),
}
#: Those of them that are not reached here, and why nothing can stand in them.
WHY_NOT: dict[str, tuple[str, ...]] = {
    "days and hours, carers and numbers of homes; each stands in a text that is reached": (
        *("plan.as_it_was", "plan.gone", "plan.no_more", "plan.none", "plan.none_chosen", "plan.not_needed"),
        *("plan.read_at", "plan.which", "plan.which_stay", "care.nobody"),
    ),
    "children as in the other reminders of that day, which are reached": ("plan.hours_before",),
    "a get-together by its own words, which name nobody who is looked after (`drafts.check_names`)": (
        *("activity.ask_details", "activity.ask_off", "activity.ask_off_all", "activity.ask_off_which"),
        *("activity.ask_rule", "activity.changed_late", "activity.changed_meanwhile", "activity.not_kept"),
        *("activity.off_late", "activity.read_more", "activity.stays", "activity.step_time", "activity.step_when"),
        *("remind.down", "remind.down_bring", "remind.down_several", "remind.place", "rsvp.late_held"),
        *("rsvp.late_untold", "rsvp.next", "rsvp.no_room", "rsvp.noted", "rsvp.off", "rsvp.over", "rsvp.so_far"),
        *("rsvp.too_many", "rsvp.waiting", "lead.felt", "lead.not_coming"),
    ),
    "what she has just written herself, read back to her alone": (
        *("activity.refused_home", "activity.refused_lead", "activity.refused_no_such_day"),
        *("activity.refused_no_year", "activity.refused_none_then", "activity.refused_once_or_monthly"),
        *("activity.refused_part", "activity.refused_same", "activity.refused_taken", "activity.refused_times"),
        *("activity.refused_too_long", "activity.refused_weekday"),
    ),
    "a guest's own words, unaltered, to who leads it": ("lead.notes", "lead.words"),
    "numbers to ring, in the same words as those that are reached": ("directory.always", "numbers.found_only"),
    "counts, a carer's name, or a choice of the menu": ("note.ready", "note.woken", "menu.chosen"),
}
NOT_PLAYED = {key for keys in WHY_NOT.values() for key in keys}
#: Texts of other subjects, and what keeps both out of them.
ELSEWHERE: dict[str, tuple[str, ...]] = {
    "ends of stays are played here, and all that comes before them in tests/handlers/sleepovers": (
        *("sleep.", "sleepover.", "host.", "own.", "office.", "stand_down.", "morning."),
    ),
    "who is alerted, who has it and whom to ring: carers' names, homes' numbers, times": (
        *("first.", "hub.", "ladder.", "joined.", "matter.", "loop.", "wake.", "wish.", "thin.", "stranger."),
        *("line.", "audit.", "filing.", "address.", "optout.", "linked.", "unclear.", "thanks.", "tell."),
        *("cannot_talk.", "call.", "danger.", "missing.", "health.", "child.", "quiet.", "hush.", "private."),
    ),
    "nights and who has them": ("swap.", "rota.", "rollcall.", "ill."),
    "people's own words, which are never altered": ("words.", "sealed."),
    "tests/handlers/sheets/test_reading.py looks for the real name in whatever is on a sheet": ("sheet.", "step."),
    "kinds, hours and numbers, to the people of that home": ("diary.",),
    "a get-together by its own words": ("pause.", "after."),
    "what was asked for and is not listed, to the liaison worker": ("gaps.",),
}
PLANS = ("left", "host_left", "agree_anew", "host_withdraws", "stand_down_confirmed", "recorded")
#: A change of which the family says nothing, until a person is alerted.
UNANSWERED: tuple[Doing, ...] = (
    *(("Jan", "make it friday 11 dec instead please"), ("plan_move", "1"), ("minutes", 60 * 28)),
)
STAYS = ("edt_settled", "not_here", "extended", "at_home", "seen")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("given_away") / "plain.db"
    databases.load(path, example_roster() + GET_TOGETHERS, FRIDAY_NIGHT)
    return path


def marked(plain: Path) -> Path:
    path = Path(copy(plain, plain.with_name("marked.db")))
    night = Night(path)

    def name(tx: Connection) -> None:
        for child in homes.children_in(tx, 1):
            homes.change_child(tx, child.id, real_name=REAL_NAMES[child.nest_name])

    night.ask(name)
    night.close()
    return path


def written(example: Path, said: tuple[Doing, ...]) -> Iterator[Night]:
    Planning.example = example
    days = Planning()
    days.night.watch = lambda ctx: None
    for who, what in said:
        days.does(who, what)
    yield days.night
    days.teardown()


def rung(example: Path) -> Iterator[Night]:
    night = Night(Path(copy(example, example.with_suffix(".rung"))), RINGING)
    night.writes("Dawn", "can you ring")
    night.passes(minutes=16)
    yield night
    night.close()


def planned(example: Path, end: str, then: tuple[Doing, ...] = ()) -> Iterator[Night]:
    Planning.example = example
    days = Planning()
    days.night.watch = lambda ctx: None
    days.plans("Femi", SATURDAY_NIGHT)
    go(days, PLAN, end)
    for who, what in then:
        days.does(who, what)
    yield days.night
    days.teardown()


def stayed(example: Path, end: str) -> Iterator[Night]:
    Hosting.example = example
    nights = Hosting()
    nights.night.watch = lambda ctx: None
    nights.asks("Femi", "can you ring")
    nights.says("Jan", "1")
    go(nights, EMERGENCY, end)
    yield nights.night
    nights.teardown()


def plays(example: Path, subject: str) -> Iterator[Night]:
    if subject in WRITTEN:
        yield from written(example, WRITTEN[subject])
    for end in PLANS if subject == "plans" else ():
        yield from planned(example, end)
    if subject == "plans":
        yield from planned(example, "go_ahead", UNANSWERED)
    for end in STAYS if subject == "stays" else ():
        yield from stayed(example, end)
    if subject == "calls":
        yield from rung(example)


def leaves(night: Night) -> list[str]:
    """All that goes out: rows with their buttons and files, and what a call says."""
    rows = [Outgoing(*row) for row in night.ask(lambda tx: tx.execute(outbox.outbox.select()).fetchall())]
    said = [f"{row.key} {row.person_id} {row.body} {row.buttons} {row.attachment}" for row in rows]
    files = [row.attachment["event"] for row in rows if row.attachment and "event" in row.attachment]
    said += [single.render(**file).decode() for file in files]
    rung = [row for row in rows if row.channel == VOICE]
    said += [line for row in rung for line in spoken(night, Turn("answered", "CA1", row.chat, "", row.id))]
    said += spoken(night, Turn("", "CA2", PHONES["Dawn"][1])) if rung else []
    return [re.sub(r"[0-9a-f-]{36}@", "@", one) for one in said]  # by which a calendar knows an event


def spoken(night: Night, turn: Turn) -> list[str]:
    with night.context() as ctx:
        return list(calls.answer(ctx, turn).said)


def calendars(night: Night) -> list[str]:
    """Of the one who asks, of the one who hosts, and of the whole constellation."""
    found = []
    for person in (None, night.person("Femi"), night.person("Jan")):
        secret = f"secret of {person and person.name}"
        night.ask(feed.give, 1, person, secret, night.now)
        shown = night.ask(feed.render, secret, "Night line", night.now, night.line.time_zone)
        assert shown is not None
        found.append(shown.decode())
    return found


@pytest.mark.parametrize("subject", SUBJECTS)
def test_neither_is_in_anything_that_leaves_and_nothing_hangs_on_them(plain: Path, subject: str) -> None:
    said = [one for night in plays(marked(plain), subject) for one in leaves(night)]
    assert not [one for one in said if MARK in one.casefold()]
    assert said == [one for night in plays(plain, subject) for one in leaves(night)]
    keys = {one.split(" ")[0] for one in said}
    left = {key for key in TEXTS if key.startswith(OF.get(subject, "-")) and placeholders(TEXTS[key].body) - STANDING}
    assert left - keys <= NOT_PLAYED, f"these are new: play them, or say why not: {sorted(left - keys - NOT_PLAYED)}"
    assert not keys & NOT_PLAYED, "these are reached by now"


def test_every_text_is_of_a_subject_or_is_looked_at_elsewhere() -> None:
    known = tuple(begins for prefixes in (*ELSEWHERE.values(), *OF.values()) for begins in prefixes)
    assert not [key for key in TEXTS if not key.startswith(known)]
    assert TEXTS.keys() >= NOT_PLAYED


def test_a_real_name_is_read_where_it_is_kept_and_where_it_is_taken_out_and_nowhere_else() -> None:
    there = {
        str(path.relative_to(HERE))
        for root in ("bot", "handlers")
        for path in (HERE / root).rglob("*.py")
        if "real_name" in path.read_text(encoding="utf-8")
    }
    assert there == READ_IN.keys()


def test_nor_in_a_calendar(plain: Path) -> None:
    for night in planned(marked(plain), "go_ahead"):
        shown = "".join(calendars(night))
    assert "Planned sleepover: Swift" in shown and "Coffee morning" in shown and "LOCATION:the hub" in shown
    assert MARK not in shown.casefold()
