"""`roost note` and `roost figures`: what the night was, and what a month was, for whoever looks after the line."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from bot.cli.opening import writing
from handlers.nightnote import saying
from storage import erasing, homes, inbox, journal, matters, messages, sleepovers
from storage.inbox import Inbound
from storage.sleepovers import Sleepover
from tests.bot.cli.conftest import Roost

AT = datetime(2025, 11, 27, 23, 10, tzinfo=UTC)


def called(folder: Path, times: int) -> None:
    """So many matters of Home 4 on one November night, the last of them open; Jan answered each after two minutes."""
    with writing(folder / "roost.db") as tx:
        for minute in range(times):
            at = AT + timedelta(minutes=minute)
            matter = matters.open_one(tx, 1, 3, "amber", at)
            claimed = at.replace(minute=12 + minute)
            journal.note(tx, 1, claimed, "person:1", "matter.claimed", {"matter": matter.id, "person": 1})
            matters.claim(tx, matter.id, 1, 1, claimed)
            if minute < times - 1:
                matters.close(tx, matter.id, 1, claimed.replace(minute=13 + minute))


def test_a_night_in_lines(loaded: Roost, folder: Path) -> None:
    called(folder, 2)
    said = loaded("note", "--day", "2025-11-28")
    assert said.lines[0] == "Hawthorn, 24 hours up to Fri 28 Nov 2025 08:15"
    assert "  Home 4 open since Thu 27 Nov 23:11, Jan has it." in said.lines
    assert "  Home 4 Thu 27 Nov 23:10, amber: Jan after 2 min, closed 23:13." in said.lines
    assert saying.OLD_MARK not in said.out
    assert loaded("note", "--day", "2025-11-26").lines[1:] == ["  nothing"]


def test_a_month_in_numbers_tells_of_nobody(loaded: Roost, folder: Path) -> None:
    called(folder, 4)
    few = loaded("figures", "--month", "2025-11").lines
    assert few[0] == "Hawthorn, November 2025"
    assert few[1].endswith("fewer than 5") and few[2].endswith("too few to say")
    called_more = loaded("figures", "--month", "2025-12").lines
    assert called_more[1].endswith(" 0")


def test_what_is_no_month_and_no_day_is_said_plainly(loaded: Roost) -> None:
    assert loaded("figures", "--month", "november").err.startswith("Argument --month: it must be a month like 2026-11.")
    assert loaded("note", "--day", "friday").err.startswith("Argument --day: it must be a day like 2026-11-28.")


def written_of_both(tx: Connection) -> Sleepover:
    """A stay that was asked for Wren and Robin of Home 4, in a matter in which Dawn wrote of both."""
    matter = matters.open_one(tx, 1, 3, "amber", AT)
    row = {"constellation_id": 1, "home_id": 3, "kind": "emergency", "state": "opened", "requested_by": 3}
    request = sleepovers.open_one(tx, {**row, "matter_id": matter.id}, AT)
    sleepovers.set_guests(tx, request.id, {child.nest_name: child.id for child in homes.children_at(tx, 3)})
    message = inbox.keep(tx, Inbound("sms", "+447700900104", "SM1", "text", "wren and Robin fight", AT))
    assert message is not None
    messages.add(tx, 1, matter.id, message.id, 3, 3, AT)
    return request


def test_a_childs_own_note_names_no_other_child(loaded: Roost, folder: Path) -> None:
    with writing(folder / "roost.db") as tx:
        request = written_of_both(tx)
        for guest in sleepovers.guests_of(tx, request.id):
            entry = {"rule": "edt_named", "agreed_by": f"Angela for {guest.id}", "agreed_how": "text", "agreed_at": AT}
            sleepovers.agree(tx, guest.id, until=None, **entry)
            facts = {"guest": guest.id, "rule": f"rule {guest.id}"}
            sleepovers.keep_step(tx, request.id, "authority", "opened", "opened", 1, AT, facts)
    said = loaded("record", "wren")
    assert said.lines[:2] == ["Wren, Home 4", "Thu 27 Nov 23:10 Dawn of Home 4 asked for it (emergency)."]
    assert 'Thu 27 Nov 23:10 Dawn wrote: "wren and [another child] fight"' in said.lines
    assert "Angela for 1" in said.out and "Angela for 2" not in said.out and "rule 2" not in said.out
    assert "Robin" not in said.out
    with writing(folder / "roost.db") as tx:
        erasing.matter(tx, request.matter_id or 0, AT)
    said = loaded("record", "wren")
    assert "Thu 27 Nov 23:10 What was written of it has been erased." in said.lines and "fight" not in said.out
    assert loaded("record", "Linnet").lines == ["Linnet, Home 5", "No stay has been asked for."]
    assert loaded("record", "Jay").err.startswith("There is no child called Jay; roost roster show lists the homes")


def test_who_has_left_has_a_note_and_is_named_in_no_others(loaded: Roost, folder: Path) -> None:
    with writing(folder / "roost.db") as tx:
        written_of_both(tx)
        robin = next(child for child in homes.children_at(tx, 3) if child.nest_name == "Robin")
        homes.change_child(tx, robin.id, left_at=AT)
    assert "Robin" not in loaded("record", "Wren").out
    assert loaded("record", "Robin").err.endswith("--left shows who has left.\n")
    said = loaded("record", "Robin", "--left")
    assert said.lines[0] == "Robin, Home 4, left 27 November 2025" and "[another child] and Robin fight" in said.out
    assert loaded("record", "Wren", "--left").err.startswith("No child called Wren has left")


def test_of_two_who_have_left_and_had_the_same_name_each_has_a_note(loaded: Roost, folder: Path) -> None:
    with writing(folder / "roost.db") as tx:
        for child in homes.children_in(tx, 1):
            if child.nest_name in ("Robin", "Linnet"):
                homes.change_child(tx, child.id, nest_name="Robin", left_at=AT)
    said = loaded("record", "Robin", "--left")
    assert [line for line in said.lines if line.startswith("Robin")] == [
        "Robin, Home 4, left 27 November 2025",
        "Robin, Home 5, left 27 November 2025",
    ]
    assert loaded("record", "Robin", "--left", "--home", "5").lines[0] == "Robin, Home 5, left 27 November 2025"
