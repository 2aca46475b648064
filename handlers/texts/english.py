"""Every word the line says, in English. The rules (DOMAIN 9, DESIGN I10 and I11) are kept by tests/handlers/texts.

`{line}` the line's name, `{time}` now, `{duty}` and `{duty_number}` the duty team, `{home}` as in "Home 4".
"""

from handlers.texts.catalogue import Text

TAKE = ("1", "1 Ringing them now")
PASS_ON = ("2", "2 Cannot, pass on")
DETAILS = ("d", "D Details")
DONE = ("done", "Done, settled")

TEXTS: dict[str, Text] = {
    # To a satellite carer
    "first.alerting": Text(
        "{line} (automatic). Got your message {time}. Alerting {who} now. Ring {duty} any time: {duty_number}."
        " In danger call 999.",
        "reply",
    ),
    "first.again": Text(
        "{line} (automatic). Got your message {time}. Alerting {who} again. Ring {duty} any time: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "first.office": Text(
        "{line} (automatic). Got it {time}. Office time: ring {office}. Telling {who} too. {duty}: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "first.day": Text(
        "{line} (automatic). Got it {time}. Nobody is on call now. Telling {who}. Ring {duty} any time: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "first.thin": Text(
        "Got your message {time}. A person is being told now. To talk to someone at once: {duty_number}."
        " In danger call 999.",
        "reply",
    ),
    "thin.taken": Text("A person has your message and knows which phone you are on. In danger call 999.", "reply"),
    "joined.waiting": Text(
        "{line} (automatic). Got it {time}. {first} wrote too. Alerting {who}. Ring {duty}: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "joined.held": Text(
        "{line} (automatic). Got your message {time}. {first} wrote too, and {holder} has it and gets your words."
        " Danger: 999.",
        "reply",
    ),
    "ladder.next": Text(
        "{tried} {has} not answered yet. Alerting {who} as well. Ring {duty} any time: {duty_number}. Danger: 999.",
        "reply",
    ),
    "ladder.again": Text(
        "Nobody has answered yet. Alerting {who} again. You can ring {duty} any time: {duty_number}. Danger: 999.",
        "reply",
    ),
    "ladder.passed_on": Text(
        "{tried} cannot take it. Alerting {who} now. You can ring {duty} any time: {duty_number}. Danger: 999.",
        "reply",
    ),
    "ladder.unreached": Text(
        "We cannot get through to {tried}. Alerting {who} now. Ring {duty} any time: {duty_number}. Danger: 999.",
        "reply",
    ),
    "thin.nobody": Text(
        "Nobody has taken your message yet. Please ring {duty_number} now. We keep trying. In danger call 999.", "reply"
    ),
    "ladder.nobody": Text(
        "We have not reached anyone yet. Please ring {duty} now on {duty_number}. We keep trying and will text you"
        " the moment a person answers.",
        "reply",
    ),
    "ladder.nobody_can": Text(
        "Nobody has been able to take it yet. Please ring {duty} now on {duty_number}. We keep trying and will text you"
        " the moment a person takes it.",
        "reply",
    ),
    "hub.ringing": Text(
        "{holder} has your alert and is ringing you now. If you cannot talk, reply T and {holder} will be asked to"
        " text instead.",
        "reply",
        (("t", "T Text me instead"),),
    ),
    "hub.writing": Text("{holder} has your alert and is writing to you here.", "reply"),
    "cannot_talk.passed": Text("{holder} has been asked to text you and not to ring.", "reply"),
    "stand_down.asked": Text(
        "We are passing on that you want to stand down. Nothing is closed by text alone: a person decides that with"
        " you. {duty}: {duty_number}.",
        "reply",
    ),
    "matter.closed": Text(
        "{holder} has closed your alert. If anything changes, text here at any time and we alert someone again."
        " Danger: 999.",
        "reply",
    ),
    "matter.alerted_again": Text(
        "{holder} has not answered your last message. Alerting {who} again. Ring {duty} any time: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    # To whoever is on call
    "hub.alert": Text(
        "{LINE} {time}. {home} needs you. 1 ringing them now. 2 cannot, pass on. D details. No answer by {by}:"
        " we alert {next}.",
        "alert",
        (TAKE, PASS_ON, DETAILS),
    ),
    "hub.second": Text(
        "{LINE}, another alert. {home} waiting since {since}. 1 ringing them now. 2 cannot, pass on. D details."
        " No answer by {by}: we alert {next}.",
        "alert",
        (TAKE, PASS_ON, DETAILS),
    ),
    "hub.claimed": Text(
        "You have {home}. {carers}. Their words follow. Write here to answer them. 2 pass it on."
        " DONE {code} when it is settled.",
        "reply",
        (PASS_ON, DONE),
    ),
    "hub.claimed_words_known": Text(
        "You have {home}. {carers}. Write here to answer them. 2 pass it on. DONE {code} when it is settled.",
        "reply",
        (PASS_ON, DONE),
    ),
    "hub.claimed_number": Text("{name}: {phone}", "reply"),
    "hub.claimed_no_number": Text("{name}: no number, writes on Telegram", "reply"),
    "hub.borrowed": Text(
        "{name} of {home} used their line word on a phone that is not theirs: {phone}. Please ring to hear that it"
        " is them. We do not text it.",
        "reply",
    ),
    "hub.borrowed_chat": Text(
        "{name} of {home} used their line word on a Telegram account that is not theirs. Please ring them to hear that"
        " it is so. We do not write to it.",
        "reply",
    ),
    "hub.cannot_text": Text("We cannot text {name} of {home}. Please ring them: {phone}.", "reply"),
    "hub.text_only": Text("{home} cannot talk. Please do not ring. Write here and we pass it on.", "reply"),
    "hub.stand_down": Text(
        "{home} asks to stand down. Please ring them. It stays open until you text DONE {code}.", "reply"
    ),
    "hub.taken": Text("{holder} has {home}, since {since}. Nothing for you to do.", "reply"),
    "hub.sleep_on": Text("{holder} took {home} at {time}. Nothing for you to do. You can sleep on.", "reply"),
    "hub.yours_already": Text(
        "You have {home}. Write here and we pass it on. DONE {code} when it is settled.", "reply"
    ),
    "hub.passed_on": Text("OK, you cannot take {home}. We are going on to the next person now.", "reply"),
    "hub.which_claim": Text("More than one is waiting. Which do you take? {options}", "reply"),
    "hub.which_pass_on": Text("More than one is waiting. Which do you pass on? {options}", "reply"),
    "hub.which_details": Text("More than one is waiting. Details of which? {options}", "reply"),
    "hub.which_close": Text("You have more than one. Which is settled? {options}", "reply"),
    "hub.which_write": Text("Who are your words for? {options} We hold them until you answer.", "reply"),
    "hub.held_words": Text(
        "{name} has not said which home some words are for. They are held. Please ask {name} to answer the line.",
        "service",
    ),
    "hub.not_an_option": Text("That is not one of the choices. {options}", "reply"),
    "hub.closed": Text("{home} is closed. If they write again, the line alerts whoever is on call.", "reply"),
    "hub.closed_already": Text("{home} was closed at {since}. Nothing for you to do.", "reply"),
    "hub.not_yours": Text("{holder} has {home}, so your words were not passed on. Please talk to {holder}.", "reply"),
    "hub.nobody_has_it": Text("Nobody has {home} yet. Text 1 to take it first.", "reply"),
    "hub.nothing_open": Text(
        "You have nothing open, so your message went to nobody. In an emergency call 999, or ring {duty}"
        " {duty_number}.",
        "reply",
    ),
    "hub.words_closed": Text(
        "{home} was closed at {since}, so your words were not passed on. Please ring them if they need to hear.",
        "reply",
    ),
    "hub.only_words": Text(
        "Only words can be passed on, so your {kind} went to nobody. Please write or ring.", "reply"
    ),
    "hub.undelivered": Text("Our text to {name} of {home} has not gone through. Please ring them: {phone}.", "reply"),
    "hub.open_at_end": Text(
        "Your time on call is over. Still open with you: {homes}. DONE and its number closes one.", "service"
    ),
    # People's own words
    "words.carer": Text("{home} {name}: ", "reply", carries_words=True),
    "words.carer_edit": Text("{home} {name} changed a message: ", "reply", carries_words=True),
    "words.carer_thing": Text(
        "{home} {name} sent a {kind}. The line does not open it. Ask by phone what is in it. ",
        "reply",
        carries_words=True,
    ),
    "words.hub": Text("{name}: ", "reply", carries_words=True),
    # To the liaison worker
    "optout.seen": Text(
        "{home} has texted a word that makes the phone company block our texts. {line} cannot text {name}."
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
    # To others
    "stranger.neutral": Text(
        "This number cannot deal with your message. If you use this line from another phone, text your line word."
        " In an emergency call 999.",
        "reply",
    ),
    "linked.carer": Text(
        "Thank you {name}. This is the {line}. Write here at any time and we alert whoever is on call. Danger: 999.",
        "reply",
    ),
    "linked.hub": Text("Thank you {name}. This phone is now one that the {line} can alert.", "reply"),
    "linked.not": Text("That code does not work any more. Please ask for a new one.", "reply"),
}
