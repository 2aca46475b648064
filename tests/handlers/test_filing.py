"""What FILED lets go of, and what it must never (DOMAIN B61, N24): over real files, days apart."""

from datetime import timedelta

import pytest

from handlers import delivery, filing, route
from handlers.delivery import Failure
from storage import homes, inbox, matters, outbox, people, privates, sleepovers
from storage.matters import Matter
from storage.outbox import UNSENT
from tests.handlers.night import PHONES, Night

WORDS, HERS = "wren will not come out of the wardrobe", "i want to talk to somebody who is not of the hub"
TOLD = "she told me that her uncle hurts her at night"
UNDELIVERED = Failure("twilio 30003", address_dead=True)


def over(night: Night, words: str = WORDS, who: str = "Dawn") -> Matter:
    """A matter of hers that Jan has taken and closed; all that was said of it has gone out."""
    night.writes(who, words)
    matter = night.matter(who)
    night.presses("Jan", "1", key="hub.alert")
    night.writes("Jan", "DONE 4")
    assert night.ask(matters.get, matter.id).closed_at is not None
    gone_out(night)
    return matter


def gone_out(night: Night) -> None:
    for state in UNSENT:
        for row in night.ask(outbox.in_state, state):
            night.ask(outbox.mark_sent, row.id, f"SM{row.id}", night.now)


def filed(night: Night) -> None:
    night.writes("Sam", "filed")
    gone_out(night)


def day(night: Night, *, late: int = 0) -> None:
    """The duty, by itself; `late` is how many days after it was due."""
    with night.context(1) as ctx:
        filing.daily(ctx, (night.now - timedelta(days=late)).date())


def days(night: Night, number: int) -> None:
    night.now += timedelta(days=number)


def written(night: Night) -> str:
    """All that stands in the inbox and the outbox."""
    with night.context() as ctx:
        came = ctx.tx.execute(inbox.inbox.select()).mappings().all()
        went = ctx.tx.execute(outbox.outbox.select()).mappings().all()
    return "\n".join([*(row["text"] for row in came), *(row["body"] for row in went)])


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


def test_a_family_with_a_sleepover_that_now_has_another_matter_is_not_filed(night: Night) -> None:
    matter, dawn = over(night), night.person("Dawn")
    asked = {"constellation_id": 1, "home_id": matter.home_id, "kind": "emergency", "state": "staying"}
    night.ask(sleepovers.open_one, {**asked, "requested_by": dawn.id, "matter_id": None}, night.now)
    filed(night)
    assert night.ask(matters.get, matter.id).filed_at is None


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


@pytest.mark.parametrize(("late", "erased"), [(0, True), (1, True), (2, False), (900, False)])
def test_a_clock_that_jumps_erases_nothing_before_the_next_day(night: Night, late: int, erased: bool) -> None:
    over(night)
    filed(night)
    days(night, 15)
    day(night, late=late)
    assert (WORDS not in written(night)) == erased
    days(night, 1)
    day(night)
    assert WORDS not in written(night)


def test_what_was_filed_by_mistake_is_taken_back(night: Night) -> None:
    first = over(night)
    filed(night)
    days(night, 1)
    second = over(night)
    filed(night)
    assert "the last closed Sat 28 Nov 23:40" in night.bodies("Sam")[-1]
    night.writes("Sam", "Not filed.")
    assert "Not filed any more: 1" in night.bodies("Sam")[-1]
    days(night, 15)
    day(night)
    assert night.ask(matters.get, first.id).erased_at is not None
    assert night.ask(matters.get, second.id).filed_at is None and WORDS in written(night)
    night.writes("Sam", "NOT FILED")
    assert night.keys("Sam")[-1] == "filing.none_to_take_back"


def test_where_a_sleepover_waits_to_be_filed_filed_alone_may_be_meant_for_it(night: Night) -> None:
    matter, femi = over(night), night.person("Femi")
    asked = {"constellation_id": 1, "home_id": femi.home_id, "kind": "emergency", "state": "follow_up"}
    night.ask(sleepovers.open_one, {**asked, "requested_by": femi.id}, night.now)
    filed(night)
    assert night.keys("Sam") == ["filing.which"] and night.ask(matters.get, matter.id).filed_at is None
    night.writes("Sam", "All filed")
    assert night.keys("Sam") == ["filing.filed"] and night.ask(matters.get, matter.id).filed_at == night.now


@pytest.mark.parametrize("words", ["filed it last week", "have you filed?", "i filed dawns", "filed away", "unfiled"])
def test_words_in_passing_file_nothing(night: Night, words: str) -> None:
    matter = over(night)
    night.writes("Sam", words)
    assert night.ask(matters.get, matter.id).filed_at is None


def test_filed_that_comes_late_is_not_for_what_was_closed_since(night: Night) -> None:
    before, written_at = over(night), night.now
    days(night, 1)
    since = over(night)
    with night.context() as ctx:
        sam = inbox.keep(ctx.tx, inbox.Inbound(*PHONES["Sam"], "late", "text", "filed", written_at))
        assert sam is not None
        route.handle(ctx, sam)
    assert night.ask(matters.get, before.id).filed_at == night.now
    assert night.ask(matters.get, since.id).filed_at is None
    assert night.keys("Sam")[-1] == "filing.filed"


def test_what_is_much_is_erased_bit_by_bit(night: Night) -> None:
    """So that no unit of work is long; and all of it within the same moment."""
    for _ in range(filing.AT_ONCE + 2):
        over(night)
        days(night, 1)
    filed(night)
    days(night, 15)
    day(night)
    assert night.noted().count("matter.erased") == filing.AT_ONCE and WORDS in written(night)
    night.fires()
    assert night.noted().count("matter.erased") == filing.AT_ONCE + 2 and WORDS not in written(night)
