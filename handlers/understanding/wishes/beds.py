"""Asking for a bed or for day care, as carers say it; `phrases` explains how."""

from handlers.understanding.reading import Intent, Lane

#: Rule -> what is wanted, how urgent that is, and what it sounds like.
BEDS: dict[str, tuple[Intent, Lane, str]] = {
    "bed.noun": (
        Intent.SLEEPOVER_PLANNED,
        Lane.AMBER,
        """
        NEED|MAY ..8 <bunk|cot|camp|cabin|toddler BED
        BED please|needed|wanted|required|possible|asap|urgent|urgently|for|tonight|at|request|any_good|ok|on|next
        ^ [just|a|one] BED
        need|needs|want|want|after NUM night|nights
        anywhere|somewhere ..3 go|stay|sleep tonight|now
        room|space for mine|my|him|her|them|BIRD|two|three|one|both
        any|have|is_there ..3 space|room|capacity ..3 for|tonight|at|this|on
        NEED|MAY ..4 night|nights off|away|break|elsewhere
        NEED|MAY ..5 a_stay|stay_for -in|at_the_hospital
        NEED|MAY ..3 night|nights|weekend|half_term off|clear_of|without THEM
        NUM night|nights for BIRD|both|twins|him|her|our|my|the|all
        night|nights|weekend ..3 for [our|my|the|both] [of] both|two|three|pair|twins|ours|BIRD|KIDS
        ^ ..4 <speak|talk|back|get|thanks|listen|write|text to you|yours|jans|the_hub NIGHT|at
        night|nights|weekend ..6 whenever|when_it suits|suit
        sitter|babysitter|childminder|minder|sitters needed|wanted|DAY|today|tonight|for|from|please|if
        need cover for THEM
        any chance next|this|at|of|from|for ..2 NIGHT
        YOURS tonight please|$
        """,
    ),
    "bed.any": (
        Intent.SLEEPOVER_PLANNED,
        Lane.AMBER,
        """
        if anybody|anybodys|somebody|somebodys|any_of_you [has|have|is] [got] ..1 room|space|a_bed|a_spare -needs|need
        anybody|anybodys|somebody [got|has|have|with] ..1 room|space|bed ..2 for|NIGHT|this|next|on|at
        who|whos has|have|got ..1 bed|room|space|one ..3 tonight|for|free|NIGHT
        any family|home|house|carer with room|space|a_bed
        if ..3 was|were a_bed|bed|room|space|a_night going|free|spare|about
        """,
    ),
    "bed.take": (
        Intent.SLEEPOVER_PLANNED,
        Lane.AMBER,
        """
        MAY YOU ..4 TAKE ..3 THEM
        can|could|would|will -i|we|he|she|they|it|us|have|take|my|our|his|her|their|a|the * ..1 \
            have|take|keep|mind|watch|put_up ..2 THEM
        anybody|somebody|you|jan ..1 free|able|around|about to TAKE
        is|are ..4 spare_room|bed|room|beds free|spare|available
        MAY YOU ..3 TAKE -to|a|an|you|me|it|any|that|this|got|the|your|my|in|of|on|for|some|been|over|all|i|we|another
        MAY YOU ..2 TAKE my|our|the ..3 NIGHT
        need|needs|want|like|love|get|ask YOU to TAKE ..3
        do_with|need|needs|want|after|grateful_for|glad_of YOU having|taking|minding|watching|keeping
        do_with|grateful_for|glad_of YOU to have|take|mind|watch|keep|sit_with|look_after
        YOU able|free|around|about|up ..1 to|for do|cover|manage ..4 NIGHT
        MAY|NEED YOU ..1 hang|hold on to THEM
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
        about|free|around ..2 NIGHT ..1 for BIRD|both|twins|KIDS
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
        NUM|couple_of night|nights -ago
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
        no rush|hurry|need ..1 tonight
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
    "return.back": (
        Intent.OTHER,
        Lane.AMBER,
        """
        have|get|fetch|collect|pick|be|bring|want|need ..2 THEM ..1 back
        be|come|coming|home back for|to_get|to_collect|to_fetch THEM
        pick|collect|fetch|get up|THEM -for ..3 DAY|NIGHT|#
        """,
    ),
}
