"""Each kind of danger has its card: what the carer reads first, and what it sets off (DOMAIN B15, B16, B46-B49)."""

import pytest

from tests.phone import Phone
from tests.world import World


async def alerted(world: World, words: str) -> None:
    """Dawn's words are red: on-call and backup are told and rung, once each."""
    await world.dawn.texts(words)
    for hub in (world.jan, world.priya):
        hub.receives("Home 4 needs you"), hub.rings()
        hub.receives_nothing()


async def taken(world: World, words: str) -> None:
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.priya.receives("Jan took Home 4")
    world.jan.receives("You have Home 4"), world.jan.receives(f"Dawn: {words}")


async def spoken(world: World) -> None:
    """Ten minutes on: yes, they have."""
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken to Jan?")
    await world.dawn.texts("1")
    world.dawn.receives("Jan still has Home 4")


async def missing(world: World) -> None:
    await alerted(world, "wren is missing")
    world.dawn.receives("police", "999", "101", "Philomena", "01632 960123")
    world.dawn.receives("text REF", "text BACK")
    world.dawn.receives("Alerting Jan and Priya now")


@pytest.mark.parametrize("words", ["he has a knife", "she wants to kill herself", "kitchen is on fire"])
async def test_999_first(world: World, words: str) -> None:
    await alerted(world, words)
    first = world.dawn.receives("call 999 now", "We are alerting Jan and Priya")
    assert first.at <= world.dawn.receives("Alerting Jan and Priya now", "01632 960123").at
    assert first.segments == 1


async def test_illness_and_injury_medical_help_first(world: World) -> None:
    await alerted(world, "shes taken all my tablets")
    world.dawn.receives("call 999 now"), world.dawn.receives("Alerting Jan and Priya now")
    assert world.dawn.receives("medical help first", "111", "A&E", "consent", "01632 960123").segments == 1


async def test_a_disclosure_asks_for_no_detail(world: World) -> None:
    await alerted(world, "he says his uncle touched him")
    world.dawn.receives("do not text the details", "Listen, do not question", "exact words", "01632 960123")
    world.sam.receives("sealed")
    world.dawn.receives("Alerting Jan and Priya now")


async def test_several_at_once_give_the_most_urgent_card_and_one_alert(world: World) -> None:
    await alerted(world, "wren is missing and she has a knife")
    world.dawn.receives("call 999 now"), world.dawn.receives("Alerting Jan and Priya now")
    world.dawn.receives_nothing()


async def test_beside_danger_a_disclosure_asks_for_no_detail_all_the_same(world: World) -> None:
    await alerted(world, "wren just told me her dad hit her with a belt")
    first = world.dawn.receives("call 999 now")
    assert first.at <= world.dawn.receives("do not text the details", "Listen, do not question").at
    world.dawn.receives("Alerting Jan and Priya now"), world.sam.receives("sealed")
    await world.dawn.texts("she said her dad hit her at christmas too")
    world.dawn.receives_nothing()  # once a matter


async def test_on_a_strange_phone_only_999_is_said_and_once(world: World) -> None:
    await world.stranger.texts("its dawn heron wren just told me her dad hit her with a belt")
    world.stranger.receives("999"), world.stranger.receives("A person is being told")
    world.stranger.receives_nothing()
    for phone in world.phones.values():
        phone.forget()


async def test_each_card_goes_once_a_matter_and_another_kind_gives_its_own(world: World) -> None:
    await missing(world)
    await world.dawn.texts("help wren is missing")
    world.dawn.receives_nothing()
    await taken(world, "wren is missing")
    await world.dawn.texts("now i think she has overdosed")
    world.dawn.receives("call 999 now"), world.dawn.receives("medical help first")
    world.jan.receives("she has overdosed")


async def test_a_card_comes_into_a_matter_that_somebody_has_and_she_is_alerted_again(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("Alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("can you ring")
    await alerted(world, "wren is missing")
    world.dawn.receives("police", "999"), world.dawn.receives("text BACK")
    world.dawn.receives("Alerting Jan and Priya again")


async def test_ref_and_back_are_stamped_and_whoever_has_it_is_reminded_every_half_hour(world: World) -> None:
    dawn, jan = world.dawn, world.jan
    await missing(world)
    await taken(world, "wren is missing")
    await spoken(world)
    await world.fast_forward_to(0, 10)
    jan.receives("Home 4", "missing since 23:40", "No police reference", "ring them")
    dawn.receives_nothing()

    await dawn.texts("Ref: 1234/28NOV")
    dawn.receives("Logged 00:10", "text BACK"), jan.receives("Ref: 1234/28NOV")
    await world.fast_forward_to(0, 40)
    jan.receives("missing since 23:40", "reference was logged at 00:10")

    await dawn.texts("back")
    dawn.receives("Logged 00:40 as back", "tell police and EDT", "01632 960123")
    jan.receives("Home 4 texted BACK at 00:40", "DONE 4"), jan.receives("Dawn: back")
    await jan.chats("so glad")
    dawn.receives("Jan: so glad")
    await world.fast_forward(minutes=90)
    jan.receives_nothing()
    world.priya.receives_nothing()
    stamps = [entry.what for entry in await world.journal() if entry.what.startswith("missing.")]
    assert stamps == ["missing.begun", "missing.reference", "missing.back"]


@pytest.mark.parametrize(
    "words", ["Ref: CAD 1234 of 27/11", "ref no 4472", "police ref is P2634512", "log 345 27 nov", "REF4471"]
)
async def test_a_reference_is_one_however_the_police_give_it_and_never_anything_else(world: World, words: str) -> None:
    await missing(world)
    await taken(world, "wren is missing")
    await world.dawn.texts(words)
    world.dawn.receives("Logged 23:40", "text BACK"), world.jan.receives(words)
    world.priya.receives_nothing()  # no night is asked for, and nobody is alerted anew
    world.jan.receives_nothing()


async def test_the_reminder_ends_with_the_matter_and_outlives_a_restart(world: World) -> None:
    await missing(world)
    await taken(world, "wren is missing")
    await spoken(world)
    await world.restart()
    await world.fast_forward_to(0, 10)
    world.jan.receives("missing since 23:40")
    await world.jan.chats("DONE 4")
    world.jan.receives("Home 4 is closed"), world.dawn.receives("Jan has closed")
    await world.fast_forward(minutes=90)


async def test_missing_again_after_a_matter_was_closed_without_back_begins_anew(world: World) -> None:
    dawn, jan = world.dawn, world.jan
    await missing(world)
    await taken(world, "wren is missing")
    await jan.chats("DONE 4")
    jan.receives("Home 4 is closed"), dawn.receives("Jan has closed")
    await world.fast_forward(hours=18)
    world.roll_calls_pass()
    await missing(world)
    await taken(world, "wren is missing")
    await spoken(world)
    await world.fast_forward(minutes=20)
    jan.receives("missing since 17:40", "No police reference")
    await dawn.texts("REF 77/A")
    dawn.receives("Logged 18:10"), jan.receives("REF 77/A")
    await world.fast_forward(minutes=30)
    jan.receives("missing since 17:40", "reference was logged at 18:10")
    await dawn.texts("BACK")
    dawn.receives("Logged 18:40 as back"), jan.receives("Home 4 texted BACK at 18:40"), jan.receives("Dawn: BACK")
    await jan.chats("DONE 4")
    jan.receives("Home 4 is closed"), dawn.receives("Jan has closed")
    await world.fast_forward(minutes=40)
    world.notes_come()


@pytest.mark.parametrize("words", ["back", "REF 12", "ref wren", "back in an hour", "she is back"])
async def test_where_nobody_is_missing_they_are_words_for_a_person(world: World, words: str) -> None:
    await world.dawn.texts(words)
    world.dawn.receives("Alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.presses("D")
    world.jan.receives(f"Dawn: {words}")


async def test_on_a_phone_that_is_not_hers_nothing_says_what_the_line_is_for(world: World) -> None:
    stranger: Phone = world.stranger
    await stranger.texts("heron wren is missing")
    for hub in (world.jan, world.priya):
        hub.receives("Home 4 needs you"), hub.rings()
    only = stranger.receives("call 999 now")
    assert "foster" not in only.body and "Philomena" not in only.body
    stranger.receives("A person is being told now")
    stranger.receives_nothing()


@pytest.mark.parametrize("thanks", ["Thanks so much x", "thank you Jan x", "ta jan"])
async def test_thanks_after_it_is_over_reach_who_helped_and_alert_nobody(world: World, thanks: str) -> None:
    await world.dawn.texts("cant do this")
    world.dawn.receives("Alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("cant do")
    await world.dawn.texts("thank you")
    world.jan.receives("Dawn: thank you")
    world.dawn.receives_nothing()
    await world.fast_forward(minutes=6)
    world.jan.receives_nothing()
    await world.jan.chats("DONE 4")
    world.jan.receives("Home 4 is closed"), world.dawn.receives("Jan has closed")
    await world.fast_forward(minutes=20)
    await world.dawn.texts(thanks)
    world.jan.receives(f"Home 4 Dawn: {thanks}")
    world.dawn.receives("Jan has been sent your words", "Nobody is alerted", "999")
    await world.fast_forward(minutes=30)
    world.jan.receives_nothing()


@pytest.mark.parametrize("words", ["thanks but he has started again", "thanks jan he has started again", "jan?"])
async def test_thanks_with_anything_else_is_alerted_for(world: World, words: str) -> None:
    await world.dawn.texts("cant do this")
    world.dawn.receives("Alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("cant do")
    await world.jan.chats("DONE 4")
    world.jan.receives("Home 4 is closed"), world.dawn.receives("Jan has closed")
    await world.dawn.texts(words)
    world.dawn.receives("Alerting Jan"), world.jan.receives("Home 4 needs you")
