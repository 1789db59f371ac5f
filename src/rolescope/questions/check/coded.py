"""Many words that readers associate with men (Gaucher, Friesen and Kay 2011).

Only these are counted: in the paper's postings, words associated with women were as frequent in the fields of
men as in those of women, and did not change whom a job appealed to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.check import Change, Edit, Finding, Severity
from rolescope.model.wording import Coded
from rolescope.questions.check.case import Case
from rolescope.questions.check.edits import replaced

FEWEST = 5
"""Words below which nothing is said, however short the posting: 95 of 100 postings have fewer."""
OFTEN = 0.0085
"""Share of all words above which they are many: that of 95 of 100 postings is smaller."""


def coded_wording(case: Case) -> Iterator[Finding]:
    """More of these words than nearly all postings have at this length."""
    found = [word for word in case.wording.coded if word.side == "masculine"]
    allowed = max(FEWEST - 1, int(OFTEN * case.wording.words))
    if len(found) <= allowed:
        return
    other = sum(word.side == "feminine" for word in case.wording.coded)
    named = ", ".join(dict.fromkeys(case.said(word.span).lower() for word in found))
    yield case.finding(
        "masculine_wording",
        Severity.NOTE,
        f"{len(found)} words that readers associate with men ({named}), {other} with women. Postings with "
        "many of them appealed less to women (Gaucher, Friesen and Kay 2011).",
        words=[word.span for word in found],
        edits=_fewer(case, found, len(found) - allowed),
    )


def _fewer(case: Case, found: Sequence[Coded], least: int) -> Iterator[Edit]:
    """The first words that have a plainer one replaced, as many as it takes."""
    chosen = [word for word in found if word.instead][:least]
    if len(chosen) < least:
        return
    changes: tuple[Change, ...] = tuple(replaced(case.text, word.span, word.instead or "") for word in chosen)
    pairs = ", ".join(f"“{case.said(word.span)}” by “{word.instead}”" for word in chosen)
    yield Edit(f"Replace {pairs}.", changes)
