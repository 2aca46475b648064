"""Threats, and people at the door who mean harm."""

SIGNS: dict[str, str] = {
    "violence.threat": """
        threatening|threatens|threatened|threats|threat|threaten|bygwth|threatnin|threating -rain|snow|to_snow|\
            to_rain|to_cancel|weather|skies|to_never|to_eat|to_resign|letter_about
        says|said|saying|threatening|threatened|shouting|screaming|told|swears|going|gonna|wants|want|try|trying|\
            tried|tryna|text|texting|texted|texts|yelling|promised|hell|shell|theyll|keeps|coming|wanted|planning \
            ..6 kill|stab|batter|shoot|murder|slit|burn|cut|hurt|smash|knife|strangle|punch|bury|poison|harm|\
            attack|beat|slash|bang|rape ..1 US|me|him|her|us|everyone|my|you|them|anybody|his|the|somebody|each|\
            their|head|face|throat|in ..1 -a_favour|homework|feelings|for_a|a_brew|time|with_kindness|at|pizza|\
            if_i|the_bill|grass|hair|teeth|cake|the_mustard|the_mood|it|business|the_party|a_solid|good|job
        kill|killing us|everyone|everybody|you|him|her|me|them|my ..2 all|in|tonight|and|he|she|said|says|with|\
            if_i_come|if_she_dont|if_we -if_i_forget|with
        says|said|saying|shouting|reckons ..3 im|were|your|youre|i_am|she_is|she next
        im|were|shes next -week|on|to|in|door|year|month|friday|saturday|monday|tuesday|thursday|sunday|wednesday|up
        burn|torch ..1 us|house|me|the_house|this_house|you|it ..1 all|out|down|in_our
        death threat|threats
        blackmail|blackmailing|blackmailed|extort
        owe|owes|owed|owing|debt ..5 drugs|dealer|dealers|gang|money_for|them_money|lads|older_boys|weed
        gang|gangs|mandem|man_dem|olders|youts|yoots|dealers|dealer ..8 outside|after|looking|banging|door|calling|\
            waiting|threatening
        will|hell|shell|theyll|going_to|gonna|come|coming|to|waiting_to ..2 get|take|grab|snatch|have|steal|find \
            ..1 him|her|them|BIRD|the_kids|the_boys|the_baby|children|kids|his_kids|her_kids ..4 me|through|burn|\
            kill|us|back_off|off_us|petrol|knife|whatever|over_my|if_i|by_force|if_it
        go through me|us
        hostage|hostages
        grab|grabs|grabbed|grabbing|yanked|pulled|pulling ..2 steering_wheel|wheel|handbrake ..3
        i|im|am|were|we ..1 scared|frightened|terrified|afraid|feart of ..1 him|her|what_he|what_she -growing|driving|\
            getting|going|falling|leaving
        """,
    "violence.at_the_door": """
        kick|kicking|kicked|break|breaking|broke|smash|smashing|batter|battering|boot|booting it|door|them ..1 in|\
            down -to_us
        bathroom|bedroom|toilet|loo ..4 door locked|shut|barricaded ..6 he|she|hes|shes|him|her
        masked|hooded|balaclava|balaclavas|strange lads|men|man|boys|figure|bloke|figures
        trying|tried the|our|my ..1 door|doors|windows|handle|window|locks
        tried|trying|rattling|turning|trying_the|tries ..3 handle|door_handle|back_door|doors|letterbox|lock
        hiding|hidden|hid ..8 downstairs|upstairs|smashing|shouting|quiet|cupboard_under|wardrobe|hammer|knife
        under|behind the bed|table|sofa ..3 hiding|scared|he|crying_he
        man|men|somebody|stranger|strangers|bloke|figure|people ..2 in|at|round|outside ..2 garden|window|windows|\
            back_door|drive ..4 looking|watching|staring|trying|shouting|banging|knocking|torch|refusing|lurking
        peering|looking|staring|watching in|through|us ..2 window|windows
        theyve|they|have|put ..2 put ..2 brick|windows|window
        lads|gang|men|man|blokes|people|boys|group ..2 outside|at_the_door|at_my_door|on_my_drive ..6 machetes|\
            machete|knives|asking|looking|after|wanting|hoods|balaclavas|masks|bats
        kidnap|hostage|trapped_us|wont_let_us_leave|wont_let_me_leave
        wont|not let|letting us|me|her|them|him out|leave|go
        blocking|blocked ..2 door|doorway|way_out
        banging|hammering|kicking|pounding|battering|bashing|booting|thumping ..4 door|window|windows|doors|\
            front_door
        trying|tryna|tried|try|trying_to|wants|demanding|attempted|attempting ..2 get|break|force|come|kick|smash|\
            climb in|inside|through|at_him|at_her|at_us|way_in|door|into_the_house|the_door_down|hold_of -touch|\
            time|to_you|the_car|the_bath|bed|the_pool|to_school|shape|trouble
        dad|mum|father|mother|mam|boyfriend|ex|stepdad|uncle|brother|brothers|family|parents|man|men|bloke|lads|\
            gang|somebody|people|crowd|boys|blokes|older_lads|cousin|cousins|sister|strangers|stranger|boyfriends|\
            mums_boyfriend|them|group|car|guy|guys|boy|youths|some_lad|sisters|parent|nan|birth_dad|birth_mum|they|\
            he|shes|hes ..6 outside|at_the_door|turned_up|on_the_doorstep|on_the_step|in_the_street|in_garden|\
            in_the_garden|at_mine|by_here|at_our_door|in_yard|at_ours|in_the_yard|in_the_village|in_his_car|here|\
            across_the_street|across_from ..14 shouting|wont_leave|wont_go|drunk|pissed|demanding|threatening|bat|\
            screaming|refusing|knows_where|banging|calling|pissed_up|smash|swearing|take|knife|looking_for|machete|\
            wants|waiting|gonna|going_to|kicking|go_away|rifle|shank|hammer|crying_for|effing|shank|get_in|broke|\
            break|gone_mad|angry|refuses
        birth|bio|real|biological ..1 dad|mum|father|mother|mam|family|parents|uncle|dads|mums|brother|parent|\
            grandad ..4 outside|turned_up|at_the_door|here|found|followed|on_the_doorstep|in_his_car|knows_where|\
            in_the|parked|come_round|on_the_phone_shouting|sitting|sat|has_turned|is_here|shown_up
        turned|turning|showed|rocked|shown up ..3 at_the|here|outside|door|drunk|mine|my|house|our|shouting|\
            screaming|demanding|at_school|unannounced ..6 dad|mum|take|drunk|refusing|wont|demanding|shouting|him|\
            her|them|family|screaming|knife
        dad|mum|uncle|mam|ex|father|mother|boyfriend|stepdad|dads|mums|family|man|men ..2 turned|showed|turning|\
            rocked up ..2 at|here|on|outside|unannounced|drunk|shouting|in|to_the_house|school -to_contact|\
            for_contact|for_family|late_to|to_parents
        found|find|finds|knows|know|seen|posted|got|has|discovered|asking|told|got_hold_of|gave|followed ..2 where \
            ..1 we|i|hes|shes|BIRD|they|the_kids|he|she|us|children ..2 live|lives|is|are|staying|stay|stays|\
            living|live_now -dentist|you
        got|found|has|has_got|have|posted|knows our|my|the address -for|form
        following|followed|watching|stalking|stalked|prowling|lurking|hanging_round|driving_past|casing|circling|\
            parked|sat|sitting|waiting ..3 me|us|him|her|house|outside|home|street|across|school ..6 house|car|\
            home|street|outside|scared|men|dad|all_day|hours|again|van|uncle|knows
        break|breaks|breaking|broke|broken|bust|busting|forced|forcing ..2 in|into|down ..2 house|door|garden|car|\
            window|through|kitchen|our|my|shed|back|building|here|while
        break the door|window
        intruder|intruders|burglar|burglars|prowler|burgled|broken_in|trespasser|somebody_in_the_house|\
            somebody_in_our
        somebody|someone|man|stranger in ..1 house|garden|loft|kitchen|back_garden
        let|released|out ..1 out|from|of ..1 prison|jail|nick ..8 him|her|us|take|seen|knows|coming|street
        locked|shut|barricaded|barricading|hid|hiding|hidden|locking ..3 ourselves|myself|us|weve|ive|were|me|im|\
            up|door|kids|we|herself|himself|children|baby ..4 bathroom|bedroom|room|toilet|car|loo|cupboard|\
            upstairs|garage|in_the|wardrobe|kitchen|vestry|shed|porch ..1 -out_of|and_lost
        we|ive|weve|were|im|have locked|shut|barricaded|hiding|hid ..2 in|up|away|upstairs|from -lunch|weather
        ive|weve|i|have|we locked|barricaded|bolted|barred up|the|myself|us|all ..1 doors|door|in
        hiding|hid|hidden|hide ..3 from him|her|them|his
        scared|frightened|terrified|afraid|petrified|feart ..3 of him|her|them|what_he|what_she|what_hes|what_shes|\
            for_my|for_her_life|for_his_life -dressed|santa|fireworks|dog
        scared|frightened|terrified|afraid ..2 he|she|hell|shell|theyll ..2 hurt|kill|hit|do|come|attack|get|\
            going_to
        fear|fearing for ..2 life|lives|safety
        not|isnt|dont|never|doesnt|nobody|no feel|feels|is|are|be ..1 safe -seat|to_eat|driving|in_goal|bet|to_use
        hes|shes|were|is|were_all|im not|no safe -to_eat|seat
        men|man|lads|boys|two|three|gang ..2 at ..1 the door ..6 bar|looking|lookin|owe|owes|masks|says|want|wants|\
            asking
        belting|beltin|hammering|kicking|banging|baging|booting ..1 the|at|on ..1 glass|window|door|gate
        ramming|rammed|barging|shouldering ..3 door|gate|it|car
        put|puts|kicked|punched|smashed|broke|broken ..1 every|all|both|front|back ..2 window|windows ..2 in|out|\
            through
        dad|father|mother|mum|uncle|uncles|family|partner|brothers|chachas|da|ex|stepdad ..5 hallway|in_two_cars|\
            come_in|in_the_house|into_the_house|not_allowed|trying_the|trying_gate|shouting_in
        hes|shes|dad|mum|da not|isnt allowed here|near|in|within
        trying|tryin|rattling|forcing|tried the|my|our gate|gates|door|handle|window|lock|letterbox
        says|sez|said|saying|calls|shouting ..3 hell|shell|theyll|he_will|hel|she_will ..2 break|brake|kick|smash|\
            kill|stab|cave|burn|shoot|batter|hurt|slice|do_time|swing
        if ..1 i ring|rings|call|tell|phone|open ..4 kill|kick|stab|smash|hurt|teeth
        calling my|her|his name -names
        hid|hide|hiding|hidden ..1 with ..2 baby|children|kids|them
        hide|hiding|hid ..1 in ..2 toilet|bathroom|cupboard|loo|wardrobe|pantry -and_seek
        hid|hiding|got|were|littluns|children|baby|im|us ..3 behind the sofa|settee|counter
        in|were|all_in ..1 the bathroom|toilet|loo|cupboard|pantry ..4 doors|door|locked|lock|hiding|\
            barricaded -hair|makeup
        texting|txting|typing ..1 from|in ..2 loo|toilet|bathroom|cupboard|wardrobe|under
        back|against ..1 the|against door ..3 ramming|kicking|pushing|holding
        car|van ..3 sat|parked|waiting ..3 opposite|lights_off|hours|all_night
        barricaded|barricade
        out|gone of|from ..2 estate|town by ..4 or
        taking|take|takin|taken his|her|their property
        put|putting|kicked|smashed|kicking|smashing|panned ..2 window|windows|windae through
        forcing|force|forced|jemmying|breaking|break|kicking ..2 front|back|rear|side|patio door -bell
        """,
    "violence.hiding": """
        were|im|we|i|me|hiding|sat|am under ..1 stairs|desk|bed|table|duvet ..8 kids|children|baby|girls|boys|little|\
            quiet|hear|he|dont|room|him|phone
        under ..1 stairs|bed|table|desk with|wi|wiv ..4 me|us|kids|children|baby|hoover|phone
        thats|that_was|hes_at|hes_in|shes_at|gone_for|going_for|went_for|been_in|got_into|hears|heard|opened|opening \
            the ..1 cutlery|\
            knife|knives drawer
        going|doing|trying|checking|searching every|each room|door|window
        axe|hammer|knife|hatchet|machete|blade|screwdriver|fist ..2 through|in|into ..3 door|doors|window|wall|headboard
        other side of ..1 it|door|wall ..4 he|she|him|her|hes|shes|and
        theyre|they_are|hes|theyve|shes|somebody|lads|men ..1 outside|here|downstairs|waiting for me|him|her|us \
            -to_come|to_play|to_sign
        if ..4 come|go out|outside|down ..2 they|theyll|hell|theyre|hes|shell|theyd
        they|theyre|theyll|hell|gonna|hes ..1 do|doing|doin|smash|burn|petrol|torch the|our|my ..1 house|windows|flat|\
            car -work|washing|food
        says|say|reckon|reckons|said|claim|claims ..1 i|he|she|hes|shes|we owe|owes|owed|owing ..2 #|hundred|grand|\
            money|thousand ..8 \
            if|or|outside|come|get|hurt|dead|house|door|pay
        lads|men|fellas|boys|blokes|car|van|fella|bloke|man ..10 asking|looking for|after for|after|where BIRD|him|\
            her|our -to|out|and_if|if
        asking|looking for BIRD|him|her|our_lad|our_girl ..8 wait|waiting|wont_go|not_going|back_later|be_back|\
            said_theyd|said_hed
        hoisted|lifted|pulled|showed|flashed|opened|patted ..2 jumper|jacket|waistband|top|hoodie|coat|tracksuit ..8 \
            tucked|handle|knife|blade|gun|show|see|what
        had|having ..1 to ..4 sit|lie|kneel on him|her|them
        scissors|knife|fork|blade|screwdriver|glass|needle|dart|compass ..1 went|gone|going|goes|stuck|ended_up|is in|\
            into|through ..1 \
            my|his|her|our|the ..2 LIMB|back|side|shoulder|cheek|face|foot|chest|head
        ADULT|he|they|somebody|hes|shes|theyve|lads broke|broken|smashed|kicked|forced|busted|bust ..2 in $|and|\
            through|again|he|shes|hes|help|\
            the_back|the_kitchen
        knife|knives|gun|machete|axe|blade hurry|quick|quickly|now|please|pls|help
        help|hurry|quick|quickly knife|gun|machete
        wont|not|will_not|isnt ..1 let|letting ..1 go of ..2 him|her|them|baby|throat|hair|knife
        """,
}
