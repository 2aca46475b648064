"""Words of violence and weapons that mean no harm, a phrase a line."""

HARMLESS = """
    each_other|each other ..1 at ..1 fifa|chess|uno|mario|monopoly|snap|table|cards|games|pool|darts|swingball
    window|windows|glasses|lamp|vase|fence|greenhouse ..4 football|ball|accident|accidentally|hockey|cricket
    bit|bite ..1 chesty|of|poorly|tired|snotty|bored|odd|weird|shy|quiet|late|early|worried|unsettled|clingy|off|\
        wobbly|emotional|tearful|sad|sore|under|down|better|worse|more|much|calmer|daft|cheeky|hyper|posh|cold|\
        rough|grumpy|stressed
    toddler|baby|parrot|hamster|budgie|rabbit|horse|kitten|puppy|little_one|guinea_pig|pony|gerbil|goose|midge|\
        midges|teething|donkey|goat|lamb|duck|cat ..2 bit|bites|bitten|biting|nipped|kicked|scratched|attacked|\
        headbutted
    bit|bitten|scratched|pecked ..3 by ..2 parrot|hamster|budgie|rabbit|horse|kitten|puppy|midges|fleas|cat
    hide|hiding|hid|hidden ..10 giggling|seek|giggles|laughing
    giggling|laughing ..8 hiding|hide|hid
    from the break
    smacked|smacking|smack|licked HIS lips|chops
    scrapping|fighting|battling|arguing|bickering over ..2 last|remote|front|top|middle|window ..2
    by accident
    sword|swords|gun|guns|knife|axe|shield|bow ..3 out_of|made_of|made_from
    made|make|making|built|drew ..2 sword|swords|gun|bow|axe|shield|spear|catapult
    swiss army
    strangled|throttled|attacked|suffocated|murdered by ..2 tinsel|wool|ivy|lights|brambles|cables|cable|hose|ribbon|\
        glitter|seagulls|seagull|wasps|midges|laundry|washing|duvet
    bit|bite|biting|bitten into
    kill that|this|those
    hit|hits|hitting|hitting|bashed|bashing|whacked|attacked|battered ..5 pillow|pillows|snowball|snowballs|teddy|\
        cushion|balloon|foam|inflatable|noodle|water
    pillow|pillows|snowball|balloon ..6 hit|hitting|fight|giggles
    haggis|pumpkin|turkey|cake ..18 knife
    wont|not let|letting me|us go ..2 bed|home|without_a
    pulling|pulled HIS|my|me ..1 hair out
    knocked|bowled|knock me|us over ..3 with|by|feather
    knife|knives|nife and|n|an fork|forks
    fork|forks and knife|knives
    knife|knives ..4 skills|course|lock|cookery|drawer_lock|butter|butter_it|cake|crime|jam|amnesty|\
        carving_up|sharpener|set|scouts|whittling|plastic|stand
    plastic|butter|palette|cake|table|our_own|sharp_enough|cookery|putty|pizza|cheese|toy|pumpkin|wooden|kid|\
        safety|craft|kids|craft|fish knife|knives
    butter|cheese|plastic|toy|pumpkin|palette|playdough|play_dough|table knife|knives
    cookery|cooking|chef|pumpkin|cake|bushcraft|whittling|scouts|whittle|haggis|turkey|roast|chopping|baking|\
        food_tech|peel|peeling|veg|onions|carve|carving ..8 knife|knives|stab|blade
    stab at|in_the_dark|wound_of
    have|having|had|take|took|taking|another|first|good a|another|first|good stab
    haggis|pizza|pumpkin ..14 stab|knife
    knife ..6 haggis|pumpkin|cake|turkey|bread_and_butter
    nerf|water|glue|toy|play|pop|spud|bubble|squirt|lego|heat|staple|massage|top|cap|paint|ray|laser|lego|plastic|\
        foam|jumped_the|jumping_the|jump_the|big|gel|price|radar|t_shirt|speed|hot_glue|potato|nail_gun|confetti \
        gun|guns|pistol|pistols
    jumped|jumping|jump the gun
    gun show|shows|dog|ge
    gun|guns ..5 birthday|nerf|toy|water|lego|game|fortnite|argos|christmas|party
    water|toy|foam|wooden|light|plastic|pirate|lego|cardboard|rubber|play|fencing|roman|viking sword|swords|axe|\
        hammer|shield|dagger
    axe throwing
    sword fight|dance|fencing
    lego|thor|thors|toy|inflatable hammer
    blade|blades of|ice|roller|in|runner|trinity grass|runner|skates
    roller|ice|shoulder|in_line blades|blade
    secret weapon
    new|cricket|football|baseball|rounders|hockey|golf ..2 bat|stick|club ..6 birthday|match|ball|practice|game|\
        lesson|team|christmas|played
    ball|balls|snowball|snowballs|frisbee|cushion|pillow|water|leaves|teddy|party|tantrum|wobbly|sickie|strop|\
        paddy|bread|breadcrumbs|confetti|rice|streamers|custard|hissy ..6 throw|throws|throwing|threw|thrown|chuck|\
        chucking|chucked
    throw|throws|throwing|threw|thrown|chuck|chucking|chucked|kicked|kicking|hit|hitting|lobbed ..4 ball|balls|\
        snowball|snowballs|frisbee|cushion|pillow|party|tantrum|tantrums|wobbly|sickie|strop|paddy|bread|confetti|\
        towel|light|shapes|up|sponge|sponges|football|goal|custard|target|pie|pies
    hit|beat|beats|beaten|kicked|battered|hammered|thrashed|whipped|smashed|kicks ..3 for_six|chess|monopoly|cards|\
        uno|mario|darts|pool|snap|game|race|fifa|backside|butt|arse|fifa|top|scrabble|connect|dominoes|ball|\
        me_to_it|draughts|table_tennis|connect_4|team|deadline|personal_best|record|cup|league|swingball
    hit him|her|me|us|them ..2 hard|that|what|when_i|how|later|last_night_that|for
    it hit|hits|just_hit him|her|me|us
    bit|bite|bitten|biting HIS nails|tongue|lip|own|bullet|head_off
    bit|scratched|bitten ..2 by ..1 midges|midge|mosquito|insects|fleas|flea
    bit my|his|her|me|your ..1 tongue|head|lip|nails
    bit me|him|her ..3 bit|late|worried|tired|much|more
    a|wee|little|good|quite|tiny|every bit US
    beat|beats me|him why|how|up|to|that
    kick|kicked|kicking up|off|ball|about|myself|back|the_habit|in|around
    kicking|kicked myself
    kicked|kicking ..3 football|ball|goal|leaves|legs|pool|water|water_about
    attacked|attacking|attack HIS ..2 dinner|food|tea|salad|cake|pudding|homework|plate|lunch|breakfast
    attack|attacked of|the|by ..1 giggles|nits|midges|cake|pile|ironing|housework|wasps|garden|nerves|hoover
    asthma|panic|heart|anxiety|surprise|giggle|sneezing attack|attacks
    strangle|murder|kill|throttle|swing_for|wring|brain|shoot|lynch ..1 that|the|him|her|them|somebody|you ..6 lol|\
        haha|joking|love|bless|sometimes|cheerfully|little_monkey
    could|could_have|couldve|coulda|wanted_to ..1 murder|strangle|kill|throttle|swing_for|brain|wring|shoot|\
        cheerfully|lynch
    kill|kills|killing|killed ..1 me|us|him|her|you|my|them if|for|when|with|laughing|off|feet|back|knees|head|\
        softly|legs|slowly|heels|time|each|over|at
    ll|he|she|mum|mam|jan|sw|wife|husband|boss|hell|shell|theyll|hes_gonna|gonna|will kill me|us|him|her
    kill him|her|me|you|them dead
    kill|killed|kills|killing|murder ..2 for|time|each|two|bottle|germs|weeds|spider|wasp|flies|fly|slug|slugs|\
        pizza|brew|pint|takeaway|curry|kebab|bacon|nits|sausage|butty
    nearly|almost killed|murdered each|me|him
    finish HIS|the|my|off|up|homework|tea|dinner
    do the|his|her|my|you|him|in|them ..1 favour|good|proud|justice|dishes|washing|homework|hair|garden|job
    hurt|hurts|hurting HIS feelings|legs|back
    beat him|her|me at
    cut|cutting HIS|the|my ..1 hair|grass|nails|toast|sandwiches|lawn|cake|food|fringe|meat|tea|tree|dinner
    cut the|a|down|out|up cake|lawn|grass|on|crusts|sugar
    burn|smash|smashed|smashing|break|breaking|broke|broken ..3 record|records|exam|exams|gcses|mocks|test|pb|\
        night|day|time|ice|avocado|pinata|leg|news|fast|world_record|rules|maths|sats|audition|interview|race|\
        it_today|dawn|heart|hearts|wind|burger|plates_greek|toe|nail|tooth|habit|biscuit|bread|voice
    smashing boy|girl|time|day|night|evening|weekend|young|bunch|kid|job|meal|lass
    smashed it|the_ice|his_test|avocado|his_exam|the_exam|this
    breaking|broke|broken|break|breaks bad|dawn|up|down|news|point|it_to|even|in_his_shoes|in_her_shoes|in_new|bread
    breaking|broke|break|broken|breaks in|into ..2 shoes|boots|tears|song|laughter|smile|dance|sweat|run|bike|hives
    breaking|tearing|ripping ..2 heart|hair|apart_at|off|my_heart|paper|wrapping|presents|hearts|hole
    tearing|ripping ..3 presents|paper|wrapping|parcels|round|about|around|up_and_down|hair
    destroying|breaking|wrecking ..2 me|my_back|my_head|us|sleep|my_sleep|planet|environment
    destroyed|wrecked|broken feet
    fight|fighting|fights ..4 cold|bug|infection|flu|over|sleep|telly|remote|last|who|bathroom|biscuit|front_seat|\
        tiredness|bacteria|dragon|bedtime|food|pillow|play|corner|snowball|water
    pillow|food|snowball|water|play|sword|bull|balloon|mock fight|fights|fighting
    violent|aggressive|violence|threat|threats ..4 film|game|games|video|behaviour_course|behaviour_training|cold|\
        storm|cartoon|training|policy|webinar|child_to_parent
    threat|threats|threatening|threatened ..3 rain|snow|cancel|never|weather|quit|resign|eat|move_in|sulk|sky|\
        grounding|no_xbox|santa|no_telly|shut|close|fine|tell_santa
    under|safeguarding threat ..1
    threatening|threatened to ..1 take|ground|cancel|confiscate ..2 xbox|phone|him|her|it
    came|come|comes|coming|coming_up at|for ..1 me|him|her|us|them|BIRD ..2 #|tea|dinner|lunch|his|her|a|on|\
        tomorrow|work|cuddle|hug|about|half|saturday|sunday|friday|six|seven|school|contact|bedtime|kiss|the_day
    went|gone|go|going|goes for ..2 check|appointment|jab|injection|scan|hearing|eye|walk|tea|lunch|uniform|\
        shopping|meal|drive|run|blood|bloods|haircut|interview|prescription|trial|trials|audition|swim|assessment|\
        picnic
    squared|squaring ..1 up ..3 money|payment|bill|paper
    lash|lashed|lashing|lashings out ..2 on|for
    lashing|lashings down|it|of
    spat|spit|spitting out|rain|image|it|on_to_rain|with_rain|feathers
    climbing|putty|shelf|paint|wall|wallpaper ..3 wall
    bouncing|climbing|off|up ..2 wall|walls
    up|on the wall
    ladder|bike|bikes|ball|leaning|leant|leaned|chair|goal|hitting_a_ball|kicking_a_ball against the wall
    pushed|pushing|push ..4 swing|buggy|pram|trolley|bike|boundaries|buttons|limits|luck|wheelchair|car|roundabout|\
        door|bedtime|date|back
    pulled|pulling|held|holding|got|has|had ..3 hair ..3 cut|tie|back|done|dyed|plait|plaits|brush|nits|bobble
    locked myself|ourselves|me|us|himself|herself out
    locked ..2 bathroom ..3 hour|hair|makeup|getting_ready|straightening|tan|ages
    hiding|hid|hidden|hide ..3 from ..3 santa|broccoli|bath|homework|dishes|camera|bedtime|rain|sun
    hiding|hidden|hid|hide ..4 veg|presents|eggs|sweets|present|chocolate|seek|biscuits|surprise
    scared|frightened|terrified|afraid|petrified of|hes ..3 dog|moths|spiders|dark|fireworks|santa|clown|water|\
        heights|thunder|bangs|needles|dentist|dolls|moth|ghosts|hoover|lift|wasp|wasps|bees
    banging|hammering|knocking|tapping ..4 neighbours|builders|nails|shelf|drum|drums|tune|music|roof_work|workmen|\
        bin_men|postman|trick_or_treaters|carol|delivery|parcel|scaffolders
    delivery|postman|parcel|tesco|trick_or_treaters|builders|workmen|amazon|taxi|carol|window_cleaner ..8 outside|\
        at_the_door|banging|hammering|here
    attack|attacked|assault course|courses
    assault course|courses
    raining|chucking|pissing|lashing|hammering|belting|bucketing it|down
    whipped cream
    shot|shoot|shooting|shoots|shots ..4 goal|goals|hoops|rabbit|rabbits|penalty|penalties|net|zombies|film|past|\
        video|basket|up|upwards|lights|clay|pigeons|pool|photo|photos
    whip|whipped|whips round|up|cream
    hit|hitting the ..1 hay|sack|road|roof|shops|jackpot|town|wall|ball|target|spot|mark|ground|gym|pool|beach
    punch punch|lines|line|bag|bowl|drunk|judy
    trying|wants|want|tried ..2 get in|into ..3 car|bath|bed|pool|school|team|shape|shower|touch|trouble|college|\
        uni|squad|cadets|pyjamas|routine
    found|know|knows|got|has ..4 address ..4 form|post|post_code|party|send
    know|knows|find|found|remember|forgot|see where ..2 i|we|you live ..3 anyway|already|come|bring|parcel
    burning|burn ..2 rubber|candle
    never|not|no ..2 safe ..3 seat|eat|icy
    bed|beds|room|space|place|spare|anything going
    shoe|shoes|trainer|trainers|slipper|slippers|teddy|pillow|cushion|book|toast|phone|bag|coat|controller|remote|\
        dinner ..4 wall|floor|door|bed|room|stairs
    on|off HIS wall
    a|the|this|that|any|every|little|wee|good|best|one|coast_bit|feeling_a|which|doing_the bit
    would|be|been|was|looks|looked|absolutely smashing
    strangle the
    kill me now
    stab me|you|us|him|her in the_back
    beat|beats|beating|beaten ..1 me|us|him|her|them hollow|hands_down|fair_and_square|at|again_at|by
    bomb|bombs|bomb_has|bombs_has hit|hits
    lockable|locking|locked_box|sharpening|sharpenin|sharpen|spoons|spoon|forks|cookery|chopping|guns_and|\
        call_of_duty|xbox|box_for|loan ..8 knife|knives|weapon|blade|blades|crossbow|axes
    knife|knives|weapon|blade|blades|crossbow|axes ..5 lockable|spoons|spoon|sharpening|sharpenin|forks|drawer_lock|\
        sharpened|that_talks|club|game|at_school|crampons|medicines
    murder weapon|mystery|wall
    scared|frightened|terrified|afraid ..2 of ..1 burglars|burglar|intruders|robbers|baddies|kidnappers|monsters
    wont|not|never let|letting me|us leave the|her|his|him|BIRD ..1 room|side|sight|alone
    shooting|shootin|shoot|shot ..4 water|nerf|foam|bubble
    vampire|zombie|dinosaur|midge|monster ..1 bit|bites
    coast_to_coast|doing|do|done|did_the|our|my bit with|of
    sharp blades
    school|homework|feet|back|heat|heels|maths|work|shoes|knee|knees|hay_fever|suspense|stairs|legs|telly|\
        wait ..1 is|are|was|were killing
    hit|hits|hitting|kicked|pushed|smacked him|her|them|me back
    hiding|hides|hid|hidden ..3 bed|table|sofa|duvet|blanket|curtain|curtains ..6 broke|spilt|ate|bless|giggling|\
        laughing|shy|bath|homework|bedtime|teeth|dentist|school|veg|peas|\
        dinner|broccoli|shower|hoover|fireworks
    locked|locks|shut ..4 bathroom|bedroom|room ..6 makeup|hair|tan|nails|selfies|music|outfit
    could|could_have|couldve|coulda|nearly ..1 throttled|murdered|killed|strangled|swung_for|brained|shot
    kick|kicked|kicking me|us in|on the|my shin|shins|ankle|ankles
    fringe|hair|ribbon|paper|string|label ..8 scissors
    scissors ..5 fringe|hair|ribbon|paper|craft|crafts|card
    window|windows ..6 playing|cricket|rounders
    violent|aggressive in ..1 past
    knife|knives ..8 slice|trifle|pudding|cheeseboard
    threatened|threatens|threatening|attacked|attacking|stabbed ..2 cushion|cushions|teddy|teddies|pillow|snowman|\
        zombies|dragon|dragons|sofa
    hamsters|cats|dogs|rabbits|chickens|fish|gerbils|kittens|guinea_pigs ..2 attacked|attacking|fighting|fought|bit|\
        biting ..1 each_other
    sat night|morning|evening|afternoon|lunch|lunchtime|teatime|am|pm
    knife|knives block|blocks
    knife|knives ..4 in|into the|a block
    cut HIS ..1 own nose|arm|leg off ..1 for|to|despite
    locked|locks ..5 loo|toilet|bathroom|bedroom|room ..6 book|phone|magazine|straighteners|bless|peace|bath|sulking|\
        podcast|spa
    reading|read ..3 chronology|file|life_story
    bread|butter|cheese|cake|palette|fish|craft knife|knives
    hostage situation|negotiation|negotiations|negotiator|negotiators
    chemical|secret|biological|nuclear|lethal|favourite weapon|weapons -and|at
    nerf|bubble|glue|spud|laser|caulking|massage|hot_glue|heat|nail|staple|water gun|guns|war|wars
    own guns
    rubber|plastic|toy|fake|foam|nerf|pretend|cardboard|play|wooden|prop|polystyrene|tinfoil|blunt knife|knives|sword|\
        swords|dagger|axe|gun|guns|machete
    knife|knives|cleaver ..6 catering|chef|college|lockbox|block|sharpener|set|course|sharpening|duke|bushcraft
    chefs|catering|butter|palette|fish|cheese|pallet knife|knives
    going|went|goes|dressed|coming as a|an
    macbeth|hamlet|romeo|panto|shakespeare|assassins|cluedo ..10 dagger|knife|sword|blade
    dagger|sword|knife ..10 macbeth|hamlet|romeo|spatula|ruler|banana|stick|panto
    god help us|me|him|her|the
    declared|declaring war
    war on|over|of_words
    self defence|defense
    axe ..2 throwing|body_spray|deodorant
    the axe for|on ..3 club|service|group|centre
    killing|murdering|murdered ..2 song|songs|fleetwood|violin|recorder|tune|trumpet|time|karaoke|accent
    outside|opposite my|our own house|door|flat
    sat|sitting|parked ..3 outside my|our|the ..1 house|own|shop|school|chippy|tesco|hall|club ..6 dare|want|ready|\
        going_in|go_in|waiting|breather|minutes|quiet
"""
