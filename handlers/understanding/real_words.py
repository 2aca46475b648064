"""Common English words and names a slip away from a word that matters; they are never taken for it.

Of the 60,000 commonest words these are the ones that spelling would change. To be made anew when `IMPORTANT` grows.
"""

WORDS = """
    abuse abuser abuses abutting accessed accosted accursed accuse accuser accusers accuses accusing alienation
    allergen allergies alleviation allocation allocations alteration alterations ambiance ambushed amused amusing
    arousing ascended attach attached attaches attaching attacker attackers attacks attained attaining attempts
    attested attracted attracting augusta auguste augustin augusto augustus avril baking balding baldy bally baloch
    barking barnet baronet batter batteries batters battersea beach beater beaton berating bernd bettered birthing
    bitterly bladders bladed blades blake blame blare blaze bleached bleacher bleaching bleating bleeds bleep blend
    blending blessing blinding bloch blond bloods bloody bloom bloop bloor blurring bodily borussia bothered brained
    braised brand brandi brando brant brass breach breached breaches breaching breadth breaking breath breathed
    breather breathes breaths breed breeding brenda brent brining bronte brood bruise bruised bruiser brunt brussels
    building burdened burglars burglary buried burner burnet burney burnout burns burst bursting burundi burying
    buttered buttery caking canceled cancels cancer chancel channelled chatting checking chomping choosing chopping
    christian christians christmases christos chucking clicking cloaking clocking clotting coffees coffey coking
    collages collapses collared collated compulsion conceal concealed conclusion concussion confusing confusion
    conical consulting contusion conversing conversion convulsions cooking council counting courting curating
    cuttings deceiver disappear disappears disclose discloses disclosures discolored discussed disposed djing doing
    downing drags draining drank dregs drink droning drooling drooping dropping drums drunks drying dyeing easier
    easterly eastern eater emergence emergent ester fainting faire faraday fibre fidgeting figuring films fine fiore
    fired fires firing firm fisting fitted fittingly fittings flakes flame flamed flares flirting frames fretting
    frida haggling hamed handcuff handcuffed handing handling hangings harding harping haunting hearts herein heroic
    heroine heroines heron herts hinting hiring historical hitching hoarding hoisting hospitable hospitals hunting
    hunts hurling hurrying hurst hurtling hustings hustling hysteria hysterically hysterics incurred inhale inhaled
    inhales injure injures injuries inquired insured intrude intruded intruders joinery killer killings kindling
    kipling kissing knifed knitting knives knocking laughter lighted lighten lighters lightest lightyear machetes
    mandy marauder marca march marche marches marco marcy mariachi marsh massing match merch messing mindy missions
    misting misusing moaning mordor morphing mounting mourning mulder mundy murdered murderer murders nicked nicking
    overcome overcoming overdoing overdone overdoses overjoyed oversight overused overweight pallas paralympic
    paralysis parasitic passe passer passes pasted patching patrol paused pavement payments petrel petro petrov picking
    picnics piles pinched pinching pissed pitching poaching poisons poisson policed policemen polices policies
    policy polite polls prison prisoner pulls puncher punches punchline punished punishing quitting raced raged
    raining raked rallied ramped rapes rapid rapped rated raved rayed razed razor reacting reactions reactive reaped
    reduction refraction rejection relation resection retraction ribbon robbins roller roped sandy scabs scalloped
    scarring scathing scheming scissor scraping screeching screening screwing scurrying sealing seedling seizures
    selling settled settling shallower shearing shelling sheltering shelving shilling sitting slabs slashed slashing
    sleekit slugging slumping slurping smacking smalling smashes smearing smelling smelting smoked smoker smokes
    smokey smoky snatching sneaking snelling sourcing spangled sparring speaking spelling spellings sperling
    spilling spitting splashed splashing spoke spoken spreading spurring squaring squashed squealing stabbings
    stabled stables stacking stacy staffing stags staining stalin stalking stalling stamping standing stans starling
    starring stars starting starving stashed stats stays steaming steering stemming stepping sterling stifling
    stirling stirring stoke stole straddle straddled straddling strafing stragglers straining stranded stranding
    strange strangely stranger strangler stray straying streaking streaming stretching stringed stringing strongly
    struggle struggled struggling stubs sturdy suffocation suicides sundae sundry swabs swallows swearing sweating
    sweeping swerving swirling tables tablet tabletop taking thirteen thirties threaded threads threat threatens
    throated throats tired torched touche touches touchpad tracking trailing trained trainings trapping trashing
    trawling treatise treats turning unconsciously valenti valiant vanishes vanquished violence violently violet
    virulent visiting waists wakanda waking warcraft warranted warrants warranty weakened weaponry weapons wrist
    writs
"""
REAL = frozenset(WORDS.split())
