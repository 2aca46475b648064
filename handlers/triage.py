"""What a message is read as, and how lanes compare. Words may raise a matter, and nothing read lowers it (DOMAIN B12).

What is not recognised is amber, and a person reads it (B13).
"""

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers import understanding
from handlers.understanding.reading import URGENCY, Intent, Kind, Lane, Reading, Sign
from storage.inbox import Inbound

RED, AMBER = Lane.RED, Lane.AMBER
#: What stands in the text of these was not written by anybody: a link, a number, nothing.
WORDLESS = ("button", "call", "recording", "contact", "location", "blocked", "unblocked")
UNREAD = Reading(Lane.AMBER, Intent.OTHER)

SELF = r"(him|her|my|them)sel"
OWN = r"(his|her|my|their)"
SOMEBODY = r"(me|us|him|her|them|you|someone|somebody|everyone)\b"
SWALLOWED = r"\b(taken|took|taking|swallowed|eaten)"
TOO_MANY = (
    r"(loads|lots|all|a load|a lot|too many|an? (handful|bottle|packet|box)|[5-9]|\d\d+|ten|twelve|twenty|thirty)"
)
PILLS = r"(pills|tablets|paracetamol|ibuprofen|antidepressants|meds|medication|medicine)\b"

#: What is found -> why it is red. Each is of linear cost; words are folded to lower case without apostrophes.
#: A false alarm is better than a miss: only everyday words that come near these are left out by name.
DANGER: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), why)
    for pattern, why in (
        (
            r"\b(not|isnt|cant|cannot|couldnt|stopp?ed|struggling to|trouble|difficulty|barely|hardly) breath",
            "breathing",
        ),
        (r"\b(lips|face) (is |are |have |has )?(gone |going |turned |turning )?blue\b|\bturning blue\b", "breathing"),
        (r"\bunconscious\b|\bunresponsive\b|\blost consciousness\b|\bpassed out\b|\bnot waking\b", "unconscious"),
        (r"\b(wont|will not|doesnt) wake\b|\b(cant|cannot|couldnt) wake (him|her|them)\b", "unconscious"),
        (
            r"\b(hes|shes|theyre|(he|she|baby) is) dead\b(?! (tired|nice|good|keen|happy|funny|quiet|sweet)\b)",
            "unconscious",
        ),
        (rf"\boverdos|{SWALLOWED} some ?\w* ?(pills|tablets|paracetamol)\b", "overdose"),
        (rf"{SWALLOWED} {TOO_MANY} (\w+ ){{0,3}}{PILLS}", "overdose"),
        (
            r"\b(drank|drunk|drinking|swallowed|eaten) (\w+ ){0,2}(bleach|antifreeze|poison|batter(y|ies)|magnets?)\b",
            "poison",
        ),
        (
            rf"\bsuicid|\bkill(ed|ing|s)? {SELF}|\b(hang|hangs|hanging|hanged|hung) {SELF}|\bnoose\b|\bligature\b",
            "suicide",
        ),
        (rf"\b(end|ending|take|takes|taking|took) {OWN} (own )?life\b|\bend it all\b", "suicide"),
        (
            r"\b(wants?|wanted|wanting) to die\b|\b(dont|doesnt|didnt) want to (live|be alive)\b|\bbetter off dead\b",
            "suicide",
        ),
        (rf"\bcut(ting|s)? ({OWN} (wrist|arm|throat)|{SELF})|\bself ?harm|\bharm(ed|ing)? {SELF}", "self-harm"),
        (rf"\b(wants?|wanted|going|trying|tried|threatening|threatened) to hurt {SELF}", "self-harm"),
        (
            r"\bknife\b(?! and forks?\b)|\bknives\b(?! and forks?\b)|\bstabb|\bmachete\b|\bweapon\b",
            "weapon or violence",
        ),
        (r"(?<!water )(?<!nerf )(?<!glue )(?<!jumped the )(?<!jumping the )\bgun\b(?! show\b)", "weapon or violence"),
        (rf"\bstab {SOMEBODY}|\battack(ing|ed) {SOMEBODY}|\bstrangl|\bchok(ing|ed)\b|\bsuffocat", "weapon or violence"),
        (rf"\b(going to|gonna|threaten(s|ed|ing)? to) kill {SOMEBODY}", "weapon or violence"),
        (r"\brap(e|ed|ing)\b|\bsexually assault|\bsexual assault|\bkidnap|\babduct", "weapon or violence"),
        (r"\bbleeding (bad|a lot|heavily|everywhere)|\bcovered in blood\b|\blosing blood\b", "bleeding"),
        (r"\b(cant|cannot|wont) stop (the )?bleeding\b|\b(lots of )?blood everywhere\b", "bleeding"),
        (
            r"\bset fire\b|\bcaught fire\b|\bon fire\b|\bsmell(s|ing)? (of )?gas\b",
            "fire or gas",
        ),
        (
            r"\b(theres|there is|started) a fire\b(?! (drill|engine|pit|door|alarm|station)\b)|\bgas leak\b",
            "fire or gas",
        ),
        (r"\bon the (roof|ledge|railway|train (line|tracks?))\b|\bjumped (off|out)\b", "height"),
        (r"\bgoing to jump\b(?! in(to)? (the|a) (shower|bath|car|bed)\b)|\bdrown(ing|ed)\b", "height"),
        (r"\bhaving a fit\b|\bseizure\b|\bconvuls|\bcollapsed\b|\banaphyla|\bepipen\b", "medical emergency"),
        (r"\bchest (pain|hurts)|\bpains? in (his|her|my|the) chest\b|\bheart attack\b", "medical emergency"),
        (r"\b(having|had) an? (stroke|asthma attack|allergic reaction)\b", "medical emergency"),
        (r"\b(ring|ringing|rang|call|called|calling|need|needs) (an )?(ambulance|999)\b", "medical emergency"),
    )
)


#: Which kind each of those is.
KINDS = {
    "breathing": Kind.MEDICAL,
    "unconscious": Kind.MEDICAL,
    "overdose": Kind.MEDICAL,
    "poison": Kind.MEDICAL,
    "bleeding": Kind.MEDICAL,
    "medical emergency": Kind.MEDICAL,
    "suicide": Kind.SUICIDE_SELFHARM,
    "self-harm": Kind.SUICIDE_SELFHARM,
    "height": Kind.SUICIDE_SELFHARM,
    "weapon or violence": Kind.VIOLENCE_WEAPON,
    "fire or gas": Kind.FIRE,
}


def read(message: Inbound, zone: ZoneInfo, asked: str | None = None, nest_names: tuple[str, ...] = ()) -> Reading:
    """How a message is read: by its words, so before any transaction; amber where there are none. Inside one it is read
    anew where a question was open, `asked`, or where the nest names of the home's children help."""
    if message.kind in WORDLESS or not message.text:
        return UNREAD
    reading = understanding.read(message.text, message.received_at.astimezone(zone), asked, nest_names)
    why = None if reading.danger else danger(message.text)
    if why is None:
        return reading
    sign = Sign(f"triage.{why.replace(' ', '_')}", "", KINDS[why], Lane.RED)
    return replace(reading, lane=Lane.RED, intent=Intent.DANGER, signs=(*reading.signs, sign))


def worse(lane: str, than: str) -> bool:
    """Is this lane more urgent than that one?"""
    return URGENCY.index(Lane(lane)) < URGENCY.index(Lane(than))


def danger(text: str) -> str | None:
    """Why these words are red; None if nothing in them is known to be."""
    folded = re.sub(r"[^a-z0-9 ]+", " ", text.lower().replace("'", "").replace("’", ""))
    folded = " ".join(folded.split())
    return next((why for pattern, why in DANGER if pattern.search(folded)), None)
