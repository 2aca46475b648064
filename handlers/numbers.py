"""Telephone numbers: which the line may text (DOMAIN B10), and how one is written for people."""

import re
from typing import NoReturn

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

DRAMA = re.compile(r"7700900\d{3}")  # Ofcom's mobiles for drama, which phonenumbers calls possible but not valid
SHORTEST = 7  # what is shorter is 999, 101 and the like
ALLOWED = re.compile(r"[0-9+()\s.\-\u2010-\u2015]+")
#: What a UK number is, by how it begins after +44 or 0, where it is not a mobile.
REFUSED = (
    (r"[12]", "is a landline, and landlines are never texted; give a mobile, 07 and nine digits."),
    (r"3", "is an 03 number, which cannot take texts; give a mobile, 07 and nine digits."),
    (r"[58]", "is a service number, which cannot take texts; give a mobile, 07 and nine digits."),
    (r"70", "is a personal number (070), which is dear and often misused; give a real mobile."),
    (r"76(?!24)", "is a pager; give a mobile, 07 and nine digits."),
    (r"9", "is a premium number, which is never texted; give a mobile, 07 and nine digits."),
)
FOREIGN = "is not a United Kingdom number, and the line texts only there; give a UK mobile, 07 and nine digits."
NO_NUMBER = "is not a telephone number; write it as in 07700 900104."
NOT_IN_USE = "is not a UK mobile that can exist; count its digits: 07 and nine more."


class NumberRefused(ValueError):
    """Why a number is not taken: the rest of a sentence that begins with what is being read. It never repeats it."""

    @property
    def sentence(self) -> str:
        return str(self.args[0])


def mobile(text: str) -> str:
    """The E.164 form of a UK mobile, however it was written; anything else is refused with its own reason."""
    number = _parsed(text)
    national = str(number.national_number)
    if number.country_code != 44:
        _refuse(FOREIGN)
    if len(national) < SHORTEST:
        _refuse(NO_NUMBER)
    for begins, reason in REFUSED:
        if re.match(begins, national):
            _refuse(reason)
    if not DRAMA.fullmatch(national):
        _check_in_use(number)
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def is_mobile(text: str) -> bool:
    """May it be texted at all?"""
    try:
        return bool(mobile(text))
    except NumberRefused:
        return False


def check_uk(text: str) -> None:
    """Any UK number that a carer can ring: the duty team's, the office's."""
    number = _parsed(text)
    if number.country_code != 44:
        _refuse("is not a United Kingdom number; give one that a carer can ring, such as 01632 960123.")
    if len(str(number.national_number)) not in (9, 10):
        _refuse("does not have the digits of a UK number; write it as in 01632 960123.")


def spoken(e164: str) -> str:
    """A number as people in the UK write it; a foreign one as it is."""
    try:
        number = phonenumbers.parse(e164, "GB")
    except NumberParseException:
        return e164
    return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL) if number.country_code == 44 else e164


def slowly(number: str) -> str:
    """A number as a voice says it, digit by digit with a rest between its groups."""
    return ". ".join(", ".join(group) for group in number.split()) if " " in number else ", ".join(number)


def _parsed(text: str) -> PhoneNumber:
    if not ALLOWED.fullmatch(text):
        _refuse(NO_NUMBER)
    try:
        return phonenumbers.parse(text, "GB")
    except NumberParseException:
        _refuse(NO_NUMBER)


def _check_in_use(number: PhoneNumber) -> None:
    if not phonenumbers.is_valid_number(number):
        _refuse(NOT_IN_USE)
    if phonenumbers.region_code_for_number(number) != "GB":
        _refuse("belongs to Jersey, Guernsey or the Isle of Man, where the line does not text; give a UK mobile.")


def _refuse(reason: str) -> NoReturn:
    raise NumberRefused(reason)
