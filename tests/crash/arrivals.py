"""What arrived on the phones, set against the outbox: which row was seen when, what came twice, what is nobody's."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.simulator.phones import Message, Phone
from tests.crash.post import moment

OUTCOMES = ("unknown", "not sent", "sent")
GIVEN_UP = ("withdrawn", "expired", "failed")  # the last word on a row; the provider may have had it before that


class Double(NamedTuple):
    """A text that came twice, and what the line took its first sending for: "unknown", where it was killed before it
    had an answer; "not sent"; or "sent", after which nothing may be sent again (DESIGN I6)."""

    channel: str
    cls: str
    outcome: str


@dataclass(slots=True)
class Arrivals:
    """`seen` says at which place on its phone a row's text was first seen; `doubted` are rows a kill left in doubt."""

    doubted: Collection[int]
    seen: dict[int, int] = field(default_factory=dict)
    texts: Counter[str] = field(default_factory=Counter)  # texts that arrived, by channel
    doubles: Counter[Double] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)  # rows that say they are on a phone and are not; texts without a row


class Desk:
    """The rows of one phone, to be found by what they say."""

    def __init__(self, rows: Sequence[sqlite3.Row]) -> None:
        self.named: dict[str, list[sqlite3.Row]] = defaultdict(list)
        self._by_line: dict[str, list[sqlite3.Row]] = defaultdict(list)
        for row in rows:
            self._by_line[_first_line(row["body"])].append(row)
            if row["provider_id"] is not None:
                self.named[row["provider_id"]].append(row)

    def like(self, rest: str) -> list[list[sqlite3.Row]]:
        """Rows whose text stands in what is left of a message; those that say the same together."""
        found: dict[str, list[sqlite3.Row]] = defaultdict(list)
        for line in dict.fromkeys(rest.split("\n")):
            for row in self._by_line.get(line, ()):
                if _without(rest, row["body"]) is not None:
                    found[row["body"]].append(row)
        return list(found.values())


def account(
    rows: Sequence[sqlite3.Row], phones: Mapping[str, Phone], rung: Mapping[str, str], doubted: Collection[int]
) -> Arrivals:
    """`rung` has the provider's id and the number of every call that it was asked for."""
    arrivals = Arrivals(doubted)
    _account_calls(arrivals, [row for row in rows if row["channel"] == "voice"], rung)
    by_chat: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in rows:
        if row["channel"] != "voice":
            by_chat[row["chat"]].append(row)
    for chat, phone in phones.items():
        desk = Desk(by_chat[chat])
        shown = [message for message in phone.messages if not message.mine]
        for place, message in enumerate(shown):
            _account_message(arrivals, desk, place, message)
        ids = {message.id for message in shown}
        arrivals.wrong += [
            f"row {row['id']} was marked as sent and is on no phone"
            for row in by_chat[chat]
            if row["state"] == "sent" and row["provider_id"] not in ids
        ]
    return arrivals


def _account_calls(arrivals: Arrivals, rows: Sequence[sqlite3.Row], rung: Mapping[str, str]) -> None:
    """Each call that was made is one row's; one whose answer was lost is looked up, and not made again."""
    named = {row["provider_id"]: row for row in rows if row["provider_id"] is not None}
    arrivals.wrong += [
        f"row {row['id']} was marked as sent and is no call"
        for row in rows
        if row["state"] == "sent" and row["provider_id"] not in rung
    ]
    arrivals.texts["voice"] += len(rung)
    spare = Counter(row["chat"] for row in rows if row["state"] in GIVEN_UP and row["provider_id"] is None)
    for sid, number in rung.items():
        if sid not in named:
            spare[number] -= 1
            if spare[number] < 0:
                alike = [row for row in rows if row["chat"] == number]
                arrivals.doubles[Double("voice", "alert", _outcome(arrivals, alike, ""))] += 1


def _account_message(arrivals: Arrivals, desk: Desk, place: int, message: Message) -> None:
    """Take the text of every row that names this message out of it; what is left then is a copy."""
    rest = message.body
    for row in desk.named.get(message.id, ()):
        less = _without(rest, row["body"])
        if less is None:
            arrivals.wrong.append(f"row {row['id']} was marked as sent with a message that does not hold it")
        else:
            rest = less
            arrivals.texts[message.channel] += 1
            arrivals.seen.setdefault(row["id"], place)
    for alike in desk.like(rest):
        while (less := _without(rest, alike[0]["body"])) is not None:
            rest = less
            arrivals.texts[message.channel] += 1
            _copy(arrivals, place, message, alike)
    if rest.strip():
        arrivals.wrong.append(f"on a phone and in no row: {rest!r}")


def _copy(arrivals: Arrivals, place: int, message: Message, alike: list[sqlite3.Row]) -> None:
    """No row names it. It left before its row was given up, or is a double of the first that is not seen yet."""
    unseen = [row for row in alike if row["id"] not in arrivals.seen]
    given_up = [row for row in unseen if row["state"] in GIVEN_UP]
    row = (given_up or unseen or alike)[0]
    arrivals.seen.setdefault(row["id"], place)
    if not given_up:
        outcome = _outcome(arrivals, alike, moment(message.at))
        arrivals.doubles[Double(message.channel, row["cls"], outcome)] += 1


def _outcome(arrivals: Arrivals, alike: Sequence[sqlite3.Row], at: str) -> str:
    """Of those that say the same only the phone could tell whose double it is: any one's that explains it."""
    if all(row["sent_at"] and row["sent_at"] < at for row in alike):
        return "sent"
    return "unknown" if any(row["id"] in arrivals.doubted for row in alike) else "not sent"


def _without(text: str, body: str) -> str | None:
    """Words that queue for one chat come as one message, each beginning on a line of its own."""
    found = f"\n{text}\n".find(f"\n{body}\n")
    if found < 0:
        return None
    return (text[: max(found - 1, 0)] + "\n" + text[found + len(body) :]).strip("\n") if text != body else ""


def _first_line(body: str) -> str:
    return body.split("\n", 1)[0]
