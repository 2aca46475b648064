"""What is said to the liaison worker."""

from handlers.texts.catalogue import Text

#: Who is missing from a stay once the roster has changed, as the liaison worker reads it.
MISSING = {"asker": "who asked", "guest": "one it is for", "host": "the home that said yes"}

OFFICE: dict[str, Text] = {
    "office.left": Text(
        "{home}: not in the roster any more: {who}. A sleepover or day care is {state}. Please ring them.", "reply"
    ),
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
        "Filed at {time}: {count}. Unless they are held their words are erased {day}. Who, when and what was done"
        " stays.",
        "reply",
    ),
    "filing.left": Text(
        "Not filed yet: {count}, as a sleepover of theirs is not, or sealed words are unopened. SLEEPOVERS and NOTE say"
        " more.",
        "reply",
    ),
    "filing.nothing": Text("Nothing that is over waits to be filed.", "reply"),
    "filing.old": Text(
        "Not filed after {number} days: {count}. What was written is kept until you text FILED. Do so once it is in"
        " your own records.",
        "service",
    ),
    "line.no_backup": Text(
        "{line} could not make today's backup of its records. The newest: {deadline}."
        " Please tell whoever runs the line.",
        "service",
    ),
}
