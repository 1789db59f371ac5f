"""What a text asks of a skill."""

from __future__ import annotations

import pytest

from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.extract.requirement import BIAS
from rolescope.extract.skills import find_skills
from rolescope.model.reading import Requirement

HEAD = "Requirements\n- At least 3 years of experience with SQL and Power BI.\n"
NAMED = {"python", "r", "docker", "kubernetes"}


def asked(text: str) -> dict[str, str]:
    return {m.skill: m.requirement.value for m in find_skills(Document(HEAD + text))}


@pytest.mark.parametrize(
    ("text", "skill", "requirement"),
    [
        ("- Proficiency in Python is required.", "python", "required"),
        ("- You must know Java and Docker.", "java", "required"),
        ("- Experience with Python or R.", "python", "alternative"),
        ("- Experience with Python or R.", "r", "alternative"),
        ("- Experience with Python, Scala or Java.", "python", "alternative"),
        ("- Experience with AWS/Azure/GCP.", "azure", "alternative"),
        ("- Experience with Kubernetes is a plus.", "kubernetes", "preferred"),
        ("- Kubernetes experience preferred.", "kubernetes", "preferred"),
        ("- Nice to have: Terraform and Docker.", "terraform", "preferred"),
        ("Preferred qualifications\n- Experience with Terraform.", "terraform", "preferred"),
        ("- No Java experience required.", "java", "negated"),
        ("- No prior Java experience needed.", "java", "negated"),
        ("- We do not use Java.", "java", "negated"),
        ("- We do not use Python or Java.", "java", "negated"),
        ("- Java is not required.", "java", "negated"),
        ("- Strong teamwork skills required.", "teamwork", "mentioned"),
        ("- You don't need to know Java, but Docker is a must.", "java", "negated"),
        ("- You don't need to know Java, but Docker is a must.", "docker", "required"),
        ("- We do not use Java, Docker is required.", "docker", "required"),
        ("- No Java please.", "java", "negated"),
        ("- We will teach you Python.", "python", "mentioned"),
        ("- We'll train you in Python and Docker.", "docker", "mentioned"),
        ("- Kubernetes (this is a plus but not required)", "kubernetes", "preferred"),
        ("Recommended Qualifications\n- Python", "python", "preferred"),
        ("- Python is a must, and Java would be a plus.", "python", "required"),
        ("- Python is a must, and Java would be a plus.", "java", "preferred"),
        ("- You must have Python, Java would be a plus.", "java", "preferred"),
        ("- Python must-have, Java nice to have.", "python", "required"),
        ("- Experience with Python is not a must but a plus.", "python", "preferred"),
        ("- Experience with Python is not required but a plus.", "python", "preferred"),
        ("- Java is not a must, Python is required.", "java", "preferred"),
        ("- Java is not a must, Python is required.", "python", "required"),
    ],
)
def test_what_is_asked(text: str, skill: str, requirement: str) -> None:
    assert asked(text)[skill] == requirement


def test_a_plus_beside_something_else_does_not_reach_a_demand() -> None:
    found = asked("- Python is required; experience with Docker is a plus.")
    assert (found["python"], found["docker"]) == ("required", "preferred")


def test_what_a_company_sells_is_not_asked_for() -> None:
    text = "We are hiring.\n\nWe sell Kubernetes. Our product is a Kubernetes platform for banks."
    assert {m.requirement for m in find_skills(Document(text))} == {Requirement.MENTIONED}


def test_a_list_without_or_is_no_alternative() -> None:
    assert asked("- Experience with Python, Scala and Java.")["python"] == "required"


@pytest.mark.parametrize(
    ("words", "alternatives"),
    [
        ("Python or R, Docker", {"python", "r"}),
        ("Python, R, or Docker", {"python", "r", "docker"}),
        ("Python, R or Docker", {"python", "r", "docker"}),
        ("Python or R or Docker", {"python", "r", "docker"}),
        ("Python or R, or Docker", {"python", "r", "docker"}),
        ("Python or R, and Docker", {"python", "r"}),
        ("Docker, and Python or R", {"python", "r"}),
        ("Python or R, Docker or Kubernetes", {"python", "r", "docker", "kubernetes"}),
        ("Python or R, Docker, Kubernetes", {"python", "r"}),
        ("Python/R, Docker", {"python", "r"}),
        ("Docker, Python/R", {"python", "r"}),
        ("Docker, Python/R, Kubernetes", {"python", "r"}),
        ("Docker, Python/R, or Kubernetes", {"docker", "python", "r", "kubernetes"}),
        ("Python, R, Docker", set()),
    ],
)
def test_only_what_or_joins_is_an_alternative(words: str, alternatives: set[str]) -> None:
    found = {name: how for name, how in asked(f"- Experience with {words}").items() if name in NAMED}
    assert {name for name, how in found.items() if how == "alternative"} == alternatives
    assert set(found.values()) <= {"required", "alternative"}
    assert {"python", "r", "docker"} <= set(found)


@pytest.mark.parametrize(
    ("words", "alternatives"),
    [
        ("at least one of: Python, R, Docker", {"python", "r", "docker"}),
        ("at least 2 of: Python, R, Docker", {"python", "r", "docker"}),
        ("one of the following languages: Python, R", {"python", "r"}),
        ("one or more of Python, R and Docker", {"python", "r", "docker"}),
        ("at least one language such as Python, R", {"python", "r"}),
        ("one of Python, R; Docker", {"python", "r"}),
        ("at least one year of Python, R", set()),
        ("3 years of work: Python, R", set()),
        ("one of our teams, Python, R", set()),
    ],
)
def test_a_list_of_which_some_will_do_is_one_of_alternatives(words: str, alternatives: set[str]) -> None:
    found = {name: how for name, how in asked(f"- Experience with {words}").items() if name in NAMED}
    assert {name for name, how in found.items() if how == "alternative"} == alternatives


@pytest.mark.parametrize(
    ("words", "lists"),
    [
        ("Python or R.\n- Docker or Kubernetes.", [{"python", "r"}, {"docker", "kubernetes"}]),
        ("Python or R, Docker or Kubernetes", [{"python", "r"}, {"docker", "kubernetes"}]),
        ("Python/R, AWS/Azure", [{"python", "r"}, {"aws", "azure"}]),
        ("Python/R/Docker", [{"python", "r", "docker"}]),
        ("Python/R, or Docker", [{"python", "r", "docker"}]),
        ("Python, R, Docker", []),
    ],
)
def test_each_list_of_alternatives_is_a_choice_of_its_own(words: str, lists: list[set[str]]) -> None:
    choices: dict[int, set[str]] = {}
    for mention in find_skills(Document(f"{HEAD}- Experience with {words}")):
        assert (mention.choice is not None) is (mention.requirement is Requirement.ALTERNATIVE)
        if mention.choice is not None:
            choices.setdefault(mention.choice, set()).add(mention.skill)
    assert list(choices.values()) == lists


def test_only_asked_for_skills_are_alternatives() -> None:
    verdicts = {m.requirement for m in find_skills(Document("Teamwork or leadership"))}
    assert verdicts == {Requirement.MENTIONED}


def test_the_weights_can_be_read() -> None:
    table = {row[0]: float(row[1]) for row in rows("requirement_weights.tsv")}
    assert BIAS in table
    assert all(abs(weight) < 10 for weight in table.values())
    assert table["section requirements"] > table["section duties"]
