"""Hard words in plain talk, and the danger that stands closest to each: whose mishap it is, what a broadcast or a year
long past owns, what the police are told, what can be planned."""

from datetime import UTC, datetime

import pytest

from handlers.understanding import read

NIGHT = datetime(2026, 11, 20, 23, 40, tzinfo=UTC)
PLAIN = """
    Emmerdale had a house fire tonight and Wren slept through the lot
    Holby was all blood and drips, Finch loves it
    watching 24 hours in a&e with Robin and they had a stabbing, he asked what a tourniquet was
    did you see the bit on Corrie where he got pushed off the balcony
    we had to turn Eastenders off, she hated the drowning scene
    crimewatch was on and Linnet thought the man with the knife lived next door, he doesnt
    they were on about that missing girl on the news, not one of ours
    silent witness gave her nightmares, bodies everywhere, no more of that
    my mum's been taken into hospital with her hip, can you have the boys tonight
    dad's had a stroke and I need to get to Leeds, can somebody take Wren till Sunday
    my sister has gone into labour and I said I'd mind hers, could Robin stay at Jan's tonight
    husband is in for his knee op on Thursday, can the twins come to you wed night
    I've got the norovirus and can't stop being sick, need somebody for the kids tomorrow
    pipe burst under the sink and the kitchen is flooded, could Finch sleep at yours
    boiler blew up this morning, no heat, can anyone take the baby tonight
    my nan collapsed at bingo and I'm driving to Hull, anyone for Wren tonight please
    I slipped a disc, cannot get up off the sofa, need help with Robin till Friday
    I'm having my gallbladder out on the 12th, 2 nights please for both
    police are coming Thursday at 4 to take Finch's statement, it was all arranged with the SW
    PC Green is popping round tomorrow for a cuppa and a chat with the lads
    officer rang to book the interview for the 14th, do I need to come too
    the community police are visiting at half term, can I bring the twins
    the LADO has closed it, nothing to answer, I can breathe again
    That complaint about us was dropped today. thank you for everything
    allegation unfounded, got the letter this morning
    he used to run away every night two years ago, look at him now
    back when she first came she was cutting, not now, three years clean next week
    before he came to us he set fire to a shed, hence the no matches rule, panel want to know is it ok to have candles
    I'm that tired I could cry. He's asleep. just needed to say it
    honestly I am on my knees tonight, four hours sleep, no emergency just tired
    worn out. Nothing has happened. can someone ring me for ten minutes
    I'm done in, every bone aches, he's fine he's in bed, is anyone up for a chat
    He's back, ate two bowls of pasta, can you tell the police to stand down
    she's home safe now, would you let the police know please
    found him in the treehouse, panic over, police told
    can someone have Wren today from 8 this morning until 3, I have a shift
    need day care for the baby tomorrow from half 7 in the morning till 5
    could you take both kids this morning from quarter to nine, dentist
    I'll swing for that printer
    if he asks for a dog once more I'll throw myself under the ironing board
    he's killing me with these knock knock jokes
    we nearly died laughing at the nativity
    she's dead set on purple hair, do I need permission
    he drowned the porridge in syrup
    they're like a pair of prisoners waiting for pudding
    he said I'd be locked up for crimes against gravy
    the train was stuck so he'll be with you by ten, nothing is moving on the M6
    running to the station to pick up my mother, can robin wait at yours till 6
    shed collapsed in the wind, no one in it, have you a number for a man
    bit of a mishap, dropped the lasagne, kitchen looks like a murder scene
    looks like a bomb went off in her room, so no visitors
    he goes in on the 3rd for grommets, nil by mouth from midnight
    her appointment at the children's hospital is at 9, could someone do the school run
    Robin's got his heart scan on Monday, routine, can I have the mileage form
    his mum died two years ago today so he's quiet. we lit a candle
    anniversary of her brother's accident tomorrow, she may be wobbly, no need to do anything
    paintball party: he was shot forty times and wants to go again
    she is hiding behind the sofa as she broke my mug, bless
    my back's gone, can't lift him, anyone about tonight
"""
DANGER = """
    we were watching Casualty and she went stiff and started shaking
    she says the girl on Eastenders did what her uncle does to her
    he was watching telly then he smashed it and came at me with the leg of the stand
    the police are here now for Finch
    police have just turned up and want to search his room
    police coming tonight to arrest him she says
    the police brought her back but she's gone again
    he's back and he's got blood all over him
    tell the police he's outside with a bat
    she's home but she's taken something, can't wake her
    my husband has collapsed on the kitchen floor and isn't breathing
    my mum's here and she hit Robin with a stick
    I'm on the floor with chest pains and alone with the kids
    my husband's stroke came on just now he can't talk please ring
    allegation was closed last year but she's told school today that I slapped her
    there's been an allegation against my husband
    complaint made about us by his mum, she says we hit him
    in 2019 her dad was jailed and tonight he is at the door
    she used to cut and tonight there's blood on her sleeves
    he set fire to a shed two years ago and now the curtains are alight
    I'm so tired I could put a pillow over his face
    I can't do this any more, I'm scared I'll hurt him
    worn out and I've shaken the baby
    snapchat map says she's in Birmingham and she doesn't know anyone there
    her phone is pinging in Bradford and nobody knows why
    how many antidepressants is too many, she's asking me and the box is light
    the strip was full this morning and there's four left
    how many paracetamol would be dangerous for a girl of 12
    she dont wan to live no more she says
    he said he no want to be alive, I found letter
    gas tank is leaking in the caravan
    boiler caught fire
    pipe burst and the electrics are sparking, kitchen is burning
    temperature is 40 and she is limp
    her temp is 41
    handprint on her cheek after contact
    hand marks round his neck
    there's a hand print on his back from family time
    he collapsed at football and is not moving
    she is lying on the landing not moving
    he should be in by 9 and it's 11 and he's not answering
    due back at 6 from contact and nobody has seen them
    he is at the train station on the edge of the platform
    taken to the station by two officers
    got a face like thunder and a knife behind his back
    I drove to the station and she wasn't there, nobody has seen her
    rushed to hospital with Wren, she's had a fit
    they've taken Robin to hospital in the ambulance
"""


@pytest.mark.parametrize("text", PLAIN.strip().splitlines())
def test_hard_words_of_plain_things_raise_no_alarm(text: str) -> None:
    assert [sign.rule for sign in read(text.strip(), NIGHT).signs if sign.lane == "red"] == []


@pytest.mark.parametrize("text", DANGER.strip().splitlines())
def test_the_danger_that_stands_closest_is_heard(text: str) -> None:
    assert read(text.strip(), NIGHT).danger
