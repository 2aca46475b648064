"""Laws of private words, sealed ones and silent phones, over a real file with no line (B17, B47, B48, N31)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from handlers import delivery, route
from handlers.signals.private import LASTS
from storage import hushes, matters, outbox, sealed
from storage.migrations import upgrade
from storage.sealed import About
from tests.handlers.night import EXAMPLE, Night

HUB = ("Jan", "Priya")
few = settings(max_examples=20)
#: What a carer may write while she writes in private; 1 has her rung, the rest must look like nothing at the hub.
WORDS = st.sampled_from(
    ["jans lad frightened wren", "he has a knife", "HELP", "7", "1", "x", "CANCEL", "t", "im 12", "yes", "DONE"]
)


@contextmanager
def another(example: Path) -> Iterator[Night]:
    """A night of its own for each example that Hypothesis tries."""
    with TemporaryDirectory() as folder:
        night = Night(Path(copy(example, folder)))
        yield night
        night.close()


def hub_has_nothing(night: Night) -> bool:
    return all(not night.keys(name) for name in HUB)


@few
@given(texts=st.lists(WORDS, max_size=6))
def test_nothing_that_she_writes_in_private_opens_a_matter_or_tells_anybody_at_the_hub(
    example: Path, texts: list[str]
) -> None:
    with another(example) as night:
        night.writes("Dawn", "PRIVATE its about the hub")
        for text in texts:
            night.writes("Dawn", text)
            night.passes(minutes=3)
        assert hub_has_nothing(night)
        assert night.ask(matters.open_in, 1) == []
        assert all(f"'{text}'" not in str(entry) for text in texts for entry in night.noted())


@few
@given(
    what=st.lists(st.sampled_from(["1", "2", "are you ok", "D", "DONE", "wait"]), min_size=1, max_size=6),
    signal=st.sampled_from(["X", "she doesnt want me"]),
)
def test_whatever_the_hub_does_a_silent_phone_gets_one_text(example: Path, what: list[str], signal: str) -> None:
    with another(example) as night:
        night.writes("Dawn", signal)
        for said in what:
            night.passes(minutes=7) if said == "wait" else night.writes("Jan", said)
        assert night.keys("Dawn") in (["quiet.ack"], ["child.texting"])


def test_the_ladder_climbs_to_its_end_over_a_silent_phone(night: Night) -> None:
    night.writes("Dawn", "X")
    assert night.keys("Jan") == ["quiet.alert"] and night.keys("Priya") == ["quiet.alert"]
    night.passes(minutes=16)
    assert night.keys("Dawn") == ["quiet.ack"]
    assert set(night.keys("Sam")) == {"quiet.alert"}
    assert night.noted().count("text.held_back") >= 3


def test_a_text_that_was_still_on_its_way_stays_here(night: Night) -> None:
    night.writes("Dawn", "can you ring")
    night.writes("Dawn", "X")
    assert [row.key for row in night.rows("Dawn", state="withdrawn")] == ["first.alerting"]


def test_who_released_a_phone_is_kept(night: Night) -> None:
    night.writes("Dawn", "X")
    night.writes("Jan", "1")
    night.presses("Jan", "3 Text them again")
    jan, dawn = night.person("Jan"), night.person("Dawn")
    with night.context() as ctx:
        (row,) = ctx.tx.execute(select(hushes.hushes)).all()
        assert hushes.Hush(*row).released_by == jan.id
        assert hushes.of(ctx.tx, dawn.id) is None


def test_a_hub_carer_may_write_round_her_own_hub(night: Night) -> None:
    night.writes("Jan", "PRIVATE priya does not answer when she is on call")
    assert night.keys("Jan") == ["private.rule", "private.route"]
    assert night.keys("Sam") == ["private.told"]
    assert night.keys("Priya") == []


def test_the_on_call_manager_is_told_of_danger_too_and_stands_in_for_a_liaison_worker_out_of_reach(
    tmp_path: Path,
) -> None:
    path = tmp_path / "roost.db"
    upgrade(path)
    night = Night(path)
    night.load(EXAMPLE.read_text() + '\n[[staff]]\nname = "Ade"\nrole = "on_call_manager"\nmobile = "+447700900191"\n')
    night.writes("Dawn", "private he has a knife")
    assert night.keys("Sam") == ["private.danger"] and night.keys("Ade") == ["private.danger"]
    assert "Sam and Ade" in night.bodies("Dawn")[0]
    night.writes("Ade", "1", by=("sms", "+447700900191"))
    assert night.keys("Ade") == ["private.yours"]
    assert night.keys("Dawn") == ["private.ringing"]
    night.presses("Sam", "1 Ringing")
    assert night.keys("Sam") == ["private.rung"]  # she hears who does
    night.writes("Sam", "", kind="blocked")
    night.writes("Sam", "STOP", by=("sms", "+447700900190"))
    night.unread("Sam")
    night.writes("Femi", "private its about jan")
    assert night.keys("Ade") == ["private.told"]
    night.close()


def test_private_words_that_break_their_reader_go_to_nobody_at_the_hub(night: Night) -> None:
    for text in ("PRIVATE its about jan", "its about jan"):
        message = night.writes("Dawn", text)
        night.unread("Dawn"), night.unread("Sam")
        with night.context() as ctx:
            route.handle_plainly(ctx, message, "ValueError")
        assert hub_has_nothing(night)
        assert night.keys("Dawn") == ["private.not_read"] and night.keys("Sam") == ["line.fault_unknown"]


def test_an_hour_counts_from_her_last_private_text(night: Night) -> None:
    minutes = LASTS.total_seconds() / 60
    night.writes("Dawn", "private its about jan")
    night.passes(minutes=minutes - 1)
    night.writes("Dawn", "and mark")
    night.passes(minutes=minutes - 1)
    assert "private.over" not in night.keys("Dawn")
    night.passes(minutes=2)
    assert night.keys("Dawn") == ["private.over"]
    night.writes("Dawn", "wren is up again, can you ring")
    assert night.keys("Jan") == ["hub.alert"]


def test_a_one_of_the_next_day_asks_nobody_to_ring(night: Night) -> None:
    night.writes("Dawn", "private its about jan")
    night.passes(minutes=25 * 60)
    night.unread("Sam")
    night.writes("Dawn", "1")
    assert "private.ring" not in night.keys("Sam")


def test_a_button_of_one_who_is_no_liaison_worker_any_more_opens_nothing(night: Night) -> None:
    night.writes("Dawn", "wren said he touched her")
    night.load(EXAMPLE.read_text().replace('role = "liaison_worker"', 'role = "supervising_social_worker"'))
    night.presses("Sam", "D Details")
    assert not any("touched" in body for body in night.bodies("Sam"))


def test_a_child_who_finds_a_quiet_phone_keeps_it_silent(night: Night) -> None:
    night.writes("Dawn", "X")
    night.writes("Dawn", "she doesnt want me")  # no text of hers, by its words
    night.writes("Dawn", "hello")
    assert night.keys("Dawn") == ["quiet.ack", "child.texting"]


def test_what_is_sealed_is_so_for_every_carer_of_the_home_and_until_it_is_closed(night: Night) -> None:
    night.writes("Dawn", "wren said he touched her")
    night.writes("Jan", "1")
    matter = night.matter("Dawn")
    night.writes("Dawn", "what do i do")
    assert [words.text for words in night.ask(sealed.words_of, About(matter_id=matter.id))] == [
        "wren said he touched her",
        "what do i do",
    ]
    night.writes("Jan", "D")
    assert not any("touched" in body or "what do i" in body for body in night.bodies("Jan"))
    night.writes("Jan", "DONE")
    night.writes("Dawn", "thanks for last night")
    night.writes("Jan", "1")
    assert any("thanks for last night" in body for body in night.bodies("Jan"))


def test_only_those_who_may_can_open_it_whatever_button_they_press(night: Night) -> None:
    night.writes("Dawn", "wren said he touched her")
    row = next(row for row in night.told if row.key == "sealed.told")
    night.writes("Jan", "", kind="button", button=row.buttons[0][1])
    assert night.keys("Jan") == ["hub.alert"]
    assert night.ask(sealed.unopened, About(matter_id=night.matter("Dawn").id)) == 1


def test_nothing_of_private_words_waits_in_the_outbox_for_the_hub_even_when_sending_fails(night: Night) -> None:
    night.writes("Dawn", "private he has a knife")
    for row in list(night.told):
        with night.context(1) as ctx:
            delivery.refused(ctx, row, delivery.Failure("telegram blocked"))
    assert hub_has_nothing(night)
    hub = [night.person(name).id for name in HUB]
    with night.context() as ctx:
        assert not ctx.tx.execute(select(outbox.outbox).where(outbox.outbox.c.person_id.in_(hub))).all()
