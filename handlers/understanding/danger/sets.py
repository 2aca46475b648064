"""Words of which one will do, for the phrases of danger. "_" joins words. Words stand here as they are once respelt."""

from handlers.understanding.birds import BIRDS

SETS: dict[str, str] = {
    "BIRD": " ".join(sorted(BIRDS)),
    "BIRDS": " ".join(f"{bird}s" for bird in sorted(BIRDS)),
    "YOUNG": (
        "boy girl child children baby toddler son daughter twins boys girls youngest eldest oldest middle_one"
        " little_one little_man wee_man wee_girl wee_boy wee_one teenager bab one_of_them both quine loon cub yout"
        " yoot littlun young_un brothers brother sisters sister littluns two_of_them both_of_them"
    ),
    "HE_IS": (
        "hes shes theyre theyve he_is she_is they_are he_was she_was they_were he_has she_has they_have hed"
        " hes_just shes_just hes_been shes_been hes_got shes_got boys_been boys_got is_just has_just he_just"
        " she_just hes_only shes_only boys girls es ers childs sons daughters babys BIRDS BIRD YOUNG him her er"
        " they man he she"
    ),
    "HIM": "him hour her them BIRD YOUNG em im the_boy the_girl the_child the_children my_boy our_boy",
    "HIS": "hour his her my their your its er is me",
    "SELF": "himself herself themself themselves theirself theirselves myself his_self her_self hiself ourselves",
    "US": (
        "me us him her them my our his husband wife partner brother sister baby children kids each_other everyone"
        " everybody BIRD YOUNG mum mam dad nan staff other_one little_one dog cat neighbour people somebody em im"
        " you the_other the_other_one one_another anybody missus hubby fella the_little_one the_younger_one"
    ),
    "TAKEN": (
        "taken took taking takes take tooken taen tookn necked necking swallowed swallowing swallow downed"
        " downing popped popping eaten ate eating scoffed munched drank drunk had been_at got_into been_into"
        " gobbled neck tried taking_all swallows"
    ),
    "PILLS": (
        "pills pill tablets tablet paracetamol paracetamols ibuprofen nurofen calpol medicine medicines"
        " antidepressants sertraline fluoxetine codeine cocodamol co_codamol morphine diazepam sleepers"
        " sleeping_tablets sleeping_pills painkillers painkiller aspirin melatonin antihistamines piriton"
        " propranolol amitriptyline tramadol ritalin concerta citalopram meds_box medicine_box anadin panadol"
        " capsules blister_pack blister_packs vitamins tabs"
    ),
    "LOTS": (
        "load loads lots all whole bunch handful handfuls packet packets pack packs box boxes bottle bottles"
        " strip strips too_many few half_a lot most hale every rest hundreds twenty thirty ten twelve fifteen"
        " sixteen five six seven eight nine dozen NUMBER"
    ),
    "BLADE": "blade blades razor razors razorblade razor_blade stanley_blade glass scissors knife compass",
    "LIMB": "arm arms wrist wrists leg legs thigh thighs hand hands stomach tummy neck throat belly forearm forearms",
    "NUMBER": " ".join(map(str, range(5, 65))),
    "SHARP": (
        "hammer bat baseball_bat crowbar poker axe hatchet scissors screwdriver brick bottle chisel saw catapult"
        " crossbow iron_bar metal_bar metal_pole pole golf_club broken_glass glass stick chair plank chain spade"
        " shovel cricket_bat rolling_pin fork pan frying_pan iron belt broken_bottle"
    ),
    "ADULT": (
        "dad dads daddy daddys mum mums mummy mummys mam mams father fathers mother mothers stepdad stepdads"
        " step_dad stepfather stepmum step_mum stepmother uncle uncles auntie aunt aunty grandad grandads grandpa"
        " grandfather boyfriend boyfriends partner partners husband coach teacher carer carers neighbour man men"
        " foster_dad foster_mum foster_carer foster_brother brother brothers cousin cousins nan nans granny"
        " babysitter family_friend older_boy big_boy big_boys older_boys bloke somebody some_man old_man sister"
        " sisters mates_dad friends_dad best_friends_dad taxi_driver tutor priest vicar imam scout_leader nonno"
        " tad lodger wife grown_up grown_ups other_carer son sons"
    ),
    "SAID": (
        "says said say saying sed told tells telling telt disclosed admitted confided let_slip wrote drew"
        " whispered mentioned blurted came_out come_out opened_up opened reckons claims claiming revealed tell"
        " texted just_said coming_out"
    ),
    "HURTS": (
        "hurts hurt hurting hits hit hitting beats beat beating beaten slaps slapped punches punched kicks kicked"
        " grabs grabbed burns burnt burned pushes pushed pinches pinched flogged belted smacks smacked smacking"
        " strangled choked shook shakes threw whips whipped battered batters thumps thumped molested molests"
        " abused abuses raped assaulted groomed scares kissed kisses kissing interfered interfering"
    ),
    "POLICE": (
        "police cops copper coppers feds old_bill policeman policewoman policemen policewomen constable"
        " constables pc bobby popo po_po filth peelers psni gavvers detective detectives cid heddlu polis polizei"
        " rozzer plod garda gardai response_officers police_officer police_officers police_car"
    ),
    "DRUNK": (
        "drunk pissed hammered wasted wrecked steaming bladdered paralytic plastered legless sloshed mullered"
        " trollied trolleyed wankered rat_arsed ratarsed arseholed blotto tanked_up inebriated intoxicated mortal"
        " mortalled steamboats steamin pished blootered guttered langered half_cut cabbaged stoned baked spangled"
        " mashed monged waved zooted tipsy reekin stocious ossified minced oot_of_it out_of_it bevvied lashed"
        " sozzled squiffy stewed pie_eyed merry_on ruined bollocksed twatted leathered off_it high tripping blazed"
        " caned gone_on kaylied bolloxed kalied"
    ),
    "DEG": (
        "absolutely totally completely proper well really so pure clearly obviously blind roaring quite very bit"
        " pretty fucking bloody all already too dead gert pure_and right fully just still actually both a_bit"
        " definitely bare half stinking always now properly again either is"
    ),
    "DRINK": (
        "vodka wine gin whisky whiskey rum cider beer beers lager alcohol booze spirits wkd buckfast bucky"
        " tequila baileys malibu prosecco sambuca jagermeister jager strongbow alcopops sherry brandy port cans"
        " bevvy drink mad_dog dragon_soup glens smirnoff lambrini punch poteen white_lightning frosty_jacks"
        " schnapps shots voddie voddy voddies"
    ),
    "DRUG": (
        "weed cannabis skunk spliff spliffs ket ketamine mdma mandy md ecstasy lsd shrooms mamba heroin cocaine"
        " amphetamine amphetamines mcat meow xanax xans benzos valium nos laughing_gas poppers glue aerosol"
        " aerosols deodorant solvents solvent gummy gummies edible edibles thc hash ganja drugs pregabalin spice"
        " crack speed magic_mushrooms lighter_gas lighter_fluid butane fentanyl oxy methadone subutex zoot zoots"
        " pills bong monkey_dust lean dope marijuana tramadol acid thc_vape balloons"
    ),
    "THING": (
        "curtain curtains carpet carpets bed mattress duvet sofa settee bin paper shed house kitchen pan chip_pan"
        " hair clothes barn bedding pillow roof car rug fence cooker dryer tumble_dryer charger oven telly loft"
        " bedroom flat bins wheelie_bin garage hay mat cupboard toaster microwave sheets blanket towel caravan"
        " garden_shed tent hedge bathroom living_room hob boiler room plug socket heater washing_machine hoover"
    ),
    "FICTION": (
        "film films movie movies book books story stories play panto eastenders corrie hollyoaks game games"
        " minecraft fortnite gta roblox cartoon cartoons dream dreams song songs telly tv netflix series programme"
        " documentary drama podcast soap novel poem comic episode youtube assembly casualty_episode pantomime"
        " nativity show disney musical zombies cops_and_robbers cod halo xbox_game monopoly cluedo"
    ),
    "NOT": (
        "not no never nobody isnt wasnt hasnt havent hadnt didnt nor neither without nothing none arent werent"
        " aint no_more doesnt dont stopped no_longer no_one nowt zero instead_of less"
    ),
    "BROADCAST": (
        "itv bbc bbc1 bbc2 channel_4 channel_5 holby corrie eastenders emmerdale hollyoaks crimewatch"
        " look_north line_of_duty silent_witness call_the_midwife doctor_who waterloo_road happy_valley peaky_blinders"
        " stranger_things squid_game local_news ten_oclock_news gogglebox midlands_today points_west granada"
    ),
    "PRESSING": "rn again tonight 999 ambulance bleeding another",
    "ACUTE": (
        "now still cannot wont blood blue purple grey screaming help hurry quick stopping outside threatening smashing"
        " unconscious collapsed breathing vomiting slurring"
    ),
    "KIN": (
        "my_husband my_wife my_partner my_mum my_mam my_mom my_mother my_dad my_father my_nan my_gran my_sister"
        " my_brother my_aunt my_uncle my_daughter my_ex my_eldest hubby hubbys nans grans mother_in_law father_in_law"
        " my_own our_boiler neighbours the_dog our_road i im ive"
    ),
    "ASKING": (
        "can_you could_you would_you can_jan could_jan can_somebody could_somebody can_anybody could_anybody"
        " any_chance need_a_bed bed_needed can_i could_i may_need_you can_he can_she could_he could_she can_the"
        " could_the can_we please_can need_beds can_they"
    ),
    "GRAVE": (
        "breathing unconscious collapsed blue dying stabbed overdose overdosed cpr floppy unresponsive he she him her"
        " hes shes them they kids children child baby boys girls BIRD"
    ),
    "SUBJECT": "he she they hes shes theyre theyve he_is she_is it its im i we weve ive hed shed",
    "PRIZED": (
        "playstation ps5 ps4 xbox switch nintendo headphones airpods trainers ipad iphone guitar bike teddy necklace"
        " bracelet watch hoodie jordans savings money_box medal medals headset skateboard scooter drum drums"
        " records football_boots boots signed_shirt guinea_pig hamster rabbit"
    ),
    "COLOUR": "white black red silver blue grey gray green dark old flash big posh sporty",
    "HOUR": "eight nine ten eleven twelve midnight half one two three four five six seven 8 9 10 11 12 1 2 3 4 5 6 7",
    "DENIES": "not no never isnt wasnt hasnt havent didnt without nobody",
    "NEUTRAL": (
        "been is was are got had has a any an the his her really actually even being on in be to just ever of"
        " sort your run gone taken have having my longer their going at were nothing all carry carrying carries as"
        " anything like hurt or and much present by"
    ),
}
