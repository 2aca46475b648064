"""`make year`: plays the nights on every side, prints the figures, and puts them and the picture into docs/."""

import argparse
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.year import rates, results
from benchmarks.year.line import LineNight
from benchmarks.year.nights import Outcome, cries
from benchmarks.year.paging import PagingNight
from benchmarks.year.rates import Assumption, Fate, WrongRates
from benchmarks.year.results import Side
from benchmarks.year.stage import Stage

NIGHTS, SEED = 365, 1
DOCS = Path(__file__).parents[2] / "docs"
NAMES = ("Roost", "a paging tool", "that tool, if voicemail counts")


def main(argv: Sequence[str] | None = None) -> int:
    arguments = _parser().parse_args(argv)
    try:
        table = rates.read(arguments.rates)
    except WrongRates as error:
        print(error, file=sys.stderr)
        return 1
    sides = play(table, arguments.seed, arguments.nights, _progress(arguments.nights))
    print(f"{arguments.nights} nights (seed {arguments.seed}). Every rate is assumed; see {rates.TABLE.name}.\n")
    print(results.plain(results.rows(sides)))
    as_it_stands = (arguments.nights, arguments.seed, arguments.rates) == (NIGHTS, SEED, None)
    if as_it_stands:
        write_down(DOCS / "year.md", "figures", results.markdown(results.rows(sides)))
        write_down(DOCS / "year.md", "assumed", results.markdown(assumed(table)))
    path = arguments.picture or (DOCS / "year.png" if as_it_stands else None)
    if path is not None:
        from benchmarks.year import picture  # here alone, because matplotlib takes a second to load

        picture.draw(sides, arguments.nights, path)
        print(f"\nThe picture is {path.name}.")
    return 0


def play(
    table: dict[str, Assumption], seed: int, nights: int, after: Callable[[int], None] = lambda night: None
) -> list[Side]:
    """The same nights on each side; `after` is called after each of them."""
    values = {name: assumption.value for name, assumption in table.items()}
    outcomes: list[list[Outcome]] = [[], [], []]
    with tempfile.TemporaryDirectory(prefix="roost-year-") as folder, closing(Stage(Path(folder))) as stage:
        for night in range(nights):
            fate = Fate(values, seed, night)
            tonight = cries(fate)
            outcomes[0] += LineNight(stage, fate, tonight).run()
            outcomes[1] += PagingNight(fate, tonight, voicemail_answers=False).run()
            outcomes[2] += PagingNight(fate, tonight, voicemail_answers=True).run()
            after(night + 1)
    return [Side(name, found) for name, found in zip(NAMES, outcomes, strict=True)]


def assumed(table: dict[str, Assumption]) -> list[list[str]]:
    lines = [[one.name, _value(one), one.says, one.source] for one in table.values()]
    return [["name", "is", "what", "from"], *lines]


def write_down(paper: Path, place: str, table: str) -> None:
    """Put a table between its two marks in a paper."""
    text = paper.read_text(encoding="utf-8")
    between = re.compile(rf"(<!-- {place} -->\n).*?(<!-- end of {place} -->)", re.DOTALL)
    paper.write_text(between.sub(rf"\g<1>\n{table}\n\n\g<2>", text), encoding="utf-8")


def _value(one: Assumption) -> str:
    return f"{100 * one.value:g}%" if one.unit == "share" else f"{one.value:g} {one.unit}"


def _progress(nights: int) -> Callable[[int], None]:
    def show(night: int) -> None:
        end = "\n" if night == nights else ""
        print(f"\r{night} of {nights} nights", end=end, file=sys.stderr, flush=True)

    return show


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("must be a number from 1 on.")
    return int(text)


def _png(text: str) -> Path:
    if not text.endswith(".png") or not Path(text).parent.is_dir():
        raise argparse.ArgumentTypeError("must be a name that ends in .png, in a folder that is there.")
    return Path(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.year",
        description="Play a year of made-up nights on the line's own rules and on those of a general paging tool, and"
        " say how long families wait for a person. Without options the figures and the picture in docs/ are made anew."
        " About half a minute.",
    )
    parser.add_argument("--nights", type=_count, default=NIGHTS, metavar="N", help=f"how many (default: {NIGHTS})")
    parser.add_argument("--seed", type=int, default=SEED, metavar="S", help=f"another year (default: {SEED})")
    parser.add_argument("--rates", type=Path, metavar="FILE", help="TOML with other rates, such as phone_off = 0.1")
    parser.add_argument("--picture", type=_png, metavar="FILE", help="where to write the picture, as PNG")
    return parser


if __name__ == "__main__":
    sys.exit(main())
