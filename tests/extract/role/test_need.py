"""A backlog read as work to do: rare roles start nearer to common ones, and places are those of the text."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.extract.role.model import UNCLEAR, role_model
from rolescope.extract.role.need import ARGUES, read_need
from rolescope.model.role_reading import CANNOT_TELL

TEXT = """- Load the events of the shop from Kafka into the warehouse every hour
- Build Airflow pipelines for twelve sources that are copied by hand
- Test the quality of the data and alert us when a load fails
- The best team in the world sits in Lyon
"""


def test_biases_are_levelled_and_what_is_unclear_keeps_its_own() -> None:
    model = role_model()
    unclear = model.roles.index(UNCLEAR)
    rest = [k for k in range(len(model.roles)) if k != unclear]
    level = model.levelled(1)
    assert np.ptp(level[rest]) == pytest.approx(0, abs=1e-5)
    assert level[unclear] == model.bias[unclear]
    assert (model.levelled(0) == model.bias).all()
    assert np.ptp(model.levelled(0.5)[rest]) == pytest.approx(np.ptp(model.bias[rest]) / 2, rel=1e-5)


def test_everything_found_stands_in_the_text() -> None:
    found = read_need(TEXT)
    assert [TEXT[slice(*span)] for span in found.lines] == [line[2:] for line in TEXT.splitlines()]
    assert all(TEXT[slice(*one.span)] == one.quote for one in found.duties)
    assert all(TEXT[slice(*one.span)] == one.quote for one in found.sentences)
    assert {one.activity for one in found.missing}.isdisjoint(one.activity for one in found.duties)


def test_a_text_without_work_cannot_be_told() -> None:
    assert read_need("We need somebody good with data.").verdict.verdict == CANNOT_TELL


def test_a_sentence_that_hardly_adds_to_a_role_is_not_quoted_for_it() -> None:
    """What predicts who leaves is no data architect's, whatever speck it adds to one."""
    predict = "We want to predict which customers leave next month."
    text = f"""Our nightly pipeline into Snowflake breaks twice a week.
Migrate the dbt models to the new warehouse.
Finance waits three days for the monthly revenue report.
{predict}
Set up CI for the Airflow DAGs."""
    found = read_need(text)
    assert "data_architect" in found.verdict.roles
    assert not [one for one in found.sentences if one.role == "data_architect" and one.quote == predict]
    assert all(one.weight >= ARGUES for one in found.sentences)
    assert found.sentences
