"""Words that mean danger: they raise a matter to red, and nothing that is read ever lowers it (DOMAIN B12, B15).

What is not found here is amber, and a person reads it (B13).
"""

import re

RED, AMBER = "red", "amber"

#: What is found -> why it is red. Each is of linear cost; words are folded to lower case without apostrophes.
DANGER: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), why)
    for pattern, why in (
        (r"\b(not|isnt|cant|stopped) breath", "not breathing"),
        (r"\bunconscious\b|\bwont wake\b|\bcant wake (him|her|them)\b|\bpassed out\b", "unconscious"),
        (r"\boverdos|\btaken (some|loads of|all|a load of|all the) ?\w* ?(pills|tablets|paracetamol)\b", "overdose"),
        (r"\bsuicid|\bkill (him|her|my|them)sel|\bend (his|her|my) life\b|\bhang(ing|ed)? (him|her|my)sel", "suicide"),
        (r"\bcut(ting)? (his|her|my) (wrist|arm|throat)|\bself ?harm", "self-harm"),
        (r"\bknife\b|\bstabb|\bgun\b|\bweapon\b|\bstrangl|\bchok(ing|ed)\b", "weapon or violence"),
        (r"\bbleeding (bad|a lot|heavily)|\bcant stop the bleeding\b|\bblood everywhere\b", "bleeding"),
        (
            r"\bhouse (is )?on fire\b|\bset fire\b|\bon the roof\b|\bgoing to jump\b|\bjumped (off|out)\b",
            "fire or height",
        ),
        (r"\bhaving a (fit|seizure)\b|\bcollapsed\b|\banaphyla|\bepipen\b", "medical emergency"),
    )
)


def danger(text: str) -> str | None:
    """Why these words are red; None if nothing in them is known to be."""
    folded = re.sub(r"[^a-z0-9 ]+", " ", text.lower().replace("'", "").replace("’", ""))
    folded = " ".join(folded.split())
    return next((why for pattern, why in DANGER if pattern.search(folded)), None)
