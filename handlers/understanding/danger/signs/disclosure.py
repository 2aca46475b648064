"""A child tells, or a carer is accused. Listen, do not ask (DOMAIN B47). What happened years ago is told now."""

SIGNS: dict[str, str] = {
    "disclosure.said": """
        please dont|not|never hit|hurt|touch|smack|beat|lock ..1 me|him|us
        drew|drawn|draws|drawing|picture|pictures ..7 hurting|naked|no_clothes|touching|private|willy|hitting|\
            blood|knife ..2
        drew|drawn|drawing|draws|said|knows|says ..4 no|a ..3 old|age|child|kid|boy|girl ..1 should|shouldnt|ought \
            ..2 know|see|seen|draw|say
        normal|okay|ok|allowed|right ..1 for|if|that|when ADULT to|takes|touches|comes|gets|does|sleeps|kisses|films \
            ..3 pictures|photos|touch|bed|bath|in|kiss|clothes|see|videos -to_work|school
        if|when you|he|she|they|we|i wet|wets|spilt|spilled|cried|swore|answered ..4 slept|sleep|locked|smacked|shed|\
            cupboard|starved|belt|cold_bath|no_tea|outside
        love bites|bite ..6 hes|he_is|shes|off|from #|a_man|grown
        flinch|flinched|flinches|cowers|cowered
        on|sit|sitting|sat HIS|the|on ..1 knee|lap ..6 clothes|naked|touch|touched|trousers|rub|rubbed|undressed
        no clothes on ..6 ADULT|touch|made|sit|photos|pictures|him|he
        with nothing|no ..1 on|clothes ..4 him|he|ADULT|photos
        puts|put|putting|stuck|sticks|stick|pushed ..2 thing|willy|penis|finger|fingers|tongue|hand|hands ..3 in|\
            inside|up|down|on|mouth|knickers|pants|me|bum
        make|makes|made|making|forced|forces|told ..2 him|her|me|them|us|BIRD ..2 do|touch|sit|watch|suck|lick|\
            kiss|undress|take ..5 things|toilets|stuff|clothes|knee|him|off|rude|it ..1 -homework|chores|bed|dishes
        man|bloke|boy|lad|lads|coach|teacher|older|uncle|dad|brother ..8 bleed|bleeding|hurt|hurting|touched|\
            touches|bum|bottom|private|privates|sore|willy
        disclosure|disclosures|disclosed|disclosing|discloses|disclose|disclosin -form|training|barring|dbs|check
        abuse|abused|abusing|abuser|abuses|abuseing|molested|molesting|molests|groomed|grooming|sexually|raped|\
            rape|raping|rapist|incest|paedo|paedophile|nonce|pedo|peado|fgm|sexual_assault|exploited|exploitation \
            -alarm|training|parlour|dog|seed
        sexual|sexually abuse|assault|abused|assaulted|active|behaviour|contact
        cam drin
        cyffwrdd|gyffwrdd
        brifo|frifo ..2
        """,
    "disclosure.touched": """
        touched|touches|touching|touch|touchd|tuched|toched me|him|her|them|BIRD|us|herself|himself|my|each|YOUNG \
            ..6 -heart|base|button|and_go
        touched|touches|touching|touch|tuched|kissed|licked|rubbed|hurt|hurts|hurting|kisses|rubs|sore|put|tickles|\
            fingers|look|looks|looked ..4 private|privates|parts|bits|down_there|down_ther|bum|bottom|\
            inappropriately|front_bottom|willy|fairy|tuppence|minnie|fanny|vagina|penis|boobs|breasts|chest_and|\
            flower|noony|foof|minge|thingy|where_she_doesnt|where_he_doesnt|privately|in_a_bad|there|ther ..2
        inappropriate|inappropriately|interfered|interfering|molested -with_the_boiler|with_the_telly|with_the|\
            shoes|footwear
        interfered|interfering|fiddled|fiddling|messed|messing|mess|meddled|meddling with|about_with him|her|me|\
            them|BIRD
        had|having|has|have|make|made|tried ..2 sex
        sex with|on|for
        rude|naughty things|games|stuff|pictures ..4 with|to|her|him|me
        bad|naughty|horrible|nasty|weird|rude|dirty|secret|horrid things|touching|touch|games ..6 to|with|her|him|\
            me|at|dad|daddy|uncle
        """,
    "disclosure.told": """
        dont|not|never let ADULT ..2 bath|wash|touch|put|in|near|take|get|pick|have|look|come
        keeps|keep saying|asking ..3 ADULT ..4 bath|bed|hurt|hurts|touch|hit|naughty|secret
        said|says|told|saying ..3 something|things|summat|stuff ..3 worries|worried|worrying|concerning|disturbing|\
            shocking|awful|horrible|upsetting|alarming ..2
        SAID ..7 ADULT ..5 HURTS|touch|touches|touched|touching|does|do_things|did|done|locks|locked|kisses|makes|\
            made|makes_him|makes_her|comes|came|gets|got|used|takes|took|sleeps|plays|shows|showed|lets|puts|\
            watches|watched|films|films_her|films_him|mek|gave|gives|hurt|has_been|dragged|kicks|pins|pinned|\
            interfering|smoked|starves|starved -flowers|presents|sweets|present|him_to_football|her_swimming|\
            him_to_school|fishing|shopping|football|minecraft|tea|dinner
        SAID ..9 HURTS ..1 him|her|me|them|us|BIRD|child|boy|girl -feelings|shoes|tummy|at_football|in_the_final|for
        SAID ..2 what ..2 ADULT ..4 does|did|do|done|doing|used|happens|been|has_been|makes|made
        SAID ..3 what|things|stuff|something|summat ..3 happened|happens|happening|goes_on|went_on|been_going_on \
            ..4 at|in|with|to ..3 ADULT|contact|visits|night|bed|home|dads|mums|house|family_time|her|him
        told|telling|telt|tell|tells|said|says|saying|sed|disclosed|mentioned|came_out_with|just_said|\
            come_out_with|says_something|confided ..4 something|things|summat|stuff|somethin|some_things|\
            a_few_things|awful_things ..3 about ..4 ADULT|home|visits|contact|carer|carers|hub|family_time|house|\
            teacher|night -coming|birthday|work|job|visiting|cooking
        told|says|said|telling|sed|saying ..4 about ADULT|the_abuse|stepfather|when_she|when_he ..5 touch|hurt|\
            awful|did|bed|hit|little|bath|night
        opened|opening|opens up ..6 ADULT|abuse|happened|past|touched|dark|tonight_about|awful
        SAID ..7 somebody|someone|anybody|man|boy|big_boy|one_of_the|lad|they|he|she|older|some_boy|friend ..4 \
            HURTS|touch|touches|touched|touching|doing_stuff|doing_things|did_something|does_things|been_doing|\
            been_making|makes_him|makes_her|made_him|made_her|comes_in|came_in|gets_in|got_in|used_to_hit|\
            used_to_touch|showed_him|showed_her
        somebody|someone|ADULT ..2 hurts|hurting|hurt|touches|touched|touching|hits|hitting|beats|beating|abused \
            him|her|me|them|us|BIRD -feelings
        ADULT|he|she|they|somebody hurts|touches|hits|beats|touched|touch|hit|hurting|hurt me|my|us|him|her ..2 \
            when|at|and|in|down|bottom|hard|again|with|there|$|please|every|for_no
        secret ..8 bad|worst|awful|horrible|ADULT|little|not_allowed|keep_quiet|tell_nobody|scared|hurt|dark|\
            terrible|shouldnt
        secret|secrets|game|games ..5 with|between|him|her ..2 ADULT
        told|said|tells|says|warned|make|made|swear|swore|promise|promised|threatened|asked|begged|if ..5 \
            keep_quiet|not_to_tell|never_to_tell|not_to_say|not_tell|keep_it_secret|a_secret_or|tell_nobody|\
            tell_anybody|nobody_would_believe|keep_a_secret|dont_tell|never_tell|keep_it_quiet -finch|jan_what_i|\
            what_she_got
        feart|scared|afraid|frightened|terrified|daresnt|too_scared|too_frightened to|tae tell|say|speak|talk|\
            go_home|go_back|go_to
        scared|frightened|terrified|afraid|petrified|feart ..2 of ..2 ADULT -dressed|santa|snoring
        dont|not|never|begging|begged|begs|pleading|please|refusing|refuses|crying ..3 send|go|make|want|wants|see|\
            going|seeing ..5 ADULT|home|there|contact|visits|back ..7 hurts|hurting|hit|hits|because_he|touches|\
            scared|does_things|bad_things|afraid|hurt|hitting
        written|wrote|write|writing|noted ..1 down|it_down ..3 what|words|word_for_word|everything|exactly|exact|\
            that_she|it_all
        HIS exact|own|actual words
        HIS words
        first child|thing she|he_told
        come|came|coming|comes|just|blurted|blurting|blurt out ..1 with|wi it|something|summat|stuff|this \
            -the_funniest|some_corkers
        just come|came out ..3
        about when ..2 little|small|younger|four|five|six|baby ..4 ADULT
        when she|he|they|we was|were little|small|younger|wee|four|five|six|3|4|5|6 ..5 ADULT|uncle|touched|hurt|\
            locked|hit|bed
        used|use to ..1 touch|hurt|hit|beat|lock|burn|kick|whip|strangle|starve|film|batter|punch|belt|slap|\
            interfere|rape ..1 him|her|me|them|us|BIRD -ball|it|the
        used|use to ..1 come|get|climb|creep|go|sneak|take|make|mek|watch|look ..5 room|bed|shower|bath|clothes|do|\
            pictures|photos ..4 -football
        something|summat|things|stuff ..2 happened|happening|happens|went_on|going_on|been_going_on ..6 ADULT|\
            contact|visit|visits|when_she_was|when_he_was|family_time|at_home|carer|there_that|she_wont_say
        let|lets slip ..8 ADULT|man|men|pays|pictures|touch|secret|meeting
        told|telling|tells|telt ..1 me|us ..3 something|sumthin|summat|the_thing|a_thing|the_same_thing|\
            what_was_happening|what_he_does|what_she_does -funny|nice|lovely|else
        both ..4 told me|us
        secret club|place|touch
        have|has|had|got|our|we|little secret -santa|ingredient|recipe|garden|weapon|crush|admirer|stash
        summat|something off her|him ..6 about
        makes|make|made|making|maks HIM|the_girls|the_boys|the_wee_girls ..3 kiss|sit_on|lick|touch|suck|undress|\
            hide_inside|swallow -nan|goodnight
        kiss|kissed|kisses|kissing HIM|un ..3 tongue|tongues
        tickles|tickle|tickling|tickled ..4 knickers|pants|private|bum|vest
        feel|feels|felt|feeling HIM up -bit|much|lot
        happens|happened ..3 when ..4 alone|babysitting|babysits|asleep|minding|away
        do|doing|did what ..3 ADULT|he|she|they does|did|used_to_do
        asked|asks|asking|says ..3 if ..1 all|other|every|most ADULT|foster_dads|foster_mums|families|uncles
        all dads|mums|uncles|men|daddies ..2 do|come|make|check|kiss|touch
        if i tell you ..4 will|promise|secret
        dont|not|begging|begged|begs ..5 send|make me back|go|home -to_school|to_bed
        laying|lying|lies|lays|sat|is|was|got|gets on_top of HIM
        filming|filmed|films|recorded|recording|videoing|videoed ..1 HIM ..4 shower|bath|bed|undress|sleep|changing|\
            bedroom|knickers|toilet
        ask|asks|asked|asking|says|said ..2 what|wot ..1 youre|you wearing
        met|meeting|meets|talks|chatting|messages|messaging|seeing ..3 man|bloke|guy|lad|boy ..4 off|on|\
            from ..2 game|app|snap|snapchat|insta|roblox|discord|tiktok
        words|acts ..4 no_child|a_child ..3 knows|know|should
        told|tells|telling HIS teddy|dog|doll|cat|rabbit|bear
        he|she|they|child|girl|boy told the|our|my dog|cat|teddy|rabbit|doll -to|off
        to be our|their|a secret
        married|marry|marrying HIM off
        getting married her|off
        tied|chained|strapped ..3 to ..1 the|a bed|chair|radiator|bedpost
        gets|got|being|been|was|were|used_to_be locked|shut|tied|chained ..2 in|to|up|outside ..2 shed|cupboard|\
            cellar|room|garage|dark|bathroom|kennel|cage|attic|loft|bed|chair|radiator|wardrobe -tonight|by_accident
        held|hold|pushed|shoved|shove|pushes|holds HIS|my head in|down|under ..2 toilet|water|bath|sink
        had|has|have to go|hide|stay|sleep|sit|get in ..1 the wardrobe|cupboard|shed|dark|cellar
        when HIS ..2 had visitors|men|clients|customers
        pays|paid|paying HIM|her_mother|mum ..6 for ..4 time|pictures|photos|kiss|touch|cuddle|photo|pics -school|\
            the_school
        asked|told|said|begged ..2 not|never ..1 to tell
        not|never ..1 to let|leave|be|go ..6 alone|near ..1 with ..1 HIM ..1 again
        ever|if|when a child tells|told
        what ..1 a|the child ..3 said|told|says ..2 me|us
        who|whos|whats|what ..2 in the|HIS bed -for
        drew|draw|drawing|drawn|drawin|picture|picter ..5 on_top|bed|dad|uncle|night|what_was|naked|babysitter|\
            game ..4 told|hurts|bed|on|named|top
        did|done|drew|drawn|drawed ..2 picture|drawing ..8 told_me|told_us|named|what|secret
        showed|shows|show ..1 me|us ..2 with|on ..2 teddies|teddy|doll|dolls|dolly|playdough
        finger|fingers ..3 inside|in|up HIM|me
        private|privates part|parts
        love hearts ..8 teacher|coach|man|phone
        messages|texts|dms ..6 from ..3 man|older|stranger
        opening|opened|investigation|investigating|looking_into ..4 about|into|against ..1 me|us
        told ..4 health_visitor|teacher|school|social_worker|doctor|nurse ..4 that ..1 i|we ..2 leave|hit|hurt|dont|\
            starve|shout|lock
        adult|man|bloke|men ..3 asking|asked|asks HIM to ..1 meet|send|come
        stepbrother|stepdad|stepfather ..6 hurts|touch|touches|kissing|bed
        how HIS ..2 brother|sister|baby|mum|mam ..1 really died
        uncle|dad|daddy|cousin|brother|stepdad|coach|deacon|priest|imam|pastor|teacher ..3 feel|feels|felt|grab|\
            grabs|touch|touches|rub|rubs|pinned ..1 HIM
        do|does all|other|every|everyones dads|daddys|daddies|mums|mummies|uncles|grandads|brothers ..6 bed|you|door|\
            bath|night|it|secret
        no # year|your|y old should|ought|would ..1 know
        secret|secrets same ..1 as|like|with
        take|taking|took ..1 photos|pictures|pics ..2 like|same ..2 last|other|old|his|her|dad|mum|uncle
        """,
    "disclosure.acts": """
        men|man|bloke|stranger|somebody|lads|he|guy ..3 sending|sends|sent|giving|buying|buys|gives|gave ..1 her|\
            him ..4 money|pictures|gifts|photos|phone|vapes|presents|drugs -for_her|for_his|birthday|school
        second|secret|burner|hidden phone ..8 men|man|pictures|money|messages|older|photos
        grown|older men
        forced|forcing|forces|made him|her|me|them|BIRD ..2 $|to|into|touch|kiss|watch|against
        is|was it normal|ok|right|wrong|alright|allowed|bad for|to|if|when|that ..7 ADULT|sleep|touch|kiss|bed|\
            bath|hit
        it|he|she|they happens|happened|hurts|comes|does_it|did_it|do_it when|while|if ..4 ADULT|asleep|work|alone|\
            out|dark|bed|night
        dont|never|not|mustnt|cannot tell ..3 or|cos|because -you|how|if
        under the ..1 covers|blankets|duvet ..4 touch|game|him|with|plays|makes
        makes|made him|her|me|them|BIRD play ..4 game
        respite|last|previous ..1 carer ..6 worries|worried|worrying|concerned|said|told
        comes|came|come|coming|goes|went|gets|got|creeps|crept|sneaks|sneaked|climbs|climbed|get in|into|inn|in_to \
            ..1 my|her|his|their|with|our|me ..1 room|bed|bedroom|shower|bath ..5 -dog|cat|teddy|nightmare|\
            nightmares|thunder|early|cuddle|read|story
        sleeps|sleeping|slept|sleep|gets|got|get|climbs|lies|showers|showered|bathes in|into|next|beside|bed|the|\
            with ..3 with her|him|them|me|BIRD ..4 ADULT|weekends|there|when|contact|at -teddy|dog|cat
        ADULT ..6 sleeps|slept|gets|got|get|climbs|showers|bath|shower|baths|lies ..3 with|beside|next_to him|her|\
            them|me|BIRD
        in the bath|shower|bed with ..1 him|her|them|me|ADULT -dog|teddy
        photos|pictures|pics|videos|video|photo|picture|films|selfies|snaps|image|images ..8 naked|nude|nothing_on|\
            undressed|private|privates|bath|no_clothes|topless|underwear|rude|of_herself|of_himself|\
            with_nothing_on|without_clothes|knickers|pants|bra|boobs|dirty|inappropriate|sexual|bits
        nude|nudes|nudez|dick_pic|dick_pics|naked_pictures|sextortion|porn|pornography|onlyfans|sexting|sexted
        send|sending|sent|sends|asked_for|asking_for|asks_for ..5 nudes|naked|rude|topless|pics|private|\
            photos_of_herself|pictures_of_herself|pictures_of_himself|pics_of_herself ..3 -to_nan|of_the|school|\
            from_the
        make|made|makes|making|mek|forced|forces|forcing|asked|blackmailing|telling|told|gets|got|get ..2 him|her|\
            me|them|us|im|BIRD|her_and|er ..1 do|does|doing|send|undress|strip|touch|watch|kiss|take_off|take_her|\
            take_his|sit_on|lie|look_at ..2 things|stuff|it|pics|pictures|off|porn|him|rude|clothes|his|naked|\
            photos|nudes|trousers|knickers
        doing|done|does|did|do|been_doing ..1 stuff|things|summat|something|bad_things|rude_things to|2|with|tae \
            him|her|me|them|BIRD|each|his -hair|homework|friends|us_at
        been doing stuff|things
        show|showed|shown|shows|showing ..1 him|her|me|them ..2 porn|willy|penis|privates|pictures|private|himself|\
            bits|dick|his_thing|videos|dirty|rude ..2 -of_his|of_the|dog|holiday
        finger|bite|belt|strap|choke|grip|slap|cane|burn|cigarette|rope marks|burns|prints|mark|print
        hand|palm mark|marks|print|prints ..4 HIS|LIMB|face|cheek|back|bum|bottom|neck
        handprint|handprints ..3 HIS|LIMB|face|cheek|back|bum|bottom|neck
        fingermarks|welts|weals
        bruise|bruises|bruising|marks|mark|bruised|burns|welts|scratches ..10 contact|family_time|visit|dads|mums|\
            grab|grabbed|shaped|wont_say|says|said|explain|back_of|buttocks|bum|ears|inner_thighs|neck|dad|mum|\
            uncle|fingers|stepdad
        contact|family_time|visit|dads|mums|nans|home|weekend|school ..7 bruise|bruises|bruising|marks|mark|\
            bruised|burns
        came|come|comes|coming|back ..4 from|with|after ..4 bruise|bruises|bruising|marks|mark|black_eye|burn|\
            burns|hand_mark|fingermarks
        locked|locking|locks|lock|shut|shuts|shutting|tied|kept|made ..3 him|her|them|me|us|sleep|stand ..1 in|up|\
            outside|to ..2 shed|cupboard|cellar|room|garage|dark|outside|bathroom|kennel|cage|attic|chair|bed|loft \
            ..2
        starved|starving_them|not_fed|didnt_feed|wouldnt_feed|withheld_food ..1 him|her|them|BIRD|us
        foster|last|old|previous|former ..1 carer|carers|mum|dad|placement|brother|husband ..5 used|touched|hit|\
            locked|hurt|came|comes|come|got|slapped|did|was|made|beat|would
        hurt|hurting|hurts|sore|bleeding|blood ..3 bottom|down_below|down_there|down_ther|privates|private_parts|\
            between_her_legs|between_his_legs|in_her_knickers|in_his_pants
        blood in ..2 knickers|pants|underwear
        pregnant|pregnancy_test|morning_after_pill|sti|std -wife|with_twins|sister|daughter_in_law|cat|guinea|\
            again_lol
        older boyfriend|man|men|men_online|bloke ..4
        boyfriend is|hes 18|19|20|21|22|23|24|25|26|27|28|29|30|31|35|40|older|twenty|thirty
        gifts|presents|money|phone|trainers|vapes|vape ..4 from|off|by ..3 man|older|bloke|men|strange|stranger|\
            lad_she|lad_online|somebody_online
        asked|asking|asks|tells ..3 undress|take_her_top_off|take_his_top_off|meet_up_alone|send_pics|send_photos
        online ..6 man|men|asking|pics|pictures|groom|stranger|naked|meet
        watches|watching|watched|peeping|peeks ..3 her|him|me|them ..1 in|get|getting|while|having|sleep|undress|\
            shower|bath|change|dress ..2 -telly|strictly|play|football|swim|perform
        taking|taken|takes|take|fly|flying|sending|send ..8 to ..1 get|be|getting married
        have|has|found|chosen|got ..1 a husband ..2 for ..1 her|BIRD
        hold|holds|held|holding|put|puts ..2 under ..2 tap|shower
        made|make|makes ..1 him|her|me|them|BIRD ..1 kneel|stand ..6 hours|rice|stones|naked|freezing
        virgin -media|atlantic|active|olive|trains|train|money|mobile|broadband|birth|mary
        stings|sore|hurts|hurt where ..3 put|puts|stuck|goes|touched -needle|plaster|jab
        men|man|he|they|boys|somebody come|comes|came|coming in|into|to ..3 night|nights
        filmed|pictures|video|photos|pics ..8 online|internet|passed_round|passed_around|group_chat
        explicit|nude|naked|indecent images|image|pictures|photos|pics|video|videos|picture|photo
        running|carrying|runs packages|drugs|parcels -to
        """,
    "disclosure.allegation": """
        says|said|saying|telling|told|claims|sed|claiming ..6 hit|hurt|slapped|touched|smacked|pushed|grabbed|\
            punched|kicked ..1 him|her|them|BIRD|kids|child|me
        let|lets|letting ..4 hit|hurt|touch|slap|smack ..1 him|her|them|BIRD|me
        allegation|allegations|alleged|alleges|alleging|allegashun|lado -training|course
        accused|accusing|accuses|accusation|accusations|accuse -of_cheating_at|of_stealing_her
        told|telling|tells|says|said|saying|tellin|reported|complained|claims|claiming|reckons|telt|phoned|rung \
            ..10 i|we|husband|partner|wife|ive|my_son|our_son|my_daughter|that_i|my_husband|he_was ..1 hit|hurt|\
            slapped|smacked|touched|pushed|grabbed|hits|beat|kicked|punched|shook|dragged|flogged|abused|abuse|\
            leather|belt|\
            skelp|bray|batter|wallop|\
            locked|smack|slap|shoved|pinched|strangled|starve|starved|threw|manhandled ..2 him|her|them|BIRD|me|\
            child|boy|girl
        says|said|telling|told|saying|claims|sed my|our ..1 husband|partner|son|wife|brother|father|dad|boyfriend|\
            lad|boy ..4 pushed|hit|hurt|touched|grabbed|slapped|hits|shouted_in|kicked|smacked|kissed|went_in|\
            comes_in|came_in|made|been
        statement|complaint ..3 against|about me|us|my|husband|partner
        against me|us|my_husband|my_partner|my_son ..4 school|police|social
        something|thing|things|summat ..4 about ..4 grown_up|grown_ups|adult|adults|jans_son|jans_husband|\
            carers_son -picnic|party|coffee
        not|isnt|never true ..6 told|social|school|teacher|police|husband|hit
        reported me|us|my_husband
        strategy meeting
        section 47|forty_seven
        SAID it was my|our|your ..1 brother|husband|son|dad|father|partner|hubby|lad|uncle|nephew -who|that|birthday
        what he|she|they done|did ..4 sleepover|bath|bed
        us|me|we|husband ..4 be|being|get|getting|under investigated|investigation
        """,
}
