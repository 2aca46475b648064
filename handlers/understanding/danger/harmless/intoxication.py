"""Words of drink and drugs that mean no harm, a phrase a line."""

HARMLESS = """
    lad|boy|girl|man|mate|mates|somebody|friend|they|older ..1 gave|give|given|gives|sold|handed|offered ..1 him|\
        her|them|BIRD|it ..5 sweets|present|lift|card|cake|book|hug|award|ticket|tickets|football|money|toy|toys|\
        prize|medal|job|flowers|chocolate|bike|half|back|place|part|seat|hand|go|home|shout|tea|merit|certificate|\
        wave|sticker
    been|after|was|on|from drinking ..4 water|milk|squash|tea|juice
    drunk|drank|drinking|drink|drinks ..4 squash|milk|juice|water|tea|coffee|pop|coke|lemonade|fanta|smoothie|\
        ribena|slush|hot_chocolate|cocoa|tango|vimto|irn_bru|lucozade|prime|formula|bottle_of_milk|bath_water|\
        calpol|milkshake|brew|brews|cuppa
    can|cans|bottle of ..1 coke|pop|fanta|juice|water|milk|irn_bru|lemonade|lucozade|prime|beans|tuna|paint
    pissed off|it|down|himself|himsel|herself|myself|about|that|at|on|laughing
    pissing|pissed down|himself
    taking|took|take the piss
    stoned with|to_death|the|cherries|dates|olives
    high|hyper ..4 squash|sugar|haribo|sweets|chocolate|christmas|excitement|e_numbers|fizzy|life|adrenaline|party|\
        up|horse|street|school|chair|chairs|jump|score|heels|tide|court|temperature|hopes|standards|marks|pressure|\
        five|fives|risk|spirits|visibility|ropes|wycombe|dance|blood|doh|ground|tea|diving|bar|note|cholesterol|\
        time|alert|end|praise|profile
    high as ..1 kites|kite on
    on such|cloud ..1 high|nine
    squash|sugar|haribo|sweets|chocolate|excitement|fizzy|cake|birthday|fair|candyfloss ..6 high|buzzing|wired|\
        hyper|tripping
    steaming mad|angry|hot|ahead|vegetables|broccoli|cup|mug|bowl|pile
    hammered|battered|smashed|wasted|wrecked|plastered|trashed|steamed|slaughtered|pasted|baked|minced ..3 #|nil|\
        cod|fish|by_the|nails|nail|it|journey|potatoes|avocado|potato|cake|beans|bread|pies|cookies|beef|paint|mud|\
        posters
    wasted|wrecked|ruined the|my|a|our|his|her|half|journey|time|trip|day|food|paper|money|carpet|bed|on
    baked ..2 cake|cakes|bread|beans|potato|potatoes|cookies|biscuits|alaska|scones|pie|brownies|a|some|for|with|\
        me|us|all|today|together
    im|i|were|am|me|we|mum|totally|absolutely|so wrecked|wasted|mashed|cabbaged|shattered|steaming|spangled|waved|\
        hammered|mullered|baked|stewed|caned
    waved ..2 at|to|goodbye|bye|off|me|him|her|hello|us|flag|flags
    trip|tripped|tripping ..3 over|up|lace|laces|step|stairs|kerb|to|rug
    buzzing ..4 school|trip|party|match|excited|about|for
    glass|glasses|bottle of|o ..1 wine|prosecco|gin|sherry|port|beer|bubbly|fizz|baileys ..6
    cheeky|large|bbq|raffle|nice|small|christmas|tombola|hamper|bring|bringing|bought|brought|got_you|having|fancy|\
        with_a|need_a|deserve|pour|poured|pouring|could_do_with|want_a|i ..4 DRINK
    i|ive|weve|we|wed|id had|have|drank|drunk|fancy|need|needed|deserve|poured|want|finished|necked|downed ..8 \
        DRINK|drink
    DRINK ..5 raffle|tombola|bbq|christmas_cake|hamper|trifle|sauce|gravy|bring|gums|vinegar|for_you|batter|\
        glasses|glass|rack|wedding|festival
    ginger|root|butter beer
    port|spirits|rum|cider|punch|shots|cans|pot|coke ..3 high|good|vinegar|talbot|low|baba|old|judy|goal|lifted|\
        bag|water
    shots|shot on|at ..2 goal|target|goals
    drink|drinks ..5 juice|provided|bottle|water|and_snacks|driving|snacks|machine|of|sheet|more
    taken|took|had|on|eaten something ..2 to|for|nice|off|up|out|from|wrong|on|in|bad|funny|at_lunch
    drug|drugs|alcohol|drink ..5 talk|training|awareness|course|education|lesson|leaflet|workshop|test|worker|\
        service|prescribed|assembly|session|module|webinar|policy|and_alcohol_worker
    talk|training|awareness|course|education|lesson|workshop|assembly|session|module|webinar|worker|clean|off|\
        policy ..5 drug|drugs|alcohol|drink|vaping|weed|cannabis
    deodorant|aerosol|aerosols|glue|lynx|balloons|balloon|gas|mushrooms|hash|pot|speed|acid|crack|spice|coke|dope|\
        lean|pills|gummies ..5 browns|glitter|stick|gun|birthday|party|pizza|pe|school|card|camp|from_boots|\
        for_his|rack|girls|limit|awareness|bath|craft|crafts|paper|pva|soup|risotto|curry|latte|pumpkin|\
        arch|deflated|popped|animal|vitamin|brown|bridge|rain|bumps|dating|toast|omelette
    vitamin|multivitamin|pumpkin|mixed|allspice|birthday|party|helium|water|pva|glitter|hot|prescribed|hayfever|\
        wood|garlic|magic|sleigh|vitamins|hot_air ..2 gummy|gummies|spice|balloons|balloon|glue|mushrooms|drugs|\
        pills|gun|tablets|tablet|potion
    hair|spikes|all spiked|up
    spiked hair|up|his_hair
    crack|cracking ..2 on|up|dawn|joke|eggs|egg|wall|window|screen|ice|team|rib|phone|paving
    joint|joints ..3 roast|beef|pork|bank|account|lamb|custody|birthday|hip|knee|party|sore|hurt|decision|ham|\
        effort|gammon
    weed|weeds|weeding ..4 garden|path|lawn|patio|himself|bed|on_the_floor|the_bed|dandelions|flowerbed
    seen|heard off it
    off his|her head|face ..3 boredom|worry|excitement|nits|with_worry|bored|hat|teacher|helmet|mask|paint
    out of it ..6 letter|review|good|got|get|nothing|lot|something|most
    get|got|getting|gets|keep|kept|stay|way|left|talked|grow|grown|make ..2 out of it
    cannot|not stand|walk ..3 him|her|the|being|to|it|another|spiders|broccoli|noise|this|that|you|them|mess|far|\
        dog|loud
    cannot|hardly|barely|not|can_hardly ..1 stand|walk|talk|speak|focus ..6 flu|tired|knee|hip|stitch|tonsils|\
        tonsillitis|cold|laughing|lost_his_voice|lost_her_voice|voice|temperature|shattered|blisters|braces|feet|\
        back|alone|school|temp|my_lover|new_shoes
    im|i|ive|my|me|we|flu|bad ..6 cannot|hardly|barely|can_hardly|not|cannae ..1 stand|walk|focus|speak|talk
    seeing things ..3 corner|from
    like a zombie ..4 tired|up_all|no_sleep|morning|no
    im|i|me|feel|feeling|felt|we|dressed|costume|makeup|film|game ..4 like a|zombie zombie
    in drunk ..1 film
    laughing ..3 fall|falling asleep|over
    drunk on|with sunshine|life|love|happiness|power|joy|excitement|cake|ice_cream|sugar
    father_in_law|mother_in_law|brother_in_law|in_laws|hubby|vicar|bride|groom|best_man|we|i|father_in|\
        grandad ..4 DRUNK
    get|got|to|be|glad|well|want out of it
    vicar|vicars|priest ..8 DRINK
    they|she|office|worker|social_worker ..1 give|gave|given ..1 me|us
    form they|she|you|he gave|give
    county lines evening|talk|night|training|course|session|workshop|leaflet|webinar
    bottle|bottles ..5 playing|shop|chemist|toy|pretend
    grandma|nana|granny|grandad|auntie|bride|groom|in_laws ..1 had|got|was|were|drank ..2 too_much|too_many|tipsy|\
        drunk|merry|legless ..2
    handed it in
    drunk on sleep|power|life|love|success
    wasted|hammered|smashed|wrecked|plastered as_in
    off the deputy|headteacher|head_teacher
    drunk|drunken on power|excitement|sugar|love|success|happiness|fresh_air
    up|hung|kept|put|stored|jars|sky|too|shelf|fly|flying|aim|nice_and|jump|jumped|jumping|hopes|temp high
    drinking ..1 rightly|plenty|well|fine|water|juice|milk|loads|lots|squash|normally|ok|okay|fluids|his_milk|\
        her_milk|eating|away|grand|enough
    eating and drinking
    drinks|drinking|drink and|she|he ..2 eats|plays|eating|playing|pees|weeing
    vape|vapes ..3 binned|in_the_bin|handed_over|confiscated|chat
    mushroom|mushrooms ..3 soup|omelette|risotto|pie|toast|pizza|stroganoff ..4 -picked
    empty ..1 cans|bottles ..6 recycling|tip|bottle_bank|recycle|collected
"""
