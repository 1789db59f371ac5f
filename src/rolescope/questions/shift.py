"""Why did a title's share move: other places and levels, other work, or another name for the same work?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rolescope._version import __version__
from rolescope.model.answer import Answer, EvidenceRef
from rolescope.model.concept import Role
from rolescope.model.errors import BadQuestion
from rolescope.model.shift import ShiftAnswer, Span
from rolescope.questions.evidence import EMBEDDED, chosen, marked, refuse_uncounted
from rolescope.questions.figures.references import reference
from rolescope.questions.figures.scope import (
    EVERYWHERE,
    Filter,
    describe,
    refuse_elsewhere,
    settle,
)
from rolescope.questions.figures.shift import activities_moved, none, split
from rolescope.questions.figures.spans import (
    Period,
    Postings,
    Titles,
    dated_postings,
    dated_titles,
    none_spans,
    period,
)
from rolescope.questions.words.limits import NOTICE
from rolescope.questions.words.shift import headline, limits, note
from rolescope.store.facts import FactStore
from rolescope.store.remembered import remembered
from rolescope.taxonomy.names import find

REMEMBERED = 32
OTHER = "other"


def shift(
    name: str,
    *,
    start: str | int,
    end: str | int,
    source: str | None = None,
    country: str | None = None,
    level: str | None = None,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Answer[ShiftAnswer]:
    """Why one title's share of postings moved between two times.

    Args:
        name: a role.
        start: year or years before: 2013 or "2013-2014".
        end: year or years after.
        source: id of the source to split the change with; None: the one with most postings at both ends.
        country: ISO 3166-1 alpha-2 to stay within; None or "all" for every country.
        level: seniority to stay within.
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
        BadQuestion: an occupation that is no role of ours; years that are none or overlap; an unknown source,
            country or level.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    refuse_uncounted(source)
    concept = find(name)
    if not isinstance(concept, Role) or concept.id == OTHER:
        raise BadQuestion(
            f"{concept.pref_label!r} is no title that postings are counted under. "
            "`titles` lists those that there are."
        )
    ends = period(start), period(end)
    if ends[0].last >= ends[1].first:
        raise BadQuestion(f"{ends[1]} does not lie after {ends[0]}. The years before come first.")
    where = None if country is None or country.lower() == EVERYWHERE else country.upper()
    return _answer(chosen(evidence, store), concept.id, ends, source=source, country=where, level=level)


@remembered(REMEMBERED)
def _answer(
    store: FactStore,
    role: str,
    ends: tuple[Period, Period],
    *,
    source: str | None,
    country: str | None,
    level: str | None,
) -> Answer[ShiftAnswer]:
    refuse_elsewhere(country, store.countries())
    asked = settle([], country=country or EVERYWHERE, level=level, since=None)
    postings = dated_postings(store, asked, ends)
    titles = tuple(dated_titles(store, role, ends))
    _refuse_unknown(source, [*(one.source for one in postings), *(one.source for one in titles)])
    chosen = _chosen(postings, role, source)
    answer = Answer(
        rolescope=__version__,
        question={
            "name": "shift",
            "roles": [role],
            "start": str(ends[0]),
            "end": str(ends[1]),
            "source": source,
            "country": country,
            "level": level,
        },
        as_of=store.manifest.as_of,
        evidence=_references(store, chosen, [(one.source, one.before + one.after) for one in titles]),
        snapshot=store.manifest.snapshot,
        view=_compose(store, role, asked, _Found(ends, postings, titles, chosen)),
    )
    return marked(store, answer)


def _refuse_unknown(source: str | None, known: Sequence[str]) -> None:
    if source is not None and source not in known:
        raise BadQuestion(f"There is no source {source!r} here. There are: {', '.join(sorted(set(known)))}.")


def _chosen(postings: Sequence[Postings], role: str, source: str | None) -> Postings | None:
    """Of sources that have enough, those first that can part the change; then by the thinner end's size."""
    enough = [one for one in postings if source in {None, one.source} and one.too_few(role) is None]
    return max(
        enough,
        key=lambda one: (one.unsplit(role) is None, min(one.size(end) for end in one.ends)),
        default=None,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """What there is: the two times, every source, and the one that spans both."""

    ends: tuple[Period, Period]
    postings: Sequence[Postings]
    titles: Sequence[Titles]
    chosen: Postings | None


def _compose(store: FactStore, role: str, asked: Filter, found: _Found) -> ShiftAnswer:
    ends, chosen = found.ends, found.chosen
    label = find(role).pref_label
    made = (
        none(none_spans(label, found.postings, role, store.manifest.name))
        if chosen is None
        else split(store, chosen, role)
    )
    scope = describe(asked, {}, [] if chosen is None else [chosen.cells[role]])
    spans = _spans(store, role, found)
    name = None if chosen is None else chosen.source
    source = next((span.label for span in spans if span.split), None)
    return ShiftAnswer(
        headline=headline(label, (str(ends[0]), str(ends[1])), source, made.share, made.causes),
        role=role,
        label=label,
        start=str(ends[0]),
        end=str(ends[1]),
        source=name,
        scope=scope,
        share=made.share,
        causes=made.causes,
        works=made.works,
        activities=() if chosen is None else activities_moved(store, chosen, role, asked),
        spans=spans,
        limits=limits(scope, split=chosen is not None),
        notice=NOTICE,
    )


def _spans(store: FactStore, role: str, found: _Found) -> tuple[Span, ...]:
    """What each source has at both ends: the one used first, then postings, then titles."""
    rows = [_of_postings(store, role, one, split=one is found.chosen) for one in found.postings]
    rows += [_of_titles(store, one) for one in found.titles]
    return tuple(sorted(rows, key=lambda row: (not row.split, row.kind, row.source)))


def _of_postings(store: FactStore, role: str, one: Postings, *, split: bool) -> Span:
    start, end = one.ends
    return Span(
        source=one.source,
        label=store.manifest.source(one.source, one.use).name,
        kind="postings",
        first=one.years[0],
        last=one.years[1],
        before=one.size(start),
        after=one.size(end),
        named=one.size(start, role) + one.size(end, role),
        share=None,
        split=split,
        note=note(one.source, one.too_few(role), texts=True),
    )


def _of_titles(store: FactStore, one: Titles) -> Span:
    return Span(
        source=one.source,
        label=store.manifest.source(one.source, "titles").name,
        kind="titles",
        first=one.first,
        last=one.last,
        before=one.before,
        after=one.after,
        named=one.named,
        share=one.share,
        split=False,
        note=note(one.source, None, texts=False),
    )


def _references(
    store: FactStore, chosen: Postings | None, titles: Sequence[tuple[str, int]]
) -> tuple[EvidenceRef, ...]:
    found = [reference(store, source, "titles", n) for source, n in titles if n]
    if chosen is not None:
        n = sum(chosen.size(end) for end in chosen.ends)
        found.append(reference(store, chosen.source, chosen.use, n))
    return tuple(sorted(found, key=lambda one: one.id))
