"""What is said when somebody asks for a number, to whoever keeps them, and by the menu."""

from handlers.texts.catalogue import Text
from handlers.texts.english.sheets import BACK, NO, SKIP, YES

RIGHT, AGAIN = ("1", "1 Right"), ("2", "2 Go through it")

NUMBERS: dict[str, Text] = {
    "numbers.found": Text("{found} 1 ring me, if that is not enough. In danger call 999.", "reply"),
    "numbers.found_only": Text("{found} In danger call 999.", "reply"),
    "numbers.always": Text(
        "{resource} For another write NUMBERS and a word, like NUMBERS passport. In danger call 999.", "reply"
    ),
    "numbers.none": Text("Nothing is listed for that.", "reply"),
}


def _asks(question: str, *answers: tuple[str, str]) -> Text:
    return Text(f"{{head}}{question} 0 skip. B back.", "reply", (*answers, SKIP, BACK))


KEEPING: dict[str, Text] = {
    "directory.ask_name": _asks("What is it called? Like: Passport help."),
    "directory.ask_what": _asks("What do people ask for? Their words, with commas. Like: passport, travel abroad."),
    "directory.ask_numbers": _asks("Which number is it? Like: 01632 960777. Two with a comma."),
    "directory.ask_hours": _asks("When is it answered? Like: Mon-Fri 9-17."),
    "directory.ask_night": _asks("Is it answered at night? 1 yes. 2 no.", YES, NO),
    "directory.ask_note": _asks("Anything to know before ringing? At most 50 letters."),
    "directory.right": Text(
        "{resource} Found by: {what}. 1 right, list it. 2 go through it again.", "reply", (RIGHT, AGAIN)
    ),
    "directory.added": Text("Listed: {resource}", "reply"),
    "directory.not_enough": Text(
        'Nothing was listed: it has no name, or no number. Write "add to directory" to begin again.', "reply"
    ),
    "directory.list": Text("{entries}", "reply"),
    "directory.removed": Text("Taken out: {resource}", "reply"),
    "directory.always": Text("This one is always there, and no message takes it out: {resource}", "reply"),
    "directory.checked": Text("Noted as right today: {resource}", "reply"),
    "directory.no_such": Text(
        "No entry is called so, or several are. DIRECTORY shows them with their numbers.", "reply"
    ),
    "directory.unclear": Text(
        'The line did not follow. Write "directory", "add to directory", "directory remove 7",'
        ' "directory checked 7", or "gaps".',
        "reply",
    ),
    "gaps.week": Text(
        "Asked for last week and not in the directory: {count}. GAPS shows the words. To list one, write"
        ' "add to directory".',
        "service",
    ),
    "gaps.none": Text("Nothing has been asked for that is not in the directory.", "reply"),
    "gaps.list": Text(
        "Asked for, and not in the directory. GAPS CLEAR empties this list.\n", "reply", carries_words=True
    ),
    "gaps.cleared": Text("Cleared.", "reply"),
}

MENU: dict[str, Text] = {
    "menu.list": Text("{offered} Or write what you need in your own words. In danger call 999.", "reply"),
    "menu.chosen": Text("By menu: {offered}", "reply"),
    "menu.bed": Text(
        "For when? 1 a bed tonight. 2 another day, or day care. In danger call 999.",
        "reply",
        (("1", "1 Tonight"), ("2", "2 Another day")),
    ),
    "menu.coming": Text("{entries}", "reply"),
    "menu.nothing": Text("Nothing is planned in the next six weeks.", "reply"),
    "menu.bed_words": Text(
        "Please write in your own words what you need, and a person reads it. In danger call 999.",
        "reply",
    ),
}
DIRECTORY: dict[str, Text] = NUMBERS | KEEPING | MENU
