"""What is said about a home's diary, to the people of that home alone (DOMAIN N8)."""

from handlers.texts.catalogue import Text

DIARY: dict[str, Text] = {
    "diary.show": Text("{entries}", "reply"),
    "diary.empty": Text(
        'Nothing is in your diary from then on. To write something down: "diary add family time sat 10 to 12".',
        "reply",
    ),
    "diary.add": Text("For your diary: {entry}. 1 yes, write it down. 2 no.", "reply"),
    "diary.add_warned": Text("For your diary: {entry}. {warnings} 1 yes, write it down all the same. 2 no.", "reply"),
    "diary.added": Text("Written down: {entry}. DIARY shows your week.", "reply"),
    "diary.not_added": Text("OK, nothing was written down.", "reply"),
    "diary.remove": Text("Take out of your diary: {entry}? 1 yes. 2 no, leave it.", "reply"),
    "diary.removed": Text("Taken out: {entry}.", "reply"),
    "diary.not_removed": Text("OK, it stays: {entry}.", "reply"),
    "diary.gone": Text("It was taken out before: {entry}.", "reply"),
    "diary.not_by_message": Text(
        "{entry} was not written by message, so no message takes it out. Please ask whoever keeps it.", "reply"
    ),
    "diary.no_such": Text("There is no {number} in your diary now. DIARY shows what there is.", "reply"),
    "diary.unclear": Text(
        "Nothing was written down: the line did not follow. Write what, from when and until when, such as"
        ' "diary add family time sat 10 to 12".',
        "reply",
    ),
    "diary.over": Text("That question is over. DIARY shows what there is.", "reply"),
    "diary.warning_beds": Text("{short} too few: {taken} of {beds} taken {moment}.", "reply"),
    "diary.warning_limit": Text("That makes {fostered} fostered here, {limit}.", "reply"),
    "diary.warning_share": Text("One over 3 would have to share a room.", "reply"),
    "diary.warning_share_not_known": Text("Whether one over 3 would share a room is not known.", "reply"),
    "diary.warning_visitors": Text("Also: {visit}.", "reply"),
    "diary.warning_guests": Text("With {guests} here then.", "reply"),
}
