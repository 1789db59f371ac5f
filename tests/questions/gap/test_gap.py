"""What unlocks most, from a store: each count is that of fits run again, and what is left out is said."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from rolescope.analyse.counterfactuals import changed
from rolescope.analyse.fit import fit
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.fit import Change, State
from rolescope.model.gap import GapAnswer
from rolescope.model.profile import Qualifications
from rolescope.questions.evidence import CLOSED, Home
from rolescope.questions.fit.candidates import candidates
from rolescope.questions.gap import gap
from rolescope.questions.jobs.arguments import NO_FILTERS, Filters
from rolescope.questions.jobs.store import opened
from rolescope.questions.profile import profile_of
from rolescope.store.own.open import own_store
from rolescope.taxonomy.relatedness import related
from tests.questions.fit.made import AS_OF, CV
from tests.questions.fit.made import given as cv
from tests.questions.gap.made import ASKS, BUILDS, store
from tests.questions.jobs.made import AT, fill, offer


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A filled store."""
    return Home(store(tmp_path_factory.mktemp("gap")))


def asked(home: Home, text: str = CV, **options: object) -> Answer[GapAnswer]:
    return gap(cv(text), home=home, as_of=AS_OF, **options)  # type: ignore[arg-type]


def passing(home: Home, person: Qualifications, threshold: int, filters: Filters = NO_FILTERS) -> set[str]:
    """Ids of all vacancies that pass: each run, none left out but what may not be counted."""
    with opened(home) as file:
        found = candidates(file, None, filters)
    ids = set()
    for one in found.found:
        judged = fit(person, one.requirements or (), related=related())
        barred = any(row.judged.state is State.CONTRADICTED for row in judged.blockers)
        if found.counted(one) and judged.score is not None and judged.score >= threshold and not barred:
            ids.add(one.id)
    return ids


def after(person: Qualifications, changes: Sequence[Change]) -> Qualifications:
    return reduce(changed, changes, person)


@pytest.mark.parametrize("threshold", [30, 60, 90])
def test_each_count_is_that_of_running_everything_again(home: Home, threshold: int) -> None:
    view = asked(home, threshold=threshold).view
    person = profile_of(cv(), as_of=AS_OF).qualifications()
    now = passing(home, person, threshold)
    assert view.passing == len(now)
    for one in view.unlocks:
        then = passing(home, after(person, [one.change]), threshold)
        assert (one.unlocks, one.passing) == (len(then - now), len(then))
        assert set(one.jobs) <= then - now
        if one.with_years:
            dated = one.change._replace(years=one.with_years.years)
            assert one.with_years.unlocks == len(passing(home, after(person, [dated]), threshold) - now)
    for dated_one in view.only_with_years:
        then = passing(home, after(person, [dated_one.change]), threshold)
        assert dated_one.unlocks == len(then - now)
    for pair in view.pairs:
        then = passing(home, after(person, [pair.first, pair.second]), threshold)
        assert pair.together == len(then - now)
        assert pair.more == pair.together - sum(pair.alone) > 0
    taken: list[Change] = []
    for step in view.plan.steps:
        taken.append(step.change)
        then = passing(home, after(person, taken), threshold)
        assert (step.unlocked, step.passing) == (len(then - now), len(then))


def test_a_vacancy_that_is_posted_twice_counts_once_and_what_may_not_be_counted_not_at_all(
    home: Home,
) -> None:
    """Ten openings: nine vacancies, of which eight may be counted; one of these asks for one thing only."""
    view = asked(home).view
    assert (view.found, view.uncounted, view.thin) == (8, 1, 1)
    assert view.eligible == 7
    assert view.stored.openings == 10
    by_label = {one.change.label: one for one in view.unlocks}
    assert "adzuna" not in json.dumps([one.jobs for one in view.unlocks])
    assert by_label["Apache Airflow"].asked == 3
    assert any("terms forbid counting" in said for said in view.notes)


def test_learning_gives_no_years(home: Home) -> None:
    """Of what asks for 6 years of Kafka, Kafka alone is worth .2: with the median of years it would do."""
    view = asked(home, threshold=90).view
    dated = {one.change.label: one for one in view.only_with_years}
    kafka = dated["Apache Kafka"]
    assert (kafka.change.years, kafka.held, kafka.unlocks) == (6, False, 1)
    assert "Apache Kafka" not in {one.change.label for one in view.unlocks}


def test_a_posting_that_is_copied_into_the_profile_is_left_out(home: Home) -> None:
    view = asked(home, CV + "\n" + BUILDS.format(ASKS[3]) + "\n").view
    assert view.copied >= 1
    assert any("whose own words stand in the profile" in said for said in view.notes)


def test_of_one_question_there_is_one_answer_and_nothing_of_the_person_in_it(home: Home) -> None:
    first, second = asked(home), asked(home)
    assert first.to_json() == second.to_json()
    assert "n.n@example.org" not in first.to_json()
    assert "Example University" not in first.to_json()
    assert asked(home, CV.replace("Spark", "Spork")).snapshot != first.snapshot
    assert first.question["threshold"] == "60"


def test_pay_is_not_told_of_so_few(home: Home) -> None:
    pay = asked(home).view.unlocks[0].pay
    assert (pay.country, pay.currency, pay.unlocked) == (None, None, 0)


def test_a_question_can_be_narrowed_and_stop_is_told(home: Home) -> None:
    view = asked(home, filters=Filters(skill=("dbt",)), top=2).view
    assert view.found == 2
    assert len(view.unlocks) <= 2
    assert view.plan.stop.startswith("Stop here:")
    assert view.plan.least == 1


@pytest.mark.parametrize(
    ("options", "says"),
    [({"threshold": 0}, "--threshold"), ({"threshold": 101}, "--threshold"), ({"top": 0}, "--top")],
)
def test_a_question_that_cannot_be_asked_says_what_can(
    home: Home, options: dict[str, Any], says: str
) -> None:
    with pytest.raises(BadQuestion, match=says):
        asked(home, **options)


def test_where_there_is_nothing_to_judge_it_says_what_to_try(tmp_path: Path) -> None:
    with own_store(AT, tmp_path):
        pass
    view = asked(Home(tmp_path)).view
    assert view.headline == "Your store is empty"
    assert view.tries
    assert (view.unlocks, view.pairs, view.plan.steps) == ((), (), ())


def test_nothing_that_fits_is_told(home: Home) -> None:
    view = asked(home, filters=Filters(title="nobody")).view
    assert view.headline == "No job of your store fits what was asked"
    assert view.tries


def test_a_server_without_a_store_has_none() -> None:
    with pytest.raises(BadQuestion, match="no store"):
        asked(CLOSED)


def test_what_no_job_names_stands_after_all_that_is_named(tmp_path: Path) -> None:
    """PySpark holds Python and Spark, and so passes two jobs; the one that names it asks for too much."""
    asks = (
        "SQL, Tableau and Python",
        "SQL, Tableau and Apache Spark",
        "PySpark, Kafka, Terraform, Snowflake, Kubernetes and Scala",
    )
    with own_store(AT, tmp_path) as file:
        fill(
            file,
            [
                offer(
                    "greenhouse",
                    str(n),
                    "Data Engineer",
                    BUILDS.format(ask),
                    f"Example {n}",
                    "Berlin, Germany",
                )
                for n, ask in enumerate(asks)
            ],
        )
    view = asked(
        Home(tmp_path), "Data Engineer at Exempla, 2019 to 2024\n- SQL and Tableau\n", threshold=80
    ).view
    found = {one.change.label: (one.unlocks, one.by_name) for one in view.unlocks}
    assert (found["PySpark"], found["Python"]) == ((2, 0), (1, 1))
    assert list(found).index("Python") < list(found).index("PySpark")
    assert "by name, " in view.headline
    assert "PySpark" not in view.headline
