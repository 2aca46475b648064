"""Filing and erasing: what may go, and what must not."""
