"""What a handler is given: the transaction, the time, the line's settings, and three verbs: tell, later, note."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from handlers import numbers, triage
from handlers.sending import CLASSES, URGENT
from handlers.settings import LineSettings
from handlers.texts import catalogue
from handlers.texts.english import TEXTS
from handlers.understanding.reading import Reading
from storage import addresses, constellations, hushes, journal, outbox, questions, timers
from storage.addresses import Address
from storage.constellations import Constellation
from storage.inbox import Inbound
from storage.matters import Matter
from storage.outbox import Outgoing
from storage.people import Person

Parameters = ParamSpec("Parameters")
Read = TypeVar("Read")

#: What a provider takes in one message; a person's longer words go in parts (PLATFORM 1.9, 3).
LONGEST = {"sms": 1600, "telegram": 4096}
#: The channel of a call: its rows say what is spoken when it is picked up.
VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Asking:
    """A question that goes out with a text: its kind, and what its answer will need."""

    kind: str
    facts: dict[str, Any] = field(default_factory=dict)
    choices: tuple[tuple[str, str], ...] = ()  # answers beyond those that the text itself offers


@dataclass(slots=True)
class Context:
    """One transaction's worth of deciding. All moments are aware and in UTC."""

    tx: Connection
    now: datetime
    line: LineSettings
    constellation_id: int | None = None  # None until it is known which; then the first one counts
    actor: str = "line"
    live: bool = True  # False outside the running line: then nothing is handed to a dispatcher
    told: list[Outgoing] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    recalled: list[Outgoing] = field(default_factory=list)  # calls that need not ring on
    due: list[datetime] = field(default_factory=list)  # timers that were set
    noted: list[tuple[str, dict[str, Any]]] = field(default_factory=list)  # what the journal was told
    erased: bool = False  # words that were kept are gone, and are to be gone from everywhere
    readings: dict[int, Reading] = field(default_factory=dict)  # by message; read before the transaction (DESIGN 5)
    _read: dict[Any, Any] = field(default_factory=dict)
    _constellation: Constellation | None = None

    @property
    def constellation(self) -> Constellation:
        if self._constellation is None:
            known = self.constellation_id
            self._constellation = constellations.first(self.tx) if known is None else constellations.get(self.tx, known)
        return self._constellation

    def once(
        self,
        read: Callable[Concatenate[Connection, Parameters], Read],
        *given: Parameters.args,
        **named: Parameters.kwargs,
    ) -> Read:
        """What `read` finds, asked for once in this transaction: for the roster, which no handler changes."""
        key = (read, given, *named.items())
        if key not in self._read:
            self._read[key] = read(self.tx, *given, **named)
        found: Read = self._read[key]
        return found

    def reading(self, message: Inbound) -> Reading:
        """How the message is read; one that was held is read anew when it is taken up, every other was before."""
        if message.id not in self.readings:
            self.readings[message.id] = triage.read(message, self.line.time_zone)
        return self.readings[message.id]

    def tell(
        self,
        person: Person,
        key: str,
        *,
        to: Address | None = None,
        matter: Matter | None = None,
        asking: Asking | None = None,
        expires_at: datetime | None = None,
        rung: int | None = None,
        **values: Any,
    ) -> Outgoing | None:
        """Queue a text to a person. None if she would not read it: then nobody may say that she was told."""
        address = self.where_read(person, key, to)
        if address is None:
            return None
        choices = TEXTS[key].answers + (asking.choices if asking else ())
        question_id = self._ask(address, asking, matter) if asking else None
        buttons = [[label, f"{question_id}:{answer}"] for answer, label in choices] if question_id else []
        return self._queue(
            key,
            self.render(key, **values),
            channel=address.channel,
            chat=address.chat,
            person_id=person.id,
            address_id=address.id,
            matter=matter,
            question_id=question_id,
            buttons=buttons,
            expires_at=expires_at,
            rung=rung,
        )

    def ring(
        self,
        person: Person,
        key: str,
        *,
        matter: Matter | None = None,
        expires_at: datetime | None = None,
        rung: int | None = None,
        **values: Any,
    ) -> Outgoing | None:
        """Queue a call to a person's mobile, even one that takes no texts; `key` is what it is about.
        None if the line cannot call, or she has no number."""
        phone = self.phone_of(person)
        if VOICE not in self.line.channels or phone is None:
            return None
        return self._queue(
            key,
            self.render(key, **values),
            channel=VOICE,
            chat=phone.chat,
            person_id=person.id,
            address_id=phone.id,
            matter=matter,
            expires_at=expires_at,
            rung=rung,
        )

    def tell_chat(self, channel: str, chat: str, key: str, *, matter: Matter | None = None, **values: Any) -> None:
        """Queue a text to a phone that is nobody's that we know; never to one that is not an 07 mobile (B10)."""
        channel = "sms" if channel == VOICE else channel  # who rang may be texted where that is a mobile
        if channel == "sms" and not numbers.is_mobile(chat):
            self.note("phone.never_texted")
            return
        self._queue(key, self.render(key, **values), channel=channel, chat=chat, matter=matter)

    def pass_words(
        self, person: Person, to: Address, key: str, words: str, matter: Matter | None, **values: Any
    ) -> None:
        """Queue a person's own words, unaltered (DESIGN I14); in parts only where the provider's limit asks for it."""
        if self.holds_back(person, key):
            return
        for part in catalogue.split(self.render(key, **values), words, LONGEST[to.channel]):
            self._queue(
                key, part, channel=to.channel, chat=to.chat, person_id=person.id, address_id=to.id, matter=matter
            )

    def queue_again(self, row: Outgoing, to: Address, question_id: int | None, *, anew: bool = False) -> None:
        """The same text to another of the person's addresses; its buttons answer `question_id`. It lives as long as it
        would have, or `anew` for as long as any text of its class."""
        lives = CLASSES[TEXTS[row.key].cls].lives if anew else None
        buttons = [[label, f"{question_id}:{data.partition(':')[2]}"] for label, data in row.buttons]
        self._insert(
            row.key,
            row.body,
            channel=to.channel,
            chat=to.chat,
            person_id=row.person_id,
            address_id=to.id,
            matter_id=row.matter_id,
            round=row.round,
            rung=row.rung,
            question_id=question_id,
            instead_of=row.id,
            buttons=buttons,
            expires_at=self.now + lives if lives else row.expires_at,
        )

    def later(self, kind: str, due_at: datetime, key: str, **payload: Any) -> None:
        """Set, or move, the timer called `key`."""
        timers.later(self.tx, self.constellation.id, kind, key, due_at, payload)
        self.due.append(due_at)

    def note(self, what: str, **facts: Any) -> None:
        """Write into the journal: ids and codes only, never words, numbers or names."""
        journal.note(self.tx, self.constellation.id, self.now, self.actor, what, facts)
        self.noted.append((what, facts))

    def let_phones_rest(self, matter: Matter, holder: Person) -> None:
        """Somebody has it: phones that still ring for it may stop; one that has been picked up hears who has it."""
        self.recalled += [row for row in outbox.ringing(self.tx, matter.id) if row.person_id != holder.id]

    def holds_back(self, person: Person, key: str) -> bool:
        """Is her phone to stay silent (DOMAIN B17, N31)? An alert still goes: somebody else may need her."""
        text = TEXTS[key]
        if text.to_silent_phone or text.cls == "alert" or hushes.of(self.tx, person.id) is None:
            return False
        self.note("text.held_back", person=person.id, text=key)
        return True

    def where_read(self, person: Person, key: str, to: Address | None = None) -> Address | None:
        """Where she would read this text: at `to` where that still works, else at the best of her addresses. None if
        none works, or her phone is to stay silent."""
        if self.holds_back(person, key):
            return None
        address = to if to is not None and self.usable(to) else self.address_of(person)
        if address is None:
            self.note("person.unreachable", person=person.id, text=key)
        return address

    def withdraw_alerts(self, matter: Matter) -> None:
        self.withdrawn += outbox.withdraw_alerts(self.tx, matter.id)

    def phone_of(self, person: Person) -> Address | None:
        """The mobile on which she can be rung, whether or not it takes texts."""
        return next((phone for phone in addresses.of_person(self.tx, person.id) if phone.channel == "sms"), None)

    def address_of(self, person: Person) -> Address | None:
        """The best of her addresses that works on this line."""
        return next((known for known in addresses.alive(self.tx, person.id) if self.usable(known)), None)

    def usable(self, address: Address) -> bool:
        return address.dead_since is None and address.channel in self.line.channels

    def render(self, key: str, **values: Any) -> str:
        return self.line.texts.get(key, TEXTS[key].body).format_map(self._standing_values() | values)

    def clock(self, moment: datetime) -> str:
        """A moment as it is said in a text: the line's own time, 24-hour."""
        return f"{moment.astimezone(self.line.time_zone):%H:%M}"

    def with_constellation(self, constellation_id: int | None) -> None:
        self.constellation_id, self._constellation = constellation_id, None

    def _standing_values(self) -> dict[str, str]:
        return {
            "line": self.line.name,
            "LINE": catalogue.loud(self.line.name),
            "time": self.clock(self.now),
            "duty": self.constellation.duty_team_name,
            "duty_number": self.constellation.duty_team_number,
            "office": self.constellation.office or "",
        }

    def _ask(self, address: Address, asking: Asking, matter: Matter | None) -> int:
        whom = {"constellation_id": self.constellation.id, "address_id": address.id, "person_id": address.person_id}
        what = {"kind": asking.kind, "matter_id": matter.id if matter else None, "facts": asking.facts}
        return questions.ask(self.tx, {**whom, **what, "asked_at": self.now})

    def _queue(
        self,
        key: str,
        body: str,
        *,
        channel: str,
        chat: str,
        matter: Matter | None = None,
        expires_at: datetime | None = None,
        **more: Any,
    ) -> Outgoing:
        lives = CLASSES[TEXTS[key].cls].lives
        return self._insert(
            key,
            body,
            channel=channel,
            chat=chat,
            matter_id=matter.id if matter else None,
            round=matter.round if matter else None,
            expires_at=expires_at or (self.now + lives if lives else None),
            **more,
        )

    def _insert(self, key: str, body: str, **columns: Any) -> Outgoing:
        cls = TEXTS[key].cls
        born_sending = self.live and cls in URGENT
        row: dict[str, Any] = {
            "constellation_id": self.constellation.id,
            **dict.fromkeys(("person_id", "address_id", "question_id", "instead_of", "rung")),
            "key": key,
            "body": body,
            "buttons": [],
            "cls": cls,
            "priority": CLASSES[cls].priority,
            "created_at": self.now,
            "state": "sending" if born_sending else "queued",
            "tries": 1 if born_sending else 0,
            "next_try_at": self.now,
            "attempted_at": self.now if born_sending else None,
        }
        self.told.append(outgoing := outbox.add(self.tx, {**row, **columns}))
        return outgoing
