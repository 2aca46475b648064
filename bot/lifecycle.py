"""Draw the life of a sleepover into docs/: `python -m bot.lifecycle`."""

from pathlib import Path

from handlers.sleepovers import drawing

DOCS = Path(__file__).parents[1] / "docs"

if __name__ == "__main__":
    (DOCS / "sleepover.svg").write_text(drawing.svg(), encoding="utf-8")
    (DOCS / "sleepovers.md").write_text(drawing.paper(), encoding="utf-8")
