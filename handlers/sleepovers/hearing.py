"""Words about a sleepover from the go-ahead on: leaving, a time, arrived, good night, home, longer.

A text that says only that is answered here. Whatever says more is written down and goes on to a person as well; words
of danger always do, and a phone that may be in a child's hands is not believed (DOMAIN B12, N31).
"""

import re
from datetime import datetime, timedelta

from handlers import hub
from handlers.context import Context
from handlers.sleepovers import alarm, another_return, arriving, closing, extending, overdue, staying, travelling
from handlers.sleepovers.acting import attempt, part_of, with_part
from handlers.sleepovers.lifecycle import ON_THE_WAY, State, Who
from handlers.sleepovers.requests import is_near
from handlers.sleepovers.words import WAY_HOME
from handlers.typed import parse
from handlers.understanding.phrases import pattern, spaced
from handlers.understanding.stays import moments
from handlers.understanding.words import Heard, Sentence, hear
from storage import homes, hushes, matters, questions
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person
from storage.sleepovers import Sleepover

SETS = {
    "LEAD": "ok okay right so yes hi",
    "WE": "we were i im ive weve are am",
    "THEY": "we were they theyre he hes she shes both all",
    "ARE": "are is have has all both just now",
    "GO": "leaving left setting_off set_off heading_off heading_over on_our_way on_my_way on_the_way omw off",
    "NOT_YET": "in at soon later when once after tomorrow him her them it the a my our this that",
}
LEAVING = pattern(
    """
    ^ [LEAD] [WE] [WE] [just|now|all] leaving|left|setting_off|set_off|heading_off|heading_over -NOT_YET
    ^ [LEAD] [WE] [WE] [just|now] on_our_way|on_my_way|on_the_way|omw|in_the_car
    ^ [LEAD] we|were|im|i [are|am] off $
    ^ [LEAD] we|were|im [are] off now
    """,
    SETS,
)
#: On another day, or without the child.
NOT_LEAVING = pattern(
    """
    GO -now ..3 tomorrow|first_thing|in_the_morning
    GO -now ..1 as_soon_as|once|when|work|school
    to_get|to_fetch|to_collect|to_pick|going_home|way_home|omw_home
    """,
    SETS,
)
ARRIVED = pattern(
    """
    ^ [LEAD] [THEY] [ARE] [just] arrived|here|got_here -yet|at|soon|in
    """,
    SETS,
)
GOOD_NIGHT = pattern("^ [LEAD] good_night|goodnight|night_night|nighty_night|nos_da|nos_the", SETS)
#: Beside a good night these are no calm: "goodnight. hes gone", and not "all gone to bed".
GONE = pattern("gone|left|leaving|missing -to_bed|to_sleep|off_to_sleep|off_to_bed|up|upstairs|quiet", SETS)
HOME = pattern(
    """
    ^ [LEAD] [THEY] [ARE] [all|both] [back|safely] [back|safely] home [now|again|safe] $
    ^ [LEAD] [THEY] [ARE] back home|with_us [now|again|safe]
    """,
    SETS,
)
#: Of the children, and not of herself on her own way home.
THEM = pattern("^ [LEAD] they|theyre|he|hes|she|shes|both", SETS)
#: A verb before whom it is of makes it a question, with or without a mark.
INVERTED = pattern(
    """
    is|are|was|were|has|have|had|do|does|did|can|could|will|would|shall|should he|she|they|it|you|i|we
    ^ [LEAD] is|are everyone|all
    how|why|who|what_time|any_news
    """,
    SETS,
)
MARK = re.compile(r"[\s.!;]*\?")
GONE_HOME = pattern("^ [LEAD] [THEY] [ARE] [just] gone|left|off home|for_home [now|early]", SETS)
HOSPITAL = pattern("hospital|a_and_e|a_e|ambulance", SETS)
#: What may stand in such a text without being news: the words of the phrases, times, thanks and small words.
NO_NEWS = frozenset(
    re.findall(
        r"\w+",
        """
        leaving left setting set off heading over on our my way omw car arrived here got good night goodnight nos da
        home back gone early have has they theyre theyve he hes she shes us for ive weve am ok okay right so yes hi
        safely now there by be should will at in about around half past quarter to an hour hours mins minute minutes
        am pm x xx ta thanks thank you with them him her both ish all just we were i im are the a safe again is please
        everyone well asleep sleep fast sound sleeping quiet settled bed down fine tucked up
        running late stuck traffic delayed nearly can could may have keep stay one two three more another night nights
        longer until tomorrow monday tuesday wednesday thursday friday saturday sunday day days
        """,
    )
)
#: And with an arrival: "here all night" and "here again" are of the host herself.
AT_THE_DOOR = frozenset(
    re.findall(
        r"\w+",
        """
        arrived here got they theyre he hes she shes both are is have has just now safe safely and all well ok okay
        right so yes hi good fine settled asleep thanks thank you ta please him her them x xx
        """,
    )
)
FAR = timedelta(hours=4)  # a drive that would end later is another time that was meant
ASKED_WHEN = ("eta", "overdue")


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if the text has been answered and nobody else need read it."""
    if message.kind != "text" or hushes.of(ctx.tx, person.id) is not None:
        return False
    near = [one for one in with_part(ctx, person, State.GO_AHEAD, *ON_THE_WAY, State.STAYING) if is_near(ctx, one)]
    mine = _meant(ctx, message, person, near) if near else []
    mine = [alarm.remember(ctx, request, message, person, phone) for request in mine]
    if not mine:
        return False
    if ctx.reading(message).danger:
        for request in mine:
            _note_danger(ctx, request, message, person)
        return False
    heard = hear(message.text)
    if len(mine) > 1:
        return _of_several(ctx, mine, heard, person)
    return any(listen(ctx, mine[0], message, heard, person, phone) for listen in LISTENING)


def _meant(ctx: Context, message: Inbound, person: Person, mine: list[Sleepover]) -> list[Sleepover]:
    """Of which of these she may be writing: words to another family are none of ours. ARRIVED alone is asked for."""
    replied = hub.replied_to(ctx, message)
    if replied is not None:
        return [request for request in mine if request.home_id == replied.home_id]
    known = {person.home_id, *(request.home_id for request in mine)}
    holds_another = any(matter.home_id not in known for matter in matters.held_by(ctx.tx, person.id))
    return [] if holds_another and message.text.strip().casefold() != "arrived" else mine


def _of_several(ctx: Context, mine: list[Sleepover], heard: Heard, person: Person) -> bool:
    """Who hosts two is asked about each; which of them was meant is never guessed."""
    hosted = [request for request in mine if part_of(ctx, request, person) is Who.HOST]
    coming = [request for request in hosted if request.state in (State.GO_AHEAD, *ON_THE_WAY)]
    here = [request for request in hosted if request.state == State.STAYING]
    if coming and _says(ARRIVED, heard):
        for request in coming:
            overdue.ask_the_host(ctx, request)
    elif here and _states(GONE_HOME, heard):
        for request in here:
            staying.ask_return(ctx, request.id, times=0)
    else:
        return False
    return _says_no_more(heard, ctx, mine[0])


def _leaving(ctx: Context, request: Sleepover, message: Inbound, heard: Heard, person: Person, phone: Address) -> bool:
    if request.state != State.GO_AHEAD or part_of(ctx, request, person) is not Who.CARER:
        return False
    if not _states(LEAVING, heard) or _says(NOT_LEAVING, heard):
        return False
    travelling.left(ctx, request, person, phone, _expected(ctx, heard))
    return _says_no_more(heard, ctx, request)


def _when(ctx: Context, request: Sleepover, message: Inbound, heard: Heard, person: Person, phone: Address) -> bool:
    """A time while they are on the road, or asked how long it takes: when they expect to be there."""
    if request.state not in ON_THE_WAY or part_of(ctx, request, person) is not Who.CARER:
        return False
    if parse(message.text) is not None:  # "1" is an answer to something, and not one o'clock
        return False
    expected, plain = _expected(ctx, heard), _says_no_more(heard, ctx, request)
    asked = [one for one in questions.open_ones(ctx.tx, person.id, phone.id) if one.kind in ASKED_WHEN]
    if expected is None or not (plain or asked):
        return False
    for kind in ASKED_WHEN:
        questions.close_of_kind(ctx.tx, person.id, kind, ctx.now)
    travelling.still_coming(ctx, request, expected, person, phone)
    return plain


def _arrived(ctx: Context, request: Sleepover, message: Inbound, heard: Heard, person: Person, phone: Address) -> bool:
    """The host's word counts where nothing more is said. Else, and where the carer says it, the host is asked."""
    if request.state not in (State.GO_AHEAD, *ON_THE_WAY) or not _says(ARRIVED, heard):
        return False
    if part_of(ctx, request, person) is Who.HOST:
        if _says_no_more(heard, ctx, request) and not _beyond(AT_THE_DOOR, heard, ctx, request):
            arriving.arrived(ctx, request, person, phone)
        else:
            overdue.ask_the_host(ctx, request)
    elif request.state in ON_THE_WAY:
        overdue.ask_the_host(ctx, request)
        travelling.thank(ctx, request, person, phone)
    return _says_no_more(heard, ctx, request)


def _stays(ctx: Context, request: Sleepover, message: Inbound, heard: Heard, person: Person, phone: Address) -> bool:
    """Good night, home again, a longer stay."""
    if request.state != State.STAYING:
        return False
    if _says(GOOD_NIGHT, heard) and not _says(GONE, heard):
        return staying.good_night(ctx, request, person, phone) and _says_no_more(heard, ctx, request)
    host = part_of(ctx, request, person) is Who.HOST
    if host and _states(GONE_HOME, heard):
        staying.gone_home(ctx, request, person, phone)
        return _says_no_more(heard, ctx, request)
    if not host and _states(HOME, heard):
        _home(ctx, request, heard, person, phone)
        return _says_no_more(heard, ctx, request)
    reading = ctx.reading(message)
    until = another_return.longer(ctx, request, reading, heard)
    plain = _says_no_more(heard, ctx, request, asks_for=another_return.LONGER)
    if until is not None and (plain or reading.intent in another_return.FOR_A_STAY):
        extending.ask(ctx, request, until, person, phone)
        return plain
    if not host and (wanted := another_return.wanted(ctx, request, reading, heard)) is not None:
        another_return.begin(ctx, request, wanted, person, phone)
        return _says_no_more(heard, ctx, request, asks_for=WAY_HOME, besides=another_return.NO_NEWS)
    if _says(HOSPITAL, heard):
        attempt(ctx, request, "trouble", person, phone, kinds="hospital")
    return False


def _home(ctx: Context, request: Sleepover, heard: Heard, person: Person, phone: Address) -> None:
    """A stay ends by words only where they are of the children and it is time. Else she is asked: they may be hers."""
    of_them = any(THEM.search(spaced(one.plain)) and HOME.search(spaced(one.plain)) for one in heard.sentences)
    if of_them and staying.may_be_over(ctx, request):
        staying.returned(ctx, request, person, phone)
    else:
        staying.ask_if_home(ctx, request, person, phone)


def is_heard(text: str) -> bool:
    """Is it a word that one of the texts asks for?"""
    return _says(ARRIVED, hear(text)) or closing.says_filed(text)


LISTENING = (_leaving, _arrived, _when, _stays)


def _note_danger(ctx: Context, request: Sleepover, message: Inbound, person: Person) -> None:
    """It keeps the sleepover open, whatever else is done about it (DOMAIN 8: red from any state)."""
    if request.state in (*ON_THE_WAY, State.STAYING):
        kinds = ", ".join(ctx.reading(message).kinds) or "danger"
        attempt(ctx, request, "trouble", person, None, kinds=kinds)


def _expected(ctx: Context, heard: Heard) -> datetime | None:
    """The time of arrival in her words, in UTC; the last one said, for the first may be when they leave."""
    local = ctx.now.astimezone(ctx.line.time_zone)
    found = [one.at for one in moments(heard, local) if one is not None]
    ahead = [at for at in found if timedelta(0) < at - local <= FAR]
    return max(ahead).astimezone(ctx.now.tzinfo) if ahead else None


def _says(phrases: re.Pattern[str], heard: Heard) -> bool:
    return any(phrases.search(spaced(sentence.plain)) for sentence in heard.sentences)


def _states(phrases: re.Pattern[str], heard: Heard) -> bool:
    """And does not ask whether it is so."""
    return any(phrases.search(spaced(one.plain)) and not _asks(one) for one in heard.sentences)


def _asks(sentence: Sentence) -> bool:
    marked = MARK.match(sentence.text, sentence.words[-1].end) is not None
    return marked or INVERTED.search(spaced(sentence.plain)) is not None


def _says_no_more(
    heard: Heard,
    ctx: Context,
    request: Sleepover,
    *,
    asks_for: re.Pattern[str] | None = None,
    besides: frozenset[str] = frozenset(),
) -> bool:
    """Is all that she wrote said with it? Else a person reads it too: so is every question, but for what it asks."""
    asked = [one for one in heard.sentences if _asks(one)]
    others = [one for one in asked if asks_for is None or not asks_for.search(spaced(one.plain))]
    return not others and all(any(map(str.isdigit, word)) for word in _beyond(NO_NEWS | besides, heard, ctx, request))


def _beyond(known: frozenset[str], heard: Heard, ctx: Context, request: Sleepover) -> list[str]:
    """Her words that are neither these nor the name of a child."""
    names = {name.casefold() for name in homes.nest_names(ctx.tx, request.home_id)}
    words = [word for sentence in heard.sentences for word in sentence.plain.split()]
    return [word for word in words if word not in known | names]
