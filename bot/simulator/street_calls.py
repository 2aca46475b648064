"""What the street shows of calls: the screen of one that goes on, and a line for each that is over."""

from typing import Any, Literal, get_args

from bot.simulator.phones import Phone
from bot.simulator.residents import uk_number
from bot.simulator.ringing import OnRing, PhoneCall

KEYS = tuple("123456789*0#")
WHEN_RUNG: dict[OnRing, str] = {
    "ask": "asks me",
    "asleep": "nobody answers",
    "voicemail": "voicemail",
    "busy": "busy",
    "off": "off",
}
Act = Literal["Answer", "Decline", "Hang up", "Ring the line"]
ACTS = get_args(Act)


def screen(phone: Phone, key: str) -> dict[str, Any] | None:
    """The facts of the call that goes on; None when there is none."""
    call = phone.call
    if call is None:
        return None
    talks = call.state == "talking" and not call.by_machine
    return {
        "call": call,
        "name": phone.name,
        "key": key,
        "far": "The line",
        "number": uk_number(call.shown),
        "doing": _doing(phone, call),
        "keys": KEYS if talks else (),
        "acts": _acts(phone, call),
    }


def past(call: PhoneCall) -> dict[str, Any]:
    """The facts of a call that is over."""
    missed = call.incoming and not call.answered
    return {"call": call, "missed": missed, "words": _ended(call)}


async def act(phone: Phone, do: str) -> None:
    """What a button of the call screen does. Raises LookupError where the call is no longer there for it."""
    if do == "Answer":
        await phone.answers()
    elif do == "Decline":
        await phone.declines()
    elif do == "Hang up":
        await phone.hangs_up()
    elif do == "Ring the line":
        await phone.dials()
    elif do in KEYS:
        await phone.presses_key(do)


def _doing(phone: Phone, call: PhoneCall) -> str:
    if call.by_machine:
        return "The voicemail has picked up"
    if call.state == "ringing":
        if not call.incoming:
            return "It rings at the other end"
        return "It rings, and nobody answers" if phone.on_ring != "ask" else "It rings"
    return f"Connected to {' and '.join(call.others)}" if call.others else "In the call"


def _acts(phone: Phone, call: PhoneCall) -> tuple[Act, ...]:
    if call.by_machine or (call.state == "ringing" and call.incoming and phone.on_ring != "ask"):
        return ()
    return ("Answer", "Decline") if call.state == "ringing" and call.incoming else ("Hang up",)


def _ended(call: PhoneCall) -> str:
    if not call.answered:
        return "Missed call from the line" if call.incoming else "Rang the line, and was not answered"
    if call.by_machine:
        return "Call from the line, answered by the voicemail"
    return "Call from the line" if call.incoming else "Rang the line"
