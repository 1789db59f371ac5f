"""What a fit rests on: a person's text, a store's openings or a posting's text, and the engine."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, NamedTuple

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.model.fit_answer import FitAnswer
from rolescope.model.read import PostingText
from rolescope.questions.jobs.question import UNDATED
from rolescope.questions.jobs.terms import evidence
from rolescope.store.own.search import State


class Asked(NamedTuple):
    """A question about one person.

    Attributes:
        question: every argument spelled out.
        texts: the texts that it rests on, the person's own first.
    """

    question: Mapping[str, Any]
    given: PostingText
    posting: PostingText | None = None


def answer(asked: Asked, view: FitAnswer, now: State | None) -> Answer[FitAnswer]:
    """The answer, with the hash of all that it rests on.

    Args:
        asked: what was asked.
        view: the figures.
        now: what the store holds; None where none was asked.
    """
    texts = [one.text for one in (asked.given, asked.posting) if one is not None]
    print_ = "+".join([*([now.print] if now else []), *map(_hash, texts)])
    day = now.as_of if now else None
    posted = asked.posting.beside.date if asked.posting else None
    return Answer(
        rolescope=__version__,
        question=asked.question,
        as_of=day or posted or (UNDATED if now else view.present),
        evidence=evidence([one.opening for one in view.fits if one.opening]),
        snapshot=print_,
        view=view,
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
