"""Words that say what a time belongs to. What is not in them is read as open, and only a wish for a stay closes it."""

from handlers.understanding.wordlists import pairs, several

#: Words that are about a stay by themselves.
STAYS = several(
    """stay staying stays sleepover sleepovers sleepova kip bed beds overnight nights respite babysit babysitting
    childmind childminding daycare host accommodate stop stopping bunk spare cover somewhere sleep sleeping extend
    extending extended"""
)
STAY_PAIRS = pairs(
    """day care|still ok|still good|look after|looking after|looked after|after him|after her|after them|take one|
    take two|have one|have two|have them|have him|have her|have both|have all|keep him|keep her|keep them|
    any good|put up|ill bring|ill drop|ill fetch|ill collect|ill pick|id fetch|id bring|id collect|id lift|
    ill lift|keep hold|get there|
    somebody needs|anybody needs|if needed|to yours|at yours|to jans|at jans|to ours|at ours|from yours|
    hate to|chance of|room for|any room|got room|have room|enough room|room free|away from|from here|of here|
    somewhere else|the house|be with|space for|grab him|grab her|grab them|cover for|boarding kennels|to arrive|
    day sitter|need sitter|a sitter|any sitter|fetch her|fetch him|need somebody"""
)
#: Changes of a plan; of a stay, where nothing else is spoken of.
AMENDS = pairs(
    """make it|change it|do _|be _|say _|_ instead|instead of|instead _|it instead|swap _|change _|move _|push _|
    meant _"""
)
#: Homes to go to: about a stay with one of its verbs.
HOME_PAIRS = pairs("to you|with you|to us|with jan|to jan|with us|to u|with u")
#: Other people's houses, and thanks for what was.
ELSEWHERE = several("dads nans mums grandads nanas aunties uncles mates friends grandmas grans gran")
THANKED = pairs("thanks for|you for|thank for|back with|is back|hes back|shes back|theyre back")
YOURS = several("yours jans")
AWAY = pairs(
    """off to|going to|going away|are away|were away|im away|be away|gone to|flying to|driving to|im out|were out|
    im off|were off|out _|off _|busy _|nan is|dad is|mum is|gran is|auntie is|grandad is|nan has|dad has|mum has|
    waved from|work nights|works nights|working nights|on nights|all agreed"""
)
#: Ways to start a question about a date.
ASKS_WHEN = pairs("is it|was it|is that|when is|whens the|what time|what day|what date")
#: No stay: "stay up", "bring a cake".
WAVED_VERBS = pairs(
    """was wondering|stay up|stay in|stay out|stays up|staying up|bring a|bring some|bring any|bring the|bring my|
    bring your"""
)
#: No stay, and nothing else either, behind these: "on nights", "fri, no wait, sat".
WAVED_BEHIND = {
    "nights": several("work works working on doing"),
    "wait": several("no not , ."),
    "was": several("there"),  # "if there was a bed going"
}
#: Whom she brings is no cake.
BROUGHT = several("boys girls boy girl kids children twins two three baby little wee")
TO_HAVE = pairs("to have|to take|to mind")
#: Plans to meet.
MEETINGS = pairs(
    """be there|see you|see u|count us|count me|put us|put me|see everybody|on it|catch up|us down|me down"""
)
#: Verbs that are about a stay when a wish and a child or a home stand by them.
FIRM_VERBS = several("have having take taking tek tak keep watch mind hang fetch collect pick hold grab lift")
VERBS = FIRM_VERBS | several(
    """picking collecting fetching dropping bringing came come coming comes go going get bring drop sit swap change
    move push start"""
)
#: With a home named, "leave" is one of them too.
HOME_VERBS = VERBS | {"leave", "leaving"}
WISHES = several(
    """might may can could cud would wud wid will please possible chance able gonnae ok okay alright any anyone anybody
    somebody nobody free ready need needs needed want wants wanting available happy asking begging poss cn
    good doable cheeky rather fancy hoping hope prob godsend"""
)
HOSTS = several("gonnae you u jan jans yours ours us tha ye anyone anybody somebody we i youd yer ye yees")
#: What other times belong to.
THINGS = several(
    """surgery rota appointment appt app court hearing
    meeting meet review lac pep cla panel training course session dentist
    doctor doc gp clinic camhs physio optician orthodontist hospital scan lift operation op theatre
    interview exam mock test gcse contact visit visiting visited social worker csw ssw sw supervision
    coffee picnic pizza film quiz curry party bbq barbecue getogether gathering together football match
    swimming swim cub scout brownie guide rehearsal concert play show trip assembly nativity parent lesson
    practice club gym judo karate dance ballet gymnastic film movie telly tv strictly bake programme game
    school college nursery childminder bus train flight plane delivery parcel plumber boiler engineer bin
    funeral wedding married christening birthday form mileage invoice payment paid pay payday receipt allowance
    annual medicine med inhaler dose tablet calpol melatonin injection antibiotic prescription family jab
    vaccination work rota oncall call phone ring rang text texted texting email solicitor guardian police
    officer pub chat choir church mosque chapel wait webinar zoom team workshop forum fete fayre fair
    disco prom sport cinema speak bowling park walk run jog shift working quiz support group talk ofsted
    inspection homework bell curfew deadline due expense claim report log clock office shut closed open
    eid ramadan diwali vaisakhi diary date holiday aid statement viva matches"""
)
#: What opens a clause that only tells what she does then, and what stands in one that tells what happens.
DOINGS = several("working moving seeing having going flying driving on in early")
AT_WORK = pairs("finish at|finish work|finishing at|start at|start work|starting at|starting work")
EVENTS = several("starts begins burst bursts leaked finishes ends visits opens closes lands")
#: Up to then.
UNTIL = several("until while through till")
#: What has happened, or happens as a rule.
HAPPENED = several(
    """was loved enjoyed went got came left started been had did said told saw since woke rang broke took hit ran
    kept yesterday last ago always usually normally every each ever never happened finished fell born
    arrived turned threw slept stayed didnt wasnt hasnt couldnt kicked began fed ate heard screaming
    crying asleep posted signed emailed settled shouted smashed booked agreed arranged confirmed"""
)
STATES = several("its it is thats only just nearly almost gone hes shes im age aged turns turning theyre")
ENDS = several("so but cos because as if when so since although though whilst while except however which who")
SUBJECTS = several(
    """i ive im id il ill we weve were wed well he hes she shes they theyre my the nan mum dad her his our its it
    theres"""
)
OWN = several("ive weve im hes shes theres its thats")
RETURNS = several("back home collect fetch pick return get getting drop dropping bring bringing")
TRANSPORT = several("bus train flight plane school college nursery work shift")
FETCHERS = several("social worker csw ssw sw")
TO_SCHOOL = several("drop take get go do")
PLANNING = several("make change say move do bring can if")
TALKS = several("bell ring rings call calls phone chat speak talk text")
JOINED = several("and cos because as if when so since while that")
SMALL = several("at on the is this in for from about around s are a of by me him her us you them _ it")
CALLED_OFF = pairs(
    """no longer|dont need|dont and|not needed|please cancel|cancel the|cancel it|wont be|not coming|forget it|
    no sleepover|to cancel|do cancel|we cancel|you cancel|cancel robins|cancel his|cancel her|called off|
    not needing|bother with|dont bother|not need|isnt needed|wont need|cancel that|cancel my|cancel our|
    get it|stand down"""
)
#: Words that add nothing to a time.
FILLERS = several(
    """please for the to on at not is that it x xx xxx thanks yes hi hello hiya jan and a ok love of if be we all
    both twins instead one two three him her them me like then just only with but before after from until
    go grand fine great poss possible okay alright about around by"""
)
#: What may follow a time that is asked for; "friday and hes kicked off" tells a story instead.
GOES_ON = several(", its weve ive im cos because as if while when so but ill")
#: Before these an "if" belongs to the wish: "ok if wren comes".
ASKED_IF = several(
    """ok okay alright possible fine wondering wonder help great good lovely ask asking asked be know see"""
)
#: A "bed" or "sleep" after these is her own house's: "went to bed", "2 hours sleep".
AT_HOME = several(
    """to in before of out his her my their hours hour no some cannot wont bad good any your me into from after
    more getting proper decent didnt finchs robins wrens linnets"""
)
#: A "stop" before these is a stay.
STOPPING = several(
    """an a one two for until at with over in by here there the _ on wi tonight tomorrow overnight monday tuesday
    wednesday thursday friday saturday sunday sat sun wed another"""
)
