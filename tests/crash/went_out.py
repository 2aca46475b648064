"""What the line wrote: decided once, sent at least once, in order, and twice only where DESIGN I6 allows it."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from handlers.texts.english import TEXTS
from tests.crash.arrivals import Double
from tests.crash.ledger import Ledger, facts
from tests.crash.players import TOKEN

REFUSALS = ("hub.nothing_open", "hub.not_yours", "hub.words_closed", "hub.came_late")
MAY_DOUBLE = (Double("telegram", "alert", "unknown"), Double("telegram", "reply", "unknown"))


def decided_once(book: Ledger) -> Iterator[str]:
    """A matter is opened once and answered once; a carer's words are queued once for each phone that has them."""
    opened = Counter(facts(entry)["matter"] for entry in book.journal if entry["what"] == "matter.opened")
    first = Counter(row["matter_id"] for row in book.outbox if row["key"] == "first.alerting")
    for matter in book.matters:
        begun, replied = opened[matter["id"]], first[matter["id"]]
        if (begun, replied) != (1, 1):
            yield f"matter {matter['id']} was opened {begun} and answered {replied} times"
    again = {facts(entry)["matter"] for entry in book.journal if entry["what"] == "matter.details"}
    queued = Counter(
        (row["chat"], row["body"].split(": ", 1)[1])
        for row in book.outbox
        if row["key"] == "words.carer" and row["matter_id"] not in again
    )
    passed = Counter((row["chat"], row["text"]) for row in book.passes if row["matter_id"] not in again)
    for key in queued.keys() | passed.keys():
        if passed[key] != queued[key]:
            yield f"{key[1]!r} was queued {queued[key]} times for {key[0]}, and passed {passed[key]} times"


def hub_words(book: Ledger) -> Iterator[str]:
    """The hub's words were passed once to every carer of the matter, or refused, or are held for an answer.

    With nothing open they may be for herself: then they are a matter's own words, or she has said that they are not.
    """
    of_a_matter = {row["inbox_id"] for row in book.messages}
    kept = Counter(
        (row["chat"], row["text"]) for row in book.inbox if TOKEN.match(row["text"]) and row["id"] not in of_a_matter
    )
    queued: dict[str, Counter[str]] = defaultdict(Counter)
    for row in book.outbox:
        if row["key"] in ("words.hub", "words.carer"):
            queued[row["body"].split(": ", 1)[1]][row["chat"]] += 1
    held = Counter(row["chat"] for row in book.asked if not row["closed_at"] for _ in facts(row)["held"])
    held += Counter(row["chat"] for row, words in _let_be(book) for _ in words)
    refused = Counter(row["chat"] for row in book.outbox if row["key"] in REFUSALS)
    refused += Counter(row["chat"] for row, words in _refused_together(book, queued) for _ in words[1:])
    missing: Counter[str] = Counter()
    for (chat, text), times in kept.items():
        if text.startswith("[h"):
            missing[chat] += times - max(queued[text].values(), default=0)
            if any(count > times for count in queued[text].values()):
                yield f"{text!r} was written {times} times and passed on more often"
    for chat, times in missing.items():
        if times > refused[chat] + held[chat]:
            yield f"{times} texts of {chat} went to nobody, and only {refused[chat]} were refused"


def let_be(book: Ledger) -> Iterator[str]:
    """Words of the hub's own line go to nobody only where she has said that nothing is needed."""
    said = Counter(facts(entry)["person"] for entry in book.journal if entry["what"] == "own.nothing_needed")
    for person, times in Counter(row["person_id"] for row, _ in _let_be(book)).items():
        if times > said[person]:
            yield f"words of person {person} were let be {times} times, and she had said so {said[person]} times"


def _let_be(book: Ledger) -> Iterator[tuple[sqlite3.Row, set[int]]]:
    """Questions whether her words are for herself that are over, and the words of them that are no matter's."""
    of_a_matter = {row["inbox_id"] for row in book.messages}
    for row in book.asked:
        words = set(facts(row)["held"]) - of_a_matter
        if row["kind"] == "own" and row["closed_at"] and words:
            yield row, words


def _refused_together(book: Ledger, passed: Mapping[str, object]) -> Iterator[tuple[sqlite3.Row, list[int]]]:
    """Questions that are over, and the words held for their answer that went to nobody: one text refuses them all."""
    of_a_matter = {row["inbox_id"] for row in book.messages}
    texts = {row["id"]: row["text"] for row in book.inbox}
    for row in book.asked:
        if row["closed_at"] and row["kind"] != "own":
            yield row, [one for one in facts(row)["held"] if one not in of_a_matter and texts[one] not in passed]


def left(book: Ledger) -> Iterator[str]:
    """Everything has come to its end; what was taken back was needless by then."""
    ends = {"alert": ("sent", "withdrawn", "expired"), "reply": ("sent",), "service": ("sent", "failed")}
    needless: dict[int, str] = {}
    for entry in book.journal:
        if entry["what"] in ("matter.claimed", "ladder.rung", "ladder.nobody"):
            needless[facts(entry)["matter"]] = entry["at"]
    for row in book.outbox:
        if row["state"] not in ends[row["cls"]]:
            yield f"row {row['id']} ({row['key']}) was left {row['state']} ({row['error']})"
        if row["state"] == "withdrawn" and needless.get(row["matter_id"], "") <= row["created_at"]:
            yield f"row {row['id']} ({row['key']}) was withdrawn while it was needed"


def arrived(book: Ledger) -> Iterator[str]:
    """Every matter was alerted for on a phone, and every word was on one."""
    yield from book.arrivals.wrong
    seen = book.arrivals.seen
    alerts = [row for row in book.outbox if row["cls"] == "alert"]
    alerted = {row["matter_id"] for row in alerts if row["id"] in seen or row["state"] == "withdrawn"}
    yield from (f"nobody saw an alert for matter {m['id']}" for m in book.matters if m["id"] not in alerted)
    shown = {text for row in book.outbox if row["id"] in seen for text in TOKEN.findall(row["body"])}
    for letter in book.letters:
        token = TOKEN.findall(letter.body)
        if letter.answered and letter.body.startswith("[c") and not shown.issuperset(token):
            yield f"{letter.body!r} is on nobody's phone"
    words = {row["inbox_id"] for row in book.messages}
    for row in book.inbox:
        if row["id"] in words and row["text"].startswith("[h") and not shown.issuperset(TOKEN.findall(row["text"])):
            yield f"{row['text']!r} is a matter's own, and on nobody's phone"


def in_order(book: Ledger) -> Iterator[str]:
    """People's words: as they were written, so they arrive. Of the same words twice only the first can be told."""
    last: dict[str, tuple[int, int]] = {}
    first = {(row["chat"], row["body"]): row for row in reversed(book.outbox) if TEXTS[row["key"]].carries_words}
    for row in sorted(first.values(), key=lambda row: int(row["id"])):
        place, before = book.arrivals.seen.get(row["id"], -1), last.get(row["chat"], (0, -1))
        if 0 <= place < before[1]:
            yield f"row {row['id']} overtook row {before[0]} on the way to {row['chat']}"
        last[row["chat"]] = max(before, (row["id"], place), key=lambda pair: pair[1])


def passed_in_order(book: Ledger) -> Iterator[str]:
    """One person's words come to a phone as they were kept; those apart that may wait for an answer. Of the same words
    twice a phone may have had only the later."""
    last = {token[0]: row["id"] for row in book.inbox if (token := TOKEN.findall(row["text"]))}
    first = {token[0]: row["id"] for row in reversed(book.inbox) if (token := TOKEN.findall(row["text"]))}
    held: set[int] = {message for asked in book.asked for message in facts(asked)["held"]}
    for chat, phone in book.phones.items():
        latest: dict[str, int] = defaultdict(int)
        words = "\n".join(message.body for message in phone.messages if not message.mine)
        for who, number in dict.fromkeys(TOKEN.findall(words)):
            if {first[who, number], last[who, number]} & held:
                continue
            if last[who, number] < latest[who]:
                yield f"[{who}#{number}] came to {chat} late"
            latest[who] = max(latest[who], first[who, number])


def doubles(book: Ledger) -> Iterator[str]:
    for double, count in book.arrivals.doubles.items():
        if double not in MAY_DOUBLE:
            yield f"{count} texts of class {double.cls} came twice by {double.channel} ({double.outcome})"
