"""The expressions that titles, employers, schools and what was done are told apart by."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rolescope.extract.patterns import expressions


class Wording(NamedTuple):
    """The expressions of `patterns/resume.tsv`."""

    title_noun: re.Pattern[str]
    org_suffix: re.Pattern[str]
    only_suffix: re.Pattern[str]
    institution: re.Pattern[str]
    degree_words: re.Pattern[str]
    unfinished: re.Pattern[str]
    duration: re.Pattern[str]
    label: re.Pattern[str]
    verb_start: re.Pattern[str]


@cache
def wording() -> Wording:
    """The expressions that entries are told apart by."""
    return Wording(**expressions("resume.tsv"))
