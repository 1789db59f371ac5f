"""The question itself: a posting is read, examined by every rule, and each proposed edit is tried."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from rolescope._version import __version__
from rolescope.extract.wording import find_wording
from rolescope.model.answer import Answer, EvidenceRef
from rolescope.model.check import CheckAnswer, Finding, Severity
from rolescope.model.read import PostingText
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.questions.check.case import Case, Rule
from rolescope.questions.check.coded import coded_wording
from rolescope.questions.check.contradictions import contradictions
from rolescope.questions.check.duties import duties
from rolescope.questions.check.level import level_against_years
from rolescope.questions.check.offer import level_against_pay, pay_evidence
from rolescope.questions.check.paid import paid_below_the_work
from rolescope.questions.check.pay import pay_as_stated, pay_missing
from rolescope.questions.check.phrases import phrases
from rolescope.questions.check.remarks import remarks
from rolescope.questions.check.title import is_judged, title_fit, title_promise
from rolescope.questions.check.verify import verified
from rolescope.questions.check.wishes import impossible_years, wish_list
from rolescope.questions.evidence import EMBEDDED, chosen, marked
from rolescope.questions.read import read
from rolescope.store.facts import FactStore

RULES: tuple[Rule, ...] = (
    title_fit,
    title_promise,
    level_against_years,
    level_against_pay,
    paid_below_the_work,
    contradictions,
    impossible_years,
    wish_list,
    pay_missing,
    pay_as_stated,
    phrases,
    coded_wording,
    duties,
    remarks,
)
"""In the order in which equally grave findings about the whole text are told."""
_WORDS_OF_ENGLISH = frozenset({contradictions, phrases, coded_wording, duties})
"""Rules that go by English words."""


def check(
    given: PostingText,
    *,
    as_of: str | None = None,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Answer[CheckAnswer]:
    """Examine one posting.

    Args:
        given: the posting; its title is judged where it has one.
        as_of: the day for which it is judged, ISO; None: its own date, else that of the evidence.
        store: fact tables that its pay is held against; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Returns:
        Findings, the gravest first. An edit is shown only if it was applied and settled its finding without
        a new error or warning.

    Raises:
        EvidenceDamaged: if the embedded evidence is not what its manifest says.
    """
    facts = chosen(evidence, store)
    manifest = facts.manifest
    day = as_of or given.beside.date or manifest.as_of
    case = examined(given, day, facts)
    found = _ordered(case)
    settled = verified(given, found, lambda other: _ordered(examined(other, day, facts)))
    view = CheckAnswer(given, case.reading, case.roles, tuple(settled), dict(_unchecked(case)), case.paid)
    used = _evidence(case)
    text = hashlib.sha256(given.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    answer = Answer(
        rolescope=__version__,
        question={"name": "check", "key": given.key, "title": given.beside.title},
        as_of=day,
        evidence=used,
        snapshot=f"{manifest.snapshot}+{text}" if used else text,
        view=view,
    )
    return marked(facts, answer)


def examined(given: PostingText, as_of: str, store: FactStore | None = None) -> Case:
    """A posting read, and its wording found; its pay is held against a store, None for the snapshot."""
    view = read(given, store=store).view
    wording = find_wording(given.text, given.beside.title, view.reading.places)
    return Case(given, view.reading, view.roles, wording, as_of, view.paid, store)


def _evidence(case: Case) -> tuple[EvidenceRef, ...]:
    """The sources that the stated pay was held against, once each with the most rows that a rule used."""
    found: dict[str, EvidenceRef] = {}
    for one in (*pay_evidence(case), *(case.paid.evidence if case.paid else ())):
        known = found.get(one.id)
        found[one.id] = one if known is None or one.n > known.n else known
    return tuple(found[id_] for id_ in sorted(found))


def _ordered(case: Case) -> tuple[Finding, ...]:
    """What the rules find, the gravest first, then in text order."""
    english = case.reading.language in {"en", None}
    rules = [rule for rule in RULES if english or rule not in _WORDS_OF_ENGLISH]
    found = [finding for rule in rules for finding in rule(case)]
    grave = {severity: rank for rank, severity in enumerate(Severity)}
    return tuple(sorted(found, key=lambda one: (grave[one.severity], one.span or (-1, -1))))


def _unchecked(case: Case) -> Iterator[tuple[str, str]]:
    """What was left out, and why."""
    if case.reading.language not in {"en", None}:
        yield "wording", "the text is not English"
    if not case.title:
        yield "title", "no title is known; give it beside the text"
    elif not is_judged(case):
        yield "title", "it names no role that is known here"
    elif case.reading.role is None or case.reading.role.verdict.verdict == CANNOT_TELL:
        foreign = case.reading.language not in {"en", None}
        says = "too little of the text is English" if foreign else "the text does not tell whose work it is"
        yield "title", says
    if not case.wording.laws:
        yield "pay laws", "no place of work is named whose law is known here"
