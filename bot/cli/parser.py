"""Which commands there are, and what each takes."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from bot.cli import (
    activity,
    backup,
    calendar,
    check,
    diary,
    directory,
    figures,
    invite,
    line,
    note,
    outbox,
    read,
    record,
    rekey,
    restore,
    roster,
    rota,
    words,
)
from bot.cli.examples import EXAMPLES

Command = Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """argparse, saying what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message[:1].upper()}{message[1:]}. See {self.prog} --help.\n")


def parser() -> Parser:
    root = Parser(prog="roost", description="The out-of-hours line of a fostering constellation.", allow_abbrev=False)
    _config(root, Path(os.environ.get("ROOST_CONFIG") or "config.toml"))
    commands = root.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    _add(commands, "run", line.run, "open the line, until Ctrl-C or SIGTERM")
    _demo(_add(commands, "demo", line.demo, "a street of phones on this machine, with no account anywhere"))
    _check(_add(commands, "check", check.check, "say what is right and wrong with the line, and what to do about it"))
    _roster(commands)
    _rota(commands)
    _diary(_add(commands, "diary", diary.show, "say what stands in the homes' diaries, and how many beds are free"))
    _note(_add(commands, "note", note.show, "say what the last night was, what is open, and what is owed by when"))
    _record(_add(commands, "record", record.show, "print what the line has of one child, for that child's own file"))
    _words(commands)
    _figures(_add(commands, "figures", figures.show, "say a month in numbers, with nobody in them"))
    _activity(commands)
    _directory(commands)
    _invite(_add(commands, "invite", invite.invite, "make a one-time code that links somebody's phone"))
    _calendar(_add(commands, "calendar", calendar.show, "make the secret address of somebody's calendar"))
    _read(_add(commands, "read", read.read, "say how the line reads a text, and which words said so"))
    _add(commands, "outbox", outbox.outbox, "list what has not gone out, and what failed in the last day")
    to = _add(commands, "rekey", rekey.change, "encrypt the stopped line's database with the newest [storage] key")
    to.add_argument("--plain", action="store_true", help="decrypt it instead")
    to = _add(commands, "backup", backup.backup, "copy the database to a new file, beside the running line")
    to.add_argument("file", metavar="FILE", type=Path, help="the file to make; one that is there is left alone")
    backed_up = _add(commands, "restore", restore.restore, "make a backup the database, where there is none")
    backed_up.add_argument("file", metavar="FILE", type=Path, help="the backup; it stays as it is")
    return root


def _add(commands: "argparse._SubParsersAction[Parser]", name: str, command: Command, what: str) -> Parser:
    added = commands.add_parser(name, help=what, description=f"{what[:1].upper()}{what[1:]}.", allow_abbrev=False)
    added.epilog = f"For example: {EXAMPLES[added.prog.removeprefix('roost ')]}"
    added.set_defaults(command=command)
    _config(added, argparse.SUPPRESS)  # before the command or after it
    return added


def _group(
    commands: "argparse._SubParsersAction[Parser]", name: str, what: str
) -> "argparse._SubParsersAction[Parser]":
    """A command that has commands of its own."""
    added = commands.add_parser(name, help=what, description=f"{what.capitalize()}.", allow_abbrev=False)
    _config(added, argparse.SUPPRESS)
    return added.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)


def _config(to: Parser, default: Path | str) -> None:
    words = "where the config file is (otherwise $ROOST_CONFIG, or config.toml)"
    to.add_argument("--config", metavar="PATH", type=Path, default=default, help=words)


def _demo(demo: Parser) -> None:
    demo.add_argument(
        "--story", metavar="NAME", help="play a short story without a browser, and print who received what"
    )
    demo.add_argument(
        "--port",
        type=_port,
        default=8000,
        help="where the street is (otherwise 8000); the next free one if it is taken",
    )


def _check(looked: Parser) -> None:
    looked.add_argument("--offline", action="store_true", help="ask nobody: neither the providers nor the running line")
    looked.add_argument("--json", action="store_true", help="print one JSON object, for another program")


def _port(written: str) -> int:
    if not written.isascii() or not written.isdigit() or int(written) > 65535:
        raise argparse.ArgumentTypeError("it must be a number from 0 to 65535")
    return int(written)


def _roster(commands: "argparse._SubParsersAction[Parser]") -> None:
    below = _group(commands, "roster", "the people, their homes and their spells on call")
    load = _add(below, "load", roster.load, "make the database say what a roster file says")
    load.add_argument("file", metavar="FILE", type=Path, help="the roster, a TOML file")
    load.add_argument("--dry-run", action="store_true", help="only say what would change")
    _add(below, "show", roster.show, "say who is in the roster, how they are reached, and who is on call")


def _rota(commands: "argparse._SubParsersAction[Parser]") -> None:
    below = _group(commands, "rota", "who is on call when")
    show = _add(below, "show", rota.show, "say who is on call in the next weeks, with swaps and bank holidays")
    show.add_argument("--weeks", metavar="N", type=_weeks, default=2, help="how many weeks (otherwise 2, at most 104)")


def _diary(shown: Parser) -> None:
    shown.add_argument("--weeks", metavar="N", type=_weeks, default=1, help="how many weeks (otherwise 1, at most 104)")
    shown.add_argument(
        "--home", metavar="N", type=int, help="the code of a home (otherwise every home that keeps beds)"
    )


def _activity(commands: "argparse._SubParsersAction[Parser]") -> None:
    below = _group(commands, "activity", "get-togethers: made, listed, moved and called off")
    add = _add(below, "add", activity.add, "make one of words such as: Tea, first Mon of the month 3pm, for carers")
    add.add_argument(
        "words", metavar="WORDS", nargs="+", help="its name, when, where and for whom, with commas between"
    )
    every = [add, _add(below, "list", activity.show_all, "list what is planned, each with its next time")]
    show = _add(below, "show", activity.show, "show one with its next times and how many come")
    move = _add(below, "move", activity.move, "move one time or the rule")
    off = _add(below, "cancel", activity.cancel, "call one time off, or all of it")
    for one in (show, move, off):
        one.add_argument("what", metavar="NAME", help="its name or number, for one time of it with the day")
    move.add_argument("to", metavar="TO", help='another time or place, or another rule such as "every Thursday 11am"')
    off.add_argument("--all", action="store_true", help="all that are still to come")
    off.add_argument("--because", metavar="TEXT", help="why, in words for everybody who was told of it")
    for one in (add, move, off):
        one.add_argument("--yes", action="store_true", help="do it (otherwise only say what would be)")
    for one in (*every, show, move, off):
        one.add_argument("--constellation", metavar="NAME", help="which, where there are several")


def _directory(commands: "argparse._SubParsersAction[Parser]") -> None:
    below = _group(commands, "directory", "whom to ring about what")
    load = _add(below, "load", directory.load, "make the directory say what a file says")
    load.add_argument("file", metavar="FILE", type=Path, help="the directory, a TOML file of [[resource]] tables")
    load.add_argument("--dry-run", action="store_true", help="only say what would change")
    show = _add(below, "show", directory.show, "list what can be found, and when each was last checked")
    for one in (load, show):
        one.add_argument("--constellation", metavar="NAME", help="one of several (otherwise all of them)")


def _note(of_a_night: Parser) -> None:
    words = "the morning of the night, like 2026-11-28 (otherwise the 24 hours up to now)"
    of_a_night.add_argument("--day", metavar="DAY", type=note.day, help=words)


def _record(of_a_child: Parser) -> None:
    of_a_child.add_argument("nest_name", metavar="NAME", help="the child's nest name")
    of_a_child.add_argument("--home", metavar="N", type=int, help="the code of its home, where two have that name")
    of_a_child.add_argument("--left", action="store_true", help="of a child who has left")


def _words(commands: "argparse._SubParsersAction[Parser]") -> None:
    below = _group(commands, "words", "what was written and sent: printed, and kept from being erased")
    show = _add(below, "show", words.show, "print all that somebody wrote to the line and was sent by it")
    show.add_argument("person", metavar="PERSON", help="a name as the roster has it")
    hold = _add(below, "hold", words.hold, "erase nothing that was written with a home, whatever is filed")
    hold.add_argument("home", metavar="HOME", type=int, help="the code of the home")
    hold.add_argument("--end", action="store_true", help="let it be erased again")
    for one in (show, hold):
        one.add_argument("--constellation", metavar="NAME", help="which, where there are several")


def _figures(of_a_month: Parser) -> None:
    of_a_month.add_argument(
        "--month", metavar="MONTH", type=figures.month, help="like 2026-11 (otherwise the last whole month)"
    )


def _weeks(written: str) -> int:
    if not written.isascii() or not written.isdigit() or not 1 <= int(written) <= 104:
        raise argparse.ArgumentTypeError("it must be a number from 1 to 104")
    return int(written)


def _invite(invite: Parser) -> None:
    invite.add_argument("person", metavar="PERSON", help="a name as the roster has it")
    invite.add_argument("--constellation", metavar="NAME", help="where several constellations have that name")


def _calendar(calendar_of: Parser) -> None:
    whose = "a name as the roster has it (otherwise the calendar of the whole constellation)"
    calendar_of.add_argument("person", metavar="PERSON", nargs="?", help=whose)
    calendar_of.add_argument("--constellation", metavar="NAME", help="which, where there are several")


def _read(text: Parser) -> None:
    text.add_argument("text", metavar="TEXT", nargs="*", help="a carer's text")
    text.add_argument("--now", metavar="ISO", help="when it comes, like 2026-06-13T23:40 (otherwise now)")
    text.add_argument("--asked", metavar="TEXT", help="the question that it may answer")
    text.add_argument("--jsonl", action="store_true", help='read {"id", "text", "now", "asked"} a line from stdin')
