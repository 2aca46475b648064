"""The life of a sleepover: what may happen when, who may cause it; the line itself never says yes, no or over."""

import pytest

from handlers.sleepovers.lifecycle import ARROWS, GATES, OVER, Refused, State, Who, allowed, spoken
from handlers.texts.catalogue import in_gsm7, segments

EVENTS = sorted({arrow.event for arrow in ARROWS})
#: All that the line may cause by itself: it notices, and it asks.
NOTICED = {"late", "nobody", "offered", "agree_anew", "host_left"}


def test_only_people_decide() -> None:
    assert {arrow.event for arrow in ARROWS if Who.LINE in arrow.who} == NOTICED


@pytest.mark.parametrize("state", State)
def test_every_state_is_reached_and_all_but_the_last_are_left(state: State) -> None:
    reached = {arrow.becomes for arrow in ARROWS} | {State.OPENED}
    left = {at for arrow in ARROWS for at in arrow.states if arrow.becomes not in (None, at)}

    assert state in reached
    assert (state in left) is (state not in OVER)


@pytest.mark.parametrize("event", EVENTS)
def test_one_thing_has_one_outcome_for_each_state_and_person(event: str) -> None:
    arrows = [arrow for arrow in ARROWS if arrow.event == event]
    ways = [(state, who) for arrow in arrows for state in arrow.states for who in arrow.who]

    assert len(ways) == len(set(ways))


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("state", State)
def test_what_is_not_allowed_is_refused_with_a_sentence(event: str, state: State) -> None:
    for who in Who:
        may = any(arrow.event == event and state in arrow.states and who in arrow.who for arrow in ARROWS)
        if may:
            assert allowed(state, event, who).event == event
        else:
            with pytest.raises(Refused, match=r"^[A-Z].*\.$") as refused:
                allowed(state, event, who)
            assert in_gsm7(str(refused.value)) and segments(str(refused.value)) == 1


@pytest.mark.parametrize("event", GATES)
def test_what_lacks_is_said_in_one_text(event: str) -> None:
    assert segments(" ".join(sentence for _, sentence in GATES[event])) == 1


@pytest.mark.parametrize("state", State)
def test_every_state_has_words(state: State) -> None:
    assert spoken(state)
