"""A carer offers other homes help by day: read back, told by day, taken up by the first yes, written down (DOMAIN B45).

An offer is open while questions about it are: the one she answered is its number. Nobody who is asked learns who else
was, or who took it up.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from handlers.childcare import taking, words
from handlers.context import Asking, Context
from handlers.sleepovers import planned_others, planning, runs
from handlers.sleepovers.planned_hours import stretch_said, told_at
from handlers.sleepovers.planned_words import Stretch, plainly
from handlers.sleepovers.telling import SETTLED, settle
from handlers.texts.catalogue import names
from handlers.texts.english.childcare import CARE
from handlers.texts.english.planning import LEAVE
from handlers.typed import Answer
from handlers.understanding.words import hear
from handlers.words import phone_of
from storage import homes, hushes, matters, people, questions, timers
from storage.addresses import Address
from storage.homes import Home
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

READ_BACK, DATES, OUT, OFFERED = "care", "care_dates", "care_out", "care_offer"
SAID = "said"  # of the question when: the words before it
DRAFT = timedelta(hours=1)  # so long dates or homes that she writes may belong to what was read back


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it was an offer to other homes and nothing else: then nobody else need read it."""
    heard, reading = hear(message.text), ctx.reading(message)
    new, asked = words.offers(heard, reading), _draft(ctx, person, phone)
    if not new and asked is None:
        return False
    if not planning.may_plan(ctx, message, person) or homes.get(ctx.tx, person.home_id or 0).kind == "hub":
        return False
    if asked is not None and (codes := planned_others.chosen(message.text)) is not None:
        return asked.kind == READ_BACK and _tell_others(ctx, asked, codes, person, phone)
    before = asked.facts.get(SAID, "") if asked is not None and not new else ""
    found = words.times(message.text, message.received_at.astimezone(ctx.line.time_zone), before)
    part = asked is not None and asked.kind == DATES and any(words.so_far(message.text))
    if not new and found is None and not part:
        return False
    said = next((code for code in CARE if runs.WORDS.get(code) and runs.WORDS[code].search(message.text)), "day_care")
    care = said if new or asked is None else asked.facts["care"]
    _read_back(ctx, care, found, person, phone, " ".join(words.so_far(message.text, before)))
    called = [one.name for one in ctx.once(people.of_constellation, person.constellation_id)]
    here = homes.nest_names(ctx.tx, person.home_id or 0)
    return plainly(heard, reading, (*here, *called, *words.NO_NEWS), changes=False)


def answered(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """A digit or a button to one of the questions about an offer; each counts once."""
    if hushes.of(ctx.tx, person.id) is not None or answer.code is not None:
        return False
    if asked.closed_at is not None and not (answer.key == "1" and _may_say_yes(ctx, asked)):
        if message.kind != "text":
            ctx.tell(person, "plan.over", to=phone)
        return message.kind != "text"
    return QUESTIONS[asked.kind](ctx, asked, answer.key, person, phone)


def tell(ctx: Context, offer: int, person_id: int, homes_told: list[int]) -> None:
    """By day: each of these homes, as far as its phones may be written to."""
    asked, person = questions.get(ctx.tx, offer), people.get(ctx.tx, person_id)
    if asked is None or not _is_out(ctx, offer):
        return
    facts, home = {**asked.facts, "offer": offer, "by": person_id}, homes.get(ctx.tx, person.home_id or 0).spoken
    care, stretch = CARE[asked.facts["care"]], _said(ctx, asked)
    for other in _able(ctx, homes_told):
        for one in people.at_home(ctx.tx, other.id):
            asking = Asking(OFFERED, facts)
            ctx.tell(one, "care.offer", asking=asking, name=person.name, home=home, care=care, stretch=stretch)


def close_of_left(ctx: Context) -> None:
    """Offers of those who have left the roster are open no more: nobody is promised what nobody is there to do."""
    for asked in _open(ctx):
        by = people.get(ctx.tx, asked.facts.get("by", asked.person_id))
        if by.left_at is not None:
            _thank(ctx, asked, but=by)


def over(ctx: Context, offer: int, person_id: int) -> None:
    """It would begin now, and nobody has taken it up: she hears so, and nobody is waited for any more."""
    asked, closed = questions.get(ctx.tx, offer), _close(ctx, offer)
    for one in closed:
        settle(ctx, one)
    if asked is not None and closed:
        ctx.tell(
            people.get(ctx.tx, person_id), "care.nobody", care=CARE[asked.facts["care"]], stretch=_said(ctx, asked)
        )


def settled(ctx: Context, person_id: int, stretch: str) -> None:
    """She need not answer any more: nobody is woken for it."""
    ctx.tell(people.get(ctx.tx, person_id), "plan.offer_over", stretch=stretch)


def _read_back(
    ctx: Context, care: str, found: Stretch | None, person: Person, phone: Address, so_far: str = ""
) -> None:
    """What it would be; or the question when, which keeps what she has said of that `so_far`: a day, or hours."""
    for kind in (READ_BACK, DATES):
        questions.close_of_kind(ctx.tx, person.id, kind, ctx.now)
    if found is None:
        ctx.tell(
            person,
            "care.dates",
            to=phone,
            asking=Asking(DATES, {"care": care, SAID: so_far}, (LEAVE,)),
            care=CARE[care],
        )
        return
    facts = {"care": care, "stretch": [one.astimezone(UTC).isoformat() for one in found]}
    asking, stretch = Asking(READ_BACK, facts, (LEAVE,)), stretch_said(ctx, *found)
    ctx.tell(person, "care.right", to=phone, asking=asking, care=CARE[care], stretch=stretch)


def _right(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 all homes, 2 other dates, 0 leave it."""
    if key == "1":
        return _tell_others(ctx, asked, (), person, phone)
    if key == "2":
        _read_back(ctx, asked.facts["care"], None, person, phone)
    return key == "2" or _leave(ctx, asked, key, person, phone)


def _leave(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """0: nobody has been told of it."""
    if key != "0":
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    ctx.tell(person, "care.left", to=phone)
    return True


def _tell_others(ctx: Context, asked: Question, codes: tuple[int, ...], person: Person, phone: Address) -> bool:
    """Those whom she has named, or all but the hub, whose people see what comes of it."""
    there = homes.of_constellation(ctx.tx, person.constellation_id)
    wanted = [home.id for home in there if (home.code in codes if codes else home.kind != "hub")]
    could = [home.id for home in _able(ctx, wanted) if home.id != person.home_id]
    questions.close(ctx.tx, asked.id, ctx.now)
    if not could:
        ctx.tell(person, "care.no_home", to=phone)
        return True
    start, offer = _stretch(asked)[0], asked.id
    due, who = told_at(ctx, start), names([homes.get(ctx.tx, home).spoken for home in could])
    back = Asking(OUT, {**asked.facts, "offer": offer}, (("0", "0 Take it back"),))
    if due <= ctx.now:
        ctx.tell(person, "care.told", to=phone, asking=back, who=who)
    else:
        ctx.tell(person, "care.told_later", to=phone, asking=back, who=who, by=ctx.clock(due))
    ctx.note("care.offered", offer=offer, person=person.id, homes=could)
    ctx.later("care_tell", due, f"care_tell:{offer}", offer=offer, person_id=person.id, homes_told=could)
    ctx.later("care_over", start, f"care_over:{offer}", offer=offer, person_id=person.id)
    return True


def _taken_back(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    if key != "0":
        return False
    _thank(ctx, asked, but=person)
    ctx.tell(person, "care.left", to=phone)
    return True


def _offered(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 yes please, and the first holds; 2 no thanks; 3 she would rather speak first."""
    by = people.get(ctx.tx, asked.facts["by"])
    if key == "1":
        _thank(ctx, asked, but=person)
        taking.begin(ctx, asked.facts["care"], _stretch(asked), by, person, phone)
    elif key == "2":
        questions.close(ctx.tx, asked.id, ctx.now)
        ctx.tell(person, "plan.offer_no", to=phone)
    elif key == "3":
        home = homes.get(ctx.tx, by.home_id or 0).spoken
        ctx.tell(person, "plan.ring", to=phone, home=home, name=by.name, phone=phone_of(ctx, by))
    return key in ("1", "2", "3")


def _thank(ctx: Context, asked: Question, but: Person) -> None:
    """It is open no more; whoever has not answered hears so, and not who took it up (N17)."""
    for one in _close(ctx, asked.facts["offer"]):
        if one.kind == OFFERED and one.person_id != but.id:
            settle(ctx, one)
            due = told_at(ctx, _stretch(asked)[0])
            ctx.later("care_settled", due, f"care_settled:{one.id}", person_id=one.person_id, stretch=_said(ctx, asked))


def _close(ctx: Context, offer: int) -> list[Question]:
    """Every question about it; returns those that were open."""
    open_now = [one for one in _open(ctx) if one.facts["offer"] == offer]
    for one in open_now:
        questions.close(ctx.tx, one.id, ctx.now)
    for kind in ("care_tell", "care_over"):
        timers.drop(ctx.tx, f"{kind}:{offer}")
    return open_now


def _may_say_yes(ctx: Context, asked: Question) -> bool:
    """After her own no, while nobody has taken it up."""
    return asked.kind == OFFERED and SETTLED not in asked.facts and _is_out(ctx, asked.facts["offer"])


def _is_out(ctx: Context, offer: int) -> bool:
    return any(one.facts["offer"] == offer for one in _open(ctx))


def _open(ctx: Context) -> list[Question]:
    return questions.open_of_kinds(ctx.tx, ctx.constellation.id, (OUT, OFFERED))


def _able(ctx: Context, ids: list[int]) -> list[Home]:
    """Not where a phone is to stay silent or a matter is open (DOMAIN B17, B55)."""
    there = [homes.get(ctx.tx, one) for one in ids]
    return [home for home in there if not hushes.at_home(ctx.tx, home.id) and not matters.open_at(ctx.tx, home.id)]


def _draft(ctx: Context, person: Person, phone: Address) -> Question | None:
    """What she has been read back and has not answered."""
    asked = [one for one in questions.open_ones(ctx.tx, person.id, phone.id) if one.kind in (READ_BACK, DATES)]
    return asked[0] if asked and ctx.now - asked[0].asked_at <= DRAFT else None


def _stretch(asked: Question) -> Stretch:
    start, end = (datetime.fromisoformat(one) for one in asked.facts["stretch"])
    return start, end


def _said(ctx: Context, asked: Question) -> str:
    return stretch_said(ctx, *_stretch(asked))


QUESTIONS: dict[str, Callable[[Context, Question, str, Person, Address], bool]] = {
    READ_BACK: _right,
    DATES: _leave,
    OUT: _taken_back,
    OFFERED: _offered,
}
