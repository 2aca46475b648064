"""Reminders of get-togethers, answers to them, and what whoever leads one hears (DOMAIN B55, 9).

`{gathering}` is what, when and where; `{event}` what and when; `{party}` how many people.
"""

from handlers.texts.catalogue import Text

COMING = (("1", "1 Coming"), ("2", "2 Not coming"), ("3", "3 Maybe"))
HOW = (("1", "1 Good"), ("2", "2 All right"), ("3", "3 Not for us"))

REMINDERS: dict[str, Text] = {
    "remind.ask": Text(
        "{gathering}. Coming? 1 yes. 2 no. 3 maybe. Text PAUSE for no more reminders. The night line stays on.",
        "reminder",
        COMING,
    ),
    "remind.ask_again": Text(
        "{gathering}. We have not heard from you. Coming? 1 yes. 2 no. 3 maybe. PAUSE ends reminders.",
        "reminder",
        COMING,
    ),
    "remind.ask_several": Text(
        "{gathering}. Coming? 1 yes. 2 no. 3 maybe. Also: {also}. PAUSE ends reminders.", "reminder", COMING
    ),
    "remind.down": Text(
        "{gathering}. You are down for it: {party}. 2 if you cannot come. PAUSE ends reminders.", "reminder", COMING
    ),
    "remind.down_bring": Text("{gathering}. You are down for it. Please bring: {bring}.", "reminder", COMING),
    "remind.down_several": Text(
        "{gathering}. Also: {also}. You are down for all of them. PAUSE ends reminders.", "reminder", COMING
    ),
    "remind.down_ask": Text("{gathering}: you are down. Coming to {choice}? 1 yes. 2 no. 3 maybe.", "reminder", COMING),
    "remind.place": Text(
        "A place has come free. You are down for {event}: {party}. 2 if you cannot come.", "reminder", COMING
    ),
    "rsvp.next": Text("And {gathering}. Coming? 1 yes. 2 no. 3 maybe.", "reply", COMING),
    "rsvp.coming": Text(
        "Thank you. Down for {event}: {party}. Other numbers, or food needs: write them, like 2 adults 3 kids.",
        "reply",
    ),
    "rsvp.not_coming": Text("Thank you for saying. You are not down for {event}. If that changes: 1 coming.", "reply"),
    "rsvp.maybe": Text("Thank you. You are a maybe for {event}. Once you know: 1 coming. 2 not coming.", "reply"),
    "rsvp.noted": Text("Thank you. That is written down for {event}, with your words.", "reply"),
    "rsvp.late": Text("Thank you. {lead} has been told that you come later to {activity}.", "reply"),
    "rsvp.late_held": Text("Thank you. {lead} is told by day that you come later to {activity}.", "reply"),
    "rsvp.late_untold": Text("Thank you for saying. Come to {activity} whenever you can.", "reply"),
    "rsvp.waiting": Text(
        "No room now for {party} at {event}. You are number {number} on the waiting list. We text if there is room.",
        "reply",
    ),
    "rsvp.no_room": Text(
        "{event} has no room for more. You are down as before: {party}. 2 if you cannot come.", "reply"
    ),
    "rsvp.too_many": Text(
        "{event} has {number} places in all, too few for {party}. How many can come? Nothing is changed.", "reply"
    ),
    "rsvp.which": Text("Which is that for? {choices}", "reply"),
    "rsvp.over": Text("{event} has begun or is over, so nothing was changed.", "reply"),
    "rsvp.off": Text("{event} is called off, so there is nothing to answer.", "reply"),
    "rsvp.so_far": Text("{event}: {party} coming so far.", "reply"),
    "pause.all": Text(
        "No more reminders of get-togethers for you. The night line works as always: write here at any time."
        " RESUME brings reminders back.",
        "reply",
    ),
    "pause.one": Text(
        "No more reminders of {activity} for you. The night line works as always. RESUME brings reminders back.",
        "reply",
    ),
    "pause.which": Text("Of which one? Write PAUSE and its name: {names}.", "reply"),
    "pause.over": Text("Reminders of get-togethers are on again for you. PAUSE ends them.", "reply"),
    "pause.over_one": Text("Reminders of {activity} are on again for you. PAUSE ends all reminders.", "reply"),
    "wish.kept": Text("From now on we remind you {before} before a get-together, by day. PAUSE ends them.", "reply"),
    "wish.forgotten": Text("From now on we remind you as each get-together has it. PAUSE ends them.", "reply"),
    "after.thanks": Text(
        "Thank you for coming to {activity}. How was it? 1 good. 2 all right. 3 not for us. Your own words are passed"
        " on, too.",
        "reminder",
        HOW,
    ),
    "after.passed": Text("Thank you, {lead} gets that.", "reply"),
    "after.held": Text("Thank you, {lead} gets that by day.", "reply"),
    "after.kept": Text("Thank you, that is written down.", "reply"),
    "after.picture": Text(
        "Thank you, but photographs are not taken in here, to keep families private. If something is wrong, write it"
        " in words and we alert someone.",
        "reply",
    ),
    "lead.list": Text("{event}: {answers}", "service"),
    "lead.list_asked": Text("{event}: {answers}", "reply"),
    "lead.notes": Text("For {event}, in their words: ", "service", carries_words=True),
    "lead.late": Text("{name} is running {much}late for {activity}.", "service"),
    "lead.not_coming": Text("{name} is not coming to {activity} after all.", "service"),
    "lead.felt": Text("{name} on {activity}: {felt}.", "service"),
    "lead.words": Text("{name} on {activity}: ", "service", carries_words=True),
}
