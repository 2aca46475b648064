"""What people write and press about get-togethers, in the order in which it is looked at."""

from collections.abc import Callable

from handlers.activities import acknowledging, afterwards, answering, asked_since, leading, pausing, telling
from handlers.context import Context
from handlers.typed import Answer
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

#: Who acts on the digits of each kind of question.
QUESTIONS: dict[str, Callable[..., bool]] = {
    telling.QUESTION: answering.answered,
    answering.WHICH: answering.chosen,
    afterwards.QUESTION: afterwards.answered,
}


def read_asked(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """PAUSE and RESUME, and "who's coming": exact shapes, whatever else has been asked."""
    return pausing.read(ctx, message, person, phone) or leading.read(ctx, message, person, phone)


def read_words(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """Answers in words, and words about one that is over: after every conversation that waits for words."""
    return any(one.read(ctx, message, person, phone) for one in (acknowledging, answering, afterwards))


def answered(ctx: Context, asked: Question, answer: Answer, message: Inbound, person: Person, phone: Address) -> bool:
    """A digit, typed or pressed. What is typed after another question is for that one, even when its time is over."""
    typed = message.kind == "text"
    if typed and asked_since.anything_else(ctx, asked.id, person, tuple(QUESTIONS)):
        return False
    return QUESTIONS[asked.kind](ctx, asked, answer.key, person, phone, typed=typed)
