"""Asking for a bed or for day care, and offering one, as carers say it; `phrases` explains how."""

from handlers.understanding.reading import Intent, Lane

#: Rule -> what is wanted, how urgent that is, and what it sounds like.
BEDS: dict[str, tuple[Intent, Lane, str]] = {
    "bed.noun": (
        Intent.SLEEPOVER_PLANNED,
        Lane.AMBER,
        """
        NEED|MAY ..8 BED
        BED please|needed|wanted|required|possible|asap|urgent|urgently|for|tonight|at|request|any_good|ok|on|next
        ^ [just|a|one] BED
        need|needs|want|want|after NUM night|nights
        anywhere|somewhere ..3 go|stay|sleep tonight|now
        room|space for mine|my|him|her|them|BIRD|two|three|one|both
        any|have|is_there ..3 space|room|capacity ..3 for|tonight|at|this|on
        NEED|MAY ..4 night|nights off|away|break|elsewhere
        need cover for THEM
        any chance next|this|at|of|from|for ..2 NIGHT
        YOURS tonight please|$
        """,
    ),
    "bed.take": (
        Intent.SLEEPOVER_PLANNED,
        Lane.AMBER,
        """
        MAY YOU ..4 TAKE ..3 THEM
        can|could|would|will -i|we|he|she|they|it|us|have|take * ..1 have|take|keep|mind|watch|put_up ..2 THEM
        anybody|somebody|you|jan ..1 free|able|around|about to TAKE
        is|are ..4 spare_room|bed|room|beds free|spare|available
        MAY YOU ..3 TAKE -to|a|an|you|me|it|any|that|this|got|the|your|my|in|of|on|for|some|been|over|all|i|we|another
        MAY YOU ..2 TAKE my|our|the ..3 NIGHT
        need|needs|want|like|love|get|ask YOU to TAKE ..3
        are|is YOU ..3 able|free|around|about|willing|happy|ok|okay to TAKE ..3
        TAKE ..2 THEM ..3 overnight|for_the_night|for_a_night|off_me|off_our_hands|off_my_hands
        come for THEM until ..2
        THEM to YOURS -ta|thanks
        out_the_way|out_of_the_way ..3 tonight
        ok|alright to bring|drop ..1 THEM
        MAY YOU ..1 do NIGHT|DAY|tonight|the_night
        """,
    ),
    "bed.have": (
        Intent.SLEEPOVER_PLANNED,
        Lane.AMBER,
        """
        take|have|keep|fetch|grab|hold ..2 THEM ..4 NIGHT
        keep|have|take him|her|them ..2 tonight|overnight|the_night
        BIRD|both|twins tonight|overnight
        ^ ..3 BIRD|both|twins|boys|girls DAY|NIGHT|first_thing
        night|nights|tonight|weekend|overnight|DAY for BIRD|both|twins|him|her|my|the
        BIRD do tonight|NIGHT|DAY
        """,
    ),
    "bed.stay": (
        Intent.SLEEPOVER_PLANNED,
        Lane.AMBER,
        """
        MAY ..3 HE ..3 STAY -up|home|in_bed|here|off|that|it|at_home|on
        MAY ..3 HE ..3 COME ..3 NIGHT
        MAY ..5 HE ..2 be ..1 YOURS
        HE ..2 can STAY
        HE ..2 STAY|COME ..1 YOURS ..2 NIGHT|possible|please
        STAY in|at your|yours
        MAY ..3 HE ..3 COME ..2 YOURS
        MAY THEM ..2 STAY|COME
        MAY ..1 i|we ..2 send|drop THEM ..5
        MAY ..1 i|we ..2 bring THEM ..3 NIGHT|YOURS|round|over|to|up
        want|wants|need|needs|asking to STAY -up|home|in_bed|here|at_home
        asked|begging|would_like|wanting|desperate|keen to STAY -up|home|in_bed|here|at_home
        want|wants|need|needs|asking|asked|begging to COME ..2 YOURS
        STAY at|with|round yours|jans|you|jan|the_hub|hub|your ..3
        book|pencil|put ..4 in for ..3 NIGHT
        asking ..2 can|if|when HE ..2 come|stay|go ..3
        """,
    ),
    "request": (
        Intent.OTHER,
        Lane.AMBER,
        """
        please|pretty_please|any_good|any_chance|possible|poss|doable|is_that_ok|is_that_okay|is_that_alright|\
            would_that_be
        that be alright|ok|okay|possible
        ok|okay|alright|good|suit|suits for|with|to|you
        if jan|you|that|it ..2 can|could|suits|ok
        for|have THEM
        godsend
        that cheeky
        THEM ..2 DAY|tonight|NUM
        cover
        """,
    ),
    "when.now": (
        Intent.OTHER,
        Lane.AMBER,
        """
        now|desperate|today -on|not
        in|within ..2 hour|hours|minutes
        soon as
        """,
    ),
    "when.tonight": (
        Intent.OTHER,
        Lane.AMBER,
        """
        tonight|the_nicht|this_evening|asap|urgent|urgently|emergency|straight_away|this_minute|right_away|right_now
        """,
    ),
    "when.not_tonight": (
        Intent.OTHER,
        Lane.AMBER,
        """
        not ..1 tonight|urgent|emergency
        fine|ok|okay|good|quiet|safe|settled ..1 tonight
        nothing urgent
        """,
    ),
    "when.later": (
        Intent.OTHER,
        Lane.AMBER,
        """
        no rush|hurry
        any time|sometime|whenever
        sometime|whenever|anytime
        next|this week|weekend|month|DAY
        half_term|hols|holidays|easter|christmas
        DAY|weekend
        # th|st|nd|rd
        january|february|march|april|may|june|july|august|september|october|november|december #
        # january|february|march|april|may|june|july|august|september|october|november|december
        once a
        regular
        """,
    ),
    "bed.away": (
        Intent.SLEEPOVER_EMERGENCY,
        Lane.AMBER,
        """
        cannot|wont|not|dont_want|refusing|refuses ..2 have|having|keep ..3 here|tonight|another_night
        cannot|wont|not|dont_want|refusing|refuses ..2 keeping|stay|staying|sleep ..3 here|tonight|another_night
        cannot|not have|keep|manage|cope_with THEM ..4 tonight|any_longer|any_more|here|another
        need|needs|want|got|get|have|has ..3 out_of_here|out_of_the_house|out_of_this_house|off_me|out_tonight
        need|needs ..3 somewhere|elsewhere ..3 tonight|to_go|to_be|safe|else|for|now
        needs|need ..3 to_go|to_be_gone|to_be_out|to_be_somewhere tonight|now|else
        nowhere to go|sleep|stay
        take THEM away|off|please
        come and get|take|fetch|collect THEM
        cannot stop|stay|be|sleep here|in_this_house|under
        """,
    ),
    "bed.own": (
        Intent.OTHER,
        Lane.GREEN,
        """
        in|into|to|before|from|own|making|made|wet|wets|wetting ..1 bed
        bed time|times|wetting|linen|sheets|frame
        """,
    ),
    "day.care": (
        Intent.SLEEPOVER_PLANNED,
        Lane.GREEN,
        """
        NEED|MAY ..6 day_care|daycare|childcare|child_care|babysitter|babysitting|childminding|childminder|sitter
        MAY YOU ..3 do_the_school_run|do_school_run|do_pick_up|do_pickup|do_drop_off|babysit|sit_for
        MAY YOU ..2 pick|collect|fetch|get ..3 from school|nursery|college
        MAY YOU ..3 pick THEM up
        MAY YOU ..3 TAKE ..5 during_the_day|for_the_day|in_the_day|for_a_few_hours|for_the_morning|for_the_afternoon
        daycare|day_care ..4 DAY|for|from
        """,
    ),
    "offer.have": (
        Intent.OFFER,
        Lane.GREEN,
        """
        i|we|ill|well can|could|would|will ..4 TAKE|help -to|a_go|it|you|with_that|my|myself
        i|we|ill|well can|could|would|will ..2 bring some|a|the|cake|food|stuff|clothes -to|boys|girls|twins
        i|we|ill|well am|are|dont|wouldnt|might ..4 TAKE|help -to|a_go|it|you|with_that|my|myself
        ill|well|i_will|we_will ..2 have|take|host|help|mind|watch|look_after|cover|do -to|a_go|it|my|you|him_back
        ^ [HI] [yes] can|could [always|easily|probably] have|take|host|help|do|be_ready|fit|squeeze -you
        i|im|we|were|weve ..3 happy|glad|willing|able|free|available|around to|for TAKE|help|buddy|bring|babysit|do
        ^ [yes] happy|glad|willing|free|around to|for TAKE|help|buddy|bring|babysit|step_in|do
        """,
    ),
    "offer.do": (
        Intent.OFFER,
        Lane.GREEN,
        """
        i|we|ill|well|id can|could|would|will [always|easily|probably] do ..1 it|all|both|one|two|three|DAY|a_shop|\
            a_lift
        i|we can|could|will bring ..2 tea|dinner|lasagne|food|meals|round
        ^ [HI] can|could pick|fetch|collect|drop|do|run ..4 for somebody|anybody
        if any|another|a|some family|carer|home|house|household is|are|in|has|needs
        guest|spare|box room|bed is|are|all ..1 ready|made|free|yours
        happy|glad|willing to buddy|help|pair_up|step_in|sit|cover ..2
        needing|needin|want|wanting a hand|haun|lift -with
        """,
    ),
    "return.back": (
        Intent.OTHER,
        Lane.AMBER,
        """
        have|get|fetch|collect|pick|be|bring|want|need ..2 THEM ..1 back
        be|come|coming|home back for|to_get|to_collect|to_fetch THEM
        pick|collect|fetch|get up|THEM ..3 DAY|NIGHT|#
        """,
    ),
    "offer.room": (
        Intent.OFFER,
        Lane.GREEN,
        """
        i|we|ive|weve [have|still|got|ve] ..3 spare_bed|spare_room|bed_free|room_free
        i|we|ive|weve [have|still|got|ve] ..3 bed_spare|free_bed|empty_bed|bed_made_up
        i|we|ive|weve [have|still|got|ve] ..1 space|room|spare|a_spare
        ^ [still|ive|weve|still_up] [still] got ..2 room|bed|space|spare
        still got a bed|room
        bed|beds|room|space|sofa|sofa_bed here|going|free|spare|at_ours|at_mine|is_free|going_spare
        our|my spare bed|room is|if|free ..3
        going spare for
        """,
    ),
    "offer.any": (
        Intent.OFFER,
        Lane.GREEN,
        """
        if|should anybody|somebody|anybodys|somebodys|jan|dawn|femi|carol ..3 need|needs|needing|want -to_know
        if|should anybody|somebody|anybodys|somebodys|jan|dawn|femi|carol ..3 wants|stuck|short -to_know
        if|should they|another|any|man|yer|that ..3 need|needs|needing|want|wants|stuck|short
        if you need|want ..3 us|me|cover|a_hand|help
        if|when somebodys|anybodys|youre|yer|your ..2 stuck|short|on_their_own|needing|struggling
        if it|that helps|would_help
        more|always|very welcome ..4
        welcome to come|stay|stop
        can|could come|stay|stop ..2 ours|mine|us|here
        give me|us a shout if
        shout|holler if
        here to help
        can|could i|we help|do_anything ..4
        want|like me|us to have|take|host|help|look_after
        not doing anything
        if|when anybodys|somebodys|a_family|any_family|another_family|anybody|somebody ..1 stuck|short|wants|needs|\
            in_need
        going spare if|for|to|any
        can|could|will lend ..4
        if any use
        stick|put me down for the ..2 trip|run|lift|driving
        """,
    ),
}
