"""Whatever fails, the ladder reaches who would answer, or gives the carer the duty team's number, in bounded time.

A round lasts at most the sum of its rungs. Whoever is on it is tried within a round of the providers' coming back, and
answers within LAST_WAY of that; a round may end under her last way, so that it is the next one that reaches her.
Until somebody has it, no more than a round goes by without the duty team's number.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

import hypothesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from handlers.settings import Rung
from tests.handlers.night import LINE, Night
from tests.handlers.player import BY_TELEGRAM, CHANNELS, FATES, PHONES, Player, Ways
from tests.handlers.truths import Truths

GROUPS = {"on_call": "Jan", "backup": "Priya", "liaison_worker": "Sam"}
#: From an alert until it is answered by the last of her ways: retries, a missing receipt, a ring, and her own time.
LAST_WAY = timedelta(seconds=31 + 60 + 25 + 60)
DUTY = ("ladder.nobody", "ladder.nobody_can")
NIGHTS = settings(
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    max_examples=10,
    phases=(Phase.explicit, Phase.generate),
)


def some_of(*words: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(words), min_size=1, unique=True).map(tuple)


rungs = st.lists(
    st.builds(
        Rung,
        some_of(*GROUPS),
        some_of("message", "call"),
        st.integers(30, 600).map(lambda seconds: timedelta(seconds=seconds)),
    ),
    min_size=1,
    max_size=5,
).map(tuple)
ways = st.builds(
    Ways,
    telegram=st.sampled_from(BY_TELEGRAM),
    sms=st.sampled_from(FATES),
    phone=st.sampled_from(PHONES),
    reads_after=st.none() | st.integers(2, 60),
    says=st.sampled_from(["1", "2"]),
    picks_up_after=st.integers(1, 24),
)


@dataclass(frozen=True, slots=True)
class Trouble:
    rungs: tuple[Rung, ...]
    ways: dict[str, Ways]
    down_for: dict[str, int]  # seconds, a channel
    words: str

    def round(self) -> timedelta:
        return sum((rung.lasts for rung in self.rungs), timedelta())

    def somebody_would_answer(self) -> bool:
        return any(self.ways[name].would_answer(self._means(group)) for group, name in GROUPS.items())

    def _means(self, group: str) -> set[str]:
        return {means for rung in self.rungs if group in rung.who for means in rung.by}


troubles = st.builds(
    Trouble,
    rungs,
    st.fixed_dictionaries(dict.fromkeys(GROUPS.values(), ways)),
    st.dictionaries(st.sampled_from(CHANNELS), st.integers(1, 900), max_size=2),
    st.sampled_from(["cant do this", "he is not breathing"]),
)


ONLY_THE_RING = Trouble(
    (Rung(("on_call",), ("message",), timedelta(minutes=5)),),
    {"Jan": Ways("this one refused", "this one refused", "picks up"), "Priya": Ways(), "Sam": Ways()},
    {},
    "cant do this",
)


@NIGHTS
@given(trouble=troubles)
@hypothesis.example(trouble=ONLY_THE_RING)
def test_somebody_is_reached_or_the_carer_has_the_duty_team(example: Path, trouble: Trouble) -> None:
    with TemporaryDirectory() as folder:
        night = Night(Path(copy(example, folder)), replace(LINE, rungs=trouble.rungs, channels=CHANNELS))
        try:
            _night(night, trouble)
        finally:
            night.close()


def _night(night: Night, trouble: Trouble) -> None:
    night.watch = truths = Truths()
    down = {channel: night.now + timedelta(seconds=lasts) for channel, lasts in trouble.down_for.items()}
    player = Player(night, trouble.ways, down)
    night.writes("Dawn", trouble.words)
    began, reachable = night.now, trouble.somebody_would_answer()
    bound = max([began, *down.values()]) + trouble.round() * 2 + LAST_WAY

    def claimed() -> bool:
        return any(matter.holder_id is not None for matter in truths.known.values())

    def given() -> list[datetime]:
        return [row.created_at for row in night.told if row.key in DUTY]

    player.runs(bound - began, until=lambda: claimed() or (not reachable and len(given()) == 3))
    assert claimed() or not reachable, f"nobody has it at {night.now}"
    for earlier, later in zip([began, *given()], [*given(), night.now], strict=True):
        assert later - earlier <= trouble.round(), "the carer was left without the duty team's number"
