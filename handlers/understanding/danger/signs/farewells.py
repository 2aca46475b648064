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
        gave|give|given|gives|giving|gied|handed me|us|her|him|them|daughter|son|sister|brother|friend|mate ..3 \
            PRIZED -to|back|on|a|is
        gave|give|given|gives|giving|handed ..2 HIS ..3 PRIZED to ..2 my|our|sister|brother|daughter|son|mate|friend|\
            BIRD
        giving|gave|given|gives|give ..4 PRIZED away
        giving|gave|given|gives|give HIS ..2 away ..6 and|everything|trainers|xbox|room|best|favourite -to_charity|\
            charity
        everything|trainers|phone|xbox|favourite|best ..4 given|giving|gave ..1 away
        whos|who|decided|list|says|said ..3 having|gets|get|to_have|should_have HIS ..3 PRIZED|room|things|stuff|\
            everything
        can|could have|keep|take|av my ..1 PRIZED|room|things|stuff|hamster|rabbit|dog|cat|clothes -when|if|back|for|\
            until|til|tomorrow
        says|said|saying|say ..1 thank_you|thanks|ta for everything
        thanked me|us|everyone|everybody|the ..2 for everything
        thanks|thank_you for everything ..2 you did|do|done for me
        told|telling|tells|tell ..1 me|us ..2 been a|the|good|best ..2 good_un|best|good_one|good_carer|mum|mam
        wrote|written|writing|writes|leaving|left|list|note|told|tell ..5 how to|you_to feed|look_after|mind|walk ..3 \
            hamster|rabbit|dog|cat|fish|guinea_pig|budgie|tortoise|gerbil
        tell|tell_him|tell_her|make_sure|remember ..3 hamster|rabbit|fish|guinea_pig|budgie|tortoise|gerbil ..2 \
            needs|gets|doing|likes|wants|has_to|fed
        dont|not wake her|him|them|anybody|anyone|SELF ..3 tried|hard|best|fault|done
        by the time ..2 read|reads|see|sees|get|gets|find|finds|open|opens this|it|me
        cba|bothered|point|sick_of|tired_of|done_with ..1 being here|alive ..1 -by|on|for|at|when|with|all
        being here|alive any_more|anymore|no_more
        has|have|got|with|having the means
        settled|decided|fixed|set|plans|planned ..1 on|for tonight ..2 $|and
        ^ hes|shes|he|she|he_has|she_has|theyve ..1 jumped $
        peaceful|pretty ..1 up here|on_the_bridge|on_the_edge|by_the_tracks|on_the_roof
        top floor|deck|level|storey ..4 carpark|car_park|multistorey|multi_storey|edge|ledge
        trains|train ..6 without stopping|stop
        dont|doesnt|not want|wanna to|wanna ..1 stop ..1 this_time|any_more
        too|that|proper|really|well|pretty deep this_time|and|$
        deep|deeper this time
        no one|nobody|noone will|would|wil ..1 miss|notice ..1 me|if
        better off ..2 without me
        want|wanna|wants|just go to_sleep ..3 not|never wake
        goodbye letter|letters|note|notes|video|text|message
        letter|letters|note ..4 each|everyone|all_of_us|every_one_of_us|one_each
        sorry for|4 everything ..4 bye|goodbye|love|not_your
        """,
}
