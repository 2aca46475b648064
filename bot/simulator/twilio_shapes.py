"""How Twilio writes things down: messages, lists, errors, webhooks; and its magic test numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlencode

from bot.simulator.door import Answer, Call
from bot.simulator.segments import measure

API = "/2010-04-01"
MAGIC_SENDER = "+15005550006"  # accepted, and nothing comes of it
MAGIC_FROM = {"+15005550001": 21212, "+15005550007": 21606, "+15005550008": 21611}
MAGIC_TO = {
    "+15005550001": 21211,
    "+15005550002": 21612,
    "+15005550003": 21408,
    "+15005550004": 21610,
    "+15005550009": 21614,
}
ERRORS = {
    20003: "Authenticate",
    20404: "The requested resource was not found",
    20429: "Too Many Requests",
    20503: "Service Unavailable",
    21201: "No 'To' number is specified",
    21205: "Url parameter is required",
    21210: "The source phone number provided is not yet verified for your account",
    21211: "Invalid 'To' Phone Number",
    21212: "Invalid 'From' Phone Number",
    21213: "A 'From' phone number is required.",
    21214: "'To' phone number cannot be reached",
    21215: "Account not authorized to call the number provided",
    21216: "Account not allowed to call the number provided",
    21217: "Phone number provided is invalid",
    21220: "Call is not in-progress. Cannot redirect.",
    21408: "Permission to send an SMS has not been enabled for the region indicated by the 'To' number",
    21602: "Message body is required.",
    21603: "A 'From' phone number is required.",
    21604: "A 'To' phone number is required.",
    21606: "The 'From' phone number is not a valid, SMS-capable Twilio phone number for your account",
    21609: "Invalid 'StatusCallback' url",
    21610: "Attempt to send to unsubscribed recipient",
    21611: "This 'From' number has exceeded the maximum number of queued messages",
    21612: "The 'To' phone number is not currently reachable using the 'From' phone number via SMS",
    21614: "'To' number is not a valid mobile number",
    21617: "The concatenated message body exceeds the 1600 character limit",
}
HTTP_STATUS = {20003: 401, 20404: 404, 20429: 429, 20503: 503}  # every other error is a 400

# What a message goes through after "queued", the status it is born with and for which there is no callback.
COURSES = {
    "queued": (),
    "sent": ("sending", "sent"),
    "delivered": ("sending", "sent", "delivered"),
    "undelivered": ("sending", "sent", "undelivered"),
    "failed": ("sending", "failed"),
}


DATES = ("DateSent", "DateSent>", "DateSent<")
FILTERS = ("To", "From", *DATES)


@dataclass(slots=True)
class Sms:
    """One message as Twilio keeps it."""

    sid: str
    to: str
    sender: str
    body: str
    direction: str  # "inbound" or "outbound-api"
    status: str
    created: datetime
    sent: datetime | None = None
    error: int | None = None
    media: int = 0
    callback: str = ""


def error(code: int) -> Answer:
    status = HTTP_STATUS.get(code, 400)
    link = f"https://www.twilio.com/docs/errors/{code}"
    message = ERRORS.get(code, "The request was not successful")
    return Answer(status, {"code": code, "message": message, "more_info": link, "status": status})


def resource(sms: Sms, account_sid: str, status: str = "") -> dict[str, Any]:
    uri = f"{API}/Accounts/{account_sid}/Messages/{sms.sid}"
    return {
        "account_sid": account_sid,
        "api_version": "2010-04-01",
        "body": sms.body,
        "date_created": format_datetime(sms.created),
        "date_sent": format_datetime(sms.sent) if sms.sent and not status else None,
        "date_updated": format_datetime(sms.sent or sms.created),
        "direction": sms.direction,
        "error_code": sms.error if not status else None,
        "error_message": None,
        "from": sms.sender,
        "messaging_service_sid": None,
        "num_media": str(sms.media),
        "num_segments": str(measure(sms.body)[1]),
        "price": None,
        "price_unit": "USD",
        "sid": sms.sid,
        "status": status or sms.status,
        "subresource_uris": {"media": f"{uri}/Media.json"},
        "to": sms.to,
        "uri": f"{uri}.json",
    }


def page(
    kind: str, found: Sequence[Any], written: Callable[[Any], dict[str, Any]], filters: Sequence[str], call: Call
) -> dict[str, Any]:
    """One page of a list, with the way to the next."""
    size, number = int(call.text("PageSize") or 50), int(call.text("Page") or 0)
    start = number * size
    shown = [written(one) for one in found[start : start + size]]
    wanted = {name: call.text(name) for name in filters if call.text(name)} | {"PageSize": str(size)}
    base = f"{call.path}?{urlencode(wanted)}"
    more = start + size < len(found)
    return {
        kind: shown,
        "page": number,
        "page_size": size,
        "start": start,
        "end": start + max(len(shown) - 1, 0),
        "uri": f"{base}&Page={number}",
        "first_page_uri": f"{base}&Page=0",
        "previous_page_uri": f"{base}&Page={number - 1}" if number else None,
        "next_page_uri": f"{base}&Page={number + 1}&PageToken=PA{shown[-1]['sid']}" if more else None,
    }


def matches(sms: Sms, call: Call) -> bool:
    """Whether a message belongs in the list that was asked for. One that still waits has no date to compare."""
    wanted = {"To": sms.to, "From": sms.sender}
    if any(call.text(name) not in ("", value) for name, value in wanted.items()):
        return False
    return all(dated(sms.sent, name, call.text(name)) for name in DATES if call.text(name))


def dated(moment: datetime | None, name: str, value: str) -> bool:
    """Whether a moment is on, after or before a date, or after or before a time, as the filter's name ends."""
    if moment is None:
        return False
    if len(value) == len("2026-11-22"):
        day, asked = moment.date(), date.fromisoformat(value)
        return {">": day >= asked, "<": day <= asked}.get(name[-1], day == asked)
    wanted = datetime.fromisoformat(value.replace("Z", "+00:00"))
    return {">": moment >= wanted, "<": moment <= wanted}.get(name[-1], moment.date() == wanted.date())


def inbound(sms: Sms, account_sid: str, api_url: str) -> dict[str, str]:
    """What the webhook of an incoming message carries; Twilio signs the empty values too."""
    media_url = f"{api_url}{API}/Accounts/{account_sid}/Messages/{sms.sid}/Media/ME"
    params = {
        "ToCountry": "GB",
        "ToState": "",
        "ToCity": "",
        "ToZip": "",
        "FromCountry": "GB",
        "FromState": "",
        "FromCity": "",
        "FromZip": "",
        "SmsMessageSid": sms.sid,
        "SmsSid": sms.sid,
        "MessageSid": sms.sid,
        "AccountSid": account_sid,
        "SmsStatus": "received",
        "From": sms.sender,
        "To": sms.to,
        "Body": sms.body,
        "NumMedia": str(sms.media),
        "NumSegments": str(measure(sms.body)[1]),
        "ApiVersion": "2010-04-01",
    }
    for number in range(sms.media):
        params |= {f"MediaUrl{number}": f"{media_url}{number:032x}", f"MediaContentType{number}": "image/jpeg"}
    return params


def receipt(sms: Sms, account_sid: str, status: str) -> dict[str, str]:
    """What a status callback carries."""
    params = {
        "MessageSid": sms.sid,
        "SmsSid": sms.sid,
        "MessageStatus": status,
        "SmsStatus": status,
        "To": sms.to,
        "From": sms.sender,
        "AccountSid": account_sid,
        "ApiVersion": "2010-04-01",
    }
    if sms.error and status == sms.status:
        params["ErrorCode"] = str(sms.error)
    return params
