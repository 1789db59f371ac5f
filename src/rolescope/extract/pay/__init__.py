"""Pay: what a posting offers for this job, read as figures with currency, period and place.

`amounts` reads single figures, `ranges` joins them, `slips` finds those that are no numbers, `context` with
`senses` and `unmarked` tells pay from other money, `currency` with `where` and `period` settle what the
figures count, `notes` reads the words around them, and `find` puts a `Pay` together.
"""

from rolescope.extract.pay.find import find_pay
from rolescope.extract.pay.slips import find_slips

__all__ = ["find_pay", "find_slips"]
