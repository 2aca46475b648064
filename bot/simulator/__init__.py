"""Imitation providers on the wire, and phones with names: what the demo and the tests live in."""
