"""Only UK mobiles are texted, and each other number is refused in words of its own (DOMAIN B10)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.numbers import NumberRefused, check_uk, mobile, spoken

MOBILES = [
    "07700 900104",
    "+447700900104",
    "+44 7700 900 104",
    "0044 7700 900104",
    "+44 (0)7700 900104",
    "07700-900-104",
    "  07700900104 ",
]
REFUSED = [
    ("01632 960123", "is a landline"),
    ("+441632960123", "is a landline"),
    ("020 7946 0123", "is a landline"),
    ("0306 999 0123", "is an 03 number"),
    ("0808 157 0123", "is a service number"),
    ("0500 000000", "is a service number"),
    ("070 0000 0000", "is a personal number"),
    ("07640 000000", "is a pager"),
    ("0909 879 0123", "is a premium number"),
    ("+33 6 39 98 12 34", "is not a United Kingdom number"),
    ("+1 202 555 0123", "is not a United Kingdom number"),
    ("+353 20 910 1234", "is not a United Kingdom number"),
    ("07797 000000", "belongs to Jersey, Guernsey or the Isle of Man"),
    ("07624 000000", "belongs to Jersey, Guernsey or the Isle of Man"),
    ("07700 90010", "is not a UK mobile that can exist"),
    ("07700 9001044", "is not a UK mobile that can exist"),
    ("07700 901000", "is not a UK mobile that can exist"),
    ("999", "is not a telephone number"),
    ("", "is not a telephone number"),
    ("Dawn", "is not a telephone number"),
    ("07700 900104 ext 5", "is not a telephone number"),
    ("07700 900104, 07700 900105", "is not a telephone number"),
    ("٠٧٧٠٠٩٠٠١٠٤", "is not a telephone number"),
    ("+", "is not a telephone number"),
]


@pytest.mark.parametrize("written", MOBILES)
def test_a_mobile_is_the_same_however_it_is_written(written: str) -> None:
    assert mobile(written) == "+447700900104"


def test_the_first_and_last_mobile_for_drama_are_taken() -> None:
    assert [mobile("07700 900000"), mobile("07700 900999")] == ["+447700900000", "+447700900999"]


@pytest.mark.parametrize(("written", "sentence"), REFUSED)
def test_anything_else_is_refused_with_its_own_sentence(written: str, sentence: str) -> None:
    with pytest.raises(NumberRefused) as refused:
        mobile(written)
    assert refused.value.sentence.startswith(sentence)
    assert refused.value.sentence.endswith(".")


@given(st.text(max_size=30))
def test_no_text_breaks_it(written: str) -> None:
    try:
        assert mobile(written).startswith("+447")
    except NumberRefused as refused:
        assert refused.sentence


@given(st.integers(0, 999).map("+447700900{:03}".format))
def test_what_is_spoken_is_read_again_as_the_same_number(number: str) -> None:
    assert mobile(spoken(number)) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("+447700900104", "07700 900104"),
        ("+441632960123", "01632 960123"),
        ("+33639981234", "+33639981234"),
        ("777000", "777000"),
        ("Twilio", "Twilio"),
    ],
)
def test_a_number_is_spoken_as_people_write_it(number: str, words: str) -> None:
    assert spoken(number) == words


@pytest.mark.parametrize("written", ["01632 960123", "07700 900104", "0306 999 0123", "+441632960123"])
def test_any_uk_number_may_be_rung(written: str) -> None:
    check_uk(written)


@pytest.mark.parametrize("written", ["", "EDT", "999", "01632 9601", "+33 6 39 98 12 34", "01632 960123 or 960124"])
def test_what_cannot_be_rung_is_refused(written: str) -> None:
    with pytest.raises(NumberRefused):
        check_uk(written)
