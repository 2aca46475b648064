"""What is said when a carer offers other homes help by day (DOMAIN B45)."""

from handlers.texts.catalogue import Text

#: What is offered, as everybody reads it.
CARE = {"school_run": "the school run", "day_care": "day care"}

CHILDCARE: dict[str, Text] = {
    # To the carer who offers
    "care.right": Text(
        "You offer {care}, {stretch}. 1 right, ask all homes. 2 other dates. 0 leave it. Or text: ask home 5, 7.",
        "reply",
        (("1", "1 Right"), ("2", "2 Other dates")),
    ),
    "care.dates": Text(
        "You offer {care}. From when, and until when? Please write both, like: Thu 10 Dec 14:00 to 18:00. 0 leave it.",
        "reply",
    ),
    "care.told": Text("Noted {time}. We are asking {who} now. 0 takes it back.", "reply"),
    "care.told_later": Text(
        "Noted {time}. We ask {who} at {by} and wake nobody for it. 0 takes it back.",
        "reply",
    ),
    "care.no_home": Text("There is no home that we can ask just now. Please write again later.", "reply"),
    "care.left": Text("Left, noted {time}. Thank you for the thought.", "reply"),
    "care.nobody": Text("Nobody has taken up {care}, {stretch}. Thank you for the offer.", "service"),
    # To other homes
    "care.offer": Text(
        "{name}, {home}, offers {care}, {stretch}. 1 yes please. 2 no thanks. 3 ring them.",
        "service",
        (("1", "1 Yes"), ("2", "2 No"), ("3", "3 Ring them")),
    ),
}
