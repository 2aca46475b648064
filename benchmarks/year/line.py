"""One night on the line itself: its handlers over a real SQLite file, with made-up providers and people around them.

Time goes from whatever is due next, a row of `timers` or something that a person or a provider does, to the next.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from benchmarks.year.agenda import Agenda
from benchmarks.year.nights import WATCHED, Cry, Outcome
from benchmarks.year.people import NAMES, PHONES, Kind, Passage, Post, answerers
from benchmarks.year.rates import Fate
from benchmarks.year.ringing import Phones
from benchmarks.year.stage import Stage
from handlers import delivery
from handlers.context import VOICE, Context
from handlers.delivery import Failure
from handlers.sending import CLASSES
from storage import matters, outbox, timers
from storage.matters import Matter
from storage.outbox import Outgoing

DUTY_NUMBER = "01632 960123"  # as in roster.toml
TEXT, RED_TEXT = "cant do this on my own tonight", "he has taken all his pills"
SENDS = timedelta(seconds=0.3)  # from the decision until the provider has it
SAYS_SO = timedelta(minutes=1)  # until somebody who is asked says that they have spoken
SETTLED = timedelta(minutes=25)  # from taking it until it is closed
CHOOSES = timedelta(seconds=15)  # which of two homes
OPTED_OUT = Failure("twilio 21610", address_dead=True, opted_out=True)
UNDELIVERED = Failure("twilio 30003")


@dataclass(slots=True)
class Alarm:
    """One family's matter, as the simulation watches it."""

    outcome: Outcome
    matter_id: int = 0
    holder: str = ""


class LineNight:
    """What is sent, and whom it reaches; the calls are in `ringing`."""

    def __init__(self, stage: Stage, fate: Fate, cries: list[Cry]) -> None:
        self.fate = fate
        self.night = stage.begin(cries[0].at)
        self.agenda = Agenda()
        self.people = answerers(fate, cries[0])
        self.post = Post(fate, cries[0])
        self.phones = Phones(self.night, self.agenda, self.people, self.post, self.see_who_has_it)
        self.alarms = [Alarm(Outcome(cry)) for cry in cries]

    def run(self) -> list[Outcome]:
        for alarm in self.alarms:
            self.agenda.add(alarm.outcome.cry.at, partial(self._family_writes, alarm))
        end = max(alarm.outcome.cry.at for alarm in self.alarms) + WATCHED
        while (at := self._next_at()) is not None and at <= end:
            self.night.now = max(self.night.now, at)
            if self.agenda.next_at() == at:
                self.agenda.do_next()
            else:
                self.night.passes(minutes=0)
            self._post_what_was_told()
        return [alarm.outcome for alarm in self.alarms]

    def _next_at(self) -> datetime | None:
        moments = [self.agenda.next_at(), self.night.ask(timers.next_due)]
        return min((moment for moment in moments if moment is not None), default=None)

    def _family_writes(self, alarm: Alarm, now: datetime) -> None:
        cry = alarm.outcome.cry
        if alarm.matter_id == 0 and cry.worse_at is not None:
            self.agenda.add(cry.worse_at, partial(self._family_writes, alarm))
        red = cry.red or alarm.matter_id != 0
        self.night.writes("", RED_TEXT if red else TEXT, by=(cry.channel, cry.chat))
        alarm.matter_id = alarm.matter_id or next(row.matter_id for row in self.night.told if row.matter_id)

    def _post_what_was_told(self) -> None:
        """As the line's dispatchers do: urgent rows are theirs at once, the rest waits in the queue."""
        for row in self.night.told:
            if row.state == "sending":
                self.agenda.add(self.night.now + SENDS, partial(self._send, row.id))
            else:
                self.agenda.add(row.next_try_at, partial(self._claim, row.channel))
        self.night.told.clear()

    def _send(self, row_id: int, now: datetime) -> None:
        with self.night.context() as ctx:
            row = outbox.get(ctx.tx, row_id)
            if row.state == "sending":  # it may have been withdrawn
                self._hand_over(ctx, row)

    def _claim(self, channel: str, now: datetime) -> None:
        with self.night.context() as ctx:
            for row in outbox.claim(ctx.tx, channel, now, (0, 3), 64):
                if row.expires_at is not None and row.expires_at <= now:
                    outbox.mark_expired(ctx.tx, row.id)
                else:
                    self._hand_over(ctx, row)

    def _hand_over(self, ctx: Context, row: Outgoing) -> None:
        """To the provider, who takes it or does not."""
        if row.channel == VOICE:
            if not self.phones.dial(ctx, row):
                self._not_taken(ctx, row)
            return
        passage = self.post.text(row.channel, row.chat, "alert" if row.cls == "alert" else "other", ctx.now)
        if passage.kind is Kind.NOT_TAKEN:
            self._not_taken(ctx, row)
        elif passage.kind is Kind.REFUSED:
            delivery.refused(ctx, row, OPTED_OUT)
        elif passage.kind is Kind.UNKNOWN:
            delivery.unknown(ctx, row, "no answer")
            looks = CLASSES[row.cls].lookups[-1] if row.channel == "sms" else 0
            self.agenda.add(ctx.now + timedelta(seconds=looks), partial(self._resolve, row.id, passage.taken))
        else:
            delivery.sent(ctx, row, f"SM{row.id}")
        if passage.taken:
            self._is_under_way(row, passage, ctx.now)

    def _not_taken(self, ctx: Context, row: Outgoing) -> None:
        delivery.not_sent(ctx, row, "503")
        self._when_queued(ctx, row.id)

    def _when_queued(self, ctx: Context, row_id: int) -> None:
        again = outbox.get(ctx.tx, row_id)
        if again.state == "queued":
            self.agenda.add(again.next_try_at, partial(self._claim, again.channel))

    def _resolve(self, row_id: int, taken: bool, now: datetime) -> None:
        """Twilio can be asked what it took; Telegram cannot (DESIGN I6)."""
        with self.night.context() as ctx:
            row = outbox.get(ctx.tx, row_id)
            if row.state != "unknown":
                return
            if row.channel == "sms" and taken:
                delivery.sent(ctx, row, f"SM{row.id}")
            else:
                delivery.resolved_not_sent(ctx, row, row.channel == "sms" or CLASSES[row.cls].resend_unknown)
                self._when_queued(ctx, row.id)

    def _is_under_way(self, row: Outgoing, passage: Passage, now: datetime) -> None:
        """A phone that is off gets nothing, and nobody says so."""
        if row.chat in NAMES and not self.people[NAMES[row.chat]].gets(row.channel):
            return
        if passage.arrives is not None:
            self.agenda.add(now + passage.arrives, partial(self._arrives, row))
        if passage.receipt is not None:
            failure = UNDELIVERED if passage.receipt == "undelivered" else None
            what = partial(self._receipt, row.id, f"SM{row.id}", passage.receipt, failure)
            self.agenda.add(now + passage.receipt_after, what)

    def _receipt(self, row_id: int, sid: str, status: str, failure: Failure | None, now: datetime) -> None:
        with self.night.context() as ctx:
            delivery.receipt(ctx, row_id, sid, status, failure)

    def _arrives(self, row: Outgoing, now: datetime) -> None:
        """On a screen. Some texts are answered."""
        if row.chat not in NAMES:
            self._family_reads(row, now)
        elif row.cls == "alert":
            if (after := self.people[NAMES[row.chat]].text(now)) is not None:
                self.agenda.add(now + after, partial(self._answers, row))
        elif row.key.startswith("hub.which"):
            self.agenda.add(now + CHOOSES, partial(self._presses, row, row.buttons[0][1].partition(":")[2]))
        elif row.key == "hub.spoken":
            self.agenda.add(now + SAYS_SO, partial(self._presses, row, "1"))

    def _family_reads(self, row: Outgoing, now: datetime) -> None:
        for alarm in self.alarms:
            if alarm.outcome.cry.chat == row.chat and alarm.outcome.number_at is None and DUTY_NUMBER in row.body:
                alarm.outcome.number_at = now
        if row.key == "loop.spoken":
            self.agenda.add(now + SAYS_SO, partial(self._presses, row, "1"))

    def _answers(self, row: Outgoing, now: datetime) -> None:
        """She has seen an alert; she does nothing if somebody has it by now."""
        person = self.people[NAMES[row.chat]]
        person.wakes(now)
        matter = self.night.ask(matters.get, row.matter_id)
        if matter.closed_at is None and matter.holder_id is None:
            self._presses(row, person.digit(now, self._home_of(matter)), now)

    def _presses(self, row: Outgoing, key: str, now: datetime) -> None:
        """A button on Telegram, a digit by text."""
        by = (row.channel, row.chat)
        if row.channel == "telegram":
            data = next(data for _, data in row.buttons if data.endswith(f":{key}"))
            self.night.writes("", "", by=by, kind="button", button=data)
        else:
            self.night.writes("", key, by=by)
        self.see_who_has_it(now)

    def see_who_has_it(self, now: datetime) -> None:
        """After anything that a person has pressed."""
        for alarm in self.alarms:
            holder = self._holder(alarm)
            if holder and holder != alarm.holder:
                alarm.outcome.answer(now)
                self.people[holder].takes(now, alarm.outcome.cry.home)
                self.agenda.add(now + SETTLED, partial(self._settles, alarm, holder))
            alarm.holder = holder

    def _settles(self, alarm: Alarm, name: str, now: datetime) -> None:
        if self._holder(alarm) == name:
            self.night.writes("", f"done {alarm.outcome.cry.home}", by=PHONES[name][:2])

    def _holder(self, alarm: Alarm) -> str:
        if not alarm.matter_id:
            return ""
        matter = self.night.ask(matters.get, alarm.matter_id)
        held = matter.holder_id is not None and matter.closed_at is None
        return next((name for name in PHONES if held and self.night.person(name).id == matter.holder_id), "")

    def _home_of(self, matter: Matter) -> int:
        return next(alarm.outcome.cry.home for alarm in self.alarms if alarm.matter_id == matter.id)
