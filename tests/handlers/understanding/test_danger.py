"""Dangers are red under their kind, with the words that said so; what only sounds like one is no more than a look."""

from itertools import chain

import pytest

from handlers.understanding import danger, real_words
from handlers.understanding.danger.sets import SETS
from handlers.understanding.danger.tables import dangers, idioms
from handlers.understanding.reading import Kind, Lane
from handlers.understanding.respelling import respelt
from handlers.understanding.spellings import IMPORTANT, SAID_FOR
from handlers.understanding.words import hear
from tests.handlers.understanding.danger_texts import HARMLESS, RED


def red_kinds(text: str) -> set[Kind | None]:
    return {sign.kind for sign in danger.signs(hear(text)) if sign.lane is Lane.RED}


@pytest.mark.parametrize("kind", Kind)
def test_dangers_are_red_under_their_kind(kind: Kind) -> None:
    assert [text for text in RED[kind] if kind not in red_kinds(text)] == []


def test_what_only_sounds_like_danger_is_not_red() -> None:
    assert [text for text in HARMLESS if red_kinds(text)] == []


def test_half_of_the_texts_are_harmless() -> None:
    dangers = sum(map(len, RED.values()))
    assert min(dangers, len(HARMLESS)) >= 100


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("not missing any more", "missing.said"),
        ("no knife", "violence.weapon"),
        ("last year he overdosed", "suicide.overdose"),
        ("police talk at school tomorrow", "police.here"),
    ],
)
def test_a_calmed_sign_is_kept_as_a_look(text: str, rule: str) -> None:
    assert (rule, Lane.AMBER) in {(sign.rule, sign.lane) for sign in danger.signs(hear(text))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("no not missing hes on the roof", Kind.SUICIDE_SELFHARM),
        ("no hes got a knife", Kind.VIOLENCE_WEAPON),
        ("not sure if she took an overdose", Kind.SUICIDE_SELFHARM),
        ("he is back. But he has a knife", Kind.VIOLENCE_WEAPON),
        ("two years ago he overdosed. now hes not breathing", Kind.MEDICAL),
        ("he overdosed last year and has overdosed again", Kind.SUICIDE_SELFHARM),
        ("a knife and fork on the table and a knife in his hand", Kind.VIOLENCE_WEAPON),
        ("she wrote a story where her uncle touches her", Kind.DISCLOSURE),
    ],
)
def test_a_danger_beside_a_calm_word_stays_red(text: str, kind: Kind) -> None:
    assert kind in red_kinds(text)


EVERYDAY = [
    "knife sharpening van is at the hub on Thursday, no rush",
    "the community policeman is doing the raffle at the fun day",
    "do I need a lockable box for knives before my review",
    "the fire brigade came round to fit new alarms",
    "the form asks about past overdoses, was there one before she came",
    "the police have gone, it was the wrong house",
    "she ran off at the park but came straight back",
    "shoes hurled at the wall and doors slammed, then she asked for toast",
    "a bed going for Wren on Friday would be smashing",
    "it is all guns and knives in that game, can he play it",
    "school is killing him, maths mostly",
    "my husband broke his wrist and we are in a&e until late, can someone have the twins",
    "can you have merlin for a couple of hours, my mum has been taken off in the ambulance",
    "they made a fire engine out of loo rolls",
    "the kids are on fire today, three tries at rugby",
    "the den of cushions is the police station and I am locked up in it",
    "they danced the legs off themselves",
    "she vanished into a book for three hours",
    "is the missing from care protocol on the portal",
    "he jumped off the top board for the first time",
    "you cannot breathe in these jeans",
]


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_talk_of_danger_is_a_look(text: str) -> None:
    assert red_kinds(text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my husband is not breathing can you have wren", Kind.MEDICAL),
        ("my mum is here and he has collapsed can you come", Kind.MEDICAL),
        ("i am in a&e with her, an overdose, can you have robin", Kind.SUICIDE_SELFHARM),
        ("my dad has hit him can you have him tonight", Kind.VIOLENCE_WEAPON),
        ("sheets tied together at the window like in a film", Kind.MISSING),
    ],
)
def test_what_befell_her_own_people_calms_nothing_of_a_child_or_of_life_and_death(text: str, kind: Kind) -> None:
    assert kind in red_kinds(text)


HINTS = [
    ("his sugar is 2.1 and he wont swallow the juice", Kind.MEDICAL),
    ("ten puffs of the inhaler and its still not shifting", Kind.MEDICAL),
    ("off her bike with no helmet and she keeps asking the same question", Kind.MEDICAL),
    ("she is googling how many paracetamol", Kind.SUICIDE_SELFHARM),
    ("her story says goodbye and she wont pick up", Kind.SUICIDE_SELFHARM),
    ("school rang, he never registered", Kind.MISSING),
    ("pillows in her bed to look like her", Kind.MISSING),
    ("they slept in the shed there if you wet the bed you slept in the shed", Kind.DISCLOSURE),
    ("she asked if it is normal for daddy to take pictures", Kind.DISCLOSURE),
    ("we cannot get downstairs for the smoke", Kind.FIRE),
]


@pytest.mark.parametrize(("text", "kind"), HINTS)
def test_what_is_only_hinted_at_is_heard(text: str, kind: Kind) -> None:
    assert kind in red_kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("thank you for ringing, he has a knife", Kind.VIOLENCE_WEAPON),
        ("no rush she says and the kitchen is on fire now", Kind.FIRE),
        ("at the quiz and he has collapsed", Kind.MEDICAL),
        ("no hurry but she wants to die", Kind.SUICIDE_SELFHARM),
        ("on Friday her uncle touched her she said lol", Kind.DISCLOSURE),
    ],
)
def test_everyday_talk_calms_nothing_that_goes_on_or_that_a_child_says(text: str, kind: Kind) -> None:
    assert kind in red_kinds(text)


def test_the_words_that_said_so_are_the_carers_own() -> None:
    (sign,) = danger.signs(hear("Wren ISN'T BREATHING, pls ring"))
    assert sign.said == "ISN'T BREATHING"


def test_each_phrase_has_a_word_to_be_found_by() -> None:
    assert [phrase.written for phrase in (*dangers().lines, *idioms().lines) if not phrase.needs] == []


def test_real_words_are_left_alone() -> None:
    assert [word for word in sorted(real_words.REAL) if respelt(word)] == []
    assert real_words.REAL.isdisjoint(SAID_FOR)


def test_words_of_danger_are_themselves() -> None:
    assert [word for word in IMPORTANT if respelt(word)] == []


def test_no_set_names_one_that_is_not_there() -> None:
    words = set(chain.from_iterable(words.split() for words in SETS.values()))
    assert {word for word in words if word.isupper()} <= SETS.keys()
