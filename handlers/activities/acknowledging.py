"""An "ok thanks" to news of a get-together is for nobody: it rings no on-call, and is written down (DOMAIN B7, N1)."""

import re
from datetime import timedelta

from handlers.activities import trouble
from handlers.activities.vocabulary import words
from handlers.context import Context
from storage import outbox
from storage.addresses import Address
from storage.inbox import Inbound
from storage.people import Person

FOR = timedelta(hours=12)  # news of the evening is read in the morning
LONGEST = 60
#: After these texts nothing is asked for; the newest that her phone has had must be one of them.
NEWS = frozenset(
    {
        *("activity.off", "activity.off_late", "activity.changed", "activity.changed_late"),
        *(
            "rsvp.coming",
            "rsvp.not_coming",
            "rsvp.maybe",
            "rsvp.noted",
            "rsvp.late",
            "rsvp.late_held",
            "rsvp.waiting",
            "rsvp.off",
        ),
        *("remind.down", "remind.down_bring", "remind.down_several", "remind.place"),
        *("pause.all", "pause.one", "pause.over", "pause.over_one", "after.passed", "after.held", "after.kept"),
    }
)
#: One of these, and beside it nothing but the others.
THANKS = words("ok okay thanks thank thx ta cheers noted great lovely perfect brilliant 👍 🙂 😊")
BESIDE = words(
    "oh ah aw thats that is for letting me us know telling you very much so good everyone everybody all x xx xxx"
)
PHRASES = re.compile(r"\bno (?:worries|problem)\b|\b(?:what|thats) a shame\b")  # as good as an ok
WORD = re.compile(r"[^\W_]+|[👍🙂😊]")


def read(ctx: Context, message: Inbound, person: Person, phone: Address) -> bool:
    """True if it was that, and nothing more."""
    if message.kind != "text" or message.reply_to is not None or not is_thanks(message.text):
        return False
    newest = outbox.newest_to(ctx.tx, phone.channel, phone.chat)
    if newest is None or newest.key not in NEWS or ctx.now - newest.created_at > FOR or trouble.anywhere(ctx, person):
        return False
    ctx.note("activity.acknowledged", person=person.id)
    return True


def is_thanks(text: str) -> bool:
    if len(text) > LONGEST or "?" in text:
        return False
    said = WORD.findall(PHRASES.sub("ok", re.sub(r"['’]", "", text.casefold())))
    return bool(THANKS.intersection(said)) and all(word in THANKS | BESIDE for word in said)
