"""A family is taken out of the roster while somebody has its matter: until that is closed its words still reach a
person, and from then on it is a stranger (DESIGN I12). The line itself names nobody to it any more."""

from tests.phone import Phone
from tests.world import EXAMPLE_ROSTER, World

EXAMPLE = EXAMPLE_ROSTER.read_text()


def without(code: int) -> str:
    start = EXAMPLE.index(f"[[home]]\ncode = {code}")
    end = min(at for at in (EXAMPLE.find("[[home]]", start + 1), EXAMPLE.find("[[staff]]", start)) if at > 0)
    return EXAMPLE[:start] + EXAMPLE[end:]


DAWN = 'name = "Dawn"\nmobile = "+447700900104"\nline_word = "heron"\n'
DEE = 'name = "Dee"\nmobile = "+447700900114"\n'
WITH_DEE = EXAMPLE.replace(DAWN, f"{DAWN}[[home.carer]]\n{DEE}")
WITHOUT_DAWN = EXAMPLE.replace(DAWN, DEE)


def nobody_is_named(phone: Phone, *said: str) -> None:
    told = phone.receives(*said).body.lower()
    assert not any(name in told for name in ("jan", "priya", "sam", "home", "night line", "edt"))


async def jan_has(world: World, name: str = "dawn", home: str = "Home 4") -> None:
    phone = world.phones[name]
    await (phone.texts if name == "dawn" else phone.chats)("can you ring")
    phone.receives("alerting Jan"), world.jan.receives(f"{home} needs you")
    await world.jan.presses("1")
    phone.receives("Jan has your alert"), world.jan.receives(f"You have {home}"), world.jan.receives("can you ring")


async def test_her_words_still_reach_whoever_has_it_who_is_told_once_and_with_it_closed_she_is_a_stranger(
    world: World,
) -> None:
    await jan_has(world)
    await world.load_roster(without(4))
    await world.dawn.texts("its still going on here")
    told = world.jan.receives("Dawn of Home 4 is no longer in the roster", "comes to you", "do not go to them")
    assert "07700 900104" in told.body
    world.jan.receives("Home 4 Dawn: its still going on here")
    await world.dawn.texts("are you there")
    world.jan.receives("Home 4 Dawn: are you there")
    await world.jan.chats("ringing you now")
    world.jan.receives("cannot text Dawn of Home 4", "07700 900104")
    world.dawn.receives_nothing()
    await world.jan.texts("DONE 4")
    world.jan.receives("Home 4 is closed")
    world.dawn.receives_nothing()
    await world.dawn.texts("it has started again")
    world.dawn.receives("cannot deal with your message", "999")
    for phone in (world.jan, world.priya, world.sam):
        phone.receives_nothing()


async def test_while_nobody_has_it_the_ladder_climbs_and_she_is_told_thinly(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.load_roster(without(4))
    await world.dawn.texts("its still going on here")
    await world.fast_forward(minutes=5)
    world.jan.receives("another alert"), world.jan.rings()
    world.priya.receives("Home 4 needs you"), world.priya.rings()
    world.dawn.receives_nothing()
    await world.priya.presses("1")
    nobody_is_named(world.dawn, "A person has your message")
    world.priya.receives("You have Home 4. Dawn: 07700 900104")
    world.priya.receives("Dawn of Home 4 is no longer in the roster", "07700 900104")
    world.priya.receives("can you ring", "still going on"), world.jan.receives("Priya took Home 4")


async def test_where_nobody_is_reached_she_is_told_to_ring(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan")
    await world.load_roster(without(4))
    await world.fast_forward(minutes=15)
    nobody_is_named(world.dawn, "Nobody has taken your message yet", "01632 960123", "999")
    for phone in (world.jan, world.priya, world.sam):
        phone.forget()


async def test_whose_holder_is_silent_is_alerted_for_anew(world: World) -> None:
    await jan_has(world)
    await world.load_roster(without(4))
    await world.dawn.texts("are you there")
    world.jan.receives("no longer in the roster"), world.jan.receives("are you there")
    await world.fast_forward(minutes=5)
    world.jan.receives("another alert. Home 4")
    world.dawn.receives_nothing()


async def test_danger_is_999_at_once_and_on_call_and_backup(world: World) -> None:
    await jan_has(world)
    await world.load_roster(without(4))
    await world.dawn.texts("he has a knife and hes coming up the stairs")
    nobody_is_named(world.dawn, "call 999 now")
    nobody_is_named(world.dawn, "A person is being told now", "01632 960123")
    world.jan.receives("no longer in the roster")
    for hub in (world.jan, world.priya):
        hub.receives("Home 4 needs you"), hub.rings()


async def test_what_is_private_goes_round_the_hub(world: World) -> None:
    await jan_has(world)
    await world.load_roster(without(4))
    for words in ("PRIVATE jans lad frightened wren", "and please dont tell jan"):
        await world.dawn.texts(words)
        nobody_is_named(world.dawn, "kept private", "01632 960123")
    world.sam.receives("Dawn of Home 4 wrote to you in private")
    world.jan.receives_nothing()
    await world.dawn.texts("HUB ring me about the rest")
    world.jan.receives("no longer in the roster"), world.jan.receives("ring me about the rest")


async def test_in_private_too_she_is_a_stranger_once_it_is_closed(world: World) -> None:
    await jan_has(world)
    await world.load_roster(without(4))
    await world.dawn.texts("PRIVATE jans lad frightened wren")
    world.dawn.receives("kept private"), world.sam.receives("in private")
    await world.jan.texts("DONE 4")
    world.jan.receives("Home 4 is closed")
    await world.dawn.texts("and on sunday")
    world.dawn.receives("cannot deal with your message")


async def test_her_quiet_signal_is_heard_and_her_phone_stays_silent(world: World) -> None:
    await jan_has(world)
    await world.load_roster(without(4))
    await world.dawn.texts("X")
    assert world.dawn.receives("Thanks, got that").body == "Thanks, got that."
    world.jan.receives("no longer in the roster")
    for phone in (world.jan, world.priya):
        phone.receives("Home 4 sent the quiet signal"), phone.rings()
    await world.priya.presses("1 Take it")
    world.priya.receives("You have Home 4"), world.priya.receives("quiet signal"), world.priya.receives("no longer in")
    world.priya.receives("x"), world.jan.receives("Priya took")
    world.dawn.receives_nothing()


async def test_a_childs_words_are_heard_as_a_childs(world: World) -> None:
    await jan_has(world)
    await world.load_roster(without(4))
    await world.dawn.texts("my foster carers keep shouting at me")
    nobody_is_named(world.dawn, "for adults", "0800 1111")
    world.jan.receives("no longer in the roster"), world.jan.receives("shouting at me")
    world.jan.receives("A child may be on Home 4's phone", "reply 3")
    await world.dawn.texts("its ok its me now")
    world.jan.receives("its me now")


async def test_on_telegram_an_old_button_says_nothing_and_words_do(world: World) -> None:
    await jan_has(world, "femi", "Home 7")
    await world.load_roster(without(7))
    await world.femi.presses("T Text me instead")
    world.jan.receives_nothing()
    await world.femi.texts("telegram is off, swift has gone out")
    world.femi.receives("cannot deal with your message")  # nothing of hers ever came from there
    await world.femi.chats("swift is back in bed now")
    world.jan.receives("Femi of Home 7 is no longer in the roster"), world.jan.receives("back in bed")


async def test_who_rings_is_alerted_for_and_hears_no_name(world: World) -> None:
    await jan_has(world)
    await world.load_roster(without(4))
    await world.dawn.dials()
    world.jan.receives("no longer in the roster"), world.jan.receives("Dawn")
    assert "jan" not in " ".join(world.dawn.handset.heard).lower()
    world.jan.rings()
    await world.jan.answers()
    await world.jan.presses_key("1")
    await world.fast_forward(seconds=10)
    assert world.dawn.is_connected_to(world.jan)
    await world.dawn.hangs_up()
    world.jan.forget()


async def test_she_alone_is_taken_out_and_whoever_stays_at_home_gets_the_answers(world: World) -> None:
    world.add_phone("Dee", number="+447700900114")
    await world.load_roster(WITH_DEE)
    await jan_has(world)
    await world.load_roster(WITHOUT_DAWN)
    await world.dawn.texts("i am outside the house")
    world.jan.receives("Dawn of Home 4 is no longer in the roster"), world.jan.receives("Dawn: i am outside")
    await world.jan.chats("are you both safe")
    world.dee.receives("Jan: are you both safe")
    world.dawn.receives_nothing()
    await world.jan.texts("DONE 4")
    world.jan.receives("closed")
    world.dee.lets_be_what_else_came()
    await world.dee.texts("can you ring")
    world.dee.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.dawn.texts("me too")  # what was opened since is none of hers
    world.dawn.receives("cannot deal with your message")
    world.jan.receives_nothing()


async def test_a_phone_that_is_somebody_elses_by_now_is_told_nothing_of_it(world: World) -> None:
    await world.dawn.texts("can you ring")
    world.dawn.receives("alerting Jan"), world.jan.receives("Home 4 needs you")
    await world.load_roster(without(4).replace("+447700900105", "+447700900104"))  # it is Carol's now
    await world.jan.presses("1")
    world.jan.receives("You have Home 4. Dawn: no number known")
    world.jan.receives("no longer in the roster", "no number known"), world.jan.receives("can you ring")
    world.dawn.receives_nothing()
    await world.dawn.texts("this is carol on my new phone")
    world.jan.receives("Home 5 needs you"), world.dawn.receives("alerting Jan")
