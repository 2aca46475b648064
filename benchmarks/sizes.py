"""How much is measured: all of it, or a small share for a quick look."""

import os

#: $ROOST_BENCH_SHARE, from 0 to 1. The aims are those of the whole.
SHARE = float(os.environ.get("ROOST_BENCH_SHARE", "1"))


def sized(whole: int, least: int = 10) -> int:
    """That share of it, in tens."""
    return max(least, round(whole * SHARE / 10) * 10)
