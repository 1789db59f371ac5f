"""Whether a sentence speaks of the employer instead of the job, where no heading says so.

"We build pipelines for banks" tells what the company does; "we need you to build pipelines" and "our analyst
will build reports" tell of the job. Who speaks is seen from how a sentence opens, and words that turn to the
reader or to the job ("you", "will", "role") leave it in.
"""

from __future__ import annotations

import re
from functools import cache

from rolescope.extract.patterns import expressions

_REACH = 400
"""Characters of a sentence that are looked at."""


def tells_of_company(folded: str, start: int, end: int, employer: str | None = None) -> bool:
    """Whether the employer speaks of itself in a sentence, and of nothing else.

    Args:
        folded: the document's text in lower case with plain apostrophes.
        start: where the sentence begins in it.
        end: where it ends.
        employer: the employer's name as posted, if known.
    """
    wording = _wording()
    stop = min(end, start + _REACH)
    opens = wording["opens"].match(folded, start, stop) or (
        employer and folded.startswith(employer.lower(), start)
    )
    return bool(opens) and not wording["turns"].search(folded, start, stop)


@cache
def _wording() -> dict[str, re.Pattern[str]]:
    return expressions("company.tsv")
