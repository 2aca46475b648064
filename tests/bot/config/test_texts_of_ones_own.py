"""A service's own words for a card (DOMAIN B50): taken where they keep the rules, and each breach told with its key."""

from pathlib import Path
from typing import Any

import pytest

from handlers.texts.english import EDITABLE, TEXTS
from handlers.texts.rules import faults
from tests.bot.config.files import WHOLE, config_of, mistakes_of
from tests.test_docs import PAPERS, rows
from tests.world import World

OWN = "Get medical help first: 999, 111 or A&E. Say you foster. For consent ring {duty} {duty_number}."


def with_texts(**texts: Any) -> dict[str, Any]:
    return {**WHOLE, "texts": {key.replace("__", "."): body for key, body in texts.items()}}


def test_they_come_from_the_config_with_or_without_quotes_and_from_a_file(tmp_path: Path) -> None:
    nested = {**WHOLE, "texts": {"health": {"first": OWN}}}
    (tmp_path / "texts.toml").write_text(f'"health.first" = "{OWN}"')
    for raw in (with_texts(health__first=OWN), nested, with_texts(file="texts.toml")):
        assert config_of(raw, tmp_path).line_settings().texts == {"health.first": OWN}


@pytest.mark.parametrize(
    ("key", "body", "sentence"),
    [
        ("health.frist", OWN, "is not a text that can be changed; the nearest is health.first."),
        ("hub.alert", OWN, "is not a text that can be changed"),
        ("health.first", 4, "must be text in quotes"),
        ("health.first", "", "is empty"),
        ("health.first", OWN + " {who", "has a brace that is not closed"),
        ("health.first", OWN + " {child}", "holds {child}, which it cannot be given; it may hold {LINE}, {duty}"),
        ("health.first", OWN.replace("{duty}", "{duty.x}"), "holds {...}, which it cannot be given"),
        ("health.first", OWN.replace("{duty}", "{duty:d}"), "has a value that is not written plainly"),
        ("health.first", OWN.replace("first", "fŵrst"), "holds ŵ, which would double the price"),
        ("health.first", OWN.replace("foster.", "foster." + " Say it twice." * 5), "is too long for one text: "),
        ("health.first", OWN.replace("foster", "foster, not respite"), 'says "respite", which hurts'),
        ("health.first", OWN.replace("Say you foster", "Stay calm"), 'says "calm", which a machine cannot know'),
        ("health.first", OWN.replace("foster.", "foster!"), "has an exclamation mark"),
        ("health.first", OWN.replace("Say you foster.", "Is he not well?"), 'asks a question with "not" in it'),
        ("health.first", OWN.replace("Say you foster", "Text HELP to us"), "asks for HELP, on which a phone company"),
        ("health.first", "Ring {duty}. Danger is 999. Take {duty_number} down.", "has 999 in the middle"),
        ("health.first", OWN.replace("999, ", ""), "has lost 999, which must stand in it."),
        ("health.first", OWN.replace(" {duty_number}", ""), "has lost {duty_number}, which must stand in it."),
        ("missing.ref", "When they are back, tell police and {duty}. Text REF and the number.", "has lost BACK"),
        ("first.wake_choice", "Wake {who}? 1 yes. Morning is fine. Danger: 999.", "has lost 2, which must stand"),
    ],
)
def test_each_breach_is_one_mistake_that_names_the_text(tmp_path: Path, key: str, body: object, sentence: str) -> None:
    (mistake,) = mistakes_of({**WHOLE, "texts": {key: body}}, tmp_path)
    assert mistake.startswith(f"[texts] {key} {sentence}")
    assert mistake.endswith(".")


def test_all_breaches_are_told_together_with_the_other_mistakes(tmp_path: Path) -> None:
    raw = {**with_texts(health__first="Stay calm!", tell__listen="Hush."), "ladder": {"rung": "5"}}
    mistakes = mistakes_of(raw, tmp_path)
    for begins in ("[ladder] rung must", '[texts] health.first says "calm"', "[texts] tell.listen has lost 999"):
        assert any(mistake.startswith(begins) for mistake in mistakes), mistakes


def test_a_text_that_stands_in_both_places_is_told(tmp_path: Path) -> None:
    (tmp_path / "texts.toml").write_text(f'"health.first" = "{OWN}"')
    (mistake,) = mistakes_of(with_texts(file="texts.toml", health__first=OWN), tmp_path)
    assert mistake == "[texts] health.first stands there twice; keep one of them."


@pytest.mark.parametrize("content", [None, "not = = toml"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "texts.toml").write_text(content)
    (mistake,) = mistakes_of(with_texts(file="texts.toml"), tmp_path)
    assert mistake.startswith("[texts] file cannot be read")


@pytest.mark.parametrize("key", EDITABLE)
def test_the_lines_own_words_keep_the_same_rules(key: str) -> None:
    assert faults(TEXTS[key], TEXTS[key].body) == []


def test_the_reference_lists_every_text_that_can_be_changed_and_no_other() -> None:
    told = [row[0].strip("`") for row in rows(PAPERS["docs/configuration.md"], "Texts of your own")]
    assert told == list(EDITABLE)


async def test_they_are_what_the_carer_reads(tmp_path: Path) -> None:
    world = await World.open(tmp_path, settings={"texts": {"danger.999": "Ring 999 now. Told: {who}."}})
    await world.dawn.texts("he has a knife")
    world.dawn.receives("Ring 999 now. Told: Jan and Priya."), world.dawn.receives("Alerting Jan and Priya")
    for hub in (world.jan, world.priya):
        hub.receives("Home 4 needs you"), hub.rings()
    await world.close()
