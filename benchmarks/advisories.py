"""`make audit`: what is known against the pinned packages. It asks the advisory service OSV over the internet."""

import argparse
import json
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

SERVICE = "https://api.osv.dev/v1/querybatch"
ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)", re.MULTILINE)
ANSWER_SECONDS = 20.0
CLEAN, FOUND, NOT_ASKED = 0, 1, 2


class Pin(NamedTuple):
    name: str
    version: str


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.advisories", description=__doc__)
    parser.add_argument("--service", default=SERVICE, metavar="URL", help="where to ask (default: %(default)s)")
    service = parser.parse_args(words).service
    pins = sorted({pin for lock in LOCKS for pin in pinned((ROOT / lock).read_text(encoding="utf-8"))})
    try:
        known = advisories(service, pins)
    except (urllib.error.URLError, TimeoutError, ValueError, KeyError) as error:
        print(f"{service} was not reached ({type(error).__name__}), so nothing is known of the {len(pins)} packages.")
        return NOT_ASKED
    for pin, ids in known.items():
        print(f"{pin.name} {pin.version}: {', '.join(ids)}")
    print(f"Of {len(pins)} packages {len(known)} have known advisories.")
    return FOUND if known else CLEAN


def pinned(lock: str) -> list[Pin]:
    return [Pin(name, version) for name, version in PIN.findall(lock)]


def advisories(service: str, pins: Sequence[Pin]) -> Mapping[Pin, list[str]]:
    """Ids of what is known, by package; those of which nothing is known are left out."""
    queries = [{"package": {"name": pin.name, "ecosystem": "PyPI"}, "version": pin.version} for pin in pins]
    body, headers = json.dumps({"queries": queries}).encode(), {"Content-Type": "application/json"}
    if not service.startswith(("http://127.0.0.1:", "https://")):
        raise ValueError("the service must be asked by https")
    request = urllib.request.Request(service, body, headers)
    with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as answer:
        results = json.load(answer)["results"]
    found = {pin: [each["id"] for each in of.get("vulns", ())] for pin, of in zip(pins, results, strict=True)}
    return {pin: ids for pin, ids in found.items() if ids}


if __name__ == "__main__":
    sys.exit(main())
