"""Where does the evidence come from? Every source, its terms, and how many of its rows count."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.model.sourcelist import Source, SourceList, SourceUse
from rolescope.store.facts import FactStore, embedded
from rolescope.store.manifest import SourceEntry


def sources(*, store: FactStore | None = None) -> Answer[SourceList]:
    """Every source of the evidence.

    Args:
        store: fact tables to ask; None for the embedded snapshot.

    Raises:
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    manifest = (store or embedded()).manifest
    entries = sorted(manifest.sources, key=lambda one: (one.id, one.use))
    found = [_source(list(group)) for _, group in groupby(entries, key=lambda one: one.id)]
    return Answer(
        rolescope=__version__,
        question={"name": "sources"},
        as_of=manifest.as_of,
        evidence=(),
        snapshot=manifest.snapshot,
        view=SourceList(tuple(sorted(found, key=lambda one: one.name.lower()))),
    )


def _source(entries: list[SourceEntry]) -> Source:
    first = entries[0]
    said = _words().get(first.id, {})
    return Source(
        id=first.id,
        name=first.name,
        home=first.home,
        licence=first.licence,
        what=said.get("what", ""),
        heed=said.get("heed", ""),
        uses=tuple(_use(one) for one in entries),
    )


def _use(entry: SourceEntry) -> SourceUse:
    return SourceUse(
        use=entry.use,
        period=entry.period,
        rows_in=entry.rows_in,
        rows_used=entry.rows_used,
        refused=entry.refused,
        counted=entry.counted,
        set_aside=entry.set_aside,
        sha256=entry.sha256,
    )


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    """What each source is, by id."""
    text = files("rolescope.questions.words").joinpath("sources.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
