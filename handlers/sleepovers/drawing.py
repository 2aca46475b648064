"""The life of a sleepover as a picture and as a paper, drawn from the table, so that a social worker can check it.

`python -m bot.lifecycle` writes both into docs/; a test says when they are no longer in step with the table.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from xml.sax.saxutils import escape

from handlers.sleepovers.lifecycle import ARROWS, GATES, Arrow, State, Who, spoken

#: Narrow, as on a phone: 480 units are about as many points.
WIDTH, TOP, BELOW = 480, 92, 26
CARD, CARD_ENDS = 112, 436  # from left to right; what goes on runs left of the cards, what goes back right of them
TITLE, LINE, WHO, PAD, GAP = 25, 19, 17, 15, 22  # heights
LANE = 12  # between two roads side by side
LONGEST, LONGEST_WHO, LONGEST_HEAD = 34, 42, 30  # characters in a line of a card
MANY = 5  # a step from so many states is told once, on a card of its own, and not drawn from each
AS_BEFORE = "still_needed"  # leads to wherever it was
TONES: dict[Who, str] = {
    Who.CARER: "#ffcf7a",
    Who.HOLDER: "#8fc7ff",
    Who.HOST: "#7fd1a5",
    Who.OTHER_HOME: "#c6a5f2",
    Who.LIAISON: "#f2a5b8",
    Who.LINE: "#9aa3d4",
}
STYLE = """
    .card { fill: #2a3060; stroke: #49528f; }
    .many { fill: #1d2142; stroke: #49528f; stroke-dasharray: 5 4; }
    .head { fill: #ffffff; font-size: 17px; font-weight: 600; }
    .text { fill: #e4e6f6; font-size: 14.5px; }
    .who { fill: #b9c0e6; font-size: 13px; }
    .road { fill: none; stroke-width: 2; }
""".strip("\n")


@dataclass(frozen=True, slots=True)
class Way:
    """A step that leads from one state to another."""

    arrow: Arrow
    start: State
    end: State

    @property
    def forward(self) -> bool:
        return ORDER[self.end] > ORDER[self.start]


@dataclass(frozen=True, slots=True)
class Card:
    """A box with lines: a heading, and each step with those who may cause it."""

    head: str
    steps: tuple[Arrow, ...]
    style: str
    top: float

    @property
    def height(self) -> float:
        return sum((PAD, TITLE * len(self.heads), 2, *(_height(step) for step in self.steps)))

    @property
    def heads(self) -> list[str]:
        return wrap(self.head, LONGEST_HEAD)

    @property
    def bottom(self) -> float:
        return self.top + self.height


ORDER = {state: place for place, state in enumerate(State)}


def ways() -> list[Way]:
    """All that leads somewhere else, from few states."""
    leading = [arrow for arrow in ARROWS if arrow.becomes is not None and len(arrow.states) < MANY]
    found = (Way(arrow, state, arrow.becomes) for arrow in leading for state in arrow.states if arrow.becomes)
    return [way for way in found if way.start != way.end]


def svg() -> str:
    """The picture, as a file."""
    cards = _cards()
    many = [arrow for arrow in ARROWS if arrow.becomes is not None and len(arrow.states) >= MANY]
    last = max(card.bottom for card in cards.values())
    after: list[Card] = []
    for arrow in many:
        head = f"While it is {', '.join(spoken(state) for state in arrow.states)}"
        after.append(Card(f"{head}: to {_then(arrow)}", (arrow,), "many", last + GAP))
        last = after[-1].bottom
    end = last + GAP
    height = end + 24 * ((len(TONES) + 1) // 2) + BELOW
    parts = [_head(height), *_roads(cards)]
    for card in (*cards.values(), *after):
        parts += _drawn(card)
    return "\n".join([*parts, *_legend(end), "</svg>", ""])


def paper() -> str:
    """The table in plain words, as a file."""
    rows = [f"| {_capital(arrow.said)} | {_when(arrow)} | {_listed(arrow.who)} | {_then(arrow)} |" for arrow in ARROWS]
    gates = [f"- {sentence}" for lacking in GATES.values() for _, sentence in lacking]
    return "\n".join(
        [
            "# The life of a sleepover",
            "",
            "This is drawn from the line's own table, `handlers/sleepovers/lifecycle.py`, by `make lifecycle`; a test",
            "fails where the two differ. What is not in it cannot happen: whoever tries it is told so in a sentence.",
            "Every step is kept with who took it and when. The line itself only notices. It never says yes, never says",
            "no, and ends nothing; and nothing ends by time.",
            "",
            "![The states of a sleepover from above to below, with the roads between them and, on each, who may take a"
            " step; every step is in the table below.](sleepover.svg)",
            "",
            "## Steps",
            "",
            "| to | when the sleepover is | may | and then it is |",
            "|---|---|---|---|",
            *rows,
            "",
            "## What must be there first",
            "",
            "Without these the go-ahead, or a longer stay, is refused with the sentence:",
            "",
            *gates,
            "",
        ]
    )


def _cards() -> dict[State, Card]:
    """One for each state, from above to below, with the steps that lead out of it."""
    found: dict[State, Card] = {}
    top: float = TOP
    for state in State:
        back = [arrow for arrow in ARROWS if arrow.event == AS_BEFORE and state in arrow.states]
        steps = (*(way.arrow for way in ways() if way.start == state), *back)
        found[state] = Card(_capital(spoken(state)), steps, "card", top)
        top = found[state].bottom + GAP
    return found


def _head(height: float) -> str:
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" role="img"
     aria-labelledby="life-title life-desc" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif">
  <title id="life-title">The life of a sleepover</title>
  <desc id="life-desc">Each box is what a sleepover can be, with what leads out of it and who may do it.</desc>
  <style>
{STYLE}
  </style>
  <rect width="{WIDTH}" height="{height:.0f}" rx="14" fill="#171a33"/>
  <text x="24" y="42" fill="#f4f1e6" font-size="23" font-weight="300">The life of a sleepover</text>
  <text class="who" x="24" y="66">Left: how it goes on. Right: how it goes back.</text>"""


def _drawn(card: Card) -> Iterator[str]:
    yield (
        f'  <rect class="{card.style}" x="{CARD}" y="{card.top:.0f}" width="{CARD_ENDS - CARD}"'
        f' height="{card.height:.0f}" rx="10"/>'
    )
    y, kind = card.top + PAD + 8 - TITLE, "head" if card.style == "card" else "text"
    for head in card.heads:
        y += TITLE
        yield f'  <text class="{kind}" x="{CARD + 14}" y="{y:.0f}">{escape(head)}</text>'
    for step in card.steps:
        y = _leaves(card, step) + 5 - LINE
        for place, who in enumerate(step.who):
            x = CARD_ENDS - 14 - 11 * (len(step.who) - 1 - place)
            yield f'  <circle cx="{x}" cy="{y + LINE - 5:.0f}" r="4" fill="{TONES[who]}"/>'
        for line in _lines(step):
            y += LINE
            yield f'  <text class="text" x="{CARD + 14}" y="{y:.0f}">{escape(line)}</text>'
        for line in _who_lines(step):
            y += WHO
            yield f'  <text class="who" x="{CARD + 14}" y="{y:.0f}">{escape(line)}</text>'


def _roads(cards: dict[State, Card]) -> Iterator[str]:
    """From the step's own line to the side of the card that it leads to; side by side where they overlap."""
    for forward in (True, False):
        mine = [way for way in ways() if way.forward is forward]
        ends = {way: (_leaves(cards[way.start], way.arrow), _enters(cards, mine, way)) for way in mine}
        for way, lane in _lanes(ends).items():
            edge, side = (CARD, -1) if forward else (CARD_ENDS, 1)
            x = edge + side * (16 + LANE * lane)
            y1, y2 = ends[way]
            bend = 7 if y2 > y1 else -7
            tone = TONES[way.arrow.who[0]]
            yield (
                f'  <path class="road" stroke="{tone}" d="M{edge} {y1:.0f} H{x - side * 7} Q{x} {y1:.0f} {x}'
                f' {y1 + bend:.0f} V{y2 - bend:.0f} Q{x} {y2:.0f} {x - side * 7} {y2:.0f} H{edge + side * 7}"/>'
            )
            tip = f"M{edge} {y2:.0f} l{side * 9} -4.5 v9 z"
            yield f'  <path d="{tip}" fill="{tone}"/>'


def _leaves(card: Card, step: Arrow) -> float:
    """The height of a step's first line in its card."""
    before = card.steps[: card.steps.index(step)]
    return card.top + PAD + 8 + TITLE * len(card.heads) + sum(map(_height, before))


def _enters(cards: dict[State, Card], among: list[Way], way: Way) -> float:
    """Near the heading of its card; several one below the other."""
    arriving = [other for other in among if other.end == way.end]
    return cards[way.end].top + 9 + 9 * arriving.index(way)


def _lanes(ends: dict[Way, tuple[float, float]]) -> dict[Way, int]:
    """The nearest lane to the cards that is free all the way; short roads first."""
    taken: list[tuple[int, float, float]] = []
    found: dict[Way, int] = {}
    for way in sorted(ends, key=lambda one: abs(ends[one][1] - ends[one][0])):
        first, last = min(ends[way]) - 6, max(ends[way]) + 6
        lane = 0
        while any(other == lane and first < until and since < last for other, since, until in taken):
            lane += 1
        taken.append((lane, first, last))
        found[way] = lane
    return found


def _legend(top: float) -> Iterator[str]:
    for place, (who, tone) in enumerate(TONES.items()):
        x, y = 24 + 232 * (place % 2), top + 14 + 24 * (place // 2)
        yield f'  <circle cx="{x + 5}" cy="{y - 4:.0f}" r="5" fill="{tone}"/>'
        yield f'  <text class="who" x="{x + 18}" y="{y:.0f}">{escape(who)}</text>'


def _height(step: Arrow) -> float:
    return LINE * len(_lines(step)) + WHO * len(_who_lines(step)) + 5


def _lines(step: Arrow) -> list[str]:
    where = ": as before" if step.event == AS_BEFORE else ""
    return wrap(_capital(step.said) + where, LONGEST)


def _who_lines(step: Arrow) -> list[str]:
    return wrap(_listed(step.who), LONGEST_WHO)


def _when(arrow: Arrow) -> str:
    return "; ".join(spoken(state) for state in arrow.states)


def _then(arrow: Arrow) -> str:
    if arrow.event == AS_BEFORE:
        return "what it was before"
    return spoken(arrow.becomes) if arrow.becomes is not None else "the same"


def _listed(who: tuple[Who, ...]) -> str:
    return ", ".join(who)


def _capital(said: str) -> str:
    return said[0].upper() + said[1:]
