"""Nine public layouts of one example résumé, whose truth lies beside them outside the repository."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from rolescope.extract.profile.build import build
from rolescope.model.profile import Month
from rolescope.model.read import PostingText
from rolescope.sources.documents.files import read_file

_FOLDER = Path(os.environ.get("ROLESCOPE_SHARED", "none")) / "data/local/resumes/rendercv_examples"
_THEMES = sorted(_FOLDER.glob("*.yaml"))
_JOB = re.compile(
    r"- company: (?P<company>.+)\n\s+position: (?P<position>.+)\n\s+date:.*\n"
    r"\s+start_date: (?P<start>[\d-]+)\n\s+end_date: (?P<end>\S+)\n"
)


@pytest.mark.skipif(not _THEMES, reason="ROLESCOPE_SHARED has no example résumés")
@pytest.mark.parametrize("truth", _THEMES, ids=lambda path: path.stem)
def test_every_job_of_every_theme_is_read(truth: Path) -> None:
    given = next(read_file(truth.with_suffix(".pdf"), {}))
    assert isinstance(given, PostingText)
    profile = build(given.text, Month(2026, 11))
    found = Counter(
        (
            one.employer and one.employer.text,
            one.title and one.title.text,
            str(one.dates.start) if one.dates else None,
            ("present" if one.dates.current else str(one.dates.end)) if one.dates else None,
        )
        for one in profile.work
    )
    true = Counter(match.groups() for match in _JOB.finditer(truth.read_text("utf-8")))
    assert true
    assert found == true
    assert [one.degree for one in profile.education] == ["phd", "bachelor"]
