"""What is said from the go-ahead of a sleepover to the morning after."""

from handlers.texts.catalogue import Text

HOW_LONG = (("1", "1 Half an hour"), ("2", "2 An hour"), ("3", "3 Longer"))
YES_OR_NOT_YET = (("1", "1 Yes"), ("2", "2 Not yet"))
MARKS = (("1", "1 No marks"), ("2", "2 Yes, by phone"))
STAYING: dict[str, Text] = {
    "sleepover.refused": Text("{why}", "reply"),
    "sleepover.overtaken": Text("That has been answered already: the sleepover is {state}.", "reply"),
    # on the way
    "sleep.leave": Text(
        "1 as you leave, please. Then we ask when you expect to be there.", "reply", (("1", "1 Leaving"),)
    ),
    "sleep.not_left": Text(
        "Have you left? 1 as you leave, please. If you need longer, or it is not needed any more,"
        " text here. Danger: 999.",
        "reply",
        (("1", "1 Leaving"),),
    ),
    "sleep.not_with_host": Text(
        "{who} has not said so far that they are there. 1 once they have left. If anything is wrong, text here."
        " Danger: 999.",
        "reply",
        (("1", "1 They have left"),),
    ),
    "sleep.seen_off": Text("Noted {time}. We ask {who} whether they are there.", "reply"),
    "sleep.with_host": Text(
        "{name} has them now, logged {time}. Planned until {back}. You can text here at any time.", "reply"
    ),
    "sleep.dropped": Text(
        "{name} says that they have been dropped off, logged {time}. You can text here at any time.", "reply"
    ),
    "host.with_you": Text(
        "Are they with you, from {home}? 1 yes. 2 not yet. 3 something is wrong.",
        "reply",
        (("1", "1 Yes"), ("2", "2 Not yet"), ("3", "3 Something is wrong")),
    ),
    "host.collected": Text("Logged {time}: {home} is with you. Thank you.", "reply"),
    "host.dropped": Text("Logged {time}: {home} has been dropped off. Thank you.", "reply"),
    "host.run_due": Text(
        "{home}: planned until {back}. 1 dropped off. 2 late today.",
        "service",
        (("1", "1 Dropped off"), ("2", "2 Late today")),
    ),
    "host.day_due": Text(
        "{home}: planned until {back}. 1 gone home. 2 late today. If they are to stay longer, text until when.",
        "service",
        (("1", "1 Gone home"), ("2", "2 Late today")),
    ),
    "hub.not_left": Text("{home}: nobody has said that they have left, or arrived. Please ring both homes.", "reply"),
    "sleep.eta": Text(
        "Leaving logged {time}. How long will it take? 1 half an hour. 2 an hour. 3 longer. Or a time, like 00:30."
        " Please never text while driving.",
        "reply",
        HOW_LONG,
    ),
    "sleep.eta_delayed": Text(
        "Delay logged {time}. How long will it take now? 1 half an hour. 2 an hour. 3 longer. Or a time, like 00:30."
        " Please never text while driving.",
        "reply",
        HOW_LONG,
    ),
    "sleep.going": Text(
        "Logged: expected by {by}. If it takes longer, stop somewhere and text here. If something is wrong, ring {duty}"
        " {duty_number} or 999.",
        "reply",
    ),
    "sleep.host_asked": Text("Thank you. We are asking {who} to confirm that they have arrived.", "reply"),
    "sleep.overdue": Text(
        "You were due by {by}. Is everything OK? 1 nearly there. 2 delayed. 3 something is wrong. Danger: 999.",
        "reply",
        (("1", "1 Nearly there"), ("2", "2 Delayed"), ("3", "3 Something is wrong")),
    ),
    "sleep.late": Text(
        "You were due by {by} and we have not heard that you arrived. Alerting {who} now. {duty}: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "sleep.wrong": Text(
        "Alerting {who} now. Ring {duty} any time: {duty_number}. If anyone is hurt or in danger, call 999 now.",
        "reply",
    ),
    "sleep.nobody": Text(
        "We could not reach anyone. Please ring {duty} now on {duty_number}. We keep trying. Danger: 999.", "reply"
    ),
    "host.left": Text("{home} left at {since}. They have not said yet when they expect to be with you.", "reply"),
    "host.leaving": Text("{home} left at {since} and expects to be there by {by}. Then we ask you about it.", "reply"),
    "host.arrival": Text(
        "Has {home} arrived? 1 yes, medicine too. 2 yes, none needed. 3 not here yet. 4 here but something is wrong.",
        "reply",
        (
            ("1", "1 Yes, medicine too"),
            ("2", "2 Yes, none needed"),
            ("3", "3 Not here yet"),
            ("4", "4 Something is wrong"),
        ),
    ),
    "host.not_here": Text("Logged {time}: {home} is not there yet. When they are, text ARRIVED. Danger: 999.", "reply"),
    "host.wrong": Text(
        "Alerting {who} now about {home}. When all is well, text ARRIVED. {duty}: {duty_number}. Danger: 999.", "reply"
    ),
    "host.medicine": Text(
        "Logged {time}: {home} has arrived. Medicine handed over? 1 yes. 2 none needed.",
        "reply",
        (("1", "1 Yes"), ("2", "2 None needed")),
    ),
    "host.marks": Text(
        "Logged {time}, thank you. Did you notice any marks on arrival from {home}? 1 no. 2 yes, by phone."
        " Please do not text what you saw.",
        "reply",
        MARKS,
    ),
    "host.medicine_again": Text(
        "When {home} arrived, was medicine handed over? 1 yes. 2 none needed.",
        "reply",
        (("1", "1 Yes"), ("2", "2 None needed")),
    ),
    "host.marks_again": Text(
        "When {home} arrived, were there any marks? 1 no. 2 yes, by phone. Please do not text what was seen.",
        "reply",
        MARKS,
    ),
    "host.no_marks": Text("Noted {time}: no marks, {home}. Thank you.", "reply"),
    "host.marks_noted": Text(
        "Noted. {who} has been asked to ring you about it. If it cannot wait, ring {duty} {duty_number}. Danger: 999.",
        "reply",
    ),
    "hub.marks": Text(
        "{name} noticed marks, {home}, and will say more by phone. Please ring {name}: {phone}.", "reply"
    ),
    "hub.left": Text("{home} left at {since} for the sleepover.", "reply"),
    "hub.arrived": Text("{home} arrived {time}, says {name}.", "reply"),
    "hub.late": Text(
        "{home} left {since}, was due {by}, and does not answer. The host says: not here yet. Please ring both."
        " 3 missing: what to do.",
        "reply",
        (("3", "3 Missing: what to do"),),
    ),
    "hub.late_silent": Text(
        "{home} left {since}, was due {by}. Neither they nor the host answer us. Please ring both. 3 missing: what to"
        " do.",
        "reply",
        (("3", "3 Missing: what to do"),),
    ),
    "hub.missing_steps": Text(
        "Missing: police 999 if at risk, else 101. Say if there is a Philomena form. Ring {duty} {duty_number}."
        " We remind you every half hour.",
        "reply",
    ),
    "hub.wrong": Text("{home}, sleepover: {name} says that something is wrong. Please ring {name}: {phone}.", "reply"),
    "sleep.arrived": Text(
        "Arrived {time}, medicine handed over. Coming back {back}. You can text here at any time. Asking was the"
        " right thing to do.",
        "reply",
    ),
    "sleep.arrived_plain": Text(
        "Arrived {time}. Coming back {back}. You can text here at any time. Asking was the right thing to do.",
        "reply",
    ),
    # the stay
    "sleep.good_night": Text("{name} texted at {time}: good night. You can text here at any time.", "reply"),
    "sleep.good_night_noted": Text("Good night noted {time}. You can text here at any time. Danger: 999.", "reply"),
    "sleep.return_tomorrow": Text(
        "Planned: home {back}. Please see that they know. If they are to stay longer, text here:"
        " that needs a fresh yes.",
        "service",
    ),
    "host.return_tomorrow": Text(
        "{home} goes home {back}, as planned. If they are to stay longer, text here: that needs a fresh yes.", "service"
    ),
    "host.return_due": Text(
        "{home}: planned return was {back}. 1 gone home. 2 late today. 3 staying longer. Staying longer needs a fresh"
        " yes before tonight.",
        "service",
        (("1", "1 Gone home"), ("2", "2 Late today"), ("3", "3 Staying longer")),
    ),
    "sleep.late_back": Text("{name} says that they come back later today than {back}.", "service"),
    "host.late_back": Text("Logged {time}: later today. We told {name} and ask you again.", "reply"),
    "host.late_back_untold": Text("Logged {time}: later today. Please ring {name}: we could not text them.", "reply"),
    "hub.not_back": Text(
        "{home}: the sleepover was to end {back} and nobody has said that they are home. Please ring both homes.",
        "reply",
    ),
    "sleep.home": Text(
        "{name} says that they have gone home. Are they with you? 1 yes. 2 not yet.", "reply", YES_OR_NOT_YET
    ),
    "sleep.is_home": Text("Are they with you? 1 yes. 2 not yet.", "reply", YES_OR_NOT_YET),
    "sleep.not_home": Text("OK, logged {time}. If you are concerned, text here. Danger: 999.", "reply"),
    "sleep.home_waits": Text(
        "OK. We ask again in half an hour. If you are concerned, text here. Danger: 999.", "reply"
    ),
    "sleep.home_noted": Text("Home logged {time}, thank you. You can text here at any time.", "reply"),
    "host.home": Text("{home} is home again, logged {time}. Thank you for having them.", "reply"),
    "host.medicine_back": Text(
        "Logged {time}: {home} has gone home. Did the medicine go with them? 1 yes. 2 none needed. 3 still here.",
        "reply",
        (("1", "1 Yes"), ("2", "2 None needed"), ("3", "3 Still here")),
    ),
    "sleep.medicine_left": Text("{name} says that the medicine is still there. Please ring {name} about it.", "reply"),
    "host.marks_back": Text(
        "Logged {time}, thank you. Did you notice any marks during the stay of {home}? 1 no. 2 yes, by phone."
        " Please do not text what you saw.",
        "reply",
        MARKS,
    ),
    "hub.ring_about": Text("{home}, sleepover: please ring {name}: {phone}.", "reply"),
    "sleep.ring_asked": Text("{who} is being asked to ring you. {duty} any time: {duty_number}. Danger: 999.", "reply"),
    # the end
    "sleep.standdown": Text(
        "OK, the sleepover is on hold. We do not close a request by text alone: {name} is asked to ring you. 1 fine."
        " 2 ring me now.",
        "reply",
        (("1", "1 Fine"), ("2", "2 Ring me now")),
    ),
    "sleep.standdown_waits": Text(
        "OK, the sleepover is on hold. We do not close a request by text alone: a person is asked to ring you. 1 fine."
        " 2 ring me now.",
        "reply",
        (("1", "1 Fine"), ("2", "2 Ring me now")),
    ),
    "sleep.standdown_fine": Text("Thank you. You can text here at any time. Danger: 999.", "reply"),
    "hub.standdown": Text(
        "{home} says the sleepover is not needed. Please ring them first. 1 spoken, it is not needed. 2 still needed."
        " It stays on hold until then.",
        "reply",
        (("1", "1 Spoken, not needed"), ("2", "2 Still needed")),
    ),
    "hub.stood_down": Text("Logged {time}: {home} does not need the sleepover. Thank you.", "reply"),
    "hub.still_needed": Text("Logged {time}: {home} needs the sleepover after all. It is {state}.", "reply"),
    "sleep.stood_down": Text(
        "{name} has logged {time} that the sleepover is not needed. Text here at any time.", "reply"
    ),
    "sleep.still_needed": Text("{name} has logged {time} that the sleepover is still needed. It goes on.", "reply"),
    "host.not_needed": Text("The sleepover of {home} is not needed any more. Thank you for being there.", "reply"),
    "morning.satellite": Text(
        "Morning. How is it at home? 1 OK. 2 tired but OK. 3 please ring me. No need to explain.",
        "service",
        (("1", "1 OK"), ("2", "2 Tired but OK"), ("3", "3 Please ring me")),
    ),
    "morning.thanks": Text("Thank you. You can text here at any time, day or night.", "reply"),
    "office.sleepovers": Text(
        "Sleepovers open more than 12 hours: {count}. Each follows. None of them ends by itself.", "service"
    ),
    "office.sleepover": Text(
        "{home}: sleepover {state}, asked for {asked}. Please see that somebody has it.", "service"
    ),
    "office.to_file": Text(
        "{home}: sleepover over, asked for {asked}. FILED {code} when it is in its place.",
        "service",
        (("1", "1 It is filed"),),
    ),
    "office.with_edt": Text(
        "{home}: {duty} has the sleepover asked for {asked}. FILED {code} when it is settled and in its place.",
        "service",
        (("1", "1 It is filed"),),
    ),
    "office.filed": Text("Logged {time}: the sleepover of {home}, asked for {asked}, is filed.", "reply"),
    "office.nothing_to_file": Text("No sleepover of {home} waits to be filed.", "reply"),
    "office.none_open": Text("No sleepover is open.", "reply"),
}
