"""Remembers: one file a table, with its record and its verbs."""
