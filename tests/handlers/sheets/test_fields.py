"""The table of a sheet's questions and the texts that ask them agree."""

import pytest

from handlers.sheets.fields import AUTHORITY_RULES, BY_NAME, FIELDS, Field, asked_of
from handlers.sheets.reading import label
from handlers.texts.english import TEXTS
from handlers.texts.english.sheets import ASKED, CALLED
from handlers.understanding.asked import options

FIELD = [pytest.param(field, id=field.name) for field in FIELDS]


def test_every_field_has_its_text_and_its_name_and_no_text_is_without() -> None:
    assert list(CALLED) == [field.name for field in FIELDS]
    assert set(ASKED) == {f"sheet.ask_{field.name}" for field in FIELDS}


@pytest.mark.parametrize("field", FIELD)
def test_its_digits_are_its_codes_in_the_text_and_on_the_buttons(field: Field) -> None:
    text = TEXTS[f"sheet.ask_{field.name}"]
    digits = [str(place) for place in range(1, len(field.codes) + 1)]
    assert [digit for digit in options(text.body) if digit != "0"] == digits
    assert [digit for digit, _ in text.answers] == [*digits, "0", "b"]
    assert all(field.value_of(digit) == code for digit, code in zip(digits, field.codes, strict=True))
    assert field.codes or field.words or field.reads
    assert all(
        code in (label(field, code) or "") for code in field.codes if code in ("yes", "no", "ask", "own", "share")
    )


@pytest.mark.parametrize("field", FIELD)
def test_it_can_be_skipped_and_gone_back_from_and_says_so(field: Field) -> None:
    body = TEXTS[f"sheet.ask_{field.name}"].body
    assert body.endswith(" 0 skip. B back.")
    assert ("NOTE" in body) == field.words
    assert field.value_of("0") is None
    assert field.value_of("b") is None


@pytest.mark.parametrize(
    ("name", "said", "value"),
    [
        ("age", "11", "11"),
        ("age", "Baby", "0"),
        ("age", "22", None),
        ("age", "0", None),
        ("age", "eleven and a half", None),
        ("age", "²", None),
        ("authority_date", "3.6.2026", "2026-06-03"),
        ("authority_date", "03/06/26", "2026-06-03"),
        ("authority_date", "3-6-2026 ", "2026-06-03"),
        ("authority_date", "31.2.2026", None),
        ("authority_date", "June", None),
        ("treatment_consent", "3", "ask"),
        ("treatment_consent", "4", None),
        ("sleep", "1", None),
    ],
)
def test_what_is_typed_is_read(name: str, said: str, value: str | None) -> None:
    assert BY_NAME[name].value_of(said) == value


@pytest.mark.parametrize("rule", AUTHORITY_RULES)
def test_the_date_is_asked_for_only_where_there_is_a_paper(rule: str) -> None:
    asked = {field.name for field in asked_of({"authority_rule": rule})}
    assert ("authority_date" in asked) == (rule in ("standing_care_plan", "holds_pr"))


def test_a_choice_is_shown_in_the_words_of_its_button() -> None:
    assert label(BY_NAME["treatment_consent"], "ask") == "ask first"
    assert label(BY_NAME["room"], "with Robin") is None
    assert not BY_NAME["room"].goes_by_sms("with Robin")
    assert BY_NAME["room"].goes_by_sms("share")


@pytest.mark.parametrize("name", ["authority_rule", "reached_at_night", "must_not_know", "school"])
def test_legal_status_people_and_school_never_go_by_sms(name: str) -> None:
    field = BY_NAME[name]
    assert not any(field.goes_by_sms(value) for value in (*field.codes, "Elm Primary"))
