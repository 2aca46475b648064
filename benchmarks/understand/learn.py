"""`python -m benchmarks.understand.learn`: count words over the corpora anew, for the reader's second opinion."""

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.understand import fitting
from bot.cli.read import moment
from handlers.understanding import stays
from handlers.understanding.choosing import Choice, one_bed, traits_of
from handlers.understanding.reading import Intent
from handlers.understanding.weighing import FILE, Counted, Evidence, Weights, count, evidence, learn
from handlers.understanding.words import hear

CORPORA = Path(__file__).parents[2] / "tests" / "language"
UNDERSTANDING = FILE.parent
IMPORTED = re.compile(r"^from handlers\.understanding\.(\w+)[\w.]* import", re.MULTILINE)
JUDGING = "judging"  # files that begin so are held back: no word of them is counted
SELDOM = 2  # texts that a word must stand in to say a kind of danger
TELLING = {"danger": 1.0, "kind": 3.0}  # by how much it must speak for one meaning before another
SMOOTHING = {"danger": 0.1, "kind": 0.2}  # parts of a text that might have been
#: Of texts by a hand that was left out, many of them written to look like danger, the words alone may raise so many
#: falsely; and where no table knows a danger, they are all there is.
FALSE_ALARMS = 0.045

Example = tuple[str, list[str]]  # a meaning and the sentences of a text
Hands = dict[str, list[Example]]  # by the corpus that they stand in


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understand.learn", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say whether the file is in step with the corpora")
    if parser.parse_args().check:
        return 0 if in_step(FILE.read_text(encoding="utf-8")) else 1
    texts = rows()
    written = as_text(*learnt(texts))
    FILE.write_text(written, encoding="utf-8")
    print(f"{FILE.name}: {len(written) // 1024} KB, from {len(texts)} texts.")
    return 0


def corpora() -> list[Path]:
    return sorted(path for path in CORPORA.rglob("*.jsonl") if not path.stem.startswith(JUDGING))


def rows() -> list[dict[str, Any]]:
    """Every text of the corpora that answers no question, but for those held back."""
    lines = [(path.stem, line) for path in corpora() for line in path.read_text(encoding="utf-8").splitlines()]
    found = [json.loads(line) | {"hand": hand} for hand, line in lines]
    return [row for row in found if not row.get("asked")]


def learnt(texts: Sequence[dict[str, Any]]) -> tuple[Evidence, Weights, Choice]:
    """The evidence of danger, the weights of its kinds, and what speaks for which intent where there is none."""
    danger = _by_hand((row["hand"], ("red" if row["danger"] else "calm", _heard(row))) for row in texts)
    kinds = [(kind, _heard(row)) for row in texts if row["danger"] for kind in row["kinds"]]
    return (
        _danger(_counted(danger), _margin(danger, FALSE_ALARMS)),
        learn(count(kinds), SELDOM, TELLING["kind"], SMOOTHING["kind"]),
        fitting.fitted([_wanted(row) for row in texts if not row["danger"] and "intent" in row]),
    )


def _danger(counts: Counted, least: float) -> Evidence:
    return evidence(counts, "red", "calm", TELLING["danger"], least, SMOOTHING["danger"])


def _wanted(row: dict[str, Any]) -> tuple[Intent, dict[str, str]]:
    stay = stays.find(hear(row["text"]), moment(row["now"]), None)
    return one_bed(Intent(row["intent"])), traits_of(_heard(row), stay)


def _by_hand(examples: Iterable[tuple[str, Example]]) -> Hands:
    found: Hands = {}
    for hand, example in examples:
        found.setdefault(hand, []).append(example)
    return found


def _counted(hands: Hands) -> Counted:
    return count(chain.from_iterable(hands.values()))


def _without(whole: Counted, part: Counted) -> Counted:
    """What is counted once a part is left out."""
    counted, many = ({gram: dict(by) for gram, by in whole[0].items()}, dict(whole[1]))
    for gram, by in part[0].items():
        for meaning, times in by.items():
            counted[gram][meaning] -= times
    for meaning, times in part[1].items():
        many[meaning] -= times
    return {gram: by for gram, by in counted.items() if any(by.values())}, many


def as_text(danger: Evidence, kinds: Weights, intents: Choice) -> str:
    """One word a line, so that a change can be read. The first line vouches for the rest."""
    parts = [
        _part("danger", f'"least":{danger.least}', danger.words),
        _part("kind", f'"prior":{_compact(kinds.prior)},"unseen":{_compact(kinds.unseen)}', kinds.words),
        _part("intent", f'"before":{_compact(intents.before)}', intents.words),
    ]
    rest = ",\n".join(parts) + "\n}\n"
    return f"{_vouched(rest)}{rest}"


def in_step(written: str) -> bool:
    """Whether nothing has changed since the words were counted: no corpus, spelling, way of counting or of reading a
    stay, or weight."""
    _, rest = written.split("\n", 1)
    return written == f"{_vouched(rest)}{rest}"


def _vouched(rest: str) -> str:
    """The first line: a digest of all that the weights are made of, and of themselves."""
    made_of = hashlib.sha256(rest.encode())
    for path in (*corpora(), *heard_by(), Path(__file__), Path(fitting.__file__)):
        made_of.update(path.read_bytes())
    return f'{{"made_of":"{made_of.hexdigest()}",\n'


def heard_by() -> list[Path]:
    """The modules that decide which words and times are counted, and how, with all that they import."""
    names: set[str] = set()
    reached = {"words", "weighing", "choosing", "stays"}
    while reached - names:
        names |= reached
        written = (path.read_text(encoding="utf-8") for name in names for path in _modules(name))
        reached = {one for text in written for one in IMPORTED.findall(text)}
    return [path for name in sorted(names) for path in _modules(name)]


def _modules(name: str) -> list[Path]:
    """That one, or all of a package."""
    package = UNDERSTANDING / name
    return sorted(package.glob("*.py")) if package.is_dir() else [package.with_suffix(".py")]


def _part(name: str, head: str, words: Mapping[str, Any]) -> str:
    lines = ",\n".join(f"{json.dumps(gram)}:{_compact(by)}" for gram, by in words.items())
    return f'"{name}":{{{head},"words":{{\n{lines}}}}}'


def _compact(values: Any) -> str:
    return json.dumps(values, separators=(",", ":"))


def _heard(row: dict[str, Any]) -> list[str]:
    return [sentence.plain for sentence in hear(row["text"]).sentences]


def _margin(hands: Hands, allowed: float) -> float:
    """The lead from which on no more than that share is a false alarm, on texts by a hand whose words were not
    counted."""
    leads = sorted(_false_alarms(hands), reverse=True)
    place = int(allowed * sum(map(len, hands.values())))
    return round(leads[place], 1) if place < len(leads) else 0.0


def _false_alarms(hands: Hands) -> Iterator[float]:
    whole = _counted(hands)
    for examples in hands.values():
        known = _danger(_without(whole, count(examples)), 0.0)
        for meaning, sentences in examples:
            leads = [] if meaning == "red" else list(chain(*known.weigh(sentences)))
            if leads:
                yield round(max(leads), 4)  # the order of adding up must not show


if __name__ == "__main__":
    sys.exit(main())
