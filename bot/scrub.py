"""Takes secrets and telephone numbers out of a text, whoever wrote it."""

import re
from collections.abc import Iterable
from urllib.parse import quote

BOT_TOKEN = re.compile(r"(?<![0-9])[0-9]+(?::|%3[Aa])[A-Za-z0-9_-]{35,}")
GAP = r"(?:[\s()\-\u2010-\u2015]|%20){0,3}"
PHONE = re.compile(
    r"(?<![0-9])(?:"
    # +44 7700 900104, +44 (0)7700 900104, 00447700900104, 447700900104, %2B447700900104
    rf"(?:(?:\+|%2[Bb]|00){GAP})?44(?:{GAP}0)?{GAP}[1-9](?:{GAP}[0-9]){{8,9}}"
    # 07700 900104, (01632) 960 123
    rf"|0{GAP}[1-9](?:{GAP}[0-9]){{8,9}}"
    # any other country's; after the UK's, whose exact length keeps two numbers in a row apart
    rf"|(?:\+|%2[Bb]){GAP}[1-9](?:{GAP}[0-9]){{6,14}})"
)


class Scrubber:
    """Replaces bot tokens, telephone numbers and the secrets it was given."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        forms = {form for secret in secrets if secret for form in (secret, quote(secret, safe=""))}
        longest_first = sorted(forms, key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, longest_first))) if forms else None

    def __call__(self, text: str) -> str:
        if self._secrets:
            text = self._secrets.sub("[secret]", text)
        return PHONE.sub("[number]", BOT_TOKEN.sub("[token]", text))
