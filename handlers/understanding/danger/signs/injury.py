"""Injury, bleeding, burns and things swallowed (DOMAIN B49)."""

SIGNS: dict[str, str] = {
    "medical.bleeding": """
        nosebleed|nose_bleed|nosebleeds ..4 wont|hours|hour|minutes|not|cannot|pouring|still|stop
        theres|there|is|so_much|all|with|some|lots|of|his|her|covered blood -test|tests|pressure|sugar|sugars|\
            results|form|sample|donor|type|relative|relatives|moon|orange
        bleeding ..2 out|all|really|very|from
        sick|vomit|vomiting|vomits|throwing_up|spewing|puking ..3 blue|green|black|bile|blood|red
        cannot|wont|not|wouldnt|isnt|hasnt|doesnt|never|cant|trying_to ..2 stop|stopped|stopping|stem ..3 bleeding|\
            bleed|blood
        bleeding|bleed|bleeds|blood ..5 wont|not|cannot|wouldnt|hasnt|doesnt stop|stopping|stopped|clot
        bleeding ..3 bad|badly|lot|heavily|everywhere|loads|head|a_lot|all_over|from|out|lots|really|to_death|\
            profusely|loads|buckets|through
        hes|shes|is|BIRD|YOUNG|still|arm|head|leg|hand|face|nose|bum|mouth|theyre|im|it bleeding -nightmare|hell|\
            cheek|heart|useless|kids|children|ages|marvellous|brilliant|gorgeous|lovely|well
        head|wrist|arm|ear|ears|eye|mouth ..3 bleeding|pumping|gushing|pouring|spurting
        pouring|pumping|gushing|dripping|losing|covered|lost|lots|pool|loads|spurting|spitting|sprayed|streaming|\
            oozing|soaked ..4 blood -pressure|test
        blood ..4 everywhere|all_over|aw_ower|pouring|on_the|down|pumping|spurting|gushing|everyplace|in_the|\
            coming|stop|floor|flair|dripping|water|bed|head|face|carpet
        coughing|vomiting|spitting|throwing|sicking|peeing|weeing|pooing|passing|sick|puking|bringing|vomited|\
            coughed|poo|wee|vomit ..2 blood
        lot|lots|so_much|loads|much|too_much of|blood blood|everywhere
        gwaedu
        towels ..4 blood|soaked|through|bleeding
        gone thru|through # towels|tea_towels
        bleeding
        haemorrhaging|hemorrhaging|haemorrhage
        """,
    "medical.wound": """
        keeps|kept|keep asking ..2 same question|thing|questions|what_happened|where
        handlebars|handle_bars|bike|scooter|horse|quad ..6 no helmet|hat ..8
        foot|arm|leg|hand|wrist|ankle|knee|elbow|finger|neck ..3 backwards|facing|funny_angle|odd_angle|\
            weird_angle|wrong_angle|out_of_place|out_of_joint|dangling
        hurt|injured|broke|broken|burnt|smashed|split|opened|sliced|fractured|cracked ..2 HIS ..2 head|face|eye|\
            back|spine|skull|hip|foot|leg|arm|wrist|ankle|neck|hand -feelings
        finger|fingers|thumb|toe|ear|tooth ..6 hanging|off|chopped|severed|sliced|crushed|squashed
        chopped|sliced|cut|took|taken ..2 finger|thumb|fingers|top ..2 off|end
        swelling|swelled|swollen|swell ..2 up|right|badly|bad ..4
        under|through|on the ice -cream|rink
        stung|bite|bitten|bit|sting ..4 swelling|swollen|adder|snake|jellyfish|reaction|breathe
        trod|stepped|fell ..4 nail|spike|railings|railing|fence
        fishhook|fish_hook|pellet|airgun|impaled
        electric shock
        overdosed|crushed under|by
        explosion|blast ..6 hurt|burnt|face
        gash|gashed|deep_cut|gaping|stab_wound|puncture_wound|severed|impaled|amputated
        split|cracked|cut|smashed|busted|sliced|bust ..2 head|forehead|eyebrow|chin|skull|scalp -teacher|office|lice
        head|chin|forehead|hand|finger|leg ..3 split|open|pumping|gaping|hanging|bone
        split open
        needs|need|needing|gonna_need|require ..3 stitches|stitching|glueing|gluing|xray|x_ray
        to the bone
        can see ..2 bone|skull
        head ..1 injury|trauma|wound
        bang|banged|hit|smacked|bumped|whacked|cracked|knocked|knock|bashed|landed|clattered|fell|fallen|split|\
            injury|head ..5 head|skull ..12 sick|vomiting|vomited|drowsy|dizzy|blurred|pupil|pupils|unconscious|\
            sleepy|bleeding|hospital|confused|slurring|lump|egg|out_cold|wobbly|dazed|seeing_double|remember|\
            forgot|name|funny|a_e|blood|knocked_out
        head ..2 bang|knock|bump|injury ..8 sick|vomiting|drowsy|dizzy|pupil|sleepy|confused
        pupil|pupils ..4 bigger|different|uneven|blown|dilated|unequal
        seeing double
        arm|arms|leg|legs|wrist|ankle|finger|collarbone|elbow|knee|shoulder|foot|bone|nose|jaw|thumb ..4 broken|\
            broke|snapped|wrong_way|wrong|bent|sticking|poking|dislocated|shape|mangled|hanging|popped_out|crushed|\
            angle
        broke|broken|snapped|dislocated|fractured|smashed|crushed|shattered|mangled|bust ..2 arm|leg|wrist|ankle|\
            collarbone|nose|jaw|shoulder|hip|finger|fingers|foot|elbow|kneecap|back|neck|rib|ribs|hand|thumb
        bone ..3 sticking|poking|out|through|showing
        fell|fallen|fall|come|came|comes|flew|thrown|went|tumbled|dropped ..2 off|down|from|out|over|through ..5 \
            bike|trampoline|stairs|tree|wall|window|horse|scooter|ladder|climbing_frame|quad|bunk|bunkbed|swing|\
            skateboard|pony|roof|handlebars|top_bunk|banisters|balcony|escooter|garage|slide ..14 hurt|bleeding|\
            cannot|wont|arm|leg|head|screaming|unconscious|wrist|ankle|back|neck|stitches|ambulance|sick|swelling|\
            knocked|bone|broken|gibberish|moving|walk|pain|blood|lying|helmet|wrong|crying
        fell|fallen|tumbled down|off|out|from ..3 stairs|stares|roof|window|ladder|balcony
        run|ran|knocked|mowed over|down by
        hit|knocked|run|clipped ..2 by|over|down|off ..3 car|van|bus|lorry|motorbike|train|taxi|bike
        car crash|accident|smash|crashed
        crashed ..3 car|bike|moped|quad|motorbike|scooter
        badly|seriously|really_badly|really|proper|bad hurt|injured|burnt|burned|cut|wounded|injury -that|when|\
            by_what|feelings
        hurt ..2 bad|badly|seriously|really
        trapped ..4 finger|hand|arm|leg|fingers|foot
        cannot|not|couldnt ..1 feel|move ..2 legs|leg|arms|arm|hand|feet|fingers|toes|neck
        electrocuted|electric_shock|struck_by
        bitten|bit|bite|mauled|attacked|savaged ..3 dog|dogs|snake|adder|rottweiler|xl_bully|staffie
        dog ..3 bit|bitten|attacked|mauled|savaged|gone_for ..1 him|her|them|BIRD|YOUNG|face|his
        kicked ..2 by|from ..3 horse|heifer|cow|pony|bullock
        put ..3 arm|hand|fist|foot|leg|head|elbow through ..3 glass|window|door|pane|mirror
        through the|a ..2 glass|window|greenhouse ..6 blood|bleeding|arm|hand|cut|pumping
        stood|trod|fell|sat|landed|stepped on|onto ..2 needle|syringe|nail|glass|spike|rake
        hypothermia|heatstroke|heat_stroke|frostbite
        pulled|dragged|fished|got|found ..2 out|from|in|face_down ..2 water|pool|pond|river|sea|canal
        drowning|drowned|drownded -rats|rat
        under|not come|came up|back ..4 water|surface
        coastguard|air_ambulance|lifeboat|mountain_rescue
        stopped ..1 heart
        cpr|defib|defibrillator
        knock|bang|bump|fall|blow|smack ..2 off|to|on|from ..2 swing|slide|head|step|stairs|bars|bat ..8 sleepy|sick|\
            eye|eyes|dizzy|vomit|drowsy|dazed
        eye|pupil|eyes|one ..1 is|s|looks bigger|larger|wider
        got|get|had|has ..1 hold of HIS face|throat|neck
        flap ..2 hanging|of|off
        skin ..2 hanging|coming_away|like_wet|melted|melting
        dog|dogs bite|bitten|bites|bit ..2 on|face|him|her|hand|leg|arm
        drink|drank|drinks|swallow|swallowed|eat|ate|licked|drinking|drunk ..5 cleaning|cleaner|pipe|pipes|toilet|\
            descaler|iron
        mouth|lips|throat|tongue is|are|all ..1 burn|burnt|burned|blistered|numb|burns
        not|cannot|isnt|cant|doesnt|couldnt move|moving|movin|feel ..1 his|her|my|them legs|arm|arms|leg|feet|hand|neck
        fell|fallen|fall|falls|coming|come off|from|out_of ..1 the|a ..1 shed|roof|tree|loft|ladder|garage|cliff|\
            window|horse|quad|bales|balcony -and_laughed
        baby|toddler|bairn|newborn ..2 fall|fell|fallen|rolled|dropped ..1 off|from|out|on
        went|gone|fell|goes|fallen|falls|tumbled down|doon ..2 stairs|stair|steps|cellar
        head first|heid_first
        fell|fallen|fall|slipped in|into ..2 river|canal|lake|sea|weir|slurry
        pulled|pulls|tipped|knocked|pull ..4 pan|kettle|slow_cooker|teapot|tea|coffee|soup|saucepan|\
            chip_pan ..4 over|off|down|on
        pan|kettle|teapot|slow_cooker|saucepan|tea|coffee ..6 down|over|all_over ..3 front|himself|herself|leg|face|\
            arm|tummy|him|her
        hand|finger|fingers|thumb|leg|foot|arm|top|toe ..6 not_attached|hanging|in_two|mangled|backwards
        shut|caught|trapped|crushed|jammed HIS ..1 hand|finger|fingers|thumb|foot|leg|arm ..1 in|under
        isnt|not|its_not attached -to_the_email|document
        hand|arm|foot|leg|head|fist|elbow is|s|went|gone|goes|has_gone through ..2 pane|window|glass|door|greenhouse
        firework|glass|chemical|metal|shard|fishhook|pellet|splinter|stone|dart in HIS eye|eyes
        bone ..2 visible|showing|out|sticking
        against|under ..1 a|the|by ..1 bus|lorry|van|tractor|tram
        tractor|quad|tractors|quads|car|horse ..1 rolled|fell|fallen|landed|overturned|tipped ..2 on|over
        dislocated|dislocate
        legs|leg|arms|arm|neck|necks|ankle|knee ..2 lying|all|at|round ..1 wrong|wrang|funny
        toe|hands|hauns|fingers|arms|legs|feet ..1 are|is tingling|tinglin|numb
        tingling|tinglin $
        frostbitten|frostbite|trench_foot
        split|sliced|cut|opened HIS ..2 to|down_to|open ..1 bone
        bump|lump|egg on HIS head
        face ..3 deep|cheek ..2 inside|through
        so much|much of ..1 it ..1 blood|$
        open|cut|down|through|gone|deep ..1 to the bone|fat
        hand|hands|foot|finger|fingers|arm ..3 in|caught ..2 mower|lawnmower|blender|shredder|escalator|strimmer|mincer
        stuck|put|poked|pushed|shoved|jammed|poking ..3 in|into the ..1 socket|sockets
        fall|fell|fallen|dropped|falling ..1 from ..1 height|a_height|window|roof|balcony|loft|first_floor|upstairs
        """,
    "medical.burn": """
        burnt|burned|burn|burns|burning|scalded|scald|scalding|singed ..6 hand|hands|arm|face|leg|legs|neck|chest|\
            skin|back|foot|blister|blistering|blisters|badly|belly|fingers
        hand|hands|arm|arms|face|leg|legs|neck|chest|skin|back|belly ..4 burnt|burned|burns|scalded|blistering|\
            blistered|blisters|peeling_off
        scalded|scald|scalding
        boiling|kettle|hot_water|hot_oil|hot_fat|pan|tea|coffee|soup|acid|bleach ..6 over|on|down|spilt|spilled|\
            poured|pulled|tipped|threw|herself|himself ..4 himself|herself|him|her|arm|leg|legs|face|hand|chest|\
            them|baby|me|skin|toddler|eyes
        burn ..3 blistering|blister|size|blistered|weeping
        llosgi ei law|llaw|braich|wyneb
        in HIS eyes ..6 bleach|acid|cannot_see|burning|chemical
        bleach|acid|chemical|chemicals ..4 eyes|face|skin
        """,
    "medical.swallowed": """
        TAKEN ..4 inhalers|insulin|eardrops|patches|vapes|capsules
        drink|drinks|drank|drunk|swallowed|swallow|eats|ate|eaten ..1 something|summat|stuff|the ..6 garage|shed|\
            under_the_sink|sink|cleaning|cleaner|bottle_with|blue|vomit|sick|burning|throat|poison
        drank|drunk|drinking|swallowed|swallowing|swallow|eaten|ate|eating|licked|necked|downed|swollowed|sucking|\
            inhaled|put|stuck|got|shoved ..5 battery|batteries|batry|magnet|magnets|bleach|antifreeze|poison|\
            detergent|dishwasher_tablet|washing_capsule|washing_tablet|capsule|liquitab|weedkiller|white_spirit|\
            toadstool|toadstools|toilet_cleaner|disinfectant|dettol|cleaning_stuff|turps|paraffin|hand_gel|\
            sanitiser|screenwash|rat_poison|slug_pellets|domestos|oven_cleaner|drain_cleaner|nail_varnish_remover|\
            vape_liquid|e_liquid|zoflora|fairy_liquid|berries|nicotine|fertiliser|petrol|fabric_softener -charger|\
            fridge
        swallowed|swallowing|swolowd|swallows|gulped ..4 coin|button|marble|pin|pins|nail|screw|lego|bead|beads|\
            ring|stone|5p|penny|pound|toy|earring|needle|something|foil|tack|grape|magnet|plastic|hair_clip|glass|\
            balloon
        cannot|cant|unable ..1 swallow
        poisoned|poisoning|ligature_mark
        child|bairn|toddler|baby|girl|boy|he|she|hes|shes|is|been|BIRD|YOUNG|BIRDS ..2 eating|eaten|ate|been_at|\
            got_into|got_hold_of|swallowed|sucking ..3 PILLS
        wrong tablets|medicine|tablet|dose|pills
        double|twice|too_much ..3 dose|medicine|insulin|tablets|calpol
        battery ..4 swallowed|throat|nose|ear
        """,
}
