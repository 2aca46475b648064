"""Decides: plain functions over one transaction. No HTTP, no SDK, no clock, no await."""
