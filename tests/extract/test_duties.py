import numpy as np

from rolescope.extract.document import Document
from rolescope.extract.duties import BUCKETS, duty_spans, features, find_duties
from rolescope.taxonomy.activities import activities

TEXT = (
    "We are a mapmaker.\n\nResponsibilities\n- Build and maintain ETL pipelines that load map data into "
    "the warehouse\n"
    "- Create dashboards and weekly reports in Tableau for the sales team\n- Mentor junior analysts and "
    "lead a small team\n\n"
    "Requirements\n- Knowledge of SQL and of some language\n\nBenefits\n- Build your own pension plan "
    "with our help today\n"
)


def test_each_duty_has_its_activity() -> None:
    found = {
        TEXT[d.span.start : d.span.end].split(maxsplit=1)[0]: d.activity for d in find_duties(Document(TEXT))
    }
    assert found == {"Build": "data_pipelines_etl", "Create": "dashboards_reports", "Mentor": "lead_mentor"}


def test_requirements_and_benefits_are_no_duties() -> None:
    words = " ".join(TEXT[s.start : s.end] for s in duty_spans(Document(TEXT)))
    assert "Knowledge" not in words
    assert "pension" not in words


def test_without_a_duties_section_sentences_that_open_like_one_are_taken() -> None:
    text = (
        "You will design the maps of tomorrow. Develops new printing methods for maps. Our office is "
        "nice and warm."
    )
    assert len(list(duty_spans(Document(text)))) == 2


def test_a_text_without_duties_has_none() -> None:
    assert find_duties(Document("")) == ()


def test_probabilities_are_shares_of_known_activities() -> None:
    for duty in find_duties(Document(TEXT)):
        assert duty.activity in activities()
        assert 1 / len(activities()) <= duty.probability <= 1


def test_features_are_buckets_and_never_empty() -> None:
    assert features("").size
    assert np.all((features("Draw über maps, 3 times") >= 0) & (features("Draw maps") < BUCKETS).all())
