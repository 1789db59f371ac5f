"""Guides say, evidence says: popular claims held against the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.comparison import GuideClaim, PayContrast, PrevalenceRow, Subject, Verdict, YearsRow
from rolescope.model.estimate import Estimate
from rolescope.questions.words.phrases import listed, lowered, money, of_hundred, plural
from rolescope.questions.words.takeaways import shared_core

SUPPORTED, CONTRADICTED, MIXED, CANNOT_TELL = "supported", "contradicted", "mixed", "cannot tell"
CORE_CLAIMED = 3
"""Guides speak of a shared core of three skills."""
A_YEAR = 1.0
"""Medians that cannot lie further apart than this ask for the same experience."""
EVERYDAY = "sql"
"""The skill over which guides contradict each other: one role's own, or everybody's."""


def guides(
    subjects: Sequence[Subject],
    skills: Sequence[PrevalenceRow],
    contrasts: Sequence[PayContrast],
    years: Sequence[YearsRow],
) -> tuple[GuideClaim, ...]:
    """Claims on the first two roles; none where there are not two, or nothing was read of one."""
    if len(subjects) < 2 or not all(subject.postings for subject in subjects[:2]):  # noqa: PLR2004
        return ()
    a, b = subjects[:2]
    return (
        *_everyday(a, b, skills),
        _core(a, b, skills),
        _pays_more(a, b, contrasts),
        *_experience(a, b, years),
        _on_call(a, b),
    )


def _everyday(a: Subject, b: Subject, skills: Sequence[PrevalenceRow]) -> Iterator[GuideClaim]:
    row = next((row for row in skills if row.id == EVERYDAY), None)
    if row is None or not all(isinstance(row.roles[s.id], Estimate) for s in (a, b)):
        return
    claim = f"{row.label} is a skill of {plural(a.label)} and not of {plural(b.label)}."
    counts = listed([f"{of_hundred(row.roles[s.id])} of 100 postings for {plural(s.label)}" for s in (a, b)])
    difference = next(d for d in row.differences if (d.a, d.b) == (a.id, b.id))
    if b.id in row.core_in:
        verdict = CONTRADICTED
    elif difference.verdict == Verdict.HIGHER and a.id in row.core_in:
        verdict = MIXED
    else:
        verdict = CANNOT_TELL
    yield GuideClaim(claim, verdict, f"{counts} ask for it.", (f"skill:{row.id}",))


def _core(a: Subject, b: Subject, skills: Sequence[PrevalenceRow]) -> GuideClaim:
    pair = [a.id, b.id]
    core = shared_core(skills, pair)
    claim = f"{a.label} and {lowered(b.label)} share a core of {CORE_CLAIMED} skills."
    verdict = SUPPORTED if len(core) >= CORE_CLAIMED else CONTRADICTED if not core else MIXED
    shown = core[: 2 * CORE_CLAIMED]
    named = listed(
        [f"{row.label} ({of_hundred(row.roles[a.id])} and {of_hundred(row.roles[b.id])})" for row in shown]
    )
    evidence = f"{len(core)} skills are surely asked for by at least 20 of 100 postings in both: {named}."
    return GuideClaim(
        claim,
        verdict,
        evidence if core else "No skill is core to both.",
        tuple(f"skill:{r.id}" for r in shown),
    )


def _pays_more(a: Subject, b: Subject, contrasts: Sequence[PayContrast]) -> GuideClaim:
    claim = f"{b.label} pays more than {lowered(a.label)}."
    known = [c for c in contrasts if (c.a, c.b) == (a.id, b.id) and isinstance(c.difference, Estimate)]
    winners = {c.pays_more for c in known}
    if winners == {b.id}:
        verdict = SUPPORTED
    elif winners == {a.id}:
        verdict = CONTRADICTED
    elif {a.id, b.id} & winners:
        verdict = MIXED
    else:
        verdict = CANNOT_TELL
    parts = [_gap(c) for c in known]
    evidence = (
        f"Medians of {b.label} less those of {lowered(a.label)}: {listed(parts)}."
        if parts
        else "Too few records."
    )
    return GuideClaim(claim, verdict, evidence, tuple(f"pay:{c.source}:{c.a}:{c.b}" for c in known))


def _gap(contrast: PayContrast) -> str:
    difference = contrast.difference
    assert isinstance(difference, Estimate)
    low, high = (money(-end, contrast.currency) for end in (difference.high, difference.low))
    return f"{low} to {high} a {contrast.period} ({contrast.population})"


def _experience(a: Subject, b: Subject, years: Sequence[YearsRow]) -> Iterator[GuideClaim]:
    rows = {row.role: row.p50 for row in years}
    one, two = rows.get(a.id), rows.get(b.id)
    if not isinstance(one, Estimate) or not isinstance(two, Estimate):
        return
    apart = one.low > two.high or two.low > one.high
    evidence = listed(
        [
            f"{s.label}: median {m.value:.0f} years (likely {m.low:.0f} to {m.high:.0f})"
            for s, m in ((a, one), (b, two))
        ]
    )
    same = max(one.high - two.low, two.high - one.low) <= A_YEAR
    verdict = CONTRADICTED if apart else SUPPORTED if same else CANNOT_TELL
    yield GuideClaim(
        f"{a.label} and {lowered(b.label)} ask for the same experience.",
        verdict,
        f"{evidence}.",
        (f"years:{a.id}", f"years:{b.id}"),
    )


def _on_call(a: Subject, b: Subject) -> GuideClaim:
    return GuideClaim(
        f"{opened_plural(b)} have to be on call, {plural(a.label)} do not.",
        CANNOT_TELL,
        "On-call duty is not read from the texts yet, so there is no figure on either side.",
        (),
    )


def opened_plural(subject: Subject) -> str:
    """The role's people at the start of a sentence."""
    name = plural(subject.label)
    return name[:1].upper() + name[1:]
