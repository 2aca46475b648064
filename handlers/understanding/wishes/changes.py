"""Calling off, changing, and wanting no more texts, as carers say it; `phrases` explains how."""

from handlers.understanding.reading import Intent, Lane

#: Rule -> what is wanted, how urgent that is, and what it sounds like.
CHANGES: dict[str, tuple[Intent, Lane, str]] = {
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
        ^ pause|mute please|until|for
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
        off your list
        """,
    ),
    "cancel.needed": (
        Intent.CANCEL,
        Lane.AMBER,
        """
        dont|doesnt|no_longer|wont|never|didnt ..2 need|needed|needing -a_chat|to_know|any|anything
        dont|doesnt|no_longer|wont|never|didnt ..2 needs|require|required|be_needed -a_chat|to_know|any
        dont want|bother|worry the|that|a|with|about bed|sleepover|stay|friday|saturday|sunday|tonight|it|BIRD
        not|dont [to] bother|bothered with|about|now|the|coming
        no|not be needing|wanting|needed
        leave the|that|his|her ..1 BED|stay|DAY
        no|not longer|needed ..3 needed|for|now|tonight|any_more|anymore
        dont need ..3 BED|DAY|tonight|it|you|now
        ^ [so] no|not BED needed|wanted|required
        dont come ..1 out|round|over|now
        """,
    ),
    "cancel.call_off": (
        Intent.CANCEL,
        Lane.AMBER,
        """
        cancel|cancelling|cancelled|scrap|forget|scratch ..2 it|that|the|this|DAY|BED
        cancel|cancelling|cancelled|scrap|forget|scratch ..2 stay|weekend|request|booking|my|our|all
        cancel|cancelling|cancelled|scrap|scratch ..2 BIRD|him|her|please
        forget what i said|asked
        forget ..2 DAY|#|the
        leave off the|DAY|BIRD|it|for
        no longer holding|happening|on|going|needed|wanted
        do_not|dont worry ..1 for|about BIRD|him|her|THEM|it|tonight|DAY
        dont_fash|do_not_fash|dinna_fash about ..3
        not wanted|needed|needing ..2 for|now|DAY|tonight|after_all
        isnt|not needing|needed|wanting|wanted ..3
        shant|wont be needing|wanting
        well leave it
        no good ..3 leave
        ^ [please|can_you|can_we|i_want_to|need_to|want_to] cancel
        call|calling|called off|it_off|that_off|this_off
        call|calling|called the|his|her|their|my ..2 off
        off|called_off|not_happening|not_going_ahead|fallen_through now|after_all|tonight|for
        allow the|that|it
        stand|standing ..2 down
        pull|pulling|back|backing out of
        no no BED ..2
        scrub|bin|ditch|shelve the|that|BED|DAY|his|her|it ..2
        knock ..3 on the head
        not going|travelling away now|after_all|any_more|anymore
        """,
    ),
    "cancel.sorted": (
        Intent.CANCEL,
        Lane.AMBER,
        """
        panic|crisis over
        false alarm
        all|its|got_it|its_all|thats|weve|now|got_him|got_her sorted
        sorted ..1 now|itself|thanks
        ignore|disregard my|that|the|last|me|previous ..2
        never mind|nevermind|nvm
        as you were
        dont worry about tonight|the|it|DAY|BIRD
        no|not need for|to_come|to_have|now|tonight|of -anything
        leave it for|tonight|now|the_night|the_nicht
        were|hes|shes|theyre good|fine|ok|okay|settled now ..2 need|needed|thanks
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
        CHANGE it|that|the|his|her|their ..4 to|until|back|forward|earlier|later|DAY|#
        CHANGE them|him|BIRD|pick_up|drop_off|stay|DAY ..4 to|until|back|forward|earlier|later|DAY|#
        CHANGE ..3 BED|stay|from
        make it|that DAY|#|the|later|earlier|a|two|three|one|until|half|next|morning|evening
        can|could|need|want [we|i|you|to] change|move|switch|swap it|the|to|that|from|DAY|BIRD|pick*|drop*|times|days
        can|could it be DAY|#|half|quarter|the|a|earlier|later
        can|could|shall|should we|you say|do|have DAY|NUM|the|it ..5 instead|not|rather|in_place
        ..4 DAY|half|#|quarter instead
        instead of|this
        rather than|the
        make|change|do|have|come ..5 instead
        rather than DAY|#|tonight|half
        its|is both|all|two|three|just|only ..3 now
        put|move|push BIRD|THEM|his|her|their|it|the ..3 back a|to|by
        plan|plans have|has|had|is|are|ve [had|to] changed|change
        meant to say|put|write
        should have|be said|been|say
        correction|mixed_up
        days|dates|times mixed
        in place of
        moved|changed|shifted my|me|our|the|his|her ..6 to|DAY
        bit of_a_change|different
        stay|stop|be|go ..5 instead|rather
        DAY|#|now|just ..1 not DAY|#|half|quarter|noon|the
        not DAY|#|half|the ..1 DAY|#|half|quarter|noon|the
        not|no tonight|DAY ..6 DAY
        only now not
        now be|its|is DAY|#|until|later
        """,
    ),
    "amend.plan": (
        Intent.AMEND,
        Lane.AMBER,
        """
        change of plan|plans
        i|we meant|mean DAY|#|the|next|tomorrow|tonight|half
        """,
    ),
    "amend.thing": (
        Intent.OTHER,
        Lane.AMBER,
        """
        THING ..6 instead|rather|moved|changed|swapped|brought_forward|put_back|not|now
        swap|swapping|change|changed|changing|move|moved|hand ..3 THING
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
}
