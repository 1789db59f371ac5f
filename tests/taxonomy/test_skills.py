"""One id each, whatever the employer calls it."""

from __future__ import annotations

import gzip
from importlib.resources import files

import pytest

from rolescope.model.concept import SkillType
from rolescope.taxonomy.skills import core, key, skills, surfaces

SAME = [
    ("k8s", "kubernetes"),
    ("Kubernetes", "kubernetes"),
    ("Postgres", "postgresql"),
    ("PostgreSQL", "postgresql"),
    ("sklearn", "scikit-learn"),
    ("scikit-learn", "scikit-learn"),
    ("Java", "java"),
    ("JavaScript", "javascript"),
    ("ML", "machine-learning"),
    ("Machine learning", "machine-learning"),
    ("C++", "c-plus-plus"),
    ("C#", "c-sharp"),
    ("C", "c"),
    (".NET", "dotnet"),
    ("CI/CD", "ci-cd"),
    ("A/B testing", "a-b-testing"),
    ("AB testing", "a-b-testing"),
    ("Node.js", "node-js"),
    ("PowerBI", "power-bi"),
    ("Google BigQuery", "bigquery"),
    ("S3", "amazon-s3"),
    ("recommendation engines", "recommender-systems"),
    ("ELT", "etl"),
    ("complex SQL queries", "sql"),
    ("Genesys Cloud", "genesys"),
    ("Google Apigee", "apigee"),
    ("integrated development environment", "developer-tools"),
    ("Session Initiation Protocol", "sip"),
]
APART = [
    ("OAuth2", "SAML"),
    ("SOAP", "REST API"),
    ("load testing", "unit tests"),
    ("regression testing", "unit tests"),
    ("Azure Service Bus", "Azure Event Hubs"),
    ("Event Grid", "Azure Event Hubs"),
    ("data formats", "CSV"),
    ("curiosity", "creativity"),
    ("capacity planning", "site reliability engineering"),
    ("stored procedures", "query optimization"),
    ("After Effects", "Adobe Premiere"),
    ("Webex", "Zoom"),
    ("JDBC", "ODBC"),
    ("FTP", "SFTP"),
    ("SoapUI", "Swagger"),
    ("pair programming", "code review"),
    ("paid search", "SEO"),
    ("JAGS", "WinBUGS"),
    ("S/4HANA", "SAP HANA"),
    ("GNU Make", "CMake"),
    ("Windsurf", "GitHub Copilot"),
    ("service desk", "ITIL"),
    ("JPA", "Hibernate"),
]


@pytest.mark.parametrize(("label", "skill_id"), SAME)
def test_every_name_of_a_skill_leads_to_its_one_id(label: str, skill_id: str) -> None:
    assert surfaces()[key(label)] == skill_id


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_things_have_different_ids(one: str, other: str) -> None:
    assert surfaces()[key(one)] != surfaces()[key(other)]


def test_no_label_of_the_core_belongs_to_two_skills() -> None:
    owners: dict[str, str] = {}
    for skill in core().values():
        for label in (skill.pref_label, *skill.alt_labels):
            assert owners.setdefault(key(label), skill.id) == skill.id, label


def test_every_label_of_the_core_can_be_looked_for() -> None:
    assert all(key(label) for s in core().values() for label in (s.pref_label, *s.alt_labels))


def test_every_type_is_peopled() -> None:
    assert {s.type for s in core().values()} == set(SkillType)
    assert len(core()) > 500


def test_core_skills_carry_the_codes_of_the_public_vocabularies() -> None:
    python = skills()["python"]
    assert python.esco is not None
    assert python.esco.startswith("http://data.europa.eu/esco/skill/")
    assert python.onet == "Python"
    assert skills()["kubernetes"].onet == "Kubernetes"


def test_the_public_vocabularies_are_there_but_their_ordinary_words_are_not_looked_for() -> None:
    assert len(skills()) > 20_000
    looked_for = {
        "analyze",
        "design",
        "computer science",
        "job opportunities",
        "linkedin",
    } & surfaces().keys()
    assert not looked_for


def test_acronyms_get_no_plural() -> None:
    assert "does" not in surfaces()


def test_payroll_is_not_told_as_hiring() -> None:
    assert skills()[surfaces()["payroll"]].pref_label == "HR and talent management"
    assert surfaces()["talent acquisition"] == surfaces()["payroll"], "one id, as the snapshot counts it"


def test_keys_drop_case_hyphens_and_slashes_only() -> None:
    assert key("CI/CD") == key("ci-cd") == "ci cd"
    assert key("C++") == "c++"
    assert key("Java") != key("JavaScript")
    assert key("ASP.NET") == "asp .net"


def test_the_table_is_packed_without_a_date() -> None:
    packed = (files("rolescope.taxonomy") / "data" / "skills.tsv.gz").read_bytes()
    assert packed[4:8] == bytes(4)
    lines = gzip.decompress(packed).decode().splitlines()
    assert lines == sorted(lines)
