"""What is said to the liaison worker."""

from handlers.texts.catalogue import Text

#: Who is missing from a stay once the roster has changed, as the liaison worker reads it.
MISSING = {
    "family": "all of that home",
    "asker": "who asked",
    "guest": "one it is for",
    "host": "the home that said yes",
}

OFFICE: dict[str, Text] = {
    "office.left": Text(
        "{home}: not there any more, by the roster: {who}. A sleepover or day care is {state}. Please ring them.",
        "reply",
    ),
    "office.not_asked": Text(
        "{name} of {home} was asked about a sleepover and has a new phone or none. Our question has not gone there."
        " Please ring: {phone}.",
        "reply",
    ),
    "office.child_left": Text(
        "It stays open until you know where everyone is and text FILED {code}.",
        "reply",
    ),
    "office.child_left_at": Text(
        "The sleepover is at {there}. It stays open until you know where everyone is and text FILED {code}.",
        "reply",
    ),
    "host.child_left": Text("{name} has logged that the sleepover of {home} is over. Thank you.", "reply"),
    "optout.seen": Text(
        "{name} of {home} has texted a word that makes the phone company block our texts. {line} cannot text them."
        " Please ring them today.",
        "service",
    ),
    "address.dead": Text(
        "{line} cannot reach {name} by {channel} any more. Please put the number or the link right.", "service"
    ),
    "line.fault": Text(
        "{line} could not handle a message. {home} has been alerted for all the same."
        " Please tell whoever runs the line.",
        "service",
    ),
    "line.fault_unknown": Text(
        "{line} could not handle a message or a timer. Please tell whoever runs the line.", "service"
    ),
    "line.restored": Text(
        "Records of {line} are restored up to {deadline}. Later messages may be missing: ask who was on call."
        " Open then: {homes}.",
        "service",
    ),
    "filing.filed": Text(
        "Filed at {time}: {count}, the last closed {since}. Unless held their words are erased {day}. NOT FILED takes"
        " it back, if any is not in your own records.",
        "reply",
    ),
    "filing.which": Text(
        "Nothing is filed yet. A sleepover waits to be filed: FILED and the number of its home is for that one, ALL"
        " FILED for all else that is over.",
        "reply",
    ),
    "filing.taken_back": Text("Not filed any more: {count}. What was written is kept until you text FILED.", "reply"),
    "filing.restored": Text(
        "Nothing is erased before {deadline}, and FILED from before counts no more: text it again. Homes held since"
        " must be held again: ask whoever runs the line.",
        "service",
    ),
    "filing.late": Text(
        "Nothing is filed: what you wrote {deadline} came late. Text FILED again if all is in your own records.",
        "reply",
    ),
    "filing.put_off": Text(
        "Nothing is erased before {deadline}: the line was away for days, its clock was wrong, or old records were put"
        " back. Ask whoever runs it which.",
        "service",
    ),
    "filing.none_to_take_back": Text("Nothing is filed that is not erased yet.", "reply"),
    "filing.left": Text(
        "Not filed yet: {count}, as a sleepover of theirs is not, sealed words are unopened, or a carer waits to be"
        " rung. SLEEPOVERS and NOTE say more.",
        "reply",
    ),
    "filing.nothing": Text("Nothing that is over waits to be filed.", "reply"),
    "filing.old": Text(
        "Not filed after {number} days: {count}. What was written is kept until you text FILED. That is for all that is"
        " over, so text it once all is in your own records.",
        "service",
    ),
    "line.no_backup": Text(
        "{line} could not make today's backup of its records. The newest: {deadline}."
        " Please tell whoever runs the line.",
        "service",
    ),
}
