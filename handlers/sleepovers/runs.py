"""How children come to day care and home again: who brings and fetches them, and the school run (DOMAIN B45).

Asked once, by one digit, and only where her words have not said it. The hub is asked meanwhile, and hears of it.
"""

import re
from datetime import timedelta

from handlers.context import Asking, Context
from handlers.sleepovers.acting import hosts
from handlers.sleepovers.lifecycle import Who, step
from handlers.sleepovers.planned_hours import said as times_said
from handlers.sleepovers.planned_telling import tell_other_side
from handlers.sleepovers.requests import DAY_CARE
from handlers.sleepovers.telling import close_asked, open_asked
from handlers.texts.english.planning import RUNS
from storage import people, questions
from storage import sleepovers as kept
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question
from storage.sleepovers import Sleepover

KIND, FIELD = "plan_runs", "runs"
ASKED_HOSTS = ("plan_host", "plan_offered")
CODES = {"1": "brings", "2": "fetch", "3": "school_run", "4": "talk"}
#: What is over by then is a run alone: collected and dropped off, with no stay between.
A_RUN = timedelta(minutes=90)
#: In words; the first that fits.
WORDS = {
    "school_run": re.compile(r"\bschool ?runs?\b|\b(?:from|to) (?:school|nursery|college)\b", re.IGNORECASE),
    "brings": re.compile(r"\b(?:i|we|ill|well|i'll|we'll) (?:can |will )?(?:bring|drop)\b", re.IGNORECASE),
    "fetch": re.compile(
        r"\b(?:can|could|will|would|if) (?:you|jan|she|he|they) (?:fetch|collect|get)\b", re.IGNORECASE
    ),
}


def hear(ctx: Context, request: Sleepover, text: str) -> Sleepover:
    """Keep what her words say of it."""
    code = next((code for code, said in WORDS.items() if said.search(text)), None)
    return kept.change(ctx.tx, request.id, ctx.now, answers={FIELD: code}) if code is not None else request


def ask(ctx: Context, request: Sleepover, carer: Person, phone: Address | None) -> None:
    """Once: not while the question is open."""
    if request.kind == DAY_CARE and FIELD not in request.answers and not open_asked(ctx, request, KIND):
        ctx.tell(carer, "plan.runs", to=phone, asking=Asking(KIND, {"sleepover": request.id}))


def ask_by_day(ctx: Context, request: Sleepover, carer: Person) -> None:
    """Of whoever is left at home, where who was asked has left."""
    if FIELD not in request.answers:
        tell_other_side(ctx, request, carer, "plan.runs", asking=Asking(KIND, {"sleepover": request.id}))


def answered(ctx: Context, request: Sleepover, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """Whoever has been asked, or has said yes, hears of it."""
    if key not in CODES:
        return False
    questions.close(ctx.tx, asked.id, ctx.now)
    step(ctx, request, "change", Who.CARER, person, field=FIELD, code=CODES[key])
    request = kept.change(ctx.tx, request.id, ctx.now, answers={FIELD: CODES[key]})
    ctx.tell(person, "plan.runs_kept", to=phone, noted=RUNS[CODES[key]])
    for one in _who_hears(ctx, request):
        noted = RUNS[CODES[key]]
        tell_other_side(ctx, request, one, "plan.runs_host", stretch=times_said(ctx, request), noted=noted)
    return True


def said(request: Sleepover) -> list[str]:
    """For whoever is asked, and nothing by which another home could tell whose children they are (N17)."""
    code = request.answers.get(FIELD)
    return [RUNS[code]] if code is not None and request.kind == DAY_CARE else []


def brought_by_carer(request: Sleepover) -> bool:
    """Then she is who leaves; else, or where it is not known, she may not even see them off, and is not asked so."""
    return request.kind != DAY_CARE or request.answers.get(FIELD) == "brings"


def is_a_run(request: Sleepover) -> bool:
    """The school run, and nothing before or after it: nobody comes to a home."""
    start, end = request.needed_from, request.return_at
    is_short = start is not None and end is not None and end - start <= A_RUN
    return request.kind == DAY_CARE and request.answers.get(FIELD) == "school_run" and is_short


def how(request: Sleepover) -> str:
    """With the school run."""
    text = RUNS[request.answers.get(FIELD, "talk")]
    return text[:1].upper() + text[1:]


def close(ctx: Context, request: Sleepover) -> None:
    close_asked(ctx, request, KIND)


def _who_hears(ctx: Context, request: Sleepover) -> list[Person]:
    if request.host_id is not None:
        return hosts(ctx, request)
    asked = dict.fromkeys(one.person_id for one in open_asked(ctx, request, *ASKED_HOSTS))
    return [people.get(ctx.tx, one) for one in asked]
