"""`python -m benchmarks.understand.learn`: count words over the corpora anew, for the reader's second opinion."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from handlers.understanding.weighing import FILE, Weights, grams_of, learn, likeliest, stretches
from handlers.understanding.words import hear

CORPORA = Path(__file__).parents[2] / "tests" / "language"
JUDGING = "judging"  # files that begin so are held back: no word of them is counted
SELDOM = {"danger": 1, "kind": 2, "intent": 2}  # texts that a word must stand in
TELLING = {"danger": 1.0, "kind": 3.0, "intent": 2.5}  # by how much it must speak for one meaning before another
SMOOTHING = {"danger": 0.5, "kind": 0.2, "intent": 0.2}  # parts of a text that might have been
#: Of texts by a hand that was left out, many of them written to look like danger, the words alone may raise so many
#: falsely; and where no table knows a danger, they are all there is.
FALSE_ALARMS = 0.048
WRONG = 0.1  # of such texts in which the words alone may say a wrong intent

Example = tuple[str, list[str]]
Hands = dict[str, list[Example]]  # by the corpus that they stand in


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understand.learn", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say whether the file is in step with the corpora")
    arguments = parser.parse_args()
    written = as_text(learnt(rows()))
    if arguments.check:
        return 0 if FILE.read_text(encoding="utf-8") == written else 1
    FILE.write_text(written, encoding="utf-8")
    print(f"{FILE.name}: {len(written) // 1024} KB, from {len(rows())} texts.")
    return 0


def rows() -> list[dict[str, Any]]:
    """Every text of the corpora that answers no question, but for those held back."""
    paths = sorted(path for path in CORPORA.rglob("*.jsonl") if not path.stem.startswith(JUDGING))
    lines = [(path.stem, line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    found = [json.loads(line) | {"hand": hand} for hand, line in lines]
    return [row for row in found if not row.get("asked")]


def learnt(texts: Sequence[dict[str, Any]]) -> dict[str, Weights]:
    """The weights of danger, of its kind, and of what is wanted where there is none."""
    danger = _by_hand((row["hand"], ("red" if row["danger"] else "calm", _heard(row))) for row in texts)
    kinds = _by_hand((row["hand"], (kind, _heard(row))) for row in texts if row["danger"] for kind in row["kinds"])
    intents = _by_hand(
        (row["hand"], (row["intent"], _heard(row))) for row in texts if not row["danger"] and "intent" in row
    )
    return {
        "danger": _learn(danger, "danger", _margin(danger, "danger", _false_alarm, FALSE_ALARMS)),
        "kind": _learn(kinds, "kind", 0.0),
        "intent": _learn(intents, "intent", _margin(intents, "intent", _wrong_intent, WRONG)),
    }


def _by_hand(examples: Iterable[tuple[str, Example]]) -> Hands:
    found: Hands = {}
    for hand, example in examples:
        found.setdefault(hand, []).append(example)
    return found


def _learn(hands: Hands, name: str, least: float) -> Weights:
    return learn(chain.from_iterable(hands.values()), SELDOM[name], TELLING[name], least, SMOOTHING[name])


def as_text(weights: dict[str, Weights]) -> str:
    """One word a line, so that a change can be read."""
    parts = []
    for name, known in weights.items():
        words = ",\n".join(f"{json.dumps(gram)}:{_compact(by)}" for gram, by in known.words.items())
        head = f'"prior":{_compact(known.prior)},"unseen":{_compact(known.unseen)},"least":{known.least}'
        parts.append(f'"{name}":{{{head},"words":{{\n{words}}}}}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _compact(values: Any) -> str:
    return json.dumps(values, separators=(",", ":"))


def _heard(row: dict[str, Any]) -> list[str]:
    return [sentence.plain for sentence in hear(row["text"]).sentences]


def _margin(hands: Hands, name: str, mistake: Callable[[Weights, Example], float | None], allowed: float) -> float:
    """The lead from which on no more than that share is mistaken, on texts by a hand whose words were not counted."""
    leads = sorted(_mistakes(hands, name, mistake), reverse=True)
    place = int(allowed * sum(map(len, hands.values())))
    return round(leads[place], 1) if place < len(leads) else 0.0


def _mistakes(hands: Hands, name: str, mistake: Callable[[Weights, Example], float | None]) -> Iterator[float]:
    for left_out, examples in hands.items():
        others = chain.from_iterable(texts for hand, texts in hands.items() if hand != left_out)
        weights = learn(others, SELDOM[name], TELLING[name], 0.0, SMOOTHING[name])
        for example in examples:
            lead = mistake(weights, example)
            if lead is not None:
                yield round(lead, 4)  # the order of adding up must not show


def _false_alarm(weights: Weights, example: Example) -> float | None:
    meaning, sentences = example
    if meaning == "red":
        return None
    leads = [scores["red"] - scores["calm"] for scores in map(weights.scores, map(grams_of, stretches(sentences)))]
    return max(leads, default=None)


def _wrong_intent(weights: Weights, example: Example) -> float | None:
    meaning, sentences = example
    found, lead = likeliest(weights.scores(set().union(*map(grams_of, stretches(sentences)))))
    return None if found == meaning else lead


if __name__ == "__main__":
    sys.exit(main())
