"""What a conversation is made of."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any

from handlers.context import Asking, Context
from storage.addresses import Address
from storage.outbox import Outgoing
from storage.people import Person
from storage.questions import Question


@dataclass(frozen=True, slots=True)
class Step:
    """One question: a choice among codes (the first is digit 1), words, or what `reads` makes of a text."""

    name: str
    codes: tuple[str, ...] = ()
    words: bool = False
    reads: Callable[[str], str | None] | None = None
    needs: tuple[str, frozenset[str]] | None = None  # asked only where that step has one of these answers

    def applies(self, answers: Mapping[str, str]) -> bool:
        return self.needs is None or answers.get(self.needs[0]) in self.needs[1]

    def value_of(self, typed: str) -> str | None:
        """The value that a digit, or a text that is an answer by its form, stands for."""
        if self.codes:
            place = int(typed) if typed.isdecimal() else 0
            return self.codes[place - 1] if 0 < place <= len(self.codes) else None
        return self.reads(typed) if self.reads else None


@dataclass(frozen=True, slots=True)
class Talk:
    """Where a conversation stands: the facts of its open question."""

    script: str
    subject: int  # whom or what it is about: a child, a request
    step: str
    passed: tuple[str, ...] = ()  # steps before it, for the way back
    everything: bool = False  # also what has an answer already
    silences: int = 0
    done: bool = False  # it was the last

    @classmethod
    def of(cls, asked: Question) -> "Talk":
        return cls(**{**asked.facts, "passed": tuple(asked.facts["passed"])})

    def facts(self) -> dict[str, Any]:
        return asdict(self)

    def at(self, step: str) -> "Talk":
        return replace(self, step=step, passed=(*self.passed, self.step), silences=0)


@dataclass(frozen=True, slots=True)
class Silence:
    """What is done once nobody has answered for so long."""

    after: timedelta
    do: Callable[[Context, Question, Talk], bool]  # False: not at this hour, try again after as long


@dataclass(frozen=True)
class Script:
    """A conversation: its steps in order, and the verbs that know what it is about."""

    name: str
    steps: tuple[Step, ...]
    answers: Callable[[Context, int], Mapping[str, str]]  # what is known of the subject
    may: Callable[[Context, Person, int], bool]  # asked anew with every answer
    keep: Callable[[Context, int, Step, str, Person], None]
    ask: Callable[[Context, Talk, str, Person, Address, Asking], Outgoing | None]  # with what stands before it
    text_of: Callable[[str], str]  # a step's text in the catalogue
    finish: Callable[[Context, int, Person, Address], None]
    silences: tuple[Silence, ...] = ()
    longest_words: int = 300  # characters of one answer in somebody's own words

    def step(self, name: str) -> Step | None:
        """None for one that a later version no longer asks."""
        return next((step for step in self.steps if step.name == name), None)

    def asked_of(self, answers: Mapping[str, str]) -> list[Step]:
        return [step for step in self.steps if step.applies(answers)]
