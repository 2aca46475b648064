"""What a text wants. Where several things are found, what changes or ends a thing comes first; all are kept."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.understanding import read
from handlers.understanding.reading import FOR_A_BED, Intent, Lane

NOW = datetime(2026, 6, 13, 23, 40, tzinfo=ZoneInfo("Europe/London"))
WANTED = [
    ("can u have wren pls", Intent.SLEEPOVER_EMERGENCY),
    ("any chance of a bed for my lad", Intent.SLEEPOVER_EMERGENCY),
    ("he cant stay here another night", Intent.SLEEPOVER_EMERGENCY),
    ("could robin stop at yours", Intent.SLEEPOVER_EMERGENCY),
    ("we can have one tonight if it helps", Intent.OFFER),
    ("got a spare bed if anyone needs it", Intent.OFFER),
    ("dont need the bed any more, hes settled", Intent.CANCEL),
    ("false alarm, all sorted now", Intent.CANCEL),
    ("can we make it saturday instead", Intent.AMEND),
    ("stop texting me", Intent.STOP),
    ("PAUSE", Intent.STOP),
    ("unsubscribe", Intent.STOP),
    ("see you at the picnic", Intent.ACTIVITY_RSVP),
    ("count us in for the coffee morning", Intent.ACTIVITY_RSVP),
    ("can jan ring me", Intent.TALK),
    ("cant do this", Intent.TALK),
    ("at my wits end", Intent.TALK),
    ("what time is training on thursday", Intent.QUESTION),
    ("do you know who does the mileage", Intent.QUESTION),
    ("lovely sunset tonight", Intent.OTHER),
    ("friday 6pm would be good, i could have her back by sunday", Intent.SLEEPOVER_PLANNED),
    ("change of plan, can you have wren tonight", Intent.SLEEPOVER_EMERGENCY),
    ("dont need a bed just need a chat", Intent.TALK),
    ("ring me at 8, they will be in bed", Intent.TALK),
    ("reading him a book called the borrowers", Intent.OTHER),
    ("cannot make the bowling on saturday", Intent.ACTIVITY_RSVP),
    ("leave it the night, no need for the bed", Intent.CANCEL),
    # A stay that is told without a word of asking.
    ("Last weekend of August, for our two. Family do in Cork", Intent.SLEEPOVER_PLANNED),
    ("2 nights for Linnet and Wren, whenever suits", Intent.SLEEPOVER_PLANNED),
    ("if there was a bed going on the 3rd I would not say no", Intent.SLEEPOVER_PLANNED),
    ("could do with someone having Martin saturday night", Intent.SLEEPOVER_PLANNED),
    ("whos got a bed free on the 20th, its for Wren, one night", Intent.SLEEPOVER_PLANNED),
    ("anybody got room for Robin over the bank holiday", Intent.SLEEPOVER_PLANNED),
    ("anyone able to cover friday night for Wren", Intent.SLEEPOVER_PLANNED),
    # A voice is no bed, and no offer.
    ("Could do with a voice if anyones up", Intent.TALK),
    ("could do wi a natter this week, nothing urgent", Intent.TALK),
    ("not sure I can keep this up much longer", Intent.TALK),
    # Things are offered, too; but not where somebody asks for the lend of one.
    ("travel cot going begging", Intent.OFFER),
    ("two bags of boys clothes free to a good home", Intent.OFFER),
    ("anyone want a bunk bed? Robin has outgrown his", Intent.OFFER),
    ("box rooms free if its any use", Intent.OFFER),
    ("has the hub got a travel cot we can lend", Intent.QUESTION),
    ("can we borrow a car seat", Intent.QUESTION),
    # A change.
    ("itll be nearer 8 than 6 when i drop her", Intent.AMEND),
    ("could we make it the Saturday instead, Friday is her contact day now", Intent.AMEND),
    ("could the stay stretch to Monday", Intent.AMEND),
    ("is it alright to fetch her at 2 instead of 11", Intent.AMEND),
    ("I will be there for Robin at 11:30, not 10", Intent.AMEND),
    # A calling off, by either side.
    ("no longer want the weekend", Intent.CANCEL),
    ("no need again for tonight", Intent.CANCEL),
    ("so sorry, I cant have Wren this weekend after all", Intent.CANCEL),
    ("really sorry to let you down but we cant host", Intent.CANCEL),
    # None, though it sounds like one.
    ("i just need ONE night off him, tonight. dont forget the trunks", Intent.SLEEPOVER_EMERGENCY),
    ("(3rd false alarm) would somebody have Robin tonight?", Intent.SLEEPOVER_EMERGENCY),
    ("mams in hospital and im setting off now. can someone have Robin tonight", Intent.SLEEPOVER_EMERGENCY),
    ("school called off the trip because of the snow", Intent.OTHER),
    ("CAMHS have moved his appt to the 12th, so its wrote down somewhere", Intent.OTHER),
    ("my april claim should read 96 miles not 69", Intent.OTHER),
    ("calpol did the trick. no need to ring back", Intent.OTHER),
    ("meant to say thank you for last night", Intent.OTHER),
    ("take this number off the list please", Intent.STOP),
    ("i have to ask if im allowed on camp", Intent.QUESTION),
    ("can my mum babysit her or does she need a check", Intent.QUESTION),
]


@pytest.mark.parametrize(("text", "intent"), WANTED)
def test_what_is_wanted(text: str, intent: Intent) -> None:
    assert read(text, NOW).intent is intent


def test_all_that_is_found_is_kept_with_its_words() -> None:
    reading = read("can u have wren tonight. and can jan ring me", NOW)

    said = {sign.rule: sign.said for sign in reading.signs}
    assert said["bed.take"] == "can u have wren"
    assert said["talk.ring"] == "can jan ring"


@pytest.mark.parametrize("text", ["blah", "", "🙂", "see attached"])
def test_nothing_recognised_is_amber(text: str) -> None:
    assert read(text, NOW).lane is Lane.AMBER


@pytest.mark.parametrize(
    "text",
    [
        "could robin stop at yours friday, could do with a natter as well, thanks for the lovely picnic",
        "need a bed for wren tonight, mileage, claim, forms, school trip",
    ],
)
def test_counted_words_take_no_bed_away_that_is_asked_for(text: str) -> None:
    assert read(text, NOW).intent in FOR_A_BED


@pytest.mark.parametrize(
    "text", ["the weekend is all sorted then", "scouts is cancelled thursday", "she no longer wants the lamp"]
)
def test_counted_words_alone_call_nothing_off(text: str) -> None:
    assert read(text, NOW).intent is not Intent.CANCEL or any(
        sign.rule.startswith("cancel.") for sign in read(text, NOW).signs
    )


def test_counted_words_say_nothing_where_two_meanings_are_near() -> None:
    assert read("coming tuesday", NOW).intent is Intent.OTHER


#: NOW is a Saturday.
LANES = [
    ("can you have wren tonight", Lane.AMBER),
    ("can you have wren next friday", Lane.GREEN),
    ("could somebody have both boys on the 14th", Lane.GREEN),
    ("can wren stay until tomorrow", Lane.AMBER),
    ("can wren stay from friday until sunday", Lane.GREEN),
    ("can you have wren saturday", Lane.AMBER),
    ("can you have wren next friday or tonight", Lane.AMBER),
    ("can you have wren next friday, im struggling", Lane.AMBER),
    ("can you have wren next friday. the fridge is humming", Lane.AMBER),
    ("dont need the bed on friday now", Lane.AMBER),
    ("no longer need the bed next friday", Lane.GREEN),
    ("please next friday", Lane.AMBER),
    ("could somebody ring me next week", Lane.GREEN),
    ("could somebody ring me", Lane.AMBER),
]


@pytest.mark.parametrize(("text", "lane"), LANES)
def test_what_is_wanted_on_a_later_day_can_wait_and_nothing_else(text: str, lane: Lane) -> None:
    assert read(text, NOW).lane is lane
