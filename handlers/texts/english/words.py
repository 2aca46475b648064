"""What stands before people's own words."""

from handlers.texts.catalogue import Text

WORDS: dict[str, Text] = {
    "words.carer": Text("{home} {name}: ", "reply", carries_words=True),
    "words.carer_empty": Text("{home} {name} sent a text with nothing in it. ", "reply", carries_words=True),
    "words.carer_edit": Text("{home} {name} changed a message: ", "reply", carries_words=True),
    "words.carer_thing": Text(
        "{home} {name} sent a {kind}. The line does not open it. Ask by phone what is in it. ",
        "reply",
        carries_words=True,
    ),
    "words.carer_not_safe": Text(
        "{home} {name} answered no to: is everyone safe right now? ", "reply", carries_words=True
    ),
    "words.carer_rang": Text("{home} {name} rang the line. ", "reply", carries_words=True),
    "words.carer_recording": Text("{home} {name} left a spoken message: ", "reply", carries_words=True),
    "words.hub": Text("{name}: ", "reply", carries_words=True),
}
