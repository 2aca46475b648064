"""What people write of activities: how often, when, where, for whom. In known shapes only; anything else is refused."""
