"""Sentences into queries; what is not understood is refused with the forms that are."""

# ruff: noqa: E501 - a sentence and its query stand on one line

from __future__ import annotations

import re
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolescope.model.errors import BadQuestion
from rolescope.questions.claims.denial import complement
from rolescope.questions.claims.english import meant, understand
from rolescope.questions.claims.patterns import FORMS, PATTERNS
from rolescope.questions.claims.patterns.form import Pattern
from tests.questions.claims.sentences import MEANT, REFUSED

SENTENCES = [
    (
        "ML engineers earn more than data scientists in the US",
        "pay(machine_learning_engineer, country=US) > pay(data_scientist, country=US)",
    ),
    (
        "Senior data engineers earn less than senior data scientists in Germany since 2023.",
        ("pay(data_engineer, since=2023, country=DE, level=senior) "
        "< pay(data_scientist, since=2023, country=DE, level=senior)"),
    ),
    ("Data engineers earn much more than data analysts", "pay_gap(data_engineer, data_analyst) >= 0.2"),
    ("Data engineers earn significantly more than data analysts", "pay(data_engineer) > pay(data_analyst)"),
    ("Data analysts earn far less than data engineers", "pay_gap(data_analyst, data_engineer) <= -0.2"),
    ("AI engineers earn at least 30% more than data analysts", "pay_gap(ai_engineer, data_analyst) >= 0.3"),
    ("Data analysts earn 30 percent less than AI engineers", "pay_gap(data_analyst, ai_engineer) <= -0.3"),
    ("ML engineers make twice as much as data analysts", "pay_gap(machine_learning_engineer, data_analyst) >= 1"),
    ("Data analysts make half as much as ML engineers", "pay_gap(data_analyst, machine_learning_engineer) <= -0.5"),
    ("Data analysts earn less than data engineers", "pay(data_analyst) < pay(data_engineer)"),
    ("Data analysts are worse paid than data engineers", "pay(data_analyst) < pay(data_engineer)"),
    ("Data engineers are better paid than data analysts", "pay(data_engineer) > pay(data_analyst)"),
    ("Data engineers out-earn data analysts in Germany", "pay(data_engineer, country=DE) > pay(data_analyst, country=DE)"),
    ("Data engineer salaries are higher than those of data analysts", "pay(data_engineer) > pay(data_analyst)"),
    ("Data analyst salaries are lower than data engineer salaries", "pay(data_analyst) < pay(data_engineer)"),
    ("Data engineers in the UK earn more than data analysts", "pay(data_engineer, country=GB) > pay(data_analyst, country=GB)"),
    ("Data engineers earn more than data analysts and actuaries", "pay(data_engineer) > pay(data_analyst) and pay(data_engineer) > pay(actuary)"),
    ("Data analysts earn less than data engineers and actuaries", "pay(data_analyst) < pay(data_engineer) and pay(data_analyst) < pay(actuary)"),
    ("Data scientists earn more than data analysts but less than AI engineers", "pay(data_scientist) > pay(data_analyst) and pay(data_scientist) < pay(ai_engineer)"),
    ("data scientists earn at most $150,000", "pay(data_scientist) <= 150000"),
    ("A data engineer earns on average over 70 thousand euros a year in Germany", "pay(data_engineer, country=DE) >= 70000"),
    ("90% of data scientists earn over 100k", "pay(data_scientist, p=10) >= 100000"),
    ("few data scientists earn over 200k", "pay(data_scientist, p=90) <= 200000"),
    ("three quarters of data scientists earn under 200k", "pay(data_scientist, p=75) <= 200000"),
    ("most data scientists earn more than 100k", "pay(data_scientist) >= 100000"),
    ("The pay of data scientists and data engineers is very different", "pay_gap(data_scientist, data_engineer) != 0"),
    ("Data scientists with SQL earn 20% more", "premium(data_scientist, skill:sql) >= 0.2"),
    ("Most data scientists are really data analysts", "work_as(data_scientist, data_analyst) >= 0.5"),
    ("30% of data scientists are actually data engineers", "work_as(data_scientist, data_engineer) >= 0.3"),
    ("At most half of data scientists are really engineers", "engineering_work(data_scientist) <= 0.5"),
    ("There are fewer statisticians than data scientists", "titles(statistician) < titles(data_scientist)"),
    ("Statisticians are rarer than data scientists", "titles(statistician) < titles(data_scientist)"),
    ("Data scientists are more common than statisticians", "titles(data_scientist) > titles(statistician)"),
    ("Data scientists need at least 5 years of experience", "years(data_scientist) >= 5"),
    ("Data scientists need more than 5 years", "years(data_scientist) > 5"),
    ("Data scientists need less than 5 years of experience", "years(data_scientist) < 5"),
    ("Data scientists need no more than 5 years of experience", "years(data_scientist) <= 5"),
    ("Data scientists need more experience than data analysts", "years(data_scientist) > years(data_analyst)"),
    ("Data analysts need less experience than data scientists", "years(data_analyst) < years(data_scientist)"),
    ("Data scientists need SQL less than data analysts", "share(data_scientist, skill:sql) < share(data_analyst, skill:sql)"),
    ("Data scientists use less SQL than data analysts", "share(data_scientist, skill:sql) < share(data_analyst, skill:sql)"),
    ("Data scientists need SQL as often as data analysts", "share(data_scientist, skill:sql) ~ share(data_analyst, skill:sql)"),
    ("Over half of data engineers require Spark", "share(data_engineer, skill:apache-spark) >= 0.5"),
    ("Fewer than 5 % of data engineers require a master's degree", "share(data_engineer, degree:master) <= 0.05"),
    ("Around 50% of data scientists need SQL", "share(data_scientist, skill:sql) ~ 0.5"),
    ("Hardly any data scientists need Excel", "share(data_scientist, skill:excel) <= 0.05"),
    ("Most data analyst jobs are remote", "share(data_analyst, workplace:remote) >= 0.5"),
    ("Data analyst jobs are rarely remote", "share(data_analyst, workplace:remote) <= 0.1"),
    ("A third of data analysts can work remotely", "share(data_analyst, workplace:remote) >= 0.333"),
    ("Data analysts usually work remotely", "share(data_analyst, workplace:remote) >= 0.5"),
    ("Data analysts are remote", "share(data_analyst, workplace:remote) >= 0.5"),
    ("more data engineers need SQL than data scientists", "share(data_engineer, skill:sql) > share(data_scientist, skill:sql)"),
    ("data scientists are growing slower than AI engineers", "growth(data_scientist) < growth(ai_engineer)"),
    ("data engineers must have SQL", "share(data_engineer, skill:sql) >= 0.2"),
    ("Data engineers usually need SQL", "share(data_engineer, skill:sql) >= 0.5"),
    ("Data engineers and data analysts need SQL", "share(data_engineer, skill:sql) >= 0.2 and share(data_analyst, skill:sql) >= 0.2"),
    ("Data scientists need Python and SQL", "share(data_scientist, skill:python) >= 0.2 and share(data_scientist, skill:sql) >= 0.2"),
    ("Data scientists need Python or R", "share(data_scientist, skill:python) >= 0.2 or share(data_scientist, skill:r) >= 0.2"),
    ("Data engineers earn slightly more than data analysts", "pay_gap(data_engineer, data_analyst) > 0 and pay_gap(data_engineer, data_analyst) <= 0.1"),
    ("data scientists earn over $100k", "pay(data_scientist) >= 100000"),
    ("In the US, data engineers earn more than 150000 dollars", "pay(data_engineer, country=US) >= 150000"),
    ("data scientists earn as much as data engineers", "pay_gap(data_scientist, data_engineer) >= -0.05 and pay_gap(data_scientist, data_engineer) <= 0.05"),
    ("The pay of data scientists and data engineers overlaps heavily", "pay_overlap(data_scientist, data_engineer) >= 0.7"),
    ("Data scientists who know SQL earn more", "premium(data_scientist, skill:sql) > 0"),
    ("90 percent of data scientists are really engineers!", "engineering_work(data_scientist) >= 0.9"),
    ("9 in 10 of data scientist positions need engineers", "engineering_work(data_scientist) >= 0.9"),
    ("9 in 10 of data scientist positions need data engineers", "work_as(data_scientist, data_engineer) >= 0.9"),
    ("30% of data analysts do something else", "other_work(data_analyst) >= 0.3"),
    ("data scientist is vaguer than software engineer", "ambiguity(data_scientist) > ambiguity(software_engineer)"),
    ("data scientists have overtaken statisticians", "overtaken(data_scientist, statistician) > 0"),
    ("machine learning engineers are growing faster than data scientists", "growth(machine_learning_engineer) > growth(data_scientist)"),
    ("Statisticians are disappearing", "growth(statistician) < 0"),
    ("statisticians are on the rise", "growth(statistician) > 0"),
    ("There are more data scientist jobs than machine learning engineer jobs", "titles(data_scientist) > titles(machine_learning_engineer)"),
    ("machine learning engineer = data engineer + data scientist", "blend(machine_learning_engineer, data_engineer, data_scientist) >= 0.9"),
    ("A machine learning engineer is a data engineer plus a data scientist", "blend(machine_learning_engineer, data_engineer, data_scientist) >= 0.9"),
    ("data scientists need SQL more than machine learning engineers", "share(data_scientist, skill:sql) > share(machine_learning_engineer, skill:sql)"),
    ("data scientists use more Python than data analysts", "share(data_scientist, skill:python) > share(data_analyst, skill:python)"),
    ("Data scientists are more remote than data engineers", "share(data_scientist, workplace:remote) > share(data_engineer, workplace:remote)"),
    ("machine learning engineers don't need SQL", "share(machine_learning_engineer, skill:sql) <= 0.05"),
    ("Most data scientists require a PhD", "share(data_scientist, degree:phd) >= 0.5"),
    ("60% of data scientists use SQL", "share(data_scientist, skill:sql) >= 0.6"),
    ("all data engineers need Spark", "share(data_engineer, skill:apache-spark) >= 0.9"),
    ("data engineers must know Airflow", "share(data_engineer, skill:apache-airflow) >= 0.2"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "query"), SENTENCES)
def test_a_sentence_means(sentence: str, query: str) -> None:
    assert str(understand(sentence)) == query


@pytest.mark.parametrize(("sentence", "query"), MEANT)
def test_what_people_say_means(sentence: str, query: str) -> None:
    assert str(understand(sentence)) == query


@pytest.mark.parametrize(("sentence", "words"), REFUSED)
def test_what_people_say_and_nothing_answers(sentence: str, words: str) -> None:
    with pytest.raises(BadQuestion, match=re.escape(words)):
        understand(sentence)


def test_every_form_has_a_sentence_here() -> None:
    used = {meant(sentence)[0] for sentence, _ in (*SENTENCES, *MEANT)}
    assert set(FORMS) <= used


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("SQL", "is not understood"),
        ("data scientists need no SQL less than data analysts", "is not understood"),
        ("data scientists need Python and no SQL", "is not understood"),
        ("", "is not understood"),
        ("data scientists are taller than data engineers", "is not understood"),
        ("data scientists need unicorn dust", "is no skill that is read"),
        ("data scientists earn twice more than data engineers", "is not understood"),
        ("senior data scientists earn more than junior data engineers", "at one level"),
        ("senior data scientists earn more than data engineers", "at one level"),
        ("data scientists are declining in India", "cannot be narrowed to country IN"),
        ("senior data scientists are growing", "cannot be narrowed to level senior"),
        ("data scientists have overtaken statisticians since 2020", "cannot be narrowed to since 2020"),
        ("there are more data scientists than data engineers in Germany", "cannot be narrowed"),
        ("most data engineers need data pipelines", "share of duties is meant"),
        ("dragon tamers earn more than data scientists", "'dragon tamers' stands where a role is meant"),
        ("data scientists earn over 20%", "is not understood"),
        ("data scientists earn over 50", "no pay of a year"),
        ("data scientists earn over 100.000", "no pay of a year"),
        ("data scientists earn over $100k in Germany", "stated in EUR, and nothing is converted"),
        ("data scientists earn over 100k euros", "stated in USD, and nothing is converted"),
        ("around half of data scientists earn over 100k", "not of “around”"),
        ("5 data scientists need SQL", "No form has a place for “5”"),
        ("data scientists earn more than data engineers, but not much more", "“not” has no place"),
        ("data scientists no longer earn more than data engineers", "speaks of the past"),
        ("data scientists earn over $100 an hour", "is not understood"),
        ("data scientists earn over 10k a month", "is not understood"),
        ("0% of data scientists need SQL", "none does cannot be counted"),
        ("most data scientists need Python and SQL", "are several things"),
        ("data scientists with a PhD earn more", "told of skills"),
        ("data scientists need dashboards and SQL", "share of duties is meant"),
        (
            "data scientists in the US earn more than data engineers in Germany",
            "in one place",
        ),
        ("the number of data scientist jobs is falling", "is not understood"),
        ("data scientist and machine learning engineer are the same job", "is not understood"),
        ("most data scientists earn more than data engineers", "No form has a place for “most”"),
    ],
)
def test_what_is_refused_says_why(sentence: str, words: str) -> None:
    with pytest.raises(BadQuestion, match=words):
        understand(sentence)


@given(st.text(max_size=80))
def test_any_text_is_understood_or_refused(text: str) -> None:
    with suppress(BadQuestion):
        assert understand(text).parts


DENIALS = ("not", "do not", "don't", "does not", "are not", "aren't", "no longer", "never", "hardly", "no")
SAID = tuple(sentence for sentence, _ in (*SENTENCES, *MEANT))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SAID), st.integers(0, 20), st.sampled_from(DENIALS))
def test_a_not_is_never_passed_over(sentence: str, at: int, denial: str) -> None:
    """Wherever it is put in, the sentence is refused or means something else."""
    words = sentence.split()
    place = min(at, len(words) - 1)
    denied = " ".join([*words[:place], denial, *words[place:]])
    with suppress(BadQuestion):
        query = str(understand(denied))
        assert query != str(understand(sentence)) or query.endswith(" ~ 0.5"), denied


@pytest.mark.parametrize("pattern", [one for one in PATTERNS if one.denied is not None])
def test_a_denial_is_told_from_what_it_denies(pattern: Pattern) -> None:
    said, denied = pattern.ways
    texts = [" ".join(one.lower().rstrip(".!").split()) for one in SAID]
    assert not [
        one
        for one in texts
        if said.expression.fullmatch(one) and _plain(one) and denied.expression.fullmatch(one)
    ]
    assert denied.expression.pattern != said.expression.pattern
    assert "(?#" not in denied.expression.pattern


def _plain(sentence: str) -> bool:
    return not re.search(r"\bno[t]?\b|n't\b|nt\b", sentence)


@pytest.mark.parametrize("sentence", [one for one, _ in SENTENCES])
def test_that_it_is_not_true_is_the_complement(sentence: str) -> None:
    said = understand(sentence)
    with suppress(BadQuestion):
        assert understand(f"It is not true that {sentence}") == complement(said)
        assert understand(f"It is true that {sentence}") == said


HOSTILE = (
    "earn more than and ", "a need more b than ", "most of all ", "in the us in ", "from 1k to 2k ", "a",
    "1,", "pay of a is ", "do not ", "between 1 and 2 and ", "since 2020 ", "data scientists need more ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("size", [240, 100_000])
def test_hostile_text_is_refused_at_once(piece: str, size: int) -> None:
    text = (piece * size)[:size]
    begun = time.perf_counter()
    with pytest.raises(BadQuestion):
        understand(text)
    assert time.perf_counter() - begun < 1.0


def test_a_refusal_is_a_few_lines() -> None:
    with pytest.raises(BadQuestion) as error:
        understand("data scientists are taller than data engineers")
    first, why, said, *forms, query = str(error.value).splitlines()
    assert first == "The claim is not understood: 'data scientists are taller than data engineers'."
    assert why == "No form has a place for “are taller than”."
    assert "docs/claims.md" in said
    assert len(forms) == 5
    assert {form.strip() for form in forms} <= set(FORMS)
    assert query.startswith("As a query: pay(")
    assert all(len(line) < 160 for line in str(error.value).splitlines())
