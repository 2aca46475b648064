"""The one HTTP session to the providers, worn by python-telegram-bot and by twilio (DESIGN 8)."""

import logging
from typing import Any
from urllib.parse import urlencode

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from twilio.http import AsyncHttpClient
from twilio.http.response import Response

log = logging.getLogger(__name__)

CONNECT_SECONDS = 3.0
ANSWER_SECONDS = 10.0
#: Forms are encoded here: aiohttp's own way takes as long as the rest of a request.
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
#: The request never left this machine. Everything else that goes wrong leaves its outcome unknown.
NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


def new_session(patience: float = ANSWER_SECONDS) -> aiohttp.ClientSession:
    """Needs a running loop. Kept open as long as the line runs, so that an alert finds its connection open. `patience`
    is in seconds: what has not been answered by then may have been done or not."""
    connector = aiohttp.TCPConnector(limit=100, keepalive_timeout=30)
    jar = aiohttp.DummyCookieJar()
    return aiohttp.ClientSession(connector=connector, timeout=timeout(patience), cookie_jar=jar)


def timeout(seconds: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT_SECONDS)


class TelegramRequest(BaseRequest):
    """python-telegram-bot's transport."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        super().__init__()
        self._session = session

    @property
    def read_timeout(self) -> float | None:
        return self._session.timeout.total

    async def initialize(self) -> None:
        """The session belongs to the line."""

    async def shutdown(self) -> None:
        """The session belongs to the line."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        seconds = read_timeout if isinstance(read_timeout, int | float) else self.read_timeout
        form, headers = _form(request_data)
        try:
            async with self._session.request(
                method, url, data=form, headers=headers, timeout=timeout(seconds)
            ) as answer:
                return answer.status, await answer.read()
        except NEVER_LEFT as error:
            raise NetworkError("Telegram could not be connected to") from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError("the connection to Telegram broke") from error


def _form(request_data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    """What is posted, and as what; a file takes a form of several parts."""
    if request_data is None or not request_data.contains_files:
        return request_data.url_encoded_parameters().encode() if request_data else None, FORM
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, kind) in (request_data.multipart_data or {}).items():
        form.add_field(name, content, filename=file_name, content_type=kind)
    return form, {}


class TwilioRequest(AsyncHttpClient):
    """twilio's transport: our session and our time limit, and no retry of its own."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        super().__init__(logger=log, is_async=True, timeout=ANSWER_SECONDS)
        self._session = session

    async def request(
        self,
        method: str,
        url: str,
        params: Any = None,
        data: Any = None,
        headers: dict[str, str] | None = None,
        auth: Any = None,
        timeout: float | None = None,  # noqa: ASYNC109 - the library's own signature
        allow_redirects: bool = False,
    ) -> Response:
        signed_in = {"Authorization": aiohttp.encode_basic_auth(*auth)} if auth else {}
        async with self._session.request(
            method,
            url,
            params=params,
            data=urlencode(data, doseq=True).encode() if data else None,
            headers={**(headers or {}), **signed_in},
            allow_redirects=allow_redirects,
        ) as answer:
            return Response(answer.status, await answer.text(), dict(answer.headers))
