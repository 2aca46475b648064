"""What loading a roster changes, each as one plain sentence."""

from typing import NamedTuple

NEW, CHANGED, LEFT = "new", "changed", "left"


class Change(NamedTuple):
    kind: str  # NEW, CHANGED or LEFT
    sentence: str
