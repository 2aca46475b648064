"""What is said while a sleepover is asked for: to the carer who asks, and to whoever is alerted.

`{head}` is what stands before a question. What the line has noted is read back in the words of `NOTED`.
"""

from collections.abc import Mapping

from handlers.texts.catalogue import Text
from handlers.texts.english.hub import DETAILS, PASS_ON, TAKE
from handlers.texts.english.sheets import BACK, SKIP

YES, NO, NOT_SURE = ("1", "1 Yes"), ("2", "2 No"), ("3", "3 Not sure")


def _asks(question: str, *answers: tuple[str, str], back: bool = True) -> Text:
    """A question, and the ways on that are always there."""
    ways = (SKIP, BACK) if back else (SKIP,)
    return Text(f"{{head}}{question} 0 skip.{' B back.' if back else ''}", "reply", (*answers, *ways))


ALERTS: dict[str, Text] = {
    "hub.sleepover": Text(
        "{LINE} {time}. {home} asks for a sleepover tonight. Beds free {free} of {beds}. 1 ringing them. 2 pass on."
        " D details. By {by} we alert {next}.",
        "alert",
        (TAKE, PASS_ON, DETAILS),
    ),
    "hub.sleepover_plain": Text(
        "{LINE} {time}. {home} asks for a sleepover tonight. 1 ringing them now. 2 pass on. D details. No answer by"
        " {by}: we alert {next}.",
        "alert",
        (TAKE, PASS_ON, DETAILS),
    ),
}

#: One for each field of `handlers/sleepovers/fields.py`; the digits are its codes in their order.
ASKED: dict[str, Text] = {
    "sleep.ask_safe_now": _asks("Is everyone safe right now? 1 yes. 2 no. 3 not sure.", YES, NO, NOT_SURE, back=False),
    "sleep.ask_children": _asks("Who is it for? {children}."),
    "sleep.ask_needed_from": _asks(
        "When is the bed needed? 1 now. 2 within two hours. 3 later tonight. It is fine not to know.",
        ("1", "1 Now"),
        ("2", "2 Within two hours"),
        ("3", "3 Later tonight"),
    ),
    "sleep.ask_can_talk": _asks(
        "Can you talk on the phone? 1 yes. 2 only text, I can be heard. 3 in ten minutes.",
        YES,
        ("2", "2 Only text"),
        ("3", "3 In ten minutes"),
    ),
    "sleep.ask_reason_kind": _asks(
        "What is it about? 1 it got too much. 2 I am ill or hurt. 3 family emergency. 4 another child at risk."
        " 5 by phone.",
        ("1", "1 It got too much"),
        ("2", "2 I am ill or hurt"),
        ("3", "3 Family emergency"),
        ("4", "4 Another child at risk"),
        ("5", "5 By phone"),
    ),
    "sleep.ask_others_at_risk": _asks(
        "Is another child there upset or hurt? 1 yes. 2 no. 3 not sure.", YES, NO, NOT_SURE
    ),
    "sleep.ask_child_view": _asks(
        "Do they know about it and want to go? 1 yes. 2 knows, not keen. 3 not told yet.",
        YES,
        ("2", "2 Knows, not keen"),
        ("3", "3 Not told yet"),
    ),
    "sleep.ask_travel": _asks(
        "How could they get there? 1 I can drive. 2 I cannot leave. 3 no car or car seat. 4 talk about it.",
        ("1", "1 I can drive"),
        ("2", "2 I cannot leave"),
        ("3", "3 No car or car seat"),
        ("4", "4 Talk about it"),
    ),
    "sleep.ask_medicine_due": _asks(
        "Medicine due tonight or early? 1 yes, in its labelled box. 2 no. 3 not sure. No names of medicine by text.",
        ("1", "1 Yes, labelled box"),
        NO,
        NOT_SURE,
    ),
    "sleep.ask_sheet_changes": _asks(
        "Is the sheet from {month} still right? Allergies, room, who must not know. 1 yes. 2 changed, by phone.",
        YES,
        ("2", "2 Changed, by phone"),
    ),
    "sleep.ask_tomorrow": _asks(
        "School or an appointment tomorrow? 1 yes, by phone. 2 no. 3 not sure.", ("1", "1 Yes, by phone"), NO, NOT_SURE
    ),
    "sleep.ask_return_at": _asks("When do they come home? {returns}. Or text day and time."),
}

SLEEPOVERS: dict[str, Text] = {
    **ALERTS,
    **ASKED,
    "sleep.opened": Text(
        "{line} (automatic). Sleepover request sent {time} to {who}. Nothing is settled yet. {duty}: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "sleep.plan_stays": Text("That is for tonight. Your plan stays as it is: {stretch}.", "reply"),
    "sleep.joined": Text(
        "Sleepover request written down {time} and passed to {who}. Nothing is settled yet. Text here at any time."
        " Danger: 999.",
        "reply",
    ),
    "sleep.noted": Text("Noted: {noted}. If that is wrong, text what is right.", "reply"),
    "sleep.nudge": Text(
        "No hurry with the last question. 0 skips it. Text here at any time and it is passed on. Danger: 999.", "reply"
    ),
    "sleep.no_more": Text(
        "That was the last question, thank you. Text here at any time and it is passed on. Danger: 999.", "reply"
    ),
    "sleep.silent": Text("{home} has not answered the last question. Known so far: {noted}.", "reply"),
}

#: How what is known is said. Names, days and times are said as they are.
NOTED: Mapping[str, Mapping[str, str]] = {
    "safe_now": {"yes": "safe now: yes", "no": "safe now: no", "not_sure": "safe now: not sure"},
    "needed_from": {"now": "from now", "two_hours": "within two hours", "later": "later tonight"},
    "can_talk": {"yes": "can talk", "text_only": "text only", "ten_minutes": "can talk in ten minutes"},
    "reason_kind": {
        "too_much": "it got too much",
        "carer_ill": "carer ill or hurt",
        "family": "family emergency",
        "other_child": "another child at risk",
        "by_phone": "reason by phone",
    },
    "others_at_risk": {
        "yes": "another child upset or hurt",
        "no": "no other child upset",
        "not_sure": "other children: not sure",
    },
    "child_view": {"yes": "wants to go", "not_keen": "knows, not keen", "not_told": "not told yet"},
    "travel": {
        "drive": "carer can drive",
        "cannot_leave": "carer cannot leave",
        "no_car": "no car or car seat",
        "talk": "travel by phone",
    },
    "medicine_due": {"yes": "medicine in its box", "no": "no medicine due", "not_sure": "medicine: not sure"},
    "sheet_changes": {"right": "sheet is right", "changed": "sheet has changed"},
    "tomorrow": {"yes": "tomorrow by phone", "no": "nothing tomorrow", "not_sure": "tomorrow: not sure"},
}
