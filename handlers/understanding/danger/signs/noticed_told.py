"""What a carer finds out of harm by grown people that no child has told her yet (DOMAIN B47)."""

SIGNS: dict[str, str] = {
    "disclosure.noticed": """
        cutting|cut|fgm party|ceremony|celebration|season|lady|woman -hair|cake|ribbon
        fly|flying|flight|flies|going|go|taking|travel ..6 for ..1 my|her|their|the cutting|cut|special_day|\
            circumcision|wedding|marriage
        told|says|said|tells|saying ..12 and|but not to tell -the_time|santa
        and|but dont|not|never ..1 to tell|say anyone|anybody|no_one|aunty|auntie|mum|mam|jan|sue|them|him|her|you
        or ..3 nan|mum|mam|dad|everyone|school|friends|mates|they|whole_school|family ..1 gets|get|sees|see|getting|\
            seeing ..1 the|this|your|\
            these|it|them ..1 video|vid|pics|pictures|photos|nudes|picture
        send|post|share|leak|show|put ..3 nudes|pics|pictures|photos|videos|video|vid ..4 everyone|school|friends|\
            online|if|unless|or|insta
        nudes|nude ..3 of|sent|asking|asked|send|from
        same place|time|spot|bench ..2 or
        pill|pills|contraception ..10 after ..10 ten|eleven|twelve|thirteen|fourteen|10|11|12|13|14
        morning after pill ..12 my|year|her|twelve|thirteen|daughter|girl
        pregnancy test|tests -wife|sister
        pregnant|period|late ..10 wont|not|will_not ..1 say|tell who
        wont|not|will_not|refuses|refusing|never ..1 say|tell|saying|telling|to_say|to_tell ..1 me|us who $|hes|\
            it_was|he|gave|did_it|the_dad|only|bought
        hed|he_would|hell|he_could|he_will|shed lose|get_sacked HIS|the ..1 job
        lose|loses HIS job ..2 if|$|over
        underwear|knickers|pants|sheets|bedding ..6 blood|bloody|stained|hidden|hiding|bin|binned -nosebleed|period|\
            nappy|paint
        hidden|hiding|hides|binned|washing|washes ..3 knickers|underwear|pants|sheets
        sore|itchy|hurts|hurt|stings|bleeding|bruised ..3 down_there|down_below|tuppence|fanny|bottom|privates|bits|\
            foof|willy ..6 contact|dads|\
            mums|weekend|visit|uncle|babysitter|since
        lost|lock|locks|puts|moves|pushes|wedges|wedging|pushed|put|jams ..3 chair|chest|drawers|wardrobe|desk|bed \
            ..3 against|under|behind|across ..2 \
            door|handle
        sleeps|slept|sleeping|goes_to_bed|wears|wearing ..4 in|with|all|two|three|four|his|her ..3 clothes|jeans|coat|\
            layers|pairs|belt|tights|knickers ..4 \
            contact|since|dads|uncle|safe|case
        belt|cable|wire|flex|slipper|ruler|stick|iron|hand ..2 mark|marks|shape|shaped|shaped_mark|print ..4 back|\
            legs|leg|arm|face|bottom|cheek|thigh
        finger|fingertip|fingers|grip|hand|bite|teeth|cigarette ..1 mark|marks|bruises|bruise|burn|burns|shaped ..6 \
            -felt|paint|window
        bruise|bruises|bruising ..4 shape|shaped|fingers|fingertips|thumb|hand|belt|inside|ears|ear|behind|neck|back \
            ..2 -football|rugby|bike
        after|since|from|home_from|back_from contact|dads|mums|family_time|visit ..10 bruise|bruises|mark|marks|burn|\
            burns|limping|bleeding|handprint
        bruise|bruises|mark|marks|burn|burns|handprint ..10 contact|dads|mums|family_time|visit -football|rugby
        """,
}
