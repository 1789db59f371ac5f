"""Résumés as long as they may be, made to be slow: each is read, judged and drawn within seconds."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from rolescope.model.read import PostingText
from rolescope.present.fit import content as fit_content
from rolescope.present.profile import content as profile_content
from rolescope.present.server.settings import Settings
from rolescope.present.tailor.page import content as tailor_content
from rolescope.questions.fit import fit_one
from rolescope.questions.profile import profile
from rolescope.questions.tailor import tailor
from tests.present.fitted import POSTING, RESUME

SECONDS = 15.0
"""Of processor time, for each question; the slowest took under eight."""
PARTS = {
    "résumés": RESUME,
    "skills": "Python SQL Kafka ",
    "deeds": "- Built Python pipelines\n",
    "dates": "2019 - 2020, ",
    "one letter": "a",
    "bullets": "•",
    "lines": "\n",
    "spaces": " \t",
}
POST = PostingText("text", POSTING)


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_no_resume_takes_long(part: str) -> None:
    longest = Settings().longest_resume
    given = PostingText("text", (part * (longest // len(part)))[: longest - 4] + " SQL")
    steps: tuple[Callable[[], object], ...] = (
        lambda: profile_content(profile(given)),
        lambda: fit_content(fit_one(given, POST)),
        lambda: fit_content(fit_one(PostingText("text", RESUME), PostingText("text", part * 2_000))),
        lambda: tailor_content(tailor(given, POST)),
    )
    for number, step in enumerate(steps):
        start = time.process_time()
        step()
        assert time.process_time() - start < SECONDS, number
