"""Encryption at rest: words, names and numbers are encrypted before SQLite sees them, so no page of the file, of its
write-ahead log or of a backup holds them in the clear.

A value is text as long as it is plain and a blob once it is encrypted, so the two never pass for each other. Each blob
names its key. Without a keyring the types below are SQLAlchemy's own and cost nothing.
"""

import sqlite3
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, Dialect, String
from sqlalchemy.types import TypeDecorator, TypeEngine

KEY_BYTES = 32
RANDOM, MATCHING = b"\x01", b"\x02"  # how a blob is encrypted; the id of its key follows
ID_BYTES = 4  # they fit into the file's own number for its user
REMEMBERED = 4096  # names and numbers: the same few hundred, again and again
NO_KEY, UNDER_WAY = 0, -1  # what a file says instead of a key's id: all plain, and half-way to another key
EMPTY = ("[]", "{}", "null")  # JSON that hides nothing


class UnknownKey(ValueError):
    """A value was encrypted with a key that is not in the keyring, or was tampered with."""


class Keyring:
    """The keys of a file, the newest first: that one encrypts, and every one decrypts what was encrypted with it."""

    def __init__(self, secrets: Sequence[bytes]) -> None:
        # Imported only where there is a key: a line without one does not need cryptography's memory.
        from storage.ciphers import derive

        keys = [derive(secret) for secret in secrets]
        self.ids = [int.from_bytes(key_id) for key_id, _, _ in keys]
        newest, self._random, self._matching = keys[0]
        self._heads = RANDOM + newest, MATCHING + newest
        self._known = {RANDOM + key_id: random for key_id, random, _ in keys}
        self._known |= {MATCHING + key_id: matching for key_id, _, matching in keys}
        self.match = lru_cache(REMEMBERED)(self._match)
        self.unmatch = lru_cache(REMEMBERED)(self.decrypt)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Keyring) and self.ids == other.ids

    def __hash__(self) -> int:
        return hash(tuple(self.ids))

    def encrypt(self, text: str) -> bytes:
        """For what is only ever read back: the same text never looks the same twice."""
        return self._heads[0] + self._random.encrypt(text.encode())

    def decrypt(self, kept: str | bytes) -> str:
        """Whichever way it was encrypted; plain text, from before there was a key, is what it is. Raises UnknownKey."""
        if isinstance(kept, str):
            return kept
        cipher = self._known.get(kept[: 1 + ID_BYTES])
        if cipher is None:
            raise UnknownKey("A value in the database was encrypted with a key that is not given.")
        try:
            return cipher.decrypt(kept[1 + ID_BYTES :]).decode()
        except ValueError:
            raise UnknownKey("A value in the database cannot be decrypted with its key.") from None

    def is_newest(self, kept: str | bytes) -> bool:
        """Is it encrypted with the key that encrypts now?"""
        return isinstance(kept, bytes) and kept.startswith(self._heads)

    def _match(self, text: str) -> bytes:
        """For what is looked for: equal texts are equal blobs, and that two are equal is all that shows."""
        return self._heads[1] + self._matching.encrypt(text.encode())


class EncryptedText(TypeDecorator[Any]):
    """Somebody's words. They cannot be searched for or sorted by."""

    impl: type[TypeEngine[Any]] = String
    cache_ok = True

    @staticmethod
    def encrypt(keys: Keyring, text: str) -> str | bytes:
        return keys.encrypt(text)

    @staticmethod
    def decrypt(keys: Keyring, kept: str | bytes) -> str:
        return keys.decrypt(kept)

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        keys, plain = keyring_of(dialect), self.impl_instance.bind_processor(dialect)
        if keys is None:
            return plain

        def bind(value: Any) -> Any:
            text = plain(value) if plain else value
            return text if text is None else self.encrypt(keys, text)

        return bind

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        keys, plain = keyring_of(dialect), self.impl_instance.result_processor(dialect, coltype)
        if keys is None:
            return plain

        def read(kept: Any) -> Any:
            text = self.decrypt(keys, kept) if isinstance(kept, bytes) else kept
            return plain(text) if plain else text

        return read


class EncryptedJson(EncryptedText):
    """What holds somebody's words among other things."""

    impl = JSON
    cache_ok = True

    @staticmethod
    def encrypt(keys: Keyring, text: str) -> str | bytes:
        return text if text in EMPTY else keys.encrypt(text)


class MatchableText(EncryptedText):
    """A number or a name, by which rows are found and kept apart. What shows in the file is which of them are equal."""

    cache_ok = True

    @staticmethod
    def encrypt(keys: Keyring, text: str) -> str | bytes:
        return keys.match(text)

    @staticmethod
    def decrypt(keys: Keyring, kept: str | bytes) -> str:
        return keys.unmatch(kept)


def give(dialect: Dialect, keys: Keyring | None) -> None:
    """From now on all that passes through this dialect is encrypted and decrypted with these keys."""
    dialect.keyring = keys  # type: ignore[attr-defined]  # the one object that SQLAlchemy hands to every type


def keyring_of(dialect: Dialect) -> Keyring | None:
    return getattr(dialect, "keyring", None)


def key_of(raw: sqlite3.Connection) -> int:
    """The id of the key that the file is encrypted with, or NO_KEY or UNDER_WAY."""
    return int(raw.execute("PRAGMA user_version").fetchone()[0])


def set_key_of(raw: sqlite3.Connection, key_id: int) -> None:
    """In a transaction like any other change; a backup and a VACUUM keep it."""
    raw.execute(f"PRAGMA user_version = {key_id:d}")
