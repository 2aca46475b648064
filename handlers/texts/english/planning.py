"""What is said about a stay that is planned days or weeks ahead, and about day care (DOMAIN B45)."""

from handlers.texts.catalogue import Text

YES_NO_RING = (("1", "1 Yes"), ("2", "2 No"), ("3", "3 Ring them"))

PLANNING: dict[str, Text] = {
    # To the carer who asks
    "plan.right": Text(
        "For {nest_names}: {stretch}. 1 right. 2 other dates. 0 leave it. We ask the hub after your 1.",
        "reply",
        (("1", "1 Right"), ("2", "2 Other dates")),
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
    "plan.left": Text("Left, noted {time}. To plan another, write when you need it.", "reply"),
    "plan.yes": Text(
        "{name} can have them {stretch}. Not settled yet: who must say yes to it is being asked. Then we write.",
        "service",
    ),
    "plan.no": Text(
        "{name} cannot have them {stretch}. 2 other dates. 0 leave it. Your liaison worker is told.",
        "service",
        (("2", "2 Other dates"),),
    ),
    "plan.stands": Text(
        "It stands: {nest_names}, {stretch}, with {who}. To change it, write here.",
        "service",
    ),
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
    "plan.no_noted": Text("{home}: noted that it is not possible. No reason needed. They are told.", "reply"),
    "plan.not_needed": Text("{home}, {stretch}: you need not answer any more. Thank you.", "service"),
    "plan.ring": Text("{home}: {name} is on {phone}. The question stays open.", "reply"),
    "plan.stands_host": Text("It stands: {home}, {stretch}. It is in your diary. To change it, write here.", "service"),
    "plan.office": Text("{home} looks for a planned stay, {stretch}. No home has said yes so far.", "service"),
    # Moved, or called off
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
    "plan.as_it_was": Text("Nothing changed: {stretch}.", "reply"),
    "plan.off_sure": Text(
        "Call off {nest_names}, {stretch}? 1 yes, call it off. 0 leave it as it was.", "reply", (("1", "1 Yes"),)
    ),
    "plan.off_noted": Text("Noted {time}: {stretch} is off. The other side is told and asked to confirm.", "reply"),
    "plan.off_host": Text(
        "{home} calls off {stretch}, says {name}. 1 seen. 3 ring them.",
        "service",
        (("1", "1 Seen"), ("3", "3 Ring them")),
    ),
    "plan.off_done": Text("Noted {time}: {stretch} is off and out of your diary.", "reply"),
    "plan.off_seen": Text("{name} has seen that {stretch} is off.", "service"),
    # Reminders
    "plan.day_before": Text("Tomorrow: {nest_names}, {stretch}. To change it, write here.", "reminder"),
    "plan.hours_before": Text(
        "Today: {nest_names}, {stretch}. 1 as you leave, please.", "reminder", (("1", "1 Leaving"),)
    ),
    "plan.hours_host": Text("Today: {home}, {stretch}. We tell you when they leave.", "reminder"),
    "plan.not_left": Text(
        "{home} was due {stretch}, and nobody has said that they left. If they are with you, text ARRIVED.", "service"
    ),
}
