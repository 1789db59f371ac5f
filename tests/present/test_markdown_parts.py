"""What Markdown is made of: nothing in it can forge markup."""

from __future__ import annotations

from rolescope.present import markdown_parts as md
from tests.present.example import DS, ML, answer


def test_text_cannot_forge_markup() -> None:
    assert md.text("a | b\n# c [x](y) <b>") == "a \\| b \\# c \\[x\\](y) \\<b\\>"
    assert md.table(("a|b",), [["c\nd"]]) == "| a\\|b |\n| --- |\n| c d |"
    assert md.listed(["*one*", "two"]) == "- \\*one\\*\n- two"
    assert md.listed([]) == ""
    assert md.code("a `b` c") == "``a `b` c``"


def test_a_document_leaves_out_what_says_nothing() -> None:
    assert md.document(["# a", "", "b"]) == "# a\n\nb\n"


def test_the_closing_part_has_limits_sources_and_the_answer() -> None:
    asked = answer((DS, ML))
    said = md.document(md.closing(asked, ["A limit."]))
    assert "- A limit." in said
    assert all(md.text(ref.licence) in said for ref in asked.evidence)
    assert md.text(asked.answer_id) in said
    assert md.text(asked.view.notice) in said
