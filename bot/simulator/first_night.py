"""The shortest night: what the people do, and when. What the line answers is never written here."""

from datetime import time

from bot.simulator.acting import Moment, Story, chats, passes, presses, texts

FIRST_NIGHT = Story(
    "A text at 23:41, a hub carer who sleeps through it, and the backup who takes it.",
    time(23, 41),
    (
        Moment("Dawn texts that she cannot go on.", "Dawn", texts("Dawn", "cant do this wren kicking off agn pls")),
        Moment("Jan sleeps, and five minutes pass.", "Dawn", passes(minutes=5)),
        Moment("Priya wakes.", "Priya", passes(seconds=15)),
        Moment("Priya takes it.", "Priya", presses("Priya", "1")),
        Moment("She lets the line's own call ring out and walks to the house phone.", "Priya", passes(minutes=1)),
        Moment("Priya writes to Dawn.", "Dawn", chats("Priya", "I am ringing you now. Go where you feel safe.")),
        Moment("They talk.", "Dawn", passes(minutes=14)),
        Moment("Dawn writes back.", "Priya", texts("Dawn", "thank you priya. she is asleep now")),
        Moment("The house is quiet.", "Priya", passes(minutes=2)),
        Moment("Priya closes it.", "Priya", chats("Priya", "DONE 4")),
    ),
)
