"""The counters and histograms, and what each part of the line says to them. They begin anew with each start."""

from collections.abc import Sequence
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, disable_created_metrics

from handlers.context import Context
from handlers.delivery import RANK
from storage.inbox import Inbound
from storage.outbox import Outgoing

disable_created_metrics()  # type: ignore[no-untyped-call]  # when each series began is nothing that anybody asks

#: What is counted of the journal, and nothing else: that somebody wrote in private or gave the quiet signal is for
#: those who help her, not for whoever looks at a graph.
COUNTED = (
    "matter.opened",
    "matter.claimed",
    "matter.passed_on",
    "matter.alerted_again",
    "matter.no_contact",
    "matter.closed",
    "ladder.rung",
    "ladder.nobody",
    "send.refused",
    "person.unreachable",
)
TO_A_HUMAN = (15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600)
TO_A_PROVIDER = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)
LAG = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60)


class Instruments:
    """One set a line, in a registry of its own, so that several lines can live in one process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._inbound = self._counter("roost_inbound", "Messages kept, by channel and kind.", "channel", "kind")
        self._events = self._counter(
            "roost_events", "What became of matters and sends, by the journal's name for it.", "what"
        )
        self._sends = self._counter(
            "roost_sends", "Texts and calls handed to a provider, by outcome.", "channel", "class", "outcome"
        )
        self._receipts = self._counter("roost_receipts", "Receipts of texts and calls, by status.", "status")
        self._errors = self._counter(
            "roost_provider_errors", "What providers refused or failed at.", "channel", "reason"
        )
        self._set_aside = self._counter("roost_set_aside", "Messages and timers that broke their reader.", "what")
        self._heartbeats = self._counter("roost_heartbeats", "Calls of the heartbeat's address.", "outcome")
        self._human = self._histogram("roost_human_seconds", "From a matter's waiting to a person's yes.", TO_A_HUMAN)
        self._alert = self._histogram("roost_alert_seconds", "From an alert's row to the provider.", TO_A_PROVIDER)
        self._pump = self._histogram("roost_pump_lag_seconds", "From when a message is kept to its decision.", LAG)
        self._timer = self._histogram("roost_timer_lag_seconds", "From a timer's due time to its firing.", LAG)

        # Known from the start, so that the first of each is an increase for Prometheus.
        for what in COUNTED:
            self._events.labels(what)
        for what in ("message", "timer"):
            self._set_aside.labels(what)
        for outcome in ("arrived", "failed"):
            self._heartbeats.labels(outcome)

    def kept(self, message: Inbound) -> None:
        self._inbound.labels(message.channel, message.kind).inc()

    def decided(self, ctx: Context) -> None:
        """After the commit: what came of a transaction."""
        for what, facts in ctx.noted:
            if what in COUNTED:
                self._events.labels(what).inc()
            if "waited" in facts:
                self._human.observe(facts["waited"])

    def handled(self, since: datetime, now: datetime) -> None:
        """`since` is when it could be decided about: a text that the line had missed was written long before."""
        self._pump.observe(_seconds(since, now))

    def fired(self, due_at: datetime, now: datetime) -> None:
        self._timer.observe(_seconds(due_at, now))

    def set_aside(self, what: str) -> None:
        """`what` is "message" or "timer"."""
        self._set_aside.labels(what).inc()

    def sent(self, rows: Sequence[Outgoing], now: datetime) -> None:
        for row in rows:
            self._sends.labels(row.channel, row.cls, "sent").inc()
            if row.cls == "alert":
                self._alert.observe(_seconds(row.created_at, now))

    def not_sent(self, rows: Sequence[Outgoing], outcome: str, reason: str) -> None:
        """`reason` is a code: a provider's number or the kind of an error, never anybody's words."""
        for row in rows:
            self._sends.labels(row.channel, row.cls, outcome.replace(" ", "_")).inc()
        self._errors.labels(rows[0].channel, reason).inc()

    def receipt(self, status: str) -> None:
        self._receipts.labels(status if status in RANK else "other").inc()

    def heartbeat(self, *, arrived: bool) -> None:
        self._heartbeats.labels("arrived" if arrived else "failed").inc()

    def _counter(self, name: str, says: str, *labels: str) -> Counter:
        return Counter(name, says, labels, registry=self.registry)

    def _histogram(self, name: str, says: str, buckets: Sequence[float]) -> Histogram:
        return Histogram(name, says, buckets=buckets, registry=self.registry)


def _seconds(since: datetime, until: datetime) -> float:
    """Never below zero: a clock that was set back is no hurry."""
    return max(0.0, (until - since).total_seconds())
