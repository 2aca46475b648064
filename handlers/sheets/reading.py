"""Who may read a sleepover sheet, and what is shown of it on which channel (DOMAIN 8, B52 to B54)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from handlers import real_names
from handlers.context import Asking, Context
from handlers.rota.oncall import LIAISON_WORKER
from handlers.sheets.fields import Field, asked_of
from handlers.texts.english import TEXTS
from handlers.texts.english import sheets as words
from storage import homes, matters, people, sheets
from storage.addresses import Address
from storage.homes import Child
from storage.matters import Matter
from storage.people import Person
from storage.sheets import Sheet

OF_HOME = "sheets_of_home"  # the question that offers them to whoever has taken a matter
#: Characters of facts in one SMS, behind the longest home and nest name.
ROOM = {"sheet.short": 128, "sheet.by_phone": 106}


@dataclass(frozen=True, slots=True)
class Summary:
    """A sheet as it is shown: `facts` may go by SMS, `by_phone` names what may not, `whole` is for Telegram alone."""

    facts: tuple[str, ...]
    by_phone: tuple[str, ...]
    whole: str


def may_fill(person: Person, child: Child) -> bool:
    """Whoever looks after the child at home, and the liaison worker."""
    at_home = person.home_id == child.home_id
    liaison = person.role == LIAISON_WORKER and person.constellation_id == child.constellation_id
    return child.left_at is None and person.left_at is None and (at_home or liaison)


def may_read(ctx: Context, person: Person, child: Child) -> bool:
    """Those, and whoever has the open matter of the child's home, for as long as she has it (DOMAIN 8)."""
    matter = matters.open_at(ctx.tx, child.home_id)
    holds = matter is not None and matter.holder_id == person.id and child.left_at is None
    return holds or may_fill(person, child)


def summary(ctx: Context, child: Child) -> Summary:
    """What is on the child's sheet. The caller has asked `may_read`."""
    sheet = sheets.of_child(ctx.tx, child.id)
    fields = [field for field in asked_of(sheet.answers) if field.name in sheet.answers]
    plain = [field for field in fields if field.goes_by_sms(sheet.answers[field.name])]
    lines = [f"{called(field)}: {_value(field, sheet.answers)}" for field in fields]
    return Summary(
        facts=tuple(f"{called(field)}: {_value(field, sheet.answers)}" for field in plain),
        by_phone=tuple(called(field) for field in fields if field not in plain),
        whole=_without_real_names(ctx, "\n".join(lines) or words.UNKNOWN, child),
    )


def show(ctx: Context, child: Child, person: Person, phone: Address, matter: Matter | None = None) -> None:
    """The whole of it on Telegram; by SMS what may go by SMS, and what to ask about by phone."""
    to = ctx.where_read(person, "sheet.whole", phone)
    if to is None:
        return
    ctx.note("sheet.read", child=child.id, person=person.id, channel=to.channel)
    home, found = homes.get(ctx.tx, child.home_id).spoken, summary(ctx, child)
    if to.channel == "telegram":
        history = _history(ctx, sheets.of_child(ctx.tx, child.id))
        about = {"home": home, "nest_name": child.nest_name, "history": history}
        ctx.pass_words(person, to, "sheet.whole", found.whole, matter, **about)
        return
    for facts in portions(found.facts or (words.UNKNOWN,), ". ", ROOM["sheet.short"]):
        ctx.tell(person, "sheet.short", to=to, matter=matter, home=home, nest_name=child.nest_name, facts=facts)
    key = "sheet.written" if may_fill(person, child) else "sheet.by_phone"
    for facts in portions(found.by_phone, ", ", ROOM["sheet.by_phone"]):
        ctx.tell(person, key, to=to, matter=matter, home=home, nest_name=child.nest_name, facts=facts)


def show_home(ctx: Context, matter: Matter, person: Person, phone: Address) -> None:
    """All that is on the sheets of a home, to whoever has its matter."""
    told = False
    for child in homes.children_at(ctx.tx, matter.home_id):
        if may_read(ctx, person, child) and sheets.of_child(ctx.tx, child.id).answers:
            show(ctx, child, person, phone, matter)
            told = True
    if not told:
        ctx.tell(person, "sheet.nothing", to=phone, home=homes.get(ctx.tx, matter.home_id).spoken)


def offer(ctx: Context, matter: Matter, person: Person, phone: Address) -> None:
    """After a claim: that there is something to know, and how to have it shown. Nothing where no sheet is begun."""
    begun = [child for child in homes.children_at(ctx.tx, matter.home_id) if sheets.of_child(ctx.tx, child.id).answers]
    if begun:
        home = homes.get(ctx.tx, matter.home_id)
        about: dict[str, Any] = {"home": home.spoken, "code": home.code, "count": len(begun)}
        ctx.tell(person, "sheet.offer", to=phone, matter=matter, asking=Asking(OF_HOME), **about)


def called(field: Field) -> str:
    return words.CALLED[field.name]


def day(ctx: Context, moment: datetime) -> str:
    """3 Jun 2026, in the line's zone."""
    return f"{moment.astimezone(ctx.line.time_zone):%-d %b %Y}"


def label(field: Field, value: str) -> str | None:
    """The words of a choice, as its button has them; None for anything that is no choice."""
    if value not in field.codes:
        return None
    answers = dict(TEXTS[f"sheet.ask_{field.name}"].answers)
    digit = str(field.codes.index(value) + 1)
    return answers[digit].removeprefix(digit).strip().casefold()


def portions(parts: tuple[str, ...], between: str, room: int) -> list[str]:
    """As few texts as will hold them, each part whole."""
    texts: list[str] = []
    for part in parts:
        if texts and len(texts[-1]) + len(between) + len(part) < room:
            texts[-1] += between + part
        else:
            texts.append(part)
    return [f"{text}." for text in texts]


def _value(field: Field, answers: Mapping[str, str]) -> str:
    value = answers[field.name]
    if field.name == "authority_date":
        return f"{date.fromisoformat(value):%-d %b %Y}"
    return label(field, value) or value


def _history(ctx: Context, sheet: Sheet) -> str:
    if sheet.reviewed_at is None or sheet.reviewed_by is None:
        return words.NOT_REVIEWED.capitalize()
    name = people.get(ctx.tx, sheet.reviewed_by).name
    said = words.REVIEWED_BY.format(day=day(ctx, sheet.reviewed_at), name=name)
    if not sheet.signed or sheet.signed_at is None:
        return said
    return said + words.SIGNED.format(day=day(ctx, sheet.signed_at))


def _without_real_names(ctx: Context, text: str, child: Child) -> str:
    """Somebody may have written one into her own words: the nest name stands there instead (DOMAIN B5)."""
    for other in homes.children_ever_in(ctx.tx, child.constellation_id):
        text = real_names.without(text, other.real_name or "", other.nest_name)
    return text
