"""What is said about the rota: who is on, swaps, illness, gaps."""

from handlers.texts.catalogue import Text

ROTA: dict[str, Text] = {
    "rota.on": Text("On call {night}: {who}. Backup: {backup}.", "reply"),
    "rota.on_for_carer": Text(
        "On call {night}: {who}, then {backup}. Write here at any time and we alert someone. Danger: 999.", "reply"
    ),
    "rota.nobody_on": Text(
        "Nobody is on call just then. Write here at any time and we alert someone. {duty}: {duty_number}. Danger: 999.",
        "reply",
    ),
    "rota.list": Text("{nights}", "reply"),
    "rota.gaps": Text("Gaps in the rota in the next 14 days: {gaps}. Please find somebody.", "service"),
    "rota.no_to": Text(
        "Is that a no for the alert or for the rota? 3 {homes}: pass on. 4 the rota. Nothing is passed on until you"
        " answer.",
        "reply",
    ),
    "swap.offer": Text(
        "{name} asks you to be {role} {night}. 1 yes. 2 no. With no answer by {deadline} the rota stays as it is.",
        "reply",
    ),
    "swap.asked": Text(
        "{name} has been asked about {night}. The rota stays as it is until {name} says yes. UNDO takes it back.",
        "reply",
    ),
    "swap.agreed": Text(
        "Changed: {who} on call {night}, backup {backup}. UNDO changes it back, until it begins.", "reply"
    ),
    "swap.refused": Text("{name} cannot do it. {night} stays as it is: {who} on call, backup {backup}.", "reply"),
    "swap.kept": Text("OK. {night} stays as it is: {who} on call, backup {backup}.", "reply"),
    "swap.unanswered": Text(
        "{name} has not answered. {night} stays as it is: {who} on call, backup {backup}.", "reply"
    ),
    "swap.over": Text("That question is over. {night}: {who} on call, backup {backup}.", "reply"),
    "swap.undone": Text("{name} has undone the change. {night}: {who} on call, backup {backup}.", "reply"),
    "swap.withdrawn": Text("{name} has taken the question back. {night}: {who} on call, backup {backup}.", "reply"),
    "swap.not_on": Text(
        "You are not on it, so there is nothing to swap. {night}: {who} on call, backup {backup}.", "reply"
    ),
    "swap.nobody_on": Text("Nobody is on call that day, so there is nothing to swap.", "reply"),
    "swap.begun": Text(
        'That spell has begun, so it cannot be swapped. If you cannot go on, write "I am ill".', "reply"
    ),
    "swap.not_known": Text("Nobody of that name can be asked. You can ask {who}.", "reply"),
    "swap.unreached": Text("{name} cannot be reached, so nobody was asked. The rota stays as it is.", "reply"),
    "swap.waiting": Text("{name} has been asked already. UNDO takes it back.", "reply"),
    "swap.nothing_to_undo": Text("There is no swap of yours that can still be undone.", "reply"),
    "ill.asking": Text(
        "Asking {name} to take {night} for you. Until someone says yes you are still on it. We tell you what comes"
        " of it.",
        "reply",
    ),
    "ill.offer": Text(
        "{name} is ill. Can you be {role} {night}? 1 yes. 2 no. With no answer by {by} we ask the next person.", "reply"
    ),
    "ill.taken": Text("{holder} takes it for you. You are off the rota {night}.", "reply"),
    "ill.changed": Text("{name} is ill. {night}: {who} on call, backup {backup}.", "reply"),
    "ill.no_backup": Text(
        "{name} is ill. {night}: {who} on call, nobody is backup. Please find one; until then you are next.",
        "service",
    ),
    "ill.nobody": Text(
        "{name} is ill and nobody has taken {night}. Please arrange it now. Until then alerts go on as they are.",
        "reply",
    ),
    "ill.nobody_took_it": Text(
        "Nobody could be found. {who} has been told. You are still on the rota {night}, so keep your phone on.", "reply"
    ),
    "ill.nobody_at_all": Text(
        "Nobody could be found, and no liaison worker could be told. Ring {duty}: {duty_number}. You are still on"
        " {night}.",
        "reply",
    ),
    "ill.not_on": Text(
        'You are not on the rota tonight. For another day write "swap" and the day, such as "swap fri".', "reply"
    ),
}
