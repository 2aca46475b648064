"""Who may read a sheet, and what of it goes which way (DOMAIN 8, B52 to B54)."""

from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers import delivery
from handlers.delivery import Failure
from handlers.sheets import may_fill, may_read
from handlers.sheets.fields import FIELDS
from handlers.sheets.reading import portions
from handlers.texts.catalogue import segments
from storage import homes, outbox, people
from tests.handlers.night import Night
from tests.handlers.sheets.day import WEDNESDAY, answers, child, writes_down

REAL = "Zachariah Quill"
PRIYAS_SMS = ("sms", "+447700900102")
PEOPLE = ("Jan", "Priya", "Dawn", "Carol", "Femi", "Sam")


def readers(night: Night, nest_name: str = "Wren") -> set[str]:
    about, persons = child(night, nest_name), {name: night.person(name) for name in PEOPLE}
    with night.context(1) as ctx:
        return {name for name, person in persons.items() if may_read(ctx, person, about)}


def test_the_childs_own_carer_and_the_liaison_worker_may_read_and_fill(day: Night) -> None:
    assert readers(day) == {"Dawn", "Sam"}
    wren = child(day, "Wren")
    assert {name for name in PEOPLE if may_fill(day.person(name), wren)} == {"Dawn", "Sam"}


def test_whoever_has_the_homes_matter_may_read_for_as_long_as_she_has_it(day: Night) -> None:
    day.writes("Dawn", "please ring me")
    assert readers(day) == {"Dawn", "Sam"}  # alerted is not taken
    day.writes("Priya", "1")
    assert readers(day) == {"Dawn", "Sam", "Priya"}
    assert readers(day, "Linnet") == {"Carol", "Sam"}
    day.writes("Priya", "2")
    assert readers(day) == {"Dawn", "Sam"}
    day.writes("Jan", "1")
    assert readers(day) == {"Dawn", "Sam", "Jan"}
    day.writes("Jan", "DONE 4")
    assert readers(day) == {"Dawn", "Sam"}


def test_a_child_who_has_left_is_nobodys_to_read(day: Night) -> None:
    wren = child(day, "Wren")
    day.ask(lambda tx: homes.change_child(tx, wren.id, left_at=day.now))
    gone, persons = day.ask(homes.child, wren.id), [day.person(name) for name in PEOPLE]
    with day.context(1) as ctx:
        assert not any(may_read(ctx, person, gone) for person in persons)


def test_a_carer_who_has_left_may_read_nothing(day: Night) -> None:
    day.ask(people.save, {"constellation_id": 1, "name": "Dawn", "left_at": day.now})
    assert readers(day) == {"Sam"}


@pytest.mark.parametrize("asked", ["SHEET WREN", "SHEET 4", "sheet 4", "S", "sheet"])
def test_others_learn_nothing_and_not_whether_there_is_one(day: Night, asked: str) -> None:
    writes_down(day, "Wren", school="Elm Primary", medicine="yes")
    for name in ("Femi", "Carol", "Jan", "Priya"):
        day.writes(name, asked)
        said = " ".join(day.bodies(name))
        assert not any(word in said for word in ("Elm", "medicine", "Robin")), name
        assert "Wren" not in said


def test_by_sms_choices_go_and_words_and_what_is_sensitive_do_not(day: Night) -> None:
    writes_down(day, "Wren", age="11", treatment_consent="ask", medicine="yes", authority_rule="holds_pr")
    writes_down(day, "Wren", must_not_know="yes", school="Elm Primary", sleep="landing light", room="with Robin")
    day.writes("Dawn", "please ring me")
    day.writes("Priya", "1", by=PRIYAS_SMS)
    day.unread("Priya")
    day.writes("Priya", "SHEET 4", by=PRIYAS_SMS)
    short, by_phone = day.bodies("Priya")
    assert short == "Home 4, Wren: age: 11. doctor may treat in an emergency: ask first. medicine: yes, by phone."
    assert by_phone.startswith("Home 4, Wren: ask by phone about who agrees a stay, room, who must not know or collect")


def test_on_telegram_all_goes_and_behind_a_first_line_that_tells_nothing(day: Night) -> None:
    writes_down(day, "Wren", authority_rule="holds_pr", authority_date="2025-06-03", school="Elm Primary")
    day.writes("Dawn", "please ring me")
    day.writes("Priya", "1")
    assert day.keys("Priya")[-1] == "sheet.offer"
    day.presses("Priya", "S Sheet")
    [whole] = day.bodies("Priya")
    first, _, rest = whole.partition("\n\n")
    assert first == "Home 4, Wren. For you alone. Not looked through yet."
    assert "who agrees a stay: holds pr" in rest
    assert "date of that paper: 3 Jun 2025" in rest
    assert "school: Elm Primary" in rest


def test_a_home_without_sheets_is_offered_none(day: Night) -> None:
    day.writes("Dawn", "please ring me")
    day.writes("Priya", "1")
    assert "sheet.offer" not in day.keys("Priya")
    day.writes("Priya", "SHEET 4")
    assert day.bodies("Priya") == ["Home 4: nothing is on a sheet yet."]


def test_the_button_of_a_matter_that_is_over_opens_nothing(day: Night) -> None:
    writes_down(day, "Wren", school="Elm Primary")
    day.writes("Dawn", "please ring me")
    day.writes("Priya", "1")
    day.writes("Priya", "DONE 4")
    day.unread("Priya")
    day.presses("Priya", "S Sheet", key="sheet.offer")
    assert "Elm" not in " ".join(day.bodies("Priya"))


words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=4, max_size=60).map(lambda said: f"{said} Zq")
values = st.fixed_dictionaries(
    {},
    optional={
        field.name: st.one_of(
            *([st.sampled_from(field.codes)] if field.codes else []),
            *([words, st.just(f"he is {REAL}, ask zachariah")] if field.words else []),
            *([st.just("11" if field.name == "age" else "2025-06-03")] if field.reads else []),
        )
        for field in FIELDS
    },
)


@settings(max_examples=20)
@given(values=values)
def test_no_words_leave_by_sms_and_no_real_name_leaves_at_all(example: Path, values: dict[str, str]) -> None:
    """Whatever is on the sheet, filled, looked through, read back, offered and read by whoever takes the matter."""
    with TemporaryDirectory() as folder:
        night = Night(Path(copy(example, folder)))
        night.now = WEDNESDAY
        wren = child(night, "Wren")
        night.ask(lambda tx: homes.change_child(tx, wren.id, real_name=REAL))
        writes_down(night, "Wren", **values)
        for said in ("SHEET WREN", "2", *["0"] * 19, "1", "SHEET WREN", "3", "please ring me"):
            night.writes("Dawn", said)
        night.writes("Priya", "1")
        night.writes("Priya", "SHEET 4")
        night.writes("Priya", "SHEET 4", by=PRIYAS_SMS)
        night.writes("Sam", "SHEET WREN")
        night.writes("Sam", "3")
        assert answers(night) == values
        rows = [row for state in ("sending", "queued", "withdrawn") for row in night.ask(outbox.in_state, state)]
        night.close()
    for row in rows:
        if row.key.startswith("sheet."):
            assert not any(name in row.body.casefold() for name in ("zachariah", "quill")), row.body
        if row.channel == "sms":
            assert "Zq" not in row.body
            assert "holds pr" not in row.body
        if row.channel == "sms" and row.key.startswith("sheet."):
            assert segments(row.body) == 1


def test_nor_does_the_real_name_of_another_child_who_has_left(day: Night) -> None:
    robin = child(day, "Robin")
    day.ask(lambda tx: homes.change_child(tx, robin.id, real_name=REAL, left_at=day.now))
    writes_down(day, "Wren", sleep="misses Zachariah Quill")
    day.writes("Dawn", "please ring me")
    day.writes("Priya", "1")
    day.presses("Priya", "S Sheet")
    assert "misses Robin" in day.bodies("Priya")[-1]


def test_a_nest_name_outside_the_plain_alphabet_is_kept_and_takes_at_most_three_segments(day: Night) -> None:
    with day.context(1) as ctx:
        ctx.tx.execute(homes.children.update().where(homes.children.c.id == 1), {"nest_name": "Ŵ" * 20})
    for said in ("SHEET", "1", "1", *["0"] * 19):
        day.writes("Dawn", said)
    bodies = day.bodies("Dawn")
    assert sum("Ŵ" * 20 in body for body in bodies) > 15
    assert max(segments(body) for body in bodies) <= 3


@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=12))
def test_what_is_cut_into_texts_loses_nothing_and_fits(parts: list[str]) -> None:
    cut = portions(tuple(parts), "|", 50)
    assert "|".join(text.removesuffix(".") for text in cut) == "|".join(parts)
    assert all(len(text) <= 51 for text in cut)


def test_what_telegram_refuses_is_not_tried_by_sms(day: Night) -> None:
    writes_down(day, "Swift", school="Elm Primary")
    day.writes("Femi", "SHEET")
    day.presses("Femi", "3 Read it")
    [whole] = [row for row in day.unread("Femi") if row.key == "sheet.whole"]
    assert whole.channel == "telegram"
    with day.context(1) as ctx:
        delivery.refused(ctx, whole, Failure("telegram blocked", address_dead=True))
    assert [(row.key, row.channel) for row in day.unread("Femi")] == [("sheet.only_telegram", "sms")]
    assert not [row for row in day.told if row.channel == "sms" and "Elm" in row.body]
