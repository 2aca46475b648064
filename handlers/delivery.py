"""What became of a text: sent, not sent, refused, unknown; and what follows from it (DESIGN I6, I7; DOMAIN B28)."""

from dataclasses import dataclass
from datetime import timedelta

from handlers import engaged, ladder, reach, rota
from handlers import matters as taking
from handlers.context import VOICE, Context
from handlers.sending import CLASSES, LONGEST_PAUSE, RECEIPT_IS_MISSED_AFTER, UNSENT_IS_TOLD_AFTER, URGENT
from handlers.texts.english import TEXTS
from handlers.words import phone_of, place_of
from storage import addresses, alerts, homes, matters, outbox, people, questions, timers
from storage.addresses import Address
from storage.matters import Matter
from storage.outbox import CALL_OVER, UNSENT, Outgoing
from storage.people import Person

UNHEARD_AFTER = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a provider would not take a text, in words of ours."""

    reason: str  # a short code for the row and the journal: "twilio 30003", "telegram blocked"
    address_dead: bool = False  # nothing will ever reach this address again
    opted_out: bool = False  # dead because its owner texted a STOP word


#: Twilio's statuses of a message, in the order in which they are true; a receipt only ever moves forward (I7).
#: `missing` is ours: none has said in time that it arrived.
OF_TEXT = {"accepted": 1, "queued": 1, "sending": 2, "sent": 3, "missing": 4, "delivered": 5, "undelivered": 5}
#: And of a call. `machine` is ours: a voicemail, or whatever else is no person, has picked up.
OF_CALL = {"initiated": 1, "ringing": 2, "in-progress": 3, "machine": 4, "completed": 5, "busy": 5, "no-answer": 5}
RANK = OF_TEXT | OF_CALL | {"failed": 5, "canceled": 5, "read": 6}


def sent(ctx: Context, row: Outgoing, provider_id: str) -> None:
    """The provider has it. Of an alert by text a receipt is expected; Telegram gives none."""
    outbox.mark_sent(ctx.tx, row.id, provider_id, ctx.now)
    _expect_receipt(ctx, row)


def not_sent(ctx: Context, row: Outgoing, reason: str, retry_after: float = 0.0) -> None:
    """It did not leave: again after the class's next step, and in the end by the person's next address; at once
    where the provider asks for longer patience than somebody has who needs her. `retry_after` is in seconds."""
    for_long = row.cls in URGENT and timedelta(seconds=retry_after) > LONGEST_PAUSE
    if (for_long or _is_spent(row)) and _gives_up(ctx, row, reason, for_long=for_long):
        return
    wait = timedelta(seconds=max(CLASSES[row.cls].step(row.tries), retry_after))
    outbox.try_again(ctx.tx, row.id, ctx.now + wait, reason)
    _expect_to_leave(ctx, row)


def unknown(ctx: Context, row: Outgoing, reason: str) -> None:
    """It may have left: resolved by a look at the provider, or by the class's rule (I6). The provider may not answer
    that question either, and then a receipt is missing."""
    outbox.mark_unknown(ctx.tx, row.id, reason)
    _expect_receipt(ctx, row)
    _expect_to_leave(ctx, row)


def resolved_not_sent(ctx: Context, row: Outgoing, resend: bool) -> None:
    """An unknown send that the provider does not know of, or cannot be asked about: again at once, or let be."""
    if resend and not (_is_spent(row) and _gives_up(ctx, row, "outcome unknown each time")):
        outbox.try_again(ctx.tx, row.id, ctx.now, "sent again")
    elif not resend:
        outbox.mark_failed(ctx.tx, row.id, "outcome unknown, not sent again")


def refused(ctx: Context, row: Outgoing, failure: Failure) -> None:
    """Refused for ever: the person's next address is used at once, and what is dead is marked and told."""
    outbox.mark_failed(ctx.tx, row.id, failure.reason)
    ctx.note("send.refused", row=row.id, reason=failure.reason)
    if row.person_id is None:
        return
    person = people.get(ctx.tx, row.person_id)
    if row.address_id is not None and failure.address_dead:
        reason = reach.OPTED_OUT if failure.opted_out else failure.reason
        if (phone := addresses.find(ctx.tx, row.address_id)) is not None:  # it may have been unlinked meanwhile
            reach.dead(ctx, person, phone, reason)
    _by_other_ways(ctx, row, person)


def receipt(ctx: Context, row_id: int, provider_id: str, status: str, failure: Failure | None) -> None:
    """A receipt of a text or a call; repeats, and those that come late, change nothing."""
    row = outbox.find(ctx.tx, row_id)
    if row is None or RANK.get(status, 0) <= RANK.get(row.receipt or "", 0):
        return
    ctx.with_constellation(row.constellation_id)
    outbox.set_receipt(ctx.tx, row.id, status)
    if row.state in UNSENT:  # the receipt proves that an unknown send was taken
        outbox.mark_sent(ctx.tx, row.id, provider_id, ctx.now)
    if failure is not None:
        refused(ctx, row, failure)
    elif status in CALL_OVER:
        engaged.is_over(ctx, row.chat)
        ladder.in_vain(ctx, row, "ladder.next")  # she who has pressed a key has moved the ladder already
    elif RANK[status] >= RANK["delivered"]:
        timers.drop(ctx.tx, f"receipt:{row.id}")


def receipt_missed(ctx: Context, row_id: int) -> None:
    """A minute, and nothing says that the alert has arrived: another way, and the next rung (B28)."""
    row = outbox.get(ctx.tx, row_id)
    if row.person_id is not None and RANK.get(row.receipt or "", 0) < RANK["missing"]:
        outbox.set_receipt(ctx.tx, row.id, "missing")
        person = people.get(ctx.tx, row.person_id)
        _by_other_ways(ctx, row, person, "ladder.next")
        if row.state == "unknown" and _in_turn(ctx, row, person):  # its provider cannot even be asked
            outbox.mark_failed(ctx.tx, row.id, "outcome unknown for a minute")


def still_unsent(ctx: Context, row_id: int) -> None:
    """Five minutes and it has not left: a person is told, so that somebody rings (DESIGN 4)."""
    row = outbox.get(ctx.tx, row_id)
    if row.state in UNSENT and row.person_id is not None:
        _tell_a_person(ctx, row, people.get(ctx.tx, row.person_id))


def still_unheard(ctx: Context, row_id: int) -> None:
    """Words that no address of the holder's could take, while she was in a call: she may have hung up by now."""
    row = outbox.get(ctx.tx, row_id)
    if row.person_id is not None:
        _tell_a_person(ctx, row, people.get(ctx.tx, row.person_id))


def still_engaged(ctx: Context, row_id: int) -> None:
    """We have held her phone for another family for a minute: this one waits for her alone no longer."""
    row = outbox.get(ctx.tx, row_id)
    if row.state == "queued" and (matter := ladder.given_up(ctx, row)) is not None:
        ladder.next_rung(ctx, matter, why="ladder.engaged")


def _expect_receipt(ctx: Context, row: Outgoing) -> None:
    """Of an alert by text one has to come; Telegram gives none, and a call's own end is its receipt."""
    if row.cls == "alert" and row.channel == "sms":
        ctx.later("receipt", ctx.now + RECEIPT_IS_MISSED_AFTER, f"receipt:{row.id}", row_id=row.id)


def _expect_to_leave(ctx: Context, row: Outgoing) -> None:
    """A person is told of an answer that has not left in time."""
    if row.cls == "reply" and row.tries == 1 and row.person_id is not None:
        ctx.later("unsent", row.created_at + UNSENT_IS_TOLD_AFTER, f"unsent:{row.id}", row_id=row.id)


def _is_spent(row: Outgoing) -> bool:
    """It has had as many tries as its class has."""
    tries = CLASSES[row.cls].tries
    return tries is not None and row.tries >= tries


def _gives_up(ctx: Context, row: Outgoing, reason: str, *, for_long: bool = False) -> bool:
    """Leave this address for the next, if there is one; a class that may wait no longer is failed. `for_long` where
    the provider has said that it takes nothing for a while."""
    person = people.get(ctx.tx, row.person_id) if row.person_id is not None else None
    if for_long or row.tries == CLASSES[row.cls].tries:
        ladder.in_vain(ctx, row, "ladder.unreached")
    moved = person is not None and _by_next_address(ctx, row, person)
    if person is not None and not for_long:  # also where she is rung by now
        moved = _in_turn(ctx, row, person) or moved
    if moved or row.cls not in ("alert", "reply"):
        outbox.mark_failed(ctx.tx, row.id, reason)
        return True
    return False


def _by_other_ways(ctx: Context, row: Outgoing, person: Person, why: str = "ladder.unreached") -> None:
    """Her next address at once, and the next rung together with it (I7). Words and replies that no address of hers
    can take are told to a person."""
    ladder.in_vain(ctx, row, why)
    if not _by_next_address(ctx, row, person) and row.cls == "reply":
        _tell_a_person(ctx, row, person)


def _by_next_address(ctx: Context, row: Outgoing, person: Person) -> bool:
    """The same text, by an address that this text has not been tried on; an alert that none can take is rung."""
    if row.channel == VOICE or row.erased_at is not None or not _still_wanted(ctx, row):
        return False
    tried = outbox.addresses_tried(ctx.tx, row)
    usable = [known for known in addresses.alive(ctx.tx, person.id) if known.channel in ctx.line.channels]
    untried: list[Address] = [known for known in usable if known.id not in tried]
    if row.cls == "alert" and outbox.alerted_since(ctx.tx, row).intersection(known.id for known in untried):
        return True  # the next rung has told her by another way
    if not untried:
        return row.cls == "alert" and _ring(ctx, row, person)
    if TEXTS[row.key].protected and untried[0].channel != row.channel:
        return ctx.tell(person, "sheet.only_telegram", to=untried[0]) is not None
    ctx.queue_again(row, untried[0], _question_for(ctx, row, untried[0]))
    return True


def _in_turn(ctx: Context, row: Outgoing, person: Person) -> bool:
    """All her addresses have been tried in vain, as in an outage: an alert goes on by each in turn, so that she has it
    as soon as any provider is back."""
    if row.cls != "alert" or row.channel == VOICE or outbox.get(ctx.tx, row.id).state not in UNSENT:
        return False
    usable = [known for known in addresses.alive(ctx.tx, person.id) if ctx.usable(known)]
    tried = outbox.addresses_tried(ctx.tx, row)
    if len(usable) < 2 or not tried.issuperset(known.id for known in usable):
        return False
    place = next((place for place, known in enumerate(usable) if known.id == row.address_id), -1)
    to = usable[(place + 1) % len(usable)]
    ctx.queue_again(row, to, _question_for(ctx, row, to))
    return True


def _ring(ctx: Context, row: Outgoing, person: Person) -> bool:
    """A text refused for ever is a ring now, unless her phone rings for this rung already."""
    matter = matters.get(ctx.tx, row.matter_id or 0)
    if outbox.rung_up(ctx.tx, row) or ladder.is_rung(ctx, matter, person.id):
        return False
    home = homes.get(ctx.tx, matter.home_id).spoken
    rung_up = ctx.ring(person, "call.alert", matter=matter, rung=row.rung, expires_at=row.expires_at, home=home)
    return rung_up is not None


def _question_for(ctx: Context, row: Outgoing, to: Address) -> int | None:
    """The question goes with the text to the other phone: its digits must answer it there. One that holds words of hers
    is not copied but goes there itself: they must be dealt with once."""
    asked = questions.get(ctx.tx, row.question_id) if row.question_id is not None else None
    if asked is None:
        return None
    if "held" in asked.facts:
        questions.move(ctx.tx, asked.id, to.id)
        return asked.id
    copy = {
        "constellation_id": asked.constellation_id,
        "address_id": to.id,
        "person_id": asked.person_id,
        "kind": asked.kind,
        "matter_id": asked.matter_id,
        "facts": asked.facts,
        "asked_at": ctx.now,
        "closed_at": asked.closed_at,  # what is over is not asked anew
    }
    return questions.ask(ctx.tx, copy)


def _still_wanted(ctx: Context, row: Outgoing) -> bool:
    if row.cls != "alert" or row.matter_id is None:
        return True
    matter = matters.get(ctx.tx, row.matter_id)
    has_passed = {alert.person_id for alert in alerts.of_round(ctx.tx, matter) if alert.passed_on_at}
    return ladder.waits(matter) and matter.round == row.round and row.person_id not in has_passed


def _tell_a_person(ctx: Context, row: Outgoing, person: Person) -> None:
    """Her holder, else whoever is being tried, else the liaison worker. Where it is the holder herself who cannot be
    reached, the matter alerts again: words must not lie where nobody looks."""
    matter = matters.get(ctx.tx, row.matter_id) if row.matter_id is not None else None
    if matter is not None and matter.closed_at is None and matter.holder_id == person.id:
        if outbox.in_call(ctx.tx, matter.id, person.id, ctx.now - engaged.LONGEST_CALL):
            # She took it by phone and is in that call, where she hears what came before. What came later is looked
            # at again when the call may be over.
            if matter.held_since is not None and row.created_at > matter.held_since:
                ctx.later("unheard", ctx.now + UNHEARD_AFTER, f"unheard:{matter.id}", row_id=row.id)
            return
        taking.let_go(ctx, matter, "ladder.unreached")
        return
    for other in _who_minds(ctx, matter, person):
        home, phone = place_of(ctx, person), phone_of(ctx, person)
        ctx.tell(other, "hub.undelivered", name=person.name, home=home, phone=phone)


def _who_minds(ctx: Context, matter: Matter | None, unreached: Person) -> list[Person]:
    if matter is not None and matter.holder_id is not None:
        return [people.get(ctx.tx, matter.holder_id)]
    trying = ladder.being_tried(ctx, matter) if matter is not None else []
    others = [person for person in trying if person.id != unreached.id]
    return others or [person for person in rota.liaison_workers(ctx.tx, ctx.constellation.id) if person != unreached]
