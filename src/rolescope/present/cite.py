"""One line to paste under a number: what, how much, how sure, counted on what, from which answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison

TEXTS = ":texts"
"""How ids of evidence end whose texts were read: an id is source, colon, use."""


def cite(what: str, figure: str, n: int, period: str, source: str) -> str:
    """A citation of one figure."""
    counted = f"n = {n:,}" + (f", {period}" if period else "")
    return f"{what}: {figure} ({counted}; 95 % interval). {source}"


def source(answer: Answer[Any], answer_id: str) -> str:
    """Where figures come from; the id is passed in, for hashing an answer takes longer than citing it."""
    return f"rolescope {answer.rolescope}, evidence of {answer.as_of}, {answer_id}"


def text_period(answer: Answer[Comparison]) -> str:
    """Calendar years of the texts that shares are counted on: figures do not name their sources."""
    texts = [ref for ref in answer.evidence if ref.id.endswith(TEXTS)]
    return span(ref.period for ref in texts)


def span(periods: Iterable[str]) -> str:
    """First to last calendar year of several periods."""
    years = sorted({year for period in periods for year in re.findall(r"\b(?:19|20)\d\d\b", period)})
    return "" if not years else years[0] if len(years) == 1 else f"{years[0]} to {years[-1]}"


def source_name(answer: Answer[Comparison], source: str) -> str:
    """A source's name without its home; its id where the evidence does not list it."""
    names = {ref.id.partition(":")[0]: ref.source for ref in answer.evidence}
    return names.get(source, source).partition(" (")[0]
