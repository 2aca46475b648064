"""What is plainly routine: thanks, small talk, a diary question, an office matter; and a carer's own "for the morning".

Only whole sentences count, and a message is plainly routine only if every sentence of it is: one word more, and it is
amber like anything that was not understood (DOMAIN B13, B14, N19).
"""

import re

from handlers.understanding.reading import Lane, Sign, most_urgent
from handlers.understanding.words import Heard, Sentence

MARK = "mark.morning"
THANKS = "routine.thanks"

DAY = r"(mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|this week|next week|this weekend|next weekend"
EVENT = r"(picnic|get together|coffee morning|party|training|course|meeting|playgroup|bbq|barbecue|walk)"
PAPERS = r"(mileage|expenses?|payments?|allowance|claim|timesheets?|invoice|forms?|training certificate|holiday pay)"
OPENING = r"((ok|okay|aw|aww|oh|ah|hi|hello|right|lovely|brilliant|great|perfect|no worries|and|just|please|thanks) )*"

#: Rule, lane, pattern that a whole sentence must match, as `words.Sentence.plain` has it.
ROUTINE: tuple[tuple[str, Lane, re.Pattern[str]], ...] = tuple(
    (rule, lane, re.compile(pattern))
    for rule, lane, pattern in (
        (
            THANKS,
            Lane.GREEN,
            rf"{OPENING}(many |a big |a huge )?(thanks|thank you)"
            r"( (so much|very much|a lot|a million|again|loads|both|all|everyone|everybody|x+"
            r"|for (that|this|today|tonight|last night|everything|listening|being there|ringing|calling|coming|asking"
            r"|(the|your|all the|all your) (help|chat|call|support|kind words))))*",
        ),
        (
            "routine.smalltalk",
            Lane.GREEN,
            rf"{OPENING}(good night|night night|good morning|sleep well|sleep tight|no worries|you too|bless you"
            r"|(see|speak to) you (soon|tomorrow|then|there)|(happy|merry) (christmas|birthday|easter|new year))"
            r"( (all|both|everyone|everybody|x+))*",
        ),
        (
            "routine.diary",
            Lane.GREEN,
            rf"{OPENING}((what time|when|where|what day) is|is) (the |our )?{EVENT}"
            rf"( still)?( on| at)?( (on )?({DAY}))?( please)?",
        ),
        (
            "routine.office",
            Lane.GREY,
            rf"{OPENING}((i have|ive|weve|we have) a )?(quick )?(question|query) about (my |the |our )?{PAPERS}",
        ),
        (
            "routine.office",
            Lane.GREY,
            rf"{OPENING}(can|could|would) (you|someone|somebody) (please )?(send|email|post|resend) (me |us )?"
            rf"(a |the |my |another )?({PAPERS} ?)+( please)?",
        ),
        (
            "routine.office",
            Lane.GREY,
            rf"{OPENING}(when (do|will) (i|we) get (my |our )?({PAPERS}|paid)"
            rf"|(my|our) {PAPERS} (has not|have not|hasnt|havent) (come|arrived|been paid)( yet| again)*)",
        ),
    )
)
#: Beside what is routine they change nothing; alone they may be a signal.
KISSES = re.compile(r"x+( x+)*")
#: What marks a text for the morning: as its heading, or anywhere in a sentence.
HEADING = re.compile(r"(just |this is |this |its |one |only )*for the morning\b")
MORNING = re.compile(
    r"\bcan wait (until|for|to) (the )?(morning|tomorrow)\b|\bmorning is fine\b"
    r"|\b(no need to|dont|do not|please dont) wake (anyone|anybody|up anyone|you|her|him|them|the hub)\b"
    r"|\bread (this|it) in the morning\b"
)
#: What takes the second kind back again.
DOUBT = re.compile(r"\b(if|unless|not sure|dont know|doubt|dont think|not think|whether|hope|but)\b")
#: Marks that change nothing; any other, such as a crying face, is not plainly anything.
PLAIN_MARKS = frozenset(".,!?'\"’“”()-–…:;&*❤️\ufe0f🙂😊😀😘🙏🤗💕💐🎉👏")


def signs(heard: Heard) -> tuple[Sign, ...]:
    return tuple(sign for sentence in heard.sentences for sign in _in(sentence))


def lane(heard: Heard) -> Lane | None:
    """Green or grey if every sentence is plainly routine; None if any is not."""
    strange = any(not (char.isalnum() or char.isspace() or char in PLAIN_MARKS) for char in heard.text)
    said = [sentence for sentence in heard.sentences if not KISSES.fullmatch(sentence.plain)]
    if strange or not said or not all(_plainly(sentence) for sentence in said):
        return None
    return most_urgent([sign.lane for sign in signs(heard)])


def _plainly(sentence: Sentence) -> bool:
    """Nothing stands in it beside what is routine. A mark for the morning says nothing of what else is there."""
    mark_alone = HEADING.fullmatch(sentence.plain) or MORNING.fullmatch(sentence.plain)
    return _whole(sentence) is not None or mark_alone is not None


def _in(sentence: Sentence) -> list[Sign]:
    return [sign for sign in (_whole(sentence), _mark(sentence)) if sign is not None]


def _whole(sentence: Sentence) -> Sign | None:
    for rule, of_lane, pattern in ROUTINE:
        if pattern.fullmatch(sentence.plain):
            return Sign(rule, sentence.said(0, len(sentence.plain)), lane=of_lane)
    return None


def _mark(sentence: Sentence) -> Sign | None:
    match = HEADING.match(sentence.plain)
    if match is None and not DOUBT.search(sentence.plain):
        match = MORNING.search(sentence.plain)
    if match is None:
        return None
    return Sign(MARK, sentence.said(*match.span()), lane=Lane.GREEN)
