"""Welsh words for times and stays, heard as English ones: "oes lle nos Wener, tan bnawn Sul am 3?"."""

from handlers.understanding.wordlists import several

MEANS = {
    written: meant
    for meant, many in {
        "tonight": "heno",
        "tomorrow": "yfory fory",
        "today": "heddiw",
        "night": "nos noson",
        "nights": "nosweithiau",
        "afternoon": "prynhawn brynhawn pnawn bnawn",
        "morning": "bore fore",
        "evening": "noswaith min",
        "monday": "llun lun",
        "tuesday": "mawrth fawrth",
        "wednesday": "mercher fercher",
        "thursday": "iau",
        "friday": "gwener wener",
        "saturday": "sadwrn",
        "sunday": "sul",
        "next": "nesa nesaf",
        "until": "tan hyd",
        "from": "o",
        "at": "am",
        "and": "a ac",
        "is": "oes",
        "room": "lle le",
        "for": "i",
        "can": "fedrwch fedri allwch alli all gall",
        "you": "chi ti",
        "take": "gymryd cymryd",
        "have": "gael cael",
        "stay": "aros",
        "bed": "gwely wely",
        "please": "plis",
        "weekend": "penwythnos benwythnos",
        "now": "rwan nawr",
        "two": "dwy dau ddwy ddau",
    }.items()
    for written in many.split()
}
#: What no English text holds; where one of them stands, the others are Welsh too.
SURE = several("heno yfory nos noson dydd wener gwener sadwrn mercher bnawn pnawn prynhawn brynhawn nesa nesaf fedrwch")


def is_welsh(written: frozenset[str]) -> bool:
    return bool(SURE & written)
