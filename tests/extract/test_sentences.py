import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.sentences import sentences, sentences_with
from rolescope.model.reading import Span


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Draw maps. Print them.", ["Draw maps.", "Print them."]),
        ("Train models.Develop tests.", ["Train models.", "Develop tests."]),
        ("- Draw maps\n- Print them\n", ["Draw maps", "Print them"]),
        ("• Draw maps • Print them", ["Draw maps", "Print them"]),
        (
            "Draw maps with careSupport the printers daily",
            ["Draw maps with care", "Support the printers daily"],
        ),
        ("Work with e.g. Python and friends", ["Work with e.g. Python and friends"]),
        ("Use Node.js and JavaScript daily", ["Use Node.js and JavaScript daily"]),
        ("A related field.5+ years of maps", ["A related field.", "5+ years of maps"]),
    ],
)
def test_sentences_are_cut(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(st.text(alphabet="aZ. \n•-5:(", max_size=60))
def test_sentences_do_not_overlap_and_are_not_empty(text: str) -> None:
    spans = list(sentences(text, Span(0, len(text))))
    assert all(s.start < s.end for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_only_sentences_with_a_hint_are_given() -> None:
    text = "Draw maps. Ten years of ink. Print years and years."
    found = [text[s.start : s.end] for s in sentences_with(text, Span(0, len(text)), re.compile("years"))]
    assert found == ["Ten years of ink.", "Print years and years."]
