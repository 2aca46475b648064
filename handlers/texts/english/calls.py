"""What is said in a call. Nothing about a child or a story before a key has been pressed (DESIGN I14)."""

from handlers.texts.catalogue import Text

CALLS: dict[str, Text] = {
    # To whoever is rung
    "call.alert": Text(
        "{line}. {home} needs you. Press 1 to take it. Press 2 to pass it on. Press 9 to hear this again.",
        "alert",
        spoken=True,
    ),
    "call.rollcall": Text(
        "{line} test. You are on call or backup tonight from {since} to {until}. Press 1: this phone works."
        " Press 2: you need to swap.",
        "service",
        spoken=True,
    ),
    "call.thanks": Text("Thank you. Goodbye.", "reply", spoken=True),
    "call.taken": Text("{line}. {holder} has {home}. There is nothing for you to do. Goodbye.", "reply", spoken=True),
    "call.over": Text("{line}. {home} is settled. There is nothing for you to do. Goodbye.", "reply", spoken=True),
    "call.left": Text(
        "{line}. You are no longer on the list of this line, so there is nothing for you to do. Goodbye.",
        "reply",
        spoken=True,
    ),
    "call.no_key": Text(
        "We did not hear a key. If you can take it, please ring this number back.", "reply", spoken=True
    ),
    "call.passed_on": Text("Thank you. The line goes on to others.", "reply", spoken=True),
    "call.yours": Text("You have {home}. {who} is waiting to hear from you.", "reply", spoken=True),
    "call.connect": Text(
        "Press 1 to be connected to {who} now. Or hang up and ring {who} yourself.",
        "reply",
        spoken=True,
    ),
    "call.no_number": Text("The line has no number for {who}. Please answer in writing.", "reply", spoken=True),
    "call.words": Text("Press 2 to hear the message.", "reply", spoken=True),
    "call.on_line": Text(
        "{line}. {who} of {home} is on the line. Press 1 to speak with {who} now.", "reply", spoken=True
    ),
    "call.nothing_open": Text(
        "In an emergency call 999. You have nothing open on this line.",
        "reply",
        spoken=True,
    ),
    "call.for_yourself": Text(
        "If you need somebody for yourself, press 3.",
        "reply",
        spoken=True,
    ),
    "call.joining": Text("You have {home}. {who} is on the line. You are being connected now.", "reply", spoken=True),
    "call.connecting": Text("Connecting you to {who}.", "reply", spoken=True),
    "call.not_connected": Text("{who} did not answer.", "reply", spoken=True),
    "call.goodbye": Text("Goodbye.", "reply", spoken=True),
    # To a family that rings
    "call.greeting": Text(
        "This is the {line}, an automatic line. We are alerting {who} now."
        " If anyone is in danger, hang up and call 999.",
        "reply",
        spoken=True,
    ),
    "call.private_rang": Text(
        "In danger hang up and call 999. What you write is private just now, so nobody at the hub hears of this call."
        " Your duty team is {duty}, on {slowly}. Again: {duty}, on {slowly}. Press 1 to have your liaison worker asked"
        " to ring you. Press 2 if you want the hub after all.",
        "reply",
        spoken=True,
    ),
    "call.private_asked": Text("{who} has been asked to ring you, in private. Goodbye.", "reply", spoken=True),
    "call.waiting": Text(
        "We are trying to reach {who}. Please stay on the line. Press 1 at any time to leave a message.",
        "reply",
        spoken=True,
    ),
    "call.fetching": Text(
        "{holder} has your alert. We are trying to ring {holder} so that you can speak. Press 1 to leave a message.",
        "reply",
        spoken=True,
    ),
    "call.held": Text(
        "{holder} has your alert. You can hang up now, or press 1 to leave a message.",
        "reply",
        spoken=True,
    ),
    "call.here": Text("{holder} is here now.", "reply", spoken=True),
    "call.nobody": Text(
        "Nobody has taken your alert yet. Please ring {duty} on {slowly}. Again: {duty}, on {slowly}. We keep trying.",
        "reply",
        spoken=True,
    ),
    "call.record": Text(
        "Please say your message after the tone, and then hang up or press any key.", "reply", spoken=True
    ),
    "call.recorded": Text("Thank you. Your message is passed on to whoever takes your alert.", "reply", spoken=True),
    "call.stranger": Text(
        "In an emergency hang up and call 999. This number cannot deal with your call. If you have a line word, type it"
        " on the keys now, and then press hash.",
        "reply",
        spoken=True,
    ),
    "call.broken": Text(
        "Something has gone wrong on this line. Please ring your duty team, or text this number."
        " In an emergency call 999.",
        "reply",
        spoken=True,
    ),
}
