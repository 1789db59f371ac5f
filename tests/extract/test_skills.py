"""Skills are found whole, in place, once."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.document import Document
from rolescope.extract.skills import find_skills


def ids(text: str) -> list[str]:
    return [m.skill for m in find_skills(Document(text))]


def test_every_mention_keeps_its_place() -> None:
    text = "You know Python, Node.js and A/B testing."
    mentions = find_skills(Document(text))
    assert [m.surface for m in mentions] == ["Python", "Node.js", "A/B testing"]
    assert all(text[m.span.start : m.span.end] == m.surface for m in mentions)


def test_the_longest_label_wins() -> None:
    assert ids("Spark Streaming and Spark SQL") == ["spark-streaming", "spark-sql"]
    assert ids("Azure Data Factory") == ["azure-data-factory"]


def test_neighbouring_labels_hide_nothing() -> None:
    assert ids("Python SQL Kubernetes Docker") == ["python", "sql", "kubernetes", "docker"]


def test_marks_are_part_of_the_name() -> None:
    assert ids("C, C++ and C#") == ["c", "c-plus-plus", "c-sharp"]
    assert ids("ASP.NET and .NET") == ["asp-net", "dotnet"]
    assert ids("scikit learn, scikit-learn, sklearn") == ["scikit-learn"] * 3


def test_java_is_not_javascript() -> None:
    assert ids("JavaScript") == ["javascript"]
    assert ids("Java") == ["java"]


def test_a_word_inside_a_word_is_no_skill() -> None:
    assert ids("a pythonic gitlike sequel") == []


def test_phrases_do_not_cross_a_comma_or_a_line() -> None:
    assert "deep-learning" not in ids("Deep, learning")
    assert "deep-learning" not in ids("Deep\nlearning")


def test_words_glued_by_a_lost_line_break_come_apart() -> None:
    text = "Strong PythonExperience with SQLKnowledge of Power BIProficient in TableauAbility"
    assert [m.surface for m in find_skills(Document(text))] == ["Python", "SQL", "Power BI", "Tableau"]


def test_skills_of_company_text_do_not_count() -> None:
    assert ids("About us\nWe sell Tableau.\nRequirements\nYou write Python.") == ["python"]


def test_characters_that_grow_in_lower_case_do_not_shift_spans() -> None:
    text = "İİİ Python"
    (mention,) = find_skills(Document(text))
    assert (mention.span.start, mention.surface) == (4, "Python")


def test_nothing_in_nothing_out() -> None:
    assert find_skills(Document("")) == ()


@given(
    st.lists(
        st.sampled_from(
            ["Python", "R", "C++", "go", "Excel", "ML", "the", ",", ".", "\n", "-", "/", "é", "AWS"]
        )
    )
)
def test_mentions_are_ordered_apart_and_true_to_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    mentions = find_skills(Document(text))
    assert mentions == find_skills(Document(text))
    assert all(text[m.span.start : m.span.end] == m.surface for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
