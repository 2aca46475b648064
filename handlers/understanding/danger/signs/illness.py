"""Illness that needs somebody now, and medical help (DOMAIN B49)."""

SIGNS: dict[str, str] = {
    "medical.breathing": """
        puffs|puff|inhaler|pump|neb|blue_one ..8 not|isnt|nothing|no|doesnt|still_not|aint ..2 working|shifting|\
            touching|helping|better|easing|enough|cutting_it
        struggling|fighting|gasping|desperate ..1 for air|breath
        hes|shes|is|baby|BIRD|YOUNG|she|he gasping -for_a
        gasping ..2 breath|air
        cannot|hardly|not|barely ..1 get ..3 air|words_out|word_out|breath|breathe
        sucking ..1 in ..3 ribs|breathing
        ribs ..3 sucking|showing ..3 breathe|breathing|breath
        turning|turned|going|goes blue
        bag|plastic|something ..2 over ..1 HIS ..1 face|head|mouth
        not|no|cannot|never|stopped|stops|stoped|stopping|struggling|struggles|struggled|barely|hardly|scarcely|\
            trouble|difficulty|fighting|isnt|wasnt|doesnt|stopt|couldnt|wont|short|cant|gasping|problems|labouring|\
            labour ..3 breath|breathe|breathing|breathes|breaths|brth
        breathing|breath|breaths|breathes ..4 funny|wrong|bad|badly|fast|weird|strange|noisy|heavy|heavily|\
            laboured|shallow|hard|rapid|difficult|slow|rattly|rattling|right|properly|proper|fading|stopped|stops|\
            wheezy|raspy|quick|worse
        noise|noises|rattle|rattling|wheeze|wheezing|whistling|grunting ..4 breathing|breath|chest|breathes
        wheezing|wheezy|wheeze|grunting|croup ..6 blue|bad|badly|cannot|not|colour|worse|inhaler|grey|sucking|ribs|\
            struggling
        inhaler|inhalers|puffer|pump|blue_one|nebuliser|nebulizer|ventolin|salbutamol ..5 not|isnt|doesnt|no|empty|\
            wont|nothing|aint touching|working|helping|good|doing|left|empty|work|touch|help|shifting|a_thing
        inhaler|inhalers|ventolin ..2 empty|useless|run_out
        asthma ..3 attack|bad|terrible|awful|worse|severe|attacks|playing_up_bad
        choking|choked|choke|chocking|chokes|choken
        lips|lip|face|mouth|fingers|hands|toes|nails ..5 blue|grey|purple
        gone|going|went|turned|turning|goes|goin|turnt ..2 blue|grey|purple|floppy|limp
        he|she|hes|shes|baby|all|is|BIRD|YOUNG ..2 floppy|limp|lifeless
        bad|funny|awful|terrible|horrible colour
        gone ..1 white and|as clammy|shaking|shakin|sweating|sweaty|a_sheet
        stuck ..3 throat|windpipe
        down the|wrong|a wrong way|hole|pipe
        down wrong way
        ddim|methu|stopio|stopped ..2 anadlu
        oxygen ..4 low|dropping|80|85|dropped
        breathing|cough|coughing|breath ..3 seal|barking
        pulling|sucking|tugging|dragging in ..3 ribs|throat|neck|chest
        breathing ..1 once|every ..2 #|ten|few|couple|five|second|seconds
        chest|ribs|tummy ..2 going|sucking|pulling|sucked in
        only|just say|manage|get ..1 one|two|a_few|couple ..1 word|words
        """,
    "medical.unconscious": """
        fell|fallen|down|floor|collapsed|tripped|dropped|falls ..5 wont|not|cannot|never|isnt ..1 get|getting|\
            moving|move|wake|waking|speak|talking up|not|at_all|$|please|and|him|now|to_me
        wont|cannot|not get|getting up ..3 please|help|floor|fell|blood
        on the floor ..5 blood|not|bleeding|wont|cannot|shaking|please|moving|dead|hurt|unconscious
        carer|dawn|mum|dad|nan|nanny|foster_mum|foster_dad|she|he ..3 not|isnt|wont|cannot ..1 waking|wake|moving|\
            breathing|answering_me
        isnt|is_not|not|aint waking|responding ..1 up|to|$|properly
        zoning|zoned|drifting|slipping ..1 in|out|away -of_the
        unconscious|unresponsive|unrousable|comatose|lifeless|concussed|concussion|anymwybodol
        passed|passing|blacked|blacking|sparked clean|cold out
        passed|passing|blacked|blacking|sparked out -on_the_parade|with_honours
        knocked out|unconscious -of|in|the
        knocked clean|spark out
        fainted|fainting|faints|faint|collapsed|collapse|collapsing|collapses|keeled|llewygu
        lost consciousness
        cannot|couldnt|unable_to|struggling_to|dont|hard_to|trying_to|cant ..1 wake|rouse|waken|revive him|her|\
            them|er|BIRD|YOUNG|the|up|my
        he|she|they|hes|shes|BIRD|YOUNG|it|still ..1 wont|will_not|doesnt|not|cannot|isnt|is_not ..1 wake|waken|\
            waking|rouse|rousing|come_round|coming_round -you|until|till|before|early|yet
        wont|will_not|not waking|wake|waken up|properly|proper
        not waking -you|him_up|her_up|them|until|till|the|before|early
        cannot|wont|couldnt|not ..2 get|getting ..2 HIM|her|him|any|a ..3 wake|open|up_off|respond|response|answer|\
            sense|rouse|eyes|come_round|round
        hes|shes|is|theyre|BIRD|YOUNG|he|she not|stopped responding|conscious|responsive|moving|with_it|\
            answering_me|speaking_to_us_just_lying -house|school|out|in|to_bradford|schools|here
        hes|shes|theyre|hes|shes|theyre|he_is|she_is|BIRDS|baby_is|child_is|boy_is|girl_is|is dead|deid -tired|\
            nice|good|keen|happy|funny|quiet|sweet|set|proud|chuffed|excited|on|casual|to|in|against|pleased|\
            certain|sure|lucky|brave|clever|easy|posh|cute|impressed|from|beat|bored|right|serious|polite|strict|\
            slow|fast|close|simple|polite|giddy|made_up|mad|cheeky|sound|helpful|good_at
        think|thought|found|find hes|shes|him|her|theyre dead
        eyes ..4 rolling|rolled|roll|glazed|glassy|back_in
        rolling back
        lying|lay|laying|laid|slumped ..4 not|isnt|wont moving|move|responding|respond|answering
        slumped|slumping
        lie|lying|lain|found ..5 floor|stairs|pavement|road ..4 not_moving|blood|moving|wake
        in and out of consciousness|it
        drowsy|sleepy ..5 cannot|wont|bang|head|banged|hit|not_right|tablets|confused|sick|really
        right|very|really|proper|all|so drowsy
        confused ..4 where|who|sweating|sweaty|slurring|shaking|name
        hes|shes|BIRD|is|all|acting|gone confused|delirious|disorientated|disoriented|incoherent|rambling
        not|no|isnt making|talking|speaking ..2 sense
        talking gibberish|rubbish_and|nonsense_and
        gibberish
        no|not|cannot|isnt|couldnt ..3 pulse -oximeter|ox
        aint|not|hasnt|havent|never ..1 woke|woken ..1 up ..1 since|all_day
        """,
    "medical.seizure": """
        gone|went|going|goes|all stiff|rigid
        eyes ..3 flickering|flickered|fluttering|twitching|up_in_his_head|up_in_her_head
        dribbling|drooling|dribble|drool|frothing|foam ..5 stiff|eyes|shaking|shake|cannot|mouth|fit|not
        twitching|jerking|spasming|spasm|spasms -curtains
        hes|shes|is|BIRD|YOUNG|still|started|been|keeps|was|BIRDS|not_stopped|childs|and|stopped fitting -in|into|\
            room|the|a|well|out|of|session|it|for|rooms|is|new|school|tomorrow|them
        fitting again|now|on_the|and
        having|had|has|taken|took|taking|another|have|big|massive|first|second a|another|some|one|of|fit|fits|\
            proper|like|ever fit|fits|seizure|seizures|convulsion|funny_turn|absence -of|about|when|because|over|\
            if|cos|laughing|giggles
        having|taken|took|had a|another|kind_of|some ..2 fit|seizure|turn|funny_turn -of|about|when|because|over|\
            if|up|in|at|for
        seizure|seizures|seizing|convulsing|convulsion|convulsions|convulsed|epileptic|febrile|trawiad
        funny|nasty turn
        took|taken|had ..2 turn for the_worse|worse
        shaking|shakin|jerking|twitching|trembling|shakes ..4 wont|cannot|violently|all_over|not_stop|\
            uncontrollably|stopped_breathing|eyes|jerking|frothing
        frothing|foaming
        buccal|midazolam|rescue_med|rescue_medicine
        """,
    "medical.allergy": """
        lips|tongue|mouth|throat|face ..3 tingling|tingly|itchy|itching|fat|numb|burning|puffy ..8 nut|nuts|curry|\
            eating|ate|eaten|tongue|throat|swelling|after|breathe
        tongue|lips|throat ..2 fat|tingling|huge
        allergic|severe|bad|allergy reaction
        anaphylactic|anaphylaxis|epipen|epipens|epi_pen|auto_injector|jext|emerade
        nut|nuts|peanut|peanuts|sting|stung|wasp|bee|allergic|prawn|egg|sesame|cashew ..8 face|swelling|swollen|\
            swelled|rash|reaction|lips|tongue|throat|hives|breathe|breathing
        tongue|throat|face|lips|lip|airway|neck ..4 swelling|swollen|swelled|swole|closing|closing_up|tight|\
            tightening|blowing_up|ballooned|ballooning|puffed|blown_up|swell
        come|came|coming|broken|covered ..2 out|in|with ..1 hives
        """,
    "medical.illness": """
        sugar|sugars|bm|bms|glucose|bloods|ketones is|was|are|at|reads|reading|says|down ..1 1.*|2.*|3.*|hi|high|low|\
            lo|dropping|crashing|sky_high
        cannot|wont|not swallow ..2 juice|water|glucose|gel|dextrose|spit
        cannot|couldnt ..1 feel|move HIS ..1 legs|leg|arm|arms|feet|face|neck|side
        fontanelle|soft_spot ..2 sunken|bulging
        rash ..6 wont|not|doesnt|never|still ..2 go|fade|disappear|blanch|going|fading|shift
        rash ..6 glass|tumbler
        white|pale|grey|gray as|like a_sheet|a_ghost|death|ash ..6
        sweating|clammy|shaking|shivering ..6 pale|white|grey|confused|cannot|vomiting|sick|collapsed|freezing
        smells fruity|of_pear_drops
        breath smells ..3 fruity|pear_drops|acetone
        hes|shes|is|looks|really|so|very|been|baby lethargic|unresponsive|jaundiced
        gone|so|really|very|all blotchy|mottled|clammy|grey
        ectopic|overdue_injection|adrenal|sickle_cell|sickle_crisis|crisis_card
        rash|spots|blotches ..10 glass|tumbler|fade|fading|blanch|spreading|purple|go_away|disappear|bruises|\
            temperature
        glass test
        temp|temperature|fever|burning|hot|him|her|its|degrees ..5 39|40|41|42|39.#|40.#|41.#|42.#|forty|over_40|\
            thirty_nine|105|104 -minutes|quid|pounds|miles|mins|people|of_us|weeks|mile|min|\
            th|st|hours|hour|years|year|percent|pages|days|km|odd|k
        temp|temperature|fever ..5 wont|not|will_not|cannot|keeps ..2 down|rising|shift|going_up|budge
        burning|burnin up
        stiff neck
        light|lights ..3 hurts|hurting|hurt ..3 eyes|her|him
        light hurts
        meningitis|sepsis|septic|mottled|septicaemia
        blood|his|her sugar|sugars ..5 low|high|dropped|#.#|1.#|2.#|3.#|25|30|hi|dropping|crashed|sky_high|\
            rock_bottom|27|28|29|24
        sugars|sugar|bm|bms|ketones|libre|dexcom|glucose ..3 low|high|dropping|crashed|2.#|1.#|3.#|hi|lo|alarming
        hypo|hypos|hypoglycaemic|dka|diabetic_coma|insulin_pump
        insulin ..4 wrong|too_much|double|missed|refused|refusing|lost|run_out|wont
        baby|newborn|bairn|boy|girl|tiny not|wont ..1 feeding|feed|waking_for|taken_milk|wake_for
        not waking for milk|feed|feeds|bottle
        appendix|appendicitis ..2 burst|rupture|think|they|now
        writhing|doubled_up|doubled_over
        screaming in|with pain|agony
        not right in|with ..2 breathing|himself|herself|head_since|since
        testicle|testicles|ball ..4 twisted|swollen|agony|pain
        wedi llosgi|llewygu|disgyn|syrthio|brifo
        yn sal iawn
        tube|trachy|tracheostomy|trache|peg|cannula|button ..3 come|came|pulled|fell|ripped|is|right ..1 out|off|\
            blocked
        gurgling|gurgle|gurglin|snoring noise|sound|breath|and|to|wet
        going|gone|went|turned dusky|waxy|limp|rigid|ashen
        no|not|hasnt|not_had ..4 wet nappy|nappies
        soft spot|bit|fontanelle ..3 sunk|sunken|in|bulging|inside|sunks|going
        spots sunk|sunken|bulging
        not|isnt|wont|stopped|no ..1 taking|take|taken ..1 feed|feeds|bottle|milk|fluids|breast
        not|wont|never|cannot|no ..4 rouse|waken HIM
        not|isnt|wont|no coming|come round -until|for|to_ours|here|yours|this|on|tomorrow
        not|nt|isnt waking|wakening|wking up
        rather|all|very|gone|so|really floppy
        been|is|gone|rather|all|going|went floppy
        fit|fits|seizure ..3 still|stil|mins|minutes
        had|hd|having|has|took a fit ..3 now|hes|shes|wont|its|still|and|in
        # mins|minutes ..2 eyes|fitting|still|blue|breathing
        eyes|eye|yes ..1 rolled|roll|rolling back|in|up
        theres|there_is|with froth|foam
        froth|frothing
        coughing|coughed|coughin ..1 froth|black|blood|water|pink
        isnt|not|no|never blinking|swallowing
        stung|sting|stings ..3 mouth|throat|tongue
        tongue|throat|lips|lip ..3 bigger|big|huge|fat|closing|puffing|getting
        throats|throat|airway|tongues ..1 closing|swelling|swollen|tight
        heart|pulse|hearts ..2 fast|racing|irregular|thumping|pounding|fluttering
        i|ive counted 1#
        pain|elephant|weight|tightness|band ..4 chest
        down|up HIS ..1 arm
        went|gone|going|goes down in|like|on|at the|a ..1 kitchen|lino|floor|sack|bag|stairs|street|drive
        woke|came_round|waking ..1 up on the floor|lino|tiles|ground|bathroom
        insulin|tablets|pills|dose|jab|injection ..2 in|gave|given|had|went|taken ..1 twice|double|again
        given|gave|giving|give ..2 my|wrong|husbands|anothers ..2 tablets|medicine|dose|meds|insulin
        took|taken|had|gave|given ..2 tablet|tablets|dose|medicine|pill|pills at|this ..4 again|twice
        tablets|medicine|pills|meds instead of hers|his|mine
        talking daft|rubbish|funny|gibberish|nonsense|weird|rot
        shaking ..2 cold|sweating|clammy|pale|cannot
        having|havin the|my|a baby now|here|early|rn
        pear drops
        pump ..4 off|out|failed ..8 sick|puking|sugar|ketones|hours
        pen|epipen|epi is|s|in|used|pens|given ..1 in|done|used
        nut|nuts|egg|milk|prawns ..4 allergic|allergy ..6 had|ate|eaten|forgot|face
        wound|stitches|scar|stump ..3 open|opened|burst|infected|smells|green|pus
        bent|doubled|curled double|up|over ..4 tummy|stomach|pain|side|screaming|agony
        tummy|stomach|belly|gut ..4 hard|rigid|board
        bringing|coughing|fetching|throwing|chucking|chuckin up ..2 fresh|black|bright|blood|red
        ring|rung|rang|dialled|called|phoned|ringing ..1 nines|nine
        recovery position
        headache|headaches|heddakes|heads ..6 boiler|flame|sleepy|neck|light|rash
        blue|purple|grey round|around ..1 mouth|lips
        going|goes|gone|went|turning ..1 a|that|all ..1 funny|horrible|awful colour
        sweat dripping|pouring|off
        snorting|gasping and
        gone|went|going|turned|turning|all|face ..1 purple
        cannot|not|cant stay|keep|staying awake
        cannot keep awake
        head ..2 soft ..3 side
        peeing|weeing|coughing|passing|spitting|pissing|peein|weein|coughin ..2 blood|clots
        hes|shes|skin|eyes|face|baby|he|she|BIRD ..3 gone|turned|going|looks|turning yellow
        cannot|not pass water|urine -in|on
        half|side|one_side of ..1 HIS body ..3 weak|numb|gone|dead|move
        keeps|keep|kept asking ..1 what day|year|happened
        """,
    "medical.heart": """
        chest ..4 pain|pains|hurts|hurting|tight|tightness|crushing|tightening|pressure
        pain|pains|tightness|ache|tight|pressure ..4 chest
        down HIS ..1 arm ..4 pain|numb|tingling
        pain|pains|numb ..5 down HIS ..1 arm
        heart attack
        heart ..4 racing|stopped|pounding|hammering|irregular|jumping_out|ten_to_the_dozen|flutter|beating_fast|\
            going_mad
        cardiac|palpitations
        stroke|heart_attack ..1 came|coming|come|comes on
        having|had|has|think|thinks|signs|suffered|its a|an|another|of ..1 stroke|asthma_attack|allergic_reaction \
            -of|the
        face|mouth|side ..3 drooping|drooped|droopy|dropped|numb|droops
        slurring|slurred|slurs ..3 speech|words|and_face
        """,
    "medical.ambulance": """
        ring|rang|rung|ringing|phone|phoned|phoning|call|called|calling|calld|dial|dialled|need|needs|needed|get|\
            got|getting|waiting|wait|in|by|want|wants|send|sent|on|the|an|with|asked|should ..3 ambulance|\
            paramedics|999|paramedic|ambiwlans|medics -training|form|book|service_talk|station|museum
        ambulance|paramedics|ambiwlans|paramedic|ambo ..4 here|coming|on_way|way|says|said|say|called|took|taking|\
            been|minutes|outside|hours|arrived|wont|crew|still|asked|now|are|just
        ambulance please|pls|quick|asap|$
        ^ ambulance
        ambulance 999
        111 ..4 said|says|say|told|on|sending|hospital|ambulance|hold|ages
        resus|life_support|intensive_care|icu|picu|hdu|induced_coma|emergency_surgery|emergency_theatre
        needs|need|needing|see|get to|a|an|the|go|see|some|an_emergency doctor|medical|gp|paramedic ..3 now|asap|\
            tonight|urgently|urgent|attention|straight_away|help|quick
        medical emergency|help
        wife|husband|mum|dad|nan|partner|carer|dawn|hubby|missus|man|woman collapsed|unconscious|dead|not_moving|\
            on_the_floor|fell_down
        """,
    "medical.unwell": """
        baby|newborn|boy|girl ..3 screaming|crying ..3 hours|stop|high_pitched|nonstop
        in|so_much|screaming|crying|terrible|horrible|severe|awful agony|pain|with_pain -in_the|aux|from_teething
        stomach|tummy|belly ..3 pain|pains ..4 bad|severe|screaming|doubled|cannot|side|worse|agony
        waters broke|gone|broken|have_gone|just_gone|went
        contractions|miscarrying|miscarriage|miscarried|gone_into_labour|in_labour
        vomiting|sick|throwing_up|being_sick ..5 green|constantly|hours|cannot_keep|nonstop|non_stop|everything_up|\
            since_this_morning
        really|very|proper|seriously|dead|so|dangerously poorly|ill|unwell -behaved|prepared|paid
        gone downhill
        dehydrated
        came|come over ..1 dizzy|funny|faint|queer|unwell
        cannot|isnt|not|wont ..1 stop being sick
        """,
    "medical.hospital": """
        rushed|rushing|blue_lighted|blue_lights|blue_lighting|airlifted
        HE_IS|YOUNG|BIRD|taken|take|taking|took|going|heading|on_way|on_our_way|at|in|need|needs|off|get|got|go|to|\
            get_him|bring with|to|in|at|the|up|up_at|down|him|her|on|our|way|go|sat|still|off|here|BIRD|him_to|\
            her_to|a_e a_e|casualty|resus|emergency_department|minor_injuries
        in|at a e with
        in|at|off_to|to|heading_to|going_to|gone_to|sat_in|still_in a e|casualty
        taking|taken|took|rushed|rushing|take|going|heading|way|get|needs|kept|admitted|admitting|keeping|in|drive|\
            driving HIM|with_him|with_her|to|in|go|way|to_go|get ..3 hospital -appointment|appt|scan|for_a_check|\
            check_up|checkup|app|appointments|transport|radio|school|corridor|visit
        hospital ..6 keeping|keep|admitted|admitting|overdose|tonight_with_him|tonight_with_her|surgery_tonight
        """,
}
