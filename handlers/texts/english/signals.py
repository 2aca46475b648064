"""What is said of private and sealed words, of a quiet signal, and where a child may be holding a phone."""

from handlers.texts.catalogue import Text

RING_ME = ("1", "1 Ring me")
BACK = ("hub", "HUB: write to the hub")
RINGING = ("1", "1 Ringing them now")
READ = ("d", "D Details")
TAKE = ("1", "1 Take it")
PASS_ON = ("2", "2 Cannot, pass on")
TEXT_AGAIN = ("3", "3 Text them again")

#: What the menu of a Telegram chat offers, by the command that it sends.
MENU = {
    "menu": "What you can ask for here",
    "numbers": "Numbers to ring, day and night",
    "private": "Write to your liaison worker alone, not to the hub",
}

SIGNALS: dict[str, Text] = {
    # To the carer who writes in private
    "private.rule": Text(
        "Private. Nobody at the hub gets this or what you write next, only {who}, until {until}. Each text makes it an"
        " hour longer. HUB ends it.",
        "reply",
    ),
    "private.route": Text(
        "If it cannot wait, ring {duty} {duty_number}. To have your liaison worker ring you {when}, reply 1."
        " In danger call 999.",
        "reply",
        (RING_ME, BACK),
    ),
    "private.again": Text(
        "Only {who} gets this, until {until}. 1 ring me. HUB: write to the hub. {duty}: {duty_number}. Danger: 999.",
        "reply",
        (RING_ME, BACK),
    ),
    "private.999": Text(
        "If anyone is hurt or in danger, call 999 now. We are alerting {who}, not the hub. {duty}: {duty_number}.",
        "reply",
    ),
    "private.nobody": Text(
        "Nobody has been sent this: we can reach no liaison worker. The hub does not get it. Please ring {duty}"
        " {duty_number}. In danger call 999.",
        "reply",
    ),
    "private.not_read": Text(
        "Our fault: your message could not be read, and nobody has been sent it. Please ring {duty} {duty_number}."
        " In danger call 999.",
        "reply",
    ),
    "private.ring_asked": Text(
        "{who} has been asked to ring you {when}. Nobody at the hub knows. If it cannot wait: {duty} {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "private.ringing": Text("{holder} has your private message and is ringing you now.", "reply"),
    "private.not_reached": Text(
        "{who} {has} not answered yet. We are trying again, not the hub. Please ring {duty} now on {duty_number}."
        " In danger call 999.",
        "reply",
    ),
    "private.back": Text(
        "What you write from now on goes to whoever is on call at the hub. What was private stays private.", "reply"
    ),
    "private.over": Text(
        "It is {time}. What you write from now on goes to the hub again. For something private, begin with PRIVATE.",
        "reply",
    ),
    "private.thin": Text(
        "Got your message {time}. It is kept private. To talk to someone at once: {duty_number}. In danger call 999.",
        "reply",
    ),
    # To the liaison worker
    "private.told": Text(
        "{name} of {home} wrote to you in private. The hub knows nothing of it. D to read it. 1 ringing them now.",
        "reply",
        (RINGING, READ),
    ),
    "private.ring": Text(
        "{name} of {home} asks you to ring, in private: {phone}. The hub knows nothing of it. 1 ringing them now."
        " D to read what they wrote.",
        "reply",
        (RINGING, READ),
    ),
    "private.danger": Text(
        "{name} of {home} wrote in private, perhaps of danger. Ring them now: {phone}. Not the hub. 1 ringing them now."
        " D to read it.",
        "reply",
        (RINGING, READ),
    ),
    "private.quiet": Text(
        "{name} of {home} sent the quiet signal in private. Think before you ring {phone}; do not text. Not the hub."
        " 1 take it. D to read it.",
        "reply",
        (("1", "1 Take it"), READ),
    ),
    "private.yours_silent": Text(
        "{name} of {home} is not told: we text them nothing now. Ring only as on any other day: {phone}. Not the hub."
        " If you fear for them call 999.",
        "reply",
    ),
    "private.yours": Text(
        "{name} of {home} hears that you are ringing now: {phone}. Please tell nobody at the hub.", "reply"
    ),
    "private.rung": Text("{holder} is ringing {name} of {home} already: {phone}.", "reply"),
    "sealed.told": Text(
        "{home} has sent words that are sealed: the hub is alerted as ever and does not get them. D to read them.",
        "reply",
        (READ,),
    ),
    "sealed.words": Text("Sealed, {home} {name}: ", "reply", carries_words=True),
    "call.private": Text(
        "{line}. {home} needs you, and not the hub. Press 1 if you ring them now. Press 9 to hear this again.",
        "reply",
        spoken=True,
    ),
    # To whoever is on call
    "sealed.hub": Text(
        "{home} {name} has sent something that is sealed. The liaison worker reads it. Please do not ask about it."
        " Ring for what is needed now.",
        "reply",
    ),
    "call.sealed": Text("Something they wrote is sealed. The liaison worker reads it.", "reply", spoken=True),
    "quiet.alert": Text(
        "{LINE} {time}. {home} sent the quiet signal. Think before you text or ring. 1 take it. 2 pass on."
        " No answer by {by}: we alert {next}.",
        "alert",
        (TAKE, PASS_ON, READ),
    ),
    "quiet.warning": Text(
        "{home} sent the quiet signal. Do not text. Ring only as on any other day. We text {name} when you reply 3."
        " If you fear for them call 999.",
        "reply",
        (TEXT_AGAIN,),
    ),
    "call.quiet": Text(
        "{home} has sent the quiet signal. Somebody may be listening. Ring only as on any other day.",
        "reply",
        spoken=True,
    ),
    "child.alert": Text(
        "{LINE} {time}. A child may be on {home}'s phone. 1 ringing them now. 2 pass on. D details."
        " No answer by {by}: we alert {next}.",
        "alert",
        (("1", "1 Ringing them now"), PASS_ON, READ),
    ),
    "child.warning": Text(
        "A child may be on {home}'s phone. Hear {name}'s own voice first. We text that phone nothing until you reply 3."
        " Danger: 999.",
        "reply",
        (TEXT_AGAIN,),
    ),
    "call.child": Text("A child may be holding {home}'s phone.", "reply", spoken=True),
    "hush.not_sent": Text(
        "Your words to {name} of {home} were not sent: we text that phone nothing for now. Reply 3 if we may, then"
        " write them again.",
        "reply",
        (TEXT_AGAIN,),
    ),
    "hush.not_sent_now": Text(
        "Your words to {name} of {home} were not sent: no text of ours goes to that phone for now. Ring only if you"
        " would have rung anyway.",
        "reply",
    ),
    "hush.released": Text("OK. We text {name} of {home} again when there is something to say.", "reply"),
    # To the phone that is to stay silent
    "quiet.ack": Text("Thanks, got that.", "reply", to_silent_phone=True),
    "quiet.over": Text(
        "{line} (automatic). Got your message {time}. Being alerted: {who}. Ring {duty} any time: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "quiet.over_held": Text(
        "{line} (automatic). Got your message {time}. {holder} has your alert. Ring {duty} any time: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "child.texting": Text(
        "This line is for adults. An adult is being told you texted. Childline is free, day or night:"
        " 0800 1111. In danger call 999.",
        "reply",
        to_silent_phone=True,
    ),
}
