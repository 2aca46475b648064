"""What the relays keep and say, the same for each."""

TABLE = "CREATE TABLE IF NOT EXISTS kept (id INTEGER PRIMARY KEY, sender TEXT, said TEXT)"


def alert(sender: str, said: str) -> str:
    """To whoever is on call. Its first word is how it is known again."""
    return f"{sender} needs you: {said}"


def reply() -> str:
    return "Night line (automatic). Got your message. Somebody is being alerted now."
