"""The segment counter against the limits of GSM-7 and UCS-2."""

import pytest

from bot.simulator.segments import measure


@pytest.mark.parametrize(
    ("body", "encoding", "segments"),
    [
        ("", "GSM-7", 1),
        ("a" * 160, "GSM-7", 1),
        ("a" * 161, "GSM-7", 2),
        ("a" * 306, "GSM-7", 2),
        ("a" * 307, "GSM-7", 3),
        ("€" * 80, "GSM-7", 1),  # each counts twice
        ("€" * 81, "GSM-7", 2),
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 3),  # the € does not fit the first and is not cut
        ("ŵ" * 70, "UCS-2", 1),
        ("ŵ" * 71, "UCS-2", 2),
        ("👍" * 35, "UCS-2", 1),
        ("👍" * 36, "UCS-2", 2),
        ("It’s Wren", "UCS-2", 1),  # one curly quote is enough
        ("@£èé\n{}", "GSM-7", 1),
    ],
)
def test_an_sms_is_measured_as_the_carrier_does(body: str, encoding: str, segments: int) -> None:
    assert measure(body) == (encoding, segments)
