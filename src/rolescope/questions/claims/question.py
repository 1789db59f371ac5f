"""The question: understand the claim, gather the evidence, judge it, say what would change the verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from rolescope._version import __version__
from rolescope.analyse.claim import Effect, Held, either, every, side, times_to_tell, together
from rolescope.model.answer import Answer, EvidenceRef
from rolescope.model.claim import ClaimAnswer, ClaimEvidence, ClaimVerdict, Comparison, Query, Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.claims import (
    asked_years,
    blended,
    grown,
    named,
    overtaking,
    paid,
    pay_in_time,
    postings,
    works,
)
from rolescope.questions.claims.english import understand
from rolescope.questions.claims.finding import Finding, in_that_money
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.words import (
    PAY,
    TITLES,
    changes,
    limits,
    reason,
    understood,
    uses,
    weightiest,
)
from rolescope.questions.compare import MOST
from rolescope.questions.evidence import EMBEDDED, chosen, marked, refuse_uncounted
from rolescope.questions.figures.pay import counted
from rolescope.questions.figures.references import references
from rolescope.questions.figures.scope import DEFAULT_COUNTRY, settle
from rolescope.questions.figures.subjects import name_all
from rolescope.questions.figures.titles import titles
from rolescope.questions.words.limits import NOTICE
from rolescope.store.facts import FactStore
from rolescope.store.remembered import remembered

REMEMBERED = 128
EVIDENCE: Mapping[str, Callable[[Comparison, FactStore], Iterator[Finding]]] = {
    "share": postings.share,
    "years": asked_years.years,
    "pay": paid.pay,
    "pay_gap": paid.pay_gap,
    "pay_overlap": paid.pay_overlap,
    "pay_growth": pay_in_time.growth,
    "pay_change": pay_in_time.change,
    "premium": paid.premium,
    "titles": named.titles,
    "growth": grown.growth,
    "overtaken": overtaking.overtaken,
    "other_work": works.other_work,
    "engineering_work": works.engineering_work,
    "work_as": works.work_as,
    "ambiguity": works.ambiguity,
    "settled": works.settled,
    "blend": blended.blend,
}
"""Where the evidence on each measure comes from."""


def claim(
    text: str | None = None,
    *,
    query: str | None = None,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Answer[ClaimAnswer]:
    """Whether a claim is true, as far as the evidence can tell.

    Args:
        text: a sentence in English, such as "ML engineers earn more than data scientists in the US".
        query: the same in the form that can be edited (see `grammar`); either this or `text`.
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        BadQuestion: neither or both are given, or what is given is not understood; it says what would be.
        UnknownRole: a role that nothing answers to.
        AmbiguousRole: a role that can mean several.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    if (text is None) == (query is None):
        raise BadQuestion("Give a claim as a sentence, or as a query; one of the two.")
    return _answer(text, query, chosen(evidence, store))


@remembered(REMEMBERED)
def _answer(text: str | None, query: str | None, store: FactStore) -> Answer[ClaimAnswer]:
    meant = understand(text) if text is not None else parse(query or "")
    for one in _terms(meant):
        refuse_uncounted(one.arguments.get("source"))
    answer = Answer(
        rolescope=__version__,
        question={"name": "claim", "text": text, "query": str(meant) if text is None else None},
        as_of=store.manifest.as_of,
        evidence=_references(meant, store),
        snapshot=store.manifest.snapshot,
        view=judge(meant, [_found(one, store) for one in meant.parts], text, _unnamed(meant, store)),
    )
    return marked(store, answer)


def _found(part: Comparison, store: FactStore) -> list[Finding]:
    return list(in_that_money(part, EVIDENCE[part.left.measure](part, store)))


def _unnamed(query: Query, store: FactStore) -> tuple[str, ...]:
    """Countries of which the figures are where the claim names none: pay has its own, else most evidence."""
    return tuple(dict.fromkeys(one for part in query.parts if (one := _home(part, store)) is not None))


def _home(part: Comparison, store: FactStore) -> str | None:
    """None where a part names its country, or its figures are of all: titles, and shares of one year."""
    terms = [term for term in (part.left, part.right) if isinstance(term, Term)]
    measure = part.left.measure
    if measure in TITLES or any({"country", "year"} & term.arguments.keys() for term in terms):
        return None
    if measure in PAY:
        return DEFAULT_COUNTRY
    named = name_all(store, tuple(dict.fromkeys(name for term in terms for name in term.roles)))
    return settle([one.cells for one in named], country=None, level=None, since=None).country


def judge(
    query: Query,
    found: Sequence[Sequence[Finding]],
    text: str | None = None,
    countries: Sequence[str] = (),
) -> ClaimAnswer:
    """The verdict on a claim from what each part's bodies of evidence have.

    Args:
        query: the claim.
        found: for each part, in order, what there is.
        text: the sentence that the claim was given as.
        countries: where the figures are from of parts that name no country.
    """
    judged = [
        one
        for i, (part, own) in enumerate(zip(query.parts, found, strict=True))
        for one in _sides(i, part, own)
    ]
    held = [together([one.side for one in judged if one.part == i]) for i in range(len(query.parts))]  # type: ignore[misc]
    verdict = ClaimVerdict(_of_clauses(query, held))
    sides = {name: tuple(one for one in judged if one.side == name) for name in ("for", "against", "open")}
    deciding = [one for one in judged if held[one.part] == verdict.value] or judged
    return ClaimAnswer(
        verdict=verdict,
        claim=text,
        query=str(query),
        understood=understood(query, countries),
        effect=_largest(verdict, deciding),
        reason=reason(verdict, held, judged, deciding),
        evidence_for=sides["for"],
        evidence_against=sides["against"],
        evidence_open=sides["open"],
        would_change=changes(verdict, query, sides),
        limits=limits(query),
        notice=NOTICE,
    )


def _sides(i: int, part: Comparison, found: Sequence[Finding]) -> Iterator[ClaimEvidence]:
    """What each body of evidence says, all of one part held to the level of one."""
    able = sum(isinstance(one.effect, Estimate) for one in found)
    for one in found:
        told, bodies = "open", 1 if one.joint else able
        if isinstance(one.effect, Estimate):
            plain = Effect(one.effect.value, one.effect.low, one.effect.high, one.effect.upto)
            wide, relation = plain.among(bodies), part.relation.value
            told = side(wide, relation, one.margin)
            times = times_to_tell(plain, relation, one.margin, bodies) if told == "open" else None
            judged = replace(one.effect, low=wide.low, high=wide.high)
            yield _evidence(i, one, judged, told, times)
        else:
            yield _evidence(i, one, one.effect, told)


def _evidence(i: int, one: Finding, effect: Figure, told: str, times: float | None = None) -> ClaimEvidence:
    return ClaimEvidence(i, one.population, one.says, one.left, one.right, effect, told, times, one.years)


def _of_clauses(query: Query, held: Sequence[Held]) -> Held:
    """Of each clause one part has to hold, and all clauses."""
    parts = iter(held)
    return every([either([next(parts) for _ in clause]) for clause in query.clauses])


def _largest(verdict: ClaimVerdict, deciding: Sequence[ClaimEvidence]) -> Figure:
    """The effect in the body of evidence that weighs most among those that decide."""
    first = weightiest(verdict, deciding)
    return first.effect if first else NotEstimable("there is no evidence on it")


def _terms(query: Query) -> list[Term]:
    return [term for part in query.parts for term in (part.left, part.right) if isinstance(term, Term)]


def _references(query: Query, store: FactStore) -> tuple[EvidenceRef, ...]:
    """The sources behind the roles that the claim is about, for what it asks of them, as a comparison has."""
    roles = tuple(dict.fromkeys(name for term in _terms(query) for name in term.roles))
    named = name_all(store, roles[:MOST])
    asked = settle([one.cells for one in named], country=None, level=None, since=None)
    shares = titles(store, named, asked)
    found = references(store, named, asked, pay=counted(store, named, asked), titles=shares, profiles=())
    return tuple(one for one in found if one.id.rpartition(":")[2] in uses(query))
