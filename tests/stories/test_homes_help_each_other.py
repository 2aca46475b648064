"""Other homes are asked for day care, or for a planned stay after the hub's no: they cannot tell whose child it is, the
first yes holds, and the hub sees it written down.

Each story is told on both lines, and with the line started anew after everything that is done on a phone. Femi has the
chat where there is one; Dawn and Carol have text messages alone.
"""

import pytest

from handlers.sleepovers.lifecycle import State
from storage import sleepovers as kept
from tests.phone import Phone
from tests.stories.stays import OpenWorld, answers, roll_calls_pass, writes
from tests.stories.test_planned_stays import FRIDAY_NOON, entries, planned
from tests.world import World

SATURDAY = "Sat 5 Dec 14:00-18:00"
OVERNIGHT = "Sat 5 Dec 18:00-Sun 6 Dec 10:00"


@pytest.fixture
async def line(open_each_way: OpenWorld) -> World:
    return await open_each_way(at=FRIDAY_NOON)


def is_asked(phone: Phone, times: str) -> None:
    """With age, day and hours; whose child it is and why stands nowhere."""
    message = phone.receives("could your home have one child", times, "no reason needed", "3 ring me")
    assert not [word for word in ("Swift", "Home 7", "Femi", "Jan") if word in message.body], message.body
    assert message.segments <= 1


async def two_are_asked(line: World) -> None:
    await writes(line, line.femi, "can anyone have swift sat 2-6?")
    line.femi.receives(f"For Swift: {SATURDAY}", "3 ask all homes", "ask home 5, 7", "0 leave it")
    await writes(line, line.femi, "ask home 4 and 5")
    line.femi.receives("asking Home 4 and Home 5 now", "not settled yet")
    line.femi.receives("How do they come and go?")
    for phone in (line.dawn, line.carol):
        is_asked(phone, SATURDAY)
    for phone in (line.jan, line.priya):
        phone.receives_nothing()


async def test_the_first_yes_of_the_homes_she_has_chosen_holds(line: World) -> None:
    await two_are_asked(line)
    await answers(line, line.femi, "1")
    line.femi.receives("they are brought and fetched")
    for phone in (line.dawn, line.carol):
        phone.receives("To know", "they are brought and fetched")
    await line.carol.texts("1")
    line.femi.receives("It stands: Swift", SATURDAY, "with Carol")
    line.carol.receives("It stands: Home 7", SATURDAY, "in your diary")
    assert "Carol" not in line.dawn.receives(SATURDAY, "need not answer any more", "Thank you").body
    line.jan.receives("Written down: Home 7", SATURDAY, "nothing to do")
    request = await planned(line)
    assert request.state == State.GO_AHEAD
    assert sorted(entry.kind for entry in await entries(line, request)) == ["away", "day_care"]
    await line.fast_forward_to(17, 0)
    for phone in (line.femi, line.carol):
        phone.receives("Tomorrow: Swift", SATURDAY)
    for phone in (line.jan, line.priya):
        phone.receives("test", "this phone works")


async def test_she_who_would_rather_speak_is_rung_by_whoever_asks(line: World) -> None:
    await two_are_asked(line)
    await line.dawn.texts("3")
    line.dawn.receives("Whoever asks gets your number")
    line.femi.receives("Dawn, Home 4, would rather speak", "07700 900104")
    await line.dawn.texts("1")
    line.femi.receives("It stands: Swift", "with Dawn"), line.dawn.receives("It stands: Home 7")
    line.carol.receives("need not answer any more"), line.jan.receives("Written down")


async def test_when_all_have_said_no_she_decides_what_comes_next(line: World) -> None:
    await two_are_asked(line)
    for phone in (line.dawn, line.carol):
        await phone.texts("2")
        phone.receives("No reason needed")
    line.femi.receives("No home has said yes", SATURDAY, "1 ask the others", "0 leave it")
    line.sam.receives("Home 7 looks for a planned stay")
    await answers(line, line.femi, "1")
    line.femi.receives("asking Home 1 and Home 2 now")  # and how they come and go has been asked
    for phone in (line.jan, line.priya):
        is_asked(phone, SATURDAY)
    await writes(line, line.femi, "cant do saturday after all sorry")
    line.femi.receives("Call off Swift", SATURDAY)
    await answers(line, line.femi, "1 Yes" if line.has_telegram else "1")
    line.femi.receives("Left")
    for phone in (line.jan, line.priya):
        phone.receives("need not answer any more")


async def test_all_homes_are_asked_at_once_and_nobody_in_trouble(line: World) -> None:
    await line.carol.texts("can you ring me")
    line.carol.receives("Priya"), line.priya.receives("Home 5 needs you")
    await answers(line, line.priya, "1")
    line.carol.receives("Priya has your alert"), line.priya.receives("You have Home 5"), line.priya.receives("Carol")
    await writes(line, line.femi, "can anyone have swift sat 2-6?")
    line.femi.receives("For Swift", "3 ask all homes")
    await answers(line, line.femi, "3")
    line.femi.receives("asking Home 1, Home 2 and Home 4 now"), line.femi.receives("How do they come and go?")
    for phone in (line.jan, line.priya, line.dawn):
        is_asked(phone, SATURDAY)
    line.carol.receives_nothing()


async def test_the_hub_that_is_asked_already_goes_on_being_asked_beside_all_the_others(line: World) -> None:
    await writes(line, line.femi, "can anyone have swift sat 2-6?")
    line.femi.receives("For Swift", "1 ask the hub")
    await answers(line, line.femi, "1")
    line.femi.receives("asking Jan now"), line.jan.receives("Home 7 asks for day care")
    line.femi.receives("How do they come and go?")
    await writes(line, line.femi, "ask all")
    line.femi.receives("asking Home 1 and 3 more now")
    for phone in (line.priya, line.dawn, line.carol):
        is_asked(phone, SATURDAY)
    line.jan.receives_nothing()
    await answers(line, line.femi, "1 I bring" if line.has_telegram else "1")
    line.femi.receives("brought and fetched")
    for phone in (line.jan, line.priya, line.dawn, line.carol):
        phone.receives("brought and fetched")
    await answers(line, line.jan, "2")
    line.jan.receives("No reason needed")
    line.femi.receives_nothing()  # the others are being asked
    await line.dawn.texts("1")
    line.femi.receives("It stands: Swift", "with Dawn"), line.dawn.receives("It stands: Home 7")
    for phone in (line.priya, line.carol):
        phone.receives("need not answer any more")
    line.jan.receives("Written down")


async def test_where_nobody_is_left_to_ask_nothing_more_is_asked(line: World) -> None:
    await line.carol.texts("can you ring me")
    line.carol.receives("Priya"), line.priya.receives("Home 5 needs you")
    await answers(line, line.priya, "1")
    line.carol.receives("Priya has your alert"), line.priya.receives("You have Home 5"), line.priya.receives("Carol")
    await writes(line, line.femi, "can anyone have swift sat 2-6?")
    line.femi.receives("For Swift")
    await writes(line, line.femi, "ask home 5")
    line.femi.receives("No home has said yes", "0 leave it"), line.sam.receives("Home 7 looks for")


async def test_after_the_hubs_no_the_others_are_asked_as_she_wishes(line: World) -> None:
    """Overnight only a home with a bed free: the backup home's."""
    await writes(line, line.femi, "could jan have swift for a sleepover sat 5 dec 6pm to sun 6 dec 10am please")
    line.femi.receives("For Swift", OVERNIGHT)
    await answers(line, line.femi, "1")
    line.femi.receives("asking Jan now"), line.jan.receives("Home 7 asks for a planned sleepover")
    await answers(line, line.jan, "2")
    line.jan.receives("No reason needed"), line.sam.receives("Home 7 looks for a planned stay")
    line.femi.receives("Jan cannot have them", OVERNIGHT, "1 ask other homes")
    await answers(line, line.femi, "1")
    line.femi.receives("asking Home 2 now")
    is_asked(line.priya, OVERNIGHT)
    await answers(line, line.priya, "1")
    line.femi.receives("Priya can have them", "Not settled yet")
    line.priya.receives("Home 7: your yes is noted"), line.priya.receives("Who has said yes to Swift staying")
    await writes(line, line.priya, "edt angela")
    line.priya.receives("Angela"), line.priya.receives("It stands")
    line.femi.receives("It stands: Swift", OVERNIGHT, "with Priya")
    assert "Priya" not in line.jan.receives("Written down: Home 7", "another home").body


async def test_of_a_silence_a_person_hears_before_it_begins(line: World) -> None:
    await two_are_asked(line)
    await line.fast_forward_to(16, 1)
    line.femi.receives("No home has said yes", "1 ask the others"), line.sam.receives("Home 7 looks for")
    await line.fast_forward_to(11, 1)
    roll_calls_pass(line)
    line.femi.receives("alerting whoever is on call"), line.priya.receives("Home 7 needs you")
    for phone in (line.dawn, line.carol):
        phone.receives_nothing()


async def test_at_night_nobody_is_asked(line: World) -> None:
    await line.fast_forward_to(21, 0)
    roll_calls_pass(line)
    await writes(line, line.femi, "can anyone have swift sat 12 dec 2-6pm")
    line.femi.receives("For Swift: Sat 12 Dec 14:00-18:00")
    await answers(line, line.femi, "3")
    line.femi.receives("We ask Home 1 and 3 more at 09:00", "wake nobody"), line.femi.receives("How do they come")
    line.dawn.receives_nothing()
    await line.fast_forward_to(9, 0)
    for phone in (line.jan, line.priya, line.dawn, line.carol):
        is_asked(phone, "Sat 12 Dec")


async def test_whom_to_ring_is_said_in_the_morning_unless_it_is_answered_by_then(line: World) -> None:
    await writes(line, line.femi, "can anyone have swift sat 12 dec 2-6pm")
    line.femi.receives("For Swift: Sat 12 Dec 14:00-18:00")
    await writes(line, line.femi, "ask home 4 and 5")
    line.femi.receives("asking Home 4 and Home 5 now"), line.femi.receives("How do they come")
    for phone in (line.dawn, line.carol):
        is_asked(phone, "Sat 12 Dec")
    await line.fast_forward_to(23, 0)
    roll_calls_pass(line)
    line.femi.forget()  # she has heard in the afternoon that there is no yes
    line.sam.forget()
    for phone in (line.dawn, line.carol):
        await phone.texts("3")
        phone.receives("Whoever asks gets your number"), phone.receives("The other side reads it at 09:00")
    await line.dawn.texts("2")
    line.dawn.receives("No reason needed")
    line.femi.receives_nothing()
    await line.fast_forward_to(9, 0)
    line.femi.receives("Carol, Home 5, would rather speak", "07700 900105")


async def test_a_plan_that_comes_in_pieces_is_one(line: World) -> None:
    await writes(line, line.femi, "could jan have swift for a sleepover next weekend")
    line.femi.receives("For Swift")
    await line.fast_forward(seconds=20)
    await writes(line, line.femi, "sat 12 dec 6pm")
    line.femi.receives("For Swift", "Sat 12 Dec 18:00")
    await line.fast_forward(seconds=20)
    await writes(line, line.femi, "to mon 14 dec 10am please")
    line.femi.receives("For Swift: Sat 12 Dec 18:00-Mon 14 Dec 10:00", "1 right")
    await answers(line, line.femi, "1")
    line.femi.receives("asking Jan now"), line.jan.receives("Home 7 asks for a planned sleepover", "Mon 14 Dec 10:00")


async def test_where_nobody_leaves_on_its_day_both_are_asked_and_then_a_person_looks(line: World) -> None:
    await two_are_asked(line)
    await answers(line, line.femi, "1 I bring" if line.has_telegram else "1")
    line.femi.receives("brought"), line.carol.receives("brought"), line.dawn.receives("brought")
    await line.carol.texts("1")
    line.femi.receives("It stands"), line.carol.receives("It stands"), line.dawn.receives("need not answer")
    line.jan.receives("Written down")
    await line.fast_forward_to(17, 0)
    line.femi.receives("Tomorrow"), line.carol.receives("Tomorrow")
    await line.fast_forward_to(14, 31)
    roll_calls_pass(line)
    line.femi.receives("Today: Swift", "1 as you leave"), line.carol.receives("Today: Home 7")
    line.femi.receives("Have you left?"), line.carol.receives("Has Home 7 arrived?")
    line.priya.receives_nothing()
    await line.fast_forward(minutes=30)
    line.femi.receives("Alerting Priya"), line.priya.receives("Home 7 needs you")
    line.priya.receives("nobody has said that they have left")


async def it_is_offered(line: World) -> None:
    """Femi offers the school run to everybody."""
    await writes(line, line.femi, "i can do school run thursday 8 to 9 for someone")
    line.femi.receives("You offer the school run, Thu 10 Dec 08:00-09:00", "1 right, ask all homes", "ask home 5, 7")
    line.dawn.receives_nothing()
    await answers(line, line.femi, "1")
    line.femi.receives("asking Home 2, Home 4 and Home 5 now", "0 takes it back")
    for phone in (line.priya, line.dawn, line.carol):
        phone.receives("Femi, Home 7, offers the school run, Thu 10 Dec 08:00-09:00", "1 yes please", "2 no thanks")
    line.jan.receives_nothing()


async def test_what_somebody_offers_is_taken_up_by_the_first(line: World) -> None:
    await it_is_offered(line)
    await line.carol.texts("2")
    line.carol.receives("Thank you, noted")
    await it_is_taken_up(line)
    assert await guests(line) == ["Wren", "Robin"]
    await line.dawn.texts("1")
    line.dawn.receives("Noted", "it is for Wren."), line.femi.receives("Home 4, Thu 10 Dec", "it is for Wren.")
    assert await guests(line) == ["Wren"]
    request = await planned(line)
    assert (request.kind, request.state) == ("day_care", State.GO_AHEAD)
    assert sorted(entry.kind for entry in await entries(line, request)) == ["away", "day_care"]
    await line.carol.texts("1")  # too late, and nobody is alerted for it
    line.carol.receives("settled by now", "If you need somebody, write here")
    line.priya.receives_nothing()


async def test_what_is_taken_up_at_night_is_read_by_who_offered_it_in_the_morning(line: World) -> None:
    """All of it: whose they are and whom to ring, what is to know, for whom it is by then, and that it stands."""
    await it_is_offered(line)
    await line.fast_forward_to(23, 30)
    roll_calls_pass(line)
    await line.dawn.texts("1")
    line.dawn.receives("It is yours", "for all of them"), line.dawn.receives("It stands: Wren and Robin")
    await line.dawn.texts("1")
    line.dawn.receives("it is for Wren.")
    for phone in (line.femi, line.priya, line.carol, line.jan):
        phone.receives_nothing()
    await line.fast_forward_to(9, 0)
    line.femi.receives("Dawn, Home 4, takes up the school run", "07700 900104")
    line.femi.receives("To know for", "with the school run"), line.femi.receives("It stands: Home 4")
    line.femi.receives("Home 4, Thu 10 Dec", "it is for Wren.")
    line.jan.receives("Written down: Home 4")
    for phone in (line.priya, line.carol):
        phone.receives("Thu 10 Dec", "need not answer any more")


async def it_is_taken_up(line: World) -> None:
    """By Dawn, for both of hers so far."""
    await line.dawn.texts("1")
    line.femi.receives("Dawn, Home 4, takes up the school run for Wren and Robin", "07700 900104")
    assert "Dawn" not in line.priya.receives("Thu 10 Dec 08:00-09:00", "need not answer any more").body
    line.dawn.receives("It is yours", "for all of them", "1 Wren. 2 Robin. 3 all")
    line.dawn.receives("It stands: Wren and Robin", "Thu 10 Dec 08:00-09:00", "with Femi")
    line.femi.receives("To know for", "with the school run"), line.femi.receives("It stands: Home 4")
    line.jan.receives("Written down: Home 4", "Thu 10 Dec")


async def guests(line: World) -> list[str]:
    request = await planned(line)
    found = await line.line.database.transact(lambda tx: kept.guests_of(tx, request.id))
    assert all(guest.rule == "not_needed_day_care" for guest in found)
    return [guest.nest_name for guest in found]


async def test_it_stands_also_where_nobody_says_for_whom(line: World) -> None:
    await it_is_offered(line)
    await it_is_taken_up(line)
    line.carol.receives("need not answer any more")
    await line.fast_forward(hours=5 * 24 + 5)
    for phone in (line.dawn, line.femi):
        phone.receives("Tomorrow: Wren and Robin", "Thu 10 Dec 08:00-09:00")
    for phone in (line.jan, line.priya, line.sam):
        phone.forget()  # roll-calls


async def test_for_whom_is_not_asked_any_more_of_what_the_host_has_called_off(line: World) -> None:
    await it_is_offered(line)
    await it_is_taken_up(line)
    line.carol.receives("need not answer any more")
    await writes(line, line.femi, "sorry cant have them after all")
    line.femi.receives("Call off Wren and Robin, Thu 10 Dec", "1 yes")
    await answers(line, line.femi, "1")
    line.femi.receives("is off and out of your diary"), line.dawn.receives("Femi", "Thu 10 Dec")
    line.sam.receives("Home 4 looks for a planned stay", "Thu 10 Dec")
    await line.dawn.texts("3")
    line.dawn.receives("nothing to answer")


@pytest.mark.parametrize(
    ("offers", "said"),
    [
        ("i can do school run for someone", ["thu 10 dec 8 to 9"]),
        ("i can do school run thursday 10 dec for someone", ["from 8 to 9"]),
        ("i can do school run for someone", ["thu 10 dec", "8 till 9 in the morning"]),
        ("i can do school run for someone", ["8-9 in the morning", "on thursday"]),
    ],
)
async def test_the_hours_of_an_offer_are_read_however_they_come(line: World, offers: str, said: list[str]) -> None:
    await writes(line, line.femi, offers)
    for words in said:
        line.femi.receives("You offer the school run. From when, and until when?")
        await writes(line, line.femi, words)
    line.femi.receives("You offer the school run, Thu 10 Dec 08:00-09:00")
    for phone in (line.jan, line.priya, line.carol):
        phone.receives_nothing()


async def test_words_beside_the_hours_are_for_a_person(line: World) -> None:
    await writes(line, line.femi, "i can do school run thursday 10 dec for someone")
    line.femi.receives("From when, and until when?")
    await writes(line, line.femi, "8 to 9 and swift has been crying all night")
    line.femi.receives("You offer the school run, Thu 10 Dec 08:00-09:00")
    line.femi.receives("alerting"), line.priya.receives("Home 7")
    line.femi.lets_be_what_else_came()


async def test_an_offer_is_for_whom_she_names_and_can_be_taken_back(line: World) -> None:
    await writes(line, line.femi, "happy to have someones kids on saturday 12 dec")
    line.femi.receives("You offer day care. From when, and until when?")
    await writes(line, line.femi, "sat 12 dec 2pm to 6pm")
    line.femi.receives("You offer day care, Sat 12 Dec 14:00-18:00")
    await writes(line, line.femi, "ask home 5")
    line.femi.receives("asking Home 5 now")
    line.carol.receives("Femi, Home 7, offers day care, Sat 12 Dec 14:00-18:00")
    for phone in (line.dawn, line.priya):
        phone.receives_nothing()
    await line.carol.texts("3")
    line.carol.receives("Femi is on 07700 900107")
    await answers(line, line.femi, "0 Take" if line.has_telegram else "0")
    line.femi.receives("Left"), line.carol.receives("need not answer any more")


async def test_an_offer_that_nobody_takes_up_is_over_when_it_would_begin(line: World) -> None:
    await writes(line, line.femi, "i can have anyones kids tomorrow 2pm to 6pm")
    line.femi.receives("You offer day care, Sat 5 Dec 14:00-18:00")
    await writes(line, line.femi, "ask home 5")
    line.femi.receives("asking Home 5 now"), line.carol.receives("offers day care")
    await line.fast_forward_to(16, 0)
    await line.fast_forward_to(14, 0)
    roll_calls_pass(line)
    line.femi.receives("Nobody has taken up day care, Sat 5 Dec 14:00-18:00")


async def test_at_night_an_offer_wakes_nobody(line: World) -> None:
    await line.fast_forward_to(21, 0)
    roll_calls_pass(line)
    await writes(line, line.femi, "i can mind someones kids tuesday 9-3")
    line.femi.receives("You offer day care, Tue 8 Dec 09:00-15:00")
    await answers(line, line.femi, "1")
    line.femi.receives("We ask Home 2, Home 4 and Home 5 at 09:00", "wake nobody")
    line.dawn.receives_nothing()
    await line.fast_forward_to(9, 0)
    for phone in (line.priya, line.dawn, line.carol):
        phone.receives("Femi, Home 7, offers day care")
