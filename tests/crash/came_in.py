"""What was written to the line: kept once, in order, before it was answered for, and decided."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from handlers.delivery import RANK
from tests.crash.ledger import Ledger, facts
from tests.crash.players import TOKEN
from tests.crash.post import moment

LETS_GO = ("matter.alerted_again", "matter.passed_on")


def kept_once(book: Ledger) -> Iterator[str]:
    """What was answered for is there, and nothing is there twice (I1, I3)."""
    sids = Counter(row["external_id"] for row in book.inbox if row["channel"] == "sms")
    kept_at = {row["external_id"]: row["received_at"] for row in book.inbox}
    for letter in book.letters:
        if letter.sid and letter.answered and sids[letter.sid] != 1:
            yield f"the webhook of {letter.body!r} was answered 200 and kept {sids[letter.sid]} times"
        if letter.answered_at and kept_at.get(letter.sid, "") > moment(letter.answered_at):
            yield f"the webhook of {letter.body!r} was answered 200 and kept only later"
    chats = Counter((row["chat"], row["text"]) for row in book.inbox if row["channel"] == "telegram")
    written = Counter((letter.chat, letter.body) for letter in book.letters if letter.channel == "telegram")
    for key, times in written.items():
        if chats[key] != times:
            yield f"{key[1]!r} was written {times} times on Telegram and kept {chats[key]} times"
    pressed = Counter(row["chat"] for row in book.inbox if row["kind"] == "button")
    for chat, times in book.presses.items():
        if pressed[chat] != times:
            yield f"chat {chat} pressed {times} buttons, and {pressed[chat]} were kept"


def kept_in_order(book: Ledger) -> Iterator[str]:
    """What one person wrote, each after the last was answered for, was kept in that order."""
    places: dict[tuple[str, str], int] = {}
    for row in book.inbox:
        places.setdefault((row["chat"], row["text"]), row["id"])
    last: dict[str, int] = {}
    for letter in book.letters:
        place = places.get((letter.chat, letter.body), 0)
        if letter.answered and TOKEN.match(letter.body):
            if place < last.get(letter.chat, 0):
                yield f"{letter.body!r} was kept before what was written earlier"
            last[letter.chat] = place


def receipts(book: Ledger) -> Iterator[str]:
    """A receipt that was answered is on its row, or a later one is (I1, I7)."""
    rows = {row["id"]: row for row in book.outbox}
    for receipt in book.receipts:
        row = rows[receipt.row]
        if RANK.get(row["receipt"] or "", 0) < RANK[receipt.status]:
            yield f"the receipt {receipt.status} of row {receipt.row} was answered and is lost"


def handled(book: Ledger) -> Iterator[str]:
    """Nothing is left over and nothing was given up (I2, I4, I5)."""
    for row in book.inbox:
        if row["handled_at"] is None or row["set_aside"] is not None:
            yield f"{row['text']!r} of {row['chat']} was not handled ({row['set_aside']})"
    yield from (f"timer {timer['key']} was set aside ({timer['set_aside']})" for timer in book.set_aside)
    words = Counter(row["inbox_id"] for row in book.messages)
    for row in book.inbox:
        token = TOKEN.match(row["text"])
        if token and token[1].startswith("c") and words[row["id"]] != 1:
            yield f"{row['text']!r} was handled {words[row['id']]} times"


def claims(book: Ledger) -> Iterator[str]:
    """Nobody claims what another has (I8)."""
    held: dict[int, bool] = defaultdict(bool)
    for entry in book.journal:
        matter = facts(entry).get("matter")
        if entry["what"] == "matter.claimed":
            if held[matter]:
                yield f"matter {matter} was claimed while somebody had it"
            held[matter] = True
        elif entry["what"] in LETS_GO:
            held[matter] = False
    yield from (f"matter {m['id']} was never closed" for m in book.matters if m["closed_at"] is None)
