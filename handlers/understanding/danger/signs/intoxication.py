"""Drink and drugs: a child who is drunk or high now."""

SIGNS: dict[str, str] = {
    "intoxication.drunk": """
        HE_IS|are|as|come|both|looks|seems|think|acting|gone|got|getting|turned|rolled|rolling|hes_come|hers|twins|\
            bairn|there|up|out|door|im|mum|dad|home|back|in|totally|him|kid|oh|everyone|mate|her|look|an|and ..1 \
            DRUNK -off|all|the|his|her|my|our|some|milk|juice|water|it|down|about|himself|himsel|herself|at|with|\
            journey|time|day|trip|money|food|half|by|over|on_life|hope|street|school|chair|jump|mighty|on_squash|\
            on_sugar|tea|that|enough|pop|squash|coke|to_the|#|home_in|nearly_all|one|me_off|heap|vegetables|hot|\
            ahead|in_the_sun|potato|beans|a|cake|bread|me|score|tide|court|five|back_at|pressure|fever|temperature|\
            hedge|vis|standards|hopes|up_in_the|marks|grades|for_the|as_a_kite_on|lots|up|heels|five|risk|tops
        DEG DRUNK -off|all|the|his|her|my|our|some|milk|juice|water|it|down|about|himself|himsel|herself|at|with|\
            journey|time|day|trip|money|food|half|by|over|school|street|chair|jump|squash|on|and_dry|up|hopes|\
            standards|pressure|tide|five|temperature|hot|score|in|tops|quality|marks|heels|a|cake|temp|levels
        come|came|coming|rolled|rolling|turned|brought|dropped|carried|fell|back|home|in|dropped_off|fetched|sent|\
            found|wandered|brung|stumbled|staggered ..6 DRUNK -at|off|the|my|his|her|score|school|street|spirits|\
            praise|chair
        drunk|pissed|paralytic|stoned|steaming|hammered|wasted as -anything_funny|i_said
        drunk ..3 cannot|now|again|sick|crying|and|being|vomiting|floor|wont|stairs|lawn|she|he|sleeping|please|\
            tonight|slurring -milk|juice|whole_carton
        too|very|so|really|blind|roaring|stinking drunk
        pissed|drunk up|again|wanting
        legless|paralytic|inebriated|intoxicated|bladdered|rat_arsed|ratarsed|plastered|trollied|trolleyed|\
            mullered|pished|blootered|wankered|steamboats|arseholed|bevvied|mortalled|langered -wall|ceiling|arm|\
            leg|walls
        half|pure|proper|well cut|steaming|mortal|waved|blazed
        off ..1 HIS|its|the|yer ..1 face|head|tits|nut|box|cake|trolley|bonce|rocker|haed|skull|meds_and|tree|heid|\
            chops|barnet|mind -in_boredom|with|injury|to_toe|pillow|table|teacher
        out of|his|o ..1 it|HIS ..1 face|head|haed|skull|tree|heid|on
        out of it
        out of his|her|their head|tree|face|skull|box
        stoned|stoand|stonned|stonedd|k_holed|whitey|whiteying|khole|whitied -with
        had|has|have|hes_had|shes_had|with ..3 too_much|few|skinful|bevvy|few_too_many ..3 drink|drinks|DRINK|\
            bevvies
        meddw|feddw|meddwi|cyffuriau
        had|drank|drunk|drained|finished ..2 dregs of ..4 wine|beer|glasses|drinks|cans|sherry|gin|vodka|whisky
        drank|drunk|drained|finished ..1 the decanter
        """,
    "intoxication.drink": """
        been|caught|started|out|is|are|was|hes|shes|secretly|found|theyve|have ..1 drinking|boozing|on_the_drink|\
            on_the_bevvy|on_the_booze|on_the_sauce|swigging|bevvying|on_the_lash|on_the_piss -water|milk|tea|\
            from_the_tap|juice|squash|more_water|his|enough|plenty|coffee|too_much_coke|pop|fluids|well|out_of|her|\
            chocolate|bleach|too_much_squash
        drank|drunk|necked|downed|drinking|swigging|sunk|supped|stole|stolen|pinched|nicked|been_at|been_on|\
            been_in|raided|finished|necking|taken|took|hes_had|shes_had|whole|best_part|drained|emptied|neckin|\
            polished_off|sneaked|has_had ..7 DRINK -coat|biscuits|opener|gums|vinegar|can_of_coke|on_wheels
        hd|had|has|have ..3 bottle|bottles|litre|litres|btls|half|most|loads|lots|can ..2 of ..2 DRINK|wkd|cider \
            -water|coke
        bottle|bottles|btls|litre|cans|half_bottle ..5 gone|empty|missing|drunk|necked|under_the_bed|under_her_bed|\
            under_his_bed ..2
        DRINK ..4 gone|empty|missing|drunk|half_gone|disappeared|under_his_bed|under_her_bed|in_his_bag|in_her_bag|\
            in_his_room
        empty|half|nearly ..2 bottle|can|cans ..2 DRINK
        stinks|stinking|stink|stinkin|smells|smelling|smell|reeks|reeking|reeking_o|reekin|hums|humming|smelled|\
            smelt|honking|minging|whiffs|pongs ..4 DRINK|weed|cannabis|skunk|glue|solvent|solvents|petrol_and|pub|\
            brewery|dope|drugs|marijuana|spirits|vape_and
        on the vodka|wine|gin|cider|beer|drink|bevvy|booze|whisky|bucky|buckfast|cans|spice|ket|crack|coke|gas|\
            balloons|weed|lean|sauce|smack|gear|pills|mandy|glue -and_not_the_wagon
        alcohol poisoning
        sick|vomiting|puking|spewing|throwing_up ..5 DRINK
        drank|drunk|drinking something|summat|stuff|somethin -to_settle|nice|hot|warm|cold|before
        dr drink
        been|be|got|gotten at|in|into the ..1 scrumpy|rum|cider|home_brew|homebrew|DRINK|drinks_cabinet|optics|\
            sherry|poteen
        got|been|drank|drinking|necked|at|empty|swigging|had ..3 home_brew|homebrew|scrumpy|hand_gel|hand_sanitiser|\
            mouthwash|aftershave|perfume|punch_bowl
        bottle of hand|mouth sanitiser|gel|wash|mouthwash
        soaked in ..1 alcopops|DRINK
        an|empty|half|whole|big ..1 gin|vodka|rum|cider|wine|whisky|brandy|prosecco|beer bottle|bottles|cans
        ive|weve|i|hes|shes had ..1 a|two|three|four|five|six|# ..1 bottle|bottles|pints|cans and|since|n|tonight|\
            already|in
        pints and|n|so|tonight ..2 cannot|not|wife|missus|shouldnt
        no_one|nobody|not|none|isnt ..1 sober -yet
        not fit to|for|be ..3 charge|drive|look|anybody|anyone
        bought|buys|buying|buy|give|gave|giving ..1 HIM|it ..3 alcopops|alcohol|DRINK -chocolates
        litre|bottle|flagon|gallon|crate|half|hale|whole|bottles o|of|my|the|our ..2 DRINK|scrumpy|brandy|duty_free|\
            sloe_gin
        drank|drunk|necked|drinking|swallowed|finished|polished|nicked|sank|downed|had ..3 brandy|duty_free|scrumpy|\
            sloe_gin|punch|advocaat|limoncello
        kaylied|kalied|bolloxed|langers|jarred|half_cut|stotious|lathered|wellied|trousered|rubbered|bungalowed
        that|so|too|well far gone -back|now|to
        """,
    "intoxication.drugs": """
        bag|bags|wrap|baggie|packet|pouch|tub of ..2 powder|weed|pills|green|white
        inhaled|sniffed|huffed|inhaling|sniffing ..2 something|rag|cloth|summat|it_off|tin
        white powder
        lad|lads|boy|boys|girl|man|mate|mates|somebody|friend|dealer|bloke|older|they ..1 gave|give|given|gives|\
            sold|handed|offered ..1 him|her|them|BIRD|it
        after|been|was|on|from smoking|vaping|sniffing|inhaling|drinking|popping -ban|salmon|area
        sweating|pale|white|shaking|sick|collapsed|floppy|zombie ..8 vape|vaping|smoking|smoked|weed|gummy|edible|\
            tablet|pill|drink
        edible|edibles|mushrooms|gummy|gummies|hash_brownie|brownie ..8 dying|crying|sick|panicking|panic|shaking|\
            scared|hallucinating|freaking|paranoid|laughing|moving|high
        off ..1 HIS ..1 nut|face|head|box|tits ..2 on
        bad trip|pill|batch|edible|reaction_to_weed
        whitey|whitied|whiteyed|greened_out|greening_out
        jaw ..3 going|grinding|swinging|clenched
        fags|vapes|weed|pills|drugs|ket ..3 selling|dealing|sold|supplying
        taken|took|tooken|done|doing|smoking|smoked|sniffing|sniffed|snorting|snorted|huffing|inhaling|inhaled|had|\
            dropped|been_at|been_on|using|eaten|ate|injected|injecting|toking|puffing|necked|buzzing|buzzing_gas|\
            on|tried|bought|selling|dealing|found|smells|smell|wraps|smoke|smokes|caught_with|carrying|hiding|full|\
            bag|bags|high_on|off_his_head_on|got|has|given|gave|gives|sold|addicted|smashed_on|off|fuck|with|\
            holding|stash ..5 DRUG -aware|education|talk|leaflet|training|lesson|test|form|course|dance|can|\
            from_boots|stick|gun|party|for_pe|up|world|bath|rub|rack|girls|house|camera|boat|awareness|limit|\
            a_joke|the_ice|of_dawn|round|on_with
        sniffing|sniffed|huffing|huffed|inhaling|inhaled|buzzing|sucking|spraying ..3 gas|glue|deodorant|aerosol|\
            aerosols|lighter|petrol|balloon|balloons|paint|lynx|can|cans|solvents|butane|markers|powder
        smoking|smoked|smoke|smokes|puffed|vaping|vaped|puffing ..2 spice|crack|joint|joints|spliff|something|\
            summat|bong|weed|pot|green|thc|hash|zoot|it_off_foil|herb -salmon|outside
        can|empty_can ..2 lighter_gas|gas|butane
        balloons|balloon|nos|canisters|cannisters|silver_canisters|laughing_gas ..6 slurring|laughing|head|dizzy|\
            everywhere|floor|giggling|empty|silver|him
        on|taken|took|had|done|smoked|sniffed|taking|tooken|given|popped|sold|eaten|ate|been_on|swallowed|has|\
            dropped|tried|smoking|inhaled|snorted something|summat|stuff|somethin|a_tablet|a_pill|some_pill|\
            some_pills|a_sweet|edible|one_of_them_gummies|whatever -to|for|up|from|out|nice|else|about|off|in|\
            at_school|on_the|with_him|important|down|went|bad_in|special|cold|hot|wrong|of|and_i_need|he|she_needs|\
            planned|similar|called|interesting|that_was|back
        taken|took|on|tooken summat|something|stuff at|off|hes|shes|his|her|and_hes|and_shes|definitely|i_think|\
            again|cannot|not_right
        HE_IS on something|summat|stuff|drugs|it_again|sommat -at|about|in
        off|is|been|hes|shes|definitely|must_be|clearly on something|summat
        some|lad|boy|mate|friend|man|somebody|they|girl ..2 give|gave|given|gives|sold ..2 tablet|pill|edible|vape|\
            something|summat|sweet|gummy|powder|a_drag -to_read|to_eat
        found ..6 weed|drugs|cannabis|wraps|baggie|baggies|joint|joints|powder|bong|needle|needles|syringe|\
            syringes|white_powder|spliff|grinder|scales|crack_pipe|stash|foil|canisters|nos|gear
        had|eaten|ate|taken|took|has_had|on ..3 gummy|gummies|edible|edibles|mushrooms|brownie|hash_cake|\
            space_cake ..8 laughing|shaking|walls|weird|moving|giggling|sick|high|spaced|cannot|talking|off|eyes|\
            pale
        vape|vapes|vaping ..10 spice|thc|weird|funny|passed|not_right|sick|shaking|floor|zombie|collapsed|fit|eyes|\
            normal|cannot
        spiked -hair|up|his|her_hair
        drugged|drugs|druggies|overdosing
        county lines
        dealing|dealer|dealers
        mushrooms ..10 breathing|spiders|ceiling|walls|golf|woods|seeing|giggling|lads|boys|moving|pupils
        ate|eaten|eat|had|picked|picking ..1 some|the|a|magic|wild mushrooms|toadstools ..3
        had|having|took|tried|done ..1 a|some|one dab|line|bump|drag|toke|tab of|off
        smoke|smoked|smokt|smoking|smokes|smoken up|something|sumthing|some|spice|summat ..1 -salmon|fish
        ^ spice $
        powder|white_stuff ..3 on|up|round|in HIS ..1 sleeve|nose|bag|hand|lip|top
        wrap|wraps|baggie|little_bag|wee_bag|bag ..1 in HIS bra|sock|hand|pocket|shoe|pants -of_the
        strip|tray|sheet of ..1 blues|pills|tablets|valium|xanax
        squirting|squirted|spraying|sprayed|squirts ..2 deodorant|aerosol|hairspray|lynx ..4 towel|sock|sleeve|bag|\
            mouth|face
        silver|nos|gas bulbs|canisters|cannisters|canister|bulb|chargers|bottles
        breathe|breathed|breathes|huffing|huffin|huff|huffed|sniff|sniffing|sniffin|inhale|breathing ..3 gas|petrol|\
            glue|balloon|balloons|fumes|canister|lighter|thinners|paint
        mate|friend|mates|friends says|said|reckons ..3 vodka|tablets|pills|ket|spice|DRUG
        thats|what|some|done|doing|on|took nos|ket|mandy|mdma|spice|xans|lean|acid
        ketamine|ketamin|fentanyl|xanax|valium|spice|mdma -training|course
        patch|patches off|from HIS ..2 back|arm|nans|mums|chest
        took|take|takes|taken|had|got|taking ..3 pills|tablets|meds|medication|medicine|patch|patches of ..2 wife|\
            nan|mum|dad|husband|neighbour
        took|taken|had|takes ..3 somebodys|someones|nans|mums|dads|wifes|husbands|friends|brothers|sisters|\
            his_mates ..2 pills|tablets|meds|medication|medicine|adhd|patch|patches
        rolling|rolled|grinding|sells|selling|carrying|holding|found|finding|stash|bag ..3 skunk|weed|pills|ket|\
            wraps -up
        pills|pill|tablet|tablets shaped|with_a|stamped ..2
        put|slipped ..1 something|summat|pill in HIS drink|drinks|vodka|coke|juice
        inhaled|inhaling|sniffing|sniffed|huffing|huffed ..5 gas|canister|balloon|can|deodorant|glue|petrol|aerosol
        codeine|cough_syrup ..3 sprite|lemonade|pop|juice
        alcohol|vodka|wine|cider|gin plus|and|with|on_top_of ..3 medication|meds|tablets|pills|antidepressants -for
        """,
    "intoxication.effects": """
        gummy|gummies|edible|edibles|brownie|vape|pen|pill ..8 seeing things|stuff|people
        seeing things|people that|and|not|there|after
        slurring|slurred|slurs|slurrin
        words ..4 not|arent|isnt coming_out|right|making|clear
        cannot|hardly|barely|can_hardly|can_barely|couldnt|not|cannae|dont|hardly_can ..1 stand|walk|string|\
            hold_her_head|hold_his_head|keep_her_head|keep_his_head -him|her|it|them|you|to|the|up_to|on|this|that|\
            my|another|about|now|right|alone|for|seeing|in|being|at|until|till|loud|spiders|noise|much
        cannot|can_hardly|can_barely|hardly|barely|not ..1 stand|walk|talk|speak|focus ..1 up|straight|properly|\
            unaided|right
        pupils|eyes ..4 saucers|massive|huge|dilated|pinned|pinpricks|pinprick|pin_pricks|dinner_plates|glazed|\
            bloodshot_and|gone|all_over_the_place|glassy|rolling|black|blown|wide
        staggering|staggered|staggers|swaying|stumbling|falling_about|bouncing_off_the_doorframe|stumbled|\
            wobbling_about
        walked|walking|walks into ..3 door|wall|door_frame|doorframe|lamppost ..4 twice|giggling|laughing|again
        walls ..2 moving|melting|breathing|talking
        hallucinating|hallucinations|hallucination|tripping_out|tripping_balls|seeing_things_that|tripping
        talking to ..2 curtains|walls|wall|lamp|himself_and_laughing|people_who|things_that|nobody_there|\
            the_telly_off
        gurning|jaw_going|chewing_his_face|chewing_her_face|gouching|nodding_out|comedown|come_down_off
        glaikit ..6 focus|reekin|reeking|glue|drink
        laugh|laughing|giggling|giggle ..4 fall|falling|cannot_stand|eyes|heart|staggering|shaking|crying_then|\
            slurring
        falling|fall asleep mid|in_the_middle
        heart ..3 racing|ten_to_the_dozen|going_mad ..6 sweating|eyes|took|taken
        standing|frozen|stood like statue|zombie|a_statue|a_zombie
        like a zombie
        not know|knows ..2 name
        laughing|giggling|grinning|smiling|laugh|singing at|to nothing
        laugh|laughing|giggling|giggles|laughs|giggle then crying|cries|sobbing|sleep|terrified|cry|screaming|she_cries
        pupil|pupils ..2 small|big|pennies|pin|huge|tiny|wide
        small|big|huge|tiny|pinprick|massive|wide pupil|pupils
        eyes|eye ..1 gone|wild|red ..1 weird|funny|wrong|wrd|like
        seeing|sees|seen ..1 spiders|bugs|faces|snakes|demons|lizards|monsters|rats|ghosts ..1 all|on|in|everywhere|\
            over|that|$
        thinks|convinced|says|think ..1 im|hes|shes|were|ma ..1 a|the spider|lizard|demon|alien|devil|wall|ghost|robot
        dropping|nodding|nods|nodded|dropped|drops off ..2 mid|sentence|mid_sentence|standing
        face in HIS dinner|plate|tea
        cannot|not|cant feel ..1 his|her|my feet|legs|face|hands|lips
        cannot|not|cant|cannae ..1 walk ..2 straight|line
        walking|walks|walked|walkin|crashing into walls|doors|furniture|things|everything
        keeps|keep|kept falling over|about
        tell|know|remember|say|tells|knows ..1 HIS|me own|his_own|her_own name
        own name
        rigid|stiff eyes|and|as ..2 open|statue|nothing|board
        stripping|stripped|taking HIS clothes|top|trousers ..1 off ..3 street|road|outside|garden
        pulse|heart ..2 through_the_roof|going_like|racing
        nineteen to the
        like a|like statue
        been|is being|acting|acts weird|strange|funny|odd ..6 drank|took|cupboard|smoked|falling
        hardly|cannot|barely keep his|her|their|its eyes open
        two|three|four|five|six|seven|eight|nine|ten|#|empty|loads|several ..1 empty|empties|used ..1 DRINK|\
            deodorants|deodorant|aerosols|\
            aerosol|canisters|cartridges|cans|lighters|gas ..6 under|below|behind|in|bed|mattress|room|bag|wardrobe|\
            bottles|floor|neath
        empty|empties ..1 DRINK ..1 bottle|bottles|cans
        mushroom|mushrooms ..10 picked|foraged|woods|golf|field|park|found|wild ..14 sick|moving|ceiling|funny|seeing|\
            hands|laughing|\
            wobbly|dizzy
        ceiling|ceilings|walls|wall|floor|carpet|hands|telly ..3 moving|melting|breathing|arent_hers|arent_his|talking
        brownies|brownie|gummies|gummy|cookies|cookie|sweets|jellies|cake ..8 asleep|sleepy|floppy|slides|stoned|\
            wont_wake|drowsy|giggling|\
            eyes|paranoid
        pinch|pinched|pinching ..3 as|hard|ear|arm ..8 no|not|nothing|without|doesnt|didnt|complaint|wont
        spiced up|out
        middle of the|a ..2 road|motorway|dual_carriageway|carriageway|bypass|traffic|dual|a -life
        cars ..3 going|swerving|driving|beeping|honking|missing ..1 round|around|him|her|them
        """,
}
