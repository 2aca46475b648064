"""What is said about a stay that is planned days or weeks ahead, and about day care (DOMAIN B45)."""

from handlers.texts.catalogue import Text

LEAVE = ("0", "0 Leave it")
YES_NO_RING = (("1", "1 Yes"), ("2", "2 No"), ("3", "3 Ring them"))

#: How they come and go (DOMAIN B45), as whoever is asked reads it.
RUNS = {
    "brings": "they are brought and fetched.",
    "fetch": "please fetch them and bring them home.",
    "school_run": "with the school run.",
    "talk": "how they come and go is said by phone.",  # or nobody has said it so far
}

PLANNING: dict[str, Text] = {
    # To the carer who asks
    "plan.right": Text(
        "For {nest_names}: {stretch}. 1 right. 2 other dates. 0 leave it. We ask the hub after your 1.",
        "reply",
        (("1", "1 Right"), ("2", "2 Other dates")),
    ),
    "plan.right_day": Text(
        "For {nest_names}: {stretch}. 1 ask the hub. 2 other dates. 3 ask all homes. Or text: ask home 5, 7. 0 leave"
        " it.",
        "reply",
        (("1", "1 Ask the hub"), ("2", "2 Other dates"), ("3", "3 Ask all homes")),
    ),
    "plan.which": Text("Which do you mean? 1 {stretch}. 2 {other}. 3 other dates. 0 leave it.", "reply"),
    "plan.dates": Text(
        "From when, and until when? Please write both, like: Fri 4 Dec 18:00 to Sun 6 Dec 10:00. 0 leave it.", "reply"
    ),
    "plan.asked": Text("Noted {time}. We are asking {who} now. It is not settled yet.", "reply"),
    "plan.asked_later": Text(
        "Noted {time}. We ask {who} at {by} and wake nobody for it. It is not settled yet. If it cannot wait, say so.",
        "reply",
    ),
    "plan.alerting": Text(
        "Nobody has answered about your plan yet, so we are alerting whoever is on call. {duty}: {duty_number}.",
        "reply",
    ),
    "plan.not_agreed": Text(
        "It is not written down yet who says yes to your plan, so we are alerting whoever is on call. {duty}:"
        " {duty_number}.",
        "reply",
    ),
    "plan.left": Text("Left, noted {time}. To plan another, write when you need it.", "reply"),
    "plan.yes": Text(
        "{name} can have them {stretch}. Not settled yet: who must say yes to it is being asked. Then we write.",
        "service",
    ),
    "plan.no": Text(
        "{name} cannot have them {stretch}. 1 ask other homes. 2 other dates. 0 leave it. Your liaison worker is told.",
        "service",
        (("1", "1 Ask other homes"), ("2", "2 Other dates")),
    ),
    "plan.no_more": Text(
        "{name} cannot have them {stretch}. 2 other dates. 0 leave it. Your liaison worker is told.",
        "service",
        (("2", "2 Other dates"),),
    ),
    "plan.none_chosen": Text(
        "No home has said yes to {stretch} so far. 1 ask the others. 2 other dates. 0 leave it. Your liaison worker is"
        " told.",
        "service",
        (("1", "1 Ask the others"), ("2", "2 Other dates")),
    ),
    "plan.none": Text(
        "No home has said yes to {stretch} so far. 2 other dates. 0 leave it. Your liaison worker is told.",
        "service",
        (("2", "2 Other dates"),),
    ),
    "plan.runs": Text(
        "How do they come and go? 1 I bring and fetch. 2 please fetch and bring. 3 with the school run. 4 we talk"
        " about it.",
        "reply",
        (("1", "1 I bring and fetch"), ("2", "2 Please fetch and bring"), ("3", "3 School run"), ("4", "4 We talk")),
    ),
    "plan.runs_kept": Text("Noted {time}: {noted}", "reply"),
    "plan.ring_home": Text(
        "{name}, {home}, would rather speak before yes or no: {phone}. The question stays open.", "service"
    ),
    "plan.stands": Text(
        "It stands: {nest_names}, {stretch}, with {who}. To change it, write here.",
        "service",
    ),
    "plan.settled": Text(
        "Thank you. That is settled by now, so there is nothing to answer. If you need somebody, write here.", "reply"
    ),
    "plan.read_at": Text("The other side reads it at {by}: nobody is woken for it.", "reply"),
    "plan.over": Text("That has been answered already.", "reply"),
    # To the hub
    "plan.host": Text(
        "{home} asks for a planned sleepover: {nest_names}, {stretch}. Beds free {free} of {beds}, {own} fostered."
        " 1 yes. 2 no, no reason needed. 3 ring them.",
        "service",
        YES_NO_RING,
    ),
    "plan.host_day": Text(
        "{home} asks for day care: {nest_names}, {stretch}. {own} fostered with you. 1 yes. 2 no, no"
        " reason needed. 3 ring them.",
        "service",
        YES_NO_RING,
    ),
    "plan.warned": Text("To know for {stretch}: {warnings}", "service"),
    "plan.unconfirmed": Text(
        "{home} wrote about a planned stay and has not confirmed the dates. Please ring {name}: {phone}.", "service"
    ),
    "plan.kept": Text("{home}: your yes is noted, {stretch}. It is in your diary.", "reply"),
    "plan.waits": Text(
        "As it is changed, who must say yes to it is asked again. It is not settled until we write.", "service"
    ),
    "plan.kept_by": Text("{name} has said yes for your home, {stretch}. It is in your diary.", "service"),
    "plan.no_noted": Text("{home}: noted that it is not possible. No reason needed.", "reply"),
    "plan.not_needed": Text("{home}, {stretch}: you need not answer any more. Thank you.", "service"),
    "plan.ring": Text("{home}: {name} is on {phone}. The question stays open.", "reply"),
    "plan.stands_host": Text("It stands: {home}, {stretch}. It is in your diary. To change it, write here.", "service"),
    "plan.office": Text("{home} looks for a planned stay, {stretch}. No home has said yes so far.", "service"),
    "plan.written": Text(
        "Written down: {home}, {stretch}, stands with another home. There is nothing to do.", "service"
    ),
    "plan.runs_host": Text("To know for {stretch}: {noted}", "service"),
    # To other homes: neither whose children they are nor why (DOMAIN N17)
    "plan.offer": Text(
        "{line}: could your home have {whom}, {stretch}? 1 yes. 2 no, no reason needed. 3 ring me.",
        "service",
        (("1", "1 Yes"), ("2", "2 No"), ("3", "3 Ring me")),
    ),
    "plan.offer_no": Text("Thank you, noted. No reason needed.", "reply"),
    "plan.offer_over": Text("{stretch}: you need not answer any more. Thank you.", "service"),
    "plan.ring_asked": Text("Noted {time}. Whoever asks gets your number. The question stays open.", "reply"),
    # What a home has offered is taken up
    "plan.taken": Text("{name}, {home}, takes up {care} for {nest_names}. Number: {phone}.", "service"),
    "plan.for_whom": Text("It is yours, noted {time} for all of them. If for one: {children}.", "reply"),
    "plan.for_noted": Text("Noted {time}: it is for {nest_names}.", "reply"),
    "plan.for_host": Text("{home}, {stretch}: it is for {nest_names}.", "service"),
    # Moved, or called off
    "plan.which_stay": Text("Which do you mean? {starts}. 0 leave it as it is.", "reply"),
    "plan.move_sure": Text("Change {stretch} to {other}? 1 yes. 0 leave it as it was.", "reply", (("1", "1 Yes"),)),
    "plan.move_asked": Text("Noted {time}. We ask the other side. Until they say yes it stays {stretch}.", "reply"),
    "plan.move_host": Text(
        "{home} asks to change {stretch} to {other}. 1 yes. 2 no. 3 ring them.", "service", YES_NO_RING
    ),
    "plan.move_carer": Text(
        "{name} asks to change {stretch} to {other}. 1 yes. 2 no, it stays.",
        "service",
        (("1", "1 Yes"), ("2", "2 No")),
    ),
    "plan.moved": Text("Changed, both sides have said yes: {stretch}.", "service"),
    "plan.move_no": Text("It stays as it was: {stretch}.", "service"),
    "plan.move_office": Text("{home}: {stretch} is to be {other}. Asked, and not answered so far.", "service"),
    "plan.move_silent": Text(
        "{home} waits for an answer of {name}: can {stretch} be {other}? Please ring: {phone}.", "reply"
    ),
    "plan.move_alerting": Text(
        "Not answered yet, so it stays {stretch}. We are alerting whoever is on call. {duty}: {duty_number}.", "reply"
    ),
    "plan.none_changed": Text("OK, nothing is changed.", "reply"),
    "plan.gone": Text("{stretch} is not planned any more, so there is nothing to change.", "reply"),
    "plan.as_it_was": Text("Nothing changed: {stretch}.", "reply"),
    "plan.off_sure": Text(
        "Call off {nest_names}, {stretch}? 1 yes, call it off. 0 leave it as it was.", "reply", (("1", "1 Yes"),)
    ),
    "plan.off_noted": Text("Noted {time}: {stretch} is off. The other side is asked to confirm.", "reply"),
    "plan.off_host": Text(
        "{home} calls off {stretch}, says {name}. 1 seen. 3 ring them.",
        "service",
        (("1", "1 Seen"), ("3", "3 Ring them")),
    ),
    "plan.off_done": Text("Noted {time}: {stretch} is off and out of your diary.", "reply"),
    "plan.off_seen": Text("{name} has seen that {stretch} is off.", "service"),
    # Reminders
    "plan.day_before": Text("Tomorrow: {nest_names}, {stretch}. To change it, write here.", "reminder"),
    # a night away: with the bag list, as in any go-ahead
    "plan.night_before": Text(
        "Tomorrow: {nest_names}, {stretch}. Bring medicine in its box, night things, charger, a comfort item.",
        "reminder",
    ),
    "plan.night_today": Text(
        "Today: {nest_names}, {stretch}. Bring medicine in its box, night things, charger, a comfort item."
        " 1 as you leave.",
        "reminder",
        (("1", "1 Leaving"),),
    ),
    "plan.hours_before": Text(
        "Today: {nest_names}, {stretch}. 1 as you leave, please.", "reminder", (("1", "1 Leaving"),)
    ),
    "plan.hours_with": Text(
        "Today: {nest_names}, {stretch}, with {who}. 1 once they have left, if you see them off.",
        "reminder",
        (("1", "1 They have left"),),
    ),
    "plan.hours_with_you": Text(
        "Today: {home}, {stretch}. {runs} 1 once they are with you, please.", "reminder", (("1", "1 With me"),)
    ),
    "plan.hours_host": Text("Today: {home}, {stretch}. We tell you when they leave.", "reminder"),
}
