"""Stays among other things that are told, in September, November and February."""

import pytest

from tests.handlers.understanding.staying import Row, at, told

SEPTEMBER: list[Row] = [
    (
        "Hi Jan, Robin had his review today and it went fine. Could he come to you "
        "on Friday for the night? I've my sister's hen do.",
        "18 17:00",
        "19 10:00",
        1,
    ),
    (
        "sorry its late notice but my shift got changed, any chance of wren fri nite, ill fetch her sat at 10",
        "18 20:00",
        "19 10:00",
        1,
    ),
    (
        "Wren (7) and Robin (9) need a bed from Friday 4pm until Sunday lunch as we're at a funeral in Leeds",
        "18 16:00",
        "20 12:30",
        2,
    ),
    (
        "Mum rang, dad's poorly. We need to go up north tomorrow. Can you have all three until Saturday?",
        "17 17:00",
        "19 10:00",
        2,
    ),
    (
        "he's been excluded til monday and i've work thurs and fri, could someone have him in the day 8 til 4 tomorrow",
        "17 08:00",
        "17 16:00",
        0,
    ),
    (
        "Need to ask for a sleepover for Finch on the 26th, one night only, he'll have had his tea",
        "26 17:00",
        "27 10:00",
        1,
    ),
    (
        "We're off to a wedding on Saturday 26th, so we'd need you to have Linnet "
        "from 11 that morning until Sunday 27th about 2pm",
        "26 11:00",
        "27 14:00",
        1,
    ),
    ("if theres a bed going on saturday we could really do with the night off xx", "19 17:00", "20 10:00", 1),
    (
        "he got in at 3am last night, school rang at 9 to say hes not in. i cant do "
        "another night. can jan have him tonight",
        "16 20:10",
        "17 10:00",
        1,
    ),
    (
        "The twins have been at each other since 4 and I've a migraine. Could they "
        "come over in an hour and stay till tomorrow teatime",
        "16 21:10",
        "17 17:00",
        1,
    ),
    (
        "Can you do me a favour and have the lad from school tomorrow, I'm at the "
        "hospital til gone 6, I'd collect at 7",
        "17 15:30",
        "17 19:00",
        0,
    ),
    (
        "Could you take Wren to yours after the picnic on Sunday and keep her over till Monday, school from yours",
        "20 17:00",
        "21 08:30",
        1,
    ),
    (
        "Robin would like to come Friday week. Half five ok? He can go straight to "
        "football Saturday morning from yours",
        "25 17:30",
        "26 10:00",
        1,
    ),
    (
        "We had a good chat with Sam on Monday and she's fine with a sleepover so can we say Sat 3rd Oct, 2 nights",
        "10-03 17:00",
        "10-05 10:00",
        2,
    ),
    ("Just checking you're still ok for Wren this Friday from 5?", "18 17:00", "19 10:00", 1),
    ("Hiya, still ok for saturday 2pm til sunday 2pm?", "19 14:00", "20 14:00", 1),
    ("is it ok if i drop linnet at half 3 instead of 5 on friday", "18 15:30", "19 10:00", 1),
    ("Finch is poorly so can we swap his sleepover to next Friday?", "25 17:00", "26 10:00", 1),
    (
        "any chance you can hang on to robin until after tea tomorrow, traffic on the m6 is murder",
        "16 20:10",
        "17 18:00",
        1,
    ),
    ("the car wont start. is it ok if i get her at 12 tomorrow instead of 10", "16 20:10", "17 12:00", 1),
    ("He has asked if he can stay till Monday and go to school from yours", "16 20:10", "21 10:00", 5),
    ("We can have a little one Friday through Monday if you're short", "18 17:00", "21 10:00", 3),
    ("I've got a bed from tomorrow until next Thursday if it's any help", "17 17:00", "24 10:00", 7),
    ("happy to have two for a couple of nights from saturday", "19 17:00", "21 10:00", 2),
    ("could do saturday daytime 10-5 for anybody who needs a breather", "19 10:00", "19 17:00", 0),
    ("I can do tonight but he'd have to be gone by 8, we're out at half past", "16 20:10", "17 08:00", 1),
    ("I've room for a teenager tonight and tomorrow", "16 20:10", "18 10:00", 2),
    ("We would be able to offer a sleepover on Friday 2nd October from 6pm", "10-02 18:00", "10-03 10:00", 1),
    ("im free to have any of them sat aft 1 til 5", "19 13:00", "19 17:00", 0),
    ("pls pls can sum1 tak the wee man the nite a cannae cope", "16 20:10", "17 10:00", 1),
    ("ony chance ye could hae the twa o them fae the morn til Monday", "17 17:00", "21 10:00", 4),
    ("could our Robin stop ower at thine Saturday neet, fetch him back Sunday dinner", "19 20:00", "20 13:00", 1),
    ("any road, can you do Friday while Monday for our lass", "18 17:00", "21 10:00", 3),
    (
        "Is it OK bab if the lad comes round yourn Saturday, about tea time, I'll have him back Sunday tea",
        "19 17:00",
        "20 17:00",
        1,
    ),
    ("tidy, could she come Saturday morning now and stay till Sunday night", "19 09:00", "20 20:00", 1),
    (
        "where to will you be Friday, could Finch come over after school until Saturday dinner time",
        "18 15:30",
        "19 13:00",
        1,
    ),
    ("alright my lover could you have the maid Friday til Sunday", "18 17:00", "20 10:00", 2),
    ("16th Oct to 19th Oct inclusive please for Wren", "10-16 17:00", "10-19 10:00", 3),
    ("thursday 24th - saturday 26th, drop 5pm, collect 11am", "24 17:00", "26 11:00", 2),
    ("5pm thursday 24th to 11am saturday 26th", "24 17:00", "26 11:00", 2),
    ("Thurs 24/9 17:00 - Sat 26/9 11:00", "24 17:00", "26 11:00", 2),
    ("from 24/09/2026 to 26/09/2026", "24 17:00", "26 10:00", 2),
    ("can u hav them frm fri 18th at 4.30 till mon 21st at 8.30am", "18 16:30", "21 08:30", 3),
    ("fri 1630 - mon 0830", "18 16:30", "21 08:30", 3),
    ("Sat 19 Sept 10am to Sun 20 Sept 10am", "19 10:00", "20 10:00", 1),
    ("19 sept for 1 night", "19 17:00", "20 10:00", 1),
    ("sept 25 to 27 pls", "25 17:00", "27 10:00", 2),
    ("24th for 3 nights, back sunday by tea", "24 17:00", "27 17:00", 3),
    ("can we have him back at 5 on sunday instead", "16 20:10", "20 17:00", 4),
    ("Could you pick Wren up at 3 tomorrow and have her until 7ish?", "17 15:00", "17 19:00", 0),
    ("would you mind having finch between 9 and 12 on saturday", "19 09:00", "19 12:00", 0),
    ("Could Finch come for his tea tomorrow, I'll fetch him at 7", "17 17:00", "17 19:00", 0),
    ("could someone have him for a couple of hours on saturday afternoon", "19 14:00", "19 16:00", 0),
    ("just an hour or so tomorrow at 4 for Wren while I'm at the bank", "17 16:00", "17 17:00", 0),
    ("could she come at 10 tomorrow morning for 3 hours", "17 10:00", "17 13:00", 0),
    ("Any chance of day care on Monday? 8 til half 5. Training day.", "21 08:00", "21 17:30", 0),
    ("INSET day on the 25th so could you have them for the day please, 8.45 to 3.30", "25 08:45", "25 15:30", 0),
]

NOVEMBER: list[Row] = [
    ("can you have robin as from tomorrow for 4 nights", "12 17:00", "16 10:00", 4),
    ("could you take wren sat-mon", "14 17:00", "16 10:00", 2),
    ("wanted to ask about wren coming to you on the 20th, one night", "20 17:00", "21 10:00", 1),
    ("any beds saturday", "14 17:00", "15 10:00", 1),
    ("Is the spare room free from Friday to Sunday?", "13 17:00", "15 10:00", 2),
    ("is jan around friday night to have wren, quiz night at the club", "13 20:00", "14 10:00", 1),
    ("can robin go to jans straight after school tomorrow and sleep there", "12 15:30", "13 10:00", 1),
    ("could they all come to you from saturday breakfast until sunday bedtime", "14 08:00", "15 20:00", 1),
    ("please could wren be with you friday to sunday", "13 17:00", "15 10:00", 2),
    ("he wants to come to you on saturday and stay til monday", "14 17:00", "16 10:00", 2),
    ("me and him indoors need a night off, saturday if you can have the girls", "14 17:00", "15 10:00", 1),
    ("saturday, if you can have the girls?", "14 17:00", "15 10:00", 1),
    ("pls hav robin thurs nite", "12 20:00", "13 10:00", 1),
    ("Emergency: partner taken to hospital. 3 kids need beds tonight", "11 18:40", "12 10:00", 1),
    ("any carer free to take 2 tonight till fri", "11 18:40", "13 10:00", 2),
    ("she needs to be away from here tonight", "11 18:40", "12 10:00", 1),
    ("i need him out of the house tonight please", "11 18:40", "12 10:00", 1),
    ("need a safe bed tonight for wren", "11 18:40", "12 10:00", 1),
    ("can u get wren 2nite", "11 18:40", "12 10:00", 1),
    ("somewhere for the night for both", "11 18:40", "12 10:00", 1),
]

FEBRUARY: list[Row] = [
    (
        "Hi, is there any chance you'd be able to take Robin from tomorrow evening "
        "till Sunday lunch time? Thanks Dawn x",
        "20 18:00",
        "22 12:30",
        2,
    ),
    (
        "Hello Jan. We have been asked to go to my mother in laws 70th. Would "
        "Saturday 7th March be possible for the girls, back on the Sunday by 3?",
        "03-07 17:00",
        "03-08 15:00",
        1,
    ),
    (
        "Need your help!!! My shift starts at 10 and Dave's stuck in Hull. Can Wren "
        "come to you at half 9 til school in the morning??",
        "19 21:30",
        "20 08:30",
        1,
    ),
    ("could robin sleep tonight at jans? he's asked three times", "19 20:40", "20 10:00", 1),
    ("he's in a state and says he wants jan. i can bring him at 9", "19 21:00", "20 10:00", 1),
    ("can i bring them both over now, we've no heating", "19 20:40", "20 10:00", 1),
    ("Please can you have Finch a week on Saturday, 28th, overnight? Wedding", "28 17:00", "03-01 10:00", 1),
    ("I'd be so grateful if someone had a bed from Saturday midday to Sunday midday", "21 12:00", "22 12:00", 1),
    ("would you consider having Linnet for a week from the 1st of March", "03-01 17:00", "03-08 10:00", 7),
    ("it's only for the one night, Saturday, we'd be back by ten on Sunday", "21 17:00", "22 10:00", 1),
    ("Friday the 27th, 5.30 til Sunday the 1st at 4 if you can squeeze both in", "27 17:30", "03-01 16:00", 2),
    ("is there room for wren fri 27th feb through to mon 2nd mar", "27 17:00", "03-02 10:00", 3),
    ("Could we arrange a couple of nights for the boys, 13th and 14th March?", "03-13 17:00", "03-15 10:00", 2),
    (
        "What are you doing Saturday night? Any chance of having our two while we go to the do",
        "21 20:00",
        "22 10:00",
        1,
    ),
    ("can he come friday at tea and I'll get him saturday at bedtime", "20 17:00", "21 20:00", 1),
    ("sat from about 3 till sun about 3", "21 15:00", "22 15:00", 1),
    ("tomorrow 5 till sat 5 please x", "20 17:00", "21 17:00", 1),
    ("tonight 9 til tomorrow 9", "19 21:00", "20 09:00", 1),
    ("please have them from 6.30pm Sat to 9.30am Sun", "21 18:30", "22 09:30", 1),
    ("Any chance u cud hav wren frm 4 2moz til 4 sun", "20 16:00", "22 16:00", 2),
    ("can Wren stay w you Sat nite, I'll be bk Sun aft", "21 20:00", "22 14:00", 1),
    ("wud it b ok if linnet stays sat n sun nite", "21 20:00", "23 10:00", 2),
    ("cn u do mon 2 wed nxt wk 4 finch", "23 17:00", "25 10:00", 2),
    ("robin 2 u fri aft skl til sun tea? x", "20 15:30", "22 17:00", 2),
    ("need sum1 2 hav kids 2moz 7am til 2pm", "20 07:00", "20 14:00", 0),
    ("early start mon, can u have them sun night n drop at school", "22 20:00", "23 10:00", 1),
    (
        "i'm in hospital monday for an op, need someone to have robin sunday night till wednesday",
        "22 20:00",
        "25 10:00",
        3,
    ),
    ("op on the 3rd of march. could someone have the twins from the 2nd to the 6th", "03-02 17:00", "03-06 10:00", 4),
    ("could she stay two nights not one", "-", "-", 2),
    ("can we make it three nights", "-", "-", 3),
    ("can we extend to monday please", "19 20:40", "23 10:00", 4),
    ("change of plan, sunday not saturday", "22 17:00", "23 10:00", 1),
    ("sorry, meant saturday not friday", "21 17:00", "22 10:00", 1),
    ("actually make it the 28th", "28 17:00", "03-01 10:00", 1),
    ("can we start on friday rather than saturday", "20 17:00", "21 10:00", 1),
    ("instead of friday can we have saturday", "21 17:00", "22 10:00", 1),
    ("bring him at 8 instead of 7 tomorrow ok?", "20 20:00", "21 10:00", 1),
    ("could you hang on to her until about 2 tomorrow", "19 20:40", "20 14:00", 1),
    ("Would Sunday evening do for picking her up rather than the morning", "19 20:40", "22 18:00", 3),
    ("We can offer a bed to a child tonight", "19 20:40", "20 10:00", 1),
    ("I've space for two this weekend if it helps anyone", "20 17:00", "22 10:00", 2),
    ("We can do Saturday night for one, not Friday", "21 20:00", "22 10:00", 1),
    ("I can have them til Sunday if nobody else can", "19 20:40", "22 10:00", 3),
    ("happy to do daycare on monday 9 til 3 for somebody", "23 09:00", "23 15:00", 0),
    ("aye nae bother, bring him the morn at 5", "20 17:00", "21 10:00", 1),
    ("yes can do friday to sunday", "20 17:00", "22 10:00", 2),
    ("ok but only til 9 in the morning", "19 20:40", "20 09:00", 1),
    ("yes from 10pm", "19 22:00", "20 10:00", 1),
]


@pytest.mark.parametrize(("text", "start", "end", "nights"), SEPTEMBER)
def test_among_other_things(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, at("2026-09-16 20:10")) == (start, end, nights)


@pytest.mark.parametrize(("text", "start", "end", "nights"), NOVEMBER)
def test_in_few_words(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, at("2026-11-11 18:40")) == (start, end, nights)


@pytest.mark.parametrize(("text", "start", "end", "nights"), FEBRUARY)
def test_in_february(text: str, start: str, end: str, nights: int | None) -> None:
    assert told(text, at("2026-02-19 20:40")) == (start, end, nights)
