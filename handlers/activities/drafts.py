"""From what has been said of an activity to its row: the whole rule, its first day, and its words as they are said.

A draft is what `words.parts` has read, with a name; it is kept in the facts of the open question until the yes.
"""

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection

from handlers.activities import saying
from handlers.activities.childrens_names import names_child
from handlers.activities.recurrence import SKIP, Recurrence, days, until
from handlers.activities.words.clocks import USUAL_MINUTES
from handlers.activities.words.parts import REMINDERS, Draft
from handlers.activities.words.plain import NotFollowed
from handlers.activities.words.recurring import FULL_MONTHS, listed
from handlers.wall import day_and_year
from storage import homes, people
from storage.activities import activities

AHEAD = timedelta(days=9 * 366)  # a rule that gives no day by then gives none
HUB = "hub"
FREE = ("name", "place", "bring")  # in words that anybody may write
#: The columns that each part of a draft says something of, beside when it is.
SAYS = {
    "place": ("place", "home_id"),
    "place_url": ("place_url",),
    "audience": ("audience", "homes"),
    "capacity": ("capacity",),
    "bring": ("bring",),
    "lead": ("lead_id",),
    "remind": ("remind",),
}
#: What an activity cannot be without, in the order in which it is asked for.
STEPS = ("when", "time", "place", "audience")
KNOWN_BY = {"when": "rrule", "time": "start_time", "place": "place", "audience": "audience"}


def next_step(draft: Draft) -> str | None:
    """What is to be asked next; None where it is whole."""
    return next((step for step in STEPS if KNOWN_BY[step] not in draft), None)


def columns(tx: Connection, constellation_id: int, draft: Draft, now: datetime, nation: str) -> dict[str, Any]:
    """Of the activity's row, all but who made it and where it came from. `now` is in the line's zone. NotFollowed where
    it would never happen, is over, or names somebody or something that is not known."""
    details = _details(tx, constellation_id, draft)
    return {"name": draft["name"], **times(draft, now, nation), **details, "state": activities.PLANNED}


def times(draft: Draft, now: datetime, nation: str) -> dict[str, Any]:
    """Its columns that say when it is."""
    rule, words = recurrence(draft, now, nation)
    return {
        "words": words,
        "rrule": rule.rrule,
        "starts_on": rule.starts_on,
        "start_time": rule.start_time,
        "minutes": draft.get("minutes", USUAL_MINUTES),
        "bank_holidays": rule.bank_holidays,
    }


def said_of(tx: Connection, constellation_id: int, draft: Draft) -> dict[str, Any]:
    """Its other columns, as far as the draft says anything of them."""
    found = _details(tx, constellation_id, draft)
    return {column: found[column] for key, columns in SAYS.items() if key in draft for column in columns}


def _details(tx: Connection, constellation_id: int, draft: Draft) -> dict[str, Any]:
    at = homes.of_constellation(tx, constellation_id)
    codes = {home.code: home.id for home in at}
    if unknown := [code for code in draft.get("homes", []) if code not in codes]:
        raise NotFollowed("home", f"Home {unknown[0]}")
    check_names(tx, constellation_id, *(draft.get(key) or "" for key in FREE))
    hub = next((home.id for home in at if home.kind == HUB), None)
    return {
        "place": draft.get("place"),
        "place_url": draft.get("place_url"),
        "home_id": hub if draft.get("at_hub") else codes.get(draft.get("held_at", 0)),
        "audience": draft.get("audience"),
        "homes": [codes[code] for code in draft.get("homes", [])],
        "capacity": draft.get("capacity"),
        "bring": draft.get("bring"),
        "lead_id": _lead(tx, constellation_id, draft.get("lead")),
        "remind": draft.get("remind", list(REMINDERS)),
    }


def check_names(tx: Connection, constellation_id: int, *words: str) -> None:
    """NotFollowed where somebody who is looked after is named: these words go to every home (DOMAIN B52, N16)."""
    if names_child(words, *names_of_children(tx, constellation_id)):
        raise NotFollowed("named")


def names_of_children(tx: Connection, constellation_id: int) -> tuple[list[str], list[str]]:
    """Nest names, and real ones."""
    children = homes.children_in(tx, constellation_id)
    return [one.nest_name for one in children], [one.real_name or "" for one in children]


def recurrence(draft: Draft, now: datetime, nation: str) -> tuple[Recurrence, str]:
    """The rule with its first day from `now` (in the line's zone) on, and its words."""
    start, holidays = draft["start_time"], draft.get("bank_holidays")
    since = _since(draft, now)
    if draft["rrule"] is None:
        rule = Recurrence(None, date.fromisoformat(draft["starts_on"]), start, holidays)
        if rule.starts_on < since:
            raise NotFollowed("over")
        if draft.get("not_in") or next(days(rule, since, nation), None) is None:
            raise NotFollowed("never")
    else:
        rule = _anchored(draft, Recurrence(_whole_rule(draft), since, start, holidays), nation)
    words = said(draft, rule)
    if len(words) > saying.LONGEST_WORDS:
        raise NotFollowed("long")
    return rule, words


def said(draft: Draft, rule: Recurrence) -> str:
    """last Tuesday of the month 10:30-12:30, not in August, not on bank holidays, until 20 Dec 2026"""
    often = draft["often"] or day_and_year(rule.starts_on)
    begins = datetime.combine(rule.starts_on, time.fromisoformat(rule.start_time))
    ends = begins + timedelta(minutes=draft.get("minutes", USUAL_MINUTES))
    months = listed([FULL_MONTHS[month - 1] for month in draft.get("not_in", [])]) if draft.get("not_in") else ""
    parts = (
        f"{often} {begins:%H:%M}-{ends:%H:%M}",
        f"not in {months}" if months else "",
        "not on bank holidays" if rule.bank_holidays == SKIP else "",
        f"from {_date(draft['since'])}" if draft.get("since") else "",
        f"until {_date(draft['until'])}" if draft.get("until") else "",
        f"{draft['count']} times" if draft.get("count") else "",
    )
    return ", ".join(part for part in parts if part)


def _since(draft: Draft, now: datetime) -> date:
    """The first day on which it may happen: not today, if the hour is over."""
    today = now.date()
    earliest = today if now.time() < time.fromisoformat(draft["start_time"]) else today + timedelta(days=1)
    return max(earliest, date.fromisoformat(draft["since"])) if draft.get("since") else earliest


def _whole_rule(draft: Draft) -> str:
    rule: str = draft["rrule"]
    if left_out := draft.get("not_in"):
        if "BYMONTH=" in rule:
            raise NotFollowed("never")
        rule += f";BYMONTH={','.join(str(month) for month in range(1, 13) if month not in left_out)}"
    if draft.get("until"):
        return f"{rule};{until(date.fromisoformat(draft['until']))}"
    return f"{rule};COUNT={draft['count']}" if draft.get("count") else rule


def _anchored(draft: Draft, rule: Recurrence, nation: str) -> Recurrence:
    """Beginning on the first day that it gives: what is every two weeks counts from there."""
    parts = [part for part in (rule.rrule or "").split(";") if not part.startswith(("INTERVAL=", "COUNT=", "UNTIL="))]
    if draft.get("until") and date.fromisoformat(draft["until"]) < rule.starts_on:
        raise NotFollowed("over")
    end = date.fromisoformat(draft["until"]) if draft.get("until") else rule.starts_on + AHEAD
    every_time = Recurrence(";".join([*parts, until(end)]), rule.starts_on, rule.start_time)
    first = next(days(every_time, rule.starts_on, nation), None)
    if first is None:
        raise NotFollowed("never")
    anchored = Recurrence(rule.rrule, first, rule.start_time, rule.bank_holidays)
    if next(days(anchored, first, nation), None) is None:
        raise NotFollowed("never")
    return anchored


def _lead(tx: Connection, constellation_id: int, name: str | None) -> int | None:
    if name is None:
        return None
    everybody = people.of_constellation(tx, constellation_id)
    found = next((person for person in everybody if person.name.casefold() == name.casefold()), None)
    if found is None:
        raise NotFollowed("lead", name)
    return found.id


def _date(written: str) -> str:
    return f"{date.fromisoformat(written):%-d %b %Y}"
