"""`roost words`: what somebody wrote and was sent; and what is held is not erased."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.cli.opening import reading, writing
from bot.cli.words import SEALED
from handlers import filing
from handlers.context import Context
from storage import addresses, homes, inbox, matters, messages, outbox, people, sealed
from storage.inbox import Inbound
from storage.sealed import About
from tests.bot.cli.conftest import Roost
from tests.handlers.night import LINE

NIGHT = datetime(2025, 11, 27, 23, 10, tzinfo=UTC)


def written(folder: Path) -> None:
    """Dawn wrote twice into a matter that is closed and filed, and what she wrote last is sealed."""
    with writing(folder / "roost.db") as tx:
        matter = matters.open_one(tx, 1, 3, "amber", NIGHT)
        for number, text in enumerate(("wren is not in bed", "she told me of her uncle")):
            message = inbox.keep(tx, Inbound("sms", "+447700900104", f"SM{number}", "text", text, NIGHT))
            assert message is not None
            messages.add(tx, 1, matter.id, message.id, 3, 3, NIGHT)
            if number:
                sealed.keep(tx, 1, About(matter_id=matter.id), message.id, 3, 3, NIGHT)
        matters.claim(tx, matter.id, 1, 1, NIGHT)
        matters.close(tx, matter.id, 1, NIGHT)
        sealed.mark_opened(tx, About(matter_id=matter.id), 1, NIGHT)
        matters.mark_filed(tx, matter.id, NIGHT, NIGHT)


def a_month_later(folder: Path) -> None:
    with writing(folder / "roost.db") as tx:
        now = NIGHT + timedelta(days=30)
        filing.daily(Context(tx, now, LINE, 1, actor="line"), now.date())


def test_all_that_somebody_wrote_without_what_is_sealed(loaded: Roost, folder: Path) -> None:
    written(folder)
    said = loaded("words", "show", "dawn")
    assert said.lines[0] == "2025 Thu 27 Nov 23:10 sms, Dawn: wren is not in bed"
    assert said.lines[1].endswith("Dawn: [sealed: the liaison worker opens it]")
    nothing = loaded("words", "show", "Femi")
    assert (nothing.status, nothing.out, nothing.err) == (0, "", "Nothing is kept that Femi wrote or was sent.\n")
    a_month_later(folder)
    assert loaded("words", "show", "Dawn").lines[0] == "2025 Thu 27 Nov 23:10 sms, Dawn: [erased]"


def test_what_was_opened_stays_sealed_for_whoever_runs_the_line(loaded: Roost, folder: Path) -> None:
    with writing(folder / "roost.db") as tx:
        ctx = Context(tx, NIGHT, LINE, 1, actor="line")
        sam = people.by_name(tx, 1, "Sam")
        assert sam is not None
        ctx.pass_words(sam, addresses.alive(tx, sam.id)[0], "sealed.words", "of her uncle", None, home="4", name="Dawn")
        outbox.mark_sent(tx, ctx.told[0].id, "SM9", NIGHT)
    assert [line.rpartition("to Sam: ")[2] for line in loaded("words", "show", "Sam").lines] == [SEALED]


def test_what_another_wrote_on_her_phone_is_not_hers(loaded: Roost, folder: Path) -> None:
    written(folder)
    with writing(folder / "roost.db") as tx:
        femi = people.by_name(tx, 1, "Femi")
        message = inbox.keep(tx, Inbound("sms", "+447700900104", "SM8", "text", "heron its femi", NIGHT))
        assert femi is not None and femi.home_id is not None and message is not None
        matter = matters.open_one(tx, 1, femi.home_id, "amber", NIGHT)
        messages.add(tx, 1, matter.id, message.id, femi.id, None, NIGHT)
    assert "heron" in loaded("words", "show", "Femi").out
    assert "heron" not in loaded("words", "show", "Dawn").out


def test_what_came_from_her_phone_before_it_was_hers_is_not_hers(loaded: Roost, folder: Path) -> None:
    with writing(folder / "roost.db") as tx:
        since = addresses.alive(tx, 3)[0].linked_at
        for number, at in enumerate((since - timedelta(days=1), since + timedelta(days=1))):
            text = f"who is on call on saturday {number}"
            assert inbox.keep(tx, Inbound("sms", "+447700900104", f"SM{number}", "text", text, at))
    said = loaded("words", "show", "dawn").out
    assert "saturday 1" in said and "saturday 0" not in said


def test_who_has_left_the_roster_can_be_given_all_that_they_wrote(loaded: Roost, folder: Path) -> None:
    written(folder)
    with writing(folder / "roost.db") as tx:
        people.save(tx, {"constellation_id": 1, "name": "Dawn", "left_at": NIGHT})
    assert "wren is not in bed" in loaded("words", "show", "dawn").out


def test_what_is_held_is_not_erased_until_it_is_let_go(loaded: Roost, folder: Path) -> None:
    written(folder)
    assert "roost words hold 4 --end" in loaded("words", "hold", "4").out
    a_month_later(folder)
    assert "wren is not in bed" in loaded("words", "show", "Dawn").out
    assert "erased again" in loaded("words", "hold", "4", "--end").out
    a_month_later(folder)
    assert "wren is not in bed" not in loaded("words", "show", "Dawn").out
    with reading(folder / "roost.db") as tx:
        assert homes.get(tx, 3).held_at is None
    assert loaded("words", "hold", "94").err == "There is no Home 94; roost roster show lists the homes.\n"
