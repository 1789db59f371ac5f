import numpy as np
import pytest

from rolescope.extract.document import Document
from rolescope.extract.duties import (
    MARKS,
    NO_DUTY,
    PAIRS,
    START,
    candidates,
    duty_model,
    find_duties,
    judge,
    marked,
    opens_with_verb,
    pair_buckets,
    vocabulary_of,
    words_of,
)
from rolescope.model.reading import Duty, SectionKind
from rolescope.taxonomy.activities import activities

TEXT = (
    "We are a mapmaker.\n\nResponsibilities\n- Build and maintain ETL pipelines that load map data into "
    "the warehouse\n"
    "- Create dashboards and weekly reports in Tableau for the sales team\n- Mentor junior analysts and "
    "lead a small team\n\n"
    "Requirements\n- Knowledge of SQL and of some language\n\nBenefits\n- Build your own pension plan "
    "with our help today\n"
)


def duties_of(doc: Document) -> tuple[Duty, ...]:
    """The duties of one document."""
    (judged,) = judge([doc])
    return find_duties(doc, judged)


def test_each_duty_has_its_activity_its_place_and_its_words() -> None:
    found = duties_of(Document(TEXT))
    assert [(duty.quote.split()[0], duty.activity) for duty in found] == [
        ("Build", "data_pipelines_etl"),
        ("Create", "dashboards_reports"),
        ("Mentor", "lead_mentor"),
    ]
    assert all(TEXT[d.span.start : d.span.end] == d.quote for d in found)


@pytest.mark.parametrize(
    ("sentence", "activity"),
    [
        ("Design, run and analyse A/B tests of the booking page", "experiment_ab_test"),
        ("Train and tune deep learning models that recognise road signs", "train_models"),
        ("Gather business requirements and write user stories with the clerks", "requirements_process"),
        ("Present findings and recommendations to the board of the harbour", "insight_communication"),
        ("Answer support tickets and help users of the lighthouse app", "customer_support"),
        ("Own the product roadmap and prioritise the backlog of the ferry team", "product_management"),
        ("Provision cloud infrastructure with Terraform and Kubernetes", "infrastructure_cloud"),
        ("Publish papers on new methods for tides at scientific conferences", "research_methods"),
    ],
)
def test_plain_sentences_are_read_as_a_person_would(sentence: str, activity: str) -> None:
    assert [d.activity for d in duties_of(Document(f"Responsibilities\n- {sentence}\n"))] == [activity]


def test_requirements_and_benefits_are_no_duties() -> None:
    words = " ".join(duty.quote for duty in duties_of(Document(TEXT)))
    assert "Knowledge" not in words
    assert "pension" not in words


def test_without_a_duties_section_sentences_that_tell_of_the_work_are_taken() -> None:
    text = (
        "You will design and test the software of our lighthouses. Develops new printing methods for maps. "
        "Our office is nice and warm."
    )
    assert [d.quote.split()[0] for d in duties_of(Document(text))] == ["You", "Develops"]


GLUED = (
    "We build and operate data pipelines for hundreds of ports. Backed by investors, we develop machine "
    "learning models for insurers. Our products help teams analyse data and build dashboards. {} Acme is an "
    "equal opportunity employer."
)
DUTY = "You will build predictive models of the tides."


def test_what_a_company_says_of_itself_is_no_duty_where_no_heading_says_so() -> None:
    found = duties_of(Document(GLUED.format(DUTY)))
    assert [duty.quote for duty in found] == [DUTY]


def test_under_a_heading_of_duties_we_are_those_who_do_the_work() -> None:
    found = duties_of(Document(f"What you will do\n{GLUED.format(DUTY)}"))
    assert found[0].quote.startswith("We build and operate")


def test_in_a_backlog_we_are_those_who_do_the_work() -> None:
    doc = Document(GLUED.format(DUTY))
    assert len(candidates(doc)) < len(candidates(doc, of_team=True))


@pytest.mark.parametrize("text", ["", "Map.", "\n\n", "We pay 40,000 EUR a year.", "% & / ( ) = ? `\n" * 9])
def test_a_text_without_duties_has_none(text: str) -> None:
    assert duties_of(Document(text)) == ()


def test_probabilities_are_shares_of_known_activities() -> None:
    for duty in duties_of(Document(TEXT)):
        assert duty.activity in activities()
        assert 1 / len(activities()) <= duty.probability <= 1


def test_the_shipped_model_knows_every_activity_and_what_is_none() -> None:
    model = duty_model()
    assert model.activities == (*activities(), NO_DUTY)
    assert list(model.vocabulary)[: len(MARKS)] == list(MARKS)
    assert model.words.shape == (len(model.vocabulary), len(model.activities))
    assert model.pairs.shape == (PAIRS, len(model.activities))
    assert not model.pairs[0].any()
    assert not model.words[0].any()


def test_candidates_stand_outside_boilerplate_and_carry_marks() -> None:
    found = candidates(Document(TEXT.replace("We are", "You are")))
    assert found[0][1][:5] == ["<other>", "<no verb>", START, "you", "are"]
    assert found[1][1][:4] == ["<duties>", "<verb>", START, "build"]
    assert not any("pension" in words for _, words in found)


def test_marks_are_no_words_of_a_text() -> None:
    assert not set(MARKS) & set(words_of("A <verb> and a <start> of <duties> ."))
    assert marked(["mentors", "pilots"], SectionKind.PAY)[:3] == ["<elsewhere>", "<verb>", START]


def test_an_adverb_may_stand_before_the_verb() -> None:
    assert opens_with_verb(["closely", "monitors", "tides"])
    assert not opens_with_verb(["daily"])
    assert not opens_with_verb(["strong", "swimmer"])


def test_pairs_join_known_words_of_one_sentence() -> None:
    vocabulary = vocabulary_of([*MARKS, "draw", "maps"])
    sentence = ["<duties>", "<verb>", START, "draw", "maps", "quickly", "maps"]
    numbers = np.array([vocabulary[word] for word in sentence * 2])
    assert (pair_buckets(numbers) > 0).tolist() == [False, False, False, True, True, False, False] * 2
