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
        off your|the list|rota|group|chat|system
        take|get|scrub|remove|delete this|my|our|me|us ..2 off|from ..1 list|group|chat|system|texts|reminders
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
        no_longer|dont|not|wont [be] want|wanting|wants|after [the|that|this|his|her|our] \
            weekend|night|nights|stay|BED|DAY -dinner
        no_longer|dont|not|wont [be] want|wanting|wants|after the #
        no need ..2 for|to BED|tonight|DAY|it|him|her|come|stay
        no BED now|then|after_all|any_more|any_longer|tonight|needed
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
        cancel|cancelling|cancelled|scrap|scratch ..2 it|that|the|this|DAY|BED
        cancel|cancelling|cancelled|scrap|scratch ..2 stay|weekend|request|booking|my|our|all
        <dont|never|not|i|ill|to|will|you|didnt|wont|always forget ..2 it|that|the|this|DAY|BED|#
        <dont|never|not|i|ill|to|will|you|didnt|wont|always forget ..2 stay|weekend|request|booking|all
        cancel|cancelling|cancelled|scrap|scratch ..2 BIRD|him|her|please
        forget what i said|asked
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
        called_off|not_happening|not_going_ahead|fallen_through now|after_all|tonight|for
        sleepover|stay|bed|visit|weekend|DAY|that is|was off -to|school|work|sick|on|again|with
        its|thats|all|is off now|then|after_all|tonight
        cannot|unable_to|able_to have|take|host|do|manage|put_up ..4 after_all
        <not|never|of|him|her|them|by let|letting you|jan|everybody down
        allow the|that|it
        stand|standing ..2 down
        pull|pulling|back|backing out of
        no no BED ..2
        scrub|bin|ditch|shelve the|that|BED|DAY|his|her|it ..2
        knock ..3 on the head
        not going|travelling away now|after_all|any_more|anymore
        """,
    ),
    "cancel.ask": (
        Intent.CANCEL,
        Lane.AMBER,
        """
        can|could|please|to|ill|well|im|were|must|just ..1 cancel|cancelling|scrap|call_it_off|call_off|pull_out
        """,
    ),
    "cancel.sorted": (
        Intent.CANCEL,
        Lane.AMBER,
        """
        panic|crisis over
        <rd|nd|th|another false alarm
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
        staying|stopping|stay|stop|keep|keeping -up|on|calm|out ..1 put|home|at_home|with_me|with_us|after_all
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
        meant to say|put|write DAY|#|half|the|not|it
        should have|be said|been|say
        correction|mixed_up
        days|dates|times mixed
        in place of
        moved|changed|shifted my|me|our|the|his|her ..6 to|DAY
        bit of_a_change|different
        stay|stop|be|go ..5 instead|rather
        DAY|#|now|just ..1 not DAY|#|half|quarter|noon|the
        be|is|its|say|come|bring|drop|fetch|collect|pick ..3 #|half|quarter ..6 not #|half|quarter
        nearer|closer_to|more_like #|half|NUM ..1 than|not #|half|NUM
        be|is|its|bring|drop|come|pick|fetch ..4 instead_of|rather_than #|half|quarter|DAY
        not DAY|#|half|the ..1 DAY|#|half|quarter|noon|the
        not|no tonight|DAY ..6 DAY
        only now not
        now be|its|is DAY|#|until|later
        """,
    ),
    "amend.ask": (
        Intent.AMEND,
        Lane.AMBER,
        """
        can|could|shall|may|should we|i|you make|move|push|change|switch|swap|shift|do|say|put -you \
            it|that|them|him|her|BIRD|the_stay|the_sleepover|pick_up|drop_off|pickup ..3 DAY|#|half|later|earlier|\
                instead
        be|is|if|that|it ok|alright|okay|possible ..1 to|if ..1 pick|fetch|collect|drop|bring|get ..6 \
            instead|rather|instead_of|not|later|earlier
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
        stay|keep|have|hang_on_to|leave -this|going|up|doing ..3 longer|bit_longer|an_extra|another|extra
        stay|stop on until|for|another|a
        stay|sleepover|weekend|visit|it stretch|run|last|stretched|run_on|go_on to|until|into|over|past|another|a
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
