"""What is written about sheets: SHEET, SHEET WREN, SHEET 4, S. Only in these shapes: no call for help is taken."""

import re

from handlers import triage
from handlers.context import Asking, Context
from handlers.sheets import filling, reading, reminding
from handlers.texts.catalogue import names
from storage import homes, matters, questions
from storage.addresses import Address
from storage.homes import Child
from storage.inbox import Inbound
from storage.people import Person
from storage.questions import Question

WHICH = "sheet_which"
SHAPE = re.compile(r"\W*sheets?(?:\s+(?:of\s+|for\s+|home\s*)?(?P<rest>\S.*?))?\W*", re.IGNORECASE)
LONGEST = 40
MOST = 5  # listed in one text; any can be named


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it was about a sheet and has been answered."""
    asked = SHAPE.fullmatch(message.text) if message.kind == "text" and len(message.text) <= LONGEST else None
    if asked is None or triage.danger(message.text) is not None:
        return False
    rest = asked["rest"] or ""
    if rest.isdecimal():
        return _of_home(ctx, int(rest), person, phone)
    if rest:
        return _of_child(ctx, rest, person, phone)
    if not held(ctx, person, phone):
        _hers(ctx, person, phone)
    return True


def held(ctx: Context, person: Person, phone: Address) -> bool:
    """S, or SHEET from somebody who has a matter: the sheets of that home. False if she has none."""
    hers = [matter for matter in matters.held_by(ctx.tx, person.id) if matter.home_id != person.home_id]
    for matter in hers:
        reading.show_home(ctx, matter, person, phone)
    return bool(hers)


def chosen(ctx: Context, asked: Question, key: str, person: Person, phone: Address) -> bool:
    """Whose sheet it is to be, of several."""
    children = [homes.child(ctx.tx, child) for child in asked.facts["children"]]
    place = int(key) if key.isdecimal() else 0
    if not 0 < place <= len(children) or not reading.may_fill(person, children[place - 1]):
        return False
    if questions.close(ctx.tx, asked.id, ctx.now):
        filling.menu(ctx, children[place - 1], person, phone)
    return True


def _of_home(ctx: Context, code: int, person: Person, phone: Address) -> bool:
    """SHEET 4: to whoever has that home's matter."""
    home = homes.by_code(ctx.tx, ctx.constellation.id, code)
    matter = matters.open_at(ctx.tx, home.id) if home is not None else None
    if home is not None and home.id == person.home_id:
        _hers(ctx, person, phone)
    elif matter is not None and matter.holder_id == person.id:
        reading.show_home(ctx, matter, person, phone)
    else:
        ctx.tell(person, "sheet.not_yours", to=phone, home=f"Home {code}")
    return True


def _of_child(ctx: Context, name: str, person: Person, phone: Address) -> bool:
    """SHEET WREN. Of a child that is not hers to know nothing is said, nor whether there is one (N32)."""
    child = next((one for one in _children(ctx) if one.nest_name.casefold() == name.casefold()), None)
    if child is not None and reading.may_fill(person, child):
        filling.menu(ctx, child, person, phone)
    elif child is not None and reading.may_read(ctx, person, child):
        reading.show(ctx, child, person, phone, matters.open_at(ctx.tx, child.home_id))
    elif child is None and " " in name:
        return False  # a sentence, for a person
    else:
        ctx.tell(person, "sheet.none", to=phone)
    return True


def _hers(ctx: Context, person: Person, phone: Address) -> None:
    mine = [child for child in _children(ctx) if reading.may_fill(person, child)]
    if not mine:
        ctx.tell(person, "sheet.none", to=phone)
    elif len(mine) == 1:
        filling.menu(ctx, mine[0], person, phone)
    elif person.home_id is None:
        waiting = [child.nest_name for child in mine if not reminding.is_fresh(ctx, child)]
        ctx.tell(person, "sheet.name_it", to=phone, nest_names=names(waiting) or "none")
    else:
        numbered = [f"{place} {child.nest_name}" for place, child in enumerate(mine[:MOST], 1)]
        choices = tuple((label.split()[0], label) for label in numbered)
        asking = Asking(WHICH, {"children": [child.id for child in mine]}, choices)
        ctx.tell(person, "sheet.which", to=phone, asking=asking, listed=". ".join(numbered))


def _children(ctx: Context) -> list[Child]:
    return homes.children_in(ctx.tx, ctx.constellation.id)
