"""What is said to whoever is on call."""

from handlers.texts.catalogue import Text

TAKE = ("1", "1 Ringing them now")
PASS_ON = ("2", "2 Cannot, pass on")
DETAILS = ("d", "D Details")
DONE = ("done", "Done, settled")

HUB: dict[str, Text] = {
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
    "hub.spoken": Text(
        "Have you spoken to {home}? 1 yes. 2 not yet. Without an answer we alert the next person as well.",
        "reply",
        (("1", "1 Yes"), ("2", "2 Not yet")),
    ),
    "hub.spoken_yes": Text("Thank you. You have {home}. Write here and we pass it on.", "reply"),
    "hub.no_contact": Text(
        "Nobody has said that you and {home} have spoken, so we are alerting the next person as well. 1 if you have it"
        " after all.",
        "reply",
        (TAKE,),
    ),
    "hub.handover": Text(
        "{holder} has had {home} and the spell is over. 1 take it over. 2 leave it with {holder}.",
        "service",
        (("1", "1 Take it over"), ("2", "2 Leave it")),
    ),
    "hub.handed_over": Text("{holder} has taken over {home}. Nothing more for you to do.", "reply"),
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
    "hub.carer_left": Text(
        "{name} of {home} is no longer in the roster. What they write still comes to you, but your words do not go to"
        " them. Their phone: {phone}.",
        "reply",
    ),
    "hub.text_only": Text("{home} cannot talk. Please do not ring. Write here and we pass it on.", "reply"),
    "hub.not_safe": Text(
        "{home} answered no to: is everyone safe right now? Please ring them now. If anyone is hurt or in danger, it is"
        " 999.",
        "reply",
    ),
    "hub.stand_down": Text(
        "{home} asks to stand down. Please ring them. It stays open until you text DONE {code}.", "reply"
    ),
    "hub.taken": Text("{holder} has {home}, since {since}. Nothing for you to do.", "reply"),
    "hub.taken_by_day": Text("{holder} took {home} at {time}. Nothing for you to do.", "reply"),
    "hub.sleep_on": Text("{holder} took {home} at {time}. Nothing for you to do. You can sleep on.", "reply"),
    "hub.yours_already": Text(
        "You have {home}. Write here and we pass it on. DONE {code} when it is settled.", "reply"
    ),
    "hub.no_answer": Text(
        "That is none of the answers to the last question, so it went to nobody. To write to {home}, put a word to it.",
        "reply",
    ),
    "hub.answered_already": Text(
        'That has been answered already. You have {home}. To pass it on, write "2 home {code}".', "reply"
    ),
    "hub.passed_on": Text("OK, you cannot take {home}. The line goes on to others.", "reply"),
    "hub.which_claim": Text("More than one is waiting. Which do you take? {options}", "reply"),
    "hub.which_pass_on": Text("More than one is open with you. Which do you pass on? {options}", "reply"),
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
    "hub.nobody_has_it": Text("Nobody has {home} yet. Text 1 to take it first.", "reply", (TAKE,)),
    "hub.not_open": Text("You have no alert of Home {code}, so nothing was done. You have: {homes}.", "reply"),
    "hub.came_late": Text(
        "Your text of {since} came late and went to nobody. Somebody waits for you now: look at your newest alert.",
        "reply",
    ),
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
    "hub.words_alone": Text("Only words can be passed on, so your {kind} was left out.", "reply"),
    "hub.no_edits": Text(
        "A change to a message is not passed on, so it went to nobody. Please write it as a new message.", "reply"
    ),
    "hub.not_read": Text(
        "We could not handle your last message, so nothing was done with it. Please write it again, or ring.", "reply"
    ),
    "hub.undelivered": Text("Our text to {name} of {home} has not gone through. Please ring them: {phone}.", "reply"),
    "hub.still_open": Text("{home} is still open with you. DONE {code} when it is settled.", "service"),
    "hub.missing": Text(
        "{home}: missing since {since}, and nobody has texted BACK. No police reference has been texted to us."
        " Please ring them.",
        "service",
    ),
    "hub.missing_ref": Text(
        "{home}: missing since {since}, and nobody has texted BACK. A police reference was logged at {by}."
        " Please ring them.",
        "service",
    ),
    "hub.back": Text(
        "{home} texted BACK at {time}. Please ring them. It stays open until you text DONE {code}.", "reply"
    ),
    "own.ask": Text(
        "No home is open with you. 1 it is for myself: alert {who}. 2 nothing needed. No answer by {by}: we alert them."
        " Danger: 999.",
        "reply",
    ),
    "own.too": Text(
        "Do you need somebody yourself? 3 yes: alert {who} for you. Without a 3 nobody is alerted for you."
        " In danger call 999.",
        "reply",
    ),
    "own.ask_guest": Text(
        "About the stay of {home} with you? 1 alert {who}. 2 nobody needed, keep it as a note. No answer by {by}: we"
        " alert them. Danger: 999.",
        "reply",
    ),
    "own.noted": Text(
        "Kept {time} with the stay of {home}, and nobody is alerted. If you need somebody, text ME at any time.",
        "reply",
    ),
    "own.nothing": Text(
        "OK, nobody is alerted, and your words went to nobody. If you need somebody for yourself, text ME at any time.",
        "reply",
    ),
    "hub.open_at_end": Text(
        "Your time on call is over. Still open with you: {homes}. DONE and its number closes one.", "service"
    ),
}
