"""What does this posting say? The one question whose evidence is the text that comes with it."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from rolescope._version import __version__
from rolescope.extract import reader
from rolescope.extract.linking import reader as linking
from rolescope.model.answer import Answer
from rolescope.model.read import PostingText, ReadAnswer
from rolescope.model.reading import Pay, Reading
from rolescope.questions.evidence import EMBEDDED, given_or_own, marked
from rolescope.questions.pay_peers import pay_peers
from rolescope.store.facts import FactStore, embedded
from rolescope.store.reading_parts import ReadingParts
from rolescope.store.readings import ReadingsFile
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import judged_role, roles
from rolescope.taxonomy.titles import resolve_title


def read(
    given: PostingText, *, store: FactStore | None = None, evidence: str = EMBEDDED, link: bool = False
) -> Answer[ReadAnswer]:
    """Everything one posting says, in its text and in the fields beside it.

    Args:
        given: the posting.
        store: fact tables that its pay is held against; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
        link: whether sentences that name no skill are linked to ESCO skills, where that is sure.
    """
    beside = given.beside
    facts = given_or_own(evidence, store)
    reading = linking.read if link else reader.read
    found = reading(given.text, beside.title, beside.location, beside.employer)
    return answer(_view(given, found, facts), facts)


def read_all(
    given: Iterable[PostingText],
    *,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
    link: bool = False,
) -> Iterator[ReadAnswer]:
    """Many postings in order, on all cores; each equals the view of `read` of its posting."""
    facts = given_or_own(evidence, store)
    waiting: deque[PostingText] = deque()

    def texts() -> Iterator[reader.Given]:
        for one in given:
            waiting.append(one)
            yield one.text, one.beside.title, one.beside.location, one.beside.employer

    readings = linking.read_postings(texts()) if link else reader.read_postings(texts())
    for reading in readings:
        yield _view(waiting.popleft(), reading, facts)


def readings_file(path: Path) -> ReadingsFile:
    """A Parquet file that takes answers, one row each, for use in a `with` statement."""
    return ReadingsFile(path)


def reading_parts(folder: Path) -> ReadingParts:
    """A folder of Parquet parts that an interrupted run goes on from, for use in a `with` statement."""
    return ReadingParts(folder)


def _view(given: PostingText, reading: Reading, store: FactStore | None) -> ReadAnswer:
    whole = _with_beside(given, reading)
    labels = {duty.activity: activities()[duty.activity].pref_label for duty in whole.duties}
    paid = pay_peers(whole, given.beside, store)
    named = {*(whole.role.verdict.roles if whole.role else ()), *(one.peers.role for one in paid.every)}
    known = {role: roles()[role].pref_label for role in sorted(named) if role in roles()}
    named_by_title = resolve_title(given.beside.title or "").candidates
    promised = {roles()[role].pref_label: judged_role(role) for role in named_by_title}
    return ReadAnswer(given, whole, labels, known, paid, promised)


def answer(view: ReadAnswer, store: FactStore | None = None) -> Answer[ReadAnswer]:
    """A reading with what an answer carries: its question, its date, and an id that hashes them all.

    Args:
        view: the reading.
        store: fact tables that its pay was held against; None for the embedded ones.
    """
    given = view.given
    text = hashlib.sha256(given.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    evidence = view.paid.evidence if view.paid else ()
    manifest = (store or embedded()).manifest if evidence else None
    made = Answer(
        rolescope=__version__,
        question={"name": "read", "key": given.key, "title": given.beside.title},
        as_of=given.beside.date or (manifest.as_of if manifest else ""),
        evidence=evidence,
        snapshot=f"{manifest.snapshot}+{text}" if manifest else text,
        view=view,
    )
    return made if store is None else marked(store, made)


def _with_beside(given: PostingText, reading: Reading) -> Reading:
    """The reading with what stands in fields beside the text, where the text itself does not say it.

    The text comes first: what it says has a place that a person can look at.
    """
    beside = given.beside
    said = {_worth(pay) for pay in reading.pay}
    return replace(
        reading,
        pay=(*reading.pay, *(pay for pay in beside.pay if _worth(pay) not in said)),
        workplace=reading.workplace or beside.workplace,
        employment_type=reading.employment_type or beside.employment_type,
        warnings=(*given.warnings, *reading.warnings),
    )


def _worth(pay: Pay) -> tuple[float | None, float | None, str | None]:
    """What makes two statements of pay the same one; a period may be left unsaid in either."""
    return pay.minimum, pay.maximum, pay.currency
