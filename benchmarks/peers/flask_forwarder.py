"""An SMS forwarder as Twilio's own tutorials have it: Flask, the helper library, a commit a message.

python -m benchmarks.peers.flask_forwarder DATABASE PORT PUBLIC_URL API_URL ACCOUNT AUTH_TOKEN NUMBER ON_CALL
"""

import sqlite3
import sys
from contextlib import closing
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response as TwilioResponse
from twilio.request_validator import RequestValidator
from twilio.rest import Client
from werkzeug.serving import make_server

from benchmarks.peers.words import TABLE, alert, reply


class ThereClient(TwilioHttpClient):  # type: ignore[misc]  # twilio ships no types
    """Twilio's own transport, to another host."""

    def __init__(self, api_url: str) -> None:
        super().__init__()
        self._there = urlsplit(api_url)

    def request(self, method: str, url: str, *given: object, **named: object) -> TwilioResponse:
        there = urlsplit(url)._replace(scheme=self._there.scheme, netloc=self._there.netloc).geturl()
        return super().request(method, there, *given, **named)


def main(
    database: str, port: str, public_url: str, api_url: str, account: str, auth_token: str, number: str, on_call: str
) -> None:
    app, validator = Flask(__name__), RequestValidator(auth_token)
    client = Client(account, auth_token, http_client=ThereClient(api_url))
    with closing(sqlite3.connect(database)) as kept, kept:
        kept.execute(TABLE)

    @app.post("/twilio/sms")
    def forward() -> Response:
        signature = request.headers.get("X-Twilio-Signature", "")
        if not validator.validate(f"{public_url}/twilio/sms", request.form, signature):
            abort(403)
        sender, said = request.form["From"], request.form["Body"]
        with closing(sqlite3.connect(database, timeout=30)) as kept, kept:
            kept.execute("INSERT INTO kept (sender, said) VALUES (?, ?)", (sender, said))
        client.messages.create(to=on_call, from_=number, body=alert(sender, said))
        client.messages.create(to=sender, from_=number, body=reply())
        return Response("<Response/>", mimetype="text/xml")

    server = make_server("127.0.0.1", int(port), app, threaded=True)
    print("open", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
