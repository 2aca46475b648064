"""What a carer's own words answer of the questions, whichever of them is open and several at once (DOMAIN B33).

Only what is plainly said is taken: whatever she writes goes to a person anyway, unaltered.
"""

import re
from collections.abc import Collection, Iterator
from datetime import datetime

from handlers import understanding
from handlers.context import Context
from handlers.sleepovers.fields import BY_NAME, FIELDS
from handlers.sleepovers.requests import evening
from handlers.texts.english import TEXTS
from handlers.understanding.answers import answer
from handlers.understanding.asked import options
from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.reading import Intent, Reading
from handlers.understanding.words import Heard, hear
from storage import homes
from storage import sleepovers as kept
from storage.sleepovers import Sleepover

SETS = {
    "HE": "he she they it him her them hes shes theyre",
    "ALL": "everyone everybody we they he she both all kids",
    "SOMEBODY_ELSE": "the a an my his her their our edt police ambulance 999 101 111 him them",
}
#: Field -> what it is answered with -> what that sounds like; the first that is found counts.
SAID: dict[str, tuple[tuple[str, str], ...]] = {
    "safe_now": (
        (
            "no",
            """
            not|isnt|arent [very|really] safe
            unsafe
            dont|doesnt feel safe
            nobody|no_one|noone [here] is|feels [really] safe
            """,
        ),
        (
            "yes",
            """
            hes|shes|theyre|were|everyones|everybodys|alls|im [all|both|now|perfectly] safe
            ALL is|are [all|both|now|perfectly] safe
            ^ [all] safe $
            """,
        ),
    ),
    "needed_from": (
        ("two_hours", "in|within an|one|two|1|2|half_an|couple_of|a_couple_of hour|hours"),
        ("now", "straight_away|right_now|right_away|asap|as_soon_as"),
    ),
    "can_talk": (
        ("text_only", "cannot|dont|do_not|not_able_to talk|speak|ring|call|phone|answer\ntext only\nonly text"),
        (
            "yes",
            """
            you can ring|call|phone -SOMEBODY_ELSE
            please|can_you ring|call|phone -SOMEBODY_ELSE
            ring|call|phone me -a|an
            can|free talk|to_talk
            """,
        ),
    ),
    "child_view": (
        ("not_keen", "HE dont|doesnt|not ..1 want|keen ..2 go|come|leave\nHE wont go|come|leave"),
        ("not_told", "not|havent|hasnt|dont|doesnt ..2 told|know ..1 yet\nhasnt|havent been told"),
        ("yes", "wants|want|asked|asking|begging|happy|keen to come|go ..1 jans|yours|you|hub|there"),
    ),
    "travel": (
        ("no_car", "no car|transport|car_seat|wheels\ndont drive\nhavent got a car"),
        ("cannot_leave", "cannot leave|get_out|get_away|come_out"),
        ("drive", "i|we can|could|will drive|drop|bring -not|if\nill|well drive|drop|bring -not|if"),
    ),
    "medicine_due": (("no", "no medicine|tablets -left|in|yet|here"),),
}  # fmt: skip
PATTERNS = {name: tuple((code, pattern(phrases, SETS)) for code, phrases in codes) for name, codes in SAID.items()}
#: A sentence with one of these says nothing for certain.
IN_DOUBT = pattern("if|hope|hoping|think|not_sure|make_sure|want_to_know|unless|maybe|might|is_he|is_she|are_they", {})
#: With one of these anywhere not everyone is safe for certain: "everyone is safe apart from robin", "hes safe. im not".
NOT_EVERYONE = pattern("but|except|apart|bar|besides|not|isnt|arent|cannot|wont|nobody|no_one|unsafe", {})
ASKS_IF_SAFE = re.compile(r"\bsafe[^\w.]*\?", re.IGNORECASE)
ALSO = pattern("too|also|as_well|and|with", {})
WAY_HOME = pattern("until\ncome|coming|be|bring|fetch|collect|have|return|pick ..2 back|home\n^ back|home", {})
TONIGHT = ("tonight", "now")
AMENDS = pattern("^ [no|not|sorry|actually] make it|that", {})
#: What may stand beside names that are an answer by themselves: "actually robin too".
BESIDE_NAMES = frozenset(
    re.findall(
        r"\w+",
        "and both all just only for its it is actually too also as well sorry please no not of them two kids children",
    )
)
BEDS = frozenset([Intent.SLEEPOVER_EMERGENCY, Intent.SLEEPOVER_PLANNED])
#: Shown to the grammar in place of the questions whose answers stand in the request, not in the catalogue.
PLAINLY = {"children": "Who is it for?", "return_at": "When do they come home?"}
POLITE = frozenset(["please", "thanks", "thank_you", "sorry", "ok", "okay"])


def asked(name: str | None) -> str | None:
    """An open question as the grammar is shown it."""
    return None if name is None else PLAINLY.get(name) or TEXTS[f"sleep.ask_{name}"].body.partition("{head}")[2]


def found(
    ctx: Context, request: Sleepover, text: str, reading: Reading, at: datetime, name: str | None
) -> dict[str, str]:
    """Field -> answer, for all that the words say; `name` is the field of the open question."""
    heard = hear(text)
    answers = dict(_phrases(heard))
    if name is not None and (value := to_the_question(heard, name)) is not None:
        answers[name] = value
    answers |= dict(_times(ctx, request, heard, reading, at, name))
    if children := _children(ctx, request, heard, reading):
        answers["children"] = children
    return {field.name: answers[field.name] for field in FIELDS if field.name in answers}


def not_safe(text: str) -> bool:
    """Do the words say that somebody is in danger, whatever has been asked?"""
    return dict(_phrases(hear(text))).get("safe_now") == "no"


def corrects(text: str, here: Collection[str]) -> bool:
    """Is its no about the children or the times, and not about whether everyone is safe? "not wren, just robin"."""
    heard = hear(text)
    plain = " ".join(sentence.plain for sentence in heard.sentences)
    names_one = any(one.lower() in plain.split() for one in here)
    return (names_one and only_names(heard, here)) or bool(AMENDS.search(spaced(plain)))


def only_names(heard: Heard, here: Collection[str]) -> bool:
    """Names of the home's children, and nothing that says anything else."""
    return all(word.mark or word.means in BESIDE_NAMES | {one.lower() for one in here} for word in heard.words)


def _phrases(heard: Heard) -> Iterator[tuple[str, str]]:
    plain = [spaced(sentence.plain) for sentence in heard.sentences]
    for name, codes in PATTERNS.items():
        sure = plain if name != "safe_now" else _surely_of_all(heard, plain)
        for code, phrases in codes:
            if any(phrases.search(one) for one in (plain if code == "no" else sure)):
                yield name, code
                break


def _surely_of_all(heard: Heard, plain: list[str]) -> list[str]:
    """The sentences that may say that everyone is safe: none where any word of hers leaves somebody out."""
    if ASKS_IF_SAFE.search(heard.text) or any(NOT_EVERYONE.search(one) for one in plain):
        return []
    return [one for one in plain if not IN_DOUBT.search(one)]


def to_the_question(heard: Heard, name: str) -> str | None:
    """A short answer that says nothing else: "yes", "not sure", "within two hours"."""
    codes, question = BY_NAME[name].codes, asked(name)
    said = answer(heard, question) if codes and len(heard.sentences) == 1 else None
    if said is None or question is None:
        return None
    offered = {digit: label for digit, label in options(question).items() if digit != "0"}
    meant = {Intent.YES: "yes", Intent.NO: "no"}.get(said.intent)
    by_label = next((digit for digit, label in offered.items() if said.label and label == said.label), None)
    by_meaning = next((digit for digit, label in offered.items() if label.replace(",", " ").split()[0] == meant), None)
    digit = by_label or by_meaning
    explained = {word.means for word in hear(f"{said.said} {offered.get(digit or '', '')}").words} | POLITE
    plainly = digit is not None and all(word.mark or word.means in explained for word in heard.words)
    return codes[int(digit) - 1] if plainly and digit is not None and 0 < int(digit) <= len(codes) else None


def _times(
    ctx: Context, request: Sleepover, heard: Heard, reading: Reading, at: datetime, name: str | None
) -> Iterator[tuple[str, str]]:
    """From when, where that is tonight; and when they come home. A later day alone is the way home: the bed is for
    tonight, so "no make it monday" can mean nothing else."""
    stay, zone = reading.stay, ctx.line.time_zone
    if stay is None and _speaks_of_the_way_home(heard):
        stay = understanding.read(heard.text, at, PLAINLY["return_at"]).stay
    if stay is None:
        return
    tonight = evening(request.opened_at, zone)
    start, end = stay.start, stay.end
    begins_tonight = start is not None and evening(start.at, zone) == tonight
    if start is not None and start.said and start.sure and begins_tonight and name != "return_at":
        yield "needed_from", "now" if start.at <= at else start.at.isoformat()
    if start is not None and start.said and not begins_tonight:
        if name == "return_at" or reading.intent is Intent.AMEND:
            until = understanding.read(f"can you have them tonight until {start.said}", at).stay
            end = until.end if until is not None else None
        else:
            end = None
    home_tonight = end is not None and end.said in TONIGHT and _speaks_of_the_way_home(heard)  # and at no time
    if end is not None and (end.said or end.sure) and end.at > request.opened_at and not home_tonight:
        yield "return_at", end.at.isoformat()


def return_in(ctx: Context, request: Sleepover, heard: Heard, reading: Reading) -> datetime | None:
    """When they come home, as words say it that are about that; in UTC."""
    at = ctx.now.astimezone(ctx.line.time_zone)
    said = dict(_times(ctx, request, heard, reading, at, "return_at")).get("return_at")
    return None if said is None else datetime.fromisoformat(said).astimezone(ctx.now.tzinfo)


def _speaks_of_the_way_home(heard: Heard) -> bool:
    return any(WAY_HOME.search(spaced(sentence.plain)) for sentence in heard.sentences)


def _children(ctx: Context, request: Sleepover, heard: Heard, reading: Reading) -> str | None:
    """Nest names of the home's own children, where she speaks of the bed, corrects something, or names them and says
    nothing else: "wren is crying" says nothing of who is to go."""
    here = homes.nest_names(ctx.tx, request.home_id)
    about_the_bed = wants_a_bed(reading) or reading.intent is Intent.AMEND
    plain = " ".join(sentence.plain for sentence in heard.sentences)
    not_these = {one for one in here if re.search(rf"\bnot {re.escape(one.lower())}\b", plain)}
    if not (about_the_bed or not_these or only_names(heard, here)):
        return None
    called = [one for one in here if one.lower() in reading.children.names and one not in not_these]
    if called:
        if ALSO.search(spaced(plain)):
            called += [
                guest.nest_name for guest in kept.guests_of(ctx.tx, request.id) if guest.nest_name not in not_these
            ]
        return ",".join(one for one in here if one in called)
    if reading.children.number is not None and reading.children.number == len(here):
        return ",".join(here)
    return None


def wants_a_bed(reading: Reading) -> bool:
    """By what it is for, or beside danger. A time alone is none: "back in an hour"."""
    asks = any(not sign.rule.startswith("when.") for sign in reading.signs) or _says_both_ends(reading)
    beside_danger = reading.danger and any(sign.rule.startswith("bed.") for sign in reading.signs)
    return (reading.intent in BEDS and asks) or beside_danger


def calls_off(reading: Reading) -> bool:
    """In so many words: what only sounds like it is for a person to make out, and the bed stands."""
    return reading.intent is Intent.CANCEL and any(sign.rule.startswith("cancel.") for sign in reading.signs)


def _says_both_ends(reading: Reading) -> bool:
    stay = reading.stay
    return stay is not None and all(end is not None and end.said for end in (stay.start, stay.end))
