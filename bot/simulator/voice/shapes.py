"""How Twilio writes calls down: the resource, what its requests carry, and what it refuses."""

from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from bot.simulator.door import Call
from bot.simulator.twilio_shapes import API, dated
from bot.simulator.voice.leg import Leg

LONGEST_TWIML = 4000
EVENTS = ("initiated", "ringing", "answered", "completed")
STARTS = ("StartTime", "StartTime>", "StartTime<")
FILTERS = ("To", "From", "Status", "ParentCallSid", *STARTS)
MAGIC_FROM = {"+15005550001": 21212}
MAGIC_TO = {"+15005550001": 21217, "+15005550002": 21214, "+15005550003": 21215, "+15005550004": 21216}
SUBRESOURCES = ("Notifications", "Recordings", "Payments", "Events", "Siprec", "Streams", "Transcriptions")


@dataclass(slots=True, frozen=True)
class Recording:
    """What somebody said to <Record>."""

    sid: str
    call_sid: str
    url: str
    words: str
    seconds: int
    at: datetime


def resource(leg: Leg, account_sid: str) -> dict[str, Any]:
    uri = f"{API}/Accounts/{account_sid}/Calls/{leg.sid}"
    dialled = leg.created if leg.status != "queued" else None
    return {
        "account_sid": account_sid,
        "answered_by": leg.answered_by if leg.reports.detect else None,
        "api_version": "2010-04-01",
        "caller_name": None,
        "date_created": _date(leg.created),
        "date_updated": _date(leg.ended or leg.started or leg.created),
        "direction": leg.direction,
        "duration": str(leg.seconds()) if leg.over else None,
        "end_time": _date(leg.ended),
        "forwarded_from": None,
        "from": leg.sender,
        "from_formatted": leg.sender,
        "group_sid": None,
        "parent_call_sid": leg.parent,
        "phone_number_sid": None,
        "price": None,
        "price_unit": "USD",
        "queue_time": "0",
        "sid": leg.sid,
        "start_time": _date(dialled),
        "status": leg.status,
        "subresource_uris": {name.lower(): f"{uri}/{name}.json" for name in SUBRESOURCES},
        "to": leg.to,
        "to_formatted": leg.to,
        "trunk_sid": None,
        "uri": f"{uri}.json",
    }


def recording_resource(recording: Recording, account_sid: str) -> dict[str, Any]:
    return {
        "account_sid": account_sid,
        "api_version": "2010-04-01",
        "call_sid": recording.call_sid,
        "channels": 1,
        "conference_sid": None,
        "date_created": _date(recording.at),
        "date_updated": _date(recording.at),
        "duration": str(recording.seconds),
        "encryption_details": None,
        "error_code": None,
        "media_url": recording.url,
        "price": None,
        "price_unit": "USD",
        "sid": recording.sid,
        "source": "RecordVerb",
        "start_time": _date(recording.at),
        "status": "completed",
        "subresource_uris": {},
        "uri": f"{API}/Accounts/{account_sid}/Recordings/{recording.sid}.json",
    }


def matches(leg: Leg, call: Call) -> bool:
    wanted = {"To": leg.to, "From": leg.sender, "Status": leg.status, "ParentCallSid": leg.parent}
    if any(call.text(name) not in ("", value) for name, value in wanted.items()):
        return False
    return all(dated(leg.created, name, call.text(name)) for name in STARTS if call.text(name))


def carried(leg: Leg, account_sid: str) -> dict[str, str]:
    """What every request about a call carries."""
    params = {
        "CallSid": leg.sid,
        "AccountSid": account_sid,
        "From": leg.sender,
        "To": leg.to,
        "Caller": leg.sender,
        "Called": leg.to,
        "CallStatus": leg.status,
        "ApiVersion": "2010-04-01",
        "Direction": leg.direction,
    }
    for who in ("From", "To", "Caller", "Called"):
        params |= {f"{who}Country": "GB", f"{who}State": "", f"{who}City": "", f"{who}Zip": ""}
    return params | ({"ParentCallSid": leg.parent} if leg.parent else {})


def progress(leg: Leg, event: str, account_sid: str, now: datetime) -> dict[str, str]:
    """What a status callback carries; the event `completed` says with its CallStatus how the call ended."""
    status = {"initiated": "initiated", "ringing": "ringing", "answered": "in-progress"}.get(event, leg.status)
    params = carried(leg, account_sid) | {
        "CallStatus": status,
        "Timestamp": _date(now) or "",
        "SequenceNumber": str(leg.sequence),
        "CallbackSource": "call-progress-events",
    }
    if event == "completed":
        params |= {"CallDuration": str(leg.seconds()), "Duration": str(-(-leg.seconds() // 60))}
        params |= {"SipResponseCode": {"busy": "486", "no-answer": "487", "failed": "404"}.get(status, "200")}
    return params


def detection(leg: Leg, account_sid: str) -> dict[str, str]:
    """What the callback of the asynchronous answering-machine detection carries."""
    return {
        "CallSid": leg.sid,
        "AccountSid": account_sid,
        "AnsweredBy": leg.answered_by or "unknown",
        "MachineDetectionDuration": "2400",
    }


def recorded(recording: Recording, account_sid: str) -> dict[str, str]:
    """What the callback of a finished recording carries."""
    return {
        "AccountSid": account_sid,
        "CallSid": recording.call_sid,
        "RecordingSid": recording.sid,
        "RecordingUrl": recording.url,
        "RecordingStatus": "completed",
        "RecordingDuration": str(recording.seconds),
        "RecordingChannels": "1",
        "RecordingStartTime": _date(recording.at) or "",
        "RecordingSource": "RecordVerb",
        "ErrorCode": "0",
    }


def _date(moment: datetime | None) -> str | None:
    return format_datetime(moment) if moment else None
