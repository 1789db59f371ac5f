"""Where does the evidence come from, and who can be asked for openings? Every source and its terms."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.model.sourcelist import LiveEntry, LiveTerms, Source, SourceList, SourceUse
from rolescope.questions.evidence import EMBEDDED, chosen, marked
from rolescope.sources.board_catalogue import BOARDS
from rolescope.sources.live import Live
from rolescope.store.facts import FactStore
from rolescope.store.manifest import SourceEntry


def sources(*, store: FactStore | None = None, evidence: str = EMBEDDED) -> Answer[SourceList]:
    """Every source of the evidence, and every live one.

    Args:
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    store = chosen(evidence, store)
    manifest = store.manifest
    entries = sorted(manifest.sources, key=lambda one: (one.id, one.use))
    found = [_source(list(group)) for _, group in groupby(entries, key=lambda one: one.id)]
    answer = Answer(
        rolescope=__version__,
        question={"name": "sources"},
        as_of=manifest.as_of,
        evidence=(),
        snapshot=manifest.snapshot,
        view=SourceList(
            tuple(sorted(found, key=lambda one: one.name.lower())),
            tuple(_live(board.SOURCE) for board in BOARDS),
        ),
    )
    return marked(store, answer)


def _live(one: Live) -> LiveEntry:
    terms = one.terms
    return LiveEntry(
        id=one.id,
        name=one.name,
        home=one.home,
        documentation=one.documentation,
        takes=one.takes,
        terms=LiveTerms(
            display=terms.display,
            aggregate=terms.aggregate,
            redistribute_text=terms.redistribute_text,
            attribution=terms.attribution,
            link_back=terms.link_back,
            delay_hours=terms.delay_hours,
            poll_minutes=terms.poll_minutes,
            url=terms.url,
            checked=terms.checked,
            copy=terms.copy,
        ),
        key=terms.key.value,
        variables=tuple(one.keys.values()),
        limits=one.limits,
        per_minute=one.per_minute,
        unverified=one.verified,
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
