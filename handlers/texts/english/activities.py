"""What is said about get-togethers (DOMAIN B55): `{on}` and `{was}` a day and a time, `{becomes}` what it is now."""

from handlers.texts.catalogue import Text

OFF = "Called off: {activity}, {on}.{reason}"
CHANGED = "Changed: {activity}, {was}, is now {becomes}."

ACTIVITIES: dict[str, Text] = {
    "activity.off": Text(OFF, "reminder"),
    "activity.off_late": Text(OFF, "service"),
    "activity.changed": Text(CHANGED, "reminder"),
    "activity.changed_late": Text(CHANGED, "service"),
    # Making one
    "activity.how_to": Text(
        'Write it like this: "new activity coffee morning, last Tuesday of the month 10:30, at the church hall, for'
        ' carers".',
        "reply",
    ),
    "activity.step_when": Text(
        '{activity}: when? Such as "last Tuesday of the month 10:30", "every second Sat 2-4pm" or "sat 5 dec 10-12".'
        " 0 leaves it.",
        "reply",
    ),
    "activity.step_time": Text('{activity}: from when until when? Such as "10:30 to 12". 0 leaves it.', "reply"),
    "activity.step_place": Text(
        '{activity}: where? Such as "at the church hall" or "at the hub". 0 for no place.', "reply"
    ),
    "activity.step_audience": Text(
        '{activity}: for whom? 1 carers. 2 children. 3 everyone. Or some homes, such as "for homes 4 and 5".', "reply"
    ),
    "activity.read_more": Text("Also: {more}.", "reply"),
    "activity.read_back": Text(
        "{activity}: {words}{where}, for {audience}. Next: {dates}. 1 yes, keep it. 2 no. Or write what else it needs.",
        "reply",
    ),
    "activity.kept": Text("Kept: {activity}. The first is {on}. ACTIVITIES lists what is planned.", "reply"),
    "activity.not_kept": Text("OK, {activity} was not kept.", "reply"),
    # Changing one
    "activity.ask_move": Text("Move {activity}, {was}, to {target}? Any others stay. 1 yes. 2 no.", "reply"),
    "activity.ask_rule": Text(
        "Change all of {activity} to: {words}? Next: {dates}. What was moved by itself stays. 1 yes. 2 no.", "reply"
    ),
    "activity.ask_details": Text("Change {activity}: {more}? 1 yes. 2 no.", "reply"),
    "activity.ask_off": Text("Call off {activity}, {on}? The others stay. 1 yes. 2 no.", "reply"),
    "activity.ask_off_single": Text("Call off {activity}, {on}? 1 yes. 2 no.", "reply"),
    "activity.ask_off_all": Text("Call off {activity}, {on} and all after it? 1 yes. 2 no.", "reply"),
    "activity.ask_off_which": Text("Call off {activity}: 1 only {on}. 2 that and all after it. 0 nothing.", "reply"),
    "activity.done": Text("Done: {activity}. {told}", "reply"),
    "activity.stays": Text("OK, {activity} stays as it is.", "reply"),
    "activity.changed_meanwhile": Text(
        "{activity} has been changed meanwhile, so nothing was done. ACTIVITIES lists what is planned.", "reply"
    ),
    "activity.over": Text("That question is over. ACTIVITIES lists what is planned.", "reply"),
    "activity.list": Text("{entries}", "reply"),
    "activity.none": Text("No get-togethers are planned just now.", "reply"),
    "activity.none_to_change": Text(
        'No get-togethers are planned. To plan one write "new activity coffee morning, last Tue of the month 10:30".',
        "reply",
    ),
    # What was not followed: nothing has changed
    "activity.refused_part": Text(
        'Not followed: {said}. Say when like "last Tue of the month 10:30", where like "at the hall".', "reply"
    ),
    "activity.refused_no_such_day": Text("There is no such day: {said}. Please write another.", "reply"),
    "activity.refused_weekday": Text("Which day is meant? {said}. Please write it once more.", "reply"),
    "activity.refused_once_or_monthly": Text(
        'Is that once or every month: {said}? Write "31 Dec", or "the 31st of the month".', "reply"
    ),
    "activity.refused_no_year": Text("Which year is meant: {said}? Please write the day with its year.", "reply"),
    "activity.refused_times": Text(
        'These times do not fit together: {said}. Please write them like "10:30 to 12:30".', "reply"
    ),
    "activity.refused_holidays": Text(
        'The line does not know when a term begins. Write the days, such as "every weekday 10-12 from 6 apr to 17'
        ' apr".',
        "reply",
    ),
    "activity.refused_too_long": Text("Too long, or not in plain letters: {said}. Please write it shorter.", "reply"),
    "activity.refused_long": Text("That is too long for one text. Please write it in fewer words.", "reply"),
    "activity.refused_name": Text("Please give it a short name in plain letters, at most 30 characters.", "reply"),
    "activity.refused_taken": Text(
        "There is a {said} already. Move that one, call it off, or give the new one another name.", "reply"
    ),
    "activity.refused_over": Text("That day is over. Please write one that is still to come.", "reply"),
    "activity.refused_never": Text("By these words it would never happen. Please write them another way.", "reply"),
    "activity.refused_none_then": Text("There is no {said} then. ACTIVITIES lists what is planned.", "reply"),
    "activity.refused_same": Text("It is then already: {said}. Please write another time or place.", "reply"),
    "activity.refused_all": Text(
        'To move all of them say how often, such as "every Thursday 11:00". To move one, write its day.', "reply"
    ),
    "activity.refused_named": Text(
        "This goes to every home, so nobody who is looked after may be named in it. Please write it without.", "reply"
    ),
    "activity.refused_lead": Text(
        "Nobody of that name can lead it: {said}. Please write a name as we know it.", "reply"
    ),
    "activity.refused_home": Text("There is no {said} here. Please write the number of a home.", "reply"),
    # In a call
    "call.activity_off": Text("This is {line}. {activity}, {on}, is called off.{reason}", "service", spoken=True),
    "call.activity_changed": Text("This is {line}. {activity}, {was}, is now {becomes}.", "service", spoken=True),
}
