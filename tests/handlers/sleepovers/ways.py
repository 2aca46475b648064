"""How everything that may happen to a sleepover comes about: after what, and who does what then.

The nights and days at random begin with each of them in turn, so that no state is out of their reach.
"""

from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar, Protocol

from tests.handlers.night import Night

#: Who, by name, and what she writes; or a kind of question and the answer of whoever was asked it last; or minutes that
#: pass, days until they come back, people who leave the roster.
Doing = tuple[str, Any]
Ways = dict[str, tuple[str, tuple[Doing, ...]]]

#: From Femi's wish for a bed on, which Jan has taken.
EMERGENCY: Ways = {
    "host_yes": ("", (("Jan", "1"),)),
    "authority": ("host_yes", (("Jan", "all edt bo"),)),
    "go_ahead": ("authority", ()),
    "host_no": ("", (("Jan", "2"),)),
    "offered": ("host_no", ()),
    "other_no": ("offered", (("offered", "2"),)),
    "nobody": ("other_no", (("offered", "2"),)),
    "edt_has_it": ("nobody", (("Jan", "edt has it"),)),
    "edt_settled": ("edt_has_it", (("Sam", "filed 7"),)),
    "host_withdraws": ("go_ahead", (("Jan", "done 7"), ("Jan", "cannot host"))),
    "host_left": ("offered", (("Carol", "1"), ("gone", ("Home 5",)))),
    "change": ("host_yes", (("Jan", "back sunday 10am"),)),
    "agree_anew": ("go_ahead", (("days", 4),)),
    "leaving": ("go_ahead", (("Femi", "leaving now"),)),
    "on_the_way": ("leaving", (("eta", "1"),)),
    "late": ("leaving", (("minutes", 91),)),
    "not_here": ("late", (("arrival", "3"),)),
    "trouble": ("late", (("overdue", "3"),)),
    "arrived": ("leaving", (("Jan", "arrived"),)),
    "handed_over": ("arrived", (("medicine", "1"),)),
    "good_night": ("arrived", (("Jan", "good night"),)),
    "night_note": ("arrived", (("Jan", "done 7"), ("Jan", "swift is crying and wont settle"), ("own", "2"))),
    "extend": ("arrived", (("Femi", "can swift stay one more night"),)),
    "extend_yes": ("extend", (("extend", "1"),)),
    "extend_no": ("extend", (("extend", "2"),)),
    "extended": ("extend_yes", (("Jan", "all edt bo"),)),
    "sooner": ("arrived", (("Femi", "back saturday 4pm instead"),)),
    "late_back": ("arrived", (("minutes", 60 * 31), ("return", "2"))),
    "gone_home": ("arrived", (("minutes", 60 * 31), ("return", "1"))),
    "returned": ("gone_home", (("home", "1"),)),
    "recorded": ("returned", (("Sam", "filed 7"),)),
    "child_left": ("arrived", (("gone", ("Swift",)), ("Sam", "filed 7"))),
    "settled": ("host_yes", (("Jan", "done"), ("settled", "1"))),
    "stand_down": ("go_ahead", (("Femi", "dont need it now"),)),
    "still_needed": ("stand_down", (("standdown", "2"),)),
    "stand_down_confirmed": ("stand_down", (("standdown", "1"),)),
    "at_home": ("stand_down_confirmed", (("Jan", "done"), ("minutes", 60 * 11), ("morning", "1"))),
    "seen": ("", (("Dawn", "he has a knife"), ("Jan", "1 home 4"), ("Jan", "1 home 4"), ("Jan", "seen"))),
}
#: From a plan of Femi's on, of which the hub is asked.
PLAN: Ways = {
    "host_yes": ("", (("plan_host", "1"),)),
    "authority": ("host_yes", (("authority", "1"),)),
    "go_ahead": ("authority", ()),
    "other_no": ("", (("plan_host", "2"),)),
    "asks_homes": ("other_no", (("plan_no", "1"),)),
    "offered": ("asks_homes", ()),
    "left": ("other_no", (("plan_no", "0"),)),
    "host_left": ("offered", (("plan_offered", "1"), ("gone", ("Home 5",)))),
    "change": ("go_ahead", (("Femi", "make it friday 11 dec instead please"), ("plan_move", "1"), ("plan_moved", "1"))),
    "agree_anew": ("change", ()),
    "host_withdraws": ("go_ahead", (("Jan", "sorry cant have them after all"), ("plan_off", "1"))),
    "stand_down": ("go_ahead", (("Femi", "cant do saturday after all sorry"), ("plan_off", "1"))),
    "stand_down_confirmed": ("stand_down", (("plan_seen", "1"),)),
    "leaving": ("go_ahead", (("minutes", 60 * 29), ("leaving", "1"))),
    "arrived": ("leaving", (("eta", "1"), ("minutes", 31), ("arrival", "1"))),
    "gone_home": ("arrived", (("minutes", 60 * 18), ("return", "1"))),
    "returned": ("gone_home", (("home", "1"),)),
    "recorded": ("returned", (("Sam", "filed 7"),)),
}


class Does(Protocol):
    def does(self, who: str, what: Any) -> None: ...


def go(machine: Does, ways: Ways, event: str) -> None:
    """As people usually come there."""
    after, doings = ways[event]
    if after:
        go(machine, ways, after)
    for who, what in doings:
        machine.does(who, what)


class Begins(Protocol):
    begins_with: ClassVar[str]
    come_to: ClassVar[tuple[Night, Any] | None]
    example: ClassVar[Path]
    folder: TemporaryDirectory[str]
    night: Night
    truths: Any


def remember(machine: Begins) -> None:
    """How far it has come: the next that begins so goes on from there, and plays the way to it no second time."""
    name = f"{type(machine).__module__}.{machine.begins_with}.db"  # both machines keep theirs beside the one example
    kept = machine.night.copied(machine.example.with_name(name))
    kept.close()
    type(machine).come_to = kept, deepcopy(machine.truths)


def goes_on(machine: Begins) -> bool:
    """From where one before it has come to; False for the first."""
    if machine.come_to is None:
        return False
    before, truths = machine.come_to
    machine.night.close()
    kept = Night(before.path, before.line, before.now, before.told, _ids=before._ids)
    machine.night = kept.copied(Path(machine.folder.name) / "come_to.db")
    kept.close()
    machine.night.watch = machine.truths = deepcopy(truths)
    return True
