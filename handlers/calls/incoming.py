"""Somebody rings the line: a family waits on the phone while the ladder rings; whoever is on call may ring back."""

from datetime import timedelta

from handlers import carers, engaged, gone, hub, ladder, numbers
from handlers.calls import ringing
from handlers.calls.script import Ask, Connect, HangUp, Join, Record, Script, Turn
from handlers.context import VOICE, Context
from handlers.engaged import LONGEST_CALL, ON_THE_PHONE
from handlers.signals import private
from handlers.texts.catalogue import names
from storage import addresses, calls, inbox, matters, outbox, people, privates, questions
from storage.addresses import Address
from storage.calls import Call
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person

#: The letters of a line word on the keys of a phone.
KEYS = {
    letter: key
    for key, letters in enumerate(("abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"), 2)
    for letter in letters
}
WAITS_FOR_WORD = 10  # seconds
WORDS_TRIED = 3  # then the call ends
FOR_HERSELF = "3"  # not the key that takes an alert, which she may press half asleep
LATE = timedelta(hours=1)  # how old an alert may be that she rings back for
PAUSE = 4  # seconds between two sentences to a family that waits
SAYS_GOODBYE = timedelta(seconds=10)  # so long a last sentence may take


def came_in(ctx: Context, turn: Turn) -> Script:
    """The phone of the line rings. A family is alerted for at once, as by a text."""
    known = addresses.sender(ctx.tx, "sms", turn.chat) if turn.chat else None
    call = calls.by_sid(ctx.tx, turn.sid)
    if call is not None and call.matter_id is not None:
        return waiting(ctx, turn)
    if known is None and turn.chat and (left := gone.whose(ctx, VOICE, turn.chat)) is not None:
        ctx.with_constellation(left.constellation_id)
        return _family_rings(ctx, turn, left, None)
    if known is None:
        if call is None:
            ctx.note("stranger.rang")
            _begin(ctx, turn)
        return _ask_for_word(ctx)
    person, phone = known
    ctx.with_constellation(person.constellation_id)
    ctx.actor = f"person:{person.id}"
    if hub.answers_for(ctx, person):
        if call is None:  # kept, so that her phone is not rung for another family while she is on it
            _begin(ctx, turn)
        return _rings_back(ctx, turn, person)
    return _family_rings(ctx, turn, person, phone)


def word_typed(ctx: Context, turn: Turn) -> Script:
    """The line word by keypad lets a carer in, on whatever phone she is (B9). She may mistype it (N30)."""
    typed = turn.digits.rstrip("#")
    known = people.with_line_word(ctx.tx)
    carer = next((one for one in known if typed and _on_keys(one.line_word or "") == typed), None)
    if carer is None:
        if turn.tries + 1 < WORDS_TRIED:
            return _ask_for_word(ctx, turn.tries + 1)
        calls.ended(ctx.tx, turn.sid, ctx.now)
        return Script((ctx.render("call.goodbye"),))
    ctx.with_constellation(carer.constellation_id)
    ctx.actor = f"person:{carer.id}"
    return _family_rings(ctx, turn, carer, None)


def for_herself(ctx: Context, turn: Turn) -> Script:
    """Whoever answers for others may ring for herself: the hub carers' own line, by phone."""
    known = addresses.sender(ctx.tx, "sms", turn.chat) if turn.chat else None
    if known is None or turn.digits != FOR_HERSELF:
        return Script((ctx.render("call.goodbye"),))
    person, phone = known
    ctx.with_constellation(person.constellation_id)
    ctx.actor = f"person:{person.id}"
    return _family_rings(ctx, turn, person, phone)


def waiting(ctx: Context, turn: Turn) -> Script:
    """What she hears is what is happening; 1 leaves a message at any time."""
    call = calls.by_sid(ctx.tx, turn.sid)
    if call is None or call.matter_id is None:
        return Script((ctx.render("call.goodbye"),))
    ctx.with_constellation(call.constellation_id)
    calls.seen(ctx.tx, call.sid, ctx.now)
    matter = matters.get(ctx.tx, call.matter_id)
    if turn.digits == "1":
        return _record(ctx, call)
    if matter.closed_at is not None:
        return _end(ctx, call, ctx.render("call.goodbye"))
    if matter.holder_id is not None:
        return _held(ctx, call, matter, turn)
    if matter.round > call.round:
        return _nobody(ctx, call)
    who = _thinly(ctx, call, names([person.name for person in ladder.being_tried(ctx, matter)]))
    return Script((ctx.render("call.waiting", who=who),), Ask("waiting", PAUSE))


def recorded(ctx: Context, turn: Turn) -> Script:
    """Kept as a link and its length, and passed on as a message of the matter; the line does not listen to it."""
    call = calls.by_sid(ctx.tx, turn.sid)
    carer = people.get(ctx.tx, call.person_id) if call is not None and call.person_id is not None else None
    if call is None or carer is None:
        return Script((ctx.render("call.goodbye"),))
    ctx.with_constellation(call.constellation_id)
    if not (turn.recording and turn.seconds):
        return _end(ctx, call, ctx.render("call.goodbye"))
    text = f"{turn.recording} ({turn.seconds // 60}:{turn.seconds % 60:02})"
    _write(ctx, Inbound(VOICE, call.chat, turn.recording, "recording", text, ctx.now), carer, _own(ctx, carer, call))
    return _end(ctx, call, ctx.render("call.recorded"))


def left_room(ctx: Context, turn: Turn) -> Script:
    """She has hung up, or the holder has."""
    call = calls.by_sid(ctx.tx, turn.sid)
    if call is None or call.matter_id is None:
        return Script((ctx.render("call.goodbye"),))
    ctx.with_constellation(call.constellation_id)
    ringing.spoke_in_room(ctx, matters.get(ctx.tx, call.matter_id), call)
    return Script((ctx.render("call.goodbye"),))


def hung_up(ctx: Context, sid: str) -> None:
    """The provider says that the call is over."""
    call = calls.by_sid(ctx.tx, sid)
    if call is not None:
        calls.ended(ctx.tx, sid, ctx.now)
        engaged.is_over(ctx, call.chat)


def goes_on(ctx: Context, turn: Turn, script: Script) -> None:
    """Of whoever rang us to answer, no family of whom a matter says it: her phone is taken by this call."""
    call = calls.by_sid(ctx.tx, turn.sid)
    if call is None or call.matter_id is not None:
        return
    calls.seen(ctx.tx, call.sid, ctx.now)
    if isinstance(script.then, HangUp):
        calls.ended(ctx.tx, call.sid, ctx.now)
        engaged.is_over(ctx, call.chat, after=SAYS_GOODBYE)
    else:
        calls.joined(ctx.tx, call.sid, ctx.now if isinstance(script.then, Connect | Join) else None)


def in_private(ctx: Context, turn: Turn) -> Script:
    """She rang while she writes round the hub: 1 her liaison worker is asked to ring her, 2 she wants the hub."""
    call = calls.by_sid(ctx.tx, turn.sid)
    carer = people.get(ctx.tx, call.person_id) if call is not None and call.person_id is not None else None
    if call is None or carer is None:
        return Script((ctx.render("call.goodbye"),))
    ctx.with_constellation(carer.constellation_id)
    ctx.actor = f"person:{carer.id}"
    phone = _own(ctx, carer, call)
    if turn.digits == "2":
        private.back_to_hub(ctx, carer, phone)
        return _family_rings(ctx, turn, carer, phone, again=True)
    told = private.ask_ring(ctx, carer) if turn.digits == "1" else []
    said = ctx.render("call.private_asked", who=names([one.name for one in told])) if told else ""
    return _end(ctx, call, said or ctx.render("call.goodbye"))


def _rings_in_private(ctx: Context, turn: Turn, carer: Person, phone: Address | None) -> Script:
    """Nobody at the hub hears of it, and nothing rings there (DOMAIN B48, N13). The duty team's number comes twice."""
    call = calls.by_sid(ctx.tx, turn.sid) or _begin(ctx, turn)
    calls.let_in(ctx.tx, call.sid, carer.constellation_id, carer.id, None, 0)
    message = inbox.keep(ctx.tx, Inbound(VOICE, turn.chat, turn.sid, "call", "", ctx.now))
    if message is not None:
        private.write(ctx, message, carer, phone)
        inbox.mark_handled(ctx.tx, message.id, ctx.now)
    slowly = numbers.slowly(ctx.constellation.duty_team_number)
    return Script((ctx.render("call.private_rang", slowly=slowly),), Ask("in_private", WAITS_FOR_WORD))


def _family_rings(ctx: Context, turn: Turn, carer: Person, phone: Address | None, *, again: bool = False) -> Script:
    if privates.open_of(ctx.tx, carer.id) is not None:
        return _rings_in_private(ctx, turn, carer, phone)
    call = calls.by_sid(ctx.tx, turn.sid) or _begin(ctx, turn)
    sid = f"{turn.sid}:hub" if again else turn.sid  # what she has rung for in private is kept by itself
    written = _write(ctx, Inbound(VOICE, turn.chat, sid, "call", "", ctx.now), carer, phone)
    if written is None:  # the provider asks again
        return waiting(ctx, turn)
    matter = matters.get(ctx.tx, written.id)  # as it is now that it has been alerted for
    calls.let_in(ctx.tx, call.sid, carer.constellation_id, carer.id, matter.id, matter.round)
    tried = ladder.being_tried(ctx, matter)
    holder = [people.get(ctx.tx, matter.holder_id)] if matter.holder_id is not None else []
    if not (holder or tried):
        return _nobody(ctx, call)
    who = names([person.name for person in holder or tried])
    greeting = ctx.render("call.greeting", who="somebody" if phone is None else who)
    return Script((greeting,), Ask("waiting", PAUSE))


def _write(ctx: Context, inbound: Inbound, carer: Person, phone: Address | None) -> Matter | None:
    """What came in is kept like any message, and handled in the same transaction. None if it was there already."""
    message = inbox.keep(ctx.tx, inbound)
    if message is None:
        return None
    gone.tell_whoever_has_it(ctx, carer)
    matter = carers.write(ctx, message, carer, phone)
    inbox.mark_handled(ctx.tx, message.id, ctx.now)
    return matter


def _held(ctx: Context, call: Call, matter: Matter, turn: Turn) -> Script:
    holder = _thinly(ctx, call, people.get(ctx.tx, matter.holder_id or 0).name)
    if call.joined_at is not None and _is_there(ctx, call, matter):
        return Script((ctx.render("call.here", holder=holder),), Join(ringing.room_of(matter), "apart"))
    if ladder.is_rung(ctx, matter, matter.holder_id or 0):
        return Script((ctx.render("call.fetching", holder=holder),), Ask("waiting", PAUSE))
    held = ctx.render("call.held", holder=holder)
    return Script((held,), Ask("waiting", PAUSE, tries=turn.tries + 1)) if turn.tries < 1 else _end(ctx, call, held)


def _is_there(ctx: Context, call: Call, matter: Matter) -> bool:
    """The holder waits in the room: she has just pressed the key, or her call is known to go on."""
    just_now = call.joined_at is not None and ctx.now - call.joined_at <= ON_THE_PHONE
    return just_now or outbox.in_call(ctx.tx, matter.id, matter.holder_id or 0, ctx.now - LONGEST_CALL)


def _nobody(ctx: Context, call: Call) -> Script:
    """The duty team's number, slowly and twice, and then her message; the ladder goes on (B24)."""
    slowly = numbers.slowly(ctx.constellation.duty_team_number)
    taken = _record(ctx, call)
    return Script((ctx.render("call.nobody", slowly=slowly), *taken.said), taken.then)


def _record(ctx: Context, call: Call) -> Script:
    """While she speaks to a recording she waits for nobody, and nobody is put through to her."""
    calls.ended(ctx.tx, call.sid, ctx.now)
    return Script((ctx.render("call.record"),), Record("recorded"))


def _ask_for_word(ctx: Context, tries: int = 0) -> Script:
    return Script((ctx.render("call.stranger"),), Ask("word", WAITS_FOR_WORD, tries=tries, word=True))


def _thinly(ctx: Context, call: Call, who: str) -> str:
    """On a phone that is not hers nobody is named (B9, N10)."""
    carer = people.get(ctx.tx, call.person_id or 0)
    return who if _own(ctx, carer, call) is not None else "somebody"


def _rings_back(ctx: Context, turn: Turn, person: Person) -> Script:
    """Whoever has missed our call rings the number that she sees, and gets the same question."""
    for matter in [*hub.most_urgent_first(hub.waiting_for(ctx, person)), *matters.held_by(ctx.tx, person.id)]:
        row = outbox.newest_of(ctx.tx, matter.id, person.id)
        if row is not None:
            return ringing.picked_up(ctx, Turn("answered", turn.sid, turn.chat, row_id=row.id))
    said = (ctx.render("call.nothing_open"), *_who_has_it(ctx, person))
    if person.home_id is None:
        return Script(said)
    return Script((*said, ctx.render("call.for_yourself")), Ask("own", WAITS_FOR_WORD))


def _who_has_it(ctx: Context, person: Person) -> list[str]:
    """The alert that she has missed, and rings back for half asleep, is another's by now."""
    late = questions.newest_of_kind(ctx.tx, person.id, "alert", since=ctx.now - LATE)
    matter = matters.get(ctx.tx, late.matter_id) if late is not None and late.matter_id is not None else None
    return ringing.who_has_it(ctx, matter) if matter is not None else []


def _begin(ctx: Context, turn: Turn) -> Call:
    about = {"constellation_id": ctx.constellation.id, "sid": turn.sid, "chat": turn.chat}
    return calls.begin(ctx.tx, {**about, "began_at": ctx.now, "seen_at": ctx.now})


def _own(ctx: Context, carer: Person, call: Call) -> Address | None:
    """Her own phone, if the call came from it."""
    return next((known for known in addresses.of_person(ctx.tx, carer.id) if known.chat == call.chat), None)


def _end(ctx: Context, call: Call, said: str) -> Script:
    calls.ended(ctx.tx, call.sid, ctx.now)
    return Script((said,), HangUp())


def _on_keys(word: str) -> str:
    return "".join(str(KEYS.get(letter, "")) for letter in word)
