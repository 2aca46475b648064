"""A text as the shapes want it, and why one was not followed."""

import re


class NotFollowed(ValueError):
    """Words that are no activity, with what is wrong with them: one of the texts `activity.refused_...`."""

    def __init__(self, why: str, said: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.said = said  # the part that was not followed, as it was written


def plain(text: str) -> str:
    """In lower case, with single spaces, plain hyphens, and no quotes or full stops at the end."""
    folded = text.casefold().replace("–", "-").replace("—", "-").replace("&", " and ")
    return " ".join(re.sub(r"['’\"“”]|[.?!]+(?=\s|$)", "", folded).split())
