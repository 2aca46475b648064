"""The same nights under the rules of a general paging tool, as docs/year.md lists them.

It has the same people, phones, channels and steps, and every step lasts its whole minutes. What a provider says
afterwards changes nothing: undelivered is sent, and a voicemail has taken the call. Nobody can ring back, red words are
words like any other, and the family hears nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from benchmarks.year.agenda import Agenda
from benchmarks.year.nights import WATCHED, Cry, Outcome, on_call_at
from benchmarks.year.people import DIALS, PHONES, PRESSES_AFTER, Kind, Post, answerers
from benchmarks.year.rates import Fate

#: Who is tried at each step, and how: the line's own ladder.
STEPS = (
    (("on_call",), ("text",)),
    (("on_call", "backup"), ("text", "call")),
    (("liaison_worker",), ("text", "call")),
)


@dataclass(slots=True)
class Alert:
    """One family's alert, as the tool has it."""

    outcome: Outcome
    step: int = -1
    begun: int = 0  # how many steps have been begun; a timer of an earlier one does nothing
    over: bool = False  # acknowledged, rightly or not, or given up
    shown: set[str] = field(default_factory=set)  # whose screens show a text of it


class PagingNight:
    """One night. `voicemail_answers`: a voicemail that picks up is taken for an acknowledgement."""

    def __init__(self, fate: Fate, cries: list[Cry], *, voicemail_answers: bool) -> None:
        self._rates = fate.rates
        self._agenda = Agenda()
        self._people = answerers(fate, cries[0])
        self._post = Post(fate, cries[0])
        self._fate = fate
        self._voicemail_answers = voicemail_answers
        self._busy_until: dict[tuple[str, str], datetime] = {}  # the gap between two messages, or calls, to one phone
        self._tick = timedelta(seconds=fate.rates["tool_looks_every"])
        self.alerts = [Alert(Outcome(cry)) for cry in cries]

    def run(self) -> list[Outcome]:
        for alert in self.alerts:
            self._agenda.add(alert.outcome.cry.at, partial(self._next_step, alert, 0))
        end = max(alert.outcome.cry.at for alert in self.alerts) + WATCHED
        while (at := self._agenda.next_at()) is not None and at <= end:
            self._agenda.do_next()
        return [alert.outcome for alert in self.alerts]

    def _next_step(self, alert: Alert, begun: int, now: datetime) -> None:
        """At the tool's next look; nothing if the step has been left already."""
        if alert.over or alert.begun != begun:
            return
        if begun == len(STEPS) * int(self._rates["tool_rounds"]):
            alert.over = True
            return
        alert.begun, alert.step = begun + 1, (alert.step + 1) % len(STEPS)
        looked = now + self._tick * self._fate.draw("look", alert.outcome.cry.home, begun)
        who, means = STEPS[alert.step]
        on_call, backup = on_call_at(now)
        names = {"on_call": on_call, "backup": backup, "liaison_worker": "Sam"}
        for name in (names[one] for one in who):
            for way in means:
                self._later(looked, name, way, partial(self._text if way == "text" else self._call, alert, name, 0))
        self._agenda.add(
            looked + timedelta(minutes=self._rates["tool_step_minutes"]),
            partial(self._next_step, alert, alert.begun),
        )

    def _later(self, now: datetime, name: str, way: str, send: Callable[[datetime], None]) -> None:
        """One message, and one call, to one phone in the tool's gap."""
        at = max(now, self._busy_until.get((name, way), now))
        self._busy_until[name, way] = at + timedelta(seconds=self._rates["tool_gap_seconds"])
        self._agenda.add(at, send)

    def _text(self, alert: Alert, name: str, tries: int, now: datetime) -> None:
        if alert.over:
            return
        channel, chat, _ = PHONES[name]
        passage = self._post.text(channel, chat, "alert", now)
        if passage.kind is Kind.NOT_TAKEN:
            self._again(tries, now, partial(self._text, alert, name, tries + 1))
        elif passage.kind is not Kind.REFUSED and passage.taken and passage.arrives is not None:
            self._agenda.add(now + passage.arrives, partial(self._arrives, alert, name, channel))

    def _again(self, tries: int, now: datetime, what: Callable[[datetime], None]) -> None:
        if tries < self._rates["tool_retries"]:
            self._agenda.add(now + timedelta(seconds=self._rates["tool_retry_seconds"]), what)

    def _arrives(self, alert: Alert, name: str, channel: str, now: datetime) -> None:
        person = self._people[name]
        if not person.gets(channel):
            return
        alert.shown.add(name)
        if (after := person.text(now)) is not None:
            self._agenda.add(now + after, partial(self._answers, alert, name))

    def _call(self, alert: Alert, name: str, tries: int, now: datetime) -> None:
        if alert.over:
            return
        person, chat = self._people[name], PHONES[name][2]
        takes = self._post.takes_call(chat)
        if not takes or self._post.engaged(chat) or person.talks(now):
            self._again(tries, now, partial(self._call, alert, name, tries + 1))
        else:
            self._agenda.add(now + DIALS, partial(self._rings, alert, name))

    def _rings(self, alert: Alert, name: str, now: datetime) -> None:
        ring = self._people[name].ring(now)
        if ring.picks_up is not None:
            self._agenda.add(now + ring.picks_up + PRESSES_AFTER, partial(self._answers, alert, name))
        elif ring.voicemail_after is not None:
            self._agenda.add(now + ring.voicemail_after, partial(self._machine, alert))
        if ring.looks is not None:
            self._agenda.add(now + ring.looks, partial(self._looks, alert, name))

    def _machine(self, alert: Alert, now: datetime) -> None:
        if self._voicemail_answers:
            alert.over = True

    def _looks(self, alert: Alert, name: str, now: datetime) -> None:
        """She has missed the call. There is nobody to ring back; a text on her screen can be answered."""
        if name in alert.shown:
            self._answers(alert, name, now)

    def _answers(self, alert: Alert, name: str, now: datetime) -> None:
        person = self._people[name]
        person.wakes(now)
        if alert.over:
            return
        home = alert.outcome.cry.home
        if person.digit(now, home) == "2":
            self._next_step(alert, alert.begun, now)
            return
        person.takes(now, home)
        alert.over = True
        alert.outcome.answer(now)
