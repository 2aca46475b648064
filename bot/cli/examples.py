"""One way to type each command, shown below its `--help`."""

from collections.abc import Mapping

EXAMPLES: Mapping[str, str] = {
    "run": "roost run --config /srv/roost/config.toml",
    "demo": "roost demo --port 8010",
    "check": "roost check --json",
    "roster load": "roost roster load roster.toml --dry-run",
    "roster show": "roost roster show",
    "rota show": "roost rota show --weeks 4",
    "diary": "roost diary --home 1 --weeks 2",
    "note": "roost note --day 2026-11-28",
    "record": "roost record Wren --home 4",
    "words show": "roost words show Dawn",
    "words hold": "roost words hold 4",
    "figures": "roost figures --month 2026-11",
    "activity add": "roost activity add Tea, first Mon of the month 3pm, for carers --yes",
    "activity list": "roost activity list",
    "activity show": "roost activity show Tea",
    "activity move": 'roost activity move "Tea 7 dec" "wed 4pm" --yes',
    "activity cancel": 'roost activity cancel "Tea 7 dec" --because "the hall is shut" --yes',
    "directory load": "roost directory load directory.toml --dry-run",
    "directory show": "roost directory show",
    "invite": "roost invite Priya",
    "calendar": "roost calendar Priya",
    "read": 'roost read "he has gone out and it is 11" --now 2026-06-13T23:40',
    "outbox": "roost outbox",
    "rekey": "roost rekey",
    "backup": "roost backup before-the-move.db",
    "restore": "roost restore backups/roost-2026-11-27.db",
}
