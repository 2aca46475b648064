"""Dawn's night, from a text at 23:40 to the next afternoon: a bed for Wren, there and back, and filed.

Only what Dawn, Jan and Sam do stands here, on their own phones. What the line answers is never written here.
"""

from datetime import time

from bot.simulator.acting import Moment, Story, chats, passes, presses, texts, until

DAWNS_NIGHT = Story(
    "A bed for Wren: Dawn's text at 23:40, Jan's yes, the go-ahead, the way there, the morning after and the way home.",
    time(23, 40),
    (
        # The call
        Moment(
            "Dawn texts that she cannot go on. She asks for nothing yet, and no question is put to her.",
            "Dawn",
            texts("Dawn", "cant do this wren kicking off agn pls"),
        ),
        Moment("Jan's phone has the alert. Three minutes go by until she is awake.", "Jan", passes(minutes=3)),
        Moment("Jan takes it with one press, and rings Dawn from her own phone.", "Jan", presses("Jan", "1 Ringing")),
        Moment("They talk. After ten minutes the line asks whether they have spoken.", "Dawn", passes(minutes=10)),
        Moment("Dawn answers 1: they have.", "Dawn", texts("Dawn", "1")),
        Moment("They go on talking, until Wren says where she would like to be.", "Jan", passes(minutes=7)),
        # The questions
        Moment(
            "Dawn asks for a bed at Jan's. Jan sees how many are free, and now the questions to Dawn begin.",
            "Dawn",
            texts("Dawn", "wren wants to come to yours tonight"),
        ),
        Moment("Is everyone safe? Yes.", "Dawn", texts("Dawn", "1")),
        Moment("What is it about? It got too much.", "Dawn", texts("Dawn", "1")),
        Moment("Is another child upset? Yes, Dawn's own boy is crying.", "Dawn", texts("Dawn", "1")),
        Moment("How could they get there? Dawn can drive.", "Dawn", texts("Dawn", "1")),
        Moment("Is medicine due? No.", "Dawn", texts("Dawn", "2")),
        Moment("When do they come home? Tomorrow at 10.", "Dawn", texts("Dawn", "1")),
        # The yes and the go-ahead
        Moment("Jan says that her home can have them. Nobody sets off yet.", "Jan", presses("Jan", "1 Yes")),
        Moment("Jan writes to Dawn what she does next.", "Dawn", chats("Jan", "I am ringing EDT about it now")),
        Moment("Jan speaks to the duty team.", "Jan", passes(minutes=12)),
        Moment(
            "Angela of the duty team agrees. Jan writes so with her name, and only now the go-ahead goes out.",
            "Dawn",
            chats("Jan", "EDT Angela"),
        ),
        # The way there
        Moment("Dawn and Wren pack their things.", "Dawn", passes(minutes=6)),
        Moment("They leave, and Jan hears so.", "Dawn", texts("Dawn", "1")),
        Moment("It will take half an hour, Dawn answers before she drives.", "Dawn", texts("Dawn", "1")),
        Moment("They are on the road.", "Jan", passes(minutes=23)),
        Moment("Dawn texts that they are there. Jan is asked to confirm it.", "Dawn", texts("Dawn", "we are here")),
        Moment("Jan confirms it: arrived, no medicine.", "Jan", presses("Jan", "2 Yes, none needed")),
        Moment("She has noticed no marks.", "Jan", presses("Jan", "1 No marks")),
        Moment("Jan closes the call. The sleepover stays open.", "Jan", presses("Jan", "Done")),
        Moment("Wren settles down.", "Jan", passes(minutes=25)),
        Moment("Jan writes good night, and Dawn can sleep.", "Dawn", chats("Jan", "good night, all asleep")),
        # The morning after
        Moment("Morning. The line asks how it is at Dawn's.", "Dawn", until(9, 32)),
        Moment("Tired but OK, Dawn answers.", "Dawn", texts("Dawn", "2")),
        Moment("Ten o'clock: Wren was to go home now, and Jan is asked.", "Jan", until(10, 0)),
        Moment("They have gone home, Jan answers.", "Jan", presses("Jan", "1 Gone home")),
        Moment("No medicine had to go with them.", "Jan", presses("Jan", "2 None needed")),
        Moment("And she has noticed no marks.", "Jan", presses("Jan", "1 No marks")),
        Moment("They are on the road again.", "Dawn", passes(minutes=20)),
        Moment("Home, Dawn answers.", "Dawn", texts("Dawn", "1")),
        Moment("In the afternoon Sam is told what is still to be filed.", "Sam", until(16, 30)),
        Moment("Sam has filed it. Nothing is open any more.", "Sam", presses("Sam", "1 It is filed")),
    ),
)
