"""Idiom and plain talk that come near danger: kind -> phrases. A sign that overlaps one is a look, not a shout."""

from handlers.understanding.danger.harmless import (
    disclosure,
    fire,
    intoxication,
    medical,
    missing,
    police,
    suicide_selfharm,
    violence_weapon,
)
from handlers.understanding.reading import Kind

HARMLESS: dict[Kind, str] = {
    Kind.MEDICAL: medical.HARMLESS + suicide_selfharm.HARMLESS,  # of pills, too
    Kind.SUICIDE_SELFHARM: suicide_selfharm.HARMLESS,
    Kind.FIRE: fire.HARMLESS,
    Kind.VIOLENCE_WEAPON: violence_weapon.HARMLESS,
    Kind.MISSING: missing.HARMLESS,
    Kind.DISCLOSURE: disclosure.HARMLESS,
    Kind.POLICE: police.HARMLESS,
    Kind.INTOXICATION: intoxication.HARMLESS,
}
