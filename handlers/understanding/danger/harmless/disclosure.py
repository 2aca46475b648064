"""Words of telling and touching that mean no harm, a phrase a line."""

HARMLESS = """
    let|letting slip ..8 sweets|haribo|chocolate|telly|ice_cream|presents|present|surprise|party|biscuits|fizzy|crisps|\
        santa|birthday|holiday
    secret|secrets ..5 girlfriend|boyfriend|crush|surprise|santa|recipe|handshake|birthday|present|presents|den|club
    a|any child|children discloses|disclosing|disclose
    discloses|disclosure|disclosures|abuse|allegation ..8 process|procedure|policy|form|training|recording
    dont|never|not tell ..6 surprise|birthday|party|present|jan|secret_santa|christmas
    hit|hits|hitting ..5 pillow|pillows|snowball|teddy|cushion|balloon|foam|water
    messing about|around
    disclosure form|forms|training|barring|check|certificate|scotland|letter|module|course
    dbs|training|module|course|policy|webinar|enhanced|scotland ..5 disclosure|abuse|allegation|allegations|\
        exploitation|grooming|sexual
    abuse|allegation|allegations|grooming|exploitation|sexual|sex ..4 training|course|module|webinar|talk|leaflet|\
        policy|education|lesson|lessons|workshop|awareness|session|book
    abuse at|from ..2 ref|referee|fans
    sex education|ed|lesson|lessons
    grooming|groomed ..4 dog|dogs|pony|horse|horses|cat|poodle|parlour|salon|poodles|ponies|guinea
    dog|pony|horse|cat|poodle|horses|dogs ..4 groomed|grooming|groomer
    rape alarm|seed
    alleged|allegedly
    really|so|very|was|we_were|im|am|been|deeply|genuinely touched
    touched|touch|touching ..2 base|wood|typing|heart|hearts|screen|rugby|paint|by_your|by_the
    card|letter|words|kindness|poem|gift|speech|present ..4 touched
    keep|lost|lose|kept|get|got|stay|getting in touch
    in touch
    touch wood|base|screen|rugby|typing|of|and
    hit|beat|beats|hurt|hurts|punched|kicked|kicks ..3 football|tag|rugby|match|ball|goal|game|chess|monopoly|fifa|\
        tummy|toe|knee|tooth|throat|shoes|feelings|ear|uno|head_hurts|toothache
    tummy|toe|knee|tooth|throat|shoes|shoe|ear|ears|legs|feet|teeth|brace|braces|foot|finger|back|tonsils|jab|arm|\
        vaccine|eyes ..3 hurt|hurts|hurting|sore
    secret ..8 vet|santa|birthday|surprise|party|recipe|present|garden|crush|biscuit|fancies|hamster|stash|den
    secret santa|garden|surprise|recipe|ingredient|weapon|society|crush
    surprise|party|birthday|present|presents ..8 secret|not_to_tell|dont_tell|tell_anybody|keep_quiet
    told|said|says|tells|tell ..3 what ..4 got|get|wants|wanted for ..1 his|her|birthday|christmas|tea
    told|says|said|tell|telling|saying ..6 joke|jokes|story|stories|funny|lol|haha|hilarious
    come|came|comes|coming out ..2 with ..3 funniest|corkers|some|corker|hilarious|classic|things|funny
    come|came|comes|coming out ..3 hospital|shell|prison|school|wash|oven|gay|as|well|lovely|his_shell|her_shell
    just come|came out ..3 school|hospital|bath|shower|cinema|shower|of
    written|wrote|write|writing|noted down ..4 dentist|date|number|time|address|dates|recipe|times|address|\
        appointment|meds|medicine|password|directions|address
    photo|photos|pictures|picture|pics|video|videos|snaps|selfies ..6 school|holiday|nativity|zoo|party|beach|trip|\
        album|to_follow|attached|baby|dog|cake|costume|passport|prom|play|picnic|wedding|rejected
    passport|school|holiday|baby|wedding|class|family|prom photo|photos|picture|pictures
    bruise|bruises|bruised|bruising|marks ..6 football|rugby|fell|bike|trampoline|shins|shin|knees|skateboard|\
        hockey|ego|karate|banana|bananas|apple|ribs_from|swing|roller|netball|climbing|gymnastics
    football|rugby|fell|bike|trampoline|judo|karate|hockey|roller|match|netball|scooter ..8 bruise|bruises|bruised|\
        bruising|marks
    teeth|pen|felt|exam|full|top|good|high|stretch|pencil|paint|skid|tyre|dirty|birth|water|reading marks|mark
    nappy|cream|rash|thrush|potty|worms|sudocrem|constipated|eczema ..6 bottom|bum|down_there
    bottom|bum ..6 nappy|cream|rash|thrush|worms|sudocrem|shuffling|of
    bottom|bum of|shuffling
    accused|accusing|accuses ..5 cheating|stealing|eating|snoring|nicking|hogging|biscuits|last
    doing|done|do|does stuff|things with ..1 him|her|them|friends ..4 weekend|half_term|summer|fun|together
    comes|came|gets|got|climbs|climbed|come|get ..2 my|our ..1 bed|room ..6 nightmare|nightmares|thunder|morning|\
        cuddle|cuddles|early|dog|cat|wake|tea|scared|dark
    wife|sister|daughter_in_law|cat|guinea|niece|friend|hamster|cousin|rabbit|teacher|neighbour|sw|social_worker|\
        goat ..4 pregnant
    pregnant ..4 wife|sister|cat|guinea_pig|hamster|rabbit|niece|teacher
    dad|mum|mam|nan|grandad|uncle|auntie|dads ..4 does|did|do|makes|made|gets|got|took|takes|gave|gives|plays|lets \
        ..3 for_a_living|job|work|tea|dinner|cake|cakes|pizza|sweets|puppy|presents|lunch|football|fishing|\
        swimming|park|voices|impression|minecraft|pancakes|bbq|shopping|mcdonalds
    scared|frightened|afraid ..2 of ..2 ADULT ..4 snoring|costume|santa|mask|beard
    used|use to ..1 take ..2 swimming|park|football|school|fishing|beach|bowling
    kiss|kisses|kissed|kissing ..3 goodnight|goodbye|better|it_better|night|dog|cheek|frog|bride
    exact words ..3 song|hymn|poem
    online ..4 training|course|shopping|meeting|form|school|session|banking|homework|course
    made|make|makes her|his|my|your|their|up mind
    refresher|update|certificate|e_learning|link ..10 abuse|disclosure|disclosures|grooming|exploitation
    abuse|disclosure|disclosures|grooming|neglect ..6 refresher|one|update|tuesday|course
    old|previous|past|earlier|last_years|written disclosure|disclosures|allegation|allegations
    disclosure|disclosures|allegation ..2 from|in|of # ..3
    make|made|makes|making me|us watch|sit|do|play|dance|listen|sing|kiss_the
    is|was it bad|wrong|ok|awful|terrible|normal ..1 that|if|to i|we|im|ive|want|feel
    something|things|summat ..1 lovely|nice|funny|sweet|interesting|brilliant|daft|hilarious|kind
    knife and fork|forks
    allegation|allegations|accusation|complaint|investigation|lado|section_47 ..8 closed|dropped|withdrawn|unfounded|\
        unsubstantiated|no_further_action|nfa|no_case|cleared|not_upheld|malicious|concluded|signed_off|behind_us
    closed|dropped|withdrawn|cleared|unfounded|no_further_action|nfa ..5 allegation|allegations|accusation|complaint|\
        lado|investigation
    paint|gloss|chocolate|jam|mud|muddy|flour|window|windows|wall|walls|carpet|clay|dough ..6 handprint|handprints|\
        hand_prints
    touched|touches down
    made|make|makes|making him|her|me|them|us|BIRD ..1 a|an|the|head|captain|cup|his|her|tea|dinner|toast|pancakes|\
        laugh|smile|cry_laughing
    not ..2 forcing|force|forced him|her|them
    going|gonna|want|trying|about|wont|not to|be force|forcing|make him|her|them
    disclose|disclosed|disclosure ..8 lasagne|cooking|hates|cannot_stand|ate|eaten|hoover|shepherds_pie|snore
    old|healed|faded|white|silver|silvery scars|scratches|marks|lines|ones
    scars|scratches|marks|lines ..3 old|healed|faded|white|silver|silvery|before_she|before_he|from_before
"""
