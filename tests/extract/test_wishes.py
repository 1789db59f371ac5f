"""How far a word of wish reaches."""

from __future__ import annotations

import pytest

from rolescope.extract.document import Document
from rolescope.extract.skills import find_skills
from rolescope.extract.wishes import reach
from rolescope.model.span import Span


@pytest.mark.parametrize(
    ("sentence", "cue", "reached"),
    [
        ("sql skills, tableau preferred", "preferred", "tableau preferred"),
        ("python, scala and spark preferred", "preferred", "python, scala and spark preferred"),
        ("python, scala, and spark preferred", "preferred", "python, scala, and spark preferred"),
        ("python, scala, spark are a plus", "are a plus", "python, scala, spark are a plus"),
        ("python and r, scala and spark preferred", "preferred", "scala and spark preferred"),
        ("java, or similar languages preferred", "preferred", "java, or similar languages preferred"),
        ("python, which is a plus", "is a plus", "python, which is a plus"),
        ("python, and knowledge of spark is a plus", "is a plus", "and knowledge of spark is a plus"),
        (
            "experience with r, and with sas is a plus",
            "is a plus",
            "experience with r, and with sas is a plus",
        ),
        ("experience with r, sas is a plus", "is a plus", "sas is a plus"),
        ("packages such as sas, spss, r preferred", "preferred", "packages such as sas, spss, r preferred"),
        ("tools and clouds like aws, azure or gcp preferred", "preferred", None),
        ("scala, java etc. preferred", "preferred", None),
        ("crawling, especially of maps, a plus", "a plus", None),
        ("shipped ml, end to end - nice to have", "nice to have", None),
        (
            "clouds such as azure are nice to have, but rare",
            "nice to have",
            "clouds such as azure are nice to have",
        ),
        ("python; spark preferred", "preferred", "spark preferred"),
        ("python is required and spark preferred", "preferred", "and spark preferred"),
        ("must know sql but spark is preferred", "preferred", "spark is preferred"),
        ("cloud (aws, azure) preferred", "preferred", "cloud (aws, azure) preferred"),
        ("cloud (gcp preferred)", "preferred", "gcp preferred"),
        ("docker, helm (preferred)", "preferred", "helm (preferred"),
        ("helm (this is a plus but not required)", "is a plus", "helm (this is a plus but not required"),
        ("python, ideally with django, and sql", "ideally", "ideally with django, and sql"),
        ("python, ideally with django; sql", "ideally", "ideally with django"),
        ("nice to have: docker; helm", "nice to have", "nice to have: docker; helm"),
        ("would be a plus if you know kafka", "a plus", "a plus if you know kafka"),
        ("kafka would be a plus for this role", "a plus", "kafka would be a plus"),
        ("desirable kafka skills", "desirable", "desirable kafka skills"),
        ("tools: excel preferred tools: looker", "preferred", "preferred tools: looker"),
        (
            "r, preferred/nice to have skills: sas; spss",
            "preferred",
            "preferred/nice to have skills: sas; spss",
        ),
        ("sql; some preferred skills include r; sas", "preferred", "preferred skills include r; sas"),
        ("sql; additional desired skill is r", "desired", "desired skill is r"),
        ("tableau preferred and other tools", "preferred", "tableau preferred"),
        ("kafka, preferably", "preferably", "kafka, preferably"),
    ],
)
def test_how_far_a_wish_reaches(sentence: str, cue: str, reached: str | None) -> None:
    start = sentence.index(cue)
    span = reach(sentence, Span(0, len(sentence)), Span(start, start + len(cue)))
    assert sentence[span.start : span.end].strip() == (reached or sentence)


@pytest.mark.parametrize(
    ("item", "required", "preferred"),
    [
        ("SQL and Python skills, Tableau preferred", "sql python", "tableau"),
        ("5 years of Python, ideally with Django", "python", "django"),
        ("Docker (Kubernetes a plus)", "docker", "kubernetes"),
        ("4 years of Linux, MySQL and PHP; banking experience highly desirable", "linux mysql php", ""),
        ("Python is preferred, SQL is required.", "sql", "python"),
        ("Docker required, Kubernetes and Terraform a big plus", "docker", "kubernetes terraform"),
        ("5 years of Java; Kubernetes a plus", "java", "kubernetes"),
        ("Python, Scala and Docker preferred", "", "python scala docker"),
        ("Experience with Python, Scala and Docker is a plus", "", "python scala docker"),
        ("Proven Python experience is a plus", "", "python"),
        ("Java experience preferredCurious and patient", "", "java"),
        ("This job requires Python, MySQL, and candidates with Java are preferred", "python mysql", "java"),
        ("REQUIRED technologies: Docker, Python PREFERRED technologies: Java", "docker python", "java"),
        ("PREFERRED technologies: Java REQUIRED technologies: Docker, Python", "docker python", "java"),
        ("Good SQL; additional preferred qualifications include Java and Docker.", "sql", "java docker"),
        ("Required: SQL and Python. Desired skills include Java.", "sql python", "java"),
    ],
)
def test_a_wish_keeps_to_what_it_speaks_of(item: str, required: str, preferred: str) -> None:
    found = {m.skill: m.requirement.value for m in find_skills(Document(f"We are hiring.\n\n- {item}"))}
    assert {name for name, how in found.items() if how == "preferred"} == set(preferred.split())
    assert {name for name, how in found.items() if how == "required"} == set(required.split())
