"""Carers who write, people at the hub who claim, pass on, write back and close, and those who are there for the hub
itself: quickly, and without end."""

import asyncio
import re
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from random import Random

from bot.simulator.phones import Message, Phone
from tests.crash.cast import HUB, Constellation, Member
from tests.crash.post import Post

#: Every text of a person has one: whose it is, and its number. Nothing that the line could read as a time.
TOKEN = re.compile(r"\[([ch]\d+)#(\d+)\]")
ALERT = re.compile(r"needs you|another alert")
TAILS = ("", " pls ring", " she's out\nand it is £5 ~ { cold", " he’s ok 🙂 – ça va")
LOOK = 0.01  # seconds between two looks at a phone


class Player(ABC):
    """A person with a phone."""

    def __init__(self, member: Member, phone: Phone, post: Post, random: Random) -> None:
        self.member = member
        self.phone = phone
        self._post = post
        self._random = random
        self._letter = "h" if member.home == 1 else "c"
        self._written = 0
        self._seen = 0
        self.over = False  # finish what you are at, then stop

    @abstractmethod
    async def play(self) -> None:
        """Do what such a person does until it is over."""

    def new(self) -> list[Message]:
        """What has arrived since the last look."""
        messages = self.phone.messages
        begin, self._seen = self._seen, len(messages)
        return [message for message in messages[begin:] if not message.mine]

    def words(self) -> str:
        self._written += 1
        return f"[{self._letter}{self.member.number}#{self._written}]{self._random.choice(TAILS)}"

    async def pause(self, longest: float) -> None:
        await asyncio.sleep(self._random.uniform(0, longest))


class Carer(Player):
    """Writes again and again, often several texts in a row; sometimes says that she cannot talk."""

    async def play(self) -> None:
        while not self.over:
            await self.pause(1.8)
            for _ in range(self._random.choice((1, 1, 1, 5))):
                await self.says_something()
            for message in self.new():
                if message.buttons and self._random.random() < 0.2:
                    await self._post.press(self.phone, "T", message)

    async def says_something(self) -> None:
        """Now and then the same words twice."""
        body = self.words()
        for _ in range(self._random.choice((1, 1, 1, 1, 2))):
            await self._post.write(self.phone, body)


class Hub(Player):
    """Reacts to what arrives. `homes` are those of the constellation, `asks_details` is for one who looks first."""

    def __init__(
        self, member: Member, phone: Phone, post: Post, random: Random, own: Constellation, *, asks_details: bool
    ) -> None:
        super().__init__(member, phone, post, random)
        self._homes = own.homes
        self._answers = ("1", "1", "1", "1", "2", "d" if asks_details else "1")
        self.closing = False  # at the end all is claimed and closed, and nothing new is written

    async def play(self) -> None:
        while not self.over:
            for message in self.new():
                await self.react(message)
            await asyncio.sleep(LOOK)

    async def react(self, message: Message) -> None:
        for seen, act in self.reactions():
            if seen(message.body):
                await act(message)
                return

    def reactions(self) -> list[tuple[Callable[[str], object], Callable[[Message], Awaitable[None]]]]:
        return [
            (ALERT.search, self.alerted),
            (lambda body: "1 it is for myself" in body, self.asked_whether_for_herself),
            (lambda body: "Which " in body or "Who are your words for" in body, self.asked),
            (TOKEN.search, self.written_to),
            (lambda body: body.startswith("You have Home"), self.has_it),
        ]

    async def alerted(self, message: Message) -> None:
        if not self.closing and self._random.random() < 0.15:
            return  # asleep: the rung ends
        await self.pause(0.1)
        await self.answer("1" if self.closing else self._random.choice(self._answers), message)

    async def asked(self, message: Message) -> None:
        await self.answer("1", message)

    async def asked_whether_for_herself(self, message: Message) -> None:
        """Of what she wrote when nobody's matter was open. Now and then she does need somebody."""
        await self.answer("1" if not self.closing and self._random.random() < 0.3 else "2", message)

    async def answer(self, key: str, message: Message) -> None:
        if message.buttons:
            await self._post.press(self.phone, key, message)
        else:
            await self._post.write(self.phone, key)

    async def written_to(self, message: Message) -> None:
        """A family's words: mostly answered; after some time the matter is settled."""
        chance = self._random.random()
        if self.closing or chance > 0.6:
            return
        await self.pause(0.05)
        if chance < 0.15:
            await self.settles(message)
        else:
            await self._post.write(self.phone, self.words(), message)

    async def has_it(self, message: Message) -> None:
        if self.closing:
            await self.settles(message)

    async def settles(self, message: Message) -> None:
        home = re.search(r"Home (\d+)", message.body)
        if home:
            await self._post.write(self.phone, f"DONE {home[1]}")

    async def closes_all(self) -> None:
        for home in self._homes:
            await self._post.write(self.phone, f"DONE {home}")


class Behind(Hub):
    """The backup and the liaison worker: a hub carer's own matter is theirs to take, and all others they only read."""

    def __init__(self, member: Member, phone: Phone, post: Post, random: Random, own: Constellation) -> None:
        super().__init__(member, phone, post, random, own, asks_details=False)
        self._homes = [HUB]

    async def react(self, message: Message) -> None:
        if re.search(rf"Home {HUB}\b", message.body):
            await super().react(message)

    async def written_to(self, message: Message) -> None:
        """Soon settled, and nothing is written back."""
        await self.settles(message)
