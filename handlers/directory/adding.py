"""An entry by conversation: one question a text, or all in one with semicolons; read back, and listed after a 1."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.context import Asking, Context
from handlers.conversation import asking
from handlers.conversation.steps import Script, Step, Talk
from handlers.directory import fields
from handlers.directory.entries import of_resource
from handlers.directory.saying import said
from handlers.roster.values import Wrong
from handlers.rota.oncall import LIAISON_WORKER
from handlers.typed import Answer
from storage import directory, questions
from storage.addresses import Address
from storage.directory import DRAFT, LISTED, PERSON
from storage.inbox import Inbound
from storage.outbox import Outgoing
from storage.people import Person
from storage.questions import Question

RIGHT = "directory_right"
YES_NO = {"yes": True, "no": False}


def _reads(read: Callable[[object], str]) -> Callable[[str], str | None]:
    def reads(typed: str) -> str | None:
        try:
            return read(typed) if len(typed) > 1 else None  # 0 skips, B goes back
        except Wrong:
            return None

    return reads


#: In the order in which they are asked, and in which they stand between semicolons.
STEPS = (
    Step("name", reads=_reads(fields.name)),
    Step("what", reads=_reads(fields.what)),
    Step("numbers", reads=_reads(fields.numbers)),
    Step("hours", reads=_reads(fields.hours)),
    Step("night", codes=("yes", "no")),
    Step("note", reads=_reads(fields.note)),
)


def begin(ctx: Context, person: Person, phone: Address, written: str) -> None:
    """A draft with what she has written already; what is missing, or cannot be what it should, is asked for."""
    row = {"constellation_id": person.constellation_id, "state": DRAFT, "source": PERSON}
    draft = directory.add(ctx.tx, {**row, "written_by": person.id, "written_at": ctx.now})
    for step, part in zip(STEPS, written.split(";"), strict=False):
        value = part.strip().casefold() if step.codes else part.strip()
        if kept := (value if value in step.codes else step.reads(value) if step.reads else None):
            _keep(ctx, draft.id, step, kept, person)
    asking.begin(ctx, SCRIPT, draft.id, person, phone)


def right(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """1 lists it, in place of one of the same name. 2 goes through it again. A second time changes nothing."""
    draft = directory.get(ctx.tx, asked.facts["resource"])
    if answer.key not in ("1", "2") or not _may(ctx, person, draft.id):
        return False
    if not questions.close(ctx.tx, asked.id, ctx.now):
        return True
    if answer.key == "2":
        asking.begin(ctx, SCRIPT, draft.id, person, phone, everything=True)
        return True
    for old in directory.listed(ctx.tx, draft.constellation_id):
        if (old.name or "").casefold() == (draft.name or "").casefold():
            directory.remove(ctx.tx, old.id, person.id, ctx.now)
    directory.change(ctx.tx, draft.id, state=LISTED, checked=ctx.now.astimezone(ctx.line.time_zone).date())
    ctx.note("directory.added", resource=draft.id, by=person.id)
    ctx.tell(person, "directory.added", to=phone, resource=said(of_resource(directory.get(ctx.tx, draft.id))))
    return True


def _answers(ctx: Context, resource_id: int) -> Mapping[str, str]:
    draft = directory.get(ctx.tx, resource_id)
    known: dict[str, Any] = {step.name: getattr(draft, step.name) for step in STEPS}
    known["night"] = {True: "yes", False: "no"}.get(known["night"])
    return {name: value for name, value in known.items() if value is not None}


def _may(ctx: Context, person: Person, resource_id: int) -> bool:
    return person.role == LIAISON_WORKER and directory.get(ctx.tx, resource_id).state == DRAFT


def _keep(ctx: Context, resource_id: int, step: Step, value: str, person: Person) -> None:
    directory.change(ctx.tx, resource_id, **{step.name: YES_NO[value] if step.codes else value})


def _ask(ctx: Context, talk: Talk, head: str, person: Person, phone: Address, question: Asking) -> Outgoing | None:
    return ctx.tell(person, f"directory.ask_{talk.step}", to=phone, asking=question, head=head)


def _finish(ctx: Context, resource_id: int, person: Person, phone: Address) -> None:
    """Read back; without a name or a number it is nothing that could be found."""
    draft = directory.get(ctx.tx, resource_id)
    if not draft.name or not draft.numbers:
        ctx.tell(person, "directory.not_enough", to=phone)
        return
    about = Asking(RIGHT, {"resource": draft.id})
    resource = said(of_resource(draft))
    ctx.tell(person, "directory.right", to=phone, asking=about, resource=resource, what=draft.what or draft.name)


SCRIPT = Script(
    name="directory",
    steps=STEPS,
    answers=_answers,
    may=_may,
    keep=_keep,
    ask=_ask,
    text_of=lambda step: f"directory.ask_{step}",
    finish=_finish,
)
