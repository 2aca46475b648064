"""The line rings whoever is on call: one key takes it, and one more connects her to the family (DOMAIN B19, B20).

Only a key counts. Whoever picks up hears nothing of a child before it.
"""

from handlers import ladder, matters
from handlers.calls.script import Ask, Connect, HangUp, Join, Script, Turn
from handlers.context import VOICE, Context
from handlers.signals import hush
from handlers.words import carers_of, mobile_in
from storage import addresses, messages, outbox, people, timers
from storage import calls as kept_calls
from storage import matters as kept
from storage.addresses import Address
from storage.calls import Call
from storage.matters import Matter
from storage.outbox import TALKS, Outgoing
from storage.people import Person

WORDS = ("text", "edit")  # what can be read aloud
SPOKEN_SECONDS = 45  # through to each other for so long, they have spoken
SILENT = {"quiet": "call.quiet", "child": "call.child"}  # said where a phone of the home is to stay silent
TRIES = 3  # times that the question is asked; then the call counts as unanswered


def picked_up(ctx: Context, turn: Turn) -> Script:
    """Somebody, or something, has picked up."""
    row, matter = _about(ctx, turn)
    return _not_hers(ctx, row, matter) or _mine(ctx, row, matter) or _question(ctx, row, matter)


def pressed(ctx: Context, turn: Turn) -> Script:
    """A key, the wrong key, or none."""
    row, matter = _about(ctx, turn)
    person = people.get(ctx.tx, row.person_id or 0)
    if refused := _not_hers(ctx, row, matter):
        return refused
    if turn.digits == "1":
        return _take(ctx, row, matter, person)
    tries = turn.tries if turn.digits == "9" else turn.tries + 1
    if mine := _mine(ctx, row, matter, tries):  # taken meanwhile: she was not asked whether she gives it back
        return mine if tries < TRIES else Script((ctx.render("call.goodbye"),))
    if turn.digits == "2":
        if row.channel != VOICE or row.round == matter.round:  # asked again, it may have begun a new round with her
            matters.hand_back(ctx, matter, person)
        return Script((ctx.render("call.passed_on"),))
    if tries < TRIES:
        return _question(ctx, row, matter, tries)
    ladder.in_vain(ctx, row, "ladder.next")
    return Script((ctx.render("call.no_key"),))


def holder_pressed(ctx: Context, turn: Turn) -> Script:
    """She has it: 1 connects her, 2 says what the family wrote."""
    row, matter = _about(ctx, turn)
    if refused := _not_hers(ctx, row, matter):
        return refused
    if matter.holder_id != row.person_id:
        return _question(ctx, row, matter)
    number = _number_of_family(ctx, matter)
    if turn.digits == "1" and number is not None:
        timers.drop(ctx.tx, matters.silent_key(matter))
        connecting = ctx.render("call.connecting", who=matters.family(ctx, matter))
        return Script((connecting,), Connect(number, "bridged", row.id))
    if turn.digits == "2" and row.channel == VOICE:
        return _offer(ctx, row, matter, *_words(ctx, matter))
    if turn.tries + 1 < TRIES:  # nothing pressed, or another key: she has only just woken
        return _offer(ctx, row, matter, tries=turn.tries + 1)
    return Script((ctx.render("call.goodbye"),))


def bridged(ctx: Context, turn: Turn) -> Script:
    """They have spoken, or the family did not answer. What was as short as a voicemail's greeting does not count."""
    row, matter = _about(ctx, turn)
    if turn.outcome == "completed":
        if turn.seconds >= SPOKEN_SECONDS and kept.mark_spoken(ctx.tx, matter.id, row.person_id or 0, ctx.now):
            ctx.note("matter.spoken", matter=matter.id, by="bridge")
        return Script((ctx.render("call.goodbye"),))
    if matter.holder_id != row.person_id or matter.closed_at is not None:
        return Script((ctx.render("call.goodbye"),))
    not_connected = ctx.render("call.not_connected", who=matters.family(ctx, matter))
    return _offer(ctx, row, matter, not_connected, tries=turn.tries + 1)


def left_room(ctx: Context, turn: Turn) -> Script:
    """The holder has hung up, or the family has: the room is closed."""
    _, matter = _about(ctx, turn)
    if (call := ladder.on_the_phone(ctx, matter)) is not None and call.joined_at is not None:
        spoke_in_room(ctx, matter, call)
    return Script((ctx.render("call.goodbye"),))


def spoke_in_room(ctx: Context, matter: Matter, call: Call) -> None:
    """Holder and family were put through so long ago that they have spoken; the family's call is over."""
    long_enough = call.joined_at is not None and (ctx.now - call.joined_at).total_seconds() >= SPOKEN_SECONDS
    if long_enough and kept.mark_spoken(ctx.tx, matter.id, matter.holder_id or 0, ctx.now):
        ctx.note("matter.spoken", matter=matter.id, by="call")
    kept_calls.ended(ctx.tx, call.sid, ctx.now)


def room_of(matter: Matter) -> str:
    """Where family and holder meet."""
    return f"matter-{matter.id}"


def who_has_it(ctx: Context, matter: Matter) -> list[str]:
    """Settled, or another's; nothing while it waits."""
    home = matters.spoken_home(ctx, matter)
    if matter.closed_at is not None:
        return [ctx.render("call.over", home=home)]
    if matter.holder_id is None:
        return []
    return [ctx.render("call.taken", holder=people.get(ctx.tx, matter.holder_id).name, home=home)]


def _about(ctx: Context, turn: Turn) -> tuple[Outgoing, Matter]:
    row = outbox.get(ctx.tx, turn.row_id)
    return row, kept.get(ctx.tx, row.matter_id or 0)


def _question(ctx: Context, row: Outgoing, matter: Matter, tries: int = 0) -> Script:
    return Script(
        (ctx.render("call.alert", home=matters.spoken_home(ctx, matter)),),
        Ask("pressed", row_id=row.id, tries=tries),
    )


def _take(ctx: Context, row: Outgoing, matter: Matter, person: Person) -> Script:
    """The one claim; the same key a second time finds it hers."""
    _has_picked_up(ctx, row)
    call = ladder.on_the_phone(ctx, matter)
    if matter.holder_id != person.id:
        phone = _phone(ctx, row, person)
        if call is None:
            matters.take(ctx, matter, person, phone)
        else:
            matters.take(ctx, matter, person, phone, said="hub.joining")
        matter = kept.get(ctx.tx, matter.id)
    about = {"home": matters.spoken_home(ctx, matter), "who": matters.family(ctx, matter)}
    if call is None:
        return _offer(ctx, row, matter, ctx.render("call.yours", **about))
    timers.drop(ctx.tx, matters.silent_key(matter))
    if call.joined_at is None:
        kept_calls.joined(ctx.tx, call.sid, ctx.now)
    joining = ctx.render("call.joining", **about)
    return Script((joining,), Join(room_of(matter), "left", row.id))


def _offer(ctx: Context, row: Outgoing, matter: Matter, *first: str, tries: int = 0) -> Script:
    """Whoever rings us may only be said to have this number: the family's words are read to whom we have rung (N10)."""
    name = matters.family(ctx, matter)
    if _number_of_family(ctx, matter) is None:
        offered = ctx.render("call.no_number", who=name)
    else:
        offered = ctx.render("call.connect", who=name)
    words = [ctx.render("call.words")] if row.channel == VOICE and _words(ctx, matter) else []
    return Script((*first, *_silence(ctx, matter), offered, *words), Ask("holder", row_id=row.id, tries=tries))


def _silence(ctx: Context, matter: Matter) -> list[str]:
    """What she must know before she is put through (DOMAIN B17, N31)."""
    home = matters.spoken_home(ctx, matter)
    return [ctx.render(SILENT.get(one.why, "call.quiet"), home=home) for one in hush.told_of(ctx, matter)]


def _words(ctx: Context, matter: Matter) -> list[str]:
    written = [words for words in messages.of_matter(ctx.tx, matter.id) if words.kind in WORDS]
    sealed = [ctx.render("call.sealed")] if any(words.sealed for words in written) else []
    return [words.text for words in written if not words.sealed] + sealed


def _has_picked_up(ctx: Context, row: Outgoing) -> None:
    """A key says so, should the callback be late or lost, or have taken her for a machine."""
    if row.channel == VOICE and row.receipt in (None, "initiated", "ringing", "machine"):
        outbox.set_receipt(ctx.tx, row.id, TALKS)


def _not_hers(ctx: Context, row: Outgoing, matter: Matter) -> Script | None:
    """It is over, or another has it; None while it waits, or is hers."""
    if matter.closed_at is None and matter.holder_id in (None, row.person_id):
        return None
    return Script(tuple(who_has_it(ctx, matter)), HangUp())


def _mine(ctx: Context, row: Outgoing, matter: Matter, tries: int = 0) -> Script | None:
    """She has it, and the family may be waiting on the phone."""
    if matter.holder_id != row.person_id:
        return None
    if ladder.on_the_phone(ctx, matter) is None:
        return _offer(ctx, row, matter, tries=tries)
    on_line = ctx.render("call.on_line", home=matters.spoken_home(ctx, matter), who=matters.family(ctx, matter))
    return Script((on_line,), Ask("pressed", row_id=row.id, tries=tries))


def _phone(ctx: Context, row: Outgoing, person: Person) -> Address:
    """Where her texts about it go: to the best of her addresses, else to the number that was rung."""
    return ctx.address_of(person) or addresses.get(ctx.tx, row.address_id or 0)


def _number_of_family(ctx: Context, matter: Matter) -> str | None:
    """Of whoever wrote last, as far as the phone is theirs (N10)."""
    found = (mobile_in(ctx, matter, carer) for carer in reversed(carers_of(ctx, matter)))
    return next((number for number in found if number is not None), None)
