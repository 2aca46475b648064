"""All that somebody wrote to the line and was sent by it, from every table that has it (DOMAIN B61)."""

from dataclasses import dataclass
from datetime import datetime
from operator import eq, ne

from sqlalchemy import Connection, exists, or_, select

from storage.addresses import addresses
from storage.inbox import inbox
from storage.messages import messages
from storage.outbox.table import outbox
from storage.sealed import SEALED_WORDS, sealed


@dataclass(frozen=True, slots=True)
class Line:
    at: datetime
    hers: bool  # written by her; else sent to her
    channel: str
    kind: str  # of what she wrote, or the key of the text that she was sent
    text: str
    sealed: bool  # for the liaison worker alone (DOMAIN B47, B48)
    erased: bool


def of_person(tx: Connection, person_id: int) -> list[Line]:
    """The oldest first; from a phone that is not hers, too, where she gave her line word, and not what another gave
    hers for on a phone of this one, nor what came from it before it was hers."""
    hers = (addresses.c.person_id == person_id) & (addresses.c.linked_at <= inbox.c.received_at)
    of_her_phones = exists().where(addresses.c.chat == inbox.c.chat, hers)
    by_line_word = (messages, sealed)
    of_hers, of_others = (
        or_(*(exists().where(of.c.inbox_id == inbox.c.id, same(of.c.person_id, person_id)) for of in by_line_word))
        for same in (eq, ne)
    )
    is_sealed = exists().where(sealed.c.inbox_id == inbox.c.id)
    about = (inbox.c.received_at, inbox.c.channel, inbox.c.kind, inbox.c.text, is_sealed, inbox.c.erased_at)
    came = tx.execute(select(*about).where((of_her_phones & ~of_others) | of_hers, inbox.c.kind != "button"))
    sent = (outbox.c.created_at, outbox.c.channel, outbox.c.key, outbox.c.body, outbox.c.erased_at)
    went = tx.execute(select(*sent).where(outbox.c.person_id == person_id, outbox.c.state == "sent"))
    lines = [
        Line(at, True, channel, kind, text, hidden, erased is not None)
        for at, channel, kind, text, hidden, erased in came
    ]
    lines += [
        Line(at, False, channel, key, text, key == SEALED_WORDS, erased is not None)
        for at, channel, key, text, erased in went
    ]
    return sorted(lines, key=lambda line: (line.at, not line.hers))
