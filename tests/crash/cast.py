"""Who takes part: five constellations, every mixture of channels, one or two at the hub, one or two in a home."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Literal

Channel = Literal["sms", "telegram"]


@dataclass(frozen=True, slots=True)
class Member:
    """A person with one phone."""

    name: str
    channel: Channel
    number: int  # of the phone: the end of a mobile number, or a Telegram id
    home: int

    @property
    def chat(self) -> str:
        return f"+447700900{self.number}" if self.channel == "sms" else str(self.number)

    @property
    def phone(self) -> str:
        """As the roster says it."""
        return f'mobile = "{self.chat}"' if self.channel == "sms" else f"telegram = {self.chat}"


@dataclass(frozen=True, slots=True)
class Constellation:
    name: str
    hub: tuple[Member, ...]  # who answers
    carers: tuple[Member, ...]  # who writes
    behind: tuple[Member, Member]  # the backup and the liaison worker, who take only what is the hub's own

    @property
    def homes(self) -> list[int]:
        return sorted({carer.home for carer in self.carers})

    @property
    def members(self) -> tuple[Member, ...]:
        return (*self.hub, *self.carers, *self.behind)


#: Name, the hub's channels, and the channels in each satellite home.
SHAPES: tuple[tuple[str, tuple[Channel, ...], tuple[tuple[Channel, ...], ...]], ...] = (
    ("Alder", ("telegram",), (("sms",), ("telegram",), ("sms", "telegram"))),
    ("Birch", ("sms",), (("sms",),)),
    ("Cedar", ("sms",), (("telegram",),)),
    ("Elder", ("sms",), (("sms",), ("telegram",))),
    ("Hazel", ("telegram", "sms"), (("sms",), ("telegram",))),
)
HUB, BACKUP = 1, 2
FIRST_SATELLITE = 11


def everybody() -> list[Constellation]:
    numbers = count(200)
    return [_constellation(*shape, numbers) for shape in SHAPES]


def roster(own: Constellation) -> str:
    """Its roster.toml."""
    hub = "[" + ", ".join(f'"{member.name}"' for member in own.hub) + "]"
    return "\n".join(
        [
            f'[constellation]\nname = "{own.name}"\nduty_team = {{ name = "EDT", number = "01632 960123" }}',
            _home(HUB, "hub", own.hub),
            _home(BACKUP, "backup", own.behind[:1]),
            *(_home(code, "satellite", [c for c in own.carers if c.home == code]) for code in own.homes),
            f'[[staff]]\nname = "{own.behind[1].name}"\nrole = "liaison_worker"\n{own.behind[1].phone}',
            f'[[spell]]\nwho = {hub}\nbackup = "{own.behind[0].name}"\ndays = "mon-sun"\nfrom = "00:00"\nto = "24:00"',
        ]
    )


def _constellation(
    name: str, hub: tuple[Channel, ...], homes: tuple[tuple[Channel, ...], ...], numbers: Iterator[int]
) -> Constellation:
    def member(role: str, channel: Channel, home: int) -> Member:
        return Member(f"{role} {name}", channel, next(numbers), home)

    hubs = tuple(member(role, channel, HUB) for role, channel in zip(("Jan", "Jo"), hub, strict=False))
    carers = tuple(
        member(f"{who} {code}", channel, code)
        for code, channels in enumerate(homes, FIRST_SATELLITE)
        for who, channel in zip(("Dawn", "Carol"), channels, strict=False)
    )
    behind = (member("Priya", "telegram", BACKUP), member("Sam", "telegram", 0))
    return Constellation(name, hubs, carers, behind)


def _home(code: int, kind: str, carers: tuple[Member, ...] | list[Member]) -> str:
    tables = [f'[[home.carer]]\nname = "{carer.name}"\n{carer.phone}' for carer in carers]
    return "\n".join([f'[[home]]\ncode = {code}\nkind = "{kind}"', *tables])
