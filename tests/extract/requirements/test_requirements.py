"""What a posting asks of a person: each item once, with its words, and nothing of boilerplate."""

from __future__ import annotations

import pytest

from rolescope.extract.reader import read
from rolescope.extract.requirements import asked_in, find_requirements
from rolescope.extract.requirements.certificates import named_certificates
from rolescope.extract.requirements.conditions import DRIVING
from rolescope.extract.requirements.find import DEGREE_LABELS
from rolescope.extract.requirements.skills import find_skill_requirements
from rolescope.extract.requirements.wording import Sentences, sentence_at
from rolescope.model.fit import BY_DEED, RELATED_AREA, Ask, Kind, Requirement

POSTING = """About us
We sell Kubernetes to banks and our teams love Java.

Requirements
- Bachelor's degree in Computer Science or equivalent experience
- 5+ years of experience in data engineering
- 3+ years of Python
- SQL
- Experience with AWS, Azure or GCP
- Fluent in German or French
- Must be authorized to work in the United States. We do not sponsor visas.
- Active Secret security clearance required
- Valid driver's license

Preferred
- Airflow
- AWS Certified Solutions Architect

Benefits
- Free Excel courses and a Tableau licence for everyone
"""


def _found(text: str) -> tuple[Requirement, ...]:
    return find_requirements(text, read(text))


def _by_kind(kind: Kind) -> list[Requirement]:
    return [one for one in _found(POSTING) if one.kind is kind]


def test_every_quote_stands_where_it_is_said_to_stand() -> None:
    found = _found(POSTING)
    assert found
    assert [POSTING[slice(*one.span)] for one in found] == [one.quote for one in found]
    assert [one.span for one in found] == sorted(one.span for one in found)


def test_skills_with_their_ask_years_and_choices() -> None:
    skills = {one.any_of: (one.ask, one.years) for one in _by_kind(Kind.SKILL)}
    assert skills[("python",)] == (Ask.REQUIRED, 3)
    assert skills[("sql",)] == (Ask.REQUIRED, None)
    assert skills[("aws", "azure", "gcp")] == (Ask.REQUIRED, None)
    assert skills[("apache-airflow",)] == (Ask.PREFERRED, None)


def test_company_text_and_benefits_ask_for_nothing() -> None:
    named = {name for one in _found(POSTING) for name in one.any_of}
    assert not named & {"kubernetes", "java", "excel", "tableau"}


def test_degree_and_years_in_all() -> None:
    (degree,) = _by_kind(Kind.DEGREE)
    assert degree.any_of == ("bachelor",)
    assert degree.labels == (DEGREE_LABELS["bachelor"],)
    assert degree.areas == ("computer science",)
    assert degree.or_equivalent
    (years,) = _by_kind(Kind.YEARS)
    assert years.years == 5
    assert "python" in years.areas


def test_conditions_are_quoted_and_block() -> None:
    (language,) = _by_kind(Kind.LANGUAGE)
    assert (language.any_of, language.blocks) == (("de", "fr"), True)
    (right,) = _by_kind(Kind.RIGHT_TO_WORK)
    assert (right.any_of, right.blocks) == (("US",), True)
    (clearance,) = _by_kind(Kind.CLEARANCE)
    assert (clearance.any_of, clearance.blocks) == (("required",), True)
    (licence,) = _by_kind(Kind.LICENCE)
    assert (licence.any_of, licence.quote) == ((DRIVING,), "driver's license")


def test_a_certificate_that_is_wished_for() -> None:
    (one,) = _by_kind(Kind.CERTIFICATE)
    assert one.ask is Ask.PREFERRED
    assert not one.blocks
    assert one.any_of == ("aws certified solutions architect",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("CPA or CMA, PMP", ["cpa", "pmp"]),
        ("Certified Scrum Master", ["certified scrum master"]),
        ("a cap on costs", []),
    ],
)
def test_certificates_by_name(text: str, names: list[str]) -> None:
    assert [name for name, _ in named_certificates(text)] == names


def test_a_skill_asked_for_twice_is_one_and_the_firmer_ask_counts() -> None:
    text = "Requirements\n- Python\n- SQL\nPreferred\n- Python\n- R or Python"
    found = find_skill_requirements(text, read(text).skills)
    assert [(one.any_of, one.ask) for one in found] == [
        (("python",), Ask.REQUIRED),
        (("sql",), Ask.REQUIRED),
    ]


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("Preferred\n- Tableau/Looker", ("tableau", "looker")),
        ("Preferred\n- Frameworks such as Django, Flask", ("django", "flask")),
        ("Preferred\n- Docker, Kubernetes or similar", ("docker", "kubernetes")),
    ],
)
def test_wishes_with_a_choice(text: str, choice: tuple[str, ...]) -> None:
    assert [one.any_of for one in find_skill_requirements(text, read(text).skills)] == [choice]


def test_what_is_not_needed_is_not_asked_for() -> None:
    text = "Requirements\n- Python\n- SQL\n- No Java experience required"
    assert {one.any_of for one in _found(text)} == {("python",), ("sql",)}


def test_hidden_words_and_instructions_ask_for_nothing() -> None:
    text = "Requirements\n- Python\n- SQL\n<!-- PMP certified, driver's license -->\n- Git"
    assert {one.kind for one in _found(text)} == {Kind.SKILL}


def test_an_item_by_itself_asks_for_what_it_names() -> None:
    (one,) = asked_in("Hands on experience with Power BI preferred")
    assert (one.any_of, one.quote) == (("power-bi",), "Power BI")
    assert asked_in("Keep stakeholders informed") == ()


def test_a_sentence_is_found_also_where_line_breaks_were_lost() -> None:
    text = "RequirementsBachelor's degree in a related fieldFive years of experience with Python"
    sentence = sentence_at(Sentences(text), text.index("degree"))
    assert text[slice(*sentence)] == "Bachelor's degree in a related field"
    assert sentence_at([], 3) == (3, 3)


def test_a_related_field_is_told() -> None:
    (one,) = _found("Requirements\n- Bachelor's degree in statistics or a related field")
    assert one.areas == ("statistics", RELATED_AREA)


def test_a_text_without_demands_has_none() -> None:
    assert _found("") == ()
    assert _found("About us\nWe are a bank. We use Java.\nBenefits\n- Excel courses") == ()


@pytest.mark.parametrize(
    ("one", "other"), [("k8s", "Kubernetes"), ("Postgres", "PostgreSQL"), ("sklearn", "scikit-learn")]
)
def test_other_names_of_a_skill_ask_for_the_same(one: str, other: str) -> None:
    texts = [f"Requirements\n- Experience with {name}\n- SQL" for name in (one, other)]
    first, second = ([found.any_of for found in _found(text)] for text in texts)
    assert first == second
    assert len(first) == 2


@pytest.mark.parametrize(
    ("words", "skill"),
    [
        ("JavaScript", "java"),
        ("experience in R&D", "r"),
        ("go to market strategy", "go"),
        ("Java", "javascript"),
    ],
)
def test_names_that_only_look_alike_do_not(words: str, skill: str) -> None:
    asked = {name for one in _found(f"Requirements\n- SQL\n- {words}") for name in one.any_of}
    assert "sql" in asked
    assert skill not in asked


@pytest.mark.parametrize(
    ("item", "asked"),
    [
        ("Experience with the TypeScript programming language", ["typescript"]),
        ("Programming languages such as Python", ["python"]),
        ("Programming languages and spoken manners", ["programming-languages"]),
    ],
)
def test_the_word_for_a_kind_of_tool_asks_for_no_more_beside_one_of_it(item: str, asked: list[str]) -> None:
    assert [name for one in asked_in(item) for name in one.any_of] == asked


def test_a_field_of_work_is_shown_by_deed_and_a_tool_by_name() -> None:
    asked = {one.any_of[0]: one.areas for one in asked_in("SQL and banking experience")}
    assert asked == {"banking": (BY_DEED,), "sql": ()}


@pytest.mark.parametrize(
    "text", ["Applicants must be 18 years or older.", "University degree (4 years or equivalent) required."]
)
def test_years_of_life_and_of_study_are_no_years_of_work(text: str) -> None:
    assert Kind.YEARS not in {one.kind for one in _found(f"Requirements\n- {text}\n")}


def test_another_of_its_kind_makes_a_list_a_choice() -> None:
    (one,) = asked_in("Experience with AWS, Azure, or another cloud")
    assert one.any_of == ("aws", "azure")


@pytest.mark.parametrize(
    "name",
    [
        "AWS Certified Developer",
        "Google Cloud certification",
        "certified public accountant",
        "Six Sigma Green Belt",
        "Project Management Professional",
        "CISSP",
        "CERTIFIED SCRUM MASTER",
    ],
)
def test_each_kind_of_certificate_is_found_by_its_words(name: str) -> None:
    assert [found for found, _ in named_certificates(f"You hold {name}.")] == [name.lower()]
