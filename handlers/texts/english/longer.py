"""What is said where a stay is to be longer, or shorter, than was agreed (DOMAIN B41)."""

from handlers.texts.catalogue import Text

YES_NO_RING = (("1", "1 Yes"), ("2", "2 No"), ("3", "3 Ring me"))
LONGER: dict[str, Text] = {
    # before they come
    "host.back": Text("{name} has changed when they go home: to {home} {moment}. The go-ahead still holds.", "reply"),
    "host.fewer": Text("{name} has changed who comes from {home}: {nest_names}. The go-ahead still holds.", "reply"),
    "host.longer": Text(
        "{home} now asks for them until {back}, longer than it was. That needs your yes, and a new go-ahead. 1 yes."
        " 2 no, only as it was. 3 ring me.",
        "reply",
        YES_NO_RING,
    ),
    "host.longer_yes": Text("{name} can have them for {home} until {back}, too.", "reply"),
    "host.longer_no": Text("{name} can have them for {home} until {back}, as it was, and no longer.", "reply"),
    "host.longer_silent": Text(
        "Not answered yet: can {name} have them for {home} until {back}? Please ring: {phone}.", "reply"
    ),
    # during the stay
    "sleep.until": Text(
        "Until when would it be, instead of {back}? 1 one more night. 2 two more. Or a day and time, like"
        " Monday 17:00.",
        "reply",
        (("1", "1 One more night"), ("2", "2 Two more")),
    ),
    "sleep.extend": Text(
        "{name} suggests a longer stay, until {back}. It needs a fresh yes from whoever must agree it. Right for you?"
        " 1 yes. 2 no. 3 ring me.",
        "reply",
        YES_NO_RING,
    ),
    "host.extend": Text(
        "{home} asks for a longer stay, until {back}. It needs a fresh yes from whoever must agree it. Can you?"
        " 1 yes. 2 no. 3 ring me.",
        "reply",
        YES_NO_RING,
    ),
    "sleep.extend_day": Text(
        "{name} suggests that they stay until {back}. Is that right for you? 1 yes. 2 no. 3 ring me.",
        "reply",
        YES_NO_RING,
    ),
    "host.extend_day": Text(
        "{home} asks whether they can stay until {back}. 1 yes. 2 no, no reason needed. 3 ring me.",
        "reply",
        YES_NO_RING,
    ),
    "sleep.extend_asked_day": Text("Asked {name}. Until there is a yes it ends {back}, as planned.", "reply"),
    "sleep.extended_day": Text("Longer, both homes have said yes: until {back}.", "reply"),
    "sleep.extend_asked": Text(
        "Asked {name}. A longer stay also needs a fresh yes from whoever must agree it. Until then it ends {back}.",
        "reply",
    ),
    "sleep.extend_no": Text(
        "{name} says no to a longer stay, and no reason is needed. It ends {back}, as planned.", "reply"
    ),
    "sleep.extend_noted": Text("Noted {time}. The stay ends {back}, as planned.", "reply"),
    "sleep.extend_waits": Text(
        "Both homes say yes until {back}. Now whoever must agree it is asked. It is not settled before that.", "reply"
    ),
    "sleep.extended": Text(
        "The stay is longer: until {back}. Both homes and {who} have said yes. Please tell them.", "reply"
    ),
    "sleep.sooner": Text("Noted {time}: home {back}. We have told {who}.", "reply"),
    "host.sooner": Text(
        "{name} of {home} wants them home {back}, not {moment}. If that does not suit you, please ring {phone}.",
        "reply",
    ),
    "sleep.not_longer": Text("That would not be longer: it ends {back}. Text a later day and time, please.", "reply"),
}
