"""Weights of traits under which the intents of the corpora come out most likely: multinomial logistic regression."""

import math
import random
from collections import Counter
from collections.abc import Collection, Sequence

from handlers.understanding.choosing import Choice

SELDOM = 2  # texts that a trait must stand in
ROUNDS = 10  # more of them would learn the texts by heart
STEP = 0.2
SLOWER = 0.3  # by which the steps of a further round are shorter
SLIGHT = 0.05  # a weight that says as good as nothing

Example = tuple[str, Collection[str]]  # an intent, and the traits of a text


def fitted(examples: Sequence[Example]) -> Choice:
    """One text after the other, in an order that is the same each time, moves the weights of its traits a little
    towards its intent and away from what was taken for likely instead."""
    intents = sorted({intent for intent, _ in examples})
    stood = Counter(trait for _, traits in examples for trait in traits)
    weights = {trait: [0.0] * len(intents) for trait in sorted(stood) if stood[trait] >= SELDOM}
    before = [0.0] * len(intents)
    texts = [
        ([weights[trait] for trait in sorted(traits) if trait in weights], intents.index(intent))
        for intent, traits in examples
    ]
    order = random.Random(1)
    for past in range(ROUNDS):
        step = STEP / (1 + SLOWER * past)
        order.shuffle(texts)
        for rows, right in texts:
            moves = _moves([before, *rows], right, step)
            for row in (before, *rows):
                row[:] = [weight - move for weight, move in zip(row, moves, strict=True)]
    known = {trait: _said(intents, row, SLIGHT) for trait, row in weights.items()}
    return Choice(_said(intents, before), {trait: said for trait, said in known.items() if said})


def _moves(rows: Sequence[Sequence[float]], right: int, step: float) -> list[float]:
    """How far each intent was taken for likelier than it was, in steps."""
    scores = [sum(column) for column in zip(*rows, strict=True)]
    highest = max(scores)
    parts = [math.exp(score - highest) for score in scores]
    scale = step / sum(parts)
    moves = [part * scale for part in parts]
    moves[right] -= step
    return moves


def _said(intents: Sequence[str], row: Sequence[float], least: float = 0.0) -> dict[str, float]:
    return {intent: round(weight, 2) for intent, weight in zip(intents, row, strict=True) if abs(weight) >= least}
