"""How an SMS is cut into segments: 160 or 153 characters of GSM-7, otherwise 70 or 67 of UCS-2."""

GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENDED = frozenset("^{}\\[~]|€\f")
LIMITS = {"GSM-7": (160, 153), "UCS-2": (70, 67)}  # alone, and as one of several


def measure(body: str) -> tuple[str, int]:
    """The encoding and the number of segments that `body` takes."""
    if all(char in GSM_BASIC or char in GSM_EXTENDED for char in body):
        return "GSM-7", _segments([2 if char in GSM_EXTENDED else 1 for char in body], "GSM-7")
    return "UCS-2", _segments([2 if ord(char) > 0xFFFF else 1 for char in body], "UCS-2")


def _segments(widths: list[int], encoding: str) -> int:
    alone, shared = LIMITS[encoding]
    if sum(widths) <= alone:
        return 1
    count, room = 1, shared
    for width in widths:  # a character of width 2 is never cut in two
        if width > room:
            count, room = count + 1, shared
        room -= width
    return count
