import sys

# python-telegram-bot loads cryptography wherever it is, for passports that no line of ours reads: 9 MB that only a line
# with a [storage] key has any use for. So it is not there while the library is loaded.
if "cryptography" not in sys.modules:
    sys.modules["cryptography"] = None  # type: ignore[assignment]  # the import system's own way of saying so
    try:
        import telegram  # noqa: F401  # for what its loading does
    finally:
        del sys.modules["cryptography"]
