"""How well the line reads carers' texts: `python -m benchmarks.understand`."""
