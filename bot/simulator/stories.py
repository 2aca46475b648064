"""The nights that can be played, by the name that `roost demo --story` knows them by."""

from bot.simulator.dawns_night import DAWNS_NIGHT
from bot.simulator.first_night import FIRST_NIGHT

STORIES = {"first-night": FIRST_NIGHT, "dawns-night": DAWNS_NIGHT}
