from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.document import Document
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.reading import SectionKind

GLUED = (
    "Overview Joining a small team.Responsibilities:Build data pipelines.Test "
    "them.Qualifications:Bachelor in physics.Two "
    "languages of your choice.Preferred QualificationsKnows SQL.BenefitsMedical and dental."
)


def kinds(text: str) -> list[SectionKind]:
    return [section.kind for section in Document(text).sections]


def test_headings_glued_to_their_neighbours_are_found() -> None:
    assert kinds(GLUED) == [
        SectionKind.OTHER,
        SectionKind.DUTIES,
        SectionKind.REQUIREMENTS,
        SectionKind.PREFERRED,
        SectionKind.BENEFITS,
    ]


def test_headings_on_lines_of_their_own_are_found() -> None:
    text = (
        "We make maps.\n\nWhat you’ll do at Acme\n- Draw maps\n\n**Requirements**\n- 3 years of "
        "maps\n\nABOUT US\nOld firm."
    )
    assert kinds(text) == [
        SectionKind.OTHER,
        SectionKind.DUTIES,
        SectionKind.REQUIREMENTS,
        SectionKind.COMPANY,
    ]


def test_a_heading_before_a_number_is_found() -> None:
    assert (
        kinds("You draw on your experience.Requirements3+ years of drawing")[-1] is SectionKind.REQUIREMENTS
    )


def test_a_word_within_a_sentence_is_no_heading() -> None:
    assert kinds("You gather requirements and explain benefits to the company.") == [SectionKind.OTHER]


def test_the_body_begins_after_the_heading() -> None:
    text = "Responsibilities: Draw maps."
    assert text[Document(text).sections[-1].body :].strip() == "Draw maps."


def test_boilerplate_can_be_left_out() -> None:
    kept = "".join(
        Document(GLUED).text[s.span.start : s.span.end]
        for s in Document(GLUED).sections
        if s.kind not in BOILERPLATE
    )
    assert "pipelines" in kept
    assert "dental" not in kept


@given(
    st.lists(
        st.sampled_from(["Requirements", "Benefits:", "\n", "We draw.", "About Acme", " ", "İx", "3+ years"])
    )
)
def test_sections_cover_the_text_without_overlap(parts: list[str]) -> None:
    doc = Document("".join(parts))
    assert "".join(doc.text[s.span.start : s.span.end] for s in doc.sections) == doc.text
