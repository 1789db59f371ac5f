from rolescope.extract.patterns import expressions, rows
from rolescope.model.reading import SectionKind


def test_headings_are_folded_distinct_and_of_known_kind() -> None:
    phrases = [phrase for phrase, _ in rows("headings.tsv")]
    assert len(set(phrases)) == len(phrases)
    assert all(phrase == phrase.lower() and "’" not in phrase for phrase in phrases)
    assert {kind for _, kind in rows("headings.tsv")} == set(SectionKind)


def test_the_rows_of_a_name_are_alternatives_and_parts_are_filled_in() -> None:
    found = expressions("workplace.tsv")
    assert all(name.islower() for name in found)
    assert found["hybrid_days"].search("two days a week in our office")
    assert found["hybrid_days"].search("in-office days")
