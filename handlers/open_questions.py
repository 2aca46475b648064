"""What an answer may be to: of the questions that are open, the likeliest first."""

from handlers import hub, menu
from handlers.activities import asking as activity
from handlers.activities import hearing as get_togethers
from handlers.childcare import offers
from handlers.context import Context
from handlers.nightnote import telling as nightnote
from handlers.sleepovers import after_go_ahead, answering, planning, which_stay
from handlers.typed import Answer
from storage import homes, questions
from storage import matters as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

#: Questions whose digits are an alert's, by text, where they could be.
YIELDING = (
    *("rollcall", "own", "diary", activity.KIND, "step", "doubt", "sheet_which", "sheet_menu", "sheet_confirm"),
    *answering.ANSWERED,
    *after_go_ahead.YIELDING,
    *planning.QUESTIONS,
    *offers.QUESTIONS,
    *menu.QUESTIONS,
    which_stay.KIND,
    nightnote.KIND,
    *get_togethers.QUESTIONS,
)
#: Questions about one family's matter, in which a home may be named.
OF_A_FAMILY = ("alert", "held", "spoken", "handover")


def that_fit(ctx: Context, answer: Answer, message: Inbound, person: Person, phone: Address) -> list[Question]:
    """The newest first, and in the end an alert that is over.

    A text that comes late, because Twilio had to be asked for it, answers nothing that was asked after it; Twilio dates
    by the second.
    """
    asked = _asked(ctx, answer, person, phone)
    asked = [one for one in asked if questions.asked_by(one, message.received_at)]
    asked = [one for one in asked if not after_go_ahead.has_since(ctx, one, answer, person)]
    return [one for one in asked if _is_of_that_home(ctx, one, answer)]


def _asked(ctx: Context, answer: Answer, person: Person, phone: Address) -> list[Question]:
    """What an answer may be to, the likeliest first: the newest that it fits; in the end an alert that is over."""
    late = questions.newest_of_kind(ctx.tx, person.id, "alert", since=ctx.now - hub.LATE)
    asked = questions.open_ones(ctx.tx, person.id, phone.id)
    asked = [one for one in asked if one.kind not in YIELDING or not _may_mean_an_alert(ctx, one, answer, person)]
    asked = [one for one in asked if one.kind != "which" or _is_still_to_choose(ctx, one, person)]
    return asked + ([late] if late is not None else [])


def _is_still_to_choose(ctx: Context, asked: Question, person: Person) -> bool:
    """Which of several she meant: over once one of them is not hers to answer for any more. Words that are held, and
    what she may close, stay asked about."""
    choices = {"claim": hub.waiting_for, "pass_on": hub.open_for, "details": hub.open_for}.get(asked.facts["verb"])
    return choices is None or {one.id for one in choices(ctx, person)}.issuperset(asked.facts["options"])


def _may_mean_an_alert(ctx: Context, asked: Question, answer: Answer, person: Person) -> bool:
    """An alert waits for her, or she has had one since, on whichever phone: then a digit that it offers is not for
    this. A 2 helps nobody who waits: it is an alert's only if that is what she was sent last."""
    if answer.key not in hub.BY_KEY:
        return False
    newest = questions.newest_of_kind(ctx.tx, person.id, "alert", since=asked.asked_at)
    since = newest is not None and newest.id > asked.id and not _is_answered(ctx, asked, newest, person)
    return since or (hub.BY_KEY[answer.key] != "pass_on" and bool(hub.waiting_for(ctx, person)))


def _is_answered(ctx: Context, asked: Question, alert: Question, person: Person) -> bool:
    """She has taken the newer family as well: a digit is for the sleepover of the first again."""
    return asked.kind in answering.ANSWERED and kept.get(ctx.tx, alert.matter_id or 0).holder_id == person.id


def _is_of_that_home(ctx: Context, asked: Question, answer: Answer) -> bool:
    """An answer that names a home, "1 home 4", is none to what is asked of another family."""
    if answer.code is None or asked.kind not in OF_A_FAMILY or asked.matter_id is None:
        return True
    return homes.get(ctx.tx, kept.get(ctx.tx, asked.matter_id).home_id).code == answer.code
