"""Words of illness and injury that mean no harm, a phrase a line."""

HARMLESS = """
    arm|leg|legs|arms|feet|bum|phone|battery|batteries|laptop|tablet|hamster|goldfish|plant|car|engine|line|wifi ..1 \
        is|are|has|have|was|went|died|gone ..1 dead|died|dying
    saw|seen|heard|past|counting|counted|passed|made|built|drew|toy|lego|playmobil|drawing ..3 ambulance|ambulances
    ambulance|ambulances driver|went_past|passed|drove_past|cadets|cadet|station_visit|museum|out_of
    cannot|not breathe in these|this|those|my|her|his ..2 jeans|dress|trousers|tights|suit|shoes|top|bra|costume
    gums|gum|tooth|teeth|toothbrush ..3 bleed|bleeding|bled|blood
    scab|nosebleed|nosebleeds|tooth ..10 blood|bled|bleeding|stopped
    blood ..3 tooth|teeth
    cut|grazed|nicked|scraped HIS|my ..2 finger|thumb|knee|knees|toe|hand|elbow|shin ..8 plaster|fine|ok|okay
    hurt|hurts|bruised ..3 pride|ego|feelings
    i|im|am|ive|me|my|we|husband|wife ..3 poorly|ill|unwell
    nearly|almost choked|fainted|collapsed|died ..3 when|price|told|cost|laughing
    playing|plays|play|game|pretend|toy|teddy|doll|barbie|chair|table|bed ..10 broken|broke|leg|arm
    broken|broke ..2 leg|arm ..4 chair|table|doll|teddy|barbie|toy|bed|lego
    cannot|hardly|barely|not breathe|breath ..6 lol|haha|excited|laughing|giggling|sentences|chatter
    excited|laughing|giggling ..6 breathe|breath
    receipt|receipts|mileage|form|expenses|claim|taxi_fare|parking ..14 hospital|a_e|casualty|doctor
    hospital|a_e|casualty ..12 receipt|receipts|mileage|form|expenses|claim|claims
    nans|mums|mams|dads|husbands|wifes|sisters|brothers|mothers|fathers|grans|grandads|partners|hubbys|sons|\
        daughters|in_laws|mil ..8 hospital|had_a_stroke|had_a_heart_attack|rushed_in|a_e|ambulance|chest|operation|\
        fall|fell|hip|labour|appendix|icu
    white|pale ..2 sheet ..4 washing|bed|ghost_costume|halloween
    breath of fresh air
    faint|fainting|collapsing|fainted with|from ..1 hunger|hungry|starvation|shock_when
    paediatric life
    i|ive|my|me|id have|got|my ..2 temperature|temp|fever
    i have|got temperature|temp|fever
    get|got|getting|gets my|his|her|your|our|their breath back
    hold|holding|held|out|catch|catching|under|waste|save|draw|take|deep|breathing ..2 breath|breaths|\
        exercises|space|techniques
    breathing exercises|space|down|room|machine|fine|normal|normally|ok|okay|easy
    cannot|not|hardly|let ..1 breathe ..3 without|laughing|for_laughing|cleaner|word|of
    room|space to breathe
    breath ..3 smell|smells|stinks|mint|waiting
    choked|choke|choking ..3 up|laughing|laughter|tears|me_up|on_his_words
    blue|purple|grey ..4 paint|dye|hair|lolly|slush|slushy|ink|felt|pen|bubblegum|icing|bath|smarties|face_paint|\
        glitter|sky|slush_puppy|raspberry|marker|food_colouring|sweets|smurf|dyed
    paint|painted|dye|dyed|hair|lolly|slush|slushy|ink|felt|bubblegum|icing|bath_bomb|slush_puppy|smurf|\
        paints|sky|weather|lights|light|traffic|water|water|litmus|pen|food_colouring ..6 blue|purple|grey
    face|faces|lips ..3 painted|paint
    hair ..3 grey|blue|purple|white
    passed|passing ..1 out ..4 parade|leaflets|sweets|flyers|asleep
    passed|passing him|her|them|it out
    knocked out of|in the|semi|first|cup|round
    collapsed|collapse ..4 laughing|giggles|laughter|tent|cake|cot|pushchair|chair|deal|bed_frame|sofa|in_a_heap|\
        shed|gazebo|on_the_sofa|tower|jenga|souffle
    tent|cake|chair|deal|bed|gazebo|tower|jenga|table|ceiling|wall|shelf|fence|roof|sofa ..3 collapsed|collapse|\
        collapsing|collapses -on_him|on_her|on_them|on_me|on_us|on_top
    wake|waking you|jan|anybody|the_dead|me|us|house|neighbours|everybody|street|priya
    dont|didnt|will_not|do_not|not|without ..2 wake|waking ..2 him|her|them|you
    ill|i|we|well wont|not|will_not wake|waking
    dead|deid on HIS|my|our ..1 feet
    im|am|was|were|phone|phones|battery|car|cars|fridge|boiler|line|legs|telly|internet|wifi|plants|plant|hamster|\
        fish|signal ..2 dead|deid|ded
    dead|deid|ded tired|nice|good|chuffed|on_the
    half|brown|played|play|playing dead
    eyes ..3 roll|rolled|rolling at|when|so
    fitting|fits|to_fit|can_fit|will_fit|wont_fit|doesnt_fit|not_fit|still_fit|all_fit room|rooms|in|into|session|\
        kitchen|well|kit|like|perfectly|right|nice|now|lovely|him|her|them|\
        me|boiler|carpet|wardrobe|bill
    dress|shoe|shoes|uniform|kitchen|carpet|wardrobe|blazer|bra|boots|suit|wedding|brace|braces|bathroom|boiler|\
        stairgate ..4 fitting|fit|fits
    ll|will|would|gonna|going_to|shell|hell|theyll|nearly|threw|throw|throwing|right|had|hissy|having|hissy a|have|\
        had|bit hissy|a_fit|fit|screaming ..4 fit|over|about|when|if|cos|because
    hissy|giggling|laughing|coughing|sneezing fit|fits
    fits|fit of giggles|laughter|laughing|the
    in fits
    keep|keeping|getting|get fit
    epipen|epipens|inhaler|inhalers ..6 training|prescription|expired|date|expires|expiry|spare|labelled|packed|\
        bag|box|bedtime|school|renew|new|order|collect|pharmacy
    new|spare|school|order|collect|pack|packed|renew|replacement|labelled|practice|training ..3 epipen|epipens|\
        inhaler|inhalers|jext
    fake|pretend|stage|halloween|in_my|bad|blue|donate|donated|donating|give|giving|gave|rabbit|lamb|liver|moon \
        blood
    blood test|tests|pressure|results|moon|orange|brothers|donor|boiling|type|boils|relative|relation|relatives|\
        form|up|pumping_like
    bleeding nightmare|hell|cheek|heart|useless|ages|marvellous|brilliant|kids|children|obvious|hopeless|freezing|\
        typical|knackered|reminder|reminders|texts|printer|radiators|radiator
    feet|gums|gum|tooth|knee|nose ..3 bleeding ..8 great|fine|stopped|dancing|day|brushed|plaster|but
    stitches|stitch ..3 out|removed|dissolved|laughing|taken
    in stitches
    my|me|our|his|her|wifes|husbands|nans|mothers|sisters|the nan|mum|mam|mother|dad|father|sister|brother|husband|\
        wife|granny|gran|grandad|uncle|aunt|auntie|partner|friend|mate|man|lass|missus|hubby|bf|fella|daughter|son|\
        mil|mums|dads ..9 hospital|had_a_stroke|had_a_heart_attack|rushed_in|rushed|a_e|ambulance|chest|pains|\
        operation|appendix|collapsed_in|broken|broke|fall|fell|hip|icu|intensive_care|labour|contractions|waters|\
        keeping|\
        kept_in|admitted|fallen
    nans|mums|mams|dads|husbands|wifes|sisters|brothers|mothers|fathers|grans|grandads|partners|hubbys had a \
        stroke|heart_attack
    husbands|wifes|mams|nans|mums|hubbys|lass|missus|mother|sister|dads ..6 hospital|kept_in|appendix|ambulance|\
        took_bad|been_took|a_e
    lass ..10 ambulance|hospital
    hospital appointment|appt|scan|check|app|visit|letter|appointments|parking|transport|bed|rung_so|radio|\
        consultant
    hospital|op|operation|scan ..5 monday|tuesday|wednesday|thursday|friday|next_week|tomorrow|appointment|check|\
        cancelled|put_off|at_#|moved|follow_up|review
    appointment|appt|scan|check_up|checkup|review|operation|op|transport|consultant ..6 hospital
    toy|lego|saw|play|pretend|cuddly|model|st_john|driver|playmobil ambulance
    ambulance|fire_engine|paramedic|paramedics on tv|on_telly|on_the_telly|driver|station|loves|birthday|toy|\
        when_he_grows
    ambulance ..3 drove|went past|by
    heart attack ..6 jumped|jumping|nearly|laughed|price|bill|boo|scared_me
    nearly|almost|gave|give|giving|have|about ..5 heart_attack
    heart ..2 racing ..4 dance|excited|excitement|run|rollercoaster
    stroke of luck|genius
    head ..3 banging|hurts|migraine|cold
    car crash tv|telly|interview
    crashed out|asleep|on_the_sofa|on_sofa
    burnt|burned|burn|burning ..4 tea|toast|sausages|dinner|pizza|cakes|chips|fish_fingers|bridges|calories|candle|\
        oil|energy|cookies|biscuits|sunburn|sunburnt|sun|rice
    sun burnt|burn|burned
    sunburnt|sunburned
    broke|broken|bust|smashed ..2 hand_me|back_in|back_up|nose_into|record|heart|finger_nail|fingernail|nail|arm_of
    broken|broke|cast|plaster ..8 cast|healing|healed|plaster|fracture_clinic|comes_off|follow_up|mending
    leg|arm|legs|arms of|on ..2 chair|sofa|table|doll|glasses|teddy|trousers|bed
    breaks|break|broke|broken a leg
    head|heads lice|nits|start|teacher
    double dose of
    food poisoning
    fell|fallen|falling off ..2 bike|scooter|swing|trampoline ..6 fine|graze|grazed|laughing|plaster|scratch
    hurt|hurts|hurting HIS feelings
    ache|aches|aching|pain ..4 laughing
    growing|period|teething|pain pains|pain|in_the|cramps
    pain in the|my|his neck|backside|arse|bum
    faint heart|of|hope|memory|smell|idea
    bit|slight|small|low|little|mild ..2 temperature|temp|fever|cold|wheeze|wheezy
    temperature|oven|fan|gas|degrees ..3 oven|outside|forecast|greenhouse|garden|sun|180
    doctor|doctors|gp appointment|says|said|confirmed|surgery|form|letter|fine|happy
    seen the doctor|gp
    under|stuck ..3 weather|mud|traffic
    very|really|so poorly ..4 paid|attended|written
    999 ..4 test|register|registered|form|sticker|card
    if|when|how ..4 call|ring|register ..2 999 ..6 training|course|for
    bitten off more|the|her_nails|his_nails
    bit|bitten|biting HIS nails|tongue|lip
    teeth|tooth ..2 out|under
    drowning in|drowned ..2 paperwork|washing|nappies|forms|laundry|work|emails|ketchup|sauce|rat
    in|into labour ..3 early
    sisters|brothers|birthday|mums|dads|husbands|wifes|nans|my|friends|cousins|daughters|sons ..1 40|41|42|39
    tooth|teeth|gum|dental|wisdom ..5 off|out|abscess
    see|look|sit|sat|go|been|in|visit|tour|was ..1 inside|round|around ..2 ambulance|fire_engine
    ambulance|ambulances ..5 is|was|for number|next_door|over_the_road|down_the_road
    ambulance|paramedics|crew ..7 gone|left|happy|fine|nothing|went
    drowned rat|rats
    car crash of
    died|die|dies in|of ..1 pain|sleep
    diet|battery|printer|tv|laptop|ipad|pc|line|link|router|app|website is|are|was|has_gone dead
    blood and guts
    poisoned|poison|poisoned_him against
    mates|friends|neighbours|cousins|colleagues|bosses|sisters|brothers ..2 husband|wife|partner|dad|mum|son|\
        daughter|nan had|has|had_a|was|is|were
    am|im in ambulance|hospital with our|the_lass|him
    choking|chokin|burns|cpr|bleeding ..3 and|n|plus cpr|burns|choking|bleeding|resus
    lass|she|missus ..6 in|with|to ambulance with
    mates|friends|cousins|neighbours ..3 had|has|having ..1 a heart|stroke
    nosebleed|nose_bleed|bleeding|nose|vomiting stopped|eased|settled|has_stopped|soon_stopped
    brother|sister|son|daughter|mother|father|grandson|sister_in in|in_law|law ..9 broke|broken|fell|fall|stroke|\
        collapsed|heart_attack|ambulance|wrist|hip|unconscious
    tooth|teeth|filling|brace ..6 blood|bleeding
    blood|bleeding ..6 tooth|tooth_fairy|filling|wobbly
    bottle|bottles|feed|feeds|milk ..1 as well|much|keenly
    son|daughter|brother|sister|mother|father in law ..12 broke|broken|wrist|hip|ambulance|hospital
    ambulance|ambulances ..3 number|next_door|opposite|across|up_the_road|few_doors
    burning up the dance|dancefloor|road|track|roads|pitch
    breathe ..1 through ..1 my|his|her nose
    colour ..8 dye|paint|paints|felt_tip|felt_tips|food_colouring|beetroot|icing
    ambulance ..2 is|was for ..1 mr|mrs|neighbour|next_door|old|number
    blood ..4 ketchup|jam|beetroot|paint|strawberry|tomato|food_colouring
    paramedic|paramedics|doctor|doctors|gp ..1 says|said|say ..2 panic_attack|fine|viral|a_virus
    on the ice skating|skate|lolly|rink
    so|really ill do|miss|be|get|have|see|take|ring|pick|come|go|need|bring|fetch|give|try|let|just|not|make|put
    a_e|casualty|hospital with my
    traffic|road|roads|motorway|bus|train|tram|queue|cars|circular|ring_road|tailback|bypass|queues|signal ..4 moving
    bunk|bunks|bunk_bed|cot|marquee|swing|trampoline|hammock|deckchair|shelves|shelving|wardrobe|high_chair|pushchair|\
        pram|buggy|den|scaffolding|bookcase|gutter|porch|stool|bench|shed ..3 collapsed|collapse|collapsing|\
        collapses -on_him|on_her|on_them|on_me|on_us|on_top
    face|faces like ..1 dropped|slapped|smacked|skelped|wet|burst|thunder|melted|bag_of|bulldog
    rushed|taken|took|taking|carted|whisked|admitted|blue_lighted ..1 my|our|me mother|mum|mam|mom|mams|dad|father|nan|\
        gran|granny|grandad|husband|wife|partner|sister|aunt|auntie|uncle|hubby|missus|mither|faither|neighbour
    mithers|mither|mothers|mother|mums|mum|mams|mam|dads|dad|fathers|father|nans|nan|grans|gran|husbands|husband|wifes|\
        wife|partners|partner|hubbys|hubby|sisters|sister|aunties|auntie|wench|missus|neighbours|neighbour ..2 taken|\
        took|having|had ..1 turn|bad|ill|poorly|worse|funny_turn
    mithers|mother|mum|mam|husband|wife|partner|sister|wench|missus|niece|cousin|friend|daughter_in_law|bird|mate ..3 \
        in|into labour
    i|im|ive|am|been|we|were|weve ..2 throwing_up|vomiting|being_sick|spewing|chucking_up|retching
    nan|gran|granny|grandad|mum|mam|mother|dad|father|husband|wife|sister|brother|aunt|uncle|hubby collapsed|fell|\
        fallen ..6 im|i|ive|need_to|got_to|have_to ..2 driving|drive|going|go|travel|get|fly|flying|heading|off|be_there
    i|ive|im|we|weve ..3 norovirus|bug|d_v|flu|covid|migraine ..6 sick|vomiting|throwing_up
    drowned|drowning|drowns|drown ..3 in ..1 syrup|vinegar|gravy|custard|milk|cream|ironing|admin|homework|mayo|butter
    my own daughter|son|girl|boy|child ..8 wrist|arm|leg|ankle|hospital|a_e|stitches|appendix
    dentist|extraction|tooth|teeth|brace|orthodontist ..10 blood|bleeding|bled
    nothing|none|not broken|broke
    wants|want|wanna to_be|be ..3 paramedic|paramedics|doctor|nurse
    nearly|almost passed out ..3 when|price|at|seeing
    drowning|drowned|drown ..1 in ..2 coursework|paperwork|washing|laundry|homework|emails|forms|work|ironing|snot|\
        toys|nappies|debt|\
        glitter|lego|marking|admin|sympathy|hand_me_downs|milk|pumpkins|leaflets|meetings|glue|letters|courgettes|\
        socks|biscuits|love
    gave|give|gives|given|had ..2 paracetamol|calpol|ibuprofen|piriton|nurofen at # -and_again|again
    school gave|give|given HIM ..1 paracetamol|calpol|ibuprofen|piriton
    epipens|epipen|jext|inhaler|inhalers ..6 date|in_date|expire|expires|expired|renewed|spare|order|prescription|\
        replaced|training|box|bag|\
        tick|school_office|trainer
    curtain|curtains ..1 twitching|twitchers|twitcher
    seizure|epilepsy|asthma|diabetes|allergy|first_aid|eczema|choking|sepsis|epipen ..1 course|training|talk|plan|\
        clinic|nurse|review|\
        leaflet|workshop|passport|certificate|protocol|diary|action_plan|care_plan
    ambulance|paramedics|crew ..8 for ..3 old_chap|old|neighbour|neighbours|next_door|lady|number|up_the_road|\
        down_the_road|opposite|pub
    ambulance|paramedics ..6 not us|ours|mine|for_us|for_ours
    paramedics|paramedic|ambulance|ambulances ..6 assembly|school_visit|talk|let|showed|open_day|cadets|in_school|\
        costume|toy|lego|visited
    fake|pretend|stage|vampire|joke|washable|ketchup|costume|face_paint blood
    blood ..4 ketchup|costume|halloween|fake|capsules|washes_out|sticky|zombie|vampire|make_up|makeup
    gash ..4 lipstick|makeup|halloween|paint
    dead to the_world
    voice ..3 breaking|broken|squeaky ..6 teenager|choir|puberty|singing|karaoke
    size of a 5p|pea|penny|pinhead|freckle
"""
