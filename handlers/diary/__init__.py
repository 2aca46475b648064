"""A home's diary: what takes its beds, rooms and hours, and so what it can take in (DOMAIN B36)."""

from handlers.diary.capacity import Capacity, capacity

__all__ = ["Capacity", "capacity"]
