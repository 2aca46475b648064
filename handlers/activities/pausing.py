"""PAUSE and RESUME: no more reminders, of one get-together or of all; and when somebody wants to be reminded.

They never touch the line itself, and the answer says so (DOMAIN B55). Only these exact shapes are read, at any time.
"""

import re
from collections.abc import Callable

from handlers.activities import naming, planning
from handlers.activities.hours import A_DAY, A_WEEK, DUE, TWO_HOURS
from handlers.context import Context
from handlers.texts.catalogue import names
from storage.activities import activities, pauses, reminders, wishes
from storage.activities.activities import Activity
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person

LONGEST = 80
REMINDERS = r"(?:all )?(?:the |my |your |these |get.?together )*reminders?"
ALL = rf"(?:{REMINDERS}|everything|all|them)"
PAUSE = (
    re.compile(rf"(?:please )?pause(?: {ALL})?(?: please)?"),
    # "please stop them" is no word about reminders
    re.compile(rf"(?:please )?(?:no more|no|stop|turn off|switch off) {REMINDERS}(?: please)?"),
    re.compile(rf"(?:please )?(?:turn|switch) {REMINDERS} off(?: please)?"),
    re.compile(rf"(?:please )?dont (?:remind me|send(?: me)?(?: any)?(?: more)? {REMINDERS})(?: any ?more)?"),
    re.compile(rf"(?:please )?(?:stop sending(?: me)?|mute) {ALL}(?: please)?"),
    re.compile(r"(?:please )?stop reminding me(?: please)?"),
    re.compile(
        rf"(?:please )?(?:no|no more|pause|mute|stop|stop sending(?: me)?) {REMINDERS} (?:about|for|of) (?P<name>.+)"
    ),
    re.compile(r"(?:please )?stop reminding me about (?P<name>.+)"),
    re.compile(r"(?:please )?(?:pause|mute) (?P<name>.+)"),
)
RESUME = (
    re.compile(rf"(?:please )?(?:resume|unpause)(?: {ALL})?(?: please)?"),
    re.compile(rf"(?:please )?(?:turn|switch) on {ALL}|{ALL} (?:back )?on(?: again)?(?: please)?"),
    re.compile(rf"(?:please )?(?:turn|switch) {ALL} (?:back )?on(?: again)?(?: please)?"),
    re.compile(rf"(?:please )?(?:start|restart|send(?: me)?) {REMINDERS}(?: again)?(?: please)?"),
    re.compile(r"(?:please )?remind me again(?: please)?"),
    re.compile(rf"(?:please )?(?:resume|unpause)(?: {ALL})?(?: (?:about|for|of))? (?P<name>.+)"),
    re.compile(r"(?:please )?remind me again (?:about|of) (?P<name>.+)"),
)
TIMES = {A_WEEK: "a week", A_DAY: "a day", TWO_HOURS: "two hours"}
TIME = r"(?:a week|1 week|the week|a day|the day|1 day|two hours|2 hours)"
WISH = re.compile(
    rf"(?:please )?(?:only |just )?remind me (?:only |just )?(?P<times>{TIME}(?:(?: and)? {TIME})*) before"
)
USUAL = re.compile(r"(?:please )?remind me as (?:usual|normal)")
KIND_OF = {"week": A_WEEK, "day": A_DAY, "hours": TWO_HOURS}


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it was about reminders and has been done. What is named must be one that there is."""
    if message.kind != "text" or message.reply_to is not None or len(message.text) > LONGEST:
        return False
    said = naming.plain(message.text)
    for shapes, act in ((PAUSE, _pause), (RESUME, _resume)):
        for shape in shapes:
            if match := shape.fullmatch(said):
                return _of_those_named(ctx, act, match.groupdict().get("name"), person, phone)
    if match := WISH.fullmatch(said):
        return _wish(ctx, match["times"], person, phone)
    return bool(USUAL.fullmatch(said)) and _usual(ctx, person, phone)


def _of_those_named(
    ctx: Context,
    act: Callable[[Context, Activity | None, Person, Address], None],
    name: str | None,
    person: Person,
    phone: Address,
) -> bool:
    """All, the one that is named, or asked which. A name that none of them has is words for a person."""
    if name is None:
        act(ctx, None, person, phone)
        return True
    found = naming.activities_named(ctx, name)
    if len(found) == 1:
        act(ctx, found[0], person, phone)
    elif found:
        ctx.tell(person, "pause.which", to=phone, names=names([one.name for one in found]))
    return bool(found)


def _pause(ctx: Context, activity: Activity | None, person: Person, phone: Address) -> None:
    if activity is None or not pauses.paused(ctx.tx, person.id, activity.id):  # one is part of a pause of all
        pauses.pause(ctx.tx, person.id, activity.id if activity else None, ctx.now)
    ctx.note("reminders.paused", person=person.id, activity=activity.id if activity else None)
    if activity is None:
        ctx.tell(person, "pause.all", to=phone)
    else:
        ctx.tell(person, "pause.one", to=phone, activity=activity.name)


def _resume(ctx: Context, activity: Activity | None, person: Person, phone: Address) -> None:
    """One that is named has to be taken out of a pause of all: then all others stay paused."""
    if activity is not None and pauses.paused(ctx.tx, person.id, activity.id):
        _unpause_one(ctx, activity, person)
    elif activity is None:
        pauses.resume(ctx.tx, person.id, None)
    ctx.note("reminders.resumed", person=person.id, activity=activity.id if activity else None)
    if activity is None:
        ctx.tell(person, "pause.over", to=phone)
    else:
        ctx.tell(person, "pause.over_one", to=phone, activity=activity.name)


def _unpause_one(ctx: Context, activity: Activity, person: Person) -> None:
    if pauses.resume(ctx.tx, person.id, activity.id):
        return
    pauses.resume(ctx.tx, person.id, None)
    for other in activities.of_constellation(ctx.tx, ctx.constellation.id):
        if other.id != activity.id:
            pauses.pause(ctx.tx, person.id, other.id, ctx.now)


def _wish(ctx: Context, times: str, person: Person, phone: Address) -> bool:
    kinds = [kind for word, kind in KIND_OF.items() if word in times]
    wishes.keep(ctx.tx, person.id, kinds)
    _replan(ctx, person)
    ctx.tell(person, "wish.kept", to=phone, before=names([TIMES[kind] for kind in kinds]))
    return True


def _usual(ctx: Context, person: Person, phone: Address) -> bool:
    wishes.forget(ctx.tx, person.id)
    _replan(ctx, person)
    ctx.tell(person, "wish.forgotten", to=phone)
    return True


def _replan(ctx: Context, person: Person) -> None:
    """What has not gone out to her yet, as she now wishes it."""
    ctx.note("reminders.wished", person=person.id)
    reminders.take_back_of(ctx.tx, person.id, tuple(DUE))
    planning.plan_ahead(ctx)
