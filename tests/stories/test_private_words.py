"""PRIVATE goes round the hub: to the liaison worker alone, and nothing that the hub sees knows of it (DOMAIN B48)."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, select

from bot.simulator import board
from bot.simulator.phones import Phone as Handset
from storage import alerts, matters, messages, outbox, people, questions
from tests.handlers.night import LINE
from tests.phone import Phone
from tests.world import World

HER_WORDS = "jans lad frightened wren at the picnic"
HUB = ("jan", "priya")


async def writes(phone: Phone, by: str, words: str) -> None:
    await (phone.texts(words) if by == "sms" else phone.chats(words))


async def wrote_in_private(world: World, phone: Phone, by: str = "sms") -> None:
    await writes(phone, by, f"PRIVATE {HER_WORDS}")
    phone.receives("Nobody at the hub", "only Sam", "until 00:40", "HUB ends it", by=by)
    phone.receives("EDT", "01632 960123", "from 08:30", "reply 1", "999", by=by)
    told = world.sam.receives("in private", "D to read it")
    assert HER_WORDS not in told.body


async def hub_facing(world: World) -> list[str]:
    """Everything that somebody at the hub can be shown: phones, rows for them, the board, what waits for them."""

    def look(tx: Connection) -> list[str]:
        hub = [person.id for person in people.of_constellation(tx, 1) if person.name.lower() in HUB]
        rows = [*tx.execute(select(outbox.outbox).where(outbox.outbox.c.person_id.in_(hub)))]
        asked = [*tx.execute(select(questions.questions).where(questions.questions.c.person_id.in_(hub)))]
        shown = board.read(tx, world.clock.now(), LINE)
        tables = (matters.matters, messages.messages, alerts.alerts)
        of_matters = [row for table in tables for row in tx.execute(select(table))]
        return [str(seen) for seen in (*rows, *asked, *shown.ladders, *shown.closed, *of_matters)]

    on_phones = [text for name in HUB for text in _on(world.phones[name].handset)]
    return [*on_phones, *await world.line.database.transact(look)]


def _on(handset: Handset) -> Iterator[str]:
    yield from (message.body for message in handset.messages)
    yield from handset.heard
    yield from (str(ring) for ring in handset.rings)


@pytest.mark.parametrize(("name", "by"), [("dawn", "sms"), ("femi", "telegram")])
async def test_it_goes_to_the_liaison_worker_alone_who_reads_it_by_an_act_of_hers(
    world: World, name: str, by: str
) -> None:
    before = await hub_facing(world)
    await wrote_in_private(world, world.phones[name], by)
    await writes(world.phones[name], by, "and again on sunday")
    world.phones[name].receives("Only Sam gets this", "01632 960123")
    world.sam.receives_nothing()  # she has been told that there is something, and has not read it
    await world.sam.presses("D Details")
    world.sam.receives("Sealed", HER_WORDS, "and again on sunday")
    assert await hub_facing(world) == before
    noted = [entry for entry in await world.journal() if entry.what.startswith(("private.", "sealed."))]
    assert [entry.what for entry in noted] == ["private.opened", "private.kept", "private.kept", "sealed.opened"]
    assert not any(word in str(entry) for entry in await world.journal() for word in ("frightened", "sunday"))


@pytest.mark.parametrize(
    "words",
    [
        "Pls keep this private from jan, she hit wren",
        "can sam ring me, please don't tell the hub",
        "its about jans lad. dont want jan seeing this, can someone else ring me",
        "I don't want the hub to know",
        "jan mustnt know but wren is scared to go there",
        "nobody at the hub can know",
        "can we sort it without priya knowing",
        "please keep jan out of this",
    ],
)
async def test_whoever_asks_not_to_tell_the_hub_need_not_know_the_word(world: World, words: str) -> None:
    before = await hub_facing(world)
    await world.dawn.texts(words)
    assert await hub_facing(world) == before
    world.sam.receives("Dawn of Home 4", "D")
    world.dawn.receives("Nobody at the hub gets this")
    for phone in (world.dawn, world.sam):
        phone.forget()


@pytest.mark.parametrize(
    "words",
    [
        "dont tell femi, can you ring",
        "dont tell me to calm down",
        "jan cannot hear me, can you ring",
        "dont want wren to know jan rang",
        "i dont want jan to worry but ring me",
    ],
)
async def test_what_is_kept_from_others_is_for_the_hub(world: World, words: str) -> None:
    await world.dawn.texts(words)
    world.jan.receives("Home 4 needs you"), world.dawn.receives("Alerting Jan")


async def test_the_hub_s_open_matter_of_the_same_home_is_not_joined(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("can you ring")
    before = await hub_facing(world)
    await wrote_in_private(world, world.dawn)
    assert await hub_facing(world) == before
    await world.jan.texts("D")
    assert not any("picnic" in seen for seen in await hub_facing(world))
    world.jan.receives("can you ring")
    await world.dawn.texts("HUB ok ring me now please")
    world.dawn.receives("goes to whoever is on call")
    world.jan.receives("ok ring me now please")
    assert not any("picnic" in seen for seen in await hub_facing(world))


async def test_one_has_the_liaison_worker_ring_her_and_at_half_past_eight_she_is_reminded(world: World) -> None:
    await wrote_in_private(world, world.dawn)
    await world.dawn.texts("1")
    world.dawn.receives("Sam has been asked to ring you from 08:30", "Nobody at the hub knows")
    asked = world.sam.receives("Dawn of Home 4 asks you to ring, in private", "07700 900104")
    assert "picnic" not in asked.body
    await world.fast_forward(minutes=70)
    world.dawn.receives("It is 00:40", "goes to the hub again", "begin with PRIVATE")
    await world.fast_forward_to(8, 30)
    world.sam.receives("asks you to ring, in private", "07700 900104")
    await world.fast_forward_to(9, 30)
    world.sam.receives("asks you to ring, in private")
    await world.sam.presses("1 Ringing them now")
    world.sam.receives("Dawn of Home 4 hears that you are ringing now", "tell nobody at the hub")
    world.dawn.receives("Sam has your private message and is ringing you now")
    await world.sam.presses("D Details", asked)
    world.sam.receives("Sealed", HER_WORDS)
    await world.fast_forward(hours=3)
    assert await hub_facing(world) == []
    world.notes_come()


async def test_what_nobody_has_opened_is_told_of_again_in_the_morning(world: World) -> None:
    await wrote_in_private(world, world.dawn)
    await world.fast_forward_to(8, 30)
    world.dawn.receives("goes to the hub again")
    world.sam.receives("wrote to you in private")
    await world.sam.texts("D")
    world.sam.receives("Sealed", HER_WORDS)
    world.notes_come()


async def test_danger_is_999_at_once_and_the_liaison_worker_is_rung_until_she_takes_it_and_never_the_hub(
    world: World,
) -> None:
    await world.dawn.texts("private his son has a knife and we are locked in")
    world.dawn.receives("call 999 now", "alerting Sam, not the hub", "01632 960123")
    world.dawn.receives("only Sam"), world.dawn.receives("reply 1")
    world.sam.receives("in private, perhaps of danger", "07700 900104")
    world.sam.rings()
    await world.sam.declines()
    await world.fast_forward(minutes=5)
    world.sam.receives("perhaps of danger")
    world.dawn.receives("Sam has not answered yet", "01632 960123", "999")
    world.sam.rings()
    await world.sam.answers()
    said = world.sam.hears("Home 4 needs you, and not the hub", "press 1")
    assert "knife" not in said
    await world.sam.presses_key("1")
    world.sam.hears("Thank you")
    world.sam.receives("Dawn of Home 4 hears that you are ringing")
    world.dawn.receives("Sam has your private message and is ringing you now")
    await world.fast_forward(minutes=30)
    assert await hub_facing(world) == []


async def test_a_call_for_help_in_private_is_no_quiet_thing(world: World) -> None:
    await wrote_in_private(world, world.dawn)
    await world.dawn.texts("HELP")
    world.dawn.receives("call 999 now", "not the hub"), world.dawn.receives("Only Sam gets this")
    world.sam.receives("perhaps of danger"), world.sam.rings()
    await world.sam.presses("1 Ringing them now")
    world.sam.receives("hears that you are ringing"), world.dawn.receives("is ringing you now")
    assert await hub_facing(world) == []


async def test_hub_alone_ends_it_and_the_next_text_is_the_hub_s(world: World) -> None:
    await world.femi.chats("Privat: something about the hub")
    world.femi.receives("Nobody at the hub"), world.femi.receives("reply 1"), world.sam.receives("in private")
    await world.femi.presses("HUB")
    world.femi.receives("goes to whoever is on call at the hub")
    await world.femi.chats("7 of us now, need a chat")
    world.femi.receives("alerting Jan"), world.jan.receives("Home 7 needs you")
    await world.jan.presses("1")
    world.femi.receives("Jan has your alert"), world.jan.receives("You have Home 7")
    world.jan.receives("7 of us now")
    assert not any("something about the hub" in seen for seen in await hub_facing(world))


async def test_what_looks_like_an_answer_and_answers_nothing_is_private_too(world: World) -> None:
    await wrote_in_private(world, world.dawn)
    await world.dawn.texts("7")
    world.dawn.receives("Only Sam gets this")
    assert await hub_facing(world) == []


async def test_what_the_hub_has_asked_before_is_not_answered_in_private(world: World) -> None:
    await world.dawn.texts("can wren come to jans tonight")
    world.jan.receives("asks for a sleepover"), world.dawn.receives("Nothing is settled yet")
    world.dawn.receives("Noted: for Wren"), world.dawn.receives("Is everyone safe right now?")
    await wrote_in_private(world, world.dawn)
    before = await hub_facing(world)
    for digit in ("3", "t"):
        await world.dawn.texts(digit)
        world.dawn.receives("Only Sam gets this")
    await world.dawn.texts("2")  # no, not everyone is safe
    world.dawn.receives("call 999 now", "alerting Sam, not the hub"), world.dawn.receives("Only Sam gets this")
    world.sam.receives("in private, perhaps of danger"), world.sam.rings()
    assert await hub_facing(world) == before
    await world.sam.answers()
    world.sam.hears("Home 4 needs you, and not the hub")
    await world.sam.presses_key("1")
    world.sam.receives("hears that you are ringing now"), world.dawn.receives("Sam has your private message")


async def test_what_she_is_asked_afterwards_may_be_answered(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4")
    await world.jan.presses("1")
    world.dawn.receives("Jan has your alert"), world.jan.receives("You have Home 4"), world.jan.receives("can you ring")
    await wrote_in_private(world, world.dawn)
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken to Jan?")
    await world.dawn.texts("1")
    world.dawn.receives("Jan still has Home 4")


async def test_by_menu_nobody_need_know_the_word(world: World) -> None:
    before = await hub_facing(world)
    await world.dawn.texts("menu")
    assert world.dawn.receives("5 in private, not the hub").segments == 1
    await world.dawn.texts("5")
    world.dawn.receives("Nobody at the hub", "only Sam"), world.dawn.receives("reply 1")
    world.sam.receives("Dawn of Home 4 wrote to you in private")
    await world.dawn.texts(HER_WORDS)
    world.dawn.receives("Only Sam gets this")
    assert await hub_facing(world) == before


async def test_an_edit_of_private_words_is_private_long_after(world: World) -> None:
    await wrote_in_private(world, world.femi, "telegram")
    first = world.femi.written()
    await world.fast_forward(minutes=90)
    world.femi.receives("goes to the hub again")
    await world.femi.edits(first, "the lad frightened swift at the picnic")
    world.femi.receives("Nobody at the hub"), world.femi.receives("reply 1"), world.sam.receives("in private")
    assert await hub_facing(world) == []
    await world.sam.presses("D Details")
    world.sam.receives("the lad frightened swift")


async def nobody_may_read(world: World) -> None:
    """No phone of Sam's is left, and nobody else may read what goes round the hub."""
    await world.sam.blocks()
    world.sam.receives("cannot reach Sam by Telegram")
    await world.sam.texts("STOP")
    world.sam.receives_nothing()


async def test_where_no_liaison_worker_can_be_reached_she_is_told_so(world: World) -> None:
    await nobody_may_read(world)
    await world.dawn.texts("PRIVATE its about the hub")
    world.dawn.receives("Nobody has been sent this", "01632 960123", "999")
    assert not any("about the hub" in seen for seen in await hub_facing(world))


async def test_what_the_hub_has_asked_before_is_not_answered_where_nobody_may_read_it_either(world: World) -> None:
    await world.dawn.texts("can wren come to jans tonight")
    world.jan.receives("asks for a sleepover"), world.dawn.receives("Nothing is settled yet")
    world.dawn.receives("Noted: for Wren"), world.dawn.receives("Is everyone safe right now?")
    await nobody_may_read(world)
    await world.dawn.texts("private his lad frightened her")
    world.dawn.receives("Nobody has been sent this", "01632 960123")
    before = await hub_facing(world)
    for digit in ("3", "1", "t"):
        await world.dawn.texts(digit)
        world.dawn.receives("Nobody has been sent this", "The hub does not get it", "01632 960123")
    await world.dawn.texts("2")  # no, not everyone is safe
    world.dawn.receives("call 999 now"), world.dawn.receives("Nobody has been sent this", "01632 960123")
    assert await hub_facing(world) == before


async def test_after_a_quiet_signal_in_private_a_digit_is_not_for_the_hub_either(world: World) -> None:
    """Her phone shows nothing but thanks, and before it stands what the hub asked."""
    await world.dawn.texts("can wren come to jans tonight")
    world.jan.receives("asks for a sleepover"), world.dawn.receives("Nothing is settled yet")
    world.dawn.receives("Noted: for Wren"), world.dawn.receives("Is everyone safe right now?")
    await wrote_in_private(world, world.dawn)
    await world.fast_forward(minutes=1)
    await world.jan.presses("1")
    world.jan.receives("You have Home 4"), world.jan.receives("wren come to jans")
    world.jan.receives("asks for a sleepover: Wren"), world.jan.receives("Can your home have them")
    world.dawn.receives("Jan has your alert", "reply T")
    await world.fast_forward(minutes=1)
    await world.dawn.texts("X")
    world.dawn.receives("Thanks, got that"), world.sam.receives("quiet signal in private"), world.sam.rings()
    before = await hub_facing(world)
    await world.dawn.texts("T")
    world.dawn.receives("Only Sam gets this")
    assert await hub_facing(world) == before
    await world.sam.declines()


async def test_that_she_cannot_talk_is_private_too_where_she_has_been_asked_nothing(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4")
    await world.jan.chats("what is it love")
    world.dawn.receives("Jan"), world.jan.receives("You have Home 4"), world.jan.receives("can you ring")
    world.dawn.receives("Jan: what is it love")
    await nobody_may_read(world)
    await world.dawn.texts("PRIVATE its about the hub")
    world.dawn.receives("Nobody has been sent this")
    await world.dawn.texts("T")
    world.dawn.receives("Nobody has been sent this")
    world.jan.receives_nothing()


async def test_the_line_word_lets_her_write_in_private_from_a_strange_phone(world: World) -> None:
    await world.stranger.texts("HERON private its about the hub")
    thin = world.stranger.receives("kept private", "01632 960123", "999")
    assert not any(word in thin.body.lower() for word in ("sam", "hub", "foster", "home"))
    world.sam.receives("Dawn of Home 4", "in private")
    await world.stranger.texts("its their lad")
    world.stranger.receives("kept private")
    await world.sam.texts("D")
    world.sam.receives("its about the hub", "its their lad")
    assert await hub_facing(world) == []


async def test_a_call_while_she_writes_in_private_does_not_go_to_the_hub(world: World) -> None:
    await wrote_in_private(world, world.dawn)
    await world.dawn.dials()
    world.dawn.hears("nobody at the hub hears of this call", "0, 1, 6, 3, 2", "Press 1", "Press 2")
    world.dawn.receives("Only Sam gets this")
    await world.dawn.presses_key("1")
    world.dawn.hears("Sam has been asked to ring you, in private")
    world.sam.receives("Dawn of Home 4 asks you to ring, in private")
    for phone in (world.jan, world.priya):
        phone.receives_nothing()
        phone.does_not_ring()


async def test_with_one_key_her_call_goes_to_the_hub_after_all(world: World) -> None:
    await wrote_in_private(world, world.dawn)
    await world.dawn.dials()
    world.dawn.hears("nobody at the hub hears of this call"), world.dawn.receives("Only Sam gets this")
    world.jan.receives_nothing()
    await world.dawn.presses_key("2")
    world.dawn.receives("goes to whoever is on call at the hub"), world.jan.receives("Home 4 needs you")
    world.dawn.hears("We are alerting Jan now"), world.dawn.receives("You rang at 23:40")
    await world.dawn.hangs_up()
