"""A conversation's open question, and what becomes of an answer that is none (DOMAIN B8)."""

from handlers import carers, ladder, waking
from handlers.context import Context
from handlers.texts.catalogue import names
from storage import inbox, people, questions
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

MISSES = 2  # then a human has it


def not_understood(ctx: Context, asked: Question, message: Inbound, person: Person, phone: Address) -> None:
    """Count an answer that says nothing to its question. The first time she may answer again; the second time the
    question is closed, a human is alerted for with all those words, and she is told who can read them."""
    missed = [*asked.facts.get("missed", []), message.id]
    questions.set_facts(ctx.tx, asked.id, {**asked.facts, "missed": missed})
    ctx.note("answer.not_understood", question=asked.id, message=message.id, times=len(missed))
    if len(missed) < MISSES:
        ctx.tell(person, "unclear.again", to=phone)
        return
    questions.close(ctx.tx, asked.id, ctx.now)
    for message_id in missed:
        matter = carers.write(ctx, inbox.get(ctx.tx, message_id), person, phone, quietly=True)
    if waking.is_asleep(matter):  # her own mark does not keep for the morning what nobody follows
        waking.wake(ctx, matter)
    elif matter.holder_id is not None:
        ctx.tell(person, "unclear.passed", to=phone, matter=matter, holder=people.get(ctx.tx, matter.holder_id).name)
    elif tried := names([one.name for one in ladder.being_tried(ctx, matter)]):
        ctx.tell(person, "unclear.human", to=phone, matter=matter, who=tried)
    else:
        ctx.tell(person, "ladder.nobody", to=phone, matter=matter)
