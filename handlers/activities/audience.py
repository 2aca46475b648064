"""For whom an activity is, as the people who are told of it. Children are told by the carers of their home."""

from collections.abc import Callable

from sqlalchemy import Connection

from storage import homes, people
from storage.activities.activities import Activity
from storage.people import Person

CARERS, CHILDREN, EVERYONE, HOMES = "carers", "children", "everyone", "homes"

#: Whether somebody belongs to it; the last are the homes in which children live.
BELONGS: dict[str, Callable[[Person, Activity, set[int]], bool]] = {
    CARERS: lambda person, activity, with_children: not person.staff,
    CHILDREN: lambda person, activity, with_children: person.home_id in with_children,
    EVERYONE: lambda person, activity, with_children: True,
    HOMES: lambda person, activity, with_children: person.home_id in activity.homes,
}


def invited(tx: Connection, activity: Activity) -> list[Person]:
    """Everybody who is told of it, in no order that means anything. The lead is always among them."""
    belongs = BELONGS[activity.audience]
    with_children = {child.home_id for child in homes.children_in(tx, activity.constellation_id)}
    everybody = people.of_constellation(tx, activity.constellation_id)
    return [one for one in everybody if belongs(one, activity, with_children) or one.id == activity.lead_id]
