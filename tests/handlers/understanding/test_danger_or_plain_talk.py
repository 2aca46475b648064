"""Hard words in plain talk, and the danger that stands closest to each: whose mishap it is, what a broadcast or a year
long past owns, what the police are told, what can be planned."""

from datetime import UTC, datetime

import pytest

from handlers.understanding import read

NIGHT = datetime(2026, 11, 20, 23, 40, tzinfo=UTC)
PLAIN = """
    the box rooms empty if youre stuck
    our box room is empty
    box bedroom's empty if it's any use
    the box room was full at Christmas but you can have it now
    the toy box is empty again
    the recycling box is empty now
    no tissues, the tissue box is empty
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
    Can Wren come to you on the 9th, my mum is having her cataracts done and I said I'd drive her
    My wife's scan is 8am Friday at the General, could someone do breakfast and the school bus for the two of them
    I have my mammogram recall on Tuesday and I'm in bits about it, anyone free for a brew
    hubby has put his back out lifting the washing machine so we're a man down, bed for Finch till Sunday please
    waiting in A&E with my own daughter, she's broken a wrist at netball, can someone get the boys from school
    My dad died last night. It was expected. I need a few days, could you have Robin from tomorrow
    funeral is Thursday at 11, can anybody have the little one 10 till 3
    father in law's been given weeks, we're going up to Glasgow Friday, both need a bed till Monday
    got a letter from the hospital, his ears are the 4th of June, do you need it for the file
    hospital rang, grommets moved to the 18th, 7.30am, is mileage paid
    orthodontist tightened her brace and she's sore, soup for tea
    flat tyre on the A1, we'll be an hour late to contact, can you tell them
    car's dead, can't get to school, anybody able to run Robin in from 8 this morning
    the ceiling's come down in the back bedroom, nobody under it thank god, need a bed for one tonight
    washing machine flooded the kitchen, electrics off, can two come to you tonight
    we've no heating and it's minus 4, could the baby sleep at the hub tonight
    landlord is fumigating Wednesday, 2 nights needed for Robin and Wren
    I'm full of cold and no voice, can you have them Saturday so I can sleep
    sick as a dog here, think it was the prawns, someone take the twins for today please
    migraine since yesterday, can't bear the light, is there anyone for Finch after school
    I've tested positive again so we'd best stay away from the coffee morning
    My sciatica's that bad I'm sleeping in the chair. Two nights off would save my life
    shattered. that's all. no drama. up five times with teething
    just needed to say out loud that today was hard and I am not OK with how I spoke to her
    I shouted at Robin over shoes and I feel dreadful. He's asleep, forgot it. I haven't.
    not coping brilliantly but nobody's in danger, ring me tomorrow when you've a mo
    he screamed for two hours over a blue cup and I cried in the pantry
    she hates me today, told me so over the fish fingers
    I could have walked out that door this morning and kept going to Wales
    honestly Jan I'd kill for a lie in
    my knees are killing me, stairs all day
    dying for a wee the whole of panel
    he nearly gave me a heart attack jumping out the airing cupboard
    she'd cut her own nose off for a puppy
    it's murder getting him out the door
    we were robbed on Saturday, 3-2, ref needs glasses
    Finch is on fire in maths this week
    he shot past his target, gold certificate
    the dentist pulled two, he was brave, blood on the pillow is only from that
    her nose bled at school, stopped by the time I got there
    he fell off the monkey bars in June and the plaster came off today, all mended
    tooth out, fairy due
    school nurse did the jabs today so sore arms and grumpy
    she grazed both knees, plaster, bike again in five minutes
    wasp got me not her, my hand's like a glove
    bumped his head on the table, no mark, eating toast, just noting it for the log
    for the record she scratched her arm on the brambles picking blackberries, photo in the file
    minor log: bruise on shin from football, seen it happen
    he refused his tablet this morning but took it at lunch, noting for the sheet
    do I count her melatonin in the locked box or can it stay in the fridge
    is calpol on the delegated list, he's teething
    new prescription, who signs the medication sheet at Jan's
    police came to school to talk about bikes, he got his frame stamped
    The PC who did the cyber talk is coming back in March
    had the police check renewed, certificate attached
    we got a speeding letter, do I tell the office
    police helicopter kept us up, something down the docks
    our road's closed, police tape, a burst main I think, use the back lane
    witness interview is booked for the 6th at the nice place with the sofas, who takes her
    court is the 12th, he isn't needed, can I have the day off school for him
    her brother gets out of prison in May, SW told us, one for the next review
    dad's in prison so contact is by letter
    he used to set fires before he came, none in three years, can he do the candle badge
    two years ago she'd run every week. today she rang to say she'd be ten minutes late. Ten minutes!
    read his chronology, what that boy went through with the belt, I had to go and sit in the garden
    in her life story work today she talked about the night they left, calm as you like, worker was there
    old allegation came up at panel, long closed, they were kind
    LADO meeting done, outcome unfounded, back to normal
    that investigation into the other home is finished, they told us today
    she turned up, at Nan's the whole time
    false alarm, he was under the bed with the cat
    found!! in the airing cupboard, fast asleep
    crisis over, she's eating toast
    all calm now thank you for staying on the phone
    watching Vera with a murder in a barn, he guessed who did it
    the film had a kidnap so we switched off and had cocoa
    call of duty is all guns, what age is it meant to be
    she's reading one where the girl runs away to sea
    drama club are doing Macbeth, daggers everywhere
    he's a dead sheep in the nativity
    they're playing hospitals, teddy lost a leg
    Robin arrested me for eating his chips
    wren drew a dragon burning down a castle, on the fridge it goes
    he asked can you die of boredom. maths homework
    he wants to be a fireman or a burglar, undecided
    burnt the rice again, alarm went, cats scattered
    chimney sweep set the alarm off with his dust, all fine
    bonfire at the allotment on the 5th, can all three come
    smoke alarm wants a battery, which sort
    the oven's packed up, is a microwave ok for a week
    Could someone take Linnet from 6 this morning, early shift, till school
    day care wanted tomorrow 7 till 6 for the baby please, I'm on a course
    anyone have Robin for two hours from ten today, solicitor's appointment about my own house
    bed for tonight please, nothing wrong, my flight's cancelled and I'm stuck in Dublin
    stuck on the motorway, lorry on its side ahead, won't make school pick up, who can get the girls
    bus broke down, we're all fine, back by nine
    he missed the bus so walked, home now and starving
    her phone died so she was late, dead sorry, chips as a peace offering
    Can't find his passport anywhere, when's the trip
    lost the house key, locked out with three kids and a melting ice cream, who has the spare
    she's locked herself in the loo with a book, bless her, the only quiet room
    he's hiding from the hoover
    Mum's had her knee replaced and she's home Friday, I'm needed in Derby, can anyone take Finch for the weekend
    my lad's been in a bump in his car, he's ok but shook up, could the twins stay with somebody tonight
    I've got to be with my sister, she lost the baby this morning. Could Wren go to Jan for two nights
    neighbour's been taken in and I've her three as well as mine, could one of mine go somewhere till tomorrow
    our cat got run over and all three are in pieces, can someone come and sit with us
    I've done my ankle in, on crutches, need a hand mornings
    cut my hand on the bread knife, five stitches, can anyone have the baby while I'm at the walk in
    been up all night with the runs, husband too, kids are fine, could someone take them today
    my own GP says bed rest. ha. could someone have the little one from 8 in the morning
    PCSO was at the picnic, she let Finch try the hat
    we've an appointment with the police liaison worker on Monday week
    the officer in Robin's case is on leave, can someone chase
    can you let the police know he was home by ten
    told the police she's back and they've closed it
    he came back by himself at six, had a bath, all good, you can ring off the search
    panic's over she'd gone to feed the rabbits
    case closed, no charges, letter came
    they dropped it. no further action. I'm shaking with relief
    that complaint from contact was looked into and it's finished with
    on Corrie they had the baby in the boot and Linnet laughed, should I worry
    she cried at the bit in Lion King where the dad dies
    they had a bomb on the news and he's asked me a hundred questions
    Love Island finale, she threw a cushion at the screen
    the podcast about that murderer is on in the car, is that ok with a 12 yr old in the back
    in 2021 he'd have smashed that plate, tonight he put it in the dishwasher
    remember the window he broke his first week? he's just cleaned it
    she used to hide food, found none in months
    I nearly passed out at the price of those shoes
    the twins have disappeared into the den with the biscuits
    gave me a ring about the bike
    he gave his old trainers to the charity shop
    came home without her coat again
    husband's out with the dog
    shouting for his tea again
    not seen the new film yet, any good?
    no coat in this weather, teenagers eh
    lady with a lanyard gave us all a badge at the open day
    only one boy came to football, so we had chips
    boiler's been serviced, all fine, headaches over the bill mind
    pressed flowers in the glass frame look lovely
    tickled pink with the card
    had calpol at 8, temp down to 37.2
    two mouthfuls of mouthwash and pulled a face
    used two towels after swimming
    tidying the cutlery drawer is his new job
    two lads asking if Wren can come out to play
    flying on saturday for her cousin's wedding, all agreed with you
    police took a lovely assembly
    lovely orange sky tonight
    recycled seven empty bottles, all squash
    our front room has been empty since she left for uni
    first aid box empty again
    he overdosed on mince pies and is lying on the sofa groaning
    war on my landing over the top bunk, nobody will give in
    I'd kill for a cup of tea and a sit down after that week with the twins
    his knives for the catering course have come, they live in the lockbox
    if school ring you saying he isn't in, he's at the dentist with me
    hostage situation with the telly remote
"""
DANGER = """
    the box is empty, it was on his bed
    he's in the box room and the packet is empty
    the paracetamol from the box room are gone
    the box in her room is empty and so is she
    her medication box is empty
    his box room's empty and the window's open
    her room's empty, if you need me I'm out looking
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
    he left for school this morning and never got there
    saw her by the canal at six and nobody since
    she has gone off with a man
    the dog came home on its own and he isn't with it
    she was picked up from club by somebody who wasn't me
    they've got the helicopter up looking for him
    centre have put it over the tannoy, she was in the changing rooms
    she's on a train to London to see a boy off snapchat
    she is posting goodbyes
    he's written who gets what
    a drawing of him hanging with today's date
    he asked me which trains don't stop at our station
    he asked whether the beam would hold him
    he pressed a pillow on the little one's face
    attacked by three boys at the bus stop
    the ex has put the window through
    they are forcing the back door
    I can't find a pulse
    she hasn't woke up since this afternoon
    he's peeing blood
    he stuck scissors in the socket
    his hand's been in the mower
    her chest is sucking in and out
    they're taking her to Pakistan to get married
    she says it stings where he put it
    explicit pictures of him are going round his year
    they want to strip search her
    they've took all our phones and laptops
    the co alarm is going
    he inhaled gas from a canister
    she's had vodka and tablets
    he's given his PS5 to the lad next door and said he won't be needing it
    she wrote out how to feed the guinea pig and left it on my pillow
    by the time you read this ill be gone
    came home without her, the others say she got off two stops back
    husband's out with the torch, no sign
    we have been up and down the prom shouting her name
    Lark, 14, not seen since lunch
    no coat no phone and its minus two
    got in a silver Corsa at the gates, she said it was one of your drivers
    lady with a lanyard took him at half three, nobody told me
    only the one boy came back from the rocks
    all four of us have headaches and the boiler's been on since teatime
    pressed a glass on the spots and they don't go
    you sit him up and he slides down again
    tickled her foot and she does nothing
    gave her the insulin twice, both of us did it
    took his tablet at 8 and again at half 10
    gave him his melatonin twice
    I gave Linnet her brother's tablets by mistake
    took his concerta this morning and again at lunch
    she has had a mouthful of antifreeze
    it's soaked through two towels
    he's on his third tea towel
    axe through the bedroom door
    were under the stairs, me and the baby
    that was the knife drawer
    they're outside for me, if i don't come out they do the windows
    scissors went in my arm
    dad broke in
    knife hurry
    she's flying on saturday for her cutting
    says not to tell anyone or mum gets the photos
    handprint on his cheek back from contact
    she puts the drawers across her door every night since she came back from dads
    bits of sharpener with no blade
    the sheet was stuck to her arm
    cant see any point being here any more
    police took all the laptops away
    there's an orange glow under the garage door
    set the washing on again, outside our room
    seven empty deodorants under the bed
    he's stood in the middle of the dual carriageway
"""


@pytest.mark.parametrize("text", PLAIN.strip().splitlines())
def test_hard_words_of_plain_things_raise_no_alarm(text: str) -> None:
    assert [sign.rule for sign in read(text.strip(), NIGHT).signs if sign.lane == "red"] == []


@pytest.mark.parametrize("text", DANGER.strip().splitlines())
def test_the_danger_that_stands_closest_is_heard(text: str) -> None:
    assert read(text.strip(), NIGHT).danger
