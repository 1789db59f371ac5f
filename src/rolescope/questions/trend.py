"""How have titles moved? First sight, shares, growth, changes and crossings, source by source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from rolescope._version import __version__
from rolescope.analyse.sample import Floats
from rolescope.model.answer import Answer, EvidenceRef
from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion
from rolescope.model.trend import Crossing, Series, TrendAnswer
from rolescope.questions.evidence import EMBEDDED, MINE, chosen, marked, refuse_uncounted
from rolescope.questions.figures.references import reference
from rolescope.questions.figures.trend import LEAST, crossings, series
from rolescope.questions.figures.trend_counts import TERMS, Stretch, stretches, unit
from rolescope.questions.figures.trend_places import places
from rolescope.questions.words.limits import NOTICE
from rolescope.questions.words.own import no_trend
from rolescope.questions.words.trend import Elsewhere, drifted, headline, jumped, limits
from rolescope.store.facts import FactStore
from rolescope.store.remembered import remembered
from rolescope.taxonomy.names import find
from rolescope.taxonomy.roles import roles

BY = ("year", "month")
MOST = 6
REMEMBERED = 16
OTHER = "other"
JUMP = 3.0
"""From one year to the next, so many times the titles are another collection."""
RANDOM = frozenset({"h1b_lca"})
"""Samples drawn at random: their size says nothing of what is collected."""
DRIFT = 1.25
"""So many times the share of titles that name any role of ours are another mix,"""
OURS = 0.5
"""in a source of which at least this share did: elsewhere our roles may have grown."""


def trend(
    names: Sequence[str],
    *,
    by: str = "year",
    source: str | None = None,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Answer[TrendAnswer]:
    """How one to six titles moved, in every source that counts titles.

    Args:
        names: of roles.
        by: "year" or "month".
        source: id of the only source to look at; None for all.
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
        BadQuestion: an occupation, whose titles nobody counted; one title twice, none, or more than six; an
            unknown source or period.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    asked = tuple(_role(name) for name in names)
    if not 1 <= len(asked) <= MOST:
        raise BadQuestion(f"`trend` takes one to {MOST} titles; {len(asked)} were given.")
    if len(set(asked)) < len(asked):
        raise BadQuestion("One title is asked about twice.")
    if by not in BY:
        raise BadQuestion(f"A trend is by {' or by '.join(BY)}; {by!r} is neither.")
    refuse_uncounted(source)
    facts = chosen(evidence, store)
    return _untold(facts, asked, by, source) if facts.evidence == MINE else _answer(facts, asked, by, source)


def _role(name: str) -> str:
    concept = find(name)
    if isinstance(concept, Role) and concept.id != OTHER:
        return concept.id
    counted = ", ".join(role.pref_label.lower() for role in list(roles().values())[:MOST])
    said = "no title" if isinstance(concept, Role) else f"an occupation of {concept.scheme}"
    raise BadQuestion(
        f"{concept.pref_label!r} is {said}: only titles that name one of our {len(roles()) - 1} roles are "
        f"counted through time ({counted} and others; `roles` lists them)."
    )


def _untold(store: FactStore, asked: tuple[str, ...], by: str, source: str | None) -> Answer[TrendAnswer]:
    """A store of one's own has no history: what it has is what was open when somebody looked."""
    if source is not None and source not in store.own:
        raise BadQuestion(
            f"No source {source!r} is in your own store; there are {', '.join(sorted(store.own))}."
        )
    answer = Answer(
        rolescope=__version__,
        question={"name": "trend", "roles": list(asked), "by": by, "source": source},
        as_of=store.manifest.as_of,
        evidence=(),
        snapshot=store.manifest.snapshot,
        view=TrendAnswer(
            headline=no_trend([roles()[role].pref_label for role in asked]),
            by=by,
            series=(),
            crossings=(),
            places=(),
            limits=(),
            notice=NOTICE,
        ),
    )
    return marked(store, answer)


@remembered(REMEMBERED)
def _answer(store: FactStore, asked: tuple[str, ...], by: str, source: str | None) -> Answer[TrendAnswer]:
    found = {role: {one.source: one for one in stretches(store, role)} for role in asked}
    known = sorted({name for own in found.values() for name in own})
    if source is not None and source not in known:
        raise BadQuestion(
            f"No source {source!r} counts these titles; there are {', '.join(known) or 'none'}."
        )
    kept = [source] if source else known
    names = {one: store.manifest.source(one, "titles").name for one in kept}
    flags = {one: _flags(store, one, found) for one in kept}
    labels = {role: roles()[role].pref_label for role in asked}
    every = [
        made
        for one in kept
        for role in asked
        if one in found[role]
        and (made := series(found[role][one], by, (names[one], labels[role]), flags[one])) is not None
    ]
    used = {one.source for one in every}
    met = tuple(
        crossing
        for one in kept
        for a, b in combinations(asked, 2)
        if one in found[a] and one in found[b]
        for crossing in crossings(found[a][one], found[b][one], by, names[one])
    )
    where = [found[role][one] for one in kept for role in asked if one in found[role]]
    answer = Answer(
        rolescope=__version__,
        question={"name": "trend", "roles": list(asked), "by": by, "source": source},
        as_of=store.manifest.as_of,
        evidence=_references(store, every),
        snapshot=store.manifest.snapshot,
        view=TrendAnswer(
            headline=headline(every, _steady(met, flags), labels, by, _elsewhere(store, found, every, kept)),
            by=by,
            series=tuple(sorted(every, key=_longest_first)),
            crossings=met,
            places=places(store, where, names),
            limits=limits(
                every, by, [names[one] for one in kept if one not in used], store.manifest.pay_design_effect
            ),
            notice=NOTICE,
        ),
    )
    return marked(store, answer)


def _elsewhere(
    store: FactStore,
    found: Mapping[str, Mapping[str, Stretch]],
    every: Sequence[Series],
    kept: Sequence[str],
) -> dict[str, list[Elsewhere]]:
    """Role id to the sources that count it and have no series of it: without such periods, or not asked."""
    told = {(one.role, one.source) for one in every if one.titles}
    return {
        role: [
            Elsewhere(store.manifest.source(source, "titles").name, titles, unit(source), source in kept)
            for source, stretch in own.items()
            if (titles := int(stretch.years.count.sum())) and (role, source) not in told
        ]
        for role, own in found.items()
    }


def _steady(found: Sequence[Crossing], flags: Mapping[str, tuple[str, ...]]) -> list[Crossing]:
    """Crossings in sources whose collection did not change."""
    return [one for one in found if not flags[one.source]]


def _longest_first(one: Series) -> tuple[bool, int, str]:
    return (bool(one.flags), -len(one.points), one.source)


def _flags(store: FactStore, source: str, found: Mapping[str, Mapping[str, Stretch]]) -> tuple[str, ...]:
    """What changed about a source itself: how much it collects, and how much of that is ours."""
    own = next(own[source] for own in found.values() if source in own)
    kept = own.years.total >= LEAST["year"]
    years, total = own.years.time[kept], own.years.total[kept]
    if len(years) < 2:  # noqa: PLR2004
        return ()
    out = []
    per = ""
    if own.months is not None:
        months = np.array([(np.floor(own.months.time / 12) == year).sum() for year in years])
        total, per = total / np.maximum(months, 1), " a month"
    jumps = np.exp(np.abs(np.diff(np.log(total))))
    at = int(jumps.argmax())
    if jumps[at] >= JUMP and source not in RANDOM:
        before, after = ((f"{years[i]:.0f}", float(total[i])) for i in (at, at + 1))
        out.append(jumped(before, after, per, unit(source)))
    if source not in TERMS:
        share = _ours(store, source, years)
        if share.max() >= max(OURS, DRIFT * share.min()):
            low, high = sorted((int(share.argmin()), int(share.argmax())))
            out.append(drifted((f"{years[low]:.0f}", share[low]), (f"{years[high]:.0f}", share[high])))
    return tuple(out)


def _ours(store: FactStore, source: str, years: Floats) -> Floats:
    """(Y,) share of a source's titles that name any role of ours."""
    named = np.zeros(len(years))
    whole = np.ones(len(years))
    for role in roles():
        if role == OTHER:
            continue
        counts = store.titles(role)
        for i, year in enumerate(years.tolist()):
            rows = (counts["source"] == source) & (counts["year"] == int(year))
            if rows.any():
                named[i] += counts["titles"][rows].sum()
                whole[i] = counts["total"][rows].max()
    return named / whole


def _references(store: FactStore, every: Sequence[Series]) -> tuple[EvidenceRef, ...]:
    total = {one.source: one.total for one in every}
    return tuple(reference(store, source, "titles", n) for source, n in sorted(total.items()))
