"""What is said to phones that are new or not known."""

from handlers.texts.catalogue import Text

OTHERS: dict[str, Text] = {
    "stranger.neutral": Text(
        "This number cannot deal with your message. If you use this line from another phone, text your line word."
        " In an emergency call 999.",
        "reply",
    ),
    "stranger.danger": Text(
        "{line} {time}. Somebody whom the line does not know wrote of danger, from {phone}. If you know whose phone it"
        " is, ring it. Our reply says: call 999.",
        "reply",
    ),
    "stranger.danger_untold": Text(
        "{line} {time}. Somebody whom the line does not know wrote of danger, from {phone}, which it cannot text. If"
        " you know whose phone it is, ring it.",
        "reply",
    ),
    "stranger.danger_chat": Text(
        "{line} {time}. Somebody whom the line does not know wrote of danger on Telegram. Our reply says: call 999.",
        "reply",
    ),
    "linked.carer": Text(
        "Thank you {name}. This is the {line}. Write here at any time and we alert whoever is on call. Danger: 999.",
        "reply",
    ),
    "linked.hub": Text("Thank you {name}. This phone is now one that the {line} can alert.", "reply"),
    "linked.not": Text("That code does not work any more. Please ask for a new one.", "reply"),
}
