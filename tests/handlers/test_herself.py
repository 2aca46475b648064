"""Danger that is plainly of the holder's own home; advice to a family is none (handlers/herself.py)."""

from datetime import timedelta

import pytest

from handlers import delivery, herself, triage
from storage import matters
from storage.inbox import Inbound
from tests.handlers.night import FRIDAY_NIGHT, LINE, Night

HERS = """
my own lad has collapsed
ring me an ambulance, i've had a fall
im having chest pains
My husband has collapsed i need to go
i cant breathe
i think im having a heart attack
ive fallen down the stairs and cant get up
theres a fire in my kitchen
my own daughter has taken tablets
my son is having a seizure
someone is breaking into my house
i have cut my hand its bleeding badly
get me an ambulance please
my mum has stopped breathing
my house is on fire
hold on. my baby isnt breathing
i've been stabbed
my dad is having a stroke here
im bleeding a lot
I need an ambulance
my lad here has cut himself badly
so sorry my wife has collapsed
i have just collapsed in the hall
my partner is having a heart attack
i've crashed the car, im bleeding
""".strip().splitlines()
TOLD_TO_DO = """
ring 999 if she stops breathing
ring 999 now and stay with him
if he has a knife get out and ring 999
call an ambulance now
get everyone out of the house and ring 999
dont let him near the knives
put pressure on it if its bleeding
tell them she has taken tablets and how many
say my foster child has collapsed and give the address
tell 999 my lad has taken an overdose
im ringing an ambulance for you
i am calling 999 for you now
lock the door if he is smashing things
if she passes out put her on her side and ring 999
keep her awake till the ambulance comes
take the tablets away from her
hide the knives and ring me
ring the police if he hits you again
ring 101 that she is missing, 999 if at risk
dont go back in if there is fire
i would ring 999 if i were you, he may have taken more
if it was my own lad and he had collapsed i would ring 999
my own lad collapsed once and 999 were brilliant
my son had a seizure years ago, ring 999 if its over 5 minutes
i had a fall like that last year, get her to a&e
when my lad has a fit i ring 999
let go of him and ring the police
ring me when the ambulance has been
""".strip().splitlines()
ASKED = """
has he taken any pills?
is she breathing?
how many tablets has she taken?
has he got a knife?
is he bleeding badly?
has she cut herself?
did he hit you?
is he still smashing the house up?
has anyone rung 999?
is the ambulance there?
are you hurt?
has she collapsed?
did she say she wants to die?
is he trying to kill himself?
is there a fire?
where is the knife now?
has he been drinking?
did he hit wren?
can she breathe?
how long has she been missing?
has he overdosed before?
is he having a seizure?
is your own lad safe, or has he hit him too?
did your husband get stabbed or just cut?
is he strangling her?
do you want me to ring an ambulance?
shall i get you an ambulance?
""".strip().splitlines()


def reads_as_danger(text: str) -> bool:
    return triage.read(Inbound("sms", "+447700900101", "m", "text", text, FRIDAY_NIGHT), LINE.time_zone).danger


@pytest.fixture
def held(night: Night) -> Night:
    """Jan has Home 4."""
    night.writes("Dawn", "can you ring")
    night.writes("Jan", "1")
    for name in ("Dawn", "Jan", "Priya"):
        night.unread(name)
    return night


@pytest.mark.parametrize("text", HERS)
def test_what_is_plainly_her_own_is_heard(text: str) -> None:
    assert herself.says_so(text) and reads_as_danger(text)


@pytest.mark.parametrize("text", [*TOLD_TO_DO, *ASKED])
def test_advice_is_not(text: str) -> None:
    assert not herself.says_so(text)


def test_there_is_enough_of_each_and_much_of_it_reads_as_danger() -> None:
    """What does not would show nothing of the rule."""
    assert min(len(HERS), len(TOLD_TO_DO), len(ASKED)) >= 25
    for advice in (TOLD_TO_DO, ASKED):
        assert sum(map(reads_as_danger, advice)) > len(advice) / 2


def test_advice_goes_to_the_family_and_sets_nothing_off(held: Night) -> None:
    for text in (*TOLD_TO_DO, *ASKED):
        held.writes("Jan", text)
    assert set(held.keys("Dawn")) == {"words.hub"}
    assert held.keys("Jan") == held.keys("Priya") == []


@pytest.mark.parametrize("text", ["my own lad is asleep", "i have had a lovely tea", "my husband is ringing you"])
def test_of_her_own_home_and_no_danger_nothing_is_asked(held: Night, text: str) -> None:
    held.writes("Jan", text)
    assert held.keys("Jan") == []


def test_of_her_own_danger_she_is_asked_once(held: Night) -> None:
    for _ in range(2):
        held.writes("Jan", "my own lad has collapsed")
    assert held.keys("Jan") == ["own.too"]
    assert held.keys("Dawn") == ["words.hub", "words.hub"]


def test_in_another_night_she_is_asked_again(held: Night) -> None:
    held.writes("Jan", "my own lad has collapsed")
    held.now += timedelta(hours=12)
    held.writes("Jan", "my own lad has collapsed")
    assert held.keys("Jan") == ["own.too", "own.too"]


def test_a_3_of_another_night_is_none_for_her(held: Night) -> None:
    held.writes("Jan", "my own lad has collapsed")
    held.now += timedelta(hours=12)
    held.writes("Jan", "3")
    assert held.ask(matters.open_at, held.person("Jan").home_id or 0) is None


def test_where_somebody_is_alerted_for_her_already_nothing_is_asked(held: Night) -> None:
    held.writes("Dawn", "are you there")
    (words,) = held.unread("Jan")
    with held.context() as ctx:
        delivery.sent(ctx, words, "5001")
    held.writes("Jan", "me")
    held.unread("Jan")
    held.writes("Jan", "my own lad has collapsed", reply_to="5001")
    assert held.keys("Dawn") == ["words.hub"]
    assert held.keys("Jan") == []


def test_whoever_has_no_home_is_not_asked(night: Night) -> None:
    night.writes("Dawn", "can you ring")
    night.passes(minutes=10)
    night.writes("Sam", "1")
    night.unread("Sam")
    night.writes("Sam", "my own lad has collapsed")
    assert night.keys("Sam") == []
