"""What must be so at the end of each transaction of a night: nothing said that was not done, nobody left waiting.

night.watch = Truths()
"""

import re
from dataclasses import dataclass, field
from functools import cache

from sqlalchemy import func, select

from handlers import ladder
from handlers.context import Context
from handlers.texts.english import TEXTS
from handlers.triage import worse
from storage import alerts, matters, messages, outbox, people, questions, timers
from storage.alerts import Alert
from storage.journal import Entry, journal
from storage.matters import Matter
from storage.outbox import UNSENT, Outgoing

MISSED = ("missing", "undelivered", "failed", *outbox.CALL_OVER)


@cache
def pattern(key: str) -> re.Pattern[str]:
    """The text of the catalogue with its places as groups."""
    named: set[str] = set()

    def group(place: re.Match[str]) -> str:
        again = place[1] in named
        named.add(place[1])
        return f"(?P={place[1]})" if again else f"(?P<{place[1]}>.+?)"

    return re.compile(re.sub(r"\\\{(\w+)\\\}", group, re.escape(TEXTS[key].body)))


def said(row: Outgoing) -> dict[str, list[str]]:
    """The names in a text, by their place in it."""
    found = pattern(row.key).fullmatch(row.body)
    assert found is not None, f"{row.key}: {row.body}"
    return {place: re.split(", | and ", words) for place, words in found.groupdict().items()}


@dataclass(slots=True)
class Truths:
    """Looks at one transaction after the other, and remembers how the last one left the matters."""

    known: dict[int, Matter] = field(default_factory=dict)
    journal_until: int = 0
    alerts_until: int = 0

    def __call__(self, ctx: Context) -> None:
        found = ctx.tx.execute(select(matters.matters).order_by(matters.matters.c.id))
        now = {row.id: Matter(*row) for row in found}
        noted = [
            Entry(*row) for row in ctx.tx.execute(select(journal).where(journal.c.id > self.journal_until)).fetchall()
        ]
        for matter in now.values():
            somebody_is_always_due_next(ctx, matter)
            about = [note for note in noted if note.facts.get("matter") == matter.id]
            told = [row for row in ctx.told if row.matter_id == matter.id]
            if about or told or matter != self.known.get(matter.id):
                seen = Seen(ctx, self.known.get(matter.id), matter, about, told, self.alerts_until)
                for true in TRUTHS:
                    true(seen)
        homes = [matter.home_id for matter in now.values() if matter.closed_at is None]
        assert len(homes) == len(set(homes)), "two open matters of one home"
        self.known = now
        self.journal_until += len(noted)
        self.alerts_until = ctx.tx.execute(select(func.max(alerts.alerts.c.id))).scalar() or 0


class Seen:
    """One matter before and after one transaction."""

    def __init__(
        self,
        ctx: Context,
        before: Matter | None,
        after: Matter,
        noted: list[Entry],
        told: list[Outgoing],
        until: int,
    ) -> None:
        self.ctx, self.before, self.after, self.noted = ctx, before, after, noted
        self.alerts = [row for row in told if row.cls == "alert" and outbox.get(ctx.tx, row.id).state in UNSENT]
        self.texts = [row for row in told if row.cls == "reply" and not TEXTS[row.key].carries_words]
        rows = ctx.tx.execute(select(alerts.alerts).where(alerts.alerts.c.matter_id == after.id))
        self.told = [Alert(*row) for row in rows]
        self.told_before = {alert.person_id for alert in self.told if alert.id <= until}

    def name(self, person_id: int | None) -> str:
        return people.get(self.ctx.tx, person_id or 0).name

    def ids(self, names: list[str]) -> set[int]:
        found = {name: people.by_name(self.ctx.tx, self.after.constellation_id, name) for name in names}
        assert all(found.values()), f"nobody is called so: {names}"
        return {person.id for person in found.values() if person is not None}


def somebody_is_always_due_next(ctx: Context, matter: Matter) -> None:
    """Every open matter that nobody has, has its rung's timer in the future (DESIGN I5)."""
    if ladder.waits(matter):
        timer = timers.by_key(ctx.tx, f"rung:{matter.id}")
        assert timer is not None and timer.due_at >= ctx.now, f"nothing is due: {matter}"
        if matter.round == 0:
            assert timer.kind in ("wake", "morning"), "nobody is alerted, and nobody has been asked"
            return
        here = (timer.payload["round_"], timer.payload["rung"])
        assert here == (matter.round, matter.rung), "its timer will find nothing to do"


def one_holder(seen: Seen) -> None:
    """A claim finds nobody there; only a handing over goes from one to the other (DESIGN I8)."""
    had, has = seen.before and seen.before.holder_id, seen.after.holder_id
    notes = [note.what for note in seen.noted]
    if has is not None and has != had:
        assert notes.count("matter.claimed") == 1, notes
        assert had is None or "matter.handed_over" in notes, "taken from a holder who has not let go"


def only_its_holder_closes_it(seen: Seen) -> None:
    if seen.after.closed_at is not None and (seen.before is None or seen.before.closed_at is None):
        closed = [note for note in seen.noted if note.what == "matter.closed"]
        assert [note.actor for note in closed] == [f"person:{seen.after.holder_id}"]
    assert seen.before is None or seen.before.closed_at in (None, seen.after.closed_at), "it is open again"


def what_is_closed_asks_nothing(seen: Seen) -> None:
    asked = questions.questions.c
    open_ones = select(func.count()).where(asked.matter_id == seen.after.id, asked.closed_at.is_(None))
    if seen.after.closed_at is not None:
        assert seen.ctx.tx.execute(open_ones).scalar() == 0, "a closed matter has an open question"


def its_lane_is_never_lowered(seen: Seen) -> None:
    """DOMAIN B12: words only raise it."""
    assert seen.before is None or not worse(seen.before.lane, seen.after.lane)


def nobody_is_alerted_for_what_is_held(seen: Seen) -> None:
    if not ladder.waits(seen.after):
        assert not seen.alerts


def who_has_passed_it_on_is_let_be(seen: Seen) -> None:
    """Until the round is over (DOMAIN B22)."""
    passed = {alert.person_id for alert in seen.told if alert.round == seen.after.round and alert.passed_on_at}
    assert not passed & {row.person_id for row in seen.alerts}, "alerted after she has passed it on"


def the_carer_hears_of_each_rung(seen: Seen) -> None:
    """With the duty team's number, or 999 (DOMAIN B15, B18, B24). Who is on the phone hears it there."""
    rungs = [note for note in seen.noted if note.what == "ladder.rung"]
    call = ladder.on_the_phone(seen.ctx, seen.after)
    if not rungs or (call is not None and call.seen_at == seen.ctx.now):
        return
    number = seen.ctx.constellation.duty_team_number
    heard = {row.person_id for row in seen.texts if number in row.body or row.key == "danger.999"}
    for writer in messages.writers(seen.ctx.tx, seen.after.id):
        knows = writer.person_id in heard or writer.address_id is None
        assert knows, f"a rung that the carer does not hear of: {rungs}"


def what_the_journal_calls_told_was_told(seen: Seen) -> None:
    told = {person for note in seen.noted if note.what == "ladder.rung" for person in note.facts["told"]}
    assert told <= {row.person_id for row in seen.alerts}


def who_is_alerted_has_been_alerted(seen: Seen) -> None:
    """ "Alerting Priya": by this same transaction (DOMAIN B3)."""
    now = {row.person_id for row in seen.alerts}
    this_round = {alert.person_id for alert in seen.told if alert.round == seen.after.round}
    for row in seen.texts:
        alerting = row.key.startswith(("first.", "ladder.", "danger.", "joined.")) and row.key != "first.wake_choice"
        who = said(row).get("who", []) if alerting else []
        if who and who != ["the next person"]:
            assert seen.ids(who) <= (this_round if row.key == "joined.waiting" else now), row.body


def who_has_not_answered_was_asked(seen: Seen) -> None:
    for row in seen.texts:
        if row.key == "ladder.next":
            assert seen.ids(said(row)["tried"]) <= seen.told_before, row.body


def who_cannot_be_reached_was_tried_in_vain(seen: Seen) -> None:
    for row in seen.texts:
        if row.key == "ladder.unreached":
            for person in seen.ids(said(row)["tried"]):
                assert person == seen.after.last_holder_id or _tried_in_vain(seen, person), row.body


def _tried_in_vain(seen: Seen, person: int) -> bool:
    box = outbox.outbox.c
    vain = (box.state == "failed") | box.receipt.in_(MISSED) | (box.tries >= 5)
    found = select(func.count()).where(box.matter_id == seen.after.id, box.person_id == person, vain)
    return bool(seen.ctx.tx.execute(found).scalar())


def who_cannot_take_it_has_said_so(seen: Seen) -> None:
    for row in seen.texts:
        if row.key == "ladder.passed_on":
            passed = {alert.person_id for alert in seen.told if alert.passed_on_at == seen.ctx.now}
            assert seen.ids(said(row)["tried"]) <= passed | {seen.after.last_holder_id}, row.body


def who_has_it_has_claimed_it(seen: Seen) -> None:
    """ "Priya has your alert", only if she has (DOMAIN B20)."""
    for row in seen.texts:
        if row.key in ("hub.ringing", "hub.writing", "hub.joining", "joined.held", "hub.taken", "loop.spoken"):
            assert said(row)["holder"] == [seen.name(seen.after.holder_id)], row.body
        if row.key == "thin.taken":
            assert seen.after.holder_id is not None


def nobody_was_reached_only_if_nobody_was(seen: Seen) -> None:
    """Who has passed it on was reached."""
    since = seen.after.waiting_since
    answered = [alert for alert in seen.told if alert.passed_on_at is not None and alert.passed_on_at >= since]
    for row in seen.texts:
        assert row.key != "ladder.nobody" or not answered, row.body


TRUTHS = (
    one_holder,
    only_its_holder_closes_it,
    what_is_closed_asks_nothing,
    its_lane_is_never_lowered,
    nobody_is_alerted_for_what_is_held,
    who_has_passed_it_on_is_let_be,
    the_carer_hears_of_each_rung,
    what_the_journal_calls_told_was_told,
    who_is_alerted_has_been_alerted,
    who_has_not_answered_was_asked,
    who_cannot_be_reached_was_tried_in_vain,
    who_cannot_take_it_has_said_so,
    who_has_it_has_claimed_it,
    nobody_was_reached_only_if_nobody_was,
)
