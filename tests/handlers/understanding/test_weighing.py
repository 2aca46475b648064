"""The second opinion: what texts with such words have meant. It adds, and is in step with the corpora."""

from datetime import UTC, datetime

import pytest

from benchmarks.understand.learn import as_text, heard_by, in_step, learnt
from handlers.understanding import danger, read
from handlers.understanding.danger.weighed import RULE
from handlers.understanding.reading import Lane
from handlers.understanding.weighing import FILE, Evidence, count, evidence, grams_of, learn, likeliest
from handlers.understanding.words import hear

NIGHT = datetime(2026, 6, 13, 23, 40, tzinfo=UTC)
TEXTS = [
    ("red", ["the knife is out", "he has it"]),
    ("red", ["knife again"]),
    ("calm", ["the tea is out"]),
    ("calm", ["tea again"]),
]


def test_words_speak_for_the_texts_that_they_stood_in() -> None:
    weights = learn(count(TEXTS), seldom=1, telling=0.0, smoothing=0.2)

    assert likeliest(weights.scores(grams_of("a knife")))[0] == "red"
    assert likeliest(weights.scores(grams_of("some tea")))[0] == "calm"


def test_words_are_evidence_for_one_thing_against_another() -> None:
    known = evidence(count(TEXTS), "red", "calm", telling=0.5, least=1.0, smoothing=0.2)

    assert known.of(grams_of("a knife")) > 0 > known.of(grams_of("some tea"))
    assert known.telling(grams_of("the knife is out")) in ("knife", "the knife", "knife is")
    assert "out" not in known.words  # it stood in as many texts of either


def test_words_that_no_corpus_holds_say_nothing() -> None:
    weights = learn(count(TEXTS), seldom=1, telling=0.0, smoothing=0.2)
    known = evidence(count(TEXTS), "red", "calm", telling=0.5, least=1.0, smoothing=0.2)

    assert weights.scores(grams_of("zzz qqq")) == dict(weights.prior)
    assert known.of(grams_of("zzz qqq")) == 0


def test_a_further_sentence_adds_and_takes_nothing_away() -> None:
    known = Evidence({"one": 1.0, "two": 2.0, "three": -4.0}, least=1.0)

    assert known.weigh(["one", "two"]) == ([1.0, 2.0], [3.0])
    assert known.weigh(["one", "two", "three"]) == ([1.0, 2.0, -4.0], [3.0, -2.0])


def test_a_pair_of_words_counts_once_though_two_sentences_meet_in_it_again() -> None:
    known = Evidence({"she says": 2.0}, least=1.0)

    assert known.weigh(["not much she", "says she says so"]) == ([0.0, 2.0], [2.0])


def test_the_weights_are_in_step_with_the_corpora() -> None:
    assert in_step(FILE.read_text(encoding="utf-8")), "run make learn"


def test_the_spellings_are_vouched_for_and_whatever_else_words_are_heard_by() -> None:
    named = {path.stem for path in heard_by()}

    assert named >= {"words", "respelling", "spellings", "real_words", "slips", "weighing"}
    assert named >= {"choosing", "birds", "first_names", "wordlists"}
    assert named >= {"staying", "owners", "asked", "phrases"}  # whether a time of a stay was read is counted, too


def test_a_weight_that_is_changed_by_hand_is_out_of_step() -> None:
    few = [
        {"hand": hand, "text": text, "danger": danger, "kinds": kinds, "intent": intent, "now": "2026-06-13"}
        for hand in ("one", "two")
        for text, danger, kinds, intent in (
            ("the shed is on fire", True, ["fire"], "danger"),
            ("he has a knife", True, ["violence_weapon"], "danger"),
            ("the tea is on", False, [], "other"),
            ("what time is tea", False, [], "question"),
        )
    ]
    written = as_text(*learnt(few))

    assert in_step(written)
    assert not in_step(written.replace('"shed":', '"shade":', 1))


@pytest.mark.parametrize(
    "text",
    [
        "her bed is cold and the window is wide and we cant find her anywhere",
        "theres an empty packet by his bed and he is all floppy and grey",
        "Spoon and foil under the pillow. He is cold and his lips have gone.",
    ],
)
def test_what_no_phrase_stands_for_is_weighed(text: str) -> None:
    assert read(text, NIGHT).danger


@pytest.mark.parametrize("text", ["rung", "red", "belt", "his uncle", "of her uncle"])
def test_a_few_words_weigh_as_no_danger_that_stands_in_no_table(text: str) -> None:
    assert [sign for sign in danger.signs(hear(text)) if sign.rule == RULE] == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("please keep this private from jan, she hit wren", "violence.hitting"),
        ("shed is on fire here", "fire.burning"),
        ("jay has a dagger", "violence.weapon"),
        ("he overdosed last year and has overdosed again", "suicide.overdose"),
        ("what is the number for the police", "police.arrest"),
        ("tea was lovely thank you and then the police took him", "police.here"),
    ],
)
def test_a_phrase_is_believed_that_stands_alone_or_says_what_goes_on(text: str, rule: str) -> None:
    assert {sign.rule: sign.lane for sign in danger.signs(hear(text))}[rule] is Lane.RED


def test_a_sentence_with_plain_talk_in_it_must_weigh_more() -> None:
    assert not read("He has gone to his room and will not talk to me.", NIGHT).danger


@pytest.mark.parametrize("text", ["thank you for the lovely day", "what time is the coffee morning", "", "🙂"])
def test_plain_texts_do_not_weigh_as_danger(text: str) -> None:
    assert not [sign for sign in danger.signs(hear(text)) if sign.rule == RULE]
    assert read(text, NIGHT).lane is not Lane.RED


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("I thank the police officer who helped us with the pushchair", "police.here"),
        ("Has anybody got the drugs sheet for the file, the printer ate ours", "intoxication.drugs"),
    ],
)
def test_a_phrase_that_is_often_plain_talk_is_a_look_among_plain_words(text: str, rule: str) -> None:
    assert {sign.rule: sign.lane for sign in danger.signs(hear(text))}[rule] is Lane.AMBER


#: Said in the fewest words, as nobody needs to guess at.
PLAIN_DANGER = """
    he has run off from school
    she ran off at the park
    wren has run away again
    the boys have run off
    he ran out of the house an hour ago
    she has walked out and won't answer
    he's bolted from contact
    finch climbed out of the window
    she's gone off with her boyfriend and not come back
    linnet has disappeared
    we are out looking for her
    my husband is driving round looking for him
    the police are here
    police are at the door for robin
    police want to speak to her
    the police have taken him
    he has been arrested for shoplifting
    she's at the police station
    he is in custody
    there is smoke in the house
    the kitchen is on fire
    he set fire to his bedroom
    the bin is burning
    fire brigade are on their way
    we've called the fire brigade
    he has been smoking weed
    she's taken drugs
    i found drugs in his room
    he has come home stoned
    she is drunk
    he came home drunk and is being sick
    her dad is at the door shouting
    there's a man outside the house
    his mother has turned up and is banging on the door
    he's smashing his room up
    she is breaking windows
    he is throwing things at us
    she says her uncle touched her
    he said someone touched him down there
    she showed me bruises from contact
    he says his dad hurts him
    he came back from contact with bruises
    she has a black eye from her mum
    he's hit my husband
    she has punched robin
    they are fighting and i can't stop them
    he's got a knife
    she is threatening to kill us
    he has a hammer
    she's kicked the door in
    he hasn't come home
    she's not back yet and it's midnight
    nobody has seen wren since lunch
    he is not in his room
    i can't find finch
    he never turned up at school
    she is not answering her phone and it's late
    he won't tell me where he is
    she's high on something
    robin has drunk a bottle of vodka
    we are taking her to hospital
    they have rushed him to hospital
    she is really ill
    wren is really ill
    can you have him tonight he has hit my son
    sorry to bother you but he has run off
    hello is anyone there she has gone out and not come back
    thank you for yesterday the police have brought him home
"""


def test_danger_told_plainly_is_never_taken_for_plain_talk() -> None:
    said = [line.strip() for line in PLAIN_DANGER.strip().splitlines()]

    assert [text for text in said if not read(text, NIGHT).danger] == []


@pytest.mark.parametrize(
    "text", ["FIRE", "missing", "thank you for ringing he has a knife", "sorry to bother you but he has run off"]
)
def test_what_stands_beside_a_phrase_takes_nothing_from_it(text: str) -> None:
    assert read(text, NIGHT).danger


@pytest.mark.parametrize(
    "ask",
    [
        *("can you have wren tonight", "need a bed for wren tonight", "can wren stay with you"),
        "could you have wren until sunday please",
    ],
)
@pytest.mark.parametrize(
    "danger",
    ["dad hit him", "he knocked me down", "he set fire to his bed", "police are here", "he pulled a knife"],
)
def test_asking_for_a_bed_takes_nothing_from_why_it_is_needed(danger: str, ask: str) -> None:
    assert read(f"{danger} {ask}", NIGHT).danger
    assert read(f"{ask} because {danger}", NIGHT).danger


@pytest.mark.parametrize("text", ["kidnapped", "drunk now", "handcuffs", "knives"])
def test_a_phrase_with_nothing_beside_it_is_believed_whatever_it_weighs(text: str) -> None:
    assert read(text, NIGHT).danger
