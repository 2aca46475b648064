"""Nights of claims, passes, failures and restarts in any order: after each step the rules still hold."""

from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from handlers import calls, delivery
from handlers.calls import Turn
from handlers.context import VOICE
from handlers.settings import Rung
from storage import journal, outbox
from tests.handlers.at_random import play
from tests.handlers.night import FIVE, LINE, PHONES, Night
from tests.handlers.player import BY_TELEGRAM, CHANNELS, FATES, THIS_ONE_ONLY, Player, Ways
from tests.handlers.player import PHONES as RINGING
from tests.handlers.truths import Truths

LADDER = (
    Rung(("on_call",), ("message",), FIVE),
    Rung(("on_call", "backup"), ("message", "call"), timedelta(minutes=2)),
    Rung(("liaison_worker",), ("message", "call"), timedelta(seconds=30)),
)
BY = {name: (by, ("sms", f"+4477009001{two}")) for name, by, two in (
    ("Jan", PHONES["Jan"], "01"), ("Priya", PHONES["Priya"], "02"), ("Sam", PHONES["Sam"], "90"),
)}  # fmt: skip
HUB = st.sampled_from(sorted(BY))
CARERS = st.sampled_from(["Dawn", "Carol"])
RECEIPTS = ("sent", "delivered", "undelivered", "read", "busy", "no-answer", "machine", "completed", "ringing")
asleep = st.builds(
    Ways, telegram=st.sampled_from(BY_TELEGRAM), sms=st.sampled_from(FATES), phone=st.sampled_from(RINGING)
)
awake = st.builds(
    Ways,
    telegram=st.sampled_from(BY_TELEGRAM),
    phone=st.sampled_from(RINGING),
    reads_after=st.integers(2, 400),
    says=st.sampled_from(["1", "2", "D"]),
)


class Claims(RuleBasedStateMachine):
    """Two families and those who answer them, from a Friday at 23:40."""

    example: ClassVar[Path]  # the constellation in a file, to begin from

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        night = Night(Path(copy(self.example, self.folder.name)), replace(LINE, rungs=LADDER, channels=CHANNELS))
        night.watch = self.truths = Truths()
        self.player = Player(night, {name: Ways() for name in BY})
        self.calls = count(1)

    @property
    def night(self) -> Night:
        return self.player.night

    @rule(carer=CARERS, text=st.sampled_from(["cant do this", "still here", "1", "2", "T", "DONE", "thanks"]))
    def a_carer_writes(self, carer: str, text: str) -> None:
        self.night.writes(carer, text)

    @rule(carer=CARERS, text=st.sampled_from(["thanks", "for the morning", "is the picnic on saturday", "1", "2", "7"]))
    def a_carer_writes_what_can_wait(self, carer: str, text: str) -> None:
        self.night.writes(carer, text)

    @rule(carer=CARERS)
    def it_gets_worse(self, carer: str) -> None:
        self.night.writes(carer, "he is not breathing")

    @rule(carer=CARERS)
    def a_carer_rings(self, carer: str) -> None:
        with self.night.context() as ctx:
            calls.answer(ctx, Turn("", f"CAin{next(self.calls)}", PHONES[carer][1]))

    @rule(name=HUB, by=st.integers(0, 1), text=st.sampled_from(["1", "2", "D", "DONE", "DONE 4", "ringing now"]))
    def somebody_writes(self, name: str, by: int, text: str) -> None:
        self.night.writes(name, text, by=BY[name][by])

    @initialize()
    def it_begins(self) -> None:
        self.night.writes("Dawn", "cant do this")

    @rule(text=st.sampled_from(["1", "1", "2"]))
    def who_was_alerted_last_answers(self, text: str) -> None:
        texts = [row for row in self.night.told if row.cls == "alert" and row.channel != VOICE]
        if texts:
            self.night.writes("", text, by=(texts[-1].channel, texts[-1].chat))

    @rule(text=st.sampled_from(["DONE", "2", "ringing now"]))
    def who_has_one_writes(self, text: str) -> None:
        holders = {matter.holder_id for matter in self.truths.known.values() if matter.closed_at is None}
        for name in BY:
            if self.night.person(name).id in holders:
                self.night.writes(name, text)

    @rule(name=HUB, which=st.integers(0, 30), choice=st.integers(0, 2))
    def somebody_presses_a_button(self, name: str, which: int, choice: int) -> None:
        """An old one, too."""
        mine = [row for row in self._rows() if (row.channel, row.chat) == BY[name][0] and row.buttons]
        if mine:
            row = mine[-1 - which % len(mine)]
            self.night.writes(name, "", kind="button", button=row.buttons[choice % len(row.buttons)][1])

    @rule(which=st.integers(0, 30), digits=st.sampled_from(["1", "2", "9", "5", ""]), tries=st.integers(0, 2))
    def a_key_in_a_call(self, which: int, digits: str, tries: int) -> None:
        rung = [row for row in self._rows() if row.channel == VOICE and row.key == "call.alert"]
        if rung:
            row = rung[-1 - which % len(rung)]
            with self.night.context() as ctx:
                turn = Turn("pressed", f"CA{row.id}", row.chat, digits=digits, row_id=row.id, tries=tries)
                calls.answer(ctx, turn)

    @rule(which=st.integers(0, 50), status=st.sampled_from(RECEIPTS))
    def a_receipt_comes_late_or_twice(self, which: int, status: str) -> None:
        rows = [row for row in self._rows() if row.channel != "telegram"]
        if rows:
            row = rows[-1 - which % len(rows)]
            failure = THIS_ONE_ONLY if status == "undelivered" else None
            with self.night.context(1) as ctx:
                delivery.receipt(ctx, row.id, row.provider_id or f"SM{row.id}", status, failure)

    @rule(name=HUB, ways=asleep | awake)
    def somebody_falls_asleep_or_wakes(self, name: str, ways: Ways) -> None:
        self.player.ways[name] = ways

    @rule(channel=st.sampled_from(CHANNELS), seconds=st.integers(1, 900))
    def a_provider_goes_down(self, channel: str, seconds: int) -> None:
        self.player.down_until[channel] = self.night.now + timedelta(seconds=seconds)

    @rule(seconds=st.sampled_from([1, 3, 10, 30, 60, 120, 300, 600]))
    def time_passes(self, seconds: int) -> None:
        self.player.runs(timedelta(seconds=seconds))

    @rule()
    def the_process_restarts(self) -> None:
        self.player.restarts()

    def teardown(self) -> None:
        broken = self.night.ask(lambda tx: list(journal.broken_links(tx)))
        self.night.close()
        self.folder.cleanup()
        assert broken == []

    def _rows(self) -> list[outbox.Outgoing]:
        return [row for state in ("sent", "failed") for row in self.night.ask(outbox.in_state, state)]


def test_the_rules_hold_in_any_order(example: Path) -> None:
    Claims.example = example
    play(Claims, examples=14, steps=20)
