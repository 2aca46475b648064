"""What the hosts of a sleepover write in words of their own: "seen", "EDT Angela", "back sunday 10", "cannot host".

Read in exact shapes only, of people who have to do with an open request: anything longer is words for a person.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from handlers.context import Context
from handlers.sleepovers import answering, authority, coming_back, offer_words, yes
from handlers.sleepovers.authority import Agreed
from handlers.sleepovers.lifecycle import OVER, State, Who, spoken, step
from handlers.sleepovers.planned_words import BACK
from handlers.sleepovers.requests import EMERGENCY
from handlers.sleepovers.telling import speaks_as
from handlers.texts.english.hosting import ONE_CHILD
from handlers.understanding.wordlists import several
from storage import homes, people, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.homes import Child
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Guest, Sleepover

LONGEST = 60  # characters
#: No name: then nothing has been agreed by anybody, and the words go to a person.
NO_NAMES = several(
    "a an and any are aint asked asking been busy but call called can cannot cant could did didnt do does dont engaged"
    " for get got had has hasnt have havent he her him i if in is isnt it its later line me need needs never no nobody"
    " none not now number of on or out phone rang refused ring ringing rung said say saying says she should still talk"
    " tell that the them they this to tonight told tried trying until voicemail wait waiting want wants was we when who"
    " with wont would yet you answer answered answering"
)
SAID_YES = re.compile(
    r"\b(?:(?:has |have )?(?:said|says|say|given|gave)(?: it is| its)? ?(?:yes|ok|okay|fine)"
    r"|(?:has |have )?agreed|agrees|yes|ok)$"
)
CANNOT_HOST = re.compile(
    r"(?:(?:no|oh|so|im|really|sorry) )*(?:i |we )?(?:cannot|cant|can not) (?:host|(?:have|take) (?:them|him|her))"
    r"(?: (?:after all|now|tonight))*(?: (?:im |so |really )*sorry)?"
    r"(?: (?:for )?(?:home )?(?P<home>\d{1,4}))?"
)
HAS_IT = r"(?:now )?(?:has|have|got|has got|have got) it(?: now)?"
#: How each rule of DOMAIN 11 is written, before a name or alone.
RULES = {
    "edt_named": r"(?:the )?(?:edt|duty team|emergency duty team)",
    "on_call_manager_named": r"(?:the )?on[ -]?call(?: manager)?|(?:the )?duty manager",
    "holds_pr": r"pr|holds pr|parental responsibility",
    "standing_care_plan": r"standing(?: yes)?|(?:it is |its )?(?:in )?(?:the )?care plan|standing yes in the care plan",
}
WITHOUT_A_NAME = ("standing_care_plan",)  # "standing outside" is no agreement


@dataclass(frozen=True, slots=True)
class Said:
    """An agreement as it was written: by which rule, by whom, for which children; an empty name is still missing."""

    rule: str
    name: str
    children: tuple[str, ...]
    everyone: bool = False


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it was one of these and has been acted on."""
    if message.kind != "text" or len(message.text) > LONGEST or ctx.reading(message).danger:
        return False
    plain = folded(message.text)
    return any(reader(ctx, plain, message, person, phone) for reader in READERS)


def folded(text: str) -> str:
    """Lower case, one space between words, no marks but those inside a word or a time."""
    return " ".join(re.sub(r"[?!,;]+|[.:](?=\s|$)|['’]", " ", text.casefold().replace("n't", "nt")).split())


def agreement(plain: str, duty_team: str, nest_names: tuple[str, ...]) -> Said | None:
    """ "wren edt angela", "edt angela for wren", "both oncall maria", "standing", "care plan", "pr"."""
    everyone, rest = _all_of_them(plain)
    found, rest = _children(rest, nest_names)
    for rule, pattern in RULES.items():
        shape = rf"(?:{pattern}|{re.escape(duty_team.casefold())})" if rule == "edt_named" else f"(?:{pattern})"
        named = "(?P<name>)" if rule in WITHOUT_A_NAME else "(?: (?P<name>.+))?"
        if match := re.fullmatch(shape + named, rest):
            name = _name(match["name"] or "")
            return None if name is None else Said(rule, name, found, everyone)
    return None


def _seen(ctx: Context, plain: str, message: Inbound, person: Person, phone: Address) -> bool:
    """Where nothing is shown that she could have seen she hears how it stands, and no family has the word."""
    if plain not in ("seen", "i have seen it", "seen it"):
        return False
    if (asked := _asked(ctx, person, phone, yes.WARNED)) is not None:
        yes.seen(ctx, asked, person, phone)
        return True
    hosted = [one for one in _requests(ctx, person, WITH_A_HOST) if one.host_id == person.home_id]
    for request in hosted:
        home = homes.get(ctx.tx, request.home_id).spoken
        ctx.tell(person, "host.stands", to=phone, home=home, state=spoken(request.state))
    return bool(hosted)


def _has_it(ctx: Context, plain: str, message: Inbound, person: Person, phone: Address) -> bool:
    if not re.fullmatch(rf"(?:{RULES['edt_named']}|{re.escape(_duty_team(ctx))}) {HAS_IT}", plain):
        return False
    found = _requests(ctx, person, (State.EDT_GIVEN,)) or _requests(ctx, person, tuple(State))
    if len(found) > 1:
        ctx.tell(person, "host.several", to=phone)
    elif found:
        answering.edt_has_it(ctx, found[0], person, phone)
    return bool(found)


def _cannot_host(ctx: Context, plain: str, message: Inbound, person: Person, phone: Address) -> bool:
    """Of two that she has said yes to it is never guessed which one she takes back: "cannot host 4"."""
    match = CANNOT_HOST.fullmatch(plain)
    if match is None:
        return False
    hosted = {
        homes.get(ctx.tx, request.home_id): request
        for request in _requests(ctx, person, WITH_A_HOST)
        if request.host_id == person.home_id and request.kind == EMERGENCY
    }
    meant = [request for home, request in hosted.items() if match["home"] in (None, str(home.code))]
    if len(meant) == 1:
        answering.withdraw(ctx, meant[0], person, phone)
    elif hosted:
        ctx.tell(person, "host.which_home", to=phone, homes=", ".join(home.spoken for home in hosted))
    return bool(hosted)


def _comes_back(ctx: Context, plain: str, message: Inbound, person: Person, phone: Address) -> bool:
    """Of an emergency: a plan has an end that both sides have said yes to (`planned_changes`)."""
    match = BACK.fullmatch(plain)
    if match is None:
        return False
    found = [request for request in _requests(ctx, person, BEFORE_THEY_GO) if request.kind == EMERGENCY]
    if not found:
        return False
    if len(found) > 1:
        ctx.tell(person, "host.several", to=phone)
    else:
        coming_back.said(ctx, found[0], match["when"], person, phone)
    return True


def _agreement(ctx: Context, plain: str, message: Inbound, person: Person, phone: Address) -> bool:
    """For the request whose child is named, else for the only one; it is never guessed."""
    found = _requests(ctx, person, authority.WAITS)
    if not found:
        return False
    names = tuple(name for request in found for name in _nest_names(ctx, request))
    said = agreement(plain, _duty_team(ctx), names)
    if said is None:
        return False
    if said.children:
        found = [request for request in found if set(said.children) <= set(_nest_names(ctx, request))]
    elif len(found) > 1:
        found = _asked_about(ctx, found, person, phone) or found
    if len(found) != 1:
        ctx.tell(person, "host.several", to=phone)
    elif said.rule in authority.ASKED_BY_NAME and not said.name:
        ctx.tell(person, "host.authority_name", to=phone)
    else:
        _write_down(ctx, found[0], said, person, phone)
    return True


def _write_down(ctx: Context, request: Sleepover, said: Said, person: Person, phone: Address) -> None:
    by = said.name or (people.get(ctx.tx, request.requested_by).name if said.rule == "holds_pr" else person.name)
    agreed = Agreed(said.rule, by, "text")
    guests = authority.guests_for(ctx, request)
    waiting = authority.waiting_for(ctx, request)
    if said.children:
        authority.write_down(ctx, request, _guests(ctx, request, said.children, person), agreed, person, phone)
    elif not guests:
        ctx.tell(person, "host.for_nobody", to=phone, home=homes.get(ctx.tx, request.home_id).spoken)
    elif len(waiting) > 1 and not said.everyone:
        authority.ask_for_whom(ctx, request, agreed, person, phone)
    else:
        authority.write_down(ctx, request, waiting or guests, agreed, person, phone)


def _guests(ctx: Context, request: Sleepover, children: tuple[str, ...], person: Person) -> list[Guest]:
    """Those that are named; a child that nobody had named yet comes into the request by it, with a sheet or without."""
    known = {guest.nest_name: guest.child_id for guest in kept.guests_of(ctx.tx, request.id)}
    here: dict[str, int | None] = {child.nest_name: child.id for child in _children_at(ctx, request)}
    new = {name: child for name, child in {**here, ONE_CHILD: None}.items() if name in children}
    who = speaks_as(ctx, request, person)
    if new.keys() - known.keys() and who is not None:
        step(ctx, request, "change", who, person, fields=["children"])
        kept.set_guests(ctx.tx, request.id, {**known, **new})
    return [guest for guest in kept.guests_of(ctx.tx, request.id) if guest.nest_name in children]


def _requests(ctx: Context, person: Person, states: tuple[State, ...]) -> list[Sleepover]:
    """Those that she may speak for; what she holds before what she oversees."""
    found = [
        (request, speaks_as(ctx, request, person))
        for request in kept.open_of_constellation(ctx.tx, person.constellation_id, OVER)
        if request.state in states
    ]
    mine = [request for request, who in found if who in (Who.HOLDER, Who.HOST)]
    return mine or [request for request, who in found if who is Who.LIAISON]


def _asked(ctx: Context, person: Person, phone: Address, kind: str) -> Question | None:
    return next((one for one in questions.open_ones(ctx.tx, person.id, phone.id) if one.kind == kind), None)


def _asked_about(ctx: Context, found: list[Sleepover], person: Person, phone: Address) -> list[Sleepover]:
    """Those of which she has been asked who has said yes, and has not answered."""
    asked = questions.open_ones(ctx.tx, person.id, phone.id)
    ids = {one.facts["sleepover"] for one in asked if one.kind == authority.KIND}
    return [request for request in found if request.id in ids]


def _nest_names(ctx: Context, request: Sleepover) -> list[str]:
    guests = [guest.nest_name for guest in kept.guests_of(ctx.tx, request.id)]
    return list(dict.fromkeys([*guests, *(child.nest_name for child in _children_at(ctx, request)), ONE_CHILD]))


def _children_at(ctx: Context, request: Sleepover) -> list[Child]:
    return homes.children_at(ctx.tx, request.home_id)


def _duty_team(ctx: Context) -> str:
    return folded(ctx.constellation.duty_team_name)


def _all_of_them(plain: str) -> tuple[bool, str]:
    rest = re.sub(r"^(?:both|all)(?: of them)? | (?:for )?(?:both|all)(?: of them)?$", "", plain)
    return rest != plain, rest


def _children(plain: str, nest_names: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The nest names at the front, or behind "for" at the end, and the words without them."""
    one = "|".join(re.escape(name.casefold()) for name in sorted(nest_names, key=len, reverse=True))
    if not one:
        return (), plain
    several = rf"(?:{one})(?:(?: and| \+| &)? (?:{one}))*"
    match = re.match(rf"(?:for )?({several})[:]? (?!$)", plain) or re.search(rf" for ({several})$", plain)
    if match is None:
        return (), plain
    named = re.findall(rf"\b(?:{one})\b", match[1])
    found = tuple(dict.fromkeys(name for name in nest_names if name.casefold() in named))
    return found, (plain[: match.start()] + plain[match.end() :]).strip()


def _name(words: str) -> str | None:
    """One to three words that are a name; empty where there is none, None where it says something else."""
    rest = SAID_YES.sub("", words).strip()
    parts = rest.split()
    is_name = (
        len(parts) <= 3
        and not NO_NAMES.intersection(parts)
        and all(re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", part) for part in parts)
    )
    return " ".join(part.title() for part in parts) if is_name else None


WITH_A_HOST = (State.HOST_YES, State.GO_AHEAD)
BEFORE_THEY_GO = (State.OPENED, State.OFFERING, State.HOST_YES, State.EDT_GIVEN, State.GO_AHEAD)
READERS: tuple[Callable[[Context, str, Inbound, Person, Address], bool], ...] = (
    _seen,
    _cannot_host,  # before a short no, which takes no yes back
    offer_words.read,
    _has_it,
    _comes_back,
    _agreement,
)
