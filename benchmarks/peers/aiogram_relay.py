"""The same relay on aiogram, which deals with many messages at once.

python -m benchmarks.peers.aiogram_relay DATABASE API_URL TOKEN CHAT
"""

import asyncio
import sys

import aiosqlite
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

from benchmarks.peers.words import TABLE, alert, reply


async def main(database: str, api_url: str, token: str, chat: str) -> None:
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api_url)))
    dispatcher = Dispatcher()
    async with aiosqlite.connect(database) as kept:
        await kept.execute(TABLE)
        await kept.commit()

        @dispatcher.message()
        async def relay(message: Message) -> None:
            await kept.execute("INSERT INTO kept (sender, said) VALUES (?, ?)", (message.chat.id, message.text))
            await kept.commit()
            await bot.send_message(chat, alert(str(message.chat.id), message.text or ""))
            await message.answer(reply())

        print("open", flush=True)
        await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
