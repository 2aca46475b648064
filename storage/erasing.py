"""Erasing words: the rows stay, with their times and who wrote, and say nothing any more (DOMAIN B61, N24)."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, exists, func, or_, select, update

from storage.homes import homes
from storage.inbox import inbox
from storage.journal import journal
from storage.matters import matters
from storage.messages import messages
from storage.outbox.table import UNSENT, outbox
from storage.people import people
from storage.privates import privates
from storage.sealed import SEALED_WORDS, sealed
from storage.sleepovers import sleepovers

#: Rows a time: it is one unit of work, which holds up everything else.
AT_ONCE = 200
FILED = (matters, privates)  # of which somebody has to say that they are


def due_matters(tx: Connection, constellation_id: int, now: datetime, filed_before: datetime) -> list[int]:
    """Filed before then, to be erased by `now` as was said, and not erased yet; but for those in which a home whose
    words are held has any part, and those with sealed words that nobody has opened, or that may be of a held home."""
    held = _held(constellation_id)
    of_held = select(people.c.id).where(people.c.home_id.in_(held))
    moved = select(messages.c.person_id).join(matters, matters.c.id == messages.c.matter_id)
    theirs = of_held.union_all(moved.where(matters.c.home_id.in_(held)))  # who wrote of it may live elsewhere since
    kept = (
        matters.c.home_id.in_(held),
        *(exists().where(of.c.matter_id == matters.c.id, of.c.person_id.in_(theirs)) for of in (messages, outbox)),
        exists().where(_stay_with(held)),
        exists().where(sealed.c.matter_id == matters.c.id, sealed.c.opened_at.is_(None) | exists(held)),
    )
    mine = matters.c.constellation_id == constellation_id
    return list(tx.execute(select(matters.c.id).where(mine, _due(matters, now, filed_before), ~or_(*kept))).scalars())


def due_privates(tx: Connection, constellation_id: int, now: datetime, filed_before: datetime) -> list[int]:
    """The same of private routes. While any home is held there is none: whom she wrote of nobody may look up."""
    unopened = exists().where(sealed.c.private_id == privates.c.id, sealed.c.opened_at.is_(None))
    asked = or_(privates.c.ring_asked_at.is_not(None), privates.c.danger_at.is_not(None))
    kept = (unopened, asked & privates.c.rung_at.is_(None), exists(_held(constellation_id)))
    mine = privates.c.constellation_id == constellation_id
    return list(tx.execute(select(privates.c.id).where(mine, _due(privates, now, filed_before), ~or_(*kept))).scalars())


def _held(constellation_id: int) -> Select[Any]:
    return select(homes.c.id).where(homes.c.constellation_id == constellation_id, homes.c.held_at.is_not(None))


def _due(one: Table, now: datetime, filed_before: datetime) -> ColumnElement[bool]:
    said = or_(one.c.erase_at.is_(None), one.c.erase_at <= now)
    return (one.c.filed_at < filed_before) & said & one.c.erased_at.is_(None)


def _stay_with(held: Select[Any]) -> ColumnElement[bool]:
    """A stay of the matter's home with one of these, whichever hosts, of the matter or at its time."""
    then = (sleepovers.c.opened_at <= matters.c.closed_at) & (sleepovers.c.changed_at >= matters.c.opened_at)
    there = (sleepovers.c.home_id == matters.c.home_id) & sleepovers.c.host_id.in_(held)
    here = (sleepovers.c.host_id == matters.c.home_id) & sleepovers.c.home_id.in_(held)
    return or_((sleepovers.c.matter_id == matters.c.id) & sleepovers.c.host_id.in_(held), then & or_(there, here))


def matter(tx: Connection, matter_id: int, at: datetime) -> None:
    """What the family wrote, sealed or not, and what the line sent of it and passed on."""
    _came(tx, inbox.c.id.in_(select(messages.c.inbox_id).where(messages.c.matter_id == matter_id)), at)
    _went(tx, outbox.c.matter_id == matter_id, at)
    _told(tx, "matter", matter_id, at)
    tx.execute(update(matters).where(matters.c.id == matter_id).values(erased_at=at))


def private(tx: Connection, private_id: int, at: datetime) -> None:
    _told(tx, "private", private_id, at)
    tx.execute(update(privates).where(privates.c.id == private_id).values(erased_at=at))


def take_back(tx: Connection, constellation_id: int) -> int:
    """What was last said to be filed is not, after all. Returns how many that were not erased yet."""
    last = [tx.execute(select(func.max(one.c.filed_at)).where(_filed(one, constellation_id))).scalar() for one in FILED]
    at = max((one for one in last if one is not None), default=None)
    return _unfile(tx, constellation_id, at) if at is not None else 0


def take_all_back(tx: Connection, constellation_id: int) -> int:
    """Nothing counts as filed that is not erased yet. Returns how many did."""
    return _unfile(tx, constellation_id)


def put_off(tx: Connection, constellation_id: int, until: datetime) -> None:
    """What is filed is not erased before `until`."""
    for one in FILED:
        sooner = or_(one.c.erase_at.is_(None), one.c.erase_at < until)
        tx.execute(update(one).where(_filed(one, constellation_id), sooner).values(erase_at=until))


def _unfile(tx: Connection, constellation_id: int, at: datetime | None = None) -> int:
    count = 0
    for one in FILED:
        back = update(one).where(_filed(one, constellation_id)).values(filed_at=None, erase_at=None)
        count += tx.execute(back.where(one.c.filed_at == at) if at is not None else back).rowcount
    return count


def _filed(one: Table, constellation_id: int) -> ColumnElement[bool]:
    return (one.c.constellation_id == constellation_id) & one.c.filed_at.is_not(None) & one.c.erased_at.is_(None)


def any_held(tx: Connection) -> bool:
    """Are the words of any home to be kept, whatever is filed?"""
    return tx.execute(select(homes.c.id).where(homes.c.held_at.is_not(None)).limit(1)).first() is not None


def kept_since(tx: Connection, filed: str, changed_before: datetime) -> datetime | None:
    """When the oldest began of which words are still to be kept (UTC): of any constellation what is not erased, and
    each sleepover that is not `filed`, or was not before then."""
    still = (
        select(func.min(matters.c.opened_at)).where(matters.c.erased_at.is_(None)),
        select(func.min(privates.c.opened_at)).where(privates.c.erased_at.is_(None)),
        select(func.min(sleepovers.c.opened_at)).where(
            (sleepovers.c.state != filed) | (sleepovers.c.changed_at >= changed_before)
        ),
    )
    found = [tx.execute(one).scalar() for one in still]
    return min((one for one in found if one is not None), default=None)


def rest(tx: Connection, before: datetime, at: datetime) -> int:
    """What came and went before then and is part of nothing: of it nobody files anything. And what was still on its way
    when its matter was erased. Returns how many rows."""
    came = select(inbox.c.id).where(
        inbox.c.erased_at.is_(None),
        inbox.c.set_aside.is_(None),  # it broke its reader, so that perhaps nobody has ever read it
        inbox.c.handled_at < before,  # a late one was written before the matter that it speaks of was opened
        inbox.c.id.not_in(select(messages.c.inbox_id)),
        inbox.c.id.not_in(select(sealed.c.inbox_id)),
    )
    over = outbox.c.matter_id.is_(None) | outbox.c.matter_id.in_(
        select(matters.c.id).where(matters.c.erased_at.is_not(None))
    )
    went = select(outbox.c.id).where(outbox.c.erased_at.is_(None), outbox.c.created_at < before, over, _ENDED)
    of_inbox = list(tx.execute(came.limit(AT_ONCE)).scalars())
    of_outbox = list(tx.execute(went.limit(AT_ONCE)).scalars())
    _came(tx, inbox.c.id.in_(of_inbox), at)
    _went(tx, outbox.c.id.in_(of_outbox), at)
    return len(of_inbox) + len(of_outbox)


_ENDED = outbox.c.state.not_in(UNSENT)


def _told(tx: Connection, about: str, about_id: int, at: datetime) -> None:
    """Sealed words, and as they were sent to whoever opened them: those texts are of no matter, so that no answer to
    them goes to the family, but were sent in the moment in which the journal says that these were opened, or again by
    another way."""
    mine = sealed.c[f"{about}_id"] == about_id
    _came(tx, inbox.c.id.in_(select(sealed.c.inbox_id).where(mine)), at)
    note = (journal.c.what == "sealed.opened") & (journal.c.facts[about].as_integer() == about_id)
    if tx.execute(select(sealed.c.id).where(mine).limit(1)).first() is None:
        return  # it is not worth a look at all
    opened = set(tx.execute(select(journal.c.at).where(note)).scalars())
    copies: set[int] = set()
    sent = select(outbox.c.id, outbox.c.created_at, outbox.c.instead_of).where(outbox.c.key == SEALED_WORDS)
    for row_id, created_at, instead_of in tx.execute(sent.order_by(outbox.c.id)):
        if created_at in opened or instead_of in copies:
            copies.add(row_id)
    _went(tx, outbox.c.id.in_(copies), at)


def _came(tx: Connection, which: ColumnElement[bool], at: datetime) -> None:
    tx.execute(update(inbox).where(which).values(text="", erased_at=at))


def _went(tx: Connection, which: ColumnElement[bool], at: datetime) -> None:
    tx.execute(update(outbox).where(which, _ENDED).values(body="", buttons=[], erased_at=at))
