"""From when until when: British times in a carer's text, read as the stay that is meant."""

from datetime import datetime

from handlers.understanding.reading import Stay
from handlers.understanding.words import Heard


def find(heard: Heard, at: datetime, asked: str | None = None) -> Stay | None:
    """The stay that the words speak of, in the zone of `at`; None if they speak of none."""
    return None
