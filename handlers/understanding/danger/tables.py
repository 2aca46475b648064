"""What danger sounds like: one row a rule."""

import re

from handlers.understanding.reading import Kind

#: Rule, kind, pattern on a sentence as `words.Sentence.plain` has it. Each is of linear cost.
DANGER: tuple[tuple[str, Kind, re.Pattern[str]], ...] = tuple(
    (rule, kind, re.compile(pattern))
    for rule, kind, pattern in (
        ("medical.breathing", Kind.MEDICAL, r"\b(not|cannot|stopp?ed|struggling to|barely|hardly) breath"),
        ("medical.overdose", Kind.MEDICAL, r"\boverdos"),
        ("missing.gone", Kind.MISSING, r"\b(gone|went|is|hes|shes) missing\b"),
        ("violence.knife", Kind.VIOLENCE_WEAPON, r"\bknife\b(?! and forks?\b)"),
        ("disclosure.touched", Kind.DISCLOSURE, r"\btouched (me|him|her|them)\b"),
    )
)
