"""The expressions for what a résumé states outside its entries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from rolescope.extract.patterns import expressions


@cache
def marks() -> Mapping[str, re.Pattern[str]]:
    """`patterns/resume_marks.tsv` by name."""
    return expressions("resume_marks.tsv")
