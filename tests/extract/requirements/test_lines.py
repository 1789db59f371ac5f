"""Looking only at lines with a word of theirs, expressions find what they find on the whole text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.patterns import rows
from rolescope.extract.requirements.certificates import named_certificates
from rolescope.extract.requirements.lines import lines_with, matches
from rolescope.model.span import Span

LISTED = [
    re.compile(expression, re.IGNORECASE if case == "any" else 0)
    for case, expression in rows("certificates.tsv")
]
PIECES = st.sampled_from(
    [
        "AWS Certified", "aws certified", "Solutions", "Google Cloud", "certification", "CERTIFICATES", "\n",
        "Certified Scrum", "Master", "Product Owner", "lean Six Sigma Green", " belt", "CPA", "xCPA", "CFAx",
        "\r", "PMP", "PMI-ACP", "PRINCE2", "project", "management", "Project Management Professional", "_",
        " ", ",", "/", " ",
        "ſcrum certified", "certıfied", "scrum certified", "İ", "’", "sas certified", "CSM\nCSPO", "é",
    ]
)  # fmt: skip


def on_the_whole(text: str) -> list[tuple[str, Span]]:
    """Names of certificates as every expression finds them on all of a text."""
    found = sorted(
        (Span(*m.span()) for one in LISTED for m in one.finditer(text)), key=lambda s: (s.start, -s.end)
    )
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return [(" ".join(text[slice(*span)].lower().split()), span) for span in kept]


@given(st.lists(PIECES, max_size=14), st.sampled_from(["", " "]))
def test_certificates_are_those_of_all_expressions_on_the_whole_text(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    if not {"ı", "ſ"} & set(text) or "certifi" in text.lower():
        assert named_certificates(text) == on_the_whole(text)


def test_no_expression_without_regard_to_case_reaches_over_a_line_end() -> None:
    for case, expression in rows("certificates.tsv"):
        assert case == "exact" or not re.search(r"\\s|\\W|\[\^|\.", expression), expression


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("none\nhere", []),
        ("a cue\nno\ntwo cues, one CUE", [(0, 5), (9, 26)]),
        ("\ncue\n", [(1, 4)]),
        ("other\nİ\ncue", [(0, 11)]),
        ("ſ\ncue", [(0, 5)]),
    ],
)
def test_lines_with_a_word(text: str, lines: list[tuple[int, int]]) -> None:
    assert lines_with(text, text.lower(), ("cue",)) == lines


def test_an_edge_of_a_line_is_an_edge_of_a_word() -> None:
    text = "x\nlicence\nlicences"
    one = re.compile(r"\blicence\b", re.IGNORECASE)
    found = matches([one], text, lines_with(text, text.lower(), ("licence",)))
    assert [match.span() for match in found] == [(2, 9)]
