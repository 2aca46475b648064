"""Weapons, blows and things broken."""

SIGNS: dict[str, str] = {
    "violence.weapon": """
        pulled|pulls|pull|drew|drawn|drew ..3 SHARP|knife|gun|blade|scissors on
        knifepoint|gunpoint|knife_point|gun_point
        point ..3 knife|gun
        hit|hitting|hits|smacked|whacked|bashed ..3 with ..2 SHARP
        knife|knives|cyllell|gyllell|penknife|carving_knife|knifed|nife -and_fork|and_forks|block|skills
        machete|machetes|samurai_sword|shank|shanks|shanked|shiv|dagger|weapon|weapons|rifle|shotgun|pistol|\
            firearm|firearms|crossbow|sword|swords|cleaver|cleavers|axes|daggers|crossbows|meat_cleaver|airgun|\
            air_rifle|samurai|knuckle_duster|knuckleduster|zombie_blade|tooled_up|gwn|revolver|handgun|bb_gun|\
            pellet_gun|ninja_star|taser|stun_gun|nunchucks|cosh|petrol_bomb|acid_attack
        gun|guns -show|dog|powder
        stab|stabs|stabbed|stabbing|stabby|trywanu
        blade|blades -grass|runner
        got|has|holding|waving|swinging|grabbed|picked|pulled|brandishing|throwing|threw|carrying|swung|with|grab|\
            had|takes|take|took|swings|armed|using|clutching|the ..4 SHARP ..5 at|me|us|him|her|door|wont|\
            threatening|says|throat|everyone|brother|sister|baby|put_it_down|wont_put|after|shouting|windows|\
            window|outside|chasing|car|head|smashing|screaming
        with|after|holding|waving|swinging|brandishing|got|clutching|wielding ..2 a|the|his|my ..2 hammer|bat|\
            baseball_bat|crowbar|poker|axe|hatchet|scissors|screwdriver|brick|iron_bar|metal_bar|metal_pole|\
            broken_bottle|broken_glass|rolling_pin|cricket_bat|golf_club|chain|plank|cleaver|machete -ball|\
            and_ball|and_nails|at_woodwork|class|for
        gone|went|going|goes|go|come|came|comes|coming|going_for ..5 with ..2 SHARP|knife|blade
        scissors|knife|blade|glass|hammer|screwdriver|fork|razor ..4 throat|face|neck|head|eye|wont_let_go|\
            wont_put|stomach|chest
        outside|door|window|street|garden|downstairs|landing ..8 SHARP ..1
        screwdriver|hammer|scissors|axe|brick|crowbar|machete ..5 in|under|hidden|up|down ..2 sleeve|pocket|bag|\
            pillow|sock|bed|trousers|waistband
        put|puts|threw|thrown|chucked|throwing|through ..3 brick|bricks|bottle|bottles|stones|rocks|chair|hammer|\
            glass ..5 window|windows|house|car|at|telly|me|us|through|in|wall
        brick|bottle|stone|chair through ..2 window|windie|telly|door
        bottles|bricks|stones|rocks|eggs at ..2 house|us|windows|me|car
        window|windows|windie|side_window in ..3 brick|with|hammer
        hitting|kicking|banging|hammering|smashing|thumping|punching|booting ..2 window|windows|car|windscreen|\
            door|doors|walls
        got|has|have|with|holding|waving|swinging|swingin|brandishing|grabbed|had|picked|taken|took|take|tek|armed|\
            using|clutching|gripping|pulled|him_have ..4 golf_club|cutlass|chopper|axe|shears|hatchet|crowbar|hammer|\
            dumbbell|cricket_bat|rounders_bat|baseball_bat|tin_opener|poker|shard|screwdriver|bread_knife|machete|\
            chainsaw|metal_bar|iron_bar|pitchfork|garden_fork|long_piece|brick ..5 at|and_hes|and_shes|wont|says|\
            calling|walking|stood|up_and|coming|back_up|they_want|front_room|downstairs|hall|lookin|looking|house|\
            throat|$ -match|practice
        swinging|swingin|waving|brandishing|wielding ..2 SHARP|golf_club|bat|cutlass|shears|axe|pole|cane|canes
        armed SELF|with -forces
        shears|axe|cutlass|chainsaw|pitchfork|machete ..4 picked|grabbed|got|holding|at|up_and_down
        picked|grabbed up|the ..2 shears|axe|hammer|knife|crowbar
        scissors|knife|drill|screwdriver|iron|shard ..2 to|at|against ..4 back|ear|throat|neck|face|head|ribs|cot
        bullet|bullets|cartridge|live_round|shotgun_shell ..2 -point|points|journal|train
        shot|shoot ..3 in ..1 the knees|knee|head|kneecaps|legs
        kneecapped|kneecap|kneecapping
        gt|got|has|holding|have a|the knf|nife
        men|man in ..1 masks|balaclavas|hoods
        heavy ..8 aint|isnt|not a toy
        not|isnt|wasnt|aint HIS|hers blood
        """,
    "violence.hitting": """
        shaken|shook|shaking ..1 the|my|our|her|his|BIRD|tiny baby|babby|newborn|bairn|infant
        hes|shes|he_is|she_is|theyre|is|keeps|started|still hurting|hitting|attacking|beating|strangling|killing|\
            punching|battering|headbutting|choking|throttling -my|me|the_ball|about|his_legs|off|ball|for_the|\
            targets|leaves|goals|his_nails|nails|her_nails|up_a_fuss|balls|eggs|on|time|milestones|his_feelings
        wont|will_not|not|refuses ..1 get|let ..2 off|go ..2 him|her|me|of|sister|brother|BIRD
        sitting|sat|kneeling|lying|stood|standing ..1 on HIS ..1 sister|brother|head|chest|face|neck|back|throat
        squeezing|squeezed|wringing|squeeze|grabbing ..3 neck|throat
        neck|throat ..5 squeezing|squeezed|hands
        coming|comes|came|running for me|us|my -at|tea|on|tomorrow|soon|later|in|a|christmas|dinner|birthday|lunch
        going|gone|goes|went mental|mad|crazy|berserk|ballistic|psycho|apeshit|postal ..8 locked|smashing|hit|\
            hiding|screaming|hurt|throwing|knife|door
        might|scared|afraid|frightened|worried|end_up|ending_up|going_to|gonna|close_to|nearly|ready_to|about_to|\
            terrified|feel ..5 hurt|hit|hitting|hurting|shake|shaking|smack|smacking|slap|slapping|harm|strike|\
            hurting ..2 him|her|them|kids|children|baby|child|one_of|these|somebody|BIRD|boy|girl -feelings
        trust myself|meself
        cannot be|stay near|around|alone ..2 him|her|them ..5 hurt|safe|hit
        lose|losing|lost|loose|snap|snapping ..1 it|control|my_rag ..6 hit|hurt|him|her|them|kids|slap -soon
        pulling|pulled|pulls|dragging|dragged|grabbed|ripped|yanked|by|got ..3 hair|ear|throat ..2
        knocked|knocks|knocking US over|down|flying|about
        spitting|spat|kicking|biting|scratching|hitting ..3 spitting|kicking|biting|scratching|hitting|punching|\
            throwing
        hitting|hit|hits|beating|beats|hurting|hurts|kicking|punching ..1 him|her|me|them|us|children|baby|mum|mummy
        hit|hits|hitting|punched|punching|punches|kicked|kicking|kicks|slapped|slapping|slaps|headbutted|\
            headbutting|butted|battered|battering|batterin|beat|beating|beaten|bitten|biting|bit|bites|attacked|\
            attacking|attacks|attack|assaulted|assaulting|strangled|strangling|strangle|throttled|throttling|\
            throttle|choked|shoved|shoving|thumped|thumping|whacked|whacking|belted|clouted|lamped|decked|twatted|\
            chinned|nutted|smacked|smacking|scratched|stamped|stabbed|stabbing|smothered|smothering|suffocating|\
            suffocated|ymosod|swung|swinging|swings|lashed|lashing|lash|lunged|lunging|lunges|spat|spitting|\
            clocked|leathered|slugged|scalped|whipped|throwed|skelped|skelping|walloped|hurting|hammering|gouged|\
            bottled|glassed|jumped|elbowed|kneed|whaled|kickin|hittin|punchin|bust|chucking_things ..2 US -for_six|\
            at_chess|monopoly|at_monopoly|at_cards|that|with_laughter|how|when_i_read|ball|goal|at_uno|a_ball|\
            at_darts|with_a_snowball|drum|drums|up_a_spot|a_message
        hit|hits|punched|kicked|bit|attacked|slapped|pushed|headbutted|strangled|battered|beat|stabbed the|a|\
            another|some|one_of ..1 teacher|other|baby|dog|cat|girl|boy|child|driver|taxi_driver|staff|ta|\
            policeman|neighbour|younger|little|kitten|puppy|horse|head
        strangling|strangled|strangle|throttling US
        strangling|strangled|strangle|throttling|suffocating|suffocated|smothering
        attacking|attacked ..3 US|me|everyone
        kick|kicked|kicking|punch|punched|punching|hit|smacked|push|pushed|shove|shoved|thrown|threw|chuck|chucked|\
            tip|throw|drag|dragged|dragging|tipped ..5 down ..2 stairs|stare|steps|staircase
        pushed|shoved|pinned|grabbed|dragged|flung|slammed|held|got|pushing|pinning|slamming|shoving|pulled|has|\
            had|hands|hand|holding|squeezing|gripped ..4 wall|wa|floor|throat|by_the_hair|hair|neck|against|\
            by_the_neck|round_my_neck|round_her_neck|in_a_headlock|headlock|windpipe ..3 -ornament|climbing
        pinned US|me|to|against|tae|down
        hands|hand|arm|arms|fingers ..2 round|around|on|at ..1 US ..1 throat|neck|windpipe ..3
        by the throat|scruff|neck|hair
        headlock|chokehold|headbutt|headbutts|headbutted
        black|bloody|bust|busted|split|broke|broken|burst|swollen|cut|fat ..2 lip|nose|eye ..8 punched|hit|kicked|\
            him|headbutted|threw|me|she|he|did|from|off
        lip|nose|face|eye is|bust|split|all bust|broken|split|bleeding
        knocked|punched|knocking|beat|beaten|kicked|kicking|beating|battered|battering|kicked_the|kicking_the ..3 \
            out|teeth|unconscious|shit|living_daylights|seven_bells|crap|pulp|black_and_blue|hell|to_death|\
            half_to_death
        knocking|kicking|knock|beating|punching|kicked|thumping lumps|seven_bells|shit|hell|bits|each
        lumps out
        laying|laid|laid_in|steaming|steamed into US|each|me|one_another
        come|came|comes|coming|flew|lunged|runs|ran|charged|charging|flying|swung|went|going|goes|cummin|go at|for \
            ..1 me|him|her|us|my|husband|wife|brother|sister|baby|kids|staff|BIRD|YOUNG|everyone|each_other|mum|\
            dad|anybody|the_dog|the_baby|the_little_one|the_cat|partner|somebody ..4 again|fists|screaming|face|\
            throat|knife|hammer|poker|scissors|hair|bat|punching|kicking|blade -appointment|tests|check|walk|meeting
        went|gone|goes|flew|flies|flying|going|lunged|goin for me|my|us|everyone|him|her|the_dog|the_baby|the_cat|\
            each_other|his_brother|his_sister|her_brother|her_sister|husband|our|mum|dad|BIRD|the_little_one|\
            the_other ..1 -check|appointment|jab|injection|scan|hearing|eye|walk|tea|lunch|uniform|school|dinner|\
            shopping|birthday|coffee|milk|parents|cubs|shoes|bloods|a|first|interview|to|prescription|session|bath|\
            haircut|new|dentist
        come|came|comes|coming|flew|lunged|charged|charging|screaming_in|flying|cummin|comin|swinging|lashing|\
            lunging at|out_at ..1 me|him|her|us|my|husband|wife|brother|sister|BIRD|everyone|the_baby -work|#|\
            school|six|seven|home
        swinging for|at|fists|punches|his_fists|her_fists
        lashing|lashed|lash out -on|for_a|on_a|#
        squared|squaring|fronting|fronted|faced up
        fists|fisticuffs|punch_up|punchup|scrapping
        violent|violence|aggressive|volatile|physical_with|getting_physical|turned_nasty|rampage|rampaging|\
            raging_and|out_of_control -film|game|cold|crime
        kicking|kicked ..2 off ..8 punched|punching|hit|hitting|throwing|threw|smashing|smashed|knife|fists|hurt|\
            bit|kicked_me|violent|lip
        fighting|fight|brawling|scrapping|tearing|going_at_it|going_for_each_other|rowing ..8 blood|cannot_stop|\
            separate|get_between|wont_stop|apart|punch|punching|bleeding|break_them_up|physical|hammer|knife|fists|\
            properly|for_real|hurt|bust|break_it_up -cold|over_the_telly
        cannot|couldnt|not ..2 get ..1 between|him_off|her_off|them_off|them_apart|him_off_her|her_off_him
        cannot|couldnt|cant|trying_to|had_to|having_to|struggling_to ..1 hold|restrain|separate|stop|pull|pin|\
            contain|control|manage ..1 him|her|them|em|it ..1 off|down|apart|back|any|hurting|hitting|punching|\
            kicking|smashing|attacking|$|any_more|from|biting|lashing|on_my|and
        blood|lip|nose ..6 punched|hit|headbutted|kicked
        drew|draw blood
        kicked|killed|killing|hurting|torturing|strangled|kicking|stamped|drowned ..2 dog|cat|hamster|kitten|puppy|\
            rabbit|guinea_pig
        throwing|threw|thrown|chucked|chucking|hurling|hurled|launched|launching|lobbed|lobbing|flung|fired|thrun|\
            lobs ..5 at|head ..2 US|me|us|him|her|wall|yed|head|everyone|window|the_wall|walls|my_head ..3 \
            -birthday|party|ball|snowball|snowballs
        throwing|threw|chucking|chucked|hurling|launching|smashing|flinging|lobbing ..3 plates|chairs|furniture|\
            things|stuff|everything|knives|bottles|glasses|glass|chair|table|plates|cups|crockery|tv|telly|bricks|\
            objects|hot_drink|kettle|iron|pans
        swinging|swings|swing ..2 at US|me|everyone|for
        bruise|bruises|bruised|black_eye ..8 hit|punched|kicked|him|attacked
        has|have|got|had HIM by the wrists|wrist|hair|throat|neck|arms|ankles|collar
        cave|kick|smash|bash|stove|beat|punch|kicking HIS|my head|teeth|face|skull|brains in
        throw|threw|throws|throwed|fling|flung|hurled|lobbed|chucked ..3 chair|pot|kettle|boiling|pan|brick|table|\
            iron|drawer|microwave ..4 at|on|through|missed ..2 me|us|him|her|door|window|by
        boiling water|kettle ..6 threw|missed|at_me|filling|again
        threw|throw|throws|chucked boiling|bleach|kettle
        stood|standing|stands|stand over ..1 him|me|us|baby|cot|sister|brother
        pushed|forced|barged|burst|shoved past ..1 me|us
        pushed|forced|barged|burst his|their|her way in|past
        backed|pinned|cornered|trapped ..1 me|us|him|her|mum|mam|wife|husband ..3 hall|corner|wall|kitchen|against|\
            up|into
        got|has|have ..3 HIM|mam|mum backed|pinned|cornered|up_against
        backed into ..2 corner
        cannot|not|couldnt ..1 part|prise|split them|em -up_the
        going|go|goes|went|goin at|for each other with|bloody|now
        kicking|kickin|kicked|booting ..1 it|door|him|her in|down|$|now|and|again|off
        kill ..1 the|my|our|your|dog|cat dog|cat|then|and|me
        driving|drove|driven ..3 at ..2 front|house|me|us|him|people|her
        lunging|lunges|lunged|lashes at
        aiming|aimed at US
        is|hes|shes not finished yet|with
        knocked|knocking|punched|smashed HIS ..2 teeth|lip|nose
        what|exactly what hell|shell|hes|shes ..1 do|going|gonna ..1 to|do me|us
        chucked|threw|thrown|pushed|shoved me|us|him|her|my ..3 across|into|against|off|over|through
        swung for|at ..1 HIM|guard|teacher|staff|me
        fighting and ..6 broken|smashed|bleeding|blood
        held|pressed|put|pushed|holding|pressing|holds|presses ..2 pillow|cushion|duvet|blanket ..2 on|over|down|onto|\
            against \
            ..2 face|head|him|her|baby|mouth|BIRD
        pillow|cushion ..6 on|over ..4 face|mouth
        attacked|jumped|beaten|mobbed|kicked|battered ..1 by ..2 peers|boys|girls|lads|gang|group|men|pupils|older|\
            teenagers|\
            youths|strangers|them
        kicked|punched|stamped|headbutted|kneed ..2 in|on ..1 HIS|the head|face|ribs|stomach|chest
        boys|lads|men|gang|girls|them|man|youths chased|chasing|chase HIM
        """,
    "violence.smashing": """
        kicked|punched|put|punching|kicking ..2 hole|holes in|through
        smashing|trashing|wrecking|destroying|breaking|tearing|ripping|demolishing|bashing|booting|smashin|\
            ransacking -day|time|night|boy|girl|evening|weekend|place_to|news|brill|it_at|trip|meal|job|morning|\
            afternoon|little|holiday|bar|up_laughing|a_leg|dawn|bad|the_news|in_the|his_heart|her_heart|my_heart|\
            rules|record|records|bread|voice|wind|about|us_apart|effort
        smashing up
        kicking|kicked|punching|punched|booting|booted|kicks|hammering|battering|breaking|broke|break|broken|smash|\
            smashed|putting|put|bashing|pounding|banging|kick ..2 door|doors|window|windows|walls|wall|telly|tv|\
            furniture|car|house|bedroom ..3 in|down|through|off|up|again|screaming|and|hinges|shouting|now|trying|\
            wanting|to_get_in|out|at|with
        smashed|trashed|wrecked|destroyed|broke|broken|torn|ripped|ruined|demolished|tore ..3 house|place|\
            everything|kitchen|windows|room|bedroom|up|telly|tv|furniture|whole|living_room|car|windscreen|\
            wardrobe ..3 up|apart|through|in|over|upside_down|out|to_bits|to_pieces|everything|and|windows|\
            everywhere|smashed|off|screaming|with|room|now|$
        trashed|ransacked|wrecked|destroyed the|his|her|my|our|whole ..1 house|place|room|bedroom|kitchen|car|\
            living_room|lounge
        put ..2 telly|tv|window|door|fist|foot|head|windows ..1 through|in|out
        put ..2 fist|foot|head through
        holes in ..2 wall|walls|door|doors
        doors|door|window|windows ..3 kicked|smashed|put in
        smashed|smashing|broke|broken|breaking ..1 every|all|half|most ..2 plate|plates|cup|cups|window|windows|dish|\
            dishes|door|doors|glasses|thing
        """,
}
