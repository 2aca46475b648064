"""Fire, smoke and gas."""

SIGNS: dict[str, str] = {
    "fire.burning": """
        something|somethings|summat|whats|its|is|stinks burning|smouldering|on_fire -the_candle|question|ambition|\
            calories
        caught light|fire|alight
        on fire|fr -stick|stick|door|form|forms
        set|sets|setting|sett|starting|started|start|starts|lit|lighting|light|made|make|making|making_a|catch|\
            catches|caught|catching|lights|startin|put|tried|trying_to_set|threatening_to_set|put_a_match_to ..3 \
            fire|fires|alight|light|lights|alite|match -engine|pit|drill|guard|alarm_test|station|works
        set|sets|setting ..4 fire|light|alight|ablaze
        set|sets|setting|put light|fire|lighter|match to|at
        fire ..3 in|at|upstairs|downstairs|next_door|everywhere|out|here|spreading|spread|coming|kitchen|help|\
            bedroom|please|house|garage|shed|his_room|loft|now|brigade|landing|behind|started|through|please_help \
            -drill|engine|guard|pit|door|alarm_test|station|place|works|safety
        theres|there|theres_been|been|big|had|a|house|kitchen|bedroom|bin|bed|shed|car|oven|pan|garage|chip|\
            electrical|another|huge|small|massive|little|flat|wardrobe|loft|grill|toaster|barn fire|fires -drill|\
            drills|engine|engines|pit|pits|door|doors|alarm|station|guard|safety|extinguisher|blanket|exit|man|\
            works|truck|brigade|in_the_hearth|going|fighter|stick|escape|crew|service|place|risk|plan|sheet|\
            practice|officer|in_his_belly|show|walk|assembly|evacuation|on_the_beach|hd|inspection
        ^ fire -drill|engine|pit|guard|door|alarm|station|works|safety|extinguisher|away|brigade|sheet
        fire fire
        fire $
        alight|ablaze|flames|inferno|smouldering|smoldering|alite|engulfed|arson|arsonist
        THING ..4 alight|caught|burning|burnt|burned|flames|smoking|smouldering|gone_up|lit|melting|sparking|blaze|\
            blazing|torched|up_in_smoke|exploded|melted|sparks|scorched
        burnt|burning|burned|burn|set|lit|torched|melted|torching|singed|burns|scorched ..2 HIS|the|my|a|our|some|\
            down|bits|holes|all ..2 curtain|curtains|carpet|carpets|bed|mattress|duvet|sofa|settee|bin|house|hair|\
            clothes|barn|bedding|pillow|roof|car|rug|fence|bedroom|flat|shed|homework|school_books|photos|\
            wallpaper|door|tent|wall|walls|kitchen|teddy|paper|tissue|tissues -in_his_book
        burn|burning|burns the|our|my|this|us ..1 house|home|place|flat|gaff|down|out
        going|goes|gone|went|go up ..2 flames|lot|fire
        pans|pan|curtains|whole_cooker|barn|house|shed|dryer|cooker ..1 gone|went|going up
        ar dân|dan
        tân|tan yn|mawr|gegin|ty
        tân
        wedi cynnau|dechrau tân|tan
        exploded|explosion|blown_up ..4 kitchen|gas|cooker|boiler|oven|microwave|aerosol|house|canister|battery|\
            fire|glass
        sparks|sparking ..4 socket|plug|out_of|coming|flying|charger|fuse|from|wall|electrics
        socket|plug|charger|fuse_box|fusebox|scooter|battery|consumer_unit ..4 sparking|sparks|smoking|melted|\
            burning|fire|melting|exploded|hissing
        sockets|socket|stairs|decking|tablecloth|table|pelmet|straw|hay|byre|yurt|boat|hair|tree|freezer|wardrobe|\
            ceiling|blind|fences|porch|vestry|hob|gazebo|frame|hut|treehouse|greenhouse|stable|stables|\
            hayloft ..2 burning|burn|caught|alight|alicht|gone_up|glowing|burnt|melting|smoking|ablaze|bubbling|\
            sparking|on_fire
        freezer|hair|tree|net|nets|tent|shed|fence|beds|bed|roof|sleeve|dress|pyjamas|candle|cooker ..1 has|have|is|\
            s|gets|got|just|nows|its ..1 caught|catching|alight
        caught|catching|catches ..2 net|fence|decking|tree|shed|blind|table|tablecloth|wall|sofa|carpet|\
            nets -on_the_door
        catching ..1 on ..2 curtain|curtains|net|door|wall|carpet|bed
        shed|tent|tents|sheds|decking|barn|byre|upstairs|stairs ..1 gone|went|goes ..1 up ..1 whoosh|like|with|in|and|$
        chimney|chimneys|barbecue|bbq|candle|candles|pan|stove ..2 gone|went|goes|fell|exploded ..1 up|over -to|for
        went|gone|goes|go off|up like ..2 bomb|torch|tinder|jet|rocket|firework
        went|gone|goes|go bang|whoosh
        still burning|smoking|smouldering|smokin|on_fire
        glow|glowing ..4 hatch|loft|wall|ceiling|door|hedge|roof|landing|shed|garage
        wall|walls|door|floor|ceiling|handle|socket is|are|was|feels|to|too|very|red ..1 hot|glowing
        scorching|scorch|scorched ..3 up|wall|door|carpet|ceiling
        paint|wallpaper ..3 bubbling|blistering|bubbled
        roaring now|behind|through|up
        lit|lights|lighting|set|burning|burns|burnt|burn|torched|torching|torchd ..4 under|behind|against|\
            inside ..3 caravan|shed|door|bed|bunk|wardrobe|cupboard|bins|tank|house|stairs|attic|loft|room
        he|she|they|BIRD|boy|girl|has lit something|summat|paper|papers
        and|then|has|hes|shes lit it
        torched
        campfire|bonfire|fire|candles|barbecue ..4 under|in|inside|indoors ..2 bunk|bed|shed|house|room|stairs|\
            wardrobe|bedroom|loft -the_grate
        cans|can|tins|aerosols|tyres|cartridges on|in|into|onto a|the bonfire|fire
        can|jerry_can|petrol|fuel|mower|white_spirit|paraffin|meths|firelighters|gas_bottle ..6 lighter|match|\
            matches|lit|flicking
        flicking|flickin|flicks|flicked|striking ..4 clipper|lighter|match|matches|lighters
        hissing ..6 cooker|gas|flicking|lighter|clipper|pipe|hob
        turning|turnin|turned|keeps|left ..3 gas|hob on|up ..3 not|wont|without
        wet towel|towels ..6 door|gap|smoke
        cannot|not|cannae|couldnt ..1 get ..2 down|past|out|through|by ..2 stairs|stair|landing|smoke|flames|hall
        fireman|firemen|firefighter|firefighters|fire_officer ..2 says|said|cannot|wont|told
        extinguisher ..3 empty|used|not|ran|finished
        flames|fire|its|its_now climbing|climbin|creeping|spreading|licking ..2 up|along|to|wall|ceiling
        climbing|climbin|creeping up|along ..2 frame|wall|roof|curtain|house|door
        cannot|cannae|couldnt ..1 get ..2 downstairs|upstairs|out|past|through ..3 smoke|flames|fire
        all ..2 out on|in the ..1 street|pavement|lawn|drive|road
        a blaze in|at|next|is|on
        full|fu|fll|filled|filling ..2 smoke|reek|smoak|smk|fumes
        house|room|landing|stairwell|close|kitchen|loft|hall is filling|filling_up|full_of_it
        smoke|smok|smoak ..3 comin|coming|everywhere|through|stuck|out|vrywhr
        theres smoke|flames
        electrics|lektrics|fuse|battery|scooter|e_scooter|ebike|stove|camp_stove|freezer|boiler|fridge|\
            tumble_dryer ..2 exploded|caught|blew|blown|bang|melted
        electrics|lektrics|fuse_box|battery|scooter went|gone|goes ..1 bang|off|up
        yellow flame
        tank|tanks ..2 caught|gone_up
        gas|oil|petrol|fuel|propane|diesel tank|tanks ..2 burst|leaking
        fires|fire ..2 caught ..2
        burnt|burning|burn|melted on|onto|to HIS arm|skin|hand|leg
        toilet|loo|kitchen roll|paper ..4 cooker|hob|lit|flame
        he|she|boy|girl|child burn|burns|burned|burnt paper|wardrobe|clothes|house|bed|book|photos
        now|and ..1 wardrobe|ceiling|house|shed|tree|everything burn|burning|burns
        orange|red|yellow glow|flicker|flickering|flames|glowing ..4 under|behind|through|in|from|round|out_of
        glow|flicker|flickering|crackling|flickers ..4 shed|loft|garage|bins|bin_store|next_door|under_the_door|eaves
        lit|lights|lighting|set|sets|setting ..2 washing|laundry|bin|bins|curtains|duvet|paper|papers|rug|mattress|\
            hair|basket ..2 \
            $|again|on|alight|in|outside|with|going
        melted|scorched|singed|charred|scorch ..3 carpet|curtains|bedding|duvet|wall|door|mattress|plug|socket|pillow|\
            marks|hole
        scorch marks|mark
        lighters|lighter|matches ..4 under|in|inside ..1 HIS ..1 pillow|mattress|bed|sock|room -draw|drawer
        """,
    "fire.smoke": """
        burning|burnt|smoky|electrical|fishy|gassy smell|smells -candle
        smoke|fumes under|round the|his|her door
        house|kitchen|room|full|thick|lots|black|loads|hall|landing|upstairs|stairs|smell|hallway|bedroom|loft|\
            clouds|choking|seeing ..4 smoke -alarm|detector
        smoke ..4 everywhere|coming|pouring|from|filling|out_of|under|all_over|evrywhere|kitchen|upstairs|\
            billowing|house|inhalation|smell|filled|much|bedroom|now|in_the|landing|seeping|through -break
        filling|filled|fills with smoke
        mwg
        smoke|fire alarm|alarms|detector ..4 going|gone|went|screaming|wont|blaring|flash|flashing|sounding \
            -through_batteries|every_night
        alarm|alarms ..3 going|flash|flashing|screaming|blaring|off ..6 smoke|fire|flames|burning
        smell|smells|smelling|smelt|stinks|reeks|whiff|reek|stink ..4 smoke|burning|gas|petrol|fumes
        smoke inhalation
        co alarm|detector|monitor -test|battery
        gas ..3 coming|pouring|hissing|leaking|escaping ..1 out
        gas ..4 smell it
        """,
    "fire.gas": """
        gas leak|leaking|leaks|escape|smell
        leaking|leak ..2 gas
        carbon monoxide
        co alarm|detector ..3 going|gone|off|sounding
        gas ..3 hissing|left_on|cooker|turned_on|all_on|taps|hob -bill|safe|engineer|man|certificate|fitted|key|\
            meter|card
        fiddling|messing|playing|left ..3 gas|cooker|hob
        boiler alarm|alarms
        alarm|alarms ..8 headache|headaches|dizzy
        """,
    "fire.setting": """
        candle|candles|lighter|match|flame|tea_light|incense|joss_stick ..6 curtain|curtains|bed|caught|carpet|\
            duvet|mattress|bedding|hair|paper|alight
        throwing|threw|firing|fired|setting_off|shooting|launching ..2 fireworks|firework|rockets|bangers
        lighter|lighters|matches|match|petrol|lighter_fluid|blowtorch|candle|candles ..6 bed|wont_give|wont_hand|\
            hidden|hiding|playing|curtain|curtains|paper|setting|trying|burn|burning|wont_let|pillow|carpet|poured|\
            threatening|flicking|holding|under_his|under_her|found|lighting|pouring|through_the_letterbox
        playing|messing|mucking|got|found|caught|stole|flicking|has|with|taken|hiding|holding|fiddling|pinched|\
            hidden|nicked|waving ..4 matches|lighter|lighters|petrol_can|lighter_fluid|firelighters|petrol -school|\
            football|tonight|rugby|of_the|saturday|sunday|on_the|for
        wont|not|refuses|wouldnt ..2 give|hand|let ..3 matches|lighter
        firework|fireworks|rocket|banger|bangers|sparklers|petrol_bomb|petrol|burning_paper ..5 through|thru|\
            letter_box|letterbox|threw|thrown|at|house|room|indoors|in_his_room|hall|exploded|face|hand
        put|shoved|pushed|threw|posted|throwing|let_off|letting_off ..4 firework|fireworks|petrol_bomb|petrol|\
            lit_paper|match ..5
        petrol ..6 burn|house|letterbox|letter_box|poured|pouring|everywhere|over|light
        poured|pouring|splashed|throwing|threw ..3 petrol|lighter_fluid|white_spirit
        aerosol|lynx|deodorant|hairspray ..5 lit|lighter|flame|flamethrower|alight|burning|match
        """,
    "fire.brigade": """
        fire brigade|engine|engines|crew|service|crews|men|firemen|fighters ..5 here|coming|called|way|rung|\
            outside|says|say|said|are|not_come|hours|arrived|please|now|needed|two -to_the_school|past|let_them
        firemen|firefighters|brigade ..4 here|coming|called|way|say|says|in|outside|are|on_way|wont
        called|rung|rang|ringing|phoned|calling|phone|need|ring|dialled ..2 fire brigade|engine|service
        evacuated|evacuate|evacuating|evacuation
        everybody|everyone|were|all|both|got|us|are|children ..3 out|outside|stood ..4 street|pavement|garden|\
            front|lawn|road|drive ..8 pyjamas|fire|smoke|flames|burning|alarm|brigade|pjs|gas|kitchen
        """,
}
