"""Forms of sentences: each is told by itself, and none takes what it does not understand."""

from __future__ import annotations

import re

from rolescope.questions.claims.patterns import FORMS, PATTERNS


def test_forms_are_told_apart_and_their_places_have_names() -> None:
    assert len(set(FORMS)) == len(FORMS)
    known = {
        "a",
        "b",
        "c",
        "thing",
        "second",
        "number",
        "amount",
        "often",
        "count",
        "money",
        "sign",
        "k",
        "coin",
        "money2",
        "sign2",
        "k2",
        "coin2",
        "between",
        "year",
    }
    assert set().union(*(re.compile(one.expression).groupindex for one in PATTERNS)) <= known


def test_every_form_begins_with_something_about_a_role() -> None:
    assert all("a" in re.compile(one.expression).groupindex for one in PATTERNS)
