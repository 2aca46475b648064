"""Words of fire, smoke and gas that mean no harm, a phrase a line."""

HARMLESS = """
    film|book|story|programme|cartoon|game|dream ..4 fire|burning|smoke
    wants|want|wanna to_be|be ..2 fireman|firefighter|fireman_sam
    fireman sam
    fire drill|drills|guard|pit|pits|door|doors|station|works|man|safety|extinguisher|blanket|exit|\
        exits|sheet|away|stick|truck|fighter|escape_room|plan|practice|training|alarm_test|risk|service_open_day|\
        place|walk|evacuation_plan|inspection|poi|certificate|marshal|warden|officer|hd|show|assembly|procedure|\
        alarm_man|alarm_check
    fire engine|engines|brigade|crew|service ..8 let|sit|sat|past|school|birthday|visit|visited|wave|waved|\
        open_day|film|toy|book|loved|loves|went|trip|costume|party|talk|fair|fete|ladder|kids
    fire engines|engine ..6 been ..6 out|fine
    drill|drills|practice|test|testing|tested|checked|battery|batteries|beeping|bleeping ..8 fire|alarm|alarms
    alarm|alarms|detector ..8 toast|battery|batteries|test|tested|beeping|bleeping|practice|drill|school|fitted|\
        cooking|bacon|nothing|steam|only|false|check|new|fit|bulb
    fire alarm|alarms ..3 at|school|test|today
    toast|bacon|cooking|burnt_toast|steam ..6 alarm|alarms|smoke
    burnt|burned|burning the|my|our|his|her ..1 tea|toast|dinner|sausages|chips|bacon|cakes|candle|fish_fingers|\
        pizza|roast|sunday
    like a house on fire
    house on fire ..4 getting|got|they|get
    get|getting|got|gets ..2 on like
    were|was|absolutely|really|he|she|he_was|on|team|lads on fire ..6 today|goals|match|pitch|dance|form|\
        tonight_at|scored|game|the_day|won|maths|bingo
    set|setting|sets fire to ..1 rain
    sitting|sat|curled|by|cosy|round|around|front|toasting|beside|next_to|log|coal|open|roaring|camp|bon|lovely|\
        real|wood|electric|gas|stoked|beach ..4 fire|bonfire|fires
    camp|bon|cosy|log|wood|coal|peat|gas|electric|beach fire|fires
    fire ..3 marshmallows|toasting|cosy|going_in_the_grate|grate|hearth|lit_in_the_living_room|pit|stories|songs
    light|lit|lighting|made|make|making|build|built ..3 fire ..6 beach|camp|camping|scouts|forest_school|forest|\
        woods|marshmallows|stove|grate|living_room|pit|bbq|barbecue|garden|cubs|bushcraft|burner
    scared|frightened|afraid|terrified|petrified of ..1 fire|fireworks|smoke
    fires|fire ..2 him|her|me|you ..2 email|text|message|over
    fire ..2 questions|email|text
    no smoke without
    smoke break|signal|signals|machine|bomb|bombs|grenades|detector|free|damage_report
    smoke|smokes|smoking ..2 fag|fags|cigarette|ciggies|outside|break|cessation|area|ban|pipe|salmon
    smoked salmon|haddock|ham|cheese|mackerel
    lights|light ..2 up|bulb|switch|on|off|fantastic
    set|sets|setting|put|on|switched|turned|seen|red|traffic|christmas|night|green ..2 light|lights -to|fire|it
    up in smoke
    firework|fireworks|bonfire|sparklers|sparkler ..8 display|party|night|do|brilliant|lovely|lush|club|school|\
        park|supper|loved|coming|ticket|tickets|saturday|event|scared|frightened|dog
    candle|candles ..4 cake|birthday|church|blew|advent|power_cut|carol
    match|matches ..4 football|rugby|saturday|sunday|won|lost|of_the_day|cricket|hockey|netball|school|away|home|day
    football|rugby|cricket|hockey|school|cup|away|home|league|saturday match|matches
    teeth|tooth|wisdom ..5 gas
    gas ..3 bill|safe|engineer|man|certificate|meter|key|card|prices|top|bbq|bottle|mask
    burn|burns|burning|burnt|burned ..1 calories|energy|off|out|cd|candle|rubber
    burning|burnt|sun|sunburnt ..2 sun|nose|question|ambition
    old|new|candle|mars|blue|olympic flame|flames
    flames ..4 team|hockey|shirt|lego|drawing|hot_wheels
    alight ..2 bus|train|here|at_the_next|at_the_stop
    petrol ..4 station|money|receipt|mileage|cost|costs|prices|ran|allowance|claim|expenses|tank|car|garage
    mileage|claim|receipt|cost ..4 petrol
    oven|cooker|dryer|boiler|telly|microwave|hob ..2 packed|broke|broken|on|off
    hair|curtains|room|kitchen|bedroom|car|carpet|sofa ..3 lit|light up|with|display
    stubbed|fag|cigarette ..3 out
    is|hes|shes|theyre|been|was|were|absolutely on|fire ..1 fire|on ..5 goals|goal|tonight_at|best|hat_trick|yet
    made|make|making|built|building|drew|drawing|painted|painting|cardboard|lego|toy|loo_rolls ..3 fire engine|engines
    fire engine|engines out of
    hes|shes|theyre|were|lads|kids|children|both|team|BIRD [is|are|was|were] on fire ..8 \
        today|goals|tries|rugby|football|netball|match|\
        dance|form|maths|spelling|spellings|quiz|karaoke|reading|swimming
    burning with|in ..1 excitement|curiosity|desire|shame|embarrassment|rage|ambition|questions|anticipation|pride
    fire brigade|service|crew|station|officer|fighters|men ..8 fit|fitted|free|fitting|check|visit|alarms|talk|\
        safety|leaflet|came_round|lovely
    big|make|made|light|build fire ..3 and burn|dance|sing|jump|roast|toast
    sent|going|went|put|got|banged|locked down|away|done|in|time|up for ..2 arson|burning
    house fire in|when|years
    smell|smells|smelling|whiff ..2 burning|smoke ..5 barbecue|bbq|bonfire|bonfires|toast|stubble|cooking|dinner
    i may|might|could|will|want_to|feel_like ..1 set|burn|setting
    on fire emoji
    water|fish|pipe|pipes|boiler|tyre|balloon|ball|hosepipe|radiator ..2 tank|tanks|burst
    boiler|heating|immersion ..6 heat|hot_water|heating|freezing|engineer|cold
    carbon monoxide ..6 battery|fitted|tester|checked|leaflet|wanting_a|wants_a|course|test
    to|for|at|watching|after|before|the|a|this|that|next|won match|matches ..2 -to|and_lit|lit
    pans|pan ..2 up the tip|shops|loft
    fire ..3 visited|came_to|came_in|talk|assembly
    stinks|smells|smell of ..1 smoke|bonfire ..4 camp|scouts|cubs|barbecue|bbq
"""
