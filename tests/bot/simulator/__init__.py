"""The imitation providers, tried with the real client libraries."""
