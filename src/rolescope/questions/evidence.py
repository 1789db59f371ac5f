"""Whose evidence is asked: the embedded snapshot, a user's own store, or each beside the other."""

from __future__ import annotations

from collections import Counter, OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.questions.words import own as words
from rolescope.sources.board_catalogue import BOARDS
from rolescope.store.facts import BOTH, EMBEDDED, EVIDENCE, MINE, FactStore, embedded
from rolescope.store.manifest import SourceEntry
from rolescope.store.own.counted import OwnFacts, counted_folder
from rolescope.store.own.place import FILE
from rolescope.store.own.place import home as usual_home
from rolescope.store.remembered import forget

__all__ = [
    "BOTH",
    "CLOSED",
    "EMBEDDED",
    "EVIDENCE",
    "MINE",
    "USUAL",
    "FactStore",
    "Home",
    "chosen",
    "given_or_own",
    "marked",
    "stamp",
]

View = TypeVar("View")

OPEN = 4
"""Own stores that are held open at once, each alone or beside the snapshot."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a user's own store is.

    Attributes:
        folder: None for `$ROLESCOPE_HOME`, else the platform's folder for data.
        closed: whether nothing may be told of any: of a server that was given none.
        name: what it is called where something is missing; None for its path.
    """

    folder: Path | None = None
    closed: bool = False
    name: str | None = None

    @property
    def path(self) -> Path:
        """The folder."""
        return self.folder or usual_home()

    @property
    def called(self) -> str:
        """What messages call it."""
        return self.name or str(self.path)


USUAL = Home()
CLOSED = Home(closed=True)


def chosen(evidence: str = EMBEDDED, store: FactStore | None = None, home: Home = USUAL) -> FactStore:
    """The fact tables that a question asks.

    Args:
        evidence: "embedded", "mine" or "both".
        store: tables that were given, which then are the ones.
        home: where a user's own store is.

    Raises:
        BadQuestion: for another word; where there is nothing of one's own, with what there is instead.
        EvidenceDamaged: the tables are not what their manifest says.
    """
    if evidence not in EVIDENCE:
        raise BadQuestion(f"Evidence is {', '.join(EVIDENCE[:-1])} or {EVIDENCE[-1]}; {evidence!r} is none.")
    if store is not None:
        return store
    return embedded() if evidence == EMBEDDED else _own(evidence, home)


def given_or_own(evidence: str, store: FactStore | None = None, home: Home = USUAL) -> FactStore | None:
    """The same where the snapshot is asked for too, which is then None: few texts need it opened."""
    return store if evidence == EMBEDDED else chosen(evidence, store, home)


def stamp(evidence: str, home: Home = USUAL) -> str:
    """What tells one state of the evidence from the next, without opening it; empty for the snapshot."""
    if evidence == EMBEDDED:
        return ""
    folder = None if home.closed else counted_folder(home.path)
    return f"{evidence} {folder.name if folder else 'nothing'}"


def marked(store: FactStore, answer: Answer[View]) -> Answer[View]:
    """An answer that says whose evidence it rests on, in its question and, where it has them, its limits."""
    if not isinstance(store, OwnFacts):
        return answer
    view: Any = answer.view
    if hasattr(view, "limits"):
        own = told(store)
        kept = [one for one in view.limits if store.evidence == BOTH or not words.of_the_snapshot(one)]
        view = replace(view, limits=(*own, *kept))
    return replace(answer, question={**answer.question, "evidence": store.evidence}, view=view)


def told(store: OwnFacts) -> tuple[str, ...]:
    """What has to be known of a user's own evidence."""
    entries = [one for one in store.mine.sources if one.use == "texts"]
    return words.limits(
        openings=sum(one.records for one in entries),
        counted=sum(one.counted for one in entries),
        aside=_aside(entries),
        seen=store.mine.as_of,
        beside=store.evidence == BOTH,
        forbidden=_forbidden(),
    )


def _aside(entries: list[SourceEntry]) -> Counter[str]:
    found = Counter[str]()
    for one in entries:
        found.update(one.set_aside)
    return found


def _forbidden() -> list[str]:
    return [one.SOURCE.name for one in BOARDS if not one.SOURCE.terms.aggregate]


def refuse_uncounted(source: str | None) -> None:
    """Refuse a source that is asked for by name and whose terms forbid counting.

    Raises:
        BadQuestion: with the terms.
    """
    if source is None:
        return
    for one in BOARDS:
        live = one.SOURCE
        if source.lower() == live.id and not live.terms.aggregate:
            raise BadQuestion(words.refused(live.name, live.terms.url))


_OPENED: OrderedDict[tuple[Path, str], tuple[Path, OwnFacts]] = OrderedDict()
_TURN = Lock()


def _own(evidence: str, home: Home) -> FactStore:
    if home.closed:
        raise BadQuestion(words.CLOSED)
    folder = counted_folder(home.path)
    if folder is None:
        raise BadQuestion(words.nothing(home.called, stored=home.path.joinpath(FILE).is_file()))
    with _TURN:
        found = _opened(home.path, folder, evidence)
    if evidence == MINE and not sum(one.counted for one in found.mine.sources):
        raise BadQuestion(words.none_counts(home.called, told(found)))
    return found


def _opened(home: Path, folder: Path, evidence: str) -> OwnFacts:
    """The tables that count now; those before are let go, with all that was worked out of them."""
    known = _OPENED.get((home, evidence))
    if known is not None and known[0] == folder:
        _OPENED.move_to_end((home, evidence))
        return known[1]
    made = OwnFacts(folder, embedded(), both=evidence == BOTH)
    _OPENED[home, evidence] = (folder, made)
    _OPENED.move_to_end((home, evidence))
    let_go = known is not None
    while len(_OPENED) > OPEN:
        _OPENED.popitem(last=False)
        let_go = True
    if let_go:
        forget()
    return made
