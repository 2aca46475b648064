"""Suicide by hints: a goodbye to everybody, who is to have what, which trains do not stop (DOMAIN 4)."""

SIGNS: dict[str, str] = {
    "suicide.farewell": """
        posting|posted|sending|sent|writing|texting ..2 goodbyes
        said|saying|says ..1 goodbye|goodbyes|bye to all|each of us|them
        who gets what
        written|wrote|list|saying|decided ..3 who gets|should_have
        drawing|picture|drawn|drew ..3 of ..1 himself|herself|him|her|me|SELF ..1 hanging|hanged|dead|dying|drowning|\
            falling
        always|please|to|will|forever|everyone remember me -to|from|saying|when|at|with
        letting|let ..1 trains go|pass|past|by
        keeps|keep|trying|tried|tries|kept ..2 walking|walk|running|run|stepping|step ..1 into|onto|in_front_of ..2 \
            road|traffic|cars|lorry|lorries|train|motorway
        asked|asking|asks|wants_to_know|looking_up|googled ..4 which|what|when ..1 trains|train ..2 dont|doesnt|not|\
            never stop
        beam|branch|rope|bannister|banister|rail|curtain_rail|door_frame ..3 hold|take ..1 him|her|me|my_weight|\
            his_weight|\
            her_weight
        alive ..1 by|tomorrow|next
        he|she|they|BIRD set|picked|chosen|has a date ..2 and|for|$|he|she
        """,
}
