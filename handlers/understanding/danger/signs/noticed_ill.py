"""What a carer sees of a child who is gravely ill or hurt, and does not call by its name (DOMAIN 2, B49)."""

SIGNS: dict[str, str] = {
    "medical.noticed": """
        all|both|everyone|everybody|girls|boys|whole|us|kids|were|weve|family ..4 headache|headaches|sick|dizzy|\
            sleepy|drowsy|poorly ..14 \
            heating|boiler|boilers|gas|generator|barbecue|bbq|stove|flue
        heating|boiler|boilers|gas|generator|barbecue|bbq|stove|fire ..14 all|both|everyone|everybody|girls|boys|kids|\
            us|were ..4 headache|\
            headaches|sick|dizzy|sleepy|drowsy|splitting
        dogs|dog|cat|cats|budgie|hamster|rabbit ..1 not|hasnt|isnt|wont|is ..1 got|getting|get|moving|waking|lying \
            ..1 up|since|either|$|flat
        mums|mum|mam|nan|he|she|dad|hes|shes|husband|wife|carer|BIRD ..1 gone|went|keeled|toppled|pitched over ..4 \
            twice|hall|floor|again|\
            bathroom|stairs|like|sideways
        getting|gone|going slower|weaker|fainter|colder|sleepier|bluer|greyer|floppier
        neck|face|tongue|lips|throat|eyes|eye|hand ..2 like|size|size_of a|the|two ..1 football|balloon|melon|\
            grapefruit|golf_ball|tennis_ball|sausages
        lips|lip|tongue ..2 massive|enormous|huge|double|swelled|ballooned|the_size
        voice ..3 squeaky|hoarse|croaky|disappeared
        satay|peanut|peanuts|nuts|nut|prawn|prawns|kiwi|wasp|bee|sting|hornet ..10 lips|voice|throat|tongue|wheezy|\
            wheezing|hives|lip
        pen|pens|epipen ..2 ran|run|went|is|are ..1 out ..4 use|still|in|date
        jab|jabs|pen|pens|one|adrenaline ..1 gone|went|is in ..1 -the_fridge|the_post|the_bag
        press|pressed|pressing|rolled|rolling ..3 glass|tumbler ..8 stay|stays|still|there|dont|not|wont
        spots|rash|marks ..10 stay|stays|still_there|dont_go|not_go|wont_fade ..3 glass|press|pressed
        cries|crying|cry|hurts|hides|hiding|squinting|covering|screams|shouting ..4 from|at|off the light|lamp|\
            big_light|telly|daylight|curtains
        did|does|didnt|not|wouldnt|wont|refused|wont_have|hasnt ..1 not|want|wants|take|taken|have|had ..4 bottle|\
            feed|milk ..4 or|nor|either|and|all
        tickle|tickled|tickling|pinch|pinched|flick|flicked ..3 foot|feet|toes|cheek|ear|hand|sole ..5 nothing|doesnt|\
            not|no|without|wont
        sit|prop|stand|stood|sat|hold|pick ..2 him|her|them|BIRD|me ..1 up ..4 slides|flops|falls|slumps|slips|keels|\
            folds|droops|rag
        coughed|coughing|coughs|spluttered|spluttering|brought ..2 most|it|water|all ..4 up ..8 wheezy|doze|sleepy|\
            blue|pale|pool|bath|tired
        pool|pond|sea|canal|river|hot_tub ..8 turned|looked|took ..2 round|away|my_back|my_eyes
        face down in|floating
        under the|for water|seconds|minute|minutes|ages ..4 pulled|dragged|fished|got|coughed|blue|out
        choked|choking|had|swallowed|with|on|inhaled ..1 a|some|the grape|marble|coin|battery|sausage|sweet|\
            boiled_sweet|magnet|hotdog|\
            bit_of_apple|popcorn ..8 quiet|blue|slaps|stuck|choking|breath|breathe|purple|dribbling
        back slaps|blows|thrusts -fine|training|course
        abdominal thrusts
        what day is it ..1 what|nana|again|every|over
        asks|asking|keeps|asked|says|saying ..2 what day|year|time ..1 is it ..2 every|again|over|what|five|four|\
            three|ten
        trampoline|fell|fall|banged|bumped|knock|knocked|came_off|tumble|hit_his_head|hit_her_head|concussion|bang|\
            bump ..16 vomiting|vomited|\
            boked|puked|puking|confused|sleepy|drowsy|what_day|blurred|seeing_double|slurring|vacant
        sick|vomiting|vomited|boked|puked|puking|confused|drowsy ..10 trampoline|banged|bumped|bang|bump|knock_on|\
            fell_off|hit_his_head|hit_her_head
        mouthful|swig|sip|drop|gulp|bit|taste|lick|some|cup|cupful ..1 of ..2 screenwash|screen_wash|antifreeze|\
            anti_freeze|bleach|dettol|\
            white_spirit|turps|weedkiller|paraffin|petrol|diesel|detergent|disinfectant|domestos|zoflora|perfume|\
            mouthwash|vape_juice|\
            hand_sanitiser|nail_varnish_remover|lamp_oil|drain_cleaner|oven_cleaner|plant_food|rat_poison|slug_pellets
        screenwash|antifreeze|bleach|dettol|white_spirit|weedkiller|liquitab|dishwasher_tablet|button_battery ..8 bad|\
            safe|dangerous|harmful|poisonous|\
            toxic|harm|worry|gone|drank|swallowed|mouth|lips ..6 toddler|baby|year|old|old|child|him|her|he|she|them|\
            little_one
        emptied|emptying ..5 PILLS
        emptied ..3 medicine|bathroom cabinet|cupboard
        two|three|four|five|six|# blisters|tablets|pills|capsules ..1 chewed|missing|short|popped|unaccounted
        blisters|blister|packet|strip|foil ..2 chewed|bitten|popped|ripped ..1 open|$|and|on|in
        PILLS|tablet|dose|meds ..4 at ..3 and ..1 again
        took|taken|had|gave|given|give ..4 PILLS|tablet|dose|doses|meds ..4 at|this ..3 and ..1 again
        gave|given|give|had|took|taken|taking ..4 PILLS|tablet|dose|meds|insulin|jab|injection ..3 twice -a|daily|per
        gave|given|had|took|taken twice|double ..4 PILLS|tablet|dose|meds|insulin
        both gave|given|gied ..4 PILLS|tablet|dose|meds|insulin|it|them
        we|ive|i|hes|shes|husband|both ..3 given|gave|gied|give ..3 already ..6 PILLS|tablet|dose|meds
        doubled HIS|up|the ..2 PILLS|tablet|dose|meds|insulin
        extra|another|second dose|tablet|lot|insulin ..4 by_mistake|accident|accidentally|mistake
        gave|given|had|took|taken ..6 by_mistake|accidentally|wrong ..3 PILLS|tablet|dose|meds|insulin|injection
        wrong child|boy|girl|twin ..4 PILLS|tablet|dose|meds
        given|gave|give BIRD|him|her|them [his|her|their|the] BIRDS|sisters|brothers|twins|somebodys|mums|dads|nans \
            ..1 PILLS|tablet|dose|meds|insulin
        on|onto|its|their|the third|fourth|fifth ..1 towel|towels|tea_towel|flannel|dressing|bandage
        through|soaked|soaking|filled|filling ..3 towel|towels|tea_towel|tea_towels|bandage|dressing|pads -swim
        come|came|gone|coming over ..2 cold|clammy|faint|grey|sweaty|shivery ..3 $|and|now
        granny|nan|grandad|mum|dad|carer|husband|wife|she|he ..1 is|s|was cold|stiff ..3 $|not|and|wont|to_touch
        """,
}
