"""What is said at roll-call, and when the line has mended itself."""

from handlers.texts.catalogue import Text

DUTIES: dict[str, Text] = {
    "rollcall.on": Text(
        "{line} test. You are on call tonight {since} to {until}, with {who}. 1 this phone works. 2 I need to swap.",
        "service",
    ),
    "rollcall.alone": Text(
        "{line} test. You are on call tonight {since} to {until}. 1 this phone works. 2 I need to swap.", "service"
    ),
    "rollcall.backup": Text(
        "{line} test. You are backup tonight {since} to {until}, for {who}. 1 this phone works. 2 I need to swap.",
        "service",
    ),
    "rollcall.again": Text(
        "{line} test, second try. You are on call or backup tonight {since} to {until}. 1 this phone works."
        " 2 I need to swap.",
        "service",
    ),
    "rollcall.works": Text("Thank you {name}. The {line} can reach you here tonight.", "reply"),
    "rollcall.swap": Text(
        "OK. Write swap {day} here to ask {who}. Until they agree it is still you."
        " The liaison worker hears of it at {by}.",
        "reply",
    ),
    "rollcall.swap_alone": Text(
        "OK. The liaison worker hears at {by} that you need to swap. Until somebody else takes it, it is still you.",
        "reply",
    ),
    "rollcall.fail": Text(
        "{line}: no answer to tonight's test from {tried}. Answered: {who}. Please sort cover before you leave.",
        "service",
    ),
    "rollcall.swap_asked": Text(
        "{line}: {name} has answered tonight's test and needs to swap. Please help to sort cover before you leave.",
        "service",
    ),
    "rollcall.right": Text("{line}: {name} has now answered tonight's test, at {time}. That phone works.", "service"),
    "rollcall.missed": Text(
        "{line} was away at the time of tonight's test, so nobody was asked. Please ring and try: {who}.", "service"
    ),
    "note.ready": Text(
        "{line}: night note. Calls {calls}, sleepovers {stays}, still open {open}, owed by a clock {owed}. D for the"
        " lines. No personal details are in this text.",
        "service",
    ),
    "note.lines": Text("{entries}", "reply"),
    "note.none": Text("Nothing came in these 24 hours, and nothing is open.", "reply"),
    "note.woken": Text(
        "{line}: {name} was woken last night, and in {number} of the last seven nights. Please see that there is rest.",
        "service",
    ),
    "audit.repaired": Text(
        "{line}: the next step for {home} was missing. It goes on now, at {time}. Please tell whoever runs the line.",
        "service",
    ),
}
