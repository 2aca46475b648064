"""The line rings whoever is on call: one key takes it, and one more connects her to the family (DOMAIN B19, B20).

Only a key counts. Whoever picks up hears nothing of a child before it.
"""

from handlers import ladder, matters
from handlers.calls.script import Ask, Connect, HangUp, Join, Script, Turn
from handlers.context import Context
from storage import addresses, alerts, homes, messages, outbox, people
from storage import calls as kept_calls
from storage import matters as kept
from storage.addresses import Address
from storage.matters import Matter
from storage.outbox import Outgoing
from storage.people import Person

WORDS = ("text", "edit")  # what can be read aloud
TRIES = 3  # times that the question is asked; then the call counts as unanswered


def picked_up(ctx: Context, turn: Turn) -> Script:
    """Somebody, or something, has picked up."""
    row, matter = _about(ctx, turn)
    return _not_hers(ctx, row, matter) or _mine(ctx, row, matter) or _question(ctx, row, matter)


def pressed(ctx: Context, turn: Turn) -> Script:
    """A key, the wrong key, or none."""
    row, matter = _about(ctx, turn)
    person = people.get(ctx.tx, row.person_id or 0)
    if turn.digits == "1":
        return _take(ctx, row, matter, person)
    if refused := _not_hers(ctx, row, matter):
        return refused
    if turn.digits == "2":
        return _pass_on(ctx, matter, person)
    tries = turn.tries if turn.digits == "9" else turn.tries + 1
    if tries < TRIES:
        return _question(ctx, row, matter, tries)
    ladder.in_vain(ctx, row, "ladder.next")
    return Script((ctx.render("call.no_key"),))


def holder_pressed(ctx: Context, turn: Turn) -> Script:
    """She has it: 1 connects her, 2 says what the family wrote."""
    row, matter = _about(ctx, turn)
    person = people.get(ctx.tx, row.person_id or 0)
    if matter.holder_id != person.id:
        return _not_hers(ctx, row, matter) or _question(ctx, row, matter)
    number = _number_of_family(ctx, matter)
    if turn.digits == "1" and number is not None:
        connecting = ctx.render("call.connecting", who=_family(ctx, matter))
        return Script((connecting,), Connect(number, "bridged", row.id))
    if turn.digits == "2":
        return _offer(
            ctx, row, matter, *(words.text for words in messages.of_matter(ctx.tx, matter.id) if words.kind in WORDS)
        )
    if turn.tries + 1 < TRIES and turn.digits:
        return _offer(ctx, row, matter, tries=turn.tries + 1)
    return Script((ctx.render("call.goodbye"),))


def bridged(ctx: Context, turn: Turn) -> Script:
    """The family answered, and they have spoken; or they did not."""
    row, matter = _about(ctx, turn)
    if turn.outcome == "completed":
        if kept.mark_spoken(ctx.tx, matter.id, ctx.now):
            ctx.note("matter.spoken", matter=matter.id, by="bridge")
        return Script((ctx.render("call.goodbye"),))
    not_connected = ctx.render("call.not_connected", who=_family(ctx, matter))
    return _offer(ctx, row, matter, not_connected, tries=turn.tries + 1)


def left_room(ctx: Context, turn: Turn) -> Script:
    return Script((ctx.render("call.goodbye"),))


def room_of(matter: Matter) -> str:
    """Where family and holder meet."""
    return f"matter-{matter.id}"


def _about(ctx: Context, turn: Turn) -> tuple[Outgoing, Matter]:
    row = outbox.get(ctx.tx, turn.row_id)
    return row, kept.get(ctx.tx, row.matter_id or 0)


def _question(ctx: Context, row: Outgoing, matter: Matter, tries: int = 0) -> Script:
    return Script((ctx.render("call.alert", home=_home(ctx, matter)),), Ask("pressed", row_id=row.id, tries=tries))


def _take(ctx: Context, row: Outgoing, matter: Matter, person: Person) -> Script:
    """The one claim; the same key a second time finds it hers."""
    call = ladder.on_the_phone(ctx, matter)
    if matter.holder_id != person.id:
        phone = _phone(ctx, row, person)
        if not ladder.waits(matter):
            return _not_hers(ctx, row, matter) or Script(())
        if call is None:
            matters.take(ctx, matter, person, phone)
        else:
            matters.take(ctx, matter, person, phone, said="hub.joining")
        matter = kept.get(ctx.tx, matter.id)
    if call is None:
        return _offer(ctx, row, matter, ctx.render("call.yours", home=_home(ctx, matter), who=_family(ctx, matter)))
    kept_calls.joined(ctx.tx, call.sid, ctx.now)
    joining = ctx.render("call.joining", home=_home(ctx, matter), who=_family(ctx, matter))
    return Script((joining,), Join(room_of(matter), "left", row.id))


def _offer(ctx: Context, row: Outgoing, matter: Matter, *first: str, tries: int = 0) -> Script:
    key = "call.no_number" if _number_of_family(ctx, matter) is None else "call.connect"
    offered = ctx.render(key, who=_family(ctx, matter))
    return Script((*first, offered), Ask("holder", row_id=row.id, tries=tries))


def _pass_on(ctx: Context, matter: Matter, person: Person) -> Script:
    """A second press finds that she has passed it on already."""
    waiting = [alert for alert in alerts.of_round(ctx.tx, matter) if alert.person_id == person.id]
    if any(alert.passed_on_at is None for alert in waiting):
        alerts.mark_passed_on(ctx.tx, matter.id, person.id, ctx.now)
        ctx.note("matter.passed_on", matter=matter.id, person=person.id)
        ladder.next_rung(ctx, matter, why="ladder.passed_on", passed_on_by=person)
    return Script((ctx.render("call.passed_on"),))


def _not_hers(ctx: Context, row: Outgoing, matter: Matter) -> Script | None:
    """It is over, or another has it; None while it waits, or is hers."""
    if matter.closed_at is not None:
        return Script((ctx.render("call.over", home=_home(ctx, matter)),), HangUp())
    if matter.holder_id in (None, row.person_id):
        return None
    holder = people.get(ctx.tx, matter.holder_id or 0).name
    return Script((ctx.render("call.taken", holder=holder, home=_home(ctx, matter)),), HangUp())


def _mine(ctx: Context, row: Outgoing, matter: Matter) -> Script | None:
    """She has it, and the family may be waiting on the phone."""
    if matter.holder_id != row.person_id:
        return None
    if ladder.on_the_phone(ctx, matter) is None:
        return _offer(ctx, row, matter)
    on_line = ctx.render("call.on_line", home=_home(ctx, matter), who=_family(ctx, matter))
    return Script((on_line,), Ask("pressed", row_id=row.id))


def _phone(ctx: Context, row: Outgoing, person: Person) -> Address:
    """Where her texts about it go: to the best of her addresses, else to the number that was rung."""
    return ctx.address_of(person) or addresses.get(ctx.tx, row.address_id or 0)


def _number_of_family(ctx: Context, matter: Matter) -> str | None:
    """Of whoever wrote last, as far as the phone is theirs (N10)."""
    for writer in reversed(messages.writers(ctx.tx, matter.id)):
        phone = ctx.phone_of(people.get(ctx.tx, writer.person_id))
        if phone is not None:
            return phone.chat
    return None


def _family(ctx: Context, matter: Matter) -> str:
    writers = messages.writers(ctx.tx, matter.id)
    return writers[-1].name if writers else _home(ctx, matter)


def _home(ctx: Context, matter: Matter) -> str:
    return homes.get(ctx.tx, matter.home_id).spoken
