"""Words that mean danger are red, with why; everyday words that come near them are not (DOMAIN B12, B15)."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.triage import danger
from tests.handlers.night import Night

RED = [
    ("he is not breathing", "breathing"),
    ("She can't breathe", "breathing"),
    ("she cannot breathe properly", "breathing"),
    ("I CAN’T BREATHE", "breathing"),
    ("baby has stoped breathing", "breathing"),
    ("struggling to breathe since tea", "breathing"),
    ("his lips are blue", "breathing"),
    ("his lips have gone blue", "breathing"),
    ("wren is unconscious", "unconscious"),
    ("he won't wake up", "unconscious"),
    ("cant wake her", "unconscious"),
    ("she passed out in the hall", "unconscious"),
    ("hes unresponsive", "unconscious"),
    ("I think he's dead", "unconscious"),
    ("hes dead please come", "unconscious"),
    ("she has overdosed", "overdose"),
    ("overdose", "overdose"),
    ("shes taken all my tablets", "overdose"),
    ("she's taken all of my tablets", "overdose"),
    ("he took loads of paracetamol", "overdose"),
    ("taken 20 paracetamol", "overdose"),
    ("swallowed a bottle of my pills", "overdose"),
    ("she took a handful of her mums antidepressants", "overdose"),
    ("taken some tablets from the bathroom", "overdose"),
    ("he drank bleach", "poison"),
    ("Robin swallowed a button battery", "poison"),
    ("she is talking about suicide", "suicide"),
    ("feeling suicidal", "suicide"),
    ("says he'll kill himself", "suicide"),
    ("talks of killing herself", "suicide"),
    ("tried to hang himself", "suicide"),
    ("wants to end her life", "suicide"),
    ("take his own life", "suicide"),
    ("she says she wants to die", "suicide"),
    ("he doesn't want to live", "suicide"),
    ("she has cut her wrist", "self-harm"),
    ("cutting himself again", "self-harm"),
    ("self-harm", "self-harm"),
    ("selfharming in the bath", "self-harm"),
    ("she wants to hurt herself", "self-harm"),
    ("he has a knife", "weapon or violence"),
    ("Knife!!", "weapon or violence"),
    ("hes taken the knives", "weapon or violence"),
    ("has been stabbed", "weapon or violence"),
    ("he says he will stab me", "weapon or violence"),
    ("he has got a gun", "weapon or violence"),
    ("his dad is outside with a weapon", "weapon or violence"),
    ("he is strangling the dog", "weapon or violence"),
    ("shes choking", "weapon or violence"),
    ("he is attacking me", "weapon or violence"),
    ("threatening to kill us", "weapon or violence"),
    ("she says she was raped", "weapon or violence"),
    ("bleeding badly", "bleeding"),
    ("can't stop the bleeding", "bleeding"),
    ("it wont stop bleeding", "bleeding"),
    ("blood everywhere", "bleeding"),
    ("the house is on fire", "fire or gas"),
    ("kitchen on fire", "fire or gas"),
    ("he set fire to the bed", "fire or gas"),
    ("there's a fire in the shed", "fire or gas"),
    ("I can smell gas", "fire or gas"),
    ("he is on the roof", "height"),
    ("says hes going to jump", "height"),
    ("going to jump in front of a train", "height"),
    ("she jumped out of the window", "height"),
    ("having a fit", "medical emergency"),
    ("she has had a seizure", "medical emergency"),
    ("dad has collapsed", "medical emergency"),
    ("anaphylactic", "medical emergency"),
    ("used the EpiPen", "medical emergency"),
    ("my chest hurts", "medical emergency"),
    ("pains in my chest", "medical emergency"),
    ("do i need an ambulance", "medical emergency"),
    ("ive rung off and called 999", "medical emergency"),
    ("he is\nnot\nbreathing", "breathing"),
]
NOT_RED = [
    "dying for a brew",
    "he could murder a pizza",
    "fire drill at school today",
    "there is a fire drill at school today",
    "she eats with a knife and fork now",
    "he still cant use knives and forks",
    "we went to the gun show",
    "he wants a water gun for his birthday",
    "they lost the nerf gun",
    "we jumped the gun a bit there",
    "didnt want to wake you",
    "im going to jump in the shower, ring after 8",
    "she is dead tired",
    "hes dead nice about it",
    "phone dead, using neighbours",
    "she has taken her tablets and is asleep",
    "taken two paracetamol for her headache",
    "he took all his toys outside",
    "took 12 photos of the tablet",
    "mum is killing time before contact",
    "he had a breath of fresh air",
    "the baby is breathing fine now",
    "grape juice all over the sofa",
    "cut the grass and his hair",
    "the fire engine came past",
    "she was begun on the new school",
    "linnet wont stop",
    "wren has smashed the door",
    "wren is gone",
    "please ring",
    "cant do this",
    "is the picnic on",
    "ambulance on tv again, he loves it",
    "",
    "...",
]


@pytest.mark.parametrize(("text", "why"), RED)
def test_these_words_are_red_and_why_is_known(text: str, why: str) -> None:
    assert danger(text) == why


@pytest.mark.parametrize("text", NOT_RED)
def test_these_are_left_to_a_person(text: str) -> None:
    assert danger(text) is None


@given(st.sampled_from(RED), st.text(max_size=40), st.text(max_size=40), st.booleans())
def test_nothing_that_is_written_around_them_hides_them(
    red: tuple[str, str], before: str, after: str, loud: bool
) -> None:
    """But for what makes an everyday word of them, which no chance text does."""
    text, _ = red
    assert danger(f"{before}. {text.upper() if loud else text}. {after}") is not None


@pytest.mark.parametrize(
    "piece", ["taken all ", "swallowed some ", "not ", "there is a ", "cut ", "going to jump ", "a"]
)
def test_a_long_text_takes_no_longer_a_word_than_a_short_one(piece: str) -> None:
    """One thread writes for everybody, so words must be read fast: 40,000 letters are ten of Telegram's longest."""
    words = piece * (40_000 // len(piece))
    began = perf_counter()
    danger(words)
    assert perf_counter() - began < 1.0


@pytest.mark.parametrize(
    ("text", "lane", "told"), [("he has a knife", "red", True), ("dying for a brew", "amber", False)]
)
def test_red_tells_the_backup_at_once_and_the_carer_of_999(night: Night, text: str, lane: str, told: bool) -> None:
    night.writes("Dawn", text)
    assert night.matter("Dawn").lane == lane
    assert ("hub.alert" in night.keys("Priya")) is told
    assert ("danger.999" in night.keys("Dawn")) is told


def test_what_is_read_never_lowers_it(night: Night) -> None:
    night.writes("Dawn", "he has a knife")
    night.writes("Dawn", "all fine now, dying for a brew")
    assert night.matter("Dawn").lane == "red"
