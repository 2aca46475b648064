"""Erasing words: the rows stay, with their times and who wrote, and say nothing any more (DOMAIN B61, N24)."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, exists, func, or_, select, update

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


def due_matters(tx: Connection, constellation_id: int, filed_before: datetime) -> list[int]:
    """Filed before then and not erased yet, but for those in which a home whose words are held has any part, and those
    with sealed words that nobody has opened."""
    due = (matters.c.filed_at < filed_before) & matters.c.erased_at.is_(None) & homes.c.held_at.is_(None)
    held = homes.c.held_at.is_not(None)
    of_held = select(people.c.id).join(homes, homes.c.id == people.c.home_id).where(held)
    kept = [exists().where(of.c.matter_id == matters.c.id, of.c.person_id.in_(of_held)) for of in (messages, outbox)]
    kept.append(
        exists().where(sleepovers.c.matter_id == matters.c.id, sleepovers.c.host_id.in_(select(homes.c.id).where(held)))
    )
    kept.append(exists().where(sealed.c.matter_id == matters.c.id, sealed.c.opened_at.is_(None)))
    here = select(matters.c.id).join(homes, homes.c.id == matters.c.home_id)
    mine = matters.c.constellation_id == constellation_id
    return list(tx.execute(here.where(due, mine, ~or_(*kept))).scalars())


def due_privates(tx: Connection, constellation_id: int, filed_before: datetime) -> list[int]:
    """The same of private routes; whoever is of no home any more has none that could be held."""
    due = (privates.c.filed_at < filed_before) & privates.c.erased_at.is_(None) & homes.c.held_at.is_(None)
    unopened = exists().where(sealed.c.private_id == privates.c.id, sealed.c.opened_at.is_(None))
    owner = select(privates.c.id).join(people, people.c.id == privates.c.person_id)
    here = owner.outerjoin(homes, homes.c.id == people.c.home_id)
    return list(tx.execute(here.where(due, privates.c.constellation_id == constellation_id, ~unopened)).scalars())


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
    tables = (matters, privates)
    last = [
        (one.c.constellation_id == constellation_id) & one.c.erased_at.is_(None) & one.c.filed_at.is_not(None)
        for one in tables
    ]
    found = [
        tx.execute(select(func.max(one.c.filed_at)).where(mine)).scalar()
        for one, mine in zip(tables, last, strict=True)
    ]
    at = max((one for one in found if one is not None), default=None)
    return sum(
        tx.execute(update(one).where(mine, one.c.filed_at == at).values(filed_at=None)).rowcount
        for one, mine in zip(tables, last, strict=True)
    )


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
    them goes to the family, but were sent in the moment in which the journal says that these were opened."""
    mine = sealed.c[f"{about}_id"] == about_id
    _came(tx, inbox.c.id.in_(select(sealed.c.inbox_id).where(mine)), at)
    note = (journal.c.what == "sealed.opened") & (journal.c.facts[about].as_integer() == about_id)
    if tx.execute(select(sealed.c.id).where(mine).limit(1)).first() is not None:  # else it is not worth a look at all
        opened = list(tx.execute(select(journal.c.at).where(note)).scalars())
        _went(tx, (outbox.c.key == SEALED_WORDS) & outbox.c.created_at.in_(opened), at)


def _came(tx: Connection, which: ColumnElement[bool], at: datetime) -> None:
    tx.execute(update(inbox).where(which).values(text="", erased_at=at))


def _went(tx: Connection, which: ColumnElement[bool], at: datetime) -> None:
    tx.execute(update(outbox).where(which, _ENDED).values(body="", buttons=[], erased_at=at))
