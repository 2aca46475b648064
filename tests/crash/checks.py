"""What must be true when all is over, asked of the database file, the phones and the post office."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.simulator.phones import Phone
from handlers.delivery import RANK
from handlers.texts.english import TEXTS
from storage import journal
from storage.database import connect, engine_on
from tests.crash.arrivals import Arrivals, account
from tests.crash.killing import reading
from tests.crash.players import TOKEN
from tests.crash.post import Post

REFUSALS = ("hub.nothing_open", "hub.not_yours", "hub.words_closed")
LETS_GO = ("matter.alerted_again", "matter.passed_on")
MAY_DOUBLE = (("telegram", "alert"), ("telegram", "reply"))  # DESIGN I6


class Audit:
    """Every check yields a sentence for what is wrong. `asks` are phones whose words may be held for a question."""

    def __init__(self, database: Path, post: Post, phones: Mapping[str, Phone], asks: set[str]) -> None:
        self._path = database
        self._post = post
        self._phones = phones
        self._asks = asks
        self._letters = post.letters
        with reading(database) as connection:
            self._inbox = _all(connection, "SELECT * FROM inbox ORDER BY id")
            self._outbox = _all(connection, "SELECT * FROM outbox ORDER BY id")
            self._messages = _all(connection, "SELECT * FROM messages")
            self._journal = _all(connection, "SELECT * FROM journal ORDER BY id")
            self._passes = _all(
                connection,
                "SELECT i.text, a.chat FROM passes p JOIN messages m ON m.id = p.message_id"
                " JOIN inbox i ON i.id = m.inbox_id JOIN addresses a ON a.id = p.address_id",
            )
            self._matters = _all(connection, "SELECT * FROM matters")
            self._timers = _all(connection, "SELECT * FROM timers WHERE set_aside IS NOT NULL")
            self._facts = _all(connection, "SELECT facts FROM questions WHERE kind = 'which' AND closed_at IS NULL")
            self._health = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
        self.arrivals: Arrivals = account(self._outbox, phones)

    def faults(self) -> list[str]:
        checks = (
            self._file,
            self._kept_once,
            self._receipts,
            self._handled,
            self._decided_once,
            self._hub_words,
            self._claims,
            self._left,
            self._arrived,
            self._in_order,
            self._doubles,
        )
        return [fault for check in checks for fault in check()]

    def kept_unanswered(self) -> int:
        """Webhooks whose text was committed, and whose 200 died with the line."""
        kept = {row["external_id"]: row["received_at"] for row in self._inbox}
        return sum(
            letter.sid in kept and any(kept[letter.sid] <= _moment(at) for at in letter.failed_at)
            for letter in self._letters
        )

    def counted(self, what: str) -> int:
        return sum(entry["what"] == what for entry in self._journal)

    def _file(self) -> Iterator[str]:
        if self._health != "ok":
            yield f"PRAGMA integrity_check: {self._health}"
        with closing(connect(self._path, read_only=True)) as raw, engine_on(raw).begin() as tx:
            yield from (f"the journal's chain is broken at entry {entry}" for entry in journal.broken_links(tx))

    def _kept_once(self) -> Iterator[str]:
        """What was answered for is there, and nothing is there twice (I1, I3)."""
        sids = Counter(row["external_id"] for row in self._inbox if row["channel"] == "sms")
        kept_at = {row["external_id"]: row["received_at"] for row in self._inbox}
        for letter in self._letters:
            if letter.sid and letter.answered and sids[letter.sid] != 1:
                yield f"the webhook of {letter.body!r} was answered 200 and kept {sids[letter.sid]} times"
            if letter.answered_at and kept_at.get(letter.sid, "") > _moment(letter.answered_at):
                yield f"the webhook of {letter.body!r} was answered 200 and kept only later"
        chats = Counter((row["chat"], row["text"]) for row in self._inbox if row["channel"] == "telegram")
        written = Counter((letter.chat, letter.body) for letter in self._letters if letter.channel == "telegram")
        for key, times in written.items():
            if chats[key] != times:
                yield f"{key[1]!r} was written {times} times on Telegram and kept {chats[key]} times"
        pressed = Counter(row["chat"] for row in self._inbox if row["kind"] == "button")
        for chat, times in self._post.presses.items():
            if pressed[chat] != times:
                yield f"chat {chat} pressed {times} buttons, and {pressed[chat]} were kept"

    def _receipts(self) -> Iterator[str]:
        """A receipt that was answered is on its row, or a later one is (I1, I7)."""
        rows = {row["id"]: row for row in self._outbox}
        for receipt in self._post.receipts:
            row = rows[receipt.row]
            if RANK.get(row["receipt"] or "", 0) < RANK[receipt.status]:
                yield f"the receipt {receipt.status} of row {receipt.row} was answered and is lost"

    def _handled(self) -> Iterator[str]:
        """Nothing is left over and nothing was given up (I2, I4, I5)."""
        for row in self._inbox:
            if row["handled_at"] is None or row["set_aside"] is not None:
                yield f"{row['text']!r} of {row['chat']} was not handled ({row['set_aside']})"
        yield from (f"timer {timer['key']} was set aside ({timer['set_aside']})" for timer in self._timers)
        words = Counter(row["inbox_id"] for row in self._messages)
        for row in self._inbox:
            token = TOKEN.match(row["text"])
            if token and token[1].startswith("c") and words[row["id"]] != 1:
                yield f"{row['text']!r} was handled {words[row['id']]} times"

    def _decided_once(self) -> Iterator[str]:
        """A matter is opened once and answered once; a carer's words are queued once for each phone that has them."""
        opened = Counter(_facts(entry)["matter"] for entry in self._journal if entry["what"] == "matter.opened")
        first = Counter(row["matter_id"] for row in self._outbox if row["key"] == "first.alerting")
        for matter in self._matters:
            begun, replied = opened[matter["id"]], first[matter["id"]]
            if (begun, replied) != (1, 1):
                yield f"matter {matter['id']} was opened {begun} and answered {replied} times"
        again = {_facts(entry)["matter"] for entry in self._journal if entry["what"] == "matter.details"}
        queued = Counter(
            (row["chat"], row["body"].split(": ", 1)[1])
            for row in self._outbox
            if row["key"] == "words.carer" and row["matter_id"] not in again
        )
        passed = Counter((row["chat"], row["text"]) for row in self._passes)
        for key, times in queued.items():
            if passed[key] != times:
                yield f"{key[1]!r} was queued {times} times for {key[0]}, and passed {passed[key]} times"

    def _hub_words(self) -> Iterator[str]:
        """The hub's words were passed once to every carer of the matter, or refused, or are held for an answer."""
        kept = Counter((row["chat"], row["text"]) for row in self._inbox if TOKEN.match(row["text"]))
        queued: dict[str, Counter[str]] = defaultdict(Counter)
        for row in self._outbox:
            if row["key"] == "words.hub":
                queued[row["body"].split(": ", 1)[1]][row["chat"]] += 1
        held = sum(len(_facts(row)["held"]) for row in self._facts)
        refused = Counter(row["chat"] for row in self._outbox if row["key"] in REFUSALS)
        missing: Counter[str] = Counter()
        for (chat, text), times in kept.items():
            if text.startswith("[h"):
                missing[chat] += times - max(queued[text].values(), default=0)
                if any(count > times for count in queued[text].values()):
                    yield f"{text!r} was written {times} times and passed on more often"
        for chat, times in missing.items():
            if times > refused[chat] + (held if chat in self._asks else 0):
                yield f"{times} texts of {chat} went to nobody, and only {refused[chat]} were refused"

    def _claims(self) -> Iterator[str]:
        """Nobody claims what another has (I8)."""
        held: dict[int, bool] = defaultdict(bool)
        for entry in self._journal:
            matter = _facts(entry).get("matter")
            if entry["what"] == "matter.claimed":
                if held[matter]:
                    yield f"matter {matter} was claimed while somebody had it"
                held[matter] = True
            elif entry["what"] in LETS_GO:
                held[matter] = False
        yield from (f"matter {m['id']} was never closed" for m in self._matters if m["closed_at"] is None)

    def _left(self) -> Iterator[str]:
        """Everything has come to its end; what was taken back was needless by then."""
        ends = {"alert": ("sent", "withdrawn", "expired"), "reply": ("sent",), "service": ("sent", "failed")}
        needless: dict[int, str] = {}
        for entry in self._journal:
            if entry["what"] in ("matter.claimed", "ladder.rung", "ladder.nobody"):
                needless[_facts(entry)["matter"]] = entry["at"]
        for row in self._outbox:
            if row["state"] not in ends[row["cls"]]:
                yield f"row {row['id']} ({row['key']}) was left {row['state']} ({row['error']})"
            if row["state"] == "withdrawn" and needless.get(row["matter_id"], "") <= row["created_at"]:
                yield f"row {row['id']} ({row['key']}) was withdrawn while it was needed"

    def _arrived(self) -> Iterator[str]:
        """Every matter was alerted for on a phone, and every word was on one."""
        yield from self.arrivals.wrong
        seen = self.arrivals.seen
        alerted = {row["matter_id"] for row in self._outbox if row["cls"] == "alert" and row["id"] in seen}
        yield from (f"nobody saw an alert for matter {m['id']}" for m in self._matters if m["id"] not in alerted)
        shown = {text for row in self._outbox if row["id"] in seen for text in TOKEN.findall(row["body"])}
        for letter in self._letters:
            token = TOKEN.findall(letter.body)
            if letter.answered and letter.body.startswith("[c") and not shown.issuperset(token):
                yield f"{letter.body!r} is on nobody's phone"

    def _in_order(self) -> Iterator[str]:
        """People's words: as they were written, so they arrive."""
        last: dict[str, tuple[int, int]] = {}
        for row in self._outbox:
            place = self.arrivals.seen.get(row["id"])
            if place is not None and TEXTS[row["key"]].carries_words:
                before = last.get(row["chat"], (0, -1))
                if place < before[1]:
                    yield f"row {row['id']} overtook row {before[0]} on the way to {row['chat']}"
                last[row["chat"]] = max(before, (row["id"], place), key=lambda pair: pair[1])
        yield from self._kept_in_order()
        for chat, phone in self._phones.items():
            yield from self._passed_in_order(chat, phone)

    def _kept_in_order(self) -> Iterator[str]:
        """What one person wrote, each after the last was answered for, was kept in that order."""
        places: dict[tuple[str, str], int] = {}
        for row in self._inbox:
            places.setdefault((row["chat"], row["text"]), row["id"])
        last: dict[str, int] = {}
        for letter in self._letters:
            place = places.get((letter.chat, letter.body), 0)
            if letter.answered and TOKEN.match(letter.body):
                if place < last.get(letter.chat, 0):
                    yield f"{letter.body!r} was kept before what was written earlier"
                last[letter.chat] = place

    def _passed_in_order(self, chat: str, phone: Phone) -> Iterator[str]:
        """One person's words come to a phone as they were kept; those apart that may wait for an answer."""
        places = {token[0]: row["id"] for row in reversed(self._inbox) if (token := TOKEN.findall(row["text"]))}
        asking = {f"h{asking[-3:]}" for asking in self._asks}
        latest: dict[str, int] = defaultdict(int)
        arrived: set[tuple[str, str]] = set()
        for message in phone.messages:
            for token in TOKEN.findall(message.body) if not message.mine else ():
                if token not in arrived and token[0] not in asking and places[token] < latest[token[0]]:
                    yield f"[{token[0]}-{token[1]}] came to {chat} late"
                arrived.add(token)
                latest[token[0]] = max(latest[token[0]], places[token])

    def _doubles(self) -> Iterator[str]:
        for (channel, cls), count in self.arrivals.doubles.items():
            if (channel, cls) not in MAY_DOUBLE:
                yield f"{count} texts of class {cls} came twice by {channel}"


def _all(connection: sqlite3.Connection, statement: str) -> list[sqlite3.Row]:
    return connection.execute(statement).fetchall()


def _moment(at: datetime) -> str:
    """As the file has it."""
    return f"{at:%Y-%m-%dT%H:%M:%S.%f}"


def _facts(row: sqlite3.Row) -> Any:
    return json.loads(row["facts"])
