"""The night note: what has happened, what is open, what is owed by when, and who was woken (DOMAIN 10, B60, B63)."""
