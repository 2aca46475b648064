"""What is a child's real name in somebody's own words, and what is only a word that is written like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.real_names import FIRST_NAMES, WORDS, without

LEFT = (
    ("May", "he may need his inhaler"),
    ("May", "He may need his inhaler."),
    ("May", "May need a night light"),
    ("May", "the tablets may make him sleepy"),
    ("May", "HE MAY NEED HIS INHALER"),
    ("May", "reviewed in May, and again 3 may"),
    ("May Day", "next review May 2027, last 3rd of may 2026"),
    ("Will", "he will eat toast"),
    ("Will", "Will not eat peas"),
    ("Will", "against his will"),
    ("Grace", "they say grace before meals"),
    ("Hope", "we hope he settles, no hope of sleep before ten"),
    ("Faith", "his faith matters, faith school"),
    ("Faith", "christian faith"),
    ("Rose", "he rose early, red rose on the quilt"),
    ("Mark", "a mark on his arm, birth mark"),
    ("Bill", "the phone bill"),
    ("Summer", "worse in summer"),
    ("Sky", "afraid of the sky"),
    ("Wren Park", "walks in the park"),
    ("Jo Long", "long hair, plaited"),
    ("Jo White", "white bread only"),
)
HIDDEN = (
    ("May", "may likes toast", "Wren likes toast"),
    ("May", "May is upset by noise", "Wren is upset by noise"),
    ("May", "MAY LIKES TOAST", "Wren LIKES TOAST"),
    ("May", "let may sleep", "let Wren sleep"),
    ("May", "sit with may", "sit with Wren"),
    ("May", "may's inhaler", "Wren's inhaler"),
    ("May", "he may need May’s blanket", "he may need Wren’s blanket"),
    ("May", "linnet and may are sad at home", "linnet and Wren are sad at home"),
    ("May", "ask May", "ask Wren"),
    ("May", "give may 2 tablets", "give Wren 2 tablets"),
    ("May", "at 3 may wakes, until may is up", "at 3 Wren wakes, until Wren is up"),
    ("May", "since May came to us", "since Wren came to us"),
    ("Joy", "clothes for joy", "clothes for Wren"),
    ("Faith", "she and faith and our faith", "she and Wren and our Wren"),
    ("Hope", "talk to hope", "talk to Wren"),
    ("Will", "will likes his light on", "Wren likes his light on"),
    ("Will", "tell will its ok", "tell Wren its ok"),
    ("Will", "When Will cries, wait", "When Wren cries, wait"),
    ("Grace", "our grace sleeps badly", "our Wren sleeps badly"),
    ("Grace", "Grace sleeps badly", "Wren sleeps badly"),
    ("Rose", "rose wont eat", "Wren wont eat"),
    ("Hope", "hope has nightmares", "Wren has nightmares"),
    ("Faith", "faith is afraid of dogs", "Wren is afraid of dogs"),
    ("Joy", "JOY IS AFRAID", "Wren IS AFRAID"),
    ("Mark", "mark has asthma", "Wren has asthma"),
    ("Bill", "call bill", "call Wren"),
    ("June", "june wets the bed", "Wren wets the bed"),
    ("June Park", "june park is her name", "Wren is her name"),
    ("Jo Long", "mrs long knows", "mrs Wren knows"),
    ("Jo Long", "the Long family, long's bag", "the Wren family, Wren's bag"),
    ("Zachariah Quill", "zachariah, ZACHARIAH and quill", "Wren, Wren and Wren"),
    ("Jo (May)", "Jo is (may)", "Wren is Wren"),
    ("Jo B", "plan b", "plan b"),
)


@pytest.mark.parametrize(("name", "text"), LEFT)
def test_a_word_is_left(name: str, text: str) -> None:
    assert without(text, name, "Wren") == text


@pytest.mark.parametrize(("name", "text", "shown"), HIDDEN)
def test_a_name_is_hidden_and_so_is_what_may_be_one(name: str, text: str, shown: str) -> None:
    assert without(text, name, "Wren") == shown


@given(
    st.sampled_from(sorted(WORDS)), st.sampled_from(["{}'s bag", "{}’S BAG", "she calls {Name}", "Only {Name} knows"])
)
def test_what_is_owned_or_has_a_capital_is_somebodys_name(word: str, shape: str) -> None:
    text = shape.replace("{}", word).replace("{Name}", word.title())
    assert word not in without(text, word.title(), "Wren").casefold()


@given(st.sampled_from(sorted(WORDS)), st.sampled_from(["is", "was", "likes", "wont", "has", "hates"]))
def test_whoever_is_or_has_something_in_small_letters_is_somebody(word: str, verb: str) -> None:
    """Of first names: a family's name alone in small letters is nobody's."""
    shown = without(f"{word} {verb} something", word.title(), "Wren")
    assert shown.startswith("Wren ") or word not in FIRST_NAMES


@given(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=3), st.sampled_from(["he {} need", "{} is", "THE {} IS", "in {}"])
)
def test_a_name_that_is_no_word_never_stays(name: str, shape: str) -> None:
    if name not in WORDS:
        assert name not in without(shape.format(name), name.title(), "-").casefold().split()
