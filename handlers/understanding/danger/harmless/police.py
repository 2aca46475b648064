"""Words of police and arrest that mean no harm, a phrase a line."""

HARMLESS = """
    POLICE ..3 told|informed|updated -me|us|that|him|her
    police ..1 liaison|panel|meeting|box
    meeting|panel ..4 police ..2 panel|liaison|meeting
    police ..3 commissioner|fitness|exam|awards|recruit|recruitment|application|box|dramas|academy|pension|mates|\
        ball|choir
    copper|copper_coloured|rose_gold hair|top|paint
    copper kettle|pipe|pipes|pan|pans|bracelet|wire|coil|beech|bath|tank|coin|coins|beaten|mug
    POLICE|officer|officers|101 ..10 school|talk|assembly|visit|visiting|picnic|open_day|fair|fete|dressed|costume|\
        toy|lego|film|programme|telly|tv|game|station_trip|trip|check|checks|clearance|certificate|cert|dbs|safety|\
        cadets|cadet|cycling|proficiency|careers|musical|horse|horses|dog|dogs|playmobil|parade|museum|band|story|\
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
"""
