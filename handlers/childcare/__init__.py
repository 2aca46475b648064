"""Families helping each other out by day: what one offers, all homes or those that she has chosen are told of.

Whoever asks for help is in `handlers/sleepovers/planning.py`; what somebody takes up becomes day care like any other.
"""
