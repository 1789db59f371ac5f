import pytest

from rolescope.extract.areas import areas_from
from rolescope.extract.document import Document


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the US, Canada or the EU today", ["US", "CA", "EU"]),
        ("Latin America and Spain", ["LATAM", "ES"]),
        ("the United States of America only", ["US"]),
        ("California or Texas", ["US", "US"]),
        ("us and our friends", []),
        ("the country of the office", []),
        ("Germany, where maps are made in France", ["DE"]),
    ],
)
def test_lists_of_areas(text: str, values: list[str]) -> None:
    assert [area.value for area in areas_from(Document(text), 0, len(text))] == values


def test_peoples_count_where_asked_for() -> None:
    doc = Document("German or French citizens")
    assert [a.value for a in areas_from(doc, 0, len(doc.text), people=True)] == ["DE", "FR"]
    assert areas_from(doc, 0, len(doc.text)) == []


def test_a_full_stop_of_an_abbreviation_belongs_to_it() -> None:
    (area,) = areas_from(Document("U.S. only"), 0, 9)
    assert (area.start, area.end) == (0, 4)
