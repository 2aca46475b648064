"""Words while a question is open. Only what is plainly an answer is taken for one; all else is a carer's call.

A carer in trouble must never be answered by the next question (N1): words that want something go to a person at once,
and words that could be an answer are asked about, where silence counts as a call (B13, B14).
"""

import re
from datetime import timedelta

from handlers import carers, hub, triage, understanding
from handlers.context import Asking, Context
from handlers.conversation.asking import BACK, DOUBT, ask_again, keep, leave, pressed
from handlers.conversation.steps import Script, Step, Talk
from handlers.signals import private
from handlers.texts.catalogue import Text
from handlers.texts.english import TEXTS
from handlers.understanding.answers import answer
from handlers.understanding.asked import options
from handlers.understanding.reading import Intent
from handlers.understanding.words import hear
from storage import addresses, inbox, outbox, people, questions, timers
from storage import matters as kept
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

SILENCE_WAKES = timedelta(minutes=3)  # DOMAIN B14
FRESH = timedelta(minutes=10)  # how long after a question words may be meant for it
POLITE = frozenset(["please", "thanks", "thank_you", "sorry", "i_think", "think"])  # what may stand beside an answer
LATER = ("later", "not now")
NOTE = re.compile(r"\s*note\b[\s:.,-]*(.*)", re.IGNORECASE | re.DOTALL)


def read(ctx: Context, script: Script, asked: Question, message: Inbound, person: Person, phone: Address) -> bool:
    """Her text while a step is open; False if it is for a person."""
    talk = Talk.of(asked)
    step = script.step(talk.step)
    if step is None or not script.may(ctx, person, talk.subject) or _waited_for(ctx, person):
        return False
    plain = " ".join(re.findall(r"[^\W_]+", message.text.casefold()))
    if plain in LATER:
        leave(ctx, person)
        ctx.tell(person, "step.left", to=phone)
        return True
    if (key := typed(step, TEXTS[script.text_of(step.name)], message.text)) is not None:
        return pressed(ctx, script, asked, key, person, phone)
    if wants_somebody(ctx, message.text):
        leave(ctx, person)
        return False
    marked = _marked(ctx, asked, message)
    if marked is None and not person.staff:  # nobody is alerted for a member of staff
        return _doubt(ctx, asked, step, message, person, phone)
    _keep_words(ctx, script, asked, step, marked or message.text, person, phone)
    return True


def read_in_doubt(ctx: Context, asked: Question, message: Inbound, person: Person) -> bool:
    """More words while it is not known whom the first were for: all of them wait together, or none."""
    if _waited_for(ctx, person) or wants_somebody(ctx, message.text):
        _call(ctx, asked)
        return False
    questions.set_facts(ctx.tx, asked.id, {**asked.facts, "held": [*asked.facts["held"], message.id]})
    return True


def answered(ctx: Context, script: Script, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """1 they were an answer, 2 they were for a person; where words are none, 1 they are for a person, 2 for nobody. Any
    other digit, 0 or B says neither, and no words are lost by it: they are for a person."""
    if key not in ("1", "2", BACK) and not key.isdecimal():
        return False
    step_asked = questions.get(ctx.tx, asked.facts["step"])
    step = script.step(Talk.of(step_asked).step) if step_asked is not None and step_asked.closed_at is None else None
    if step_asked is None or step is None or key != ("1" if step.words else "2"):
        _call(ctx, asked)
    elif questions.close(ctx.tx, asked.id, ctx.now):
        timers.drop(ctx.tx, _key(asked.id))
        words = "\n".join(inbox.get(ctx.tx, held).text for held in asked.facts["held"])
        if step.words:
            _keep_words(ctx, script, step_asked, step, words, person, phone)
        else:  # they were for nobody, and so no answer that was none
            ask_again(ctx, script, step_asked, "", person, phone)
    return True


def unanswered(ctx: Context, question_id: int) -> None:
    """Three minutes, and she has not said whom her words were for: a person hears of them."""
    asked = questions.get(ctx.tx, question_id)
    if asked is not None:
        _call(ctx, asked)


def typed(step: Step, text: Text, said: str) -> str | None:
    """What a short answer in words stands for: "no", "ask first", "skip", "3.6.2026"; None for anything longer."""
    if step.reads is not None and step.reads(said) is not None:
        return said
    heard, offered = hear(said), options(text.body)
    found = answer(heard, text.body) if len(heard.sentences) == 1 else None
    if found is None:
        return None
    meant = {Intent.YES: "yes", Intent.NO: "no"}.get(found.intent)
    by_label = next((digit for digit, label in offered.items() if found.label and label == found.label), None)
    by_meaning = next((digit for digit, label in offered.items() if _first_word(label) == meant), None)
    key = by_label or by_meaning
    explained = {word.means for word in hear(f"{found.said} {offered.get(key or '', '')}").words} | POLITE
    return key if all(word.mark or word.means in explained for word in heard.words) else None


def _first_word(label: str) -> str:
    return label.replace(",", " ").split()[0]


def wants_somebody(ctx: Context, text: str) -> bool:
    """Words of danger, of trouble, of a bed or a call that is wanted."""
    read = understanding.read(text, ctx.now.astimezone(ctx.line.time_zone))
    return triage.danger(text) is not None or bool(read.signs)


def _waited_for(ctx: Context, person: Person) -> bool:
    """A matter of her own home, or of one that she answers for, is open: what she writes is about that."""
    at_home = person.home_id is not None and kept.open_at(ctx.tx, person.home_id) is not None
    return at_home or bool(hub.open_for(ctx, person))


def _marked(ctx: Context, asked: Question, message: Inbound) -> str | None:
    """Words that she has said are an answer: behind NOTE, or as a reply to the question itself."""
    if found := NOTE.fullmatch(message.text):
        return found[1].strip() or None
    if message.reply_to is None:
        return None
    row = outbox.by_provider_id(ctx.tx, message.channel, message.chat, message.reply_to)
    return message.text.strip() if row is not None and row.question_id == asked.id else None


def _keep_words(
    ctx: Context, script: Script, asked: Question, step: Step, words: str, person: Person, phone: Address
) -> None:
    if step.words and len(words) <= script.longest_words:
        keep(ctx, script, asked, words, person, phone)
    elif step.words:
        ask_again(ctx, script, asked, ctx.render("step.too_long", most=script.longest_words), person, phone)
    else:
        ask_again(ctx, script, asked, ctx.render("step.no_answer"), person, phone)


def _doubt(ctx: Context, asked: Question, step: Step, message: Inbound, person: Person, phone: Address) -> bool:
    """Ask whom the words were for; where words are no answer, whether they are for anybody. False where they are too
    late to be an answer, or she cannot be asked."""
    if ctx.now - asked.asked_at > FRESH or message.kind != "text":
        leave(ctx, person)
        return False
    due = ctx.now + SILENCE_WAKES
    asking = Asking(DOUBT, {"script": asked.facts["script"], "step": asked.id, "held": [message.id]})
    by = ctx.clock(due)
    told = ctx.tell(person, "step.doubt" if step.words else "step.for_whom", to=phone, asking=asking, by=by)
    if told is None:
        return False
    ctx.later("doubt", due, _key(told.question_id or 0), question_id=told.question_id)
    return True


def _call(ctx: Context, asked: Question) -> None:
    """The words that were held are a call of hers."""
    if not questions.close(ctx.tx, asked.id, ctx.now):
        return
    timers.drop(ctx.tx, _key(asked.id))
    person = people.get(ctx.tx, asked.person_id)
    phone = addresses.find(ctx.tx, asked.address_id)
    leave(ctx, person)
    ctx.note("doubt.called", person=person.id)
    for held in asked.facts["held"]:
        message = inbox.get(ctx.tx, held)
        if private.goes_round(ctx, message, person):  # she has gone round the hub meanwhile (B48)
            private.write(ctx, message, person, phone)
        else:
            carers.write(ctx, message, person, phone)


def _key(question_id: int) -> str:
    return f"doubt:{question_id}"
