"""What the bot has not confirmed yet, and the two ways in which it may fetch it: long polling and a webhook."""

import asyncio
import json
from dataclasses import dataclass
from random import randrange
from typing import Any

from bot.simulator.door import Answer, Call
from bot.simulator.hooks import Hooks

Update = dict[str, Any]
ON_REQUEST_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
TOGETHER = 40  # chats that a webhook serves at once, if it does not say otherwise

WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
OTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_SET = "Conflict: terminated by setWebhook request"


def done(result: Any = True) -> Answer:
    return Answer(200, {"ok": True, "result": result})


def refused(code: int, description: str, **parameters: int) -> Answer:
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    return Answer(code, body | ({"parameters": parameters} if parameters else {}))


@dataclass(slots=True, frozen=True)
class Webhook:
    url: str
    allowed: list[str]
    headers: dict[str, str]


class Updates:
    """Updates stay until they are confirmed: by a higher offset, or by a 2xx from the webhook."""

    def __init__(self, hooks: Hooks) -> None:
        self._hooks = hooks
        self._waiting: dict[int, tuple[int, Update]] = {}  # update_id -> chat and update, oldest first
        self._next_id = randrange(10**8, 5 * 10**8)  # never the same twice, as after a quiet week
        self._allowed: list[str] = []
        self._poll: asyncio.Future[str] | None = None
        self._webhook: Webhook | None = None
        self._room = asyncio.Semaphore(TOGETHER)
        self._posting: set[int] = set()
        self._last_error = ""
        self.again_after = 0.2  # seconds until a webhook that failed is tried again

    def idle(self) -> bool:
        return not self._waiting

    def add(self, chat: int, kind: str, content: dict[str, Any]) -> None:
        if kind in ON_REQUEST_ONLY or (self._allowed and kind not in self._allowed):
            return
        self._waiting[self._next_id] = (chat, {"update_id": self._next_id, kind: content})
        self._next_id += 1
        self._end_poll("")
        self._send(chat)

    def stop(self) -> None:
        self._webhook = None
        self._end_poll("")

    async def get_updates(self, call: Call) -> Answer:
        if self._webhook:
            return refused(409, WEBHOOK_ACTIVE)
        self._end_poll(OTHER_POLLER)
        self._allow(call)
        offset, limit, timeout = (_number(call, name, default) for name, default in POLL_DEFAULTS.items())
        self._confirm(offset)
        if not self._waiting and timeout > 0 and (conflict := await self._wait(timeout)):
            return refused(409, conflict)
        return done([update for _, update in list(self._waiting.values())[: min(max(limit, 1), 100)]])

    async def set_webhook(self, call: Call) -> Answer:
        url = call.text("url")
        if not url:
            return await self.delete_webhook(call)
        self._end_poll(WEBHOOK_SET)
        self._allow(call)
        self._drop_if_asked(call)
        secret = call.text("secret_token")
        headers = {"Content-Type": "application/json"} | ({"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {})
        self._webhook = Webhook(url, self._allowed, headers)
        self._room = asyncio.Semaphore(_number(call, "max_connections", TOGETHER))
        for chat in {chat for chat, _ in self._waiting.values()}:
            self._send(chat)
        return done()

    async def delete_webhook(self, call: Call) -> Answer:
        self._webhook = None
        self._drop_if_asked(call)
        return done()

    async def get_webhook_info(self, call: Call) -> Answer:
        info: dict[str, Any] = {
            "url": self._webhook.url if self._webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._waiting),
        }
        if self._webhook and self._webhook.allowed:
            info["allowed_updates"] = self._webhook.allowed
        return done(info | ({"last_error_message": self._last_error} if self._last_error else {}))

    def _allow(self, call: Call) -> None:
        if "allowed_updates" in call.params:
            self._allowed = json.loads(call.text("allowed_updates") or "[]")

    def _drop_if_asked(self, call: Call) -> None:
        if call.text("drop_pending_updates").lower() == "true":
            self._waiting.clear()

    def _confirm(self, offset: int) -> None:
        if offset < 0:  # all but the last ones are forgotten
            offset = self._next_id + offset
        for update_id in [known for known in self._waiting if known < offset]:
            del self._waiting[update_id]

    async def _wait(self, seconds: int) -> str:
        """Until an update comes, the time is up, or somebody else polls: then the words to refuse with."""
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            return await asyncio.wait_for(poll, seconds)
        except TimeoutError:
            return ""

    def _end_poll(self, words: str) -> None:
        if self._poll and not self._poll.done():
            self._poll.set_result(words)

    def _send(self, chat: int) -> None:
        if self._webhook and chat not in self._posting:
            self._posting.add(chat)
            self._hooks.spawn(self._post_all(chat))

    async def _post_all(self, chat: int) -> None:
        """One update of a chat after the other, each again until it is taken."""
        try:
            while (hook := self._webhook) and (update := self._first_of(chat)):
                async with self._room:
                    status = await self._hooks.post(hook.url, json.dumps(update).encode(), hook.headers)
                if 200 <= status < 300:
                    self._waiting.pop(update["update_id"], None)
                else:
                    self._last_error = f"Wrong response from the webhook: {status}" if status else "Connection refused"
                    await asyncio.sleep(self.again_after)
        finally:
            self._posting.discard(chat)

    def _first_of(self, chat: int) -> Update | None:
        return next((update for owner, update in self._waiting.values() if owner == chat), None)


POLL_DEFAULTS = {"offset": 0, "limit": 100, "timeout": 0}


def _number(call: Call, name: str, default: int) -> int:
    return int(call.text(name) or default)
