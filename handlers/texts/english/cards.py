"""What a carer reads first when it matters most. A service may put its own words in place of these: see `rules`."""

from handlers.texts.catalogue import Text

CARDS: dict[str, Text] = {
    "danger.999": Text(
        "If anyone is hurt or in danger, call 999 now. Do not wait for us. We are alerting {who}.",
        "reply",
    ),
    "danger.only_999": Text("If anyone is hurt or in danger, call 999 now. Do not wait for us.", "reply"),
    "health.first": Text(
        "Get medical help first: 999, 111 or A&E. Say that you are a foster carer. For consent ring {duty}"
        " {duty_number}.",
        "reply",
    ),
    "missing.steps": Text(
        "Missing: call the police, 999 if at risk, else 101. Say if you have a Philomena form. Look, ring their phone,"
        " ring {duty} {duty_number}.",
        "reply",
    ),
    "missing.ref": Text(
        "When police give a reference, text REF and the number and we log the time. When they are back, tell police"
        " and {duty}, then text BACK.",
        "reply",
    ),
    "missing.logged": Text("Logged {time}. When they are back, tell police and {duty}, then text BACK.", "reply"),
    "missing.back": Text(
        "Logged {time} as back. Please tell police and {duty} {duty_number} as well. Danger: 999.",
        "reply",
    ),
    "tell.listen": Text(
        "Please do not text the details. Listen, do not question. Write down their exact words and the time."
        " Then ring {duty} {duty_number}. Danger: 999.",
        "reply",
    ),
    "first.wake_choice": Text(
        "{line} (automatic). Got it. Wake {who}? 1 yes, now. 2 morning is fine. No answer by {by}: we wake them."
        " Danger: 999.",
        "reply",
        (("1", "1 Yes, now"), ("2", "2 Morning is fine")),
    ),
    "first.woken": Text(
        "Alerting {who} now about your message. Ring {duty} any time: {duty_number}. In danger call 999.", "reply"
    ),
    "wake.held": Text(
        "OK, nobody is woken. At {by} we alert whoever is on call. 1 alerts someone now. Ring {duty} any time:"
        " {duty_number}. Danger: 999.",
        "reply",
        (("1", "1 Alert someone now"),),
    ),
    "thanks.passed": Text(
        "Thank you. {holder} has been sent your words. Nobody is alerted by this; if you need somebody, write what you"
        " need. Danger: 999.",
        "reply",
    ),
    "unclear.again": Text(
        "Sorry, the automatic line did not follow. Answer with a digit from our last text, or say it in your own words"
        " for a person. Danger: 999.",
        "reply",
    ),
    "unclear.human": Text(
        "Sorry, the automatic line did not follow. We are alerting {who}, who can read your words."
        " {duty} {duty_number}. Danger: 999.",
        "reply",
    ),
    "unclear.passed": Text(
        "Sorry, the automatic line did not follow. {holder} has your words. {duty} {duty_number}. Danger: 999.", "reply"
    ),
}
