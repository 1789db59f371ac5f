"""What a posting's work is judged by: which words, which duties, which skills, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.document import Document
from rolescope.extract.duties import judge
from rolescope.extract.pay import find_pay
from rolescope.extract.role.evidence import Evidence, evidence, masked
from rolescope.extract.skills import find_skills

TEXT = """About us
We are a company that loves machine learning and Kubernetes.

Responsibilities
- Build data pipelines with Python
- As a Data Engineer, write SQL every day

Benefits
- Free fruit and Python courses
"""


def of(text: str) -> Evidence:
    """The evidence in a text."""
    doc = Document(text)
    (judged,) = judge([doc])
    return evidence(doc, judged, find_skills(doc))


def test_boilerplate_and_headings_say_nothing() -> None:
    words = [word for sentence in of(TEXT).words for word in sentence]
    assert "pipelines" in words
    assert not {"responsibilities", "fruit", "loves"} & set(words)


def test_sentences_and_skills_keep_their_places() -> None:
    found = of(TEXT)
    assert [TEXT[start:end].split(maxsplit=1)[0] for start, end in found.spans] == ["Build", "As"]
    assert found.skills == {"data-pipelines": 0, "python": 0, "sql": 1}
    assert found.duties == [0, 1]
    assert found.shares.shape == (2, 27)


def test_names_of_roles_are_masked_in_singular_and_plural() -> None:
    text = "work with data scientists and a machine-learning engineer on engineering"
    plain = masked(text)
    assert len(plain) == len(text)
    assert "scientist" not in plain
    assert "learning" not in plain
    assert plain.endswith(" on engineering")


@pytest.mark.parametrize(
    "name",
    [
        "data scientist",
        "data analyst",
        "NLP engineer",
        "software engineer",
        "machine-learning engineer",
        "AI engineer",
    ],
)
def test_a_name_leaves_no_mark_not_even_of_its_length(name: str) -> None:
    """Whatever stood in its place, the longest or the shortest, would be a word that tells it."""
    found = of(f"Responsibilities\n- As a {name} you build pipelines with our {name}s\n")
    assert [word for words in found.words for word in words] == of(
        "Responsibilities\n- As a data scientist you build pipelines with our data scientists\n"
    ).words[0]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("The base salary for this SQL job is $120,000 to $140,000 a year", []),
        ("Write SQL reports for the sales team", ["Write"]),
        ("You earn $120,000 a year and " + "write reports in SQL for one of our many teams, " * 5, ["You"]),
    ],
    ids=["pay alone", "no pay", "pay among much else"],
)
def test_a_sentence_of_pay_and_little_else_says_nothing(line: str, left: list[str]) -> None:
    text = f"Responsibilities\n- Build data pipelines with Python\n- {line}\n"
    doc = Document(text)
    (judged,) = judge([doc])
    found = evidence(doc, judged, find_skills(doc), [pay.span for pay in find_pay(doc) if pay.span])
    assert [text[start:end].split(maxsplit=1)[0] for start, end in found.spans] == ["Build", *left]
    assert ("sql" in found.skills) is bool(left)
    assert len(found.words) == len(found.spans)


@given(st.text(alphabet="data scientist engineer-\n.,", max_size=80))
def test_masking_keeps_every_place(text: str) -> None:
    plain = masked(text)
    assert len(plain) == len(text)
    assert all(b in {a, " "} for a, b in zip(text, plain, strict=True))


def test_nothing_to_judge_by() -> None:
    found = of("")
    assert (found.spans, found.words, found.skills) == ([], [], {})
    assert len(found.shares) == 0


def test_a_sentence_said_again_says_no_more() -> None:
    once = of("Responsibilities\n- Build data pipelines with Python\n- Draw maps of the coast\n")
    again = of("Responsibilities\n- Build data pipelines with Python\n- Draw maps of the coast\n" * 40)
    assert again.words == once.words
    assert (again.duties, again.skills) == (once.duties, once.skills)


def test_a_word_said_over_and_over_counts_once() -> None:
    lines = "Responsibilities\n- Build many" + " many" * 30 + " pipelines\n"
    assert of(lines).words == [["build", "many", "pipelines"]]
    found = of(f"{lines}\n{'Kubernetes ' * 50}")
    assert (found.words, found.duties) == ([["build", "many", "pipelines"]], [0])
