"""Self-harm."""

SIGNS: dict[str, str] = {
    "self_harm": """
        wrist|wrists|forearm|forearms|thigh|thighs ..3 bandaged|bandage|wrapped|covered|plasters|hiding ..8 wont|not|\
            loo|hiding|show|sleeves|again|tape

        cut|cuts|carved|scratched|carving|scratching|burnt|burned|written|stabbed|gouged ..4 in|into|on|up|down|\
            across ..1 HIS ..1 LIMB
        locked ..10 razors|razor|blades|blade|scissors|knife|knives|pills|tablets|rope|belt
        razors|razorblades|blades ..5 bath|bathroom|bed|pillow|drawer|room|locked
        wrists|wrist ..4 scissors|knife|blade|razor|glass|cut|slit|slashed
        scissors|knife|blade|razor|glass|shard ..4 wrist|wrists|arm|arms|leg|legs
        bandages|bandaged|bandage|sleeves ..6 cuts|cut|cutting|blood|arms
        self harm|harming|harmed
        hurting|hurts SELF -laughing
        picking|picked|pulling ..3 stitches|scabs ..2 out|bleeding
        not|isnt|stopped|refusing|refuses|wont|hasnt ..1 eating|eaten|eat|drinking|drink ..5 days|weeks|\
            anything_for|starving
        self harm|harmed|harming|harms|injury|injuring
        selfharm|selfharming|selfharmed|selfharms
        harm|harming|harmed|harms SELF
        cutting|burning|scratching|strangling|starving|biting|stabbing|slashing|mutilating SELF
        want|wants|wanted|going|trying|tried|tryna|threatening|threatened|says|said|keeps|wanna|gonna|will|hell|\
            shell|scared|worried|might|urge|about ..4 hurt|cut|harm|stab|slash|hit|burn SELF
        cut|cuts|slit|slitting|slashed|slashing|sliced|slicing|carved|carving|stabbed|scratched|scratching|gouged|\
            burnt|burned|hurt|hacking|hacked ..1 HIS ..2 LIMB
        cut|slit|slashed|sliced|carved|hurt ..1 SELF ..4 again|purpose|tonight|bad|badly|deep|deliberately|with|on|\
            locked
        slit|slitting|slash|slashed|cut|cutting ..2 wrists|wrist|throat
        cutting|carving ..2 HIS LIMB|skin
        cut|cuts himself|herself -shaving|on|off|free
        cutting again|now|tonight|worse|deeper|bad|is|it_bad|for
        been|started|still|shes|hes|was|is|keeps|caught|back|back_to|found|where cutting -the|grass|hair|up|out|\
            it_fine|down|corners|a|paper|his_hair|onions|nails|some|veg|him|her|them
        cuts|slashes|scratches|marks|slices|scars ..3 all_over|up|down|on ..3 arms|arm|wrists|wrist|legs|thighs|\
            thigh
        fresh cuts|marks
        arms|arm|wrists|wrist|legs|thighs|thigh ..5 ribbons|slashed|razor|shreds|cut|cuts|sliced|blood|bleeding|\
            carved|burns
        BLADE ..6 arms|arm|wrist|wrists|legs|thighs|herself|himself|bath|sharpener|skin|pillow
        bath|bathroom|toilet|locked|room ..6 razor|blade|blades|razorblade|scissors|knife|broken_glass|\
            broken_mirror|tablets|pills
        razor|blade|blades|razorblade ..4 blood|locked|hidden|hiding|stashed
        taken|took|taking|broke|broken|unscrewed|removed|pulled ..4 sharpener|razor -to|for|out_of_his_bag
        blade ..3 sharpener
        locked ..6 bathroom|bedroom|room|toilet|loo|shed|car ..8 scissors|razor|blade|knife|mirror|tablets|pills|\
            blood|not_answering|wont_answer|silent|gone_quiet|no_answer
        bathroom|bath|toilet ..8 not|wont|no answering|answer|respond|coming_out
        banging|bashing|smashing|smacking|hitting|headbutting|bangs|bashes|nutting ..2 head ..5 wall|floor|door|\
            walls|window|radiator|bannister
        headbutting ..2 wall|walls|floor|door|window
        banging|smacking HIS head
        punching|hitting|biting|slapping|scratching|burning|headbutting SELF
        burning|burns|burnt|burned|burn SELF ..4 lighter|cigarette|purpose|deliberately|straighteners|matches|\
            spoon|fag|iron
        keep|keeping|trust HIM|SELF safe
        cannot|not|dont|unable|wont ..3 keep|be|left|stay ..1 HIM|SELF|her ..1 safe -seat
        urges|urge to ..1 harm|cut|hurt
        torri ei hun|freichiau|breichiau
        hunan niweidio
        swallowed|swallowing|swallow ..2 blade|blades|razor|glass|pins|needle
        pulling|pulled ..2 hair ..1 out ..2 clumps|handfuls
        sharpener ..4 bits|broken|apart|blade|screws
        marks|cuts|scratches|lines|slices ..3 up|inside|all|down|over ..3 thighs|thigh|arms|arm|wrists|legs|tummy|\
            stomach -felt|pen
        sleeve|sleeves|towel|bandage|carpet|sheets|trousers|cuffs ..2 soaked|red|wet_with|dripping|sopping -paint|\
            juice|rain
        glass|mirror|blade|knife|shard|scissors|razor|bit ..6 against|to|at|on|into HIS arm|wrist|neck|throat|skin|\
            arms|legs|leg|wrists
        pressing|holding|digging|pressed|pushing ..4 against|to|into HIS arm|wrist|neck|throat|skin|arms|leg|wrists
        picking|pickin|picked|pulling|opening ..2 stitches|scabs|wounds ..4 open|blood|bleeding|out|until
        to hurt SELF
        razor|razors|blade|blades ..5 gone|missing|out_of
        broke|broken|smashed|breaks ..1 a|the|her|his mirror|glass|plate|mug ..6 piece|bit|shard|arm|herself|himself|\
            holding
        piece|bit|shard of ..1 broken|mirror|glass|mirror_glass ..4 hand|wrist|arm|her|him|holding
        carved|crvd|scratched|carving ..3 arms|arm|legs|wrists
        harming|cutting|hurting ..1 tonight|again|now|right_now
        done|did|doing something to|at HIS wrist|wrists|arm|arms
        taken|took|cut|pulled|prised|untied ..4 off|from HIS neck
        with|wi|w|wiv the|my|her|his|some|them razors|razor|blades|blade
        bathroom|bath|toilet|loo|room ..3 with|w|wi|wiv the|my|her|his razors|razor|blades|blade|scissors|knife
        lines|marks|scars|cuts|scratches|ones ..4 still|are|is|new|some|look|looks|others|newer ..1 wet|weeping|raw|\
            open|fresh|bleeding|sticky
        long sleeves|jumper|hoodie|hoody ..6 degrees|heatwave|boiling|sweltering|summer|hottest|sunbathing|swimming
        sheet|sheets|sleeve|sleeves|pyjamas|trousers|leggings|jumper|top|tights|sock ..2 stuck|sticking|stuck_fast to \
            ..1 HIM|her|it|arm|arms|leg|legs|wrist|skin
        sharpeners|sharpener ..6 no|without|missing|lost|taken|got_no ..1 blade|blades|bit|metal
        razor|blade|scissors ..2 in|up|under|inside ..1 HIS ..1 sleeve|sock|pillowcase|phone_case|case|bra|mattress
        plasters|bandages|dressings|steri_strips ..4 all|gone|whole|another|keeps|up ..3 arm|arms|legs|thigh|box|\
            going|missing
        blood ..3 on|in|all_over|down HIS ..1 sleeve|sleeves|sheets|bedding|pillow|pyjamas|cuffs|towel|towels|sink|\
            bath -nose|ketchup
        stopped|stop|stopping ..2 feel|feels_like|hurts ..2 cut|cutting
        did|done|do it ..1 again|properly ..3 arm|arms|leg|legs|wrist|thighs
        """,
}
