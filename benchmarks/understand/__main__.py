"""`python -m benchmarks.understand`: how well carers' texts are read, by intent, kind of danger and form of time."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from benchmarks.understand import expressions, others
from benchmarks.understand.scoring import MEASURES, Row, median_ms, rows_of, share

CORPORA = Path(__file__).parents[2] / "tests" / "language"
#: Another set of expressions of time, where it lies beside the project.
EXPRESSIONS = Path(__file__).parents[3] / "shared" / "language" / "duckling_carer.jsonl"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understand", description="How well texts are read.")
    parser.add_argument("files", nargs="*", type=Path, default=sorted(CORPORA.glob("*.jsonl")), metavar="FILE")
    parser.add_argument("--wrong", action="store_true", help="list what was read wrongly")
    parser.add_argument(
        "--expressions", type=Path, metavar="FILE", help="bare expressions of time, read beside general libraries"
    )
    arguments = parser.parse_args()
    if arguments.expressions:
        print("\n".join(beside_others(arguments.expressions)))
        return 0
    for path in arguments.files:
        rows = rows_of(path)
        print("\n".join(report(path.stem, rows)))
        print("\n".join(stays_beside_others(rows)))
        print(f"  {'median time of a reading':<30} {median_ms(path):>5.2f} ms  at most 1 ms")
        if arguments.wrong:
            print("\n".join(wrong(rows)))
    if EXPRESSIONS.exists():
        print("\n".join(beside_others(EXPRESSIONS)))
    return 0


def report(name: str, rows: list[Row]) -> Iterator[str]:
    yield f"{name}: {len(rows)} texts"
    for measure in MEASURES:
        count, among = share(rows, measure)
        yield f"  {measure.name:<30} {_percent(count, among):>6}  {count:>4} of {among:<4}  {measure.aim}"
    yield "  by intent                       right  wrong"
    yield from _intents(rows)
    yield "  by kind of danger               found  missed"
    yield from _kinds(rows)
    yield "  by form of time                 right  asked  wrong"
    yield from _forms(rows)


def stays_beside_others(rows: Iterable[Row]) -> Iterator[str]:
    """The same stays, as general libraries read them: starts and ends that are right to the minute."""
    stays = [row for row in rows if row.wants_a_stay]
    read = {"roost": (sum(row.start_right for row in stays), sum(row.end_right for row in stays))}
    for row in stays:
        for name, ends in others.stays_of(row.gold["text"], datetime.fromisoformat(row.gold["now"])).items():
            starts, lasts = read.get(name, (0, 0))
            read[name] = (starts + row.is_start(ends[0]), lasts + row.is_end(ends[1]))
    yield f"  by reader, of {len(stays)} stays         starts   ends"
    for name, (starts, lasts) in read.items():
        yield f"    {name:<28} {starts:>6} {lasts:>6}"


def beside_others(path: Path) -> Iterator[str]:
    """How many bare expressions the line and two general libraries get right; another set's conventions count."""
    rows = expressions.load(path)
    yield f"{path.stem}: {len(rows)} expressions"
    for name, count in (
        ("roost", expressions.count(rows, expressions.ours)),
        ("dateparser", others.dateparser_right(rows)),
        ("parsedatetime", others.parsedatetime_right(rows)),
    ):
        yield f"  {name:<30} {_percent(count, len(rows)):>6}  {count:>4} of {len(rows)}"


def wrong(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        faults = list(_faults(row))
        if faults:
            yield json.dumps(row.gold["text"], ensure_ascii=False) + f"  [{row.gold['id']}, {row.gold['now']}]"
            if row.gold["asked"]:
                yield f"    asked {row.gold['asked']}"
            yield from (f"    {fault}" for fault in faults)
            yield "    because " + ", ".join(f"{sign.rule}:{sign.said!r}" for sign in row.got.signs)


def _faults(row: Row) -> Iterator[str]:
    gold, got = row.gold, row.got
    if gold["danger"] != got.danger:
        yield f"danger {got.danger}, should be {gold['danger']} {gold['kinds']}"
    if gold["intent"] != got.intent:
        yield f"intent {got.intent}, should be {gold['intent']}"
    if not row.stay_right:
        start, end = (got.stay.start, got.stay.end) if got.stay else (None, None)
        got_stay = f"{start and start.at} to {end and end.at} sure={row.sure}"
        yield f"stay {got_stay}, should be {gold['start']} to {gold['end']}"
    if gold["nights"] != row.nights:
        yield f"nights {row.nights}, should be {gold['nights']}"
    if gold["children"] != got.children.number:
        yield f"children {got.children.number}, should be {gold['children']}"


def _intents(rows: list[Row]) -> Iterator[str]:
    every = Counter(row.gold["intent"] for row in rows)
    right = Counter(row.gold["intent"] for row in rows if row.got.intent == row.gold["intent"])
    for intent, count in sorted(every.items()):
        yield f"    {intent:<28} {right[intent]:>6} {count - right[intent]:>6}"


def _kinds(rows: list[Row]) -> Iterator[str]:
    every = Counter(kind for row in rows for kind in row.gold["kinds"] if row.gold["danger"])
    found = Counter(kind for row in rows if row.gold["danger"] for kind in row.gold["kinds"] if kind in row.got.kinds)
    for kind, count in sorted(every.items()):
        yield f"    {kind:<28} {found[kind]:>6} {count - found[kind]:>7}"


def _forms(rows: list[Row]) -> Iterator[str]:
    stays = [row for row in rows if row.wants_a_stay]
    for form in sorted({tag for row in stays for tag in row.gold.get("tags", ())}):
        tagged = [row for row in stays if form in row.gold["tags"]]
        right = sum(row.stay_right for row in tagged)
        asked = sum(not row.stay_right and not row.sure for row in tagged)
        yield f"    {form:<28} {right:>6} {asked:>6} {len(tagged) - right - asked:>6}"


def _percent(count: int, among: int) -> str:
    return f"{100 * count / among:.1f}%" if among else "-"


if __name__ == "__main__":
    sys.exit(main())
