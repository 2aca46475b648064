"""What a carer's word for a time stands for. A table, so that a service may say what "teatime" is with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from types import MappingProxyType

#: Names of times of the day -> wall clock. The keys are what `vocabulary.PARTS` speaks of.
NAMED_TIMES: Mapping[str, time] = MappingProxyType(
    {
        "first thing": time(8),
        "breakfast": time(8),
        "school run": time(8, 30),
        "morning": time(9),
        "mid morning": time(10, 30),
        "noon": time(12),
        "lunch": time(12, 30),
        "dinner": time(13),
        "early afternoon": time(13),
        "after lunch": time(13, 30),
        "afternoon": time(14),
        "after school": time(15, 30),
        "late afternoon": time(16),
        "teatime": time(17),
        "after tea": time(18),
        "evening": time(18),
        "night": time(20),
        "bedtime": time(20),
        "late": time(22),
        "midnight": time(0),
    }
)

#: Names that families use for two times of the day -> the second one. "Dinner" is midday in the North.
SECOND_TIMES: Mapping[str, time] = MappingProxyType({"dinner": time(18)})


@dataclass(frozen=True, slots=True)
class Conventions:
    """How a stay is understood where its words leave something open. All times are on the wall clock."""

    named: Mapping[str, time] = field(default_factory=lambda: NAMED_TIMES)
    second: Mapping[str, time] = field(default_factory=lambda: SECOND_TIMES)
    day_starts: time = time(17)  # a stay that starts on a day, no time said
    day_ends: time = time(10)  # one that ends on a day; also the end that is supposed
    weekend_ends: time = time(10)  # on the Sunday
    night_ends_hour: int = 5  # until then "tonight" is the night that is going on (DOMAIN B57)
    few: int = 3
    nation: str = "england"  # whose bank holidays


USUAL = Conventions()
