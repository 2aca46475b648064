"""What danger sounds like: kind -> rule -> phrases, each found in one sentence. One may go on after a backslash."""

from handlers.understanding.danger.signs import (
    disclosure,
    farewells,
    fire,
    illness,
    injury,
    intoxication,
    missing,
    noticed_gone,
    noticed_ill,
    noticed_told,
    police,
    self_harm,
    suicide,
    threat,
    weapon,
)
from handlers.understanding.reading import Kind

#: The most pressing kinds first. An overdose is of two kinds: medical help comes first (DOMAIN B49).
SIGNS: dict[Kind, dict[str, str]] = {
    Kind.MEDICAL: {
        **illness.SIGNS,
        **injury.SIGNS,
        **noticed_ill.SIGNS,
        "medical.overdose": suicide.SIGNS["suicide.overdose"],
    },
    Kind.SUICIDE_SELFHARM: {**suicide.SIGNS, **farewells.SIGNS, **self_harm.SIGNS},
    Kind.FIRE: fire.SIGNS,
    Kind.VIOLENCE_WEAPON: {**weapon.SIGNS, **threat.SIGNS},
    Kind.MISSING: {**missing.SIGNS, **noticed_gone.SIGNS},
    Kind.DISCLOSURE: {**disclosure.SIGNS, **noticed_told.SIGNS},
    Kind.POLICE: police.SIGNS,
    Kind.INTOXICATION: intoxication.SIGNS,
}
