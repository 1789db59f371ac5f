"""Is a role what others add up to? Its skills and duties as a blend of theirs, and what is left over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rolescope._version import __version__
from rolescope.model.answer import Answer, EvidenceRef
from rolescope.model.blend import BlendAnswer
from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion
from rolescope.questions.evidence import EMBEDDED, chosen, marked
from rolescope.questions.figures.blend import (
    Mixed,
    explained,
    mixed,
    part_figures,
    residual_rows,
    rivals,
)
from rolescope.questions.figures.references import by_collection, reference
from rolescope.questions.figures.scope import (
    Filter,
    counts,
    describe,
    refuse_elsewhere,
    refuse_later,
    settle,
    strata_of,
    support,
)
from rolescope.questions.figures.subjects import Named, name_all, subject
from rolescope.questions.words.blend import headline, limits
from rolescope.questions.words.limits import NOTICE
from rolescope.store.facts import FactStore
from rolescope.store.remembered import remembered

MOST = 5
REMEMBERED = 32


def blend(
    role: str,
    parts: Sequence[str],
    *,
    free: bool = False,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Answer[BlendAnswer]:
    """One role as a blend of one to five others.

    Args:
        role: the role to be blended.
        parts: the roles to blend it from.
        free: let weights add up to anything; else they are shares that add up to 1.
        country: ISO 3166-1 alpha-2; "all" for every country, standardised; None: the one with most evidence.
        level: seniority to stay within; None for all, standardised.
        since: first calendar year; postings without a known year are then left out.
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
        BadQuestion: no part or too many, one role twice, an occupation without postings, an unknown level
            or country.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    if not 1 <= len(parts) <= MOST:
        raise BadQuestion(
            f"A role is blended from 1 to {MOST} others; {len(parts)} were named. For example: "
            'rolescope blend "machine learning engineer" "data engineer" "data scientist"'
        )
    asked = {"free": free, "country": country, "level": level, "since": since}
    return _answer(chosen(evidence, store), (role, *parts), **asked)


@remembered(REMEMBERED)
def _answer(
    store: FactStore,
    names: tuple[str, ...],
    *,
    free: bool,
    country: str | None,
    level: str | None,
    since: int | None,
) -> Answer[BlendAnswer]:
    named = name_all(store, names)
    for one in named:
        if not isinstance(one.concept, Role):
            raise BadQuestion(
                f"{one.label!r} is an occupation of which no posting was read: it has no skills to add."
            )
    refuse_elsewhere(country, store.countries())
    refuse_later(since, store.manifest)
    asked = settle([one.cells for one in named], country=country, level=level, since=since)
    found = mixed(store, named, asked, free=free)
    answer = Answer(
        rolescope=__version__,
        question={
            "name": "blend",
            "roles": [one.id for one in named],
            "free": free or None,
            "country": country,
            "level": level,
            "since": since,
        },
        as_of=store.manifest.as_of,
        evidence=_references(store, asked, found),
        snapshot=store.manifest.snapshot,
        view=_compose(store, named, asked, found, free=free),
    )
    return marked(store, answer)


def _compose(
    store: FactStore, named: Sequence[Named], asked: Filter, found: Mixed, *, free: bool
) -> BlendAnswer:
    cells = [one.cells for one in named]
    postings = counts(cells, asked, size=lambda c: c.postings, strata=strata_of(asked))
    scope = describe(asked, support(postings, [one.id for one in named]), cells)
    subjects = tuple(subject(one, asked) for one in named)
    parts = part_figures(found, named)
    r2, apart = explained(found)
    others, pairs, beats = rivals(found)
    skills, activities = residual_rows(store, found)
    return BlendAnswer(
        headline=headline(subjects[0], parts, apart, (*skills, *activities)),
        subjects=subjects,
        scope=scope,
        free=free,
        parts=parts,
        r2=r2,
        apart=apart,
        average_of=len(found.others),
        rivals=others,
        pairs=pairs,
        beats=beats,
        skills=skills,
        activities=activities,
        limits=limits(subjects, scope),
        notice=NOTICE,
    )


def _references(store: FactStore, asked: Filter, found: Mixed) -> tuple[EvidenceRef, ...]:
    """Postings of the role, its parts and the roles it was told from."""
    used: Counter[str] = Counter()
    for name in found.names:
        cells = store.cells(name)
        used.update(by_collection(cells, asked.rows(cells)))
    return tuple(reference(store, source, "texts", n) for source, n in sorted(used.items()))
