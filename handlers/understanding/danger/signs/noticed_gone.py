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
        come|came|are|back home|back ..1 bar|except|without|but him|her|them|BIRD
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
        """,
}
