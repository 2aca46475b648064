"""All tables together: what a migration must arrive at."""

from storage import (
    addresses,
    alerts,
    calendars,
    calls,
    constellations,
    homes,
    inbox,
    invitations,
    journal,
    matters,
    messages,
    nights,
    outbox,
    people,
    questions,
    rollcalls,
    rotas,
    spells,
    swaps,
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
    nights.nights,
    rotas.rotas,
    swaps.swaps,
    calendars.calendars,
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
