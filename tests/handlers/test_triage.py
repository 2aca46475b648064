"""Words that mean danger are red, with why; everyday words that come near them are not (DOMAIN B12, B15)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.triage import danger
from tests.handlers.night import Night

RED = [
    ("he is not breathing", "medical.breathing"),
    ("She can't breathe", "medical.breathing"),
    ("she cannot breathe properly", "medical.breathing"),
    ("I CAN’T BREATHE", "medical.breathing"),
    ("baby has stoped breathing", "medical.breathing"),
    ("struggling to breathe since tea", "medical.breathing"),
    ("his lips are blue", "medical.breathing"),
    ("his lips have gone blue", "medical.breathing"),
    ("wren is unconscious", "medical.unconscious"),
    ("he won't wake up", "medical.unconscious"),
    ("cant wake her", "medical.unconscious"),
    ("she passed out in the hall", "medical.unconscious"),
    ("hes unresponsive", "medical.unconscious"),
    ("I think he's dead", "medical.unconscious"),
    ("hes dead please come", "medical.unconscious"),
    ("she has overdosed", "medical.overdose"),
    ("overdose", "medical.overdose"),
    ("shes taken all my tablets", "medical.overdose"),
    ("she's taken all of my tablets", "medical.overdose"),
    ("he took loads of paracetamol", "medical.overdose"),
    ("taken 20 paracetamol", "medical.overdose"),
    ("swallowed a bottle of my pills", "medical.overdose"),
    ("she took a handful of her mums antidepressants", "medical.overdose"),
    ("taken some tablets from the bathroom", "medical.overdose"),
    ("he drank bleach", "medical.swallowed"),
    ("Robin swallowed a button battery", "medical.swallowed"),
    ("she is talking about suicide", "suicide.said"),
    ("feeling suicidal", "suicide.said"),
    ("says he'll kill himself", "suicide.said"),
    ("talks of killing herself", "suicide.said"),
    ("tried to hang himself", "suicide.said"),
    ("wants to end her life", "suicide.intent"),
    ("take his own life", "suicide.intent"),
    ("she says she wants to die", "suicide.wants_to_die"),
    ("he doesn't want to live", "suicide.wants_to_die"),
    ("she has cut her wrist", "self_harm"),
    ("cutting himself again", "self_harm"),
    ("self-harm", "self_harm"),
    ("selfharming in the bath", "self_harm"),
    ("she wants to hurt herself", "self_harm"),
    ("he has a knife", "violence.weapon"),
    ("Knife!!", "violence.weapon"),
    ("hes taken the knives", "violence.weapon"),
    ("has been stabbed", "violence.weapon"),
    ("he says he will stab me", "violence.weapon"),
    ("he has got a gun", "violence.weapon"),
    ("his dad is outside with a weapon", "violence.weapon"),
    ("he is strangling the dog", "violence.hitting"),
    ("shes choking", "medical.breathing"),
    ("he is attacking me", "violence.hitting"),
    ("threatening to kill us", "violence.threat"),
    ("she says she was raped", "disclosure.said"),
    ("bleeding badly", "medical.bleeding"),
    ("can't stop the bleeding", "medical.bleeding"),
    ("it wont stop bleeding", "medical.bleeding"),
    ("blood everywhere", "medical.bleeding"),
    ("the house is on fire", "fire.burning"),
    ("kitchen on fire", "fire.burning"),
    ("he set fire to the bed", "fire.burning"),
    ("there's a fire in the shed", "fire.burning"),
    ("I can smell gas", "fire.smoke"),
    ("he is on the roof", "suicide.height"),
    ("says hes going to jump", "suicide.height"),
    ("going to jump in front of a train", "suicide.height"),
    ("she jumped out of the window", "suicide.height"),
    ("having a fit", "medical.seizure"),
    ("she has had a seizure", "medical.seizure"),
    ("dad has collapsed", "medical.unconscious"),
    ("anaphylactic", "medical.allergy"),
    ("used the EpiPen", "medical.allergy"),
    ("my chest hurts", "medical.heart"),
    ("pains in my chest", "medical.heart"),
    ("do i need an ambulance", "medical.ambulance"),
    ("ive rung off and called 999", "medical.ambulance"),
    ("he is\nnot\nbreathing", "medical.breathing"),
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
    "wren will not settle for me",
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
