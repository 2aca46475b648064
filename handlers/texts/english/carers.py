"""What is said to a satellite carer who has written or rung."""

from handlers.texts.catalogue import Text

CARERS: dict[str, Text] = {
    "first.alerting": Text(
        "{line} (automatic). Got your message {time}. Alerting {who} now. Ring {duty} any time: {duty_number}."
        " In danger call 999.",
        "reply",
    ),
    "first.rang": Text(
        "{line} (automatic). You rang at {time}. Alerting {who} now. Ring {duty} any time: {duty_number}."
        " In danger call 999.",
        "reply",
    ),
    "first.again": Text(
        "{line} (automatic). Got your message {time}. Alerting {who} again. Ring {duty} any time: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "first.office": Text(
        "{line} (automatic). Got it {time}. Office time: ring {office}. Telling {who} too. {duty}: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "first.day": Text(
        "{line} (automatic). Got it {time}. Nobody is on call now. Telling {who}. Ring {duty} any time: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "first.thin": Text(
        "Got your message {time}. A person is being told now. To talk to someone at once: {duty_number}."
        " In danger call 999.",
        "reply",
    ),
    "thin.taken": Text("A person has your message and knows which phone you are on. In danger call 999.", "reply"),
    "joined.waiting": Text(
        "{line} (automatic). Got it {time}. {first} wrote too. Alerting {who}. Ring {duty}: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "joined.held": Text(
        "{line} (automatic). Got your message {time}. {first} wrote too, and {holder} has it and gets your words."
        " Danger: 999.",
        "reply",
    ),
    "ladder.next": Text(
        "{tried} {has} not answered yet. Alerting {who} as well. Ring {duty} any time: {duty_number}. Danger: 999.",
        "reply",
    ),
    "ladder.again": Text(
        "Nobody has answered yet. Alerting {who} again. You can ring {duty} any time: {duty_number}. Danger: 999.",
        "reply",
    ),
    "ladder.engaged": Text(
        "Nobody has been free to take it yet. Alerting {who} as well. Ring {duty} any time: {duty_number}. Danger:"
        " 999.",
        "reply",
    ),
    "ladder.passed_on": Text(
        "{tried} cannot take it. Alerting {who} now. You can ring {duty} any time: {duty_number}. Danger: 999.",
        "reply",
    ),
    "ladder.unreached": Text(
        "We cannot get through to {tried}. Alerting {who} now. Ring {duty} any time: {duty_number}. Danger: 999.",
        "reply",
    ),
    "thin.nobody": Text(
        "Nobody has taken your message yet. Please ring {duty_number} now. We keep trying. In danger call 999.", "reply"
    ),
    "ladder.nobody": Text(
        "We have not reached anyone yet. Please ring {duty} now on {duty_number}. We keep trying and text you"
        " when a person answers. Danger: 999.",
        "reply",
    ),
    "ladder.nobody_can": Text(
        "Nobody has been able to take it yet. Please ring {duty} now on {duty_number}. We keep trying and text you"
        " when a person takes it. Danger: 999.",
        "reply",
    ),
    "hub.ringing": Text(
        "{holder} has your alert and is ringing you now. If you cannot talk, reply T and {holder} will be asked to"
        " text instead.",
        "reply",
        (("t", "T Text me instead"),),
    ),
    "hub.joining": Text("{holder} has your alert and is joining your call.", "reply"),
    "matter.handed_over": Text("{holder} is on call now and has taken over your alert.", "reply"),
    "loop.spoken": Text(
        "Have you spoken to {holder}? 1 yes. 2 not yet. If it has got worse, ring {duty} {duty_number} or call 999.",
        "reply",
        (("1", "1 Yes"), ("2", "2 Not yet")),
    ),
    "loop.good": Text(
        "Thank you. {holder} still has {home}. Text here at any time and it is passed on. Danger: 999.", "reply"
    ),
    "ladder.no_contact": Text(
        "You and {holder} may not have spoken yet. Alerting {who} now. Ring {duty} any time: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
    "ladder.holder_left": Text(
        "{tried} is no longer on this line. Alerting {who} now. Ring {duty} any time: {duty_number}. Danger: 999.",
        "reply",
    ),
    "hub.writing": Text("{holder} has your alert and is writing to you here.", "reply"),
    "cannot_talk.passed": Text("{holder} has been asked to text you and not to ring.", "reply"),
    "stand_down.asked": Text(
        "We are passing on that you want to stand down. Nothing is closed by text alone: a person decides that with"
        " you. {duty}: {duty_number}.",
        "reply",
    ),
    "matter.closed": Text(
        "{holder} has closed your alert. If anything changes, text here at any time and we alert someone again."
        " Danger: 999.",
        "reply",
    ),
    "matter.alerted_again": Text(
        "{holder} has not answered the last message. Alerting {who} again. Ring {duty} any time: {duty_number}."
        " Danger: 999.",
        "reply",
    ),
}
