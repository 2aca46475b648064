"""The life of a sleepover as it is drawn and told is the one that is lived."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from handlers.sleepovers import drawing
from handlers.sleepovers.lifecycle import ARROWS, GATES, State, Who, spoken

DOCS = Path(__file__).parents[3] / "docs"
SVG = "{http://www.w3.org/2000/svg}"
PICTURE = ElementTree.fromstring(drawing.svg())
SAID = " ".join(text.text or "" for text in PICTURE.iter(f"{SVG}text")).casefold()


@pytest.mark.parametrize(
    ("name", "drawn"), [("sleepover.svg", drawing.svg()), ("sleepovers.md", drawing.paper())], ids=["picture", "paper"]
)
def test_what_is_in_the_papers_is_in_step_with_the_table(name: str, drawn: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == drawn, "draw it anew: make lifecycle"


def test_every_state_person_and_way_is_in_the_picture() -> None:
    for state in State:
        assert spoken(state) in SAID
    for who in Who:
        assert who in SAID
    for arrow in ARROWS:
        if arrow.becomes is not None:
            assert arrow.said in SAID


def test_one_road_a_way_and_no_road_runs_over_another() -> None:
    roads = [path for path in PICTURE.iter(f"{SVG}path") if path.get("class") == "road"]
    assert len(roads) == len(drawing.ways())
    assert len({road.get("d") for road in roads}) == len(roads)


def test_nothing_stands_outside_the_picture() -> None:
    """In a common letter: about 0.58 of its size wide, more where it is bold."""
    _, _, width, height = map(float, (PICTURE.get("viewBox") or "").split())
    for text in PICTURE.iter(f"{SVG}text"):
        size = {"head": 10.2, "text": 8.1, "who": 7.1}.get(text.get("class") or "", 12)
        assert float(text.get("x") or 0) + size * len(text.text or "") <= width, text.text
        assert float(text.get("y") or 0) <= height
    for road in PICTURE.iter(f"{SVG}path"):
        assert "-" not in (road.get("d") or "").split("l")[0], "a road left of the picture"


def test_the_paper_has_every_step_and_every_condition() -> None:
    paper = drawing.paper()
    for arrow in ARROWS:
        assert f"| {arrow.said[0].upper()}{arrow.said[1:]} |" in paper
    assert all(sentence in paper for lacking in GATES.values() for _, sentence in lacking)
