"""The contents page: who reads a message, in which order, and what the timers call."""

from collections.abc import Callable
from typing import Any

from handlers import (
    answers,
    carers,
    delivery,
    duties,
    erasing,
    filing,
    following,
    herself,
    hub,
    invitations,
    keywords,
    ladder,
    matters,
    menu,
    missing,
    own,
    reach,
    restoring,
    rollcall,
    rota,
    still_open,
    strangers,
    triage,
    waking,
)
from handlers.activities import afterwards, changing, occurrences, passing, reminding
from handlers.activities import conversation as activities
from handlers.activities import hearing as get_togethers
from handlers.activities import planning as reminders
from handlers.childcare import offers
from handlers.context import VOICE, Context
from handlers.conversation import scripts
from handlers.conversation import words as in_doubt
from handlers.diary import conversation as diary
from handlers.directory import answering as directory
from handlers.directory import keeping
from handlers.nightnote import telling as nightnote
from handlers.rota import asking, illness, refusing, swaps
from handlers.sheets import asking as sheets
from handlers.signals import private, reading, sealing
from handlers.sleepovers import (
    answering,
    asked_anew,
    asked_elsewhere,
    authority,
    closing,
    coming_back,
    hearing,
    hosting,
    left,
    offering,
    overdue,
    planned_asking,
    planned_changes,
    planned_day,
    planned_moves,
    planned_others,
    planned_telling,
    planning,
    statements,
    staying,
    yes,
)
from handlers.sleepovers import asking as sleepovers
from storage import addresses, homes
from storage import matters as matters_kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.timers import Timer


def _hub(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    if not hub.answers_for(ctx, person):
        return False
    if _of_her_own(ctx, message, person):
        carers.write(ctx, message, person, phone)
    else:
        hub.write(ctx, message, person, phone)
        herself.ask(ctx, message, person, phone)
    return True


def _carer(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    carers.write(ctx, message, person, phone)
    return True


def _of_her_own(ctx: Context, message: Inbound, person: Person) -> bool:
    """Whoever has a home and holds nobody's matter writes of her own danger, even while others wait for her (B15).

    Of whoever stays with her she writes even while she holds one: danger is never passed to another family instead.
    """
    if message.kind != "text" or message.reply_to is not None or person.home_id is None:
        return False
    hosted = hosting.hosted_by(ctx, person)
    if ctx.reading(message).danger:
        return bool(hosted) or not matters_kept.held_by(ctx.tx, person.id)
    families = {matter.home_id for matter in hub.open_for(ctx, person)}
    return any(
        hosting.names_a_guest(ctx, request, message.text) for request in hosted if request.home_id not in families
    )


#: Who reads a known person's message: the first that knows what to do with it.
READERS: tuple[Callable[[Context, Inbound, Person, Address], bool], ...] = (
    reach.phone_state,
    reading.read,
    keywords.read,  # before answers: YES and START also bring a blocked phone back
    missing.read,  # stamps, and lets it go on as her words
    answers.read,
    reading.read_rest,
    statements.read,
    closing.read_office,
    filing.read,
    nightnote.read,
    hearing.read,
    asking.read,
    diary.read,
    activities.read,
    get_togethers.read_asked,
    sheets.read,
    menu.read,
    keeping.read,
    scripts.read,
    offers.read,
    get_togethers.read_words,
    planning.read,
    directory.read,
    refusing.read,  # before hub.refused: a no is for what was asked last
    hub.refused,  # before her own line: a late no is no call for somebody
    own.read,
    _hub,
    _carer,
)

#: What each kind of timer calls, with its payload.
TIMERS: dict[str, Callable[..., Any]] = {
    "rung": ladder.rung_ended,
    "silent": matters.holder_was_silent,
    "spell_end": following.spell_ended,
    "holder_left": following.holder_left,
    "roster_loaded": left.look,
    "asked_left": asked_anew.of_left,
    "asked_elsewhere": asked_elsewhere.ask,
    "spoken": following.ask_the_carer,
    "spoken_hub": following.ask_the_holder,
    "no_contact": following.no_contact,
    "which": hub.ask_again,
    "unsent": delivery.still_unsent,
    "receipt": delivery.receipt_missed,
    "engaged": delivery.still_engaged,
    "unheard": delivery.still_unheard,
    "still_open": still_open.remind,
    "own": own.silence,
    "wake": waking.silence,
    "morning": waking.morning,
    "missing": missing.remind,
    "duty": duties.fire,
    "restored": restoring.tell,
    erasing.GOES_ON: erasing.erase,
    erasing.WAITS: erasing.erase,
    "activities_ahead": occurrences.plan_ahead,
    "activity_changed": changing.roster_changed,
    "activity_planning": reminders.plan_ahead,
    "activity_reminders": reminding.fire,
    "activity_over": afterwards.over,
    "activity_passing": passing.due,
    "rollcall_again": rollcall.ask_again,
    "swap": swaps.unanswered,
    "ill": illness.unanswered,
    "private_over": private.over,
    "private_danger": private.still_danger,
    "kept": sealing.remind,
    "quiet": scripts.silence_fell,
    "doubt": in_doubt.unanswered,
    "sleepover_silent": sleepovers.silence,
    "sleepover_taken": answering.taken,
    "host_news": hosting.tell_news,
    "host_again": hosting.ask_again,
    "offer": offering.time_is_up,
    "edt_yet": offering.edt_yet,
    "stay_changed": yes.changed,
    "host_longer": coming_back.silence,
    "not_left": overdue.not_left,
    "travel": overdue.due,
    "fresh_yes": authority.ask_anew,
    "return_tomorrow": staying.remind,
    "return": staying.ask_return,
    "home": staying.home_again,
    "standdown": closing.ask_to_confirm,
    "sleepover_morning": closing.morning,
    "plan_silent": planning.silence,
    "plan_ask": planned_asking.ask,
    "plan_others": planned_others.ask,
    "plan_told": planned_telling.told_by_day,
    "plan_agree": planned_asking.who_agrees,
    "care_tell": offers.tell,
    "care_over": offers.over,
    "care_settled": offers.settled,
    "plan_move": planned_moves.ask_other_side,
    "plan_off": planned_changes.tell_host_off,
    "plan_withdrawn": planned_changes.tell_carer_off,
    "plan_stands": planned_day.stands,
    "plan_day_before": planned_day.day_before,
    "plan_hours": planned_day.hours_before,
    "plan_begins": planned_day.begins,
}
#: Of which many may be due together: whatever else is due goes before them, and between any two.
CALM = (
    erasing.GOES_ON,
    erasing.WAITS,
    "activities_ahead",
    "activity_changed",
    "activity_planning",
    "activity_reminders",
    "activity_over",
    "activity_passing",
)


def _sender(ctx: Context, message: Inbound) -> tuple[Person, Address] | None:
    """Who rings is known by her mobile."""
    return addresses.sender(ctx.tx, "sms" if message.channel == VOICE else message.channel, message.chat)


def handle(ctx: Context, message: Inbound) -> None:
    """Decide about one message, whoever it is from."""
    if invitations.read(ctx, message):
        return
    known = _sender(ctx, message)
    if known is None:
        strangers.write(ctx, message)
        return
    person, phone = known
    ctx.with_constellation(person.constellation_id)
    ctx.actor = f"person:{person.id}"
    for reader in READERS:
        if reader(ctx, message, person, phone):
            return


def fire(ctx: Context, timer: Timer) -> None:
    """Do what the timer was set for."""
    TIMERS[timer.kind](ctx, **timer.payload)


def handle_plainly(ctx: Context, message: Inbound, reason: str) -> None:
    """A message that broke its reader: nothing of it is read, a human looks, and its sender is alerted for (I4)."""
    known = _sender(ctx, message)
    ctx.note("message.set_aside", message=message.id, reason=reason)
    ctx.readings[message.id] = triage.UNREAD
    if known is not None:
        person, phone = known
        ctx.with_constellation(person.constellation_id)
        if private.perhaps(ctx, message, person):
            private.set_aside(ctx, person, phone)
        elif person.home_id is not None and homes.get(ctx.tx, person.home_id).kind == "satellite":
            carers.write(ctx, message, person, phone)
            fault(ctx, homes.get(ctx.tx, person.home_id).spoken)
            return
        elif message.channel != VOICE:  # whoever answers must not believe that she has
            ctx.tell(person, "hub.not_read", to=phone)
    fault(ctx)


def fault(ctx: Context, home: str | None = None) -> None:
    """Something broke inside the line: the liaison worker is told, so that it is not found out by a silence."""
    for liaison in rota.liaison_workers(ctx.tx, ctx.constellation.id):
        if home is None:
            ctx.tell(liaison, "line.fault_unknown")
        else:
            ctx.tell(liaison, "line.fault", home=home)
