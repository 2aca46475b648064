"""The sleepover sheet: made by day, one a child, so that at night only "has anything changed?" is asked (DOMAIN 8).

`filling` asks for it, `reading` shows it to those who may, `reminding` keeps it fresh, `knowing` tells the night's
questions what they need not ask.
"""

from handlers.sheets.knowing import Known, known
from handlers.sheets.reading import Summary, may_fill, may_read, summary
from storage.sheets import Sheet, of_child

__all__ = ["Known", "Sheet", "Summary", "known", "may_fill", "may_read", "of_child", "summary"]
