"""What is this role: what is asked, done and paid under its name?"""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.questions.compare import answer
from rolescope.store.facts import FactStore, embedded


def role(
    name: str,
    *,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    store: FactStore | None = None,
) -> Answer[Comparison]:
    """One role on counted evidence; arguments and errors as for `compare`."""
    return answer("role", (name,), store or embedded(), country=country, level=level, since=since)
