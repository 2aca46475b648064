"""The life of a sleepover as one table: what may happen when, who may cause it, what it becomes (DOMAIN 8).

The line asks, carries and writes down. Every step that says yes, no or over is a person's (DOMAIN N3, N4, B35, B43).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from handlers.context import Context
from storage import homes
from storage import sleepovers as kept
from storage.people import Person
from storage.sleepovers import Guest, Sleepover


class State(StrEnum):
    OPENED = "opened"  # asked for, and the hub alerted in the same moment
    OFFERING = "offering"  # the hub cannot; other approved homes are asked
    HOST_YES = "host_yes"  # a home can have them; nobody has agreed it yet who must
    EDT_GIVEN = "edt_given"  # no home can; the carer has the duty team's number
    EDT_HAS_IT = "edt_has_it"  # a person has said that the duty team has it
    GO_AHEAD = "go_ahead"  # host's yes and authority are both there
    TRAVELLING = "travelling"
    OVERDUE = "overdue"
    STAYING = "staying"
    STAND_DOWN_ASKED = "stand_down_asked"  # not needed any more, says the carer; a person confirms
    FOLLOW_UP = "follow_up"  # no stay, or a stay that is over: how is it at home?
    RECORDED = "recorded"  # the liaison worker has filed it


class Who(StrEnum):
    """Who may cause a step."""

    CARER = "the carer who asked"
    HOLDER = "whoever has taken the matter"
    HOST = "the home that hosts"
    OTHER_HOME = "another approved home"
    LIAISON = "the liaison worker"
    LINE = "the line"


@dataclass(frozen=True, slots=True)
class Arrow:
    """One thing that may happen: in these states, caused by these people, and what it becomes."""

    event: str
    states: tuple[State, ...]
    who: tuple[Who, ...]
    becomes: State | None  # None: it stays as it is
    said: str  # what it is, for the picture and for a refusal


S = State
BEFORE_THE_STAY = (S.OPENED, S.OFFERING, S.HOST_YES, S.EDT_GIVEN, S.EDT_HAS_IT, S.GO_AHEAD)
LOOKING = (S.OPENED, S.OFFERING, S.EDT_GIVEN)
ON_THE_WAY = (S.TRAVELLING, S.OVERDUE)
OVER = (S.RECORDED,)
HOST_KNOWS = "host_knows"  # among its answers: until when, and who, the home that hosts was told with the go-ahead
BOTH = (Who.CARER, Who.HOST)  # whose yes a longer stay needs
PEOPLE = (Who.HOLDER, Who.HOST, Who.LIAISON)

ARROWS: tuple[Arrow, ...] = (
    Arrow("change", BEFORE_THE_STAY, (Who.CARER, *PEOPLE), None, "say for whom, from when, until when"),
    Arrow(
        "host_yes", (S.OPENED, S.OFFERING, S.EDT_GIVEN), (Who.HOLDER, Who.OTHER_HOME), S.HOST_YES, "say yes to hosting"
    ),
    Arrow("host_no", (S.OPENED,), (Who.HOLDER,), S.OFFERING, "say that the hub cannot host"),
    Arrow("host_withdraws", (S.HOST_YES, S.GO_AHEAD), (Who.HOLDER, Who.HOST), S.OFFERING, "take a yes back"),
    Arrow("host_left", (S.HOST_YES, S.GO_AHEAD), (Who.LINE,), S.OFFERING, "notice that nobody is left in that home"),
    Arrow("asks_homes", (S.OPENED, S.OFFERING), (Who.CARER,), S.OFFERING, "ask for other homes about a plan"),
    Arrow("offered", (S.OFFERING,), (Who.LINE,), None, "ask other homes"),
    Arrow("other_no", LOOKING, (Who.OTHER_HOME,), None, "say that they cannot"),
    Arrow("nobody", (S.OFFERING,), (Who.LINE, Who.HOLDER), S.EDT_GIVEN, "say that no home can"),
    Arrow("edt_has_it", (S.EDT_GIVEN,), PEOPLE, S.EDT_HAS_IT, "say that the duty team has it"),
    Arrow("seen", (S.HOST_YES, S.GO_AHEAD, *ON_THE_WAY, S.STAYING), PEOPLE, None, "say that the warnings were seen"),
    Arrow("authority", (*LOOKING, S.HOST_YES, S.GO_AHEAD, S.STAYING), PEOPLE, None, "say who agreed it"),
    Arrow("go_ahead", (S.HOST_YES,), PEOPLE, S.GO_AHEAD, "give the go-ahead"),
    Arrow("agree_anew", (S.GO_AHEAD,), (Who.LINE,), S.HOST_YES, "notice that the stay has changed since"),
    Arrow("leaving", (S.GO_AHEAD,), (Who.CARER, *PEOPLE), S.TRAVELLING, "say that they are on their way"),
    Arrow("late", (S.TRAVELLING,), (Who.LINE,), S.OVERDUE, "notice that they are late"),
    Arrow("on_the_way", ON_THE_WAY, (Who.CARER, *PEOPLE), S.TRAVELLING, "say that they are still coming"),
    Arrow("not_here", (S.GO_AHEAD, *ON_THE_WAY), (Who.HOST, Who.HOLDER), None, "say that they are not there yet"),
    Arrow("arrived", (S.GO_AHEAD, *ON_THE_WAY), (Who.HOST, Who.HOLDER), S.STAYING, "say that the child has arrived"),
    Arrow("handed_over", (S.STAYING, S.FOLLOW_UP), PEOPLE, None, "write down medicine or marks"),
    Arrow("good_night", (S.STAYING,), (Who.HOST, Who.HOLDER, Who.CARER), None, "say good night"),
    Arrow(
        "night_note",
        (*ON_THE_WAY, S.STAYING, S.STAND_DOWN_ASKED, S.FOLLOW_UP),  # it may have ended while she was asked
        (Who.HOST, Who.HOLDER),
        None,
        "write a note of the night",
    ),
    Arrow("extend", (S.STAYING,), (Who.CARER, *PEOPLE), None, "ask for a longer stay"),
    Arrow("extend_yes", (S.HOST_YES, S.STAYING), (Who.CARER, *PEOPLE), None, "say yes to a longer stay"),
    Arrow("extend_no", (S.HOST_YES, S.STAYING), (Who.CARER, *PEOPLE), None, "say no to a longer stay"),
    Arrow("extended", (S.STAYING,), PEOPLE, None, "let the stay be longer"),
    Arrow("sooner", (S.STAYING,), (Who.CARER,), None, "say that they come home sooner"),
    Arrow("late_back", (S.STAYING,), (Who.CARER, *PEOPLE), None, "say that they go home later than planned"),
    Arrow("gone_home", (S.STAYING,), (Who.HOST, Who.HOLDER), None, "say that they have gone home"),
    Arrow("trouble", (S.GO_AHEAD, *ON_THE_WAY, S.STAYING), (Who.CARER, *PEOPLE), None, "say that something is wrong"),
    Arrow("returned", (S.STAYING,), (Who.HOST, Who.HOLDER, Who.CARER), S.FOLLOW_UP, "say that they are home again"),
    Arrow("settled", BEFORE_THE_STAY, PEOPLE, S.FOLLOW_UP, "say that they stay at home"),
    Arrow(
        "child_left",
        (*BEFORE_THE_STAY, *ON_THE_WAY, S.STAYING, S.STAND_DOWN_ASKED),
        (Who.LIAISON,),
        S.FOLLOW_UP,
        "say that it is over, as they have left that home",
    ),
    Arrow("left", (S.OPENED, S.OFFERING), (Who.CARER,), S.FOLLOW_UP, "leave a plan that no home has said yes to"),
    Arrow("stand_down", (*BEFORE_THE_STAY, *ON_THE_WAY), (Who.CARER,), S.STAND_DOWN_ASKED, "say that it is not needed"),
    Arrow("stand_down_confirmed", (S.STAND_DOWN_ASKED,), PEOPLE, S.FOLLOW_UP, "confirm that it is not needed"),
    Arrow("still_needed", (S.STAND_DOWN_ASKED,), (Who.CARER, *PEOPLE), None, "say that it is needed after all"),
    Arrow("at_home", (S.STAYING, S.FOLLOW_UP, S.EDT_HAS_IT), (Who.CARER,), None, "say how it is at home"),
    Arrow("edt_settled", (S.EDT_HAS_IT,), PEOPLE, S.FOLLOW_UP, "say how the duty team settled it"),
    Arrow("recorded", (S.FOLLOW_UP,), (Who.LIAISON,), S.RECORDED, "say that it is filed"),
)


class Refused(Exception):
    """What may not happen now, in one sentence for whoever tried."""


def step(ctx: Context, request: Sleepover, event: str, who: Who, person: Person | None, **facts: Any) -> Sleepover:
    """Let one thing happen, once, and write down who caused it and when.

    Raises Refused where the table does not allow it. `facts` hold codes and ids only.
    """
    arrow = allowed(request.state, event, who)
    if missing := [sentence for lacks, sentence in GATES.get(event, ()) if lacks(ctx, request)]:
        raise Refused(" ".join(missing))
    became = _becomes(request, arrow)
    if became != request.state and not kept.move(ctx.tx, request.id, request.state, became, ctx.now):
        raise Refused("That has just been answered by somebody else.")
    if became == State.STAND_DOWN_ASKED:
        kept.change(ctx.tx, request.id, ctx.now, before=request.state)
    actor = person.id if person else None
    kept.keep_step(ctx.tx, request.id, event, request.state, became, actor, ctx.now, facts)
    ctx.note(f"sleepover.{event}", sleepover=request.id, was=request.state, became=became, **facts)
    return kept.get(ctx.tx, request.id)


def allowed(state: str, event: str, who: Who) -> Arrow:
    """The arrow for it, or Refused."""
    known = [arrow for arrow in ARROWS if arrow.event == event]
    if not known:
        raise ValueError(f"nothing called {event!r} can happen to a sleepover")
    here = [arrow for arrow in known if state in arrow.states]
    if not here:
        raise Refused(f"Nobody can {known[0].said} now: the sleepover is {spoken(state)}.")
    arrow = next((arrow for arrow in here if who in arrow.who), None)
    if arrow is None:
        raise Refused(f"Only {' or '.join(here[0].who)} can {here[0].said}.")
    return arrow


def spoken(state: str) -> str:
    """A state as a sentence says it."""
    return SPOKEN[State(state)]


SPOKEN: dict[State, str] = {
    S.OPENED: "asked for",
    S.OFFERING: "being offered to other homes",
    S.HOST_YES: "waiting for whoever must agree it",
    S.EDT_GIVEN: "without a home that can",
    S.EDT_HAS_IT: "with the duty team",
    S.GO_AHEAD: "ready to go ahead",
    S.TRAVELLING: "on its way",
    S.OVERDUE: "on its way, and late",
    S.STAYING: "under way",
    S.STAND_DOWN_ASKED: "on hold, as it may not be needed",
    S.FOLLOW_UP: "over",
    S.RECORDED: "over and filed",
}


def no_host(ctx: Context, request: Sleepover) -> bool:
    return request.host_id is None


def no_authority(ctx: Context, request: Sleepover) -> bool:
    """Every child has its own agreement (DOMAIN B35, B44), and it reaches to the planned return."""
    guests = kept.guests_of(ctx.tx, request.id)
    agreed = [
        guest.agreed_by is not None and (guest.until is None or (request.return_at or ctx.now) <= guest.until)
        for guest in guests
    ]
    return not agreed or not all(agreed)


def no_return(ctx: Context, request: Sleepover) -> bool:
    """Children have been sent away and never brought back: the day they come home is part of the go-ahead."""
    return request.return_at is None


def longer_than_said(ctx: Context, request: Sleepover) -> bool:
    """Longer than the home that hosts was told with a go-ahead: its yes was not to that (DOMAIN B41)."""
    known = request.answers.get(HOST_KNOWS)
    return known is not None and request.return_at is not None and request.return_at > datetime.fromisoformat(known[0])


def guests_who_left(ctx: Context, request: Sleepover) -> list[Guest]:
    """Those who live in the home that asked no more, by the roster: gone from it, or in another home."""
    guests = [(one, homes.child(ctx.tx, one.child_id)) for one in kept.guests_of(ctx.tx, request.id) if one.child_id]
    return [one for one, child in guests if child.left_at is not None or child.home_id != request.home_id]


def some_live_there(ctx: Context, request: Sleepover) -> bool:
    """As long as one of them does it ends as any stay."""
    guests = kept.guests_of(ctx.tx, request.id)
    return not guests or len(guests_who_left(ctx, request)) < len(guests)


def not_both(ctx: Context, request: Sleepover) -> bool:
    """A longer stay is asked for, and both homes have said yes to it."""
    return request.answers.get("longer_until") is None or len(request.answers.get("longer_yes", ())) < len(BOTH)


def no_fresh_authority(ctx: Context, request: Sleepover) -> bool:
    """Each child's agreement is younger than the wish, and reaches to the new return (DOMAIN B41)."""
    if (asked := request.answers.get("longer_asked")) is None:
        return True
    since, until = datetime.fromisoformat(asked), until_when(request)
    guests = kept.guests_of(ctx.tx, request.id)
    fresh = [guest.agreed_at is not None and guest.agreed_at >= since for guest in guests]
    reach = [guest.until is None or (until is not None and guest.until >= until) for guest in guests]
    return not guests or not all(fresh + reach)


def until_when(request: Sleepover) -> datetime | None:
    """Up to when somebody has to agree: the planned return, or the longer stay that is asked for; in UTC."""
    longer = request.answers.get("longer_until")
    return datetime.fromisoformat(longer) if longer is not None else request.return_at


#: What must be there before a step: what lacks it, and what is then said.
GATES: dict[str, tuple[tuple[Callable[[Context, Sleepover], bool], str], ...]] = {
    "go_ahead": (
        (no_host, "No home has said yes yet."),
        (no_authority, "It is not written down yet who agreed this stay."),
        (no_return, "It is not said yet when they come back."),
        (longer_than_said, "The host has not said yes to so long a stay."),
    ),
    "child_left": ((some_live_there, "They live there still, by the roster."),),
    "extended": (
        (not_both, "Not both homes have said yes to a longer stay."),
        (no_fresh_authority, "It is not written down yet who agreed the longer stay."),
    ),
}


def _becomes(request: Sleepover, arrow: Arrow) -> str:
    if arrow.event == "still_needed":
        return request.before or State.OPENED
    return arrow.becomes or request.state
