"""Suicide, said outright or by hints: a goodbye, an empty strip, a cord, a bridge (DOMAIN 4)."""

SIGNS: dict[str, str] = {
    "suicide.overdose": """
        taken|took|takes tablets|pills|paracetamol -for|with|as|at|without|ok|fine|like|every
        box|packet|bottle|strip|packets|boxes|bottles -room|rooms|bedroom|bedrooms ..2 empty
        empty box|packet|bottle ..4 tablets|pills|paracetamol|bed|found|hidden
        overdose|overdosed|overdosing|overdoses|od|ods|oded|gorddos
        TAKEN ..3 LOTS ..6 PILLS
        TAKEN some ..1 pills|tablets|paracetamol
        TAKEN ..3 pills ..6 wake|dead|die|drowsy|kill
        necked|swallowed|downed|popped|gobbled|necking ..4 PILLS
        necked|swallowed|downed|taken|took something|stuff ..5 medicine|PILLS
        PILLS ..6 gone|missing|empty|everywhere|all_over
        empty ..3 PILLS
        empty blister|strip|strips|blisters|pack_of|packs
        strip|strips|blister|blisters ..5 empty|gone
        box|packet|bottle|strip ..8 had|taken|took|swallowed the_lot|them_all|all_of_them|everything
        strip|packet|box|bottle|handful of ..3 PILLS ..3 gone|empty|down|inside
        been at HIS|the ..2 PILLS
        took|taken|takin too much|many ..3
        pills|tablets|paracetamol ..3 hidden|stashed|saving|saved|hoarding|hoarded|stockpiled|stockpiling
        hiding|saving|hoarding|stockpiling|stashing ..3 PILLS
        googled|searched|googling|searching|looked_up|looking_up|history ..7 pills|suicide|hang|hanging|overdose|\
            kill|die|painless|ways_to|noose
        how many ..2 pills|tablets|paracetamol ..5 kill|die|dead|takes|overdose|fatal
        swallowing|swallow|swallowed|took|taken|takes ..1 a|whole|the|my|his|her ..2 blister|strip|packet of
        pills|tablets|paracetamol|meds|parasetermol in|on HIS|she|he|her|the ..1 hand|bed|lap|floor|mouth|bath
        box|packet|bottle|strip|tablets|paracetamol|pills -room|rooms|bedroom|bedrooms ..2 \
            is|are|has|out ..2 out|gone|empty|missing|from ..3 cupboard|cubord|cabinet|drawer|box
        how many|meny ..2 PILLS|parasetermol ..3 takes|take|would
        how many ..2 it|you takes|need
        how many ..2 PILLS ..3 too|lethal|fatal|dangerous|deadly
        box|packet|strip|bottle -room|rooms|bedroom|bedrooms ..1 was|were full ..3 \
            at|this|yesterday|earlier|when|last|before
        strip|strips|packet|box|bottle with|of ..2 # gone|missing|left|out
        half|whole|full|most ..1 packet|box|bottle|strip ..3 gone|missing|taken|empty
        wont|not|refuses tell|say ..1 me|us ..1 what|wot shes|hes|she|he ..1 took|taken|had|swallowed|on
        """,
    "suicide.said": """
        suicide|suicidal|unalive|unaliving|hunanladdiad
        kill|killed|killing|kills|top|topped|topping|hang|hanged|hanging|hung|unalive|drown|drowning|off|offing|\
            gas|shoot ..1 SELF
        kys|kms
        do|doing|done|did SELF in
        do away with SELF
        finish|finishing|neck SELF off|himself|herself
        lladd ei hun
        eisiau|isio marw
        """,
    "suicide.wants_to_die": """
        let HIM|me|SELF die|go_to_heaven
        wont ..3 bother|burden|problem|trouble|nuisance ..5 after|any_more|longer|soon|anyone|anybody|you
        burden on|to us|everyone|me|you|everybody
        wish|wishes|wished|wishing ..5 never ..1 woke|wake|woken|been_born|born|existed
        sleep|asleep forever|for_ever|for_good
        go|goes|going|went to sleep ..3 not|never|forever|dont
        dont|doesnt|didnt|not|never want|wants|wanna ..2 wake up|tomorrow|again|any_more|$
        doesnt|dont|not|cannot ..1 see ..3 point ..3 living|being|life|alive|going_on|anything|carrying_on|in_it
        see|seeing|sees ..1 no point -in_coming|coming
        no|any|little hope|future left|anymore|any_more|for_him|for_her
        cannot ..1 go|carry on ..2 living|any_more|like_this_and
        wants|want|wanted ..2 be ..1 dead|gone|with_jesus|an_angel|in_heaven
        nobody|no_one ..2 miss|notice|care ..4 if|when
        died|dying|die ..3 nobody|no_one|everyone|easier|best|happy|happier|relief
        world|everyone|life|it|things|easier|better|happier ..5 without me
        dead ..1 by ..2 morning|tomorrow|weekend|christmas|birthday
        want|wants|wanted|wanting|wish|wishes|wished|wishing|wanna|rather|wanting ..3 die|dead|dying
        want|wants|wanted|wish|wishes|wished ..4 never_been_born|not_been_born|never_born|not_wake|never_wake|\
            wasnt_here|wasnt_alive|werent_here|not_exist|disappear_forever|hadnt_woken|not_alive|wouldnt_wake
        wish|wishes|wished ..3 not here|born|alive|around|wake|exist
        not|dont|doesnt|didnt|no|nor ..1 want|wants|wanting|wanna|wan ..2 live|alive|be_alive|be_here|exist|wake_up|\
            carry_on_living|be_around
        no|not ..1 point|reason ..2 being|living|life|live|going_on|carrying_on|alive|existing|in_me|in_him|in_her
        whats the point ..2 being|living|life|alive|here
        what the point ..2 being|living|life|alive|here
        better off ..2 dead|if_i|if_he|if_she|not_here
        everyone|everybody|you|youd|world|they|theyd|wed|all|us ..3 better off ..1 without|if -the
        better off without me|her|him|them -now|anyway|he_was|he_is
        nobody|no_one ..2 miss|notice|care ..3 died|dead|gone|if_i|if_he|if_she
        ready|time|want|wants to go ..2 heaven|sky
        be with ..3 heaven|angels|dead
        tired of living|life|being_alive
        done with life|living|it_all|everything
        doesnt|dont deserve|want to live|be_alive|exist|breathe
        had enough of|with life|living|being_alive|everything_and
        life ..2 not|isnt worth
        nothing ..2 to live for
        nothing to live
        sick of being_alive|living|life
        wants|want|wanted it to|all to end|stop_forever
        """,
    "suicide.intent": """
        tonight|today|this is|s the night|day she|he|and|laughed|smiled|said|it|when
        says|said|saying ..2 tonight is the night
        googling|googled|searched|searching|looked_up|typed|asking|asked|search ..3 how many|much ..2 PILLS|tablets|\
            paracetamol|pills
        post|posted|posts|story|status|snap|insta|message ..4 says|said|is|saying ..2 bye|goodbye|the_end|sorry_everyone
        does|if it ..1 hurt|hurts to|when ..1 die|drown|hang|jump
        asked|asks|asking ..3 hurts|hurt ..2 to die
        written|wrote|writing|left ..1 letters|notes ..1 to|for ..1 all|everyone|everybody|each|us
        given|giving|gave|gives HIS ..2 xbox|hamster|trainers|guitar|dog|cat|teddy|jewellery|playstation|switch|\
            laptop|clothes|things|necklace|ring|savings to|away
        thinking|thought|thoughts|talking|talks|talked|considering ..2 of|about ..2 ending|dying|death|suicide|\
            killing|ending_it|jumping|hanging|not_being_here
        look after ..3 for me
        want|wants|wanted|going|gonna|ready|says|said|planning|trying|tempted|thinking|thinks ..4 end it|things \
            -at|by|with|soon|early|there|on_a|all_off|for_the_day|earlier
        bye|goodbye ..1 forever|forever_and|for_good|cruel_world
        said|says|saying|told ..3 bye|goodbye ..2 for_good|forever|last_time|properly
        hung up ..6 bye|goodbye|sorry|done
        which|what|how_many pills|tablets|meds|medicine ..4 kill|die|dead|dangerous|overdose
        hope|hopes|wish|wishes ..4 not|never|dont|doesnt wake|wakes|woken
        saved|saving|stash|stashed|hoard|hidden|hoarded|stockpile ..4 PILLS
        stash|hoard of ..2 PILLS
        HIS ..1 own funeral|eulogy|obituary|gravestone -was
        will|wills|funeral ..4 written|wrote|songs|planned|planning ..2 -power
        letters|notes ..14 pillow|pillows|die|dead|goodbye
        end|ending|ended it all
        end|ending|ended|ends|take|takes|taking|took|taken HIS ..1 life
        end|ending things|it ..3 bridge|tonight_for_good|for_good|once_and
        going to end|finish it|things -at|by|with
        planned|plan|plans ..6 how hes|shes|he|she|to ..4 do_it|die|kill|end
        plan|plans|planning|planned to|how ..3 kill|die|end_it|suicide|hang
        written|wrote|left|leaving|writing|found|rote|made ..3 suicide|goodbye note|letter|letters|notes|message|\
            video
        note|letter|letters|notes|text|message|card|snap|video ..8 goodbye|good_bye|bye|farewell|\
            sorry_for_everything
        goodbye|farewell|bye note|letter|video|message
        goodbye|bye|sorry|love_you ..4 for everything
        left|found|leaving|written|wrote|put ..2 note|letter|letters|notes ..8 pillow|pillows|bed|mattress|saying|\
            says|sorry|door|locked|goodbye
        found|find|read|seen ..2 note|letter|letters|notes|diary ..8 mattress|pillow|pillows|die|dead|kill|sorry|\
            end|goodbye|live|bed
        wrote|written|write|writing ..1 sorry ..4 hand|arm|wall|mirror|body|leg
        texted|txt|text|texting|messaged|msgd|snapped|rang|posted|said|saying ..4 goodbye|good_bye|gdbye ..6 sorry|\
            thank|thanks|everything|love|forever
        saying|said|says|posted|putting|texted his|her|final|last goodbye|goodbyes
        its|is|be|was HIS last night|day|goodbye|hours -at|of|with|in|here|on
        saying|says|told|said|texted|snap ..4 HIS last night -was|i|we
        said|says|saying|texted|told|reckons|promising|messaged ..5 wont|will_not|not|never be_here|be_around|\
            be_alive|see_you_again|see_me_again|have_to_worry|be_coming_back|see_tomorrow|see_the_morning|\
            be_in_the_morning
        wont|not|never be|see here|alive|me|tomorrow|morning|him in_the_morning|much_longer|after_tonight|\
            again_after|for_christmas
        put up with me|him|her after|any_more|much_longer
        giving|given|gave|gives ..3 away ..3 stuff|things|everything|all|belongings|toys|clothes|phone|favourite
        giving|given|gave|gives ..3 stuff|things|everything|belongings|trainers|hamster|favourite ..2 away|to
        attempt|attempted ..2 life|suicide|kill
        do|does|doing|done|did something|anything ..1 stupid|silly|daft|bad|drastic|awful ..2 SELF|tonight|again|if
        do|does|doing|done something to SELF
        said|says|sez|saying|say|text|texted ..3 goodnight|night_night|ta_ra|ta_ta|goodbye|good_bye ..4 like|proper|\
            for_good|goodbye|final
        tell everyone|everybody|them|her|him|mum i_love|i_loved|im_sorry_for
        put up with me
        gone|be_gone|dead by ..1 morning|tomorrow|friday|tonight|monday|weekend|sunday|christmas
        tonights|todays|tonight|this HIS last night $
        do|done|did|does|doing HIS arms|wrists|legs|arm|thighs ..1 in|again|bad|proper|agian
        had|have|having ..2 go|gan|hack at ..1 HIS wrists|wrist|arms|throat|neck|legs|arm
        cord|belt|rope|flex|laces|shoelace|string|noose ..4 round|around|to|through|over ..3 neck|door|rail|beam|\
            banister|bannister|hook|throat
        tied|tying|threading|looped|threaded|knotted HIS ..4 neck|rail|beam|banister|bannister|hook|curtain|door
        photo|picture|pic|video of ..1 the|a belt|rope|pills|noose|blade|tablets
        bath ..8 plug|radio|hairdryer|toaster|clobber
        hosepipe|exhaust ..1 -replacement|pipe_on|garden
        sat|sitting|shut|locked|inside ..4 car|garage ..5 engine|key|keys|hosepipe|running
        drove|drive|driving|driven into ..1 a|the wall|tree|bridge|lorry|river|sea|post
        would|will ..1 all stop|be_over|go_away
        ending things|it_all|myself
        want|wants|wanted ..2 it ..2 over|finished|to_end -with
        want|wants|wanted|going|gone|gonna|says|soon|go ..4 join|meet|be_with|find|fly_to|see HIS ..1 mother|mum|\
            mummy|dad|brother|sister|nan|baby|mam ..6 dead|died|heaven|grave|angels|-
        hes|shes|he|she ..1 has|got ..1 a plan and|how|for_tonight
        got|has ..1 it all planned for_when|how
        refusing|refuses|refused|stopped|not_taking|wont_take ..2 insulin|inhaler|dialysis|antirejection ..6
        who|whod|wholl ..1 will|would|gets|ll|d ..2 have|get|look_after|want|feed|take HIS|the ..1 bike|hamster|cat|\
            dog|phone|things|room|xbox|rabbit|teddy|guitar ..3 if|when|$|after|not
        how calm he|she
        hes|shes|he|she|him ..1 going_to|gonna do it tonight|this_time|now|then
        let me do it
        just let me die|do_it|jump
        gonna|going_to|not|never|wont miss next|this time
        next time ..3 miss|properly|wont
        finds|found|hiding|finding|gets something|anything|summat sharp
        keep HIM alive
        dont|cannot|not|do_not ..1 trust SELF|myself|meself
        dont|not come looking|after_me|near|any_closer|closer -at|my|the
        come closer and|or|an
        says|will|ill|i_will|shell|hell ..1 do it if|again_if
        if he|she|i wasnt|werent about|around|here|there
        voices ..2 want|tell|telling|say|saying|told|in
        ways|methods $
        best frock|clothes|dress ..3 to|for ..2 do|die|go
        gave|giving|given|gives|gied HIS ..3 watch|ps4|ps5|xbox|teddy|hamster|necklace|savings ..2 to|his|her|my|\
            son -for|back|a|on_loan
        search|searches|browser|tab|history|googled|google|laptop ..10 die|consciousness|hosepipe|painless|rope|\
            bridge|pills|hang|kill
        says|said|saying ..1 it|this|that ll|will sort|end|stop|finish it|everything|this
        whats the point and|hes|shes|he|she|$
        leave|leaves|leaving ..1 me ..1 be|alone|to_die ..4 enough|die|gone
        does|if ..1 dying|death|hanging|drowning hurt|hurts
        letter|letters|note|notes off|on|under|from ..2 pillow|pillows|bed|duvet
        says|saying|said sorry to everyone|everybody|all
        deserves|deserve ..1 to be_dead|die
        thank|thanks you for everything and|im|i_am|i sorry|bye|love|goodbye
        nobody|no_one|none_of_us ..4 worry about HIM
        best mum|mam|dad|carer|family|home ..3 had|known ..6 sorry|goodbye
        """,
    "suicide.means": """
        tied|something|somthing|wrapped|tight|tightened ..4 round|around|on|to ..1 HIS ..1 neck|throat
        tied|wrapped|tightened ..4 neck|throat
        got|has|holding|found|tied|made|with ..2 rope|noose -swing|ladder|bridge|course
        rope|belt|cord|blade|blades|knife|razor|tablets ..3 missing|gone ..4 from|and|out
        face down ..3 bath|water|pool
        pillow|bag ..3 over ..2 face|head|mouth
        ligature|ligatures|noose|nooses
        tied|tying|tie|wrapped|put|tight|pulled|got|has|round|around|with|had ..6 HIS neck|throat -hurts|pain|ache|\
            sore
        cord|belt|rope|cable|wire|string|lace|laces|shoelace|tights|charger|lead|flex|sheet|bag|tie|strap|hose ..6 \
            neck|throat
        cord|belt|gown|rope|sheet|cable|flex ..6 round|over|on|tied|off|from|to ..2 door|bannister|banister|rail|\
            beam|tree|loft|handle|pole|curtain_rail|hook
        plastic|carrier bag ..3 head
        bag over|on ..2 head
        head in|inside the|a ..1 oven|noose|bag
        hanging|hung from ..2 tree|door|beam|bannister|banister|loft|rail|light
        """,
    "suicide.height": """
        top|edge|roof of ..2 multi_storey|car_park|tower_block|flats|block|quarry|cliff|building|stairwell
        on|up|onto ..1 the|a ..1 multi_storey|garage_roof|car_park_roof|balcony|wall_above
        jumped|jump|jumping|fell|fallen|gone|went|walked|thrown|threw|waded ..2 in|into|off ..2 canal|river|weir|\
            reservoir|quarry|docks|harbour|lock|sea_wall|pier
        edge of ..2 roof|cliff|platform|bridge|quay|pier|building
        platform ..4 edge|train|jump
        climbed|climbing|up ..3 roof|pylon|crane|scaffolding|cliff
        wont|refusing|refuses|not come|coming|get|climb down ..3 roof|tree|bridge|ledge|wall|window|scaffolding|says
        on|onto|up|over|off|climbed|near|edge ..3 roof|ledge|railing|railings|parapet|viaduct|cliff|cliffs|\
            scaffolding|flyover|multi_storey|crane|windowsill|window_sill|window_ledge
        on|onto|over|off|under|at|near|edge ..2 the|a|that|railway|motorway|footbridge bridge|bridges ..8 over|\
            jump|jumping|off|down|wont|edge|ledge|sat|stood|says|crying|side|come_down|feet|herself|himself
        hes|shes|is|he|she|sat|stood|standing|sitting ..3 on the ..2 bridge|footbridge
        on|by|near|at|down|onto|towards|walking ..2 train|railway|rail line|lines|track|tracks -to|into|station
        on|onto|walking the tracks|railway|motorway
        jumping|jump|jumped ..2 off|out|in_front|from -at|in|on_me|behind|and_scared|and_frightened
        going|gonna|threatening|threatened|wants|want|says|will|about|hell|shell|tryna|trying|shes|hes|ready to|\
            hell|shell|he|she|will|is|gonna ..1 jump
        hes|shes|is jumping -up|for|on|about|in|around|over|all
        going|goes|goin|gone|keeps|trying|climbing|climbed|climb|hanging|hanged|hung|leaning|half|sitting|sat|legs \
            ..4 out|for|of ..2 window|windows
        in|into|towards|to|by|near|edge the|a ..1 river|canal|weir|reservoir|docks|quay ..6 says|said|wont|jump|\
            drown|herself|himself|sat|edge|go_in
        walked|walking|went|going|gone|stood|standing|threw|run|ran ..2 into|in ..1 traffic|road|river|sea|canal|\
            reservoir ..6 herself|himself|die|cars|says|on_purpose|clothes|stopped|deep
        ran|run|running|step|stepped|walk|walked|jump out|in front|into ..2 traffic|cars|car|bus|lorry|train
        wrong|other|far side of ..2 railing|railings|barrier|barriers|rail|bridge|fence|parapet
        stood|sat|walking|walk|standing|sitting|stands ..2 on|along|at|near|by ..2 motorway|railway|dual_carriageway|\
            embankment|tracks|quarry|ledge|viaduct|central_reservation|hard_shoulder|cliff
        railway|train embankment|tracks
        central reservation
        level crossing ..8 says|said|bye|ta_ra|herself|himself|crying|stood|sat
        quarry|cliff|roof|platform|bridge|pier edge
        in front|frunt of ..2 lorry|train|bus|traffic|tram|truck
        under|beneath ..1 train|bus|lorry|a_train
        fast|next|last train ..4 not_stopping|time|station|his|hers
        stood|standing|stands|sat|sitting ..2 open ..1 window|attic
        open attic|loft|top|upstairs window ..3
        know|knows which|what bridge
        climbed|up ..1 the ..1 tower|steeple|pylon|crane|mast|kelpies
        fly|jump down|off to HIS
        stones|steens|rocks|bricks in HIS pockets|pooches|pocket|coat|bag
        river|canal|sea|reservoir|lake|loch|weir|water ..3 up_to|waist|wading|deep|clothes_on
        walk|walks|walked|step|run|jump|wak|walking ..1 out|in ..1 in|front|into ..2 front|traffic|lorry|lorries|road
        how high|tall|deep ..4 multi_storey|bridge|viaduct|quarry|car_park|cliff|cliffs|river|reservoir|railway
        would it be ..1 quick|painless|instant $
        """,
    "suicide.attempt": """
        tried|trying|tryna|try|attempt|attempted ..1 to ..2 die|suicide|drown_SELF|jump|take_her_life|take_his_life
        trying|tried to strangle|choke|suffocate|smother|drown|hang|stab SELF
        suicide attempt|watch|note|pact|letter
        drank|drunk|drinking|drink ..3 bleach ..8 die|kill|purpose|dead
        been found|just_found hanging|dead|hanged
        found|find HIM|the_boy|the_girl ..1 hanging|hanged -about|around|out|upside|on_to|his|her
        """,
}
