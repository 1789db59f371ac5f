import pytest

from rolescope.taxonomy.title_places import is_place, is_state


@pytest.mark.parametrize(
    "written",
    [
        "London",
        "Greater London",
        "München",
        "Austin TX",
        "NYC",
        "Berlin / München",
        "U.S.",
        "San Francisco Bay Area",
    ],
)
def test_a_place_and_nothing_else(written: str) -> None:
    assert is_place(written.lower(), written)


@pytest.mark.parametrize(
    "written", ["", "Growth", "London Markets", "la", "sf", "Office", "Berlin / Growth", "Growth TX"]
)
def test_other_words_are_no_place(written: str) -> None:
    assert not is_place(written.lower(), written)


def test_a_state_is_written_in_capitals() -> None:
    assert is_state("TX")
    assert not is_state("in")
    assert not is_state("XQ")
