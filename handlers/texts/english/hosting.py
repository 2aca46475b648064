"""What is said while a home for a sleepover is looked for, and until the go-ahead (DOMAIN 9).

`host.` goes to whoever has the matter or hosts, `sleep.` to the carers who asked. Nothing here says that anybody has
agreed, but the go-ahead, which says it by its name (N3).
"""

from handlers.texts.catalogue import Text

YES = ("1", "1 Yes")
NO = ("2", "2 No")
MYSELF = ("3", "3 I ask the rest myself")
LATER = ("4", "4 Ask me later")
NOT_TONIGHT = ("2", "2 Not tonight")
RING = ("3", "3 Ring me")

HOSTING: dict[str, Text] = {
    # To whoever has taken the matter
    "host.summary": Text("{home} asks for a sleepover: {needs}", "reply"),
    "host.summary_now": Text("{home} asks for a sleepover: {needs}", "service"),  # in place of the summary
    "host.news": Text("{home}, known by now: {needs}", "reply"),
    "host.ask": Text(
        "Can your home have them for {home}? Beds free {free} of {beds}, fostered with you {own}. 1 yes. 2 no, no"
        " reason needed. 3 I ask the rest myself. 4 ask me later.",
        "reply",
        (YES, NO, MYSELF, LATER),
    ),
    "host.ask_warned": Text(
        "{home}: beds free {free} of {beds}, {own} fostered. {warnings} 1 yes. 2 no, no reason needed."
        " 3 I ask the rest myself. 4 ask me later.",
        "reply",
        (YES, NO, MYSELF, LATER),
    ),
    "host.ask_staff": Text(
        "{home} asks for a sleepover. 2 ask the homes that could. 3 I ask the rest myself. 4 ask me later.",
        "reply",
        (("2", "2 Ask the homes"), MYSELF, LATER),
    ),
    "host.which": Text(
        'More than one waits for that {number}. Which is it for? {options} Or write "1 home 4".', "reply"
    ),
    "host.twice": Text(
        "You have {home}. If that 1 was for the sleepover as well, please send it once more.",
        "reply",
    ),
    "host.asks": Text(
        "OK, we send {home} no more questions. 1 when your home can have them. 2 when it cannot.", "reply"
    ),
    "host.later": Text("OK. We ask you again at {by}. 1 or 2 at any time before.", "reply"),
    "host.no": Text("OK, nobody asks why. Other homes are asked now. You still have {home}.", "reply"),
    "host.plan": Text("To know: {home} also plans a stay {stretch}. Tonight changes nothing of that.", "reply"),
    "host.stands": Text("The sleepover for {home} is {state}.", "reply"),
    "host.settled": Text(
        "{home} still has an open sleepover request. 1 they stay at home, close both. 2 it is still needed.",
        "reply",
        (("1", "1 They stay at home"), ("2", "2 Still needed")),
    ),
    "host.still_open": Text("OK, {home} stays open with you, and so does the sleepover.", "reply"),
    "host.silent_phone": Text(
        "{home} could not be sent our last text: a phone there is to stay silent. Please tell them by phone.", "reply"
    ),
    "host.ring_home": Text(
        "{name} of {home} asks you to ring before they say whether they can have them: {phone}.", "reply"
    ),
    "host.other_yes": Text(
        "{name} of {home} can have them: {phone}. Please ring both homes to say who and where. Nobody sets off before"
        " the go-ahead.",
        "reply",
    ),
    "host.also_can": Text(
        "{name} of {home} says that they can have them as well: {phone}. They know that it is settled. Nothing is"
        " changed.",
        "reply",
    ),
    "host.yes_in_doubt": Text(
        "{name} of {home} said yes to having them, and now says no. Please ring them: {phone}. The yes stands until"
        " they take it back.",
        "reply",
    ),
    "host.home_withdrew": Text("{name} of {home} cannot have them after all. Others are looked for now.", "reply"),
    "host.none": Text(
        "No home has said yes for {home}. They have the number of {duty}. Once a person there has it, write"
        ' "EDT has it".',
        "reply",
    ),
    "host.edt_yet": Text(
        "Nobody has told us that {duty} has the request of {home}. Please ring them. Once a person there has it, write"
        ' "EDT has it".',
        "reply",
    ),
    "host.edt_has_it": Text("Written down at {time}: {duty} has the request of {home}.", "reply"),
    # To whichever home says yes
    "host.warned": Text(
        'Before your yes counts: {warnings} If you can have them all the same, write "seen". 2 no.', "reply", (NO,)
    ),
    "host.warned_red": Text(
        'Your yes counts at once, as this is urgent. Please know: {warnings} Write "seen" when you have read it.',
        "reply",
    ),
    "host.warned_change": Text(
        'The stay has changed. Please know: {warnings} Write "seen", or "cannot host" if it is too much.', "reply"
    ),
    "host.seen": Text("Thank you. It is written down that you have seen it, for {home}.", "reply"),
    "host.kept": Text(
        'Written down at {time}: your home can have them for {home}. To take that back, write "cannot host".', "reply"
    ),
    "host.offer": Text(
        "{line}. Could your home have {whom}, {stay}? 1 yes. 2 not tonight, no reason needed. 3 ring me."
        " By {by} please.",
        "reply",
        (YES, NOT_TONIGHT, RING),
    ),
    "host.offer_kept": Text(
        "Thank you. Please wait for {holder} to ring and say who is coming. Nobody sets off before the go-ahead. To"
        ' take it back, write "cannot host".',
        "reply",
    ),
    "host.yes_stands": Text(
        'You have said yes, and that stands. To take it back, write "cannot have them after all".', "reply"
    ),
    "host.offer_no": Text("Thank you for answering. Nothing more for you to do.", "reply"),
    "host.offer_ring": Text("{holder} has been told that you would like to be rung first.", "reply"),
    "host.offer_ring_waits": Text(
        "Nobody has taken it at this moment. Whoever does is told that you would like to be rung first.", "reply"
    ),
    "host.stood_down": Text("Thank you. A bed is no longer needed from you, so you can sleep on.", "reply"),
    "host.stood_down_day": Text("Thank you. A bed is no longer needed from you. There is nothing more to do.", "reply"),
    "host.on_hold": Text(
        "Thank you. It may not be needed after all, and a person is finding out. If you hear no more, there is nothing"
        " to do.",
        "reply",
    ),
    "host.which_home": Text(
        'Your home has said yes to {homes}. Nothing was taken back: which is it? Write it such as "cannot host 4".',
        "reply",
    ),
    "host.withdrawn": Text("OK, nobody asks why. Your yes for {home} is taken back, and all are told.", "reply"),
    "host.refused": Text("{refusal}", "reply"),
    # Who has agreed
    "host.authority": Text(
        "Who has said yes to {nest_names} staying? 1 standing yes in the care plan. 2 nobody yet. Or write"
        ' "EDT" or "oncall" and the name.',
        "reply",
        (("1", "1 Standing yes in the care plan"), ("2", "2 Nobody yet")),
    ),
    "host.authority_known": Text(
        "The sheet says who says yes to {nest_names} staying. 1 it holds for this stay. 2 no, somebody has to be"
        " asked.",
        "reply",
        (("1", "1 It holds"), ("2", "2 Somebody has to be asked")),
    ),
    "host.authority_name": Text(
        'Whose yes is it? Write it with the name, such as "EDT Angela" or "oncall Maria".', "reply"
    ),
    "host.authority_later": Text(
        'OK. Nobody sets off before it is there. Write it with the name when it is, such as "EDT Angela".', "reply"
    ),
    "host.authority_kept": Text("Written down at {time} for {nest_names}: {whose}.", "reply"),
    "host.for_whom": Text("For whom is that yes? {options}", "reply"),
    "host.for_nobody": Text(
        'Not known yet who is to stay, from {home}. Begin with the nest name, such as "wren EDT Angela", or, without'
        ' a sheet, with "one child".',
        "reply",
    ),
    "host.several": Text(
        "More than one sleepover is open with you, so nothing was written down. Begin with the nest name, such as"
        ' "wren EDT Angela".',
        "reply",
    ),
    "host.return": Text(
        'When do they come back? Write it such as "back sunday 10am". It is part of the go-ahead, so that they hear it'
        " too.",
        "reply",
    ),
    "host.return_kept": Text(
        'Written down: back {moment}. To change it, write "back" with the day and the time.', "reply"
    ),
    "host.return_unclear": Text(
        'Nothing was written down: which day, and when? Write it such as "back sun 29 nov 10am".', "reply"
    ),
    "host.go": Text("Go-ahead given {time} for {home}, back {day}. Please tell them by phone where to come.", "reply"),
    "host.wait_again": Text(
        "The stay of {home} is changed: {stay}. It needs a new go-ahead, and is not settled before.", "reply"
    ),
    # To the carers who asked
    "sleep.yes_wait": Text(
        "{holder} can have them. One check is left: who has to say yes to it. Please wait for our go-ahead text before"
        " you set off.",
        "reply",
    ),
    "sleep.hub_no": Text(
        "{holder} cannot host this time. We are asking other homes and will text you by {by} either way."
        " {duty}: {duty_number}. Danger: 999.",
        "reply",
    ),
    "sleep.still_asking": Text(
        "No home has said yes so far. We are asking more and will text you by {by} either way. {duty}: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "sleep.other_yes": Text(
        "A home you know can have them. Please wait for {holder} to ring and say who and where, and for our go-ahead"
        " text, before you set off.",
        "reply",
    ),
    "sleep.none_edt": Text(
        "We have found no home here that can. Please ring {duty} now on {duty_number} and say a sleepover was tried."
        " {holder} has been told.",
        "reply",
    ),
    "sleep.none_edt_alone": Text(
        "We have found no home here that can. Please ring {duty} now on {duty_number} and say a sleepover was tried.",
        "reply",
    ),
    "sleep.edt_has_it": Text(
        "{holder} has told us that {duty} has your request. Their number is {duty_number}. You can text here at any"
        " time.",
        "reply",
    ),
    "sleep.host_off": Text(
        "The home that said yes cannot have them after all. The go-ahead no longer holds: please do not set off.",
        "reply",
    ),
    "sleep.host_off_waiting": Text(
        "The home that said yes cannot have them after all. Please stay where you are for now.", "reply"
    ),
    "sleep.asks_herself": Text(
        "{holder} would rather ask you the rest in person, so we send no more questions. You can text here at any"
        " time.",
        "reply",
    ),
    "sleep.go": Text(
        "Go-ahead given {time}. Bring medicine in its box, night things, charger, a comfort item. Tell them they come"
        " back {day}. Text 1 as you leave.",
        "reply",
    ),
    "sleep.wait_again": Text(
        "The stay has changed, so the go-ahead no longer holds. Please wait for a new one before you set off.", "reply"
    ),
    "sleep.back": Text(
        "{name} has told us that they now come back {moment}. The go-ahead still holds. Please tell them.", "reply"
    ),
}
NOW = "now"
#: In place of a nest name: whoever is to stay has no sheet and is not in the roster.
ONE_CHILD = "one child"
#: What a carer has answered, as whoever hosts reads it: the field, the code, the words.
NEEDS: dict[str, dict[str, str]] = {
    "safe_now": {"not_sure": "Not sure all are safe."},
    "can_talk": {"text_only": "Text only."},
    "reason_kind": {
        "too_much": "It has become too much.",
        "carer_ill": "The carer is ill or hurt.",
        "family": "A family emergency.",
        "other_child": "Another one there is at risk.",
        "by_phone": "Why, by phone.",
    },
    "others_at_risk": {"yes": "Another one there is upset."},
    "child_view": {"yes": "They want to.", "not_keen": "They know, not keen.", "not_told": "Not told yet."},
    "travel": {"drive": "Can drive them.", "cannot_leave": "Cannot leave the house.", "no_car": "No car or seat."},
    "medicine_due": {"yes": "Medicine, in its box.", "not_sure": "Medicine not sure."},
    "sheet_changes": {"changed": "Sheet has changed."},
    "tomorrow": {"yes": "School tomorrow.", "not_sure": "Tomorrow: ask."},
}
#: An agreement as it is read back.
OF_RULE: dict[str, str] = {
    "standing_care_plan": "a standing yes, says {name}",
    "edt_named": "{name}, duty team",
    "on_call_manager_named": "{name}, on-call manager",
    "holds_pr": "{name}, who can say so",
    "not_needed_day_care": "no more is needed, says {name}",
}
