"""What is erased and what is left of it, over real files (DOMAIN B61, N24)."""

from dataclasses import replace
from datetime import timedelta

from handlers import delivery, erasing
from storage import addresses, constellations, homes, inbox, matters, outbox, people, privates, sleepovers
from storage import erasing as words
from storage.outbox import UNSENT
from tests.handlers.filing.nights import (
    HERS,
    TOLD,
    UNDELIVERED,
    WORDS,
    day,
    days,
    erases,
    filed,
    gone_out,
    over,
    written,
)
from tests.handlers.night import PHONES, Night


def test_what_was_opened_is_erased_as_a_copy_too_whatever_is_not_filed(night: Night) -> None:
    """Femi's is open all the while, so that nothing goes that is part of nothing."""
    night.writes("Femi", "can you ring, swift is up again")
    over(night, TOLD)
    night.presses("Sam", "D", key="sealed.told")
    night.writes("Dawn", f"PRIVATE {HERS}")
    night.presses("Sam", "D", key="private.told")
    night.passes(minutes=61)
    assert any(TOLD in row.body for row in night.told) and any(HERS in row.body for row in night.told)
    filed(night)
    days(night, 15)
    day(night)
    assert HERS not in written(night) and TOLD not in written(night)
    assert "swift is up again" in written(night)
    night.unread("Sam")
    night.presses("Sam", "D", key="sealed.told")
    assert "[erased]" in night.bodies("Sam")[0]


def test_what_could_not_be_sent_is_erased_once_it_is_given_up(night: Night) -> None:
    over(night)
    filed(night)
    with night.context() as ctx:
        row = next(row for row in outbox.in_state(ctx.tx, "sent") if row.matter_id and WORDS in row.body)
        ctx.tx.execute(outbox.outbox.update().where(outbox.outbox.c.id == row.id).values(state="unknown"))
    days(night, 15)
    day(night)
    assert WORDS in night.ask(outbox.get, row.id).body  # it may still have to be sent
    night.ask(outbox.mark_failed, row.id, "given up")
    days(night, 1)
    day(night)
    assert WORDS not in written(night)


def test_a_receipt_that_comes_after_all_sends_nothing_empty(night: Night) -> None:
    over(night)
    filed(night)
    row = next(row for row in night.ask(outbox.in_state, "sent") if WORDS in row.body and row.cls == "reply")
    days(night, 15)
    day(night)
    with night.context() as ctx:
        delivery.receipt(ctx, row.id, row.provider_id or "", "undelivered", UNDELIVERED)
    assert all(one.body for state in UNSENT for one in night.ask(outbox.in_state, state))


def test_a_private_route_goes_with_its_home_gone(night: Night) -> None:
    night.writes("Dawn", f"PRIVATE {HERS}")
    night.presses("Sam", "D", key="private.told")
    night.passes(minutes=61)
    gone_out(night)
    filed(night)
    dawn = night.person("Dawn")
    with night.context() as ctx:
        ctx.tx.execute(people.people.update().where(people.people.c.id == dawn.id).values(home_id=None))
    days(night, 15)
    day(night)
    assert HERS not in written(night)
    with night.context() as ctx:
        assert privates.get(ctx.tx, 1).erased_at is not None


def test_words_that_came_late_are_no_older_than_when_they_were_dealt_with(night: Night) -> None:
    """What Jan wrote last night is found at the provider once the records are restored, and is of a matter that is
    opened only now."""
    with night.context() as ctx:
        before = night.now - timedelta(days=9)
        late = inbox.keep(ctx.tx, inbox.Inbound("telegram", "1001", "late", "text", WORDS, before))
        assert late is not None
        inbox.mark_handled(ctx.tx, late.id, night.now)
    night.writes("Femi", "can you ring, swift is up again")
    days(night, 30)
    day(night)
    assert WORDS in written(night)


def test_who_asks_to_be_rung_after_all_is_not_erased_before_somebody_has(night: Night) -> None:
    night.writes("Dawn", f"PRIVATE {HERS}")
    night.presses("Sam", "D", key="private.told")
    night.passes(minutes=61)
    filed(night)
    night.ask(privates.ask_ring, 1, night.now)
    days(night, 15)
    day(night)
    assert HERS in written(night)
    night.ask(privates.mark_rung, 1, night.person("Sam").id, night.now)
    day(night)
    assert HERS not in written(night)


def test_a_copy_of_sealed_words_that_went_by_another_way_is_erased_with_them(night: Night) -> None:
    night.writes("Femi", "can you ring, swift is up again")  # so that nothing goes that is part of nothing
    over(night, TOLD)
    night.presses("Sam", "D", key="sealed.told")
    gone_out(night)
    days(night, 1)
    row = next(row for row in night.ask(outbox.in_state, "sent") if row.key == "sealed.words")
    with night.context(1) as ctx:
        ctx.queue_again(row, addresses.alive(ctx.tx, row.person_id or 0)[0], None)
    filed(night)
    days(night, 15)
    day(night)
    assert TOLD not in written(night)


def test_copies_of_what_was_sealed_in_another_matter_stay(night: Night) -> None:
    theirs = f"{TOLD} and she cries"
    for who, told in (("Dawn", TOLD), ("Femi", theirs)):
        matter = over(night, told, who)
        night.presses("Sam", "D", key="sealed.told")
        gone_out(night)
        days(night, 1)
    filed(night)
    night.ask(matters.unfile, matter.id)
    days(night, 15)
    day(night)
    copies = [row.body for row in night.ask(outbox.in_state, "sent") if row.key == "sealed.words"]
    assert [theirs in body for body in copies] == [False, True] and not copies[0]


def test_what_is_part_of_nothing_stays_with_a_stay_of_its_time_until_that_is_as_long_filed(night: Night) -> None:
    dawn = night.person("Dawn")
    asked = {"constellation_id": 1, "home_id": dawn.home_id, "kind": "emergency", "state": "staying"}
    stay = night.ask(sleepovers.open_one, {**asked, "requested_by": dawn.id}, night.now)
    night.writes("stranger", WORDS)
    gone_out(night)
    days(night, 15)
    day(night)
    assert WORDS in written(night)
    night.ask(sleepovers.move, stay.id, "staying", "recorded", night.now)
    day(night)
    assert WORDS in written(night)
    days(night, 15)
    day(night)
    assert WORDS not in written(night)


def test_what_is_much_is_erased_bit_by_bit(night: Night) -> None:
    """So that no unit of work is long; and all of it within the same moment."""
    for _ in range(erasing.AT_ONCE + 2):
        over(night)
        days(night, 1)
    filed(night)
    days(night, 15)
    day(night)
    assert night.noted().count("matter.erased") == erasing.AT_ONCE and WORDS in written(night)
    night.fires()
    assert night.noted().count("matter.erased") == erasing.AT_ONCE + 2 and WORDS not in written(night)


def test_what_is_part_of_nothing_is_erased_bit_by_bit_too(night: Night) -> None:
    with night.context() as ctx:
        for number in range(2 * words.AT_ONCE + 1):
            stray = inbox.Inbound(*PHONES["stranger"], f"stray{number}", "text", WORDS, night.now)
            kept = inbox.keep(ctx.tx, stray)
            assert kept is not None
            inbox.mark_handled(ctx.tx, kept.id, night.now)
    days(night, 15)
    day(night)
    assert written(night).count(WORDS) == words.AT_ONCE + 1
    erases(night)
    assert WORDS not in written(night)


def test_what_broke_its_reader_and_is_part_of_nothing_stays_for_nobody_has_read_it(night: Night) -> None:
    with night.context() as ctx:
        lost = inbox.keep(ctx.tx, inbox.Inbound(*PHONES["Dawn"], "lost", "text", WORDS, night.now))
        assert lost is not None
        inbox.mark_set_aside(ctx.tx, lost.id, night.now, "ValueError")
    days(night, 30)
    day(night)
    assert WORDS in written(night)


def test_a_text_that_is_erased_is_not_new_when_it_is_listed_again(night: Night) -> None:
    """By Twilio, which has it still, at each look for what was missed."""
    message = night.writes("Dawn", WORDS)
    with night.context(1) as ctx:
        ctx.tx.execute(matters.matters.update().values(closed_at=night.now, filed_at=night.now))
    gone_out(night)
    days(night, 15)
    day(night)
    assert WORDS not in written(night)
    assert night.ask(inbox.keep, replace(message, id=0)) is None
    assert WORDS not in written(night)


def test_what_one_constellation_holds_keeps_only_what_is_of_nobody_in_another(night: Night) -> None:
    """A line may serve several services, and an enquiry is of one."""
    with night.context() as ctx:
        office = {"duty_team_name": "EDT", "duty_team_number": "01632 960123", "hours": "always"}
        other = homes.save(ctx.tx, constellations.save(ctx.tx, {"name": "Rowan", **office}), 4, "satellite", 0)
    night.writes("stranger", "is this where he lives")
    over(night, TOLD)
    night.presses("Sam", "D", key="sealed.told")
    filed(night)
    night.ask(homes.hold, other, night.now)
    days(night, 15)
    day(night)
    assert TOLD not in night.ask(lambda tx: inbox.get(tx, 2)).text and "where he lives" in written(night)
    night.ask(homes.hold, other, None)
    day(night)
    assert "where he lives" not in written(night)
