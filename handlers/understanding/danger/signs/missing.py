"""A child who is not where she should be: missing from care, run off, taken (DOMAIN 2)."""

SIGNS: dict[str, str] = {
    "missing.said": """
        gone|went|going|goes|gn|been|is|hes|shes|theyre|reported|still|reporting|report|was|are|both|twins|its|gan \
            ..2 missing -you|the|his|her|a|my|out|school|them|us|our|your|mum|mam|dad|home_comforts|everyone|nan|\
            it|him|lessons|two|one|from_the_pack|some|sleep|link|that|teeth|its
        missing $
        missing any_more|anymore|again|from_home|from_care|since|now|agn|person|child|children|boy|girl|for|police|\
            misper|tonight|help|please|pls|still|he|she|hes|shes|at|with -the_bus
        BIRD|YOUNG|he|she|boy|girl missing -you|the|his|her|a|my|out|school|them|us|our|your|mum|mam|dad|everyone|\
            nan|it|him|lessons|link
        misper|mispers|awol|absconded|absconding|ar_goll
        ar goll|golled
        gone awol
        wedi rhedeg i_ffwrdd|bant
        ddim|heb ..3 adre|adref
        ddim yn ateb ei ffôn|ffon
        """,
    "missing.ran": """
        out|through ..2 windy|windie|window -day|today
        took|taken|take|takes ..2 keys|car ..4 gone|went|driven|drove|off
        drove|driven|driving|rode|ridden off ..3 car|moped|bike|in|on
        gone|climbed|got|went out ..2 skylight|loft|fire_escape|kitchen_window|landing_window
        slipped|sneaked|snuck|crept|got|climbed|broke|gets past|out -of_bed|of_the_bath|bed|of_breath|of_it|the
        bolted|bolting -the|his|my
        wandered|wandering|wander off|out|away
        jumped ..1 out ..3 car|taxi|bus ..3
        on|upped the run -up
        upped and left|gone|went
        ran|run for it
        given us|me|them|staff the slip
        ran|run|running|legged|pegged|stormed|bolted|buggered|fucked|sodded|hopped|shot|sped|cleared|cycled|biked|\
            jogged|took_himself|took_herself|scarpered|stomped|marched|flounced|rushed|snuck|sneaked|slipped|\
            sneaking|wandered|walked|crept|skipped|pedalled off|away|out -with_my|with_the|with_his_slipper|\
            of_milk|of_bread|of_nappies|of_time|of_petrol|of_the_room|milk|bread|nappies|of_room|of_data|of_credit|\
            of_puff|of_ideas|of_energy|to_his_room|the_printer|of_steam|of_patience|of|to_bed|all|from_it_all|bath
        ran|run|stormed|walked|bolted|shot|snuck|sneaked|slipped|wandered|jumped|got|legged out|away|off ..2 of \
            the|school|house|class|contact|car|taxi|here|hospital|school_gates|club|gate|garden|shop ..3
        jumped|jumping|hopped|got out ..3 car|taxi|lights|van|window|bus ..6 ran|run|gone|legged|lost|off|away|\
            lights
        jumped out ..2 window
        legged|pegged|hooked it
        done|did|doing|does|do a ..1 runner|bunk|disappearing_act|bunner|moonlight|flit|one
        hes|shes|theyve|has|they_have|both|twins|BIRD|BIRDS|just|YOUNG|theyre|boys|girls|gone_and|gone_an|have \
            done one -already|of|for|before|at
        done|gone|did off -with|it|my|on_one|her_head|milk
        scarpered|absconded|bolted|vanished|fled|escaped|ghosted|vamoosed|skedaddled|scarpering|bunked
        hes|shes|theyre|theyve|has|have|BIRD|YOUNG|they|he|she|just|and disappeared|vanished -in_a_puff|under_the|\
            into_his_room|upstairs
        disappeared ..3 from|since|again|on_me|after|with|out
        run|ran|running|runs|runaway away
        runaway|runaways
        takes|took|taken|taking off ..3 with|into|down|again|on|without|somewhere|out|in -his|her|the|my|shoes|\
            coat|jacket|training
        away|gone|went|left|climbed|climbing|climb|jumped|got|snuck|out|escaped|clambered|shinned|dropped|goes ..2 \
            out|through|off|of|by|down ..3 window|windows|windae|windie|drainpipe|skylight|fire_escape|front_door|\
            back_door|back_gate|bathroom_window|conservatory|fence
        by window|the_window
        window|windows|windae ..3 open|wide_open|forced|unlocked ..8 gone|empty|bed|not|no|trainers|shoes|she|he|\
            cannot
        bed|room|bedroom|empty|gone|not ..8 window|windae|door|gate ..3 open|wide_open|unlocked|ajar
        bed|room|bedroom|pillows ..3 empty|stuffed|not_slept_in|not_been_slept_in
        front|back|patio|side door|gate ..4 slam|slammed|go|wide_open|open|unlocked|ajar|went|bang -to_the|on_its
        pillows|clothes under ..2 duvet|covers
        stormed|walked|stomped|flounced|gone|went|slammed|disappeared|marched|cleared|left ..3 out|off|house ..8 \
            hours|hour|not_back|no_coat|no_phone|dark|on_his_own|on_her_own|alone|middle_of|hasnt|wont_answer|\
            not_answering|no_shoes|shoes|since|cannot|phone|pyjamas|oclock|mins|minutes -to_school|work|shop
        stormed|stropped|walked|flounced|stomped out|off ..1 -of|to_bed|to_her|to_his|upstairs
        gone|went|out|left ..8 no|without|in|hasnt_got|has_not_got|hes|shes|not_got ..3 coat|shoes|slippers|jacket|\
            barefoot|pyjamas|phone|pjs|bare_feet|socks|insulin|inhaler
        no|without shoes|coat|jacket|phone|trainers|slippers on|dark|cold|out|or
        gone|went ..3 out ..6 night|dark|am|three|two|one|alone
        boy|girl|child|he|she|they|hes|shes|BIRD|wandering|walking|on_his_own|streets out|wandering|roaming|\
            walking ..3 dark|streets|alone|night|street|rain|snow
        boy|girl|child|children|baby|BIRD_and_BIRD|boys|girls|twins gone $
        hes|shes|theyre|theyve|him|her|BIRD|just|YOUNG|all|he|she gone ..1 again|please|help|nobody|bed|window|\
            phone|bike|bag|cannot|looked|rucksack|without|somewhere|she|he|walkabout
        gone walkabout
        gone ..2 since|for ..2 #|hours|hour|this_morning|last_night|tea|half|dinner|lunch|teatime|ages|school|\
            yesterday|breakfast|two|three|four|five|six -to_bed
        been gone|missing|out|away|off ..2 hours|hour|since|ages|all_night|all_day|too_long|#|over|nearly|two|\
            three|four|five -of_school|school
        trainers|shoes|bike|bag|rucksack|coat|passport|suitcase|phone|bicycle|backpack|hoody|clothes|holdall|\
            things ..2 gone|missing|no_here|not_here|taken|is_no
        packed|took|taken|grabbed|with ..2 bag|rucksack|bags|suitcase|backpack ..6 gone|left|walked|went|off|out|\
            run|ran|says_leaving
        bag|rucksack ..2 packed ..4 gone|left|walked|run
        """,
    "missing.not_home": """
        cannot|couldnt|not ..1 get ..1 hold of ..1 HIM
        hes|shes|theyre|he|she|BIRD|YOUNG|BIRDS not|isnt|wont|doesnt|stopped answering|answer|picking_up|replying|\
            pick_up|responding -back|me_back
        cannot|couldnt ..1 find ..1 YOUNG|BIRD -a|some|another
        hasnt|never|still_not ..2 come|came|coming out|down|in -of_his_shell
        no where to_be|to be
        said|should|told|supposed|meant|promised|be ..6 back|home|in ..5 and|but|an ..1 its|it_is ..4 ten|eleven|\
            midnight|half|#|nine|twelve|one|dark|past
        not|never ..1 met|where ..2 meant|supposed|should
        no reply|answer ..3 from|to him|her|them|phone|his|texts
        HIS|the|her_bed|BIRDS|beds|rooms bed|beds|room|rooms ..1 empty
        beds|rooms|bedrooms ..2 empty
        beds|bed|bunk|room ..2 not|no|never ..2 slept
        last ..4 seen|saw|heard ..2 him|her|them|of|from
        last|final time ..3 seen|saw|heard ..2 him|her|them
        wont|refuses|refusing|not|will_not ..2 say|tell|telling|saying ..2 where
        hes|shes|theyre|somebody|has ..3 in ..1 london|manchester|leeds|birmingham|glasgow|liverpool|blackpool|\
            brighton ..6 met|lad|man|alone|on_his_own|on_her_own
        not|isnt at HIS ..1 mates|friends|nans|dads|mums|boyfriends|girlfriends
        never|not made it|got|arrived ..2 to ..2 school|club|home|nans|class
        bus|taxi|train ..6 without ..1 him|her|them|BIRD
        no answer ..4 phone|mobile ..6 home|back|hours
        still|hes|shes|theyre out ..5 curfew|hours|not_back|no_answer|phone|phone_off|middle_of
        late ..3 hours|hour ..4 phone|word|answer
        hasnt|havent|never|didnt|not|no|isnt|wasnt|aint|still|nor|has_not|dont ..3 come|came|turned|arrived|\
            returned|got|shown|make|made_it|back|turn|show|arrive|return|been_home|been_back|been_seen ..1 home|\
            back|from_school|hame|off_the_bus|from_club|from|for_tea|to_school|at_school|out_of_school \
            -to_me|to_us|until|till|to_you|page|with_a|the_office|payment|letter
        hasnt|never|didnt|not turned|shown|turn|show ..1 up -in_a|on_time
        hasnt|never|didnt come|came|got in -useful
        not|hasnt|isnt|never|nae|still_not|no|nowhere|wasnt ..1 home|hame|back|returned|turned_up|arrived -until|\
            till|before|for|by|next|alone|to_school|to_me|to_you|on_monday|from_work|on|late|with|now|schooled|\
            to_work|at|in_time|to_normal
        not|hasnt been|be seen|heard|spotted|picked_up
        wasnt|wasnae|isnt|not|never|werent ..2 there when|at
        should|shoulda|was_to|were_to|supposed|meant|due|agreed|curfew ..4 back|home|in|return|here ..2 at|by|hours|\
            an_hour|\
            before|ages|eight|nine|ten|# -is_that|can_i|if|next
        supposed|meant|due ..3 back|home|in|here ..8 not|no|hasnt|isnt|phone|sign|never|still|nowhere|and
        curfew|deadline ..7 #|gone|missed|not|was|back|past|ten|nine|eight|half|broke|broken -is|for
        phone|snap_map|snap_maps|tracker|life360|find_my_iphone|location|airtag ..2 says|shows|showing|puts|has|\
            pinging ..2 her|him|its|it|them|shes|hes ..1 in|at|near -# ..8 not|dont|nobody|no|no_one|supposed|should|\
            miles|why|hours
        hour|hours|ages|late ..2 late|overdue ..6 phone|not|hasnt|no|home|back
        should ..1 be|been|have_been home|back|in|here ..3 hours|hour|ages|by|at|ago|now|#|for
        no|nae|any|not_a|havent_a|neither|still_no|zero ..1 sign|trace|sight|word|sighting ..1 of|from|anywhere|\
            yet|and|$|for|him|her|them|since -rain|snow|life|the|it|my|a|that|improvement|parcel|boiler|delivery|\
            money|payment|a_plumber
        nobody|nobodys|no_one|noone|not|none|nor|not_a_soul|has_anybody|hasnt|havent|anybody|never|any_of_you ..4 \
            seen|heard|clapped ..2 him|her|them|eyes|from|hide|BIRD|YOUNG|anything -film|glove|coat
        nobody|nobodys seen|knows_where|saw
        school|teacher|college|nursery|taxi|bus|driver|club|they|leader|coach ..6 never|not|wasnt|wisna|didnt|\
            hasnt|no|isnt|without ..3 in|there|arrived|turned|went|got_on|turn|arrive|appeared|get_on|him|her|them|\
            show|made_it -uniform|until|till|pay
        never|didnt|not|no|hasnt|wasnt arrived|got|went|turn|turned|get|made|make|show|showed|reached|gone ..2 up|\
            to|in|there|off ..2 school|club|contact|lesson|lessons|taxi|bus|class|nans|dads|college|youth_club|\
            training_tonight|home
        never|didnt came|come|walk|got|get|come_back|return|walked out|off|from|on|through|back|home ..2
        without him|her|them|BIRD|the_boy|the_child $
        cannot|couldnt|not|unable_to|cant|no_able ..1 find|locate|trace|see|reach|get_hold_of ..1 him|her|them|\
            BIRD|boy|girl|child|children|twins|either|em|son|daughter|our_boy|my_boy anywhere|and|she|i|ive|at|we|\
            please|pls|help|been|looked|hes|shes|$|onywhere|nowhere|in_the|its|now|has|he|since|on|for|after
        cannot|couldnt ..1 find BIRD|boy|girl|child|children|twins|the_boy|the_girl|the_child|them|him|the_baby -a|\
            some|another|any|something|anything|his|socks
        lost sight|track of HIM
        lost him|her|them|BIRD|twins|the_boy|the_girl|the_children $
        lost him|her|them|BIRD|twins|boy|girl|the_children in|at|please|and|ive|on|near|by|outside|somewhere|help|i
        given|gave|giving|give ..2 slip
        dont|not|no|dunno|didnt|doesnt|no_one|nobody|idea|clue|god_knows|any_idea|cannot|knows|wondering|unsure|\
            never|without ..2 where ..2 he|she|they|hes|shes|theyre|BIRD|child|children|boy|girl|twins|BIRDS|is \
            ..2 is|are|gone|went|now|be|at|off|could|might|$|been|staying|sleeping -left|put|stands|gets
        dont|not|no|dunno|no_idea|idea|clue know|idea|clue|of where|whereabouts -put|to|i|we|you|the|my|his_shoes|\
            is_the
        where|wheres ..1 is he|she|BIRD|they -going_to|supposed_to|gets
        whereabouts
        not|isnt|no|aint|nowhere in ..1 HIS ..1 bed|room|bedroom -yet|till|until|by|before|the_mood
        not where ..1 should|supposed|said|says|meant|told
        not|isnt at|in|on|with HIS|the|school|home_when ..1 mates|friends|nans|dads|bed|room|bedroom|house|home|\
            bus|school -yet|today|tomorrow|until|till|monday|pick|on|next|run|this
        stayed|staying|stay|been|out|slept out all|last|rough|all_night night|since|weekend|again
        out all night
        not slept|been_slept in ..2 bed
        nowhere|anywhere to_be|to_be_seen|to_be_found
        nowhere to be
        goodness|god|lord|christ|heaven knows where -the|i|my|put
        its|it_is gone|past|nearly ..2 and|and_no|and_hes|and_shes|hes|shes ..3 not|isnt|no|hasnt|still ..2 back|\
            home|in|here|out -yet_to
        never|didnt|hasnt|not ..1 got|made|make|get ..1 there|it_there|it_home|it_in|it_to_school|it_to_college -in|\
            on|until|for
        never|not made ..1 it ..6 home|back|in|there
        never|not|didnt|hasnt arrived ..1 at|home|there|to -yet_for
        saw|seen|spotted|heard ..10 nobody|no_one|nowt|nothing|naebody since
        left|gone|walked|out ..2 house|home|out|off ..1 without telling|saying|asking
        gone|went|gans|goes|awa off|away ..1 with ..1 a|some|this|that|her|his man|lad|bloke|guy|stranger|woman|\
            boyfriend
        dog|dogs|pony|bike ..5 home|back ..2 alone|without|on_its_own|on_his_own|on_her_own
        picked|collected|fetched|taken ..8 by somebody|a_man|a_lady|a_woman|someone|a_stranger ..1 who|that|else|we|\
            not|wasnt|isnt|\
            nobody
        nobody|no_one|naebody|none_of_them has|have|got|had|hes|can_reach ..1 him|her|them|BIRD $|now|either|at|and|with
        unaccounted for
        last seen ..2 #|at|by|in|near|heading|walking|running|getting
        not located
        whereabouts unknown|not_known
        no contact|word|reply|answer ..3 since ..2 #|this|last|lunch|dinner|noon|yesterday|tea|school|morning|afternoon
        train|bus|coach|taxi|uber to ..6 boy|man|lad|bloke|guy ..1 off|from|she_met|he_met -church|school|club|work
        helicopter|search_dogs|search_dog|sniffer_dogs|mountain_rescue|coastguard|lifeboat|drone|search_party ..2 up|\
            out|searching|looking|called ..3 $|for|him|her|looking
        put|called|calling|asked ..3 over|on the tannoy|loudspeaker|loud_speaker
        alighted|got_off|jumped_off ..3 at ..4 instead
        so|then who|whos has|got him|her|them|BIRD
        """,
    "missing.looking": """
        on ..1 train|coach|bus|ferry to ..1 london|manchester|leeds|birmingham|glasgow|liverpool|edinburgh|cardiff|\
            bristol|newcastle|scotland
        see|meet ..3 boy|lad|man|bloke|girl|somebody ..1 off|from|on snapchat|insta|instagram|roblox|discord|\
            tiktok|online|internet
        gone|going|went|off|left|run|sneaked ..1 to meet|see ..4 man|bloke|boy|boyfriend|lad|somebody|stranger|him \
            -up|at|panto|santa
        texting|talking|messaging|chatting|speaking ..2 to|with|a ..3 man|bloke|guy|stranger|year_old ..4 old|\
            online|meet|gone|pictures|older
        hopped|jumped|caught|taken|got|gone|boarded|bunked ..1 on|a|the ..2 train|coach|bus ..2 to|from ..1 london|\
            manchester|leeds|birmingham|glasgow|liverpool|edinburgh|cardiff|bristol|newcastle|scotland
        security|everyone|staff|neighbours|police|were|teachers|dog_walkers ..2 looking|searching|hunting -forward|\
            at|after|into|for_a|up
        where ..4 hes|shes|he|she ..1 is|gone -with_his|at_with
        somebody|stranger|man|woman|uncle|dad|mum|mam ..2 taken|took|snatched|grabbed BIRD|him|them -to|out|\
            shopping|swimming
        met|meeting|meets|meet ..7 online|internet|snapchat|insta|instagram|roblox|discord|tiktok
        hear|heard ..2 men|man|music|blokes|lads ..2 background
        somebody|dad|mum|mam|mother|father|they|theyve|stranger|man|woman|uncle|nan|family|ex ..3 taken|took|has|\
            snatched|grabbed|got ..1 him|her|them|BIRD|twins|baby|children ..1 $|and|from|away|off|out|help
        taken|took|gone|went|made|run|ran|gone_off off with|wi|wiv him|her|them|BIRD|children|baby|the_kids|twins
        picked|collected ..3 by|up ..4 school|nursery|club ..5 not_me|stranger|dad|somebody_else|without|before
        hasnt|wont|not|refuses|refused ..1 hand|handed|handing|handed_over|give|given|giving ..1 him|her|them|BIRD|\
            over|back ..1 back|over|at
        looking|searching|search|hunting|searched|driving|driven|drove|combing|combed|scouring|scoured|looked|\
            hunted|checked|walked|been|rang|phoned|tried ..5 everywhere|all_over|streets|park|round_and_round|\
            estate|the_woods|for_him|for_her|for_BIRD|round_all|all_his_mates|all_her_mates|all_his_friends|\
            all_her_friends|neighbours|neighborhood|every_street ..8 no|not|nobody|gone|nowhere|cannot|sign|\
            nothing|nae|dark|phone|please|still|without|and
        out|been|driving|driven|round|everyone|all|were|still|neighbours|police looking|searching|search|hunting|\
            searched for him|her|them|BIRD|boy|girl|child|twins
        searching|search|searched for him|her|them|BIRD|the|boy|girl -a
        area|house|streets|woods|garden searched
        search party
        HIS phone|phones|mobile|mobiles|location|tracker ..4 off|dead|voicemail|switched|straight|disconnected|\
            turned|ringing_out|rings_out|out|leeds|doesnt|stopped|not -her|him|me|them|charge|charged|today_for
        phone|phones|mobile|mobiles ..4 switched_off|straight_to|straight|voicemail|answerphone|going_straight
        tracker|find_my|find_my_iphone|snap_map|snapmap|snap_maps|life360|location|gps|ping|pinged ..6 says|shows|\
            showing|off|at|last|pinged|got|say|in|on -bar|parcel|delivery
        not|isnt|wont|doesnt|ignoring|aint|no|stopped ..1 answering|picking|answer|pick|replying|reply|responding|\
            read|reading ..1 HIS|up|to|me|my|any ..1 phone|mobile|calls|texts|messages|snap|whatsapp ..4 -office|jan
        dont|stop|not|not_to|no ..1 look|looking|search for me|us|him|her|them
        got|get|getting|went|gone|go|left|seen|goes|jumped|put|dragged|pulled|entered|enters|picked|bundled ..4 \
            into|in|with|up_by|by|one ..2 car|van|taxi|motor|lorry|stranger|man|men|bloke|lads_in ..4 with|man|boy|\
            bloke|men|somebody|lads|older|stranger|big_boy|driven|of|woman|drove|and|dont|we
        left|gone|went|got|off|away|out|seen|bus|found|met|meeting|run_off|picked|home|staying|is ..4 with ..2 \
            grown|older|strange|some|random|unknown man|bloke|men|boy|lads|boys|boyfriend|people|guy|woman|lad
        met|meeting|meet|meets ..4 man|bloke|stranger|somebody|boy|guy ..3 online|internet|off_the_internet|\
            snapchat|instagram|roblox|discord
        got|get|getting|gets|seen|jumped|board|boarded|hopped ..2 on ..3 train|coach|plane|ferry ..3 to|for|from|\
            london|alone|on_her_own|by_himself
        seen ..4 train|station|bus_station|town|motorway ..6
        abducted|abduction|kidnap|kidnapped|kidnapping|snatched|snatch|trafficked|trafficking|county_lines
        has|have|dad|mum|mam|mother|father|they|theyve|she|he|somebody|man ..3 taken|took|snatched him|her|them|\
            BIRD|the_baby|the_kids|the_children|children from|off|out_of|away|without ..3 -his_tablets|hospital|\
            the_dentist
        taken|took ..3 from|out_of contact|school|nursery|the_garden|family_time|the_car|school_gates
        not|hasnt|hasn|havent|wont|refusing|refuses|never ..3 bring|brought|bringing|return|returned|give|giving|\
            gave ..2 him|her|them|BIRD|the_kids|children|BIRD_back ..1 back|home
        not|hasnt|havent|never|refused come|returned|been|came ..2 back|brought ..2 from|back ..3 contact|\
            family_time|visit|mums|dads
        went|gone ..2 out|for ..6 and|never|not|hasnt ..2 come|came|back|home|returned
        not|isnt ..2 with|at ..4 said ..4 be
        lied|lying about where
        told|said|says|he|she ..5 at|was ..2 mates|friends|nans|house|library ..7 but|not|isnt|never|no|wasnt ..3 \
            there|with|seen|at|expecting
        """,
}
