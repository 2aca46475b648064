"""The calls of the line, and of people who ring back: what is said in them is the line's, who hears it is made up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from benchmarks.year.agenda import Agenda
from benchmarks.year.people import DIALS, NAMES, PRESSES_AFTER, RINGS, Answerer, Post
from handlers import calls, delivery
from handlers.calls import Ask, Connect, Turn
from handlers.context import Context
from storage import homes, matters, outbox
from storage.outbox import Outgoing
from tests.handlers.night import Night

MACHINE_IS_NOTICED = timedelta(seconds=4)  # after a voicemail has picked up
SENTENCE = timedelta(seconds=8)  # how long the question lasts; then the line waits for a key


@dataclass(frozen=True, slots=True)
class Call:
    sid: str
    chat: str
    row_id: int | None  # None where she has rung the line
    machine: bool = False


@dataclass(slots=True)
class Phones:
    """The phones that ring in one night."""

    night: Night
    agenda: Agenda
    people: dict[str, Answerer]
    post: Post
    pressed: Callable[[datetime], None]  # to be told after every key

    def dial(self, ctx: Context, row: Outgoing) -> bool:
        """False if the provider does not take the call just now."""
        if not self.post.takes_call(row.chat):
            return False
        delivery.sent(ctx, row, f"CA{row.id}")
        self.agenda.add(ctx.now + DIALS, partial(self._rings, Call(f"CA{row.id}", row.chat, row.id)))
        return True

    def _rings(self, call: Call, now: datetime) -> None:
        person = self.people[NAMES[call.chat]]
        if self.post.engaged(call.chat) or person.talks(now):
            self._status(call, "busy", now)
            return
        ring = person.ring(now)
        if ring.picks_up is not None:
            self.agenda.add(now + ring.picks_up, partial(self._picks_up, call))
        elif ring.voicemail_after is not None:
            machine = Call(call.sid, call.chat, call.row_id, machine=True)
            self.agenda.add(now + ring.voicemail_after, partial(self._picks_up, machine))
        else:
            self.agenda.add(now + RINGS, partial(self._status, call, "no-answer"))
        if ring.looks is not None:
            self.agenda.add(now + ring.looks, partial(self._rings_back, call))

    def _picks_up(self, call: Call, now: datetime) -> None:
        """She, or a machine, which the provider may notice while the line is speaking to it."""
        person = self.people[NAMES[call.chat]]
        if not call.machine:
            person.wakes(now)
        elif person.fate.happens("machine_noticed", person.name, person.rings):
            self.agenda.add(now + MACHINE_IS_NOTICED, partial(self._status, call, "machine"))
        self._goes_on(call, Turn("answered", call.sid, call.chat, row_id=call.row_id or 0), now)

    def _rings_back(self, call: Call, now: datetime) -> None:
        """She has been woken too late, and rings the number that she sees."""
        self._goes_on(Call(f"back-{call.sid}", call.chat, None), Turn("", f"back-{call.sid}", call.chat), now)

    def _goes_on(self, call: Call, turn: Turn, now: datetime) -> None:
        """One turn of a call: what the line says to it, and what she does then."""
        with self.night.context() as ctx:
            script = calls.answer(ctx, turn)
        self.pressed(now)
        match script.then:
            case Ask():
                self._is_asked(call, script.then, now)
            case Connect(_, step, row_id):
                talk = timedelta(minutes=self.people[NAMES[call.chat]].fate.rates["minutes_of_talk"])
                spoke = Turn(step, call.sid, call.chat, row_id=row_id, outcome="completed")
                self.agenda.add(now + talk, partial(self._goes_on, call, spoke))
            case _:
                self._status(call, "completed", now)

    def _is_asked(self, call: Call, ask: Ask, now: datetime) -> None:
        after = SENTENCE + timedelta(seconds=ask.seconds) if call.machine else PRESSES_AFTER
        self.agenda.add(now + after, partial(self._answers, call, ask))

    def _answers(self, call: Call, ask: Ask, now: datetime) -> None:
        digits = "" if call.machine else self._key(call, ask, now)
        turn = Turn(ask.step, call.sid, call.chat, digits=digits, row_id=ask.row_id, tries=ask.tries)
        self._goes_on(call, turn, now)

    def _key(self, call: Call, ask: Ask, now: datetime) -> str:
        """1 takes it, or connects her once she has it."""
        if ask.step != "pressed":
            return "1"
        row = self.night.ask(outbox.get, ask.row_id)
        home = self.night.ask(homes.get, self.night.ask(matters.get, row.matter_id).home_id)
        return self.people[NAMES[call.chat]].digit(now, home.code)

    def _status(self, call: Call, status: str, now: datetime) -> None:
        """The provider's word on a call of ours."""
        if call.row_id is not None:
            with self.night.context() as ctx:
                delivery.receipt(ctx, call.row_id, call.sid, status, None)
