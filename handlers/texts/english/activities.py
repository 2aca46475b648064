"""What is said about get-togethers (DOMAIN B55): `{on}` and `{was}` a day and a time, `{becomes}` what it is now."""

from handlers.texts.catalogue import Text

OFF = "Called off: {activity}, {on}.{reason}"
CHANGED = "Changed: {activity}, {was}, is now {becomes}."

ACTIVITIES: dict[str, Text] = {
    "activity.off": Text(OFF, "reminder"),
    "activity.off_late": Text(OFF, "service"),
    "activity.changed": Text(CHANGED, "reminder"),
    "activity.changed_late": Text(CHANGED, "service"),
    "call.activity_off": Text("This is {line}. {activity}, {on}, is called off.{reason}", "service", spoken=True),
    "call.activity_changed": Text("This is {line}. {activity}, {was}, is now {becomes}.", "service", spoken=True),
}
