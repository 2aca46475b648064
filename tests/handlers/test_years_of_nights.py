"""Years of nights behind her cost whoever is on call nothing: counted in the steps that SQLite takes, not in time."""

from datetime import timedelta

from sqlalchemy import insert

from storage import people
from storage.alerts import alerts
from storage.matters import matters
from storage.questions import questions
from tests.handlers.night import FRIDAY_NIGHT, Night

NIGHTS = 3_000


def steps(night: Night, *texts: tuple[str, str]) -> int:
    """Tens of steps."""
    taken = 0

    def step() -> None:
        nonlocal taken
        taken += 1

    night._raw.set_progress_handler(step, 10)
    for name, text in texts:
        night.writes(name, text)
    night._raw.set_progress_handler(None, 0)
    return taken


def live_through(night: Night, jan: int) -> None:
    """Matters that were alerted for, asked about and closed."""
    with night.context(1) as ctx:
        for number in range(NIGHTS):
            at = FRIDAY_NIGHT - timedelta(hours=12 * (NIGHTS - number))
            about = {"constellation_id": 1, "matter_id": 1_000 + number, "person_id": jan}
            one = {"id": 1_000 + number, "constellation_id": 1, "home_id": 3, "lane": "amber", "round": 1, "rung": 0}
            times = {"opened_at": at, "waiting_since": at, "closed_at": at + timedelta(hours=1)}
            ctx.tx.execute(insert(matters), one | times)
            ctx.tx.execute(insert(alerts), about | {"round": 1, "rung": 0, "told_at": at})
            asked = {"kind": "alert", "address_id": 1, "facts": {}, "asked_at": at, "closed_at": at}
            ctx.tx.execute(insert(questions), about | asked)


def test_an_alert_and_its_answer_cost_what_they_did_in_the_first_night(night: Night) -> None:
    evening = (("Dawn", "please ring"), ("Jan", "1"), ("Jan", "on my way"), ("Jan", "done"))
    steps(night, *evening)
    before = steps(night, *evening)
    jan = night.ask(people.by_name, 1, "Jan")
    assert jan is not None
    live_through(night, jan.id)
    assert steps(night, *evening) < before * 1.1
