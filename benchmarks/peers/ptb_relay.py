"""A relay as python-telegram-bot's own examples have it, with a commit a message through aiosqlite.

python -m benchmarks.peers.ptb_relay DATABASE API_URL TOKEN CHAT
"""

import sys

import aiosqlite
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from benchmarks.peers.words import TABLE, alert, reply


def main(database: str, api_url: str, token: str, chat: str) -> None:
    async def open_up(application: Application) -> None:  # type: ignore[type-arg]  # six parameters that say nothing here
        kept = await aiosqlite.connect(database)
        await kept.execute(TABLE)
        await kept.commit()
        application.bot_data["kept"] = kept
        print("open", flush=True)

    async def close(application: Application) -> None:  # type: ignore[type-arg]
        await application.bot_data["kept"].close()

    async def relay(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message, kept = update.effective_message, context.bot_data["kept"]
        if message is None or message.text is None:
            return
        await kept.execute("INSERT INTO kept (sender, said) VALUES (?, ?)", (message.chat_id, message.text))
        await kept.commit()
        await context.bot.send_message(chat, alert(str(message.chat_id), message.text))
        await message.reply_text(reply())

    builder = Application.builder().token(token).base_url(f"{api_url}/bot").post_init(open_up).post_shutdown(close)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, relay))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
