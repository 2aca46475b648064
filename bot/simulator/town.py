"""The town: phones with names, and the imitation providers between them and the line."""

from collections.abc import Callable

from bot.clock import Clock
from bot.simulator.door import Recorded
from bot.simulator.hooks import Hooks
from bot.simulator.phones import Phone
from bot.simulator.telegram import TelegramImitation
from bot.simulator.twilio import TwilioImitation

TELEGRAM_TOKEN = "7000000001:imitation-token-for-the-town"
ACCOUNT_SID = "AC" + "0" * 31 + "1"
AUTH_TOKEN = "imitation-auth-token"


class Town:
    """Give the line `telegram_url` and `twilio_url` as its `api_url`s; `url` is Telegram's.

    Each provider has a port of its own, so that one can refuse connections while the other lives.
    `line_url` is where the line listens, its `public_url`; it may be set until the first text.
    With `remember=False` no request and no message is kept: for measuring.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        line_url: str = "",
        telegram_token: str = TELEGRAM_TOKEN,
        account_sid: str = ACCOUNT_SID,
        auth_token: str = AUTH_TOKEN,
        line_number: str = "+447700900001",
        remember: bool = True,
    ) -> None:
        self.clock = clock
        self.telegram_token = telegram_token
        self.account_sid = account_sid
        self.auth_token = auth_token
        self.line_number = line_number
        self.phones: dict[str, Phone] = {}
        self.requests: list[Recorded] = []
        self.listeners: list[Callable[[], None]] = []  # called after anything on any phone has changed
        self.watchers: list[Callable[[Recorded], None]] = []  # called with every request of the line
        self._remember = remember
        self._hooks = Hooks()
        self.hook_watchers = self._hooks.watchers  # called with every webhook and callback, once it was answered
        self.telegram = TelegramImitation(clock, telegram_token, self._hooks, self._note)
        self.twilio = TwilioImitation(clock, account_sid, auth_token, line_number, self._hooks, self._note)
        self.twilio.remember = remember
        self.line_url = line_url

    @property
    def faults(self) -> list[str]:
        """What Twilio would complain of in the line's TwiML; a test that ends with any has failed."""
        return self.twilio.exchange.faults

    @property
    def line_url(self) -> str:
        return self.twilio.line_url

    @line_url.setter
    def line_url(self, url: str) -> None:
        self.twilio.line_url = url.rstrip("/")

    @property
    def telegram_url(self) -> str:
        return self.telegram.door.listener.url

    @property
    def twilio_url(self) -> str:
        return self.twilio.door.listener.url

    @property
    def url(self) -> str:
        return self.telegram_url

    async def start(self, port: int = 0) -> None:
        """Telegram listens on `port` and Twilio on the next one; with 0 on any two free ones."""
        self._hooks.start()
        await self.telegram.door.open(port)
        try:
            await self.twilio.door.open(port + 1 if port else 0)
        except OSError:
            await self.stop()
            raise

    async def stop(self) -> None:
        await self.twilio.exchange.stop()
        await self._hooks.stop()
        await self.telegram.stop()
        await self.twilio.stop()

    def add_phone(
        self, name: str, *, number: str | None = None, telegram_id: int | None = None, started: bool = True
    ) -> Phone:
        """A phone for a person; `started` says whether Start has been pressed on the bot before."""
        if name in self.phones or number in self.twilio.phones or telegram_id in self.telegram.phones:
            raise ValueError(f"Name, number and Telegram id must be new in the town: look at {name}'s phone.")
        phone = Phone(
            name,
            number,
            telegram_id,
            started,
            self.twilio,
            self.telegram,
            self.twilio.calls,
            self.clock.now,
            self._changed,
            self._remember,
        )
        self.phones[name] = phone
        if number is not None:
            self.twilio.phones[number] = phone
        if telegram_id is not None:
            self.telegram.phones[telegram_id] = phone
        return phone

    def idle(self) -> bool:
        """Nothing is under way: no webhook or callback in flight, no update that the line has yet to confirm.

        What is held, what cannot be confirmed because Telegram is out, and a call that waits do not count.
        """
        return self._hooks.idle() and self.telegram.idle() and self.twilio.idle()

    def _note(self, request: Recorded) -> None:
        if self._remember:
            self.requests.append(request)
        for watch in self.watchers:
            watch(request)

    def _changed(self) -> None:
        for listener in self.listeners:
            listener()
