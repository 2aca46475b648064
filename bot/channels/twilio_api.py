"""The line's account at Twilio: what it makes, changes and lists there, by the library's client and version.

Not by `client.messages` and its like: they bring in a class for each thing that Twilio sells, which is 4 MB of a line
at rest, and every text sent is read back into one with twenty fields, of which the line wants the first.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from twilio.base.deserialize import rfc2822_datetime
from twilio.base.domain import Domain
from twilio.base.page import Page
from twilio.base.version import Version
from twilio.rest import Client

Record = dict[str, Any]  # one message or call, in Twilio's own words
VERSION = "2010-04-01"


class Records(Page):
    """A page of a list."""

    def get_instance(self, payload: Record) -> Record:
        return payload


class Account:
    """What belongs to one account, by Twilio's names for it: `Messages`, `Calls`, `IncomingPhoneNumbers`.

    Everything here raises TwilioException for an answer that is a refusal, and whatever the transport raises.
    """

    def __init__(self, client: Client, api_url: str) -> None:
        self._version = Version(Domain(client, api_url), VERSION)
        self._uri = f"/Accounts/{client.username}"

    async def fetch(self) -> Record:
        """The account itself."""
        account: Record = await self._version.fetch_async("GET", f"{self._uri}.json")
        return account

    async def create(self, what: str, fields: Mapping[str, object]) -> str:
        """Its sid."""
        made = await self._version.create_async("POST", f"{self._uri}/{what}.json", data=dict(fields))
        return str(made["sid"])

    async def update(self, what: str, sid: str, fields: Mapping[str, object]) -> None:
        await self._version.update_async("POST", f"{self._uri}/{what}/{sid}.json", data=dict(fields))

    async def listed(self, what: str, page_size: int, limit: int | None = None, **like: str) -> list[Record]:
        """Those that are `like` that, the newest first, page after page until all are read, or as many as `limit`."""
        asked = {**like, "PageSize": page_size}
        first = Records(self._version, await self._version.page_async("GET", f"{self._uri}/{what}.json", params=asked))
        return [record async for record in self._version.stream_async(first, limit)]


def moment(record: Record, field: str) -> datetime | None:
    """One of a record's dates, in UTC; None where Twilio gives none, or none that can be read."""
    moment: datetime | None = rfc2822_datetime(record.get(field) or "")
    return moment
