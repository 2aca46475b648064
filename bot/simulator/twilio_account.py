"""The imitation of Twilio's account and its one number, as its owner has set them up in the console."""

from collections.abc import Callable
from typing import Any

from bot.simulator.door import Answer, Call
from bot.simulator.twilio_shapes import API, page

SID = "PN" + "0" * 31 + "1"


class Account:
    """`status`, `kind` and `settings` are for changing: what stands in `settings` goes before what is set up right."""

    def __init__(self, account_sid: str, number: str, line_url: Callable[[], str]) -> None:
        self.status = "active"
        self.kind = "Full"
        self.settings: dict[str, Any] = {}
        self._sid = account_sid
        self._number = number
        self._line_url = line_url

    @property
    def status_callback(self) -> str:
        """Where Twilio says that a call to the number is over; empty where its owner has given no address."""
        return str(self._written(self._number)["status_callback"])

    async def fetch(self, call: Call) -> Answer:
        uri = f"{API}/Accounts/{self._sid}"
        shape = {"sid": self._sid, "owner_account_sid": self._sid, "friendly_name": "Hawthorn", "uri": f"{uri}.json"}
        return Answer(200, shape | {"status": self.status, "type": self.kind})

    async def numbers(self, call: Call) -> Answer:
        numbers = [self._number] if call.text("PhoneNumber") in ("", self._number) else []
        return Answer(200, page("incoming_phone_numbers", numbers, self._written, ("PhoneNumber",), call))

    def _written(self, number: str) -> dict[str, Any]:
        url = self._line_url()
        return {
            "sid": SID,
            "account_sid": self._sid,
            "phone_number": number,
            "capabilities": {"voice": True, "sms": True, "mms": False, "fax": False},
            "sms_application_sid": "",
            "sms_url": f"{url}/twilio/sms#rc=3&rp=ct,rt,5xx",
            "sms_method": "POST",
            "sms_fallback_url": "https://handler.twilio.com/twiml/EH" + "1" * 32,
            "voice_application_sid": "",
            "trunk_sid": None,
            "voice_url": f"{url}/twilio/voice",
            "voice_method": "POST",
            "voice_fallback_url": "https://handler.twilio.com/twiml/EH" + "0" * 32,
            "status_callback": f"{url}/twilio/voice/ended",
            "status_callback_method": "POST",
            **self.settings,
        }
