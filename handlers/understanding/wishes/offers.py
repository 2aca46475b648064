"""Offering a bed, a hand, or a thing that is given away, as carers say it; `phrases` explains how."""

from handlers.understanding.reading import Intent, Lane

#: Rule -> what is wanted, how urgent that is, and what it sounds like.
OFFERS: dict[str, tuple[Intent, Lane, str]] = {
    "offer.have": (
        Intent.OFFER,
        Lane.GREEN,
        """
        i|we|ill|well can|could|would|will ..4 TAKE|help -to|a_go|it|you|with_that|my|myself|KEEPING
        i|we|ill|well can|could|would|will ..2 bring some|a|the|cake|food|stuff|clothes -to|boys|girls|twins
        i|we|ill|well am|are|dont|wouldnt|might ..4 TAKE|help -to|a_go|it|you|with_that|my|myself|KEEPING
        ill|well|i_will|we_will ..2 have|take|host|help|mind|watch|look_after|cover|do -to|a_go|it|my|you|him_back
        ^ [HI] [yes] can|could [always|easily|probably] have|take|host|help|do|be_ready|fit|squeeze -you|with
        i|im|we|were|weve ..3 happy|glad|willing|able|free|available|around to|for TAKE|help|buddy|bring|babysit|do
        ^ [yes] happy|glad|willing|free|around to|for TAKE|help|buddy|bring|babysit|step_in|do
        """,
    ),
    "offer.do": (
        Intent.OFFER,
        Lane.GREEN,
        """
        i|we|ill|well|id can|could|would|will [always|easily|probably] do ..1 it|all|both|one|two|three|DAY|a_shop|\
            a_lift|lifts|school_run|breakfast|tea|pick_up|drop_off|transport
        i|we can|could|will bring ..2 tea|dinner|lasagne|food|meals|round
        ^ [HI] can|could pick|fetch|collect|drop|do|run ..4 for somebody|anybody
        if any|another|a|some family|carer|home|house|household is|are|in|has|needs
        guest|spare|box room|bed is|are|all ..1 ready|made|free|yours
        guest|spare|box|back room|rooms ..1 free|going|empty|yours|made_up|if|here
        happy|glad|willing to buddy|help|pair_up|step_in|sit|cover ..2
        needing|needin|want|wanting a hand|haun|lift -with
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
    "offer.thing": (
        Intent.OFFER,
        Lane.GREEN,
        """
        going begging|spare|free|for_nothing
        free|yours to|for anybody|somebody|whoever|a_good_home|collect|collector
        free if|to whoever|anybody|somebody|you
        up for grabs
        giving|give|given ..4 away
        anybody|anybodys|somebody|who|whos ..1 want|wants|fancy|after|use ..4 STUFF
        too good|many|much ..2 to throw|bin|tip
        cooked|baked|made|got|bought ..3 too much|many ..4 somebody|anybody|come
        come|pop and|to collect|carry|take|get some|it -off_me|away|all
        help yourself|yourselves
        grown|grew out of ..6 if|anybody|somebody|free|want|wants
        outgrown ..6 if|anybody|somebody|free|want|wants|yours
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
