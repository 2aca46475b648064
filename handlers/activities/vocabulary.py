"""The words in which carers answer a reminder, as `rsvp` reads them. What is none of these is for a person."""

import re

from storage.activities.answers import COMING, MAYBE, NOT_COMING


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DIGITS = {"1": COMING, "2": NOT_COMING, "3": MAYBE}
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
MOST = 9  # people of one home
LONGEST_NOTE = 160
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(NUMBERS)})"
_CHILD = r"children|child|boys?|girls?|little ones?|babies|baby|toddlers?|teens?|teenagers?"

#: What counts people, taken out of the words in this order: whom, and how many where the match does not say it.
COUNTS: tuple[tuple[str, int | None, re.Pattern[str]], ...] = (
    ("children", 0, re.compile(rf" (?:no|without|not bringing) (?:the |any )?(?:{_CHILD})(?= )")),
    ("adults", None, re.compile(rf"(?<= down) for {_NUMBER}(?= )")),
    ("adults", None, re.compile(rf" (?:family of|(?:well|we will) be) {_NUMBER}(?: (?:in total|in all|of us))?(?= $)")),
    ("adults", None, re.compile(rf" {_NUMBER} (?:adults?|grown ?ups?|of us|big ones)(?= )")),
    ("children", None, re.compile(rf" {_NUMBER} (?:{_CHILD})(?= )")),
    ("alone", 0, re.compile(r" (?:just|only) me(?= )")),
    ("adults", 2, re.compile(r" me(?: and| plus)? (?:my )?(?:husband|hubby|wife|partner|other half|mum|sister)(?= )")),
    ("children", None, re.compile(rf"(?<= me)(?: and| plus)? {_NUMBER}(?= )")),
    ("children", 2, re.compile(r" (?:and )?(?:the |my |both )*twins(?= )")),
    ("children", 3, re.compile(r" (?:and )?(?:the |my )*triplets(?= )")),
    ("adults", 2, re.compile(r" both of us(?= )")),
)
#: How many of those who come this is said of, not how many come.
SOME_OF_THEM = re.compile(
    rf" {_NUMBER} (?:of us|of them|adults?|{_CHILD}|kids?)(?= (?:is|are|has|have|does|do|dont|cannot|cant|eats?) )"
)
#: Idioms whose words would mislead one by one: taken out before the rest is looked at.
IDIOMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (COMING, re.compile(r" (?:cannot|cant) wait(?: to (?:see|come))?(?= )")),
    (COMING, re.compile(r" (?:no|not a) (?:problems?|worries|bother)(?= )")),
    (COMING, re.compile(r" (?:would not|wouldnt) miss it(?= )")),
    (COMING, re.compile(r" sounds (?:good|great|lovely|fun|brilliant)(?= )")),
    (COMING, re.compile(r"^ (?:great|lovely|fab|perfect|brilliant|fantastic)(?= (?:thanks |thank you |x+ )*$)")),
    (COMING, re.compile(r" (?:why not|go on|go on then)(?= )")),
    (COMING, re.compile(r" (?:put|count) (?:me|us) (?:down|in)(?= )")),
    (COMING, re.compile(r" (?:im|were|i am|we are) (?:in|up for it)(?= )")),
    (COMING, re.compile(r" (?:i|we|ill|well|wed|id|will|can|could|to|us|and) (?:all |both )?come(?: along)?(?= )")),
    (
        NOT_COMING,
        re.compile(r" (?:i|we|ill|well)? ?(?:cannot|wont|not) (?:all |both )?come(?: along| any ?more)?(?= )"),
    ),
    (NOT_COMING, re.compile(r" (?:give|giving) (?:it|this|this one|that one) a miss(?= )")),
    (NOT_COMING, re.compile(r" (?:ill|well|have to|will have to) pass(?: on (?:it|this|this one|that one))?(?= )")),
    (NOT_COMING, re.compile(r" (?:no can do|not for (?:me|us))(?= )")),
    (NOT_COMING, re.compile(r" (?:love|like) to(?= (?:im |i am |were |we are )?(?:working|at work) )")),
    (NOT_COMING, re.compile(r" take (?:me|us) off the list(?= )")),
    (NOT_COMING, re.compile(r" (?:do not|dont) think so(?= )")),
    (NOT_COMING, re.compile(r" count (?:me|us) out(?= )")),
    (NOT_COMING, re.compile(r" (?:love|like) to (?:i |we )?(?:cannot|cant)(?= )")),
    (MAYBE, re.compile(r" (?:not|im not|were not) (?:yet )?(?:100 )?(?:sure|certain)(?: yet)?(?= )")),
    (MAYBE, re.compile(r" (?:do not|dont) know(?: yet)?(?= )")),
    (
        MAYBE,
        re.compile(
            r" (?:see how|will see|well see|let you know)(?: (?:it|we|things) (?:goes?|get on))?"
            r"(?: nearer the time)?(?= )"
        ),
    ),
    (MAYBE, re.compile(r" (?:might|may) come(?= )")),
    (MAYBE, re.compile(r" (?:ill|well|will) try(?: (?:to come|and come|to make it))?(?= (?:x+ )?$)")),
    (MAYBE, re.compile(r" depends on (?:work|school|the weather)(?= )")),
    (
        COMING,
        re.compile(
            r"(?<! cant)(?<! cannot)(?<! not)(?<! wont) see (?:you|ya)(?: all)?(?! (?:next|today|tomorrow))"
            r"(?: (?:then|on))?(?= )"
        ),
    ),
)
#: What says neither, nor how many.
THANKS = re.compile(r" (?:(?:thank|see|let) you|after all|changed? (?:of|my|our) (?:plans?|minds?))(?= )")
#: Why somebody cannot come, where that is nobody's trouble: beside a yes alone, nobody knows which is meant.
WHY_NOT = re.compile(
    r" (?:(?:but |as |cos |because )?(?:something|something has|somethings) (?:come|came|cropped) up"
    r"|(?:but |as |cos |because )?(?:(?:im|i am|were|we are) )?(?:working|at work)(?: (?:that day|then|today))?"
    r"|(?:but |as |cos |because )?(?:ive|weve|i have|we have)(?: got)? (?:contact|plans|other plans|an appointment)"
    r"(?: (?:that day|then|today))?)(?= )"
)
NOES = words(
    """
    no nope not cannot wont unable couldnt isnt arent shant dont miss skip neither
    """
)
MAYBES = words("maybe might perhaps possibly probably hopefully hope unsure depends doubtful unlikely")
YESES = words(
    """
    yes yep aye ok okay coming there going attend attending definitely defo accept join joining sure
    y ya
    """
)
#: Of which a no must have one, or name what it is to, unless nothing else is said: "cant do this" is no answer.
OF_COMING = words("coming there going attend attending join joining make able")
HERSELF = words("me we us i im were ill well")
BARE_NOES = words("no nope not actually unfortunately sadly month this time thanks thank sorry afraid us for x xx xxx")
#: What is said of how somebody is, and not of coming.
HOW_SHE_IS = re.compile(
    r" (?:not|isnt|arent|no|never|dont)(?: \S+)? (?:ok|okay|good|great|nice|fine|lovely|brilliant|there)(?= )"
    r"| (?:im|i am|were|we are) (?:ok|okay|good|fine|great|sorry)(?= $)"
    r"| do(?= )"
)
LATES = re.compile(
    r" (?:(?:running|be|are|am|im|were) )?(?:about )?(?:a )?(?:bit |little )?"
    r"(?:(?:\d{1,2}|half an?|an?|a quarter of an) (?:minutes?|hours?|hour) |half an hour )?"
    r"late(?: by)?(?: about)?(?: (?:\d{1,2}|half an)"
    r"(?: (?:minutes?|hours?))?)?(?= )"
)
MINUTES = re.compile(r" (\d{1,2})(?: minutes?|$)")
#: That she is not late after all.
ON_TIME = re.compile(
    r"(?: (?:not|wont|arent|isnt)(?: going to)?(?: be| running)?(?: that)? late|(?<! not)(?<! isnt) (?:in|on) time)"
    r"(?: (?:now|after all))?(?= )"
)
ON_THE_ROAD = re.compile(r" (?:stuck in traffic|in traffic|traffic(?: is)?(?: bad| awful)?|bus is late)(?= )")
#: Which is late only once it has begun.
ON_THE_WAY = re.compile(
    r"(?<! not) (?:on (?:our|my|the) way|nearly there"
    r"|(?:be )?\d{1,2} minutes?(?: away)?|be there in (?:about )?\d{1,2}(?: minutes?)?)(?= )"
)
ARRIVES = re.compile(r" (?:be there|there|arrive|get there) (?:by|at|for|about|around)? ?\d{1,2}(?:[:.]\d\d)?(?= )")
DOES = re.compile(r" do(?: the| on)? (?=\S)")
DIET = words(
    """
    veggie veggies vegetarian vegetarians vegan vegans gluten dairy lactose nut nuts peanut peanuts egg eggs
    fish shellfish pork beef meat milk wheat soya sesame halal kosher coeliac celiac allergy allergies allergic
    intolerant intolerance diabetic
    """
)
#: What may stand beside what somebody cannot eat.
ABOUT_DIET = words(
    """
    one two three four of mine ours my our us the is are has have a an and or to no not free severe please does
    doesnt dont eat eats cannot for we i im with only just child children little ones boy girl any must be food
    foods so 1 2 3 4 5
    """
)
#: Words that say nothing more, whatever stands beside them.
SMALL = words(
    """
    i im ive id we were weve wed ill well will can could would love like to be am are a an the at for it that
    this us me with and plus of on by so just only also too really very sorry thanks thank please hi hello hey
    morning afternoon evening all both our my family everyone everybody forward looking see make made able time
    actually sounds
    then as today tomorrow lovely great good brilliant nice fab perfect fantastic afraid unfortunately sadly
    shame anymore bringing next week think course now again oh aw aww x xx xxx get together gathering event
    """
)
#: Of several that she has just been reminded of: not "we are both coming", and never "cant do both", of two children.
ALL_OF_THEM = re.compile(r"\b(?:to|for|make) (?:both|either)\b")
POINTS_AT_ALL = words("both either them")
#: Behind a digit that is an answer, and not a number of people.
AFTER_A_DIGIT = words(
    """
    yes no maybe coming not cannot sorry thanks thank please with we i were im well ill x
    """
)
#: What is made of these alone may be said of anything.
SAYS_LITTLE = words(
    """
    ok okay sure great lovely fab perfect brilliant fantastic sounds good fun y ya see ya all going there hope
    hopefully i im am we were are do not dont know so yet now then it in on is to well ill will try pass let
    right sorry please thanks thank you think x xx
    """
)
SPLITS = words("but")
ONLY = words("just only")  # "only tea": to that one, and nothing is said of the other
ANSWERS = YESES | NOES | MAYBES
#: "sounds lovely but we cannot": the no alone is an answer.
LOVE_TO = re.compile(r"\b(?:((?:love|like) to)|(?:sounds )?(?:good|great|lovely|fun|brilliant|fab|perfect)) but\b")
AGAIN = words("yes no not maybe")  # begins another answer, once one has been given to another
#: A question is for a person.
ASKS = re.compile(
    r" (?:is|are|can|could|will|would|do|does|shall|should|who|what|when|where|how|which|has|have)"
    r" (?:i|we|you|he|she|they|it|the|there|that|this|anyone|someone|my)(?= )"
)
