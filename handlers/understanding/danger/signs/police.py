"""Police at the door, a child arrested or in custody."""

SIGNS: dict[str, str] = {
    "police.here": """
        pcso|pcsos|special_constable|flying_squad|riot_van|meat_wagon|paddy_wagon|cop|bizzy
        POLICE
        officer|officers ..5 here|door|house|station|custody|arrest|arrested|hall|room|search|van|cuffs|statement|\
            landing|livign|living|outside|doorstep|upstairs|want|wants|warrant|brought
        two|2|three|four|couple_of|uniformed|arresting|custody officer|officers -worker
        panda|squad|patrol|cop car|cars|van
        social_services|edt ..4 and|with police
        law at the door|our
        gavvers|jakes|dibble|babylon|po_lice|five_o|5_o|jam_sandwich
        blue lights|light outside|in|at|down|flashing
        101
        officer|officers ..8 spoken_to|discuss|remove|powers|with_them|have_her|have_him|got_him|got_her|parental|\
            hall|kitchen|phone
        officers have|has|had|want|are|with|took|taken|came|come
        two|by|with|armed ..1 community|transport|plain_clothes|armed officers
        british|brit transport
        tasered|tased|pava|tazered
        pepper|used_the|cs spray
        place of safety
        section 136
        136 ..3 picked|safety|called|section
        solicitor|solicitors ..6 comment|interview|duty|station|rung_us|rung_me
        say|said|go|saying no comment
        interview room -at
        police|under|their|emergency protection -policy
        under there|their powers
        remove|removing|removed HIM ..4 powers|tonight|now|home
        charging|charged him|her|them|BIRD
        picked|pulled|walked|brought|fetched|marched|escorted|walking|bringing ..1 HIM ..1 up|in|over|home|\
            back ..3 by ..2 POLICE|officers|officer|van|uniform|law
        been|was|were ..1 walked|marched|brought|escorted home|back by ..3 POLICE|officer|officers|security
        got|have|has HIM in ..1 the|a van|cells|cuffs|interview
        two|them|man|woman|men|people|somebody ..3 in uniform -for
        badge|badges|warrant_card|uniforms ..6 door|room|asking|here|hall|kitchen|living
        statement from|off HIM
        been asked to go with
        pulled in ..1 as|for ..1 witness|questioning|statement
        shop lifting|lifter|lifted
        nicking ..1 make_up|stuff|things|sweets|from|clothes|drink|booze|cars|bikes -my
        knelt|kneeling|knee on him|her|top
        """,
    "police.arrest": """
        taken|took|wanted|brought|pulled|in ..2 for|in_for questioning|interview|caution
        questioning ..3 station|police|him|her
        met|transport police|boys
        charged|charging|charge|cautioned ..2 with|for -a_cable
        charged him|her|them|BIRD
        raided|raid|raiding ..3 house|home|flat|mine|ours|us|nans
        yot|yjs|youth_court|remand|bail_conditions|breach|breached|curfew_tag ..3 tonight|arrested|tonight_in|bail|\
            police
        in trouble with ..2 law|police
        arrested|arrest|arresting|arrests|arestio|handcuffs|handcuffed|cuffs|cuffed|remanded|detained|apprehended \
            -development|by_aliens
        HE_IS|BIRD|YOUNG|been|getting|gone_and_got|and|he|she|they|gettin ..2 nicked|lifted|pinched|nabbed|\
            collared|huckled|busted|charged_with|remanded|bailed|detained|sectioned|pulled_over|banged_up|\
            caught_shoplifting|caught_stealing|cautioned|lifted_by|jailed|scooped|scooped_up|tasered|searched -my|\
            her_phone|a|the|phone|his_phone|up|in|with_me|me|from_my
        been|got|getting done for|by
        custody suite|sergeant|officer|centre|desk|nurse
        in|into|to|from custody
        custody -hearing|battle|of|case|arrangements|order|dispute|court
        in|the|a|into cell|cells
        police cell|station
        cop|cop_shop|nick|station ..4 got|have|has|down|at|with ..3 him|her|them|BIRD
        down|at|to|taken the ..1 station|nick|cop_shop|copshop ..3
        appropriate adult|adlt
        warrant|warrants|raid|raided|raiding
        on bail
        stolen car|moped|bike|motor|scooter|motorbike|vehicle|van|phone|phones|goods
        nicked|stole|stolen|twocked|pinched|robbed|took|taken|joyriding|twocking ..2 car|moped|motorbike|quad|bus|\
            scooter|van
        caught|done|arrested|stopped|picked_up|brought_in|in_trouble|held|security ..3 shoplifting|stealing|\
            nicking|dealing|robbing|thieving|graffiti|vandalism
        shoplifting
        search|searching|searched|raiding|seized|seizing|taking|take|want ..4 HIS ..1 room|phone|phones|bedroom|\
            clothes|house|laptop ..4 -for_me|away_for
        interview ..4 station|caution|police|solicitor|duty
        duty solicitor
        under caution
        serious assault|offence|crime
        taken|took|taking ..2 away in|by ..2 van|car|cuffs|them
        joyriding|joy_riding|twoc|twocking
        mugged|mugging|robbery|burglary|stop_and_search
        strip search|searched|searching
        a suspect -device|package
        they|theyve|officers|have took|taken|seized|bagged ..3 phones|laptops|devices|computers|computer
        they|theyve|have|has lifted|nicked|huckled|scooped HIM
        hes|shes|HE_IS|is locked up in|at|by
        press|pressing charges
        want|wants|do i|we|me ..2 to press
        ^ ..3 number for [the] POLICE
        in ..1 their|the|police|cop|back_of ..2 van|car ..4 effing|kicking|screaming|shouting|swearing|spitting|\
            cuffed|handcuffed
        in custody
        detectives|detective|police|officers|cid|polis|peelers|cops ..14 laptop|laptops|devices|computer|computers|\
            tablets|phones|phone|\
            hard_drive|bedding
        asked|taken|took|seized|bagged|want|wants|taking|come for|away|up|our|my|his|the|all ..4 laptop|laptops|\
            devices|computer|hard_drive
        see|asked|look|looked|wants_to_see|want_to_see|shown|show ..2 where ..1 girls|kids|children|boys|she|he|they \
            ..1 sleep|sleeps
        """,
}
