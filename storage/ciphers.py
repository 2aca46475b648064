"""The two ways in which a value is encrypted, and the keys for each, derived from the one that the service has made."""

import os
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE_BYTES = 12


class Cipher(Protocol):
    """What one key does for one kind of value; `decrypt` raises ValueError for what is not its own."""

    def encrypt(self, text: bytes) -> bytes: ...
    def decrypt(self, sealed: bytes) -> bytes: ...


class Random:
    """AES-256-GCM with a nonce of its own for each value."""

    def __init__(self, key: bytes) -> None:
        self._aead = AESGCM(key)

    def encrypt(self, text: bytes) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._aead.encrypt(nonce, text, None)

    def decrypt(self, sealed: bytes) -> bytes:
        try:
            return self._aead.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], None)
        except InvalidTag:
            raise ValueError("not encrypted with this key, or changed") from None


class Matching:
    """AES-256-SIV without a nonce (RFC 5297). It takes no empty text, so each has a byte before it."""

    def __init__(self, key: bytes) -> None:
        self._aead = AESSIV(key)

    def encrypt(self, text: bytes) -> bytes:
        return self._aead.encrypt(b"=" + text, None)

    def decrypt(self, sealed: bytes) -> bytes:
        try:
            return self._aead.decrypt(sealed, None)[1:]
        except InvalidTag:
            raise ValueError("not encrypted with this key, or changed") from None


def derive(secret: bytes) -> tuple[bytes, Cipher, Cipher]:
    """A key's id, and a key of its own for each kind of value (RFC 5869)."""

    def derived(what: bytes, length: int) -> bytes:
        return HKDF(SHA256(), length, salt=None, info=b"roost " + what).derive(secret)

    key_id = int.from_bytes(derived(b"key id", 4)) >> 1 or 1  # 31 bits, and never 0: that says "no key"
    return key_id.to_bytes(4), Random(derived(b"random", 32)), Matching(derived(b"matching", 64))
