"""`roost activity add|list|show|move|cancel`: get-togethers, in the words that a message would have.

Nothing is kept without --yes; before it is said what would be. Works beside the running line, which sends what is told.
"""

import argparse
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from typing import Any

from sqlalchemy import Connection

from bot.cli.calendar import found_named
from bot.cli.opening import CannotDo, open_config, reading, writing
from bot.clock import WallClock
from bot.config import Config
from handlers.activities import altering, asking, changing, drafts, making, occurrences, places
from handlers.activities.words.asked import Asked, named
from handlers.activities.words.plain import NotFollowed, plain
from handlers.context import Context
from handlers.roster.values import nearest
from handlers.wall import day_and_time
from storage.activities import activities, answers
from storage.activities import occurrences as kept
from storage.activities.activities import Activity
from storage.activities.occurrences import Occurrence

Opening = Callable[..., AbstractContextManager[Connection]]
NOT_YET = "Nothing has been changed yet: say it again with --yes."
#: What has to be said with it, where a message would be asked.
MISSING = {
    "when": 'Say when it is, such as "last Tuesday of the month 10:30".',
    "time": 'Say from when until when, such as "10:30 to 12".',
    "audience": 'Say for whom, such as "for carers", "for everyone" or "for homes 4 and 5".',
}


def add(arguments: argparse.Namespace) -> int:
    """Make a new one."""
    with _writing(arguments) as ctx:
        draft = {"place": None, **making.draft_of(ctx, " ".join(arguments.words))}
        if step := drafts.next_step(draft):
            raise CannotDo(MISSING[step])
        row = making.columns(ctx, draft)
        print(f"{row['name']}: {_described(ctx, row)}. Next: {making.dates_said(ctx, row)}.")
        if arguments.yes:
            made = making.keep(ctx, row, activities.PERSON, None)
            print(f"Kept: {made.name}.")
    return _or_not_yet(arguments)


def show_all(arguments: argparse.Namespace) -> int:
    """Each in a line, with its next time."""
    with _reading(arguments) as ctx:
        current = occurrences.current(ctx)
        for number, activity in enumerate(current, 1):
            print(f"{number} {activity.name}, next {_next_said(ctx, activity)}: {_described(ctx, _row(activity))}")
        if not current:
            print("No get-togethers are planned.")
    return 0


def _next_said(ctx: Context, activity: Activity) -> str:
    """By its rule where no line has run since it came from the roster; "later" is more than two months on."""
    if (one := occurrences.next_of(ctx, activity)) is not None:
        return day_and_time(one.starts_at, ctx.line.time_zone)
    ahead = list(occurrences.upcoming(ctx, activity, 1)) if activity.planned_until is None else []
    return f"{making.days_said(ahead, asking.today(ctx))} {activity.start_time}" if ahead else "later"


def show(arguments: argparse.Namespace) -> int:
    """One, with its next times and how many come."""
    with _reading(arguments) as ctx:
        activity, _ = _found(ctx, arguments.what)
        print(f"{activity.name}: {_described(ctx, _row(activity))}")
        for one in kept.coming(ctx.tx, activity.id, ctx.now):
            print(f"  {_time(ctx, one)}")
    return 0


def move(arguments: argparse.Namespace) -> int:
    """One time of it, or its rule."""
    return _alter(arguments, Asked("move", rest=arguments.to, all=False))


def cancel(arguments: argparse.Namespace) -> int:
    """One time of it, or all that are to come."""
    return _alter(arguments, Asked("off", rest=arguments.because or "", all=arguments.all))


def _alter(arguments: argparse.Namespace, asked: Asked) -> int:
    with _writing(arguments) as ctx:
        activity, day = _found(ctx, arguments.what)
        wish = altering.wanted(ctx, asked, activity, day)
        if wish.do in altering.MEANT:
            raise CannotDo(f"Say which: {activity.name} with its day, next {wish.on}, or --all.")
        print(f"{activity.name}{_said(wish)}.")
        if arguments.yes:
            told = altering.DOES[wish.do](ctx, {**wish.facts, "activity": activity.id}, None)
            assert told is not None, "nobody else changes it in this transaction"
            print(f"Done. {told.said(ctx.line.time_zone)}")
    return _or_not_yet(arguments)


def _said(wish: altering.Wish) -> str:
    """What would be: behind its name."""
    if wish.do == "rule":
        return f": all of it becomes {wish.becomes}. Next: {wish.dates}"
    if wish.do == "move":
        return f", {wish.on}: moves to {wish.becomes}"
    return f", {wish.on}{' and all after it' if wish.do == 'off_all' else ''}: is called off"


def _found(ctx: Context, what: str) -> tuple[Activity, date | None]:
    current = occurrences.current(ctx)
    names = [activity.name for activity in current]
    found = named(plain(what), names, asking.today(ctx))
    if found is None:
        hint = f"the nearest is {nearest(what, names)}" if names else "none is planned"
        raise CannotDo(f"There is no get-together of that name; {hint}. roost activity list shows them.")
    return current[found[0]], found[1]


def _described(ctx: Context, row: dict[str, Any]) -> str:
    place = f", at {row['place']}" if row["place"] else ""
    also = making.also(ctx, row)
    return f"{row['words']}{place}, for {making.audience_said(ctx, row)}{f', {also}' if also else ''}"


def _row(activity: Activity) -> dict[str, Any]:
    return {name: getattr(activity, name) for name in activities.CHANGEABLE}


def _time(ctx: Context, one: Occurrence) -> str:
    people = sum(map(places.size, places.down(answers.of_occurrence(ctx.tx, one.id))))
    place = f", at {one.place}" if one.place else ""
    told = len(changing.told_of(ctx, one))
    return f"{day_and_time(one.starts_at, ctx.line.time_zone)}  {one.state}{place}, {told} told, {people} coming"


def _or_not_yet(arguments: argparse.Namespace) -> int:
    if not arguments.yes:
        print(NOT_YET)
    return 0


def _writing(arguments: argparse.Namespace) -> AbstractContextManager[Context]:
    return _opened(arguments, writing)


def _reading(arguments: argparse.Namespace) -> AbstractContextManager[Context]:
    return _opened(arguments, reading)


@contextmanager
def _opened(arguments: argparse.Namespace, opening: Opening) -> Iterator[Context]:
    config = open_config(arguments)
    with opening(config.line.database, config.storage.keys) as tx:
        ctx = _context(config, tx, arguments.constellation)
        try:
            yield ctx
        except NotFollowed as why:
            raise CannotDo(asking.refusal(ctx, why)) from None


def _context(config: Config, tx: Connection, name: str | None) -> Context:
    chosen = found_named(tx, name)
    return Context(tx, WallClock().now(), config.line_settings(), chosen.id, actor="command", live=False)
