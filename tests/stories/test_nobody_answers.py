"""An alert that nobody answers climbs, and the carer is told the truth at every rung."""

from pathlib import Path

from tests.world import World


async def test_after_one_rung_the_backup_is_alerted_and_the_carer_told(world: World) -> None:
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you", "23:45")
    await world.fast_forward(minutes=4)
    world.priya.receives_nothing()
    world.dawn.receives_nothing()
    await world.fast_forward(minutes=1)
    world.jan.receives("another alert", "Home 4", "since 23:40")
    world.priya.receives("Home 4 needs you")
    world.dawn.receives("Jan has not answered", "alerting Priya", "01632 960123", "999")
    world.sam.receives_nothing()
    world.jan.rings(), world.priya.rings()

    await world.priya.presses("1")
    world.dawn.receives("Priya has your alert")
    world.priya.receives("You have Home 4")
    world.priya.receives("please ring")
    world.jan.receives("Priya took Home 4", "sleep on")
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken to Priya")
    await world.dawn.texts("yes")
    world.dawn.receives("Thank you")
    await world.fast_forward(minutes=30)
    world.sam.receives_nothing()


async def test_when_every_rung_is_spent_the_carer_has_the_duty_team_and_the_ladder_begins_again(world: World) -> None:
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.fast_forward(minutes=5)
    world.jan.receives("another alert")
    world.priya.receives("Home 4 needs you", "Sam")
    world.dawn.receives("alerting Priya")
    world.jan.rings(), world.priya.rings()
    await world.fast_forward(seconds=25)  # neither picks up: nobody waits for the end of the rung
    world.sam.receives("Home 4 needs you", "we alert Jan")
    world.sam.rings()
    world.dawn.receives("Jan and Priya", "alerting Sam", "01632 960123")
    await world.fast_forward(seconds=25)
    world.dawn.receives("not reached anyone", "01632 960123", "keep trying")
    world.jan.receives("Home 4 needs you")
    await world.sam.presses("1")
    world.sam.receives("You have Home 4")
    world.sam.receives("please ring")
    world.dawn.receives("Sam has your alert")
    world.jan.receives("Sam took Home 4"), world.priya.receives("Sam took Home 4")
    await world.fast_forward(minutes=10)
    world.dawn.receives("Have you spoken to Sam")
    await world.dawn.texts("1")
    world.dawn.receives("Thank you")
    await world.fast_forward(minutes=30)
    world.priya.receives_nothing()


async def test_who_passes_on_is_asked_for_no_reason_and_the_next_is_alerted_at_once(world: World) -> None:
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Jan")
    world.jan.receives("Home 4")
    await world.jan.presses("2")
    world.jan.receives("cannot take Home 4")
    world.priya.receives("Home 4 needs you")
    world.priya.rings()
    world.dawn.receives("Jan cannot take it", "alerting Priya")
    await world.priya.texts("1")
    world.priya.receives("You have Home 4", by="sms")
    world.priya.receives("please ring", by="sms")
    world.dawn.receives("Priya has your alert")
    world.jan.receives_nothing()


async def test_outside_the_promised_hours_the_liaison_worker_is_alerted_and_the_carer_has_the_office(
    tmp_path: Path,
) -> None:
    roster = (Path(__file__).parents[2] / "bot/simulator/example_roster.toml").read_text()
    start = roster.index("[[spell]]")
    evenings = '[[spell]]\nwho = "Jan"\nbackup = "Priya"\ndays = "mon-sun"\nfrom = "17:00"\nto = "09:00"\n'
    hours = 'hours = [{ days = "mon-sun", from = "17:00", to = "09:00" }]'
    world = await World.open(tmp_path, roster_text=roster[:start].replace('hours = "always"', hours) + evenings)
    await world.fast_forward_to(11, 0)
    await world.dawn.texts("is the picnic on")
    world.dawn.receives("office time", "01632 960100", "telling Sam", "01632 960123", "999")
    world.sam.receives("Home 4")
    world.jan.receives_nothing()
    world.priya.receives_nothing()
    await world.close()


async def test_the_ladder_is_the_services_own(tmp_path: Path) -> None:
    rungs = [{"who": ["backup"], "by": ["message"], "lasts": "2 min"}, {"who": ["on_call"], "by": ["message"]}]
    world = await World.open(tmp_path, settings={"ladder": {"rungs": rungs}})
    await world.dawn.texts("please ring")
    world.dawn.receives("alerting Priya")
    world.priya.receives("Home 4 needs you", "23:42", "Jan")
    world.jan.receives_nothing()
    await world.fast_forward(minutes=2)
    world.dawn.receives("Priya has not answered", "alerting Jan")
    world.jan.receives("Home 4 needs you")
    await world.close()
