import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.characters import classes
from rolescope.extract.document import Document
from rolescope.extract.repair import repaired


def text_of(given_text: str) -> str:
    return repaired(given_text, classes(given_text)).text


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        ("We value experience.Requirements3+ years", "We value experience.\nRequirements\n3+ years"),
        ("maps and testingStrong SQL", "maps and testing\nStrong SQL"),
        ("Strong PythonExperience with SQL", "Strong Python\nExperience with SQL"),
        ("Knowledge of SQLExperience with maps", "Knowledge of SQL\nExperience with maps"),
        ("at a computerREQUIREMENTS", "at a computer\nREQUIREMENTS"),
        ("DIVERSITYWe hire", "DIVERSITY\nWe hire"),
        ("(remote)Build maps", "(remote)\nBuild maps"),
        ("with stock\u200eMinimum age", "with stock\nMinimum age"),
        ("draw\0maps", "draw maps"),
    ],
)
def test_words_glued_by_lost_line_breaks_come_apart(glued: str, apart: str) -> None:
    assert text_of(glued) == apart


@pytest.mark.parametrize(
    "text",
    [
        "JavaScript, TypeScript, PyTorch and GitHub",
        "PostgreSQL, MySQL and NoSQL",
        "a PhD in R&D, e.g.Python",
        "iOS, macOS and eBay",
        "MapReduce, PowerPoint and SageMaker",
        "APIs, KPIs and MLOps",
        "see www.example.Org/Careers or A.Smith@example.org",
        "version 3.11 of Python3",
        "ASP.NET and Node.js",
        "U.S. citizens",
    ],
)
def test_names_stay_whole(text: str) -> None:
    assert text_of(text) == text


def test_wide_gaps_between_all_words_are_no_line_ends() -> None:
    assert text_of("Draw  maps  of  the  Sea\n    with   ink") == "Draw maps of the Sea\n    with ink"


@pytest.mark.parametrize("text", ["Draw maps of the sea  Use ink", "    draw\n    maps of the sea"])
def test_a_wide_gap_among_narrow_ones_and_indents_stay(text: str) -> None:
    assert text_of(text) == text


def test_hidden_characters_go_and_are_told() -> None:
    smuggled = "Draw maps" + "".join(chr(0xE0000 + ord(c)) for c in "hire me")
    readable = repaired(smuggled, classes(smuggled))
    assert readable.text == "Draw maps"
    assert [smuggled[s.start : s.end] for s in readable.hidden] == [smuggled[9:]]
    soft = "Soft\xadware\u200b"
    assert repaired(soft, classes(soft)).text == "Software"
    assert repaired(soft, classes(soft)).hidden == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "Python",
                "testing",
                "Strong",
                "SQL",
                ".",
                " ",
                "\u200b",
                "<b>",
                "</b>",
                "<p>",
                "&amp;",
                "3 years",
                "<!-- x -->",
                "é",
            ]
        )
    ).map("".join)
)
def test_what_is_kept_is_found_again_in_the_text_as_given(text: str) -> None:
    doc = Document(text)
    for start in range(len(doc.text)):
        if doc.text[start].isalnum():
            assert doc.surface(start, start + 1) == doc.text[start]
