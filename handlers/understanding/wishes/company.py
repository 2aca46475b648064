"""Coming to a get-together, wanting to talk, asking something, as carers say it; `phrases` explains how."""

from handlers.understanding.reading import Intent, Lane

#: Rule -> what is wanted, how urgent that is, and what it sounds like.
COMPANY: dict[str, tuple[Intent, Lane, str]] = {
    "rsvp.activity": (
        Intent.ACTIVITY_RSVP,
        Lane.GREEN,
        """
        coming|be_there|in_for|out_of|cannot_make ..6 ACTIVITY
        make_it|attend|attending|see_you|looking_forward|down_for ..6 ACTIVITY
        might|cannot|will|no make|manage ..3 ACTIVITY
        late|miss|missing|skip|join|joining|bringing|up_for|cannot_do|cannot_come|wont_be|not ..4 ACTIVITY
        like|love|wants|want|able to come|go|join|do ..3 ACTIVITY
        cannot|wont|not|isnt ..2 do|make|come|manage|be_at|be ..3 ACTIVITY
        # children|kids|adults|boys|girls for the ..2 ACTIVITY
        ill|well|i_will|we_will|be|us|me|both ..2 at the|your ..1 ACTIVITY
        us|me|both|twins|BIRD for the ..1 ACTIVITY
        count|yes_to|no_to|yes_for|definitely|maybe ..5 ACTIVITY
        i|we|ill|well|us|me ..2 come|go|bring|be_at|be_there ..4 ACTIVITY|with_pleasure|saturday|sunday|friday
        accept with pleasure
        with_pleasure|go_on_then we|well|ill come
        cannot make|mak|manage|do ..2 ACTIVITY|today|saturday|sunday|it_to
        no to the ..2
        # pax|x_pax
        ACTIVITY ..7 count|coming|cannot|be_there|make_it|attend|come
        ACTIVITY ..7 late|of_us|for_me|im_in|were_in|im_out|ill_be|well_be
        ACTIVITY ..2 yes|no|maybe
        """,
    ),
    "rsvp.count": (
        Intent.ACTIVITY_RSVP,
        Lane.GREEN,
        """
        count me|us|him|her|BIRD|THEM in|out
        put me|us down -for_a_bed
        running late
        were|im in|on_it|up|out for DAY|the|it|this
        ill|well|we_will|i_will|wont|will|not|cannot be there
        cannot|wont|not make it|saturday|sunday|friday|the|tomorrow
        see you there|all|saturday|sunday|friday|then
        # adult|adults|grown_ups
        # of us
        save me|us a|some
        put our|us|my ..1 name|names down
        us|me|boys|girls|twins coming to the
        """,
    ),
    "talk.ring": (
        Intent.TALK,
        Lane.AMBER,
        """
        can|could|would|will|please|need|want ..5 CALL -999|101|111|police|the|edt|to_
        get|ask|like|chance|appreciate|fancy|do_with ..5 CALL -999|101|111|police|the|edt|to_
        ^ [please|can_you|just] ring|call|phone|text|bell [me|us] [please|now|back|when|if]
        give|send me|us a ring|call|bell|shout|buzz|tinkle|text
        give us [a] bell|ring|call
        can|could|will YOU bell|text|buzz me|us
        somebody|anybody|you|jan ..1 call|ring|phone please|now|$
        ring|call|phone|bell|text me|us [back|please|now|when|asap]
        bend your ear
        need|want ..3 natter|rant|moan|vent|chat|talk|listen
        one of our natters
        willing to listen
        just ..2 listen
        wee|quick call|chat|ring|bell
        you there|awake|up
        to talk to
        an ear|half_hour|half_an_hour
        half an hour this|sometime
        you|jan|anybody got|have|spare|has a|five|5|two|2|ten|10 minute|minutes|sec|mo|second
        is|are|you jan|you about|up|awake|around|free|there|on_tonight -for|to
        anybody about|up|awake|around|there|on
        cannot|only talk|text ..4
        gis|gimme|gie|gizza [a|us|me] ring|bell|call|buzz|shout
        catch up DAY|this|next|when|after
        chat|natter|word|catch_up when|in_the_week|one_evening|next_week
        could|can do [with] ..1 a ..1 voice|chat|natter|ear
        about|free for a ..1 chat|natter|word|catch_up
        wanted|needed|want|need to tell|talk_to somebody
        """,
    ),
    "talk.no_need": (
        Intent.OTHER,
        Lane.AMBER,
        """
        no need ..2 ring|call|phone|text|reply|answer|worry|do_anything|come
        dont need|have ..2 ring|call|phone|text|reply|answer
        no_reply|no_action|no_answer|nothing needed|needs_doing|to_do -with
        """,
    ),
    "news.theirs": (
        Intent.OTHER,
        Lane.AMBER,
        """
        school|college|nursery|taxi|bus|train|contact|appointment|appt|camhs|trip|club|clinic|meeting|review|flight|lesson|match|\
            game|practice|party ..3 cancelled|called_off|calling_off|off|moved|put_back|changed
        """,
    ),
    "news.office": (
        Intent.OTHER,
        Lane.AMBER,
        """
        mileage|claim|form|expenses|invoice|payslip|timesheet|payment|allowance ..4 should [have] say|read|be|been
        put|putting in for ..2 leave|holiday|holidays
        for the log|record|file|diary|notes
        just|so logging|logged|letting_you_know|so_you_know|for_info
        """,
    ),
    "talk.only": (
        Intent.TALK,
        Lane.AMBER,
        """
        just|only need|want|wanted|after ..2 talk|chat|word|listen|natter|rant|moan
        """,
    ),
    "talk.struggling": (
        Intent.TALK,
        Lane.AMBER,
        """
        struggling|overwhelmed|exhausted|shattered|knackered|frazzled
        lonely|stressed|drained|tearful|wobbly|despairing
        wits|witts|tether|tehter|rope end
        end of my|me_tether|me_rope
        on my|me knees
        cannot|not_sure|dont_know_if ..2 keep|carry|go ..2 up|on|going|doing -to|this_weekend
        cannot|not cope|coping|do_this|take_this|take_it|stand|go_on|manage|carry_on|deal|sleep
        in tears|bits|pieces
        had enough
        so done
        vent|offload|off_my_chest|off_load
        dont know what|how to|i|we ..3
        HARD night|day|evening|one|time|few|week|bedtime|weekend
        been HARD
        worn out|down
        crying|cryin|sobbing|screaming|refusing|meltdown|melting_down
        tantrum|worried|upset|ranting|swearing|fuming|vile
        kicking|kicked|playing|acting off|up
        doing|done my_head_in|me_in
        driving me
        need|needs help|advice|support
        help me|us|please
        wont settle|sleep|calm|stop|listen
        feel|feeling low|down|rubbish|awful|alone|useless|lost
        somebody to talk|listen
        hates me
        """,
    ),
    "ask": (
        Intent.QUESTION,
        Lane.GREEN,
        """
        ^ [HI] [HI] [HI] what|whats|when|whens|where|wheres|who|whos|why|how|hows|which|whose -a
        ^ [HI] [HI] [HI] is|are|am|was|does|do|did|can|could|should|shall|will|would|has|have|may|any_idea ..2
        do|does|anybody you|anybody|know know|if|what|when
        any idea|ideas|news|update
        wondering|unsure|sure what|when|where|who|how|if|whether
        need|want to know|check|ask|find_out
        can|could you tell|remind|confirm|check|send|let
        remind me
        quick question|q|query|one
        am i|we ok|okay|allowed|right|meant|supposed
        allowed to
        im|were|hes|shes|is_she|is_he allowed
        is it|that ok|okay|alright|allowed
        has|have|got anybody|the_hub|somebody ..4 we|i can|could borrow|lend|use|have
        or do|does|should|must|can|is|have ..3
        what time|day|date|s_the|do|are|is
        how do|much|many|long|old|far
        who do|should i
        ok|alright to ..3
        do|does|did i|we need|have to ..3
        what|whats|wheres the ..3 number|address|code|password|link again|now|please|$
        """,
    ),
    "ask.if": (
        Intent.QUESTION,
        Lane.GREEN,
        """
        ^ [HI] [HI] [HI] is|are|do|does|did|will|was|has|am there|the|it|they|he|she|we|i|you|his|her|my|our|BIRD
        ^ [HI] is|are|do|does|did|will|was|has jan|sleepovers|clocks|twins|children|anybody
        ^ ..6 which ..2 do|form|button|paper|one
        rate per|for
        can|could|may|is my|our|his|her|their * ..3 take|fetch|collect|pick_up|bring|drop|sit_with|babysit|mind THEM
        who|what pays|signs|form|number
        i write|sign|put|do what
        """,
    ),
    "ask.lend": (
        Intent.QUESTION,
        Lane.GREEN,
        """
        has|have anybody|the_hub|hub|you|jan|somebody ..6 lend|borrow|spare|use
        can|could|may i|we borrow|lend|use
        got a|any|some ..3 i|we can|could borrow|lend|use -to
        """,
    ),
    "ask.wh": (
        Intent.QUESTION,
        Lane.GREEN,
        """
        ^ [HI] [HI] [HI] what|whats|when|whens|where|wheres -are_the_chances|a|if|chance|about
        ^ [HI] [HI] [HI] who|whos|why|how|hows|which|whose -are_the_chances|a|if|chance|about
        """,
    ),
}
