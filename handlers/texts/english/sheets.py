"""What is said about sleepover sheets, and in any conversation that asks one question at a time.

`{head}` is what stands before a question: that the last answer is kept, what is on the sheet now.
"""

from handlers.texts.catalogue import Text

SKIP, BACK = ("0", "0 Skip"), ("b", "B Back")
YES, NO = ("1", "1 Yes"), ("2", "2 No")


def _asks(question: str, *answers: tuple[str, str]) -> Text:
    """A question of the sheet: where she is in it, whom it is about, and the two ways on that are always there."""
    return Text(f"{{head}}{{place}} {{nest_name}}: {question} 0 skip. B back.", "reply", (*answers, SKIP, BACK))


STEPS: dict[str, Text] = {
    "sheet.now": Text("Now: {now}. ", "reply"),
    "step.kept": Text("Kept. ", "reply"),
    "step.no_answer": Text("None of the answers. ", "reply"),
    "step.too_long": Text("At most {most} letters. ", "reply"),
    "step.doubt": Text(
        "Were those words an answer? 1 yes, keep them. 2 no, alert somebody. No answer by {by}: we alert. Next time"
        " begin answers with NOTE. Danger: 999.",
        "reply",
        (("1", "1 Yes"), ("2", "2 No, alert")),
    ),
    "step.for_whom": Text(
        "We cannot take that as the answer. Is it for somebody? 1 alert someone now. 2 no, I go on. No answer by"
        " {by}: we alert. Danger: 999.",
        "reply",
        (("1", "1 Alert someone now"), ("2", "2 No")),
    ),
    "step.left": Text("OK, left for now. All that you have answered is kept.", "reply"),
}

SHEETS: dict[str, Text] = {
    "sheet.begin": Text(
        "One question a text. Answer with a digit; where words are wanted begin with NOTE. LATER leaves it. Other words"
        " go to a person, as always.",
        "reply",
    ),
    "sheet.menu": Text(
        "{nest_name}'s sheet: {known} of {all} answered, {reviewed}. 1 answer what is open. 2 go through all. 3 read"
        " it.",
        "reply",
        (("1", "1 What is open"), ("2", "2 All of it"), ("3", "3 Read it")),
    ),
    "sheet.which": Text("Whose sheet? {listed}.", "reply"),
    "sheet.name_it": Text(
        "Which sheet? Write SHEET and the name. Waiting to be looked through: {nest_names}.", "reply"
    ),
    "sheet.none": Text("There is no sheet of that name that you can open.", "reply"),
    "sheet.not_yours": Text("A home's sheets can be opened while you have it. You do not have {home}.", "reply"),
    "sheet.nothing": Text("{home}: nothing is on a sheet yet.", "reply"),
    "sheet.offer": Text(
        "Sheets of {home}: {count}, with what to know for a night. SHEET {code} or S shows them.",
        "reply",
        (("s", "S Sheet"),),
    ),
    "sheet.short": Text("{home}, {nest_name}: {facts}", "reply"),
    "sheet.by_phone": Text("{home}, {nest_name}: ask by phone about {facts}", "reply"),
    "sheet.written": Text("{home}, {nest_name}: written, not texted: {facts}", "reply"),
    "sheet.whole": Text(
        "{home}, {nest_name}. For you alone. {history}.\n\n",
        "reply",
        carries_words=True,
        protected=True,
    ),
    "sheet.only_telegram": Text(
        "The sheet did not get through on Telegram, and the whole of it is not texted. Write SHEET here for the short"
        " one.",
        "reply",
    ),
    "sheet.confirm": Text(
        "Is {nest_name}'s sheet right as it stands? 1 yes. 2 go through it again.",
        "reply",
        (YES, ("2", "2 Go through it")),
    ),
    "sheet.sign": Text(
        "Is {nest_name}'s sheet right as it stands? 1 yes, I sign it. 2 go through it again.",
        "reply",
        (("1", "1 Yes, I sign"), ("2", "2 Go through it")),
    ),
    "sheet.reviewed": Text("Thank you. {nest_name}'s sheet is marked as looked through today.", "reply"),
    "sheet.to_sign": Text(
        "{name} of {home} has looked through {nest_name}'s sheet. SHEET {nest_name} to read and sign it.", "service"
    ),
    "sheet.signed": Text("Signed. {nest_name}'s sheet is marked as looked through today.", "reply"),
    "sheet.waits": Text(
        "{nest_name}'s sheet waits for you at question {place}. Write SHEET to go on, when it suits you.", "reminder"
    ),
    "sheet.due": Text(
        "Please look through the sleepover sheets when it suits you: {nest_names}. It is three months or more since the"
        " last time. Write SHEET.",
        "reminder",
    ),
    "sheet.due_liaison": Text("Sheets due to be looked through: {nest_names}. Write SHEET and the name.", "reminder"),
}

#: One for each field of `handlers/sheets/fields.py`; the digits are its codes in their order.
ASKED: dict[str, Text] = {
    "sheet.ask_age": _asks("How old? Text the number, or BABY."),
    "sheet.ask_authority_rule": _asks(
        "Who agrees a stay? 1 care plan. 2 {duty}. 3 on-call manager. 4 holds PR. 5 day care.",
        ("1", "1 Care plan"),
        ("2", "2 Duty team"),
        ("3", "3 On-call manager"),
        ("4", "4 Holds PR"),
        ("5", "5 Day care"),
    ),
    "sheet.ask_authority_date": _asks("Date of that paper? Text it like 3.6.2026."),
    "sheet.ask_reached_at_night": _asks("Who can be reached at night? NOTE and who."),
    "sheet.ask_treatment_consent": _asks(
        "May a doctor treat in an emergency? 1 yes. 2 no. 3 ask first.", YES, NO, ("3", "3 Ask first")
    ),
    "sheet.ask_allergies": _asks("Any allergies? 1 yes, by phone. 2 no.", ("1", "1 Yes, by phone"), NO),
    "sheet.ask_conditions": _asks("Any condition with a plan? 1 yes, by phone. 2 no.", ("1", "1 Yes, by phone"), NO),
    "sheet.ask_medicine": _asks("Any medicine? 1 yes, by phone. 2 no.", ("1", "1 Yes, by phone"), NO),
    "sheet.ask_room": _asks(
        "Which room? 1 own. 2 may share. Or NOTE and with whom.", ("1", "1 Own room"), ("2", "2 May share")
    ),
    "sheet.ask_must_not_know": _asks(
        "Anybody to keep from knowing or collecting? 1 yes, by phone. 2 no. Or NOTE and who.",
        ("1", "1 Yes, by phone"),
        NO,
    ),
    "sheet.ask_safe_care": _asks("What keeps everybody safe in the house? NOTE and your words."),
    "sheet.ask_sleep": _asks("What helps with sleep and settling? NOTE and your words."),
    "sheet.ask_food": _asks("Which food, and which food never? NOTE and your words."),
    "sheet.ask_comfort": _asks("What comforts, and comes along? NOTE and your words."),
    "sheet.ask_upset": _asks("What is hard, and what helps then? NOTE and your words."),
    "sheet.ask_goes_missing_plan": _asks(
        "Goes-missing form (Philomena)? 1 yes. 2 no. Or NOTE and where it is.", YES, NO
    ),
    "sheet.ask_school": _asks("Which school, and who takes them? NOTE and your words."),
    "sheet.ask_own_care": _asks("Faith, culture, hair, skin? NOTE and your words."),
    "sheet.ask_own_words": _asks("The night in their own words: what do they ask for? NOTE and their words."),
}

#: What each field is called where its answer is shown.
CALLED = {
    "age": "age",
    "authority_rule": "who agrees a stay",
    "authority_date": "date of that paper",
    "reached_at_night": "who can be reached at night",
    "treatment_consent": "doctor may treat in an emergency",
    "allergies": "allergies",
    "conditions": "condition with a plan",
    "medicine": "medicine",
    "room": "room",
    "must_not_know": "who must not know or collect",
    "safe_care": "safe care",
    "sleep": "sleep",
    "food": "food",
    "comfort": "comfort",
    "upset": "what is hard, what helps",
    "goes_missing_plan": "goes-missing form",
    "school": "school",
    "own_care": "faith, culture, hair, skin",
    "own_words": "in their own words",
}
REVIEWED, REVIEWED_BY, SIGNED = "looked through {day}", "Looked through {day} by {name}", ", signed {day}"
NOT_REVIEWED, UNKNOWN, WRITTEN = "not looked through yet", "nothing that goes by text", "written"

SHEET_TEXTS = STEPS | SHEETS | ASKED
