"""What is held stays, and all of which it has any part (DOMAIN B61)."""

from storage import homes, matters, people, privates, sleepovers
from tests.handlers.filing.nights import HERS, TOLD, WORDS, day, days, filed, gone_out, over, written
from tests.handlers.night import PHONES, Night


def test_nothing_is_erased_in_which_a_held_home_has_any_part(night: Night) -> None:
    matter = over(night)
    host = night.person("Femi")
    with night.context(1) as ctx:
        ctx.tell(host, "host.not_needed", matter=matters.get(ctx.tx, matter.id), home="Home 4")
    gone_out(night)
    filed(night)
    night.ask(homes.hold, host.home_id, night.now)
    days(night, 15)
    day(night)
    assert WORDS in written(night)
    night.ask(homes.hold, host.home_id, None)
    day(night)
    assert WORDS not in written(night)


def test_nothing_is_erased_of_a_stay_that_a_held_home_has_hosted(night: Night) -> None:
    """Whatever it was told of it was told of no matter."""
    matter, dawn, host = over(night), night.person("Dawn"), night.person("Femi").home_id
    asked = {"constellation_id": 1, "home_id": matter.home_id, "kind": "emergency", "state": "recorded"}
    stay = {**asked, "requested_by": dawn.id, "matter_id": matter.id, "host_id": host}
    night.ask(sleepovers.open_one, stay, night.now)
    filed(night)
    night.ask(homes.hold, host, night.now)
    days(night, 15)
    day(night)
    assert WORDS in written(night)


def test_a_stay_at_another_time_holds_no_night(night: Night) -> None:
    dawn, host = night.person("Dawn"), night.person("Femi").home_id
    asked = {"constellation_id": 1, "home_id": dawn.home_id, "kind": "emergency", "state": "recorded"}
    night.ask(sleepovers.open_one, {**asked, "requested_by": dawn.id, "host_id": host}, night.now)
    days(night, 1)
    over(night)
    filed(night)
    night.ask(homes.hold, host, night.now)
    days(night, 15)
    day(night)
    assert WORDS not in written(night)


def test_what_is_private_and_nobody_has_opened_stays_whatever_has_counted_it_as_filed(night: Night) -> None:
    night.writes("Dawn", f"PRIVATE {HERS}")
    night.passes(minutes=61)
    with night.context(1) as ctx:
        ctx.tx.execute(privates.privates.update().values(closed_at=night.now, filed_at=night.now))
    days(night, 15)
    day(night)
    assert HERS in written(night) and not night.ask(privates.get, 1).erased_at


def test_what_is_private_or_sealed_stays_while_any_home_is_held(night: Night) -> None:
    """What Dawn wrote round the hub may be of the hub: then it is what an enquiry into the hub looks for."""
    over(night, TOLD)
    night.presses("Sam", "D", key="sealed.told")
    night.writes("Dawn", f"PRIVATE {HERS}")
    night.presses("Sam", "D", key="private.told")
    night.passes(minutes=61)
    filed(night)
    femi = night.person("Femi").home_id
    night.ask(homes.hold, femi, night.now)
    days(night, 15)
    day(night)
    assert HERS in written(night) and TOLD in written(night)
    night.ask(homes.hold, femi, None)
    day(night)
    assert HERS not in written(night) and TOLD not in written(night)


def test_who_has_moved_from_a_held_home_is_of_it_still(night: Night) -> None:
    """Dawn wrote in a night of her own home; later she had a part in another's, and then moved house."""
    over(night)
    other = over(night, "swift is up again", "Femi")
    dawn = night.person("Dawn")
    with night.context(1) as ctx:
        ctx.tell(dawn, "host.not_needed", matter=other, home="Home 7")
        ctx.tx.execute(people.people.update().where(people.people.c.id == dawn.id).values(home_id=None))
    gone_out(night)
    filed(night)
    night.ask(homes.hold, dawn.home_id, night.now)
    days(night, 15)
    day(night)
    assert "swift is up again" in written(night)


def test_a_matter_of_a_held_home_stays_whoever_wrote_and_one_with_words_that_nobody_has_opened(night: Night) -> None:
    """Whatever has counted it as filed."""
    femi = night.person("Femi")
    with night.context(1) as ctx:
        matter = matters.open_one(ctx.tx, 1, femi.home_id or 0, "amber", night.now)
        ctx.tell_chat(*PHONES["stranger"], "first.thin", matter=matter)
    other = over(night, TOLD)
    gone_out(night)
    with night.context(1) as ctx:
        ctx.tx.execute(matters.matters.update().values(closed_at=night.now, filed_at=night.now))
    night.ask(homes.hold, femi.home_id, night.now)
    days(night, 15)
    day(night)
    assert not night.ask(matters.get, matter.id).erased_at and not night.ask(matters.get, other.id).erased_at
    night.ask(homes.hold, femi.home_id, None)
    day(night)
    assert night.ask(matters.get, matter.id).erased_at and not night.ask(matters.get, other.id).erased_at
