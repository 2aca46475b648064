"""Words of running and missing that mean no harm, a phrase a line."""

HARMLESS = """
    has|have|having|got him|her|them|BIRD ..1 from|until|on|for ..2 tomorrow|monday|tuesday|wednesday|thursday|friday|\
        saturday|sunday|#|then|the_weekend|tea|lunch
    seen|heard him|her|them|BIRD smile|laugh|eat|cry|so|this|that|like|happy|happier|look|dance|play|sing
    not|isnt|arent back from ..4 contact|dads|mums|nans|school|college|swimming|football|club|work|practice ..1 until
    until # ..1 as_usual|as_normal|today
    ran|run off ..5 into|to my|our|me|us ..1 arms|and_hugged
    walked|came|strolled out ..2 the exam|test|interview|assessment|dentist|theatre|cinema
    done|doing|did a runner ..2 on|from HIS greens|veg|peas|sprouts|homework|bath|dinner|tea|sprout|bedtime
    escaped|escaping|ran_away|sneaked|slipped ..2 to|into|for the|my|a|our ..1 garden|bath|shed|kitchen|bed|brew|\
        loo|sofa|costa|spa|allotment|greenhouse
    tortoise|hamster|rabbit|guinea_pig|cat|dog|puppy|gerbil|chickens|hens|budgie|snake|pony ..3 escaped|missing|\
        vanished|disappeared|lost|ran_off|gone|found
    vanished|disappeared|lost|escaped into|in|inside a|his|her|the|their ..1 den|tent|kitchen|duvet|\
        playhouse|book|books|room|bedroom|phone|game|ipad|\
        tablet|lego|story|bath|duvet|thoughts|music|drawing
    missing ..3 protocol|policy|guidance|procedure|procedures|paperwork|leaflet|poster|training|module|template
    hot|water|heating|milk|cream|meat|food|fridge|power|alarm|wifi|internet|electric|signal|lights|telly ..5 gone|\
        went|off
    missing you|your|the|his|her|my|our|a|mum|mam|dad|home|school|out|everyone|nan|link|teeth|tooth
    missing ..2 glove|gloves|shoe|shoes|trainer|trainers|sock|socks|tooth|teeth|page|pages|form|receipt|coat|book|\
        jumper|part|piece|pieces|jigsaw|payment|money|cat|dog|hamster|guinea_pig|parcel|key|keys|phone|charger|\
        lunchbox|bottle|bag|kit|letter|button|tortoise|rabbit|remote
    glove|gloves|shoe|shoes|trainer|trainers|sock|socks|tooth|teeth|page|pages|form|receipt|coat|book|jumper|part|\
        piece|pieces|jigsaw|payment|money|cat|dog|hamster|guinea_pig|pig|parcel|key|keys|charger|lunchbox|bottle|\
        kit|letter|button|tortoise|rabbit|remote|kitten|gerbil|budgie|snake|ferret|tablet|puppy ..5 missing|gone|\
        disappeared|vanished|escaped|lost|bolted|out|ran_off|ran_away|run_off|legged
    cat|dog|hamster|guinea_pig|pig|rabbit|tortoise|kitten|gerbil|puppy|budgie|horse|pony|snake|hens|chickens|sheep \
        ..6 missing|ran|run|legged|bolted|disappeared|escaped|vanished|home|back|find
    missing ..4 appointment|lesson|lessons|training|picnic|meeting|bus|party|session|school|event|supper
    back|home now|safe|again|thank|thankfully|safely ..10 missing|gone|ran|run|awol|sign
    hes|shes|theyre|theyve|is|all|both|are|got|been|came|come|just_walked|walked|turned|BIRD|BIRDS back|home|\
        turned_up|found|safe|in ..2 safe|now|thank|safely|again|both|not_missing|in_one_piece|at_last|ok|fine|in|\
        bold|thank_god|missed|bus ..14
    found|finding ..1 him|her|them|safe|it|BIRD|asleep ..3 safe|now|asleep|under|hiding|in|at|$
    turned up|back safe|now|fine|in_the_end|at -school|college|club|home|nursery|class
    missing ..8 back|found|safe|turned_up|home_now
    gone|went|goes|sent|sloped to|up_to|into his|her|their|the|own room|bedroom
    gone|went|disappeared|left|walked|out to|for|with ..2 school|bed|work|nans|shop|shops|football|gym|bathroom|\
        sleep|cinema|library|mates|park|dentist|scouts|guides|club|brownies|town|contact|walk|run|run_with|dad|mum|\
        grandads|swimming|toilet|loo|church|college|party|disco|prom|lunch|tea|dinner|the_doctors|hairdressers|\
        panto|match
    gone|went off ..1 to|on_one|milk|it|on_a|him|her|them
    gone|went off with the|his|her|their|my|our|nan|dad|mum|school|friends
    gone quiet|mad|to|for|well|right|wrong|red|white|up|down|viral|very|all|so
    run|ran|running|runs|rushing|rushed ..1 out of ..2 milk|bread|nappies|time|petrol|room|data|credit|puff|ideas|\
        energy|steam|patience|words|wipes|formula|forms|money|space|ink
    running|run|ran|runs off ..2 his|her|a_copy|energy|steam|copies|adrenaline
    running|run|ran away ..1 with the|me|my|it
    race|marathon|park_run|parkrun|sprint|relay|cross_country|sports_day ..6 ran|run|running
    walk|walked|walking|wandered|wandering out|off ..2 lunch|calories|dinner|hangover|dog
    stormed|stomped|flounced|walked|marched|run|ran|skipped|disappeared|legged ..3 upstairs|room|bedroom|bed|\
        his_room|her_room
    not back|home till|until|before|from_work|for|by
    im|were|we|ill|i|my|well|am ..3 not|never|isnt|no|wont|hasnt ..3 back|home
    he|she|they|BIRD hasnt run
    bus|bus_broke|train|taxi ..4 late|broke|delayed|traffic ..6
    traffic ..10 late|home|back
    letter|payment|money|form|sw|social_worker|worker|email|parcel|office|plumber|gasman|report|results|cheque|\
        husband|boiler_man|electrician|delivery|panel|supervisor|dbs|jan|priya|liaison ..8 not|hasnt|havent|never|\
        didnt|no|aint ..4 back|come|turned|arrived|sign|heard|returned|shown|turn|got|seen|came
    hasnt|havent|not|never|didnt ..1 got|get|come|heard ..1 back ..2 to|from me|us|you|him_about|them_about|office|\
        social_worker|panel
    no sign of ..2 rain|snow|life|it|parcel|plumber|payment|money|cold|temperature|rash|form|letter|improvement|\
        spring|stopping|delivery|social_worker|boiler|fever|stress|giving_up|sleep|nits|lice
    heard|seen ..3 film|about|news|programme
    looking|searching for ..1 somebody|anybody|a|another|some|somewhere|any|advice|his|shoes
    looking|searching for her ..1 shoes|shoe|coat|bag|phone|glasses|teddy|book|ball|cat|dog|toy|purse|keys|kit|hat
    cannot|couldnt ..1 find HIS|the|my|a|any ..2 shoes|shoe|coat|kit|form|book|number|email|charger|keys|phone|\
        glasses|uniform|letter|bag|remote|reading_book|teddy|passport|gloves|swimming|receipt
    lost ..1 HIS|the|my ..2 tooth|shoe|coat|kit|phone|bag|keys|voice|temper|job|way
    done one of|already|before|for|at
    in|on|at school|respite|bed|time|holiday missing
    tag|hide|hideandseek seek
    hide and seek
    out|taken of ..2 school|bed
    take|took|taken|takes|taking ..2 off HIS|the|my|work|her|his -from
    taken|took him|her|them|BIRD ..2 to|out for|swimming|school|shopping|the|park|doctors|dentist|hospital|nans|\
        bowling|cinema|football|tea
    took|takes|taken|taking|confiscated HIS ..1 phone|mobile|tablet|xbox
    my|our phone|phones|mobile
    escaped with|unharmed|the_rain|alive
    escape room|rooms
    guide|scouts|dofe camp
    out|all in|of ..2 snow|rain|garden ..4 playing|sledging|fun
    out ..2 garden|trampoline|playing|paddling
    on|get|got|getting|catch ..2 train|coach|ferry|plane|bus ..8 holiday|holidays|school_trip|mum|nan|us|contact|\
        tomorrow|next|monday|saturday|friday|school_trip
    where ..3 he|she|hes|shes|BIRD ..3 coat|shoes|put|with|stands|left|from|up_to|maths
    where|wheres ..2 BIRD|his|her|BIRDS|he|she ..2 form|passport|coat|shoes|book|dentist|school|going|meant|\
        sleeping|supposed
    dish|dishes|plate|plates|lid|tin|tupperware|pan|pans|mug|cup|cups|spoon|spoons|tray|umbrella|scarf|hat|flask|\
        blanket|casserole|lasagne|cake|pen|pens|scissors|dvd|controller|costume|library_book ..5 missing|gone|\
        disappeared|vanished|walkabout
    no|any|a|single|without word of sorry|thanks|apology|a_lie|explanation|welsh|english|warning|it
    paperwork|passport|visa|funding|results|order|delivery|form|cheque|permission|bank|money|grant ..5 come|came|\
        coming|arrive|arrived|turned
    found|sleeping|fast|was|is asleep at|in|on|under ..2 back|sofa|bed|bus|shed|car|den|seat
    goes|went|on ..1 the run|missing in|with|doing|book
    ran|run away|off # times
    county lines evening|talk|night|training|course|session|workshop|leaflet|webinar
    ran|run|wandered|walked|slipped|bolted off|out|away ..8 but|then|and ..2 found|came_back|caught|\
        came_straight_back|turned_up
    drill|drills ..6 out in|on|of
    bed|beds|room is|are|was empty|free|spare as|if|because|while|until|on|for|at
    spare bed|room
    bed|beds|room|rooms|bedroom|bedrooms ..2 empty|ready ..1 if|should ..3 stuck|short|need|needs|needed|needing|\
        use|help|helps|wants|handy -me|my|us|to|him|her
    our|my|wee|guest|box box|single|room room|rooms|bedroom|is|sitting|stands|ready ..1 ready|empty $|for|tonight|now
    we|i|ive|weve|well|ill go|went|gone|going|come|came|nipped|popped|walked|set out|off
    mum|mam|dad|mums|dads|nan|parents|worker|supervisor|birth_mum|birth_dad ..1 didnt|hasnt|never|not|\
        doesnt ..1 turn|turned|show|showed|come|came ..1 up ..2 to|for|at|again contact|family_time|visit|review|\
        meeting|and
    mum|mam|dad|parents|worker|supervisor ..1 didnt|never|not turn|turned|show|showed up
    went missing ..3 for ..2 minutes|seconds
    cat|cats|kitten|rabbit|tortoise|budgie|hamster ..1 not|been|hasnt|never|isnt|still ..2 come_back|back|home|out|\
        missing|in
    dont|not panic|worry|fret if ..3 doesnt|dont|isnt|not|cannot ..2 answer|back|reply|pick_up|home
    wandered|went|goes|drifted|ran off topic|task|script|course|message
    leave|keep|stay|left|staying ..1 where
    agreed home|back by
    all agreed|okayed
    bomb|bombs|grenade|firework|rocket ..2 gone|went|going|go|hit off|it|here
    i|im|am|ive|we|were|my_shift|husband|hubby|plumber ..2 due|supposed|meant|expected ..2 in|back|home|there
    i ..1 could|couldve|nearly|almost|felt_like|want_to|wanted_to ..2 walk|walked|run|ran|walking|running ..1 \
        out|off|away
    reading|read|watching|watched|writing ..3 one|book|story|film|play|bit where|when|about|in_which ..6 ran|runs|run|\
        running|missing|disappears|vanishes|kidnapped
    missing one|two|a|three|half|1|2|from ..3 rabbit|jumper|coat|shoe|shoes|sock|socks|glove|gloves|lunchbox|bottle|\
        hat|cardigan|trainer|tortoise|\
        hamster|cat|bear|teddy|scarf|wellie|welly|page|piece|pieces|button|pot|tooth|mouthguard|pe_kit
    missing ..1 his|her|my|our|a|out|on|the ..1 sleep|breakfast|tea|dinner|bus|point|tooth|teeth|sock|page|piece|\
        pieces|jigsaw
    bed|beds|room|rooms|bedroom ..3 empty ..2 till|until|since_she|since_he|since_they|since_last|since_the|this_week|\
        next_week|going_spare|from_monday|from_tomorrow
    spare|box|guest room|bedroom|rooms|bed ..4 empty|free|cold -and|she|he|window|and_the
    room|bed|house|nest ..4 empty since|now|without
    empty ..3 since ..2 left|moved|went|uni
    power|powers|electric|leccy|water|internet|wifi|signal|telly|car|boiler|heating|parcel|delivery|plumber|engineer|\
        bins ..2 due|back|supposed ..2 \
        back|on|here|by|in
    gone|went|goes|drifted|nodded ..1 off ..1 asleep|to_sleep|like_a_light|on_the_sofa|on_the_settee|on_my_lap|\
        on_my_shoulder|on_the_couch|\
        on_the_chair|on_my_knee|in_the_pram|in_the_car|in_front_of
    if ..2 school|college|nursery|taxi|they|anybody|somebody rings|ring|says|say|phones|phone|asks|ask|calls|call
    isnt|not running|run|runs away ..8 satsuma|gate|cornwall|circus|scooter|teddy
    running|run|ran away to|with ..2 circus|gate|moon|narnia
    awol dog|cat|sock|socks|keys|remote|parcel
    dog|cat|sock|keys|remote|parcel|post|hamster|rabbit|tortoise ..3 awol|missing|disappeared|vanished
    called|calling|shouted ..2 down|up for ..1 tea|dinner|supper|breakfast
    doing|walking|out ..4 torch|torches ..6 power_cut|sparklers|badgers|hedgehogs|owls|slugs|stars|camp|bats
"""
