"""Answers: digits, D, T, DONE and buttons. A digit answers the newest question of that phone; so does YES."""

from collections.abc import Callable

from handlers import carers, following, herself, hub, menu, open_questions, own, rollcall, waking
from handlers.activities import asking as activity
from handlers.activities import conversation as activities
from handlers.activities import hearing as get_togethers
from handlers.childcare import offers
from handlers.context import Context
from handlers.conversation import misses, scripts
from handlers.diary import conversation as diary
from handlers.nightnote import telling as nightnote
from handlers.rota import asking, refusing, swaps
from handlers.sheets import asking as sheets
from handlers.sheets import filling
from handlers.signals import hush, private
from handlers.sleepovers import after_go_ahead, answering, hosting, planning, too_late, which_stay
from handlers.sleepovers import asking as sleepovers
from handlers.typed import Answer, parse
from storage import homes, questions
from storage import matters as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

Acts = Callable[[Context, Question, Answer, Inbound, Person, Address], bool]


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if the message was an answer and has been acted on."""
    if message.kind == "button":
        return _pressed(ctx, message, person, phone)
    answer = parse(message.text) if message.kind == "text" else None
    if answer is None:
        return False
    if answer.key in UNASKED:
        return UNASKED[answer.key](ctx, answer, message, person, phone)
    last = too_late.newest(ctx, answer, person)
    if last is not None and too_late.is_settled(ctx, last, answer, message, person, phone):
        return True
    asked = too_late.not_before(last, open_questions.that_fit(ctx, answer, message, person, phone))
    for question in asked:
        if which_stay.asks(ctx, question, answer, asked, person, phone):
            return True
        if ANSWERED[question.kind](ctx, question, answer, message, person, phone):
            return True
    return hub.named(ctx, answer, person, phone) or _of_an_answered_one(ctx, last, answer, message, person, phone)


def _of_an_answered_one(
    ctx: Context, asked: Question | None, answer: Answer, message: Inbound, person: Person, phone: Address
) -> bool:
    """Her second digit to a question about a sleepover. A yes after her own no counts while it is still looked for, and
    so does whatever she may say after "not yet"."""
    if asked is None:
        return _changes_her_mind(ctx, answer, message, person, phone)
    if asked.closed_at is None:
        of_an_older = too_late.is_of_an_older(ctx, answer, message, person, phone)
        return of_an_older or too_late.is_no_answer(ctx, person, phone)
    yes_after_all = asked.kind in too_late.YES_AFTER_ALL and answer.key == "1"
    may_count = yes_after_all or after_go_ahead.counts_again(ctx, asked, answer)
    if not (may_count and ANSWERED[asked.kind](ctx, asked, answer, message, person, phone)):
        too_late.is_answered(ctx, asked, answer, message, person, phone)
    return True


def _changes_her_mind(ctx: Context, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """What she may say after another answer counts while somebody has her home's matter, too: "2" alone would tell them
    nothing."""
    asked = too_late.last_asked(ctx, answer, person)
    again = asked is not None and asked.closed_at is not None and after_go_ahead.counts_again(ctx, asked, answer)
    return asked is not None and again and ANSWERED[asked.kind](ctx, asked, answer, message, person, phone)


def _cannot_talk(ctx: Context, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    matter = kept.open_at(ctx.tx, person.home_id or 0)
    return matter is not None and carers.says(ctx, "t", message, person, phone, matter)


def _me(ctx: Context, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    return own.me(ctx, message, person, phone)


def _sheets(ctx: Context, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    return sheets.held(ctx, person, phone)


def _done(ctx: Context, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    return hub.done(ctx, message, person, phone, answer.code)


#: What may be written at any time, whatever has been asked.
UNASKED: dict[str, Callable[[Context, Answer, Inbound, Person, Address], bool]] = {
    "t": _cannot_talk,
    "me": _me,
    "s": _sheets,
    "done": _done,
}


def _pressed(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """A button is its question's answer, however old; the data is looked up, never believed (PLATFORM 4). The question
    may have gone to another phone of hers, since nobody knew that its text had come here."""
    question_id, _, key = (message.button or "").partition(":")
    plausible = question_id.isdecimal() and len(question_id) < 19  # a client may send any data
    question = questions.get(ctx.tx, int(question_id)) if plausible else None
    if question is not None and question.person_id == person.id:
        ANSWERED[question.kind](ctx, question, Answer(key), message, person, phone)
    return True


def _alert(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    verb = hub.BY_KEY.get(answer.key)
    if verb is None or asked.matter_id is None:
        return False
    waiting = hub.waiting_for(ctx, person)
    if message.kind == "text" and answer.code is None and asked.closed_at is None and len(waiting) > 1:
        hub.ask_which(ctx, person, phone, verb, waiting)
    else:
        hub.VERBS[verb](ctx, kept.get(ctx.tx, asked.matter_id), person, phone)
    return True


def _held(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """What stays offered to the holder until she writes: pass it on, the words again, done. While another family waits
    for her a 2 may be for that one: it is never guessed."""
    verb = {"2": "pass_on", "d": "details", "done": "close"}.get(answer.key)
    if verb is None or asked.matter_id is None:
        return False
    if verb == "pass_on" and message.kind == "text" and answer.code is None and hub.waiting_for(ctx, person):
        return hub.ask_which(ctx, person, phone, verb, hub.open_for(ctx, person))
    hub.VERBS[verb](ctx, kept.get(ctx.tx, asked.matter_id), person, phone)
    return True


def _which(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """Which of several; a closed one has been answered and is not answered twice."""
    options = [kept.get(ctx.tx, option) for option in asked.facts["options"]]
    codes = [str(homes.get(ctx.tx, option.home_id).code) for option in options]
    chosen = codes.index(str(answer.code)) if str(answer.code) in codes else _place(answer.key) - 1
    myself = asked.facts.get("myself", False)
    if myself and chosen == len(options):
        if questions.close(ctx.tx, asked.id, ctx.now):
            own.take_up(ctx, asked, person, phone)
    elif not 0 <= chosen < len(options):
        spoken = hub.spoken_options(ctx, options, myself)
        ctx.tell(person, "hub.not_an_option", to=phone, options=spoken)
    elif questions.close(ctx.tx, asked.id, ctx.now):
        hub.chosen(ctx, asked, options[chosen], person, phone)
    return True


def _place(key: str) -> int:
    return int(key) if key.isdecimal() else 0


def _carer(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    return asked.matter_id is not None and carers.says(
        ctx, answer.key, message, person, phone, kept.get(ctx.tx, asked.matter_id)
    )


def _spoken(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    act = _stands(ctx, asked, message, person)
    return act and following.answer(ctx, kept.get(ctx.tx, asked.matter_id or 0), answer.key, person, phone)


def _handover(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    act = _stands(ctx, asked, message, person)
    return act and following.take_over(ctx, kept.get(ctx.tx, asked.matter_id or 0), answer.key, person, phone)


def _stands(ctx: Context, asked: Question, message: Inbound, person: Person) -> bool:
    """An old button means nothing any more, and a typed digit belongs to a family that waits for an answer first."""
    waits = message.kind == "text" and bool(hub.waiting_for(ctx, person))
    return asked.matter_id is not None and asked.closed_at is None and not waits


def _wake(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """Whoever has been alerted meanwhile is not asked about any more; what is neither 1 nor 2 is counted."""
    matter = kept.get(ctx.tx, asked.matter_id or 0)
    if waking.answered(ctx, matter, answer.key, person, phone):
        return True
    if not waking.is_asleep(matter) or message.kind != "text":
        return False
    misses.not_understood(ctx, asked, message, person, phone)
    return True


def _swap(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """A typed 1 is never taken from a family that waits for it; a button says what it is for."""
    if answer.key not in ("1", "2"):
        return False
    if message.kind == "text" and not refusing.is_for(ctx, asked, answer, message, person, phone):
        return False
    asking.answered(ctx, asked.facts["swap"], answer.key == "1", person, phone)
    return True


def _swapped(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    if answer.key != "undo":
        return False
    swaps.undo(ctx, person, phone, asked.facts["swap"])
    return True


def _hushed(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    matter = kept.get(ctx.tx, asked.matter_id or 0)
    return hush.answer(ctx, asked.facts["hush"], matter, answer.key, person, phone)


def _diary(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    return diary.answered(ctx, asked, answer.key, person, phone, typed=message.kind == "text")


def _sheets_of_home(
    ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address
) -> bool:
    return answer.key == "s" and sheets.held(ctx, person, phone)


def _sleepover(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """A no to whether everyone is safe is danger first, whatever has become of the request, and then an answer (DOMAIN
    8, safe_now)."""
    not_safe = sleepovers.says_not_safe(asked, answer.key)
    if not_safe:
        carers.not_safe(ctx, message, person, phone)
    request = sleepovers.answerable(ctx, asked)
    if request is None or not sleepovers.answered(ctx, asked, request, answer.key, person, phone):
        return not_safe
    hosting.news(ctx, request, person, (asked.facts["field"],))
    return True


def _by_key(act: Callable[[Context, Question, str, Person, Address], bool]) -> Acts:
    """For what needs only the key that was pressed or typed."""
    return lambda ctx, asked, answer, message, person, phone: act(ctx, asked, answer.key, person, phone)


#: Who acts on the answer to each kind of question.
ANSWERED: dict[str, Acts] = {
    "alert": _alert,
    "held": _held,
    "which": _which,
    "carer": _carer,
    "spoken": _spoken,
    "handover": _handover,
    "own": _by_key(own.answered),
    herself.KIND: _by_key(herself.answered),
    "wake": _wake,
    "rollcall": _by_key(rollcall.answered),
    refusing.OF: _swap,
    refusing.KIND: refusing.chosen,
    "swapped": _swapped,
    "hushed": _hushed,
    private.KIND: _by_key(private.asked),
    "kept": _by_key(private.answered),
    "diary": _diary,
    activity.KIND: activities.answered,
    "step": _by_key(scripts.answered),
    nightnote.KIND: _by_key(nightnote.answered),
    "doubt": _by_key(scripts.doubt_answered),
    "sheet_which": _by_key(sheets.chosen),
    "sheet_menu": _by_key(filling.chosen),
    "sheet_confirm": _by_key(filling.confirmed),
    "sheets_of_home": _sheets_of_home,
    "sleepover": _sleepover,
    which_stay.KIND: which_stay.chosen,
    **dict.fromkeys(answering.ANSWERED, answering.answered),
    **dict.fromkeys(after_go_ahead.QUESTIONS, after_go_ahead.answered),
    **dict.fromkeys(planning.QUESTIONS, planning.answered),
    **dict.fromkeys(offers.QUESTIONS, offers.answered),
    **menu.QUESTIONS,
    **dict.fromkeys(get_togethers.QUESTIONS, get_togethers.answered),
}
