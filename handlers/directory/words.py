"""Words around a question for a number: those that say nothing of what it is for, those of an office, those of need."""


def stem(word: str) -> str:
    """One form for one and many: passports, passport."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _stems(written: str) -> frozenset[str]:
    return frozenset(map(stem, written.split()))


#: They may stand in any such question and say nothing of what for.
_BESIDE = """
a an the this that these those of for to on in at about with from by or and if so up out off hold touch
i we you me us can could should shall will may do does did have has got get give send tell find know need
want looking look is are be was there it what whats which who whos where wheres how when any some anyone anybody
somebody someone ring call phone speak talk ask email text see try reach contact contacting number numbers no nos
helpline hotline line telephone tel mobile deals handles sorts charge
please pls plz thanks thank ta cheers hi hiya hello hey sorry just quick question one again also right ok okay um
new old best right latest current re regarding x xx now then today tonight asap good morning evening afternoon
all both more having thing bab hun love mate
"""
BESIDE = frozenset(_BESIDE.split())
#: Whom a text speaks of; True where it may only say whose a thing is.
PRONOUNS: dict[str, bool] = {
    **dict.fromkeys(("my", "our", "his", "her", "their", "your"), True),
    **dict.fromkeys(("boy", "boys", "girl", "girls", "kid", "kids", "child", "children", "childs"), True),
    **dict.fromkeys(("he", "she", "they", "him", "them", "hes", "shes", "theyre", "mine"), False),
    **dict.fromkeys(("myself", "himself", "herself", "themselves"), False),
}
#: Plainly of the office and of every day. A question about nothing but these can wait for the morning (DOMAIN B14).
OFFICE = _stems(
    """
    passport passports savings account accounts junior isa bank payment payments allowance expense expenses mileage
    claim claims petrol insurance uniform voucher vouchers bus train travel transport taxi pass railcard holiday
    holidays trip abroad visa photo photos form forms paper papers birth certificate library leisure swimming club
    clubs sport sports gym music lesson lessons training course courses optician opticians glasses dentist haircut
    equipment cot pram pushchair car seat seats mattress grant grants tax council benefit benefits pension dbs review
    reviews tuition tutor laptop ipad wifi broadband
    """
)
#: Whoever uses one of these may need somebody.
CRISIS = _stems(
    """
    crisis suicide suicidal self harm harming hurt hurting abuse abused violence violent refuge assault rape overdose
    poison poisons poisoning missing police ambulance fire hospital emergency urgent urgently danger safeguarding
    lado exploitation drugs drug alcohol mental asap tonight now samaritans childline 999 111 101
    """
)
