"""Words of suicide and self-harm that mean no harm, a phrase a line."""

HARMLESS = """
    suicide squad
    jumped|jump|jumping|leapt|dived off ..2 board|boards|diving|wall|step|bed|sofa|settee|swing|swings|pier|jetty|\
        poolside|side
    on|off|down|up ..2 roof|ledge|edge ..2 of|in|at ..1 treehouse|tree_house|playhouse|play_house|den|wendy_house|\
        pool|slide|bus|climbing_frame
    top board
    dance|danced|dancing|laugh|laughed|laughing|sing|sang|run|ran|work|worked|sweat ..4 off themselves|himself|\
        herself|myself
    overdosed|overdose|od|oded|overdosing|overdoses on ..2 haribo|sweets|chocolate|sugar|cake|telly|sun|turkey|\
        cheese|christmas|candyfloss|crisps|caffeine|coffee|ice_cream|pizza|mince_pies
    crisp|crisps|sweet|sweets|juice|milk|biscuit|cereal|chocolate|lunch ..2 packet|box|bottle|packets|boxes|bottles
    toy|tissue|tissues|money|post|letter|recycling|jewellery|tool|fuse|shoe|ballot|nest|egg box|boxes
    empty crisp|sweet|cereal|cardboard|lunch
    took|taken|take|taking ..3 photos|photo|pictures|toys|snaps|videos ..5
    kill|killing|killed SELF laughing|working|with_laughter|over_that|for_it|getting
    cut|cutting ..3 grass|hair|nails|toenails|lawn|hedge|fringe|cake|paper|sandwiches|pumpkin|teeth|costs|corners|\
        ribbon|cards|onions|labels|coupons
    cutting teeth|it_fine|down|back|edge|shapes|mat
    cut|cuts|burnt|burned|hurt ..5 shaving|fell|falling|football|playing|brambles|bramble|rugby|oven|toast|tripped|\
        hockey|paper|netball|grazed|bike|sunburnt|sunburn|pe|plaster
    die|dying ..3 embarrassed|embarrassment|shame|laughter|laughing|than
    rather die|be_dead than
    want|wanted|wants ..2 die ..6 embarrassed|embarrassing|mortified|cringe|laughing|shame
    cat|kitten|ball|football|frisbee|aerial|tiles|slates|santa|reindeer|pigeon|pigeons|rain|snow|felt|roofer|\
        roofers|builder|leak|drone|solar|seagull|seagulls|frost|squirrel ..8 roof|scaffolding
    roof ..6 leaking|leak|repaired|fixed|tiles|rack|slates|box|man
    under the|one|same roof
    jump|jumping|jumped ..3 shower|bath|car|bed|trampoline|puddles|pool|leaves|sofa|joy|gun|queue|start|sea|chance|\
        bus
    jumped|jumping out of ..2 skin
    jumped|jumping|jump out at|of_bed|on_me
    window ..2 seat|shopping|cleaner|shop
    out of ..2 window ..4 rain|snow|birds|watching|view|looking
    looking|stare|staring|looked|gazing|shouting|waving out ..3 window
    pain in the|his|my neck
    scarf|tie|medal|lanyard|necklace|garland|lei|arms ..5 neck
    up to HIS neck ..1 in
    risk HIS neck
    stick HIS neck
    cuddled|hugged|cuddling|hugging|arms|hug|cuddle|clinging|hanging ..5 neck
    top himself|herself up
    not|never point being here|in before|if|until|yet
    no point ..4 before|until|if
    hasnt cut|harmed SELF
    days|weeks|months|years clean|free
    note|letter|card ..6 school|teacher|panel|office|bank|gp|postman|milkman|neighbour|tooth_fairy|santa
    say|said|saying|says|wave|waved ..3 goodbye|bye to|and_thank
    last night|day of|at|with|in term|holiday|holidays|yours|school|hols
    giving|gave|given ..3 away ..6 raffle|charity|freecycle|grown_out|small|spare|jumble
    taken|took|had|has|have HIS ..1 tablets|medicine|pills|tablet -from|at_#|this_morning|twice|again
    takes|take|taking all of|her|his|them ..5 fine|good|without|fuss|for_you|morning|daily|prescribed|prescription
    tablets|medicine|pills|calpol ..4 running|ran|run|prescription|reorder|chemist|pharmacy|collect|repeat
    prescription ..6 PILLS
    calpol|ibuprofen|paracetamol|piriton|nurofen ..3 given|gave|calmed|helped|every|for_his|for_her|for_the|for_it
    wants|want|wanted|wanna ..3 be_here|live with|near|for|when|at|on_time|early
    wants|wanted|dying ..1 live with|in|at|on|by
    dead|deid tired|nice|keen|funny
    die|dying for a|the
    thought|joked|laughed ..5 od|ods|oded
    bridge ..3 school|club|party|photo
    on|under|over|crossed|at the|a ..2 bridge ..4 traffic|picnic|walk|ducks|pooh|poohsticks|pub|cafe
    cut|cutting|help|helping|helped SELF ..2 a|to|some ..3 slice|piece|cake|bread|cheese|pizza|wedge
    abseil|abseiled|abseiling|rope|climbing|harness|zip_wire|coasteering ..10 cliff|cliffs|bridge|roof|tower|viaduct
    cliff|cliffs|bridge|roof|tower|viaduct ..6 abseil|rope|harness|zip_wire
    marks ..4 felt|pen|paint|washed
    ligature cutter|cutters|knife|training|policy|points|risk
    mum|mums|dad|dads|mother|father|uncle|brother|sister|grandad ..2 died ..2 suicide
    past|previous|old|earlier overdose|overdoses|attempt|attempts|incident
    mums|dads|mothers|fathers|mams|nans overdose|suicide
    bottle|bottles|packet ..5 playing|shop|chemist|toy|pretend
    somebody|character|girl|boy|woman|man overdosed|overdoses|died in it
    never meant ..2 hurting SELF
    gave|give|given|giving|gives ..6 to ..2 charity|jumble|raffle|fair|hospice|oxfam|freecycle|cousin
    why people|somebody|anybody|men|folk ..2 kill|killed|hang|hurt SELF
    hamster|rabbit|guinea_pig cage|hutch|food|bedding|wheel
    hung|killed|kicked|shot myself when|laughing|over
    scars|scar|marks ..6 fading|faded|healed|healing
    casualty|corrie|eastenders|holby|emmerdale ..6 off|on|from ..1 crane|roof|cliff|ledge|bridge
    jumping|jumped|jumps out ..3 cupboard|box|cake|wardrobe|bushes|behind|airing
    stuck|stopped|traffic|queue|held_up|broken_down|broke_down|jam|accident|tailback|lorry|sat ..4 on|onto the ..1 \
        motorway
    cut my hand|finger|thumb ..2 on|with the|a|some
    overdosed|overdose|overdosing|od ..1 on ..3 egg|eggs|chocolate|sugar|haribo|sweets|cake|cakes|turkey|telly|tv|\
        netflix|peppa|bluey|\
        frozen|christmas|cheese|crisps|popcorn|party|sunshine|minecraft|roblox|pokemon|culture|football|strictly|\
        crumpets|mince_pies|\
        sprouts|tinsel|pancakes|candyfloss|squash|cola|coke|tea|coffee|disney|abba|glitter|custard|trifle|screen_time|\
        screens
    suicidal|suicide ..2 at_the_back|defending|defence|tackle|pass|backpass|squeeze|squad|sudoku
    cutting again|tooth|teeth|molars|gums ..6 dribble|teething|tooth|teeth|gel|gums
    cutting ..2 tooth|teeth|molar|molars|hair|grass|fringe|pattern|fabric
    jumped|jump|jumping|leapt ..5 harbour|rock|rocks|pier|board|cliff|wall|pool|platform ..14 coasteering|helmet|\
        helmets|wetsuit|wetsuits|\
        instructor|grin|splash|bombed|lifejacket|lifejackets|bungee
    coasteering|diving_board|second_board|high_board|bungee|trampolining|parkour
    gave|given|giving|give ..5 charity|to_mind|for_safe_keeping|lend|loan|borrow|birthday|christmas|swap|swapped|\
        outgrown|too_small
    tell|told|asked ..2 how to ..6 while|holiday|away_on|weekend
    stopped|stop ..1 cutting ..1 grass|hair|corners
    first aid ..1 box|kit|tin|bag|cupboard ..2 empty|needs|restocked|low
    how to feed ..8 while|holiday|holidays|away|spain|back
"""
