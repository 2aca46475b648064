"""What somebody who has stolen the files of a database could read in them."""

from pathlib import Path

from tests.world import World

KEY = "cm9vc3Qgcm9vc3Qgcm9vc3Qgcm9vc3Qgcm9vc3Qgcm8="
FORMER = "Zm9ybWVyIGtleSBmb3JtZXIga2V5IGZvcm1lciBrZXk="
ENCRYPTED = {"storage": {"key": KEY}}
SHORTEST = 8  # characters of a line of words; anything less stands in any file by chance
SHORTEST_NAME = 4


def files(path: Path) -> bytes:
    """The database and whatever lies beside it: its write-ahead log, and the index of that."""
    return b"".join(part.read_bytes() for part in sorted(path.parent.glob(f"{path.name}*")))


def secrets(world: World, *more: str) -> set[str]:
    """All that anybody in the world has written or been told, line by line, and their names and numbers."""
    handsets = [phone.handset for phone in world.phones.values()]
    said = [message.body for handset in handsets for message in handset.messages]
    heard = [words for handset in handsets for words in handset.heard]
    lines = {line.strip() for words in (*said, *heard, *more) for line in words.splitlines()}
    names = {handset.name for handset in handsets if len(handset.name) >= SHORTEST_NAME}
    numbers = {handset.number for handset in handsets if handset.number}
    national = {written for number in numbers for written in (number[3:], f"0{number[3:7]} {number[7:]}")}
    return {line for line in lines if len(line) >= SHORTEST} | (names - {"stranger"}) | national


def readable(content: bytes, wanted: set[str]) -> list[str]:
    return sorted(word for word in wanted if word.encode() in content)
