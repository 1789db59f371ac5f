"""What is this role: what is asked, done and paid under its name?"""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.questions.compare import answer
from rolescope.questions.evidence import EMBEDDED, chosen
from rolescope.store.facts import FactStore


def role(
    name: str,
    *,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Answer[Comparison]:
    """One role on counted evidence; arguments and errors as for `compare`."""
    return answer("role", (name,), chosen(evidence, store), country=country, level=level, since=since)
