"""Skills are found whole, in place, once."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.document import Document
from rolescope.extract.skills import find_skills
from rolescope.model.reading import Depth, Requirement


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("k8s", "Kubernetes"),
        ("Postgres", "PostgreSQL"),
        ("sklearn", "scikit-learn"),
        ("Naive Bayes", "Naïve Bayes"),
    ],
)
def test_names_of_one_skill_read_alike(one: str, other: str) -> None:
    assert ids(f"Knowledge of {one}") == ids(f"Knowledge of {other}") != []


def test_java_is_not_javascript() -> None:
    assert ids("JavaScript") == ["javascript"]
    assert ids("Java") == ["java"]


def test_a_word_inside_a_word_is_no_skill() -> None:
    assert ids("a pythonic gitlike sequel") == []


def test_phrases_do_not_cross_a_comma_or_a_line() -> None:
    assert "deep-learning" not in ids("Deep, learning")
    assert "deep-learning" not in ids("Deep\nlearning")


def test_words_glued_by_a_lost_line_break_come_apart() -> None:
    text = "Strong PythonExperience with SQLKnowledge of Power BIProficient in TableauAbility to learn"
    assert [m.surface for m in find_skills(Document(text))][:3] == ["Python", "SQL", "Power BI"]


def test_skills_of_company_text_do_not_count() -> None:
    assert ids("About us\nWe sell Tableau.\nRequirements\nYou write Python.") == ["python"]
    assert ids("About us\nWe sell Kubernetes to banks.\nRequirements\nYou write Python.") == ["python"]


def test_what_is_asked_for_under_the_wrong_heading_counts() -> None:
    assert ids("About us\nAcme is a bakery.\nExperience with Terraform and Ansible.") == [
        "terraform",
        "ansible",
    ]


def test_a_long_name_and_its_short_form_are_one_mention() -> None:
    (mention,) = find_skills(Document("Knowledge of Natural Language Processing (NLP)."))
    assert mention.surface == "Natural Language Processing (NLP)"


def test_web_addresses_name_no_skills() -> None:
    assert ids("See https://example.com/python/sql for SQL") == ["sql"]


@pytest.mark.parametrize(
    "address",
    [
        "[Apply](https://example.org/x)",
        "[Apply](https://example.org/java?x=sql&y=python)",
        "![built](https://img.example.org/docker-kubernetes-blue)",
        "http://example.org/python",
        "Apply:https://example.org/sql",
        "Apply athttps://example.org/sql",
        "**https://example.org/sql**",
        "<a href='http://example.org/sql'>",
        "https://example.org/" + "x/" * 200 + "sql",
        "https://example.org/a_(sql)_b",
        "ftp://example.org/python",
        "ssh://git@example.org",
        "|www.example.com/python|",
        "example.org/python",
        "github.com/larkmoor/python",
        "sql@example.org",
        "mailto:python@sql.example.com",
    ],
)
def test_addresses_of_the_web_and_of_mail_name_no_skills(address: str) -> None:
    assert ids(f"Python, {address} SQL") == ["python", "sql"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[Python](https://python.example.org)", ["python"]),
        ("(https://example.org/sql),Python", ["python"]),
        ("Knowledge of HTTP and SQL", ["http", "sql"]),
        ("Java, Force.com/Apex", ["java", "apex"]),
        ("Monday.com/Jira", ["monday-com", "jira"]),
        ("npm, @angular/core", ["npm", "angular"]),
        ("Python @ Larkmoor", ["python"]),
    ],
)
def test_names_that_look_like_addresses_count(text: str, named: list[str]) -> None:
    assert ids(text) == named


def test_names_after_or_before_an_address_count() -> None:
    text = "SQL www.example.com/python Java (https://example.org/sql) https Scala"
    assert ids(text) == ["sql", "java", "scala"]


def test_a_posting_says_what_it_asks_of_each_skill() -> None:
    text = "Requirements\n- 3+ years of Python\n- Advanced SQL\n- Tableau is a plus\nWe do not use Java."
    python, sql, tableau, java = find_skills(Document(text))
    assert (python.requirement, python.years) == (Requirement.REQUIRED, 3)
    assert (sql.requirement, sql.depth, sql.years) == (Requirement.REQUIRED, Depth.ADVANCED, None)
    assert tableau.requirement is Requirement.PREFERRED
    assert java.requirement is Requirement.NEGATED


def test_characters_that_grow_in_lower_case_do_not_shift_spans() -> None:
    text = "İİİ Python"
    (mention,) = find_skills(Document(text))
    assert (mention.span.start, mention.surface) == (4, "Python")


def test_nothing_in_nothing_out() -> None:
    assert find_skills(Document("")) == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "Python",
                "R",
                "C++",
                "go",
                "Excel",
                "ML",
                "the",
                ",",
                ".",
                "\n",
                "-",
                "/",
                "é",
                "AWS",
                "no",
                "(NLP)",
                "or",
            ]
        )
    )
)
def test_mentions_are_ordered_apart_and_true_to_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    mentions = find_skills(Document(text))
    assert mentions == find_skills(Document(text))
    assert all(text[m.span.start : m.span.end] == m.surface for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
