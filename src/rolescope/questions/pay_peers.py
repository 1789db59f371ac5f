"""Where does the pay that a posting states stand among postings alike?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rolescope.model.answer import EvidenceRef
from rolescope.model.peers import TITLE, WORK, PayPeers, Standing
from rolescope.model.posting import Level
from rolescope.model.read import Beside
from rolescope.model.reading import Pay, Reading
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.questions.drafts import OTHER
from rolescope.questions.figures.peers import Held, Stated, held_against
from rolescope.questions.figures.scope import MIN_EMPLOYERS, MIN_POSTINGS
from rolescope.questions.words import peers as words
from rolescope.store.facts import FactStore, embedded
from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.titles import TitleMatch, resolve_title

_LIKELY = 0.5
"""How likely the work must be a role's before pay is called low for it."""
_DOUBTFUL = "amount"
"""Kind of the warning that an amount cannot be right."""


def pay_peers(reading: Reading, beside: Beside, store: FactStore | None = None) -> PayPeers:
    """The percentile of the posting's own pay among peers, or why there is none.

    Args:
        reading: what the posting says.
        beside: its title and date.
        store: fact tables; None: the embedded ones, opened only when there is pay to hold against them.
    """
    title = resolve_title(beside.title or "")
    pay, missing = _base_pay(reading)
    role_of_work, role_of_title = _by_work(reading), title.role
    role = role_of_work or role_of_title
    if pay is None or missing or reading.country is None or role is None:
        said = missing or (words.NO_ROLE if reading.country else words.NO_COUNTRY)
        return PayPeers(reason=said, stated=bool(reading.pay))
    facts, stated = store or embedded(), _stated(pay, reading, title, titled=bool(beside.title))
    found = held_against(facts, role, WORK if role_of_work else TITLE, stated)
    if not found.standings:
        few = words.too_few(found.most, MIN_POSTINGS, MIN_EMPLOYERS)
        return PayPeers(reason=few, n=found.most, stated=True)
    apart = role_of_work is not None and role_of_title not in {None, role_of_work}
    titled = held_against(facts, str(role_of_title), TITLE, stated) if apart else Held((), 0, ())
    first, *others = found.standings
    return PayPeers(
        standing=first,
        others=tuple(others),
        by_title=titled.standings,
        n=first.n,
        stated=True,
        alert=_alert(reading, beside, found.standings) if role_of_work else "",
        evidence=_together((*found.evidence, *titled.evidence)),
    )


def _together(found: Sequence[EvidenceRef]) -> tuple[EvidenceRef, ...]:
    """One entry per source, with the rows of both roles."""
    rows = Counter[str]()
    for one in found:
        rows[one.id] += one.n
    return tuple(replace(one, n=rows[one.id]) for one in {one.id: one for one in found}.values())


def _base_pay(reading: Reading) -> tuple[Pay | None, str]:
    """The pay to hold against others, the main place's; and what it lacks, or nothing."""
    if not reading.pay:
        return None, words.NO_PAY
    pay = next((one for one in reading.pay if one.kind in {"base", None}), None)
    if pay is None:
        return None, words.NOT_BASE
    lacks: Mapping[str, bool] = {
        words.ONE_END: pay.minimum is None or pay.maximum is None,
        words.NO_CURRENCY: pay.currency is None,
        words.NO_PERIOD: pay.period is None,
    }
    return pay, next((said for said, so in lacks.items() if so), "")


def _by_work(reading: Reading) -> str | None:
    if reading.role is None or reading.role.verdict.verdict in {CANNOT_TELL, OTHER}:
        return None
    return reading.role.verdict.verdict


def _stated(pay: Pay, reading: Reading, title: TitleMatch, *, titled: bool) -> Stated:
    level = reading.seniority.value if reading.seniority else Level.UNSTATED.value
    return Stated(
        amount=((pay.minimum or 0) + (pay.maximum or 0)) / 2,
        country=str(reading.country),
        currency=str(pay.currency),
        period=str(pay.period),
        level=level,
        title_level=title.level.value if titled else level,
    )


def _alert(reading: Reading, beside: Beside, found: Sequence[Standing]) -> str:
    """A sentence where every population says so and nothing speaks against saying it; else empty."""
    assert reading.role is not None
    verdict = reading.role.verdict
    doubted = any(warning.kind == _DOUBTFUL for warning in reading.warnings)
    earlier = any(_before(beside.date, one.peers.years) for one in found)
    if doubted or earlier or verdict.shares[0] < _LIKELY or not all(one.lowest_quarter for one in found):
        return ""
    label = roles()[found[0].peers.role].pref_label
    return words.alert(found, label, verdict.shares[0])


def _before(date: str | None, years: str) -> bool:
    """Whether a posting is older than all its peers, who may then state more for that alone."""
    first = re.search(r"\b(?:19|20)\d\d\b", years)
    return bool(date and first and date[:4] < first[0])
