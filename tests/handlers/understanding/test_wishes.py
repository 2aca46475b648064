"""What a text wants. Where several things are found, what changes or ends a thing comes first; all are kept."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.understanding import read
from handlers.understanding.reading import Intent, Lane

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
