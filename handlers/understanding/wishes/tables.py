"""What a carer may want, as she says it: rule -> intent, how urgent, and phrases as `phrases` explains them."""

from handlers.understanding.reading import Intent, Lane

WISHES: dict[str, tuple[Intent, Lane, str]] = {
    "stop.texts": (
        Intent.STOP,
        Lane.AMBER,
        """
        stop|quit|stopp ..3 texting|messaging|pestering|spamming|texts|messages|reminders|alerts|notifications
        stop|quit ..1 sending ..3 texts|messages|reminders|these|this|me|them|things
        stop with these|the|this|all
        give over with
        pack it|them in
        pack|leave|lay ..1 in|up|off ..2 texts|messages|reminders|texting|messaging
        turn ..3 off
        switch|mute ..3 off|reminders|texts|messages|these
        ^ [please] mute|pause|stop|stopall|unsubscribe|leave_me_alone [please|now|it|texts|these|them|reminders] $
        pause ..2 them|reminders|texts|messages
        unsubscribe|opt_out|opting_out|opt_me_out
        take me|us|my_number|my_name off -your_hands|you|this_rota
        remove me|my|us|this_number ..3
        no more ..3 texts|text|messages|message|reminders|reminder|notifications|alerts
        no more about ..3
        dont|not|never ..4 texts|messages|reminders|notifications
        dont|never text|message me|us|this|again|here|any_more
        only text me if
        fed_up|sick of|with ..3 texts|messages|reminders
        """,
    ),
    "bed.noun": (
        Intent.SLEEPOVER_PLANNED,
        Lane.AMBER,
        """
        NEED|MAY ..8 BED
        BED please|needed|wanted|required|possible|asap|urgent|urgently|for|tonight|at|request|any_good|ok|on|next
        ^ [just|a|one] BED
        any|have|is_there ..3 space|room|capacity ..3 for|tonight|at|this|on
        NEED|MAY ..4 night|nights off|away|break|elsewhere
        need cover for THEM
        any chance next|this|at|of|from|for ..2 NIGHT
        """,
    ),
    "bed.take": (
        Intent.SLEEPOVER_PLANNED,
        Lane.AMBER,
        """
        MAY YOU ..4 TAKE ..3 THEM
        MAY YOU ..3 TAKE -to|a|an|you|me|it|any|that|this|got|the|your|my|in|of|on|for|some|been|over|all|i|we|another
        MAY YOU ..2 TAKE my|our|the ..3 NIGHT
        need|needs|want|like|love|get|ask YOU to TAKE ..3
        are|is YOU ..3 able|free|around|about|willing|happy|ok|okay to TAKE ..3
        TAKE ..2 THEM ..3 overnight|for_the_night|for_a_night|off_me|off_our_hands|off_my_hands
        take|have ..2 THEM ..4 NIGHT
        ok|alright to bring|drop ..1 THEM
        """,
    ),
    "bed.stay": (
        Intent.SLEEPOVER_PLANNED,
        Lane.AMBER,
        """
        MAY ..3 HE ..3 STAY -up|home|in_bed|here|off|that|it|at_home|on
        MAY ..3 HE ..3 COME ..3 NIGHT
        MAY ..3 HE ..3 COME ..2 YOURS
        MAY THEM ..2 STAY|COME
        MAY ..1 i|we ..2 send|drop THEM ..5
        MAY ..1 i|we ..2 bring THEM ..3 NIGHT|YOURS|round|over|to|up
        want|wants|need|needs|asking|asked|begging|would_like|wanting|desperate|keen to STAY -up|home|in_bed|here|at_home
        want|wants|need|needs|asking|asked|begging to COME ..2 YOURS
        STAY at|with|round yours|jans|you|jan|the_hub|hub|your ..3
        book|pencil|put ..4 in for ..3 NIGHT
        asking ..2 can|if|when HE ..2 come|stay|go ..3
        """,
    ),
    "bed.away": (
        Intent.SLEEPOVER_EMERGENCY,
        Lane.AMBER,
        """
        cannot|wont|not|dont_want|refusing|refuses ..2 have|having|keep|keeping|stay|staying|sleep ..3 here|tonight|another_night
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
        i|we|ill|well can|could|would|will|am|are|dont|wouldnt|might ..4 TAKE|help|bring -to|a_go|it|you|with_that|my|myself
        ill|well|i_will|we_will|id|wed ..2 have|take|host|help|mind|watch|look_after|cover|do -to|a_go|it|my|you
        ^ [HI] [yes] can|could [always|easily|probably] have|take|host|help|do|be_ready|fit|squeeze -you
        happy|glad|willing|able|free|available|around to|for help|have|take|host|look_after|mind|cover|babysit|step_in
        happy|glad|willing to TAKE|buddy|bring
        """,
    ),
    "offer.room": (
        Intent.OFFER,
        Lane.GREEN,
        """
        i|we|ive|weve [have|still|got|ve] ..3 spare_bed|spare_room|bed_free|room_free|bed_spare|free_bed|empty_bed|bed_made_up
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
        if|should anybody|somebody|jan|dawn|femi|carol|they|another|any|man|yer|that ..3 need|needs|needing|want|wants|stuck|short
        if you need|want ..3 us|me|cover|a_hand|help
        if|when somebodys|anybodys|youre|yer|your ..2 stuck|short|on_their_own|needing|struggling
        if it|that helps|would_help
        more|always|very welcome ..4
        welcome to come|stay|stop
        can|could come|stay|stop ..2 ours|mine|us|here
        give me|us a shout|ring|bell if
        shout|holler if
        here to help
        can|could i|we help|do_anything ..4
        want|like me|us to have|take|host|help|look_after
        not doing anything
        """,
    ),
    "cancel.needed": (
        Intent.CANCEL,
        Lane.AMBER,
        """
        dont|doesnt|no_longer|wont|never|didnt ..2 need|needed|needing|needs|require|required|be_needed -a_chat|to_know|any
        dont want|bother|worry the|that|a|with|about bed|sleepover|stay|friday|saturday|sunday|tonight|it|BIRD
        not|dont [to] bother|bothered with|about|now|the|coming
        no|not longer|needed ..3 needed|for|now|tonight|any_more|anymore
        dont need ..3 BED|DAY|tonight|it|you|now
        dont come ..1 out|round|over|now
        """,
    ),
    "cancel.call_off": (
        Intent.CANCEL,
        Lane.AMBER,
        """
        cancel|cancelling|cancelled|scrap|forget|scratch ..2 it|that|the|this|DAY|BED|stay|weekend|request|booking|my|our|all
        cancel|cancelling|cancelled|scrap|scratch ..2 BIRD|him|her|please
        forget what i said|asked
        ^ [please|can_you|can_we|i_want_to|need_to|want_to] cancel
        call|calling|called off|it_off|that_off|this_off|the
        off|called_off|not_happening|not_going_ahead|fallen_through now|after_all|tonight|for
        allow the|that|it
        stand|standing ..2 down
        pull|pulling|back|backing out of
        no no BED ..2
        """,
    ),
    "cancel.sorted": (
        Intent.CANCEL,
        Lane.AMBER,
        """
        panic|crisis over
        false alarm
        all|its|got_it|its_all|thats|weve|now|got_him|got_her sorted
        sorted ..1 now|itself|thanks|him|her
        ignore|disregard my|that|the|last|me|previous ..2
        never mind|nevermind|nvm
        as you were
        dont worry about tonight|the|it|DAY|BIRD
        no need for|to_come|to_have|now|tonight|of
        leave it for|tonight|now
        all good now|here
        were|hes|shes|theyre good|fine|ok|okay|settled|calm|asleep now
        settled|calmed|patched|made_up ..2 now|down|it_up|himself|herself
        """,
    ),
    "cancel.home": (
        Intent.CANCEL,
        Lane.AMBER,
        """
        staying|stopping|stay|stop|keep|keeping ..1 put|home|at_home|with_me|with_us|after_all
        not coming|going|staying now|after_all|any_more|anymore|tonight
        HE not|isnt|wont|is_not [be] coming|going|staying
        changed|changing|change his|her|their|my|our mind|minds
        wont be coming|needing|staying
        doesnt|dont|didnt want to come|go|stay any_more|now|after_all
        """,
    ),
    "amend.change": (
        Intent.AMEND,
        Lane.AMBER,
        """
        CHANGE it|that|the|his|her|their|them|him|BIRD|pick_up|drop_off|stay|DAY ..4 to|until|back|forward|earlier|later|DAY|#
        make it|that DAY|#|the|later|earlier|a|two|three|one|until|half|next|morning|evening
        can|could|need|want [we|i|you|to] change|move|switch|swap it|the|to|that|from|DAY|BIRD|pick*|drop*|times|days
        can|could it be DAY|#|half|quarter|the|a|earlier|later
        can|could we|you say|do DAY|#|half|quarter ..4 instead|not|rather
        ..4 DAY|half|#|quarter instead
        instead of DAY|#|tonight|half
        make|change|do|have|come ..5 instead
        rather than DAY|#|tonight|half
        change of plan|plans
        plan|plans have|has|had|is|are|ve [had|to] changed|change
        i|we meant|mean DAY|#|the|next|tomorrow|tonight|half
        meant to say|put|write
        should have|be said|been|say
        correction
        DAY|#|now|just ..1 not DAY|#|half|quarter|noon|the
        not DAY|#|half|the ..1 DAY|#|half|quarter|noon|the
        not|no tonight|DAY ..6 DAY
        only now not
        now be|its|is DAY|#|until|later
        """,
    ),
    "amend.longer": (
        Intent.AMEND,
        Lane.AMBER,
        """
        one|1|an|two|2|couple|few|extra|another more|extra|of_extra|additional night|nights|day|days -of_this
        another|extra|additional night|couple -of_this|in_this|like
        night|nights more|longer|extra
        stay|keep|have|hang_on_to|leave ..3 longer|bit_longer|an_extra|another|extra
        stay|stop on until|for|another|a
        hang|hold on to|until ..2
        extend|extended|extending|extension
        """,
    ),
    "amend.time": (
        Intent.AMEND,
        Lane.AMBER,
        """
        bit|little|hour|hours|much|slightly|half_an_hour|minutes later|earlier -on
        later|earlier than i|we|planned|agreed|said|first|arranged
        pushed|put|moved back
        bring|brought ..2 forward
        """,
    ),
    "rsvp.activity": (
        Intent.ACTIVITY_RSVP,
        Lane.GREEN,
        """
        coming|be_there|in_for|out_of|cannot_make|make_it|attend|attending|see_you|looking_forward|down_for ..6 ACTIVITY
        late|miss|missing|skip|join|joining|bringing|up_for|cannot_do|cannot_come|wont_be|not|at ..4 ACTIVITY
        count|yes_to|no_to|yes_for|definitely|maybe ..5 ACTIVITY
        i|we|ill|well|us ..2 come|go|bring ..4 ACTIVITY
        ACTIVITY ..7 count|coming|cannot|be_there|make_it|attend|come|late|of_us|for_me|im_in|were_in|im_out|ill_be|well_be
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
        """,
    ),
    "talk.ring": (
        Intent.TALK,
        Lane.AMBER,
        """
        can|could|would|will|please|need|want|get|ask|like|chance|appreciate|fancy|do_with ..5 CALL -999|101|111|police|the|edt|to_
        ^ [please|can_you|just] ring|call|phone|text|bell [me|us] [please|now|back|when|if]
        give|send me|us a ring|call|bell|shout|buzz|tinkle|text
        give us [a] bell|ring|call
        can|could|will YOU bell|text|buzz me|us
        ring|call|phone|bell|text me|us [back|please|now|when|asap]
        bend your ear
        an ear|half_hour|half_an_hour
        half an hour this|sometime
        got|have|spare|has a|five|5|two|2|ten|10 minute|minutes|sec|mo|second
        is|are|you jan|you about|up|awake|around|free|there|on_tonight -for|to
        anybody about|up|awake|around|there|on
        cannot|only talk|text ..4
        """,
    ),
    "talk.struggling": (
        Intent.TALK,
        Lane.AMBER,
        """
        struggling|overwhelmed|exhausted|shattered|knackered|frazzled|lonely|stressed|drained|tearful|wobbly|despairing
        wits|witts|tether|tehter|rope end
        end of my|me|o
        on my|me knees
        cannot|not cope|coping|do_this|take_this|take_it|stand|go_on|manage|carry_on|deal|sleep
        in tears|bits|pieces
        had enough
        so done
        vent|offload|off_my_chest|off_load
        dont know what|how to|i|we ..3
        HARD night|day|evening|one|time|few|week|bedtime|weekend
        been HARD
        worn out|down
        crying|cryin|sobbing|screaming|refusing|meltdown|melting_down|tantrum|worried|upset|ranting|swearing|fuming|vile
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
        what time|day|date|s_the|do|are|is
        how do|much|many|long|old|far
        who do|should i
        ok|alright to ..3
        """,
    ),
    "ask.wh": (
        Intent.QUESTION,
        Lane.GREEN,
        """
        ^ [HI] [HI] [HI] what|whats|when|whens|where|wheres|who|whos|why|how|hows|which|whose -are_the_chances|a|if|chance|about
        """,
    ),
}
