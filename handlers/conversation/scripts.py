"""The contents page of conversations: which there are, and the way of an answer, of words and of silence into them."""

from handlers.context import Context
from handlers.conversation import asking, silence, words
from handlers.conversation.steps import Script
from handlers.directory import adding
from handlers.sheets import filling
from storage import questions
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

SCRIPTS: dict[str, Script] = {script.name: script for script in (filling.SHEET, adding.SCRIPT)}


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """A text while a question of a conversation is open: the newest counts."""
    if message.kind != "text":
        return False
    mine = (asking.KIND, asking.DOUBT)
    asked = next((one for one in questions.open_ones(ctx.tx, person.id, phone.id) if one.kind in mine), None)
    if asked is None:
        return False
    if asked.kind == asking.DOUBT:
        return words.read_in_doubt(ctx, asked, message, person)
    return words.read(ctx, _of(asked), asked, message, person, phone)


def answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    return asking.pressed(ctx, _of(asked), asked, key, person, phone)


def doubt_answered(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    return words.answered(ctx, _of(asked), asked, key, person, phone)


def silence_fell(ctx: Context, question_id: int) -> None:
    asked = questions.get(ctx.tx, question_id)
    if asked is not None:
        silence.fell(ctx, _of(asked), asked)


def _of(asked: Question) -> Script:
    return SCRIPTS[asked.facts["script"]]
