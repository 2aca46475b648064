"""Tables of spelling: what is written for what, which words are worth a second look, and which must be left alone."""

#: Written -> meant. Text-speak, dropped vowels, dialect and old forms; the meaning may be several words.
SAID_FOR: dict[str, str] = {
    written: meant
    for meant, many in {
        "you": "u yu yous youse ye tha thee",
        "your": "ur yr",
        "are": "r",
        "and": "n nd",
        "can": "cn",
        "she": "sh",
        "come": "cm cum",
        "would": "wid wud",
        "could": "cud",
        "should": "shud",
        "take": "tak tek tk",
        "make": "mak mek",
        "out": "oot",
        "house": "hoose",
        "home": "hame",
        "about": "aboot",
        "from": "fae frae frm",
        "what": "wot whit wat",
        "was": "wis woz",
        "of": "o ae",
        "the": "da",
        "one": "yin",
        "give": "gie gi",
        "give us": "gies giz",
        "my": "ma",
        "anything": "owt anythin",
        "sorry": "sry soz",
        "texts": "txts",
        "text": "txt",
        "texting": "txtn txting textin",
        "messages": "msgs",
        "stop": "stp stopp",
        "forget": "4get",
        "cancelled": "cncld",
        "talk": "tork",
        "when": "wen whn",
        "get": "gt",
        "instead": "insted",
        "ring": "rng rign",
        "sleep": "slp slep",
        "stayed": "bided",
        "stay": "bide sty",
        "need": "ned",
        "down": "doon",
        "now": "noo nw",
        "them": "thm dem",
        "him": "hm",
        "jan": "jna",
        "oclock": "oclk",
        "please": "pls plz plse pleese pleas",
        "thanks": "thx thnx tks ta cheers tnx thankyou",
        "because": "cos coz cuz bc becos",
        "before": "b4",
        "great": "gr8",
        "later": "l8r l8er",
        "mate": "m8",
        "wait": "w8",
        "tonight": "2nt 2nyt 2nit 2nyte toneet tonihgt tonihght 2nite tonite 2night tnite 2nght tonght tngt tnight",
        "tomorrow": "2moro 2morrow 2moz 2mrw 2mo tmrw tmrrw tmw tomoz tomo tmoro tomoro tomorow tommorow tommorrow",
        "today": "2day tday",
        "morning": "mornin morn mrng mornig",
        "evening": "evenin evng",
        "afternoon": "aft arvo afternon afternn arfternoon",
        "weekend": "wkend wknd weeknd",
        "week": "wk",
        "weeks": "wks",
        "night": "nite nyt nght nigt neet nicht",
        "nights": "nites nyts",
        "monday": "mon",
        "tuesday": "tue tues",
        "wednesday": "weds wednsday wensday wednesdy",
        "thursday": "thu thur thurs thrusday",
        "friday": "fri fryday",
        "saturday": "satday satdy saterday setterday",
        "sunday": "sundy",
        "hour": "hr",
        "hours": "hrs",
        "minutes": "mins",
        "minute": "min",
        "not": "nt nae naw",
        "no": "nope nah",
        "yes": "yep yeah yup yeh yea aye ie yh ys yse yas yess yesss yessss",
        "is not": "isnt isnae aint int",
        "cannot": "cant cnt cannae canny canna carnt",
        "dont": "dinnae dinna dnt",
        "didnt": "didnae",
        "doesnt": "disnae doesnae dusnt dsnt",
        "wont": "willnae winnae",
        "wouldnt": "wouldnae",
        "wasnt": "wasnae",
        "hasnt": "hasnae",
        "havent": "havenae hevnt",
        "couldnt": "couldnae",
        "going to": "gonna gunna gonnae gona",
        "want to": "wanna",
        "got to": "gotta",
        "have": "hav av ave hae ahve",
        "going": "goin gaun gan",
        "nothing": "nowt nuthin nothin",
        "something": "summat sumthin somethin sumfin",
        "somebody": "some1 sum1 som1 someone",
        "anybody": "any1 anyone",
        "everybody": "every1 everyone",
        "nobody": "noone no1",
        "with": "wiv wi",
        "myself": "mesel mesen maself",
        "himself": "hissel hissen hisself himsel",
        "herself": "hersel hersen",
        "right": "rite",
        "know": "kno knaw",
        "until": "til till tilll untill",
        "think": "fink",
        "message": "msg",
        "police": "polis bobbies bizzies rozzers polise plice",
        "child": "bairn wean wain kiddie kid",
        "children": "bairns weans kiddies kids childern",
        "boy": "lad laddie",
        "girl": "lass lassie",
        "hospital": "hosp ospital hosptial",
        "safe": "sfe",
        "phone": "fone",
        "medicine": "meds medication",
        "sleepover": "sleep-over sleepovr",
    }.items()
    for written in many.split()
}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Words on which a lane, a wish or a time may hang: what is near one of them is taken for it.
IMPORTANT = _set("""
    breathing breathe unconscious unresponsive overdose overdosed suicide suicidal paracetamol ibuprofen tablets
    bleeding ambulance hospital seizure collapsed allergic reaction strangled strangling choking stabbed knife
    attacked attacking threatening threatened police arrested missing disappeared absconded drunk vodka cocaine
    cannabis ketamine heroin touched abused allegation disclosed disclosure fire burning smoke harming hurting
    emergency tonight tomorrow yesterday morning afternoon evening weekend
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december sleepover overnight stay teatime lunchtime christmas easter
    cancel cancelled instead picnic coffee training mileage payment
""")

#: Real words a slip away from one that matters; they are never taken for it.
REAL = _set("""
    knives checking spoke spoken breathed breath breathes tired fired firm fine march marches trained raining
    straining hiring fires firing
""")
