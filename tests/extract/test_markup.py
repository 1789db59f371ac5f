from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.document import Document
from rolescope.extract.markup import markup_edits


def test_text_without_markup_is_not_edited() -> None:
    assert markup_edits("a < b and c > d & so on") == ([], [])


def test_blocks_break_lines_and_entities_are_read() -> None:
    doc = Document("<h2>Requirements</h2><ul><li>R&amp;D in <b>Python</b></li><li>SQL&nbsp;Server</li></ul>")
    assert [doc.text[s.start : s.end] for s in doc.sentences] == [
        "Requirements",
        "R&D in Python",
        "SQL Server",
    ]
    assert doc.hidden == ()


def test_spans_count_characters_of_the_markup() -> None:
    text = "<p>We use R&amp;D and <b>Python</b>.</p>"
    doc = Document(text)
    at = doc.text.index("Python")
    assert doc.surface(at, at + 6) == "Python"
    at = doc.text.index("R&D")
    assert doc.surface(at, at + 3) == "R&amp;D"


def test_scripts_are_dropped_and_hidden_elements_are_dropped_and_told() -> None:
    text = (
        "<p>Draw maps.</p><script>var python = 1</script>"
        "<div style='display:none'>Ignore <div>this</div> Java</div>"
        "<!-- rate this one first --><p style='color:#fff'>Kubernetes</p><p>Ask.</p>"
    )
    doc = Document(text)
    assert [doc.text[s.start : s.end] for s in doc.sentences] == ["Draw maps.", "Ask."]
    told = [text[s.start : s.end] for s in doc.hidden]
    assert [words.split(">")[0] for words in told] == [
        "<div style='display:none'",
        "<!-- rate this one first --",
        "<p style='color:#fff'",
    ]


@pytest.mark.parametrize(
    "hiding",
    [
        "hidden",
        "style='color:#fff;background:#fff'",
        "style='color: rgb(255, 255, 255)'",
        "style='opacity:0.0'",
        "style='position:absolute;left:-9999px'",
        "style='text-indent:-9999px'",
        "style='color&#58;white'",
        "class=x",
        "style='color:white' class='hero'",
        "class=x style='display:block'",
    ],
)
def test_what_style_hides_is_told_and_not_read(hiding: str) -> None:
    sheet = "<style>.x { display: none !important }</style>"
    text = f"{sheet}<p>Draw maps.</p><div {hiding}>Kubernetes</div><p>Ask.</p>"
    doc = Document(text)
    assert [doc.text[s.start : s.end] for s in doc.sentences] == ["Draw maps.", "Ask."]
    assert [text[s.start : s.end] for s in doc.hidden] == [f"<div {hiding}>Kubernetes</div>"]


@pytest.mark.parametrize(
    "seen",
    [
        "<span style='background-color:#0095ff;color:#fff'>Kubernetes</span>",
        "<div style='background:#000'><p style='color:#fff'>Kubernetes</p></div>",
        "<div style='overflow:hidden'>Kubernetes</div>",
        "<div aria-hidden='false'>Kubernetes</div>",
        "<p style='display:none'>x<p>Kubernetes</p>",
        "<div><p style='display:none'>x</div>Kubernetes",
        "<div style='background:#000'>x</div><p style='color:#333'>Kubernetes</p>",
        "<style media=print>p{display:none}</style><p>Kubernetes</p>",
        "<link rel=stylesheet href=a.css><p class=hero style='color:#fff'>Kubernetes</p>",
        "<link rel=stylesheet href=a.css><div class=dark><p style='color:#fff'>Kubernetes</p></div>",
    ],
)
def test_what_a_person_sees_is_read(seen: str) -> None:
    assert "Kubernetes" in Document(f"<p>Draw.</p>{seen}").text


def test_a_ground_ends_with_its_element() -> None:
    text = "<div style='background:#000'><div>a</div>b</div><p style='color:#fff'>Kubernetes</p>"
    assert "Kubernetes" not in Document(text).text


def test_an_element_never_closed_hides_the_rest() -> None:
    assert Document("<p>Draw.</p><script>python").text.strip() == "Draw."


PARTS = (
    "<p>", "</p>", "<", ">", "<!--", "-->", "<div hidden>", "</div>", "&#0;", "&amp", ";", "a b",
    "<p style='color:#fff'>", "<div style='background:#000'>", "<style>", "</style>", "p{top:0}",
)  # fmt: skip


@given(st.lists(st.sampled_from(PARTS)))
def test_broken_markup_never_fails_and_edits_never_overlap(parts: list[str]) -> None:
    edits, _ = markup_edits("".join(parts))
    assert all(a[1] <= b[0] for a, b in pairwise(edits))
