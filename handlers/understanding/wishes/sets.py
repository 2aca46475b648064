"""Words of which one will do, for the phrases of wishes. "_" joins words, "*" is the rest of a word, "#" a number."""

from handlers.understanding.birds import BIRDS

SETS: dict[str, str] = {
    "YOU": (
        "you jan priya hub the_hub anybody somebody any_of_you either_of_you one_of_you your_house"
        " the_hub_home one_of_the_others another_home another_carer any_other_carer"
    ),
    "THEM": (
        "him her them em both child children boy girl boys girls lads lad lass bairn baby brothers sisters"
        " youngest eldest oldest middle_one little_one little_ones little_man wee_man wee_one pair two three"
        " four # mine siblings teen teenager toddler daughter son one fella wee_fella little_fella BIRD yout"
        " loon cub quine wean weans"
    ),
    "KIDS": (
        "child children boy girl boys girls lads baby brothers sisters siblings youngest eldest oldest little_one"
        " little_ones little_man wee_man wee_one wee_fella toddler teenager teen"
    ),
    "STUFF": (
        "cot pram pushchair buggy high_chair highchair car_seat stair_gate clothes shoes coat coats uniform toys lego"
        " books bike scooter bunk_bed bunk_beds moses_basket wellies blazer jigsaws nappies cake leftovers"
    ),
    "BIRD": " ".join(name + ending for name in sorted(BIRDS) for ending in ("", "s")),
    "HE": (
        "he she they twins boys girls children baby child boy girl bairn lads lad son daughter youngest"
        " eldest teenager one BIRD both er yout loon cub"
    ),
    "MAY": (
        "can could would will may might any_chance is_there_any_chance any_way possible is_it_ok is_it_okay"
        " would_it_be_ok would_it_be_possible is_it_possible do_you_think do_you_reckon wondering_if"
        " wondered_if wonder_if hoping hope chance chance_of poss possibility please would_you_mind"
        " do_you_mind fancy up_for able_to free_to happy_to ok_to okay_to mind_if are_you_able see_if ask_if"
        " if allowed_to ask ok_for alright_for okay_for help_me"
    ),
    "NEED": (
        "need needs needing needed want wants wanting wanted looking_for look_for after desperate in_need_of"
        " could_do_with would_like like id_like wed_like asking_for asking_about ask_for asks_for ask_about"
        " request requesting arrange sort sort_out book organise find get have_you have_you_got got hoping_for"
        " chance_of possibility_of any thinking_about thinking_of is_there can_i_have can_we_have"
        " could_we_have could_i_have"
    ),
    "BED": (
        "bed beds bedspace sleepover sleepovers sleep_over sleep_overs overnight overnights overnighter"
        " overnight_stay somewhere_to_sleep somewhere_to_stay place_to_sleep place_to_stay spare_room stopover"
        " stop_over night_away nights_away weekend_away night_at_yours night_at_jans night_at_the_hub"
        " night_with_you night_with_jan nights_with_you nights_with_jan nights_at_yours nights_at_jans"
        " nights_stay night_stay sleepova"
    ),
    "TAKE": (
        "have take keep put_up look_after host manage fit squeeze accommodate house cover mind watch babysit"
        " care_for having taking hosting minding watching looking_after keeping sit_with take_in have_had"
        " hang_on_to fit_in squeeze_in pick_up grab"
    ),
    "KEEPING": "on going up calm this things",
    "STAY": (
        "stay stop sleep kip crash bunk doss staying stopping sleeping stop_over sleep_over stay_over"
        " spend_the_night spend_a_night spend_the_weekend bed_down"
    ),
    "COME": "come go be come_over come_round come_to come_up pop_over head_over come_back go_back",
    "YOURS": (
        "you yours your_house your_place your_home jan jans priyas priya hub the_hub hub_home the_hub_home"
        " your_spare_room with_you with_jan at_yours round_yours at_jans at_the_hub to_jans to_yours to_you"
        " to_the_hub"
    ),
    "DAY": "monday tuesday wednesday thursday friday saturday sunday tomorrow",
    "NIGHT": "tonight overnight night nights weekend until from week easter christmas half_term DAY today asap now",
    "NUM": "one two three four five six seven eight nine ten eleven twelve half quarter noon midday #",
    "CHANGE": "make change changed move moved switch swap swapped push shift bump",
    "ACTIVITY": (
        "picnic coffee_morning get_together gettogether get_togethers meetup meet_up bbq barbecue barbeque"
        " party training social support_group session event meeting workshop course day_out trip zoo bowling"
        " swimming craft crafts lunch brunch tea_party fun_day walk panto cinema soft_play farm beach"
        " film_night quiz bingo carnival fete fair egg_hunt bonfire fireworks christmas_do disco pizza_night"
        " games_night pool_party sports_day thing talk group coffee meal outing ceilidh supper santa boat_trip"
        " karaoke pizza football paintball skating harvest_do park canoe canoe_day carving trail pumpkin_trail kayaking"
        " climbing beach_day craft_day museum disco_night teddy_bears_picnic"
    ),
    "THING": (
        "appt camhs dentist orthodontist optician consultant clinic court"
        " rota on_call duty shift shifts bank account phone pdf scan op operation exam interview appointment contact"
        " family_time call calls class lesson training meeting review visit mileage form address number password"
        " hearing backup procedure ringing"
    ),
    "CALL": "ring phone chat talk speak call_me call_us a_call word natter catch_up moan ear voice rant",
    "HI": (
        "1 2 3 yes no"
        " hi hiya hello hey jan morning evening sorry and also just so oh um quick_question quick_one please"
        " erm right ok but well priya"
    ),
    "HARD": (
        "awful bad rough hard tough terrible horrendous horrible shocking nightmare long difficult dreadful"
        " hellish grim rotten vile mare"
    ),
}
