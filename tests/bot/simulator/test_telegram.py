"""The imitation Bot API, spoken to by python-telegram-bot."""

from datetime import timedelta

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters, Update
from telegram.error import BadRequest, EndPointNotFound, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.clock import PushableClock
from bot.simulator.phones import Attachment
from bot.simulator.town import Town
from tests.bot.simulator.behind import FEMI

KEYS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("1 I have it", callback_data="claim:7")],
        [InlineKeyboardButton("2 Pass on", callback_data="pass:7")],
    ]
)


async def newest(bot: Bot) -> Update:
    """The newest update, all older ones confirmed."""
    updates = await bot.get_updates()
    await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates[-1]


async def test_the_bot_knows_its_name(bot: Bot) -> None:
    assert (await bot.get_me()).username == "night_line_bot"


async def test_a_message_stands_on_the_phone_with_its_buttons(town: Town, bot: Bot) -> None:
    sent = await bot.send_message(FEMI, "Home 4 needs you", reply_markup=KEYS, protect_content=True)
    (message,) = town.phones["Femi"].messages
    assert (message.id, message.body, message.mine) == (str(sent.message_id), "Home 4 needs you", False)
    assert [button.label for button in message.buttons] == ["1 I have it", "2 Pass on"]
    assert (message.channel, message.status, message.segments) == ("telegram", "delivered", 0)
    assert sent.date == town.clock.now()


async def test_a_file_stands_above_its_words_and_a_link_opens_a_page(town: Town, bot: Bot) -> None:
    """PTB's own request, of several parts."""
    link = InlineKeyboardMarkup([[InlineKeyboardButton("Map", url="https://map.example.org/hall")]])
    sent = await bot.send_document(FEMI, b"BEGIN:VCALENDAR", filename="tea.ics", caption="Tea", reply_markup=link)
    (message,) = town.phones["Femi"].messages
    assert (message.body, message.file) == ("Tea", ("tea.ics", "BEGIN:VCALENDAR"))
    assert [(button.label, button.url) for button in message.buttons] == [("Map", "https://map.example.org/hall")]
    assert sent.document is not None and (sent.document.file_name, sent.caption) == ("tea.ics", "Tea")
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_document(FEMI, b"x", filename="tea.ics", caption="x" * 1025)
    with pytest.raises(BadRequest, match="non-empty"):
        await bot.send_document(FEMI, b"", filename="tea.ics")
    wrong = InlineKeyboardMarkup([[InlineKeyboardButton("Map", url="map.example.org")]])
    with pytest.raises(BadRequest, match="wrong http url"):
        await bot.send_message(FEMI, "Tea", reply_markup=wrong)


async def test_a_pressed_button_comes_back_and_is_answered(town: Town, bot: Bot) -> None:
    await bot.send_message(FEMI, "Home 4 needs you", reply_markup=KEYS)
    await bot.send_message(FEMI, "No buttons here")
    await town.phones["Femi"].presses("2")
    query = (await newest(bot)).callback_query
    assert query and query.data == "pass:7" and query.from_user.id == FEMI
    assert town.phones["Femi"].messages[0].pressed == "2 Pass on"
    await bot.answer_callback_query(query.id, "Passed on")
    assert town.phones["Femi"].notices == ["Passed on"]


async def test_a_press_is_too_old_after_fifteen_seconds(town: Town, bot: Bot, clock: PushableClock) -> None:
    await bot.send_message(FEMI, "Home 4 needs you", reply_markup=KEYS)
    await town.phones["Femi"].presses("1")
    query = (await newest(bot)).callback_query
    clock.push_to(clock.now() + timedelta(seconds=16))
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(query.id if query else "")


async def test_a_button_that_is_not_there_cannot_be_pressed(town: Town) -> None:
    with pytest.raises(LookupError, match="Femi sees no button"):
        await town.phones["Femi"].presses("1")


async def test_an_edit_changes_the_screen_and_takes_the_buttons_away(town: Town, bot: Bot) -> None:
    sent = await bot.send_message(FEMI, "Home 4 needs you", reply_markup=KEYS)
    (message,) = town.phones["Femi"].messages
    await bot.edit_message_reply_markup(FEMI, sent.message_id)
    assert message.buttons == []
    await bot.edit_message_text("Jan has it", FEMI, sent.message_id)
    assert message.body == "Jan has it"
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("Jan has it", FEMI, sent.message_id)
    await bot.delete_message(FEMI, sent.message_id)
    assert town.phones["Femi"].messages == []
    with pytest.raises(BadRequest, match="not found"):
        await bot.delete_message(FEMI, sent.message_id)


async def test_a_persons_own_message_cannot_be_edited_by_the_bot(town: Town, bot: Bot) -> None:
    await town.phones["Femi"].chats("mine")
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("ours", FEMI, int(town.phones["Femi"].messages[0].id))


async def test_replies_go_both_ways(town: Town, bot: Bot) -> None:
    femi = town.phones["Femi"]
    sent = await bot.send_message(FEMI, "How is he?")
    await femi.chats("Asleep", reply_to=femi.messages[0])
    message = (await newest(bot)).message
    assert message and message.reply_to_message and message.reply_to_message.message_id == sent.message_id
    back = await bot.send_message(FEMI, "Good", reply_parameters=ReplyParameters(message.message_id))
    assert back.reply_to_message and back.reply_to_message.text == "Asleep"
    with pytest.raises(BadRequest, match="replied not found"):
        await bot.send_message(FEMI, "Good", reply_parameters=ReplyParameters(5))
    await bot.send_message(FEMI, "Good", reply_parameters=ReplyParameters(5, allow_sending_without_reply=True))


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "contact", "document", "location"])
async def test_whatever_is_sent_can_be_read_by_the_library(town: Town, bot: Bot, kind: Attachment) -> None:
    await town.phones["Femi"].sends(kind, "look")
    message = (await newest(bot)).message
    assert message and message.effective_attachment
    assert message.caption == "look"
    assert town.phones["Femi"].messages[-1].body == f"[{kind}] look"


async def test_a_shared_contact_is_the_owners_and_without_a_plus(town: Town, bot: Bot) -> None:
    await town.phones["Femi"].sends("contact")
    message = (await newest(bot)).message
    assert message and message.contact
    assert (message.contact.user_id, message.contact.phone_number) == (FEMI, "447700900107")


async def test_an_edited_message_keeps_its_id(town: Town, bot: Bot) -> None:
    femi = town.phones["Femi"]
    await femi.chats("He is at hom")
    await femi.edits(femi.messages[0], "He is at home")
    message = (await newest(bot)).edited_message
    assert message and message.text == "He is at home" and str(message.message_id) == femi.messages[0].id


async def test_start_carries_its_code_and_is_marked_as_a_command(town: Town, bot: Bot) -> None:
    await town.phones["Femi"].starts("CODE-1")
    message = (await newest(bot)).message
    assert message and message.text == "/start CODE-1"
    assert [(entity.type, entity.length) for entity in message.entities] == [("bot_command", 6)]


async def test_who_blocked_the_bot_is_out_of_reach_until_unblocking(town: Town, bot: Bot) -> None:
    await town.phones["Femi"].blocks()
    change = (await newest(bot)).my_chat_member
    assert change and change.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(FEMI, "hello")
    with pytest.raises(ValueError, match="unblock"):
        await town.phones["Femi"].chats("hello")
    await town.phones["Femi"].unblocks()
    change = (await newest(bot)).my_chat_member
    assert change and change.new_chat_member.status == "member"
    await bot.send_message(FEMI, "hello")


async def test_the_bot_cannot_write_first(town: Town, bot: Bot) -> None:
    carol = town.add_phone("Carol", telegram_id=1002, started=False)
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(1002, "hello")
    await carol.starts()
    await bot.send_message(1002, "hello")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(9999, "hello")


@pytest.mark.parametrize(
    ("text", "complaint"), [("", "text is empty"), ("  \n", "text is empty"), ("a" * 4097, "too long")]
)
async def test_a_text_has_1_to_4096_characters(bot: Bot, text: str, complaint: str) -> None:
    with pytest.raises(BadRequest, match=complaint):
        await bot.send_message(FEMI, text)
    await bot.send_message(FEMI, "a" * 4096)


async def test_button_data_has_1_to_64_bytes(bot: Bot) -> None:
    keys = InlineKeyboardMarkup.from_button(InlineKeyboardButton("1", callback_data="ŵ" * 33))
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await bot.send_message(FEMI, "hello", reply_markup=keys)
    keys = InlineKeyboardMarkup.from_button(InlineKeyboardButton("1", callback_data="ŵ" * 32))
    await bot.send_message(FEMI, "hello", reply_markup=keys)


async def test_too_many_requests_name_a_time_to_wait(town: Town, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # otherwise the library warns about its own error
    town.telegram.retry_after, town.telegram.retry_after_seconds = 1, 17
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(FEMI, "hello")
    assert caught.value.retry_after == timedelta(seconds=17)
    assert town.phones["Femi"].messages == []
    await bot.send_message(FEMI, "hello")


async def test_a_wrong_token_and_an_unknown_method_are_refused(town: Town, bot: Bot) -> None:
    stranger = Bot("7:wrong", base_url=town.telegram_url + "/bot")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()
    with pytest.raises(EndPointNotFound):
        await bot.do_api_request("sendTelepathy")
    assert (town.requests[-1].method, town.requests[-1].status) == ("sendTelepathy", 404)


async def test_a_lost_answer_means_delivered_and_not_known(town: Town, bot: Bot) -> None:
    town.telegram.lost_answers = 1
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(FEMI, "once")
    assert isinstance(caught.value.__cause__, httpx.RemoteProtocolError | httpx.ReadError)
    await bot.send_message(FEMI, "twice")
    assert [message.body for message in town.phones["Femi"].messages] == ["once", "twice"]
    assert [request.status for request in town.requests if request.method == "sendMessage"] == [0, 200]


async def test_a_refused_connection_is_truly_refused_and_the_same_port_comes_back(town: Town, bot: Bot) -> None:
    await bot.send_message(FEMI, "before")
    await town.telegram.goes_down()
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(FEMI, "during")
    assert isinstance(caught.value.__cause__, httpx.ConnectError)
    await town.telegram.comes_back()
    await bot.send_message(FEMI, "after")
    assert [message.body for message in town.phones["Femi"].messages] == ["before", "after"]


async def test_a_broken_service_takes_nothing(town: Town, bot: Bot) -> None:
    town.telegram.outage = "503"
    with pytest.raises(NetworkError, match="Service Unavailable"):
        await bot.send_message(FEMI, "hello")
    assert town.phones["Femi"].messages == []


async def test_a_bad_night_of_lost_answers_ends(town: Town, bot: Bot) -> None:
    town.telegram.outage = "lost answer"
    with pytest.raises(NetworkError):
        await bot.send_message(FEMI, "hello")
    assert len(town.phones["Femi"].messages) == 1
    town.telegram.outage = ""
    await bot.send_message(FEMI, "hello")


async def test_requests_are_remembered_without_the_token(town: Town, bot: Bot) -> None:
    await bot.send_message(FEMI, "hello")
    request = town.requests[-1]
    assert (request.provider, request.method, request.path) == ("telegram", "sendMessage", "/sendMessage")
    assert request.params == {"chat_id": str(FEMI), "text": "hello"}
    assert town.telegram_token not in str(town.requests)


async def test_commands_and_typing_are_accepted(bot: Bot) -> None:
    assert await bot.set_my_commands([("done", "close the matter")])
    assert await bot.send_chat_action(FEMI, "typing")
