from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.document import Document

TEXT = "About us\nWe draw maps.\nRequirements\n- Python. Also SQL\n- R"


def words(doc: Document) -> list[str]:
    return [doc.text[s.start : s.end] for s in doc.sentences]


def test_a_heading_is_a_sentence_of_its_own() -> None:
    assert words(Document(TEXT)) == ["About us", "We draw maps.", "Requirements", "Python.", "Also SQL", "R"]
    assert words(Document("Requirements: Python")) == ["Requirements:", "Python"]


def test_positions_find_their_sentence_and_section() -> None:
    doc = Document(TEXT)
    at = doc.text.index("SQL")
    assert doc.text[slice(*doc.sentence_at(at))] == "Also SQL"
    assert doc.section_at(at).kind == "requirements"
    assert doc.section_at(0).kind == "company"
    assert doc.section_at(10_000).kind == "requirements"
    assert Document("").sentence_at(0) == (0, 0)


def test_cues_are_found_in_folded_text() -> None:
    doc = Document("Don’t – REMOTE and remote")
    assert doc.folded == "don't - remote and remote"
    assert doc.find("remote", "don't") == [0, 8, 19]


@given(st.text())
def test_sentences_are_ordered_and_sections_cover_the_text(text: str) -> None:
    doc = Document(text)
    assert len(doc.folded) == len(doc.text)
    ends = [0, *(s.end for s in doc.sentences)]
    assert all(end <= s.start < s.end for end, s in zip(ends, doc.sentences, strict=False))
    assert "".join(doc.text[s.span.start : s.span.end] for s in doc.sections) == doc.text


def test_half_characters_are_not_read() -> None:
    given_text = "Join us \ud83d\nSQL is a must \ude00"
    doc = Document(given_text, "Cook \ud83d", "Köln", "Larkmoor\udc00")
    assert (doc.text, doc.title) == ("Join us \nSQL is a must ", "Cook ")
    assert (doc.location, doc.employer) == ("Köln", "Larkmoor")
    assert given_text[slice(*doc.span(*doc.sentences[-1]))] == "SQL is a must"
