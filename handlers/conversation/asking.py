"""The way through a script: begin, answer, skip, go back, leave, take up again."""

from dataclasses import replace
from datetime import timedelta

from handlers.context import Asking, Context
from handlers.conversation.steps import Script, Step, Talk
from storage import questions, timers
from storage.addresses import Address
from storage.people import Person
from storage.questions import Question

KIND, DOUBT = "step", "doubt"  # a step's question; the question whether words were meant for it
SKIP, BACK = "0", "b"
CAN_BE_CHANGED = timedelta(days=1)  # how long the button of an answered question still changes its answer
CAN_BE_TAKEN_UP = timedelta(days=90)


def begin(
    ctx: Context, script: Script, subject: int, person: Person, phone: Address, *, everything: bool = False
) -> None:
    """From the top: what is not known yet, or everything. Of two conversations of hers the newer goes on."""
    leave(ctx, person)
    first = _next(ctx, script, Talk(script.name, subject, "", everything=everything))
    if first is None:
        script.finish(ctx, subject, person, phone)
    else:
        _ask(ctx, script, Talk(script.name, subject, first.name, everything=everything), person, phone)


def take_up(ctx: Context, script: Script, asked: Question, person: Person, phone: Address) -> None:
    """Go on where it was left."""
    _ask(ctx, script, Talk.of(asked), person, phone)


def left_off(ctx: Context, script: Script, subject: int, person: Person) -> Question | None:
    """Her last question, if it is about this subject and has no answer."""
    asked = questions.newest_of_kind(ctx.tx, person.id, KIND, ctx.now - CAN_BE_TAKEN_UP)
    talk = Talk.of(asked) if asked is not None else None
    mine = talk is not None and (talk.script, talk.subject, talk.done) == (script.name, subject, False)
    return asked if mine and talk is not None and script.step(talk.step) is not None else None


def leave(ctx: Context, person: Person) -> None:
    """Nothing more is asked until she takes it up again; what has been answered stays."""
    for kind in (KIND, DOUBT):
        questions.close_of_kind(ctx.tx, person.id, kind, ctx.now)
    timers.drop(ctx.tx, silence_key(person))


def pressed(ctx: Context, script: Script, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """A digit, 0 or B, typed or pressed. True if it was an answer to this question."""
    talk = Talk.of(asked)
    step = script.step(talk.step)
    if step is None or not script.may(ctx, person, talk.subject):
        return False
    value = step.value_of(key)
    if asked.closed_at is not None:
        _change(ctx, script, asked, value, person, phone)
    elif value is not None:
        keep(ctx, script, asked, value, person, phone)
    elif key == SKIP:
        _go_on(ctx, script, asked, "", person, phone)
    elif key == BACK:
        _go_back(ctx, script, talk, person, phone)
    elif key.isdecimal():
        _ask(ctx, script, talk, person, phone, ctx.render("step.no_answer"))
    else:
        return False
    return True


def keep(ctx: Context, script: Script, asked: Question, value: str, person: Person, phone: Address) -> None:
    """Her answer to the open question, and the next one."""
    talk = Talk.of(asked)
    step = script.step(talk.step)
    assert step is not None, "it has been asked"
    script.keep(ctx, talk.subject, step, value, person)
    _go_on(ctx, script, asked, ctx.render("step.kept"), person, phone)


def ask_again(ctx: Context, script: Script, asked: Question, head: str, person: Person, phone: Address) -> None:
    _ask(ctx, script, Talk.of(asked), person, phone, head)


def silence_key(person: Person) -> str:
    return f"quiet:{person.id}"


def _change(ctx: Context, script: Script, asked: Question, value: str | None, person: Person, phone: Address) -> None:
    """The button of a question that has been answered changes its answer; pressed twice it changes nothing (I3)."""
    talk = Talk.of(asked)
    step = script.step(talk.step)
    old = ctx.now - asked.asked_at > CAN_BE_CHANGED
    if step is None or value is None or old or script.answers(ctx, talk.subject).get(step.name) == value:
        return
    script.keep(ctx, talk.subject, step, value, person)
    now_open = left_off(ctx, script, talk.subject, person)
    if now_open is None:
        script.finish(ctx, talk.subject, person, phone)
    else:
        ask_again(ctx, script, now_open, ctx.render("step.kept"), person, phone)


def _go_on(ctx: Context, script: Script, asked: Question, head: str, person: Person, phone: Address) -> None:
    talk = Talk.of(asked)
    step = _next(ctx, script, talk)
    if step is not None:
        _ask(ctx, script, talk.at(step.name), person, phone, head)
        return
    leave(ctx, person)
    questions.set_facts(ctx.tx, asked.id, replace(talk, done=True).facts())
    script.finish(ctx, talk.subject, person, phone)


def _go_back(ctx: Context, script: Script, talk: Talk, person: Person, phone: Address) -> None:
    """One step; from the first there is no way back, and it is asked again."""
    before = replace(talk, step=talk.passed[-1], passed=talk.passed[:-1]) if talk.passed else talk
    _ask(ctx, script, before, person, phone)


def _next(ctx: Context, script: Script, talk: Talk) -> Step | None:
    """The first step behind this one that is still to be asked."""
    answers = script.answers(ctx, talk.subject)
    names = [step.name for step in script.steps]
    behind = script.steps[names.index(talk.step) + 1 :] if talk.step else script.steps
    open_ones = (step for step in behind if step.applies(answers) and (talk.everything or step.name not in answers))
    return next(open_ones, None)


def _ask(ctx: Context, script: Script, talk: Talk, person: Person, phone: Address, head: str = "") -> None:
    leave(ctx, person)
    told = script.ask(ctx, talk, head, person, phone, Asking(KIND, talk.facts()))
    if told is not None and script.silences:
        due = ctx.now + script.silences[0].after
        ctx.later("quiet", due, silence_key(person), question_id=told.question_id)
