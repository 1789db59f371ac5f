from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.characters import classes
from rolescope.extract.sentences import RUN_ON, openers, sentence_bounds, verb_forms


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_bounds(text, classes(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Draw maps. Print them.", ["Draw maps.", "Print them."]),
        ("- Draw maps\n- Print them\n", ["Draw maps", "Print them"]),
        ("• Draw maps • Print them", ["Draw maps", "Print them"]),
        ("Draw maps  Print them", ["Draw maps", "Print them"]),
        ("Draw maps.) Print “them.” Ask", ["Draw maps.)", "Print “them.”", "Ask"]),
        ("Work with e.g. Python and friends", ["Work with e.g. Python and friends"]),
        ("Talk to J. Smith of Acme Inc. Today", ["Talk to J. Smith of Acme Inc. Today"]),
        ("Use Node.js and JavaScript daily", ["Use Node.js and JavaScript daily"]),
        ("A related field. 5+ years of maps", ["A related field.", "5+ years of maps"]),
        ("", []),
        (" \n-\n", []),
    ],
)
def test_sentences_are_cut(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_long_run_is_cut_before_words_that_open_items() -> None:
    item = "Develop maps of the whole country with care and Python"
    run = " ".join([item] * (RUN_ON // len(item) + 1))
    assert set(cut(run)) == {item}
    assert len(cut(f"{item} {item}")) == 1


def test_openers_are_capital_words() -> None:
    assert {"Develop", "Manages", "Analyzing", "Experience"} <= openers()
    assert "Design" not in openers()
    assert verb_forms("carry") == ("carry", "carries", "carrying")
    assert verb_forms("manage") == ("manage", "manages", "managing")


@given(st.text(alphabet="aZ. \n•-5:(", max_size=60))
def test_sentences_do_not_overlap_and_are_not_empty(text: str) -> None:
    bounds = sentence_bounds(text, classes(text))
    assert all(start < end for start, end in bounds)
    assert all(a[1] <= b[0] for a, b in pairwise(bounds))
