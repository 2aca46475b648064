"""The imitation of Twilio's Messages API, spoken to by the twilio library."""

from datetime import timedelta

import aiohttp
import pytest
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.rest import Client

from bot.clock import PushableClock
from bot.simulator.town import Town
from bot.simulator.voice.exchange import Callbacks
from tests.bot.simulator.behind import DAWN
from tests.bot.simulator.conftest import EVENING, Line, TwilioOverAiohttp, settle

LINE = "+447700900001"


async def test_a_text_stands_on_the_phone_and_its_segments_are_counted(town: Town, twilio: Client) -> None:
    sent = await twilio.messages.create_async(to=DAWN, from_=LINE, body="Jan has your alert\n" + "a" * 150)
    assert (sent.status, sent.direction, sent.num_segments, sent.date_sent) == ("queued", "outbound-api", "2", None)
    (message,) = town.phones["Dawn"].messages
    assert (message.id, message.channel, message.mine, message.status) == (sent.sid, "sms", False, "delivered")
    assert (message.segments, message.encoding) == (2, "GSM-7")


async def test_a_message_can_be_fetched(town: Town, twilio: Client) -> None:
    town.twilio.fates[DAWN] = ("undelivered", 30005)
    sent = await twilio.messages.create_async(to=DAWN, from_=LINE, body="hello")
    found = await twilio.messages(sent.sid).fetch_async()
    assert (found.status, found.error_code, found.body) == ("undelivered", 30005, "hello")
    assert (found.date_created, found.date_sent) == (EVENING, EVENING)
    assert town.phones["Dawn"].messages == []
    with pytest.raises(TwilioRestException) as caught:
        await twilio.messages("SM" + "0" * 32).fetch_async()
    assert (caught.value.status, caught.value.code) == (404, 20404)


async def test_a_list_is_newest_first_and_knows_sender_recipient_and_date(
    town: Town, twilio: Client, clock: PushableClock
) -> None:
    await twilio.messages.create_async(to=DAWN, from_=LINE, body="early")
    clock.push_to(EVENING + timedelta(hours=1))
    await twilio.messages.create_async(to=DAWN, from_=LINE, body="late")
    await twilio.messages.create_async(to="+447700900107", from_=LINE, body="to Femi")
    await town.phones["Dawn"].texts("from Dawn")
    later = EVENING + timedelta(minutes=30)
    assert await bodies(twilio) == ["from Dawn", "to Femi", "late", "early"]
    assert await bodies(twilio, to=DAWN, from_=LINE) == ["late", "early"]
    assert await bodies(twilio, to=LINE) == ["from Dawn"]
    assert await bodies(twilio, to=DAWN, date_sent_after=later) == ["late"]
    assert await bodies(twilio, to=DAWN, date_sent_before=later) == ["early"]
    assert await bodies(twilio, to=DAWN, date_sent=EVENING.date() - timedelta(days=1)) == []


async def bodies(twilio: Client, **wanted: object) -> list[str]:
    return [message.body for message in await twilio.messages.list_async(**wanted)]


async def test_a_message_that_still_waits_has_no_date_to_be_found_by(town: Town, twilio: Client) -> None:
    town.twilio.fates[DAWN] = ("queued", None)
    await twilio.messages.create_async(to=DAWN, from_=LINE, body="waits")
    assert await bodies(twilio, to=DAWN) == ["waits"]
    assert await bodies(twilio, to=DAWN, date_sent_after=EVENING - timedelta(days=1)) == []


async def test_a_long_list_comes_in_pages(twilio: Client) -> None:
    for number in range(7):
        await twilio.messages.create_async(to=DAWN, from_=LINE, body=str(number))
        await twilio.messages.create_async(to="+447700900107", from_=LINE, body="to Femi")
    assert [message.body for message in await twilio.messages.list_async(to=DAWN, page_size=3)] == list("6543210")
    assert [message.body for message in await twilio.messages.list_async(to=DAWN, page_size=3, limit=4)] == list("6543")


@pytest.mark.parametrize(
    ("to", "sender", "body", "code"),
    [
        ("+15005550001", LINE, "hello", 21211),
        ("+15005550002", LINE, "hello", 21612),
        ("+15005550003", LINE, "hello", 21408),
        ("+15005550004", LINE, "hello", 21610),
        ("+15005550009", LINE, "hello", 21614),
        (DAWN, "+15005550001", "hello", 21212),
        (DAWN, "+15005550007", "hello", 21606),
        (DAWN, "+15005550008", "hello", 21611),
        (DAWN, "+447700900999", "hello", 21606),  # not a number of ours
        ("07700 900104", LINE, "hello", 21211),
        ("", LINE, "hello", 21604),
        (DAWN, "", "hello", 21603),
        (DAWN, LINE, "", 21602),
        (DAWN, LINE, "a" * 1601, 21617),
    ],
)
async def test_what_twilio_refuses_is_refused_with_its_code(
    town: Town, twilio: Client, to: str, sender: str, body: str, code: int
) -> None:
    with pytest.raises(TwilioRestException) as caught:
        await twilio.messages.create_async(to=to, from_=sender, body=body)
    assert (caught.value.status, caught.value.code) == (400, code)
    assert town.phones["Dawn"].messages == []
    assert town.twilio.messages == {}


async def test_the_magic_sender_is_accepted_and_nothing_comes_of_it(town: Town, twilio: Client, line: Line) -> None:
    sent = await twilio.messages.create_async(
        to=DAWN, from_="+15005550006", body="hello", status_callback=line.listener.url + "/s"
    )
    assert sent.status == "queued"
    await settle(town)
    assert (line.receipts, await bodies(twilio), town.phones["Dawn"].messages) == ([], [], [])


async def test_a_number_can_be_made_to_refuse(town: Town, twilio: Client) -> None:
    town.twilio.refuses[DAWN] = 21610
    async with aiohttp.ClientSession(auth=None) as session:
        login = {"Authorization": aiohttp.encode_basic_auth(town.account_sid, town.auth_token)}
        path = f"{town.twilio_url}/2010-04-01/Accounts/{town.account_sid}/Messages.json"
        form = {"To": DAWN, "From": LINE, "Body": "hello"}
        async with session.post(path, data=form, headers=login) as answer:
            assert (answer.status, await answer.json()) == (
                400,
                {
                    "code": 21610,
                    "message": "Attempt to send to unsubscribed recipient",
                    "more_info": "https://www.twilio.com/docs/errors/21610",
                    "status": 400,
                },
            )


async def test_wrong_credentials_are_refused(town: Town) -> None:
    async with aiohttp.ClientSession() as session:
        client = Client(town.account_sid, "wrong", http_client=TwilioOverAiohttp(session, town))
        with pytest.raises(TwilioRestException) as caught:
            await client.messages.create_async(to=DAWN, from_=LINE, body="hello")
        assert (caught.value.status, caught.value.code) == (401, 20003)


@pytest.mark.parametrize(
    ("order", "fate", "expected"),
    [
        ("in order", "delivered", "sending sent delivered"),
        ("reversed", "delivered", "delivered sent sending"),
        ("doubled", "failed", "sending sending failed failed"),
        ("none", "delivered", ""),
        ("in order", "undelivered", "sending sent undelivered"),
        ("in order", "sent", "sending sent"),
    ],
)
async def test_receipts_come_in_the_order_wished_for(
    town: Town, twilio: Client, line: Line, order: Callbacks, fate: str, expected: str
) -> None:
    town.twilio.callbacks = order
    town.twilio.fates[DAWN] = (fate, 30003 if fate in ("failed", "undelivered") else None)
    callback = line.listener.url + "/twilio/status?a=7"
    sent = await twilio.messages.create_async(to=DAWN, from_=LINE, body="hello", status_callback=callback)
    await settle(town)
    assert line.receipts == expected.split()
    assert all(hook.form["MessageSid"] == sent.sid for hook in line.arrived)
    codes = {hook.form["MessageStatus"]: hook.form.get("ErrorCode") for hook in line.arrived}
    assert codes.get(fate) == ("30003" if fate in ("failed", "undelivered") else None)
    assert codes.get("sending") is None


async def test_held_hooks_leave_in_order_once_released(town: Town, twilio: Client, line: Line) -> None:
    town.twilio.hooks_held = True
    for body in ("one", "two"):
        await twilio.messages.create_async(to=DAWN, from_=LINE, body=body, status_callback=line.listener.url + "/s")
    assert await town.phones["Dawn"].texts("three") == 0
    await settle(town)
    assert line.arrived == []
    await town.twilio.release()
    assert line.receipts == ["sending", "sent", "delivered"] * 2
    assert line.arrived[0].form["MessageSid"] == town.phones["Dawn"].messages[0].id
    assert line.arrived[-1].form["Body"] == "three"


async def test_a_lost_answer_means_delivered_and_not_known(town: Town, twilio: Client) -> None:
    town.twilio.lost_answers = 1
    with pytest.raises((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)):
        await twilio.messages.create_async(to=DAWN, from_=LINE, body="once")
    await twilio.messages.create_async(to=DAWN, from_=LINE, body="twice")
    assert [message.body for message in town.phones["Dawn"].messages] == ["once", "twice"]
    assert await bodies(twilio) == ["twice", "once"]
    assert [request.status for request in town.requests] == [0, 201, 200]


async def test_a_refused_connection_is_truly_refused_and_the_same_port_comes_back(town: Town, twilio: Client) -> None:
    await twilio.messages.create_async(to=DAWN, from_=LINE, body="before")
    await town.twilio.goes_down()
    with pytest.raises(aiohttp.ClientConnectorError):
        await twilio.messages.create_async(to=DAWN, from_=LINE, body="during")
    await town.twilio.comes_back()
    await twilio.messages.create_async(to=DAWN, from_=LINE, body="after")
    assert [message.body for message in town.phones["Dawn"].messages] == ["before", "after"]


@pytest.mark.parametrize(("outage", "status", "code"), [("503", 503, 20503), ("429", 429, 20429)])
async def test_a_broken_or_busy_service_takes_nothing(
    town: Town, twilio: Client, outage: str, status: int, code: int
) -> None:
    town.twilio.outage = "503" if outage == "503" else "429"
    with pytest.raises(TwilioRestException) as caught:
        await twilio.messages.create_async(to=DAWN, from_=LINE, body="hello")
    assert (caught.value.status, caught.value.code) == (status, code)
    assert town.phones["Dawn"].messages == []


async def test_requests_are_remembered_as_they_came(town: Town, twilio: Client) -> None:
    media = ["http://127.0.0.1/a.jpg", "http://127.0.0.1/b.jpg"]
    await twilio.messages.create_async(to=DAWN, from_=LINE, body="", media_url=media)
    (request,) = town.requests
    assert (request.at, request.provider, request.method, request.status) == (EVENING, "twilio", "POST", 201)
    assert request.path == f"/2010-04-01/Accounts/{town.account_sid}/Messages.json"
    assert request.params == {"To": DAWN, "From": LINE, "Body": "", "MediaUrl": media}
    with pytest.raises(TwilioException):
        await twilio.messages.get_page_async("https://api.twilio.com/2010-04-01/Nowhere.json?Page=1")
    assert (town.requests[-1].path, town.requests[-1].status) == ("/2010-04-01/Nowhere.json", 404)
