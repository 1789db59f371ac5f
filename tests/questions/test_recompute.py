"""Ten cells of an answer recomputed from the tables with plain SQL."""

from __future__ import annotations

from importlib.resources import files

import duckdb
import pytest

from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.questions.compare import compare

PAIR = ("data_scientist", "machine_learning_engineer")
TABLES = files("rolescope.store").joinpath("embedded")

# The share of postings under a role that mention a skill, as read: within the United States, employers' own
# postings only, strata of collection × level weighed by the harmonic mean of the two roles' postings in them.
# No employer reaches the cap in either role here, so none is weighed down; a test below holds that.
SHARE = """
WITH own AS (
    SELECT * FROM '{t}/cells.parquet'
    WHERE role IN ('data_scientist', 'machine_learning_engineer')
      AND country = 'US' AND employer_kind NOT IN ('agency', 'marketplace')
),
per_stratum AS (
    SELECT collection, level,
           sum(postings) FILTER (role = 'data_scientist') AS ds,
           sum(postings) FILTER (role = 'machine_learning_engineer') AS ml
    FROM own GROUP BY ALL
),
weights AS (
    SELECT collection, level, (1 / (1 / ds + 1 / ml)) / sum(1 / (1 / ds + 1 / ml)) OVER () AS w
    FROM per_stratum WHERE ds > 0 AND ml > 0
),
hits AS (
    SELECT collection, level, sum(s.postings) AS k
    FROM own JOIN '{t}/skill_counts.parquet' s USING (cell)
    WHERE s.skill = $skill AND role = $role GROUP BY ALL
),
sizes AS (SELECT collection, level, sum(postings) AS n FROM own WHERE role = $role GROUP BY ALL)
SELECT sum(w * coalesce(k, 0) / n) FROM weights JOIN sizes USING (collection, level)
LEFT JOIN hits USING (collection, level)
"""

LARGEST_EMPLOYER = """
SELECT max(n) / sum(n) FROM (
    SELECT employer, sum(postings) AS n FROM '{t}/cells.parquet'
    WHERE role = $role AND country = 'US' AND employer_kind NOT IN ('agency', 'marketplace') GROUP BY ALL
)
"""

MEDIAN = """
SELECT quantile_cont(amount, 0.5) FROM (
    SELECT (low + high) / 2 AS amount, unnest(range(records)) FROM '{t}/pay.parquet'
    WHERE source = 'aijobs_salaries' AND role = $role AND level = $level
      AND country = 'US' AND currency = 'USD'
)
"""

TITLES = """
SELECT titles / total FROM '{t}/title_counts.parquet'
WHERE source = 'aijobs_salaries' AND year = 2024 AND role = $role
"""


@pytest.fixture(scope="module")
def answer() -> Answer[Comparison]:
    return compare(PAIR)


def sql(query: str, **parameters: str) -> float:
    found = duckdb.execute(query.format(t=TABLES), parameters).fetchall()
    return float(found[0][0])


def row(answer: Answer[Comparison], skill: str) -> PrevalenceRow:
    return next(row for row in answer.view.skills if row.id == skill)


@pytest.mark.parametrize("role", PAIR)
@pytest.mark.parametrize("skill", ["python", "sql", "pytorch"])
def test_shares_as_read(answer: Answer[Comparison], role: str, skill: str) -> None:
    figure = row(answer, skill).roles[role]
    assert isinstance(figure, Estimate)
    assert figure.observed == pytest.approx(sql(SHARE, skill=skill, role=role), abs=1e-9)


@pytest.mark.parametrize("role", PAIR)
def test_no_employer_is_weighed_down_here(role: str) -> None:
    assert sql(LARGEST_EMPLOYER, role=role) < EMPLOYER_CAP


@pytest.mark.parametrize(("role", "level"), [(PAIR[0], "senior"), (PAIR[1], "mid")])
def test_medians_of_pay(answer: Answer[Comparison], role: str, level: str) -> None:
    cell = next(c for c in answer.view.pay if (c.source, c.role, c.level) == ("aijobs_salaries", role, level))
    assert isinstance(cell.p50, Estimate)
    assert cell.p50.value == pytest.approx(sql(MEDIAN, role=role, level=level))


@pytest.mark.parametrize("role", PAIR)
def test_title_shares(answer: Answer[Comparison], role: str) -> None:
    share = next(
        t for t in answer.view.titles if (t.source, t.year, t.role) == ("aijobs_salaries", 2024, role)
    )
    assert isinstance(share.share, Estimate)
    assert share.share.value == pytest.approx(sql(TITLES, role=role))
