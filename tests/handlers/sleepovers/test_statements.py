"""What hosts write in words of their own, in exact shapes; anything longer is words for a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.sleepovers.statements import NO_NAMES, Said, agreement, folded

CHILDREN = ("Wren", "Robin")
EDT, ONCALL, PLAN, PR = "edt_named", "on_call_manager_named", "standing_care_plan", "holds_pr"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("EDT Angela", Said(EDT, "Angela", ())),
        ("edt angela.", Said(EDT, "Angela", ())),
        ("Edt: Angela Mbeki", Said(EDT, "Angela Mbeki", ())),
        ("EDT Angela said yes", Said(EDT, "Angela", ())),
        ("EDT Angela has agreed", Said(EDT, "Angela", ())),
        ("duty team Anne-Marie O'Neill", Said(EDT, "Anne-Marie O Neill", ())),
        ("EDS bo", Said(EDT, "Bo", ())),
        ("edt Will", Said(EDT, "Will", ())),
        ("EDT", Said(EDT, "", ())),
        ("edt said yes", Said(EDT, "", ())),
        ("oncall Maria", Said(ONCALL, "Maria", ())),
        ("on call manager maria lopez", Said(ONCALL, "Maria Lopez", ())),
        ("on-call maria", Said(ONCALL, "Maria", ())),
        ("standing", Said(PLAN, "", ())),
        ("standing yes", Said(PLAN, "", ())),
        ("Care plan", Said(PLAN, "", ())),
        ("its in the care plan", Said(PLAN, "", ())),
        ("PR", Said(PR, "", ())),
        ("pr dawn", Said(PR, "Dawn", ())),
        ("wren edt angela", Said(EDT, "Angela", ("Wren",))),
        ("Wren: EDT Angela", Said(EDT, "Angela", ("Wren",))),
        ("robin standing", Said(PLAN, "", ("Robin",))),
        ("wren and robin oncall maria", Said(ONCALL, "Maria", ("Wren", "Robin"))),
        ("edt angela for robin", Said(EDT, "Angela", ("Robin",))),
        ("both edt angela", Said(EDT, "Angela", (), everyone=True)),
        ("edt angela for both", Said(EDT, "Angela", (), everyone=True)),
    ],
)
def test_who_has_agreed_is_read(written: str, said: Said) -> None:
    assert agreement(folded(written), "eds", CHILDREN) == said


@pytest.mark.parametrize(
    "written",
    [
        "edt not picking up",
        "EDT is engaged",
        "edt said no",
        "EDT Angela said no",
        "edt are ringing back",
        "edt angela will ring",
        "edt angela asked for more time",
        "ringing edt",
        "i asked edt angela",
        "standing by",
        "standing outside",
        "care plan says no",
        "pr is with mum",
        "wren",
        "wren is standing outside",
        "angela",
        "yes",
        "",
    ],
)
def test_what_is_no_agreement_is_none(written: str) -> None:
    assert agreement(folded(written), "eds", CHILDREN) is None


@given(st.lists(st.sampled_from(sorted(NO_NAMES)), min_size=1, max_size=3))
def test_no_word_of_doubt_is_ever_somebodys_name(words: list[str]) -> None:
    said = agreement(folded(" ".join(["edt", *words])), "eds", CHILDREN)
    assert said is None or said.name == ""
