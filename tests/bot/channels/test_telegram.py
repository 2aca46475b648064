"""What an update of Telegram's says."""

import pytest
from telegram import Update

from bot.channels.telegram import read
from bot.simulator.phones import Attachment
from bot.simulator.telegram_shapes import ATTACHMENTS, Shape

JAN = {"id": 1001, "is_bot": False, "first_name": "Jan", "type": "private"}


def said(how: str, content: Shape) -> tuple[str, str]:
    message = {"message_id": 7, "from": JAN, "chat": JAN, "date": 1_764_000_000, **content}
    parts = read(Update.de_json({"update_id": 1, how: message}, None)) or {}
    return parts["kind"], parts["text"]


@pytest.mark.parametrize("kind", ["photo", "document"])
def test_the_words_below_a_picture_that_are_changed_are_no_new_words(kind: Attachment) -> None:
    """Of which of her messages, and so for which family, an edit does not say (DESIGN I14)."""
    picture: Shape = {kind: ATTACHMENTS[kind]}
    assert said("message", {**picture, "caption": "I come at ten"})[1] == "I come at ten"
    assert said("edited_message", {**picture, "caption": "I come at nine"}) == ("edit", "I come at nine")
    assert said("edited_message", {"text": "I come at nine"}) == ("edit", "I come at nine")
    assert said("edited_message", picture)[0] != "edit"
