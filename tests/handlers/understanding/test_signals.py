"""Private, quiet and a child's: what is taken for a signal, and carers' texts that are none (B17, B48, N31)."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding.signals import CHILD, PRIVATE, QUIET, is_private, signs
from handlers.understanding.words import hear

HOME = {"quiet": "aubergine", "owner": "Dawn", "children": ("Wren", "Robin")}


def found(text: str) -> set[str]:
    return {sign.rule for sign in signs(hear(text), **HOME)}  # type: ignore[arg-type]  # one of each type in a dict


A_PRIVATE_TEXT = [
    "PRIVATE",
    "private",
    "Private.",
    "PRIVATE: its about jan",
    "private - can sam ring me",
    "private can you not tell jan",
    "privat",
    "Privte please",
    "pirvate msg",
    "priavte",
    "PRIVATEE",
    "privately if thats ok",
    "this is private",
    "Its private, dont send it to jan",
    "in private please",
    "/private",
    "/private@nightline_bot its about the hub",
    " \n private\nits about jan's lad",
    "private, school isnt the problem its jan",
]
NOT_A_PRIVATE_TEXT = [
    "private school rang, wren is poorly",
    "Private number keeps ringing me",
    "private dentist on tuesday?",
    "private hire car hasnt turned up",
    "pirate party saturday, can robin come",
    "primate house closed, back early",
    "wren wants some privacy",
    "can you ring, its a bit private",  # not at its beginning: whoever is on call hears of her
    "he messaged her privates",
    "",
    "...",
]


@pytest.mark.parametrize("text", A_PRIVATE_TEXT)
def test_what_begins_with_private_goes_round_the_hub(text: str) -> None:
    assert is_private(text)
    assert PRIVATE in found(text)


@pytest.mark.parametrize("text", NOT_A_PRIVATE_TEXT)
def test_what_only_has_the_word_in_it_does_not(text: str) -> None:
    assert not is_private(text)


@pytest.mark.parametrize(
    "text", ["X", "x", " x ", "X.", "x!", "aubergine", "Aubergine?", "have you any aubergines left"]
)
@pytest.mark.parametrize("end", ["", ".", "!!", "\n"])
def test_the_quiet_signal(text: str, end: str) -> None:
    assert QUIET in found(text + end)


@pytest.mark.parametrize(
    "text", ["xx", "xxx", "x x", "night x", "xbox", "box", "thanks x", "X Factor is on", "we had courgette"]
)
def test_a_kiss_and_other_words_are_none(text: str) -> None:
    assert QUIET not in found(text)


def test_a_home_without_a_word_of_its_own_has_x() -> None:
    assert [sign.rule for sign in signs(hear("X"))] == [QUIET]
    assert signs(hear("aubergine")) == ()


A_CHILD_WROTE = [
    "she doesnt want me",
    "She doesn't want me here",
    "she doesnt want me here any more",
    "she doesnt want me i know it",
    "they dont want me",
    "nobody wants me",
    "my foster carer is shouting",
    "my carer is drunk",
    "my carer wont wake up",
    "my foster mum hit me",
    "dawn is being horrible",
    "Dawn is being really horrible to me",
    "dawn hates me",
    "dawn wont let me ring my mum",
    "dawn locked me in my room",
    "DAWN IS DRUNK",
    "dawn is not waking up",
    "im 12",
    "im only 9 please help",
    "i am eleven years old",
    "im 14 and i want out",
    "im in year 7",
    "plz come get me",
    "can someone come and get me please",
    "come n get me pls",
    "i want my mum",
    "i want my real dad",
    "i dont like it here",
    "i hate living here",
    "i dont want to live here",
    "are u sending me away",
    "is she giving me back",
    "she wants to get rid of me",
    "she grounded me for nothing",
    "where will i go if she says no",
    "will i have to move",
    "dont tell her i texted",
    "dont tell dawn please",
    "this is my carers phone",
    "im on dawns phone shes asleep",
    "im wren and i want to talk to someone",
    "my name is robin",
    "its wren here, dawns asleep",
    "hi. im 10. i dont like it here",
]
#: What carers write about a child, about themselves and about lifts, and reported speech.
A_CARER_WROTE = [
    "he doesnt want me in his room",
    "she doesnt want me near her tonight",
    "he doesnt want me to ring his mum",
    "robin says she doesnt want me",
    "she keeps saying nobody wants me its heartbreaking",
    "wren keeps shouting i want my mum",
    "he said i hate living here and slammed the door",
    "shes crying and saying i dont like it here",
    "he told me i want my dad",
    "robin wrote a note that my carer hates me",
    "im 10 mins away",
    "im 5 minutes from jans",
    "im 12 weeks pregnant, shall i tell you now",
    "im 8 miles off, can you keep tea warm",
    "im 50 next week and worn out",
    "i am 1 of 3 on the rota",
    "im 15 stone i cant lift him",
    "hes 12 and nearly my height",
    "wren is 9 on sunday, picnic?",
    "my car broke down can someone come and get me",
    "no bus, can jan come get me from the station",
    "come and get me a coffee lol",
    "its dawn, is jan there",
    "its dawn here, he hit me",
    "hi dawn here can you ring",
    "this is dawn. wren has gone to bed",
    "its wren again",
    "wren is being horrible",
    "robin wont let me in",
    "wren hates me tonight",
    "she hates me, i cant do this",
    "he hit me",
    "she locked me out of the house",
    "he took my phone and threw it",
    "she wont let me near her",
    "my carers group is on tuesday isnt it",
    "my social worker is on leave, who do i ring",
    "my mum is poorly can someone have the girls",
    "i miss my mum, hard day",
    "i want to go home, im still in a&e with robin",
    "i dont want to do this any more",
    "can you send me back the form",
    "send me away a copy of the plan",
    "the office sent me back to you",
    "where will i park",
    "will i have to bring anything saturday",
    "dont tell the kids its a surprise",
    "dont tell dawn off it was me",
    "hes on my phone again",
    "i have got wrens phone, should i read it",
    "she is on her phone all night",
    "third year of fostering and still crying",
    "cant do this wren kicking off agn pls",
    "dont like how he looked at her",
    "i dont feel safe with his dad outside",
    "kids say they dont want me to leave",
    "they dont want me at the meeting",
    "she wants me to ring her mum",
    "nobody wants me at the review do they",
]


@pytest.mark.parametrize("text", A_CHILD_WROTE)
def test_a_childs_words_are_heard(text: str) -> None:
    assert CHILD in found(text)


@pytest.mark.parametrize("text", A_CARER_WROTE)
def test_a_carers_words_are_not_taken_for_a_childs(text: str) -> None:
    assert CHILD not in found(text)


@pytest.mark.parametrize(
    "text", [*A_CHILD_WROTE, *A_CARER_WROTE, *A_PRIVATE_TEXT, *NOT_A_PRIVATE_TEXT, "X", "aubergine"]
)
def test_neither_case_nor_what_ends_it_changes_anything(text: str) -> None:
    for changed in (text.upper(), text.lower(), text + ".", text + " !!", text + "…"):
        assert found(changed) == found(text), changed


def test_each_says_which_words_said_so() -> None:
    said = {sign.said for sign in signs(hear("Hello?? Plz come get me. DAWN is being mean"), owner="Dawn")}
    assert said == {"come get me", "DAWN is being mean"}


@given(st.sampled_from(A_CHILD_WROTE), st.text(string.ascii_letters + " '?!.", max_size=60))
def test_another_sentence_takes_nothing_away(text: str, more: str) -> None:
    assert CHILD in found(f"{text}. {more}")
    assert CHILD in found(f"{more}. {text}")


@given(st.text(string.ascii_letters + " ?!.,\n", max_size=60), st.text(string.ascii_letters + " ?!.,\n", max_size=60))
def test_the_homes_own_word_counts_wherever_it_stands(before: str, after: str) -> None:
    assert QUIET in found(f"{before} aubergine {after}")


@given(st.text(max_size=1600))
def test_no_text_is_too_much_for_it(text: str) -> None:
    for sign in signs(hear(text), **HOME):  # type: ignore[arg-type]  # as above
        assert sign.said in text


@pytest.mark.parametrize("owner", ["Mary-Jane", "D", "A.B", "(", "Anne [M]", "Zoë"])
def test_any_name_of_a_roster_may_stand_in_a_pattern(owner: str) -> None:
    assert signs(hear("come get me"), owner=owner, children=(owner,))[0].rule == CHILD
