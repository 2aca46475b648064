"""The year of nights: the same for a seed, and a rate that is set to all or nothing does what it says."""

import tomllib
from contextlib import closing
from math import inf
from pathlib import Path

import pytest

from benchmarks.year import __main__ as year
from benchmarks.year import picture, rates, results
from benchmarks.year.nights import FAMILIES, ZONE, cries, on_call_at
from benchmarks.year.people import PHONES
from benchmarks.year.rates import Assumption, Fate, WrongRates
from benchmarks.year.results import Side
from benchmarks.year.stage import LINE, ROSTER, Stage
from handlers import rota

ROOT = Path(__file__).parents[2]
#: Nothing fails, nothing is red, one family a night: what is left are the people.
QUIET = dict.fromkeys(
    (
        *(
            "second_home",
            "red_at_once",
            "turns_red",
            "phone_off",
            "without_data",
            "voicemail_first",
            "voicemail_when_off",
        ),
        *("busy", "sms_undelivered", "sms_late", "sms_receipt_lost", "opted_out", "provider_stumbles"),
        *("outcome_unknown", "telegram_down", "hears_nothing", "cannot_take_it", "picks_up_too_late"),
    ),
    0.0,
)
AWAKE = QUIET | {"asleep_at_night": 0.0, "asleep_in_the_evening": 0.0, "sees_a_text": 1.0, "hears_a_ring": 1.0}
ASLEEP = QUIET | {"asleep_at_night": 1.0, "asleep_in_the_evening": 1.0, "wakes_by_text": 0.0, "wakes_by_ring": 0.0}


def changed(tmp_path: Path, values: dict[str, float]) -> dict[str, Assumption]:
    file = tmp_path / "rates.toml"
    file.write_text("".join(f"{name} = {value}\n" for name, value in values.items()))
    return rates.read(file)


def play(tmp_path: Path, values: dict[str, float], nights: int = 4) -> list[Side]:
    return year.play(changed(tmp_path, values), seed=1, nights=nights)


def test_a_seed_gives_the_same_year_and_another_one_another() -> None:
    first, again, other = (year.play(rates.read(), seed, 3) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_a_night_is_the_same_whatever_was_played_before_it() -> None:
    both, first = (year.play(rates.read(), 1, nights) for nights in (3, 2))
    for longer, shorter in zip(both, first, strict=True):
        assert longer.outcomes[: len(shorter.outcomes)] == shorter.outcomes


def test_where_nothing_fails_and_all_are_awake_the_rules_hardly_differ(tmp_path: Path) -> None:
    line, tool, forwarded = play(tmp_path, AWAKE | {"minutes_to_answer_awake": 0.5})
    assert tool.outcomes == forwarded.outcomes
    for ours, theirs in zip(line.outcomes, tool.outcomes, strict=True):
        assert ours.minutes() < 4
        assert abs(ours.minutes() - theirs.minutes()) < 6 / 60  # the tool looks every five seconds


def test_where_nobody_ever_answers_the_family_is_given_the_number_at_once(tmp_path: Path) -> None:
    line, tool, _ = play(tmp_path, ASLEEP, nights=2)
    assert line.waits == tool.waits == [inf, inf]
    assert line.number_waits[-1] < 0.5
    assert (line.left_alone(), tool.left_alone()) == (0, 2)


def test_a_number_that_is_lost_on_its_way_comes_again_with_the_next_steps(tmp_path: Path) -> None:
    line, _, _ = play(tmp_path, ASLEEP | {"sms_undelivered": 0.5}, nights=6)
    assert line.waits[0] == inf
    assert line.number_waits[-1] < 30 and any(wait > 0.5 for wait in line.number_waits)


def test_voicemail_is_an_answer_only_where_it_is_taken_for_one(tmp_path: Path) -> None:
    """One ring in two wakes; every other one is picked up by a voicemail."""
    line, tool, forwarded = play(tmp_path, ASLEEP | {"wakes_by_ring": 0.5, "voicemail_first": 1.0}, nights=8)
    assert line.waits[-1] < 60 and tool.waits[-1] < 180
    assert forwarded.waits[-1] == inf
    assert sum(line.waits) <= sum(tool.waits)


def test_an_undelivered_text_is_noticed_by_the_line_and_not_by_the_tool(tmp_path: Path) -> None:
    line, tool, _ = play(tmp_path, AWAKE | {"sms_undelivered": 1.0}, nights=4)
    by_text = [place for place, one in enumerate(line.outcomes) if on_call_at(one.cry.at)[0] == "Priya"]
    assert len(by_text) == 3  # a Friday, a Saturday and a Sunday
    for place in by_text:
        assert line.outcomes[place].minutes() < 3
        assert tool.outcomes[place].minutes() > 5


def test_only_the_line_can_be_rung_back(tmp_path: Path) -> None:
    """Every ring wakes too late, and no text arrives: who looks at her phone sees nothing but a missed call."""
    late = {"wakes_by_ring": 1.0, "picks_up_too_late": 1.0, "looks_at_the_phone": 1.0, "hears_a_ring": 0.0}
    line, tool, _ = play(tmp_path, ASLEEP | late | {"sms_undelivered": 1.0, "without_data": 1.0}, nights=3)
    assert line.waits[-1] < 10
    assert tool.waits[0] == inf


def test_who_talks_to_one_family_passes_the_other_on(tmp_path: Path) -> None:
    line, tool, _ = play(tmp_path, AWAKE | {"second_home": 1.0, "minutes_of_talk": 60.0}, nights=3)
    assert len(line.outcomes) == len(tool.outcomes) == 6
    assert line.waits[-1] < 15


def test_the_roster_is_the_one_that_the_people_are_made_for(tmp_path: Path) -> None:
    tables = tomllib.loads(ROSTER.read_text(encoding="utf-8"))
    carers = [(home["code"], carer) for home in tables["home"] for carer in home["carer"]]
    families = {
        code: ("telegram", str(carer["telegram"])) if carer.get("first") == "telegram" else ("sms", carer["mobile"])
        for code, carer in carers
        if code > 2
    }
    assert families == FAMILIES
    mobiles = {carer["name"]: carer["mobile"] for _, carer in carers if carer["name"] in PHONES}
    assert {**mobiles, "Sam": tables["staff"][0]["mobile"]} == {name: phone[2] for name, phone in PHONES.items()}


def test_on_call_is_who_the_rota_says(tmp_path: Path) -> None:
    values = {name: one.value for name, one in rates.read().items()}
    with closing(Stage(tmp_path)) as stage:
        for number in range(0, 365, 20):
            at = cries(Fate(values, 1, number))[0].at
            now = stage.begin(at).ask(rota.on_call, 1, at, LINE.time_zone)
            assert (now.who[0].name, now.backup[0].name) == on_call_at(at)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("phone_of = 0.1", "the nearest is phone_off"),
        ("phone_off = 3", "between 0 and 1"),
        ("tool_rounds = 0", "more than 0"),
        ('phone_off = "often"', "must be a number"),
        ("phone_off =", "cannot be read"),
    ],
)
def test_a_wrong_rate_is_told_plainly(line: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(line)
    with pytest.raises(WrongRates, match=says):
        rates.read(tmp_path / "mine.toml")


def test_every_rate_is_used() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "benchmarks" / "year").glob("*.py"))
    assert [name for name in rates.read() if f'"{name}"' not in sources] == []


def test_the_paper_has_the_assumptions_and_the_figures() -> None:
    paper = (ROOT / "docs" / "year.md").read_text(encoding="utf-8")
    assert results.markdown(year.assumed(rates.read())) in paper
    assert "| families who wrote | 3" in paper


def test_another_year_is_printed_and_the_papers_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (ROOT / "docs" / "year.md").stat().st_mtime_ns
    assert year.main(["--nights", "2", "--picture", str(tmp_path / "two.png")]) == 0
    printed = capsys.readouterr()
    assert "2 nights (seed 1)" in printed.out and "families who wrote" in printed.out
    assert "2 of 2 nights" in printed.err
    assert (tmp_path / "two.png").exists()
    assert (ROOT / "docs" / "year.md").stat().st_mtime_ns == before


def test_a_slip_is_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert year.main(["--rates", str(tmp_path / "none.toml")]) == 1
    assert "cannot be read" in capsys.readouterr().err
    for slip in (["--nights", "0"], ["--picture", "year.gif"]):
        with pytest.raises(SystemExit):
            year.main(slip)
        assert "must be" in capsys.readouterr().err


def test_tables_are_put_between_their_marks(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("before\n<!-- figures -->\nold\n<!-- end of figures -->\nafter\n")
    year.write_down(paper, "figures", "new")
    assert paper.read_text() == "before\n<!-- figures -->\n\nnew\n\n<!-- end of figures -->\nafter\n"


def test_the_picture_is_drawn(tmp_path: Path) -> None:
    sides = year.play(rates.read(), 1, 2)
    picture.draw(sides, 2, tmp_path / "year.png")
    assert (tmp_path / "year.png").read_bytes().startswith(b"\x89PNG")


def test_families_write_in_the_evening_and_at_night() -> None:
    values = {name: one.value for name, one in rates.read().items()}
    moments = [one.at.astimezone(ZONE) for night in range(200) for one in cries(Fate(values, 1, night))]
    assert len({(moment.hour, moment.minute) for moment in moments}) > 100
    assert {moment.hour for moment in moments} <= {*range(19, 24), *range(8)}
    assert sum(moment.hour in (22, 23, 0, 1) for moment in moments) > len(moments) * 0.65
