"""The sentences that are understood: for each form, where its places are and the query that it means.

What is said of "most" or "few" has to become a number; ours stand in the query, where they can be changed.
"""

from __future__ import annotations

from rolescope.questions.claims.patterns.amounts_of_pay import AMOUNTS_OF_PAY
from rolescope.questions.claims.patterns.form import Pattern, Way
from rolescope.questions.claims.patterns.pay import PAY
from rolescope.questions.claims.patterns.pay_in_time import PAY_IN_TIME
from rolescope.questions.claims.patterns.shares import SHARES
from rolescope.questions.claims.patterns.titles import TITLES
from rolescope.questions.claims.patterns.work import WORK
from rolescope.questions.claims.patterns.years import YEARS

PATTERNS: tuple[Pattern, ...] = (
    *PAY,
    *AMOUNTS_OF_PAY,
    *PAY_IN_TIME,
    *WORK,
    *TITLES,
    *YEARS,
    *SHARES,
)
"""In the order in which they are tried: the first whose places hold what they should is meant."""
WAYS: tuple[Way, ...] = tuple(way for pattern in PATTERNS for way in pattern.ways)
"""The same as they are said and denied."""
FORMS: tuple[str, ...] = tuple(form for pattern in PATTERNS for form in pattern.forms)
"""Their forms, for a person to read."""
