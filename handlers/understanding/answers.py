"""Answers to the open question, which come first of all: digits as the question gave them, words, a yes with a but."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from handlers.understanding.asked import question
from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.reading import Intent
from handlers.understanding.words import Heard, Sentence, hear

NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4", "first one": "1", "second one": "2", "third one": "3"}
#: A number before one of these is no answer but a time or an amount.
UNITS = frozenset(
    {
        "am",
        "pm",
        "oclock",
        "ish",
        "night",
        "nights",
        "hour",
        "hours",
        "minute",
        "minutes",
        "day",
        "days",
        "week",
        "weeks",
    }
    | {"children", "boys", "girls", "adult", "adults", "of", "more", "beds", "coming", "for"}
)
#: What may stand around a digit that is the answer: "its 1", "option 2 please".
_AROUND_A_DIGIT = "its it is id say i number option answer a um erm please thanks sorry for me us"
AROUND_A_DIGIT = frozenset(_AROUND_A_DIGIT.split())
SETS = {
    "OH": (
        "oh ah aw aww well er erm um hmm hi hiya hey sorry thanks thank_you jan so_sorry really_sorry afraid im_afraid"
        " love hun pal mate honestly i_think think think_so sadly unfortunately aye_well it_is of_course just"
    ),
}

YES = pattern(
    """
    ^ [OH] [OH] [OH] yes|y|yer|yeh|es|affirmative|confirmed|ok|okay|k|kk -idea|and_no
    ^ [OH] [OH] [OH] oki|sure|surely|certainly|definitely|defo -idea|and_no
    ^ [OH] [OH] [OH] def|deffo|absolutely|perfect|correct|agreed -idea|and_no
    ^ [OH] [OH] of course|please_do|course
    ^ [OH] [OH] go on|ahead|for_it
    ^ [OH] [OH] no|not problem|problems|probs|worries|bother|a_problem|doubt
    ^ [OH] [OH] thats|that_is|thatll_be|sounds|all|its [still] fine|good|great|grand|right|ok
    ^ [OH] [OH] thats|that_is|thatll_be|sounds|all|its [still] okay|perfect|lovely|correct|alright|champion
    ^ [OH] [OH] fine|good|great|grand|right|alright|lovely|champion|brilliant|happy_to|will_do|can_do|do_it|please
    ^ [OH] [OH] i|we|she|he|they can|could|have|did|do|am|are|will|has -not
    ^ [OH] [OH] just|already spoke|spoken|rung|rang|done|talked|did|have|has|spoke|spoken|spoke_to|been
    ^ [OH] spoken|spoke|on_my_way|omw|on_our_way|still_right|wake|works|working|nearly_there|nearly
    ^ [OH] ie|oes|ydw|ydyn|ydy|ydi|gallaf|iawn|wrth_gwrs|ar|sim|haa|calm
    ^ [OH] you wake|go
    he|she was|has asked|told|and ..3 want|wants|wanted
    that|this works|worked
    """,
    SETS,
)
NO = pattern(
    """
    ^ [OH] [OH] [OH] no|n|alas_no|negative -problem|problems|probs|worries|bother|doubt|idea|clue|need_to
    ^ [OH] [OH] [OH] nay|never|nope|nah -problem|problems|probs|worries|bother|doubt|idea|clue|need_to
    ^ [OH] [OH] [OH] not -sure|a_problem|certain|bad|too_bad
    ^ [OH] [OH] i|we|she|he|they|it [really|still] cannot|couldnt|wont|havent|hasnt -know|mind
    ^ [OH] [OH] i|we|she|he|they|it [really|still] didnt|dont|doesnt|isnt|not -know|mind
    ^ [OH] [OH] [OH] cannot|couldnt|wont|havent|hasnt|didnt|unable|dont -know|mind
    ^ [OH] im|were|its|thats|is [really|still] not -sure
    ^ [OH] [OH] i_wish|wish|would|love|id_love ..4 but|i_could|we_could
    let her|him|them|jan sleep
    morning is fine|grand|ok
    ^ [OH] na|nac|nage|nadw|nac_ydw|nac_oes
    not|cannot ..3 tonight|yet|now|time $
    """,
    SETS,
)

#: To "is everyone safe?" as well; but where one of the last stands in the sentence, somebody may be left out.
ALL_SAFE = pattern(
    """
    ^ [OH] [OH] everybody|everybodys|all|both|were|theyre|kids|children|twins \
        ..2 fine|safe|ok|okay|well|good|grand|sound|happy|asleep
    ^ [OH] [OH] we|they|kids|children are [all|both] fine|safe|ok|okay|well|good|grand|sound
    """,
    SETS,
)
LEFT_OUT = pattern("not|but|except|apart|though|hope|think|if|should|wasnt|werent|arent|until|bar", {})

#: What an option's own words stand for; the first that fits. 1 is yes and 2 is no where the question offers a yes.
MEANT: tuple[tuple[Intent, re.Pattern[str]], ...] = tuple(
    (intent, pattern(phrases, {}))
    for intent, phrases in (
        (Intent.OTHER, "not sure|told\nknows"),
        (Intent.OTHER, "^ only text"),
        (Intent.TALK, "ring|phone|text|talk me|us|about_it"),
        (Intent.OTHER, "^ maybe"),
        (Intent.NO, "no|not|cannot|changed|pass_on|swap\nmorning is fine"),
        (Intent.YES, "^ yes|ok|right|fine\nworks"),
    )
)
#: And where it was asked when a bed is wanted.
WHEN: tuple[tuple[Intent, re.Pattern[str]], ...] = tuple(
    (intent, pattern(phrases, {}))
    for intent, phrases in (
        (
            Intent.SLEEPOVER_PLANNED,
            """
            not ..1 tonight|now|today|yet
            another|other|different|later|some day|night|nights|date|dates|time
            tomorrow|weekend|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|later_on|day_care
            """,
        ),
        (
            Intent.SLEEPOVER_EMERGENCY,
            """
            now|tonight|today|asap|soon|straight_away|right_away|this_evening
            within|in ..2 hours|hour|minutes
            """,
        ),
    )
)
ASKS_IF_SAFE = re.compile(r"\bsafe\b[^.?]*\?", re.IGNORECASE)
OFFERS_NO = re.compile(r"\b1[.):]? no\b", re.IGNORECASE)
OFFERS_YES = re.compile(r"\b1[.):]? (?:yes|this phone works|standing yes|fine)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: yes, no or one of the options; `label` is the option's own words."""

    intent: Intent
    label: str
    said: str


def answer(heard: Heard, asked: str | None) -> Answer | None:
    """The answer in a text to `asked`; None if it answers nothing."""
    if asked is None or not heard.sentences:
        return None
    offered = question(asked).options
    digit = _digit(heard.sentences[0], offered)
    if digit is not None:
        return Answer(_meant(digit, offered[digit], asked), offered[digit], digit)
    if question(asked).when_wanted:  # "not til thursday" is no "no" there
        return _named(offered, heard, asked)
    if_safe = ASKS_IF_SAFE.search(asked) is not None
    for sentence in heard.sentences:
        plain = spaced(sentence.plain)
        all_safe = if_safe and not LEFT_OUT.search(plain)
        for intent, patterns in ((Intent.NO, NO), (Intent.YES, YES), *(((Intent.YES, ALL_SAFE),) if all_safe else ())):
            if match := patterns.search(plain):
                return Answer(intent, "", sentence.said(match.start(), match.end() - 1))
    return _named(offered, heard, asked)


def says_not_safe(answer: Answer, asked: str) -> bool:
    """A no to "is everyone safe?" is danger, whatever else is written (DOMAIN 8, safe_now)."""
    return answer.intent is Intent.NO and bool(ASKS_IF_SAFE.search(asked))


def _digit(first: Sentence, offered: Mapping[str, str]) -> str | None:
    """A digit that is an option, unless it counts or tells the time."""
    words = [word.means for word in first.spoken]
    if not words:  # a picture alone
        return None
    written = NUMBERS.get(first.plain) or NUMBERS.get(words[0], words[0])
    if written not in offered:
        chosen = [word for word in words if word not in AROUND_A_DIGIT]
        return chosen[0] if len(chosen) == 1 and chosen[0] in offered else None
    if len(words) > 1 and words[1] in UNITS:
        return None
    alone = len(words) == 1 or words[0].isdigit() or first.plain in NUMBERS
    return written if alone else None


def _meant(digit: str, label: str, asked: str) -> Intent:
    plain = spaced(" ".join(sentence.plain for sentence in hear(label).sentences))
    table = (*WHEN, *MEANT) if question(asked).when_wanted else MEANT
    found = next((intent for intent, phrases in table if phrases.search(plain)), None)
    if found is None and OFFERS_YES.search(asked):
        return {"1": Intent.YES, "2": Intent.NO}.get(digit, Intent.OTHER)
    by_digit = OFFERS_YES.search(asked) or OFFERS_NO.search(asked)
    return found if found is not None and (by_digit or found not in (Intent.YES, Intent.NO)) else Intent.OTHER


def _named(offered: Mapping[str, str], heard: Heard, asked: str) -> Answer | None:
    """The option whose words were written out: "both", "within two hours"."""
    spoken = {word.means for word in heard.words if not word.mark}
    plain = " ".join(sentence.plain for sentence in heard.sentences)
    for digit, label in offered.items():
        wanted = {word.means for word in hear(label).words if not word.mark}
        if wanted and wanted <= spoken and f"not {label.lower()}" not in plain:
            return Answer(_meant(digit, label, asked), label, label)
    return None
