"""All tables together: what a migration must arrive at."""

from storage import (
    addresses,
    alerts,
    calls,
    constellations,
    homes,
    inbox,
    invitations,
    journal,
    matters,
    messages,
    outbox,
    people,
    questions,
    rollcalls,
    spells,
    timers,
)
from storage.database import metadata

TABLES = (
    constellations.constellations,
    homes.homes,
    homes.children,
    people.people,
    addresses.addresses,
    spells.spells,
    inbox.inbox,
    matters.matters,
    messages.messages,
    messages.passes,
    alerts.alerts,
    questions.questions,
    calls.calls,
    outbox.outbox,
    timers.timers,
    invitations.invitations,
    rollcalls.rollcalls,
    journal.journal,
)

__all__ = ["TABLES", "metadata"]
