"""What a carer notices when a child is gone: an open door, a cold bed, a dog come home alone (DOMAIN 2)."""

SIGNS: dict[str, str] = {
    "missing.noticed": """
        isnt|not|wasnt|no anywhere in|here|at|to -near|else
        cannot|couldnt ..1 find either|hide
        cannot|couldnt find ..3 BIRD|him|her|girl|boy|twins|child|one|wean $
        cannot|not ..1 find ..2 anywhere|nowhere
        cannot|couldnt|not ..1 find ..1 him|her|them|BIRD|girl|boy ..4 was|hide|seek|ago
        nobody|no_one|none ..2 had|has|laid|clapped eyes
        thought ..4 was|were with|at me|her|him|us|you|mine|hers
        dog|bus|taxi|bike|horse|pony ..2 come|came|is_come|comes|back ..2 back|home|in ..2 own|alone|without|empty|\
            itself
        come|came|are|back home|back ..1 bar|except|without|but him|her|them|BIRD -coat|bag|phone|shoes|lunchbox|\
            glasses|keys|jumper|kit|jacket|scarf|hat|book|reading|homework|bike
        one|an empty seat
        pillows|cushions|clothes|teddies ..4 look like him|her|them|somebody|a_body|shes|hes
        phone|map|tracker|location|snap|app says|shows|showing|saying ..1 hes|shes|he|she|its|theyre ..1 in|at|near|on \
            ..6 were|supposed|meant|should|not|miles|motorway
        phone|tracker|find_my|snap|snapmap|location ..2 pinging|pings|pinged ..1 in|at|near|off|from
        school|college|nursery ..3 rang|rung|called|phoned|texted|says|say|said ..6 never|not|didnt|hasnt ..2 \
            registered|signed_in|turned_up|arrived|shown_up|marked
        sheets|bedsheets|bedsheet|duvets tied|knotted
        beds|bed ..2 stone_cold|cold|stuffed|untouched
        bed|beds|duvet stuffed|padded|wi|with ..2 pillows|clothes|cushions
        phone|mobile|sim ..3 on|under|in ..3 pillow|bed|locker|bin|drawer ..3 gone|sim|coat|rucksack|taken|snapped|\
            cannot
        left|leaves|leaving HIS phone ..1 on|under|in the|his|her bed|pillow|locker|drawer|room|hall
        coats|tenners|wellies|jackets|rucksacks|passports|purse ..1 gone|missing -up|to|well|off
        not|isnt|wasnt|no in ..2 room|house|tent|building|hall|playground|cot|lift|dorm -today|yet|until
        and now he|she|they isnt|is_not|not|arent
        lift|tent|cot|pram|buggy|bunk|den is|was empty
        room empty|cold
        door|doors|gate|gates|window|sash stood|swinging|wide|hanging|lying|pushed ..1 open|wide|ajar|up|right
        doors|door|gate|gates|windows|window ..1 open and
        doors|door|gate|gates swinging|ajar
        isnt|not|wasnt|arent with us|me|them $|and|either
        turned|looked|nodded ..1 off|round|away|back ..8 gone|isnt|wasnt|not|disappeared
        only nodded off
        mislaid|misplaced HIM -coat|phone|shoes|keys
        havent|not|hasnt|never|nobody|no_one ..2 brought|returned|dropped|fetched|collected|delivered HIM ..1 home|\
            back|off
        meant|supposed|due to drop|bring|return ..1 HIM
        never late $|and
        isnt|not like him|her|them -to
        blanking HIS|my|me|our calls|texts|messages
        gone country|otb
        doors|door|train|bus shut|closed|went|left on me|us|before
        all three|four|of_them|the_boys|the_girls have|has|are gone|left|off
        note ..3 says|saying|said ..5 find|going|gone|leaving|sorry|dont|left
        gone|went|off|walked ..1 off ..1 with the|a|some ..1 woman|man|lady|bloke|couple|stranger
        took|taken|takes|pinched ..2 dinghy|boat|kayak|canoe|pedalo|raft ..8 out|round|gone|not|fog|dark
        not|hasnt|didnt|never come|came out the|of ..1 other|end|back|toilet|toilets|cinema|school
        walked|gone|went|slipped|sneaked|got|oot|out straight|right out|oot
        out|oot the ..1 back|fire|side door|window|exit ..1 -to_the|for
        seen|spotted him|her|them|BIRD getting|get|got|near|walking|boarding
        left ..1 phone ..3 cannot|can_not|so
        one|two|we ..1 short $
        man|lad|car|bloke ..2 picks|picked|picking HIM up
        get|got|gone|went|slipped|snuck|sneaked out ..1 fire door|exit
        birth certificate|cert
        one way ticket|to
        every street|road|room|house|park twice|again|three
        driven|drove|searched|searching ..1 round|up|down ..1 every|streets
        looked|searched|checked|looking in|under ..1 everything|everywhere|every
        looking|searching|searched|out ..2 torch|torches
        rang|rung|phoned|called|tried ..2 round everyone|all|everybody|his|her ..6 nobody|none|no|book|friends
        not|isnt picking|answering|picked ..1 up|phone ..6 drop|darkness|contact|centre|home|shut
        escort|staff|they turned ..1 their|her|his back
        got|gets|get|getting|gone|climbed|jumped|taken|pulled|dragged ..2 in|into|off_in ..2 strangers|unknown|\
            strange|some_mans|mans car|van|lorry|taxi|motor
        bags|bag|coats|coat|rucksacks|rucksack|passports gone $
        BIRD|YOUNG|he|she|they wasnt|werent on it|the_bus|the_coach|the_train|the_minibus|the_taxi|the_school_bus
        pillow|pillows|clothes|cushions under the|his|her quilt|duvet|covers|blanket|blankets
        tell|say ..2 hes|shes|theyre|he_is|she_is with you
        camera|cctv|doorbell|footage ..6 climbing|leaving|sneaking|creeping
        not|hasnt_been|wasnt|unseen|never|havent_been seen|heard since|from_since|for_hours
        no phone|mobile no|nor coat|shoes|money|inhaler|meds|insulin|bag
        every friend|mate|hospital|pal ..1 rung|tried|called|phoned|rang|checked
        phone|telephone|mobile ..3 on|in ..3 charger|drawer|table|bed|charge|side|kitchen ..2 but|and no|not|hes|shes|\
            wheres
        they|theyve|everyone|everybody|rest|others|boys|girls|lads|bus|minibus|coach|group|class|brother|sister ..3 \
            come|came|back|got|home|returned ..6 without him|them|BIRD|one_of
        they|theyve|everyone|everybody|rest|others|group|class|came|come|bus ..4 without her $|and|she|they|the_others
        calling|shouting|whistling [for|out] him|her|them|his|their ..1 name|up|round|along|over|in_the|the|and|my|\
            for_an|an_hour|$ \
            -names|in|down|for_tea|daddy|dad|mum|nan
        up_and_down|round|along|all_over|out_in|walking|walked|driving ..8 calling|shouting|whistling ..1 him|her|\
            them|names|name \
            -in|over|down|for_tea
        husbands|hubbys|husband|partner|partners|neighbours|neighbour|everyone|were|all|dads|hes|half_the_street ..4 \
            out ..2 with ..1 \
            the|a|his|their lamp|lamps|lantern|torch|torches|quad|headtorch
        thought|expected|should|would|usually|normally|hoped ..5 ring|rung|rang|text|texted|phone|phoned|called|heard|\
            message|messaged by now
        should|would have ..3 by now ..6 phone|ring|not|hasnt|text
        dot|tracker|find_my|map|tag|airtag ..4 has|got|puts|shows|showing|says|moving ..2 him|her|them|it|hes|shes|\
            still|at ..1 \
            on|in|at|going|doing|heading|near|moving|miles|out
        only|just the|one|1 one|girl|boy|child|of_them ..2 come|came|back|left|there|girl|boy|child|in_the|visible|now
        both|two|three ..6 but|and only ..2 one|1 ..1 girl|boy|child|of_them|kid|lad|head
        tide|current|wave|waves|river|sea|undertow ..6 taking|took|taken|out|drifting|carried|dragged|pulling|turned \
            ..6 \
            him|her|them|lilo|lilos|dinghy|girl|boy|paddleboard
        away|off|gone|went|left|got|driven ..2 in ..1 a|some ..2 COLOUR ..1 golf|car|van|audi|bmw|corsa|transit|\
            fiesta|merc|mercedes|\
            range_rover|astra|polo|motor|jeep|pickup|saloon
        got|gets|getting|climbed in ..1 a|some|the ..2 car|van ..2 with|of|and|i ..4 dont|not|didnt|never|strange|\
            unknown|no_idea
        assumed|presumed|took_it|thought|reckoned|supposed ..4 your|yours|from_you|one_of_yours ..2 driver|escort|\
            lady|man|worker|lot|\
            one|transport|taxi -weekend|turn|idea|number|bag|birthday
        lanyard|badge|clipboard ..8 took|taken|collected|gone|left|picked
        took|taken|collected|picked_up ..6 no|without|hadnt|not ..2 car_seat|carseat|seat|id|badge|paperwork
        no|without|hadnt|not_a car_seat|carseat|id|badge|paperwork ..2 with|on her|him|them
        popped|nipped|gone|went|sent|popping|walked ..5 shop|shops|chippy|co_op|coop|tesco|lidl|aldi|milk|bread|\
            post_box|garage|\
            corner|offy|takeaway|dog ..6 hour|hours|not_back|still|no_sign|never|since|dark|not_been|has_not
        told|tell|said HIM ..2 HOUR ..3 its|it_is|now|and ..4 HOUR|gone|past|midnight|after
        tea|dinner|supper|plate ..3 in|cold ..2 microwave|oven|side|table ..2 since|untouched
        still no ..2 bus|taxi|him|her|them $
        never|not|didnt come|came|get|got|made ..1 off|out ..2 school_bus|bus|coach|minibus|train|taxi|school|gates
        minding|looking_after|watching|sitting|running a|the|some ..1 flat|trap|house ..4 week|day|him|her|money|pay|\
            wolverhampton|for
        boss|friend|mate|olders|older_lad|elders ..8 give|gives|giving|pay|pays|paying ..3 week|day|hundred|#
        three|two|four|five|six|# hundred ..1 a week|day
        phone ..2 never|not seen ..1 before
        """,
}
