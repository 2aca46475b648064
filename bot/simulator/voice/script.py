"""The interpreter: it walks through the line's TwiML with one leg, as Twilio does."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from math import ceil

from bot.simulator.twilio_shapes import API
from bot.simulator.voice.dial import Dialling
from bot.simulator.voice.exchange import Exchange, Unreadable, address
from bot.simulator.voice.leg import HungUp, Leg, Redirected, Source
from bot.simulator.voice.shapes import Recording, carried, recorded
from bot.simulator.voice.twiml import Verb

SORRY = "We are sorry. An application error has occurred. Goodbye."
NOT_YET_ANSWERED = {"Reject", "Pause", "Redirect"}  # begun with one of these, a call to the line goes on ringing
LONGEST_WALK = 200  # documents in one moment: a circle
EVERY_KEY = "0123456789*#"
Act = Callable[[Leg, Verb, Source], Awaitable[Source | None]]


class Script:
    """What each verb does. A verb that leads elsewhere gives the next source."""

    def __init__(self, exchange: Exchange, provider_url: Callable[[], str]) -> None:
        self._exchange = exchange
        self._provider_url = provider_url
        dialling = Dialling(exchange, self.play, self.wait_music)
        self._acts: dict[str, Act] = {
            "Say": self._say,
            "Play": self._say,
            "Pause": self._pause,
            "Gather": self._gather,
            "Redirect": self._redirect,
            "Hangup": self._hang_up,
            "Reject": self._reject,
            "Record": self._record,
            "Dial": dialling.dial,
        }

    async def play(self, leg: Leg, source: Source) -> None:
        """From document to document until one ends. Raises HungUp."""
        following: Source | None = source
        walked, since = 0, self._exchange.clock.now()
        while following:
            source, following = following, None
            walked = walked + 1 if since == self._exchange.clock.now() else 0
            since = self._exchange.clock.now()
            try:
                if walked > LONGEST_WALK:
                    self._exchange.faults.append(f"{source.url} leads in a circle.")
                    raise Unreadable
                following = await self._perform(leg, source)
            except Redirected as away:
                following = away.source
            except Unreadable:
                self._exchange.pick_up(leg)
                self._hears(leg, SORRY)
                raise HungUp from None

    async def wait_music(self, leg: Leg, source: Source) -> None:
        """What is heard in a conference that has not begun: only what is said and played counts."""
        try:
            verbs = await self._exchange.document(leg, source)
        except Unreadable:
            return
        for verb in verbs:
            if verb.name in ("Say", "Play"):
                self._hears(leg, verb.text)

    async def _perform(self, leg: Leg, source: Source) -> Source | None:
        verbs = await self._exchange.document(leg, source)
        for place, verb in enumerate(verbs):
            leg.look()
            if verb.name == "Reject" and (place or leg.started):
                self._exchange.faults.append(f"{source.url}: <Reject> comes first, before anything was answered.")
                raise Unreadable
            if verb.name == "Dial" and leg.whispering:
                self._exchange.faults.append(f"{source.url}: what is said before the connection may not <Dial>.")
                raise Unreadable
            if verb.name not in NOT_YET_ANSWERED and not verb.flag("answerOnBridge"):
                self._exchange.pick_up(leg)
            following = await self._acts[verb.name](leg, verb, source)
            if following:
                return following
        leg.look()
        return None

    # The verbs

    async def _say(self, leg: Leg, verb: Verb, source: Source) -> None:
        self._hears(leg, verb.text)
        await self._lasts(leg, self._seconds(verb.text))

    async def _pause(self, leg: Leg, verb: Verb, source: Source) -> None:
        await self._lasts(leg, verb.number("length", 1))

    async def _redirect(self, leg: Leg, verb: Verb, source: Source) -> Source:
        return Source(address(source, verb.text))

    async def _hang_up(self, leg: Leg, verb: Verb, source: Source) -> None:
        raise HungUp

    async def _reject(self, leg: Leg, verb: Verb, source: Source) -> None:
        self._exchange.end(leg, "busy" if verb.attributes.get("reason") == "busy" else "no-answer")
        raise HungUp

    async def _gather(self, leg: Leg, verb: Verb, source: Source) -> Source | None:
        """Keys end what is being said; the wait for the first begins when all is said, and anew after each."""
        wait = 0.0
        for spoken in verb.children:
            self._hears(leg, spoken.text)
            wait += spoken.number("length", 1) if spoken.name == "Pause" else self._seconds(spoken.text)
        digits, ended_by = await self._keys(leg, verb, wait)
        if not digits and not ended_by and not verb.flag("actionOnEmptyResult"):
            return None
        params = {"Digits": digits, "msg": "Gather End"} | ({"FinishedOnKey": ended_by} if ended_by else {})
        return Source(address(source, verb.attributes.get("action", "")), params=params)

    async def _keys(self, leg: Leg, verb: Verb, wait: float) -> tuple[str, str]:
        """The digits, and the key that ended them."""
        timeout = verb.number("timeout", 5)
        finish, most = verb.attributes.get("finishOnKey", "#"), verb.number("numDigits", 0)
        digits = ""
        until = self._exchange.clock.now() + timedelta(seconds=wait + timeout)
        while not most or len(digits) < most:
            event = await leg.wait(until)
            if event is None:
                break
            if event.kind != "key":
                continue
            if event.text in finish:
                return digits, event.text
            digits += event.text
            until = self._exchange.clock.now() + timedelta(seconds=timeout)
        return digits, ""

    async def _record(self, leg: Leg, verb: Verb, source: Source) -> Source | None:
        """Ends with a key, with silence, or with the caller; nothing said is nothing recorded."""
        if verb.flag("playBeep", default=True):
            self._hears(leg, "(beep)")
        said: list[str] = []
        seconds, longest = 0, verb.number("maxLength", 3600)
        digits = ""
        try:
            while seconds < longest and not digits:
                event = await leg.wait(self._exchange.clock.now() + timedelta(seconds=verb.number("timeout", 5)))
                if event is None:
                    break
                if event.kind == "words":
                    said.append(event.text)
                    seconds = min(longest, seconds + event.seconds)
                elif event.kind == "key" and event.text in verb.attributes.get("finishOnKey", EVERY_KEY):
                    digits = event.text
        except HungUp:
            self._keep(leg, verb, source, " ".join(said), seconds, "hangup")
            raise
        return self._keep(leg, verb, source, " ".join(said), seconds, digits)

    def _keep(self, leg: Leg, verb: Verb, source: Source, words: str, seconds: int, digits: str) -> Source | None:
        """The recording is told of twice: to the action now, and by its callback later."""
        exchange = self._exchange
        if not seconds:
            return None
        sid = exchange.new_sid("RE")
        url = f"{self._provider_url()}{API}/Accounts/{exchange.account_sid}/Recordings/{sid}"
        began = exchange.clock.now() - timedelta(seconds=seconds)
        recording = Recording(sid, leg.sid, url, words, seconds, began)
        exchange.recordings.append(recording)
        params = {"RecordingUrl": url, "RecordingSid": sid, "RecordingDuration": str(seconds), "Digits": digits}
        action = address(source, verb.attributes.get("action", ""))
        if digits == "hangup":
            exchange.tell_line(action, carried(leg, exchange.account_sid) | {"CallStatus": "completed"} | params)
        if "recordingStatusCallback" in verb.attributes and exchange.network.callbacks != "none":
            there = address(source, verb.attributes["recordingStatusCallback"])
            exchange.tell_line(there, recorded(recording, exchange.account_sid))
        return Source(action, params=params)

    # How long it takes

    def _hears(self, leg: Leg, words: str) -> None:
        if leg.phone and words:
            leg.phone.hears(words)

    def _seconds(self, words: str) -> int:
        return ceil(len(words.split()) * self._exchange.seconds_per_word)

    async def _lasts(self, leg: Leg, seconds: int) -> None:
        """Keys that are pressed meanwhile are lost."""
        if not seconds:
            return
        until = self._exchange.clock.now() + timedelta(seconds=seconds)
        while await leg.wait(until) is not None:
            pass
