"""Times that are said in set words: parts of the day, days by their names, "straight away", what is over."""

from handlers.understanding.stays.pieces import Day, Part, Past, Piece, Soon
from handlers.understanding.stays.tokens import MONTHS
from handlers.understanding.wordlists import WEEKDAYS

#: Key of `Conventions.named` -> what people say for it, where it can be nothing else.
PARTS = {
    "first thing": "first thing|early doors|early morning",
    "breakfast": "breakfast time|breakfasttime",
    "school run": "morning school run|before school|school time|schooltime|school drop off|in time for school|"
    "for school|for school run|for the school run|from school run|from the school run|"
    "in time for school run|in time for the school run|school drop",
    "mid morning": "mid morning|midmorning|late morning",
    "noon": "mid day|middle of the day",
    "lunch": "lunchtime|lunch time",
    "dinner": "dinnertime|dinner time",
    "early afternoon": "early afternoon",
    "after lunch": "after lunch",
    "after school": "after school|afternoon school|afterschool|after the school|from school|straight from school|"
    "school pick up|school pickup|home time|hometime|end of school|when school finishes|"
    "out of school|from school pick up|from school pickup|"
    "school closes|when school ends|straight after school|"
    "school time pick up|school time pickup",
    "late afternoon": "late afternoon|mid afternoon",
    "teatime": "teatime|tea time|teatimes",
    "after tea": "after tea|after teatime|early evening",
    "late": "late tonight|late evening|late on|late night",
    "midnight": "midnight",
    "same time": "same time|the same time|same times",
}
#: The same, where it is as often a drink, a greeting or a journey: it needs an "at" or a day beside it.
BARE_PARTS = {
    "first thing": "early",
    "breakfast": "breakfast|after his breakfast|after her breakfast|after their breakfast",
    "school run": "school run|the school run",
    "morning": "morning|mornings",
    "lunch": "lunch",
    "dinner": "dinner|after dinner|after their dinner|after his dinner|after her dinner|after the dinner|"
    "after dinnertime",
    "afternoon": "afternoon|afternoonish",
    "teatime": "tea",
    "evening": "evening",
    "night": "night|the night of",
    "bedtime": "bedtime|bed time",
}
DAYS: dict[str, Day | Soon] = {
    "today|this day": Day("today", 0),
    "tomorrow|tomorrows|the morn|the morns|morns": Day("today", 1),
    "tomorrow week": Day("today", 8),
    "today week": Day("today", 7),
    "day after tomorrow|the day after tomorrow|overmorrow|day after tmrw": Day("today", 2),
    "tonight|the night|this night|tonights": Day("tonight"),
    "later tonight|later on tonight|later on": Day("tonight", which="later"),
    "next day|the next day|following day|the following day|the day after|day after": Day("later", 1),
    "the one after|week after|the week after|the following week": Day("later", 7),
    "w / e|the w / e|w / end|the weekend|this weekend|weekend|at weekend|coming weekend|all weekend": Day("weekend"),
    "next weekend|weekend after|the weekend after|following weekend": Day("weekend", which="next"),
    "weekend after next": Day("weekend", which="next", weeks=1),
    "weekend week|a week on saturday and sunday": Day("weekend", weeks=1),
    "the night before|night before": Day("before", 1, which="night"),
    "the day before|day before": Day("before", 1),
    "the night after": Day("after", 1, which="night"),
    "half term|halfterm|half terms|school holidays|summer holidays|easter holidays|christmas holidays|six weeks|"
    "end of term|inset days|end of the week|end of week|next month|this month|the summer|sometime|"
    "half term week|the holidays|early next week|later in the week|next year|a few weeks|bank holidays": Day("unknown"),
    "next week": Day("unknown", which="next week"),
    "that day|that date|that same day|the same day|same day": Day("back", which="day"),
    "that night|the same night|same night": Day("back", which="night"),
    "both nights|those nights|those two nights|the two nights": Day("back", which="nights"),
    "both days|those days|those dates": Day("back", which="days"),
    "from then": Day("back", which="then"),
}
FEASTS = {
    "christmas eve": "christmas evening|christmas eve|xmas eve",
    "christmas": "christmas day|christmas|crimbo day",
    "boxing day": "boxing day|boxing",
    "new years eve": "new years evening|new year evening|nye|hogmanay|new years eve|"
    "new yrs evening|new yrs eve|new year eve|the bells",
    "new years day": "new years day|new year day|new years|new year|ne'er day|neerday|nyd",
    "good friday": "good friday",
    "easter": "easter|easter weekend|the easter weekend|over easter",
    "easter saturday": "easter saturday",
    "easter sunday": "easter sunday|easter day",
    "easter monday": "easter monday",
    "bank holiday": "bank holiday|bank holiday monday|the bank holiday|bank holiday mon",
    "bank holiday weekend": "bank holiday weekend|the bank holiday weekend",
    "may day": "may day|mayday",
    "halloween": "halloween|haloween",
    "bonfire night": "bonfire night|guy fawkes|fireworks night",
    "valentines day": "valentines day|valentines|valentine|valentines night",
    "st patricks day": "st patricks day|st paddys day|paddys day|patricks day|patricks night|st patricks",
    "st davids day": "st davids day|saint davids day|st davids|dydd gwyl dewi",
    "st georges day": "st georges day|saint georges day|st georges",
    "st andrews day": "st andrews day|saint andrews day|st andrews night|st andrews",
    "pancake day": "pancake day|shrove tuesday|pancake tuesday",
    "fathers day": "fathers day",
    "burns night": "burns night|burns supper",
    "mothers day": "mothers day|mothering sunday",
}
SOON = {
    "right now|now please|straight away|straightaway|asap|a s a p|as soon as possible|as soon as|soon as|immediately|"
    "right away|this minute|this instant|straight now|now if poss|now if possible|from now|right this minute|"
    "this very minute|"
    "as soon as you can|soon as poss|soonest|now now|here and now|starting now": Soon(0),
    "now|just now|noo": Soon(0, weak=True),
    "now in a minute|in a minute|in a bit|in a mo|in a sec|shortly|soon|in a wee while|in a while": Soon(
        0, sure=False, weak=True
    ),
    "within the hour|in the next hour": Soon(60, sure=False),
}
#: What is over, what is habit, and set phrases that only look like a time.
OVER = """another day|tomorrow another day|yesterday|last night|yesterday morning|yesterday afternoon|
    yesterday evening|last week|last weekend|last month|last year|the other day|the other night|other night|
    other week|earlier|earlier today|earlier on|ages ago|every night|every day|every week|every weekend|
    all night|most nights|one of|for now|now then|by now|until now|up to now|only now|one day|some day|
    these days|day to day|night night|goodnight|good night|good morning|good afternoon|good evening|night line|
    night all|morning all|evening all|time to time|24/7|the time being|day one|one another|one minute|
    at one point|night shift|nights shift|night terrors|night sweats|night out|weekend away|in the night|
    in the middle of the night|morning after|so far|for once|time off|half the time|half an eye|half asleep|
    year old|years old|in one|any day|any night|any afternoon|any weekend|any time|any evening|any morning|
    after tonight|happy new year|happy christmas|merry christmas|happy easter|one thing|this time last|
    the old days|sun cream|no one|day in|day out|week in|mother in law|a year today|this morning at school|
    nights sleep|night sleep|day trip|day centre|afternoon all|night feeds|night feed|night light|night things"""
SHORT = {"tue": 1, "wed": 2, "weds": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
WEEKDAY = {name: number for number, name in enumerate(WEEKDAYS)} | SHORT
MONTH = {name: number for number, name in enumerate(MONTHS, start=1)}

#: Parts of the day that come after "next": of the day after.
NEXT_PARTS = frozenset(("morning", "lunch", "lunchtime", "afternoon", "teatime", "evening"))

Phrases = dict[str, tuple[tuple[tuple[str, ...], Piece], ...]]


def _phrases() -> Phrases:
    """First word -> the phrases that start with it, the longest first."""
    said: list[tuple[str, Piece]] = [(OVER, Past())]
    said += [(many, Part(name)) for name, many in PARTS.items()]
    said += [(many, Part(name, bare=True)) for name, many in BARE_PARTS.items()]
    said += DAYS.items()
    said += [(many, Day("feast", which=name)) for name, many in FEASTS.items()]
    said += SOON.items()
    found: dict[str, dict[tuple[str, ...], Piece]] = {}
    for many, piece in said:
        for phrase in many.split("|"):
            words = tuple(phrase.split())
            found.setdefault(words[0], {}).setdefault(words, piece)
    return {
        first: tuple(sorted(phrases.items(), key=lambda phrase: -len(phrase[0]))) for first, phrases in found.items()
    }


PHRASES = _phrases()


def phrase(words: tuple[str, ...], i: int) -> tuple[Piece, int] | None:
    """The longest set phrase that starts at token `i`, and where it ends."""
    beside = _beside_others(words, i) or _of_school(words, i)
    if beside is not None:
        return beside
    for said, piece in PHRASES.get(words[i], ()):
        if words[i : i + len(said)] == said:
            return piece, i + len(said)
    return None


def _beside_others(words: tuple[str, ...], i: int) -> tuple[Piece, int] | None:
    """Words that say a time only between these: "the next morning", "sat nights", "9 in the night"."""
    if (
        words[i] == "then"
        and words[i - 1] in ("you", "yours", "him", "her", "them")
        and (words[i + 1] == "and" or not words[i + 1].isalnum())
    ):
        return Day("back", which="then"), i + 1
    if words[i] in ("next", "following") and words[i + 1] in NEXT_PARTS:
        return Day("later", 1), i + 1
    if words[i] == "nights" and words[i - 1] in WEEKDAY:
        return Part("night"), i + 1
    if words[i : i + 3] == ("in", "the", "night") and words[i - 1].isdecimal():
        return Part("night"), i + 3
    return None


def _of_school(words: tuple[str, ...], i: int) -> tuple[Piece, int] | None:
    """ "until school", "until college finishes"."""
    if (
        words[i] in ("school", "college", "nursery")
        and words[i - 1] == "until"
        and words[i + 1] in ("finishes", "ends")
    ):
        return Part("after school"), i + 2
    if words[i] == "school" and words[i - 1] == "until" and words[i + 1] != "run":
        return Part("school run"), i + 1
    return None
