"""Words of police and arrest that mean no harm, a phrase a line."""

HARMLESS = """
    cop for|this|that|a_load|off|out
    arrest that|this|those ..1 puppy|dog|cat|cookie|cake|biscuit|man_who
    done for speeding|parking
    is|are|was a|retired ..1 policeman|policewoman|detective|pcso|officer
    officer|policeman|policewoman ..3 handy|lovely|nice|friendly|retired
    POLICE ..3 told|informed|updated -me|us|that|him|her
    police ..1 liaison|panel|meeting|box
    meeting|panel ..4 police ..2 panel|liaison|meeting
    police ..3 commissioner|fitness|exam|awards|recruit|recruitment|application|box|dramas|academy|pension|mates|\
        ball|choir
    copper|copper_coloured|rose_gold hair|top|paint
    copper kettle|pipe|pipes|pan|pans|bracelet|wire|coil|beech|bath|tank|coin|coins|beaten|mug
    POLICE|officer|officers|101 ..10 school|talk|assembly|visit|visiting|picnic|open_day|fair|fete|dressed|costume|\
        toy|lego|film|programme|telly|tv|game|station_trip|trip|check|checks|clearance|certificate|cert|dbs|safety|\
        cadets|cadet|cycling|proficiency|careers|musical|horse|horses|dog_show|dog_display|playmobil|parade|museum|\
            band|story|\
        book|interceptors|drama|training|course|bike|bikes|museum|colouring|party|charity|fundraiser|coffee_with
    talk|assembly|visit|trip|costume|toy|lego|film|programme|game|dressed|fete|fair|school|cadets|picnic|musical|\
        museum|slides|workshop|playing|watching|play|wants_to_be|wanna_be|when_he_grows|training|job|interview_for|\
        applied|drawing|drew|joined|retired ..8 POLICE|officer|officers|cells|handcuffs
    police|officer|officers ..6 talk|proficiency|cadets|cadet|academy
    never|no|not ..4 trouble ..2 with ..1 POLICE
    like police ..3 behind|chasing
    police ..4 behind him
    fashion|grammar|fun|bedtime|language|parking|recycling|homework|food police
    when he|she grows
    wants|want|wanna to_be|be ..3 POLICE|officer
    husband|wife|brother|sister|dad|son|uncle|neighbour|friend|partner|mate is|was|works|worked|who ..3 POLICE|\
        officer|detective
    police ..3 told ..5 closed
    been told ..4 closed
    told ..2 POLICE ..8 safe|back|fine|ok|closed
    back|safe|home|found ..12 told|informed|rung|updated|let ..2 POLICE
    POLICE ..4 been|were told|informed|stood_down|updated|cancelled
    stood|standing|called down|off ..3 POLICE
    attendance|welfare|housing|reviewing|school|liaison|probation|education|fostering|support|information|fire|\
        customs|returning|contact|independent_reviewing officer|officers
    officer ..5 school|panel|review|lac|statement_of
    custody hearing|battle|of|case|arrangements|order
    cells ..5 biology|science|battery|blood|homework|brain|revision|microscope
    brain|blood|battery|dry|stem|solar|fuel|skin|spread cell|cells
    cardiac|arrested arrest|development
    arrested|nicked ..3 aliens|fashion
    3|three|two|four|many arrests ..6 nights|shift|ward|death
    nicked|pinched|lifted|robbed ..3 my|our|phone|chips|bike|charger|coat|seat|sandwich|pen|biscuits|biscuit|idea|\
        parking|sweets|crisps|weights|his|her|the_last
    bike|phone|car|purse|bag|wallet|catalytic|plant|pram|buggy|parcel|scooter|trampoline ..3 nicked|pinched|stolen|\
        robbed|lifted
    was|were|we robbed ..4 ref|match|var|game|penalty
    done|got|been ..2 for the day|night|tonight|today|christmas|him|her|us|me|you|being|speeding|a
    train|bus|petrol|fire|radio|coach|railway|tube|polling|service|work station
    101 dalmatians|uses|things|ways
    handcuffs|cuffs ..4 toy|plastic|fancy|magic|joke|shirt|fluffy|sleeves|trousers|dressing_up
    shirt|trouser|toy|plastic|blood_pressure|bp|sleeve cuffs|handcuffs|cuff
    raid|raiding|raided ..3 fridge|cupboard|biscuit|tin|piggy|biscuits|freezer|pantry|sweetie
    searched|searching|search ..2 HIS ..1 room ..4 shoe|book|retainer|charger|sock|lost
    lifted ..3 spirits|mood|weight|up|cup|trophy|heart|lid
    charged ..3 phone|tablet|up|battery|full|twice|too_much|#
    phone ..3 charged
    caught|robbed|stealing ..2 the show|limelight|cookies|biscuits|biscuit
    POLICE|officer|officers ..1 have|has|had|all|now|finally gone|left|went
    POLICE ..3 inspector|sergeant ..8 proud
    show|see|seeing|shows|meet|meeting|wave|waved ..5 POLICE|handcuffs ..1 van|car|cars|horse|\
        horses|dog|dogs|boat|bike
    come|came|back|cleared|check|clear|from ..2 from ..1 POLICE ..3 clear|all_clear|fine
    stamped|marked|registered|fingerprinted ..3 by|with|at ..2 POLICE
    community|village|local bobby|copper|policeman ..4 doing|is|was|does|came_to|judging
    friendly|lovely|nice bobby|copper|policeman|policewoman
    POLICE escort
    cop|cops ..2 and ..3 robber|robbers
    father|mother|grandad|grandfather|dad|uncle|cousin|brother|nan|gran|she|he|husband|wife|lad|daughter was|is|were|\
        has_become|became|has_joined|joined|being ..2 POLICE
    playing|playin|plays|played|play|playing_at ..2 arrest|police|cops|policeman
    pretending|plastic|toy|teddies|dollys ..5 handcuffs|handcuffed|handcuffing|cuffs|arrest
    handcuffing|handcuffed|arresting|arrested|arrest|arrests ..4 teddy|teddies|dolly|dolls|jelly|cat|snowman|\
        father_christmas
    why did|do the|a POLICE
    try|tried|trying|trying_on|wearing|loved ..3 handcuffs|cuffs|cells
    old|visit|visited|loved|toured|tour ..4 jail|cells|prison|dungeon|dungeons
    collect|collecting|collected|fetch|handed|hand|lost_property|take_it|dbs|document ..8 station
    station ..6 collect|council|lost_property|bike|dbs|documents|library
    loved|loves|liked|enjoyed ..2 cells
    arrested|done|nicked|jailed|sent_down|banged_up ..2 somebody|a_man|a_bloke|the_man|the_bloke|that_bloke ..2 for
    officer dibble
    den|cushion|cushions|lego|duplo|fort|toy|teddy|teddies|blanket|box|boxes ..16 POLICE|station|jail|prison|cells
    POLICE ..10 next_doors|next_door|neighbours|neighbour|across_the_road|down_the_road ..2 break|car|shed|house|\
        noise|party|burglary|van|bike
    POLICE ..3 about ..1 my|our|next_doors|the|neighbours bins|parking|noise|fence|shed|purse|tyres|hedge|number_plate
    pcso|police|policeman|officer|constable ..1 brought|handed|returned|found ..3 bike|phone|wallet|keys|scooter|bag|\
        coat|purse
    nicked|pinched|lifted as|from|off
    they|we|you|shops|shop|school|to charge|charges for
    let|letting|inform|update ..2 POLICE ..5 back -outside|at|with|again|in|and
    let|letting|inform|update|tell|telling|ring ..2 POLICE ..5 home|safe|found|turned_up|asleep|in_bed|stand_down
    planned|arranged|pre_arranged|booked|routine|scheduled|follow_up ..6 POLICE
    POLICE ..8 planned|arranged|pre_arranged|routine|scheduled|follow_up|appointment|restorative
    POLICE ..2 coming|due|visiting|calling ..3 monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|\
        next_week
    laser_tag|laser_quest|paintball|nerf ..12 POLICE|arrested
    run|running|drop|dropping|lift|collect|fetch|picking_up ..2 my|our|the_neighbour ..3 to|from|at the station
    lift to|from the station
    train|trains|platform|taxi|luggage ..6 station
    finished_with|dealt_with ..8 POLICE
    POLICE helicopter|tape|cordon|presence|incident|notice|sirens
    arrested|arresting|handcuffed|nicked me|us|daddy|mummy|grandad|nan for|because
    cop it|a_load|out|off
    police|polis thing|programme|programmes|drama|series|show|documentary|dog_show|cadets|cadet|costume|car_toy|\
        helmet|academy|interceptors|camp
    police|polis ..1 lady|man|officer|officers ..6 school|nursery|road_safety|assembly|talk|cubs|brownies|visit
    police|polis|copper ..2 open day|evening|event
    cuffs|handcuffs|cell|van|horse|siren|helmet ..8 open_day|let_him|let_her|christmas|let_them|cadets|dressing
    police|blue_lights|polis|cops|sirens ..8 next_door|next_doors|neighbours|over_the_road|opposite|up_the_road|\
        not_us|not_ours|not_for_us|\
        nowt_to_do|nothing_to_do|different_house|upstairs_flat
    police ..1 know|aware|informed|updated|told $
    tell|told|ring|rang|let|phoned|telling ..2 police|polis|cops ..8 stand_down|stop|hes_back|shes_back|found|cancel|\
        called_off|stood_down
    police|polis|cops ..6 stand|stood down
    thanked|thank ..3 police|polis|officer
    running|going|off|pop|popping|nip|nipping|driving|lift|walk|down|over ..2 to|down|by the station ..4 pick|collect|\
        meet|fetch|get|for
    station ..3 pick up|my
"""
