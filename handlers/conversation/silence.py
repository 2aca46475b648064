"""A question that nobody answers: she is reminded once, or a person is told, as the script says."""

from dataclasses import replace

from handlers.context import Context
from handlers.conversation.asking import silence_key
from handlers.conversation.steps import Script, Talk
from storage import people, questions
from storage.questions import Question


def fell(ctx: Context, script: Script, asked: Question) -> None:
    """The next of the script's silences, and in the end none: an open question by itself asks nothing."""
    if asked.closed_at is not None:
        return
    talk = Talk.of(asked)
    silence, *later = script.silences[talk.silences :]
    done = silence.do(ctx, asked, talk)
    if done:
        questions.set_facts(ctx.tx, asked.id, replace(talk, silences=talk.silences + 1).facts())
    after = (later[0] if later else None) if done else silence
    if after is not None:
        person = people.get(ctx.tx, asked.person_id)
        ctx.later("quiet", ctx.now + after.after, silence_key(person), question_id=asked.id)
