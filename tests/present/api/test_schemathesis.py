"""Schemathesis on the document: no request, however odd, gets what the document does not say."""

from __future__ import annotations

import pytest

from tests.present.api.fuzzed import Ran, run
from tests.validity.size import REDUCED

CASES = 2_500 if REDUCED else 20_000
A_PASS = 60
"""Random requests an operation of each kind, valid and not, between two looks at the total."""


def test_a_hundred_random_requests_get_what_the_document_says() -> None:
    ran = run(7, seed=1, fixed=False)
    assert ran.failures == []
    assert ran.total >= 100
    assert len({name for name, _ in ran.cases}) == 25


@pytest.mark.slow
def test_twenty_thousand_requests_get_what_the_document_says() -> None:
    ran, seed = Ran(), 100
    while ran.total < CASES:
        ran = run(A_PASS, seed, fixed=not ran.total, ran=ran)
        seed += 1
        assert ran.failures == []
