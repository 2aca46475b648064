"""Whoever is on call writes: her words go to the family that she means, and where that is not plain the line asks."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from handlers import ladder, matters, rota, triage
from handlers.context import Asking, Context
from handlers.sleepovers import closing
from handlers.texts.catalogue import names
from handlers.typed import Answer, refuses
from handlers.words import called, pass_to_carers
from storage import addresses, alerts, homes, inbox, outbox, people, questions, timers
from storage import matters as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.matters import Matter
from storage.people import Person
from storage.questions import Question

LATE = timedelta(hours=12)  # how long a digit may still be meant for an alert that is over
LATE_NO = timedelta(hours=1)  # and a no in words: later "i cant do this" may be of her own night
ASKED_AGAIN = 2  # times that "who are your words for?" is asked again before the liaison worker is told


def _close(ctx: Context, matter: Matter, person: Person, phone: Address) -> None:
    matters.close(ctx, matter, person, phone)
    if kept.get(ctx.tx, matter.id).closed_at == ctx.now:
        closing.left_open(ctx, matter, person, phone)


#: What is words and nothing else.
WORDS = ("text", "edit")
#: What an answer does to a matter.
VERBS: dict[str, Callable[[Context, Matter, Person, Address], Any]] = {
    "claim": matters.take,
    "pass_on": matters.pass_on,
    "details": matters.details,
    "close": _close,
}
BY_KEY = {"1": "claim", "2": "pass_on", "d": "details"}
HOME_ALONE = "home"


def answers_for(ctx: Context, person: Person) -> bool:
    """Does this person write as somebody who answers, rather than as somebody who asks?"""
    return person.staff or has_own_line(ctx, person) or bool(open_for(ctx, person))


def has_own_line(ctx: Context, person: Person) -> bool:
    """Is she of the hub or the backup home? The line is there for her too: see `own`."""
    return person.home_id is not None and ctx.once(homes.get, person.home_id).kind != "satellite"


def waiting_for(ctx: Context, person: Person) -> list[Matter]:
    return alerts.waiting_for(ctx.tx, person.id)


def open_for(ctx: Context, person: Person, told_by: datetime = alerts.EVER) -> list[Matter]:
    """What her words could be about: what she holds, and what she was told of, up to then, and nobody has taken."""
    found = kept.held_by(ctx.tx, person.id) + alerts.waiting_for(ctx.tx, person.id, told_by)
    return [matter for matter in found if matter.home_id != person.home_id]


def most_urgent_first(found: list[Matter]) -> list[Matter]:
    """And of those alike the one that has waited longest (DOMAIN B26)."""
    return sorted(found, key=lambda matter: (triage.place(matter.lane), matter.waiting_since))


def refused(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """ "no sorry" to an alert is a 2 (DOMAIN B7), also where it comes too late. To a family that she has, of a matter
    that she was never alerted for, as that of her own home and of a child who stays with her, and beside words that
    wait for her to say whom they are for, it is a word like any other."""
    if message.kind != "text" or not refuses(message.text) or _needs_somebody(ctx, person):
        return False
    replied = replied_to(ctx, message)
    if replied is None and asked_for_whom(ctx, person, phone) is not None:
        return False
    if replied is not None and not alerts.was_told(ctx.tx, replied.id, person.id):
        return False
    found = [replied] if replied is not None else open_for(ctx, person, message.received_at)
    if any(one.holder_id == person.id for one in found):
        return False
    if len(found) > 1:
        return ask_which(ctx, person, phone, "pass_on", found)
    late = questions.newest_of_kind(ctx.tx, person.id, "alert", since=ctx.now - LATE_NO)
    was_asked = late is not None and questions.asked_by(late, message.received_at)
    meant = found[0].id if found else late.matter_id if late is not None and was_asked else None
    if meant is not None:
        matters.pass_on(ctx, kept.get(ctx.tx, meant), person, phone)
    return meant is not None


def write(ctx: Context, message: Inbound, person: Person, phone: Address) -> None:
    """Her words: to the matter that she replied to, or to the only one; with several the line asks and holds them."""
    asked = asked_for_whom(ctx, person, phone)
    found = open_for(ctx, person, message.received_at)
    if (replied := replied_to(ctx, message)) is not None:
        write_to(ctx, replied, message, person, phone)
    elif message.kind == "edit":  # of which of her messages, and so for which family, Telegram's edit does not say
        ctx.tell(person, "hub.no_edits", to=phone)
    elif found and not _has_words(message):
        ctx.tell(person, "hub.only_words", to=phone, kind=called(message.kind))
    elif asked is not None:
        hold(ctx, asked, message)
    elif len(found) == 1 and not _needs_somebody(ctx, person):
        write_to(ctx, found[0], message, person, phone)
    elif found:
        ask_which(ctx, person, phone, "write", found, held=[message.id])
    elif open_for(ctx, person):
        # It comes late, and of whoever waits now she knew nothing when she wrote: only a person's word of now takes it.
        ctx.note("hub.came_late", person=person.id)
        ctx.tell(person, "hub.came_late", to=phone, since=ctx.clock(message.received_at))
    else:
        ctx.note("hub.nothing_open", person=person.id)
        ctx.tell(person, "hub.nothing_open", to=phone)


def write_to(ctx: Context, matter: Matter, message: Inbound, person: Person, phone: Address) -> bool:
    """Writing to a matter that nobody has claims it; to one that another has, passes nothing: then False. A sticker or
    a voice note is no word to the family, and claims nothing."""
    if not _has_words(message):
        ctx.tell(person, "hub.only_words", to=phone, matter=matter, kind=called(message.kind))
        return True
    if matter.closed_at is None and matter.holder_id is None and message.kind != "edit":
        matters.take(ctx, matter, person, phone, said="hub.writing")
        matter = kept.get(ctx.tx, matter.id)
    if matter.closed_at is not None or matter.holder_id != person.id:
        _refuse(ctx, matter, person, phone)
        return False
    timers.drop(ctx.tx, matters.silent_key(matter))
    questions.close_kind(ctx.tx, matter.id, "held", ctx.now)
    ctx.note("words.passed", matter=matter.id, person=person.id)
    pass_to_carers(ctx, matter, person, message)
    if message.kind not in WORDS:
        ctx.tell(person, "hub.words_alone", to=phone, matter=matter, kind=called(message.kind))
    return True


def done(ctx: Context, message: Inbound, person: Person, phone: Address, code: int | None) -> bool:
    """DONE, DONE 4, or DONE in reply to a message of the matter. A satellite carer's DONE is her words."""
    if not answers_for(ctx, person):
        return False
    held = kept.held_by(ctx.tx, person.id)
    meant = replied_to(ctx, message) if code is None else _open_at_code(ctx, code)
    if meant is not None:
        _close(ctx, meant, person, phone)
    elif code is None and len(held) > 1:
        ask_which(ctx, person, phone, "close", held)
    elif code is None and (held or waiting_for(ctx, person)):
        _close(ctx, (held or waiting_for(ctx, person))[0], person, phone)
    elif code is None or not _not_open(ctx, code, person, phone):
        ctx.tell(person, "hub.nothing_open", to=phone)
    return True


def named(ctx: Context, answer: Answer, person: Person, phone: Address) -> bool:
    """1, 2 or D with a home: of what waits for her and what she holds it is for that home, and for no other. A home
    alone is no word to its family: she is told how that stands. False where none is named, or nothing is open."""
    if answer.code is None or answer.key not in (*BY_KEY, HOME_ALONE):
        return False
    for matter in open_for(ctx, person):
        if homes.get(ctx.tx, matter.home_id).code == answer.code:
            act = matters.tell_who_has_it if answer.key == HOME_ALONE else VERBS[BY_KEY[answer.key]]
            act(ctx, matter, person, phone)
            return True
    return _not_open(ctx, answer.code, person, phone)


def ask_which(
    ctx: Context,
    person: Person,
    phone: Address,
    verb: str,
    options: list[Matter],
    held: list[int] | None = None,
    times: int = 1,
) -> bool:
    """Ask, and hold what waits for the answer; never guess, never drop. False if she has no address that works."""
    options = most_urgent_first(options)
    myself = verb == "write" and person.home_id is not None
    facts = {"verb": verb, "options": [option.id for option in options], "held": held or [], "myself": myself}
    choices = tuple((str(place), f"{place} {name}") for place, name in enumerate(_named(ctx, options, myself), start=1))
    asking = Asking("which", facts, choices)
    told = ctx.tell(person, f"hub.which_{verb}", to=phone, asking=asking, options=spoken_options(ctx, options, myself))
    if held and told is not None:
        due = ctx.now + ladder.lasts(ctx, 0)
        ctx.later("which", due, f"which:{told.question_id}", question_id=told.question_id, times=times)
    return told is not None


def chosen(ctx: Context, asked: Question, matter: Matter, person: Person, phone: Address) -> None:
    """The answer to "which?": do what was meant, with the words that were held."""
    verb = asked.facts["verb"]
    if verb != "write":
        VERBS[verb](ctx, matter, person, phone)
    for message_id in asked.facts["held"]:
        if not write_to(ctx, kept.get(ctx.tx, matter.id), inbox.get(ctx.tx, message_id), person, phone):
            break  # of the others the same is true, and is said once


def ask_again(ctx: Context, question_id: int, times: int) -> None:
    """Words are still held: ask anew, so that it is the newest question, and in the end tell the liaison worker."""
    asked = questions.get(ctx.tx, question_id)
    if asked is None or asked.closed_at is not None:
        return
    person = people.get(ctx.tx, asked.person_id)
    options = [kept.get(ctx.tx, option) for option in asked.facts["options"]]
    phone, held = addresses.get(ctx.tx, asked.address_id), asked.facts["held"]
    if times <= ASKED_AGAIN and ask_which(ctx, person, phone, "write", options, held, times + 1):
        questions.close(ctx.tx, asked.id, ctx.now)
        return
    for liaison in rota.liaison_workers(ctx.tx, asked.constellation_id):
        ctx.tell(liaison, "hub.held_words", name=person.name)


def spoken_options(ctx: Context, options: list[Matter], myself: bool = False) -> str:
    """1 Home 4. 2 Home 7. 3 myself."""
    return " ".join(f"{place} {name}." for place, name in enumerate(_named(ctx, options, myself), start=1))


def _named(ctx: Context, options: list[Matter], myself: bool) -> list[str]:
    return [_home(ctx, option) for option in options] + (["myself"] if myself else [])


def _needs_somebody(ctx: Context, person: Person) -> bool:
    """A matter of her own is open too: what she writes may be for whoever has that."""
    return person.home_id is not None and kept.open_at(ctx.tx, person.home_id or 0) is not None


def asked_for_whom(ctx: Context, person: Person, phone: Address) -> Question | None:
    """Her words already wait for her to say whom they are for: more words wait with them."""
    asked = questions.open_ones(ctx.tx, person.id, phone.id)
    return next((one for one in asked if one.kind == "which" and one.facts["verb"] == "write"), None)


def hold(ctx: Context, asked: Question, message: Inbound) -> None:
    questions.set_facts(ctx.tx, asked.id, {**asked.facts, "held": [*asked.facts["held"], message.id]})


def replied_to(ctx: Context, message: Inbound) -> Matter | None:
    if message.reply_to is None:
        return None
    row = outbox.by_provider_id(ctx.tx, message.channel, message.chat, message.reply_to)
    return kept.get(ctx.tx, row.matter_id) if row is not None and row.matter_id is not None else None


def _not_open(ctx: Context, code: int, person: Person, phone: Address) -> bool:
    """She has named a home of which she has nothing: she is told what she has. False where that is nothing."""
    found = open_for(ctx, person)
    if not found:
        return False
    listed = names([_home(ctx, matter) for matter in found])
    ctx.tell(person, "hub.not_open", to=phone, code=code, homes=listed)
    return True


def _open_at_code(ctx: Context, code: int) -> Matter | None:
    for matter in kept.open_in(ctx.tx, ctx.constellation.id):
        if homes.get(ctx.tx, matter.home_id).code == code:
            return matter
    return None


def _refuse(ctx: Context, matter: Matter, person: Person, phone: Address) -> None:
    """Words that cannot be passed on are never left hanging: she is told why."""
    home = _home(ctx, matter)
    if matter.closed_at is not None:
        ctx.tell(person, "hub.words_closed", to=phone, home=home, since=ctx.clock(matter.closed_at))
    elif matter.holder_id is not None:
        holder = people.get(ctx.tx, matter.holder_id).name
        ctx.tell(person, "hub.not_yours", to=phone, holder=holder, home=home)
    else:  # an edit, which takes nothing
        ctx.tell(person, "hub.nobody_has_it", to=phone, matter=matter, asking=Asking("alert"), home=home)


def _has_words(message: Inbound) -> bool:
    """Of a picture the words below it."""
    return message.kind in WORDS or bool(message.text.strip())


def _home(ctx: Context, matter: Matter) -> str:
    return homes.get(ctx.tx, matter.home_id).spoken
