"""Filling in and looking through a sheet by message: the sheet as a conversation, its menu, who says it is right."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from handlers import rota
from handlers.context import Asking, Context
from handlers.conversation import asking
from handlers.conversation.steps import Script, Silence, Step, Talk
from handlers.rota.oncall import LIAISON_WORKER
from handlers.sheets import reading, reminding
from handlers.sheets.fields import BY_NAME, FIELDS, asked_of
from handlers.texts.english import sheets as words
from storage import homes, people, questions, sheets
from storage.addresses import Address
from storage.homes import Child
from storage.outbox import Outgoing
from storage.people import Person
from storage.questions import Question

MENU, CONFIRM = "sheet_menu", "sheet_confirm"
LONGEST_HEAD = 26  # characters before a question: "Kept. Now: yes, by phone. "
WAITS_A_DAY = timedelta(days=1)  # from an unanswered question until the one reminder


def menu(ctx: Context, child: Child, person: Person, phone: Address) -> None:
    """What there is of a sheet, and what she may do with it."""
    sheet = sheets.of_child(ctx.tx, child.id)
    fields = asked_of(sheet.answers)
    reviewed = words.NOT_REVIEWED
    if sheet.reviewed_at is not None:
        reviewed = words.REVIEWED.format(day=reading.day(ctx, sheet.reviewed_at))
    ctx.tell(
        person,
        "sheet.menu",
        to=phone,
        asking=Asking(MENU, {"child": child.id}),
        nest_name=child.nest_name,
        known=sum(field.name in sheet.answers for field in fields),
        all=len(fields),
        reviewed=reviewed,
    )


def chosen(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 what is open, or where she left it. 2 all of it. 3 read it."""
    child = homes.child(ctx.tx, asked.facts["child"])
    if key not in ("1", "2", "3") or not reading.may_fill(person, child):
        return False
    if not questions.close(ctx.tx, asked.id, ctx.now):
        return True
    if key == "3":
        reading.show(ctx, child, person, phone)
        confirm(ctx, child, person, phone)
        return True
    left = asking.left_off(ctx, SHEET, child.id, person)
    if key == "1" and left is not None:
        asking.take_up(ctx, SHEET, left, person, phone)
        return True
    ctx.tell(person, "sheet.begin", to=phone)
    asking.begin(ctx, SHEET, child.id, person, phone, everything=key == "2")
    return True


def confirm(ctx: Context, child: Child, person: Person, phone: Address) -> None:
    about: dict[str, Any] = {"nest_name": child.nest_name}
    key = "sheet.sign" if person.role == LIAISON_WORKER else "sheet.confirm"
    ctx.tell(person, key, to=phone, asking=Asking(CONFIRM, {"child": child.id}), **about)


def confirmed(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 it is right: she has looked it through, and if she is the liaison worker, signed it. 2 again from the top."""
    child = homes.child(ctx.tx, asked.facts["child"])
    if key not in ("1", "2") or not reading.may_fill(person, child):
        return False
    if not questions.close(ctx.tx, asked.id, ctx.now):
        return True
    if key == "2":
        asking.begin(ctx, SHEET, child.id, person, phone, everything=True)
    else:
        _right(ctx, child, person, phone)
    return True


def _right(ctx: Context, child: Child, person: Person, phone: Address) -> None:
    sheets.mark_reviewed(ctx.tx, child.id, person.id, ctx.now)
    ctx.note("sheet.reviewed", child=child.id, person=person.id)
    if person.role == LIAISON_WORKER:
        sheets.mark_signed(ctx.tx, child.id, person.id, ctx.now)
        ctx.tell(person, "sheet.signed", to=phone, nest_name=child.nest_name)
        return
    ctx.tell(person, "sheet.reviewed", to=phone, nest_name=child.nest_name)
    home = homes.get(ctx.tx, child.home_id).spoken
    for liaison in rota.liaison_workers(ctx.tx, child.constellation_id):
        ctx.tell(liaison, "sheet.to_sign", name=person.name, home=home, nest_name=child.nest_name)


def _answers(ctx: Context, child_id: int) -> Mapping[str, str]:
    return sheets.of_child(ctx.tx, child_id).answers


def _may(ctx: Context, person: Person, child_id: int) -> bool:
    return reading.may_fill(person, homes.child(ctx.tx, child_id))


def _keep(ctx: Context, child_id: int, step: Step, value: str, person: Person) -> None:
    ctx.note("sheet.written", child=child_id, field=step.name, person=person.id)
    sheets.write(ctx.tx, child_id, step.name, value, person.id, ctx.now)


def _ask(ctx: Context, talk: Talk, head: str, person: Person, phone: Address, question: Asking) -> Outgoing | None:
    child = homes.child(ctx.tx, talk.subject)
    now = _now(ctx, talk)
    head += now if len(head + now) <= LONGEST_HEAD else ""
    about: dict[str, Any] = {"nest_name": child.nest_name, "place": place(ctx, talk), "head": head}
    return ctx.tell(person, f"sheet.ask_{talk.step}", to=phone, asking=question, **about)


def place(ctx: Context, talk: Talk) -> str:
    """5/19"""
    names = [field.name for field in asked_of(_answers(ctx, talk.subject))]
    return f"{names.index(talk.step) + 1}/{len(names)}" if talk.step in names else str(len(names))


def _now(ctx: Context, talk: Talk) -> str:
    """What is on the sheet already, as far as it may stand in any text: words, and what is sensitive, never."""
    field, value = BY_NAME[talk.step], _answers(ctx, talk.subject).get(talk.step)
    if value is None:
        return ""
    shown = reading.label(field, value) or value if field.goes_by_sms(value) else words.WRITTEN
    return ctx.render("sheet.now", now=shown)


def _finish(ctx: Context, child_id: int, person: Person, phone: Address) -> None:
    """All of it is read back, and she says whether it is right."""
    child = homes.child(ctx.tx, child_id)
    reading.show(ctx, child, person, phone)
    confirm(ctx, child, person, phone)


def _remind(ctx: Context, asked: Question, talk: Talk) -> bool:
    """Once, and only by day and where no matter is open or has just been (DOMAIN B55)."""
    child, person = homes.child(ctx.tx, talk.subject), people.get(ctx.tx, asked.person_id)
    if not reading.may_fill(person, child):
        return True
    if not reminding.suits(ctx, person):
        return False
    ctx.tell(person, "sheet.waits", nest_name=child.nest_name, place=place(ctx, talk))
    return True


SHEET = Script(
    name="sheet",
    steps=FIELDS,
    answers=_answers,
    may=_may,
    keep=_keep,
    ask=_ask,
    text_of=lambda step: f"sheet.ask_{step}",
    finish=_finish,
    silences=(Silence(WAITS_A_DAY, _remind),),
)
