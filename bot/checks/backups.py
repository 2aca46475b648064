"""Backups: whether the line makes them by itself, and how old the newest is."""

import math
import os
from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import Connection

from bot.backups import age_of_newest, made_in
from bot.checks.findings import Asked, Finding, mind, right, wrong

LATE, OLD = timedelta(hours=26), timedelta(hours=74)  # one has been missed; three have


def age(tx: Connection, asked: Asked) -> Iterator[Finding]:
    settings = asked.config.storage
    if settings.backups is None:
        yield mind("The line makes no backups by itself.", "Name a folder as [storage] backups, on another disk.")
        return
    if not os.access(settings.backups, os.R_OK | os.W_OK | os.X_OK):
        says = f"{settings.backups}, for the backups, is not there or cannot be written."
        yield wrong(says, f"As the line's own user: install -d -m 700 {settings.backups}")
        return
    made = made_in(settings.backups, asked.config.line.database)
    seconds = age_of_newest(settings.backups, asked.config.line.database, asked.now)
    if not made or math.isinf(seconds):
        yield mind(f"There is no backup in {settings.backups} yet.", "See tomorrow that there is one.")
        return
    since = timedelta(seconds=seconds)
    says = f"{made[max(made)]} is {since // timedelta(hours=1)} h old, the newest of {len(made)}."
    if since > LATE:
        do = "See that the line runs, and look for backup.failed in its log."
        yield wrong(says, do) if since > OLD else mind(says, do)
    else:
        yield right(says)
